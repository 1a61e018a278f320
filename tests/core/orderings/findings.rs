//! How a finding is held: in any state under the shipped rules, and no longer once a rule that carries it is broken.

use super::bench::World;
use groundswell::{
    scenario::{format::Need, model::Fit},
    simulation::{Rules, rules::Does},
};
use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner},
};
use std::sync::{Arc, LazyLock};

/// Whether something holds, and if not, what was seen.
pub type Held = Result<(), String>;

/// In how many states each finding is looked for.
const STATES: u32 = 48;

/// A rule that is broken to see whether anybody notices.
#[derive(Debug, Clone, Copy)]
pub enum Broken {
    /// It is not there.
    Without(&'static str),
    /// It adds or moves so many points instead.
    Points(&'static str, i32),
}

/// That a finding holds in any state, and that each of these broken rules would be noticed.
pub fn finding(check: impl Fn(&World, &Arc<Rules>) -> Held, broken: &[Broken]) {
    if let Err(why) = holds(shipped(), &check, 400) {
        panic!("under the shipped rules it does not hold: {why}");
    }
    for one in broken {
        let rules = Arc::new(one.rules());
        assert!(holds(&rules, &check, 0).is_err(), "nobody notices {one:?}");
    }
}

pub fn shipped() -> &'static Arc<Rules> {
    static RULES: LazyLock<Arc<Rules>> = LazyLock::new(|| Arc::new(Rules::shipped()));
    &RULES
}

fn holds(
    rules: &Arc<Rules>,
    check: &impl Fn(&World, &Arc<Rules>) -> Held,
    shrinks: u32,
) -> Result<(), TestError<World>> {
    let config = Config {
        cases: STATES,
        max_shrink_iters: shrinks,
        failure_persistence: None,
        ..Config::default()
    };
    // The same states each time: a finding holds or it does not.
    let numbers = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, numbers);
    runner.run(&worlds(), |world| {
        check(&world, rules).map_err(TestCaseError::fail)
    })
}

/// Any state that leaves room to move up and down.
fn worlds() -> impl Strategy<Value = World> {
    let point = 30..=70_i32;
    let wide = 12..=88_i32;
    let trust = [wide.clone(), wide.clone(), wide.clone()];
    let people = (trust, point.clone(), 10..=60_i32, point.clone());
    let boss = (point.clone(), wide.clone(), point.clone());
    let own = (wide.clone(), 20..=95_i32, point);
    let needs = prop::collection::vec(prop::sample::select(NEEDS.to_vec()), 0..4);
    let fit = prop::sample::select(vec![Fit::Fit, Fit::Stretch, Fit::Gap]);
    (people, boss, own, needs, fit, any::<bool>(), any::<u64>()).prop_map(
        |(
            (trust, between, insight, morale),
            (grip, pressure, ease),
            (safety, credit, energy),
            needs,
            fit,
            window,
            seed,
        )| World {
            trust,
            between,
            insight,
            morale,
            grip,
            pressure,
            ease,
            safety,
            credit,
            energy,
            needs,
            fit,
            window,
            seed,
        },
    )
}

const NEEDS: [Need; 8] = [
    Need::Recognition,
    Need::Certainty,
    Need::Respect,
    Need::Autonomy,
    Need::Growth,
    Need::Purpose,
    Need::Belonging,
    Need::Rest,
];

impl Broken {
    fn rules(self) -> Rules {
        let mut rules = Rules::clone(shipped());
        let (Broken::Without(id) | Broken::Points(id, _)) = self;
        let place = rules.rules.iter().position(|rule| rule.id == id);
        let place = place.unwrap_or_else(|| panic!("there is no rule {id}"));
        match self {
            Broken::Without(_) => _ = rules.rules.remove(place),
            Broken::Points(_, instead) => match &mut rules.rules[place].does {
                Does::Lands { points, .. } | Does::Moves { points, .. } => *points = instead,
                other => panic!("{id} has no points: {other:?}"),
            },
        }
        rules
    }
}

/// That one number is below another.
pub fn below(what: &str, less: i32, more: i32) -> Held {
    if less < more {
        Ok(())
    } else {
        Err(format!("{what}: {less} is not below {more}"))
    }
}
