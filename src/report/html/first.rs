//! The first page: what the situation was, what came of it and why, what the player did and how it ended; then the three beats.
//! What stands folded after it says more of the third.

use super::{super::help, Page};
use crate::debrief;
use crate::debrief::chart::escape;
use crate::words::{
    debrief::{
        beats, hidden,
        in_short::{self, Told},
        monday, why, yourself,
    },
    names, say, say_with,
};
use std::fmt::Write;

impl Page<'_> {
    pub(super) fn first(&mut self) {
        let run = self.report.run;
        let scenario = run.scenario().clone();
        let (title, _) = beats::ending(run).unwrap_or_else(|| (say("report-open"), Vec::new()));
        self.raw(r#"<header class="first"><div>"#);
        let kicker = say_with("report-kicker", &[("story", scenario.title.clone())]);
        self.text(r#"p class="kicker""#, &kicker);
        self.text("h1", &title);
        self.phrase(r#"h2 class="label""#, "short-stake");
        self.text(r#"p class="read""#, &in_short::at_stake(run));
        if !scenario.you.is_empty() {
            let you = say_with("report-you", &[("you", scenario.you.clone())]);
            self.text(r#"p class="soft small""#, &you);
        }
        self.raw("</div><aside>");
        self.phrase(r#"h2 class="label""#, "short-came-of-it");
        self.text("p", &in_short::what_came(run));
        self.raw("</aside></header>");
        self.raw(r#"<ul class="cast">"#);
        for (who, person) in scenario.people.iter().enumerate() {
            self.raw("<li>");
            self.face(who);
            let _ = write!(
                self.out,
                r#"<span><strong>{}</strong>{}<span class="soft">{}</span></span></li>"#,
                escape(&person.name),
                escape(&person.role),
                escape(&person.about)
            );
        }
        self.raw("</ul>");
        self.text(r#"p class="soft small""#, &in_short::voices(run));
        // First what came of it and why: whoever knows that follows the road there.
        let (why, _) = beats::told_and_counted(run, &self.report.replayed);
        self.part("report-why", "", &why);
        // Who knows what lay beneath it reads the rest with other eyes.
        self.part(
            "report-hidden",
            &say("report-hidden-is"),
            &hidden::told(run),
        );
        self.in_short();
        let help = help(run);
        if !help.is_empty() {
            self.raw(r#"<section class="help">"#);
            self.phrase("h2", "help-title");
            self.list("ul", &help);
            self.raw("</section>");
        }
    }

    /// The run for whoever did not play, and the end as the player read it.
    fn in_short(&mut self) {
        let (run, replayed) = (self.report.run, &self.report.replayed);
        self.raw(r#"<section class="short">"#);
        self.phrase("h2", "short-title-others");
        self.raw("<ol>");
        for Told { at, gist, told } in in_short::for_others(run, replayed) {
            let _ = write!(self.out, "<li><strong>{}</strong>", escape(&at));
            if gist.is_empty() || told.is_empty() {
                let _ = write!(self.out, "{}{}</li>", escape(&gist), escape(&told));
            } else {
                let _ = write!(self.out, "{}", escape(&gist));
                self.text(r#"p class="soft""#, &told);
                self.raw("</li>");
            }
        }
        self.raw("</ol>");
        self.raw(r#"</section><section class="short read">"#);
        self.phrase("h2", "report-ended");
        if let Some((_, lines)) = beats::ending(run) {
            for line in &lines {
                self.text("p", line);
            }
        }
        self.raw("</section>");
    }

    pub(super) fn beats(&mut self) {
        self.raw(r#"<div class="beats">"#);
        self.fates();
        self.turned();
        self.plan();
        self.raw("</div>");
    }

    fn fates(&mut self) {
        let run = self.report.run;
        let told = debrief::tell(run);
        self.raw(r#"<section class="card">"#);
        self.phrase("h2", "debrief-people");
        self.raw(r#"<ul class="fates">"#);
        for fate in &told.fates {
            if fate.text.is_empty() {
                continue;
            }
            let name = names::name_of(run.scenario(), fate.who);
            self.raw("<li>");
            self.face(fate.who);
            // Most say the name themselves.
            if fate.text.starts_with(&name) {
                self.text("p", &fate.text);
            } else {
                let said = say_with("report-fate", &[("who", name), ("text", fate.text.clone())]);
                self.text("p", &said);
            }
            self.raw("</li>");
        }
        self.raw("<li>");
        self.text("p", &yourself::became(run));
        self.raw("</li></ul></section>");
    }

    fn turned(&mut self) {
        let (run, replayed) = (self.report.run, &self.report.replayed);
        let turned = beats::turned(run, replayed);
        self.raw(r#"<section class="card turned">"#);
        self.phrase("h2", "report-turned");
        self.text(r#"p class="read""#, &turned.what);
        if !turned.settled.is_empty() {
            self.text(r#"p class="small soft from""#, &beats::opinion(replayed));
            self.text("p", &turned.settled);
        }
        for named in &turned.named {
            self.text("p", named);
        }
        self.raw("</section>");
    }

    /// How that moment was found, and what else much hung on.
    pub(super) fn turned_more(&mut self) {
        let (run, replayed) = (self.report.run, &self.report.replayed);
        let turned = beats::turned(run, replayed);
        self.fold("report-turned-more", &say("report-turned-more-is"));
        self.text("p", &turned.how);
        let (_, counted) = beats::told_and_counted(run, replayed);
        for (title, told) in [
            ("report-opened-how-often", counted),
            ("report-turned-also", turned.also),
        ] {
            if !told.is_empty() {
                self.phrase("h3", title);
                self.list(r#"ul class="why""#, &told);
            }
        }
        self.text(r#"p class="from""#, &turned.fits);
        self.folded();
    }

    /// Every other ending by its title, and folded away the reason why it did not come.
    pub(super) fn other_endings(&mut self) {
        let (run, replayed) = (self.report.run, &self.report.replayed);
        let Some(others) = why::others(run, replayed) else {
            return;
        };
        self.fold("report-else", "");
        self.text("p", &others);
        self.raw("<details><summary>");
        self.phrase("span", "report-else-fold");
        self.raw("</summary>");
        self.list(r#"ul class="why two""#, &why::endings(run, replayed));
        self.raw("</details>");
        self.folded();
    }

    /// A part that stands apart from the rest, in two columns where there is more than one thing to say; nothing if
    /// there is nothing in it.
    fn part(&mut self, title: &str, about: &str, told: &[String]) {
        if told.is_empty() {
            return;
        }
        self.raw(r#"<section class="short">"#);
        self.phrase("h2", title);
        self.text(r#"p class="small soft""#, about);
        self.list(
            if told.len() > 1 {
                r#"ul class="why two""#
            } else {
                r#"ul class="why read""#
            },
            told,
        );
        self.raw("</section>");
    }

    fn plan(&mut self) {
        let (card, others) = self.report.cards();
        self.raw(r#"<section class="card plan">"#);
        self.phrase("h2", "report-monday");
        self.line("report-when-label", &card.when);
        self.line("report-will-label", &card.will);
        self.text(r#"p class="from small""#, &card.from);
        if !others.is_empty() {
            self.raw("<details><summary>");
            self.phrase("span", "report-other-plans");
            self.raw("</summary><ul>");
            for monday::Card { when, will, from } in &others {
                let _ = write!(
                    self.out,
                    r#"<li>{} {} <span class="soft small">{}</span></li>"#,
                    escape(when),
                    escape(will),
                    escape(from)
                );
            }
            self.raw("</ul></details>");
        }
        self.phrase(r#"p class="small soft from""#, "report-plan-works");
        self.raw("</section>");
    }

    /// A line of the plan, which whoever takes it can change.
    fn line(&mut self, label: &str, text: &str) {
        let open = format!(
            r#"p class="line" contenteditable="true" role="textbox" aria-label="{}""#,
            escape(&say(label))
        );
        let _ = write!(self.out, "<{open}>{}</p>", escape(text));
    }
}
