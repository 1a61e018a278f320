//! What was done at the cost of others: each tells it by what it cost them, nobody is praised for it, and nothing heavy is
//! left out.

use super::{Run, begin, random};
use groundswell::{
    debrief::{
        account::{What, accounts},
        decisions,
        practice::{self, Courage, Trait},
        wrong::{Wrong, wrongs},
    },
    scenario::model::Meter,
    simulation::{event::Cause, rules::Does},
    words::debrief::{accounts as tell, practice as told},
};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What somebody takes who mocks, tells on people, takes over, and says no.
const COMBATIVE: [&str; 21] = [
    "say-it",
    "impression",
    "my-name-thrice",
    "tell-victor",
    "ask-victor-rota",
    "to-the-quay",
    "over-his-head",
    "do-your-thing",
    "let-me",
    "to-victor",
    "watch-the-floors",
    "monday-i-said",
    "the-ferry-off",
    "not-low",
    "in-writing",
    "spread-the-name",
    "show-victor",
    "ring-her-now",
    "i-wont-sign",
    "no-go",
    "fix-it-all-tonight",
];

/// The turn of a choice, by its id.
fn turn(run: &Run, id: &str) -> u32 {
    let decisions = decisions(run);
    let taken = decisions.iter().find(|one| one.choice.id == id);
    taken.unwrap_or_else(|| panic!("{id} was taken")).turn
}

/// Their week; where the story asks for something else, they take the first that is open.
pub(super) fn combative() -> Run {
    let mut run = begin("friday-deploy", 272);
    while run.ended().is_none() {
        let open: Vec<String> = run
            .look()
            .choices
            .into_iter()
            .filter(|choice| choice.locked.is_none())
            .map(|choice| choice.name.id)
            .collect();
        let meant = open.iter().find(|id| COMBATIVE.contains(&id.as_str()));
        let Some(next) = meant.or(open.first()).cloned() else {
            break;
        };
        run.choose(&next).expect("what is open can be chosen");
    }
    run
}

fn person(run: &Run, id: &str) -> usize {
    let mut people = run.scenario().people.iter();
    people
        .position(|person| person.id == id)
        .expect("the cast has them")
}

#[test]
fn what_was_carried_to_another_is_told_by_what_it_cost() {
    let run = combative();
    let text = |who: usize| {
        let told = tell::told(&run).into_iter().find(|told| told.who == who);
        told.map(|told| told.text().join(" ")).unwrap_or_default()
    };
    let priya = text(person(&run, "priya"));
    assert!(priya.contains("Take her notice to Victor."), "{priya}");
    assert!(!priya.contains("there was to gain"), "{priya}");
    let ines = text(person(&run, "ines"));
    for card in ["Tell Victor now.", "three times", "Let me."] {
        let heavy =
            ines.contains(card) || card != "Tell Victor now." && ines.contains("out of my hands");
        assert!(heavy, "{card}: {ines}");
    }
    assert!(!ines.contains("you gave Victor reasons"), "{ines}");
    let victor = text(person(&run, "victor"));
    assert!(victor.contains("Do your Victor."), "{victor}");
}

#[test]
fn nobody_is_credited_with_what_was_done_at_the_cost_of_others() {
    let run = combative();
    let decisions = decisions(&run);
    let wrongs = wrongs(&run, &decisions);
    let (sheet, told_on, mocked) = (
        turn(&run, "show-victor"),
        turn(&run, "tell-victor"),
        turn(&run, "impression"),
    );
    for (turn, who) in [(sheet, "priya"), (told_on, "ines"), (mocked, "victor")] {
        let cost = Wrong::Cost(person(&run, who));
        assert!(wrongs.contains(&(turn, cost)), "{who}: {wrongs:?}");
    }
    let shown = practice::courages(&run)
        .into_iter()
        .map(|(_, shown)| shown)
        .chain(practice::traits(&run).into_iter().map(|(_, shown)| shown))
        .chain(
            run.scenario()
                .teaches
                .iter()
                .map(|id| practice::principle(&run, id)),
        );
    for shown in shown {
        for turn in [sheet, told_on, mocked] {
            assert!(!shown.turns.contains(&turn), "{turn}: {shown:?}");
        }
    }
    let trusted = practice::traits(&run)
        .into_iter()
        .find(|(what, _)| *what == Trait::Trustworthy);
    let (_, trusted) = trusted.expect("it is among them");
    assert!(trusted.against.contains(&sheet) && trusted.against.contains(&mocked));
    assert!(
        practice::principle(&run, "lead-up")
            .against
            .contains(&sheet)
    );
}

