//! The workshop's server: pages for phones, console and projector, on the facilitator's own network, from a thread of its own.
//!
//! It holds no state of the room: every vote goes through the host, and what a page shows is made from the room by `faces`.
//! What it must withstand, and what it cannot, stands in `THREATS.md` beside this file.

mod address;
mod asked;
mod console;
mod gate;
mod limits;
mod lines;
mod news;
mod pages;
mod patient;
mod qr;
mod reach;
mod say;
mod seats;
mod serve;
mod voting;

pub use address::{Bound, Unbound, addresses, bind};
pub use qr::{blocks, svg};
pub use serve::most_lines;

use super::{
    faces::Around,
    host::{Head, Host, lock},
};
use crate::words::say_in;
use axum::{
    Router,
    extract::State,
    middleware,
    routing::{get, post},
};
use futures_util::future::{Either, select};
use gate::Names;
use limits::{Bucket, Codes, Queue};
use lines::Lines;
use news::News;
use reach::Reach;
use seats::Seats;
use std::{
    io,
    net::SocketAddr,
    pin::pin,
    sync::{Arc, Mutex, atomic::Ordering},
    thread,
    time::Duration,
};
use tokio::sync::watch;

/// Newcomers that are let in at once, and then how soon the next: a large room that scans the code at a sign.
const NEWCOMERS: (u32, Duration) = (1_000, Duration::from_millis(10));
/// Wrong secrets that wait at once, and for how long each.
const SECRETS: (u32, Duration) = (8, Duration::from_secs(1));

/// A server that runs. It ends when it is dropped, and by itself when the workshop is closed.
pub struct Server {
    links: Links,
    stop: watch::Sender<bool>,
    thread: Option<thread::JoinHandle<()>>,
}

/// Where everybody goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Links {
    /// The address that phones are given.
    pub address: SocketAddr,
    /// The code that newcomers type.
    pub code: String,
    /// The link in the QR code, with the code in it.
    pub phone: String,
    /// The page for a projector.
    pub projector: String,
    /// The page for the facilitator, with the secret in it: not for the projector.
    pub console: String,
}

/// What every handler works with.
struct Desk {
    host: Arc<Host>,
    head: Head,
    address: SocketAddr,
    names: Names,
    link: String,
    qr: String,
    seats: Seats,
    news: News,
    codes: Codes,
    secrets: Queue,
    newcomers: Mutex<Bucket>,
    lines: Arc<Lines>,
    reach: Reach,
}

type Shared = State<Arc<Desk>>;

/// Where a request comes from.
#[derive(Debug, Clone, Copy)]
struct Peer {
    here: bool,
}

impl Peer {
    /// Whether it comes from this machine.
    fn is_here(self) -> bool {
        self.here
    }
}

impl Server {
    /// Serves a host's workshop at the place that was bound.
    ///
    /// # Errors
    /// Those of the system, if it has no thread.
    pub fn start(host: &Arc<Host>, bound: Bound) -> io::Result<Server> {
        let head = host.head();
        let links = Links::of(bound.address, &head);
        let desk = Arc::new(Desk {
            host: host.clone(),
            address: bound.address,
            names: Names::of(bound.address),
            link: links.phone.clone(),
            qr: svg(&links.phone),
            seats: Seats::default(),
            news: News::new(),
            codes: Codes::new(),
            secrets: Queue::new(SECRETS.0, SECRETS.1),
            newcomers: Mutex::new(Bucket::new(NEWCOMERS.0, NEWCOMERS.1)),
            lines: Lines::new(serve::most_lines()),
            reach: Reach::default(),
            head,
        });
        host.surround(desk.around());
        let (stop, stopped) = watch::channel(false);
        let thread = thread::Builder::new().name("workshop server".into());
        let thread = thread.spawn(move || serve::run(bound, &desk, stopped))?;
        Ok(Server {
            links,
            stop,
            thread: Some(thread),
        })
    }

    /// Where everybody goes.
    pub fn links(&self) -> &Links {
        &self.links
    }

    /// Whether it has ended, because the workshop was closed.
    pub fn is_over(&self) -> bool {
        self.thread
            .as_ref()
            .is_none_or(thread::JoinHandle::is_finished)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.send_replace(true);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Links {
    fn of(address: SocketAddr, head: &Head) -> Links {
        Links {
            address,
            code: head.code.clone(),
            phone: format!("http://{address}/#{}", head.code),
            projector: format!("http://{address}/projector"),
            console: format!("http://{address}/console#{}", head.secret),
        }
    }
}

impl Desk {
    /// What is around the room now.
    fn around(&self) -> Around {
        Around {
            address: self.address.to_string(),
            code: self.head.code.clone(),
            link: self.link.clone(),
            qr: self.qr.clone(),
            phones: self.seats.present(),
            test: reach::test(self),
        }
    }

    /// A sentence in the language of the room.
    fn say(&self, key: &str, values: &[(&str, String)]) -> String {
        say_in(&self.head.setup.language, key, values)
    }

    /// Something around the room has changed.
    fn stir(&self) {
        self.news.stir();
    }

    /// A secret was wrong.
    fn wrong_secret(&self) {
        self.reach.wrong_secrets.fetch_add(1, Ordering::Relaxed);
        self.stir();
    }
}

/// Everything that can be asked for.
fn routes(desk: &Arc<Desk>) -> Router {
    let mut router = Router::new()
        .route("/news", get(voting::listen))
        .route("/join", post(voting::join))
        .route("/cast", post(voting::cast))
        .route("/withdraw", post(voting::withdraw))
        .route("/commit", post(voting::commit))
        .route("/news/projector", get(console::project))
        .route("/news/console", get(console::listen))
        .route("/console/enter", post(console::enter))
        .route("/console/act", post(console::act))
        .route("/files/{file}", get(console::file))
        .route("/words/{page}", get(pages::words))
        .route("/faces/{file}", get(pages::face))
        .route("/qr.svg", get(pages::qr));
    for page in pages::PAGES.iter().chain(pages::LETTERS) {
        router = router.route(page.0, pages::serve(*page));
    }
    router
        .fallback(pages::other)
        .method_not_allowed_fallback(pages::other)
        .layer(middleware::from_fn_with_state(desk.clone(), gate::pass))
        .with_state(desk.clone())
}

/// Whichever of two comes first; the other is let go.
async fn first<A, B>(one: impl Future<Output = A>, other: impl Future<Output = B>) -> Either<A, B> {
    match select(pin!(one), pin!(other)).await {
        Either::Left((came, _)) => Either::Left(came),
        Either::Right((came, _)) => Either::Right(came),
    }
}
