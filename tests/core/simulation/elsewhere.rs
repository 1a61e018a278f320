//! A run that begins elsewhere: at any scene or event, with chosen values that stand in the ledger.

use super::{open, shipped};
use groundswell::{
    scenario::{Scenario, meter::Facet, model::Meter},
    simulation::{Journal, Run, Stage, Unfit, event::Cause, journal::Start},
};
use proptest::prelude::*;
use std::sync::{Arc, LazyLock};

fn stage() -> &'static Arc<Stage> {
    static STAGE: LazyLock<Arc<Stage>> = LazyLock::new(|| {
        let (scenario, rules) = shipped();
        Stage::new(scenario, rules)
    });
    &STAGE
}

fn with(values: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    values.iter().map(owned).collect()
}

fn begin(scene: &str, values: &[(&str, &str)]) -> Run {
    Run::from_scene(stage(), 7, &[], scene, &with(values))
        .unwrap_or_else(|unfit| panic!("{unfit:?}"))
}

fn refused(scene: &str, values: &[(&str, &str)]) -> Vec<String> {
    let unfit = Run::from_scene(stage(), 7, &[], scene, &with(values));
    let unfit = unfit.map(|_| ()).expect_err("it cannot begin so");
    unfit.iter().map(Unfit::to_string).collect()
}

fn person(scenario: &Scenario, id: &str) -> usize {
    let mut people = scenario.people.iter();
    people.position(|person| person.id == id).unwrap()
}

/// The levels that the start and the ledger give.
fn summed(run: &Run) -> Vec<i32> {
    let mut levels = run.scenario().start_levels.clone();
    for entry in run.ledger() {
        let level = &mut levels[run.scenario().slot(entry.meter)];
        assert_eq!(*level, entry.before, "{entry:?}");
        *level = entry.after;
    }
    levels
}

#[test]
fn a_run_begins_at_a_scene_with_what_was_set() {
    let run = begin(
        "office",
        &[
            ("morale.priya", "20"),
            ("trust.victor", "low"),
            ("trust.priya>victor", "VeryHigh"),
            ("you.energy", "0"),
            ("flag.spoke-up", "true"),
            ("promise.tomasz-saturday", "open"),
            ("confidence.victor-past", "told"),
            ("happened.transparency", "yes"),
            ("resigned.ines", "true"),
            ("fit.ines.phones", "fit"),
            ("window.after-the-rehearsal", "open"),
            ("clock.left", "2"),
        ],
    );
    let (scenario, state) = (run.scenario(), run.state());
    let level = |meter| state.level(scenario, meter);
    let (victor, priya) = (person(scenario, "victor"), person(scenario, "priya"));
    assert_eq!(scenario.passages[state.passage].id, "office");
    assert_eq!(level(Meter::Morale(priya)), 2_000);
    assert_eq!(level(Meter::Trust(victor)), 3_000);
    for facet in Facet::ALL {
        assert_eq!(level(Meter::TrustFacet(victor, facet)), 3_000);
        assert_eq!(level(Meter::TrustBetweenFacet(priya, victor, facet)), 9_000);
    }
    assert_eq!(level(Meter::Energy), 0);
    assert_eq!((state.day, state.scenes), (3, 1));
    for holds in [
        "flag.spoke-up",
        "promise.tomasz-saturday == open",
        "confidence.victor-past == told",
        "happened.transparency",
        "resigned.ines",
        "fit.ines.phones == fit",
        "window.after-the-rehearsal",
        "visited.office and not visited.standup",
    ] {
        let names = groundswell::scenario::names::Names::of(scenario);
        let condition = groundswell::scenario::expression::parse(holds, &names).unwrap();
        assert!(state.holds(run.stage(), &condition), "{holds}");
    }
    assert_eq!(summed(&run), state.levels);
    let set = run.ledger().filter(|entry| entry.cause == Cause::Set);
    assert!(set.count() >= 8, "what was set stands in the ledger");
}

#[test]
fn what_was_set_is_known() {
    // A card that asks for a level opens with it, though nobody has shown it yet.
    let run = begin("office", &[("trust.victor", "64")]);
    let victor = person(run.scenario(), "victor");
    let belief = |meter| run.state().belief(run.scenario(), meter);
    assert_eq!(belief(Meter::Trust(victor)), 6_400);
    assert!(run.state().people[victor].trust_known);
    let fresh = begin("office", &[]);
    assert!(!fresh.state().people[victor].trust_known);
}

#[test]
fn after_an_event_comes_the_opening() {
    let mut run = begin("transparency", &[]);
    assert_eq!(
        run.scenario().passages[run.state().passage].id,
        "transparency"
    );
    for _ in 0..9 {
        if run.state().passage == run.scenario().start {
            return;
        }
        run.choose(&open(&run, 0)).unwrap();
    }
    panic!("the story does not go on");
}

