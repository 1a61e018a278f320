//! A room that plays together, led from this window: the projector that everybody sees, and the console of the facilitator.
//!
//! What each shows comes in words from [`crate::workshop::faces`]; what is done goes through the [`Host`], which a server may
//! share. Keys and buttons become a [`wishes::Wish`], and only `wishes` answers them.
//!
//! | file | what it does |
//! |---|---|
//! | `projector/` | draws what the room sees, in measures of [`crate::game::theme::wall`] |
//! | `console/` | draws what only the facilitator sees |
//! | `asking` | what is asked before it is done, and the list of keys |
//! | `keys` | keys and clicks to wishes |
//! | `wishes` | does what is wished, and says why it cannot be done |
//! | `windows` | the console in a window of its own, and what happens when a window is closed |

mod asking;
mod console;
mod home;
mod keys;
mod projector;
mod windows;
mod wishes;

pub use projector::OnTheWall;

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy::time::Real;
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};

use super::Opening;
use super::accessibility::Announce;
use super::controls::Input;
use super::screens::Screen;
use super::telling;
use super::wake::Wake;
use crate::portrait::Subject;
use crate::words::say_in;
use crate::workshop::faces::{self, Console};
use crate::workshop::host::Host;

/// A workshop that somebody else may serve at the same time.
#[derive(Clone)]
pub struct Hosted(pub Arc<Host>);

impl fmt::Debug for Hosted {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("Hosted").field(&self.0.path()).finish()
    }
}

/// The workshop that is led here.
#[derive(Resource)]
pub struct Led {
    host: Arc<Host>,
    /// Whether something has changed since it was looked at last.
    stirred: Arc<AtomicBool>,
    cast: Vec<Subject>,
    language: String,
}

impl Led {
    /// What the facilitator sees now, and in it what the room sees.
    fn look(&self) -> Console {
        let around = self.host.around();
        self.host
            .look(|room, now| faces::console(room, &around, now))
    }

    /// A sentence in the room's language.
    fn say(&self, key: &str) -> String {
        say_in(&self.language, key, &[])
    }

    /// The same, with values in their places.
    fn say_with(&self, key: &str, values: &[(&str, String)]) -> String {
        say_in(&self.language, key, values)
    }
}

/// What was seen of the workshop last; none before it was looked at.
#[derive(Resource, Default, Debug, PartialEq)]
pub struct Seen(Option<Console>);

/// What the window on the room shows.
#[derive(Resource, Default, Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// What the room sees.
    #[default]
    Projector,
    /// The console, in place of the projector: one window for both.
    Console,
    /// Nothing but a word of patience, while the console has a window of its own.
    Curtain,
}

/// What the facilitator has begun and not ended: a number that is typed, and what was refused last.
#[derive(Resource, Default, Clone, Debug, PartialEq, Eq)]
pub struct Desk {
    /// The digits of a count.
    digits: String,
    /// Why the last wish was refused; empty if it was not.
    wrong: String,
    /// What was done last that nothing else shows.
    done: String,
    /// Where to what is taken home was written, or why it was not.
    taken: String,
}

/// So often the plan of the time is looked at, whatever happens.
const TICK: Duration = Duration::from_secs(5);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Seen>();
    app.init_resource::<View>();
    app.init_resource::<Desk>();
    app.add_plugins((
        asking::plugin,
        console::plugin,
        home::plugin,
        keys::plugin,
        projector::plugin,
        windows::plugin,
        wishes::plugin,
    ));
    app.add_systems(OnEnter(Screen::Workshop), open);
    app.add_systems(
        Update,
        (look, announce)
            .chain()
            .after(Input::Close)
            .in_set(Looking)
            .run_if(resource_exists::<Led>),
    );
}

/// The set in which the workshop is looked at; what draws it comes after, in the same frame.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Looking;

/// Wakes the window from another thread.
#[derive(SystemParam)]
struct Bell<'w> {
    /// Only a real window has one; elsewhere whoever waits looks by themselves.
    window: Option<Res<'w, EventLoopProxyWrapper>>,
}

fn open(mut commands: Commands, opening: Res<Opening>, bell: Bell) {
    let Some(Hosted(host)) = opening.workshop.clone() else {
        return;
    };
    let stirred = Arc::new(AtomicBool::new(true));
    let window = bell.window.as_ref().map(|window| (***window).clone());
    let heard = stirred.clone();
    host.on_change(Box::new(move || {
        // However much happens at once, it wakes the window once.
        let before = heard.swap(true, Ordering::Relaxed);
        if let Some(window) = window.as_ref().filter(|_| !before) {
            // A window that is closing needs no waking.
            let _ = window.send_event(WinitUserEvent::WakeUp);
        }
    }));
    let (cast, language) = host.look(|room, _| {
        let cast = telling::cast(room.run().scenario());
        (cast, room.setup().language.clone())
    });
    commands.insert_resource(Led {
        host,
        stirred,
        cast,
        language,
    });
}

fn look(
    led: Res<Led>,
    time: Res<Time<Real>>,
    mut last: Local<Duration>,
    mut seen: ResMut<Seen>,
    mut desk: ResMut<Desk>,
    mut wake: ResMut<Wake>,
) {
    let late = time.elapsed().saturating_sub(*last) >= TICK;
    if !led.stirred.swap(false, Ordering::Relaxed) && !late {
        return;
    }
    *last = time.elapsed();
    let now = led.look();
    if !console::hears(&now) && !desk.done.is_empty() {
        desk.done.clear();
    }
    let now = Seen(Some(now));
    if *seen != now {
        *seen = now;
        wake.settle();
    }
}

/// Says what stands there now whenever it is another screen.
fn announce(seen: Res<Seen>, mut last: Local<Option<u64>>, mut announce: MessageWriter<Announce>) {
    let Some(console) = seen.0.as_ref().filter(|_| seen.is_changed()) else {
        return;
    };
    let number = console.projector.number;
    if last.replace(number) != Some(number) {
        announce.write(Announce(projector::spoken(&console.projector)));
    }
}
