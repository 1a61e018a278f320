//! What no run came to, and the nearest that any came to it.

mod distance;
mod lines;
mod roads;

pub use distance::Gap;

use super::{
    opening::Witness,
    places::{Place, Places, Script},
    seen::Seen,
};
use crate::{
    scenario::{
        Scenario,
        model::{Choice, Condition, Landing, PassageIndex},
    },
    simulation::{Stage, State, odds},
};
use std::borrow::Cow;

/// Something that no run came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missed {
    /// A passage, a choice or an ending.
    Place(Place),
    /// An attempt that never landed so.
    Landing(Place, Landing),
    /// A line that was never heard: where, and its number among the lines there, from 0.
    Line(Script, usize),
}

/// What no run came to, and the nearest that any came to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Never {
    /// What.
    pub what: Missed,
    /// The nearest; none if no run came to where it could have been decided, or if nothing leads to it.
    pub nearest: Option<Near>,
}

/// How near a run came to something.
#[derive(Debug, Clone, PartialEq)]
pub struct Near {
    /// How far away it was; only to be compared. 0 where all that it asks for held.
    pub distance: i64,
    /// What was missing.
    pub gaps: Vec<Gap>,
    /// The passage that was open then.
    pub passage: PassageIndex,
    /// How the run can be played again up to there.
    pub witness: Option<Witness>,
}

impl Near {
    /// The lower, the better: how far it was; as far away, one that can be played again comes first.
    fn rank(&self) -> (i64, bool) {
        (self.distance, self.witness.is_none())
    }
}

/// When something is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Spot {
    /// While a passage is open.
    Open(PassageIndex),
    /// Whenever a passage is open.
    Always,
    /// At the end.
    End,
}

/// A condition that must hold, or must not (`wanted` is false), in truth or as far as the player knows.
#[derive(Debug, Clone)]
struct Need<'s> {
    condition: Cow<'s, Condition>,
    wanted: bool,
    believed: bool,
}

impl<'s> Need<'s> {
    /// What must be so in truth.
    fn truly(condition: &'s Condition) -> Need<'s> {
        Need {
            condition: Cow::Borrowed(condition),
            wanted: true,
            believed: false,
        }
    }

    /// What must be so as far as the player knows.
    fn seemingly(condition: &'s Condition) -> Need<'s> {
        Need {
            believed: true,
            ..Need::truly(condition)
        }
    }
}

/// One way to something that was missed.
#[derive(Debug, Clone)]
pub(super) struct Target<'s> {
    /// What, by its place among the missed.
    missed: usize,
    spot: Spot,
    /// What must hold, or must not.
    needs: Vec<Need<'s>>,
    lands: Option<(&'s Choice, Landing)>,
    /// The ending that it is: none before it may hold.
    ending: Option<usize>,
}

/// The nearest that runs came to a target, and the state in which that was.
#[derive(Debug, Clone)]
pub(super) struct Best {
    pub(super) near: Near,
    pub(super) state: State,
}

impl Best {
    pub(super) fn is_nearer(one: Option<&Best>, than: Option<&Best>) -> bool {
        let near = |best: Option<&Best>| best.map_or((i64::MAX, true), |best| best.near.rank());
        near(one) < near(than)
    }
}

/// So many ways are looked at: whoever misses more mends the first of them first.
const MOST: usize = 1_000;

/// Everything that was missed, and the ways to it.
#[derive(Debug, Default)]
pub(super) struct Targets<'s> {
    missed: Vec<Missed>,
    targets: Vec<Target<'s>>,
    /// For each passage, the targets that are decided while it is open; last, those that are decided anywhere.
    here: Vec<Vec<usize>>,
    /// What more was missed that lies behind what is told.
    pub(super) behind: Vec<Missed>,
}

impl<'s> Targets<'s> {
    /// What was missed, first causes only: what is in a scene that never opened is not told besides it.
    pub(super) fn of(scenario: &'s Scenario, places: &Places<'s>, seen: &Seen) -> Targets<'s> {
        let mut targets = Targets::default();
        targets.passages(scenario, seen);
        for number in 0..places.choices() {
            targets.choice(scenario, places.place(number), seen);
        }
        for (place, ending) in scenario.endings.iter().enumerate() {
            if seen.ending(place) == 0 {
                targets.add(Missed::Place(Place::Ending(place)), |missed| {
                    vec![Target {
                        missed,
                        spot: Spot::End,
                        needs: vec![Need::truly(&ending.when)],
                        lands: None,
                        ending: Some(place),
                    }]
                });
            }
        }
        targets.lines(scenario, places, seen);
        targets.targets.truncate(MOST);
        targets.here = vec![Vec::new(); scenario.passages.len() + 1];
        for (place, target) in targets.targets.iter().enumerate() {
            let at = match target.spot {
                Spot::Open(passage) => passage,
                Spot::Always | Spot::End => scenario.passages.len(),
            };
            if let Some(here) = targets.here.get_mut(at) {
                here.push(place);
            }
        }
        targets
    }

