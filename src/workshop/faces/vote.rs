//! Options and tallies as a room sees them. Every number of a vote that is shown passes through here, and none that could tell
//! who voted for what.

use super::speech::Speech;
use super::{Bar, GroupBars, Lettered, Tally};
use crate::workshop::room::{Decision, Phase, Room, Round, Settle};

/// At most so many reasons stand below a tally.
const REASONS: usize = 4;

/// The options of the open decision, in order of their letters.
pub(super) fn options(room: &Room, decision: &Decision) -> Vec<Lettered> {
    let speech = Speech::of(room);
    let run = room.run();
    // Of a decision that was played, what it cost is not asked any more.
    let seen = match room.phase() {
        Phase::Chosen => Vec::new(),
        _ => run.look().choices,
    };
    let note = |choice: &str| {
        let seen = seen.iter().find(|seen| seen.name.id == choice);
        seen.map_or(String::new(), |seen| speech.note(run.scenario(), seen))
    };
    let lettered = decision.options.iter().map(|option| Lettered {
        letter: option.letter.to_string(),
        choice: option.choice.clone(),
        text: option.text.clone(),
        note: note(&option.choice),
    });
    lettered.collect()
}

/// The tally of a vote that was closed, as far as the room may see it.
pub(in crate::workshop) fn tally(room: &Room, decision: &Decision, round: u32) -> Tally {
    let Some(votes) = decision.round(round) else {
        return Tally::default();
    };
    let shown = room.shown(decision, round);
    let before = round.checked_sub(1).and_then(|it| decision.round(it));
    let groups = match shown.groups {
        true => groups(room, decision, votes),
        false => Vec::new(),
    };
    Tally {
        say: outcome(room, decision, votes, shown.numbers),
        bars: bars(
            room,
            decision,
            shown.numbers.then(|| decision.totals(votes)),
            before
                .filter(|_| shown.before)
                .map(|before| decision.totals(before)),
            &decision.leaders(votes),
            votes.votes() > 0,
        ),
        shift: before.map_or(String::new(), |before| {
            shift(room, decision, (before, votes), shown.before)
        }),
        reasons: match shown.numbers {
            true => reasons(room, decision, round),
            false => Vec::new(),
        },
        groups,
    }
}

/// What came out, in a sentence.
fn outcome(room: &Room, decision: &Decision, votes: &Round, numbers: bool) -> String {
    let speech = Speech::of(room);
    let count = votes.votes();
    if count == 0 {
        return speech.say("room-nobody-voted");
    }
    let letters = leading(decision, votes);
    let values = [
        ("letters", speech.list(&letters)),
        ("of", count.to_string()),
    ];
    let tie = letters.len() > 1;
    if !numbers {
        return match tie {
            true => speech.with("room-level", &values),
            false => speech.with("room-leads", &values),
        };
    }
    let most = decision.totals(votes).into_iter().max().unwrap_or(0);
    let [letters, of] = values;
    let values = [letters, of, ("votes", most.to_string())];
    match (tie, most == count) {
        (true, _) => speech.with("room-level-with", &values),
        (false, true) => speech.with("room-all", &values),
        (false, false) => speech.with("room-leads-with", &values),
    }
}

/// The letters that lead a vote.
pub(super) fn leading(decision: &Decision, votes: &Round) -> Vec<String> {
    let letter = |place: usize| {
        let option = decision.options.get(place)?;
        Some(option.letter.to_string())
    };
    decision
        .leaders(votes)
        .into_iter()
        .filter_map(letter)
        .collect()
}

fn bars(
    room: &Room,
    decision: &Decision,
    totals: Option<Vec<u32>>,
    before: Option<Vec<u32>>,
    leaders: &[usize],
    any: bool,
) -> Vec<Bar> {
    let speech = Speech::of(room);
    let sum: u32 = totals.iter().flatten().sum();
    let bar = |(place, option): (usize, &crate::workshop::room::Offered)| {
        let votes = totals.as_ref().and_then(|it| it.get(place)).copied();
        let share = votes.map(|votes| percent(votes, sum));
        let before = before.as_ref().and_then(|it| it.get(place)).copied();
        let leads = any && leaders.contains(&place);
        let values = [
            ("letter", option.letter.to_string()),
            ("text", option.text.clone()),
            ("votes", votes.unwrap_or(0).to_string()),
            ("share", share.unwrap_or(0).to_string()),
            ("before", before.unwrap_or(0).to_string()),
        ];
        let key = match (votes, before, leads) {
            (Some(_), Some(_), _) => "room-bar-before",
            (Some(_), None, _) => "room-bar",
            (None, _, true) => "room-bar-leads",
            (None, _, false) => "room-bar-plain",
        };
        Bar {
            letter: option.letter.to_string(),
            text: option.text.clone(),
            votes,
            share,
            before,
            leads,
            words: speech.with(key, &values),
        }
    };
    decision.options.iter().enumerate().map(bar).collect()
}

