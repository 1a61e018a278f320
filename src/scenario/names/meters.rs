//! The names of everything with a level, and how a path becomes one of them.

use super::{Names, Unknown, kind, shared, short};
use crate::scenario::{
    diagnostic::Code,
    id,
    meter::{METERS, NAMED},
    model::{Facet, Meter, PersonIndex, Role},
};

/// What is asked of a person and is no level.
const OF_PEOPLE: [&str; 6] = ["dares", "ready", "withdrawn", "resigned", "struck", "fit"];

impl Names<'_> {
    /// A meter, as `trust.priya.ability` or `team.safety`.
    pub fn meter(&self, path: &str) -> Result<Meter, Unknown> {
        let (head, rest) = path.split_once('.').unwrap_or((path, ""));
        let within = head.chars().count() + 1;
        match head {
            "team" | "you" => named(head, rest).map_err(|unknown| unknown.within(within)),
            "trust" => self.trust(rest).map_err(|unknown| unknown.within(within)),
            "morale" | "grip" | "pressure" | "ease" | "insight" => {
                let person = self
                    .of_meter(head, rest)
                    .map_err(|unknown| unknown.within(within))?;
                let meter = match head {
                    "morale" => Meter::Morale(person),
                    "grip" => Meter::Grip(person),
                    "pressure" => Meter::Pressure(person),
                    "ease" => Meter::Ease(person),
                    _ => Meter::Insight(person),
                };
                self.has(meter)?;
                Ok(meter)
            }
            _ => Err(match self.turned(path) {
                Some(right) => Unknown::turned(Code::E009, path, &right),
                None if let Some(right) = shared(path) => {
                    let message = format!("Of `{path}` it is not said whose it is.");
                    Unknown {
                        meant: Some((path.to_owned(), right.clone())),
                        ..Unknown::new(Code::E009, 0, message, format!("Write `{right}`."))
                    }
                }
                None => Unknown::of(
                    Code::E009,
                    "meter",
                    head,
                    id::nearest(head, METERS),
                    &METERS,
                ),
            }),
        }
    }

    /// The right way round of a path in which a person stands before what is asked of them: `trust.priya.ability` of
    /// `priya.trust.ability`.
    pub fn turned(&self, path: &str) -> Option<String> {
        let (who, rest) = path.split_once('.')?;
        let (what, more) = match rest.split_once('.') {
            Some((what, more)) => (what, format!(".{more}")),
            None => (rest, String::new()),
        };
        let person = self.people.place(who).or_else(|| {
            let near = self.people.nearest(who)?;
            self.people.place(near)
        });
        let of_people = METERS
            .iter()
            .filter(|meter| !matches!(**meter, "team" | "you"));
        let what = of_people
            .copied()
            .chain(OF_PEOPLE)
            .find(|known| *known == what)?;
        Some(format!("{what}.{}{more}", self.people.id(person?)?))
    }

    /// Whether a person has a meter, by what they are.
    pub fn has(&self, meter: Meter) -> Result<(), Unknown> {
        let (person, word, owners) = match meter {
            Meter::Morale(person) => (person, "morale", Role::Teammate),
            Meter::Grip(person) => (person, "grip", Role::Manager),
            Meter::Pressure(person) => (person, "pressure", Role::Manager),
            Meter::Ease(person) => (person, "ease", Role::Manager),
            _ => return Ok(()),
        };
        let Some(&role) = self.roles.get(person) else {
            return Ok(());
        };
        if role == owners {
            return Ok(());
        }
        let who = self.people.id(person).unwrap_or("this person");
        let kind = kind(role);
        let has = match role {
            Role::Manager => "trust, grip, pressure, ease and insight",
            Role::Teammate => "trust, morale and insight",
            Role::Stakeholder => "trust and insight",
        };
        let only = if owners == Role::Teammate {
            "teammates"
        } else {
            "managers"
        };
        let message =
            format!("`{who}` has no {word}: only {only} have {word}, and {who} is a {kind}.");
        Err(Unknown::new(
            Code::E009,
            0,
            message,
            format!("A {kind} has {has}."),
        ))
    }

    fn of_meter(&self, head: &str, rest: &str) -> Result<PersonIndex, Unknown> {
        if rest.is_empty() {
            let owner = match head {
                "morale" => Some(Role::Teammate),
                "grip" | "pressure" | "ease" => Some(Role::Manager),
                _ => None,
            };
            let first = self
                .roles
                .iter()
                .position(|role| owner.is_none_or(|owner| *role == owner));
            let example = first
                .and_then(|first| self.people.id(first))
                .unwrap_or("priya");
            return Err(Unknown::new(
                Code::E009,
                0,
                format!("`{head}` is somebody's; whose is not said."),
                format!("Write `{head}.{example}`."),
            ));
        }
        if let Some((who, _)) = rest.split_once('.') {
            return Err(Unknown::new(
                Code::E009,
                who.chars().count(),
                format!("`{head}` has no parts."),
                format!("Write `{head}.{}`; only trust has facets.", short(who)),
            ));
        }
        self.person(rest)
    }

    fn trust(&self, rest: &str) -> Result<Meter, Unknown> {
        if let Some((from, to)) = rest.split_once('>') {
            let within = from.chars().count() + 1;
            let (to, facet) = match to.split_once('.') {
                Some((to, facet)) => (to, Some((facet, within + to.chars().count() + 1))),
                None => (to, None),
            };
            let (from, to) = (
                self.person(from)?,
                self.person(to).map_err(|unknown| unknown.within(within))?,
            );
            if from == to {
                return Err(Unknown::new(
                    Code::E009,
                    within,
                    "Trust is between two people.",
                    "Name somebody else after `>`, or leave it out for trust in the player.",
                ));
            }
            return match facet {
                None => Ok(Meter::TrustBetween(from, to)),
                Some((word, at)) => self::facet(word)
                    .map(|facet| Meter::TrustBetweenFacet(from, to, facet))
                    .map_err(|unknown| unknown.within(at)),
            };
        }
        let Some((who, facet)) = rest.split_once('.') else {
            return self.of_meter("trust", rest).map(Meter::Trust);
        };
        let person = self.person(who)?;
        let within = who.chars().count() + 1;
        self::facet(facet)
            .map(|facet| Meter::TrustFacet(person, facet))
            .map_err(|unknown| unknown.within(within))
    }
}

fn facet(word: &str) -> Result<Facet, Unknown> {
    let known = Facet::ALL.map(Facet::word);
    Facet::ALL
        .into_iter()
        .find(|facet| facet.word() == word)
        .ok_or_else(|| {
            Unknown::of(
                Code::E009,
                "facet of trust",
                word,
                id::nearest(word, known),
                &known,
            )
        })
}

fn named(head: &str, rest: &str) -> Result<Meter, Unknown> {
    if let Some((_, _, meter)) = NAMED
        .iter()
        .find(|(of, word, _)| *of == head && *word == rest)
    {
        return Ok(*meter);
    }
    let known: Vec<&str> = NAMED
        .iter()
        .filter(|(of, ..)| *of == head)
        .map(|(_, word, _)| *word)
        .collect();
    let what = if head == "team" {
        "level of the team"
    } else {
        "level of yours"
    };
    Err(Unknown::of(
        Code::E009,
        what,
        rest,
        id::nearest(rest, known.iter().copied()),
        &known,
    ))
}
