//! The RON as an author types it: one serde type for each thing in a scenario file.
//!
//! Nothing is checked here but the shape; [`super::compile`] turns this into the model and finds what is wrong.

mod effects;
mod people;
mod room;

pub use effects::{Effect, Later};
pub use people::{Facets, Fit, Level, Need, Person, PersonFields, Trust, Weakness};
pub use room::{Pace, RoleCard};

use super::id::Ordered;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A whole scenario file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// The version of the language: 1.
    pub format: u32,
    /// The scenario's id, as saves and `teaches` lists name it: lower-case words joined by hyphens.
    #[schemars(extend("x-means" = "new-id"))]
    pub id: String,
    /// What the library shows first.
    pub title: String,
    /// Two or three sentences for the library.
    pub summary: String,
    /// How long a first run takes a reader, in minutes. 1 to 240.
    pub minutes: u32,
    /// The situation, told on the briefing screen. May be left out: then the summary stands there.
    #[serde(default)]
    pub briefing: Option<String>,
    /// The clock of the story.
    pub clock: Clock,
    /// The principles that can be felt in it, by their ids.
    #[serde(default)]
    #[schemars(extend("x-means" = "principle"))]
    pub teaches: Vec<String>,
    /// The levels that are not about one person, at the start.
    #[serde(default)]
    pub team: Team,
    /// The player's own levels at the start.
    #[serde(default)]
    pub you: You,
    /// Everybody who matters: at most 24 people, in the order in which they are shown.
    #[schemars(extend("x-keys" = "new-person"))]
    pub cast: Ordered<Person>,
    /// Yes-or-no facts of the story that choices set and conditions read.
    #[serde(default)]
    #[schemars(extend("x-means" = "new-flag"))]
    pub flags: Vec<String>,
    /// Promises that the player may make.
    #[serde(default)]
    #[schemars(extend("x-keys" = "new-promise"))]
    pub promises: Ordered<Promise>,
    /// What people tell the player in confidence.
    #[serde(default)]
    #[schemars(extend("x-keys" = "new-confidence"))]
    pub confidences: Ordered<Confidence>,
    /// Stretches in which people are open to change.
    #[serde(default)]
    #[schemars(extend("x-keys" = "new-window"))]
    pub windows: Ordered<Window>,
    /// Kinds of work that can be given to somebody.
    #[serde(default)]
    #[schemars(extend("x-means" = "new-work"))]
    pub work: Vec<String>,
    /// The place's own words for what the rules make happen by themselves: scripts, by the id of the rule.
    #[serde(default)]
    #[schemars(extend("x-keys" = "rule", "x-means" = "script"))]
    pub happenings: Ordered<String>,
    /// Flags that an earlier story of a campaign leaves set; unset where this story is played alone.
    #[serde(default)]
    #[schemars(extend("x-means" = "new-flag"))]
    pub remembers: Vec<String>,
    /// When the story has gone from overbearing to abusive: then silence is not scored, and help is named.
    #[serde(default)]
    #[schemars(extend("x-means" = "condition"))]
    pub abusive: Option<String>,
    /// Axes on which one telling differs from the next; an option of each is drawn by the seed or picked.
    /// Whoever plays the story again is told another option of the first.
    #[serde(default)]
    #[schemars(extend("x-keys" = "new-variant", "x-inner-keys" = "new-option"))]
    pub variants: Ordered<Ordered<VariantOption>>,
    /// Roles that a room can be parted into, each with a card that only its players read. A single player meets none.
    #[serde(default)]
    #[schemars(extend("x-keys" = "new-role"))]
    pub roles: Ordered<RoleCard>,
    /// The rules of the program that do not hold in this place, by their ids.
    #[serde(default)]
    #[schemars(extend("x-means" = "rule"))]
    pub without_rules: Vec<String>,
    /// Advice of `check` that the author has heard and does not follow.
    #[serde(default)]
    pub allow: Vec<Allow>,
    /// The scene that opens the story.
    #[schemars(extend("x-means" = "scene"))]
    pub start: String,
    /// The scenes, in the order in which they follow each other unless a choice says otherwise.
    #[schemars(extend("x-keys" = "new-scene"))]
    pub scenes: Ordered<Scene>,
    /// Passages played between scenes when their condition holds.
    #[serde(default)]
    #[schemars(extend("x-keys" = "new-event"))]
    pub events: Ordered<Event>,
    /// Choices offered in every scene with choices of its own in which their condition holds; each once, unless it comes back.
    #[serde(default)]
    pub standing: Vec<Choice>,
    /// The endings; the first whose condition holds is told.
    #[schemars(extend("x-keys" = "new-ending"))]
    pub endings: Ordered<Ending>,
    /// What became of each person: a script for each, of which the first line whose condition holds is told. An ending may
    /// have its own.
    #[serde(default)]
    #[schemars(extend("x-keys" = "person", "x-means" = "script"))]
    pub epilogue: Ordered<String>,
}

