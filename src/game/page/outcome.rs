//! What the debrief shows, as plain data: its first page, there at once, and the parts that unfold, which follow.

use bevy::prelude::Resource;

use super::Person;

pub use crate::words::debrief::practice::Practised;

/// The first page of a debrief: how the story ended, and three beats.
#[derive(Resource, Clone, Debug, Default)]
pub struct Outcome {
    /// The title of the story.
    pub story: String,
    /// The title of the ending.
    pub title: String,
    /// What is told, a paragraph each.
    pub told: Vec<String>,
    /// The run in short, and what it hung on; told anew when the decisions have been replayed.
    pub why: Why,
    /// What the player did, in a sentence.
    pub did: String,
    /// How much of the story the player came to, and some places that they did not, as one line each.
    pub unseen: Vec<String>,
    /// Where help is, a line each, if the story went from overbearing to abusive.
    pub help: Vec<String>,
    /// The first beat: what became of each person.
    pub fates: Vec<Fate>,
    /// The third: plans for Monday to choose from; the first is offered.
    pub plans: Vec<Plan>,
    /// Whether a week of a campaign follows, and then its next story.
    pub week_follows: bool,
    /// What is told when this was the last story of a campaign, a paragraph each.
    pub closing: Vec<String>,
}

/// What became of somebody.
#[derive(Clone, Debug)]
pub struct Fate {
    /// Who.
    pub person: Person,
    /// What became of them.
    pub text: String,
}

/// What a run hung on: before the decisions have been replayed by the ledger alone, and then by the replays.
#[derive(Clone, Debug, Default)]
pub struct Why {
    /// The run in short, a sentence or two each.
    pub short: Vec<String>,
    /// Why it ended so, a sentence each.
    pub ended: Vec<String>,
    /// The second beat: the moment that it turned.
    pub turned: Turned,
}

/// The moment that it turned.
#[derive(Clone, Debug, Default)]
pub struct Turned {
    /// When and what: or that nothing did.
    pub what: String,
    /// What hung on it; empty where no moment turned it.
    pub settled: String,
    /// What the other endings are that were named for it, a sentence or two each.
    pub named: Vec<String>,
    /// Other moments on which much hung, a sentence each.
    pub also: Vec<String>,
    /// How the replays and the ledger fit; empty before there are replays.
    pub fits: String,
    /// How that was found.
    pub how: String,
}

/// A plan of the form "When …, I will …".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// When.
    pub when: String,
    /// I will.
    pub will: String,
    /// What in this run it comes from.
    pub from: String,
}

/// The plan that the player takes home, in their own words; the debrief offers one, the player changes it.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq)]
pub struct Commitment {
    /// The plans, each as the player left it.
    pub plans: Vec<Plan>,
    /// The place of the one that is shown.
    pub chosen: usize,
}

/// What is said of each file that the player asked for: where it was written, or why it was not.
#[derive(Resource, Clone, Debug, Default)]
pub struct Written(pub Vec<String>);

/// The parts of a debrief that unfold on request; each is there when it has been worked out.
#[derive(Resource, Clone, Debug, Default)]
pub struct Unfolded {
    /// The week as each person tells it.
    pub accounts: Option<Vec<Account>>,
    /// What the run hung on, by the replays.
    pub why: Option<Why>,
    /// How often that was told anew, and what is drawn with it.
    pub anew: usize,
    /// Morale and trust over time.
    pub over_time: Option<Vec<OverTime>>,
    /// What moved whom.
    pub ledger: Option<Vec<Ledger>>,
    /// The road, and the doors not taken.
    pub road: Option<Vec<Stop>>,
    /// What the player practised.
    pub practice: Option<Practice>,
    /// This run beside an earlier one; `None` inside where none is kept.
    pub earlier: Option<Option<Earlier>>,
    /// Had you …, the turning decision first.
    pub had_you: HadYous,
}

/// A part of a debrief, worked out.
#[derive(Clone, Debug)]
pub enum Part {
    /// The week as each person tells it.
    Accounts(Vec<Account>),
    /// Morale and trust over time.
    OverTime(Vec<OverTime>),
    /// What moved whom.
    Ledger(Vec<Ledger>),
    /// The road, and the doors not taken.
    Road(Vec<Stop>),
    /// What the player practised.
    Practice(Practice),
    /// This run beside an earlier one, if one is kept.
    Earlier(Option<Earlier>),
    /// What the run hung on, by the replays; again where they were made more often.
    Why(Why),
    /// How many decisions will be replayed.
    Decisions(usize),
    /// A decision, replayed; again where it has been replayed more often.
    HadYou(HadYou),
}

impl Unfolded {
    /// Whether everything is there, though decisions may yet be replayed more often.
    pub fn is_whole(&self) -> bool {
        self.ledger.is_some()
            && self
                .had_you
                .of
                .is_some_and(|of| self.had_you.decisions.len() >= of)
    }

