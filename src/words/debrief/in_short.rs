//! A run in short, for whoever did not play: six to eight points, each with its day and place, what was at hand there, who did
//! what, and what came of it, as far as possible in the story's own words.

use super::{
    acts::act_word, at, beats, behind, card_of, decision, names, quoted, say, say_with,
    took::Telling,
};
use crate::debrief::{
    decisions, heard,
    in_short::{Point, points, what_others_did},
    settled::word_by_event,
    told_why::gist,
    what_if::HadYou,
};
use crate::scenario::{
    effect::Tactic,
    model::{PersonIndex, Promised, Role},
    script::Speaker,
};
use crate::simulation::{
    Run,
    event::Said,
    rules::{Does, Strikes},
};
use crate::words::{happenings, list};
use std::collections::BTreeSet;

/// What stands for nothing in a sentence that has a way to say it without.
const NONE: &str = "none";

/// What was at stake, as the story says it: its briefing, and where there is none its summary.
pub fn at_stake(run: &Run) -> String {
    let scenario = run.scenario();
    if scenario.briefing.is_empty() {
        scenario.summary.clone()
    } else {
        scenario.briefing.clone()
    }
}

/// Who is who, for whoever did not play: everybody of the cast and the player, a sentence or two each.
pub fn who_is_who(run: &Run) -> Vec<String> {
    let scenario = run.scenario();
    let mut people: Vec<String> = scenario
        .people
        .iter()
        .map(|person| {
            let values = [
                ("name", person.name.clone()),
                ("role", person.role.clone()),
                ("about", or_none(&person.about)),
            ];
            say_with("short-cast-one", &values)
        })
        .collect();
    if !scenario.you.is_empty() {
        people.push(say_with(
            "short-cast-you",
            &[("role", scenario.you.clone())],
        ));
    }
    people
}

/// Which voices the ending lets speak that are nobody's; empty if none.
pub fn voices(run: &Run) -> String {
    let voices: BTreeSet<String> = beats::lines(run)
        .filter(|line| matches!(line.speaker, Speaker::Voice(_)))
        .filter_map(|line| names::speaker(run.scenario(), line.speaker))
        .collect();
    if voices.is_empty() {
        return String::new();
    }
    let voices: Vec<String> = voices.into_iter().collect();
    let values = [
        ("count", voices.len().to_string()),
        ("voices", list(&voices)),
    ];
    say_with("short-cast-voices", &values)
}

/// What is told of a moment of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// When and where it was; empty where that stands within.
    pub at: String,
    /// What was done and what came of it, as the author says it to whoever did not play; empty if they do not.
    pub gist: String,
    /// How it was said and taken; empty for what is told by its gist alone.
    pub told: String,
}

/// The run in short, a few sentences each, in order; empty while it goes on. For the player, who knows what was done.
pub fn in_short(run: &Run, replayed: &[HadYou]) -> Vec<String> {
    let told = moments(run, replayed, false).into_iter();
    told.map(|Told { at, told, .. }| format!("{at}{told}"))
        .collect()
}

/// The same for whoever did not play: with what was done, with every decision of which the author gives the gist, and with all
/// that others did by themselves, so that nothing is spoken of that has not been told.
pub fn for_others(run: &Run, replayed: &[HadYou]) -> Vec<Told> {
    moments(run, replayed, true)
}

