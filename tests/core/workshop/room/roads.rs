//! Going back over a choice that was played, rewinding, and roads of different lengths: no vote is lost.

use super::{difficult::counted, rig::Rig};
use groundswell::workshop::{
    faces::Screen,
    room::{Command, Phase, Refusal, Stop},
};

#[test]
fn going_back_over_a_choice_keeps_every_vote_and_the_room_can_vote_again() {
    let mut rig = Rig::small();
    let seats = rig.phones(12);
    rig.until_options().key("Space");
    for (place, seat) in seats.iter().enumerate() {
        rig.cast(*seat, if place < 7 { "say" } else { "ask" });
    }
    rig.key("Space").key("Space").key("S").key("Space");
    rig.until_options().key("Space");
    for seat in &seats[..5] {
        rig.cast(*seat, "shrug");
    }
    // Back over the open vote, the options, the reading, the choice and the result, to the talk that was left out.
    while rig.room.phase() != (Phase::Revealed { round: 1 }) {
        rig.key("Backspace");
    }
    assert_eq!(rig.room.decisions().len(), 0);
    let decision = rig.room.decision().expect("it stands open again");
    assert_eq!(decision.rounds[0].ballots.len(), 12);
    assert_eq!(decision.settled, None);
    assert_eq!(
        rig.room
            .road()
            .aside()
            .map(|it| it.rounds[0].ballots.len())
            .sum::<usize>(),
        5
    );
    // The room votes again, and comes to another place.
    rig.key("V");
    for seat in &seats {
        rig.cast(*seat, "ask");
    }
    rig.key("Space").key("Space").key("Space").key("Space");
    assert_eq!(rig.projector().place, "The lift");
    // It thinks better of it, and goes the first way after all: the five votes are where they were.
    while rig.room.phase() != (Phase::Revealed { round: 1 }) {
        rig.key("Backspace");
    }
    let shown = rig.room.decision().expect("it stands").rounds.len();
    assert_eq!(shown, 2, "the second vote is kept as well");
    rig.key("S").key("Space").until_options().key("Space");
    let decision = rig.room.decision().expect("the stairs");
    assert_eq!(decision.rounds[0].ballots.len(), 5);
    assert_eq!(rig.own(seats[0]).choice.as_deref(), Some("shrug"));
    assert!(rig.room == rig.replayed());
}

#[test]
fn a_room_rewinds_twice_and_keeps_roads_of_different_lengths() {
    let mut rig = counted([20, 12, 8]);
    rig.key("Space").key("S").key("Space");
    rig.until(|phase| matches!(phase, Phase::Deciding))
        .key("A")
        .key("Space");
    rig.until_options().key("Space").key("Space");
    rig.hands(&[("ship", 9), ("hold", 31)])
        .key("Space")
        .key("S");
    rig.until(|phase| matches!(phase, Phase::Debrief(_)));
    assert_eq!(rig.room.decisions().len(), 3, "ask, knock, hold");
    assert_eq!(rig.refused(Command::Debrief(Stop::Roads)), Refusal::OneRoad);
    // From the debrief back to the first decision, the other way.
    rig.does(Command::Rewind { decision: 0 });
    assert_eq!(rig.room.phase(), Phase::Deciding);
    assert!(
        !rig.room.decision().expect("it stands").has_traces(),
        "nobody has voted on this road"
    );
    rig.key("Space")
        .key("Space")
        .hands(&[("ask", 10), ("say", 22), ("wait", 8)]);
    rig.key("Space").key("S").key("Space");
    rig.until_options().key("Space").key("Space");
    rig.hands(&[("nod", 3), ("shrug", 30), ("thank", 7)])
        .key("Space")
        .key("Space")
        .key("Space");
    rig.until_options().key("B").key("Space");
    assert_eq!(rig.room.decisions().len(), 3, "say, shrug, leave");
    // And from there once more, from the second decision of the second road.
    rig.does(Command::Rewind { decision: 1 });
    rig.key("C").key("Space").until_options();
    assert_eq!(rig.room.roads().len(), 3);
    assert_eq!(rig.room.roads()[2].from(), Some((1, 1)));
    assert_eq!(
        rig.refused(Command::Rewind { decision: 7 }),
        Refusal::NotPlayed(2)
    );
    let Screen::Roads { roads, .. } = rig.key("R").projector().screen else {
        panic!("the roads are shown");
    };
    let steps: Vec<Vec<(String, bool)>> = roads
        .iter()
        .map(|road| {
            road.steps
                .iter()
                .map(|step| (step.chose.clone(), step.shared))
                .collect()
        })
        .collect();
    assert_eq!(
        steps,
        [
            vec![
                ("A · Ask why.".into(), false),
                ("A · Knock.".into(), false),
                ("B · Hold it.".into(), false)
            ],
            vec![
                ("B · Say no.".into(), false),
                ("B · Shrug.".into(), false),
                ("B · Leave.".into(), false)
            ],
            vec![
                ("B · Say no.".into(), true),
                ("C · Thank her.".into(), false)
            ],
        ]
    );
    assert_eq!(roads.iter().filter(|road| road.played).count(), 1);
    // The first road is gone on with where it was left, and the debrief lays all three side by side.
    rig.does(Command::Road(0));
    assert_eq!(rig.room.decisions().len(), 3);
    rig.does(Command::Debrief(Stop::Roads));
    let Screen::Debrief { cards, .. } = rig.projector().screen else {
        panic!("a stop of the debrief");
    };
    let roads = cards
        .iter()
        .filter(|card| card.heading.starts_with("Road "));
    assert!(roads.count() >= 3, "{cards:?}");
    // All the way back to the lobby: every road on which somebody voted is still there.
    while rig.room.can_go_back() {
        rig.key("Backspace");
    }
    assert_eq!(rig.room.phase(), Phase::Lobby);
    assert_eq!(
        rig.room.roads().len(),
        2,
        "the third was told by letter alone"
    );
    assert!(rig.room == rig.replayed());
}

#[test]
fn a_road_on_which_nothing_happened_is_gone_with_the_step_that_began_it() {
    let mut rig = counted([20, 12, 8]);
    rig.key("Space").key("S").key("Space");
    let before = rig.room.roads().to_vec();
    rig.does(Command::Rewind { decision: 0 });
    assert_eq!(rig.room.roads().len(), 2);
    assert_eq!(
        rig.room.roads_to_show().count(),
        2,
        "the one that is played is shown"
    );
    rig.key("Backspace");
    assert!(rig.room.roads() == before);
}
