//! The ledger told: what moved whom, when, by how much and why, in words.

use super::{debrief::day_of, happenings, names, say, say_with, week};
use crate::debrief::{Move, drift::Row};
use crate::scenario::{
    Scenario,
    effect::POINT,
    model::{Held, Landing, Meter, PersonIndex},
};
use crate::simulation::{
    Run, Today,
    event::{Cause, Event, Landed, Notice},
    journal::Start,
};

/// A change, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What the day was called.
    pub when: String,
    /// Which level, under its owner's name.
    pub what: String,
    /// By how much, in whole points of a hundred.
    pub by: i32,
    /// Why.
    pub why: String,
    /// The rule behind it, if there is one.
    pub rule: Option<Grounds>,
}

/// What a rule stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grounds {
    /// The rule's id.
    pub id: String,
    /// What it says.
    pub says: String,
    /// Its grade: A, B, C or D.
    pub grade: char,
    /// Its source.
    pub source: String,
}

/// How an attempt landed, with all that decided it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// How it landed, in a sentence.
    pub landed: String,
    /// What each rule added, in hundredths of a point, the weightiest first; what added nothing is left out.
    pub parts: Vec<(Grounds, i32)>,
    /// What luck added, in points.
    pub luck: i32,
    /// The sum, in points: the parts, rounded, and luck.
    pub sum: i32,
    /// What the sum means, in a sentence.
    pub means: String,
}

/// How the attempt of a turn landed, and why; `None` if there was none.
pub fn attempt(run: &Run, turn: u32) -> Option<Attempt> {
    let landed = landed(run, turn)?;
    let mut parts: Vec<(Grounds, i32)> = landed
        .because
        .iter()
        .filter(|(_, by)| *by != 0)
        .filter_map(|(rule, by)| {
            let grounds = grounds(run, *rule)?;
            let says = names::rule_for(&grounds.id, *by > 0);
            Some((Grounds { says, ..grounds }, *by))
        })
        .collect();
    parts.sort_by_key(|(_, by)| std::cmp::Reverse(by.abs()));
    let sum = score(landed) + landed.luck;
    let thresholds = run.rules().landing;
    Some(Attempt {
        landed: super::debrief::landed(run.scenario(), Some(landed.who), landed.landing),
        parts,
        luck: landed.luck,
        sum,
        means: say_with(
            "attempt-means",
            &[
                ("sum", super::debrief::signed(sum)),
                ("commitment", super::debrief::signed(thresholds.commitment)),
                ("compliance", super::debrief::signed(thresholds.compliance)),
                ("below", super::debrief::signed(thresholds.commitment - 1)),
            ],
        ),
    })
}

/// How the attempt of a turn would have landed had luck favoured nobody, if it landed otherwise; with whom it was.
pub fn without_luck(run: &Run, turn: u32) -> Option<(PersonIndex, Landing)> {
    let landed = landed(run, turn)?;
    let even = run.rules().landing.lands(score(landed));
    (even != landed.landing).then_some((landed.who, even))
}

fn landed(run: &Run, turn: u32) -> Option<&Landed> {
    run.events().find_map(|(at, event)| match event {
        Event::Landed(landed) if at == turn => Some(landed),
        _ => None,
    })
}

/// What the rules added to an attempt, in points, rounded.
fn score(landed: &Landed) -> i32 {
    let all: i32 = landed.because.iter().map(|(_, by)| by).sum();
    (all.abs() + POINT / 2) / POINT * all.signum()
}

/// From which sums on an attempt lands how, in a sentence.
pub fn scale(run: &Run) -> String {
    let thresholds = run.rules().landing;
    let signed = super::debrief::signed;
    say_with(
        "attempt-scale",
        &[
            ("commitment", signed(thresholds.commitment)),
            ("compliance", signed(thresholds.compliance)),
            ("below", signed(thresholds.commitment - 1)),
        ],
    )
}