    /// What was missed, each with the nearest of its ways.
    pub(super) fn never(&self, nearest: Vec<Option<Best>>) -> Vec<Never> {
        let mut never: Vec<Never> = self
            .missed
            .iter()
            .map(|what| Never {
                what: *what,
                nearest: None,
            })
            .collect();
        for (target, best) in self.targets.iter().zip(nearest) {
            if let (Some(never), Some(best)) = (never.get_mut(target.missed), best)
                && never
                    .nearest
                    .as_ref()
                    .is_none_or(|known| best.near.rank() < known.rank())
            {
                never.nearest = Some(best.near);
            }
        }
        never
    }

    /// The states in which all that a target asks for held.
    pub(super) fn reached<'b>(
        &self,
        nearest: &'b [Option<Best>],
    ) -> impl Iterator<Item = &'b State> {
        let near = nearest.iter().flatten();
        near.filter(|best| best.near.distance == 0 && best.state.ended.is_none())
            .map(|best| &best.state)
    }

    /// What is known of how near runs came to what is missed still, out of what is known of others. Of what was not looked
    /// for by then, nothing is.
    pub(super) fn kept(&self, others: &Targets, nearest: Vec<Option<Best>>) -> Vec<Option<Best>> {
        let missed = |of: &Targets, target: &Target| of.missed.get(target.missed).copied();
        let mut kept = self.none();
        for (other, near) in others.targets.iter().zip(nearest) {
            let what = missed(others, other);
            let place = self.targets.iter().position(|own| {
                missed(self, own) == what && own.spot == other.spot && own.lands == other.lands
            });
            if let Some(kept) = place.and_then(|place| kept.get_mut(place))
                && Best::is_nearer(near.as_ref(), kept.as_ref())
            {
                *kept = near;
            }
        }
        kept
    }

    /// Whether there is nothing to come near to.
    pub(super) fn is_empty(&self) -> bool {
        self.targets.is_empty()
    }

    pub(super) fn none(&self) -> Vec<Option<Best>> {
        self.targets.iter().map(|_| None).collect()
    }

    /// One after the other, by the number of a run.
    pub(super) fn by_turns(&self, run: u64) -> Option<&Target<'s>> {
        let count = u64::try_from(self.targets.len()).unwrap_or(0);
        let place = run.checked_rem(count)?;
        self.targets.get(usize::try_from(place).unwrap_or(0))
    }

    /// Notes how near a state is to each target that could be decided in it.
    pub(super) fn look(
        &self,
        stage: &Stage,
        state: &State,
        nearest: &mut [Option<Best>],
        witness: impl Fn() -> Option<Witness>,
    ) {
        let here = self.here.get(state.passage).into_iter().flatten();
        for place in here.chain(self.here.last().into_iter().flatten()) {
            let Some((target, near)) = self.targets.get(*place).zip(nearest.get_mut(*place)) else {
                continue;
            };
            if (target.spot == Spot::End) != state.ended.is_some() {
                continue;
            }
            let distance = target.distance(stage, state);
            let known = near.as_ref().map(|best| best.near.rank());
            // Mostly it is no nearer, whether or not it can be played again.
            if known.is_some_and(|known| (distance, false) >= known) {
                continue;
            }
            let found = Near {
                distance,
                gaps: target.gaps(stage, state),
                passage: state.passage,
                witness: witness(),
            };
            if known.is_none_or(|known| found.rank() < known) {
                *near = Some(Best {
                    near: found,
                    state: state.clone(),
                });
            }
        }
    }

    fn add(&mut self, what: Missed, ways: impl FnOnce(usize) -> Vec<Target<'s>>) {
        self.targets.extend(ways(self.missed.len()));
        self.missed.push(what);
    }

    /// A choice that was never taken, or that never landed in some way.
    fn choice(&mut self, scenario: &'s Scenario, place: Place, seen: &Seen) {
        let (Some(choice), spot) = (place.choice(scenario), spot(place)) else {
            return;
        };
        let taken = seen.taken(place);
        if matches!(place, Place::Choice(passage, _) if seen.passage(passage) == 0) {
            self.behind.push(Missed::Place(place));
            return;
        }
        let target = |missed, lands| Target {
            missed,
            spot,
            needs: vec![Need::seemingly(&choice.when)],
            lands,
            ending: None,
        };
        if taken.taken == 0 {
            self.add(Missed::Place(place), |missed| vec![target(missed, None)]);
            return;
        }
        if lines::attempts(&choice.then).is_empty() {
            return;
        }
        let landings = [
            Landing::Commitment,
            Landing::Compliance,
            Landing::Resistance,
        ];
        for (landing, count) in landings.into_iter().zip(taken.landed) {
            if count == 0 {
                self.add(Missed::Landing(place, landing), |missed| {
                    let ways = lines::attempts(&choice.then).into_iter();
                    let way = |needs: Vec<Need<'s>>| {
                        let mut target = target(missed, Some((choice, landing)));
                        target.needs.extend(needs);
                        target
                    };
                    ways.map(way).collect()
                });
            }
        }
    }
}

