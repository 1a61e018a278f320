//! The debrief of real play-throughs: what it says is backed by the run, sums to it, and says nothing twice.

use groundswell::{
    debrief::{
        Way,
        account::{What, accounts},
        compare::{Parting, compare},
        decisions,
        monday::plans,
        practice,
        reason::{Reason, reasons},
        road::road,
        settled,
    },
    scenario::{
        self,
        effect::Setting,
        model::{Facet, Meter, Promised},
    },
    simulation::{Event, Rules, Run},
    words::debrief::{accounts as tell, beats, monday},
};
use proptest::prelude::*;
use std::{collections::BTreeSet, fs, path::Path, sync::Arc};

/// The kept play-throughs, by name.
pub fn played() -> Vec<(String, Run)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut runs = Vec::new();
    for entry in fs::read_dir(root.join("tests/transcripts")).expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        let text = fs::read_to_string(&path).expect("it can be read");
        let asked = |word: &str| {
            text.lines()
                .find_map(|line| line.strip_prefix(&format!("# {word}: ")))
                .unwrap_or_default()
                .to_owned()
        };
        let seed = asked("seed").parse().expect("a seed is a number");
        let mut run = begin(&asked("story"), seed);
        for choice in asked("choices").split(',') {
            run.choose(choice).expect("the choice is open");
        }
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        runs.push((name.into_owned(), run));
    }
    runs.sort_by(|one, other| one.0.cmp(&other.0));
    runs
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
    let mut run = begin("friday-deploy", seed);
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_lasted_sums_to_what_changed(seed: u64, picks in prop::collection::vec(any::<u8>(), 0..60)) {
        let run = random(seed, &picks);
        let mut levels = run.scenario().start_levels.clone();
        for lasting in settled::lasting(&run) {
            prop_assert!(lasting.by != 0);
            levels[run.scenario().slot(lasting.meter)] += lasting.by;
        }
        prop_assert_eq!(&levels, &run.state().levels);
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
                    What::Saw { act, words, .. } => {
                        let decision = decision.expect("an act is a decision");
                        prop_assert!(!decision.toward(who) && decision.act() == Some(*act));
                        // Whoever tells of it was in the room: it was public, or they spoke.
                        prop_assert!(decision.choice.setting == Setting::Public || !beat.said.is_empty());
                        prop_assert!(words.is_empty() || decision.choice.setting == Setting::Public);
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
                    What::Unseen => {
                        let decision = decision.expect("it moved with a decision");
                        prop_assert!(!decision.toward(who) && moved(beat.turn, who));
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

fn named(name: &str) -> Run {
    let (_, run) = played()
        .into_iter()
        .find(|(known, _)| known == name)
        .expect("it is kept");
    run
}

#[test]
fn an_ending_is_traced_to_what_made_it_and_to_what_opened_that() {
    let run = named("asks-first");
    let turns: Vec<(u32, bool)> = reasons(&run)
        .iter()
        .filter_map(|reason| match reason {
            Reason::Turn(turn) => Some((*turn, false)),
            Reason::Opened(turn) => Some((*turn, true)),
            _ => None,
        })
        .collect();
    let texts: Vec<(String, bool)> = turns
        .into_iter()
        .map(|(turn, opened)| (groundswell::words::debrief::card_of(&run, turn), opened))
        .collect();
    // The release was rolled back because that was said, and it could be because the way back had been built.
    assert!(
        texts.contains(&("“Bring it back, Priya. Now.”".to_owned(), false)),
        "{texts:?}"
    );
    assert!(
        texts.contains(&("“I'll do the dull half. You drive.”".to_owned(), true)),
        "{texts:?}"
    );
}

#[test]
fn what_was_said_alone_to_one_is_told_by_nobody_else() {
    let run = named("asks-first");
    let scenario = run.scenario().clone();
    let told = tell::told(&run);
    let text = |id: &str| {
        let who = scenario.people.iter().position(|person| person.id == id);
        told.iter()
            .find(|told| Some(told.who) == who)
            .map(|told| told.text().join(" "))
            .unwrap_or_default()
    };
    assert!(text("victor").contains("What is Friday for, Victor?"));
    for other in ["priya", "tomasz", "ines", "marguerite"] {
        assert!(!text(other).contains("What is Friday for"), "{other}");
        assert!(!text(other).is_empty(), "{other}");
    }
    // A word given and kept is told by the one to whom it was given.
    assert!(text("tomasz").contains("your word"), "{}", text("tomasz"));
}

#[test]
fn the_moment_it_turned_is_the_one_with_the_largest_part() {
    for (name, run) in played() {
        let shares = settled::shares(&run);
        let Some(turning) = settled::turning(&run) else {
            continue;
        };
        assert!(
            shares
                .iter()
                .all(|(_, percent)| *percent <= turning.percent),
            "{name}: {shares:?}"
        );
        assert!(!turning.settled.is_empty() && beats::turned(&run).turn.is_some());
    }
}

#[test]
fn a_word_that_nothing_could_keep_any_more_is_owed_to_the_one_that_gave_it() {
    // In this story every last card breaks the promise, if it has not been kept before.
    let mut run = begin("friday-deploy", 8);
    run.choose("study-table").expect("it is open");
    run.choose("promise-way-back").expect("it is open");
    let keeps = [
        "to-priya",
        "one-page",
        "dull-half",
        "clear-her-day",
        "take-drawing",
    ];
    while run.ended().is_none() {
        let open =
            run.look().choices.into_iter().find(|choice| {
                choice.locked.is_none() && !keeps.contains(&choice.name.id.as_str())
            });
        run.choose(&open.expect("there is a way on").name.id)
            .expect("it is open");
    }
    let broken = run.events().any(|(turn, event)| {
        turn == run.turn() && matches!(event, Event::Promised(_, Promised::Broken))
    });
    assert!(broken, "the last card broke the word");
    let priya = run
        .scenario()
        .people
        .iter()
        .position(|person| person.id == "priya");
    let integrity = Meter::TrustFacet(priya.expect("she is there"), Facet::Integrity);
    let owed: Vec<_> = settled::lasting(&run)
        .into_iter()
        .filter(|lasting| lasting.meter == integrity && lasting.by < 0)
        .map(|lasting| lasting.owed)
        .collect();
    assert_eq!(owed, [Some(2)]);
}

#[test]
fn every_act_is_counted_once() {
    for (name, run) in played() {
        let acts: u32 = practice::acts(&run).iter().map(|(_, count)| count).sum();
        let with_act = decisions(&run)
            .iter()
            .filter(|decision| decision.act().is_some())
            .count();
        assert_eq!(acts as usize, with_act, "{name}");
        let ways: u32 = practice::ways(&run).values().map(|(count, _)| count).sum();
        let with_way = decisions(&run)
            .iter()
            .filter(|decision| Way::of(run.scenario(), decision.choice).is_some())
            .count();
        assert_eq!(ways as usize, with_way, "{name}");
    }
}

#[test]
fn two_runs_part_where_something_else_was_chosen() {
    let one = named("asks-first");
    let mut other = one.clone();
    other.rewind(2);
    let now = other.look().choices[1].clone();
    other.choose(&now.name.id).expect("it is open");
    let comparison = compare(&one, &other).expect("they are runs of one story");
    assert!(
        matches!(comparison.parted, Some(Parting::Chose(3, _, _))),
        "{comparison:?}"
    );
    for (meter, here, there) in &comparison.levels {
        assert_eq!(*here, one.state().level(one.scenario(), *meter));
        assert_eq!(*there, other.state().level(one.scenario(), *meter));
    }
    assert_eq!(compare(&one, &one).and_then(|same| same.parted), None);
}
