//! Reads what was asked: a small piece of JSON that comes soon, of which nothing is left over.

use super::{Desk, say::Wrong};
use axum::{
    body::{Body, to_bytes},
    http::{Request, StatusCode},
};
use serde::de::DeserializeOwned;
use std::time::Duration;
use tokio::time::timeout;

/// The longest body, in bytes: a reason of 140 letters of any language is far below.
const LONGEST: usize = 8 << 10;
/// How long a body may take to come.
const SOON: Duration = Duration::from_secs(8);

/// What stands in the body of a request.
///
/// # Errors
/// A sentence, if it is too long, takes too long or is something else.
pub(super) async fn read<T: DeserializeOwned>(
    desk: &Desk,
    request: Request<Body>,
) -> Result<T, Wrong> {
    let late = |_| Wrong::new(desk, StatusCode::REQUEST_TIMEOUT, "server-too-slow");
    let long = |_| Wrong::new(desk, StatusCode::PAYLOAD_TOO_LARGE, "server-too-long");
    let bytes = timeout(SOON, to_bytes(request.into_body(), LONGEST))
        .await
        .map_err(late)?
        .map_err(long)?;
    serde_json::from_slice(&bytes)
        .map_err(|_| Wrong::new(desk, StatusCode::BAD_REQUEST, "server-not-understood"))
}

/// What somebody typed, as it may be kept and shown: in one line, without signs that steer a terminal or turn the direction
/// of writing. What it says is not touched.
pub(super) fn plain(text: &str) -> String {
    let steers = |sign: char| {
        sign.is_control()
            || matches!(sign, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    let seen: String = text
        .chars()
        .map(|sign| if sign.is_whitespace() { ' ' } else { sign })
        .filter(|sign| !steers(*sign))
        .collect();
    let words: Vec<&str> = seen.split_whitespace().collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_stays_and_what_steers_goes() {
        for (typed, kept) in [
            ("  too\n\trisky ", "too risky"),
            ("<script>alert(1)</script>", "<script>alert(1)</script>"),
            ("a\u{202e}b\u{2066}c\u{7}d\u{1b}[31m", "abcd[31m"),
            ("नमस्ते, दुनिया 👩‍👩‍👧", "नमस्ते, दुनिया 👩‍👩‍👧"),
            ("\u{feff}", ""),
        ] {
            assert_eq!(plain(typed), kept);
        }
    }
}
