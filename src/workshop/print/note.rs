//! The note above the sheets, for the facilitator's screen: what to print how often, how to cut, how to count a blind vote.

use super::{Stack, Wanted, What};
use crate::{debrief::chart::escape, words::say_in};
use std::fmt::Write;

/// The note, which is not printed.
pub fn note(wanted: &Wanted, title: &str, stacks: &[Stack]) -> String {
    let say = |key, values: &[(&str, String)]| escape(&say_in(wanted.language, key, values));
    let mut out = format!(
        r#"<header class="note"><h1>{}</h1><p>{}</p><table><thead><tr>"#,
        escape(title),
        say("print-note", &[]),
    );
    for key in ["print-what", "print-pages", "print-copies", "print-sheets"] {
        let _ = write!(out, r#"<th scope="col">{}</th>"#, say(key, &[]));
    }
    out.push_str("</tr></thead><tbody>");
    for stack in stacks {
        let what = match stack.what {
            What::Cards => "print-cards",
            What::Roles => "print-roles",
            What::Commitments | What::All => "print-commitments",
        };
        let (first, last) = stack.pages;
        let pages = if first == last {
            first.to_string()
        } else {
            format!("{first}–{last}")
        };
        let copies = stack.copies.map_or_else(
            || say("print-one-for", &[("people", stack.serves.to_string())]),
            |copies| copies.to_string(),
        );
        let sheets = stack
            .sheets()
            .map_or_else(String::new, |sheets| sheets.to_string());
        let _ = write!(
            out,
            r#"<tr><th scope="row">{}</th><td>{pages}</td><td>{copies}</td><td>{sheets}</td></tr>"#,
            say(what, &[]),
        );
    }
    out.push_str("</tbody></table>");
    let has = |what| stacks.iter().any(|stack| stack.what == what);
    out.push_str("<ol>");
    let mut steps = vec!["print-step-print"];
    if has(What::Cards) {
        steps.extend(["print-step-cut", "print-step-vote", "print-step-count"]);
    }
    if has(What::Roles) {
        steps.push("print-step-roles");
    }
    if has(What::Commitments) {
        steps.push("print-step-commit");
    }
    for step in steps {
        let _ = write!(out, "<li>{}</li>", say(step, &[]));
    }
    out.push_str("</ol></header>");
    out
}
