//! The story as each person tells it, with the face that goes with how they stand now.

use super::Page;
use crate::portrait::Expression;
use crate::scenario::model::Role;
use crate::simulation::Band;
use crate::words::{debrief::accounts, names, say};
use std::fmt::Write;

use crate::debrief::chart::escape;

impl Page<'_> {
    pub(super) fn accounts(&mut self) {
        let run = self.report.run;
        self.fold("report-accounts", &say("report-accounts-are"));
        self.raw(r#"<div class="tellings">"#);
        for told in accounts::told(run) {
            let Some(person) = run.scenario().people.get(told.who) else {
                continue;
            };
            let boss = person.kind == Role::Manager;
            self.raw(if boss {
                r#"<article class="telling boss"><header>"#
            } else {
                r#"<article class="telling"><header>"#
            });
            self.face(told.who);
            let _ = write!(
                self.out,
                r#"<div><h3>{}</h3><p class="soft small">{}</p></div></header><div class="read">"#,
                escape(&person.name),
                escape(&person.role)
            );
            for paragraph in told.text() {
                self.text("p", &paragraph);
            }
            self.raw("</div></article>");
        }
        self.raw("</div>");
        self.folded();
    }
}

/// The face that goes with how somebody seems.
pub(super) fn face(kind: Role, seems: Band) -> Expression {
    Expression::from_word(names::face(kind, seems)).unwrap_or_default()
}
