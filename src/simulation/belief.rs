//! What the player's character believes of levels that cannot be seen.

use serde::{Deserialize, Serialize};

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
    use super::Band;

    #[test]
    fn the_middle_of_a_level_is_that_of_its_band() {
        for level in -10..=10_010 {
            assert_eq!(Band::middle_of(level), Band::of(level).middle(), "{level}");
        }
    }
}
