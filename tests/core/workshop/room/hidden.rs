//! What nobody in the room may see: a vote that is open, who voted, and, in a small room, any number at all.

use super::rig::{Rig, around};
use groundswell::workshop::{
    faces::{self, Screen},
    room::{By, Command, Groups, Phase, Seat, Stop},
};
use proptest::prelude::*;

/// A vote of so many phones that was closed and shown; by place, each votes for an option.
fn shown(voters: u32, change: impl FnOnce(&mut Rig)) -> (Rig, Vec<Seat>) {
    let mut rig = Rig::small();
    change(&mut rig);
    let seats = rig.phones(voters);
    rig.until_options().key("Space");
    for (place, seat) in seats.iter().enumerate() {
        let choice = ["say", "ask", "say"][place % 3];
        rig.cast_why(
            *seat,
            choice,
            &format!("because {}", ["one", "two", "three"][place % 3]),
        );
    }
    rig.key("Space");
    for number in 0..seats.len() {
        rig.does(Command::Reason {
            number,
            shown: true,
        });
    }
    rig.key("Space");
    (rig, seats)
}

/// Every number of a tally that stands in what the room can see.
fn numbers(seen: &serde_json::Value) -> Vec<String> {
    match seen {
        serde_json::Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, value)| match name.as_str() {
                "votes" | "share" | "before" if !value.is_null() => vec![format!("{name} {value}")],
                "say" | "shift" | "words" | "vote" | "voted" | "how" => match value.as_str() {
                    Some(text) if text.chars().any(|c| c.is_ascii_digit()) => vec![text.to_owned()],
                    _ => Vec::new(),
                },
                "groups" | "reasons" => match value.as_array() {
                    Some(list) if !list.is_empty() => vec![format!("{name} {value}")],
                    _ => Vec::new(),
                },
                _ => numbers(value),
            })
            .collect(),
        serde_json::Value::Array(all) => all.iter().flat_map(numbers).collect(),
        _ => Vec::new(),
    }
}

fn all_numbers(rig: &Rig) -> Vec<String> {
    let seen = [
        serde_json::to_value(rig.projector()).expect("it is written"),
        serde_json::to_value(rig.phone()).expect("it is written"),
    ];
    seen.iter().flat_map(numbers).collect()
}

/// Looks at everything that a room can see from a shown vote to the last stop of the debrief.
fn every_screen(rig: &mut Rig, mut look: impl FnMut(&Rig)) {
    look(rig);
    for _ in 0..40 {
        if rig.by(By::Facilitator, Command::Next).is_err()
            && rig.by(By::Facilitator, Command::Skip).is_err()
        {
            let choice = rig.room.decision().map(|it| it.options[0].choice.clone());
            let Some(choice) = choice else { break };
            let settled = rig.room.settles(&choice);
            if rig
                .by(By::Facilitator, Command::Play { choice, settled })
                .is_err()
            {
                break;
            }
        }
        look(rig);
        if rig.room.phase() == Phase::Debrief(Stop::Monday) {
            break;
        }
    }
    assert_eq!(rig.room.phase(), Phase::Debrief(Stop::Monday), "to the end");
    rig.does(Command::Roads);
    look(rig);
}

#[test]
fn a_small_room_sees_no_number_no_reason_and_no_group() {
    for voters in 1..8 {
        let (mut rig, _) = shown(voters, |_| {});
        let mut tallies = 0;
        every_screen(&mut rig, |rig| {
            assert_eq!(
                all_numbers(rig),
                [""; 0],
                "{voters} voters, {:?}",
                rig.room.phase()
            );
            assert!(!rig.seen().contains("because"));
            tallies += usize::from(rig.seen().contains("\"bars\""));
        });
        assert!(tallies >= 2, "there was something to see");
    }
}

#[test]
fn eight_see_numbers_and_with_a_manager_in_the_room_nobody_does() {
    let (mut rig, _) = shown(8, |_| {});
    let Screen::Tally(tally) = rig.projector().screen else {
        panic!("a tally");
    };
    let votes: Vec<Option<u32>> = tally.bars.iter().map(|bar| bar.votes).collect();
    assert_eq!(votes, [Some(3), Some(5), Some(0)]);
    assert_eq!(tally.bars[1].share, Some(63), "62.5 is rounded up");
    assert_eq!(tally.reasons.len(), 4, "no more than fit");
    rig.does(Command::ManagerPresent(true));
    every_screen(&mut rig, |rig| {
        assert_eq!(all_numbers(rig), [""; 0], "{:?}", rig.room.phase());
        assert!(!rig.seen().contains("because"));
    });
}

#[test]
fn a_first_vote_of_few_stays_hidden_beside_a_second_vote_of_many() {
    let (mut rig, seats) = shown(7, |_| {});
    rig.phones(3);
    rig.key("V");
    for seat in 1..=10 {
        rig.cast(Seat(seat), if seat < 7 { "ask" } else { "say" });
    }
    rig.key("Space").key("Space");
    let Screen::Tally(tally) = rig.projector().screen else {
        panic!("a tally");
    };
    assert!(
        tally
            .bars
            .iter()
            .all(|bar| bar.votes.is_some() && bar.before.is_none())
    );
    assert!(
        !tally.shift.chars().any(|c| c.is_ascii_digit()),
        "{}",
        tally.shift
    );
    assert_eq!(seats.len(), 7);
}

