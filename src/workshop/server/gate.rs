//! What every request goes through: whether it is meant for us and comes from our own pages, and which headers every answer
//! carries.
//!
//! A page of a stranger, open in some browser in the room, could send requests here. So the name under which we are asked must
//! be one of ours (or another name was made to lead here), what changes something must come from our own pages, and it must be
//! JSON, which no form can send.

use super::{Desk, say::Wrong};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header},
    middleware::Next,
    response::IntoResponse as _,
};
use std::{net::SocketAddr, sync::Arc};

/// Nothing is loaded but from here, nothing is framed, nothing is sent elsewhere.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
    img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// What every answer carries.
const HEADERS: [(&str, &str); 8] = [
    ("content-security-policy", POLICY),
    ("cache-control", "no-store"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("x-frame-options", "DENY"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=()",
    ),
];

/// The names under which the server may be asked, as they stand in a `Host` header.
#[derive(Debug)]
pub(super) struct Names(Vec<String>);

impl Names {
    pub(super) fn of(address: SocketAddr) -> Names {
        let port = address.port();
        let mut names = vec![
            address.to_string(),
            format!("127.0.0.1:{port}"),
            format!("localhost:{port}"),
        ];
        if port == 80 {
            let short: Vec<String> = names
                .iter()
                .filter_map(|name| name.strip_suffix(":80").map(str::to_owned))
                .collect();
            names.extend(short);
        }
        Names(names)
    }

    fn has(&self, name: &str) -> bool {
        self.0.iter().any(|ours| ours.eq_ignore_ascii_case(name))
    }

    /// Whether an `Origin` header names us.
    fn is_origin(&self, origin: &str) -> bool {
        origin
            .strip_prefix("http://")
            .is_some_and(|name| self.has(name))
    }
}

/// Lets a request through to its handler, or says why not.
pub(super) async fn pass(
    State(desk): State<Arc<Desk>>,
    request: Request,
    next: Next,
) -> Response<Body> {
    let accepts = request.headers().get(header::ACCEPT);
    let accepts = accepts.and_then(|kinds| kinds.to_str().ok());
    let wants_page = accepts.is_some_and(|kinds| kinds.contains("text/html"));
    let mut answer = match check(&desk, request.method(), request.headers()) {
        Ok(()) => next.run(request).await,
        Err(wrong) if wants_page => wrong.into_page(),
        Err(wrong) => wrong.into_response(),
    };
    for (name, value) in HEADERS {
        answer
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    answer
}

fn check(desk: &Desk, method: &Method, headers: &HeaderMap) -> Result<(), Wrong> {
    let mut hosts = headers.get_all(header::HOST).iter();
    let host = hosts.next().and_then(|host| host.to_str().ok());
    if hosts.next().is_some() || !host.is_some_and(|host| desk.names.has(host)) {
        let values = [("address", desk.address.to_string())];
        return Err(Wrong::with(
            desk,
            StatusCode::MISDIRECTED_REQUEST,
            "server-wrong-host",
            &values,
        ));
    }
    let stranger = || {
        Err(Wrong::new(
            desk,
            StatusCode::FORBIDDEN,
            "server-wrong-origin",
        ))
    };
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    if text("origin").is_some_and(|origin| !desk.names.is_origin(origin)) {
        return stranger();
    }
    // A link in a message leads to a page here from elsewhere, which is fine; nothing else does.
    let reads = method == Method::GET || method == Method::HEAD;
    let follows_link = reads && text("sec-fetch-mode") == Some("navigate");
    match text("sec-fetch-site") {
        None | Some("same-origin" | "none") => {}
        Some(_) if follows_link => {}
        Some(_) => return stranger(),
    }
    if reads {
        return Ok(());
    }
    let kind = text("content-type").unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if !kind.eq_ignore_ascii_case("application/json") {
        return Err(Wrong::new(
            desk,
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "server-wrong-type",
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_names_are_ours() {
        let names = Names::of("192.168.0.7:8080".parse().unwrap());
        for ours in [
            "192.168.0.7:8080",
            "localhost:8080",
            "LOCALHOST:8080",
            "127.0.0.1:8080",
        ] {
            assert!(names.has(ours), "{ours}");
            assert!(names.is_origin(&format!("http://{ours}")));
        }
        for other in [
            "192.168.0.7",
            "192.168.0.7:80",
            "evil.example:8080",
            "",
            "localhost:8080.evil.example",
        ] {
            assert!(!names.has(other), "{other}");
        }
        for other in [
            "null",
            "https://localhost:8080",
            "http://evil.example",
            "http://",
        ] {
            assert!(!names.is_origin(other), "{other}");
        }
        assert!(Names::of("10.0.0.1:80".parse().unwrap()).has("10.0.0.1"));
        let six = Names::of("[2001:db8::1]:8080".parse().unwrap());
        assert!(six.has("[2001:db8::1]:8080"));
    }
}
