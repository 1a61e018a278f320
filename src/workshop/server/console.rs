//! What the facilitator's page does: come in with the secret, lead, take files away.

use super::{
    Desk, Shared, asked,
    limits::same,
    lines::Line,
    news,
    pages::nothing,
    say::{Answer, Wrong, json, typed},
    seats::cookie,
};
use crate::workshop::{
    host::Refused,
    room::{By, Command, Room},
    takeaway,
};
use axum::{
    Extension,
    body::Body,
    extract::{Path, Request, State},
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use tokio::task;

use super::Peer;

/// The cookie that opens the console.
const COOKIE: &str = "console";

/// Asks to come in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Enter {
    secret: String,
}

/// That somebody may come in.
#[derive(Serialize)]
struct Entered {
    done: bool,
}

/// That it is done.
#[derive(Serialize)]
struct Done {
    /// The first news of the room that knows of it: what a page heard before is of the past.
    serial: u64,
}

/// `POST /console/enter`
///
/// The right secret is let in at once: with 80 bits it is not found by trying, however fast. A wrong one waits its time, one
/// after the other, so that trying costs the one who tries and nobody else.
pub(super) async fn enter(State(desk): Shared, request: Request) -> Answer {
    let Enter { secret } = asked::read(&desk, request).await?;
    let typed = secret.trim().to_ascii_lowercase();
    if !same(&typed, &desk.head.secret) {
        desk.wrong_secret();
        if !desk.secrets.wait().await {
            return Err(
                Wrong::new(&desk, StatusCode::TOO_MANY_REQUESTS, "server-many-secrets").wait(5),
            );
        }
        return Err(Wrong::new(
            &desk,
            StatusCode::FORBIDDEN,
            "server-wrong-secret",
        ));
    }
    let mut answer = json(&Entered { done: true });
    let cookie = format!("{COOKIE}={typed}; Path=/; HttpOnly; SameSite=Strict; Max-Age=57600");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        answer.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    Ok(answer)
}

/// `POST /console/act`
pub(super) async fn act(State(desk): Shared, request: Request) -> Answer {
    let_in(&desk, request.headers())?;
    let command: Command = asked::read(&desk, request).await?;
    let done = desk.host.act(By::Facilitator, command);
    done.map_err(|refused| match refused {
        // Who leads is told what the disk said.
        Refused::NotKept(error) => Wrong::told(StatusCode::INSUFFICIENT_STORAGE, error.to_string()),
        other => Wrong::refused(&desk, &other),
    })?;
    let serial = desk.host.look(|room, _| room.serial());
    Ok(json(&Done { serial }))
}

/// `GET /files/FILE`
pub(super) async fn file(
    State(desk): Shared,
    Path(file): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let_in(&desk, &headers)?;
    let (kind, make): (_, fn(&Room) -> String) = match file.as_str() {
        "report.html" => ("text/html; charset=utf-8", |room| {
            takeaway::html(room, None)
        }),
        "report.md" => ("text/markdown; charset=utf-8", takeaway::markdown),
        "ballots.csv" => ("text/csv; charset=utf-8", takeaway::csv),
        "workshop" => return copy(&desk),
        _ => return Err(nothing(&desk)),
    };
    // What was ahead and what might have been is worked out beside, so that the room is not held up.
    let room = desk.host.look(|room, _| room.clone());
    let text = task::spawn_blocking(move || make(&room)).await;
    let text =
        text.map_err(|error| Wrong::told(StatusCode::INTERNAL_SERVER_ERROR, error.to_string()))?;
    Ok(to_keep(&desk, kind, &file, text))
}

/// The file that opens the workshop again, for looking.
fn copy(desk: &Desk) -> Answer {
    match desk.host.copy() {
        Ok(text) => Ok(to_keep(
            desk,
            "text/plain; charset=utf-8",
            "copy.workshop",
            text,
        )),
        Err(error) => Err(Wrong::told(
            StatusCode::INTERNAL_SERVER_ERROR,
            error.to_string(),
        )),
    }
}

/// Something that a browser keeps, called after the workshop.
fn to_keep(desk: &Desk, kind: &'static str, file: &str, text: String) -> Response<Body> {
    let path = desk.host.path();
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    let name = format!("{}-{file}", stem.unwrap_or("workshop"));
    let mut answer = typed(kind, Body::from(text));
    if let Ok(keep) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        answer
            .headers_mut()
            .insert(header::CONTENT_DISPOSITION, keep);
    }
    answer
}

/// `GET /news/console`
pub(super) async fn listen(
    State(desk): Shared,
    Extension(line): Extension<Arc<Line>>,
    headers: HeaderMap,
) -> Answer {
    let_in(&desk, &headers)?;
    Ok(news::console(&desk, Box::new(line.keep())))
}

/// `GET /news/projector`: what the room sees, for whoever asks; from this machine and for the facilitator without a limit.
pub(super) async fn project(
    State(desk): Shared,
    Extension(line): Extension<Arc<Line>>,
    Extension(peer): Extension<Peer>,
    headers: HeaderMap,
) -> Answer {
    if peer.is_here() || let_in(&desk, &headers).is_ok() {
        return Ok(news::projector(&desk, Box::new(line.keep())));
    }
    match desk.news.place_afar() {
        Some(place) => Ok(news::projector(&desk, Box::new((place, line.keep())))),
        None => Err(Wrong::new(
            &desk,
            StatusCode::SERVICE_UNAVAILABLE,
            "server-many-projectors",
        )
        .wait(10)),
    }
}

/// Whether whoever asks is the facilitator.
pub(super) fn let_in(desk: &Desk, headers: &HeaderMap) -> Result<(), Wrong> {
    if cookie(headers, COOKIE).is_some_and(|shown| same(shown, &desk.head.secret)) {
        return Ok(());
    }
    Err(Wrong::new(
        desk,
        StatusCode::UNAUTHORIZED,
        "server-no-console",
    ))
}
