//! What exploring found as one HTML page with pictures: no script, nothing fetched; light and dark, and it prints.

mod pictures;

use super::table::{self, Table};
use crate::{
    debrief::chart::escape,
    explore::{Measure, Witness},
    report::html::style::STYLE,
    words::{explored::Explored, names, say, say_with},
};
use std::fmt::Write;

/// What only this page has.
const OWN: &str = r#"
.head h1{margin:.5rem 0 1rem}
.head>p{max-width:60rem}
.verdict{margin:1.5rem 0 0;padding-left:1.2rem;max-width:60rem;display:grid;gap:.45rem}
section{margin-top:clamp(2rem,4vw,3rem)}
section>h2{margin-bottom:.75rem}
section>p{max-width:60rem;margin-bottom:.75rem}
figure{margin:0 0 1.25rem;background:var(--raised);border:1px solid var(--line);border-radius:.75rem;padding:1rem;break-inside:avoid}
figure svg text{font-size:11px;fill:var(--ink)}
.three{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,20rem),1fr));gap:1.25rem}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.25rem;font-size:.9375rem}
.legend b{display:inline-block;min-width:1.4rem;text-align:center;border-radius:.25rem;border:1px solid var(--line);margin-right:.35rem}
.heat{display:grid;grid-template-columns:minmax(7rem,14rem) 1fr;gap:.2rem .9rem;align-items:center;font-size:.875rem}
.heat svg{height:1.25rem;width:auto;max-width:100%}
.found{list-style:none;padding:0;display:grid;gap:1rem}
.found li{background:var(--raised);border:1px solid var(--line);border-radius:.6rem;padding:.9rem 1rem;break-inside:avoid}
code{font-size:.875rem;overflow-wrap:anywhere;background:var(--sunken);border-radius:.25rem;padding:.1rem .3rem}
.found code{display:block;margin-top:.4rem;padding:.4rem .6rem}
figure details{margin-top:.5rem}figure summary{padding:.3rem 0}
@media print{section{break-inside:auto}.heat{grid-template-columns:9rem 1fr}}
"#;

/// What was found about some stories as one page: one story, or those of a campaign.
pub fn html(title: &str, stories: &[Explored]) -> String {
    let mut page = Page(String::new());
    let _ = write!(
        page.0,
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>{}</title><style>{STYLE}{OWN}</style></head><body><main>"#,
        escape(title)
    );
    for (number, story) in (1..).zip(stories) {
        let kicker = if stories.len() > 1 {
            super::chapter_of(number, stories.len())
        } else {
            say("explore-kicker")
        };
        page.story(&kicker, story);
    }
    page.0.push_str("</main>");
    if let Some(story) = stories.first() {
        let foot = say_with(
            "explore-foot",
            &[
                ("version", env!("CARGO_PKG_VERSION").to_owned()),
                ("story", title.to_owned()),
                ("seed", story.report.seed.to_string()),
            ],
        );
        page.text("footer", &foot);
    }
    page.0.push_str("</body></html>\n");
    page.0
}

struct Page(String);

impl Page {
    /// Writes an element with text in it. `open` is the tag with its attributes.
    fn text(&mut self, open: &str, text: &str) {
        let tag = open.split(' ').next().unwrap_or(open);
        let _ = write!(self.0, "<{open}>{}</{tag}>", escape(text));
    }