#[test]
fn to_refuse_and_to_say_no_aloud_are_both_told_as_refusing() {
    let run = combative();
    let courages = practice::courages(&run);
    let (_, refused) = courages
        .iter()
        .find(|(courage, _)| *courage == Courage::Refuse)
        .expect("it is among them");
    for id in ["i-wont-sign", "no-go"] {
        assert!(refused.turns.contains(&turn(&run, id)), "{id}: {refused:?}");
    }
    let (strong, _) = told::strongly(told::courages(&run, true));
    assert!(strong.iter().any(|one| one.turns == refused.turns));
}

/// By how much each decision moved somebody, whichever way, and whether it did them good: trust, the mean of its facets, twice,
/// and mood; recomputed from the ledger alone.
fn sizes(run: &Run, who: usize) -> BTreeMap<u32, (i32, bool)> {
    let mut moved: BTreeMap<u32, (i32, i32)> = BTreeMap::new();
    for entry in run.ledger() {
        let counted = match entry.cause {
            Cause::Choice | Cause::Promise(..) => true,
            Cause::Rule(rule) => matches!(run.rules().rules[rule].does, Does::Moves { .. }),
            _ => false,
        };
        let by = entry.after - entry.before;
        let (trust, mood) = moved.entry(entry.turn).or_default();
        match entry.meter {
            Meter::TrustFacet(of, _) if counted && of == who => *trust += by,
            Meter::Morale(of) if counted && of == who => *mood += by,
            Meter::Grip(of) if counted && of == who => *mood -= by,
            _ => {}
        }
    }
    moved
        .into_iter()
        .map(|(turn, (trust, mood))| {
            let size = (trust / 3).abs() * 2 + mood.abs();
            (turn, (size, trust / 3 * 2 + mood > 0))
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_moved_somebody_most_is_in_their_account(seed: u64, picks in prop::collection::vec(any::<u8>(), 0..60)) {
        /// So many are told whatever else there is, of all, and of those that did good and those that did harm.
        const HEAVIEST: usize = 3;
        const EACH_WAY: usize = 2;
        /// In hundredths: what is less than a change of a few points is nothing that anybody must tell, and by a point the
        /// rounding of what several causes did to trust may differ.
        const LEAST: i32 = 900;
        const ROUNDING: i32 = 20;
        let run = random(seed, &picks);
        let decided: Vec<u32> = decisions(&run).iter().map(|one| one.turn).collect();
        for account in accounts(&run) {
            let sizes = sizes(&run, account.who);
            let heaviest = |most: usize, way: Option<bool>| {
                let mut sizes: Vec<(i32, u32)> = sizes
                    .iter()
                    .filter(|(turn, (_, up))| decided.contains(turn) && way.is_none_or(|way| way == *up))
                    .map(|(turn, (size, _))| (*size, *turn))
                    .collect();
                sizes.sort_unstable();
                sizes.reverse();
                let next = sizes.get(most).map_or(0, |(size, _)| *size);
                sizes.truncate(most);
                sizes.retain(|(size, _)| *size >= LEAST && *size > next + ROUNDING);
                sizes
            };
            let all = heaviest(HEAVIEST, None).into_iter();
            let each_way = [true, false].map(|up| heaviest(EACH_WAY, Some(up)));
            for (size, turn) in all.chain(each_way.into_iter().flatten()) {
                let told = account.beats.iter().any(|beat| {
                    beat.turn == turn && !matches!(beat.what, What::Worn(_) | What::Caught | What::Pressed)
                });
                prop_assert!(told, "{size} in turn {turn}: {account:#?}");
            }
            let turns: Vec<u32> = account
                .beats
                .iter()
                .filter(|beat| !matches!(beat.what, What::Worn(_) | What::Caught | What::Pressed))
                .map(|beat| beat.turn)
                .collect();
            prop_assert!(turns.is_sorted(), "{turns:?}");
        }
    }
}
