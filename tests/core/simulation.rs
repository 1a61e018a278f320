//! What a run promises, held over random play: bounds, sums, undo, replay, determinism, and views that leak nothing.

mod costs;
mod elsewhere;
mod happenings;
mod held;
mod small;
mod standing;
mod why;
mod why_shipped;

use groundswell::{
    scenario::{
        Scenario,
        effect::FULL,
        model::{Meter, Role},
    },
    simulation::{Event, Journal, Rules, Run, needs::Needs, view},
};
use proptest::prelude::*;
use std::sync::{Arc, LazyLock};

/// The first story and the rules, read once.
fn shipped() -> (Arc<Scenario>, Arc<Rules>) {
    static SHIPPED: LazyLock<(Arc<Scenario>, Arc<Rules>)> = LazyLock::new(|| {
        let story = include_bytes!("../../scenarios/friday-deploy.ron");
        let (scenario, found) = groundswell::scenario::read(story);
        let scenario = scenario.unwrap_or_else(|| panic!("the story does not load: {found:?}"));
        (Arc::new(scenario), Arc::new(Rules::shipped()))
    });
    SHIPPED.clone()
}

/// Plays by picking among what is open, by numbers.
fn play(seed: u64, picks: &[u8]) -> Run {
    let (scenario, rules) = shipped();
    let mut run = Run::begin(scenario, rules, seed, &[]);
    for pick in picks {
        if run.ended().is_some() {
            break;
        }
        let id = open(&run, *pick);
        run.choose(&id).expect("what is open can be chosen");
    }
    run
}

fn open(run: &Run, pick: u8) -> String {
    let open: Vec<String> = run
        .look()
        .choices
        .into_iter()
        .filter(|choice| choice.locked.is_none())
        .map(|choice| choice.name.id)
        .collect();
    assert!(!open.is_empty(), "there is always a way on before the end");
    open[usize::from(pick) % open.len()].clone()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_run_ends_and_stays_in_bounds(seed: u64, picks in prop::collection::vec(any::<u8>(), 120)) {
        let run = play(seed, &picks);
        prop_assert!(run.ended().is_some(), "still open after {} choices", run.turn());
        for turn in 0..=run.turn() {
            for level in &run.state_after(turn).unwrap().levels {
                prop_assert!((0..=FULL).contains(level));
            }
        }
    }

    #[test]
    fn the_ledger_sums_to_the_levels(seed: u64, picks in prop::collection::vec(any::<u8>(), 0..60)) {
        let run = play(seed, &picks);
        let mut levels = run.scenario().start_levels.clone();
        for entry in run.ledger() {
            prop_assert!(!matches!(entry.meter, Meter::Trust(_)));
            let level = &mut levels[run.scenario().slot(entry.meter)];
            prop_assert_eq!(*level, entry.before, "an entry does not follow the one before it");
            *level = entry.after;
        }
        prop_assert_eq!(&levels, &run.state().levels);
    }

    #[test]
    fn undo_is_the_inverse_and_choosing_again_gives_the_same(seed: u64, picks in prop::collection::vec(any::<u8>(), 0..40), pick: u8) {
        let mut run = play(seed, &picks);
        if run.ended().is_some() {
            return Ok(());
        }
        let before = (run.state().clone(), run.journal(), run.look());
        let id = open(&run, pick);
        let events = run.choose(&id).unwrap().to_vec();
        prop_assert!(run.undo());
        prop_assert_eq!(&before, &(run.state().clone(), run.journal(), run.look()));
        prop_assert_eq!(&events[..], run.choose(&id).unwrap());
    }

    #[test]
    fn a_journal_written_and_read_plays_the_same_run(seed: u64, picks in prop::collection::vec(any::<u8>(), 0..60)) {
        let run = play(seed, &picks);
        let text = ron::to_string(&run.journal()).unwrap();
        let journal: Journal = ron::from_str(&text).unwrap();
        let (again, divergence) = Run::replay(run.scenario().clone(), run.rules().clone(), &journal);
        prop_assert_eq!(divergence, None);
        prop_assert_eq!(again.state(), run.state());
        prop_assert!(again.events().eq(run.events()));
    }

    #[test]
    fn rewinding_is_undoing_many_times(seed: u64, picks in prop::collection::vec(any::<u8>(), 1..40), to: u8) {
        let mut run = play(seed, &picks);
        let turn = u32::from(to) % (run.turn() + 1);
        let shorter = play(seed, &picks[..turn as usize]);
        prop_assert!(run.rewind(turn));
        prop_assert_eq!(run.state(), shorter.state());
        prop_assert_eq!(run.journal(), shorter.journal());
        prop_assert!(!run.rewind(turn + 1));
    }

    #[test]
    fn equal_beliefs_give_equal_views(seed: u64, picks in prop::collection::vec(any::<u8>(), 0..40), noise in prop::collection::vec(0..=FULL, 200)) {
        let run = play(seed, &picks);
        let events: Vec<Event> = run.events().filter(|(turn, _)| *turn == run.turn()).map(|(_, event)| event.clone()).collect();
        let mut other = run.state().clone();
        // Everything that the player's character cannot know is changed; what they believe stays.
        for (level, noise) in other.levels.iter_mut().zip(noise.iter().cycle()) {
            *level = *noise;
        }
        for mind in &mut other.people {
            if !mind.learned {
                mind.needs = Needs::default();
            }
        }
        other.planted.clear();
        prop_assert_eq!(
            view::of(run.stage(), &other, &events),
            run.look()
        );
    }
}