#[test]
fn what_cannot_be_is_told_all_at_once() {
    let told = refused(
        "ofice",
        &[
            ("morale.pria", "20"),
            ("morale.priya", "120"),
            ("morale.victor", "20"),
            ("trust.victor", "lowish"),
            ("flag.spoke-upp", "true"),
            ("flag.spoke-up", "perhaps"),
            ("promise.tomasz-saturday", "keptt"),
            ("clock.day", "9"),
            ("clock.left", "5"),
            ("dares.priya", "true"),
            ("variant.victor-fears", "blame"),
            ("moral.priya", "20"),
            ("you.energy", "20 and flag.spoke-up"),
            ("not flag.spoke-up", "true"),
            ("", ""),
        ],
    );
    let expected = [
        "no scene or event `ofice`. Did you mean `office`?",
        "`morale.pria=20`: There is no person `pria`. Did you mean `priya`?",
        "`120` is no level. Levels go from 0 to 100.",
        "`victor` has no morale",
        "There is no level `lowish`.",
        "Did you mean `spoke-up`?",
        "`flag.spoke-up` is yes or no. Write true or false.",
        "Did you mean `kept`?",
        "from day 1 to day 5",
        "from day 1 to day 5",
        "follows from levels",
        "AXIS=OPTION",
        "Did you mean `morale`?",
        "can be asked, but not set",
        "",
        "",
    ];
    assert_eq!(told.len(), expected.len(), "{told:#?}");
    for (told, expected) in told.iter().zip(expected) {
        assert!(told.contains(expected), "expected {expected:?} in {told:?}");
    }
}

#[test]
fn where_it_cannot_begin_any_more_it_begins_with_what_is_left() {
    let run = begin("office", &[("flag.spoke-up", "true"), ("you.energy", "5")]);
    let mut journal = run.journal();
    let replay =
        |journal: &Journal| Run::replay(run.scenario().clone(), run.rules().clone(), journal);
    journal.start = Start::From {
        scene: "office".into(),
        with: with(&[("flag.gone", "true"), ("you.energy", "5")]),
    };
    let (again, divergence) = replay(&journal);
    assert_eq!(divergence.unwrap().step, 0);
    assert_eq!(again.state().passage, run.state().passage);
    assert_eq!(again.state().levels, run.state().levels);
    assert_eq!(
        replay(&again.journal()).1,
        None,
        "its own journal says how it began"
    );
    journal.start = Start::From {
        scene: "gone".into(),
        with: Vec::new(),
    };
    let (again, divergence) = replay(&journal);
    assert_eq!(divergence.unwrap().recorded.reached, "gone");
    assert_eq!(again.start(), &Start::Fresh);
}

/// A scene or an event, and values that can be set there.
fn beginnings() -> impl Strategy<Value = (String, Vec<(String, String)>)> {
    let (scenario, _) = shipped();
    let ids: Vec<String> = scenario
        .passages
        .iter()
        .map(|passage| passage.id.clone())
        .collect();
    let levels = (0..scenario.slots())
        .map(|slot| scenario.meter_name(scenario.meter(slot)))
        .filter(|name| {
            let names = groundswell::scenario::names::Names::of(&scenario);
            names.meter(name).is_ok()
        });
    let level = (
        proptest::sample::select(levels.collect::<Vec<_>>()),
        0..=100_i32,
    )
        .prop_map(|(name, level)| (name, level.to_string()));
    let flag = (
        proptest::sample::select(scenario.flags.clone()),
        any::<bool>(),
    )
        .prop_map(|(flag, set)| (format!("flag.{flag}"), set.to_string()));
    let values = prop::collection::vec(prop_oneof![level, flag], 0..12);
    (proptest::sample::select(ids), values)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn wherever_it_begins_it_ends_adds_up_and_plays_again((scene, values) in beginnings(), seed: u64, picks in prop::collection::vec(any::<u8>(), 120)) {
        let mut run = Run::from_scene(stage(), seed, &[], &scene, &values).unwrap();
        for pick in picks {
            if run.ended().is_some() {
                break;
            }
            run.choose(&open(&run, pick)).unwrap();
        }
        prop_assert!(run.ended().is_some(), "still open after {} choices", run.turn());
        prop_assert_eq!(&summed(&run), &run.state().levels);
        let journal: Journal = ron::from_str(&ron::to_string(&run.journal()).unwrap()).unwrap();
        let (again, divergence) = Run::replay(run.scenario().clone(), run.rules().clone(), &journal);
        prop_assert_eq!(divergence, None);
        prop_assert!(again.events().eq(run.events()));
        prop_assert_eq!(again.journal(), run.journal());
    }
}
