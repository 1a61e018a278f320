//! What every run promises, held over made-up stories in which anything that can be written may stand, played at random.

mod advice;
mod dice;
mod hidden;
mod story;
mod words;

use groundswell::{
    scenario::{
        self, Scenario,
        effect::FULL,
        model::{Condition, Held, Meter, Promised},
    },
    simulation::{
        Event, Journal, Offer, Rules, Run, Stage, Walk,
        event::Cause,
        rules::Does,
        view::{self, GO_ON, Heard},
    },
};
use proptest::prelude::*;
use ron::extensions::Extensions;
use std::sync::{Arc, LazyLock};

/// The longest play, in choices: a made-up story may go round in circles for ever.
const LONGEST: usize = 40;

/// The shipped rules, read once.
fn shipped() -> &'static Arc<Rules> {
    static RULES: LazyLock<Arc<Rules>> = LazyLock::new(|| Arc::new(Rules::shipped()));
    &RULES
}

/// A made-up story, ready to be played.
fn compiled(tape: &[u32]) -> Arc<Scenario> {
    let written = story::story(tape);
    let (scenario, found) = scenario::compile::compile(&written);
    Arc::new(scenario.unwrap_or_else(|| panic!("a made-up story cannot be played: {found:#?}")))
}

fn stage(tape: &[u32]) -> Arc<Stage> {
    Stage::new(compiled(tape), shipped().clone())
}

/// What makes a story, a seed for its luck, and what is picked at each decision.
fn tale() -> impl Strategy<Value = (Vec<u32>, u64, Vec<u8>)> {
    (
        prop::collection::vec(any::<u32>(), 0..700),
        any::<u64>(),
        prop::collection::vec(any::<u8>(), 0..LONGEST),
    )
}

/// The ids of what can be chosen.
fn open(run: &Run) -> Vec<String> {
    let choices = run.look().choices.into_iter();
    choices
        .filter(|choice| choice.locked.is_none())
        .map(|choice| choice.name.id)
        .collect()
}

