//! Why it came so: what others did by themselves, what the author names as a reason, what was passed on, how often.

use super::{consistent::ended, transcript};
use groundswell::{
    debrief::{behind, heard, in_short::Point, in_short::points, reason::told_of},
    scenario::model::{Meter, Standing},
    simulation::{Run, Today},
    words::debrief::{beats, in_short, why},
    words::names,
};

/// The runs of the transcripts, played by people with a mind of their own.
fn played() -> Vec<Run> {
    [
        include_str!("../../transcripts/leaves-it-to-others.txt"),
        include_str!("../../transcripts/keeps-his-head-down.txt"),
        include_str!("../../transcripts/says-it-out-loud.txt"),
        include_str!("../../transcripts/tea-for-two.txt"),
    ]
    .map(transcript)
    .to_vec()
}

#[test]
fn what_others_did_names_whom_it_struck_and_tells_what_was_said_and_what_lay_behind() {
    let (mut struck_somebody, mut traced) = (0, 0);
    for run in played() {
        let told = in_short::in_short(&run, &[]).join("\n");
        for (turn, point) in points(&run, &[]) {
            let Point::Happened(rule, by, struck) = point else {
                continue;
            };
            for who in [by, struck].into_iter().flatten() {
                let name = names::name_of(run.scenario(), who);
                assert!(told.contains(&name), "{name}: {told}");
            }
            struck_somebody += usize::from(struck.is_some());
            for said in heard::of_happening(&run, turn, rule, by) {
                assert!(told.contains(&said.text), "{}: {told}", said.text);
            }
            let stood = behind::stood(&run, rule, by);
            let because = told.contains("It had come to that because ");
            assert!(stood.is_empty() || because, "{told}");
            if let Some(brought) = behind::brought_there(&run, turn, rule, by) {
                assert!(brought.turn <= turn && brought.by != 0, "{brought:?}");
                let way = match brought.meter {
                    Meter::Pressure(_) if brought.by > 0 => "What had pressed ",
                    Meter::Grip(_) if brought.by > 0 => "What had most made ",
                    _ => "Most of that went back to this. ",
                };
                traced += usize::from(told.contains(way));
            }
            let left = by.is_some_and(|who| run.state().standing(who) != Standing::Present);
            let over = matches!(run.today_after(turn), Today::After(_));
            assert!(left || !over, "{told}");
        }
    }
    assert!(struck_somebody > 0 && traced > 0);
}

#[test]
fn what_the_author_names_as_a_reason_is_told_in_short_where_there_is_room() {
    /// How many are looked for, and how many points fill a page.
    const NAMED: usize = 3;
    const FULL: usize = 10;
    let (mut named, mut found) = (0, 0);
    let played = played();
    let all = ended().iter().map(|(run, replayed)| (run, &replayed[..]));
    for (run, replayed) in all.chain(played.iter().map(|run| (run, &[][..]))) {
        let points = points(run, replayed);
        for turn in told_of(run).into_iter().take(NAMED) {
            let there = points.iter().any(|(at, point)| {
                *at == turn || matches!(point, Point::Word(_, _, until) if *until == turn)
            });
            named += 1;
            found += usize::from(there);
            assert!(there || points.len() >= FULL, "{turn}: {points:?}");
        }
    }
    assert!(named > 10 && found * 3 > named * 2, "{found} of {named}");
}

#[test]
fn what_was_told_in_confidence_and_passed_on_is_told_in_short() {
    let run = transcript(include_str!("../../transcripts/keeps-the-queue-quiet.txt"));
    let told = in_short::in_short(&run, &[]).join("\n");
    let passed_on = "With that you told Victor what Priya had told you alone: ";
    assert!(told.contains(passed_on), "{told}");
    assert!(told.contains("It came back to Priya."), "{told}");
}

#[test]
fn how_often_is_told_in_words_and_the_figures_stand_in_the_tables() {
    for (run, replayed) in ended() {
        let turned = beats::turned(run, replayed);
        let mut told = beats::what_made_it(run, replayed);
        told.extend(in_short::in_short(run, replayed));
        told.extend(why::endings(run, replayed));
        told.extend([turned.what, turned.settled, turned.fits]);
        told.extend(turned.also);
        told.extend(replayed.iter().map(|one| why::verdict(run, one)));
        for line in told {
            assert!(!line.contains('%'), "{line}");
        }
    }
}
