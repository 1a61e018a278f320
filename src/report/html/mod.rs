//! The debrief as one HTML page: no script, nothing fetched; its first page tells the story, and what is for looking things up
//! unfolds with `details`; prints, light and dark.

mod beside;
mod decisions;
mod first;
mod led;
mod levels;
mod open;
mod people;
pub mod style;

use super::Report;
use crate::debrief::chart::{self, escape};
use crate::portrait::{Expression, Sketch, Subject};
use crate::scenario::Scenario;
use crate::words::{debrief::beats, say, say_with};
use std::fmt::Write;

/// The debrief as one HTML page.
pub fn html(report: &Report) -> String {
    let mut page = Page {
        out: String::new(),
        report,
    };
    let scenario = report.run.scenario();
    let ending = beats::ending(report.run).map_or_else(|| say("report-open"), |(title, _)| title);
    page.raw(&format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>{}: {}</title><style>{}</style></head><body>"#,
        escape(&scenario.title),
        escape(&ending),
        style::STYLE
    ));
    page.faces();
    page.raw("<main>");
    if report.run.ended().is_none() {
        page.open();
        page.raw("</main>");
        page.foot();
        page.raw("</body></html>\n");
        return page.out;
    }
    page.first();
    page.beats();
    page.raw(r#"<section class="rest">"#);
    page.phrase("h2", "report-rest");
    page.phrase("p", "report-rest-is");
    page.raw(r#"</section><div class="more">"#);
    page.accounts();
    page.turned_more();
    page.other_endings();
    page.rest();
    page.raw("</div>");
    page.raw("</main>");
    page.foot();
    page.raw("</body></html>\n");
    page.out
}

/// What unfolds in the page of a run that has ended, for a page that tells the first of it in its own way: everybody's
/// account, the decisions, the map, the levels over time, the ledger, a second run laid over it. In the looks of [`style::STYLE`].
pub fn inside(report: &Report) -> String {
    let mut page = Page {
        out: String::new(),
        report,
    };
    page.faces();
    page.raw(r#"<div class="more">"#);
    page.accounts();
    page.rest();
    page.raw("</div>");
    page.out
}

/// The page as it is written.
struct Page<'a> {
    out: String,
    report: &'a Report<'a>,
}

impl Page<'_> {
    /// All that is looked up: the decisions, the map, the levels, the ledger, how the player led.
    fn rest(&mut self) {
        self.decisions();
        self.map();
        self.levels();
        self.ledger();
        self.led();
        self.beside();
        self.grades();
        self.phrase(r#"p class="paper small""#, "report-paper");
    }

    /// Writes markup.
    fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// Writes an element with text in it; nothing if there is none. `open` is the tag with its attributes.
    fn text(&mut self, open: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        let tag = open.split(' ').next().unwrap_or(open);
        let _ = write!(self.out, "<{open}>{}</{tag}>", escape(text));
    }

    /// Writes an element with the sentence of a key in it.
    fn phrase(&mut self, open: &str, key: &str) {
        self.text(open, &say(key));
    }

    /// A list with an item for each text; nothing if there are none.
    fn list(&mut self, open: &str, texts: &[String]) {
        if texts.is_empty() {
            return;
        }
        let tag = open.split(' ').next().unwrap_or(open);
        let _ = write!(self.out, "<{open}>");
        for text in texts {
            self.text("li", text);
        }
        let _ = write!(self.out, "</{tag}>");
    }

    /// Opens a section that unfolds; [`Page::folded`] closes it.
    fn fold(&mut self, key: &str, about: &str) {
        self.fold_of("both", key, about);
    }

    /// The same for paper and screen (`both`), or for the screen alone (`screen`).
    fn fold_of(&mut self, class: &str, key: &str, about: &str) {
        self.raw(&format!(r#"<details class="{class}"><summary>"#));
        self.phrase("h2", key);
        self.text(r#"span class="about""#, about);
        self.raw("</summary>");
    }

    fn folded(&mut self) {
        self.raw("</details>");
    }

    /// Everybody's face, drawn once and shown where it is wanted.
    fn faces(&mut self) {
        let scenario: &Scenario = self.report.run.scenario();
        let state = self.report.run.look();
        self.raw(r#"<svg width="0" height="0" class="faces" aria-hidden="true">"#);
        for (who, person) in scenario.people.iter().enumerate() {
            let mood = state
                .people
                .iter()
                .find(|seen| seen.who == who)
                .map_or(Expression::Neutral, |seen| {
                    people::face(seen.kind, seen.seems)
                });
            let subject = Subject::Person(Sketch::read(&person.portrait).0.complete(&person.id));
            let drawn = subject.svg(mood);
            let inner = drawn
                .split_once('>')
                .and_then(|(_, rest)| rest.strip_suffix("</svg>"))
                .unwrap_or_default();
            let _ = write!(
                self.out,
                r#"<symbol id="face-{who}" viewBox="0 -20 240 262">{inner}</symbol>"#
            );
        }
        self.raw("</svg>");
    }

    /// Somebody's face. The name stands beside it, so that it says nothing to a screen reader.
    fn face(&mut self, who: usize) {
        let _ = write!(
            self.out,
            r##"<svg class="face" viewBox="0 0 240 262" aria-hidden="true"><use href="#face-{who}"/></svg>"##
        );
    }

    fn grades(&mut self) {
        self.fold("report-how-to-read", "");
        self.phrase("p", "report-grades");
        self.folded();
    }

    fn foot(&mut self) {
        let run = self.report.run;
        let said = say_with(
            "report-foot",
            &[
                ("story", run.scenario().id.clone()),
                ("seed", run.seed().to_string()),
                ("version", env!("CARGO_PKG_VERSION").to_owned()),
            ],
        );
        self.text("footer", &said);
    }
}

/// The colours of charts are the page's own, so that they follow light and dark.
fn ink() -> chart::Ink {
    chart::Ink {
        text: "var(--soft)".to_owned(),
        grid: "var(--line)".to_owned(),
        paper: "var(--raised)".to_owned(),
    }
}