/// Plays by picking among what is open, by numbers.
fn play(stage: &Arc<Stage>, seed: u64, picks: &[u8]) -> Run {
    let mut run = Run::on(stage, seed, &[]);
    for pick in picks {
        if run.ended().is_some() {
            break;
        }
        let mut open = open(&run);
        assert!(!open.is_empty(), "there is always a way on before the end");
        // A room that cannot agree takes what is not offered to anybody.
        if let Some(undecided) = run.undecided() {
            let name = undecided.name(run.scenario(), run.state().passage);
            assert!(!open.contains(&name.id));
            open.push(name.id);
        }
        run.choose(&open[usize::from(*pick) % open.len()])
            .expect("what is open can be chosen");
    }
    run
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, max_shrink_iters: 4000, ..ProptestConfig::default() })]

    #[test]
    fn a_story_written_as_text_is_the_story((tape, ..) in tale()) {
        let written = story::story(&tape);
        let as_authors_write = Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES;
        let text = ron::Options::default().with_default_extension(as_authors_write).to_string(&written).unwrap();
        let (read, found) = scenario::read(text.as_bytes());
        prop_assert!(read.is_some(), "{found:#?}\n{text}");
        let read = read.unwrap();
        prop_assert_eq!(read.hash, compiled(&tape).hash);
        prop_assert_eq!(&read, &*compiled(&tape));
    }

    #[test]
    fn levels_and_beliefs_stay_in_bounds((tape, seed, picks) in tale()) {
        let run = play(&stage(&tape), seed, &picks);
        for turn in 0..=run.turn() {
            let state = run.state_after(turn).unwrap();
            prop_assert_eq!(state.turn, turn);
            prop_assert_eq!(state.levels.len(), run.scenario().slots());
            prop_assert_eq!(state.beliefs.len(), run.scenario().slots());
            let beliefs = state.beliefs.iter().map(|belief| belief.level());
            for level in state.levels.iter().copied().chain(beliefs) {
                prop_assert!((0..=FULL).contains(&level), "{level}");
            }
            prop_assert!((1..=run.scenario().clock.of).contains(&state.day), "day {}", state.day);
            prop_assert!(state.struck.is_none(), "something is still being told");
        }
    }

    #[test]
    fn the_ledger_sums_to_the_levels_and_every_entry_has_its_cause((tape, seed, picks) in tale()) {
        let run = play(&stage(&tape), seed, &picks);
        let scenario = run.scenario();
        let holds = |rule: usize| {
            let rule = &run.rules().rules[rule];
            !scenario.without_rules.contains(&rule.id)
        };
        let mut levels = scenario.start_levels.clone();
        for turn in 0..=run.turn() {
            for entry in run.ledger().filter(|entry| entry.turn == turn) {
                prop_assert!(!matches!(entry.meter, Meter::Trust(_) | Meter::TrustBetween(..)));
                prop_assert_ne!(entry.before, entry.after, "an entry of nothing");
                let level = &mut levels[scenario.slot(entry.meter)];
                prop_assert_eq!(*level, entry.before, "an entry does not follow the one before it");
                *level = entry.after;
                let caused = match entry.cause {
                    Cause::Choice => true,
                    Cause::Rule(rule) | Cause::Promise(_, rule) => holds(rule),
                    Cause::Happening(rule) => holds(rule) && matches!(run.rules().rules[rule].does, Does::Happens(_)),
                    // A choice that takes days can plant what is due before they are over: never later, and so in its own turn.
                    Cause::Event(event, planted) => scenario.passages[event].event.is_some() && planted.is_none_or(|planted| (1..=turn).contains(&planted)),
                    Cause::Variant => turn == 0,
                    Cause::Carried | Cause::Week(_) | Cause::Set => false,
                };
                prop_assert!(caused, "{entry:?}");
            }
            prop_assert_eq!(&levels, &run.state_after(turn).unwrap().levels);
        }
        prop_assert!(run.events().all(|(turn, event)| !matches!(event, Event::Changed(entry) if entry.turn != turn)));
    }

    #[test]
    fn the_same_seed_and_choices_give_the_same_run((tape, seed, picks) in tale()) {
        // Made twice from the beginning: the reading of the story counts too.
        let (run, again) = (play(&stage(&tape), seed, &picks), play(&stage(&tape), seed, &picks));
        prop_assert_eq!(run.state(), again.state());
        prop_assert!(run.events().eq(again.events()));
        prop_assert_eq!(run.look(), again.look());
    }

    #[test]
    fn undo_is_the_inverse_and_choosing_again_gives_the_same((tape, seed, picks) in tale(), pick: u8) {
        let mut run = play(&stage(&tape), seed, &picks);
        let before = (run.state().clone(), run.journal(), run.look());
        let open = open(&run);
        if open.is_empty() {
            prop_assert!(run.ended().is_some());
            return Ok(());
        }
        let id = &open[usize::from(pick) % open.len()];
        let events = run.choose(id).unwrap().to_vec();
        let after = (run.state().clone(), run.journal(), run.look());
        prop_assert!(run.undo());
        prop_assert_eq!(&before, &(run.state().clone(), run.journal(), run.look()));
        // Another road in between changes nothing of this one.
        for other in &open {
            run.choose(other).unwrap();
            run.undo();
        }
        prop_assert_eq!(&events[..], run.choose(id).unwrap());
        prop_assert_eq!(&after, &(run.state().clone(), run.journal(), run.look()));
    }

    #[test]
    fn rewinding_is_undoing_many_times((tape, seed, picks) in tale(), to: u8) {
        let mut run = play(&stage(&tape), seed, &picks);
        let turn = u32::from(to) % (run.turn() + 1);
        let mut undone = run.clone();
        while undone.turn() > turn {
            prop_assert!(undone.undo());
        }
        let past = run.turn() + 1;
        prop_assert!(!run.rewind(past));
        prop_assert!(run.rewind(turn));
        prop_assert_eq!(run.state(), undone.state());
        prop_assert_eq!(run.journal(), undone.journal());
        prop_assert_eq!(run.look(), undone.look());
        prop_assert!(run.events().eq(undone.events()));
    }

    #[test]
    fn a_journal_written_and_read_plays_the_same_run((tape, seed, picks) in tale()) {
        let run = play(&stage(&tape), seed, &picks);
        let text = ron::to_string(&run.journal()).unwrap();
        let journal: Journal = ron::from_str(&text).unwrap();
        let (again, divergence) = Run::replay(run.scenario().clone(), run.rules().clone(), &journal);
        prop_assert_eq!(divergence, None);
        prop_assert_eq!(again.state(), run.state());
        prop_assert_eq!(again.journal(), run.journal());
        prop_assert!(again.events().eq(run.events()));
    }

    #[test]
    fn what_is_not_open_is_refused_and_changes_nothing((tape, seed, picks) in tale()) {
        let mut run = play(&stage(&tape), seed, &picks);
        let before = (run.state().clone(), run.journal(), run.look());
        let locked = before.2.choices.iter().filter(|choice| choice.locked.is_some());
        let locked: Vec<String> = locked.map(|choice| choice.name.id.clone()).collect();
        for id in locked.iter().map(String::as_str).chain(["no-such-choice"]) {
            prop_assert!(run.choose(id).is_err(), "{id}");
        }
        prop_assert_eq!(before, (run.state().clone(), run.journal(), run.look()));
    }

    #[test]
    fn a_walk_and_a_run_agree_on_every_state((tape, seed, picks) in tale()) {
        let stage = stage(&tape);
        let scenario = stage.scenario();
        let mut run = Run::on(&stage, seed, &[]);
        let mut walk = Walk::begin(&stage, seed, &[]);
        prop_assert_eq!(walk.state(), run.state());
        for pick in picks {
            prop_assert_eq!(walk.ended(), run.ended());
            let passage = run.state().passage;
            let offers = walk.offers().to_vec();
            let ids: Vec<String> = offers.iter().map(|offer| offer.name(scenario, passage).id).collect();
            prop_assert_eq!(&ids, &open(&run));
            let Some(place) = usize::from(pick).checked_rem(ids.len()) else { break };
            run.choose(&ids[place]).unwrap();
            let landing = walk.take(offers[place]);
            prop_assert_eq!(walk.state(), run.state());
            prop_assert_eq!(landing, run.journal().steps.last().unwrap().landing);
        }
    }

    #[test]
    fn a_walk_begun_again_is_a_fresh_one((tape, seed, picks) in tale(), (other, ..) in tale(), luck: u64) {
        let (stage, other) = (stage(&tape), compiled(&other));
        let run = play(&stage, seed, &picks);
        // What was walked before, on the way or anywhere else, leaves nothing behind.
        let mut used = Walk::begin(&stage, luck, &[]);
        for _ in 0..8 {
            let last = used.offers().last().copied().unwrap_or(Offer::GO_ON);
            used.take(last);
        }
        used.reset(luck, run.state());
        let mut fresh = Walk::from(&stage, luck, run.state());
        for _ in 0..12 {
            prop_assert_eq!(used.state(), fresh.state());
            prop_assert_eq!(used.offers(), fresh.offers());
            let Some(offer) = fresh.offers().first().copied() else { break };
            prop_assert_eq!(used.take(offer), fresh.take(offer));
        }
        let mut state = play(&Stage::new(other, shipped().clone()), luck, &picks).state().clone();
        state.clone_from(run.state());
        prop_assert_eq!(&state, run.state());
        prop_assert_eq!(&run.state().clone(), run.state());
    }

    #[test]
    fn the_first_ending_that_holds_is_told_and_then_nothing_more((tape, seed, picks) in tale()) {
        let mut run = play(&stage(&tape), seed, &picks);
        let Some(ending) = run.ended() else { return Ok(()) };
        let state = run.state();
        let held = |ending: &groundswell::scenario::model::Ending| state.holds(run.stage(), &ending.when);
        prop_assert_eq!(run.scenario().endings.iter().position(held), Some(ending));
        prop_assert!(run.look().choices.is_empty());
        prop_assert!(run.choose(GO_ON).is_err());
        prop_assert!(Walk::from(run.stage(), seed, run.state()).offers().is_empty());
    }

    #[test]
    fn what_is_held_goes_only_the_ways_that_it_can((tape, seed, picks) in tale()) {
        let run = play(&stage(&tape), seed, &picks);
        let held = &run.scenario().promises;
        let mut are = vec![Promised::Unmade; held.len()];
        for (_, event) in run.events() {
            let Event::Promised(place, becomes) = event else { continue };
            let can = match (held[*place].kind, are[*place], becomes) {
                (Held::Promise, was, Promised::Open) => was != Promised::Open,
                (Held::Confidence, was, Promised::Open) => was == Promised::Unmade,
                (Held::Confidence, was, Promised::Told) => was == Promised::Open,
                (_, was, Promised::Kept) => was == Promised::Open,
                (_, was, Promised::Broken) => was == Promised::Open || was == Promised::Told,
                _ => false,
            };
            prop_assert!(can, "{:?} became {becomes:?}", are[*place]);
            are[*place] = *becomes;
        }
        prop_assert_eq!(&are, &run.state().promises);
        if run.ended().is_some() {
            // Nothing whose day has come and no secret hangs in the air when the story is over.
            let day = run.state().day;
            for (promise, is) in held.iter().zip(&are) {
                let has_time = promise.due.is_none_or(|due| due > day);
                prop_assert!(*is != Promised::Open || (promise.kind == Held::Promise && has_time));
            }
        }
    }

    #[test]
    fn what_happens_by_itself_arrives_with_a_line((tape, seed, picks) in tale()) {
        let mut run = Run::on(&stage(&tape), seed, &[]);
        for pick in picks {
            if run.ended().is_some() {
                break;
            }
            let open = open(&run);
            let events = run.choose(&open[usize::from(pick) % open.len()]).unwrap().to_vec();
            let heard = run.look().lines;
            for (place, event) in events.iter().enumerate() {
                let Event::Happened { rule, by, struck, told } = event else { continue };
                if *told {
                    prop_assert!(matches!(events.get(place + 1), Some(Event::Said(_))));
                } else {
                    prop_assert!(heard.contains(&Heard::Happened(*rule, *by, *struck)));
                }
            }
        }
    }

    #[test]
    fn equal_beliefs_give_equal_views((tape, seed, picks) in tale(), noise in prop::collection::vec(any::<u32>(), 1..60)) {
        let scenario = compiled(&tape);
        let run = play(&Stage::new(scenario.clone(), shipped().clone()), seed, &picks);
        for turn in (0..=run.turn()).take(12) {
            let state = run.state_after(turn).unwrap();
            let events: Vec<Event> = run.events().filter(|(when, _)| *when == turn).map(|(_, event)| event.clone()).collect();
            let other = hidden::other_truth(&scenario, state, &noise);
            let stage = Stage::new(Arc::new(other.scenario), shipped().clone());
            prop_assert_eq!(view::of(&stage, &other.state, &events), view::of(run.stage(), state, &events));
        }
    }
}