/// Advice that is not followed in this story, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Allow {
    /// Its code, such as `"L012"`.
    #[schemars(extend("x-means" = "code"))]
    pub code: String,
    /// Where: a path as `check` shows it, such as `"cast.tomasz"`; all that stands within is meant. Left out, everywhere.
    #[serde(default)]
    #[schemars(extend("x-means" = "path"))]
    pub at: Option<String>,
    /// Why it is meant so, for whoever reads the file next.
    pub because: String,
}

/// The version of the language that this program reads.
pub const FORMAT: u32 = 1;

/// How time passes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Clock {
    /// Whole days, named after weekdays.
    Days {
        /// The weekday on which the story opens.
        #[schemars(extend("x-means" = "weekday"))]
        from: String,
        /// What the last day is called.
        deadline: String,
        /// How many days there are, the first and the last counted. 1 to 60.
        of: u32,
        /// The scene to which the story goes when the last day has come, wherever it then is.
        #[serde(default)]
        #[schemars(extend("x-means" = "scene"))]
        then: Option<String>,
    },
}

/// The levels of the team as a whole at the start.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Team {
    /// Psychological safety: whether people dare to speak.
    pub safety: Option<Level>,
    /// What gets done now.
    pub delivery: Option<Level>,
    /// What the team will be able to do later, perhaps without you.
    pub capability: Option<Level>,
    /// Whether people know where this is going.
    pub direction: Option<Level>,
}

/// The player's levels at the start.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct You {
    /// Who the player is, told on the briefing screen.
    pub role: Option<String>,
    /// Credit: earned by delivering and fitting in, spent by deviating.
    pub credit: Option<Level>,
    /// Energy: spent by strain, regained by rest.
    pub energy: Option<Level>,
    /// How much of the daily service stops without the player.
    pub essential: Option<Level>,
}

/// A promise that the player may make.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// To whom.
    #[schemars(extend("x-means" = "person"))]
    pub to: String,
    /// What was promised, in words that fit "You promised Priya …".
    pub what: String,
    /// The day of the story on whose evening it must have been kept. Left out, it never runs out by itself.
    #[serde(default)]
    pub due: Option<u32>,
}

/// Something that somebody tells the player in confidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Confidence {
    /// Whose it is.
    #[schemars(extend("x-means" = "person"))]
    pub of: String,
    /// What it is, in words that fit "Victor told you …".
    pub what: String,
    /// The day of the story from which on it is no secret any more. Left out, it stays one.
    #[serde(default)]
    pub until: Option<u32>,
}

/// A stretch in which people are open to change. It opens once.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Window {
    /// It opens when this first holds. Left out, by the clock or by an effect.
    #[schemars(extend("x-means" = "condition"))]
    pub when: Option<String>,
    /// It closes when this holds.
    #[schemars(extend("x-means" = "condition"))]
    pub until: Option<String>,
    /// It opens on this day.
    pub from: Option<u32>,
    /// It is open until the evening of this day.
    pub to: Option<u32>,
    /// For how many days it is open, the first counted.
    pub days: Option<u32>,
    /// Who is open then. Left out, everybody.
    #[schemars(extend("x-means" = "person"))]
    pub of: Vec<String>,
}

