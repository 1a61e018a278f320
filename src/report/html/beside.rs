//! A second run laid over the first: where they parted, and how each ended.

use super::Page;
use crate::debrief::{chart::escape, compare};
use crate::words::{
    debrief::{beats, compare as beside},
    say,
};
use std::fmt::Write;

impl Page<'_> {
    pub(super) fn beside(&mut self) {
        let run = self.report.run;
        let Some(other) = self.report.beside else {
            return;
        };
        let Some(comparison) = compare::compare(run, other) else {
            return;
        };
        self.fold("report-beside", "");
        self.text("p", &beside::parted(run, &comparison));
        let title = |run| beats::ending(run).map_or_else(|| say("report-open"), |(title, _)| title);
        self.raw(r#"<div class="scroll"><table><thead><tr><td></td>"#);
        self.phrase(r#"th scope="col" class="n""#, "report-this-run");
        self.phrase(r#"th scope="col" class="n""#, "report-other-run");
        self.raw(r#"<th scope="col" class="n">±</th></tr></thead><tbody>"#);
        let _ = write!(
            self.out,
            r#"<tr><th scope="row">{}</th><td class="n">{}</td><td class="n">{}</td><td></td></tr>"#,
            escape(&say("report-ended")),
            escape(&title(run)),
            escape(&title(other))
        );
        for [what, here, there, by] in beside::levels(run.scenario(), &comparison) {
            let _ = write!(
                self.out,
                r#"<tr><th scope="row">{}</th><td class="n">{here}</td><td class="n">{there}</td><td class="n">{by}</td></tr>"#,
                escape(&what)
            );
        }
        self.raw("</tbody></table></div>");
        self.folded();
    }
}
