//! Portable luck: each draw is a pure function of the seed and the words of what it decides, never of positions or of the
//! draws before it. So undoing and choosing again gives the same outcome, and an inserted scene shifts nothing.
//!
//! How draws are resolved is a parameter of a turn: [`Drawn`] by a seed as in every run, [`Even`] so that luck favours nobody,
//! [`Enumerated`] in every way there is.

mod enumerated;
mod number;

pub use enumerated::Enumerated;

use number::number;
use xxhash_rust::xxh3::{xxh3_64, xxh3_64_with_seed};

/// What a draw decides. The words are part of every saved run's meaning: never change them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// How an attempt lands.
    Attempt,
    /// Which event happens.
    Event,
    /// Which option of a variant is told.
    Variant,
    /// What the rules make happen by themselves.
    Happening,
    /// What the player takes somebody to need.
    Guess,
    /// What a policy takes among choices that it likes equally.
    Policy,
}

impl Purpose {
    fn word(self) -> &'static str {
        match self {
            Purpose::Attempt => "attempt",
            Purpose::Event => "event",
            Purpose::Variant => "variant",
            Purpose::Happening => "happening",
            Purpose::Guess => "guess",
            Purpose::Policy => "policy",
        }
    }
}

/// How draws are resolved.
pub trait Luck {
    /// Whether a draw is a fork: then only what can matter should be asked.
    const FORKS: bool;

    /// A number from 0 to `below` less one; 0 if `below` is 0. `becomes` says what a number would come to, so that numbers
    /// that come to the same need not be told apart.
    fn draw(&mut self, key: u64, visit: u32, below: u32, becomes: impl Fn(u32) -> u32) -> u32 {
        let base = self.base(key, visit);
        self.among(base, below, becomes)
    }

    /// The base of what is decided, or decided together, under a key in a visit.
    fn base(&mut self, key: u64, visit: u32) -> u64;

    /// The same as a draw, from its base.
    fn among(&mut self, base: u64, below: u32, becomes: impl Fn(u32) -> u32) -> u32;

    /// Whether luck has it, for one of the things that are decided together.
    fn has_it(&mut self, base: u64, key: u64, below: u64) -> bool;
}

/// Luck as every run has it: by the seed.
#[derive(Debug, Clone, Copy)]
pub struct Drawn(pub u64);

impl Luck for Drawn {
    const FORKS: bool = false;

    #[inline]
    fn base(&mut self, key: u64, visit: u32) -> u64 {
        base(self.0, key, visit)
    }

    #[inline]
    fn among(&mut self, base: u64, below: u32, _: impl Fn(u32) -> u32) -> u32 {
        among(base, below)
    }

    #[inline]
    fn has_it(&mut self, base: u64, key: u64, below: u64) -> bool {
        has_it(base, key, below)
    }
}

/// Luck forced to favour nobody: every number is the middle one, and of what may happen by itself only the likely happens.
#[derive(Debug, Clone, Copy)]
pub struct Even;

impl Luck for Even {
    const FORKS: bool = false;

    fn base(&mut self, _: u64, _: u32) -> u64 {
        0
    }

    fn among(&mut self, _: u64, below: u32, _: impl Fn(u32) -> u32) -> u32 {
        below / 2
    }

    fn has_it(&mut self, _: u64, _: u64, below: u64) -> bool {
        below > share(50)
    }
}

/// The key of what is decided, from words: the id of a passage, of a choice, of an axis. Made once and kept.
pub fn key(purpose: Purpose, of: &str, choice: &str) -> u64 {
    // The unit separator cannot stand in an id, so that no two keys run together into the same words.
    let words = format!("{}\u{1f}{of}\u{1f}{choice}", purpose.word());
    xxh3_64(words.as_bytes())
}

/// The key of what two keys decide together.
pub fn joined(one: u64, other: u64) -> u64 {
    xxh3_64_with_seed(&one.to_le_bytes(), other)
}

