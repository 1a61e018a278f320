//! Difficult moments: a wrong key, a wrong count, a tie, nobody votes, more votes than people, somebody who may not.

use super::rig::Rig;
use groundswell::{
    scenario::format::Pace,
    workshop::{
        faces::Screen,
        room::{By, Command, Groups, Phase, Refusal, Seat, Settle, Stop, Tallied},
    },
};

fn play(choice: &str, settled: Settle) -> Command {
    Command::Play {
        choice: choice.into(),
        settled,
    }
}

/// Stands before the first decision's result, with forty cards counted.
pub fn counted(counts: [u32; 3]) -> Rig {
    let mut rig = Rig::small();
    rig.until_options().key("Space").key("Space");
    let [ask, say, wait] = counts;
    rig.hands(&[("ask", ask), ("say", say), ("wait", wait)]);
    rig
}

#[test]
fn a_wrong_key_is_taken_back_by_one_key_wherever_it_was_pressed() {
    let mut rig = counted([20, 12, 8]);
    let before = rig.seen();
    for key in ["Space", "V", "S", "R", "D", "A"] {
        let number = rig.projector().number;
        rig.key(key);
        assert_ne!(rig.seen(), before, "{key} did something");
        rig.key("Backspace");
        let seen = rig.seen();
        let now = rig.projector().number;
        let renumbered = seen.replace(
            &format!("\"number\":{now},"),
            &format!("\"number\":{number},"),
        );
        let first = before.replace(
            &format!("\"number\":{},", first_number(&before)),
            &format!("\"number\":{number},"),
        );
        assert_eq!(renumbered, first, "{key}, and back");
    }
    let decision = rig.room.decision().expect("it stands");
    assert_eq!(
        decision.totals(&decision.rounds[0]),
        [20, 12, 8],
        "no count is lost"
    );
}

fn first_number(seen: &str) -> u64 {
    let rest = seen.split("\"number\":").nth(1).expect("a number");
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().expect("digits")
}

#[test]
fn a_wrong_count_is_mended_by_counting_again_or_by_taking_it_back() {
    let mut rig = counted([20, 12, 8]);
    rig.hands(&[("say", 21)]);
    let totals = |rig: &Rig| {
        let decision = rig.room.decision().expect("it stands");
        decision.totals(&decision.rounds[0])
    };
    assert_eq!(totals(&rig), [20, 21, 8], "the last count holds");
    rig.key("U");
    assert_eq!(
        totals(&rig),
        [20, 12, 8],
        "and the one before it comes back"
    );
    rig.key("U").key("U").key("U");
    assert_eq!(totals(&rig), [0, 0, 0]);
    assert_eq!(rig.refused(Command::Untally), Refusal::NothingCounted);
    // A result that was shown too early is taken back, mended, and shown again.
    rig.hands(&[("ask", 2), ("say", 30), ("wait", 8)])
        .key("Space");
    rig.key("Backspace")
        .hands(&[("ask", 20), ("say", 12)])
        .key("Space");
    assert_eq!(totals(&rig), [20, 12, 8]);
}

#[test]
fn half_a_count_is_not_shown_by_chance() {
    let mut rig = Rig::small();
    rig.until_options().key("Space").key("Space");
    assert_eq!(rig.refused(Command::Next), Refusal::NobodyVoted);
    rig.hands(&[("say", 12)]);
    assert_eq!(
        rig.refused(Command::Next),
        Refusal::Uncounted("A, C".into())
    );
    let count = rig.console().count.expect("a count");
    assert!(count.say.contains("Not every option"), "{}", count.say);
    // Whoever wants it shown as it is leaves the rest out.
    rig.key("S");
    assert_eq!(rig.room.phase(), Phase::Revealed { round: 1 });
}

