//! Play that looks for what has been seen least: of the options on the table it takes the one least taken in such a state,
//! and it goes back to states in which something new was seen, to go on from there another way.

use super::{
    Policy,
    never::{Best, Targets},
    opening::{Opening, Openings, Path},
    parallel,
    places::Places,
    plan::{Plan, Watch},
    seen::Seen,
    states::{hear_epilogue, hear_opening},
};
use crate::{
    scenario::Scenario,
    simulation::{
        EvenWalk, HeardWalk, Offer, Stage, State,
        chance::{self, Purpose},
    },
};

/// The work is cut into so many lanes, however many threads there are: each keeps its own counts and finds for itself.
const LANES: u64 = 8;
/// So many states are kept in a lane to begin again from.
const KEPT: usize = 96;
/// So many sorts of state are told apart when counting what was seen in them.
const SORTS: usize = 1 << 14;

/// What a search came to.
pub(super) struct Found {
    pub(super) seen: Seen,
    /// For each target, the nearest that any run came to it.
    pub(super) nearest: Vec<Option<Best>>,
}

/// What is searched, and for what.
pub(super) struct Search<'a> {
    pub(super) stage: &'a Stage,
    pub(super) places: &'a Places<'a>,
    pub(super) openings: &'a Openings,
    pub(super) plan: &'a Plan,
    pub(super) watch: &'a Watch,
    /// What is to be come near to; half of the runs then steer to it.
    pub(super) targets: &'a Targets<'a>,
}

/// A state from which it may be worth going on another way.
struct Kept {
    /// The number of its opening.
    opening: u64,
    path: Path,
    state: State,
    used: u32,
}

struct Lane<'a> {
    seen: Seen,
    /// How often an option was taken in a sort of state.
    crowds: Vec<u16>,
    kept: Vec<Kept>,
    nearest: Vec<Option<Best>>,
    walk: Option<(HeardWalk<'a>, EvenWalk<'a>)>,
    path: Path,
}

impl<'a> Search<'a> {
    /// Searches.
    pub(super) fn run(&self) -> Found {
        let scenario: &Scenario = self.stage.scenario();
        let lane = || Lane {
            seen: Seen::none(scenario, self.places),
            crowds: vec![0; SORTS],
            kept: Vec::new(),
            nearest: self.targets.none(),
            walk: None,
            path: Path::new(),
        };
        let mut lanes: Vec<Lane> = (0..LANES).map(|_| lane()).collect();
        let runs = u64::from(self.plan.searches) / LANES;
        parallel::each(self.plan.workers, self.watch, &mut lanes, |number, lane| {
            let number = u64::try_from(number).unwrap_or(0);
            for run in 0..runs {
                if self.watch.is_off() {
                    return;
                }
                self.play(lane, run, run * LANES + number);
                self.watch.did(1);
            }
        });
        let mut found = Found {
            seen: Seen::none(scenario, self.places),
            nearest: self.targets.none(),
        };
        for lane in lanes {
            found.seen.add(&lane.seen);
            for (best, near) in found.nearest.iter_mut().zip(lane.nearest) {
                if Best::is_nearer(near.as_ref(), best.as_ref()) {
                    *best = near;
                }
            }
        }
        found
    }

    /// Plays one run: from a kept state every third time, else from an opening of its own.
    fn play(&self, lane: &mut Lane<'a>, run: u64, number: u64) {
        let again = (run % 3 == 1).then(|| {
            let least = lane.kept.iter_mut().min_by_key(|kept| kept.used)?;
            least.used += 1;
            Some((least.opening, least.path.clone(), least.state.clone()))
        });
        let (number, path, state) = match again.flatten() {
            Some((number, path, state)) => (number, path, Some(state)),
            None => (number, Path::new(), None),
        };
        let Some(opening) = self.openings.at(None, number, self.plan.seed) else {
            return;
        };
        if state.is_none() {
            hear_opening(self.stage, opening.state, self.places, &mut lane.seen);
        }
        let begin = state.as_ref().unwrap_or(opening.state);
        let (mut walk, mut even) = lane.walk.take().unwrap_or_else(|| {
            (
                HeardWalk::heard(self.stage, opening.seed, begin),
                EvenWalk::even(self.stage, begin),
            )
        });
        walk.reset(opening.seed, begin);
        lane.path = path;
        // Now and then somebody plays who is consistent: an ending may ask for it.
        let places = u64::try_from(Policy::ALL.len()).unwrap_or(1);
        let policy = (run.is_multiple_of(3))
            .then(|| Policy::ALL.get(usize::try_from(run / 3 % places).unwrap_or(0)))
            .flatten()
            .map(|policy| policy.player(opening.seed));
        let steers = (run % 2 == 1)
            .then(|| self.targets.by_turns(run / 2))
            .flatten();
        let luck = chance::joined(opening.seed, run);
        while walk.ended().is_none() && walk.state().turn < self.plan.longest {
            self.targets
                .look(self.stage, walk.state(), &mut lane.nearest, || {
                    opening.witness(self.stage.scenario(), &lane.path)
                });
            let passage = walk.state().passage;
            let offer = walk.pick(|stage, state, offers| {
                for offer in offers {
                    lane.seen.open(self.places.choice(passage, *offer));
                }
                match (&steers, &policy) {
                    (Some(target), _) => least(offers, luck, state, |offer| {
                        let after = even.after(state, offer);
                        (
                            target.distance(stage, after),
                            lane.crowd(self.places, state, offer),
                        )
                    }),
                    (None, Some(player)) => player.pick_in(&mut even, stage, state, offers),
                    (None, None) => least(offers, luck, state, |offer| {
                        let choice = self.places.choice(passage, offer);
                        let taken = choice.and_then(|choice| lane.seen.choices.get(choice));
                        let crowd = lane.crowd(self.places, state, offer);
                        (i64::from(crowd), taken.map_or(0, |seen| seen.taken))
                    }),
                }
            });
            lane.crowded(self.places, walk.state(), offer);
            lane.path.push((passage, offer));
            self.take(lane, &mut walk, number, offer);
        }
        self.end(lane, &walk, opening);
        lane.walk = Some((walk, even));
    }

