//! What mattered, by the replays: how far another choice would have moved the ending that came, and each of the three
//! ledgers. There is one notion of it, for everything that a debrief says of what a run turned on.

use super::what_if::{HadYou, MEASURED, Played, Quartiles, Spread};
use crate::{explore::Measure, scenario::effect::POINT, simulation::Run};

/// A decision at which another choice would have led elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mattered {
    /// The turn.
    pub turn: u32,
    /// The choice that would have led furthest from where the one that was taken led, by its place among the options.
    pub other: usize,
    /// The ending by which the two differ: the one that came, or where that came about as often, the one that differs most.
    pub about: usize,
    /// How often that ending came in the replays, in per cent: with what was taken, and with the other.
    pub ending: (u32, u32),
    /// Whether that differs by more than luck.
    pub by_ending: bool,
    /// Whether the ending that came would have come more often with the other: what was taken led away from it.
    pub against: bool,
    /// The ledgers that differ by more than the spread of the replays: with what was taken and with the other, the middle in
    /// hundredths.
    pub ledgers: Vec<(Measure, i32, i32)>,
    /// How far the two lie apart: points of the hundred for the ending, and of each ledger, where that is more than luck and
    /// spread; more than 0.
    pub weight: u32,
}

/// The three ledgers: the one above, oneself, the team.
pub const LEDGERS: [Measure; 3] = [Measure::Endorsement, Measure::Energy, Measure::Team];

/// From how many replays in a hundred on the share of an ending is another.
const TELLING_SHARE: u32 = 10;
/// Up to so many replays in a hundred an ending hardly ever comes.
const HARDLY_EVER: u32 = 2;
/// From how many hundredths on a ledger is another.
const TELLING_LEVEL: i32 = 5 * POINT;

/// Every decision that mattered, in order; empty for a run that has not ended.
pub fn mattered(run: &Run, replayed: &[HadYou]) -> Vec<Mattered> {
    let Some(ending) = run.ended() else {
        return Vec::new();
    };
    let mut mattered: Vec<Mattered> = replayed
        .iter()
        .filter_map(|had_you| weighed(had_you, ending))
        .collect();
    mattered.sort_by_key(|mattered| mattered.turn);
    mattered
}

/// The one on which most hung; of equals the earliest, because what came after had to live with it. It did not turn where what
/// was taken led away from the ending that came all the same, unless nothing else mattered.
pub fn heaviest(mattered: &[Mattered]) -> Option<&Mattered> {
    mattered
        .iter()
        .min_by_key(|one| (one.against, std::cmp::Reverse(one.weight), one.turn))
}

/// How often an ending came, in per cent, as in [`shares`].
pub fn share(spread: &Spread, ending: usize) -> u32 {
    shares(spread).get(ending).copied().unwrap_or(0)
}

/// How often each ending came, and last, how often none did, in whole per cent that sum to a hundred: each is rounded down, and
/// what is left goes where most was cut off, of equals to the more frequent.
pub fn shares(spread: &Spread) -> Vec<u32> {
    let all = replays(spread).max(1);
    let counts = || spread.endings.iter().chain([&spread.endless]);
    let of_a_hundred = |count: &u32| u64::from(*count) * 100;
    let mut shares: Vec<u64> = counts().map(|count| of_a_hundred(count) / all).collect();
    let mut cut: Vec<(usize, (u64, u32))> = counts()
        .map(|count| (of_a_hundred(count) % all, *count))
        .enumerate()
        .filter(|(_, (cut, _))| *cut > 0)
        .collect();
    cut.sort_by_key(|(place, cut)| (std::cmp::Reverse(*cut), *place));
    let left = 100_u64.saturating_sub(shares.iter().sum());
    for (place, _) in cut.into_iter().take(usize::try_from(left).unwrap_or(0)) {
        if let Some(share) = shares.get_mut(place) {
            *share += 1;
        }
    }
    shares
        .into_iter()
        .map(|share| u32::try_from(share).unwrap_or(0))
        .collect()
}

/// What a choice did for an ending, by the replays: how often it came, in per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Brought {
    /// With what was taken.
    pub here: u32,
    /// With how many of the other choices it came about as often.
    pub alike: usize,
    /// With that of the rest with which it came least often, and with that with which it came most often.
    pub least: u32,
    /// See [`Brought::least`].
    pub most: u32,
}

impl Brought {
    /// Whether without this choice the ending hardly ever came, so that the choice made it possible.
    pub fn made_it_possible(self) -> bool {
        self.alike == 0 && self.most <= HARDLY_EVER
    }
}

