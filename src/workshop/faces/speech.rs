//! Saying things in the workshop's language, and the names that every face needs.

use crate::scenario::{
    Scenario,
    effect::Setting,
    format::Pace,
    model::{PersonIndex, Role},
};
use crate::simulation::{Run, Today, belief::Band, view::PersonView};
use crate::words::{self, names};
use crate::workshop::room::{Offered, Room};

/// Sentences in one language.
#[derive(Debug, Clone, Copy)]
pub(in crate::workshop) struct Speech<'a> {
    language: &'a str,
}

impl<'a> Speech<'a> {
    pub(in crate::workshop) fn of(room: &'a Room) -> Speech<'a> {
        Speech {
            language: &room.setup().language,
        }
    }

    pub(in crate::workshop) fn say(self, key: &str) -> String {
        words::say_in(self.language, key, &[])
    }

    pub(in crate::workshop) fn with(self, key: &str, values: &[(&str, String)]) -> String {
        words::say_in(self.language, key, values)
    }

    pub(in crate::workshop) fn list(self, all: &[String]) -> String {
        words::list_in(self.language, all)
    }

    /// An option by its letter and its words.
    pub(super) fn option(self, option: &Offered) -> String {
        self.with(
            "room-option",
            &[
                ("letter", option.letter.to_string()),
                ("text", option.text.clone()),
            ],
        )
    }

    /// How a decision is taken.
    pub(super) fn pace(self, pace: Pace) -> String {
        self.say(match pace {
            Pace::Room => "room-pace-room",
            Pace::Quick => "room-pace-quick",
            Pace::Told => "room-pace-told",
        })
    }

    /// The name of a group: of a role, or the number of a table.
    pub(super) fn group(self, room: &Room, group: u32) -> String {
        let role = room.roles().into_iter().nth(group as usize);
        role.map_or_else(
            || self.with("room-table", &[("number", (group + 1).to_string())]),
            |role| role.name,
        )
    }

    /// What the story's clock shows, some days being left.
    pub(super) fn clock(self, scenario: &Scenario, today: Today, left: u32) -> String {
        let Today::Day(day) = today else {
            return names::today(scenario, today);
        };
        let days = [
            "day-monday",
            "day-tuesday",
            "day-wednesday",
            "day-thursday",
            "day-friday",
            "day-saturday",
            "day-sunday",
        ];
        let number = scenario.clock.from + day.saturating_sub(1) as usize;
        let name = days
            .get(number % 7)
            .map_or(String::new(), |key| self.say(key));
        // After a week the name alone no longer says which.
        let name = match scenario.clock.of > 7 {
            true => self.with("day-numbered", &[("name", name), ("day", day.to_string())]),
            false => name,
        };
        let deadline = scenario.clock.deadline.clone();
        let left = self.with(
            "clock-left",
            &[("days", left.to_string()), ("deadline", deadline)],
        );
        self.with("clock", &[("today", name), ("left", left)])
    }

    /// Where a choice happens, with whom, and what it costs for certain.
    pub(super) fn note(
        self,
        scenario: &Scenario,
        seen: &crate::simulation::view::ChoiceView,
    ) -> String {
        let who = seen.toward.map(|who| names::name_of(scenario, who));
        let mut parts: Vec<String> = Vec::new();
        if let Some(setting) = seen.setting {
            parts.push(self.setting(setting, who));
        }
        if seen.days > 0 {
            parts.push(self.with("cost-days", &[("days", seen.days.to_string())]));
        }
        let much = |level: i32, some, much| match -level {
            ..100 => None,
            100..1_000 => Some(self.say(some)),
            _ => Some(self.say(much)),
        };
        parts.extend(much(seen.energy, "cost-energy", "cost-much-energy"));
        if seen.beyond {
            parts.push(self.say("cost-credit-beyond"));
        } else {
            parts.extend(much(seen.credit, "cost-credit", "cost-much-credit"));
        }
        parts.join(" · ")
    }

    pub(super) fn setting(self, setting: Setting, who: Option<String>) -> String {
        match (setting, who) {
            (Setting::Private, Some(who)) => self.with("offer-private-with", &[("who", who)]),
            (Setting::Private, None) => self.say("offer-private"),
            (Setting::Public, _) => self.say("offer-public"),
        }
    }

    /// How somebody seems, as far as the player can tell.
    pub(in crate::workshop) fn seems(self, seen: &PersonView) -> String {
        let kind = match seen.kind {
            Role::Manager => "manager",
            Role::Teammate => "teammate",
            Role::Stakeholder => "stakeholder",
        };
        let number = |band| match band {
            Band::VeryLow => 1,
            Band::Low => 2,
            Band::Fair => 3,
            Band::High => 4,
            Band::VeryHigh => 5,
        };
        let mut all = vec![self.say(&format!("mood-{kind}-{}", number(seen.seems)))];
        all.extend(
            seen.trust
                .map(|trust| self.say(&format!("trust-{}", number(trust)))),
        );
        self.list(&all)
    }
}

/// The name of somebody of the cast as colleagues use it.
pub(super) fn name(run: &Run, who: PersonIndex) -> String {
    names::name_of(run.scenario(), who)
}