#[test]
fn groups_have_tallies_only_if_nothing_is_left_over_that_would_tell() {
    let vote = |tables: [u32; 2], without: u32, hands: u32| {
        let mut rig = Rig::small_with(|setup| setup.groups = Groups::Tables(2));
        let mut seats = Vec::new();
        for (table, count) in tables.iter().enumerate() {
            for number in 0..*count {
                let token = format!("{table}-{number}");
                let group = Some(table as u32);
                let seat = rig.by(By::Newcomer, Command::Join { token, group });
                seats.push(seat.expect("in").expect("a seat"));
            }
        }
        seats.extend((0..without).map(|number| {
            let join = Command::Join {
                token: format!("x-{number}"),
                group: None,
            };
            rig.by(By::Newcomer, join).expect("in").expect("a seat")
        }));
        rig.until_options().key("Space");
        for seat in seats {
            rig.cast(seat, if seat.0 % 2 == 0 { "ask" } else { "say" });
        }
        if hands > 0 {
            rig.hands(&[("ask", hands), ("say", 0), ("wait", 0)]);
        }
        rig.key("Space").key("Space");
        let Screen::Tally(tally) = rig.projector().screen else {
            panic!("a tally");
        };
        tally.groups.len()
    };
    assert_eq!(vote([8, 8], 0, 0), 2);
    assert_eq!(vote([8, 7], 0, 0), 0, "a table of seven");
    assert_eq!(vote([20, 8], 1, 0), 0, "one who sits at no table");
    assert_eq!(vote([20, 8], 8, 0), 2);
    assert_eq!(vote([8, 8], 0, 3), 0, "three hands beside the phones");
    assert_eq!(vote([8, 8], 0, 8), 2);
}

#[test]
fn words_from_phones_are_seen_only_if_the_facilitator_lets_them_and_never_while_the_vote_is_open() {
    let mut rig = Rig::small();
    let seats = rig.phones(9);
    rig.until_options().key("Space");
    for seat in &seats {
        rig.cast_why(*seat, "ask", "He\u{202e} is\n afraid\u{200b}");
    }
    assert!(
        rig.console().reasons.is_empty(),
        "not even the facilitator, while it is open"
    );
    let early = Command::Reason {
        number: 0,
        shown: true,
    };
    assert!(rig.by(By::Facilitator, early.clone()).is_err());
    rig.key("Space").key("Space");
    assert!(!rig.seen().contains("afraid"));
    assert_eq!(
        rig.console().reasons[0].text,
        "He is afraid",
        "one line, and nothing hidden in it"
    );
    rig.does(early.clone());
    assert!(rig.seen().contains("He is afraid"));
    rig.does(Command::Reason {
        number: 0,
        shown: false,
    });
    assert!(!rig.seen().contains("afraid"));
    // Going back to the open vote and changing the words takes them out of sight.
    rig.does(early);
    rig.key("Backspace")
        .key("Backspace")
        .cast_why(seats[0], "ask", "Something rude");
    rig.key("Space").key("Space");
    assert!(!rig.seen().contains("rude"));
}

#[test]
fn a_choice_is_its_phones_own_and_the_hunch_is_nobodys() {
    let mut rig = Rig::small();
    let seats = rig.phones(2);
    rig.until_options().key("Space");
    rig.cast_why(seats[0], "say", "because");
    assert_eq!(rig.own(seats[0]).choice.as_deref(), Some("say"));
    assert_eq!(rig.own(seats[1]).choice, None);
    // Where an option leads and what it is stands on the console alone.
    let console = serde_json::to_string(&rig.console().options).expect("it is written");
    assert!(console.contains("The stairs"), "{console}");
    assert!(!rig.seen().contains("The stairs") && !rig.seen().contains("onsultation"));
}

/// How a vote goes: for each seat, whether it votes and for what.
fn votes() -> impl Strategy<Value = Vec<(bool, u8, u8)>> {
    prop::collection::vec((any::<bool>(), any::<u8>(), any::<u8>()), 1..24)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn an_open_vote_looks_the_same_whatever_is_cast(votes in votes(), hands in any::<[u8; 3]>()) {
        let choices = ["ask", "say", "wait"];
        let rig = |other: bool| {
            let mut rig = Rig::small();
            let seats = rig.phones(votes.len() as u32);
            rig.until_options().key("Space");
            for ((casts, one, two), seat) in votes.iter().zip(seats) {
                if *casts {
                    let choice = if other { two } else { one };
                    rig.cast_why(seat, choices[*choice as usize % 3], &format!("words {choice}"));
                }
            }
            for (place, choice) in choices.iter().enumerate() {
                rig.hands(&[(choice, u32::from(hands[if other { 2 - place } else { place }]))]);
            }
            rig
        };
        let (one, other) = (rig(false), rig(true));
        prop_assert_eq!(one.seen(), other.seen());
        let console = |rig: &Rig| {
            let mut count = faces::console(&rig.room, &around(), rig.at).count.expect("a count");
            // What was typed by hand stands where it was typed, so that it can be mended.
            count.entries.clear();
            count
        };
        prop_assert_eq!(console(&one), console(&other), "nor can the facilitator lead it");
        prop_assert!(console(&one).totals.is_empty());
    }
}
