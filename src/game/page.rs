//! What the screens show, as plain data: the session writes it from the run, the screens only read it.

mod inspection;
mod outcome;
mod week;

pub use inspection::{Asked, Entry, Facts, Fired, Gauge, Inspected, Inspection, Levels, Refusals};

pub use outcome::{
    Account, Commitment, Earlier, Fate, HadYou, HadYous, Ledger, LevelKind, LevelOverTime, Moment,
    Move, Outcome, OverTime, Part, Plan, Played, Practice, Practised, Stop, Turned, Unfolded, Why,
    Written,
};

pub use week::{Act, Done, Group, Week};

use bevy::prelude::Resource;

use crate::portrait::{Expression, Subject};
use crate::scenario::translation::Language;

/// The stories there are.
#[derive(Resource, Clone, Debug, Default)]
pub struct Shelf {
    /// Each story, in order.
    pub stories: Vec<Story>,
    /// Each campaign, in order; what it teaches is the titles of its stories.
    pub campaigns: Vec<Story>,
    /// The story that goes on where it was left, if there is one.
    pub open: Option<String>,
    /// The faces of the people of these stories, a manager's first.
    pub faces: Vec<Subject>,
    /// The languages in which something here can be told, besides its own.
    pub languages: Vec<Language>,
    /// The language in which they are told, as far as they are translated; `None` for their own.
    pub language: Option<Language>,
    /// What went wrong outside the stories, each with what to do.
    pub notes: Vec<String>,
}

impl Shelf {
    /// What stands at a place.
    pub fn at(&self, place: Place) -> Option<&Story> {
        match place {
            Place::Story(index) => self.stories.get(index),
            Place::Campaign(index) => self.campaigns.get(index),
        }
    }
}

/// A place on the shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Among the stories.
    Story(usize),
    /// Among the campaigns.
    Campaign(usize),
}

/// A story on the shelf.
#[derive(Clone, Debug, Default)]
pub struct Story {
    /// Its title, or its file's name where it does not load.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// What can be learned from it, in words.
    pub teaches: Vec<String>,
    /// How it ended last time.
    pub last: Option<String>,
    /// Why it does not load; empty if it does.
    pub problems: Vec<Problem>,
}

/// Something wrong with a story's file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problem {
    /// The file, by its path.
    pub file: String,
    /// The line it is on, from 1; 0 where it is on none.
    pub line: usize,
    /// The column in that line, from 1.
    pub column: usize,
    /// The line itself.
    pub excerpt: Option<Excerpt>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

/// A line of a file, with the place marked that matters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// What stands before it.
    pub before: String,
    /// What matters; empty at the end of a line.
    pub marked: String,
    /// What stands after it.
    pub after: String,
}

/// What a player knows before a story begins.
#[derive(Resource, Clone, Debug, Default)]
pub struct Brief {
    /// The title of the story.
    pub title: String,
    /// The situation.
    pub situation: String,
    /// Who the player is.
    pub you: String,
    /// How much time there is.
    pub clock: Clock,
    /// Who is who.
    pub people: Vec<Person>,
    /// Where a run of this story stands that waits to go on.
    pub waiting: Option<String>,
    /// In what the story can be told otherwise.
    pub axes: Vec<Axis>,
    /// What went wrong with a run of this story, each with what to do.
    pub notes: Vec<String>,
}

/// A question of which telling of the story it will be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Axis {
    /// The id that the author gave it.
    pub id: String,
    /// The question.
    pub question: String,
    /// The answers; the first leaves it to luck.
    pub options: Vec<String>,
    /// The place of the answer that is picked.
    pub picked: usize,
}

/// What was said and done so far.
#[derive(Resource, Clone, Debug, Default)]
pub struct Past(pub Vec<Passed>);

/// A page that has been turned.
#[derive(Clone, Debug, Default)]
pub struct Passed {
    /// Where and when it was.
    pub place: String,
    /// What was said and told.
    pub lines: Vec<Line>,
    /// What the player chose then.
    pub chosen: Option<String>,
}

