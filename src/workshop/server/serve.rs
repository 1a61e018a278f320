//! Takes connections in and lets them go: how many, how long each may take, and what it must begin with.

use super::{
    Desk, Peer, address::Bound, first, lines::Line, news, patient::Patient, reach, routes,
};
use axum::{Router, body::Body, http::HeaderValue};
use futures_util::future::Either;
use hyper::{
    body::Incoming,
    header,
    server::conn::http1,
    service::{Service as _, service_fn},
};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use std::{
    net::{IpAddr, SocketAddr},
    pin::pin,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering::Relaxed},
    },
    time::Duration,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::watch,
    task, time,
};

/// How long a request's head may take to come, the silence before it too.
const HEAD: Duration = Duration::from_secs(8);
/// How long what was sent may lie unread.
const UNREAD: Duration = Duration::from_secs(30);
/// The longest head of a request, in bytes.
const LONGEST_HEAD: usize = 16 << 10;
/// The most headers of a request.
const HEADERS: usize = 64;
/// Requests on one connection before it has to begin another.
const REQUESTS: u32 = 200;
/// Connections at most: two for each of five thousand phones.
const LINES: usize = 10_000;
/// Of the files that the system lets a program open, those that are kept for others than connections.
const OTHER_FILES: usize = 40;
/// How long pages may take to hear that it is over.
const FAREWELL: Duration = Duration::from_secs(3);
/// A connection that begins with this wants https.
const TLS: u8 = 0x16;

/// How many connections there can be: as many as are meant, or as the system allows.
pub fn most_lines() -> usize {
    let allowed = open_files().map_or(LINES, |files| files.saturating_sub(OTHER_FILES).max(16));
    allowed.min(LINES)
}

/// How many files the system lets this program open, where it says so.
pub(super) fn open_files() -> Option<usize> {
    let limits = std::fs::read_to_string("/proc/self/limits").ok()?;
    let line = limits
        .lines()
        .find(|line| line.starts_with("Max open files"))?;
    line.split_whitespace().nth(3)?.parse().ok()
}

/// Serves until the workshop is over or the server is stopped.
pub(super) fn run(bound: Bound, desk: &Arc<Desk>, mut stopped: watch::Receiver<bool>) {
    let Bound {
        listeners, runtime, ..
    } = bound;
    runtime.block_on(async {
        let (leave, leaving) = watch::channel(false);
        let router = routes(desk);
        let mut doors = Vec::new();
        for listener in listeners {
            let door = accept(listener, router.clone(), desk.clone(), leaving.clone());
            doors.push(task::spawn(door));
        }
        let closed = news::tell_phones(desk.clone());
        task::spawn(news::tell_screens(desk.clone()));
        task::spawn(reach::watch(desk.clone()));
        let stop = stopped.wait_for(|stop| *stop);
        let is_over = matches!(first(closed, stop).await, Either::Left(_));
        for door in doors {
            // The listener goes with it: from now on, nobody gets through.
            door.abort();
            let _ = door.await;
        }
        // Nobody asks anything more on a line that is there; what is told on it is told to its end.
        leave.send_replace(true);
        if is_over {
            news::farewell(desk);
        }
        let end = time::Instant::now() + FAREWELL;
        while is_over && desk.lines.count() > 0 && time::Instant::now() < end {
            time::sleep(Duration::from_millis(20)).await;
        }
    });
    // What is still open is cut with it.
    runtime.shutdown_background();
}

/// Lets in whoever knocks.
async fn accept(
    listener: TcpListener,
    router: Router,
    desk: Arc<Desk>,
    leaving: watch::Receiver<bool>,
) {
    loop {
        let (stream, peer) = match listener.accept().await {
            Ok(accepted) => accepted,
            Err(_) => {
                // The system has no more: somebody gives way, and whoever knocks waits a moment.
                desk.lines.cut_oldest();
                time::sleep(Duration::from_millis(20)).await;
                continue;
            }
        };
        if let Some(line) = desk.lines.take() {
            let answering = answer(
                stream,
                peer,
                line,
                router.clone(),
                desk.clone(),
                leaving.clone(),
            );
            task::spawn(answering);
        }
    }
}

/// Answers on one connection until it ends.
async fn answer(
    stream: TcpStream,
    from: SocketAddr,
    line: Arc<Line>,
    router: Router,
    desk: Arc<Desk>,
    mut leaving: watch::Receiver<bool>,
) {
    let peer = Peer {
        here: is_here(from.ip(), &desk),
    };
    if !peer.is_here() {
        count(&desk, &desk.reach.knocked);
    }
    let _ = stream.set_nodelay(true);
    let mut begins = [0];
    let peeked = first(time::timeout(HEAD, stream.peek(&mut begins)), line.is_cut());
    if !matches!(peeked.await, Either::Left(Ok(Ok(1)))) {
        return;
    }
    if begins[0] == TLS {
        return count(&desk, &desk.reach.secure);
    }
    let requests = AtomicU32::new(0);
    let handlers = TowerToHyperService::new(router);
    let service = service_fn(|mut request: hyper::Request<Incoming>| {
        let number = requests.fetch_add(1, Relaxed);
        if number == 0 && !peer.is_here() {
            count(&desk, &desk.reach.asked);
        }
        request.extensions_mut().insert(line.clone());
        request.extensions_mut().insert(peer);
        let answer = handlers.call(request.map(Body::new));
        async move {
            let mut answer = answer.await?;
            if number + 1 >= REQUESTS {
                let close = HeaderValue::from_static("close");
                answer.headers_mut().insert(header::CONNECTION, close);
            }
            Ok::<_, std::convert::Infallible>(answer)
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_headers(HEADERS)
        .max_buf_size(LONGEST_HEAD)
        .serve_connection(Patient::new(TokioIo::new(stream), UNREAD), service);
    let mut connection = pin!(connection);
    let leave = first(line.is_cut(), leaving.wait_for(|leave| *leave));
    let ends = first(connection.as_mut(), leave).await;
    let farewell = matches!(ends, Either::Right(Either::Right(_)));
    drop(ends);
    // If it is done or broken off, or has to give way, nobody is left to be told.
    if farewell {
        connection.as_mut().graceful_shutdown();
        let _ = first(connection, line.is_cut()).await;
    }
}

/// Counts what the join test tells of; only the first time it can say something else.
fn count(desk: &Desk, counter: &AtomicU32) {
    if counter.fetch_add(1, Relaxed) == 0 {
        desk.stir();
    }
}

/// Whether an address is this machine's own.
fn is_here(ip: IpAddr, desk: &Desk) -> bool {
    let ip = ip.to_canonical();
    ip.is_loopback() || ip == desk.address.ip()
}
