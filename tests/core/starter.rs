//! The story that `new` writes: whatever is answered, it plays, has nothing dead in it, and no advice is given on it.

use groundswell::{
    explore::{Plan, Watch, explore},
    lint,
    scenario::{self, Scenario},
    simulation::{Rules, Stage},
    starter::{Answers, Fear, story},
};
use proptest::prelude::*;
use std::sync::Arc;

fn read(answers: &Answers, file: &str) -> Scenario {
    let text = story(answers, file);
    let (scenario, found) = scenario::read(text.as_bytes());
    assert!(found.is_empty(), "{found:#?}");
    scenario.unwrap_or_else(|| panic!("{answers:#?}\n{text}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_answered_it_is_a_story(place in ".{0,80}", boss in ".{0,60}", fear in 0..4_usize, team in prop::collection::vec(".{0,40}", 0..5), stake in ".{0,90}", by in ".{0,40}", file in ".{0,30}") {
        let answers = Answers { place, boss, fears: Fear::ALL[fear], team, stake, by };
        let scenario = read(&answers, &file);
        prop_assert_eq!(scenario.people.len(), 4);
        let found = lint::lint(&scenario, &Rules::shipped());
        prop_assert!(found.is_empty(), "{:#?}", found);
    }
}

#[test]
fn nothing_in_it_is_dead() {
    for fears in Fear::ALL {
        let scenario = read(
            &Answers {
                fears,
                ..Answers::default()
            },
            "my-story.ron",
        );
        assert!((5..=7).contains(&scenario.scenes), "{}", scenario.scenes);
        let stage = Stage::new(Arc::new(scenario), Arc::new(Rules::shipped()));
        let plan = Plan {
            compared: 0,
            crossed: 0,
            ..Plan::new(120, 1, 2)
        };
        let report = explore(&stage, &plan, &Watch::default());
        assert!(report.never.is_empty(), "{fears:?}: {:#?}", report.never);
    }
}
