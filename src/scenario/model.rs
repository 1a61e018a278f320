//! A checked scenario: read-only, ids as indices into flat tables, nothing left to look up by name while playing.
//!
//! Everything that decides what can happen is serialised for the story hash; prose is not (`#[serde(skip)]`), so that a
//! mended typing error does not make a saved run doubtful.

mod condition;
mod telling;

use super::effect::{Setting, Tactic};
use super::{diagnostic::Code, script::Line};
pub use super::{
    format::{Fit, Need, Pace, Weakness},
    meter::{Facet, Meter},
};
pub use condition::{Compare, Condition, Promised, Standing};
use serde::Serialize;
pub use telling::{RoleCard, Variant, VariantOption};

/// The place of a person in [`Scenario::people`].
pub type PersonIndex = usize;
/// The place of a passage in [`Scenario::passages`].
pub type PassageIndex = usize;

/// A scenario that can be played.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Scenario {
    /// Its id.
    pub id: String,
    /// Its title.
    #[serde(skip)]
    pub title: String,
    /// What the library says of it.
    #[serde(skip)]
    pub summary: String,
    /// What the briefing says of it.
    #[serde(skip)]
    pub briefing: String,
    /// Who the player is.
    #[serde(skip)]
    pub you: String,
    /// Minutes of a first run.
    #[serde(skip)]
    pub minutes: u32,
    /// The principles it teaches, by id.
    #[serde(skip)]
    pub teaches: Vec<String>,
    /// The clock.
    pub clock: Clock,
    /// The cast, in the order of the file. At most 24.
    pub people: Vec<Person>,
    /// The levels at the start, by [`Scenario::slot`], in hundredths.
    pub start_levels: Vec<i32>,
    /// The names of the flags.
    pub flags: Vec<String>,
    /// The promises, then the confidences.
    pub promises: Vec<Promise>,
    /// Stretches in which people are open to change.
    pub windows: Vec<Window>,
    /// Kinds of work that can be given to somebody.
    pub work: Vec<String>,
    /// The place's own words for what rules make happen, by the id of the rule.
    #[serde(skip)]
    pub happenings: Vec<(String, Vec<Line>)>,
    /// Flags that an earlier story of a campaign may leave set, by their places.
    pub remembers: Vec<usize>,
    /// When the story has gone from overbearing to abusive; [`Condition::NEVER`] if it never does.
    pub abusive: Condition,
    /// The axes of variants.
    pub variants: Vec<Variant>,
    /// The roles of a room.
    #[serde(skip)]
    pub roles: Vec<RoleCard>,
    /// Ids of the rules that do not hold here.
    pub without_rules: Vec<String>,
    /// Advice that the author does not follow.
    #[serde(skip)]
    pub allowed: Vec<Allowed>,
    /// The passage that opens the story.
    pub start: PassageIndex,
    /// The scenes in the order of the file, then the events.
    pub passages: Vec<Passage>,
    /// How many of the passages are scenes.
    pub scenes: usize,
    /// The choices offered wherever they hold.
    pub standing: Vec<Choice>,
    /// The endings; the last always holds.
    pub endings: Vec<Ending>,
    /// The hash of all that decides what can happen; no prose, comments or line endings.
    #[serde(skip)]
    pub hash: u64,
}

impl Scenario {
    /// The passage at an index; indices of this scenario always have one.
    pub fn passage(&self, index: PassageIndex) -> Option<&Passage> {
        self.passages.get(index)
    }
}

/// Advice that the author does not follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowed {
    /// Its code.
    pub code: Code,
    /// The path within which it is not followed; empty for everywhere.
    pub at: String,
    /// Its place among the allowances of the file.
    pub place: usize,
}

/// The clock of the story: whole days.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Clock {
    /// The first day, as a weekday from Monday = 0.
    pub from: usize,
    /// What the last day is called.
    #[serde(skip)]
    pub deadline: String,
    /// How many days there are.
    pub of: u32,
    /// Where the story goes when the last day comes.
    pub then: Option<PassageIndex>,
}

/// What somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, serde::Deserialize)]
pub enum Role {
    /// The one with the title: trust, grip, pressure.
    Manager,
    /// On the player's team: trust, morale.
    Teammate,
    /// Outside the team: trust.
    Stakeholder,
}

