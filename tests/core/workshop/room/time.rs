//! The clock and the plan: pauses stand still, the debrief keeps its third, and short time takes away talk before it takes away
//! the story.

use super::rig::Rig;
use groundswell::{
    scenario::format::Pace,
    workshop::{
        faces::Screen,
        room::{By, Command, Phase, Refusal, Settle, Stop},
    },
};

const MINUTE: u64 = 60_000;

#[test]
fn the_clock_begins_with_the_story_and_stands_still_in_a_pause() {
    let mut rig = Rig::small();
    rig.at = 30 * MINUTE;
    assert_eq!(rig.room.elapsed(rig.at), 0, "people still come in");
    rig.key("Space");
    rig.at += 10 * MINUTE;
    assert_eq!(rig.room.elapsed(rig.at), 10 * MINUTE);
    rig.key("P");
    assert!(rig.projector().paused.is_some() && rig.phone().paused.is_some());
    rig.at += 7 * MINUTE;
    rig.does(Command::Pause(true));
    assert_eq!(
        rig.room.elapsed(rig.at),
        10 * MINUTE,
        "pausing twice is pausing once"
    );
    rig.key("P");
    rig.at += MINUTE;
    assert_eq!(rig.room.elapsed(rig.at), 11 * MINUTE);
    assert_eq!(rig.console().plan.elapsed, 11);
    assert_eq!(rig.console().plan.until_debrief, 26);
    // A time that goes backwards counts as the latest.
    let done = rig.room.act(By::Facilitator, Command::Next, 0);
    assert!(done.is_ok());
    assert_eq!(
        rig.room.elapsed(0),
        rig.room.elapsed(rig.room.clock().latest())
    );
}

#[test]
fn a_pause_in_the_lobby_takes_nothing() {
    let mut rig = Rig::small();
    rig.does(Command::Pause(true));
    rig.at += 5 * MINUTE;
    rig.key("Space");
    rig.at += 5 * MINUTE;
    assert_eq!(rig.room.elapsed(rig.at), 0);
    rig.key("P");
    rig.at += MINUTE;
    assert_eq!(rig.room.elapsed(rig.at), MINUTE);
}

#[test]
fn more_time_is_more_talk_and_the_debrief_keeps_its_third() {
    let mut before = 0;
    for (minutes, at_least) in [(30, 1), (45, 2), (60, 4), (90, 6), (150, 9)] {
        let mut rig = Rig::shipped("friday-deploy");
        rig.does(Command::Minutes(minutes)).key("Space");
        let plan = rig.room.plan(rig.at);
        let rooms = plan.iter().filter(|row| row.pace == Pace::Room).count();
        let needs: u32 = plan.iter().map(|row| row.tenths).sum();
        assert!(
            rooms >= at_least && rooms >= before,
            "{minutes} minutes: {rooms}"
        );
        let story = rig.room.setup().story() * 10;
        let told: u32 = plan.iter().map(|row| row.ahead.reading + 5).sum();
        assert!(
            needs <= story.max(told),
            "{minutes} minutes: {needs} of {story}"
        );
        before = rooms;
    }
}

#[test]
fn the_console_says_how_it_stands() {
    let mut rig = Rig::shipped("friday-deploy");
    let plan = rig.console().plan;
    assert_eq!(
        (plan.elapsed, plan.until_debrief, plan.debrief),
        (0, 37, 20)
    );
    assert!(plan.rows.len() > 8, "{}", plan.rows.len());
    assert!(
        plan.rows.iter().any(|row| !row.full) && plan.rows.iter().any(|row| row.full),
        "an hour is too short for every wish"
    );
    rig.key("Space");
    assert!(
        rig.console().plan.say.contains("On time"),
        "{}",
        rig.console().plan.say
    );
    rig.at += 35 * MINUTE;
    assert!(
        rig.console().plan.say.contains("behind"),
        "{}",
        rig.console().plan.say
    );
    rig.at += 8 * MINUTE;
    let plan = rig.console().plan;
    assert_eq!(plan.until_debrief, -6);
    assert!(plan.say.contains("6 minutes ago"), "{}", plan.say);
    rig.key("D");
    assert!(
        rig.console().plan.say.contains("14 minutes"),
        "{}",
        rig.console().plan.say
    );
    let Screen::Debrief { cards, .. } = rig.projector().screen else {
        panic!("a story that was cut short has a debrief too");
    };
    assert!(!cards.is_empty());
    assert!(
        !rig.room.stops().contains(&Stop::Turned),
        "nobody knows what turns a story that has not ended"
    );
}

#[test]
fn a_decision_keeps_the_pace_that_the_facilitator_gave_it() {
    let mut rig = Rig::small();
    rig.key("Space");
    rig.does(Command::Pace(Pace::Quick));
    rig.does(Command::Minutes(10)).does(Command::Minutes(240));
    assert_eq!(rig.room.pace(), Pace::Quick);
    assert_eq!(rig.refused(Command::Minutes(9)), Refusal::Between(10, 480));
    let decision = rig.room.decision().expect("it stands");
    assert!(decision.paced_by_hand && decision.wished == Pace::Room);
}