/// The page of the story that is open now.
#[derive(Resource, Clone, Debug, Default)]
pub struct Page {
    /// Counts up whenever the story moves, so that a screen knows a new page from a redrawn one.
    pub number: u32,
    /// The title of the scenario.
    pub title: String,
    /// Where and when this is.
    pub place: String,
    /// Where it was while the first lines were told, what followed from the last choice among them: up to how many of them,
    /// and where.
    pub passed: Vec<(usize, String)>,
    /// What is said and told, in order.
    pub lines: Vec<Line>,
    /// What the player can do, in order.
    pub offers: Vec<Offer>,
    /// The people, as far as the player can read them.
    pub people: Vec<Person>,
    /// The clock.
    pub clock: Clock,
    /// The player's energy.
    pub energy: Level,
    /// The player's credit.
    pub credit: Level,
    /// Whether a choice can be taken back.
    pub can_undo: bool,
    /// Whether this is the last page: nothing is left to choose.
    pub ended: bool,
    /// What went wrong with keeping the story, each with what to do.
    pub notes: Vec<String>,
    /// Who is open to change just now, a sentence each.
    pub windows: Vec<String>,
    /// What the player holds and knows, a sentence each.
    pub held: Vec<String>,
    /// What was promised and learned in the last turn, a sentence each.
    pub news: Vec<String>,
    /// How people reacted to the last choice, and why.
    pub reactions: Vec<Reaction>,
}

impl Page {
    /// Where and when it is while so many lines have been told.
    pub fn place_at(&self, shown: usize) -> &str {
        let mut passed = self.passed.iter();
        let before = passed.find(|(until, _)| shown <= *until);
        before.map_or(&self.place, |(_, place)| place)
    }
}

/// A reaction to the last choice.
#[derive(Clone, Debug)]
pub struct Reaction {
    /// Whose it is: the name and the face; of nobody, where something happened by itself.
    pub who: Option<(String, Subject, Expression)>,
    /// Whether it is for the better; of nobody, neither.
    pub up: Option<bool>,
    /// What could be seen.
    pub what: String,
    /// What lies behind it: what a rule says, and then how well that is supported and who found it; the second is empty
    /// where the first only says that the player cannot know.
    pub because: Vec<(String, String)>,
}

/// A line of a passage.
#[derive(Clone, Debug)]
pub struct Line {
    /// Who speaks.
    pub speaker: Speaker,
    /// What is said or told.
    pub text: String,
}

/// Who speaks a line.
#[derive(Clone, Debug)]
pub enum Speaker {
    /// Nobody: it is told.
    Narrator,
    /// Somebody, with a face.
    Somebody {
        /// The name.
        name: String,
        /// The face.
        portrait: Subject,
        /// How they say it.
        expression: Expression,
    },
    /// A voice in the player's own head.
    Inner {
        /// The name of the voice.
        name: String,
        /// Its emblem.
        portrait: Subject,
    },
}

/// Something the player can do.
#[derive(Clone, Debug, Default)]
pub struct Offer {
    /// In words.
    pub text: String,
    /// Whether it only goes on, without deciding anything.
    pub goes_on: bool,
    /// Where it happens: in private, in public.
    pub setting: Option<String>,
    /// What it costs, each cost in words.
    pub costs: Vec<String>,
    /// Why it cannot be chosen now.
    pub locked: Option<String>,
    /// Whether it waits in every scene rather than belonging to this one; its mark in words.
    pub waiting: Option<String>,
    /// What somebody thinks of it.
    pub hunch: Option<String>,
}

/// Somebody, as far as the player can read them.
#[derive(Clone, Debug)]
pub struct Person {
    /// The first name or the name people use.
    pub name: String,
    /// What they do here.
    pub role: String,
    /// What everybody knows about them.
    pub about: String,
    /// The face.
    pub portrait: Subject,
    /// How they look.
    pub expression: Expression,
    /// How they seem, in a word or two.
    pub mood: String,
    /// What just changed, and why.
    pub change: Option<Change>,
    /// What to remember of them, in a few words.
    pub beside: Option<String>,
    /// What the player takes them to need as long as that is only a guess, in a few words.
    pub guess: Option<String>,
    /// What the player owes them, and knows of them or guesses, a sentence each.
    pub known: Vec<String>,
    /// Whether they are no longer with the work: withdrawn, or leaving.
    pub away: bool,
}

/// What just changed about somebody.
#[derive(Clone, Debug)]
pub struct Change {
    /// Whether it went up.
    pub up: bool,
    /// What and why, in one line.
    pub why: String,
}

/// How much time there is.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    /// What today is called.
    pub today: String,
    /// How much is left, in words.
    pub left: String,
    /// Days gone.
    pub gone: usize,
    /// Days in all.
    pub of: usize,
}

/// A level, in words and in fifths.
#[derive(Clone, Debug, Default)]
pub struct Level {
    /// In a word or two.
    pub words: String,
    /// How many fifths are full, 0 to 5.
    pub fifths: usize,
}
