//! The debrief of real play-throughs: what it says is backed by the run, sums to it, and says nothing twice.

mod at_a_cost;
mod because;
mod chain;
mod consistent;
mod gist;
mod honest;
mod not_there;
mod report;
mod story;
mod told_why;
mod what_if;
mod why_not;

use groundswell::{
    debrief::{
        Way,
        account::{What, accounts},
        compare::{Parting, compare},
        decisions,
        drift::gathered,
        heard,
        monday::plans,
        practice,
        reason::{Reason, reasons},
        road::road,
        settled, tell as tell_debrief,
    },
    scenario::{
        self,
        effect::{Setting, Tactic},
        model::{Facet, Meter, Promised, Role},
        script::Speaker,
    },
    simulation::{
        Event, Rules, Run,
        event::{Cause, Said},
        rules::Does,
    },
    words::debrief::{accounts as tell, beats, monday},
};
use proptest::prelude::*;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::Arc,
};
use story::STORY;

/// A run of the small story.
fn small(choices: &[&str]) -> Run {
    let (scenario, found) = scenario::read(STORY.as_bytes());
    let scenario = Arc::new(scenario.unwrap_or_else(|| panic!("the story loads: {found:?}")));
    let mut run = Run::begin(scenario, Arc::new(Rules::shipped()), 3, &[]);
    for choice in choices {
        run.choose(choice).expect("it is open");
    }
    run
}

/// Runs of the shipped stories.
fn shipped() -> Vec<Run> {
    let picks: Vec<u8> = (0..60_u32).map(|place| (place * 37 % 251) as u8).collect();
    (1..6)
        .map(|seed| random(seed, &picks[seed as usize..]))
        .collect()
}

fn begin(story: &str, seed: u64) -> Run {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let bytes = fs::read(root.join(format!("scenarios/{story}.ron"))).expect("the story is there");
    let (scenario, _) = scenario::read(&bytes);
    let scenario = Arc::new(scenario.expect("the story loads"));
    Run::begin(scenario, Arc::new(Rules::shipped()), seed, &[])
}

/// Plays by picking among what is open, by numbers.
fn random(seed: u64, picks: &[u8]) -> Run {
    random_of("friday-deploy", seed, picks)
}

fn random_of(story: &str, seed: u64, picks: &[u8]) -> Run {
    let mut run = begin(story, seed);
    for pick in picks {
        let open: Vec<String> = run
            .look()
            .choices
            .into_iter()
            .filter(|choice| choice.locked.is_none())
            .map(|choice| choice.name.id)
            .collect();
        if open.is_empty() {
            break;
        }
        run.choose(&open[usize::from(*pick) % open.len()])
            .expect("what is open can be chosen");
    }
    run
}

