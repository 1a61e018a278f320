//! What the player's character believes of levels that cannot be seen.

use serde::{Deserialize, Serialize};
use std::hash::{Hash, Hasher};

/// What the player's character believes a level to be: a number they know, or one that they have seen and can tell no closer than
/// its band. Two beliefs are the same if they come to the same.
#[derive(Clone, Copy)]
pub struct Belief {
    /// The level in hundredths; if only seen, turned below zero. So looking at many people costs a move each, and its band is
    /// worked out for the few that are asked for.
    held: i32,
}

impl Belief {
    /// A level that is known, in hundredths from 0 on.
    #[inline]
    pub fn known(level: i32) -> Belief {
        Belief { held: level }
    }

    /// A level that was seen, in hundredths from 0 on.
    #[inline]
    pub fn seen(level: i32) -> Belief {
        Belief { held: !level }
    }

    /// The level that it comes to, in hundredths: the one that is known, or the middle of the band.
    #[inline]
    pub fn level(self) -> i32 {
        if self.held < 0 {
            Band::middle_of(!self.held)
        } else {
            self.held
        }
    }
}

impl From<Belief> for i32 {
    #[inline]
    fn from(belief: Belief) -> i32 {
        belief.level()
    }
}

impl PartialEq for Belief {
    fn eq(&self, other: &Belief) -> bool {
        self.level() == other.level()
    }
}

impl Eq for Belief {}

impl Hash for Belief {
    fn hash<H: Hasher>(&self, words: &mut H) {
        self.level().hash(words);
    }
}

impl std::fmt::Debug for Belief {
    fn fmt(&self, to: &mut std::fmt::Formatter) -> std::fmt::Result {
        self.level().fmt(to)
    }
}

/// A level as a person reads it: one of five.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Band {
    /// Below 20.
    VeryLow,
    /// Below 40.
    Low,
    /// Below 60.
    Fair,
    /// Below 80.
    High,
    /// 80 and above.
    VeryHigh,
}

impl Band {
    /// The band of a level in hundredths.
    #[inline]
    pub fn of(level: i32) -> Self {
        match level {
            ..2_000 => Band::VeryLow,
            2_000..4_000 => Band::Low,
            4_000..6_000 => Band::Fair,
            6_000..8_000 => Band::High,
            8_000.. => Band::VeryHigh,
        }
    }

    /// The middle of the band, in hundredths.
    pub fn middle(self) -> i32 {
        1_000 + 2_000 * self as i32
    }

    /// The middle of the band of a level, in hundredths.
    #[inline]
    pub fn middle_of(level: i32) -> i32 {
        let band = (level.max(0).cast_unsigned() / 2_000).min(4);
        1_000 + 2_000 * band.cast_signed()
    }
}

#[cfg(test)]
mod tests {
    use super::{Band, Belief};

    #[test]
    fn the_middle_of_a_level_is_that_of_its_band() {
        for level in -10..=10_010 {
            assert_eq!(Band::middle_of(level), Band::of(level).middle(), "{level}");
        }
    }

    #[test]
    fn what_is_known_is_exact_and_what_is_seen_is_its_band() {
        for level in 0..=10_000 {
            assert_eq!(Belief::known(level).level(), level);
            let seen = Belief::seen(level);
            assert_eq!(seen.level(), Band::of(level).middle(), "{level}");
            assert_eq!(seen, Belief::known(seen.level()));
        }
    }
}
