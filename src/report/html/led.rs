//! How the player led: the split over acts and ways, five courages, the traits of a leader, and the principles taught.

use super::Page;
use crate::debrief;
use crate::debrief::chart::escape;
use crate::words::{
    debrief::practice::{self, Practised},
    say, say_with,
};
use std::fmt::Write;

impl Page<'_> {
    pub(super) fn led(&mut self) {
        let run = self.report.run;
        self.fold("report-led", &say("report-led-is"));
        self.text("p", &practice::counted(run));
        self.phrase("h3", "report-ways");
        self.text(r#"p class="small soft""#, &practice::proposal(true));
        let ways = practice::ways(run);
        let all: u32 = ways.iter().map(|(_, count, _)| count).sum();
        self.raw(r#"<div class="bars">"#);
        for (name, count, proposed) in &ways {
            let percent = (count * 100 + all / 2) / all.max(1);
            let said = say_with(
                "report-way",
                &[
                    ("count", count.to_string()),
                    ("percent", percent.to_string()),
                    ("proposed", proposed.to_string()),
                ],
            );
            self.bar(name, percent, Some(*proposed), &said);
        }
        self.raw("</div>");
        self.phrase("h3", "report-acts");
        let acts = practice::acts(run);
        let most = acts.first().map_or(1, |(_, count)| *count);
        self.raw(r#"<div class="bars">"#);
        for (name, count) in &acts {
            self.bar(name, count * 100 / most.max(1), None, &count.to_string());
        }
        self.raw("</div>");
        let scored = !debrief::abusive(run);
        self.practised("report-courages", practice::courages(run, scored));
        self.practised("report-traits", practice::traits(run));
        self.practised("report-principles", practice::principles(run));
        self.folded();
    }

    /// A bar of so many per cent, and a mark where somebody would have had it.
    fn bar(&mut self, name: &str, percent: u32, mark: Option<u32>, said: &str) {
        let mark = mark.map_or(String::new(), |at| {
            format!(r#"<path d="M{at} 0V10" stroke="var(--ink)" stroke-width="0.8"/>"#)
        });
        let _ = write!(
            self.out,
            r#"<span>{}</span><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="10" fill="var(--sunken)"/><rect width="{percent}" height="10" fill="var(--accent)"/>{mark}</svg><span class="n small">{}</span>"#,
            escape(name),
            escape(said)
        );
    }

    fn practised(&mut self, title: &str, all: Vec<Practised>) {
        if all.is_empty() {
            return;
        }
        self.phrase("h3", title);
        let (strong, rest) = practice::strongly(all);
        self.raw(r#"<ul class="pairs">"#);
        for one in &strong {
            let _ = write!(
                self.out,
                r#"<li><strong>{}</strong><br><span class="soft small">{}</span><p>{}</p>"#,
                escape(&one.name),
                escape(&one.means),
                escape(&one.verdict)
            );
            let shows = if one.moments.is_empty() {
                &one.against
            } else {
                &one.moments
            };
            self.list("ul", shows);
            self.raw("</li>");
        }
        self.raw("</ul>");
        self.text(r#"p class="soft small""#, &rest);
    }
}