/// One option of a variant.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VariantOption {
    /// A few words for the briefing screen that give nothing away.
    #[serde(default)]
    pub label: Option<String>,
    /// What is different, in words that name who is meant: for the facilitator beforehand, and in the debrief for everybody.
    #[serde(default)]
    pub note: Option<String>,
    /// Needs that a person has in this option, in place of those in the cast.
    #[serde(default)]
    #[schemars(extend("x-keys" = "person"))]
    pub needs: Ordered<Vec<Need>>,
    /// What is different at the start.
    #[serde(default)]
    pub effects: Vec<Effect>,
}

/// A scene.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scene {
    /// Where and when, in a few words.
    pub place: String,
    /// What is told and said.
    #[schemars(extend("x-means" = "script"))]
    pub script: String,
    /// What the player can do. Without choices the story goes on by itself.
    #[serde(default)]
    pub choices: Vec<Choice>,
    /// Where the story goes from here unless a choice says otherwise. Left out, the next scene in the file.
    #[serde(default)]
    pub then: Option<Then>,
    /// Whether the next scene follows at once: no time works in between, and nothing happens by itself. For a scene that is
    /// told in two parts.
    #[serde(default)]
    pub at_once: bool,
    /// Whether standing choices are offered here.
    #[serde(default = "yes")]
    pub standing: bool,
    /// Prompts for a room.
    #[serde(default)]
    pub discuss: Vec<String>,
    /// A note for the facilitator.
    #[serde(default)]
    pub facilitator: Option<String>,
    /// How a room takes the decision.
    #[serde(default)]
    pub pace: Pace,
    /// What a role alone knows here, by the role: its players read it before they vote.
    #[serde(default)]
    #[schemars(extend("x-keys" = "role"))]
    pub cards: Ordered<String>,
    /// What the clock says here instead of a day, when the days of the story are over: `Saturday`, `A week later`. No night
    /// passes in such a scene, and nothing happens by itself when it ends.
    #[serde(default)]
    pub after: Option<String>,
}

fn yes() -> bool {
    true
}

/// A passage that is played between scenes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// When it can happen. Left out, it happens only when a choice has planted it by `later`.
    #[serde(default)]
    #[schemars(extend("x-means" = "condition"))]
    pub when: Option<String>,
    /// Among events that can happen at the same time, how likely this one is beside the others. 1 to 100.
    #[serde(default = "one")]
    pub weight: u32,
    /// Whether it happens at most once.
    #[serde(default = "yes")]
    pub once: bool,
    /// Where and when. Left out, the place stays as it was.
    #[serde(default)]
    pub place: Option<String>,
    /// What is told and said.
    #[schemars(extend("x-means" = "script"))]
    pub script: String,
    /// What it changes.
    #[serde(default)]
    pub effects: Vec<Effect>,
    /// Why somebody takes it so, by the person: a sentence that answers *Why?* before any rule, of what the player can know.
    #[serde(default)]
    #[schemars(extend("x-keys" = "person"))]
    pub because: Ordered<String>,
    /// What the player can do about it; afterwards the story goes on where it was going.
    #[serde(default)]
    pub choices: Vec<Choice>,
}

fn one() -> u32 {
    1
}

