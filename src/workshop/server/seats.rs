//! Who has a seat: whose token it is, how often it may ask, on which connections it listens.

use super::{
    Desk,
    limits::Bucket,
    lines::{Kept, Line},
    lock,
    say::Wrong,
};
use crate::workshop::room::Seat;
use axum::http::{HeaderMap, StatusCode, header};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::sync::watch;

/// The cookie that holds a seat's token.
pub(super) const COOKIE: &str = "seat";
/// The header that holds it where a browser keeps no cookies.
const HEADER: &str = "x-seat";
/// No room has more seats.
const MOST: u32 = 5_000;
/// Seats of a room of which nobody has said how many are in it.
const UNTOLD: u32 = 500;
/// How often a seat may cast, withdraw or write: so often at once, then once in a span.
const OFTEN: (u32, Duration) = (12, Duration::from_secs(2));
/// On how many connections a seat listens: a few tabs, and those that broke off and are not missed yet.
const LISTENING: usize = 6;

/// Seats as the server sees them.
#[derive(Debug, Default)]
pub(super) struct Seats(Mutex<BTreeMap<Seat, Sitting>>);

#[derive(Debug)]
struct Sitting {
    acts: Bucket,
    /// Counts up when something changed that only this seat sees.
    own: watch::Sender<u64>,
    /// The connections that it listens on, oldest first.
    listens: Vec<u64>,
}

impl Default for Sitting {
    fn default() -> Sitting {
        Sitting {
            acts: Bucket::new(OFTEN.0, OFTEN.1),
            own: watch::channel(0).0,
            listens: Vec::new(),
        }
    }
}

/// A seat that listens on a connection.
pub(super) struct Listening {
    pub(super) seat: Seat,
    /// Counts up when something changed that only this seat sees.
    pub(super) own: watch::Receiver<u64>,
    line: Arc<Line>,
    desk: Arc<Desk>,
    _kept: Kept,
}

impl Seats {
    /// How many seats have a phone that listens now.
    pub(super) fn present(&self) -> u32 {
        let seats = lock(&self.0);
        seats
            .values()
            .filter(|seat| !seat.listens.is_empty())
            .count() as u32
    }

    /// Whether a seat may do something now; counted.
    pub(super) fn may_act(&self, seat: Seat) -> bool {
        lock(&self.0).entry(seat).or_default().acts.take()
    }

    /// Something changed that only this seat sees.
    pub(super) fn changed(&self, seat: Seat) {
        if let Some(sitting) = lock(&self.0).get(&seat) {
            sitting.own.send_modify(|number| *number += 1);
        }
    }
}

impl Listening {
    /// A seat begins to listen on a connection; if it listens on too many, the oldest is cut.
    pub(super) fn begin(desk: &Arc<Desk>, seat: Seat, line: &Arc<Line>) -> Listening {
        let mut seats = lock(&desk.seats.0);
        let sitting = seats.entry(seat).or_default();
        sitting.listens.push(line.number());
        if sitting.listens.len() > LISTENING {
            line.cut_other(sitting.listens.remove(0));
        }
        let own = sitting.own.subscribe();
        drop(seats);
        desk.stir();
        Listening {
            seat,
            own,
            line: line.clone(),
            desk: desk.clone(),
            _kept: line.keep(),
        }
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        if let Some(sitting) = lock(&self.desk.seats.0).get_mut(&self.seat) {
            sitting
                .listens
                .retain(|number| *number != self.line.number());
        }
        self.desk.stir();
    }
}

/// How many seats there are for so many people: a tenth more than people, and at least five more, for phones that fail.
pub(super) fn allowed(people: u32) -> u32 {
    if people == 0 {
        return UNTOLD;
    }
    people.saturating_add((people / 10).max(5)).min(MOST)
}

/// The seat of whoever asks, if they have one, with the token that shows it.
pub(super) fn shown(desk: &Desk, headers: &HeaderMap) -> Option<(Seat, String)> {
    tokens(headers).find_map(|token| {
        let seat = desk.host.look(|room, _| room.seat_of(token))?;
        Some((seat, token.to_owned()))
    })
}

/// The seat of whoever asks.
///
/// # Errors
/// A sentence that says to join.
pub(super) fn seated(desk: &Desk, headers: &HeaderMap) -> Result<Seat, Wrong> {
    let shown = shown(desk, headers).map(|(seat, _)| seat);
    shown.ok_or_else(|| Wrong::new(desk, StatusCode::UNAUTHORIZED, "server-no-seat"))
}

/// The tokens that are shown: in the cookie, and where a browser keeps none, in the header.
fn tokens(headers: &HeaderMap) -> impl Iterator<Item = &str> {
    let header = headers.get(HEADER).and_then(|value| value.to_str().ok());
    cookie(headers, COOKIE).into_iter().chain(header)
}

/// The value of a cookie.
pub(super) fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|cookies| cookies.to_str().ok())
        .flat_map(|cookies| cookies.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find(|(found, _)| *found == name)
        .map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_room_has_a_few_seats_more_than_people() {
        let seats = [0, 1, 5, 50, 100, 500, 4_900, u32::MAX].map(allowed);
        assert_eq!(seats, [500, 6, 10, 55, 110, 550, 5_000, 5_000]);
    }

    #[test]
    fn a_token_comes_by_cookie_or_by_header() {
        let mut headers = HeaderMap::new();
        let shown = |headers: &HeaderMap| tokens(headers).collect::<Vec<_>>().join(" ");
        assert_eq!(shown(&headers), "");
        headers.insert("x-seat", "abc".parse().unwrap());
        assert_eq!(shown(&headers), "abc");
        headers.insert("cookie", "a=b; seat=def; seats=x".parse().unwrap());
        assert_eq!(shown(&headers), "def abc");
        headers.insert("cookie", "; =; seat; ".parse().unwrap());
        assert_eq!(shown(&headers), "abc");
    }
}