    fn story(&mut self, kicker: &str, explored: &Explored) {
        self.0.push_str(r#"<header class="head">"#);
        self.text(r#"p class="kicker""#, kicker);
        self.text("h1", &explored.scenario.title);
        self.text(r#"p class="soft""#, &explored.played());
        self.0.push_str(r#"<ul class="verdict">"#);
        for sentence in explored.verdict() {
            self.text("li", &sentence);
        }
        self.text("li", &explored.certainty());
        self.0.push_str("</ul></header>");
        if !explored.report.policies.is_empty() {
            self.endings(explored);
            self.levels(explored);
        }
        self.heat(explored);
        self.never(explored);
        self.compared(explored);
    }

    fn endings(&mut self, explored: &Explored) {
        let (scenario, report) = (explored.scenario, explored.report);
        self.0.push_str("<section>");
        self.text("h2", &say("explore-endings"));
        self.0.push_str("<figure>");
        self.0.push_str(&pictures::endings(explored));
        self.0.push_str(r#"<ul class="legend">"#);
        for (letter, ending) in table::legend(scenario) {
            let (letter, ending) = (escape(&letter), escape(&ending));
            let _ = write!(self.0, "<li><b>{letter}</b>{ending}</li>");
        }
        self.0.push_str("</ul>");
        self.numbers(&table::endings(scenario, report));
        self.0.push_str("</figure>");
        self.text(r#"p class="small soft""#, &say("explore-policies-is"));
        self.0.push_str("</section>");
    }

    fn levels(&mut self, explored: &Explored) {
        let report = explored.report;
        self.0.push_str("<section>");
        self.text("h2", &say("explore-levels"));
        self.text("p", &say("explore-boxes-is"));
        self.0.push_str(r#"<div class="three">"#);
        for measure in Measure::LEDGERS {
            let title = names::measure(measure);
            let _ = write!(
                self.0,
                "<figure><figcaption><strong>{}</strong></figcaption>",
                escape(&title)
            );
            self.0.push_str(&pictures::boxes(explored, measure, &title));
            self.numbers(&table::spread(report, measure));
            self.0.push_str("</figure>");
        }
        self.0.push_str("</div><figure>");
        self.text("figcaption", &say("explore-levels-is"));
        self.table(&table::means(report));
        self.0.push_str("</figure></section>");
    }

    fn heat(&mut self, explored: &Explored) {
        self.0.push_str("<section>");
        self.text("h2", &say("explore-heat"));
        self.text("p", &say("explore-heat-is"));
        self.0.push_str(r#"<div class="heat">"#);
        for (name, squares) in pictures::heat(explored) {
            self.text("span", &name);
            self.0.push_str(&squares);
        }
        self.0.push_str("</div></section>");
    }

    fn never(&mut self, explored: &Explored) {
        if explored.report.never.is_empty() {
            return;
        }
        self.0.push_str("<section>");
        self.text("h2", &say("explore-never"));
        self.0.push_str(r#"<ul class="found">"#);
        for never in &explored.report.never {
            let (what, near) = explored.never(never);
            self.0.push_str("<li>");
            self.text("strong", &what);
            self.text(r#"p class="soft""#, &near);
            let near = never.nearest.as_ref();
            self.command(explored, near.and_then(|near| near.witness.as_ref()));
            self.0.push_str("</li>");
        }
        self.0.push_str("</ul></section>");
    }

    fn compared(&mut self, explored: &Explored) {
        let compared = &explored.report.compared;
        if !compared.dominated.is_empty() || !compared.same.is_empty() {
            self.0.push_str("<section>");
            self.text("h2", &say("explore-worse"));
            self.text("p", &say("explore-worse-is"));
            self.0.push_str(r#"<ul class="found">"#);
            for one in &compared.dominated {
                self.0.push_str("<li>");
                self.text("p", &explored.dominated(one));
                self.command(explored, one.witness.as_ref());
                self.0.push_str("</li>");
            }
            for same in &compared.same {
                self.text("li", &explored.same(same));
            }
            self.0.push_str("</ul></section>");
        }
        if compared.splits.is_empty() {
            return;
        }
        self.0.push_str("<section>");
        self.text("h2", &say("explore-parted"));
        self.0.push_str(r#"<ul class="found">"#);
        for split in &compared.splits {
            let (head, picks) = explored.split(split);
            self.0.push_str("<li>");
            self.text("strong", &head);
            for pick in picks {
                self.text("p", &pick);
            }
            self.0.push_str("</li>");
        }
        self.0.push_str("</ul></section>");
    }

    fn command(&mut self, explored: &Explored, witness: Option<&Witness>) {
        if let Some(witness) = witness {
            self.text("code", &explored.command(witness));
        }
    }

    /// The numbers of a picture, for those who want them or cannot see it.
    fn numbers(&mut self, table: &Table) {
        self.0.push_str("<details><summary>");
        self.text("span", &say("explore-numbers"));
        self.0.push_str("</summary>");
        self.table(table);
        self.0.push_str("</details>");
    }

    fn table(&mut self, table: &Table) {
        self.0.push_str(r#"<div class="scroll"><table><thead><tr>"#);
        for (column, head) in table.head.iter().enumerate() {
            let open = match column {
                0 => r#"th scope="col""#,
                _ => r#"th scope="col" class="n""#,
            };
            self.text(open, head);
        }
        self.0.push_str("</tr></thead><tbody>");
        for row in &table.rows {
            self.0.push_str("<tr>");
            for (column, cell) in row.iter().enumerate() {
                let open = match column {
                    0 => r#"th scope="row""#,
                    _ => r#"td class="n""#,
                };
                self.text(open, cell);
            }
            self.0.push_str("</tr>");
        }
        self.0.push_str("</tbody></table></div>");
    }
}
