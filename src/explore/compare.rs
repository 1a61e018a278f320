//! Options held against each other: in the same states and with the same luck, what came of each; and what each policy
//! would take.

use super::{
    Policy,
    measure::ledgers,
    opening::{Openings, Path, Witness},
    parallel,
    places::{Place, Places},
    plan::{Plan, Watch},
};
use crate::{
    scenario::{Scenario, model::PassageIndex},
    simulation::{EvenWalk, Offer, Stage, State, Walk, chance},
};

/// An option that does worse than another wherever the two were compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dominated {
    /// The option.
    pub option: Place,
    /// The other.
    pub by: Place,
    /// In how many states both were open.
    pub states: u32,
    /// By how much it did worse on each ledger, on average over the states, in hundredths.
    pub worse: [i32; 3],
    /// One of the states, to be looked at.
    pub witness: Option<Witness>,
}

/// Two options between which nothing hung, wherever they were compared: every run came to the same, whichever was taken.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Same {
    /// The two.
    pub options: [Place; 2],
    /// In how many states both were open.
    pub states: u32,
}

/// A decision that policies take differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// The passage in which it is taken.
    pub passage: PassageIndex,
    /// Of a hundred pairs of policies, how many differ.
    pub differ: u32,
    /// What each policy takes most often there, if it is a choice.
    pub picks: Vec<(Policy, Option<Place>)>,
    /// In how many states they were asked.
    pub states: u32,
}

/// What comparing options came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Compared {
    /// In how many states options were compared.
    pub states: u32,
    /// In how many passages.
    pub passages: u32,
    /// With how many replays of each option in each state.
    pub replays: u32,
    /// Options that seem dominated.
    pub dominated: Vec<Dominated>,
    /// Options that seem to make no difference.
    pub same: Vec<Same>,
    /// Decisions, the most divided first.
    pub splits: Vec<Split>,
}

/// Fewer states than this say nothing about two options.
pub const ENOUGH: u32 = 5;
/// How often each option is played on in each state; half of them as a player would who looks before choosing, half anyhow.
const REPLAYS: u32 = 12;
/// No more states than this are compared: of a long story, the decisions that are met first.
const MOST: usize = 2_500;
/// Who plays the runs on which decisions are met.
const MEETING: [Policy; 5] = [
    Policy::Random,
    Policy::Mixed,
    Policy::Comply,
    Policy::Confront,
    Policy::Influence,
];
/// How many decisions are told that divide policies.
const TOLD: usize = 5;

/// A state in which something is decided.
struct Met {
    state: State,
    witness: Option<Witness>,
    /// What could be taken, with its number among the choices, and what it came to.
    options: Vec<(Offer, Option<usize>, [Outcome; REPLAYS as usize])>,
    /// What each policy would take.
    picks: Vec<Offer>,
}

/// What a replay came to: the three ledgers and the ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Outcome {
    ledgers: [i32; 3],
    ended: Option<usize>,
}

/// Compares all options in some states of each decision.
pub(super) fn compare(
    stage: &Stage,
    places: &Places,
    openings: &Openings,
    plan: &Plan,
    watch: &Watch,
) -> Compared {
    if plan.compared == 0 {
        return Compared::default();
    }
    let mut met = meet(stage, openings, plan);
    watch.begin(
        super::Phase::Comparing,
        u64::try_from(met.len()).unwrap_or(0),
    );
    parallel::each(plan.workers, watch, &mut met, |number, met| {
        for (offer, choice, _) in &mut met.options {
            *choice = places.choice(met.state.passage, *offer);
        }
        replay(stage, plan, number, met);
        watch.did(1);
    });
    // What was not replayed before it was called off says nothing.
    met.retain(|met| !met.picks.is_empty());
    let mut pairs = pairs(&met);
    pairs.sort_by_key(|pair| (pair.option, pair.by));
    let passages = met.iter().map(|met| met.state.passage);
    let passages: std::collections::BTreeSet<PassageIndex> = passages.collect();
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Compared {
        states: count(met.len()),
        passages: count(passages.len()),
        replays: REPLAYS,
        dominated: dominated(&pairs, places, &met),
        same: same(&pairs, places),
        splits: splits(&passages, places, &met),
    }
}