#[test]
fn what_is_kept_of_next_hangs_on_no_text() {
    let mut rig = Rig::shipped("friday-deploy");
    rig.until(|phase| phase == Phase::Deciding).key("Space");
    let kept: Vec<&Command> = rig.log.iter().map(|(_, command, _)| command).collect();
    assert_eq!(*kept[0], Command::Next, "out of the lobby");
    assert!(
        kept[1..kept.len() - 2]
            .iter()
            .all(|it| matches!(it, Command::Leaf(_) | Command::Skip)),
        "{kept:?}"
    );
    assert_eq!(
        *kept[kept.len() - 2],
        Command::Skip,
        "what was read is read"
    );
    assert_eq!(
        *kept[kept.len() - 1],
        Command::VoteAgain,
        "a vote is opened"
    );
    assert!(matches!(
        rig.refused(Command::Debrief(Stop::Roads)),
        Refusal::OneRoad
    ));
    // Nor on what a debrief has to say.
    rig.does(Command::Debrief(Stop::Fates)).key("Space");
    assert!(matches!(rig.log[rig.log.len() - 1].1, Command::Debrief(stop) if stop > Stop::Fates));
    // A leaf that a mended text no longer has shows the last one.
    let mut rig = Rig::small();
    rig.key("Space").does(Command::Leaf(40));
    let Screen::Story { leaf, lines, .. } = rig.projector().screen else {
        panic!("the story");
    };
    assert_eq!(leaf.0, leaf.1);
    assert!(!lines.is_empty());
}

#[test]
fn what_is_planned_in_full_stays_so_while_there_is_time() {
    let full = |rig: &Rig| -> Vec<_> {
        let plan = rig.room.plan(rig.at).into_iter();
        plan.filter(|row| row.pace == Pace::Room)
            .map(|row| row.ahead.passage)
            .collect()
    };
    let mut rig = Rig::shipped("friday-deploy");
    rig.key("Space");
    let mut before = full(&rig);
    assert!(before.len() >= 3);
    // A room that is quicker than planned in everything, and tells what the plan would have voted on.
    for _ in 0..400 {
        rig.at += 2_000;
        match rig.room.phase() {
            Phase::Deciding => {
                tell_the_first(&mut rig);
            }
            Phase::Debrief(_) => break,
            _ => {
                rig.key("Space");
            }
        }
        let ahead: Vec<_> = rig.room.plan(rig.at).into_iter().collect();
        let now = full(&rig);
        for passage in before {
            let still = ahead.iter().any(|row| row.ahead.passage == passage);
            assert!(
                !still || now.contains(&passage),
                "{passage:?} in {ahead:#?}"
            );
        }
        before = now;
    }
    assert!(rig.room.run().ended().is_some());
}

#[test]
fn leaving_out_what_came_of_a_choice_leaves_the_next_scene_to_be_seen() {
    let mut rig = Rig::shipped("friday-deploy");
    rig.until_options();
    let mut seen = 0;
    for _ in 0..400 {
        match rig.room.phase() {
            Phase::Deciding => {
                tell_the_first(&mut rig);
                rig.key("Space");
                // What comes of it, left out by one key.
                if let (Phase::Reading { leaf }, false) = (rig.room.phase(), is_here(&rig)) {
                    rig.key("S");
                    let Phase::Reading { leaf: now } = rig.room.phase() else {
                        panic!("options of a scene that nobody has seen");
                    };
                    assert!(now > leaf && is_here(&rig));
                    seen += 1;
                }
            }
            Phase::Debrief(_) => break,
            _ => {
                rig.key("Space");
            }
        }
    }
    assert!(seen > 3, "{seen}");
}

/// The facilitator tells the first of the options.
fn tell_the_first(rig: &mut Rig) {
    let decision = rig.room.decision().expect("it stands");
    let choice = decision.options[0].choice.clone();
    let settled = Settle::Told;
    rig.does(Command::Play { choice, settled });
}

/// Whether the leaf that is shown tells of the place where the story stands.
fn is_here(rig: &Rig) -> bool {
    let Phase::Reading { leaf } = rig.room.phase() else {
        return true;
    };
    groundswell::workshop::room::is_here(rig.room.run(), leaf)
}

#[test]
fn a_debrief_is_planned_for_the_minutes_that_are_left_when_it_begins() {
    for (at, minutes) in [(10, 47), (37, 20), (50, 7)] {
        let mut rig = Rig::small();
        rig.key("Space");
        rig.at += at * MINUTE;
        rig.key("D");
        assert_eq!(rig.room.debrief_minutes(), minutes);
        rig.at += 3 * MINUTE;
        rig.key("Space");
        assert_eq!(rig.room.debrief_minutes(), minutes, "while it goes on");
        rig.key("Backspace").key("Backspace");
        rig.at += MINUTE;
        rig.key("D");
        assert_eq!(rig.room.debrief_minutes(), minutes - 4, "begun again");
    }
}

#[test]
fn the_list_of_keys_tells_nothing_of_the_vote() {
    let keys = |counts: [u32; 3]| {
        let mut rig = Rig::small();
        rig.until_options().key("Space");
        let before = rig.console().keys;
        rig.hands(&[("ask", counts[0]), ("say", counts[1]), ("wait", counts[2])]);
        rig.key("Space");
        assert_eq!(rig.console().keys, before);
        before
    };
    assert_eq!(keys([20, 0, 1]), keys([8, 8, 8]));
}

#[test]
fn a_letter_is_its_options_and_the_debrief_takes_another_key_then() {
    let mut rig = Rig::shipped("friday-deploy");
    rig.until_options();
    let by = |rig: &Rig, key: &str| {
        let acts = rig.console().acts.into_iter().filter(|act| act.key == key);
        acts.map(|act| act.command).collect::<Vec<_>>()
    };
    assert!(matches!(by(&rig, "D")[..], [Command::Play { .. }]));
    rig.key("Space");
    assert!(
        matches!(by(&rig, "D")[..], [Command::Play { .. }]),
        "also while it cannot be played"
    );
    assert_eq!(by(&rig, "End"), [Command::Debrief(Stop::Fates)]);
    rig.key("End").key("Backspace");
    assert_eq!(rig.room.phase(), Phase::Voting { round: 1 });
}