/// Somebody in the cast.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Person {
    /// The id.
    pub id: String,
    /// What they are.
    pub kind: Role,
    /// The full name.
    #[serde(skip)]
    pub name: String,
    /// The name that colleagues use.
    #[serde(skip)]
    pub called: String,
    /// What they do here.
    #[serde(skip)]
    pub role: String,
    /// What everybody knows.
    #[serde(skip)]
    pub about: String,
    /// What they need.
    pub needs: Vec<Need>,
    /// Whether acts toward them go down instead of across.
    pub junior: bool,
    /// What a manager is bad at.
    pub weakness: Option<Weakness>,
    /// How each kind of work suits them at the start, by its place in [`Scenario::work`].
    pub fits: Vec<Fit>,
    /// People whose mood rubs off on them.
    pub ties: Vec<PersonIndex>,
    /// The face, in words; empty if made from the id.
    #[serde(skip)]
    pub portrait: String,
}

/// What the player holds toward somebody: a promise made, or something told in confidence.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Promise {
    /// The id; promises and confidences may share one.
    pub id: String,
    /// Which of the two.
    pub kind: Held,
    /// To whom it was promised; whose confidence it is.
    pub to: PersonIndex,
    /// What.
    #[serde(skip)]
    pub what: String,
    /// Of a promise, the day on whose evening it must have been kept; of a confidence, the day on which it is no secret any
    /// more.
    pub due: Option<u32>,
}

/// The two sorts of things that the player holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Held {
    /// The player has promised something.
    Promise,
    /// The player has been told something in confidence.
    Confidence,
}

/// A stretch in which people are open to change; it opens once.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Window {
    /// The id.
    pub id: String,
    /// It opens when this first holds; `None` if only the clock or an effect opens it.
    pub when: Option<Condition>,
    /// It closes when this holds.
    pub until: Option<Condition>,
    /// It opens on this day.
    pub from: Option<u32>,
    /// It is open until the evening of this day.
    pub to: Option<u32>,
    /// For how many days it is open, the first counted.
    pub days: Option<u32>,
    /// Who is open then; empty for everybody.
    pub of: Vec<PersonIndex>,
}

/// A scene or an event.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Passage {
    /// The id; scenes and events may share one.
    pub id: String,
    /// Where and when; empty if it stays where it was.
    #[serde(skip)]
    pub place: String,
    /// What is told and said.
    pub script: Vec<Line>,
    /// What the player can do; last, what happens when a room cannot agree.
    pub choices: Vec<Choice>,
    /// Where it leads by itself; for an event, back to where the story was going.
    pub then: Then,
    /// Whether what follows comes at once.
    pub at_once: bool,
    /// Whether standing choices are offered.
    pub standing: bool,
    /// What makes it an event.
    pub event: Option<Event>,
    /// Prompts for a room.
    #[serde(skip)]
    pub discuss: Vec<String>,
    /// For the facilitator.
    #[serde(skip)]
    pub facilitator: String,
    /// How a room decides it.
    #[serde(skip)]
    pub pace: Pace,
    /// What a role alone knows here, by its place in [`Scenario::roles`].
    #[serde(skip)]
    pub cards: Vec<(usize, String)>,
    /// Whether the days of the story are over.
    pub over: bool,
    /// What the clock says then.
    #[serde(skip)]
    pub after: String,
}

impl Passage {
    /// The choices that can be offered: all but what happens when a room cannot agree.
    pub fn offered(&self) -> &[Choice] {
        match self.choices.split_last() {
            Some((last, offered)) if last.undecided => offered,
            _ => &self.choices,
        }
    }
}

/// What makes a passage an event.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Event {
    /// When it can happen by itself; `None` if only a choice can plant it.
    pub when: Option<Condition>,
    /// How likely beside others that can happen at the same time.
    pub weight: u32,
    /// Whether it happens at most once.
    pub once: bool,
    /// What it changes.
    pub effects: Vec<Effect>,
    /// Why somebody takes it so, in the author's words.
    #[serde(skip)]
    pub because: Vec<(PersonIndex, String)>,
}

