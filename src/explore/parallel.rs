//! Work on several threads, cut so that what comes out does not depend on how many there are.

use super::plan::Watch;
use std::sync::{
    Mutex,
    atomic::{AtomicU64, Ordering},
};

/// Does `count` pieces of work, each by its number, with a tool that every thread makes once. Threads take the next piece
/// when they are done with one; what they found must add up in any order. Once it is called off, no piece is begun.
pub(super) fn pieces<T: Send>(
    workers: usize,
    count: u64,
    watch: &Watch,
    tool: impl Fn() -> T + Sync,
    work: impl Fn(&mut T, u64) + Sync,
) -> Vec<T> {
    let next = AtomicU64::new(0);
    let one = || {
        let mut tool = tool();
        while !watch.is_off() {
            let piece = next.fetch_add(1, Ordering::Relaxed);
            if piece >= count {
                break;
            }
            work(&mut tool, piece);
        }
        tool
    };
    let workers = workers.min(usize::try_from(count).unwrap_or(usize::MAX));
    if workers <= 1 {
        return vec![one()];
    }
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..workers).map(|_| scope.spawn(one)).collect();
        let done = threads.into_iter().filter_map(|thread| thread.join().ok());
        done.collect()
    })
}

/// Does the same work on each of some things, which stay in their order.
pub(super) fn each<T: Send>(
    workers: usize,
    watch: &Watch,
    things: &mut [T],
    work: impl Fn(usize, &mut T) + Sync,
) {
    let places: Vec<Mutex<&mut T>> = things.iter_mut().map(Mutex::new).collect();
    let count = u64::try_from(places.len()).unwrap_or(0);
    let tool = || ();
    pieces(workers, count, watch, tool, |(), piece| {
        let place = usize::try_from(piece).unwrap_or(usize::MAX);
        if let Some(Ok(mut thing)) = places.get(place).map(Mutex::lock) {
            work(place, &mut thing);
        }
    });
}