#[test]
fn a_tie_is_broken_by_the_facilitator_by_chance_or_by_another_vote() {
    let tie = counted([16, 16, 8]);
    let at_tie = |ends: fn(&mut Rig)| {
        let mut rig = tie.clone();
        rig.key("Space");
        assert_eq!(rig.refused(Command::Skip), Refusal::Tie("A, B".into()));
        ends(&mut rig);
        rig.room.decisions()[0]
            .settled
            .clone()
            .expect("it is settled")
    };
    let by_letter = at_tie(|rig| {
        rig.key("B");
    });
    assert_eq!(
        (by_letter.choice.as_str(), by_letter.how),
        ("say", Settle::Facilitator)
    );
    let by_chance = at_tie(|rig| {
        rig.key("X");
        let Screen::Chosen { how, .. } = rig.projector().screen else {
            panic!("the choice is shown");
        };
        assert!(how.contains("chance"), "{how}");
    });
    assert_eq!(by_chance.how, Settle::Chance);
    assert!(
        ["ask", "say"].contains(&by_chance.choice.as_str()),
        "among those that tie"
    );
    let by_vote = at_tie(|rig| {
        rig.key("V").key("Space");
        rig.hands(&[("ask", 15), ("say", 17), ("wait", 8)])
            .key("Space")
            .key("Space");
        let Screen::Chosen { how, .. } = rig.projector().screen else {
            panic!("the choice is shown");
        };
        assert!(how.contains("another vote"), "{how}");
    });
    assert_eq!(
        (by_vote.choice.as_str(), by_vote.how, by_vote.round),
        ("say", Settle::Majority, Some(2))
    );
    // Chance is the seed's, and not the facilitator's.
    let mut rig = tie.clone();
    let drawn = rig
        .room
        .decision()
        .and_then(|it| it.drawn(7, 1))
        .expect("one is drawn")
        .choice
        .clone();
    let other = if drawn == "ask" { "say" } else { "ask" };
    assert!(matches!(
        rig.refused(play(other, Settle::Chance)),
        Refusal::NotDrawn(_)
    ));
    assert_eq!(
        rig.refused(play("wait", Settle::Facilitator)),
        Refusal::NotTied("A, B".into())
    );
}

#[test]
fn a_second_vote_that_ends_level_is_told_as_a_tie() {
    let mut rig = counted([20, 12, 8]);
    rig.key("Space").key("V").key("Space");
    rig.hands(&[("ask", 14), ("say", 14), ("wait", 12)])
        .key("Space");
    rig.key("B").key("Space");
    rig.does(Command::Debrief(Stop::Shift));
    let Screen::Debrief { say, .. } = rig.projector().screen else {
        panic!("the debrief");
    };
    assert!(say.contains("then it was a tie"), "{say}");
}

#[test]
fn what_is_said_of_a_choice_is_held_against_the_vote() {
    let mut rig = counted([20, 12, 8]);
    for (choice, settled, refusal) in [
        ("say", Settle::Majority, Refusal::NotLeading("A".into())),
        ("ask", Settle::Facilitator, Refusal::NoTie("A".into())),
        ("ask", Settle::Chance, Refusal::NoTie("A".into())),
        ("ask", Settle::Overruled, Refusal::NotOverruled),
        ("ask", Settle::Told, Refusal::Voted),
        ("ask", Settle::Undecided, Refusal::NoUndecided),
        (
            "leap",
            Settle::Majority,
            Refusal::NotOffered("A, B, C".into()),
        ),
    ] {
        assert_eq!(rig.refused(play(choice, settled)), refusal);
    }
    // Before the room has seen its vote, no letter is called by how it fared; each is asked about in the same words.
    let said = |rig: &Rig, letter: &str| {
        let acts = rig.console().acts;
        let act = acts.into_iter().find(|act| act.key == letter);
        act.expect("the letter is there")
    };
    let plain = |letter| (format!("Play {letter}"), said(&rig, "A").asks);
    for letter in ["A", "B", "C"] {
        let act = said(&rig, letter);
        assert!(!act.asks.is_empty());
        assert_eq!((act.label, act.asks), plain(letter));
    }
    // Against the vote: the console asks first, and it is kept as what it is.
    rig.key("Space");
    let act = said(&rig, "C");
    assert!(
        !act.asks.is_empty() && act.label.contains("Overrule"),
        "{act:?}"
    );
    rig.key("C");
    let settled = rig.room.decisions()[0]
        .settled
        .clone()
        .expect("it is settled");
    assert_eq!(
        (settled.choice.as_str(), settled.how),
        ("wait", Settle::Overruled)
    );
}

