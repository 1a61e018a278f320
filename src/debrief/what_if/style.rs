//! How somebody plays: which acts they take, and which way, as often as in their run; and which policy plays best.

use super::{
    super::{Way, decisions},
    Asked,
};
use crate::{
    explore::{self, Measure, Policy},
    scenario::{effect::Tactic, model::Choice},
    simulation::{
        Offer, Run, Stage, State,
        chance::{self, Purpose},
    },
};
use std::sync::Arc;

/// Somebody's way to play, from what they did in a run. Nothing is ruled out: what they never did stays a little likely.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Style {
    /// The weight of an act toward each way, and last of an act that goes no way.
    acts: Vec<[u32; WAYS]>,
    /// The weight of what is no act.
    other: u32,
    /// Out of a hundred standing choices on the table at a decision, how many were taken, and one more.
    standing: u32,
    key: u64,
}

/// The most choices that are weighed at once; the language allows nine.
const MOST: usize = 16;
const WAYS: usize = Way::ALL.len() + 1;
/// What an act weighs that was never taken.
const NEVER: u32 = 2;
/// What each time weighs that the act was taken, whichever way, and that way.
const TAKEN: u32 = 2;
const THAT_WAY: u32 = 4;

impl Style {
    /// The style of a run.
    pub fn of(run: &Run) -> Style {
        let scenario = run.scenario();
        let mut style = Style {
            acts: vec![[NEVER; WAYS]; Tactic::COUNT],
            other: NEVER + TAKEN,
            standing: 0,
            key: chance::key(Purpose::Policy, "own", ""),
        };
        let (mut offered, mut taken) = (0, 0);
        for decision in decisions(run) {
            offered += decision.doors().iter().filter(|door| door.standing).count();
            offered += usize::from(decision.standing);
            taken += usize::from(decision.standing);
            let Some(act) = decision.act() else {
                style.other += 1;
                continue;
            };
            let way = place(Way::of(scenario, decision.choice));
            if let Some(weights) = style.acts.get_mut(act as usize) {
                for weight in weights.iter_mut() {
                    *weight += TAKEN;
                }
                if let Some(weight) = weights.get_mut(way) {
                    *weight += THAT_WAY;
                }
            }
        }
        style.standing = u32::try_from(taken * 100 / offered.max(1)).unwrap_or(0) + 1;
        style
    }

    /// Which of the offers is taken, by luck and by weight. Of nothing, going on is taken.
    pub fn pick(&self, stage: &Stage, state: &State, offers: &[Offer], seed: u64) -> Offer {
        let weight = |offer: &Offer| {
            let Some(choice) = offer.choice(stage.scenario(), state) else {
                return 100 * self.other;
            };
            let share = if offer.standing { self.standing } else { 100 };
            share * self.weight(stage, choice)
        };
        // No more than these are ever offered at once; each is weighed only once.
        let mut weights = [0; MOST];
        for (known, offer) in weights.iter_mut().zip(offers) {
            *known = weight(offer);
        }
        let total = weights.iter().sum();
        let mut drawn = chance::draw(seed, self.key, state.turn, total);
        for (offer, weight) in offers.iter().zip(weights) {
            if drawn < weight {
                return *offer;
            }
            drawn -= weight;
        }
        Offer::GO_ON
    }

    fn weight(&self, stage: &Stage, choice: &Choice) -> u32 {
        let Some(act) = choice.tactic else {
            return self.other;
        };
        let way = place(Way::of(stage.scenario(), choice));
        self.acts
            .get(act as usize)
            .and_then(|weights| weights.get(way))
            .copied()
            .unwrap_or(NEVER)
    }
}

fn place(way: Option<Way>) -> usize {
    way.map_or(WAYS - 1, |way| way as usize)
}

/// The policy that plays best here: of all that know no more than a player does, the one with the highest mean of
/// [`Measure::Whole`] over some runs.
pub fn best(stage: &Arc<Stage>, asked: Asked) -> Policy {
    /// Enough to tell policies apart.
    const RUNS: u32 = 60;
    let fared = explore::fare(stage, &Policy::LIKE_PEOPLE, RUNS, asked.seed, asked.workers);
    fared
        .iter()
        // Of equals the first.
        .min_by_key(|fared| std::cmp::Reverse(fared.level(Measure::Whole)))
        .map_or(Policy::Mixed, |fared| fared.policy)
}