/// Plays runs, and keeps some states of each decision in which there is more than one thing to do.
fn meet(stage: &Stage, openings: &Openings, plan: &Plan) -> Vec<Met> {
    let scenario: &Scenario = stage.scenario();
    let mut kept = vec![0_u32; scenario.passages.len()];
    let mut met: Vec<Met> = Vec::new();
    let decisions = scenario.passages.iter();
    let decisions = decisions.filter(|passage| !passage.offered().is_empty());
    let each = u32::try_from(MOST / decisions.count().max(1)).unwrap_or(1);
    let each = each.clamp(ENOUGH, plan.compared.max(ENOUGH));
    let runs = u64::from(plan.compared) * 16;
    let mut walk: Option<(Walk, EvenWalk)> = None;
    for run in 0..runs {
        if met.len() >= MOST {
            break;
        }
        let Some(opening) = openings.at(None, run, plan.seed) else {
            break;
        };
        let (walk, even) = walk.get_or_insert_with(|| {
            (
                Walk::from(stage, opening.seed, opening.state),
                EvenWalk::even(stage, opening.state),
            )
        });
        walk.reset(opening.seed, opening.state);
        let place = usize::try_from(run).unwrap_or(0) % MEETING.len();
        let player = MEETING.get(place).map_or(Policy::Random, |policy| *policy);
        let player = player.player(opening.seed);
        let mut path = Path::new();
        while walk.ended().is_none() && walk.state().turn < plan.longest {
            let passage = walk.state().passage;
            let offers = walk.offers();
            if offers.len() > 1
                && let Some(kept) = kept.get_mut(passage)
                && *kept < each
            {
                *kept += 1;
                let options = offers
                    .iter()
                    .map(|offer| (*offer, None, [Outcome::default(); REPLAYS as usize]));
                let options = options.collect();
                met.push(Met {
                    state: walk.state().clone(),
                    witness: opening.witness(scenario, &path),
                    options,
                    picks: Vec::new(),
                });
            }
            let offer =
                walk.pick(|stage, state, offers| player.pick_in(even, stage, state, offers));
            path.push((passage, offer));
            walk.take(offer);
        }
    }
    met
}

/// Plays on from every option, with the same luck for each; and asks every policy.
fn replay(stage: &Stage, plan: &Plan, number: usize, met: &mut Met) {
    let scenario = stage.scenario();
    let mut walk = Walk::from(stage, 0, &met.state);
    let mut even = EvenWalk::even(stage, &met.state);
    let number = u64::try_from(number).unwrap_or(0);
    for (offer, _, outcomes) in &mut met.options {
        for (replay, outcome) in (0..).zip(outcomes.iter_mut()) {
            let seed = chance::joined(plan.seed.wrapping_add(number), replay);
            let policy = match replay % 2 {
                0 => Policy::Mixed,
                _ => Policy::Random,
            };
            let player = policy.player(seed);
            walk.reset(seed, &met.state);
            walk.take(*offer);
            while walk.ended().is_none() && walk.state().turn < plan.longest {
                let next = walk.pick(|stage, state, offers| player.pick(stage, state, offers));
                walk.take(next);
            }
            *outcome = Outcome {
                ledgers: ledgers(scenario, walk.state()),
                ended: walk.ended(),
            };
        }
    }
    let offers: Vec<Offer> = met.options.iter().map(|(offer, ..)| *offer).collect();
    let picks = Policy::ALL.iter().map(|policy| {
        policy
            .player(plan.seed)
            .pick_in(&mut even, stage, &met.state, &offers)
    });
    met.picks = picks.collect();
}

/// Two options that were open together in a state: whether the first did worse, and by how much.
struct Pair {
    option: usize,
    by: usize,
    met: usize,
    worse: [i32; 3],
    same: bool,
}

fn pairs(met: &[Met]) -> Vec<Pair> {
    let mut all = Vec::new();
    for (number, met) in met.iter().enumerate() {
        for (_, option, outcomes) in &met.options {
            for (_, by, others) in &met.options {
                let (Some(option), Some(by)) = (*option, *by) else {
                    continue;
                };
                if option == by {
                    continue;
                }
                let mut worse = [0; 3];
                for (one, other) in outcomes.iter().zip(others) {
                    for (worse, (one, other)) in
                        worse.iter_mut().zip(one.ledgers.iter().zip(other.ledgers))
                    {
                        *worse += other - one;
                    }
                }
                all.push(Pair {
                    option,
                    by,
                    met: number,
                    worse: worse.map(|sum| sum / i32::try_from(REPLAYS).unwrap_or(1)),
                    same: outcomes == others,
                });
            }
        }
    }
    all
}

