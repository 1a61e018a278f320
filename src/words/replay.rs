//! Where a run that was kept no longer plays as it did, and why.

use super::{say, say_with};
use crate::scenario::{effect::POINT, model::Landing};
use crate::simulation::journal::{Differs, Divergence, Step};

/// The first step of a journal that does not play any more as it did, in one paragraph.
pub fn divergence(divergence: &Divergence) -> String {
    lines(divergence).join(" ")
}

/// The same, in lines: which step, what was recorded, what happens now, why, what could be done instead, what is kept.
pub fn lines(divergence: &Divergence) -> Vec<String> {
    let Divergence {
        step,
        recorded,
        now,
        why,
    } = divergence;
    let mut lines = vec![match why {
        Differs::Beginning(_) => {
            say_with("replay-beginning", &[("reached", recorded.reached.clone())])
        }
        _ => say_with("replay-step", &[("step", step.to_string())]),
    }];
    if !matches!(why, Differs::Beginning(_)) {
        lines.push(told("replay-recorded", recorded));
        lines.extend(now.as_ref().map(|now| told("replay-now", now)));
    }
    lines.extend(reasons(divergence));
    if let Some(open) = open(why).filter(|open| !open.is_empty()) {
        lines.push(say_with("replay-open", &[("open", open.join(", "))]));
    }
    lines.push(match why {
        Differs::Beginning(_) => say("replay-kept-nothing"),
        _ => say_with("replay-kept", &[("kept", divergence.kept().to_string())]),
    });
    lines
}

/// That all of it plays as it did.
pub fn whole(steps: usize) -> String {
    say_with("replay-whole", &[("steps", steps.to_string())])
}

/// A word by which programs know a reason.
pub fn kind(why: &Differs) -> &'static str {
    match why {
        Differs::Beginning(_) => "beginning",
        Differs::Ended => "ended",
        Differs::Gone { .. } => "gone",
        Differs::NotOffered { .. } => "not-offered",
        Differs::NoTime => "no-time",
        Differs::Locked { .. } => "locked",
        Differs::Landing => "landing",
        Differs::Reached { .. } => "reached",
    }
}

/// What is open where the story stands, if the reason is that a choice is not.
pub fn open(why: &Differs) -> Option<&[String]> {
    match why {
        Differs::Gone { open, .. }
        | Differs::NotOffered { open, .. }
        | Differs::Locked { open, .. } => Some(open),
        _ => None,
    }
}

fn reasons(divergence: &Divergence) -> Vec<String> {
    let recorded = &divergence.recorded;
    match &divergence.why {
        Differs::Beginning(unfit) => unfit.iter().map(ToString::to_string).collect(),
        Differs::Ended => vec![say("replay-why-ended")],
        Differs::Gone {
            at,
            nearest,
            elsewhere,
            ..
        } => {
            let gone = say_with("replay-why-gone", &[("at", at.clone())]);
            let nearest = nearest.clone().map(|name| nearest_is(&name));
            let moved = || {
                let elsewhere = ("elsewhere", elsewhere.clone()?);
                Some(say_with("replay-why-elsewhere", &[elsewhere]))
            };
            let more = nearest.or_else(moved);
            std::iter::once(gone).chain(more).collect()
        }
        Differs::NotOffered { at, .. } => {
            vec![say_with("replay-why-not-offered", &[("at", at.clone())])]
        }
        Differs::NoTime => vec![say("replay-why-no-time")],
        Differs::Locked { when, level, .. } => {
            let when = ("when", when.clone());
            vec![match level {
                None => say_with("replay-why-locked", &[when]),
                Some(level) => say_with(
                    "replay-why-locked-level",
                    &[when, ("level", (level / POINT).to_string())],
                ),
            }]
        }
        Differs::Landing => vec![say("replay-why-landing")],
        Differs::Reached { there: true, .. } => vec![say("replay-why-reached")],
        Differs::Reached { nearest, .. } => {
            let gone = ("reached", recorded.reached.clone());
            let gone = say_with("replay-why-reached-gone", &[gone]);
            let nearest = nearest.as_deref().map(nearest_is);
            std::iter::once(gone).chain(nearest).collect()
        }
    }
}

fn nearest_is(name: &str) -> String {
    say_with("replay-why-nearest", &[("nearest", name.to_owned())])
}

/// A step: its choice, how it landed, and where it led.
fn told(key: &str, step: &Step) -> String {
    let landing = step.landing.map(|landing| {
        let word = say(match landing {
            Landing::Commitment => "landing-commitment",
            Landing::Compliance => "landing-compliance",
            Landing::Resistance => "landing-resistance",
        });
        format!(" ({word})")
    });
    let reached = match step.reached.as_str() {
        "" => say("replay-end"),
        reached => format!("“{reached}”"),
    };
    say_with(
        key,
        &[
            ("choice", step.choice.clone()),
            ("landing", landing.unwrap_or_default()),
            ("reached", reached),
        ],
    )
}
