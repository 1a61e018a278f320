//! What exploring finds, on stories of which it is known: what can be reached and what cannot, what is worth nothing, and how
//! much hangs on luck.

use groundswell::{
    explore::{Extent, Finding, Gap, Measure, Missed, Place, Plan, Policy, Report, Watch, explore},
    scenario::{self, Scenario},
    simulation::{EveryWalk, Rules, Run, Stage, Walk},
    words::explored::Explored,
};
use std::sync::Arc;

/// A story of one morning: `choices` are those of its first scene, `more` stands beside the scenes.
fn story(choices: &str, more: &str, endings: &str) -> Arc<Stage> {
    let text = format!(
        r#"#![enable(implicit_some)]
Scenario(
    format: 1, id: "one-morning", title: "One morning", summary: "Made up.", minutes: 5,
    clock: Days(from: "Monday", deadline: "Friday", of: 5),
    cast: {{
        "victor": Manager(name: "Victor Krane", role: "Head", trust: Fair, needs: [Recognition]),
        "priya": Teammate(name: "Priya Raman", role: "Engineer", trust: Fair, morale: Fair, needs: [Respect]),
    }},
    flags: ["seen"],
    start: "morning",
    scenes: {{
        "morning": Scene(place: "Room", script: "It is early.", choices: [{choices}]),
        {more}
    }},
    endings: {{ {endings} "done": Ending(title: "Done", script: "Over.") }},
    epilogue: {{ "victor": "Stays.", "priya": "Stays." }},
)"#
    );
    stage(text.as_bytes())
}

fn stage(text: &[u8]) -> Arc<Stage> {
    let (scenario, found) = scenario::read(text);
    let scenario = scenario.unwrap_or_else(|| panic!("{found:#?}"));
    Stage::new(Arc::new(scenario), Arc::new(Rules::shipped()))
}

fn friday() -> Arc<Stage> {
    stage(include_bytes!("../../scenarios/friday-deploy.ron"))
}

fn explored(stage: &Stage, runs: u32) -> Report {
    explore(stage, &Plan::new(runs, 1, 2), &Watch::default())
}

fn missed(report: &Report, scenario: &Scenario) -> Vec<String> {
    let places = report.never.iter().filter_map(|never| match never.what {
        Missed::Place(place) => Some(place.id(scenario)),
        _ => None,
    });
    places.collect()
}

#[test]
fn a_small_story_is_looked_at_as_a_whole() {
    let stage = story(
        r#"Choice(id: "ask", text: "Ask.", tactic: Listen, toward: "priya", then: Attempt(
               commitment: Goto("good"), compliance: Goto("fair"), resistance: Goto("bad"))),
           Choice(id: "wait", text: "Wait.", then: Goto("fair"))"#,
        r#""good": Scene(place: "Here", script: "Good.", then: End),
           "fair": Scene(place: "Here", script: "Fair.", then: End),
           "bad": Scene(place: "Here", script: "Bad.", then: End),
           "nowhere": Scene(place: "Here", script: "Nobody comes.", then: End),"#,
        "",
    );
    let report = explored(&stage, 50);
    assert!(
        matches!(report.extent, Extent::Whole(states) if states > 4),
        "{:?}",
        report.extent
    );
    assert!(report.is_certain());
    assert!(missed(&report, stage.scenario()).contains(&"nowhere".to_owned()));
    assert!(report.reached.passage(0) > 0);
}

