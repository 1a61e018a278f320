//! What was never reached, and what the nearest run was missing, in sentences.

use super::Explored;
use crate::explore::{Gap, Missed, Near, Never, Place, Script, line};
use crate::scenario::{
    effect::POINT,
    expression,
    model::{Condition, Landing},
};
use crate::words::{names, say, say_with};

impl Explored<'_> {
    /// What was never reached: what it is, and the nearest that any run came to it.
    pub fn never(&self, never: &Never) -> (String, String) {
        let what = self.missed(never.what);
        let near = match &never.nearest {
            None => say("explore-nowhere"),
            Some(near) => self.near(near),
        };
        (what, near)
    }

    /// What lies behind what was never reached, by its names; nothing if nothing does.
    pub(super) fn behind(&self) -> Option<String> {
        /// So many are named; whoever misses more mends what stands before them first.
        const NAMED: usize = 5;
        let behind = &self.report.behind;
        let mut told: Vec<String> = behind.iter().map(|what| self.missed(*what)).collect();
        let more = told.len().saturating_sub(NAMED);
        if more > 0 {
            told.truncate(NAMED);
            told.push(say_with(
                "explore-behind-more",
                &[("count", more.to_string())],
            ));
        }
        let values = [
            ("count", behind.len().to_string()),
            ("what", told.join(" ")),
        ];
        (!behind.is_empty()).then(|| say_with("explore-behind", &values))
    }

    fn missed(&self, missed: Missed) -> String {
        let id = |place: Place| ("id", place.id(self.scenario));
        match missed {
            Missed::Place(place) => {
                let key = match place {
                    Place::Passage(passage) if passage < self.scenario.scenes => {
                        "explore-never-scene"
                    }
                    Place::Passage(_) => "explore-never-event",
                    Place::Choice(..) | Place::Standing(_) => "explore-never-choice",
                    Place::Ending(_) => "explore-never-ending",
                };
                say_with(key, &[id(place)])
            }
            Missed::Landing(place, landing) => {
                let key = match landing {
                    Landing::Commitment => "explore-never-commitment",
                    Landing::Compliance => "explore-never-compliance",
                    Landing::Resistance => "explore-never-resistance",
                };
                say_with(key, &[id(place)])
            }
            Missed::Line(script, number) => say_with(
                "explore-never-line",
                &[
                    ("where", self.script(script)),
                    ("text", self.line(script, number)),
                ],
            ),
        }
    }

    fn script(&self, script: Script) -> String {
        let scenario = self.scenario;
        let id = |place: Place| ("id", place.id(scenario));
        match script {
            Script::Passage(passage) => {
                say_with("explore-in-passage", &[id(Place::Passage(passage))])
            }
            Script::Reaction(passage, None) => {
                say_with("explore-in-reaction", &[id(Place::Passage(passage))])
            }
            Script::Reaction(passage, Some(place)) => {
                say_with("explore-in-reaction", &[id(Place::Choice(passage, place))])
            }
            Script::Standing(place) => {
                say_with("explore-in-reaction", &[id(Place::Standing(place))])
            }
            Script::Happening(place) => {
                let rule = scenario.happenings.get(place);
                let rule = rule.map_or(String::new(), |(rule, _)| rule.clone());
                say_with("explore-in-happening", &[("id", rule)])
            }
            Script::Ending(ending) => say_with("explore-in-ending", &[id(Place::Ending(ending))]),
            Script::Epilogue(who) => say_with(
                "explore-in-epilogue",
                &[("who", names::name_of(scenario, who))],
            ),
        }
    }

    /// The beginning of a line.
    fn line(&self, script: Script, number: usize) -> String {
        /// So much of a line is enough to find it.
        const ENOUGH: usize = 60;
        let text = line(self.scenario, script, number).unwrap_or_default();
        match text.char_indices().nth(ENOUGH) {
            Some((end, _)) => format!("{}…", &text[..end]),
            None => text.to_owned(),
        }
    }

    fn near(&self, near: &Near) -> String {
        let gaps: Vec<String> = if near.gaps.is_empty() {
            vec![say("explore-gap-none")]
        } else {
            near.gaps.iter().map(|gap| self.gap(gap)).collect()
        };
        let passage = Place::Passage(near.passage).id(self.scenario);
        say_with(
            "explore-nearest",
            &[("passage", passage), ("gaps", gaps.join(" "))],
        )
    }

    fn gap(&self, gap: &Gap) -> String {
        let written = |condition: Condition, wanted: bool| {
            let condition = match wanted {
                true => condition,
                false => Condition::Not(Box::new(condition)),
            };
            expression::written(self.scenario, &condition)
        };
        let level = |condition, wanted, had| {
            say_with(
                "explore-gap-level",
                &[("condition", written(condition, wanted)), ("had", had)],
            )
        };
        match gap {
            Gap::Level {
                meter,
                compare,
                number,
                wanted,
                had,
            } => {
                let condition = Condition::Meter(*meter, *compare, *number);
                // Told to the hundredth: 59.96 is not 60.
                let had = format!("{}.{:02}", had / POINT, had % POINT);
                level(condition, *wanted, had)
            }
            Gap::Days {
                left,
                compare,
                number,
                wanted,
                had,
            } => {
                let condition = if *left {
                    Condition::Left(*compare, *number)
                } else {
                    Condition::Day(*compare, *number)
                };
                level(condition, *wanted, had.to_string())
            }
            Gap::Fact(condition, wanted) => say_with(
                "explore-gap-fact",
                &[("condition", written(condition.clone(), *wanted))],
            ),
            Gap::Luck => say("explore-gap-luck"),
            Gap::Points(_, points) => {
                say_with("explore-gap-points", &[("points", points.to_string())])
            }
            Gap::Before(ending) => say_with(
                "explore-gap-before",
                &[("ending", Place::Ending(*ending).id(self.scenario))],
            ),
        }
    }
}
