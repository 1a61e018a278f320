//! How much a rule does, in words.

use super::{plain, sentence, signed};
use crate::scenario::model::Standing;
use crate::simulation::rules::{Between, Does, Happening, Level, Per, Strikes, Whose};
use crate::words::{say, say_with};

/// How much a rule does.
pub(super) fn does(does: &Does) -> String {
    match does {
        Does::Lands { points, per, .. } => match per {
            None => say_with("rules-do-land", &[("by", signed(*points))]),
            Some(per) => say_with(
                "rules-do-land-per",
                &[
                    ("what", scale(*per)),
                    ("full", signed(*points)),
                    ("none", signed(-points)),
                ],
            ),
        },
        Does::Moves {
            whose,
            level,
            points,
            ..
        }
        | Does::Night {
            whose,
            level,
            points,
            ..
        } => moves(*whose, *level, *points),
        Does::Wears {
            points,
            fades,
            most,
            recovers,
        } => say_with(
            "rules-do-wear",
            &[
                ("by", signed(*points)),
                ("fades", fades.to_string()),
                ("most", most.to_string()),
                ("recovers", recovers.to_string()),
            ],
        ),
        Does::Slows { level, percent } => say_with(
            "rules-do-slow",
            &[
                ("what", self::level(*level)),
                ("percent", percent.to_string()),
            ],
        ),
        Does::Grows { .. } => say("rules-do-grow"),
        Does::Readiness { .. } => say("rules-do-dare"),
        Does::Between(between) => drifts(*between),
        Does::Happens(happening) => happens(happening),
    }
}

fn drifts(between: Between) -> String {
    let (key, divisor, above) = match between {
        Between::PressureTightensGrip { divisor } => ("rules-do-pressure", divisor, 0),
        Between::GripLowersSafety { divisor } => ("rules-do-grip-safety", divisor, 0),
        Between::GripWearsMorale { above, divisor } => ("rules-do-grip-morale", divisor, above),
        Between::MoodsSpread { divisor } => ("rules-do-moods", divisor, 0),
        Between::TrustInManagerMovesMorale { divisor } => ("rules-do-trust-morale", divisor, 0),
        Between::SafetyFeedsCapability { divisor } => ("rules-do-safety-capability", divisor, 0),
        Between::StrengthFeedsDelivery { divisor } => ("rules-do-strength-delivery", divisor, 0),
        Between::WordSpreads { divisor } => ("rules-do-word", divisor, 0),
    };
    say_with(
        key,
        &[("part", divisor.to_string()), ("above", plain(above))],
    )
}

fn happens(happening: &Happening) -> String {
    let mut told: Vec<String> = Vec::new();
    match happening.strikes {
        Strikes::Nobody => {}
        Strikes::Drawn => told.push(say("rules-strikes-drawn")),
        Strikes::Lowest => told.push(say("rules-strikes-lowest")),
    }
    if let Some(becomes) = happening.becomes {
        told.push(say(match becomes {
            Standing::Present => "rules-becomes-present",
            Standing::Withdrawn => "rules-becomes-withdrawn",
            Standing::Resigned => "rules-becomes-resigned",
        }));
    }
    let moved: Vec<String> = happening
        .moves
        .iter()
        .map(|(whose, level, points)| moves(*whose, *level, *points))
        .collect();
    if !moved.is_empty() {
        told.push(moved.join("; "));
    }
    if told.is_empty() {
        told.push(say("rules-do-by-another"));
    }
    let told: Vec<String> = told.iter().map(|part| sentence(part)).collect();
    told.join(" ")
}

/// Whose level moves, and by how many points.
fn moves(whose: Whose, level: Level, points: i32) -> String {
    let own = self::level(level);
    let toward = facet(level);
    let (key, what) = match whose {
        // It is the player's reading of them, and not theirs.
        Whose::Target if level == Level::Insight => ("rules-whose-shared", own),
        Whose::Target => ("rules-whose-target", own),
        Whose::Manager => ("rules-whose-manager", own),
        Whose::Witnesses => ("rules-whose-witnesses", own),
        Whose::Teammates => ("rules-whose-teammates", own),
        Whose::Shared => ("rules-whose-shared", own),
        Whose::Doer => ("rules-whose-doer", own),
        Whose::Struck => ("rules-whose-struck", own),
        Whose::TeamTowardTarget => ("rules-whose-team-toward", toward),
        Whose::StruckTowardDoer => ("rules-whose-struck-toward", toward),
    };
    say_with(key, &[("what", what), ("by", signed(points))])
}

/// A level, as it is called where its owner is named or nobody owns it.
pub(super) fn level(level: Level) -> String {
    say(match level {
        Level::Morale => "rules-level-morale",
        Level::Trust => "rules-level-trust",
        Level::Ability => "rules-level-ability",
        Level::Benevolence => "rules-level-benevolence",
        Level::Integrity => "rules-level-integrity",
        Level::Grip => "rules-level-grip",
        Level::Pressure => "rules-level-pressure",
        Level::Ease => "rules-level-ease",
        Level::Insight => "rules-level-insight",
        Level::Safety => "rules-level-safety",
        Level::Delivery => "rules-level-delivery",
        Level::Capability => "rules-level-capability",
        Level::Direction => "rules-level-direction",
        Level::Credit => "rules-level-credit",
        Level::Energy => "rules-level-energy",
        Level::Essential => "rules-level-essential",
    })
}

/// What somebody trusts in another, who is not the player.
fn facet(of: Level) -> String {
    say(match of {
        Level::Ability => "rules-facet-ability",
        Level::Benevolence => "rules-facet-benevolence",
        Level::Integrity => "rules-facet-integrity",
        other => return level(other),
    })
}

/// What scales the points of a rule.
fn scale(per: Per) -> String {
    say(match per {
        Per::Trust => "rules-per-trust",
        Per::Credit => "rules-per-credit",
        Per::Insight => "rules-per-insight",
        Per::Grip => "rules-per-grip",
        Per::Pressure => "rules-per-pressure",
        Per::Ease => "rules-per-ease",
        Per::Morale => "rules-per-morale",
    })
}
