//! Work that would hold up a frame: done on a thread of its own, handed over bit by bit, and it wakes the window.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Mutex};

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};

use super::Opening;

/// Work that is going on. Dropped, it is called off.
pub struct Errand<T> {
    results: Mutex<Receiver<T>>,
    called_off: Arc<AtomicBool>,
    over: bool,
}

/// What the work hands over with, and by which it learns that it has been called off.
pub struct Courier<'a, T> {
    hand_over: &'a dyn Fn(T),
    /// True once nobody wants the results any more.
    pub called_off: &'a AtomicBool,
}

impl<T> Courier<'_, T> {
    /// Hands over a result.
    pub fn hand_over(&self, result: T) {
        (self.hand_over)(result);
    }

    /// Whether nobody wants the results any more.
    pub fn is_called_off(&self) -> bool {
        self.called_off.load(Ordering::Relaxed)
    }
}

/// Sends out work.
#[derive(SystemParam)]
pub struct Errands<'w> {
    /// Only a real window has one; elsewhere whoever waits is woken as the opening says, or looks by themselves.
    window: Option<Res<'w, EventLoopProxyWrapper>>,
    opening: Option<Res<'w, Opening>>,
}

impl Errands<'_> {
    /// Begins work on a thread of its own.
    pub fn send<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Courier<T>) + Send + 'static,
    ) -> Errand<T> {
        let (sender, results) = channel();
        let called_off = Arc::new(AtomicBool::new(false));
        let stop = called_off.clone();
        let window = self.window.as_ref().map(|window| (***window).clone());
        let other = self
            .opening
            .as_ref()
            .and_then(|opening| opening.waker.clone());
        let wake = move || {
            if let Some(other) = &other {
                other.wake_by_ref();
            }
            if let Some(window) = &window {
                // A window that is closing needs no waking.
                let _ = window.send_event(WinitUserEvent::WakeUp);
            }
        };
        std::thread::spawn(move || {
            let hand_over = |result| {
                // Nobody listens once it has been called off.
                if sender.send(result).is_ok() {
                    wake();
                }
            };
            work(&Courier {
                hand_over: &hand_over,
                called_off: &stop,
            });
            drop(sender);
            wake();
        });
        Errand {
            results: Mutex::new(results),
            called_off,
            over: false,
        }
    }
}

impl<T> Errand<T> {
    /// What has been handed over since this was asked last.
    pub fn collect(&mut self) -> Vec<T> {
        let mut found = Vec::new();
        let Ok(results) = self.results.get_mut() else {
            self.over = true;
            return found;
        };
        loop {
            match results.try_recv() {
                Ok(result) => found.push(result),
                Err(TryRecvError::Empty) => return found,
                Err(TryRecvError::Disconnected) => {
                    self.over = true;
                    return found;
                }
            }
        }
    }

    /// Whether the work is done and everything has been collected.
    pub fn is_over(&self) -> bool {
        self.over
    }
}

impl<T> Drop for Errand<T> {
    fn drop(&mut self) {
        self.called_off.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bevy::ecs::system::RunSystemOnce;
    use std::time::Duration;

    fn errand<T: Send + 'static>(work: impl FnOnce(&Courier<T>) + Send + 'static) -> Errand<T> {
        let mut world = World::new();
        let sent = world.run_system_once(move |errands: Errands| {
            Mutex::new(Some(errands.send(|_: &Courier<()>| {})))
        });
        assert!(sent.is_ok());
        let mut state = bevy::ecs::system::SystemState::<Errands>::new(&mut world);
        state
            .get(&world)
            .expect("it asks for nothing that could be missing")
            .send(work)
    }

    fn wait<T>(errand: &mut Errand<T>) -> Vec<T> {
        let mut all = Vec::new();
        while !errand.is_over() {
            all.extend(errand.collect());
            std::thread::sleep(Duration::from_millis(1));
        }
        all
    }

    #[test]
    fn what_is_handed_over_arrives_in_order_and_then_it_is_over() {
        let mut errand = errand(|courier| (0..100).for_each(|number| courier.hand_over(number)));
        assert_eq!(wait(&mut errand), (0..100).collect::<Vec<_>>());
    }

    #[test]
    fn work_that_nobody_wants_any_more_learns_of_it() {
        let (done, heard) = channel();
        let errand = errand(move |courier: &Courier<()>| {
            while !courier.is_called_off() {
                std::thread::sleep(Duration::from_millis(1));
            }
            let _ = done.send(());
        });
        drop(errand);
        assert!(heard.recv_timeout(Duration::from_secs(20)).is_ok());
    }
}
