//! The page of a run that has not ended: that it is not over, and where it stands. Of what only an end shows it has nothing.

use super::{super::help, Page};
use crate::words::{debrief::so_far, say_with};

impl Page<'_> {
    pub(super) fn open(&mut self) {
        let run = self.report.run;
        let scenario = run.scenario().clone();
        self.raw(r#"<header class="first"><div>"#);
        let kicker = say_with("report-kicker", &[("story", scenario.title.clone())]);
        self.text(r#"p class="kicker""#, &kicker);
        self.phrase("h1", "report-open");
        self.raw(r#"<div class="read">"#);
        for line in so_far::so_far(run) {
            self.text("p", &line);
        }
        self.raw("</div></div><aside><section>");
        self.phrase(r#"h2 class="label""#, "report-situation");
        self.text("p", &scenario.summary);
        if !scenario.you.is_empty() {
            let you = say_with("report-you", &[("you", scenario.you.clone())]);
            self.text(r#"p class="soft small""#, &you);
        }
        self.raw("</section></aside></header>");
        self.phrase("h2", "report-seem");
        self.raw(r#"<ul class="cast">"#);
        for (who, (name, seems)) in so_far::how_they_seem(run).into_iter().enumerate() {
            self.raw("<li>");
            self.face(who);
            self.raw("<span>");
            self.text("strong", &name);
            self.text("span", &seems);
            self.raw("</span></li>");
        }
        self.raw("</ul>");
        let help = help(run);
        if !help.is_empty() {
            self.raw(r#"<section class="help">"#);
            self.phrase("h2", "help-title");
            self.list("ul", &help);
            self.raw("</section>");
        }
        self.phrase(r#"p class="soft small""#, "report-open-rest");
    }
}