/// Why somebody's mood moved: in a sentence, and the rules behind it, the weightiest first.
pub fn reaction(run: &Run, notice: &Notice) -> (String, Vec<Grounds>) {
    let rules = notice.because.iter();
    let grounds = rules.filter_map(|rule| grounds(run, *rule)).collect();
    (names::seen(notice), grounds)
}

/// What a rule stands on.
pub fn grounds(run: &Run, rule: usize) -> Option<Grounds> {
    use crate::simulation::rules::Grade;
    let rule = run.rules().rules.get(rule)?;
    Some(Grounds {
        id: rule.id.clone(),
        says: names::rule(&rule.id),
        grade: match rule.grade {
            Grade::A => 'A',
            Grade::B => 'B',
            Grade::C => 'C',
            Grade::D => 'D',
        },
        source: rule.source.clone(),
    })
}

/// The rule behind a cause, if there is one.
pub fn rule_behind(run: &Run, cause: Cause) -> Option<Grounds> {
    match cause {
        Cause::Rule(rule) | Cause::Happening(rule) | Cause::Promise(_, rule) => grounds(run, rule),
        Cause::Choice
        | Cause::Event(..)
        | Cause::Variant
        | Cause::Carried
        | Cause::Week(_)
        | Cause::Set => None,
    }
}

/// A change of the debrief, in words.
pub fn tell(run: &Run, change: &Move) -> Told {
    Told {
        when: day_of_cause(run, change),
        what: names::level(run.scenario(), change.meter),
        by: (change.by.abs() + POINT / 2) / POINT * change.by.signum(),
        why: match change.cause {
            Cause::Carried => week::carried(change.meter, change.by),
            cause => why_of(run, change.turn, cause, change.meter.owner()),
        },
        rule: rule_behind(run, change.cause),
    }
}

/// The day on which something moved: what happened after a choice belongs to the day to which that had led.
fn day_of_cause(run: &Run, change: &Move) -> String {
    match change.cause {
        Cause::Happening(_) | Cause::Event(..) => {
            names::today(run.scenario(), run.today_after(change.turn))
        }
        _ => day_of(run, change.turn),
    }
}

/// A row of the debrief, in words: of a drift, the days from the first to the last, or from when on.
pub fn tell_row(run: &Run, row: &Row) -> Told {
    let told = tell(run, &row.change);
    let until = day_of(run, row.until);
    if row.until == row.change.turn || until == told.when {
        return told;
    }
    // When something was after the last day an author says in words that end no stretch of days.
    let today = run.today_after(row.until.saturating_sub(1));
    let key = match matches!(today, Today::Day(_)) || names::is_day(&until) {
        true => "ledger-from-to",
        false => "ledger-from-on",
    };
    let when = say_with(key, &[("from", told.when), ("to", until)]);
    Told { when, ..told }
}

/// What one cause moved of somebody, in words: a row of the ledger as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The turn of it, or of the first of it.
    pub turn: u32,
    /// What the day was called, or the days from the first to the last.
    pub when: String,
    /// Each level that it moved, by how much in whole points, and whether that is for the better.
    pub moved: Vec<(String, i32, bool)>,
    /// Why.
    pub why: String,
    /// The rule behind it, if there is one.
    pub rule: Option<Grounds>,
}

/// The rows of somebody's ledger: what had one cause in one turn stands in one row, and what came to nothing in none.
pub fn lines(run: &Run, rows: &[Row]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for row in rows {
        let told = tell_row(run, row);
        // Who holds tighter, is pressed harder or cannot be done without is no better off.
        let burden = is_burden(row.change.meter);
        let same = |line: &&mut Line| {
            (line.turn, &line.when, &line.why) == (row.change.turn, &told.when, &told.why)
        };
        match lines.iter_mut().find(same) {
            Some(line) => match line.moved.iter_mut().find(|(what, ..)| *what == told.what) {
                Some((_, by, better)) => {
                    *by += told.by;
                    *better = (*by > 0) != burden;
                }
                None => line
                    .moved
                    .push((told.what, told.by, (told.by > 0) != burden)),
            },
            None => lines.push(Line {
                turn: row.change.turn,
                when: told.when,
                moved: vec![(told.what, told.by, (told.by > 0) != burden)],
                why: told.why,
                rule: told.rule,
            }),
        }
    }
    for line in &mut lines {
        line.moved.retain(|(_, by, _)| *by != 0);
    }
    lines.retain(|line| !line.moved.is_empty());
    lines
}

