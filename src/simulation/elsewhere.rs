//! A run that begins elsewhere than at the opening: at any scene or event, with chosen values. For trying a story out.

use super::{belief::Belief, ear::Ear, event::Cause, state::Opening, turn::Turn};
use crate::scenario::{
    Scenario,
    expression::{self, Problem},
    id,
    model::{Compare, Condition, Facet, Fit, Meter, PassageIndex, PersonIndex, Promised, Standing},
    names::{Names, short},
};

/// What is yes or no: it is set by its name and `true` or `false`.
const YES_OR_NO: [&str; 6] = [
    "flag",
    "visited",
    "happened",
    "window",
    "withdrawn",
    "resigned",
];
/// The words for yes.
const YES: [&str; 3] = ["true", "yes", "open"];
/// The words for no.
const NO: [&str; 3] = ["false", "no", "closed"];
/// What follows from something else.
const FOLLOWS: [&str; 3] = ["dares", "ready", "struck"];

/// Something for which a run cannot begin where it should.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// No scene or event is called so.
    #[error("there is no scene or event `{}`. {}", short(.scene), did_you_mean(.nearest.as_deref(), .known))]
    Nowhere {
        /// What was asked for.
        scene: String,
        /// What may have been meant.
        nearest: Option<String>,
        /// All scenes, then all events, by their ids.
        known: Vec<String>,
    },
    /// Something cannot be set, or not to this.
    #[error("`{}={}`: {message}{}", short(.name), short(.value), .help.as_deref().map_or(String::new(), |help| format!(" {help}")))]
    Value {
        /// What was to be set.
        name: String,
        /// To what.
        value: String,
        /// What is wrong with it.
        message: String,
        /// What to do.
        help: Option<String>,
    },
}

fn did_you_mean(nearest: Option<&str>, known: &[String]) -> String {
    match nearest {
        Some(nearest) => format!("Did you mean `{nearest}`?"),
        None => format!("There are: {}.", short(&known.join(", "))),
    }
}

/// Where a run begins, and how things stand there.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Elsewhere {
    /// The scene or the event.
    pub(super) passage: PassageIndex,
    /// The day, from 1.
    day: u32,
    values: Vec<Value>,
}

/// Something that is set, in the order in which it is.
#[derive(Debug, Clone, PartialEq)]
enum Value {
    /// A level, in hundredths; of trust as a whole, every facet.
    Level(Meter, i32),
    Flag(usize, bool),
    /// A promise or a confidence.
    Held(usize, Promised),
    Window(usize, bool),
    Visited(PassageIndex),
    Standing(PersonIndex, Standing),
    Fits(PersonIndex, usize, Fit),
    Day(u32),
    /// What is so anyway.
    Nothing,
}

/// What came of reading where to begin.
pub(super) struct Reading {
    /// The scene or the event with all that could be read; `None` if there is no such scene or event.
    pub(super) elsewhere: Option<Elsewhere>,
    /// The values that could be read, as they were written.
    pub(super) left: Vec<(String, String)>,
    /// What cannot be, in its order; the scene first.
    pub(super) unfit: Vec<Unfit>,
}

/// Reads where to begin, by the id of a scene or else of an event, with values by name, as conditions name them.
pub(super) fn read(scenario: &Scenario, scene: &str, with: &[(String, String)]) -> Reading {
    let mut unfit = Vec::new();
    let mut passages = scenario.passages.iter();
    let passage = passages.position(|passage| passage.id == scene.trim());
    if passage.is_none() {
        let known = scenario.passages.iter().map(|passage| passage.id.clone());
        let known: Vec<String> = known.collect();
        unfit.push(Unfit::Nowhere {
            scene: scene.to_owned(),
            nearest: id::nearest(scene, known.iter().map(String::as_str)).map(str::to_owned),
            known,
        });
    }
    let names = Names::of(scenario);
    let (mut values, mut left, mut day) = (Vec::new(), Vec::new(), 1);
    for (name, value) in with {
        match read_value(scenario, &names, name.trim(), value.trim()) {
            Ok(Value::Day(asked)) => day = asked,
            Ok(value) => values.push(value),
            Err(problem) => {
                unfit.push(Unfit::Value {
                    name: name.clone(),
                    value: value.clone(),
                    message: problem.message,
                    help: problem.help,
                });
                continue;
            }
        }
        left.push((name.clone(), value.clone()));
    }
    Reading {
        elsewhere: passage.map(|passage| Elsewhere {
            passage,
            day,
            values,
        }),
        left,
        unfit,
    }
}

/// What is to be set, asked of the language of conditions: whatever can be asked can be set, in the same words.
fn read_value(
    scenario: &Scenario,
    names: &Names,
    name: &str,
    value: &str,
) -> Result<Value, Problem> {
    let head = name.split('.').next().unwrap_or_default();
    let word = hyphened(value);
    if FOLLOWS.contains(&head) {
        return Err(problem(
            format!("`{head}` follows from levels."),
            "Set the levels from which it follows, such as morale and trust.",
        ));
    }
    if head == "variant" {
        return Err(problem(
            "Which telling it is, is chosen apart.",
            "Name it as a variant: AXIS=OPTION.",
        ));
    }
    if YES_OR_NO.contains(&head) {
        let yes = YES.contains(&word.as_str());
        if !yes && !NO.contains(&word.as_str()) {
            return Err(problem(
                format!("`{}` is yes or no.", short(name)),
                "Write true or false.",
            ));
        }
        return expression::parse(name, names).and_then(|asked| said(asked, yes));
    }
    let asked = expression::parse(&format!("{name} == {word}"), names)?;
    match asked {
        Condition::Meter(meter, Compare::Within(upper), from) => {
            // A word stands for the middle of its band, as in the cast; a number for itself.
            Ok(Value::Level(meter, (from + upper + 1) / 2))
        }
        Condition::Day(Compare::Within(_), day) => on_day(scenario, day),
        Condition::Left(Compare::Within(_), left) => {
            let of = i32::try_from(scenario.clock.of).unwrap_or(i32::MAX);
            on_day(scenario, of - left)
        }
        Condition::Promise(held, becomes) => Ok(Value::Held(held, becomes)),
        Condition::Made(held) => Ok(Value::Held(held, Promised::Open)),
        Condition::Fits(who, work, fit) => Ok(Value::Fits(who, work, fit)),
        _ => Err(cannot()),
    }
}

