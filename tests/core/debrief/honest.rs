//! What the debrief claims is borne out: every ending has its reason, nothing is said of what chance alone brings, and only
//! what made something possible is said to have.

use super::{begin, consistent::ended, small, transcript, what_if::asked};
use groundswell::{
    debrief::{
        decisions,
        hidden::{Hidden, hidden},
        mattered::{brought_nearer, mattered, share},
        missed::{Reason, missed},
        reason,
        what_if::HadYou,
    },
    report::{Report, markdown},
    scenario::model::{Condition, Promised},
    simulation::Run,
    words::debrief::{beats, hidden as words, in_short, quoted, why},
};

fn asks_first() -> Run {
    transcript(include_str!("../../transcripts/asks-first.txt"))
}

/// Every run with its replays, and the same without.
fn twice() -> impl Iterator<Item = (&'static Run, &'static [HadYou])> {
    ended()
        .iter()
        .flat_map(|(run, replayed)| [(run, replayed.as_slice()), (run, &[][..])])
}

#[test]
fn every_ending_that_did_not_come_has_a_reason() {
    for (run, replayed) in twice() {
        let endings = &run.scenario().endings;
        let told = why::endings(run, replayed);
        assert_eq!(told.len(), endings.len() - 1, "{told:#?}");
        for (place, ending) in endings.iter().enumerate() {
            let mut lines = told
                .iter()
                .filter(|line| line.starts_with(&format!("“{}”", ending.title)));
            if Some(place) == run.ended() {
                assert_eq!(lines.next(), None);
                continue;
            }
            let line = lines.next().expect("it is told of");
            let about = beats::about(run, place, false);
            let reason = line.replace(&ending.title, "").replace(&about, "");
            assert!(reason.split_whitespace().count() > 8, "{line}");
            assert!(!reason.contains("why-") && !reason.contains('$'), "{line}");
        }
    }
}

#[test]
fn the_reason_of_an_ending_lies_in_the_run() {
    let (mut doors, mut others) = (0, 0);
    for (run, _) in ended() {
        let decisions = decisions(run);
        let at = |turn: u32| decisions.iter().find(|one| one.turn == turn);
        for one in missed(run) {
            let ending = &run.scenario().endings[one.ending];
            let holds = run.state().holds(run.stage(), &ending.when);
            // Only what holds as well, or holds whenever it is asked for, was kept from coming by the ending that came.
            let behind = matches!(one.why, Reason::Behind | Reason::Otherwise);
            assert_eq!(holds, behind, "{one:?}");
            match &one.why {
                Reason::Shut(turn, card) if at(*turn).is_some_and(|at| at.choice.text == *card) => {
                    others += 1;
                }
                Reason::Door(turn, card) | Reason::Step(turn, card) | Reason::Shut(turn, card) => {
                    doors += 1;
                    let decision = at(*turn).expect("there was a decision");
                    assert_ne!(decision.choice.text, *card);
                    let open = decision.doors().into_iter();
                    let mut open = open.filter(|door| door.locked.is_none());
                    assert!(open.any(|door| door.choice.text == *card), "{one:?}");
                }
                Reason::Locked(turn, card, _) => {
                    let doors = at(*turn).expect("there was a decision").doors();
                    let mut shut = doors.iter().filter(|door| door.locked.is_some());
                    assert!(shut.any(|door| door.choice.text == *card), "{one:?}");
                }
                Reason::CameOut(turn) => assert!(at(*turn).is_some()),
                _ => others += 1,
            }
        }
    }
    assert!(doors > 0 && others > 0, "{doors} {others}");
}

#[test]
fn no_difference_within_what_chance_brings_is_told_as_one() {
    for (run, replayed) in ended() {
        let hung = mattered(run, replayed);
        for had_you in replayed {
            let taken = had_you
                .options
                .iter()
                .find(|option| option.taken)
                .expect("one was taken");
            let one = hung.iter().find(|one| one.turn == had_you.turn);
            let Some(one) = one.filter(|one| one.by_ending) else {
                let told = why::verdict(run, had_you);
                assert!(!told.contains("ended as “"), "{told}");
                continue;
            };
            // Two standard errors of the difference of two shares, in points of a hundred.
            let other = &had_you.options[one.other];
            let (here, there) = (share(&taken.own, one.about), share(&other.own, one.about));
            let replays = f64::from(taken.own.endings.iter().sum::<u32>() + taken.own.endless);
            let middle = f64::from(here + there) / 200.0;
            let error = 100.0 * (2.0 * middle * (1.0 - middle) / replays).sqrt();
            let apart = f64::from(here.abs_diff(there));
            assert!(apart > 2.0 * error && apart >= 10.0, "{here} {there}");
        }
        // Of decisions on which the ending did not hang, the page that is read names no shares.
        let mut report = Report::of(run);
        report.replayed = replayed.clone();
        let page = markdown(&report);
        for (place, decision) in decisions(run).iter().enumerate() {
            let head = format!("\n### {}. ", place + 1);
            let told = page.split(&head).nth(1).expect("it is told of");
            let told = told.split("\n#").next().unwrap_or_default();
            let mut hung = hung.iter();
            let by_ending = hung.any(|one| one.turn == decision.turn && one.by_ending);
            assert_eq!(told.contains("ended as “"), by_ending, "{told}");
        }
    }
}

