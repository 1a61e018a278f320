//! What has changed, told to whoever listens: one open answer for each page, and for all pages of a kind one text that is made
//! once.
//!
//! Only the latest state waits for a slow reader, so that ten thousand of them hold no more than ten. A line that nobody reads
//! holds nothing at all.

use super::{Desk, first, lock, seats::Listening};
use crate::workshop::{
    faces::{self, Around},
    room::{Phase, Room},
};
use axum::{
    body::{Body, Bytes},
    http::{HeaderValue, Response, header},
};
use futures_util::{future::pending, stream};
use serde::Serialize;
use std::{
    collections::VecDeque,
    convert::Infallible,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};
use tokio::{sync::watch, time};

/// Phones are told at most so often: what comes within is told together.
const PHONES: Duration = Duration::from_millis(50);
/// Screens are told at most so often.
const SCREENS: Duration = Duration::from_millis(250);
/// The console shows minutes, which pass by themselves.
const MINUTES: Duration = Duration::from_secs(2);
/// A line with nothing to tell says so, so that both ends notice when the other is gone.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// Open lines of projector or console pages from other machines.
const SCREENS_AFAR: u32 = 16;

/// What each kind of page was told last.
#[derive(Debug)]
pub(super) struct News {
    phone: watch::Sender<Bytes>,
    projector: watch::Sender<Bytes>,
    console: watch::Sender<Bytes>,
    /// Counts up when something around the room has changed.
    stirred: watch::Sender<u64>,
    /// When all has been told and nothing follows.
    over: watch::Sender<bool>,
    screens_afar: Arc<AtomicU32>,
    retry: Mutex<u32>,
}

impl News {
    pub(super) fn new() -> News {
        let silence = || watch::channel(Bytes::new()).0;
        News {
            phone: silence(),
            projector: silence(),
            console: silence(),
            stirred: watch::channel(0).0,
            over: watch::channel(false).0,
            screens_afar: Arc::default(),
            retry: Mutex::new(0),
        }
    }

    /// Something around the room has changed.
    pub(super) fn stir(&self) {
        self.stirred.send_modify(|number| *number += 1);
    }

    /// Turns true when all has been told and nothing follows.
    pub(super) fn over(&self) -> watch::Receiver<bool> {
        self.over.subscribe()
    }

    /// A place for a page on another machine that shows a projector or a console, if there is one.
    pub(super) fn place_afar(&self) -> Option<Afar> {
        let afar = Afar(self.screens_afar.clone());
        (afar.0.fetch_add(1, Ordering::Relaxed) < SCREENS_AFAR).then_some(afar)
    }

    /// After how many milliseconds a page that was cut comes back: not all at once.
    fn retry(&self) -> u32 {
        let mut retry = lock(&self.retry);
        *retry = (*retry + 377) % 2_000;
        1_000 + *retry
    }
}

/// The place of a page on another machine.
#[derive(Debug)]
pub(super) struct Afar(Arc<AtomicU32>);

impl Drop for Afar {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A state as pages are told it.
fn event(name: &str, what: &impl Serialize) -> Bytes {
    // Plain data with text for keys: there is nothing in it that cannot be written, and no line break stands in it.
    let text = serde_json::to_string(what).unwrap_or_default();
    Bytes::from(format!("event: {name}\ndata: {text}\n\n"))
}

fn tell(to: &watch::Sender<Bytes>, news: Bytes) {
    to.send_if_modified(|told| {
        let differs = *told != news;
        *told = news;
        differs
    });
}

/// Tells phones what changes, until the workshop is closed. That is told by [`farewell`].
pub(super) async fn tell_phones(desk: Arc<Desk>) {
    let mut changes = desk.host.changes();
    let mut seen = None;
    loop {
        changes.borrow_and_update();
        let (news, serial, phase) = desk.host.look(|room, _| {
            let serial = room.serial();
            // What is around the room changes too, and does not concern phones.
            let news = (seen != Some(serial)).then(|| event("phone", &faces::phone(room)));
            (news, serial, room.phase())
        });
        if phase == Phase::Closed {
            return;
        }
        seen = Some(serial);
        if let Some(news) = news {
            tell(&desk.news.phone, news);
        }
        time::sleep(PHONES).await;
        if changes.changed().await.is_err() {
            return;
        }
    }
}

/// Tells projectors and consoles what changes, and the window what is around the room.
pub(super) async fn tell_screens(desk: Arc<Desk>) {
    let mut changes = desk.host.changes();
    let mut stirred = desk.news.stirred.subscribe();
    loop {
        stirred.borrow_and_update();
        desk.host.surround(desk.around());
        changes.borrow_and_update();
        tell_screens_once(&desk);
        time::sleep(SCREENS).await;
        let change = first(changes.changed(), stirred.changed());
        let _ = time::timeout(MINUTES, change).await;
        if *desk.news.over.borrow() {
            return;
        }
    }
}

fn tell_screens_once(desk: &Desk) {
    let around = desk.host.around();
    let news = desk.host.look(|room, now| {
        let goes_on = room.phase() != Phase::Closed;
        goes_on.then(|| Screens::of(desk, room, &around, now))
    });
    if let Some(news) = news {
        news.tell(desk);
    }
}

/// Tells everybody that it is over. The door is shut before: no wall says so while somebody could still come in.
pub(super) fn farewell(desk: &Desk) {
    let around = desk.host.around();
    let (phone, screens) = desk.host.look(|room, now| {
        let phone = event("phone", &faces::phone(room));
        (phone, Screens::of(desk, room, &around, now))
    });
    tell(&desk.news.phone, phone);
    screens.tell(desk);
    desk.news.over.send_replace(true);
}

/// What projectors are told, and consoles, where there are any.
struct Screens {
    projector: Bytes,
    console: Option<Bytes>,
}

impl Screens {
    fn of(desk: &Desk, room: &Room, around: &Around, now: u64) -> Screens {
        let listens = desk.news.console.receiver_count() > 0;
        Screens {
            projector: event("projector", &faces::projector(room, around)),
            console: listens.then(|| event("console", &faces::console(room, around, now))),
        }
    }

