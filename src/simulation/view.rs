//! What a player may see now: computed from what the player's character has learned, never from hidden levels.

use super::{
    belief::Band,
    event::{ChoiceName, Event, Notice, Said},
    hunch::{self, Hunch},
    offer::{self, Offer},
    rules::{Direction, Does, Level, When, Whose},
    stage::Stage,
    state::{State, Today},
};
use crate::scenario::{
    effect::{FULL, POINT, Setting, Tactic},
    format::Need,
    model::{
        Choice, Condition, Effect, Landing, Meter, PersonIndex, Promised, Role, Standing, Weakness,
    },
};

/// The story as the player's character knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// How many choices have been taken.
    pub turn: u32,
    /// Where and when this is, in the author's words.
    pub place: String,
    /// What was told and said since the last choice, in order.
    pub lines: Vec<Heard>,
    /// How many of them were told before the player came to this place: what followed from the choice, a night, an event.
    pub before: usize,
    /// How the last attempt landed, and on whom.
    pub landed: Option<(PersonIndex, Landing)>,
    /// What the player saw move since the last choice, at most one for each person.
    pub noticed: Vec<Notice>,
    /// The people, in the order of the cast.
    pub people: Vec<PersonView>,
    /// What the clock shows.
    pub today: Today,
    /// Days left after today.
    pub left: u32,
    /// The player's credit and energy, which one knows of oneself, in hundredths.
    pub credit: i32,
    /// Energy, in hundredths.
    pub energy: i32,
    /// How much of the daily service stops without the player, in hundredths.
    pub essential: i32,
    /// Promises and confidences, by their place in the scenario, and what became of them as far as the player knows.
    pub promises: Vec<(usize, Promised)>,
    /// Windows that are open, by their place in the scenario.
    pub windows: Vec<usize>,
    /// What the player can do, in order; those of the scene first.
    pub choices: Vec<ChoiceView>,
    /// The ending, by its place in the scenario, once it is told.
    pub ended: Option<usize>,
}

/// Something that was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// A line of the scenario.
    Said(Said),
    /// Something happened by itself, for which the scenario has no words: the rule, who did it, whom it struck.
    Happened(usize, Option<PersonIndex>, Option<PersonIndex>),
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
    /// What the player takes them to need until then: a guess.
    pub guess: Option<Need>,
    /// What a manager is bad at, once the player has listened.
    pub weakness: Option<Weakness>,
    /// How they stand to the work, as everybody can see.
    pub standing: Standing,
    /// They were listened to, and expect something by this day, which the story still has.
    pub expects: Option<u32>,
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
    /// Credit that it will cost for certain, in hundredths, as far as there is so much.
    pub credit: i32,
    /// Whether that is more credit than there is. It can be chosen all the same.
    pub beyond: bool,
    /// Why it cannot be chosen now; `None` if it can.
    pub locked: Option<Lock>,
    /// How somebody thinks that it will land, if it is to move somebody.
    pub hunch: Option<Hunch>,
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
pub fn of(stage: &Stage, state: &State, events: &[Event]) -> View {
    let scenario = stage.scenario();
    let mut view = View {
        turn: state.turn,
        place: scenario
            .passages
            .get(state.place)
            .map_or(String::new(), |passage| passage.place.clone()),
        lines: Vec::new(),
        before: 0,
        landed: None,
        noticed: Vec::new(),
        people: (0..scenario.people.len())
            .map(|who| person(stage, state, who))
            .collect(),
        today: state.today(),
        left: state.left(scenario),
        credit: state.belief(scenario, Meter::Credit),
        energy: state.belief(scenario, Meter::Energy),
        essential: state.belief(scenario, Meter::Essential),
        promises: (0..)
            .zip(state.promises.iter().copied())
            .filter(|(_, promised)| *promised != Promised::Unmade)
            .collect(),
        windows: (0..)
            .zip(&state.windows)
            .filter(|(_, window)| window.open)
            .map(|(index, _)| index)
            .collect(),
        choices: choices(stage, state),
        ended: state.ended,
    };
    for event in events {
        match event {
            Event::Entered(passage) if *passage == state.place => view.before = view.lines.len(),
            Event::Said(said) => view.lines.push(Heard::Said(said.clone())),
            Event::Happened {
                rule,
                by,
                struck,
                told: false,
            } => view.lines.push(Heard::Happened(*rule, *by, *struck)),
            Event::Landed(landed) => view.landed = Some((landed.who, landed.landing)),
            Event::Noticed(notice) => view.noticed.push(notice.clone()),
            _ => {}
        }
    }
    view
}

