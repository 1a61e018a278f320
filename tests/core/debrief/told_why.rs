//! The debrief for somebody who did not play tells why.

use super::{Run, consistent::ended, transcript};
use groundswell::{
    debrief::{
        behind, decisions, heard,
        in_short::{Point, points},
    },
    scenario::{effect::Setting, script::Speaker},
    words::debrief::{beats, in_short},
};
use std::{fs, path::Path};

/// Every run of the transcripts that has ended.
fn played() -> Vec<Run> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be read").path())
        .collect();
    paths.sort();
    let runs = paths
        .iter()
        .map(|path| transcript(&fs::read_to_string(path).expect("it can be read")));
    runs.filter(|run| run.ended().is_some()).collect()
}

#[test]
fn what_brought_somebody_there_was_done_to_them_or_the_link_between_is_told() {
    let (mut traced, mut linked) = (0, 0);
    let played = played();
    for run in played.iter().chain(ended().iter().map(|(run, _)| run)) {
        for (turn, point) in points(run, &[]) {
            let Point::Happened(rule, by, _) = point else {
                continue;
            };
            let Some(brought) = behind::brought_there(run, turn, rule, by) else {
                continue;
            };
            let told = in_short::in_short(run, &[]).join("\n");
            traced += 1;
            if let Some((event, at)) = brought.through {
                let (_, lines) = beats::came(run, event, at);
                assert!(told.contains(&lines), "{lines} in {told}");
                linked += 1;
                continue;
            }
            let (Some(who), Some(turn)) = (brought.meter.owner(), brought.chosen) else {
                continue;
            };
            let decisions = decisions(run);
            let decision = decisions.iter().find(|one| one.turn == turn);
            let choice = decision.expect("it was chosen").choice;
            let heard = heard::after(run, turn);
            let spoke = heard
                .iter()
                .any(|said| said.speaker == Speaker::Person(who));
            let seen = choice.toward == Some(who) || choice.setting == Setting::Public || spoke;
            assert!(seen, "{}: {told}", choice.text);
        }
    }
    assert!(traced > 2 && linked > 0, "{traced} traced, {linked} linked");
}