#[test]
fn nobody_votes_and_the_workshop_goes_on() {
    let mut rig = Rig::small();
    rig.until_options().key("Space").key("Space");
    assert_eq!(rig.refused(Command::Next), Refusal::NobodyVoted);
    assert_eq!(rig.refused(Command::Skip), Refusal::NobodyVoted);
    let count = rig.console().count.expect("a count");
    assert!(count.say.contains("Nobody"), "{}", count.say);
    rig.key("B");
    let Screen::Chosen { how, option, .. } = rig.projector().screen else {
        panic!("the choice is shown");
    };
    assert_eq!(option.expect("one was chosen").letter, "B");
    assert!(how.contains("Nobody") || how.contains("told"), "{how}");
}

#[test]
fn more_votes_than_people_are_noticed_before_they_are_shown() {
    let wall = |rig: &Rig| {
        let Screen::Options { say, .. } = rig.projector().screen else {
            panic!("the options");
        };
        say
    };
    let mut rig = counted([20, 12, 8]);
    assert_eq!(wall(&rig), "All are counted: 40.");
    rig.does(Command::People(39));
    let say = rig.console().count.expect("a count").say;
    assert!(say.contains("40") && say.contains("39"), "{say}");
    // Whoever leads on one screen sees no console.
    assert!(wall(&rig).contains("More votes than people"));
    rig.does(Command::People(40));
    assert_eq!(rig.console().count.expect("a count").say, "");
    assert_eq!(wall(&rig), "All are counted: 40 of 40.");
    rig.does(Command::ManagerPresent(true));
    assert_eq!(wall(&rig), "All are counted.", "there, no number is shown");
    rig.does(Command::Untally);
    assert_eq!(wall(&rig), "They are being counted.");
    rig.count(8);
    let many = Tallied {
        choice: "ask".into(),
        votes: 10_001,
    };
    assert_eq!(rig.refused(Command::Tally(many)), Refusal::TooMany(10_000));
}

#[test]
fn hands_are_asked_for_in_an_order_that_favours_no_option() {
    let mut first = [0; 3];
    for seed in 0..60 {
        let mut rig = Rig::small_with(|setup| setup.seed = seed);
        rig.until_options().key("Space");
        let count = rig.console().count.expect("a count");
        let asked = count.ask.expect("one is asked for");
        assert_eq!(
            count.entries[0].choice, asked,
            "the first in the order is asked for first"
        );
        let place = ["ask", "say", "wait"].iter().position(|it| **it == asked);
        first[place.expect("an option")] += 1;
    }
    assert!(first.iter().all(|times| *times >= 10), "{first:?}");
}

#[test]
fn what_is_locked_is_not_offered_and_not_played() {
    let mut rig = counted([8, 12, 20]);
    // On this road nobody was told, so that she cannot be thanked.
    rig.key("Space")
        .key("S")
        .until(|phase| phase == Phase::Deciding);
    let letters: Vec<String> = rig
        .console()
        .options
        .iter()
        .map(|it| it.letter.clone())
        .collect();
    assert_eq!(
        letters,
        ["A", "B", ""],
        "the locked one has no letter, and stands last"
    );
    assert!(!rig.console().options[2].locked.is_empty());
    assert!(!rig.seen().contains("Thank her"));
    let thank = play("thank", Settle::Told);
    assert_eq!(rig.refused(thank), Refusal::NotOffered("A, B".into()));
}

#[test]
fn any_round_can_go_on_by_cards_beside_phones() {
    let mut rig = Rig::small();
    let seats = rig.phones(5);
    rig.until_options().key("Space");
    for seat in &seats {
        rig.cast(*seat, "say");
    }
    rig.key("Space")
        .hands(&[("ask", 12), ("say", 0), ("wait", 3)])
        .key("Space");
    let decision = rig.room.decision().expect("it stands");
    assert_eq!(decision.totals(&decision.rounds[0]), [12, 5, 3]);
    assert_eq!(decision.rounds[0].votes(), 20);
}

