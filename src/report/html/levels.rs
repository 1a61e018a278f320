//! Morale and trust over time, the team and the player over time, and the ledger by person.

use super::{Page, ink};
use crate::debrief::{
    self, Move,
    chart::{self, Chart, Dash, Mark, Series, escape},
    drift, over_time,
};
use crate::scenario::model::{Meter, Role};
use crate::words::{
    debrief::{signed, why},
    ledger, list, names, say, say_with,
};
use std::fmt::Write;

/// The colours of the lines of a chart, in their order.
const COLOURS: [&str; 4] = [
    "var(--good)",
    "var(--accent)",
    "var(--inner)",
    "var(--soft)",
];

impl Page<'_> {
    pub(super) fn levels(&mut self) {
        let scenario = self.report.run.scenario().clone();
        self.fold("report-over-time", &say("report-over-time-is"));
        self.raw(r#"<div class="grid">"#);
        for (who, person) in scenario.people.iter().enumerate() {
            let own = match person.kind {
                Role::Teammate => Some((Meter::Morale(who), "level-morale")),
                Role::Manager => Some((Meter::Grip(who), "chart-grip")),
                Role::Stakeholder => None,
            };
            let lines: Vec<(Meter, &str)> = own
                .into_iter()
                .chain([(Meter::Trust(who), "level-trust")])
                .collect();
            self.chart(&person.name, &lines);
        }
        self.chart(
            &say("report-team"),
            &[
                (Meter::Safety, "chart-safety"),
                (Meter::Delivery, "chart-delivery"),
                (Meter::Capability, "chart-capability"),
                (Meter::Direction, "chart-direction"),
            ],
        );
        self.chart(
            &say("voice-you"),
            &[
                (Meter::Credit, "chart-credit"),
                (Meter::Energy, "chart-energy"),
            ],
        );
        self.raw("</div>");
        self.folded();
    }

    fn chart(&mut self, title: &str, lines: &[(Meter, &'static str)]) {
        let run = self.report.run;
        let dashes = Dash::ALL.iter();
        let mut told = Vec::new();
        let mut series = Vec::new();
        for (((meter, key), colour), dash) in lines.iter().zip(COLOURS).zip(dashes) {
            let levels = over_time(run, *meter);
            let ends = [levels.first(), levels.last()].map(|end| end.copied().unwrap_or(0));
            told.push(say_with(
                "report-from-to",
                &[
                    ("what", say(key)),
                    ("from", ends[0].to_string()),
                    ("to", ends[1].to_string()),
                ],
            ));
            series.push(Series {
                name: say(key),
                points: (0..).zip(levels).collect(),
                colour: colour.to_owned(),
                dash: *dash,
            });
        }
        let marks = why::marked(run, &self.report.replayed).map(|turn| Mark {
            turn,
            name: say("chart-turned"),
        });
        let drawn = chart::svg(&Chart {
            series,
            marks: marks.into_iter().collect(),
            size: (360, 210),
            labels: true,
            ink: ink(),
        });
        let said = list(&told);
        let drawn = drawn.replacen(
            "<svg ",
            &format!(r#"<svg role="img" aria-label="{}" "#, escape(&said)),
            1,
        );
        let _ = write!(
            self.out,
            r#"<figure><figcaption><strong>{}</strong></figcaption>{drawn}<figcaption class="soft">{}</figcaption></figure>"#,
            escape(title),
            escape(&said)
        );
    }

    pub(super) fn ledger(&mut self) {
        let run = self.report.run;
        let told = debrief::tell(run);
        self.fold_of("screen", "debrief-ledger", &say("report-ledger-is"));
        let owners: Vec<(String, &Vec<Move>)> = told
            .fates
            .iter()
            .map(|fate| (names::name_of(run.scenario(), fate.who), &fate.moves))
            .chain([(say("report-shared"), &told.shared)])
            .collect();
        for (owner, moves) in owners {
            self.moves(&owner, moves);
        }
        self.folded();
    }

    fn moves(&mut self, owner: &str, moves: &[Move]) {
        let run = self.report.run;
        if moves.is_empty() {
            return;
        }
        self.raw(r#"<details class="inner"><summary>"#);
        self.text("span", owner);
        self.raw(r#"</summary><div class="scroll"><table><thead><tr>"#);
        for key in ["report-day", "report-what", "report-by", "report-because"] {
            self.phrase(r#"th scope="col""#, key);
        }
        self.raw("</tr></thead><tbody>");
        for line in ledger::lines(run, &drift::gathered(run, moves)) {
            self.line_of(&line);
        }
        self.raw("</tbody></table></div></details>");
    }

    /// A row of the ledger; what one cause moved stands together.
    fn line_of(&mut self, line: &ledger::Line) {
        let grounds = line.rule.as_ref().map_or(String::new(), |rule| {
            format!(
                r#" <span class="soft small">{}: {}</span>"#,
                rule.grade,
                escape(&rule.source)
            )
        });
        let rows = line.moved.len();
        for (place, (what, by, better)) in line.moved.iter().enumerate() {
            let class = if *better { "up" } else { "down" };
            let (when, why) = match place {
                0 => (
                    format!(r#"<td rowspan="{rows}">{}</td>"#, escape(&line.when)),
                    format!(
                        r#"<td rowspan="{rows}">{}{grounds}</td>"#,
                        escape(&line.why)
                    ),
                ),
                _ => (String::new(), String::new()),
            };
            let _ = write!(
                self.out,
                r#"<tr>{when}<td>{}</td><td class="n {class}">{}</td>{why}</tr>"#,
                escape(what),
                signed(*by)
            );
        }
    }
}
