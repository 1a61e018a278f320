//! Replaying what might have been: every option is counted, the threads decide nothing, and it can be called off.

use super::small;
use groundswell::{
    debrief::what_if::{Asked, HadYou, MEASURED, Played, Quartiles, Spread, Ways, had_you},
    words::debrief::what_if as words,
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

#[test]
fn a_number_says_what_it_is_and_what_it_leaves_out() {
    let run = small(&["promise", "wait", "home"]);
    let spread = |whole: i32| {
        let mut quartiles = [Quartiles::default(); MEASURED.len()];
        quartiles[MEASURED.len() - 1].middle = whole;
        Spread {
            endings: vec![0, 40],
            endless: 0,
            quartiles,
        }
    };
    let option = |text: &str, taken: bool, whole: i32| Played {
        text: text.into(),
        taken,
        own: spread(whole),
        best: spread(whole),
    };
    let had_you = |go: i32| HadYou {
        turn: 3,
        options: vec![option("“Go.”", false, go), option("Go home.", true, 5_000)],
    };
    let better = words::verdict(&run, &had_you(5_600));
    assert!(better.contains("56 of 100 instead of 50"), "{better}");
    assert!(
        better.contains("breaks your word") && better.contains("“Go.”"),
        "{better}"
    );
    // Nothing was promised: what is left is that it goes along.
    let free = words::verdict(&small(&["ask", "wait", "home"]), &had_you(5_600));
    assert!(
        !free.contains("your word") && free.contains("your name"),
        "{free}"
    );
    // What differs nowhere is not shown; what hardly mattered is said once, with the card and not the day.
    assert!(words::telling_measures(&had_you(5_600), &had_you(5_600).options[0]).is_empty());
    assert_eq!(words::alike(&run, &[had_you(5_000)]), "");
    let mut other = had_you(5_000);
    other.turn = 2;
    let alike = words::alike(&run, &[other, had_you(5_000)]);
    assert!(
        alike.contains("Leave it for now.") && alike.contains("Go home."),
        "{alike}"
    );
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
