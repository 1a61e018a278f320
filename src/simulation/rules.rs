//! The rules: data with a grade and a source each, read from `assets/rules.ron`. The program owns them; a scenario can say
//! that one does not hold in its place, not replace it.

mod deed;
mod happening;

pub use deed::{Direction, Per, When};
pub use happening::{Happening, Strikes, Test, Trigger, Whom};

use crate::scenario::{
    effect::Tactic,
    format::Need,
    model::{Landing, Role},
    script::Voice,
};
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

/// All rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// The version of the shape of this file. Now 1.
    pub format: u32,
    /// Where the landings of an attempt part.
    pub landing: Thresholds,
    /// Which needs a tactic speaks to.
    pub speaks_to: Vec<(Tactic, Vec<Need>)>,
    /// What the voices in the player's head think more or less of than it deserves.
    pub voices: Vec<Bias>,
    /// What people commonly take others to need, by what those are: first guesses about strangers.
    pub guesses: Vec<(Role, Vec<Need>)>,
    /// The rules, in the order in which they work.
    pub rules: Vec<Rule>,
    /// The hash of the file, without comments and spacing.
    #[serde(skip)]
    pub hash: u64,
}

/// Where the landings of an attempt part, in points of the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thresholds {
    /// At least this much is commitment.
    pub commitment: i32,
    /// At least this much is compliance; less is resistance.
    pub compliance: i32,
    /// Luck adds or takes up to this much.
    pub luck: i32,
}

impl Thresholds {
    /// How a score in points lands.
    pub fn lands(&self, score: i32) -> Landing {
        if score >= self.commitment {
            Landing::Commitment
        } else if score >= self.compliance {
            Landing::Compliance
        } else {
            Landing::Resistance
        }
    }
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its id; its sentence is `rule-ID` in the words.
    pub id: String,
    /// How well it is supported.
    pub grade: Grade,
    /// Who found it, or why the designers chose it.
    pub source: String,
    /// What it does.
    pub does: Does,
}

/// How well a rule is supported. A: meta-analysis; B: one or a few good studies; C: small or indirect; D: designer's choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "said above")]
pub enum Grade {
    A,
    B,
    C,
    D,
}

/// What a voice in the head thinks more or less of than it deserves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bias {
    /// Which voice.
    pub voice: Voice,
    /// Of which tactics.
    pub tactics: Vec<Tactic>,
    /// By how many points it misjudges how they will land.
    pub points: i32,
    /// Whether it says so even where a colleague would speak.
    #[serde(default)]
    pub loud: bool,
}

/// What a rule does. Points are of a hundred.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Does {
    /// Adds points to the score of an attempt.
    Lands {
        /// For which attempts.
        #[serde(default)]
        when: When,
        /// How many points; with `per`, at its extreme.
        points: i32,
        /// Scales the points from minus one (at level 0) over nothing (at 50) to one (at 100).
        #[serde(default)]
        per: Option<Per>,
    },
    /// Moves a level after an act, or when a promise is made, kept or broken.
    Moves {
        /// After which acts.
        #[serde(default)]
        when: When,
        /// Whose level.
        whose: Whose,
        /// Which level.
        level: Level,
        /// By how many points.
        points: i32,
    },
    /// What is done often toward the same person wears out, and comes back slowly.
    Wears {
        /// Points of the score that each time before costs.
        points: i32,
        /// How much less of the good it does each time, in percent.
        fades: i32,
        /// How many times count at most.
        most: u32,
        /// After so many scenes without it, one time less counts.
        recovers: u32,
    },
    /// A facet of trust is gained slowly.
    Slows {
        /// Which.
        level: Level,
        /// How much of each gain is left, in percent.
        percent: i32,
    },
    /// A covered stretch makes somebody fit for the work, a covered gap makes it a stretch.
    Grows {
        /// By these acts; who has the work taken from them learns nothing.
        tactics: Vec<Tactic>,
    },
    /// What somebody must have to dare something: each level at least so high.
    Readiness {
        /// To do what.
        what: Readiness,
        /// Which levels, and how high at least, in points.
        needs: Vec<(Level, i32)>,
    },
    /// Works between scenes.
    Between(Between),
    /// Moves a level at the end of each day.
    Night {
        /// On which days.
        #[serde(default)]
        when: Vec<Test>,
        /// Whose level.
        whose: Whose,
        /// Which level.
        level: Level,
        /// By how many points.
        points: i32,
    },
    /// Something happens by itself, and is told.
    Happens(Happening),
}

/// What somebody may be ready for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Readiness {
    /// To say what they think.
    Speak,
    /// To step forward and lead for a stretch.
    Lead,
}

/// Whose level a rule moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Whose {
    /// Of whom the act is toward, or to whom the promise was.
    Target,
    /// Of each manager.
    Manager,
    /// Of each teammate who saw a public act and was not its target.
    Witnesses,
    /// Of each teammate.
    Teammates,
    /// Of the player or the team as a whole.
    Shared,
    /// What each teammate thinks of whom the act is toward: a facet of trust.
    TeamTowardTarget,
    /// Of who does what happens.
    Doer,
    /// Of whom it strikes.
    Struck,
    /// What whom it strikes thinks of who does it: a facet of trust.
    StruckTowardDoer,
}