#[test]
fn a_choice_that_is_not_open_changes_nothing() {
    let mut run = play(1, &[]);
    let before = (run.state().clone(), run.journal());
    let refused = run.choose("no-such-choice").expect_err("it is not there");
    assert!(refused.to_string().contains("open are:"), "{refused}");
    assert_eq!(before, (run.state().clone(), run.journal()));
}

#[test]
fn a_step_that_no_longer_plays_is_named_and_what_went_before_is_kept() {
    let run = play(3, &[0, 0, 0, 0]);
    let mut journal = run.journal();
    journal.steps[2].choice = "gone".into();
    let (again, divergence) = Run::replay(run.scenario().clone(), run.rules().clone(), &journal);
    let divergence = divergence.expect("the third step cannot be played");
    assert_eq!(
        (divergence.step, divergence.kept(), divergence.now),
        (3, 2, None)
    );
    assert_eq!(again.turn(), 2);
}

#[test]
fn a_pick_of_a_variant_is_kept_whatever_the_seed() {
    let (scenario, rules) = shipped();
    let axis = scenario
        .variants
        .first()
        .expect("the shipped scenario has variants");
    for option in &axis.options {
        for seed in 0..8 {
            let picks = [(axis.id.clone(), option.id.clone())];
            let run = Run::begin(scenario.clone(), rules.clone(), seed, &picks);
            assert_eq!(run.journal().variant[0].1, option.id);
        }
    }
}

#[test]
fn the_same_seed_and_choices_give_the_same_ledger_and_another_seed_another() {
    let ledger =
        |seed: u64| -> Vec<_> { play(seed, &[seed as u8; 80]).ledger().copied().collect() };
    assert!((0..20).all(|seed| ledger(seed) == ledger(seed)));
    assert!((1..20).any(|seed| play(seed, &[0; 80]).ledger().ne(play(0, &[0; 80]).ledger())));
}

#[test]
fn slots_and_meters_are_each_others_inverse() {
    let (scenario, _) = shipped();
    for slot in 0..scenario.slots() {
        assert_eq!(scenario.slot(scenario.meter(slot)), slot);
    }
    assert!(
        scenario
            .people
            .iter()
            .any(|person| person.kind == Role::Manager)
    );
}