/// A run of a shipped story, from its transcript.
fn transcript(text: &str) -> Run {
    let asked = |word: &str| {
        let mut lines = text.lines();
        lines
            .find_map(|line| line.strip_prefix(&format!("# {word}: ")))
            .expect("its header has it")
    };
    let mut run = begin(asked("story"), asked("seed").parse().expect("a number"));
    for choice in asked("choices").split(',') {
        run.choose(choice).expect("it is open");
    }
    run
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_lasted_sums_to_what_changed(seed: u64, picks in prop::collection::vec(any::<u8>(), 0..60)) {
        let run = random(seed, &picks);
        let mut levels = run.state_after(0).expect("there is an opening").levels.clone();
        for lasting in settled::lasting(&run) {
            prop_assert!(lasting.by != 0);
            levels[run.scenario().slot(lasting.meter)] += lasting.by;
        }
        prop_assert_eq!(&levels, &run.state().levels);
    }

    #[test]
    fn gathered_drifts_sum_to_every_change(seed: u64, picks in prop::collection::vec(any::<u8>(), 0..60)) {
        let run = random(seed, &picks);
        let told = tell_debrief(&run);
        for moves in told.fates.iter().map(|fate| &fate.moves).chain([&told.shared]) {
            let rows = gathered(&run, moves);
            let mut sums: BTreeMap<Meter, i32> = BTreeMap::new();
            for change in moves {
                *sums.entry(change.meter).or_default() += change.by;
            }
            for row in &rows {
                prop_assert!(row.change.turn <= row.until);
                *sums.entry(row.change.meter).or_default() -= row.change.by;
                let drift = matches!(row.change.cause, Cause::Rule(rule)
                    if matches!(run.rules().rules[rule].does, Does::Between(_) | Does::Night { .. }));
                let alike = rows.iter().filter(|other| {
                    (other.change.meter, other.change.cause) == (row.change.meter, row.change.cause)
                });
                prop_assert!(!drift || alike.count() == 1);
            }
            prop_assert!(sums.values().all(|rest| *rest == 0), "{sums:?}");
        }
    }

    #[test]
    fn every_claim_of_an_account_is_backed(seed: u64, picks in prop::collection::vec(any::<u8>(), 0..60)) {
        let run = random(seed, &picks);
        let decisions = decisions(&run);
        let moved = |turn: u32, who: usize| {
            run.ledger().any(|entry| {
                entry.turn == turn
                    && matches!(entry.meter, Meter::Morale(of) | Meter::TrustFacet(of, _) | Meter::Grip(of) if of == who)
            })
        };
        for account in accounts(&run) {
            let who = account.who;
            for beat in &account.beats {
                let decision = decisions.iter().find(|decision| decision.turn == beat.turn);
                match &beat.what {
                    What::Did { act, words, .. } => {
                        let decision = decision.expect("an act is a decision");
                        prop_assert!(decision.toward(who) && decision.act() == Some(*act));
                        prop_assert!(decision.choice.text.contains(words.as_str()));
                    }
                    What::Saw { act, toward, words } => {
                        let decision = decision.expect("an act is a decision");
                        prop_assert!(!decision.toward(who) && decision.act() == Some(*act));
                        prop_assert_eq!(decision.choice.toward, *toward);
                        // Whoever tells of it was in the room: it was public, and they are of the team or spoke there.
                        prop_assert_eq!(decision.choice.setting, Setting::Public);
                        let spoke = heard::after(&run, beat.turn)
                            .iter()
                            .any(|said| said.speaker == Speaker::Person(who));
                        prop_assert!(spoke || run.scenario().people[who].kind == Role::Teammate);
                        prop_assert!(decision.choice.text.contains(words.as_str()));
                    }
                    What::LastSaid => {
                        let later = |(turn, event)| {
                            turn > beat.turn && matches!(event, &Event::Said(Said { speaker: Speaker::Person(of), .. }) if of == who)
                        };
                        prop_assert!(!beat.said.is_empty() && !run.events().any(later));
                    }
                    What::Reached(act, toward) => {
                        let decision = decision.expect("it was chosen");
                        prop_assert!(!decision.toward(who));
                        prop_assert_eq!((decision.act(), decision.choice.toward), (*act, *toward));
                        let meant = run.ledger().any(|entry| {
                            entry.turn == beat.turn
                                && entry.cause == Cause::Choice
                                && matches!(entry.meter, Meter::Morale(of) | Meter::TrustFacet(of, _) | Meter::Grip(of) if of == who)
                        });
                        prop_assert!(meant, "the author says that it reached them");
                    }
                    What::Against { seen, lost } => {
                        let decision = decision.expect("it was chosen");
                        prop_assert!(!decision.toward(who) && beat.trust + beat.mood < 0);
                        prop_assert!(!seen || decision.choice.setting == Setting::Public);
                        let sank = |facet: Facet| run.ledger().any(|entry| {
                            entry.turn == beat.turn
                                && entry.meter == Meter::TrustFacet(who, facet)
                                && entry.after < entry.before
                        });
                        prop_assert!(lost.is_none_or(sank));
                    }
                    What::CameBack(passage, begun) => {
                        let of_it = run.ledger().any(|entry| {
                            entry.turn == beat.turn && entry.cause == Cause::Event(*passage, Some(*begun))
                        });
                        prop_assert!(of_it && *begun < beat.turn && moved(beat.turn, who));
                    }
                    What::Event(passage) => {
                        let entered = run.events().any(|(turn, event)| {
                            turn == beat.turn && matches!(event, Event::Entered(of) if of == passage)
                        });
                        prop_assert!(entered && moved(beat.turn, who));
                    }
                    What::Held(_, became) => {
                        let promised = run.events().any(|(turn, event)| {
                            turn == beat.turn
                                && matches!(event, Event::Promised(promise, state)
                                    if state == became && run.scenario().promises[*promise].to == who)
                        });
                        prop_assert!(promised);
                    }
                    What::Happened(rule, by, struck) => {
                        let happened = run.events().any(|(turn, event)| {
                            turn == beat.turn
                                && matches!(event, Event::Happened { rule: of, by: one, struck: other, .. }
                                    if (of, one, other) == (rule, by, struck))
                        });
                        prop_assert!(happened);
                        prop_assert!(*by == Some(who) || *struck == Some(who) || moved(beat.turn, who));
                    }
                    What::Unseen => {
                        let decision = decision.expect("it moved with a decision");
                        prop_assert!(!decision.toward(who) && moved(beat.turn, who));
                        let meant = run.ledger().any(|entry| {
                            entry.turn == beat.turn
                                && entry.cause == Cause::Choice
                                && matches!(entry.meter, Meter::Morale(of) | Meter::TrustFacet(of, _) | Meter::Grip(of) if of == who)
                        });
                        prop_assert!(!meant, "what the author meant is no riddle");
                    }
                    What::Worn(_) | What::Caught | What::Pressed => prop_assert!(moved(beat.turn, who)),
                }
                let said = run.events().any(|(turn, event)| {
                    turn == beat.turn && matches!(event, Event::Said(said) if said.text == beat.said)
                });
                prop_assert!(said || beat.said.is_empty());
            }
        }
    }

    #[test]
    fn no_sentence_stands_twice_and_none_is_a_bare_key(seed: u64, picks in prop::collection::vec(any::<u8>(), 0..60)) {
        let run = random(seed, &picks);
        let mut seen = BTreeSet::new();
        for told in tell::told(&run) {
            prop_assert!(told.paragraphs.iter().all(|paragraph| !paragraph.is_empty()));
            for sentence in told.paragraphs.iter().flatten() {
                prop_assert!(!sentence.starts_with("account-"), "{sentence}");
                prop_assert!(!sentence.contains("{ $") && !sentence.contains("{$"), "{sentence}");
                prop_assert!(seen.insert(sentence.clone()), "twice: {sentence}");
            }
        }
    }

    #[test]
    fn nothing_turned_before_the_end_and_a_card_comes_from_a_moment(seed: u64, picks in prop::collection::vec(any::<u8>(), 1..60)) {
        let run = random(seed, &picks);
        if run.ended().is_none() {
            prop_assert_eq!(settled::turning(&run), None);
            prop_assert!(reasons(&run).is_empty());
        }
        let turns: BTreeSet<u32> = decisions(&run).iter().map(|decision| decision.turn).collect();
        let plans = plans(&run);
        prop_assert!(plans.len() <= 5);
        for plan in &plans {
            prop_assert!(plan.from.is_none_or(|turn| turns.contains(&turn)), "{plan:?}");
        }
        for card in monday::cards(&run) {
            prop_assert!(!card.when.starts_with("monday-") && !card.will.starts_with("monday-"));
            prop_assert!(!card.from.is_empty());
        }
    }

    #[test]
    fn the_road_has_every_decision_and_no_door_that_was_taken(seed: u64, picks in prop::collection::vec(any::<u8>(), 0..60)) {
        let run = random(seed, &picks);
        let road = road(&run);
        prop_assert_eq!(road.len(), decisions(&run).len());
        for stretch in &road {
            prop_assert!(stretch.doors.iter().all(|(text, _)| *text != stretch.chosen));
        }
    }
}

