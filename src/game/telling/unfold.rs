//! What unfolds in a debrief, worked out part by part beside the frames: accounts, levels over time, the ledger, the road,
//! what was practised, an earlier run, and had you ….

use super::outcome::{at_the_end, why};
use crate::debrief::{self, compare, decisions, drift::Row, road, what_if};
use crate::game::errand::Courier;
use crate::game::page::{
    Account, Earlier, HadYou, Ledger, LevelKind, LevelOverTime, Moment, Move, OverTime, Part,
    Played, Practice, Stop,
};
use crate::simulation::Run;
use crate::words::debrief::{self as told, accounts, beats, practice};
use crate::words::{ledger, names, rules, say, say_with};

/// A part that has been worked out; of a replayed decision also what the report needs, and how often it was replayed.
pub struct Worked {
    /// The part.
    pub part: Part,
    /// The replays behind it.
    pub replayed: Option<(u32, what_if::HadYou)>,
}

/// How often each option is replayed at first, so that a run of forty decisions is there within two seconds on one core of an
/// unoptimised build; and then, so that the numbers can be relied on.
const REPLAYS: [u32; 2] = [40, what_if::REPLAYS];

/// Works out all parts, the quick ones first, until nobody wants them any more.
pub fn unfold(run: &Run, earlier: Option<&Run>, courier: &Courier<Worked>) {
    let quick: [&dyn Fn() -> Part; 6] = [
        &|| Part::Accounts(accounts_of(run)),
        &|| Part::OverTime(over_time(run, &[])),
        &|| Part::Road(road_of(run, &[])),
        &|| Part::Practice(practised(run)),
        &|| Part::Earlier(earlier.and_then(|earlier| beside(run, earlier))),
        &|| Part::Ledger(ledgers(run)),
    ];
    for part in quick {
        if courier.is_called_off() {
            return;
        }
        courier.hand_over(Worked {
            part: part(),
            replayed: None,
        });
    }
    had_you(run, courier);
}

fn had_you(run: &Run, courier: &Courier<Worked>) {
    let turns = what_if::order(run);
    courier.hand_over(Worked {
        part: Part::Decisions(turns.len()),
        replayed: None,
    });
    // All cores, for a second or two: a window that nobody touches draws nothing meanwhile, and the system lets one that is
    // touched have its turn.
    let workers = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    for replays in REPLAYS {
        let asked = what_if::Asked {
            replays,
            workers,
            ..what_if::Asked::default()
        };
        let ways = what_if::Ways::of(run, asked);
        let mut all = Vec::new();
        for turn in &turns {
            let Some(replayed) = what_if::had_you(run, &ways, *turn, asked, courier.called_off)
            else {
                if courier.is_called_off() {
                    return;
                }
                continue;
            };
            all.push(replayed.clone());
            courier.hand_over(Worked {
                part: Part::HadYou(replay(run, &replayed, replays)),
                replayed: Some((replays, replayed)),
            });
        }
        // What the run hung on is known when all of it has been replayed; what is drawn marks the same moment.
        for part in [
            Part::OverTime(over_time(run, &all)),
            Part::Road(road_of(run, &all)),
            Part::Why(why(run, &all)),
        ] {
            courier.hand_over(Worked {
                part,
                replayed: None,
            });
        }
    }
}

fn replay(run: &Run, replayed: &what_if::HadYou, replays: u32) -> HadYou {
    use crate::words::debrief::what_if as words;
    let points =
        |hundredths: i32| u8::try_from(told::points(hundredths).clamp(0, 100)).unwrap_or(0);
    HadYou {
        turn: replayed.turn,
        what: told::moment(run, replayed.turn),
        verdict: told::why::verdict(run, replayed),
        options: replayed
            .options
            .iter()
            .map(|option| {
                let whole = option.own.quartiles.last().copied().unwrap_or_default();
                Played {
                    card: words::card(option),
                    taken: option.taken,
                    endings: words::endings(run.scenario(), &option.own),
                    whole: (points(whole.low), points(whole.middle), points(whole.high)),
                    measures: words::measures(option)
                        .into_iter()
                        .map(|(name, own, _)| (name, words::middle_half(own)))
                        .collect(),
                }
            })
            .collect(),
        opinion: words::opinion(replays),
        edition: 0,
    }
}

fn accounts_of(run: &Run) -> Vec<Account> {
    accounts::told(run)
        .into_iter()
        .filter_map(|told| {
            Some(Account {
                person: at_the_end(run, told.who)?,
                paragraphs: told.text(),
            })
        })
        .collect()
}

