//! Reads what was asked: a small piece of JSON that comes soon, of which nothing is left over.

use super::{Desk, say::Wrong};
use axum::{
    body::{Body, to_bytes},
    http::{Request, StatusCode},
};
use hyper::body::Body as _;
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
    let too_long = || Wrong::new(desk, StatusCode::PAYLOAD_TOO_LARGE, "server-too-long");
    // Who says that it will be too long need not send it.
    if request.body().size_hint().lower() > LONGEST as u64 {
        return Err(too_long());
    }
    let late = |_| Wrong::new(desk, StatusCode::REQUEST_TIMEOUT, "server-too-slow");
    let bytes = timeout(SOON, to_bytes(request.into_body(), LONGEST))
        .await
        .map_err(late)?
        .map_err(|_| too_long())?;
    serde_json::from_slice(&bytes)
        .map_err(|_| Wrong::new(desk, StatusCode::BAD_REQUEST, "server-not-understood"))
}
