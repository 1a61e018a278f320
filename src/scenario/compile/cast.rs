//! The cast: who there is, what each of them has, and the levels at the start.

use super::ground::{Ground, Path};
use crate::scenario::{
    called,
    diagnostic::{Code, Diagnostic},
    effect::POINT,
    format::{Fit, Level, Person as Typed, PersonFields, Trust},
    meter,
    model::{Facet, Meter, Person, PersonIndex, Role},
    script::OTHERS,
};
use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

/// The cast and the levels at the start.
pub(super) fn cast(ground: &mut Ground) -> (Vec<Person>, Vec<i32>) {
    let written = ground.written;
    ground.ids("cast", written.cast.ids());
    if written.cast.is_empty() {
        ground.wrong(
            Code::E020,
            "cast",
            "There is nobody in the cast.",
            "A story needs at least a manager.",
        );
    } else if !ground.names.roles.contains(&Role::Manager) {
        ground.wrong(
            Code::E020,
            "cast",
            "There is no manager in the cast.",
            "Give somebody the title: \"victor\": Manager(…).",
        );
    }
    let count = written.cast.len();
    let mut levels = vec![0; meter::slots(count)];
    let mut people = Vec::new();
    for (index, (id, person)) in written.cast.iter().enumerate() {
        if let Some((voice, _)) = OTHERS.iter().find(|(other, _)| *other == id) {
            let message = format!("`{voice}` already speaks in every scenario.");
            ground.wrong(
                Code::E004,
                format_args!("cast.{id}"),
                message,
                "Give this person another id.",
            );
        }
        let fields = person.fields();
        kinds(ground, id, person);
        people.push(somebody(ground, index, id, fields));
        own(ground, index, id, fields, &mut levels);
    }
    namesakes(ground);
    called::people(&mut people);
    for (from, (id, person)) in written.cast.iter().enumerate() {
        let fields = person.fields();
        others(ground, from, id, fields, &mut levels);
    }
    let (team, you) = (&written.team, &written.you);
    for (meter, path, level, usual) in [
        (Meter::Safety, "team.safety", team.safety, 50),
        (Meter::Delivery, "team.delivery", team.delivery, 50),
        (Meter::Capability, "team.capability", team.capability, 50),
        (Meter::Direction, "team.direction", team.direction, 50),
        (Meter::Credit, "you.credit", you.credit, 40),
        (Meter::Energy, "you.energy", you.energy, 70),
        (Meter::Essential, "you.essential", you.essential, 50),
    ] {
        let level = hundredths(ground, format_args!("{path}"), level, usual);
        set(&mut levels, meter::slot(count, meter), level);
    }
    (people, levels)
}

/// Warns of two people whom a player cannot tell apart by their names.
fn namesakes(ground: &mut Ground) {
    let written = ground.written;
    let mut called: BTreeMap<String, &str> = BTreeMap::new();
    for (id, person) in written.cast.iter() {
        let name = person.fields().name.trim();
        match called.entry(name.to_lowercase()) {
            Entry::Vacant(free) => {
                free.insert(id);
            }
            Entry::Occupied(other) => {
                let message = format!("`{}` and `{id}` are both called “{name}”.", other.get());
                ground.report(
                    Diagnostic::new(Code::W009, format!("cast.{id}.name"), message)
                        .help("Give one of them another name, so that they can be told apart."),
                );
            }
        }
    }
}

/// What is said of a person that is known only of people of another kind.
fn kinds(ground: &mut Ground, id: &str, person: &Typed) {
    let fields = person.fields();
    let (teammate, manager) = (
        matches!(person, Typed::Teammate(_)),
        matches!(person, Typed::Manager(_)),
    );
    for (word, is_said, may, whose) in [
        ("junior", fields.junior, teammate, "teammates"),
        ("fits", !fields.fits.is_empty(), teammate, "teammates"),
        ("weakness", fields.weakness.is_some(), manager, "managers"),
    ] {
        if is_said && !may {
            let message = format!("`{id}` has no `{word}`: only {whose} have it.");
            let help = format!("Take it out, or make `{id}` one of the {whose}.");
            ground.wrong(Code::E024, format_args!("cast.{id}.{word}"), message, help);
        }
    }
}

/// How each kind of work suits somebody at the start.
fn fits(ground: &mut Ground, path: Path, fields: &PersonFields) -> Vec<Fit> {
    let mut fits = vec![Fit::Stretch; ground.written.work.len()];
    let path = format_args!("{path}.fits");
    let mut said = BTreeSet::new();
    for (word, fit) in fields.fits.iter() {
        let at = format_args!("{path}.{word}");
        if !said.insert(word) {
            ground.twice(at, word, "Once is enough.");
            continue;
        }
        let work = ground.names.work(word);
        if let Some(place) = ground.named(at, work)
            && let Some(place) = fits.get_mut(place)
        {
            *place = *fit;
        }
    }
    fits
}