fn over_time(run: &Run, replayed: &[what_if::HadYou]) -> Vec<OverTime> {
    let turned = beats::turned(run, replayed);
    let marks: Vec<(u32, String)> = turned
        .turn
        .map(|turn| (turn, turned.what))
        .into_iter()
        .collect();
    debrief::tell(run)
        .fates
        .into_iter()
        .filter_map(|fate| {
            let lines: Vec<LevelOverTime> = [
                ("debrief-morale", LevelKind::Morale, fate.morale),
                ("debrief-trust", LevelKind::Trust, fate.trust),
                ("chart-grip", LevelKind::Grip, fate.grip),
            ]
            .into_iter()
            .filter(|(_, _, values)| !values.is_empty())
            .map(|(name, kind, values)| LevelOverTime {
                name: say(name),
                kind,
                values,
            })
            .collect();
            Some(OverTime {
                person: at_the_end(run, fate.who)?,
                lines,
                marks: marks.clone(),
            })
        })
        .collect()
}

/// What each turn is called: when, and what was chosen; the opening and what only goes on by the day.
fn moments(run: &Run) -> Vec<String> {
    let scenario = run.scenario();
    let mut moments: Vec<String> = (0..=run.turn())
        .map(|turn| match turn {
            0 => say("cause-start"),
            _ => names::today(scenario, run.today_after(turn)),
        })
        .collect();
    for decision in decisions(run) {
        if let Some(moment) = moments.get_mut(decision.turn as usize) {
            *moment = say_with(
                "debrief-moment",
                &[
                    ("day", names::today(scenario, decision.day)),
                    ("card", decision.choice.text.clone()),
                ],
            );
        }
    }
    moments
}

fn ledgers(run: &Run) -> Vec<Ledger> {
    let told = debrief::tell(run);
    let moments = moments(run);
    let shared = (say("terminal-shared"), told.shared);
    told.fates
        .into_iter()
        .filter_map(|fate| {
            let person = run.scenario().people.get(fate.who)?;
            Some((person.name.clone(), fate.moves))
        })
        .chain([shared])
        .map(|(name, moves)| Ledger {
            name,
            turns: by_turn(run, &moves, &moments),
        })
        .filter(|ledger| !ledger.turns.is_empty())
        .collect()
}

fn by_turn(run: &Run, moves: &[debrief::Move], moments: &[String]) -> Vec<Moment> {
    let rows: Vec<Row> = moves
        .iter()
        .map(|change| Row {
            change: *change,
            until: change.turn,
        })
        .collect();
    let mut turns: Vec<(u32, Moment)> = Vec::new();
    for line in ledger::lines(run, &rows) {
        let told = moves_of(run, &line);
        match turns.last_mut() {
            Some((turn, moment)) if *turn == line.turn => moment.moves.extend(told),
            _ => turns.push((
                line.turn,
                Moment {
                    what: moments.get(line.turn as usize).cloned().unwrap_or_default(),
                    moves: told,
                },
            )),
        }
    }
    turns.into_iter().map(|(_, moment)| moment).collect()
}

/// What one cause moved, in words.
fn moves_of(run: &Run, line: &ledger::Line) -> Vec<Move> {
    let backed = line.rule.as_ref().and_then(|grounds| {
        let rules = &run.rules().rules;
        let rule = rules.iter().find(|rule| rule.id == grounds.id)?;
        Some(rules::backing(rule))
    });
    line.moved
        .iter()
        .map(|(what, by, better)| Move {
            what: what.clone(),
            by: *by,
            better: *better,
            why: line.why.clone(),
            backed: backed.clone().unwrap_or_default(),
        })
        .collect()
}

fn road_of(run: &Run, replayed: &[what_if::HadYou]) -> Vec<Stop> {
    let scenario = run.scenario();
    let turned = told::why::marked(run, replayed);
    let decisions = decisions(run);
    let mut day = None;
    road::road(run)
        .into_iter()
        .map(|stretch| {
            let new = day.replace(stretch.day) != Some(stretch.day);
            let toward = decisions
                .iter()
                .find(|decision| decision.turn == stretch.turn)
                .and_then(|decision| decision.choice.toward);
            let landed = stretch
                .landing
                .map(|landing| told::landed(scenario, toward, landing));
            let place = stretch
                .passage
                .and_then(|passage| scenario.passages.get(passage))
                .map(|passage| passage.place.clone());
            Stop {
                day: if new {
                    names::today(scenario, stretch.day)
                } else {
                    String::new()
                },
                place: place.unwrap_or_default(),
                chosen: stretch.chosen,
                landed: landed.unwrap_or_default(),
                doors: stretch.doors,
                turned: turned == Some(stretch.turn),
            }
        })
        .collect()
}

fn practised(run: &Run) -> Practice {
    Practice {
        acts: practice::acts(run),
        ways: practice::ways(run),
        proposal: practice::proposal(true),
        courages: practice::courages(run, !debrief::abusive(run)),
        traits: practice::traits(run),
        principles: practice::principles(run),
    }
}

fn beside(run: &Run, earlier: &Run) -> Option<Earlier> {
    use crate::words::debrief::compare as words;
    let comparison = compare::compare(run, earlier)?;
    Some(Earlier {
        ending: beats::ending(earlier).map_or_else(String::new, |(title, _)| title),
        parted: words::parted(run, &comparison),
        levels: words::levels(run.scenario(), &comparison),
        whys: words::reasons(run, earlier, &comparison),
    })
}
