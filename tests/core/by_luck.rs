//! Runs of the shipped stories by luck, for what holds of every run.

use groundswell::{
    scenario,
    simulation::{Rules, Run, view::ChoiceView},
};
use std::{fs, path::Path, sync::Arc};

/// Plays so many runs of each shipped story, and tells of every choice: the run after it, and how it had been offered.
pub fn play(runs: u64, mut chosen: impl FnMut(&Run, &ChoiceView)) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let rules = Arc::new(Rules::shipped());
    for story in ["friday-deploy", "quiet-queue"] {
        let bytes = fs::read(root.join(format!("scenarios/{story}.ron"))).expect("it is there");
        let scenario = Arc::new(scenario::read(&bytes).0.expect("the story loads"));
        for seed in 0..runs {
            let mut run = Run::begin(scenario.clone(), rules.clone(), seed, &[]);
            for step in 0..120_u64 {
                let view = run.look();
                let open = view.choices.iter().filter(|one| one.locked.is_none());
                let open: Vec<_> = open.collect();
                if open.is_empty() {
                    break;
                }
                // A number that jumps about is luck enough.
                let luck = (seed * 131 + step + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40;
                let pick = open[luck as usize % open.len()];
                run.choose(&pick.name.id).expect("it is open");
                chosen(&run, pick);
            }
        }
    }
}