/// Per cent, rounded half up.
fn percent(part: u32, whole: u32) -> u32 {
    match u64::from(whole) {
        0 => 0,
        whole => u32::try_from((u64::from(part) * 200 + whole) / (whole * 2)).unwrap_or(0),
    }
}

/// How the room moved between two votes, in a sentence: by totals, so that nobody's own move is told.
fn shift(
    room: &Room,
    decision: &Decision,
    (before, votes): (&Round, &Round),
    numbers: bool,
) -> String {
    let speech = Speech::of(room);
    if before.votes() == 0 || votes.votes() == 0 {
        return String::new();
    }
    let (led, leads) = (leading(decision, before), leading(decision, votes));
    if !numbers {
        let values = [("before", speech.list(&led)), ("now", speech.list(&leads))];
        return match led == leads {
            true => speech.with("room-shift-same-lead", &values),
            false => speech.with("room-shift-other-lead", &values),
        };
    }
    let totals = decision
        .totals(before)
        .into_iter()
        .zip(decision.totals(votes));
    let moved: Vec<String> = decision
        .options
        .iter()
        .zip(totals)
        .filter(|(_, (before, now))| before != now)
        .map(|(option, (before, now))| {
            let values = [
                ("letter", option.letter.to_string()),
                ("by", before.abs_diff(now).to_string()),
            ];
            match now > before {
                true => speech.with("room-shift-more", &values),
                false => speech.with("room-shift-fewer", &values),
            }
        })
        .collect();
    match moved.is_empty() {
        true => speech.say("room-shift-none"),
        false => speech.with("room-shift", &[("moved", moved.join(", "))]),
    }
}

/// The reasons that the facilitator lets the room see.
fn reasons(room: &Room, decision: &Decision, round: u32) -> Vec<String> {
    let speech = Speech::of(room);
    room.reasons()
        .iter()
        .filter(|it| it.shown && it.decision == decision.key && it.round == round)
        .filter(|it| !it.text.is_empty())
        .map(|it| {
            let values = [
                ("letter", decision.letter(&it.choice)),
                ("text", it.text.clone()),
            ];
            speech.with("room-reason", &values)
        })
        .take(REASONS)
        .collect()
}

fn groups(room: &Room, decision: &Decision, votes: &Round) -> Vec<GroupBars> {
    let speech = Speech::of(room);
    (0..room.groups())
        .map(|group| {
            let within = |choice: &str| {
                let ballots = votes.ballots.values();
                let own = ballots.filter(|it| it.group == Some(group) && it.choice == choice);
                u32::try_from(own.count()).unwrap_or(u32::MAX)
            };
            let options = decision.options.iter();
            let totals: Vec<u32> = options.map(|it| within(&it.choice)).collect();
            let most = totals.iter().copied().max().unwrap_or(0);
            let leaders: Vec<usize> = (0..totals.len())
                .filter(|place| totals.get(*place) == Some(&most))
                .collect();
            GroupBars {
                name: speech.group(room, group),
                bars: bars(room, decision, Some(totals), None, &leaders, most > 0),
            }
        })
        .collect()
}

/// How a decision was settled: the heading, and a sentence.
pub(super) fn settled(room: &Room, decision: &Decision) -> (String, String) {
    let speech = Speech::of(room);
    let Some(settled) = &decision.settled else {
        return (String::new(), String::new());
    };
    let tied_before = settled.round.and_then(|round| round.checked_sub(1));
    let tied_before = tied_before
        .and_then(|round| decision.round(round))
        .is_some_and(|round| round.votes() > 0 && decision.leaders(round).len() > 1);
    let voted = settled
        .round
        .and_then(|round| decision.round(round))
        .is_some_and(|round| round.votes() > 0);
    let (heading, how) = match settled.how {
        Settle::Majority if tied_before => ("room-chose", "room-how-another-vote"),
        Settle::Majority => ("room-chose", "room-how-majority"),
        Settle::Facilitator if voted => ("room-decided", "room-how-facilitator"),
        Settle::Facilitator => ("room-decided", "room-how-nobody"),
        Settle::Chance => ("room-drawn", "room-how-chance"),
        Settle::Overruled => ("room-decided", "room-how-overruled"),
        Settle::Told => ("room-goes-on", "room-how-told"),
        Settle::Undecided => ("room-undecided", "room-how-undecided"),
    };
    (speech.say(heading), speech.say(how))
}

/// The last vote on a decision in a few words, as far as it may be shown; empty if there was none.
pub(super) fn in_short(room: &Room, decision: &Decision) -> String {
    let speech = Speech::of(room);
    let Some(round) = decision.last_round() else {
        return String::new();
    };
    let Some(votes) = decision.round(round).filter(|it| it.votes() > 0) else {
        return String::new();
    };
    if !room.shown(decision, round).numbers {
        let letters = leading(decision, votes);
        return speech.with("room-vote-leads", &[("letters", speech.list(&letters))]);
    }
    let totals = decision.options.iter().zip(decision.totals(votes));
    let told: Vec<String> = totals
        .filter(|(_, votes)| *votes > 0)
        .map(|(option, votes)| format!("{} {votes}", option.letter))
        .collect();
    told.join(" · ")
}
