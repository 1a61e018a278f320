//! The debrief for somebody who did not play tells why: what the author's reasons name is told before them, and an answer has its
//! cause beside it.

use super::{Run, consistent::ended, transcript};
use groundswell::{
    debrief::{
        behind, decisions, heard,
        in_short::{Point, points},
        reason::{Reason, named, named_of_what_came, reasons},
        took::took,
    },
    scenario::{effect::Setting, script::Speaker},
    words::{
        self,
        debrief::{beats, card_of, in_short, quoted, took::Telling},
        say,
    },
};
use std::{collections::BTreeSet, fs, path::Path};

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
fn what_lies_behind_the_reasons_for_the_ending_is_told_in_short() {
    let (mut chosen, mut came) = (0, 0);
    let played = played();
    let random = ended().iter().map(|(run, replayed)| (run, &replayed[..]));
    for (run, replayed) in played.iter().map(|run| (run, &[][..])).chain(random) {
        let told = in_short::in_short(run, replayed).join("\n");
        let kept: Vec<u32> = points(run, replayed)
            .iter()
            .filter_map(|(_, point)| match point {
                Point::Word(_, _, until) => Some(*until),
                _ => None,
            })
            .collect();
        let why = named(run).into_iter().chain(named_of_what_came(run));
        // What ended it is told whether the author speaks of it or not.
        let last = reasons(run).into_iter().rev();
        let last = last.filter(|reason| matches!(reason, Reason::Turn(_) | Reason::Opened(_)));
        for reason in why.chain(last.take(1)) {
            match reason {
                Reason::Turn(turn) | Reason::Opened(turn) => {
                    if decisions(run).iter().all(|one| one.turn != turn) || kept.contains(&turn) {
                        continue;
                    }
                    let card = quoted(&card_of(run, turn));
                    assert!(told.contains(&card), "{card} in {told}");
                    chosen += 1;
                }
                Reason::Came(event, turn) => {
                    let (_, lines) = beats::came(run, event, turn);
                    assert!(told.contains(&lines), "{lines} in {told}");
                    came += 1;
                }
                Reason::Promise(..) | Reason::Level(..) => {}
            }
        }
    }
    assert!(chosen > 20 && came > 0, "{chosen} chosen, {came} came");
}

#[test]
fn why_they_took_it_so_is_told_in_human_terms_and_never_twice_alike() {
    let rules: Vec<String> = words::keys("rule-").map(say).collect();
    let (mut asked, mut answered) = (0, 0);
    for run in &played() {
        let mut telling = Telling::default();
        let mut told = BTreeSet::new();
        for decision in decisions(run) {
            let took = took(run, decision.turn);
            for one in &took {
                let heard = heard::after(run, decision.turn);
                let spoke = heard
                    .iter()
                    .any(|said| said.speaker == Speaker::Person(one.who));
                assert!(spoke || decision.toward(one.who), "{one:?}");
                assert!(
                    one.because.len()
                        == one
                            .because
                            .iter()
                            .map(|it| format!("{it:?}"))
                            .collect::<BTreeSet<_>>()
                            .len()
                );
            }
            asked += usize::from(!took.is_empty());
            let whys = telling.why(run, decision.turn, 2);
            answered += usize::from(!whys.is_empty());
            for why in whys {
                assert!(why.ends_with('.') && !why.contains("took-"), "{why}");
                assert!(
                    !why.contains(|letter: char| letter.is_ascii_digit()),
                    "{why}"
                );
                assert!(!rules.contains(&why), "{why}");
                assert!(told.insert(why.clone()), "twice: {why}");
            }
        }
        assert!(told.len() > 4, "{told:#?}");
    }
    assert!(answered * 2 > asked, "{answered} of {asked}");
}

#[test]
fn an_answer_that_is_told_has_its_cause_beside_it() {
    let run = transcript(include_str!("../../transcripts/says-it-out-loud.txt"));
    let told = in_short::in_short(&run, &[]);
    let says = |words: &str| {
        let line = told.iter().find(|line| line.contains(words));
        line.unwrap_or_else(|| panic!("{words} in {told:#?}"))
    };
    assert!(says("Friday's a mistake.").contains("Victor felt shown up in front of everybody"));
    assert!(says("I'll sleep badly").contains("Marguerite counted more on your word"));
    assert!(says("Notice is a month").contains("your word had come into doubt"));
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
