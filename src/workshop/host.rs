//! The one owner of a room while a workshop runs: it lets through what the room lets through, and keeps it on disk before it
//! counts.
//!
//! A window and a server share one host. Whoever wants something done calls [`Host::act`]; whoever shows something calls
//! [`Host::look`] and waits for [`Host::changes`]. A command is checked, written, and only then done: what was acknowledged is
//! in the file, and a program that is killed goes on where it was.

mod clock;
mod forget;
mod head;
mod keeping;
mod read;

pub use head::{Head, secret};
pub use read::read;

use super::{
    faces::Around,
    room::{By, Command, Phase, Refusal, Room, Seat, Setup, Unopened},
};
use crate::{
    scenario::Scenario,
    simulation::Rules,
    storage::{Amiss, Line, StorageError, Store, WorkshopLog},
};
use clock::Clock;
use keeping::Keeping;
use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::SystemTime,
};
use thiserror::Error;
use tokio::sync::watch;

/// Why something was not done.
#[derive(Debug, Error)]
pub enum Refused {
    /// The room does not let it through now.
    #[error(transparent)]
    Room(#[from] Refusal),
    /// What it was meant for has passed: a vote that was closed.
    #[error("{}", crate::words::say("server-vote-closed"))]
    Late,
    /// It could not be kept, so it does not count; what was kept before still does.
    #[error(transparent)]
    NotKept(#[from] StorageError),
}

/// Why a workshop could not be begun or gone on with.
#[derive(Debug, Error)]
pub enum Unhosted {
    /// The room could not be opened.
    #[error(transparent)]
    Room(#[from] Unopened),
    /// Its file could not be written or read.
    #[error(transparent)]
    File(#[from] StorageError),
    /// Its file is whole, but its header says something that this program does not know.
    #[error("{}: its first line could not be understood: {why}; was it made by another version?", path.display())]
    Head {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// A command of its file does not play any more.
    #[error(
        "{}: line {line} does not play any more ({why}); the file stays as it is: use the version of Groundswell that made it",
        path.display()
    )]
    Astray {
        /// Which file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// Why it does not play.
        why: String,
    },
}

/// What is called when something has changed; from any thread, so it only wakes somebody.
type Hook = Box<dyn Fn() + Send + Sync>;

/// The one owner of a room.
pub struct Host {
    /// Dropped first, so that it can sync once more.
    keeping: Keeping,
    state: Arc<Mutex<State>>,
    changes: watch::Sender<u64>,
    led: watch::Sender<u64>,
    hooks: Mutex<Vec<Hook>>,
    around: Mutex<Around>,
}

/// What belongs together and changes together.
pub(super) struct State {
    room: Room,
    head: Head,
    log: WorkshopLog,
    clock: Clock,
}

impl Host {
    /// Begins a workshop: its file is there when this returns.
    ///
    /// # Errors
    /// [`Unhosted`].
    pub fn begin(
        store: &Store,
        setup: Setup,
        scenario: Arc<Scenario>,
        rules: Arc<Rules>,
    ) -> Result<Arc<Host>, Unhosted> {
        let head = Head::new(setup.clone(), clock::unix(SystemTime::now()));
        let room = Room::open(setup, scenario, rules)?;
        let log =
            store.begin_workshop(&head.setup.scenario, &clock::day(head.start), &head.text())?;
        Ok(Host::over(State {
            room,
            head,
            log,
            clock: Clock::from(0),
        }))
    }

    /// Goes on with a workshop from its file, at the very place where it was left, and says what was wrong with the file if
    /// anything was. One that was closed can be looked at.
    ///
    /// # Errors
    /// [`Unhosted`].
    pub fn resume(
        path: &Path,
        scenario: Arc<Scenario>,
        rules: Arc<Rules>,
    ) -> Result<(Arc<Host>, Option<Amiss>), Unhosted> {
        let changed = std::fs::metadata(path).and_then(|about| about.modified());
        let (log, kept) = WorkshopLog::open(path)?;
        let head = Head::read(path, &kept.head)?;
        let mut room = Room::open(head.setup.clone(), scenario, rules)?;
        for (number, line) in (2..).zip(&kept.lines) {
            play(&mut room, line).map_err(|why| Unhosted::Astray {
                path: path.to_owned(),
                line: number,
                why,
            })?;
        }
        let last = kept.lines.last().map_or(0, |line| line.at);
        let away = changed.map_or(0, clock::since);
        let mut state = State {
            room,
            head,
            log,
            clock: Clock::from(last + away),
        };
        // Killed between its closing and the forgetting.
        if state.room.phase() == Phase::Closed && !state.head.closed {
            forget::forget(&mut state)?;
        }
        Ok((Host::over(state), kept.amiss))
    }

    fn over(state: State) -> Arc<Host> {
        let state = Arc::new(Mutex::new(state));
        Arc::new(Host {
            keeping: Keeping::of(&state),
            state,
            changes: watch::channel(0).0,
            led: watch::channel(0).0,
            hooks: Mutex::default(),
            around: Mutex::default(),
        })
    }

    /// Does something, if the room lets it through and it can be kept. A newcomer is given their seat.
    ///
    /// # Errors
    /// [`Refused`]: nothing has changed then.
    pub fn act(&self, by: By, command: Command) -> Result<Option<Seat>, Refused> {
        self.act_while(by, command, |_| true)
    }

    /// The same, if something still holds of the room; nothing comes between that and the act.
    ///
    /// # Errors
    /// [`Refused`]: nothing has changed then.
    pub fn act_while(
        &self,
        by: By,
        command: Command,
        holds: impl FnOnce(&Room) -> bool,
    ) -> Result<Option<Seat>, Refused> {
        let leads = by == By::Facilitator;
        let seat = {
            let mut state = self.state();
            if !holds(&state.room) {
                return Err(Refused::Late);
            }
            // What is kept plays again as it did, whatever becomes of the story's texts.
            let command = state.room.resolve(by, command)?;
            let at = state.clock.now();
            let text = serde_json::to_string(&command).map_err(|error| StorageError::Write {
                path: state.log.path().to_owned(),
                reason: error.into(),
            })?;
            state.log.append(at, &text)?;
            let closes = command == Command::Close;
            let seat = match state.room.act(by, command, at) {
                Ok(seat) => seat,
                Err(refusal) => {
                    state.log.take_back()?;
                    return Err(refusal.into());
                }
            };
            if closes {
                // It is over even where the old file cannot be replaced; it is tried again when the file is next opened.
                let _ = forget::forget(&mut state);
            }
            seat
        };
        self.keeping.something();
        if leads {
            self.led.send_modify(|number| *number += 1);
        }
        self.changed();
        Ok(seat)
    }

    /// Looks at the room, with the time in milliseconds since the workshop began. Nothing can be done to it meanwhile: keep
    /// it short, and do not call the host from within.
    pub fn look<T>(&self, see: impl FnOnce(&Room, u64) -> T) -> T {
        let mut state = self.state();
        let now = state.clock.now();
        see(&state.room, now)
    }

    /// A number that counts up whenever anything has changed: the room, or what is around it.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    /// A number that counts up whenever the facilitator has done something.
    pub fn led(&self) -> watch::Receiver<u64> {
        self.led.subscribe()
    }

    /// Calls this whenever anything has changed, from whichever thread changed it. It must not call the host.
    pub fn on_change(&self, hook: Box<dyn Fn() + Send + Sync>) {
        lock(&self.hooks).push(hook);
    }

    /// What is around the room: empty without a server.
    pub fn around(&self) -> Around {
        lock(&self.around).clone()
    }

    /// Says what is around the room now.
    pub(super) fn surround(&self, now: Around) {
        let mut around = lock(&self.around);
        if *around == now {
            return;
        }
        *around = now;
        drop(around);
        self.changed();
    }

    /// What stands at the top of the file, its secrets among it.
    pub fn head(&self) -> Head {
        self.state().head.clone()
    }

    /// Where the file is.
    pub fn path(&self) -> PathBuf {
        self.state().log.path().to_owned()
    }

    /// The file as somebody may take it away: without what lets anybody in, and without who was who.
    ///
    /// # Errors
    /// [`StorageError`] if the file cannot be read.
    pub fn copy(&self) -> Result<String, StorageError> {
        forget::copy(&self.state())
    }

    /// Keeps the address at which the server is, so that it is there again when the workshop goes on.
    ///
    /// # Errors
    /// [`StorageError::Write`].
    pub fn settle(&self, address: std::net::SocketAddr) -> Result<(), StorageError> {
        let mut state = self.state();
        if state.head.address == Some(address) {
            return Ok(());
        }
        let head = Head {
            address: Some(address),
            ..state.head.clone()
        };
        let kept = crate::storage::read_workshop(state.log.path())?;
        state.log.rewrite(&head.text(), &kept.lines)?;
        state.head = head;
        Ok(())
    }

    fn changed(&self) {
        self.changes.send_modify(|number| *number += 1);
        for hook in lock(&self.hooks).iter() {
            hook();
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }
}

/// A lock of which the holder once panicked is taken all the same: every command is done whole or refused.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Does to a room what a line of its file says.
fn play(room: &mut Room, line: &Line) -> Result<(), String> {
    let command: Command = serde_json::from_str(&line.text).map_err(|error| error.to_string())?;
    let by = by(&command);
    room.act(by, command, line.at)
        .map(drop)
        .map_err(|refusal| refusal.to_string())
}

/// Who does something, which a command itself tells.
fn by(command: &Command) -> By {
    match command {
        Command::Join { .. } => By::Newcomer,
        Command::Cast { seat, .. } | Command::Withdraw { seat } | Command::Commit { seat, .. } => {
            By::Phone(*seat)
        }
        _ => By::Facilitator,
    }
}