#[test]
fn a_vote_is_changed_taken_back_and_never_counted_twice() {
    let mut rig = Rig::small();
    let seats = rig.phones(2);
    let late = Command::Cast {
        seat: seats[0],
        choice: "ask".into(),
        reason: String::new(),
    };
    assert_eq!(
        rig.by(By::Phone(seats[0]), late.clone()),
        Err(Refusal::NoVoteOpen)
    );
    rig.until_options().key("Space");
    rig.cast(seats[0], "ask")
        .cast(seats[0], "say")
        .cast(seats[1], "ask");
    let votes = |rig: &Rig| {
        let decision = rig.room.decision().expect("it stands");
        decision.totals(&decision.rounds[0])
    };
    assert_eq!(votes(&rig), [1, 1, 0]);
    rig.by(By::Phone(seats[1]), Command::Withdraw { seat: seats[1] })
        .expect("it is taken back");
    assert_eq!(votes(&rig), [0, 1, 0]);
    // Nobody votes for somebody else, and nobody leads but who leads.
    assert_eq!(
        rig.by(By::Phone(seats[1]), late.clone()),
        Err(Refusal::ForItsPhone)
    );
    assert_eq!(
        rig.by(By::Facilitator, late.clone()),
        Err(Refusal::ForItsPhone)
    );
    assert_eq!(rig.by(By::Newcomer, late), Err(Refusal::ForItsPhone));
    assert_eq!(
        rig.by(By::Phone(seats[0]), Command::Next),
        Err(Refusal::ForFacilitator)
    );
    let stranger = Seat(99);
    let cast = Command::Cast {
        seat: stranger,
        choice: "ask".into(),
        reason: String::new(),
    };
    assert_eq!(rig.by(By::Phone(stranger), cast), Err(Refusal::NoSeat));
    let long = Command::Cast {
        seat: seats[0],
        choice: "ask".into(),
        reason: "x".repeat(141),
    };
    assert_eq!(rig.by(By::Phone(seats[0]), long), Err(Refusal::Long(140)));
}

#[test]
fn a_seat_is_given_once_for_a_token_and_the_door_can_be_shut() {
    let mut rig = Rig::small_with(|setup| setup.groups = Groups::Tables(3));
    let join = |token: &str, group| Command::Join {
        token: token.into(),
        group,
    };
    let first = rig.by(By::Newcomer, join("a", Some(2))).expect("in");
    assert_eq!(
        rig.by(By::Newcomer, join("a", Some(0))),
        Ok(first),
        "a reload is no second seat"
    );
    assert_eq!(rig.room.seat_of("a"), first);
    assert_eq!(rig.own(first.expect("a seat")).group, "Table 3");
    assert_eq!(
        rig.by(By::Newcomer, join("b", Some(3))),
        Err(Refusal::NoGroup(3))
    );
    rig.does(Command::Door(false));
    assert_eq!(
        rig.by(By::Newcomer, join("b", None)),
        Err(Refusal::DoorShut)
    );
    assert_eq!(
        rig.by(By::Newcomer, join("a", None)),
        Ok(first),
        "who has a seat comes back"
    );
    assert_eq!(
        rig.refused(Command::Groups(Groups::Roles)),
        Refusal::NoRoles
    );
    rig.does(Command::Close);
    assert_eq!(rig.room.seat_of("a"), None, "nobody can be known again");
    assert_eq!(rig.refused(Command::Back), Refusal::Closed);
    assert!(rig.phone().closed);
}

#[test]
fn told_is_picked_by_letter_and_another_pace_can_be_set() {
    let mut rig = counted([20, 12, 8]);
    rig.key("Space").key("S").key("Space").until_options();
    assert_eq!(rig.room.pace(), Pace::Told);
    assert_eq!(rig.refused(Command::Next), Refusal::Pick);
    assert!(
        rig.console().next.contains("letter"),
        "{}",
        rig.console().next
    );
    rig.does(Command::Pace(Pace::Quick)).key("Space");
    assert_eq!(rig.room.phase(), Phase::Voting { round: 1 });
    rig.key("Space")
        .hands(&[("knock", 22), ("leave", 18)])
        .key("Space")
        .key("Space");
    assert_eq!(rig.room.phase(), Phase::Chosen, "one vote is enough");
}

#[test]
fn a_room_that_cannot_agree_is_told_what_to_do_where_the_story_has_nothing_for_it() {
    let mut rig = counted([16, 16, 8]);
    rig.key("Space");
    let refusal = rig.refused(Command::Undecided);
    assert_eq!(refusal, Refusal::NoUndecided);
    assert!(refusal.to_string().contains("chance"), "{refusal}");
}