fn moments(run: &Run, replayed: &[HadYou], for_others: bool) -> Vec<Told> {
    let gist = |turn: u32| match for_others {
        true => gist(run, turn),
        false => String::new(),
    };
    let points = points(run, replayed);
    let mut all: Vec<(u32, &Point)> = points.iter().map(|(turn, point)| (*turn, point)).collect();
    let mut moments: Vec<Told> = Vec::new();
    let mut decided: Vec<u32> = Vec::new();
    let others = what_others_did(run);
    if for_others && run.ended().is_some() {
        decided = decisions(run).iter().map(|one| one.turn).collect();
        let untold = others.iter().filter(|one| !points.contains(one));
        all.extend(untold.map(|(turn, point)| (*turn, point)));
        all.sort_by_key(|(turn, point)| (*turn, !is_of_a_choice(point)));
    }
    let mut before = None;
    let mut whys = Telling::default();
    for (turn, point) in all {
        let known = before.replace(turn) == Some(turn);
        let after = u32::from(!is_of_a_choice(point));
        let earlier = decided.partition_point(|one| *one < turn + after);
        moments.extend(
            decided
                .drain(..earlier)
                .filter_map(|turn| by_gist(run, turn)),
        );
        if let Point::Happened(rule, by, struck) = point
            && !points.iter().any(|(at, one)| (*at, one) == (turn, point))
        {
            let day = names::today(run.scenario(), run.today_after(turn));
            moments.push(Told {
                at: format!("{day}. "),
                gist: happenings::named(run.stage(), *rule, *by, *struck),
                told: String::new(),
            });
            continue;
        }
        let gist_here = if decided.first() == Some(&turn) {
            decided.remove(0);
            gist(turn)
        } else {
            String::new()
        };
        let Some(mut sentence) = tell(run, turn, point, known, !gist(turn).is_empty()) else {
            // What is not told otherwise is told by its gist.
            moments.extend(by_gist(run, turn).filter(|_| !gist_here.is_empty()));
            continue;
        };
        if let Point::Happened(rule, by, _) = point {
            let did = behind::did(for_others);
            let behind = behind::happening(run, turn, *rule, *by, did);
            sentence = [vec![sentence], behind].concat().join(" ");
        }
        // Where one only went somewhere, what was done there belongs to it.
        let there =
            went(run, turn, point).filter(|there| !points.iter().any(|(at, _)| at == there));
        let mut gists = vec![gist_here];
        if let Some(there) = there {
            sentence = [Some(sentence), tell(run, there, point, false, false)]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" ");
            decided.retain(|one| *one != there);
            gists.push(gist(there));
        }
        gists.retain(|gist| !gist.is_empty());
        let (from, turn) = (turn, there.unwrap_or(turn));
        // Where an answer is told, so is why they took it so.
        for why in whys.why(run, turn, answers(point)) {
            sentence = format!("{sentence} {why}");
        }
        match moments.last_mut() {
            // How often that was done again, and what was promised with it, belongs to what it is said of.
            Some(last) if known && belongs(point) => {
                last.told = format!("{} {sentence}", last.told);
            }
            _ => {
                let (mut head, told) = apart(run, from, point, sentence);
                let gist = gists.join(" ");
                if head.is_empty() && !gist.is_empty() {
                    head = format!("{}. ", at(run, from));
                }
                moments.push(Told {
                    at: head,
                    gist,
                    told,
                });
            }
        }
    }
    moments.extend(decided.into_iter().filter_map(|turn| by_gist(run, turn)));
    moments
}

/// Whether a point is of what the player chose, and not of what others did or what came by itself.
fn is_of_a_choice(point: &Point) -> bool {
    !matches!(point, Point::Happened(..) | Point::Came(_))
}

/// A decision of which only the gist is told; `None` if the author gives none.
fn by_gist(run: &Run, turn: u32) -> Option<Told> {
    let gist = gist(run, turn);
    let at = format!("{}. ", at(run, turn));
    let told = String::new();
    (!gist.is_empty()).then_some(Told { at, gist, told })
}

/// The turn of what was done where the choice of a turn only led, if it was such a choice.
fn went(run: &Run, turn: u32, point: &Point) -> Option<u32> {
    let only_went = matches!(point, Point::Decided | Point::Crisis)
        && decision(run, turn)?.choice.tactic.is_none()
        && heard::after(run, turn).is_empty();
    let mut later = decisions(run).into_iter().map(|one| one.turn);
    later.find(|later| only_went && *later > turn)
}

/// Of how many at most it is told why they took it as they did: of as many as are heard in answer, and of one who paid for it.
fn answers(point: &Point) -> usize {
    match point {
        Point::Began | Point::Decided => 2,
        Point::Crisis => 3,
        _ => 0,
    }
}

/// Whether a point is said of what was decided in its turn.
fn belongs(point: &Point) -> bool {
    matches!(
        point,
        Point::Habit(..) | Point::Word(..) | Point::PassedOn(..)
    )
}

/// Parts a sentence from when and where it was.
fn apart(run: &Run, turn: u32, point: &Point, sentence: String) -> (String, String) {
    let day = names::today(run.scenario(), run.today_after(turn));
    let came = match point {
        Point::Came(event) => beats::came(run, *event, turn).0,
        _ => at(run, turn),
    };
    for head in [came, day] {
        let head = format!("{head}. ");
        if let Some(rest) = sentence.strip_prefix(&head) {
            return (head, rest.to_owned());
        }
    }
    (String::new(), sentence)
}