/// What the choice that was taken did for an ending. `None` if with no other choice that was open it came more seldom, by more
/// than luck.
pub fn brought_nearer(had_you: &HadYou, ending: usize) -> Option<Brought> {
    let taken = had_you.options.iter().find(|option| option.taken)?;
    let here = share(&taken.own, ending);
    let others = had_you.options.iter().filter(|option| !option.taken);
    let (seldomer, alike): (Vec<&Played>, Vec<&Played>) =
        others.partition(|other| more_often(&taken.own, &other.own, ending));
    let shares = || seldomer.iter().map(|other| share(&other.own, ending));
    Some(Brought {
        here,
        alike: alike.len(),
        least: shares().min()?,
        most: shares().max()?,
    })
}

/// Whether an ending came more often with one than with the other, by enough to speak of and by more than luck.
pub fn more_often(one: &Spread, other: &Spread, ending: usize) -> bool {
    differs(one, other, ending) && share(one, ending) > share(other, ending)
}

fn weighed(had_you: &HadYou, ending: usize) -> Option<Mattered> {
    let taken = had_you.options.iter().find(|option| option.taken)?;
    let about = |other: &Played| about(&taken.own, &other.own, ending);
    let elsewhere =
        |other: &Played| about(other).is_some() || !apart(&taken.own, &other.own).is_empty();
    let farther = |other: &Played| {
        let ending = about(other).unwrap_or(ending);
        share(&taken.own, ending).abs_diff(share(&other.own, ending))
    };
    let weight = |other: &Played| {
        let shares = about(other).map_or(0, |_| farther(other));
        let levels: i32 = apart(&taken.own, &other.own)
            .iter()
            .map(|(_, here, there)| (here - there).abs() / POINT)
            .sum();
        shares + levels.unsigned_abs()
    };
    let (other, played) = had_you
        .options
        .iter()
        .enumerate()
        .filter(|(_, option)| !option.taken && elsewhere(option))
        // Of equals the first.
        .min_by_key(|(_, option)| std::cmp::Reverse((weight(option), farther(option))))?;
    let by_ending = about(played).is_some();
    let against = more_often(&played.own, &taken.own, ending);
    let ending = about(played).unwrap_or(ending);
    Some(Mattered {
        turn: had_you.turn,
        other,
        about: ending,
        ending: (share(&taken.own, ending), share(&played.own, ending)),
        by_ending,
        against,
        ledgers: apart(&taken.own, &played.own),
        weight: weight(played),
    })
}

/// The ending by which two spreads differ: the one that came, if they do in that, else the one in which they do most.
fn about(one: &Spread, other: &Spread, ended: usize) -> Option<usize> {
    if differs(one, other, ended) {
        return Some(ended);
    }
    let apart = |ending: &usize| share(one, *ending).abs_diff(share(other, *ending));
    (0..one.endings.len())
        .filter(|ending| differs(one, other, *ending))
        .max_by_key(|ending| (apart(ending), std::cmp::Reverse(*ending)))
}

fn replays(spread: &Spread) -> u64 {
    let ended: u64 = spread.endings.iter().map(|count| u64::from(*count)).sum();
    ended + u64::from(spread.endless)
}

/// Whether an ending came more often with one than with the other: by enough to speak of, and by more than three standard
/// deviations of what luck alone would make of so many replays.
fn differs(one: &Spread, other: &Spread, ending: usize) -> bool {
    let count = |spread: &Spread| u64::from(spread.endings.get(ending).copied().unwrap_or(0));
    let (here, there, of) = (count(one), count(other), replays(one).max(1));
    let both = here + there;
    // The variance of the difference is 2np(1-p), where p is the share among both.
    let luck = 9 * both * (2 * of).saturating_sub(both) / (2 * of);
    share(one, ending).abs_diff(share(other, ending)) >= TELLING_SHARE
        && here.abs_diff(there).pow(2) > luck
}

/// The ledgers in which two spreads lie apart: the middle of each outside the middle half of the other.
fn apart(one: &Spread, other: &Spread) -> Vec<(Measure, i32, i32)> {
    let outside = |middle: i32, of: &Quartiles| middle < of.low || middle > of.high;
    MEASURED
        .into_iter()
        .zip(one.quartiles.iter().zip(&other.quartiles))
        .filter(|(measure, (here, there))| {
            LEDGERS.contains(measure)
                && (here.middle - there.middle).abs() >= TELLING_LEVEL
                && outside(here.middle, there)
                && outside(there.middle, here)
        })
        .map(|(measure, (here, there))| (measure, here.middle, there.middle))
        .collect()
}
