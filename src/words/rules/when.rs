//! When a rule holds, in words.

use super::{amount::level, either, plain};
use crate::scenario::{
    effect::{Setting, Tactic},
    model::{Facet, Fit, Landing, Promised, Standing},
};
use crate::simulation::rules::{Direction, Does, Happening, Readiness, Test, Trigger, When, Whom};
use crate::words::{list, names, say, say_with};

/// When a rule holds.
pub(super) fn holds(does: &Does) -> String {
    match does {
        Does::Lands { when, .. } => act(when),
        Does::Moves { when, .. } => match (when.promise, when.confidence) {
            (Some(became), _) => promise(became),
            (_, Some(became)) => confidence(became),
            _ => act(when),
        },
        Does::Wears { .. } => say("rules-when-worn"),
        Does::Slows { .. } => say("rules-when-slow"),
        Does::Grows { .. } => say("rules-when-grows"),
        Does::Readiness { what, needs } => {
            let key = match what {
                Readiness::Speak => "rules-when-speak",
                Readiness::Lead => "rules-when-lead",
            };
            let needs: Vec<String> = needs
                .iter()
                .map(|(what, points)| test(Test::AtLeast(*what, *points)))
                .collect();
            say_with(key, &[("needs", list(&needs))])
        }
        Does::Between(_) => say("rules-when-between"),
        Does::Night { when, .. } if when.is_empty() => say("rules-when-night"),
        Does::Night { when, .. } => say_with("rules-when-night-if", &[("tests", tests(when))]),
        Does::Happens(happening) => happens(happening),
    }
}

/// An act, and what must hold besides.
fn act(when: &When) -> String {
    let with = if when.tactics.is_empty() {
        say("rules-with-any")
    } else {
        say_with("rules-with", &[("acts", acts(&when.tactics))])
    };
    let direction = when.direction.map(|direction| {
        say(match direction {
            Direction::Up => "rules-up",
            Direction::Across => "rules-across",
            Direction::Down => "rules-down",
        })
    });
    let head = direction.map_or(with.clone(), |direction| format!("{with} {direction}"));
    std::iter::once(head)
        .chain(conditions(when))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Everything that a rule about acts asks for besides the act and its direction.
fn conditions(when: &When) -> Vec<String> {
    let points = |key: &'static str, points: Option<i32>| {
        points.map(|points| say_with(key, &[("points", plain(points))]))
    };
    let whether = |asked: Option<bool>, yes: &'static str, no: &'static str| {
        asked.map(|asked| say(if asked { yes } else { no }))
    };
    let setting = when.setting.map(|setting| {
        say(match setting {
            Setting::Private => "rules-private",
            Setting::Public => "rules-public",
        })
    });
    let after = (!when.after.is_empty())
        .then(|| say_with("rules-if-after", &[("acts", acts(&when.after))]));
    let breach = when.breach.map(|facet| {
        say(match facet {
            Facet::Ability => "rules-if-breach-ability",
            Facet::Benevolence => "rules-if-breach-benevolence",
            Facet::Integrity => "rules-if-breach-integrity",
        })
    });
    let fit = when.fit.map(|fit| {
        say(match fit {
            Fit::Fit => "rules-if-fit",
            Fit::Stretch => "rules-if-stretch",
            Fit::Gap => "rules-if-gap",
        })
    });
    let landing = when.landing.map(|landing| {
        say(match landing {
            Landing::Commitment => "rules-if-commitment",
            Landing::Compliance => "rules-if-compliance",
            Landing::Resistance => "rules-if-resistance",
        })
    });
    [
        setting,
        points("rules-if-trust-at-least", when.trust_at_least),
        points("rules-if-trust-below", when.trust_below),
        points("rules-if-credit-at-least", when.credit_at_least),
        points("rules-if-credit-below", when.credit_below),
        whether(when.need, "rules-if-need", "rules-if-no-need"),
        whether(when.window, "rules-if-window", "rules-if-no-window"),
        whether(when.covers, "rules-if-covers", "rules-if-covers-not"),
        after,
        breach,
        fit,
        whether(when.cover, "rules-if-cover", "rules-if-no-cover"),
        landing,
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn promise(became: Promised) -> String {
    say(match became {
        Promised::Kept => "rules-promise-kept",
        Promised::Broken => "rules-promise-broken",
        // A promise is made or not; there is nobody to pass it on to.
        Promised::Unmade | Promised::Open | Promised::Told => "rules-promise-made",
    })
}

fn confidence(became: Promised) -> String {
    say(match became {
        Promised::Kept => "rules-confidence-kept",
        Promised::Told => "rules-confidence-told",
        Promised::Broken => "rules-confidence-broken",
        Promised::Unmade | Promised::Open => "rules-confidence-held",
    })
}

fn happens(happening: &Happening) -> String {
    let mut parts = vec![match &happening.trigger {
        Trigger::State {
            when,
            standing,
            percent,
        } => {
            let standing = standing.map(|standing| {
                say(match standing {
                    Standing::Present => "rules-while-present",
                    Standing::Withdrawn => "rules-while-withdrawn",
                    Standing::Resigned => "rules-while-resigned",
                })
            });
            let all: Vec<String> = when.iter().copied().map(test).chain(standing).collect();
            let key = match happening.who {
                Whom::Manager => "rules-when-manager",
                Whom::Teammate => "rules-when-teammate",
                Whom::Team => "rules-when-team",
            };
            say_with(
                key,
                &[("tests", list(&all)), ("percent", percent.to_string())],
            )
        }
        Trigger::Disappointed {
            listened,
            asked,
            answered,
            days,
        } => say_with(
            "rules-when-disappointed",
            &[
                ("listened", acts(listened)),
                ("asked", acts(asked)),
                ("answered", acts(answered)),
                ("days", days.to_string()),
            ],
        ),
        Trigger::Overheard { percent } => {
            say_with("rules-when-overheard", &[("percent", percent.to_string())])
        }
    }];
    if happening.once {
        parts.push(say("rules-once"));
    }
    if happening.rests > 0 {
        parts.push(say_with(
            "rules-rests",
            &[("scenes", happening.rests.to_string())],
        ));
    }
    parts.join("; ")
}

/// Acts by their names, any of them.
pub(super) fn acts(tactics: &[Tactic]) -> String {
    let names: Vec<String> = tactics.iter().map(|act| names::tactic(*act)).collect();
    either(&names)
}

fn tests(tests: &[Test]) -> String {
    list(&tests.iter().copied().map(test).collect::<Vec<_>>())
}

fn test(asked: Test) -> String {
    let (key, what, points) = match asked {
        Test::AtLeast(what, points) => ("rules-at-least", what, points),
        Test::Below(what, points) => ("rules-below", what, points),
    };
    say_with(key, &[("what", level(what)), ("points", plain(points))])
}