    /// Takes an offer; where something new is seen, the state is kept.
    fn take(&self, lane: &mut Lane<'a>, walk: &mut HeardWalk<'a>, number: u64, offer: Offer) {
        let passage = walk.state().passage;
        walk.ear().forget();
        let landed = walk.take(offer);
        let mut new = lane.seen.took(self.places.choice(passage, offer), landed);
        for line in walk.ear().said() {
            new |= lane.seen.heard(self.places.line(*line));
        }
        let state = walk.state();
        new |= lane.seen.passage(state.passage) == 0;
        if !new || state.ended.is_some() {
            return;
        }
        let kept = Kept {
            opening: number,
            path: lane.path.clone(),
            state: state.clone(),
            used: 0,
        };
        if lane.kept.len() < KEPT {
            lane.kept.push(kept);
        } else if let Some(most) = lane.kept.iter_mut().max_by_key(|kept| kept.used) {
            *most = kept;
        }
    }

    fn end(&self, lane: &mut Lane<'a>, walk: &HeardWalk<'a>, opening: Opening) {
        let state = walk.state();
        for passage in state.visits.all() {
            lane.seen.opened(passage);
        }
        lane.seen.ended(state.ended);
        hear_epilogue(self.stage, state, self.places, &mut lane.seen);
        self.targets.look(self.stage, state, &mut lane.nearest, || {
            opening.witness(self.stage.scenario(), &lane.path)
        });
    }
}

impl Lane<'_> {
    /// How often an option was taken in such a state.
    fn crowd(&self, places: &Places, state: &State, offer: Offer) -> u16 {
        self.crowds
            .get(sort(places, state, offer))
            .copied()
            .unwrap_or(0)
    }

    fn crowded(&mut self, places: &Places, state: &State, offer: Offer) {
        if let Some(count) = self.crowds.get_mut(sort(places, state, offer)) {
            *count = count.saturating_add(1);
        }
    }
}

/// The sort of a state, together with an option: by what the story remembers of it, and not by levels.
fn sort(places: &Places, state: &State, offer: Offer) -> usize {
    let choice = places
        .choice(state.passage, offer)
        .unwrap_or(usize::MAX - state.passage);
    let mut sum = u64::try_from(choice).unwrap_or(0);
    let facts = state.flags.iter().map(|set| u64::from(*set));
    let held = state.promises.iter().map(|promised| *promised as u64);
    for fact in facts.chain(held) {
        sum = (sum ^ fact)
            .wrapping_mul(0x9E37_79B9_7F4A_7C15)
            .rotate_left(29);
    }
    usize::try_from(sum >> 40).unwrap_or(0) % SORTS
}

/// The offer with the least of something; among equals it is luck.
fn least<T: Ord + Copy>(
    offers: &[Offer],
    luck: u64,
    state: &State,
    mut of: impl FnMut(Offer) -> T,
) -> Offer {
    let mut best: Option<(T, u32, Offer)> = None;
    for (number, offer) in (0..).zip(offers) {
        let key = chance::joined(luck, u64::from(state.turn));
        let drawn = chance::draw(key, POLICY, number, 1 << 16);
        let this = (of(*offer), drawn, *offer);
        if best.is_none_or(|best| (this.0, this.1) < (best.0, best.1)) {
            best = Some(this);
        }
    }
    best.map_or(Offer::GO_ON, |(.., offer)| offer)
}

/// The key of luck among equals: nothing else is drawn by it.
const POLICY: u64 = Purpose::Policy as u64;
