//! What the week between two stories promises: three different acts, less for more of the same, nothing given away.

use super::{begin, carried, rules, step};
use groundswell::{
    scenario::model::Meter,
    simulation::{
        CampaignRun,
        campaign::{At, NotPicked, Stuck},
        event::Cause,
        week::Direction,
    },
};

/// A campaign whose first week has just begun.
fn first_week() -> CampaignRun {
    let mut run = begin(3);
    while run.at() != At::Week {
        step(&mut run, 1);
    }
    run
}

#[test]
fn a_week_takes_three_different_acts_and_no_more() {
    let mut run = first_week();
    assert_eq!(run.look().expect("a week is open").acts.len(), 9);
    assert_eq!(run.go_on(), Err(Stuck::Week(3)));
    run.pick("sleep", None).expect("it is open");
    assert!(matches!(
        run.pick("sleep", None),
        Err(NotPicked::Unknown { .. })
    ));
    assert!(matches!(
        run.pick("nap", None),
        Err(NotPicked::Unknown { .. })
    ));
    run.pick("thank", Some("priya")).expect("it is open");
    let refused = run
        .pick("teach", Some("victor"))
        .expect_err("he is no colleague");
    assert!(refused.to_string().contains("priya"), "{refused}");
    assert_eq!(run.go_on(), Err(Stuck::Week(1)));
    run.pick("ask-up", None).expect("it is open");
    assert_eq!(run.pick("learn", None), Err(NotPicked::Full));
    let told = |run: &CampaignRun, id: &str| {
        let week = run.look().expect("a week is open");
        let act = week.acts.into_iter().find(|act| act.id == id);
        act.expect("it is there").lines
    };
    assert_eq!(
        told(&run, "thank")[0].text,
        "Thanks.",
        "in the place's own words, by whom it is toward"
    );
    assert!(run.undo());
    run.pick("learn", None).expect("there is time again");
    assert_eq!(run.go_on(), Ok(At::Story));
    assert_eq!((run.chapter(), run.split().share(Direction::Own)), (2, 67));
    assert!(!run.undo(), "a week that is over stays");
}

#[test]
fn more_of_the_same_does_less() {
    let energy = |acts: [&str; 3]| -> Vec<i32> {
        let mut run = first_week();
        for act in acts {
            run.pick(act, None).expect("it is open");
        }
        run.go_on().expect("the week is full");
        let week = &carried(run.run()).week;
        let moved = week.iter().filter(|moved| moved.act == "sleep");
        moved.map(|moved| moved.by).collect()
    };
    assert_eq!(energy(["sleep", "ask-up", "thank"]), [2_000]);
    assert_eq!(energy(["prepare", "sleep", "thank"]), [1_200]);
    assert_eq!(energy(["prepare", "learn", "sleep"]), [720]);
}

#[test]
fn every_act_moves_something_and_says_so_in_the_ledger() {
    let (_, week) = rules();
    for act in &week.acts {
        let mut run = first_week();
        run.pick(&act.id, None).expect("it is open");
        for other in week.acts.iter().filter(|other| other.id != act.id).take(2) {
            run.pick(&other.id, None).expect("it is open");
        }
        run.go_on().expect("the week is full");
        let moved = &carried(run.run()).week;
        let by_act = run.run().ledger().filter(|entry| match entry.cause {
            Cause::Week(place) => moved[place].act == act.id,
            _ => false,
        });
        assert!(by_act.count() > 0, "{} moved nothing", act.id);
    }
}

#[test]
fn the_week_gives_nothing_away_that_the_player_cannot_know() {
    // Whom an act is toward follows from how people seem: the same campaign, with what is hidden turned around, offers the same.
    let run = first_week();
    let week = run.look().expect("a week is open");
    let lowest = week
        .acts
        .iter()
        .find(|act| act.id == "thank")
        .expect("it is there");
    let believed = |who: usize| {
        run.run()
            .state()
            .belief(run.run().scenario(), Meter::Morale(who))
    };
    let seem: Vec<i32> = lowest.people.iter().map(|who| believed(*who)).collect();
    assert!(seem.is_sorted(), "{seem:?}");
}
