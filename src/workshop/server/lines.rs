//! The connections that are open: how many at most, and which gives way when one more comes.
//!
//! A connection is *kept* while a phone that has a seat, a console or a projector listens on it. All others are loose: they ask
//! something and are done, or hold still and mean harm. When there are too many, the loose one that is open longest gives way to
//! the newest, so that whoever opens thousands and holds them keeps nobody out.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex},
};
use tokio::sync::Notify;

use super::lock;

/// All connections.
#[derive(Debug)]
pub(super) struct Lines {
    most: usize,
    open: Mutex<Open>,
}

#[derive(Debug, Default)]
struct Open {
    next: u64,
    /// How each is cut.
    cuts: BTreeMap<u64, Arc<Notify>>,
    /// Those that are not kept, oldest first.
    loose: BTreeSet<u64>,
}

/// A connection, as long as it is open.
#[derive(Debug)]
pub(super) struct Line {
    number: u64,
    cut: Arc<Notify>,
    lines: Arc<Lines>,
}

/// Holds a connection as kept.
#[derive(Debug)]
pub(super) struct Kept(Arc<Line>);

impl Lines {
    pub(super) fn new(most: usize) -> Arc<Lines> {
        Arc::new(Lines {
            most,
            open: Mutex::default(),
        })
    }

    /// Takes a connection in. `None` if there are too many and all are kept.
    pub(super) fn take(self: &Arc<Lines>) -> Option<Arc<Line>> {
        let mut open = lock(&self.open);
        if open.cuts.len() >= self.most && !open.cut_oldest() {
            return None;
        }
        let number = open.next;
        open.next += 1;
        let cut = Arc::new(Notify::new());
        open.cuts.insert(number, cut.clone());
        open.loose.insert(number);
        Some(Arc::new(Line {
            number,
            cut,
            lines: self.clone(),
        }))
    }

    /// Cuts the loose connection that is open longest, if there is one.
    pub(super) fn cut_oldest(&self) -> bool {
        lock(&self.open).cut_oldest()
    }

    /// How many are open.
    pub(super) fn count(&self) -> usize {
        lock(&self.open).cuts.len()
    }

    fn cut(&self, number: u64) {
        if let Some(cut) = lock(&self.open).cuts.get(&number) {
            cut.notify_one();
        }
    }
}

impl Open {
    fn cut_oldest(&mut self) -> bool {
        let Some(oldest) = self.loose.pop_first() else {
            return false;
        };
        // It counts no more, although it takes a moment to go.
        if let Some(cut) = self.cuts.remove(&oldest) {
            cut.notify_one();
        }
        true
    }
}

impl Line {
    /// Which it is.
    pub(super) fn number(&self) -> u64 {
        self.number
    }

    /// Returns when it has to go.
    pub(super) async fn is_cut(&self) {
        self.cut.notified().await;
    }

    /// Holds it as kept for as long as somebody listens on it.
    pub(super) fn keep(self: &Arc<Line>) -> Kept {
        lock(&self.lines.open).loose.remove(&self.number);
        Kept(self.clone())
    }

    /// Cuts another connection.
    pub(super) fn cut_other(&self, number: u64) {
        self.lines.cut(number);
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        let mut open = lock(&self.lines.open);
        open.cuts.remove(&self.number);
        open.loose.remove(&self.number);
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        let mut open = lock(&self.0.lines.open);
        if open.cuts.contains_key(&self.0.number) {
            open.loose.insert(self.0.number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        future::Future,
        pin::pin,
        task::{Context, Waker},
    };

    fn is_cut(line: &Line) -> bool {
        let cut = pin!(line.is_cut());
        cut.poll(&mut Context::from_waker(Waker::noop())).is_ready()
    }

    #[test]
    fn the_oldest_loose_one_gives_way_and_kept_ones_stay() {
        let lines = Lines::new(3);
        let [first, second, third] = [(); 3].map(|()| lines.take().unwrap());
        let kept = first.keep();
        let fourth = lines.take().unwrap();
        assert!(is_cut(&second) && !is_cut(&first) && !is_cut(&third));
        assert_eq!(lines.count(), 3);
        drop(second);
        assert_eq!(lines.count(), 3, "it was given up before");
        let others = (third.keep(), fourth.keep());
        assert!(lines.take().is_none());
        drop(kept);
        assert!(lines.take().is_some());
        assert!(is_cut(&first));
        drop((others, third, fourth, first));
        assert_eq!(lines.count(), 0);
    }
}