/// Options that did worse on all three ledgers in every state in which another was open. One that is dominated by several
/// is told with the one that is best beside it.
fn dominated(pairs: &[Pair], places: &Places, met: &[Met]) -> Vec<Dominated> {
    let mut all: Vec<(usize, Dominated)> = Vec::new();
    for pair in pairs.chunk_by(|one, other| (one.option, one.by) == (other.option, other.by)) {
        let states = u32::try_from(pair.len()).unwrap_or(u32::MAX);
        let always = pair
            .iter()
            .all(|state| state.worse.iter().all(|worse| *worse > 0));
        let Some(first) = pair.first().filter(|_| always && states >= ENOUGH) else {
            continue;
        };
        let mut worse = [0_i32; 3];
        for state in pair {
            for (sum, worse) in worse.iter_mut().zip(state.worse) {
                *sum = sum.saturating_add(worse);
            }
        }
        let witness = met.get(first.met).and_then(|met| met.witness.clone());
        let one = Dominated {
            option: places.place(first.option),
            by: places.place(first.by),
            states,
            worse: worse.map(|sum| sum / i32::try_from(states).unwrap_or(1)),
            witness,
        };
        match all.last_mut().filter(|(option, _)| *option == first.option) {
            Some((_, known)) => {
                if one.worse.iter().sum::<i32>() > known.worse.iter().sum() {
                    *known = one;
                }
            }
            None => all.push((first.option, one)),
        }
    }
    all.into_iter().map(|(_, one)| one).collect()
}

fn same(pairs: &[Pair], places: &Places) -> Vec<Same> {
    let alike = pairs.chunk_by(|one, other| (one.option, one.by) == (other.option, other.by));
    alike
        .filter(|pair| {
            pair.iter()
                .all(|state| state.same && state.option < state.by)
        })
        .filter_map(|pair| {
            let states = u32::try_from(pair.len()).unwrap_or(u32::MAX);
            let first = pair.first().filter(|_| states >= ENOUGH)?;
            Some(Same {
                options: [places.place(first.option), places.place(first.by)],
                states,
            })
        })
        .collect()
}

/// How far policies differ on each decision; those that play anyhow are not asked.
fn splits(
    passages: &std::collections::BTreeSet<PassageIndex>,
    places: &Places,
    met: &[Met],
) -> Vec<Split> {
    let asked: Vec<(usize, Policy)> = (0..)
        .zip(Policy::ALL)
        .filter(|(_, policy)| *policy != Policy::Random)
        .collect();
    let mut all: Vec<Split> = passages
        .iter()
        .map(|passage| {
            let here = || met.iter().filter(|met| met.state.passage == *passage);
            let (mut differ, mut of) = (0_u32, 0_u32);
            for met in here() {
                let pick = |number: usize| met.picks.get(number);
                for (place, (one, _)) in asked.iter().enumerate() {
                    for (other, _) in asked.iter().skip(place + 1) {
                        of += 1;
                        differ += u32::from(pick(*one) != pick(*other));
                    }
                }
            }
            let most = |policy: usize| {
                let mut picks: Vec<Offer> = here()
                    .filter_map(|met| met.picks.get(policy).copied())
                    .collect();
                picks.sort_by_key(|pick| (pick.standing, pick.place));
                let mut best: &[Offer] = &[];
                for stretch in picks.chunk_by(|one, other| one == other) {
                    if stretch.len() > best.len() {
                        best = stretch;
                    }
                }
                let choice = best.first().and_then(|pick| places.choice(*passage, *pick));
                choice.map(|choice| places.place(choice))
            };
            Split {
                passage: *passage,
                differ: (differ * 100).checked_div(of).unwrap_or(0),
                picks: asked
                    .iter()
                    .map(|(number, policy)| (*policy, most(*number)))
                    .collect(),
                states: u32::try_from(here().count()).unwrap_or(u32::MAX),
            }
        })
        .filter(|split| split.differ > 0)
        .collect();
    all.sort_by_key(|split| (std::cmp::Reverse(split.differ), split.passage));
    all.truncate(TOLD);
    all
}