    fn tell(self, desk: &Desk) {
        tell(&desk.news.projector, self.projector);
        if let Some(console) = self.console {
            tell(&desk.news.console, console);
        }
    }
}

/// What an open line needs to know what to say next.
struct Open {
    desk: Arc<Desk>,
    feed: watch::Receiver<Bytes>,
    /// What of it was told last.
    told: Bytes,
    over: watch::Receiver<bool>,
    own: Option<OpenSeat>,
    /// What is to be said before anything else.
    next: VecDeque<Bytes>,
    /// Held as long as the line is open.
    _hold: Box<dyn Send>,
}

/// The same, for a phone: what is its own.
struct OpenSeat {
    listening: Listening,
    led: watch::Receiver<u64>,
    told: Bytes,
}

/// The open line of a phone that has a seat.
pub(super) fn phone(desk: &Arc<Desk>, listening: Listening) -> Response<Body> {
    let own = OpenSeat {
        listening,
        led: desk.host.led(),
        told: Bytes::new(),
    };
    open(desk, desk.news.phone.subscribe(), Some(own), Box::new(()))
}

/// The open line of a projector; `hold` is kept as long as it is open.
pub(super) fn projector(desk: &Arc<Desk>, hold: Box<dyn Send>) -> Response<Body> {
    open(desk, desk.news.projector.subscribe(), None, hold)
}

/// The open line of a console; `hold` is kept as long as it is open.
pub(super) fn console(desk: &Arc<Desk>, hold: Box<dyn Send>) -> Response<Body> {
    let feed = desk.news.console.subscribe();
    // Nobody may have listened for a while.
    tell_screens_once(desk);
    open(desk, feed, None, hold)
}

fn open(
    desk: &Arc<Desk>,
    mut feed: watch::Receiver<Bytes>,
    own: Option<OpenSeat>,
    hold: Box<dyn Send>,
) -> Response<Body> {
    let retry = Bytes::from(format!("retry: {}\n\n", desk.news.retry()));
    let now = feed.borrow_and_update().clone();
    let mut line = Open {
        desk: desk.clone(),
        feed,
        told: now.clone(),
        over: desk.news.over(),
        own,
        next: VecDeque::from([retry, now]),
        _hold: hold,
    };
    line.tell_own();
    let stream = stream::unfold(line, |mut line| async move {
        let said = line.say().await?;
        Some((Ok::<_, Infallible>(said), line))
    });
    let mut answer = super::say::typed("text/event-stream", Body::from_stream(stream));
    let plain = HeaderValue::from_static("no");
    answer.headers_mut().insert("x-accel-buffering", plain);
    // The connection ends with the news.
    let close = HeaderValue::from_static("close");
    answer.headers_mut().insert(header::CONNECTION, close);
    answer
}

impl Open {
    /// The next thing to say; `None` when all is said.
    async fn say(&mut self) -> Option<Bytes> {
        loop {
            if let Some(next) = self.next.pop_front() {
                return Some(next);
            }
            if *self.over.borrow() && !self.feed.has_changed().unwrap_or(false) {
                return None;
            }
            let Ok(()) = time::timeout(HEARTBEAT, self.change()).await else {
                return Some(Bytes::from_static(b":\n\n"));
            };
            // Whoever waits for a change has seen it by then, so what was told last is what to compare with.
            let news = self.feed.borrow_and_update().clone();
            if news != self.told {
                self.told = news.clone();
                self.next.push_back(news);
            }
            self.tell_own();
        }
    }

    /// Returns when something has changed that may be told here.
    async fn change(&mut self) {
        let own = async {
            match &mut self.own {
                Some(own) => {
                    let mine = own.listening.own.changed();
                    let _ = first(mine, own.led.changed()).await;
                }
                None => pending().await,
            }
        };
        let shared = first(self.feed.changed(), self.over.changed());
        let _ = first(shared, own).await;
    }

    /// Says what is the phone's own, if it is not what was said last.
    fn tell_own(&mut self) {
        let Some(own) = &mut self.own else {
            return;
        };
        own.listening.own.borrow_and_update();
        own.led.borrow_and_update();
        let seat = own.listening.seat;
        let now = self
            .desk
            .host
            .look(|room, _| event("own", &faces::own(room, seat)));
        if now != own.told {
            own.told = now.clone();
            self.next.push_back(now);
        }
    }
}
