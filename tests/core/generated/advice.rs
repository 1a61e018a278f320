//! What the advice says of conditions is true of every play: what can never be open never is, what is always open always is.

use super::{compiled, play, shipped, stage, tale};
use groundswell::{lint::lint, scenario::Code, simulation::Run};
use proptest::prelude::*;

/// The paths at which a code is told.
fn told<'d>(
    found: &'d [groundswell::scenario::Diagnostic],
    code: Code,
    ending: &str,
) -> Vec<&'d str> {
    let told = found.iter().filter(|one| one.code == code);
    told.filter_map(|one| one.path.strip_suffix(ending))
        .collect()
}

/// Where a choice stands in the file.
fn path(run: &Run, choice: &groundswell::simulation::event::ChoiceName) -> String {
    let passage = &run.scenario().passages[choice.passage];
    match (choice.standing, &passage.event) {
        (true, _) => format!("standing.{}", choice.id),
        (false, Some(_)) => format!("events.{}.choices.{}", passage.id, choice.id),
        (false, None) => format!("scenes.{}.choices.{}", passage.id, choice.id),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, max_shrink_iters: 4000, ..ProptestConfig::default() })]

    #[test]
    fn what_is_said_to_be_never_or_always_open_is((tape, seed, picks) in tale()) {
        let scenario = compiled(&tape);
        let found = lint(&scenario, shipped());
        let mut never = told(&found, Code::L001, ".when");
        never.extend(told(&found, Code::L001, ".days"));
        let always = told(&found, Code::L002, ".when");
        let stage = stage(&tape);
        for turns in 0..=picks.len() {
            let run = play(&stage, seed, &picks[..turns]);
            for choice in run.look().choices {
                let at = path(&run, &choice.name);
                let open = choice.locked.is_none();
                prop_assert!(!(open && never.contains(&at.as_str())), "{at} is open: {found:#?}");
                prop_assert!(open || !always.contains(&at.as_str()) || no_time(&choice.locked), "{at} is not open: {found:#?}");
            }
            if let Some(ending) = run.ended() {
                let id = &run.scenario().endings[ending].id;
                for code in [Code::L001, Code::L003] {
                    let never = told(&found, code, ".when");
                    prop_assert!(!never.contains(&format!("endings.{id}").as_str()), "{id} is told: {found:#?}");
                }
                break;
            }
        }
    }
}

fn no_time(locked: &Option<groundswell::simulation::view::Lock>) -> bool {
    matches!(locked, Some(groundswell::simulation::view::Lock::NoTime))
}