    /// Takes in a part.
    pub fn take(&mut self, part: Part) {
        match part {
            Part::Accounts(accounts) => self.accounts = Some(accounts),
            Part::OverTime(lines) => self.over_time = Some(lines),
            Part::Ledger(ledger) => self.ledger = Some(ledger),
            Part::Road(road) => self.road = Some(road),
            Part::Practice(practice) => self.practice = Some(practice),
            Part::Earlier(earlier) => self.earlier = Some(earlier),
            Part::Why(why) => {
                self.why = Some(why);
                self.anew += 1;
            }
            Part::Decisions(count) => self.had_you.of = Some(count),
            Part::HadYou(mut replayed) => {
                self.had_you.news += 1;
                let here = |known: &&mut HadYou| known.turn == replayed.turn;
                match self.had_you.decisions.iter_mut().find(here) {
                    Some(known) => {
                        replayed.edition = known.edition + 1;
                        *known = replayed;
                    }
                    None => self.had_you.decisions.push(replayed),
                }
            }
        }
    }
}

/// The week as somebody tells it.
#[derive(Clone, Debug)]
pub struct Account {
    /// Who.
    pub person: Person,
    /// What they tell, a paragraph each.
    pub paragraphs: Vec<String>,
}

/// How somebody's levels went over time.
#[derive(Clone, Debug)]
pub struct OverTime {
    /// Who.
    pub person: Person,
    /// The levels.
    pub lines: Vec<LevelOverTime>,
    /// The turns at which it turned, each in words.
    pub marks: Vec<(u32, String)>,
}

/// A level after every turn.
#[derive(Clone, Debug)]
pub struct LevelOverTime {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: LevelKind,
    /// Its values, 0 to 100, from before the first decision.
    pub values: Vec<u8>,
}

/// Which level it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LevelKind {
    /// A teammate's morale.
    Morale,
    /// Trust in the player.
    Trust,
    /// A manager's grip.
    Grip,
}

/// What moved somebody, or the team and the player.
#[derive(Clone, Debug)]
pub struct Ledger {
    /// Whose levels.
    pub name: String,
    /// What moved them, in order, turn by turn.
    pub turns: Vec<Moment>,
}

/// A turn, and what it moved.
#[derive(Clone, Debug)]
pub struct Moment {
    /// When, and what was chosen.
    pub what: String,
    /// What it moved.
    pub moves: Vec<Move>,
}

/// One thing that moved somebody.
#[derive(Clone, Debug, Default)]
pub struct Move {
    /// Which level it moved, in words.
    pub what: String,
    /// By how much, in points of a hundred.
    pub by: i32,
    /// Whether that was for the better.
    pub better: bool,
    /// Why.
    pub why: String,
    /// How well that is supported, and by whom; empty where it is what the story itself does.
    pub backed: String,
}

/// A stop on the road.
#[derive(Clone, Debug, Default)]
pub struct Stop {
    /// The day, where a new one begins; otherwise empty.
    pub day: String,
    /// The place, where a new one opens; otherwise empty.
    pub place: String,
    /// What was chosen.
    pub chosen: String,
    /// How it landed; empty if it was no attempt.
    pub landed: String,
    /// The doors not taken, and whether each was locked.
    pub doors: Vec<(String, bool)>,
    /// Whether it turned here.
    pub turned: bool,
}

/// What the player practised.
#[derive(Clone, Debug, Default)]
pub struct Practice {
    /// How often each act was taken, the most frequent first.
    pub acts: Vec<(String, u32)>,
    /// How many decisions went each way, and what the author of the idea proposed, in per cent.
    pub ways: Vec<(String, u32, u32)>,
    /// Whose proposal that is, and that it is an opinion.
    pub proposal: String,
    /// The five courages.
    pub courages: Vec<Practised>,
    /// What people see in a leader.
    pub traits: Vec<Practised>,
    /// What the taught principles looked like.
    pub principles: Vec<Practised>,
}

/// This run beside an earlier one.
#[derive(Clone, Debug, Default)]
pub struct Earlier {
    /// How the earlier one ended.
    pub ending: String,
    /// Where they parted.
    pub parted: String,
    /// What, here, there, and the difference.
    pub levels: Vec<[String; 4]>,
    /// What lay behind the levels that differ most.
    pub whys: Vec<String>,
}

/// Had you …, as far as it has been worked out.
#[derive(Clone, Debug, Default)]
pub struct HadYous {
    /// Counts up with each decision that is replayed, or replayed again.
    pub news: usize,
    /// How many decisions there are, once that is known.
    pub of: Option<usize>,
    /// Those that have been replayed, the most important first.
    pub decisions: Vec<HadYou>,
}

/// A decision, replayed.
#[derive(Clone, Debug, Default)]
pub struct HadYou {
    /// Its turn.
    pub turn: u32,
    /// When it was, and what was chosen.
    pub what: String,
    /// What the replays say.
    pub verdict: String,
    /// What was open.
    pub options: Vec<Played>,
    /// How often each was replayed, and whose opinion that is.
    pub opinion: String,
    /// Which time this decision was replayed, more often each time.
    pub edition: usize,
}

/// Something that was open.
#[derive(Clone, Debug, Default)]
pub struct Played {
    /// What its card says.
    pub card: String,
    /// Whether it was taken.
    pub taken: bool,
    /// How it would have ended, and how often.
    pub endings: String,
    /// The whole, in points: where a quarter, half and three quarters of the replays lie below.
    pub whole: (u8, u8, u8),
    /// What is measured, and where the middle half lies.
    pub measures: Vec<(String, String)>,
}