/// Something that the player can do.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Choice {
    /// The id, unique in its passage (or among the standing choices).
    pub id: String,
    /// What the card says.
    #[serde(skip)]
    pub text: String,
    /// When it is open.
    pub when: Condition,
    /// Whether it is not shown while locked.
    pub hidden: bool,
    /// Whether this is what happens when a room cannot agree, and nothing that is offered.
    #[serde(skip_serializing_if = "is_left_out")]
    pub undecided: bool,
    /// Whether a standing choice that was taken is offered again from the next scene on.
    #[serde(skip_serializing_if = "is_left_out")]
    pub again: bool,
    /// How it tries to move somebody.
    pub tactic: Option<Tactic>,
    /// Whom.
    pub toward: Option<PersonIndex>,
    /// Who sees it.
    pub setting: Setting,
    /// What of the manager's weakness it offers to balance.
    pub covers: Option<Weakness>,
    /// The work that it is about, by its place in [`Scenario::work`].
    pub work: Option<usize>,
    /// Whether what is missing is covered.
    pub cover: bool,
    /// Days it takes.
    pub days: u32,
    /// What it changes besides the rules.
    pub effects: Vec<Effect>,
    /// What was done, for whoever did not play; empty if the author does not say.
    #[serde(skip)]
    pub gist: String,
    /// Why somebody takes it so, in the author's words.
    #[serde(skip)]
    pub because: Vec<(PersonIndex, String)>,
    /// Events that it plants.
    pub later: Vec<Later>,
    /// Where it leads.
    pub then: Then,
}

/// Stories without a word on rooms, or on what comes back, keep the hash that they had.
fn is_left_out(said: &bool) -> bool {
    !said
}

/// Where something leads. What the author left out is filled in.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Then {
    /// To where the passage leads by itself.
    On,
    /// To a scene.
    Goto(PassageIndex),
    /// Back to the choices that are left.
    Stay,
    /// A reaction and effects, then on.
    Outcome(Box<Outcome>),
    /// The rules decide how the attempt lands.
    Attempt(Box<[Then; 3]>),
    /// By a condition: if it holds, the first.
    Branch(Box<(Condition, Then, Then)>),
    /// The story ends.
    End,
}

/// A reaction and effects.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outcome {
    /// The reaction.
    pub react: Vec<Line>,
    /// What it changes.
    pub effects: Vec<Effect>,
    /// What came of it, for whoever did not play; empty if the author does not say.
    #[serde(skip)]
    pub gist: String,
    /// Why somebody takes it so, in the author's words.
    #[serde(skip)]
    pub because: Vec<(PersonIndex, String)>,
    /// Events that it plants.
    pub later: Vec<Later>,
    /// Where it leads: [`Then::On`], [`Then::Goto`] or [`Then::Stay`].
    pub then: Then,
}

/// A planted event.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Later {
    /// After so many scenes.
    pub scenes: Option<u32>,
    /// After so many days.
    pub days: Option<u32>,
    /// The event.
    pub event: PassageIndex,
}

/// How an attempt lands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, serde::Deserialize,
)]
pub enum Landing {
    /// They make it their own.
    Commitment,
    /// They go along.
    Compliance,
    /// They refuse.
    Resistance,
}

/// A change, resolved.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Effect {
    /// A meter moves by so many hundredths.
    Move(Meter, i32),
    /// A flag, by place in [`Scenario::flags`], becomes true or false.
    Flag(usize, bool),
    /// A promise, by place in [`Scenario::promises`], is made.
    Promise(usize),
    /// A promise is kept; a confidence was kept until whose it is told it.
    Keep(usize),
    /// A promise is broken.
    Break(usize),
    /// The player learns what a person needs.
    Learn(PersonIndex),
    /// A confidence, by place in [`Scenario::promises`], is passed on to whom the choice is toward.
    Tell(usize),
    /// A window, by place in [`Scenario::windows`], opens or closes.
    Window(usize, bool),
}

/// An ending.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ending {
    /// The id.
    pub id: String,
    /// The headline.
    #[serde(skip)]
    pub title: String,
    /// When it is told.
    pub when: Condition,
    /// What is told.
    pub script: Vec<Line>,
    /// What the debrief tells of it to whoever did not play; of an ending that did not come, the lines that always hold.
    #[serde(skip)]
    pub about: Vec<Line>,
    /// What the debrief tells of why it came, to whoever did not play.
    #[serde(skip)]
    pub why: Vec<Line>,
    /// For each person of the cast, lines of which the first that holds is told.
    #[serde(skip)]
    pub epilogue: Vec<Vec<Line>>,
    /// For each person of the cast, whether those lines are this ending's own.
    #[serde(skip)]
    pub own: Vec<bool>,
}
