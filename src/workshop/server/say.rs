//! What the server answers with: data, or a sentence that says what is wrong and what to do, in the workshop's language.

use axum::{
    body::Body,
    http::{HeaderValue, Response, StatusCode, header},
};
use serde::Serialize;

use super::Desk;
use crate::workshop::host::Refused;

/// What is wrong with what was asked.
#[derive(Debug)]
pub(super) struct Wrong {
    status: StatusCode,
    say: String,
    /// Seconds after which the page may try again by itself.
    wait: Option<u64>,
}

pub(super) type Answer = Result<Response<Body>, Wrong>;

#[derive(Serialize)]
struct Said<'s> {
    say: &'s str,
    #[serde(skip_serializing_if = "Option::is_none")]
    wait: Option<u64>,
}

impl Wrong {
    /// A sentence by its key.
    pub(super) fn new(desk: &Desk, status: StatusCode, key: &str) -> Wrong {
        Wrong::with(desk, status, key, &[])
    }

    /// The same with values.
    pub(super) fn with(
        desk: &Desk,
        status: StatusCode,
        key: &str,
        values: &[(&str, String)],
    ) -> Wrong {
        Wrong {
            status,
            say: desk.say(key, values),
            wait: None,
        }
    }

    /// A sentence that was said elsewhere.
    pub(super) fn told(status: StatusCode, say: String) -> Wrong {
        Wrong {
            status,
            say,
            wait: None,
        }
    }

    /// What the room or the disk said.
    pub(super) fn refused(desk: &Desk, refused: &Refused) -> Wrong {
        let (status, say) = match refused {
            Refused::Room(refusal) => (
                StatusCode::CONFLICT,
                desk.say(refusal.key(), &refusal.values()),
            ),
            Refused::Late => return Wrong::new(desk, StatusCode::CONFLICT, "server-vote-closed"),
            // Where the file is, and what the system said of it, is for the facilitator alone.
            Refused::NotKept(_) => (
                StatusCode::INSUFFICIENT_STORAGE,
                desk.say("server-not-kept", &[]),
            ),
        };
        Wrong::told(status, say)
    }

    /// The sentence alone, for somebody who has typed an address and no page of ours.
    pub(super) fn into_page(self) -> Response<Body> {
        let mut answer = typed("text/plain; charset=utf-8", Body::from(self.say));
        *answer.status_mut() = self.status;
        answer
    }

    /// The page may try again by itself after so many seconds.
    pub(super) fn wait(self, seconds: u64) -> Wrong {
        Wrong {
            wait: Some(seconds),
            ..self
        }
    }
}

impl axum::response::IntoResponse for Wrong {
    fn into_response(self) -> Response<Body> {
        let said = Said {
            say: &self.say,
            wait: self.wait,
        };
        let mut answer = json(&said);
        *answer.status_mut() = self.status;
        if let Some(wait) = self.wait {
            answer
                .headers_mut()
                .insert(header::RETRY_AFTER, wait.into());
        }
        answer
    }
}

/// Data as an answer.
pub(super) fn json(what: &impl Serialize) -> Response<Body> {
    // Plain data with text for keys: there is nothing in it that cannot be written.
    let text = serde_json::to_string(what).unwrap_or_default();
    typed("application/json", Body::from(text))
}

/// An answer of a type.
pub(super) fn typed(kind: &'static str, body: Body) -> Response<Body> {
    let mut answer = Response::new(body);
    let kind = HeaderValue::from_static(kind);
    answer.headers_mut().insert(header::CONTENT_TYPE, kind);
    answer
}
