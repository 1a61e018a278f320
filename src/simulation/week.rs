//! The rules of the week between two stories: what time leaves of the past, and what the nine acts do. Data, from
//! `assets/week.ron`.

use super::rules::Grade;
use crate::scenario::model::{Facet, Meter};
use serde::{Deserialize, Serialize};

/// The rules of the week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Week {
    /// The version of the shape of this file. Now 1.
    pub format: u32,
    /// How many acts fit into a week.
    pub picks: usize,
    /// What is left of an act's effect, in per cent, for each time that more of the same went before it. 0 to 100.
    pub repeated: i32,
    /// How the author of the idea would split the time.
    pub proposed: Proposed,
    /// What time leaves of the past. The first that fits a level counts; a level that none fits begins anew.
    pub carries: Vec<Carries>,
    /// The nine acts.
    pub acts: Vec<Act>,
}

/// How the author of the idea would split a leader's time, in per cent: an opinion, and no finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the directions are explained where they are")]
pub struct Proposed {
    /// Where he says so.
    pub source: String,
    pub own: u32,
    pub up: u32,
    pub across: u32,
    pub down: u32,
}

impl Proposed {
    /// The share of a direction, in per cent.
    pub fn share(&self, direction: Direction) -> u32 {
        match direction {
            Direction::Own => self.own,
            Direction::Up => self.up,
            Direction::Across => self.across,
            Direction::Down => self.down,
        }
    }
}

/// What time leaves of some levels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carries {
    /// Its id; its sentence is `week-carries-ID` in the words.
    pub id: String,
    /// Which levels, as [`kind`] calls them.
    pub levels: Vec<String>,
    /// Only if the past lies so beside where the next story begins by itself.
    #[serde(default)]
    pub when: Side,
    /// How much of the difference is still there, in per cent. 0 to 100.
    pub percent: i32,
    /// How well it is supported.
    pub grade: Grade,
    /// Who found it, or why the designers chose it.
    pub source: String,
}

/// Where the past lies beside where the next story begins by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Side {
    /// Wherever.
    #[default]
    Either,
    /// Higher.
    Above,
    /// Lower.
    Below,
}

/// One of the nine acts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// Its id, one of [`crate::scenario::campaign::ACTS`].
    pub id: String,
    /// Whom the time is spent on.
    pub direction: Direction,
    /// Whom it is toward, if anybody.
    #[serde(default)]
    pub toward: Toward,
    /// How well it is supported.
    pub grade: Grade,
    /// Who found it, or why the designers chose it.
    pub source: String,
    /// What it moves: a level by its name, and points of a hundred. `who` in a name is whom it is toward; where that is
    /// nobody, or they have no such level, it moves nothing.
    pub moves: Vec<(String, i32)>,
}

/// Whom the time is spent on: the four directions in which somebody leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Direction {
    /// Oneself.
    Own,
    /// Those with authority over one.
    Up,
    /// Peers, and people outside.
    Across,
    /// Those who look up to one.
    Down,
}

impl Direction {
    /// All, in the order in which the author of the idea names them.
    pub const ALL: [Direction; 4] = [
        Direction::Own,
        Direction::Up,
        Direction::Across,
        Direction::Down,
    ];
}

/// Whom an act is toward, unless the player names somebody else who could be: by what the player believes of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Toward {
    /// Nobody.
    #[default]
    Nobody,
    /// The manager.
    Manager,
    /// Somebody outside the team.
    Outside,
    /// The colleague who seems to trust the player least.
    LeastTrusting,
    /// The colleague who looks to the player, or else the one whom the player knows least.
    Learner,
    /// The colleague who seems lowest.
    Lowest,
}

impl Week {
    /// Reads the rules of the week.
    ///
    /// # Errors
    /// What `ron` says is wrong, with its line and column, or that the format is not known.
    pub fn read(source: &str) -> Result<Week, String> {
        let week: Week = ron::from_str(source)
            .map_err(|error| format!("the rules of the week cannot be read: {error}"))?;
        if week.format != 1 {
            return Err(format!(
                "the rules of the week are of format {}, this program reads format 1",
                week.format
            ));
        }
        Ok(week)
    }