fn somebody(ground: &mut Ground, index: PersonIndex, id: &str, fields: &PersonFields) -> Person {
    let path = format_args!("cast.{id}");
    let mut ties = Vec::new();
    for (place, tie) in fields.ties.iter().enumerate() {
        let at = format_args!("{path}.ties.{place}");
        let Some(other) = ground.person(at, tie) else {
            continue;
        };
        if other == index {
            ground.wrong(
                Code::E007,
                at,
                format!("`{id}` cannot be tied to themselves."),
                "Name somebody else.",
            );
        } else if ties.contains(&other) {
            ground.twice(at, tie, "Once is enough.");
        } else {
            ties.push(other);
        }
    }
    Person {
        id: id.into(),
        kind: ground
            .names
            .roles
            .get(index)
            .copied()
            .unwrap_or(Role::Stakeholder),
        name: ground.text(format_args!("{path}.name"), &fields.name),
        called: String::new(),
        role: ground.text(format_args!("{path}.role"), &fields.role),
        about: fields.about.as_deref().unwrap_or_default().trim().into(),
        needs: fields.needs.clone(),
        junior: fields.junior,
        weakness: fields.weakness,
        fits: fits(ground, path, fields),
        ties,
        portrait: fields.portrait.as_deref().unwrap_or_default().trim().into(),
    }
}

/// The levels that are a person's own.
fn own(
    ground: &mut Ground,
    person: PersonIndex,
    id: &str,
    fields: &PersonFields,
    levels: &mut [i32],
) {
    let count = ground.written.cast.len();
    for (meter, word, level, usual) in [
        (Meter::Morale(person), "morale", fields.morale, 50),
        (Meter::Grip(person), "grip", fields.grip, 50),
        (Meter::Pressure(person), "pressure", fields.pressure, 50),
        (Meter::Ease(person), "ease", fields.ease, 10),
        (Meter::Insight(person), "insight", fields.insight, 20),
    ] {
        let path = format_args!("cast.{id}.{word}");
        let has = ground.names.has(meter);
        if has.is_err() {
            if level.is_some() {
                ground.named(path, has);
            }
            continue;
        }
        let level = hundredths(ground, path, level, usual);
        set(levels, meter::slot(count, meter), level);
    }
    let trust = trust(
        ground,
        format_args!("cast.{id}.trust"),
        fields.trust.as_ref(),
    );
    for (facet, level) in trust {
        set(
            levels,
            meter::slot(count, Meter::TrustFacet(person, facet)),
            level,
        );
    }
}

/// The facets of trust in hundredths; what is left out is fair.
fn trust(ground: &mut Ground, path: Path, written: Option<&Trust>) -> [(Facet, i32); 3] {
    match written {
        None => Facet::ALL.map(|facet| (facet, 50 * POINT)),
        Some(Trust::Whole(level)) => {
            let level = hundredths(ground, path, Some(*level), 50);
            Facet::ALL.map(|facet| (facet, level))
        }
        Some(Trust::Facets(facets)) => Facet::ALL.map(|facet| {
            let level = match facet {
                Facet::Ability => facets.ability,
                Facet::Benevolence => facets.benevolence,
                Facet::Integrity => facets.integrity,
            };
            let path = format_args!("{path}.{}", facet.word());
            (facet, hundredths(ground, path, Some(level), 50))
        }),
    }
}

/// Trust in others of the cast.
fn others(
    ground: &mut Ground,
    from: PersonIndex,
    id: &str,
    fields: &PersonFields,
    levels: &mut [i32],
) {
    let count = ground.written.cast.len();
    let mut put = |to: PersonIndex, trust: [(Facet, i32); 3]| {
        for (facet, level) in trust {
            let meter = Meter::TrustBetweenFacet(from, to, facet);
            set(levels, meter::slot(count, meter), level);
        }
    };
    for to in (0..count).filter(|to| *to != from) {
        put(to, trust(ground, format_args!(""), None));
    }
    let path = format_args!("cast.{id}.trusts");
    ground.ids(path, fields.trusts.ids());
    for (other, written) in fields.trusts.iter() {
        let at = format_args!("{path}.{other}");
        let levels = trust(ground, at, Some(written));
        match ground.person(at, other) {
            Some(to) if to == from => {
                ground.wrong(
                    Code::E007,
                    at,
                    "Trust is between two people.",
                    "Name somebody else.",
                );
            }
            Some(to) => put(to, levels),
            None => {}
        }
    }
}

fn set(levels: &mut [i32], slot: usize, level: i32) {
    if let Some(place) = levels.get_mut(slot) {
        *place = level;
    }
}

/// A level in hundredths; left out, the usual one.
fn hundredths(ground: &mut Ground, path: Path, level: Option<Level>, usual: i32) -> i32 {
    POINT
        * match level {
            None => usual,
            Some(Level::VeryLow) => 10,
            Some(Level::Low) => 30,
            Some(Level::Fair) => 50,
            Some(Level::High) => 70,
            Some(Level::VeryHigh) => 90,
            Some(Level::At(points)) => ground.range(path, points, 0, 100),
        }
}
