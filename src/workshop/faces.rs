//! What each screen of a workshop shows, in words: the projector, the console, a phone. Data only, so that a page and a window
//! draw the same.

#![deny(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    clippy::float_arithmetic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]

mod acts;
mod console;
mod counting;
mod leads;
mod phone;
mod projector;
mod roads;
mod screen;
mod settings;
mod speech;
mod timing;
mod vote;

pub use console::{
    Act, Console, CountNow, Entry, Join, Lead, Led, Notes, Plan, PlanRow, RoadRow, Said, Setting,
    console,
};
pub use phone::{Ballot, Own, Phone, own, phone};
pub(in crate::workshop) use speech::Speech;
pub(in crate::workshop) use vote::tally;

pub use projector::{
    Bar, Card, GroupBars, Invite, Lettered, Line, Projector, Road, RoadStep, Screen, Tally,
    projector,
};

use super::room::Refusal;
use crate::words;
use std::collections::BTreeMap;

/// What is around a room and no part of it: the server, and who is connected. All of it empty without a server.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Around {
    /// The short address, such as `192.168.0.7:8080`.
    pub address: String,
    /// The code that newcomers type.
    pub code: String,
    /// The whole link in the QR code.
    pub link: String,
    /// The QR code as an SVG of its own.
    pub qr: String,
    /// Phones that are connected now.
    pub phones: u32,
    /// What the join test says, in plain words.
    pub test: Vec<String>,
}

/// The words that stand around what is told on a page (`phone`, `console` or `projector`), by their keys: those that every page
/// has, and its own.
pub fn labels(language: &str, page: &str) -> BTreeMap<String, String> {
    let own = format!("{page}-page-");
    let keys = words::keys("page-").chain(words::keys(&own));
    keys.map(|key| (key.to_owned(), words::say_in(language, key, &[])))
        .collect()
}

/// Why something was not done, in the workshop's language.
pub fn refused(language: &str, refusal: &Refusal) -> String {
    words::say_in(language, refusal.key(), &refusal.values())
}
