//! The time of a workshop: milliseconds since it began, never backwards, going on through a sleeping laptop.

use std::time::{Duration, SystemTime};

/// The longest gap that counts. Whoever starts a laptop again in the middle of an hour has lost that time; whoever comes back
/// later goes on where the plan stood.
const LONGEST_GAP: Duration = Duration::from_secs(15 * 60);

/// A clock that goes on from a time.
#[derive(Debug)]
pub(super) struct Clock {
    at: u64,
    read: SystemTime,
}

impl Clock {
    /// A clock that shows so many milliseconds now.
    pub(super) fn from(at: u64) -> Clock {
        Clock {
            at,
            read: SystemTime::now(),
        }
    }

    /// Milliseconds since the workshop began.
    pub(super) fn now(&mut self) -> u64 {
        self.at += since(self.read);
        self.read = SystemTime::now();
        self.at
    }
}

/// Milliseconds since then: none if the system's clock was put back, and at most the longest gap that counts.
pub(super) fn since(then: SystemTime) -> u64 {
    let gap = then.elapsed().unwrap_or_default();
    if gap > LONGEST_GAP {
        return 0;
    }
    gap.as_millis() as u64
}

/// Seconds since 1970.
pub(super) fn unix(time: SystemTime) -> u64 {
    let since = time.duration_since(SystemTime::UNIX_EPOCH);
    since.unwrap_or_default().as_secs()
}

/// The day of a time in seconds since 1970, as it is written in the name of a file: `2026-01-31`, by Greenwich.
pub(super) fn day(unix: u64) -> String {
    // Howard Hinnant's `civil_from_days`: years that begin in March have their leap day at the end.
    let days = unix / 86_400 + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let march = (5 * day + 2) / 153;
    let month = if march < 10 { march + 3 } else { march - 9 };
    let year = era * 400 + year + u64::from(month <= 2);
    format!(
        "{year:04}-{month:02}-{:02}",
        day - (153 * march + 2) / 5 + 1
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        for (unix, expected) in [
            (0, "1970-01-01"),
            (951_782_400, "2000-02-29"),
            (1_709_164_800, "2024-02-29"),
            (1_709_251_199, "2024-02-29"),
            (1_709_251_200, "2024-03-01"),
            (4_102_444_799, "2099-12-31"),
        ] {
            assert_eq!(day(unix), expected);
        }
    }

    #[test]
    fn a_clock_goes_on_and_never_back() {
        let mut clock = Clock::from(5_000);
        let first = clock.now();
        assert!(first >= 5_000);
        clock.read = SystemTime::now() + Duration::from_secs(60);
        assert_eq!(clock.now(), first, "the system's clock was put back");
        clock.read = SystemTime::now() - Duration::from_secs(60);
        assert!((60_000..61_000).contains(&(clock.now() - first)));
        let before = clock.now();
        clock.read = SystemTime::now() - Duration::from_secs(24 * 60 * 60);
        assert!(
            clock.now() - before < 1_000,
            "a night is no part of the plan"
        );
    }
}
