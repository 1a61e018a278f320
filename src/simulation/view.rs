//! What a player may see now: computed from what the player's character has learned, never from hidden levels.

use super::{
    belief::Band,
    event::{ChoiceName, Event, Notice, Said},
    rules::{Does, Level, Rules, Whose},
    state::State,
};
use crate::scenario::{
    Scenario,
    effect::{FULL, POINT, Setting},
    format::Need,
    model::{Choice, Condition, Effect, Landing, Meter, PersonIndex, Promised, Role},
};

/// The story as the player's character knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// How many choices have been taken.
    pub turn: u32,
    /// Where and when this is, in the author's words.
    pub place: String,
    /// What was told and said since the last choice, in order.
    pub lines: Vec<Said>,
    /// How the last attempt landed, and on whom.
    pub landed: Option<(PersonIndex, Landing)>,
    /// What the player saw move since the last choice, at most one for each person.
    pub noticed: Vec<Notice>,
    /// The people, in the order of the cast.
    pub people: Vec<PersonView>,
    /// The day, from 1.
    pub day: u32,
    /// Days left after today.
    pub left: u32,
    /// The player's credit and energy, which one knows of oneself, in hundredths.
    pub credit: i32,
    /// Energy, in hundredths.
    pub energy: i32,
    /// Promises that have been made, by their place in the scenario, and what became of them.
    pub promises: Vec<(usize, Promised)>,
    /// What the player can do, in order; those of the scene first.
    pub choices: Vec<ChoiceView>,
    /// The ending, by its place in the scenario, once it is told.
    pub ended: Option<usize>,
}

/// Somebody, as far as the player can read them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonView {
    /// Who, by place in the cast.
    pub who: PersonIndex,
    /// What they are.
    pub kind: Role,
    /// How they seem: the face they show.
    pub seems: Band,
    /// Their trust in the player, if the player can tell.
    pub trust: Option<Band>,
    /// What they need, once the player has listened; otherwise empty.
    pub needs: Vec<Need>,
}

/// A choice, as it stands on the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceView {
    /// Which.
    pub name: ChoiceName,
    /// Where it happens, if it is toward somebody.
    pub setting: Option<Setting>,
    /// Toward whom.
    pub toward: Option<PersonIndex>,
    /// Days it takes.
    pub days: u32,
    /// Energy and credit that it will cost for certain, in hundredths, as rules every professional knows.
    pub energy: i32,
    /// Credit that it will cost for certain, in hundredths.
    pub credit: i32,
    /// Why it cannot be chosen now; `None` if it can.
    pub locked: Option<Lock>,
}

/// Why a choice is locked, as data.
#[derive(Debug, Clone, PartialEq)]
pub enum Lock {
    /// It takes more days than are left.
    NoTime,
    /// A condition does not hold: the first part of it that fails.
    Needs(Condition),
}

impl Eq for Lock {}

/// The id of going on where there is nothing to choose.
pub const GO_ON: &str = "go-on";

/// The story as the player's character knows it: from beliefs, from what was said, and from what one knows of oneself.
/// `events` are those since the last choice. Hidden levels are not read.
pub fn of(scenario: &Scenario, rules: &Rules, state: &State, events: &[Event]) -> View {
    let mut view = View {
        turn: state.turn,
        place: scenario
            .passages
            .get(state.place)
            .map_or(String::new(), |passage| passage.place.clone()),
        lines: Vec::new(),
        landed: None,
        noticed: Vec::new(),
        people: (0..scenario.people.len())
            .map(|who| person(scenario, state, who))
            .collect(),
        day: state.day,
        left: state.left(scenario),
        credit: state.belief(scenario, Meter::Credit),
        energy: state.belief(scenario, Meter::Energy),
        promises: (0..)
            .zip(state.promises.iter().copied())
            .filter(|(_, promised)| *promised != Promised::Unmade)
            .collect(),
        choices: choices(scenario, rules, state),
        ended: state.ended,
    };
    for event in events {
        match event {
            Event::Said(said) => view.lines.push(said.clone()),
            Event::Landed { who, landing, .. } => view.landed = Some((*who, *landing)),
            Event::Noticed(notice) => view.noticed.push(*notice),
            _ => {}
        }
    }
    view
}

