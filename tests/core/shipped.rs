//! The shipped stories, explored: everything in them can be reached, and no way of playing wins everything.

use groundswell::{
    explore::{Fared, Measure, Policy, explore},
    scenario,
    simulation::{Rules, Stage},
};
use std::sync::Arc;

const RUNS: u32 = 300;

fn explored(story: &[u8]) -> groundswell::explore::Report {
    let (scenario, diagnostics) = scenario::read(story);
    assert!(diagnostics.is_empty(), "{diagnostics:#?}");
    let scenario = Arc::new(scenario.expect("the story loads"));
    explore(
        &Stage::new(scenario, Arc::new(Rules::shipped())),
        RUNS,
        1,
        2,
    )
}

fn level(fared: &Fared, measure: Measure) -> i32 {
    fared
        .levels
        .iter()
        .find(|(known, _)| *known == measure)
        .expect("every measure is told")
        .1
}

#[test]
fn in_the_friday_deploy_everything_is_reached_and_nothing_wins_everywhere() {
    let report = explored(include_bytes!("../../scenarios/friday-deploy.ron"));
    assert_eq!(report.never_ended, [""; 0], "endings that no run reached");
    assert_eq!(
        report.never_opened, [""; 0],
        "scenes and events that no run opened"
    );
    assert!(
        report.never_chosen.is_empty(),
        "never taken: {:?}",
        report.never_chosen
    );
    assert!(report.policies.iter().all(|fared| fared.endless == 0));
    assert!(
        report
            .policies
            .iter()
            .all(|fared| fared.endings.iter().sum::<u32>() == RUNS)
    );

    let of = |policy: Policy| {
        report
            .policies
            .iter()
            .find(|fared| fared.policy == policy)
            .expect("every policy is told")
    };
    let (comply, confront, influence) = (
        of(Policy::Comply),
        of(Policy::Confront),
        of(Policy::Influence),
    );
    // Complying wins the manager and loses one's strength; confronting keeps strength and loses the manager; influence wins the
    // team and gets less done this week.
    assert!(level(comply, Measure::Endorsement) > level(influence, Measure::Endorsement));
    assert!(level(comply, Measure::Endorsement) > level(confront, Measure::Endorsement));
    assert!(level(comply, Measure::Energy) < level(confront, Measure::Energy));
    assert!(level(confront, Measure::Energy) > level(influence, Measure::Energy));
    assert!(level(influence, Measure::Morale) > level(comply, Measure::Morale));
    assert!(level(influence, Measure::Capability) > level(confront, Measure::Capability));
    assert!(level(influence, Measure::Delivery) < level(comply, Measure::Delivery));
    // Luck and choices matter: no policy but those that never speak up always ends alike.
    for policy in [Policy::Influence, Policy::Random] {
        let roads = of(policy)
            .endings
            .iter()
            .filter(|count| **count > 0)
            .count();
        assert!(roads >= 2, "{policy:?} always ends alike");
    }
}

#[test]
fn in_the_quiet_queue_everything_is_reached_and_nothing_wins_everywhere() {
    let report = explored(include_bytes!("../../scenarios/quiet-queue.ron"));
    assert_eq!(report.never_ended, [""; 0], "endings that no run reached");
    assert_eq!(
        report.never_opened, [""; 0],
        "scenes and events that no run opened"
    );
    assert!(
        report.never_chosen.is_empty(),
        "never taken: {:?}",
        report.never_chosen
    );
    assert!(report.policies.iter().all(|fared| fared.endless == 0));

    let of = |policy: Policy| {
        report
            .policies
            .iter()
            .find(|fared| fared.policy == policy)
            .expect("every policy is told")
    };
    let (comply, confront, influence) = (
        of(Policy::Comply),
        of(Policy::Confront),
        of(Policy::Influence),
    );
    // Complying wins the manager and gets most done this week, and loses the team; confronting makes it safest to speak and
    // loses the manager; influence grows what the team can do, and leaves most undone.
    assert!(level(comply, Measure::Endorsement) > level(influence, Measure::Endorsement));
    assert!(level(confront, Measure::Endorsement) < level(influence, Measure::Endorsement));
    assert!(level(comply, Measure::Team) < level(confront, Measure::Team));
    assert!(level(comply, Measure::Energy) < level(influence, Measure::Energy));
    assert!(level(confront, Measure::Safety) > level(influence, Measure::Safety));
    assert!(level(influence, Measure::Morale) > level(confront, Measure::Morale));
    assert!(level(influence, Measure::Capability) > level(confront, Measure::Capability));
    assert!(level(influence, Measure::Delivery) < level(confront, Measure::Delivery));
    for policy in Policy::ALL {
        let roads = of(policy)
            .endings
            .iter()
            .filter(|count| **count > 0)
            .count();
        assert!(roads >= 2, "{policy:?} always ends alike");
    }
}