/// Which option of a variant is told, of so many.
pub fn option(luck: &mut impl Luck, variant: &str, count: usize) -> usize {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    luck.draw(key(Purpose::Variant, variant, ""), 0, count, |option| {
        option
    }) as usize
}

/// A number from 0 to `below` less one, decided by the seed, the key and the number of the visit. 0 if `below` is 0.
pub fn draw(seed: u64, key: u64, visit: u32, below: u32) -> u32 {
    among(base(seed, key, visit), below)
}

/// A number from 0 to `below` less one, decided by a base. 0 if `below` is 0.
#[inline]
fn among(base: u64, below: u32) -> u32 {
    // The high half of a product: whole numbers only, the same on every platform and in every version of `rand`.
    ((u128::from(base) * u128::from(below)) >> 64) as u32
}

/// Whether luck has it, for many small things that are decided together, as by one shake of the hand: the base is drawn once,
/// by [`base`], and spread over the keys of the things. `below` is a share of all numbers, by [`share`].
#[inline]
pub fn has_it(base: u64, key: u64, below: u64) -> bool {
    u64::from(((base ^ key).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32) < below
}

/// A share of all numbers, from percent.
pub fn share(percent: u32) -> u64 {
    (u64::from(percent.min(100)) << 32) / 100
}

/// The base of what is decided together under a key in a visit.
pub fn base(seed: u64, key: u64, visit: u32) -> u64 {
    number(seed, key, visit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_are_portable() {
        let key = key(Purpose::Attempt, "standup", "ask");
        let drawn: Vec<u32> = (0..6).map(|visit| draw(7, key, visit, 25)).collect();
        assert_eq!(
            drawn, PINNED,
            "a draw changed: every saved run would play differently"
        );
    }

    const PINNED: [u32; 6] = [8, 7, 4, 14, 16, 19];

    #[test]
    fn what_is_decided_together_differs_and_spreads() {
        let keys =
            ["snaps", "says-thanks", "an-error"].map(|id| key(Purpose::Happening, id, "priya"));
        let mut alone = [0; 3];
        let mut together = 0;
        for seed in 0..10_000 {
            let base = base(seed, 0, 3);
            let has = keys.map(|key| has_it(base, key, share(30)));
            for (count, has) in alone.iter_mut().zip(has) {
                *count += i32::from(has);
            }
            together += i32::from(has[0] && has[1]);
        }
        assert!(
            alone.iter().all(|count| (2_850..3_150).contains(count)),
            "{alone:?}"
        );
        assert!((750..1_050).contains(&together), "{together}");
        assert!(has_it(u64::MAX, 7, share(100)) && !has_it(0, 0, share(0)));
    }

    #[test]
    fn draws_that_lie_side_by_side_know_nothing_of_each_other() {
        let key = key(Purpose::Attempt, "standup", "ask");
        let other = super::key(Purpose::Event, "standup", "ask");
        for beside in [
            (1, key, 0),
            (0, key, 1),
            (0, other, 0),
            (1 << 32, key, 0),
            (0, key ^ 1, 0),
        ] {
            let (seeds, key_beside, visits) = beside;
            let mut counts = [[0_i32; 10]; 10];
            for seed in 0..10_000 {
                for visit in 0..10 {
                    let one = draw(seed, key, visit, 10);
                    let next = draw(seed + seeds, key_beside, visit + visits, 10);
                    counts[one as usize][next as usize] += 1;
                }
            }
            // A thousand of each pair, give or take five times as much as luck does to such a number.
            let counts = counts.as_flattened();
            assert!(
                counts.iter().all(|count| (840..1_160).contains(count)),
                "{beside:?}: {counts:?}"
            );
        }
    }

    #[test]
    fn draws_spread_over_their_range() {
        let mut counts = [0; 10];
        let key = key(Purpose::Event, "a", "b");
        for seed in 0..10_000 {
            counts[draw(seed, key, 1, 10) as usize] += 1;
        }
        assert!(
            counts.iter().all(|count| (850..1150).contains(count)),
            "{counts:?}"
        );
    }
}
