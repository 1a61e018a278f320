//! What phones do: take a seat, listen, vote, take the vote back, write a commitment.

use super::{
    Desk, Shared, asked,
    limits::same,
    lines::Line,
    lock, news,
    say::{Answer, Wrong, json},
    seats::{self, Listening},
};
use crate::workshop::{
    faces,
    host::{Refused, secret},
    room::{By, Command, Room, Seat},
};
use axum::{
    Extension,
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// How long a browser keeps a seat, in seconds: a long day.
const KEPT: u32 = 16 * 60 * 60;
/// Signs of a token: 130 bits.
const TOKEN: usize = 26;

/// Asks for a seat.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Join {
    /// The code from the wall.
    #[serde(default)]
    code: String,
    /// The group that the newcomer sits in, from 0.
    #[serde(default)]
    group: Option<u32>,
}

/// A seat, for a page that keeps it where its browser keeps no cookies.
#[derive(Serialize)]
struct Joined {
    /// What shows that the seat is theirs.
    token: String,
}

/// A vote.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cast {
    /// Of the ballot that was on the phone.
    key: String,
    /// The choice's id.
    choice: String,
    /// Why; may be empty.
    #[serde(default)]
    reason: String,
}

/// A vote that is taken back.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Withdraw {
    /// Of the ballot that was on the phone.
    key: String,
}

/// A commitment card.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Commit {
    when: String,
    will: String,
}

/// `POST /join`
pub(super) async fn join(State(desk): Shared, request: Request) -> Answer {
    // A reload, a second tab: the same seat.
    if let Some((_, token)) = seats::shown(&desk, request.headers()) {
        return Ok(joined(token));
    }
    let Join { code, group } = asked::read(&desk, request).await?;
    if !desk.codes.wait().await {
        return Err(Wrong::new(&desk, StatusCode::TOO_MANY_REQUESTS, "server-many-codes").wait(5));
    }
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    if !same(&digits, &desk.head.code) {
        desk.codes.was_wrong();
        return Err(Wrong::new(
            &desk,
            StatusCode::FORBIDDEN,
            "server-wrong-code",
        ));
    }
    if !lock(&desk.newcomers).take() {
        return Err(Wrong::new(
            &desk,
            StatusCode::TOO_MANY_REQUESTS,
            "server-many-newcomers",
        )
        .wait(2));
    }
    // From here to the seat nothing waits, so that no two newcomers are given the last one.
    let (given, people) = desk
        .host
        .look(|room, _| (room.seats().count(), room.setup().people));
    if given >= seats::allowed(people) {
        return Err(
            Wrong::new(&desk, StatusCode::SERVICE_UNAVAILABLE, "server-seats-taken").wait(5),
        );
    }
    let token = secret(TOKEN);
    let command = Command::Join {
        token: token.clone(),
        group,
    };
    let done = desk.host.act(By::Newcomer, command);
    done.map_err(|refused| Wrong::refused(&desk, &refused))?;
    Ok(joined(token))
}

fn joined(token: String) -> Response<Body> {
    let cookie = format!(
        "{}={token}; Path=/; HttpOnly; SameSite=Strict; Max-Age={KEPT}",
        seats::COOKIE
    );
    let mut answer = json(&Joined { token });
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        answer.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    answer
}

/// `GET /news`
pub(super) async fn listen(
    State(desk): Shared,
    Extension(line): Extension<Arc<Line>>,
    headers: HeaderMap,
) -> Answer {
    let seat = seats::seated(&desk, &headers)?;
    Ok(news::phone(&desk, Listening::begin(&desk, seat, &line)))
}

/// `POST /cast`
pub(super) async fn cast(State(desk): Shared, request: Request) -> Answer {
    let seat = acting(&desk, request.headers())?;
    let Cast {
        key,
        choice,
        reason,
    } = asked::read(&desk, request).await?;
    // The same vote once more changes nothing, and takes no room in the file.
    let own = desk.host.look(|room, _| faces::own(room, seat));
    if own.choice.as_ref() == Some(&choice) && own.reason == reason {
        return Ok(json(&own));
    }
    let cast = Command::Cast {
        seat,
        choice,
        reason,
    };
    act(&desk, seat, &key, cast)
}

/// `POST /withdraw`
pub(super) async fn withdraw(State(desk): Shared, request: Request) -> Answer {
    let seat = acting(&desk, request.headers())?;
    let Withdraw { key } = asked::read(&desk, request).await?;
    let own = desk.host.look(|room, _| faces::own(room, seat));
    if own.choice.is_none() {
        return Ok(json(&own));
    }
    act(&desk, seat, &key, Command::Withdraw { seat })
}

/// `POST /commit`
pub(super) async fn commit(State(desk): Shared, request: Request) -> Answer {
    let seat = acting(&desk, request.headers())?;
    let Commit { when, will } = asked::read(&desk, request).await?;
    let commit = Command::Commit { seat, when, will };
    done(&desk, seat, desk.host.act(By::Phone(seat), commit))
}

/// The seat of whoever asks, if it does not ask too often.
fn acting(desk: &Desk, headers: &HeaderMap) -> Result<Seat, Wrong> {
    let seat = seats::seated(desk, headers)?;
    if desk.seats.may_act(seat) {
        return Ok(seat);
    }
    Err(Wrong::new(desk, StatusCode::TOO_MANY_REQUESTS, "server-too-often").wait(2))
}

/// Does it to the ballot that the phone had before it, if that is still open: a vote that comes too late counts nowhere.
fn act(desk: &Desk, seat: Seat, key: &str, command: Command) -> Answer {
    let open = |room: &Room| room.ballot().is_some_and(|ballot| ballot == key);
    done(
        desk,
        seat,
        desk.host.act_while(By::Phone(seat), command, open),
    )
}

/// Answers with what is now the phone's own.
fn done(desk: &Desk, seat: Seat, done: Result<Option<Seat>, Refused>) -> Answer {
    done.map_err(|refused| Wrong::refused(desk, &refused))?;
    desk.seats.changed(seat);
    Ok(json(&desk.host.look(|room, _| faces::own(room, seat))))
}