/// What is yes or no, said.
fn said(asked: Condition, yes: bool) -> Result<Value, Problem> {
    match asked {
        Condition::Flag(flag) => Ok(Value::Flag(flag, yes)),
        Condition::Window(window) => Ok(Value::Window(window, yes)),
        Condition::Visited(passage) if yes => Ok(Value::Visited(passage)),
        Condition::Visited(_) => Ok(Value::Nothing),
        Condition::Standing(who, standing) if yes => Ok(Value::Standing(who, standing)),
        Condition::Standing(who, _) => Ok(Value::Standing(who, Standing::Present)),
        _ => Err(cannot()),
    }
}

fn on_day(scenario: &Scenario, day: i32) -> Result<Value, Problem> {
    let of = scenario.clock.of;
    match u32::try_from(day) {
        Ok(day) if (1..=of).contains(&day) => Ok(Value::Day(day)),
        _ => Err(problem(
            format!("This story goes from day 1 to day {of}."),
            format!(
                "Write a day from 1 to {of}, or how many are left, from 0 to {}.",
                of - 1
            ),
        )),
    }
}

fn cannot() -> Problem {
    problem(
        "This can be asked, but not set.",
        "Set one thing to one value: `morale.priya=20`, `flag.told=true`, `trust.victor=low`.",
    )
}

fn problem(message: impl Into<String>, help: impl Into<String>) -> Problem {
    Problem {
        code: crate::scenario::diagnostic::Code::E015,
        at: 1,
        message: message.into(),
        help: Some(help.into()),
        meant: None,
    }
}

/// `VeryLow`, as a cast has it, is `very-low`, as conditions have it.
fn hyphened(word: &str) -> String {
    let mut hyphened = String::new();
    for letter in word.chars() {
        if letter.is_uppercase() && !hyphened.is_empty() {
            hyphened.push('-');
        }
        hyphened.extend(letter.to_lowercase());
    }
    hyphened
}

impl<E: Ear> Turn<'_, E> {
    /// Everything stands as it was chosen, and the player knows what was chosen. Differences of levels stand in the ledger;
    /// no rule has a say, for nobody has done anything.
    pub(super) fn set(&mut self, elsewhere: &Elsewhere) {
        let scenario = self.scenario;
        self.state.day = elsewhere.day;
        for value in &elsewhere.values {
            match *value {
                Value::Level(meter, level) => {
                    for meter in parts(meter) {
                        self.stands_at(meter, level, Cause::Set);
                    }
                }
                ref other => self.state.set(scenario, other),
            }
        }
        self.state.meet(scenario);
        for value in &elsewhere.values {
            if let Value::Level(meter, level) = *value {
                if let Meter::Trust(who) | Meter::TrustFacet(who, _) = meter {
                    self.state.see_trust(scenario, who);
                }
                for meter in parts(meter) {
                    if let Some(belief) = self.state.beliefs.get_mut(scenario.slot(meter)) {
                        *belief = Belief::known(level);
                    }
                }
            }
        }
        // After an event the story goes on; this one comes before its opening.
        let scenes = scenario.scenes;
        self.state.after = (elsewhere.passage >= scenes).then_some(scenario.start);
    }
}

impl super::State {
    fn set(&mut self, scenario: &Scenario, value: &Value) {
        match *value {
            Value::Flag(flag, set) => put(&mut self.flags, flag, set),
            Value::Held(held, becomes) => put(&mut self.promises, held, becomes),
            Value::Window(window, open) => {
                let since = self.day;
                put(&mut self.windows, window, Opening { open, since });
            }
            Value::Visited(passage) if !self.visits.has(passage) => self.visits.add(passage),
            Value::Standing(who, standing) => {
                if let Some(mind) = self.people.get_mut(who) {
                    mind.standing = standing;
                }
            }
            Value::Fits(who, work, fit) => {
                put(&mut self.fits, who * scenario.work.len() + work, fit);
            }
            Value::Visited(_) | Value::Level(..) | Value::Day(_) | Value::Nothing => {}
        }
    }
}

fn put<T>(places: &mut [T], place: usize, value: T) {
    if let Some(slot) = places.get_mut(place) {
        *slot = value;
    }
}

/// The meters with a level of their own of which one is made.
fn parts(meter: Meter) -> Vec<Meter> {
    let facets = Facet::ALL.iter();
    match meter {
        Meter::Trust(who) => facets.map(|facet| Meter::TrustFacet(who, *facet)).collect(),
        Meter::TrustBetween(from, to) => facets
            .map(|facet| Meter::TrustBetweenFacet(from, to, *facet))
            .collect(),
        other => vec![other],
    }
}