fn spot(place: Place) -> Spot {
    match place {
        Place::Choice(passage, _) | Place::Passage(passage) => Spot::Open(passage),
        Place::Standing(_) => Spot::Always,
        Place::Ending(_) => Spot::End,
    }
}

impl Target<'_> {
    /// How far a state is from it.
    pub(super) fn distance(&self, stage: &Stage, state: &State) -> i64 {
        let mut sum = 0;
        for need in &self.needs {
            sum += distance::distance(stage, state, need.believed, &need.condition, need.wanted);
        }
        if let Some((choice, landing)) = self.lands {
            let missing = odds::of(stage, state, choice).map_or(0, |odds| odds.missing(landing));
            sum += i64::from(missing) * distance::POINTS;
        }
        if let Some(before) = self.before(stage, state) {
            sum += distance::apart(stage, state, before);
        }
        sum
    }

    /// What is missing in a state.
    fn gaps(&self, stage: &Stage, state: &State) -> Vec<Gap> {
        let mut gaps = Vec::new();
        for need in &self.needs {
            let (believed, wanted) = (need.believed, need.wanted);
            distance::gaps(stage, state, believed, &need.condition, wanted, &mut gaps);
        }
        if let Some((choice, landing)) = self.lands {
            match odds::of(stage, state, choice).map(|odds| odds.missing(landing)) {
                None | Some(0) => {}
                Some(missing) => gaps.push(Gap::Points(landing, missing)),
            }
        }
        match (gaps.is_empty(), self.ending.and(state.ended), self.lands) {
            (true, Some(before), _) => gaps.push(Gap::Before(before)),
            (true, None, Some(_)) => gaps.push(Gap::Luck),
            _ => {}
        }
        gaps
    }

    /// The condition of the ending that was told instead, where one before it holds.
    fn before<'s>(&self, stage: &'s Stage, state: &State) -> Option<&'s Condition> {
        let ending = self.ending?;
        let told = state.ended.filter(|told| *told < ending)?;
        stage.scenario().endings.get(told).map(|told| &told.when)
    }
}
