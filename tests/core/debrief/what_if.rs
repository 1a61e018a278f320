//! Replaying what might have been: every option is counted, the threads decide nothing, and it can be called off.

use super::small;
use groundswell::{
    debrief::{
        mattered::{mattered, share, shares},
        what_if::{Asked, HadYou, MEASURED, Played, Quartiles, Spread, Ways, had_you},
    },
    explore::Measure,
    words::debrief::{what_if as words, why},
};
use std::sync::atomic::AtomicBool;

/// What can be read of a replay.
pub fn asked(workers: usize) -> Asked {
    Asked {
        replays: 40,
        workers,
        seed: 5,
    }
}

#[test]
fn replays_count_every_option_and_do_not_depend_on_the_threads() {
    let run = small(&["ask", "build", "back"]);
    let never = AtomicBool::new(false);
    let ways = Ways::of(&run, asked(1));
    let one = had_you(&run, &ways, 2, asked(1), &never).expect("there was a decision");
    let many = had_you(&run, &ways, 2, asked(3), &never).expect("there was a decision");
    assert_eq!(one, many);
    assert_eq!(one.options.len(), 3);
    assert_eq!(one.options.iter().filter(|option| option.taken).count(), 1);
    for option in &one.options {
        for spread in [&option.own, &option.best] {
            assert_eq!(spread.endings.iter().sum::<u32>() + spread.endless, 40);
            for quartiles in spread.quartiles {
                assert!(quartiles.low <= quartiles.middle && quartiles.middle <= quartiles.high);
            }
        }
    }
    // Only who has built it can take it back.
    let taken_back = |place: usize| one.options[place].own.endings[0];
    assert!(taken_back(0) > 0 && taken_back(1) == 0);
    assert_eq!(had_you(&run, &ways, 9, asked(1), &never), None);
}

/// A decision of two choices, of which the other led to this ending so often in 40 replays, and left the team so high.
fn asked_of(turn: u32, ended: u32, team: i32) -> HadYou {
    let option = |text: &str, taken: bool, ended: u32, team: i32| {
        let mut quartiles = [Quartiles::default(); MEASURED.len()];
        let place = MEASURED
            .iter()
            .position(|measure| *measure == Measure::Team)
            .expect("the team is measured");
        quartiles[place] = Quartiles {
            low: team - 300,
            middle: team,
            high: team + 300,
        };
        let spread = Spread {
            endings: vec![40 - ended, ended],
            endless: 0,
            quartiles,
        };
        Played {
            text: text.into(),
            taken,
            own: spread.clone(),
            best: spread,
        }
    };
    HadYou {
        turn,
        options: vec![
            option("“Go.”", false, ended, team),
            option("Go home.", true, 20, 5_000),
        ],
    }
}

#[test]
fn what_mattered_is_what_moves_the_ending_or_a_ledger_by_more_than_luck_and_spread() {
    let run = small(&["promise", "wait", "home"]);
    assert_eq!(run.ended(), Some(1));
    let matters = |had_you: HadYou| {
        let all = mattered(&run, &[had_you]);
        all.first().map(|one| (one.by_ending, one.ledgers.len()))
    };
    assert_eq!(matters(asked_of(3, 20, 5_000)), None);
    // In so few replays luck alone moves a share by as much as that.
    assert_eq!(matters(asked_of(3, 26, 5_000)), None);
    assert_eq!(matters(asked_of(3, 40, 5_000)), Some((true, 0)));
    // Within the spread of the replays, and outside it.
    assert_eq!(matters(asked_of(3, 20, 5_250)), None);
    assert_eq!(matters(asked_of(3, 20, 6_000)), Some((false, 1)));
}

#[test]
fn a_verdict_says_how_it_would_have_ended_or_where_it_would_have_left_everybody() {
    let run = small(&["promise", "wait", "home"]);
    let ending = why::verdict(&run, &asked_of(3, 0, 5_000));
    for part in ["“Gone”", "about half of the replays", "none did", "“Go.”"] {
        assert!(ending.contains(part), "{part}: {ending}");
    }
    let left = why::verdict(&run, &asked_of(3, 20, 6_000));
    assert!(left.contains("60 of 100 (not 50)"), "{left}");
    let (said, moments) = why::hardly(&run, &[asked_of(2, 20, 5_000), asked_of(3, 0, 5_000)])
        .expect("at one of them it hardly mattered");
    assert!(said.contains("one of 2") && moments.len() == 1, "{said}");
    assert!(moments[0].contains("Leave it for now."), "{moments:?}");
    assert!(
        words::telling_measures(&asked_of(3, 0, 5_000), &asked_of(3, 0, 5_000).options[0])
            .is_empty()
    );
}

#[test]
fn shares_are_whole_and_sum_to_a_hundred() {
    let spread = |endings: &[u32], endless: u32| Spread {
        endings: endings.to_vec(),
        endless,
        quartiles: [Quartiles::default(); MEASURED.len()],
    };
    // Each half would be rounded up by itself: the more frequent has it.
    assert_eq!(shares(&spread(&[215, 785], 0)), [21, 79, 0]);
    assert_eq!(shares(&spread(&[1, 1, 1], 0)), [34, 33, 33, 0]);
    assert_eq!(shares(&spread(&[0, 0], 7)), [0, 0, 100]);
    for (one, other, endless) in [(1, 2, 3), (7, 11, 13), (40, 0, 1), (333, 333, 334)] {
        let spread = spread(&[one, other], endless);
        assert_eq!(shares(&spread).iter().sum::<u32>(), 100, "{spread:?}");
        assert_eq!(share(&spread, 1), shares(&spread)[1]);
    }
    assert_eq!(shares(&spread(&[0, 0], 0)), [0, 0, 0]);
}

#[test]
fn replays_can_be_called_off() {
    let run = small(&["ask", "build", "back"]);
    let ways = Ways::of(&run, asked(1));
    assert_eq!(
        had_you(&run, &ways, 1, asked(2), &AtomicBool::new(true)),
        None
    );
}

#[test]
fn a_style_follows_what_was_done() {
    let run = small(&["shout", "wait", "go"]);
    let never = AtomicBool::new(false);
    let ways = Ways::of(
        &run,
        Asked {
            replays: 400,
            ..asked(2)
        },
    );
    let first = had_you(
        &run,
        &ways,
        1,
        Asked {
            replays: 400,
            ..asked(2)
        },
        &never,
    )
    .expect("there was one");
    // Somebody who was silent twice seldom builds: taken back stays rare, and is never ruled out.
    let built: u32 = first
        .options
        .iter()
        .map(|option| option.own.endings[0])
        .sum();
    assert!((1..300).contains(&built), "{built} of 1200");
}
