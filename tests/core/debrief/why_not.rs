//! Why it did not come, and what lies behind two numbers that differ: each reason lies in the run.

use super::{at_a_cost::combative, decisions, random};
use groundswell::{
    debrief::{
        compare::{compare, movers},
        missed::{Reason, missed},
        way::Hung,
    },
    scenario::model::Meter,
    words::debrief::{compare as beside, quoted, why},
};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn on_what_a_way_hung_lies_in_the_run(seed: u64, picks in prop::collection::vec(any::<u8>(), 40..60)) {
        let run = random(seed, &picks);
        let decisions = decisions(&run);
        let lay_open = |turn: u32, card: &str| {
            let decision = decisions.iter().find(|one| one.turn == turn);
            let doors = decision.map(|one| one.doors()).unwrap_or_default();
            doors.iter().any(|door| door.locked.is_none() && door.choice.text == card)
        };
        for missed in missed(&run) {
            let named = match &missed.why {
                Reason::CameOut(turn) | Reason::Shut(turn, _) => Some(*turn),
                _ => None,
            };
            prop_assert!(named.is_some() || missed.hung.is_empty(), "{missed:?}");
            let Some(named) = named else { continue };
            for hung in &missed.hung {
                match hung {
                    Hung::Card(turn, card) => {
                        prop_assert!(*turn < named && lay_open(*turn, card), "{hung:?}");
                    }
                    Hung::CameOut(turn) => {
                        prop_assert!(*turn < named && decisions.iter().any(|one| one.turn == *turn));
                    }
                    Hung::Closed(turn) => {
                        let flags = |turn: u32| &run.state_after(turn).expect("it was played").flags;
                        prop_assert!(flags(turn - 1) != flags(*turn));
                    }
                    Hung::NeverOpen(passage, card, first) => {
                        let choices = &run.scenario().passages[*passage].choices;
                        prop_assert!(choices.iter().any(|choice| choice.text == *card));
                        if let Some((turn, card)) = first {
                            prop_assert!(*turn < named && lay_open(*turn, card), "{hung:?}");
                        }
                    }
                    Hung::Is(condition) => {
                        let before = run.state_after(named - 1).expect("it was played");
                        prop_assert!(!before.holds(run.stage(), condition), "{condition:?}");
                    }
                    Hung::Landing(_, landing) => {
                        let decision = decisions.iter().find(|one| one.turn == named);
                        prop_assert!(decision.is_some_and(|one| one.landing.is_some_and(|is| is != *landing)));
                    }
                    Hung::Dealt => {}
                }
            }
        }
        for told in why::endings(&run, &[]) {
            prop_assert!(!told.contains("why-"), "{told}");
        }
    }

    #[test]
    fn what_moved_a_level_sums_to_its_change(seed: u64, picks in prop::collection::vec(any::<u8>(), 0..60)) {
        let run = random(seed, &picks);
        let first = run.state_after(0).expect("there is an opening");
        for meter in [Meter::Safety, Meter::Delivery, Meter::Credit, Meter::Energy, Meter::Morale(3)] {
            let sum: i32 = movers(&run, meter).iter().map(|(_, by)| by).sum();
            let level = |state: &groundswell::simulation::State| state.level(run.scenario(), meter);
            prop_assert_eq!(sum, level(run.state()) - level(first));
        }
    }
}

#[test]
fn what_lies_behind_numbers_that_differ_is_told_of_both_runs() {
    const MUCH: i32 = 1_500;
    let (one, other) = (combative(), random(1, &[0; 60]));
    let comparison = compare(&one, &other).expect("they are of one story");
    let told = beside::reasons(&one, &other, &comparison);
    let differ = comparison.levels.iter();
    let differ = differ.filter(|(_, here, there)| (here - there).abs() >= MUCH);
    assert_eq!(told.len(), differ.count());
    assert!(told.len() > 2, "{told:#?}");
    for reason in &told {
        assert!(!reason.contains("beside-"), "{reason}");
    }
    // Of each run a card is named that was never taken in the other.
    let cards = |run: &groundswell::simulation::Run| -> Vec<String> {
        let decisions = decisions(run).into_iter();
        decisions.map(|one| quoted(&one.choice.text)).collect()
    };
    let (mine, theirs) = (cards(&one), cards(&other));
    for (cards, others) in [(&mine, &theirs), (&theirs, &mine)] {
        let mut own = cards.iter().filter(|card| !others.contains(card));
        assert!(
            own.any(|card| told.iter().any(|reason| reason.contains(card.as_str()))),
            "{told:#?}"
        );
    }
}
