//! What the inspector shows of the story that is open: the truth, which no player can know.

use bevy::prelude::Resource;

/// How things stand, in truth and as the player believes.
#[derive(Resource, Clone, Debug, Default)]
pub struct Inspection {
    /// The number of the page that it is about.
    pub number: u32,
    /// Whether the story is a file that somebody may be writing, and not one from inside the program.
    pub written: bool,
    /// Where and when: the scene by its id, the day, the turn, the seed.
    pub stands: String,
    /// Everything that this scene offers, open or not.
    pub choices: Vec<Inspected>,
    /// What happened in the last turn, in order.
    pub fired: Vec<Fired>,
    /// The levels, by whose they are.
    pub levels: Vec<Levels>,
    /// What is set, held and open, by kind.
    pub facts: Vec<Facts>,
    /// The scenes, then the events.
    pub passages: Vec<Entry>,
    /// The command line that plays the run so far; none where no command line can say it.
    pub command: Option<String>,
}

/// A choice, and why it is open or not.
#[derive(Clone, Debug)]
pub struct Inspected {
    /// Its id.
    pub id: String,
    /// What its card says.
    pub text: String,
    /// Whether it can be taken.
    pub open: bool,
    /// Why, in a few words.
    pub why: String,
    /// Its condition, part by part.
    pub parts: Vec<Asked>,
}

/// A part of a condition.
#[derive(Clone, Debug)]
pub struct Asked {
    /// How deep it stands within others.
    pub depth: usize,
    /// What is asked, as an author writes it.
    pub asks: String,
    /// Whether it holds as far as the player knows, which decides.
    pub holds: bool,
    /// What is there, and where truth and belief differ, that they do.
    pub is: Vec<String>,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Fired {
    /// What.
    pub what: String,
    /// From what to what, if a level changed.
    pub change: Option<String>,
    /// Whether that is upward, if it changed.
    pub up: Option<bool>,
    /// Why: the cause, and the rule with its grade.
    pub why: String,
}

/// The levels of somebody, or of the team.
#[derive(Clone, Debug)]
pub struct Levels {
    /// Whose.
    pub whose: String,
    /// Each.
    pub levels: Vec<Gauge>,
    /// A few words on what else is so about them.
    pub beside: Vec<String>,
}

/// A level.
#[derive(Clone, Debug)]
pub struct Gauge {
    /// Its name, as authors write it.
    pub name: String,
    /// In truth, in hundredths.
    pub truth: i32,
    /// As the player believes, in hundredths.
    pub belief: i32,
    /// Both in words.
    pub told: String,
}

/// Facts of one kind.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The kind.
    pub title: String,
    /// Each, and whether it holds, is open or is set.
    pub all: Vec<(String, bool)>,
}

/// A scene or an event to go to.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// Its place, and how often it has been played.
    pub about: String,
}

/// What cannot be set or gone to, of what was asked for last.
#[derive(Resource, Clone, Debug, Default)]
pub struct Refusals(pub Vec<String>);