/// Something that the player can do.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its id. Left out, one is made from the text.
    #[serde(default)]
    #[schemars(extend("x-means" = "new-choice"))]
    pub id: Option<String>,
    /// What the card says.
    pub text: String,
    /// When it is open.
    #[serde(default)]
    #[schemars(extend("x-means" = "condition"))]
    pub when: Option<String>,
    /// Whether it is not even shown while `when` does not hold; otherwise it is shown locked.
    #[serde(default)]
    pub hidden: bool,
    /// Whether this is what happens when a room cannot agree. It is on no card, and a single player is never offered it.
    #[serde(default)]
    pub undecided: bool,
    /// Of a standing choice: whether, once taken, it is offered again from the next scene on. Left out, it is taken once.
    #[serde(default)]
    pub again: bool,
    /// How it tries to move somebody. Left out, the rules move nothing.
    #[serde(default)]
    pub tactic: Option<super::effect::Tactic>,
    /// Toward whom.
    #[serde(default)]
    #[schemars(extend("x-means" = "person"))]
    pub toward: Option<String>,
    /// Who is there to see it.
    #[serde(default)]
    pub setting: super::effect::Setting,
    /// What of the manager's weakness it offers to balance.
    #[serde(default)]
    pub covers: Option<Weakness>,
    /// The work that is given, taught, handed over or taken, by its name in `work`.
    #[serde(default)]
    #[schemars(extend("x-means" = "work"))]
    pub work: Option<String>,
    /// Whether what is missing is covered: help, time, a way back come with it.
    #[serde(default)]
    pub cover: bool,
    /// How many days it takes.
    #[serde(default)]
    pub days: u32,
    /// What it changes besides what the rules say.
    #[serde(default)]
    pub effects: Vec<Effect>,
    /// What was done, in a plain sentence in the past: the debrief tells it to whoever did not play. Where there is only one
    /// outcome, also what came of it.
    #[serde(default)]
    pub gist: Option<String>,
    /// Why somebody takes it so, by the person: a sentence that answers *Why?* before any rule, of what the player can know.
    #[serde(default)]
    #[schemars(extend("x-keys" = "person"))]
    pub because: Ordered<String>,
    /// Events that it plants.
    #[serde(default)]
    pub later: Vec<Later>,
    /// Where it leads. Left out, where the scene leads. After a standing choice the player stays, unless it leads to a scene or ends the story.
    #[serde(default)]
    pub then: Option<Then>,
}

/// Where a choice leads.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Then {
    /// To a scene.
    Goto(#[schemars(extend("x-means" = "scene"))] String),
    /// A reaction in lines; then where the scene leads. Of a standing choice, the player stays.
    React(#[schemars(extend("x-means" = "script"))] String),
    /// A reaction in lines and effects; then to `goto`, or where the scene leads. Of a standing choice, the player stays.
    Outcome {
        /// The reaction, a script.
        #[serde(default)]
        #[schemars(extend("x-means" = "script"))]
        react: Option<String>,
        /// What it changes.
        #[serde(default)]
        effects: Vec<Effect>,
        /// What came of it, in a plain sentence in the past: the debrief tells it to whoever did not play, after what was done.
        #[serde(default)]
        gist: Option<String>,
        /// Why somebody takes it so, by the person: a sentence that answers *Why?* before any rule, of what the player can know.
        #[serde(default)]
        #[schemars(extend("x-keys" = "person"))]
        because: Ordered<String>,
        /// Events that it plants.
        #[serde(default)]
        later: Vec<Later>,
        /// The scene to go to.
        #[serde(default)]
        #[schemars(extend("x-means" = "scene"))]
        goto: Option<String>,
        /// Whether the player stays and chooses again.
        #[serde(default)]
        stay: bool,
    },
    /// The player stays where they are and chooses again among what is left.
    Stay,
    /// Another person decides: the rules say how the attempt lands.
    Attempt {
        /// They make it their own.
        commitment: Box<Then>,
        /// They go along.
        compliance: Box<Then>,
        /// They refuse.
        resistance: Box<Then>,
    },
    /// One way or the other, by a condition.
    Branch {
        /// The condition.
        #[schemars(extend("x-means" = "condition"))]
        when: String,
        /// If it holds.
        yes: Box<Then>,
        /// If not.
        no: Box<Then>,
    },
    /// The story ends.
    End,
}

/// An ending.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ending {
    /// Its name, the debrief's headline.
    pub title: String,
    /// When it is told. Left out, always: the last ending must be so.
    #[serde(default)]
    #[schemars(extend("x-means" = "condition"))]
    pub when: Option<String>,
    /// What is told and said.
    #[schemars(extend("x-means" = "script"))]
    pub script: String,
    /// For whoever did not play: what it is, what broke or held. Lines without a condition are told also where it did not come.
    #[serde(default)]
    #[schemars(extend("x-means" = "script"))]
    pub about: Option<String>,
    /// For whoever did not play: why it came, where it did. Each line with its condition says what of the run had its part in it.
    #[serde(default)]
    #[schemars(extend("x-means" = "script"))]
    pub why: Option<String>,
    /// What became of people, in place of the scenario's epilogue.
    #[serde(default)]
    #[schemars(extend("x-keys" = "person", "x-means" = "script"))]
    pub epilogue: Ordered<String>,
}