#[test]
fn the_plainest_story_is_over_at_once() {
    let run = play(&stage(&[]), 0, &[0; 4]);
    assert_eq!((run.ended(), run.turn()), (Some(0), 1));
}

#[test]
fn made_up_stories_reach_what_there_is_to_reach() {
    // The properties above say little if the stories hold little: all this must have come up in a few hundred of them.
    let mut seen = std::collections::BTreeSet::new();
    for number in 0..400_u64 {
        let tape: Vec<u32> = (0..600)
            .map(|place| groundswell::simulation::chance::draw(number, place, 0, u32::MAX))
            .collect();
        let picks: Vec<u8> = tape.iter().map(|word| *word as u8).take(30).collect();
        let run = play(&stage(&tape), number, &picks);
        for (_, event) in run.events() {
            seen.insert(match event {
                Event::Landed(_) => "an attempt",
                Event::Happened { told: true, .. } => "a happening in the story's words",
                Event::Happened { told: false, .. } => "a happening in the program's words",
                Event::Window(_, true) => "a window opened",
                Event::Window(_, false) => "a window closed",
                Event::Promised(_, Promised::Told) => "a confidence told",
                Event::Promised(_, Promised::Kept) => "something kept",
                Event::Promised(_, Promised::Broken) => "something broken",
                Event::Learned(_) => "something learned",
                Event::Noticed(_) => "something noticed",
                Event::Day(_) => "a day",
                Event::Ended(_) => "an end",
                Event::Entered(place) if run.scenario().passages[*place].event.is_some() => {
                    "an event"
                }
                _ => continue,
            });
        }
        let choices = (0..=run.turn()).flat_map(|turn| {
            let state = run.state_after(turn).expect("it has been there");
            view::of(run.stage(), state, &[]).choices
        });
        for choice in choices {
            if choice.hunch.is_some() {
                seen.insert("a hunch");
            }
            if choice.locked.is_some() {
                seen.insert("a lock");
            }
            if choice.name.standing {
                seen.insert("a standing choice");
            }
        }
        if run.scenario().abusive != Condition::NEVER {
            seen.insert("a line crossed");
        }
    }
    assert_eq!(seen.len(), 17, "only this came up: {seen:?}");
}