#[test]
fn only_what_made_it_possible_is_said_to_have() {
    let run = small(&["ask", "build", "back"]);
    let replayed = Report::of(&run).replayed(asked(1)).replayed;
    let told = |replayed: &[HadYou]| beats::what_made_it(&run, replayed).join(" ");
    let of = |replayed: &[HadYou]| {
        let of_it = replayed.iter().find(|one| one.turn == 2);
        brought_nearer(of_it.expect("it was replayed"), 0).expect("it brought it nearer")
    };
    // With no other choice does it ever come.
    assert!(of(&replayed).made_it_possible());
    assert!(
        told(&replayed).contains("could not have come"),
        "{}",
        told(&replayed)
    );
    // Had another choice led there in some replays, it would only have been likelier.
    let mut likelier = replayed.clone();
    let decision = likelier.iter_mut().find(|one| one.turn == 2);
    let options = &mut decision.expect("it was replayed").options;
    let taken = options
        .iter()
        .position(|option| option.taken)
        .expect("one was taken");
    options[taken].own.endings = vec![36, 4];
    let other = options
        .iter_mut()
        .find(|option| !option.taken)
        .expect("others were open");
    other.own.endings = vec![8, 32];
    assert!(!of(&likelier).made_it_possible());
    let said = told(&likelier);
    assert!(
        !said.contains("could not have come") && said.contains("made it likelier"),
        "{said}"
    );
    let shares = ["in about nine tenths", "in about a fifth"];
    assert!(shares.iter().all(|share| said.contains(share)), "{said}");
    // Without replays nothing is claimed of what else could have led there.
    assert!(!told(&[]).contains("could not") && told(&[]).contains("opened the way"));
}

#[test]
fn in_short_names_every_choice_on_which_the_ending_hung_most() {
    let run = asks_first();
    let replayed = Report::of(&run).replayed(asked(1)).replayed;
    let told = in_short::in_short(&run, &replayed).join("\n");
    let mut named = 0;
    for decision in decisions(&run) {
        let hung = mattered(&run, &replayed);
        let half = |one: &&groundswell::debrief::mattered::Mattered| {
            one.by_ending && one.ending.0.abs_diff(one.ending.1) >= 40
        };
        if hung
            .iter()
            .filter(half)
            .any(|one| one.turn == decision.turn)
        {
            named += 1;
            assert!(told.contains(&quoted(&decision.choice.text)), "{told}");
        }
    }
    assert!(named >= 3, "{named}");
    // And what had opened the way to what ended it.
    for reason in reason::reasons(&run) {
        if let reason::Reason::Opened(turn) = reason {
            let all = decisions(&run);
            let card = all.iter().find(|one| one.turn == turn);
            let card = &card.expect("there was a decision").choice.text;
            assert!(told.contains(&quoted(card)), "{told}");
        }
    }
}

#[test]
fn what_nobody_found_out_is_told_in_the_end() {
    let quiet = transcript(include_str!("../../transcripts/keeps-his-head-down.txt"));
    for (run, known) in [(asks_first(), true), (quiet, false)] {
        let secret = run
            .scenario()
            .promises
            .iter()
            .position(|held| held.id == "second-thing")
            .expect("the story has it");
        let all = hidden(&run);
        let never = all.contains(&Hidden::Confidence(secret, Promised::Unmade));
        assert_eq!(never, !known, "{all:?}");
        let told = words::told(&run).join(" ");
        let what = &run.scenario().promises[secret].what;
        assert!(told.contains(what.as_str()), "{told}");
        assert_eq!(told.contains(&format!("never told you {what}")), !known);
        // And how the story had been dealt.
        for (axis, option) in run.scenario().variants.iter().zip(&run.state().variant) {
            assert!(told.contains(&axis.options[*option].note), "{told}");
        }
    }
    let mut open = begin("friday-deploy", 13_388);
    open.choose("go-on").expect("it is open");
    open.choose("ask-after").expect("it is open");
    assert!(hidden(&open).is_empty());
}

#[test]
fn what_the_story_brought_about_by_itself_is_traced_to_what_had_opened_the_way() {
    let run = transcript(include_str!("../../transcripts/leaves-it-to-others.txt"));
    // The desk copes while nobody chooses anything, because Ines had been shown how.
    let opened: Vec<String> = reason::reasons(&run)
        .into_iter()
        .filter_map(|reason| match reason {
            reason::Reason::Opened(turn) => {
                let all = decisions(&run);
                let decision = all.iter().find(|one| one.turn == turn);
                Some(decision.expect("there was a decision").choice.id.clone())
            }
            _ => None,
        })
        .collect();
    assert!(opened.iter().any(|id| id == "hand-it-over"), "{opened:?}");
    // Only the ending that has no condition comes for want of another, and only where the author says nothing of why.
    let last = |run: &Run| {
        let ending = run.ended().expect("it has ended");
        let ending = &run.scenario().endings[ending];
        ending.when == Condition::Always && ending.why.is_empty()
    };
    let mut all: Vec<(&Run, &[HadYou])> = twice().collect();
    all.push((&run, &[]));
    for (run, replayed) in all {
        let told = beats::what_made_it(run, replayed).join(" ");
        assert!(!told.is_empty());
        assert_eq!(
            told.contains("comes where nothing has"),
            last(run),
            "{told}"
        );
    }
}