#[test]
fn what_was_missing_is_told_with_a_run_that_can_be_played() {
    let stage = story(
        r#"Choice(id: "wait", text: "Wait.", effects: [Up("morale.priya", By(5))], then: Goto("later"))"#,
        r#""later": Scene(place: "Here", script: "Later.", choices: [
               Choice(id: "sing", text: "Sing.", when: "morale.priya >= 90", then: End),
               Choice(id: "go", text: "Go.", then: End),
           ]),"#,
        "",
    );
    let report = explored(&stage, 40);
    assert_eq!(missed(&report, stage.scenario()), ["later/sing"]);
    let never = report.never(Finding::NeverReached).next().unwrap();
    let near = never.nearest.as_ref().unwrap();
    let [
        Gap::Level {
            number: 9_000, had, ..
        },
    ] = near.gaps[..]
    else {
        panic!("{:?}", near.gaps);
    };
    let witness = near.witness.as_ref().unwrap();
    assert_eq!(witness.choices, ["wait"]);
    let mut run = Run::on(&stage, witness.seed, &[]);
    run.choose("wait").unwrap();
    let (scenario, state) = (stage.scenario(), run.state());
    let morale = groundswell::scenario::meter::Meter::Morale(1);
    assert_eq!(
        state.belief(scenario, morale),
        had,
        "as the player believes"
    );
    let told = Explored {
        scenario,
        report: &report,
        name: "one-morning",
        in_campaign: false,
    };
    let (what, nearest) = told.never(never);
    assert_eq!(what, "The choice later/sing is never taken.");
    assert!(nearest.contains("morale.priya >= 90"), "{nearest}");
    assert_eq!(
        told.command(witness),
        format!(
            "groundswell play one-morning --seed {} --choices wait",
            witness.seed
        )
    );
}

#[test]
fn an_ending_that_another_hides_is_told_so() {
    let stage = story(
        r#"Choice(id: "wait", text: "Wait.", then: End)"#,
        "",
        r#""always": Ending(title: "Always", when: "clock.day >= 1", script: "So."),
           "hidden": Ending(title: "Hidden", when: "clock.day == 1", script: "Never."),"#,
    );
    let report = explored(&stage, 20);
    let hidden = report
        .never
        .iter()
        .find(|never| matches!(never.what, Missed::Place(Place::Ending(1))));
    let near = hidden.unwrap().nearest.as_ref().unwrap();
    assert_eq!(near.gaps, [Gap::Before(0)]);
}

#[test]
fn an_option_that_is_worse_in_every_way_is_found_and_its_better_is_not() {
    let stage = story(
        r#"Choice(id: "mend", text: "Mend it.", effects: [Up("trust.victor", By(20)), Up("you.energy", By(20)), Up("team.safety", By(20))], then: Goto("on")),
           Choice(id: "harm", text: "Harm.", effects: [Down("trust.victor", By(20)), Down("you.energy", By(20)), Down("team.safety", By(20))], then: Goto("on")),
           Choice(id: "trade", text: "Trade.", effects: [Up("trust.victor", By(40)), Down("you.energy", By(20))], then: Goto("on"))"#,
        r#""on": Scene(place: "Here", script: "On.", then: End),"#,
        "",
    );
    let report = explored(&stage, 200);
    let dominated: Vec<(Place, Place)> = report
        .compared
        .dominated
        .iter()
        .map(|one| (one.option, one.by))
        .collect();
    assert_eq!(dominated, [(Place::Choice(0, 1), Place::Choice(0, 0))]);
    let worse = report.compared.dominated[0].worse;
    assert!(worse.iter().all(|worse| *worse > 0), "{worse:?}");
}

#[test]
fn options_between_which_nothing_hangs_are_found() {
    let stage = story(
        r#"Choice(id: "left", text: "Left.", then: Goto("on")), Choice(id: "right", text: "Right.", then: Goto("on")),
           Choice(id: "rest", text: "Rest.", effects: [Up("you.energy", By(20))], then: Goto("on"))"#,
        r#""on": Scene(place: "Here", script: "On.", then: End),"#,
        "",
    );
    let report = explored(&stage, 200);
    let same: Vec<[Place; 2]> = report
        .compared
        .same
        .iter()
        .map(|same| same.options)
        .collect();
    assert_eq!(same, [[Place::Choice(0, 0), Place::Choice(0, 1)]]);
}

#[test]
fn choice_and_luck_are_told_apart() {
    let chosen = story(
        r#"Choice(id: "left", text: "Left.", effects: [Set("seen")], then: End), Choice(id: "right", text: "Right.", then: End)"#,
        "",
        r#""left": Ending(title: "Left", when: "flag.seen", script: "Left."),"#,
    );
    let luck = explored(&chosen, 100).luck.unwrap();
    assert_eq!(luck.endings, Some(100));
    let drawn = story(
        r#"Choice(id: "ask", text: "Ask.", tactic: RationalPersuasion, toward: "victor", then: Attempt(
               commitment: Outcome(react: "victor: Yes.", effects: [Set("seen")], goto: "on"), compliance: Outcome(react: "victor: Hm.", effects: [Set("seen")], goto: "on"), resistance: Outcome(react: "victor: No.", goto: "on")))"#,
        r#""on": Scene(place: "Here", script: "On.", then: End),"#,
        r#""yes": Ending(title: "Yes", when: "flag.seen", script: "Yes."),"#,
    );
    let luck = explored(&drawn, 100).luck.unwrap();
    assert_eq!(luck.endings, Some(0), "there is only one way to choose");
}