/// A point in words; `known` says that the one before it was of the same turn, `gist_told` that
/// its gist says what was done.
fn tell(run: &Run, turn: u32, point: &Point, known: bool, gist_told: bool) -> Option<String> {
    let scenario = run.scenario();
    match point {
        // Where it all began, the summary says better what was at hand than the scene.
        Point::Began => {
            let summary = if gist_told { "" } else { &scenario.summary };
            decided(run, turn, summary, &answer(run, turn, false))
        }
        Point::Decided => decided(
            run,
            turn,
            &opening(run, turn, false),
            &answer(run, turn, false),
        ),
        Point::Crisis => decided(
            run,
            turn,
            &opening(run, turn, true),
            &answer(run, turn, true),
        ),
        Point::Word(promise, became, until) => {
            let by_event = word_by_event(run, *until, *promise, *became);
            let promise = scenario.promises.get(*promise)?;
            let became = match became {
                Promised::Kept => "kept",
                Promised::Broken => "broken",
                _ => "open",
            };
            let chosen = decision(run, *until).map(|one| quoted(&one.choice.text));
            // What came by itself is told as what it was, and not by what was chosen before it.
            let (then, chosen) = match by_event.map(|event| beats::came(run, event, *until)) {
                Some((at, told)) => (at, Some(told)),
                None => (at(run, *until), chosen),
            };
            let values = [
                ("at", at(run, turn)),
                ("who", names::name_of(scenario, promise.to)),
                ("what", promise.what.clone()),
                ("then", then),
                ("became", became.to_owned()),
                ("same", (turn == *until).to_string()),
                ("chose", chosen.is_some().to_string()),
                ("by", by_event.is_some().to_string()),
                ("card", chosen.unwrap_or_default()),
                ("known", known.to_string()),
            ];
            let key = if gist_told {
                "short-word-after"
            } else {
                "short-word"
            };
            Some(say_with(key, &values))
        }
        Point::PassedOn(held, back) => {
            let held = scenario.promises.get(*held)?;
            let to = decision(run, turn).and_then(|one| one.choice.toward);
            let values = [
                ("known", known.to_string()),
                ("at", at(run, turn)),
                ("card", quoted(&card_of(run, turn))),
                (
                    "to",
                    to.map_or(NONE.to_owned(), |to| names::name_of(scenario, to)),
                ),
                ("who", names::name_of(scenario, held.to)),
                ("what", held.what.clone()),
                ("back", back.to_string()),
            ];
            Some(say_with("short-passed-on", &values))
        }
        // Of several people at once it would read as if each time had been with all of them.
        Point::Habit(_, _, toward) if toward.len() > 1 => None,
        Point::Habit(act, times, toward) => {
            let values = [
                ("at", at(run, turn)),
                ("act", acted(Some(*act), &names_of(run, toward), None)),
                ("times", times.to_string()),
                ("card", quoted(&card_of(run, turn))),
                ("known", known.to_string()),
            ];
            Some(say_with("short-habit", &values))
        }
        Point::Happened(rule, by, struck) => {
            let mut what = vec![happenings::named(run.stage(), *rule, *by, *struck)];
            let heard = heard::of_happening(run, turn, *rule, *by);
            what.push(told(run, heard.iter()));
            what.extend(fell_on(run, *rule, *struck));
            what.retain(|told| !told.is_empty());
            let values = [
                ("day", names::today(scenario, run.today_after(turn))),
                ("what", what.join(" ")),
            ];
            Some(say_with("short-happened", &values))
        }
        Point::Came(event) => {
            let (at, told) = beats::came(run, *event, turn);
            Some(say_with("short-came", &[("at", at), ("told", told)]))
        }
    }
}

/// Why what happened by itself struck whom it did, where its rule says.
fn fell_on(run: &Run, rule: usize, struck: Option<PersonIndex>) -> Option<String> {
    let lowest = matches!(
        &run.rules().rules.get(rule)?.does,
        Does::Happens(happening) if happening.strikes == Strikes::Lowest
    );
    let teammates = run.scenario().people.iter();
    let several = teammates.filter(|one| one.kind == Role::Teammate).count() > 1;
    let who = names::name_of(run.scenario(), struck.filter(|_| lowest && several)?);
    Some(say_with("short-fell-on", &[("who", who)]))
}

/// What came of it, as the author tells it to whoever did not play; where they do not, what the ending itself tells first,
/// and what is said first, because there somebody speaks of whose doing it was. Empty while it goes on.
pub fn what_came(run: &Run) -> String {
    let about = run
        .ended()
        .map_or(String::new(), |ending| beats::about(run, ending, true));
    if !about.is_empty() {
        return about;
    }
    let (_, lines) = beats::ending(run).unwrap_or_default();
    let said = lines.iter().skip(1).find(|line| {
        let mut people = run.scenario().people.iter().map(names::short_name);
        people.any(|name| line.starts_with(&format!("{name}: ")))
    });
    let told: Vec<String> = lines.iter().take(1).chain(said).cloned().collect();
    told.join(" ")
}

