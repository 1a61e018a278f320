//! A second run laid over the first: where they parted, how each ended, and both over time.

use super::{Page, ink};
use crate::debrief::{
    chart::{self, Chart, Dash, Series, escape},
    compare, over_time,
};
use crate::scenario::model::Meter;
use crate::simulation::Run;
use crate::words::{
    debrief::{beats, compare as beside},
    names, say,
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
        let reasons = beside::reasons(run, other, &comparison);
        if !reasons.is_empty() {
            self.text("p", &say("beside-whys"));
            self.list("ul", &reasons);
        }
        self.raw(r#"<div class="grid">"#);
        for (meter, ..) in &comparison.levels {
            if meter.owner().is_some() {
                self.both(*meter, other);
            }
        }
        self.raw("</div>");
        self.folded();
    }

    /// A level over time in both runs: this one's line is whole, the other's is dotted.
    fn both(&mut self, meter: Meter, other: &Run) {
        let run = self.report.run;
        let line = |of: &Run, name: &'static str, colour: &str, dash: Dash| Series {
            name: say(name),
            points: (0..).zip(over_time(of, meter)).collect(),
            colour: colour.to_owned(),
            dash,
        };
        let drawn = chart::svg(&Chart {
            series: vec![
                line(other, "chart-other", "var(--soft)", Dash::Dotted),
                line(run, "chart-this", "var(--accent)", Dash::Solid),
            ],
            marks: Vec::new(),
            size: (360, 190),
            labels: true,
            ink: ink(),
        });
        // What the lines show stands in the table.
        let drawn = drawn.replacen("<svg ", r#"<svg aria-hidden="true" "#, 1);
        let _ = write!(
            self.out,
            "<figure><figcaption><strong>{}</strong></figcaption>{drawn}</figure>",
            escape(&names::level_of(run.scenario(), meter))
        );
    }
}