#[test]
fn an_ending_is_traced_to_what_made_it_and_to_what_opened_that() {
    let run = small(&["ask", "build", "back"]);
    // It was taken back because that was said, and it could be because the test had been built.
    assert_eq!(reasons(&run), [Reason::Opened(2), Reason::Turn(3)]);
    assert_eq!(beats::what_made_it(&run, &[]).len(), 2);
    assert!(reasons(&small(&["ask", "wait", "go"])).is_empty());
}

#[test]
fn what_was_said_alone_to_one_is_told_by_nobody_else() {
    let told = tell::told(&small(&["ask", "build", "back"]));
    let by = |who: usize| {
        let told = told.iter().find(|told| told.who == who);
        told.map(|told| told.text().join(" ")).unwrap_or_default()
    };
    let [boss, ada, cy, eva] = [0, 1, 2, 3].map(by);
    assert!(
        boss.contains("What is it for?") && boss.contains("Sit down, then."),
        "{boss}"
    );
    for other in [&ada, &cy, &eva] {
        assert!(
            !other.contains("What is it for?") && !other.is_empty(),
            "{other}"
        );
    }
    // What was done before everybody is told by those who saw it.
    assert!(ada.contains("Take it back, Ada."), "{ada}");
    assert!(cy.contains("Ada"), "{cy}");
}

