//! The pages, as they lie in `assets/phone`, inside the program; and what they ask for beside the news.

use super::{
    Desk, Shared,
    say::{Answer, Wrong, json, typed},
};
use crate::{
    portrait::{Expression, Sketch, Subject},
    workshop::{faces, room::Groups},
};
use axum::{
    body::Body,
    extract::{Path, State},
    http::{Response, StatusCode},
    routing::{MethodRouter, get},
};

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";
const SVG: &str = "image/svg+xml";

/// A page, or a part of one: where it is asked for, what it is, and its bytes.
pub(super) type Page = (&'static str, &'static str, &'static [u8]);

macro_rules! page {
    ($path:literal, $kind:ident, $file:literal) => {
        (
            $path,
            $kind,
            include_bytes!(concat!("../../../assets/phone/", $file)),
        )
    };
}

macro_rules! letters {
    ($path:literal, $file:literal) => {
        (
            $path,
            "font/ttf",
            include_bytes!(concat!("../../../assets/fonts/", $file)),
        )
    };
}

/// Every page and every part of one.
pub(super) const PAGES: &[Page] = &[
    page!("/", HTML, "phone.html"),
    page!("/console", HTML, "console.html"),
    page!("/projector", HTML, "projector.html"),
    page!("/style.css", CSS, "style.css"),
    page!("/phone.css", CSS, "phone.css"),
    page!("/console.css", CSS, "console.css"),
    page!("/projector.css", CSS, "projector.css"),
    page!("/phone.js", SCRIPT, "phone.js"),
    page!("/console.js", SCRIPT, "console.js"),
    page!("/projector.js", SCRIPT, "projector.js"),
    page!("/draw.js", SCRIPT, "draw.js"),
    page!("/lead.js", SCRIPT, "lead.js"),
    page!("/link.js", SCRIPT, "link.js"),
];

/// The letters of the game, for the projector; phones and the console write in their own.
pub(super) const LETTERS: &[Page] = &[
    letters!(
        "/fonts/atkinson-regular.ttf",
        "atkinson/AtkinsonHyperlegibleNext-Regular.ttf"
    ),
    letters!(
        "/fonts/atkinson-bold.ttf",
        "atkinson/AtkinsonHyperlegibleNext-Bold.ttf"
    ),
    letters!(
        "/fonts/fraunces-regular.ttf",
        "fraunces/Fraunces-Regular.ttf"
    ),
    letters!(
        "/fonts/fraunces-semibold.ttf",
        "fraunces/Fraunces-SemiBold.ttf"
    ),
    letters!("/fonts/fraunces-italic.ttf", "fraunces/Fraunces-Italic.ttf"),
];

/// Serves a page.
pub(super) fn serve<S: Clone + Send + Sync + 'static>((_, kind, bytes): Page) -> MethodRouter<S> {
    get(move || async move { typed(kind, Body::from(bytes)) })
}

/// `GET /words/PAGE`: what stands on a page around the news, by key.
pub(super) async fn words(State(desk): Shared, Path(page): Path<String>) -> Answer {
    if !["phone", "console", "projector"].contains(&page.as_str()) {
        return Err(nothing(&desk));
    }
    let (language, groups) = desk.host.look(|room, _| {
        let setup = room.setup();
        (setup.language.clone(), setup.groups.clone())
    });
    let mut labels = faces::labels(&language, &page);
    // Whoever joins says at which table they sit.
    if let Groups::Tables(tables) = groups {
        labels.insert("tables".to_owned(), tables.to_string());
    }
    Ok(json(&labels))
}

/// `GET /faces/N.svg`: somebody of the cast, by place from 0.
pub(super) async fn face(State(desk): Shared, Path(file): Path<String>) -> Answer {
    let place = file
        .strip_suffix(".svg")
        .and_then(|place| place.parse::<usize>().ok());
    let scenario = desk.host.look(|room, _| room.run().scenario().clone());
    let person = place
        .and_then(|place| scenario.people.get(place))
        .ok_or_else(|| nothing(&desk))?;
    let subject = Subject::Person(Sketch::read(&person.portrait).0.complete(&person.id));
    Ok(typed(SVG, Body::from(subject.svg(Expression::default()))))
}

/// `GET /qr.svg`: the link that lets a phone in.
pub(super) async fn qr(State(desk): Shared) -> Response<Body> {
    typed(SVG, Body::from(desk.qr.clone()))
}

/// What is not there.
pub(super) fn nothing(desk: &Desk) -> Wrong {
    Wrong::new(desk, StatusCode::NOT_FOUND, "server-nothing-here")
}

/// What is there, but is not asked for like this.
pub(super) async fn other(State(desk): Shared) -> Wrong {
    nothing(&desk)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_file_of_the_pages_is_served() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/phone");
        let files = std::fs::read_dir(folder).unwrap();
        let files: BTreeSet<String> = files
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| !name.ends_with(".md"))
            .collect();
        let served: BTreeSet<String> = PAGES
            .iter()
            .map(|(path, kind, _)| match (*path, *kind) {
                ("/", _) => "phone.html".to_owned(),
                (path, HTML) => format!("{}.html", &path[1..]),
                (path, _) => path[1..].to_owned(),
            })
            .collect();
        assert_eq!(files, served);
    }
}