/// Which level a rule moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    missing_docs,
    reason = "the names of meters, explained where meters are"
)]
pub enum Level {
    Morale,
    Trust,
    Ability,
    Benevolence,
    Integrity,
    Grip,
    Pressure,
    Ease,
    Insight,
    Safety,
    Delivery,
    Capability,
    Direction,
    Credit,
    Energy,
    Essential,
}

impl Level {
    /// All, in order.
    pub const ALL: [Level; 16] = [
        Level::Morale,
        Level::Trust,
        Level::Ability,
        Level::Benevolence,
        Level::Integrity,
        Level::Grip,
        Level::Pressure,
        Level::Ease,
        Level::Insight,
        Level::Safety,
        Level::Delivery,
        Level::Capability,
        Level::Direction,
        Level::Credit,
        Level::Energy,
        Level::Essential,
    ];
}

/// What works between scenes, in this order; each stands in the rules at most once. A divisor says how slowly: the difference
/// divided by it is the step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Between {
    /// A manager under pressure tightens his grip toward it; trust in the player and what he has learned loosen it.
    PressureTightensGrip {
        /// How slowly.
        divisor: i32,
    },
    /// A tight grip lowers safety, a loose one lets it grow.
    GripLowersSafety {
        /// How slowly.
        divisor: i32,
    },
    /// A grip above `above` wears down morale.
    GripWearsMorale {
        /// From which grip on.
        above: i32,
        /// How slowly.
        divisor: i32,
    },
    /// Moods spread along ties.
    MoodsSpread {
        /// How slowly.
        divisor: i32,
    },
    /// How the team trusts its manager lifts or lowers morale.
    TrustInManagerMovesMorale {
        /// How slowly.
        divisor: i32,
    },
    /// Where it is safe, people share what they know, and the team learns.
    SafetyFeedsCapability {
        /// How slowly.
        divisor: i32,
    },
    /// What a team can do and how it feels show a little in what it gets done.
    StrengthFeedsDelivery {
        /// How slowly.
        divisor: i32,
    },
    /// Who was let down tells those who are tied to them, whose trust in the player's word falls toward theirs.
    WordSpreads {
        /// How slowly.
        divisor: i32,
    },
}

impl Between {
    /// How slowly it works.
    pub fn divisor(self) -> i32 {
        match self {
            Between::PressureTightensGrip { divisor }
            | Between::GripLowersSafety { divisor }
            | Between::GripWearsMorale { divisor, .. }
            | Between::MoodsSpread { divisor }
            | Between::TrustInManagerMovesMorale { divisor }
            | Between::SafetyFeedsCapability { divisor }
            | Between::StrengthFeedsDelivery { divisor }
            | Between::WordSpreads { divisor } => divisor,
        }
    }
}

impl Rules {
    /// Reads rules.
    ///
    /// # Errors
    /// What `ron` says is wrong, with its line and column, or that the format is not known.
    pub fn read(source: &str) -> Result<Rules, String> {
        let mut rules: Rules = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
            .from_str(source)
            .map_err(|error| format!("the rules cannot be read: {error}"))?;
        if rules.format != 1 {
            return Err(format!(
                "the rules are of format {}, this program reads format 1",
                rules.format
            ));
        }
        let canonical = ron::to_string(&rules).map_err(|error| error.to_string())?;
        rules.hash = xxh3_64(canonical.as_bytes());
        Ok(rules)
    }

    /// The rules that the program carries.
    pub fn shipped() -> Rules {
        // A unit test reads them, so that a release without readable rules cannot be built and tested; should it happen all
        // the same, a story without rules is better than none.
        Rules::read(include_str!("../../assets/rules.ron")).unwrap_or(Rules {
            format: 1,
            landing: Thresholds {
                commitment: 15,
                compliance: -10,
                luck: 0,
            },
            speaks_to: Vec::new(),
            voices: Vec::new(),
            guesses: Vec::new(),
            rules: Vec::new(),
            hash: 0,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::mem::discriminant;

    #[test]
    fn the_shipped_rules_can_be_read_and_name_their_sources() {
        let rules = Rules::read(include_str!("../../assets/rules.ron")).unwrap();
        assert!(rules.rules.len() > 20);
        for rule in &rules.rules {
            assert!(crate::scenario::id::is_valid(&rule.id), "{}", rule.id);
            assert!(!rule.source.trim().is_empty(), "{} has no source", rule.id);
            if let Does::Between(between) = &rule.does {
                let alike = |other: &&Rule| match &other.does {
                    Does::Between(other) => discriminant(other) == discriminant(between),
                    _ => false,
                };
                let id = &rule.id;
                assert_eq!(rules.rules.iter().filter(alike).count(), 1, "{id} twice");
            }
            assert_eq!(
                rules
                    .rules
                    .iter()
                    .filter(|other| other.id == rule.id)
                    .count(),
                1,
                "{} stands twice",
                rule.id
            );
        }
    }
}
