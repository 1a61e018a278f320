//! The debrief for somebody who did not play tells why: what the author's reasons name is told before them, an answer has its
//! cause beside it, and the first page tells the story without counting.

use super::{Run, consistent::ended, small, transcript, what_if::asked};
use groundswell::{
    debrief::{
        behind, decisions, heard,
        in_short::{Point, points},
        reason::{Reason, named, named_of_what_came, reasons},
        took::took,
        what_if::HadYou,
    },
    report::{Report, html, markdown},
    scenario::{effect::Setting, model::Meter, script::Speaker},
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
    let (mut asked, mut answered, mut paid) = (0, 0, 0);
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
                // Whoever was neither addressed nor heard is told of where it was they who paid.
                let unheard = !spoke && !decision.toward(one.who);
                assert!(
                    !unheard || lost(run, decision.turn, one.who) >= 600,
                    "{one:?}"
                );
                paid += usize::from(unheard);
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
    assert!(paid > 5, "{paid}");
}

/// What a turn took from somebody, in hundredths: of their spirits and of their trust in the player.
fn lost(run: &Run, turn: u32, who: usize) -> i32 {
    let entries = run
        .ledger()
        .filter(|entry| entry.turn == turn && entry.after < entry.before);
    let theirs = entries.filter(
        |entry| matches!(entry.meter, Meter::Morale(of) | Meter::TrustFacet(of, _) if of == who),
    );
    theirs.map(|entry| entry.before - entry.after).sum()
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
    assert!(
        says("I'll sleep badly").contains("Marguerite was told something unpleasant in good time")
    );
    assert!(says("Notice is a month").contains("Victor needed Priya on Friday, and no longer"));
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

/// Replays as if the ending had never come without the choices that opened the way to it.
fn without_it_never(run: &Run, replayed: &mut [HadYou]) {
    let came = run.ended().expect("it has ended");
    for had_you in replayed {
        if !reasons(run).contains(&Reason::Opened(had_you.turn)) {
            continue;
        }
        for option in had_you.options.iter_mut() {
            let endings = &mut option.own.endings;
            let all: u32 = endings.iter().sum();
            endings.fill(0);
            let place = if option.taken {
                came
            } else {
                usize::from(came == 0)
            };
            endings[place] = all;
        }
    }
}

#[test]
fn the_first_page_tells_and_what_is_counted_stands_where_things_are_looked_up() {
    let mut apart = 0;
    // One in which a choice opened the way, and one whose author says nothing of why.
    let opened = transcript(include_str!("../../transcripts/says-it-out-loud.txt"));
    let unsaid = small(&["ask", "build", "back"]);
    let more = [opened, unsaid].map(|run| {
        let mut replayed = Report::of(&run).replayed(asked(1)).replayed;
        without_it_never(&run, &mut replayed);
        (run, replayed)
    });
    for (run, replayed) in ended().iter().chain(&more) {
        let mut report = Report::of(run);
        report.replayed.clone_from(replayed);
        let (marked, page) = (markdown(&report), html(&report));
        let opinion = say("debrief-opinion");
        let rest = say("report-rest-is");
        for text in [&marked, &page] {
            let (first, after) = text.split_once(&rest).expect("it is parted");
            // No share stands there without what one is.
            let shares = first.find("replay");
            let said = first.find(&opinion);
            assert!(shares.is_none() || said.is_some(), "{first}");
            for key in [
                "report-accounts",
                "report-turned-more",
                "report-else",
                "report-decisions",
            ] {
                let title = say(key);
                assert!(after.contains(&title) && !first.contains(&title), "{title}");
            }
            for key in [
                "short-stake",
                "short-title-others",
                "report-why",
                "report-ended",
                "debrief-people",
                "report-turned",
                "report-monday",
            ] {
                assert!(first.contains(&say(key)), "{key}");
            }
        }
        // What the replays say of why is not lost.
        let (told, counted) = beats::told_and_counted(run, replayed);
        let all: BTreeSet<String> = beats::what_made_it(run, replayed).into_iter().collect();
        let of_it = |line: &String| line.trim_end_matches(&opinion).trim_end().to_owned();
        assert_eq!(all, told.iter().chain(&counted).map(of_it).collect());
        let (_, after) = marked.split_once(&rest).expect("it is parted");
        for line in &counted {
            assert!(after.contains(&groundswell::report::plain(line)), "{line}");
            apart += 1;
        }
    }
    assert!(apart > 0);
}

#[test]
fn what_is_looked_up_lies_folded() {
    for (run, replayed) in ended().iter().take(2) {
        let mut report = Report::of(run);
        report.replayed.clone_from(replayed);
        let page = html(&report);
        let (_, rest) = page
            .split_once(r#"<div class="more">"#)
            .expect("it is there");
        let (rest, _) = rest.split_once("</main>").expect("it ends");
        let mut open = 0_usize;
        let mut outside = String::new();
        for piece in rest.split_inclusive('>') {
            let before = open;
            open += usize::from(piece.contains("<details"));
            open -= usize::from(piece.contains("</details>"));
            if before == 0 && open == 0 {
                outside.push_str(piece);
            }
        }
        let paper = format!(
            r#"<p class="paper small">{}</p></div>"#,
            say("report-paper")
        );
        assert_eq!(
            outside, paper,
            "nothing but folds, and what is said on paper"
        );
        assert!(!rest.contains("<details open"));
    }
}
