//! Sees to it that what was written reaches the disk itself: soon, but not for every vote by itself.

use super::{State, lock};
use std::{
    sync::{
        Arc, Mutex, Weak,
        mpsc::{self, Sender},
    },
    thread,
    time::Duration,
};

/// How long after a command a power cut can still undo it.
const SOON: Duration = Duration::from_millis(200);

/// A thread that syncs the file when something was written, at most once in [`SOON`].
pub(super) struct Keeping {
    wake: Sender<()>,
    thread: Option<thread::JoinHandle<()>>,
}

impl Keeping {
    pub(super) fn of(state: &Arc<Mutex<State>>) -> Keeping {
        let (wake, woken) = mpsc::channel();
        let state = Arc::downgrade(state);
        let work = move || {
            while woken.recv().is_ok() {
                thread::sleep(SOON);
                while woken.try_recv().is_ok() {}
                sync(&state);
            }
            sync(&state);
        };
        let thread = thread::Builder::new().name("workshop file".into());
        Keeping {
            wake,
            // Without the thread everything is written all the same, and only a power cut could tell.
            thread: thread.spawn(work).ok(),
        }
    }

    /// Something was written.
    pub(super) fn something(&self) {
        let _ = self.wake.send(());
    }
}

impl Drop for Keeping {
    fn drop(&mut self) {
        // The thread ends when nobody can wake it any more.
        self.wake = mpsc::channel().0;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Asks for another handle under the lock, and waits for the disk without it.
fn sync(state: &Weak<Mutex<State>>) {
    let handle = state
        .upgrade()
        .and_then(|state| lock(&state).log.handle().ok());
    if let Some(file) = handle {
        // A disk that refuses here refuses the next line too, and that is told.
        let _ = file.sync_data();
    }
}