/// Whether a level weighs on somebody, so that less of it is better.
pub fn is_burden(meter: Meter) -> bool {
    matches!(
        meter,
        Meter::Grip(_) | Meter::Pressure(_) | Meter::Essential
    )
}

/// Why a level changed in a turn.
pub fn why(run: &Run, turn: u32, cause: Cause) -> String {
    why_of(run, turn, cause, None)
}

/// The same of somebody's level: what happened by itself is told as what happened to them.
fn why_of(run: &Run, turn: u32, cause: Cause, whose: Option<PersonIndex>) -> String {
    let scenario: &Scenario = run.scenario();
    match cause {
        Cause::Choice => chosen(run, turn),
        Cause::Rule(rule) => match run.rules().rules.get(rule) {
            Some(rule) => names::rule(&rule.id),
            None => say("cause-time"),
        },
        Cause::Happening(rule) => {
            let named = happenings::named_in(run, turn, rule, whose);
            named.unwrap_or_else(|| say("cause-time"))
        }
        Cause::Event(passage, planted) => {
            let passage = scenario.passages.get(passage);
            let place = passage
                .map(|passage| passage.place.clone())
                .filter(|place| !place.is_empty());
            let first = || {
                passage
                    .and_then(|passage| passage.script.first())
                    .map(|line| line.text.clone())
            };
            let what = place.or_else(first).unwrap_or_else(|| say("cause-event"));
            match planted {
                Some(turn) => say_with(
                    "cause-planted",
                    &[("what", what), ("from", chosen(run, turn))],
                ),
                None => what,
            }
        }
        Cause::Promise(promise, _) => match scenario.promises.get(promise) {
            Some(held) => {
                let key = match held.kind {
                    Held::Promise => "cause-promise",
                    Held::Confidence => "cause-confidence",
                };
                let who = names::name_of(scenario, held.to);
                say_with(key, &[("who", who), ("what", held.what.clone())])
            }
            None => say("cause-event"),
        },
        Cause::Variant => say("cause-start"),
        Cause::Carried => say("campaign-carried"),
        Cause::Set => say("cause-set"),
        Cause::Week(place) => match run.start() {
            Start::Carried(carried) => carried.week.get(place).map(week::did),
            Start::Fresh | Start::From { .. } => None,
        }
        .unwrap_or_else(|| say("campaign-carried")),
    }
}

/// What the player chose in a turn, as the card said it.
fn chosen(run: &Run, turn: u32) -> String {
    run.events()
        .find_map(|(at, event)| match event {
            Event::Chose(choice) if at == turn && !choice.text.is_empty() => {
                Some(choice.text.clone())
            }
            _ => None,
        })
        .unwrap_or_else(|| say("cause-time"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        debrief::{self, drift},
        words::tests::play,
    };

    #[test]
    fn a_stretch_ends_on_a_day_or_goes_on() {
        let (mut named, mut later) = (0, 0);
        play(|run| {
            if run.ended().is_none() {
                return;
            }
            for fate in debrief::tell(run).fates {
                for row in drift::gathered(run, &fate.moves) {
                    let when = tell_row(run, &row).when;
                    match when.split_once(" to ") {
                        Some((_, until)) => {
                            assert!(names::is_day(until), "{when}");
                            named += 1;
                        }
                        None => later += usize::from(when.ends_with(" and later")),
                    }
                }
            }
        });
        assert!(named > 0 && later > 0);
    }
}