#[test]
fn a_word_given_and_kept_is_told_by_the_one_who_had_it() {
    let text = |choices: &[&str]| {
        let told = tell::told(&small(choices));
        let ada = told.iter().find(|told| told.who == 1);
        ada.map(|told| told.text().join(" ")).unwrap_or_default()
    };
    let (kept, broken) = (
        text(&["promise", "build", "back"]),
        text(&["promise", "wait", "go"]),
    );
    assert!(
        kept.contains("your word") && !kept.contains("broken"),
        "{kept}"
    );
    assert_ne!(kept, broken);
}

#[test]
fn a_word_that_nothing_could_keep_any_more_is_owed_to_the_one_that_gave_it() {
    let integrity = Meter::TrustFacet(1, Facet::Integrity);
    let owed = |choices: &[&str]| -> Vec<Option<u32>> {
        let run = small(choices);
        let broken = run.events().any(|(turn, event)| {
            turn == run.turn() && matches!(event, Event::Promised(_, Promised::Broken))
        });
        assert!(broken, "the last card broke the word");
        settled::lasting(&run)
            .into_iter()
            .filter(|lasting| lasting.meter == integrity && lasting.by < 0)
            .map(|lasting| lasting.owed)
            .collect()
    };
    assert_eq!(owed(&["promise", "wait", "go"]), [Some(1)]);
}

#[test]
fn the_moment_it_turned_is_the_one_with_the_largest_part() {
    let mut turned = 0;
    for run in shipped() {
        let shares = settled::shares(&run);
        assert!(shares.iter().map(|(_, percent)| percent).sum::<u32>() <= 110);
        let Some(turning) = settled::turning(&run) else {
            continue;
        };
        turned += 1;
        assert!(
            shares
                .iter()
                .all(|(_, percent)| *percent <= turning.percent),
            "{shares:?}"
        );
        assert!(!turning.settled.is_empty() && beats::turned(&run, &[]).turn.is_some());
    }
    assert!(turned > 0, "none of these runs turned anywhere");
}

#[test]
fn every_act_is_counted_once() {
    for run in shipped() {
        let acts: u32 = practice::acts(&run).iter().map(|(_, count)| count).sum();
        let decisions = decisions(&run);
        let with_act = decisions.iter().filter(|decision| decision.act().is_some());
        assert_eq!(acts as usize, with_act.count());
        let ways: u32 = practice::ways(&run).values().map(|(count, _)| count).sum();
        let with_way = decisions
            .iter()
            .filter(|decision| decision.act().is_some())
            .filter(|decision| Way::of(run.scenario(), decision.choice).is_some());
        assert_eq!(ways as usize, with_way.count());
        // What is counted by act and what is counted by way are the same decisions.
        assert_eq!(acts, ways);
    }
}

#[test]
fn an_act_is_named_as_the_most_frequent_only_if_it_is() {
    // Asking once, building once: neither stands out. Silence twice, before and after: it does.
    assert!(!beats::what_you_did(&small(&["ask", "build"])).contains("Most often"));
    let quiet = beats::what_you_did(&small(&["shout", "wait", "go"]));
    assert!(
        quiet.contains("Most often") && quiet.contains("(2)"),
        "{quiet}"
    );
}

#[test]
fn whoever_keeps_a_word_by_pressing_or_keeping_quiet_shows_nothing_by_it() {
    for run in shipped() {
        let decisions = decisions(&run);
        let quiet = [
            Tactic::TakeOver,
            Tactic::StaySilent,
            Tactic::Comply,
            Tactic::Pressure,
        ];
        for (what, shown) in practice::traits(&run) {
            for decision in decisions
                .iter()
                .filter(|one| shown.turns.contains(&one.turn))
            {
                assert!(!decision.is(&quiet), "{what:?}: {}", decision.choice.text);
            }
        }
    }
}

#[test]
fn two_runs_part_where_something_else_was_chosen() {
    let (one, other) = (
        small(&["ask", "build", "back"]),
        small(&["ask", "wait", "go"]),
    );
    let comparison = compare(&one, &other).expect("they are runs of one story");
    assert!(
        matches!(comparison.parted, Some(Parting::Chose(2, _, _))),
        "{comparison:?}"
    );
    for (meter, here, there) in &comparison.levels {
        assert_eq!(*here, one.state().level(one.scenario(), *meter));
        assert_eq!(*there, other.state().level(one.scenario(), *meter));
    }
    assert_eq!(compare(&one, &one).and_then(|same| same.parted), None);
    assert_eq!(compare(&one, &begin("friday-deploy", 1)), None);
}