    /// The rules that the program carries.
    pub fn shipped() -> Week {
        // As with the rules of a story: a unit test reads them, and a week in which nothing can be done is better than none.
        Week::read(include_str!("../../assets/week.ron")).unwrap_or(Week {
            format: 1,
            picks: 0,
            repeated: 0,
            proposed: Proposed {
                source: String::new(),
                own: 0,
                up: 0,
                across: 0,
                down: 0,
            },
            carries: Vec::new(),
            acts: Vec::new(),
        })
    }

    /// An act by its id.
    pub fn act(&self, id: &str) -> Option<&Act> {
        self.acts.iter().find(|act| act.id == id)
    }

    /// The rule by which a level is carried from how it was to a story that would begin with another.
    pub fn carries(&self, meter: Meter, was: i32, begins: i32) -> Option<&Carries> {
        let kind = kind(meter);
        self.carries.iter().find(|rule| {
            rule.levels.iter().any(|level| level == kind)
                && match rule.when {
                    Side::Either => true,
                    Side::Above => was > begins,
                    Side::Below => was < begins,
                }
        })
    }
}

/// What a level is called whoever's it is, as the rules of the week name it.
pub fn kind(meter: Meter) -> &'static str {
    match meter {
        Meter::Morale(_) => "morale",
        Meter::Trust(_) => "trust",
        Meter::TrustFacet(_, Facet::Ability) => "trust.ability",
        Meter::TrustFacet(_, Facet::Benevolence) => "trust.benevolence",
        Meter::TrustFacet(_, Facet::Integrity) => "trust.integrity",
        Meter::TrustBetween(..) | Meter::TrustBetweenFacet(..) => "trust.others",
        Meter::Grip(_) => "grip",
        Meter::Pressure(_) => "pressure",
        Meter::Ease(_) => "ease",
        Meter::Insight(_) => "insight",
        Meter::Safety => "team.safety",
        Meter::Delivery => "team.delivery",
        Meter::Capability => "team.capability",
        Meter::Direction => "team.direction",
        Meter::Credit => "you.credit",
        Meter::Energy => "you.energy",
        Meter::Essential => "you.essential",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::campaign::ACTS;

    #[test]
    fn the_shipped_week_can_be_read_and_names_its_sources() {
        let week = Week::read(include_str!("../../assets/week.ron")).unwrap();
        let ids: Vec<&str> = week.acts.iter().map(|act| act.id.as_str()).collect();
        assert_eq!(ids, ACTS);
        assert_eq!(week.picks, 3);
        let acts = week.acts.iter().map(|act| (&act.id, &act.source));
        let carries = week.carries.iter().map(|rule| (&rule.id, &rule.source));
        for (id, source) in acts.chain(carries) {
            assert!(crate::scenario::id::is_valid(id), "{id}");
            assert!(!source.trim().is_empty(), "{id} has no source");
        }
        let shares = Direction::ALL.map(|direction| week.proposed.share(direction));
        assert_eq!(shares.iter().sum::<u32>(), 100);
        for direction in Direction::ALL {
            assert!(week.acts.iter().any(|act| act.direction == direction));
        }
        for rule in &week.carries {
            assert!((0..=100).contains(&rule.percent), "{}", rule.id);
        }
        assert!((0..=100).contains(&week.repeated));
    }

    #[test]
    fn a_week_of_another_format_is_refused() {
        let source = include_str!("../../assets/week.ron").replace("format: 1", "format: 2");
        assert!(Week::read(&source).unwrap_err().contains("format 2"));
    }

    #[test]
    fn broken_trust_stays_longer_than_moods() {
        let week = Week::shipped();
        let integrity = Meter::TrustFacet(0, Facet::Integrity);
        let percent = |meter, was, begins| week.carries(meter, was, begins).unwrap().percent;
        assert!(percent(integrity, 1_000, 5_000) > percent(integrity, 9_000, 5_000));
        assert!(percent(integrity, 1_000, 5_000) > percent(Meter::Morale(0), 1_000, 5_000));
        assert!(week.carries(Meter::Pressure(0), 1_000, 5_000).is_none());
        // Whoever is understood in the next story from the start stays so.
        assert!(week.carries(Meter::Insight(0), 1_000, 5_000).is_none());
    }
}
