//! Decision by decision: what was chosen, how it landed and what it settled, and what else might have come; then the map.

use super::{Page, ink};
use crate::debrief::{
    chart::{self, Look, Stop, escape},
    road::{Stretch, road},
    settled,
    what_if::{HadYou, Played},
};
use crate::words::{
    debrief::{at, change, day_of, landed, what_if, why},
    ledger::{self, Attempt},
    list, say, say_with,
};
use std::fmt::Write;

impl Page<'_> {
    pub(super) fn decisions(&mut self) {
        let run = self.report.run;
        self.fold("report-decisions", &say("report-decisions-are"));
        if !self.report.replayed.is_empty() {
            self.text(
                r#"p class="small soft""#,
                &what_if::opinion(self.report.replays),
            );
            self.phrase(r#"p class="small soft screen""#, "report-strips");
            if let Some((alike, moments)) = why::hardly(run, &self.report.replayed) {
                self.raw(r#"<details class="inner"><summary>"#);
                self.text("span", &alike);
                self.raw("</summary>");
                self.list(r#"ul class="small""#, &moments);
                self.raw("</details>");
            }
        }
        self.phrase(r#"p class="small soft""#, "report-words");
        let turned = why::marked(run, &self.report.replayed);
        for stretch in road(run) {
            self.decision(&stretch, turned == Some(stretch.turn));
        }
        self.folded();
    }

    fn decision(&mut self, stretch: &Stretch, turned: bool) {
        let run = self.report.run;
        self.raw(if turned {
            r#"<article class="decision turn">"#
        } else {
            r#"<article class="decision">"#
        });
        let head = at(run, stretch.turn);
        self.text(r#"p class="label""#, &head);
        self.text("h3", &stretch.chosen);
        if turned {
            self.phrase(r#"p class="small""#, turned_here(&self.report.replayed));
        }
        if let Some(attempt) = ledger::attempt(run, stretch.turn) {
            self.attempt(&attempt);
        }
        let settled: Vec<String> = settled::settled(run, stretch.turn)
            .into_iter()
            .take(6)
            .map(|(meter, by)| change(run.scenario(), meter, by))
            .collect();
        if !settled.is_empty() {
            let what = say_with("report-settled", &[("levels", list(&settled))]);
            self.text(r#"p class="small soft""#, &what);
        }
        if let Some(had_you) = self.report.had_you(stretch.turn).cloned() {
            self.had_you(&had_you);
        } else {
            let doors: Vec<String> = stretch
                .doors
                .iter()
                .map(|(card, locked)| door(card, *locked))
                .collect();
            self.list(r#"ul class="small soft""#, &doors);
        }
        self.raw("</article>");
    }

    fn attempt(&mut self, attempt: &Attempt) {
        self.raw(r#"<details class="inner"><summary>"#);
        self.text("span", &attempt.landed);
        self.phrase(r#"span class="about small""#, "report-why-so");
        self.raw("</summary>");
        self.text(r#"p class="small""#, &attempt.means);
        self.raw(r#"<div class="scroll"><table>"#);
        for (grounds, by) in &attempt.parts {
            let _ = write!(
                self.out,
                r#"<tr><td>{}</td><td class="n">{}</td><td class="soft">{}: {}</td></tr>"#,
                escape(&grounds.says),
                tenths(*by),
                grounds.grade,
                escape(&grounds.source)
            );
        }
        let _ = write!(
            self.out,
            r#"<tr><td>{}</td><td class="n">{}</td><td></td></tr></table></div></details>"#,
            escape(&say("report-luck")),
            tenths(attempt.luck * 100)
        );
    }

    fn had_you(&mut self, had_you: &HadYou) {
        let run = self.report.run;
        // Where another choice would have made little difference, that is said once for all such decisions.
        if let Some(hung) = why::hung_on_it(run, had_you) {
            self.text("p", &hung);
        }
        self.raw(r#"<details class="inner"><summary>"#);
        self.phrase("span", "report-had-you");
        self.raw(r#"</summary><div class="options">"#);
        for option in &had_you.options {
            self.option(had_you, option);
        }
        self.raw("</div>");
        self.raw("</details>");
    }

    fn option(&mut self, had_you: &HadYou, option: &Played) {
        let scenario = self.report.run.scenario().clone();
        self.raw(if option.taken {
            r#"<section class="option taken">"#
        } else {
            r#"<section class="option">"#
        });
        if option.taken {
            self.phrase(r#"p class="label""#, "report-taken");
        }
        self.text("h4", &what_if::card(option));
        let endings = what_if::endings(&scenario, &option.own);
        self.text(r#"p class="small""#, &endings);
        self.raw(r#"<div class="strips">"#);
        for (name, own, best) in what_if::telling_measures(had_you, option) {
            let said = say_with(
                "report-strip",
                &[
                    ("what", name.clone()),
                    ("own", what_if::middle_half(own)),
                    ("best", what_if::middle_half(best)),
                ],
            );
            let strip = chart::strip(own, best, "var(--accent)", &ink(), &said);
            let _ = write!(
                self.out,
                r#"<span>{}</span>{strip}<span class="n">{}<br><span class="soft">{}</span></span>"#,
                escape(&name),
                escape(&what_if::middle_half(own)),
                escape(&what_if::middle_half(best))
            );
        }
        self.raw("</div></section>");
    }

    pub(super) fn map(&mut self) {
        let run = self.report.run;
        let turned = why::marked(run, &self.report.replayed);
        let mut day = String::new();
        let stops: Vec<Stop> = road(run)
            .into_iter()
            .map(|stretch| {
                let today = day_of(run, stretch.turn);
                let new_day = today != day;
                day.clone_from(&today);
                let place = stretch
                    .passage
                    .and_then(|passage| run.scenario().passages.get(passage))
                    .map_or(String::new(), |passage| passage.place.clone());
                let toward = crate::debrief::decisions(run)
                    .iter()
                    .find(|decision| decision.turn == stretch.turn)
                    .and_then(|decision| decision.choice.toward);
                Stop {
                    day: if new_day { today } else { String::new() },
                    place,
                    chosen: stretch.chosen,
                    landed: stretch
                        .landing
                        .map(|landing| landed(run.scenario(), toward, landing))
                        .unwrap_or_default(),
                    doors: stretch.doors,
                    turned: turned == Some(stretch.turn),
                }
            })
            .collect();
        self.fold_of("screen", "report-map", &say("report-map-is"));
        for (class, width, letters) in [("wide", 720, 15), ("narrow", 350, 15)] {
            let look = Look {
                width,
                ink: ink(),
                road: "var(--accent)".to_owned(),
                letters,
                title: say("report-map"),
            };
            let _ = write!(
                self.out,
                r#"<figure class="map {class}">{}</figure>"#,
                chart::map(&stops, &look)
            );
        }
        self.phrase(r#"p class="small soft""#, "report-map-signs");
        self.folded();
    }
}

/// What is said of the moment that is marked: by the replays it turned there; by the ledger alone it left the deepest mark.
fn turned_here(replayed: &[HadYou]) -> &'static str {
    if replayed.is_empty() {
        "report-marked-here"
    } else {
        "report-it-turned-here"
    }
}

fn door(card: &str, locked: bool) -> String {
    let key = if locked {
        "report-door-locked"
    } else {
        "report-door"
    };
    say_with(key, &[("card", card.to_owned())])
}

/// Hundredths of a point with one digit after the point, and a true minus.
fn tenths(hundredths: i32) -> String {
    let tenths = (hundredths.abs() + 5) / 10;
    let sign = match hundredths.signum() * tenths.signum() {
        -1 => "−",
        1 => "+",
        _ => "",
    };
    format!("{sign}{}.{}", tenths / 10, tenths % 10)
}
