//! Random people do random things to a room: it never gives up, plays again as it was, counts every vote once, and goes back.

use super::rig::{Rig, around};
use groundswell::{
    scenario::format::Pace,
    workshop::{
        faces,
        room::{By, Command, Groups, Phase, Room, Seat, Settle, Stop, Tallied},
    },
};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What somebody tries: which of all things, and two numbers for its parts.
type Try = (u8, u8, u8);

/// What a try is in a room; often something that may be done, sometimes not.
fn meant(room: &Room, (what, one, two): Try) -> (By, Command) {
    let choices: Vec<String> = match room.road().open() {
        Some(decision) => decision
            .options
            .iter()
            .map(|it| it.choice.clone())
            .collect(),
        None => vec!["nothing".into()],
    };
    let choice = match one {
        250.. => "no-such-choice".to_owned(),
        one => choices[one as usize % choices.len()].clone(),
    };
    let seat = Seat(u32::from(two % 12) + u32::from(one != 3));
    let lead = |command| (By::Facilitator, command);
    let settles = [
        Settle::Majority,
        Settle::Facilitator,
        Settle::Chance,
        Settle::Overruled,
        Settle::Told,
        Settle::Undecided,
    ];
    let stops = [
        Stop::Fates,
        Stop::Divided,
        Stop::Shift,
        Stop::Turned,
        Stop::Roads,
        Stop::Talk,
        Stop::Monday,
    ];
    match what % 32 {
        0..6 => lead(Command::Next),
        6 => lead(Command::Skip),
        7 | 8 => lead(Command::Back),
        9 => lead(Command::VoteAgain),
        10 => lead(Command::Play {
            settled: room.settles(&choice),
            choice,
        }),
        11 => lead(Command::Play {
            choice,
            settled: settles[two as usize % settles.len()],
        }),
        12 => lead(Command::Undecided),
        13 => lead(Command::Pause(two % 2 == 0)),
        14 => lead(Command::Pace(
            [Pace::Room, Pace::Quick, Pace::Told][two as usize % 3],
        )),
        15 => lead(Command::Rewind {
            decision: usize::from(one % 4),
        }),
        16 => lead(Command::Road(usize::from(one % 4))),
        17 => lead(match two % 4 {
            0 => Command::Roads,
            1 => Command::Talk,
            2 => Command::Leaf(usize::from(one % 3)),
            _ => Command::Debrief(stops[one as usize % stops.len()]),
        }),
        18 => lead(match two % 8 {
            0 => Command::Minutes(u32::from(one) * 2),
            1 => Command::People(u32::from(one)),
            2 => Command::ManagerPresent(one % 2 == 0),
            3 => Command::Groups(Groups::Tables(u32::from(one % 5))),
            4 => Command::Groups(Groups::None),
            5 => Command::Groups(Groups::Roles),
            6 => Command::Door(one % 4 != 0),
            _ if one == 7 => Command::Close,
            _ => Command::Heard("they were afraid".into()),
        }),
        19 | 20 => {
            let token = format!("token-{}", two % 12);
            let group = (one % 3 > 0).then_some(u32::from(one % 5));
            (By::Newcomer, Command::Join { token, group })
        }
        21..27 => {
            let reason = ["", "because", "x"][two as usize % 3].repeat(usize::from(one));
            (
                By::Phone(seat),
                Command::Cast {
                    seat,
                    choice,
                    reason,
                },
            )
        }
        27 => (By::Phone(seat), Command::Withdraw { seat }),
        28 | 29 => lead(Command::Tally(Tallied {
            choice,
            votes: u32::from(two) * 40,
        })),
        30 => lead(match two % 3 {
            0 => Command::Untally,
            _ => Command::Reason {
                number: usize::from(one % 8),
                shown: two % 2 == 0,
            },
        }),
        _ => {
            let card = Command::Commit {
                seat,
                when: "asked".into(),
                will: "ask back".into(),
            };
            // Also people who may not.
            (
                [By::Phone(seat), By::Phone(seat), By::Newcomer][two as usize % 3],
                card,
            )
        }
    }
}

/// What of a room is the same after a step and back: everything but how often a screen changed, and the time.
fn stands(room: &Room) -> impl PartialEq + std::fmt::Debug {
    let mut projector = faces::projector(room, &around());
    projector.number = 0;
    let roads: Vec<String> = room.roads().iter().map(told).collect();
    (
        (room.phase(), room.played(), roads),
        (
            room.seats().clone(),
            room.reasons().to_vec(),
            room.setup().clone(),
        ),
        projector,
    )
}

/// A road in words that hold all of it.
fn told(road: &groundswell::workshop::room::Road) -> String {
    let aside: Vec<_> = road.aside().collect();
    let journal = road.run().journal();
    format!(
        "{:?} {:?} {:?} {aside:?} {journal:?}",
        road.from(),
        road.decisions(),
        road.open()
    )
}

