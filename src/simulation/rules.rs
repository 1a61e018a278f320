//! The rules: data with a grade and a source each, read from `assets/rules.ron`. The program owns them; a scenario can say
//! that one does not hold in its place, not replace it.

use crate::scenario::{
    effect::{Setting, Tactic},
    format::Need,
    model::{Landing, Promised},
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
    /// Works between scenes.
    Between(Between),
    /// Works at the end of each day.
    Night {
        /// Points of energy regained.
        energy: i32,
    },
}

/// What scales a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Per {
    /// The target's trust in the player.
    Trust,
    /// The player's credit.
    Credit,
    /// How well the player reads the target.
    Insight,
    /// The target's grip (managers).
    Grip,
    /// The target's pressure (managers).
    Pressure,
    /// The target's morale (teammates).
    Morale,
}

/// When a rule about acts holds: each part that is given must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct When {
    /// One of these tactics.
    pub tactics: Vec<Tactic>,
    /// Toward whom.
    pub direction: Option<Direction>,
    /// Who sees it.
    pub setting: Option<Setting>,
    /// The target's trust in the player is at least this.
    pub trust_at_least: Option<i32>,
    /// The target's trust in the player is below this.
    pub trust_below: Option<i32>,
    /// The player's credit is at least this.
    pub credit_at_least: Option<i32>,
    /// The player's credit is below this.
    pub credit_below: Option<i32>,
    /// How the attempt landed.
    pub landing: Option<Landing>,
    /// Whether the tactic speaks to something that the target needs.
    pub need: Option<bool>,
    /// What happened to a promise; then nothing about acts matters.
    pub promise: Option<Promised>,
}

impl When {
    /// Whether it holds for such an act whatever the other feels and however it lands: what can be known beforehand. `up`
    /// says whether it is toward a manager, if it is toward anybody.
    pub fn is_plain(&self, tactic: Tactic, setting: Setting, up: Option<bool>) -> bool {
        let direction = up.map(|up| if up { Direction::Up } else { Direction::Across });
        let hidden = When {
            tactics: Vec::new(),
            direction: None,
            setting: None,
            ..self.clone()
        };
        hidden == When::default()
            && (self.tactics.is_empty() || self.tactics.contains(&tactic))
            && (self.direction.is_none() || self.direction == direction)
            && self.setting.is_none_or(|known| known == setting)
    }
}

/// The direction of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// Toward the manager.
    Up,
    /// Toward a teammate or somebody outside.
    Across,
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
}

/// Which level a rule moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    missing_docs,
    reason = "the names of meters, explained where meters are"
)]
pub enum Level {
    Morale,
    Ability,
    Benevolence,
    Integrity,
    Grip,
    Pressure,
    Insight,
    Safety,
    Delivery,
    Capability,
    Direction,
    Credit,
    Energy,
}

/// What works between scenes. A divisor says how slowly: the difference divided by it is the step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Between {
    /// A manager under pressure tightens his grip toward it; trust in the player loosens it a little.
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
            rules: Vec::new(),
            hash: 0,
        })
    }

    /// Whether a tactic speaks to one of these needs.
    pub fn speaks(&self, tactic: Tactic, needs: &[Need]) -> bool {
        self.speaks_to
            .iter()
            .any(|(spoken, to)| *spoken == tactic && to.iter().any(|need| needs.contains(need)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_rules_can_be_read_and_name_their_sources() {
        let rules = Rules::read(include_str!("../../assets/rules.ron")).unwrap();
        assert!(rules.rules.len() > 20);
        for rule in &rules.rules {
            assert!(crate::scenario::id::is_valid(&rule.id), "{}", rule.id);
            assert!(!rule.source.trim().is_empty(), "{} has no source", rule.id);
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