#[test]
fn what_comes_out_does_not_depend_on_the_number_of_threads() {
    let stage = friday();
    let with = |workers| {
        explore(
            &stage,
            &Plan {
                states: 300,
                ..Plan::new(48, 7, workers)
            },
            &Watch::default(),
        )
    };
    assert_eq!(with(1), with(3));
}

#[test]
fn called_off_it_tells_what_it_knows() {
    let stage = friday();
    let watch = Watch::default();
    watch.call_off();
    let report = explore(&stage, &Plan::new(1_000, 1, 2), &watch);
    assert!(report.cut_short);
    assert_eq!(report.seen.runs, 0);
    assert_eq!(report.luck, None);
}

#[test]
fn every_road_that_is_told_can_be_played() {
    let stage = friday();
    let report = explored(&stage, 60);
    let near = report
        .never
        .iter()
        .filter_map(|never| never.nearest.as_ref()?.witness.as_ref());
    let worse = report
        .compared
        .dominated
        .iter()
        .filter_map(|one| one.witness.as_ref());
    let mut count = 0;
    for witness in near.chain(worse) {
        let mut run = Run::on(&stage, witness.seed, &[]);
        for choice in &witness.choices {
            run.choose(choice)
                .unwrap_or_else(|refused| panic!("{witness:?}: {refused}"));
        }
        count += 1;
    }
    assert!(count > 0, "nothing was told");
}

#[test]
fn luck_in_every_way_has_the_luck_of_every_seed() {
    for text in [
        &include_bytes!("../../scenarios/friday-deploy.ron")[..],
        include_bytes!("../../scenarios/quiet-queue.ron"),
    ] {
        let stage = stage(text);
        let mut every = EveryWalk::every(&stage);
        let mut forks = 0;
        for seed in 0..12 {
            let mut walk = Walk::begin(&stage, seed, &[]);
            let player = Policy::Random.player(seed);
            while walk.ended().is_none() && walk.state().turn < 60 {
                let before = walk.state().clone();
                let offer = walk.pick(|stage, state, offers| player.pick(stage, state, offers));
                walk.take(offer);
                let (mut ways, mut found) = (0, false);
                let drawn = walk.state().fingerprint();
                every.each(&before, offer, |after, _, _| {
                    ways += 1;
                    found |= after.fingerprint() == drawn;
                });
                assert!(found, "seed {seed}: none of {ways} ways is what was drawn");
                forks += usize::from(ways > 1);
            }
        }
        assert!(forks > 50, "luck hardly forked: {forks}");
    }
}

#[test]
fn who_looks_ahead_serves_what_they_look_for() {
    let fared = groundswell::explore::fare(&friday(), &Policy::ALL, 100, 1, 2);
    let level = |policy: Policy, measure| {
        let of = fared.iter().find(|fared| fared.policy == policy);
        of.unwrap().level(measure)
    };
    for policy in [Policy::ForTeam, Policy::ForBoss, Policy::ForSelf] {
        let measure = policy.wants().unwrap();
        for other in Policy::ALL {
            assert!(
                level(policy, measure) >= level(other, measure),
                "{other:?} does better by {measure:?} than {policy:?}"
            );
        }
    }
    let spread = fared[0].spread(Measure::Team).unwrap();
    assert_eq!(spread.counts.iter().sum::<u32>(), 100);
}

#[test]
fn more_runs_take_no_more_memory() {
    let stage = friday();
    let allocated = |runs| {
        let plan = Plan::only(&[Policy::Random, Policy::ForTeam], runs, 1, 1);
        allocation_counter::measure(|| _ = explore(&stage, &plan, &Watch::default())).count_total
    };
    let (few, many) = (allocated(200), allocated(1_000));
    assert!(
        many <= few + 16,
        "{few} allocations in 200 runs, {many} in 1,000"
    );
}
