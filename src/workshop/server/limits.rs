//! Limits on what strangers can make the server do. They count connections, seats and wrong answers, never addresses: a whole
//! room may come from one.

use std::{
    sync::{
        Mutex,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::sync::Mutex as Turn;

/// So many at once, and then one more in each span of time.
#[derive(Debug)]
pub(super) struct Bucket {
    most: u32,
    each: Duration,
    left: u32,
    filled: Instant,
}

impl Bucket {
    pub(super) fn new(most: u32, each: Duration) -> Bucket {
        Bucket {
            most,
            each,
            left: most,
            filled: Instant::now(),
        }
    }

    /// Takes one, if there is one.
    pub(super) fn take(&mut self) -> bool {
        self.fill(Instant::now());
        let some = self.left > 0;
        self.left -= u32::from(some);
        some
    }

    /// Whether there is none.
    pub(super) fn is_empty(&mut self) -> bool {
        self.fill(Instant::now());
        self.left == 0
    }

    fn fill(&mut self, now: Instant) {
        let spans = now.duration_since(self.filled).as_nanos() / self.each.as_nanos().max(1);
        let spans = u32::try_from(spans).unwrap_or(u32::MAX);
        if spans >= self.most - self.left {
            self.left = self.most;
            self.filled = now;
        } else {
            self.left += spans;
            self.filled += self.each * spans;
        }
    }
}

/// A line in which wrong answers wait: each for its time, one after the other, and not too many.
#[derive(Debug)]
pub(super) struct Queue {
    turn: Turn<()>,
    waiting: AtomicU32,
    most: u32,
    each: Duration,
}

impl Queue {
    pub(super) fn new(most: u32, each: Duration) -> Queue {
        Queue {
            turn: Turn::new(()),
            waiting: AtomicU32::new(0),
            most,
            each,
        }
    }

    /// Waits for a turn, and through it. `false` at once if too many wait.
    pub(super) async fn wait(&self) -> bool {
        let place = Place::take(&self.waiting);
        if place.0 >= self.most {
            return false;
        }
        let _turn = self.turn.lock().await;
        tokio::time::sleep(self.each).await;
        true
    }
}

/// A place in a queue, given up also by who goes away.
struct Place<'q>(u32, &'q AtomicU32);

impl Place<'_> {
    fn take(waiting: &AtomicU32) -> Place<'_> {
        Place(waiting.fetch_add(1, Ordering::Relaxed), waiting)
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.1.fetch_sub(1, Ordering::Relaxed);
    }
}

/// What wrong codes cost. As long as few were wrong, nobody waits; when many were, everybody who types a code does, because a
/// right one would else be told from a wrong one at any speed.
#[derive(Debug)]
pub(super) struct Codes {
    wrong: Mutex<Bucket>,
    queue: Queue,
}

impl Codes {
    pub(super) fn new() -> Codes {
        Codes {
            // A tenth of a large room may mistype it.
            wrong: Mutex::new(Bucket::new(60, Duration::from_secs(1))),
            // Ten a second: half of a million codes take 14 hours.
            queue: Queue::new(64, Duration::from_millis(100)),
        }
    }

    /// Whether so many were wrong that everybody waits.
    pub(super) fn besieged(&self) -> bool {
        super::lock(&self.wrong).is_empty()
    }

    /// Waits where that is due. `false` if too many wait: then the code was not looked at.
    pub(super) async fn wait(&self) -> bool {
        !self.besieged() || self.queue.wait().await
    }

    /// One was wrong.
    pub(super) fn was_wrong(&self) {
        super::lock(&self.wrong).take();
    }
}

/// Whether two secrets are the same, in a time that does not tell how far they agree.
pub(super) fn same(one: &str, other: &str) -> bool {
    if one.is_empty() || one.len() != other.len() {
        return false;
    }
    let differs = one.bytes().zip(other.bytes());
    differs.fold(0, |all, (one, other)| all | (one ^ other)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_gives_what_it_has_and_then_one_a_span() {
        let each = Duration::from_secs(1);
        let mut bucket = Bucket::new(3, each);
        assert_eq!((0..5).filter(|_| bucket.take()).count(), 3);
        let start = bucket.filled;
        bucket.fill(start + each * 2);
        assert_eq!(bucket.left, 2);
        bucket.fill(start + each * 1_000);
        assert_eq!(bucket.left, 3);
        bucket.fill(start + each * 1_000);
        assert_eq!(bucket.left, 3);
    }

    #[test]
    fn secrets_are_the_same_only_whole() {
        assert!(same("abc", "abc"));
        for (one, other) in [("abc", "abd"), ("abc", "ab"), ("", ""), ("abc", "")] {
            assert!(!same(one, other));
        }
    }
}