fn person(stage: &Stage, state: &State, who: PersonIndex) -> PersonView {
    let scenario = stage.scenario();
    let person = scenario.people.get(who);
    let kind = person.map_or(Role::Stakeholder, |person| person.kind);
    let trust = state.belief(scenario, Meter::Trust(who));
    let seems = match kind {
        Role::Teammate => state.belief(scenario, Meter::Morale(who)),
        // A tight grip is a tight face.
        Role::Manager => FULL - state.belief(scenario, Meter::Grip(who)),
        Role::Stakeholder => trust,
    };
    let mind = state.people.get(who);
    let learned = mind.is_some_and(|mind| mind.learned);
    PersonView {
        who,
        kind,
        seems: Band::of(seems),
        trust: mind
            .is_some_and(|mind| mind.trust_known)
            .then(|| Band::of(trust)),
        needs: mind
            .filter(|_| learned)
            .map_or(Vec::new(), |mind| mind.needs.iter().collect()),
        guess: mind.filter(|_| !learned).and_then(|mind| mind.guess),
        weakness: person
            .filter(|_| learned)
            .and_then(|person| person.weakness),
        standing: state.standing(who),
        expects: mind
            .map(|mind| mind.expects)
            .filter(|day| (1..=scenario.clock.of).contains(day)),
    }
}

/// Who hears a choice toward somebody. What goes past a manager in private is said to others, and not alone with him.
fn heard(choice: &Choice) -> Option<Setting> {
    let past = choice.tactic == Some(Tactic::GoOverHisHead) && choice.setting == Setting::Private;
    choice.toward.filter(|_| !past).map(|_| choice.setting)
}

fn choices(stage: &Stage, state: &State) -> Vec<ChoiceView> {
    let scenario = stage.scenario();
    let seen = |(offer, locked): (Offer, Option<Lock>)| {
        let choice = offer.choice(scenario, state);
        let certain = |own| choice.map_or(0, |choice| certain(stage, choice, own));
        let credit = certain(Level::Credit);
        ChoiceView {
            name: offer.name(scenario, state.passage),
            setting: choice.and_then(heard),
            toward: choice.and_then(|choice| choice.toward),
            days: choice.map_or(0, |choice| choice.days),
            energy: certain(Level::Energy),
            credit,
            beyond: -credit > state.belief(scenario, Meter::Credit),
            locked,
            hunch: choice.and_then(|choice| hunch::of(stage, state, choice)),
        }
    };
    offer::all(stage, state).into_iter().map(seen).collect()
}

/// What a choice costs of the player's own for certain, in hundredths, never above nothing: by the rules that hold whatever
/// the other feels, and by the author's effects.
fn certain(stage: &Stage, choice: &Choice, own: Level) -> i32 {
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
    let scenario = stage.scenario();
    let direction = choice
        .toward
        .and_then(|who| scenario.people.get(who))
        .map(|who| Direction::toward(who.kind, who.junior));
    let ruled: i32 = stage
        .rules()
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
                && when.fits(tactic, direction, choice.setting)
                && when.cover.is_none_or(|cover| cover == choice.cover)
                && (When {
                    cover: None,
                    ..when.clone()
                })
                .is_plain() =>
            {
                points * POINT
            }
            _ => 0,
        })
        .sum();
    (ruled + authored).min(0)
}
