//! What is guessed beforehand, held against what came: a hunch is worth asking for, and its giver errs in a way of their own.

use crate::by_luck;
use groundswell::{
    scenario,
    simulation::{Adviser, Hunch, Lean},
    words::hunches,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// How often hunches came true, and how often it went worse or better than they said.
#[derive(Debug, Default)]
struct Kept {
    right: u32,
    worse: u32,
    better: u32,
}

/// Every hunch on what was then tried, in random runs of the shipped stories, and how it went, by what `of` says of it.
fn kept<K: Ord>(of: impl Fn(&Hunch) -> K) -> BTreeMap<K, Kept> {
    let mut kept: BTreeMap<K, Kept> = BTreeMap::new();
    by_luck::play(300, |run, picked| {
        if let (Some(hunch), Some((_, came))) = (picked.hunch, run.look().landed) {
            let kept = kept.entry(of(&hunch)).or_default();
            // Landings are ordered from the best to the worst.
            match came.cmp(&hunch.expects) {
                std::cmp::Ordering::Equal => kept.right += 1,
                std::cmp::Ordering::Greater => kept.worse += 1,
                std::cmp::Ordering::Less => kept.better += 1,
            }
        }
    });
    kept
}

#[test]
fn a_hunch_comes_true_clearly_more_often_than_chance() {
    let name = |hunch: &Hunch| format!("{:?}", hunch.of);
    let all = kept(name);
    assert!(all.len() > 4, "{all:?}");
    for (who, kept) in all {
        let of = kept.right + kept.worse + kept.better;
        // One of three would be right by chance.
        assert!(of < 50 || kept.right * 100 >= of * 48, "{who}: {kept:?}");
    }
}

#[test]
fn a_voice_errs_mostly_the_way_in_which_it_leans() {
    let voice = |hunch: &Hunch| match hunch.of {
        Adviser::Voice(voice) => Some((voice as u32, hunch.leans == Lean::Hopeful)),
        Adviser::Person(_) => None,
    };
    let mut wrong: BTreeMap<bool, Kept> = BTreeMap::new();
    for (of, kept) in kept(voice) {
        if let Some((voice, hopeful)) = of {
            let sum = wrong.entry(hopeful).or_default();
            sum.worse += kept.worse;
            sum.better += kept.better;
            let (its_way, other) = match hopeful {
                true => (kept.worse, kept.better),
                false => (kept.better, kept.worse),
            };
            assert!(its_way * 10 >= other * 9, "{voice}, {hopeful}: {kept:?}");
        }
    }
    let hopeful = &wrong[&true];
    assert!(hopeful.worse > hopeful.better * 4, "{hopeful:?}");
    let gloomy = &wrong[&false];
    assert!(gloomy.better * 5 > gloomy.worse * 6, "{gloomy:?}");
}

#[test]
fn a_hunch_says_which_way_its_giver_leans() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let bytes = fs::read(root.join("scenarios/friday-deploy.ron")).expect("it is there");
    let scenario = scenario::read(&bytes).0.expect("the story loads");
    let cards = ["", "a", "ab"];
    let told = kept(|hunch| cards.map(|card| hunches::tell(&scenario, hunch, card)));
    let leaning = told
        .keys()
        .filter(|[told, ..]| told.contains(", and ") || told.starts_with("Even"));
    assert!(leaning.count() * 2 > told.len(), "{:?}", told.keys());
    for ways in told.keys() {
        assert!(ways.iter().collect::<BTreeSet<_>>().len() == 3, "{ways:?}");
    }
    for told in told.keys().flatten() {
        assert!(
            told.ends_with('.') && !told.contains("hunch-") && told.len() < 90,
            "{told}"
        );
    }
}
