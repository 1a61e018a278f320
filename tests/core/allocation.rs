//! A turn of which nobody hears allocates nothing, once the walk has its memory.

use groundswell::{
    explore::Policy,
    scenario::read,
    simulation::{Rules, Stage, Walk},
};
use std::sync::Arc;

#[test]
fn a_walk_through_a_shipped_story_allocates_nothing() {
    let (scenario, _) = read(include_bytes!("../../scenarios/friday-deploy.ron"));
    let scenario = Arc::new(scenario.expect("the shipped story loads"));
    let stage = Stage::new(scenario, Arc::new(Rules::shipped()));
    let mut walk = Walk::begin(&stage, 1, &[]);
    let opening = walk.state().clone();
    let player = Policy::Random.player(1);
    let mut choices = 0;
    let mut play = |seed: u64| {
        walk.reset(seed, &opening);
        let player = player.with_seed(seed);
        while walk.ended().is_none() {
            let offer = walk.pick(|stage, state, offers| player.pick(stage, state, offers));
            walk.take(offer);
            choices += 1;
        }
    };
    // The first runs take the memory that the later ones use.
    (0..50).for_each(&mut play);
    let counted = allocation_counter::measure(|| (0..200).for_each(&mut play));
    assert!(choices > 1_000, "the runs are too short to tell: {choices}");
    assert_eq!(counted.count_total, 0);
}
