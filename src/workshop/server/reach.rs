//! The join test: what the server can know of whether phones reach it, in plain words, and what to do by what a phone shows.
//!
//! A phone that is kept out is never heard of, so most of it is told by what *is* heard: whether this machine still has its
//! address and answers there, whether anything came from another machine, and what that was.

use super::{Desk, address::addresses};
use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, Ordering::Relaxed},
    },
    time::Duration,
};
use tokio::{
    net::TcpStream,
    time::{sleep, timeout},
};

/// How often the machine's own address is looked after.
const EACH: Duration = Duration::from_secs(5);

/// What is known of who reached us.
#[derive(Debug, Default)]
pub(super) struct Reach {
    /// Connections from other machines.
    pub(super) knocked: AtomicU32,
    /// Requests from other machines that were understood.
    pub(super) asked: AtomicU32,
    /// Connections from anywhere that wanted https.
    pub(super) secure: AtomicU32,
    /// Secrets that were wrong.
    pub(super) wrong_secrets: AtomicU32,
    /// This machine has lost the address.
    gone: AtomicBool,
    /// It has the address, and nobody answers there.
    deaf: AtomicBool,
}

/// Looks after this machine's own address, for as long as the server runs.
pub(super) async fn watch(desk: Arc<Desk>) {
    loop {
        let (gone, deaf) = look(desk.address).await;
        let reach = &desk.reach;
        let before = (
            reach.gone.swap(gone, Relaxed),
            reach.deaf.swap(deaf, Relaxed),
        );
        if before != (gone, deaf) {
            desk.stir();
        }
        sleep(EACH).await;
    }
}

async fn look(address: SocketAddr) -> (bool, bool) {
    let gone = !address.ip().is_loopback() && !addresses().contains(&address.ip());
    let answers = timeout(EACH, TcpStream::connect(address)).await;
    (gone, !matches!(answers, Ok(Ok(_))))
}

/// What the join test says now, one paragraph each.
pub(super) fn test(desk: &Desk) -> Vec<String> {
    let reach = &desk.reach;
    let (asked, knocked) = (reach.asked.load(Relaxed), reach.knocked.load(Relaxed));
    let address = desk.address.to_string();
    let port = desk.address.port().to_string();
    let say = |key: &str| {
        let values = [("address", address.clone()), ("port", port.clone())];
        desk.say(key, &values)
    };
    let mut told = Vec::new();
    if desk.codes.besieged() {
        told.push(say("server-test-besieged"));
    }
    if reach.wrong_secrets.load(Relaxed) > 3 {
        told.push(say("server-test-secrets"));
    }
    if reach.gone.load(Relaxed) {
        let has: Vec<String> = addresses().iter().map(ToString::to_string).collect();
        let values = [("address", address.clone()), ("has", has.join(", "))];
        told.push(desk.say("server-test-gone", &values));
    } else if desk.address.ip().is_loopback() {
        told.push(say("server-test-alone"));
    } else if reach.deaf.load(Relaxed) {
        told.push(say("server-test-deaf"));
    } else if asked > 0 {
        told.push(say("server-test-reached"));
    } else if knocked > 0 && reach.secure.load(Relaxed) == 0 {
        told.push(say("server-test-knocked"));
    } else if knocked == 0 {
        told.push(say("server-test-nobody"));
    }
    if reach.secure.load(Relaxed) > 0 {
        told.push(say("server-test-secure"));
    }
    let given = desk.host.look(|room, _| room.seats().count());
    let away = given.saturating_sub(desk.seats.present());
    if away > 0 {
        let values = [("away", away.to_string()), ("given", given.to_string())];
        told.push(desk.say("server-test-away", &values));
    }
    if !desk.address.ip().is_loopback() {
        told.extend(
            [
                "server-test-loads",
                "server-test-refused",
                "server-test-portal",
            ]
            .map(say),
        );
    }
    told.push(say("server-test-cards"));
    told
}