/// Every vote that is known in a room, by its decision and its number.
fn all_votes(room: &Room) -> BTreeMap<(u64, usize), (usize, usize)> {
    let mut votes = BTreeMap::new();
    for road in room.roads() {
        for decision in road
            .decisions()
            .iter()
            .chain(road.open())
            .chain(road.aside())
        {
            for (number, round) in decision.rounds.iter().enumerate() {
                let count = (round.ballots.len(), round.hands.len());
                let known: &mut (usize, usize) = votes.entry((decision.key, number)).or_default();
                *known = (known.0.max(count.0), known.1.max(count.1));
            }
        }
    }
    votes.retain(|_, count| *count != (0, 0));
    votes
}

/// What the votes of the open round should be: one for each seat, and the last count for each option.
#[derive(Default)]
struct Ledger {
    ballots: BTreeMap<Seat, String>,
    hands: Vec<(String, u32)>,
}

impl Ledger {
    fn total(&self, choice: &str) -> u32 {
        let ballots = self.ballots.values().filter(|it| *it == choice).count() as u32;
        let hands = self.hands.iter().rev().find(|it| it.0 == choice);
        ballots + hands.map_or(0, |it| it.1)
    }
}

fn key(room: &Room) -> Option<(u64, u32)> {
    match room.phase() {
        Phase::Voting { round } | Phase::Counted { round } => {
            Some((room.road().open()?.key, round))
        }
        _ => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_room_bears_everything(tries in prop::collection::vec(any::<Try>(), 1..160)) {
        let mut rig = Rig::small();
        let mut ledgers: BTreeMap<(u64, u32), Ledger> = BTreeMap::new();
        for each in tries {
            rig.at += u64::from(each.2) * 500;
            let (by, command) = meant(&rig.room, each);
            let before = rig.room.clone();
            let votes = all_votes(&before);
            let place = key(&before);
            match rig.by(by, command.clone()) {
                Err(refusal) => {
                    prop_assert!(before == rig.room, "{command:?} was refused and changed something");
                    prop_assert!(before.may(by, &command).is_err());
                    let said = refusal.to_string();
                    prop_assert!(said.contains(' ') && !said.contains("room-"), "{}", said);
                }
                Ok(_) => {
                    prop_assert_eq!(rig.room.serial(), before.serial() + 1);
                    if let Some(place) = place {
                        let ledger = ledgers.entry(place).or_default();
                        match &command {
                            Command::Cast { seat, choice, .. } => _ = ledger.ballots.insert(*seat, choice.clone()),
                            Command::Withdraw { seat } => _ = ledger.ballots.remove(seat),
                            Command::Tally(Tallied { choice, votes }) => ledger.hands.push((choice.clone(), *votes)),
                            Command::Untally => _ = ledger.hands.pop(),
                            _ => {}
                        }
                    }
                }
            }
            // No vote is ever lost but by whoever cast or counted it.
            if !matches!(command, Command::Withdraw { .. } | Command::Untally) {
                let now = all_votes(&rig.room);
                for (place, count) in votes {
                    let kept = now.get(&place).copied().unwrap_or_default();
                    prop_assert!(kept.0 >= count.0 && kept.1 >= count.1, "{command:?} lost a vote");
                }
            }
            for (place, ledger) in &ledgers {
                let roads = rig.room.roads().iter();
                let known = roads.flat_map(|road| road.decisions().iter().chain(road.open()).chain(road.aside()));
                for decision in known.filter(|it| it.key == place.0) {
                    if let Some(round) = decision.round(place.1) {
                        for option in &decision.options {
                            prop_assert_eq!(round.total(&option.choice), ledger.total(&option.choice));
                        }
                    }
                }
            }
            // Every screen can be drawn at any moment, and says no key in place of its words.
            let console = serde_json::to_string(&rig.console()).expect("it is written");
            let acts = rig.console().acts;
            let mut keys: Vec<&str> = acts.iter().map(|act| act.key.as_str()).filter(|key| !key.is_empty()).collect();
            let all = keys.len();
            keys.sort_unstable();
            keys.dedup();
            prop_assert_eq!(keys.len(), all, "a key does one thing");
            let seen = rig.seen();
            let unsaid = ["\"room-", "{ $", "{$"].iter().any(|it| console.contains(it) || seen.contains(it));
            prop_assert!(!unsaid, "{}\n{}", console, seen);
        }
        prop_assert!(rig.room == rig.replayed(), "a room is the replay of what it accepted");
    }

    #[test]
    fn back_takes_back_exactly_one_step(tries in prop::collection::vec(any::<Try>(), 1..120)) {
        let mut rig = Rig::small();
        for each in tries {
            let (by, command) = meant(&rig.room, each);
            let before = rig.room.clone();
            if rig.by(by, command.clone()).is_err() {
                continue;
            }
            let step = rig.room.number() != before.number();
            let back = matches!(command, Command::Back) || (matches!(command, Command::Next | Command::Skip | Command::Roads) && before.phase() == Phase::Roads);
            if step && !back && rig.room.phase() != Phase::Closed {
                let mut room = rig.room.clone();
                room.act(By::Facilitator, Command::Back, rig.at).expect("a step can be taken back");
                prop_assert_eq!(stands(&room), stands(&before), "{:?} and back", command);
            }
        }
    }
}