/// A decision with its place, what was at hand, what was said or chosen there, and what came of it.
fn decided(run: &Run, turn: u32, opening: &str, answer: &str) -> Option<String> {
    let decision = decision(run, turn)?;
    let card = decision.choice.text.as_str();
    let words = quoted(card);
    let how = match () {
        () if words != card => "chose",
        () if card.trim_end_matches('”').ends_with('?') => "asked",
        () => "said",
    };
    // Whom it was said to is told, unless it says so itself.
    let who = decision.choice.toward;
    let who = who.map_or(String::new(), |who| names::name_of(run.scenario(), who));
    let who = if card.contains(&who) {
        NONE.to_owned()
    } else {
        who
    };
    let values = [
        ("at", at(run, turn)),
        ("opening", or_none(opening)),
        ("how", how.to_owned()),
        ("who", who),
        ("card", words),
        ("answer", or_none(answer)),
    ];
    Some(say_with("short-decided", &values))
}

/// What the scene told or said first where a decision was taken, and told next; of whom it was with, what they said last, with
/// what was told of them just before, or what others said first and last where they said nothing; and in full also what those
/// said last who speak in the answer.
fn opening(run: &Run, turn: u32, in_full: bool) -> String {
    let heard = heard::before(run, turn);
    let choice = decision(run, turn).map(|decision| decision.choice);
    let who = choice.and_then(|choice| choice.toward);
    let last_of = |speaker: Speaker| heard.iter().rposition(|said| said.speaker == speaker);
    let spoke = who.and_then(|who| last_of(Speaker::Person(who)));
    let named = spoke.and_then(|spoke| spoke.checked_sub(1)).filter(|at| {
        let name = who.map_or(String::new(), |who| names::name_of(run.scenario(), who));
        let before = heard.get(*at);
        before.is_some_and(|said| is_told(said) && said.text.contains(&name))
    });
    let answer = heard::after(run, turn).into_iter().filter(|_| in_full);
    let answer = answer.filter(|said| !is_told(said));
    let answer: Vec<usize> = answer.filter_map(|said| last_of(said.speaker)).collect();
    let others = |said: &&Said| matches!(said.speaker, Speaker::Person(_)) && spoke.is_none();
    let first = heard.iter().position(others);
    let last = heard.iter().rposition(others);
    let lines = heard.iter().enumerate().filter(|(at, said)| {
        *at == 0
            || [first, last].contains(&Some(*at))
            || *at == 1 && is_told(said)
            || [spoke, named].contains(&Some(*at))
            || answer.contains(at)
    });
    told(run, lines.map(|(_, said)| said))
}

/// What somebody said in answer, or what was told if nobody spoke; in full, all of it: what a choice turned on was often said
/// by somebody else than whom it was said to.
pub(super) fn answer(run: &Run, turn: u32, in_full: bool) -> String {
    let heard = heard::after(run, turn);
    if in_full {
        return told(run, heard.iter());
    }
    let said = heard.iter().find(|said| !is_told(said));
    told(run, said.or(heard.first()).into_iter())
}

fn is_told(said: &&Said) -> bool {
    said.speaker == Speaker::Narrator
}

fn told<'a>(run: &Run, heard: impl Iterator<Item = &'a &'a Said>) -> String {
    let told: Vec<String> = heard
        .map(|said| beats::heard(run.scenario(), said.speaker, &said.text))
        .collect();
    told.join(" ")
}

fn or_none(words: &str) -> String {
    if words.is_empty() { NONE } else { words }.to_owned()
}

fn names_of(run: &Run, who: &[PersonIndex]) -> String {
    let names: Vec<String> = who
        .iter()
        .map(|who| names::name_of(run.scenario(), *who))
        .collect();
    list(&names)
}

/// What the player did, in the past: with whom, if it was with somebody, and about which work, if the card says so.
pub(super) fn acted(act: Option<Tactic>, who: &str, work: Option<String>) -> String {
    match act {
        Some(act) if who.is_empty() => names::act(act),
        None if who.is_empty() => say("short-acted-somehow"),
        act => {
            let act = act.map_or("other", act_word).to_owned();
            let values = [
                ("act", act),
                ("who", who.to_owned()),
                ("work", work.unwrap_or(NONE.to_owned())),
            ];
            say_with("short-acted", &values)
        }
    }
}