fn person(scenario: &Scenario, state: &State, who: PersonIndex) -> PersonView {
    let kind = scenario
        .people
        .get(who)
        .map_or(Role::Stakeholder, |person| person.kind);
    let trust = state.belief(scenario, Meter::Trust(who));
    let seems = match kind {
        Role::Teammate => state.belief(scenario, Meter::Morale(who)),
        // A tight grip is a tight face.
        Role::Manager => FULL - state.belief(scenario, Meter::Grip(who)),
        Role::Stakeholder => trust,
    };
    let learned = state.learned.get(who).copied().unwrap_or(false);
    PersonView {
        who,
        kind,
        seems: Band::of(seems),
        trust: state
            .trust_known
            .get(who)
            .copied()
            .unwrap_or(false)
            .then(|| Band::of(trust)),
        needs: if learned {
            state.needs.get(who).cloned().unwrap_or_default()
        } else {
            Vec::new()
        },
    }
}

fn choices(scenario: &Scenario, rules: &Rules, state: &State) -> Vec<ChoiceView> {
    let Some(passage) = scenario.passages.get(state.passage) else {
        return Vec::new();
    };
    if state.ended.is_some() {
        return Vec::new();
    }
    let offer = |(place, choice): (usize, &Choice), standing: bool| {
        let used = if standing {
            &state.used_standing
        } else {
            &state.used
        };
        if used.contains(&place) {
            return None;
        }
        let locked = if choice.days > state.left(scenario) {
            Some(Lock::NoTime)
        } else if !state.seems_to_hold(scenario, &choice.when) {
            Some(Lock::Needs(state.failing(scenario, &choice.when).clone()))
        } else {
            None
        };
        // A standing choice waits out of sight until its time comes.
        if locked.is_some() && (choice.hidden || standing) {
            return None;
        }
        Some(ChoiceView {
            name: ChoiceName {
                passage: state.passage,
                standing,
                id: choice.id.clone(),
                text: choice.text.clone(),
            },
            setting: choice.toward.map(|_| choice.setting),
            toward: choice.toward,
            days: choice.days,
            energy: certain(scenario, rules, choice, Level::Energy),
            credit: certain(scenario, rules, choice, Level::Credit),
            locked,
        })
    };
    let mut choices: Vec<ChoiceView> = passage
        .choices
        .iter()
        .enumerate()
        .filter_map(|choice| offer(choice, false))
        .collect();
    if passage.standing && passage.event.is_none() && !passage.choices.is_empty() {
        choices.extend(
            scenario
                .standing
                .iter()
                .enumerate()
                .filter_map(|choice| offer(choice, true)),
        );
    }
    // There is always a way on.
    if choices
        .iter()
        .all(|choice| choice.locked.is_some() || choice.name.standing)
    {
        choices.insert(
            0,
            ChoiceView {
                name: ChoiceName {
                    passage: state.passage,
                    standing: false,
                    id: GO_ON.into(),
                    text: String::new(),
                },
                setting: None,
                toward: None,
                days: 0,
                energy: 0,
                credit: 0,
                locked: None,
            },
        );
    }
    choices
}

/// What a choice costs of the player's own for certain, in hundredths, never above nothing: by the rules that hold whatever
/// the other feels, and by the author's effects.
fn certain(scenario: &Scenario, rules: &Rules, choice: &Choice, own: Level) -> i32 {
    let meter = if own == Level::Energy {
        Meter::Energy
    } else {
        Meter::Credit
    };
    let authored: i32 = choice
        .effects
        .iter()
        .map(|effect| match effect {
            Effect::Move(moved, by) if *moved == meter => *by,
            _ => 0,
        })
        .sum();
    let Some(tactic) = choice.tactic else {
        return authored.min(0);
    };
    let up = choice
        .toward
        .and_then(|who| scenario.people.get(who))
        .is_some_and(|who| who.kind == Role::Manager);
    let ruled: i32 = rules
        .rules
        .iter()
        .filter(|rule| !scenario.without_rules.contains(&rule.id))
        .map(|rule| match &rule.does {
            Does::Moves {
                when,
                whose: Whose::Shared,
                level,
                points,
            } if *level == own
                && when.is_plain(tactic, choice.setting, choice.toward.map(|_| up)) =>
            {
                points * POINT
            }
            _ => 0,
        })
        .sum();
    (ruled + authored).min(0)
}
