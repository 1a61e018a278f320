//! The endings that did not come, each with its reason: what of its condition was missing, and where that could have come from.

use super::{
    Decision, decisions,
    way::{Goal, Hung, Open},
};
use crate::{
    scenario::model::{Choice, Compare, Condition, Effect, PassageIndex, Then},
    simulation::{Run, State, view::Lock},
};

/// An ending that did not come.
#[derive(Debug, Clone, PartialEq)]
pub struct Missed {
    /// Which, by its place in the scenario.
    pub ending: usize,
    /// Why it did not come.
    pub why: Reason,
    /// The parts of its condition that did not hold and that can be put into words: of flags and scenes nothing is said.
    pub lacking: Vec<Condition>,
    /// Where a choice is named that did not lead there as things stood, what that hung on.
    pub hung: Vec<Hung>,
}

/// Why an ending did not come.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// All that it takes had come about, but the ending that came stands before it.
    Behind,
    /// It comes only where nothing has brought about another, and something had.
    Otherwise,
    /// In this turn a card that leads there lay open and was not taken: what the card says.
    Door(u32, String),
    /// More than one thing was missing, and in this turn a card lay open that brings one of them: what the card says.
    Step(u32, String),
    /// What was chosen in this turn can lead there, and came out otherwise.
    CameOut(u32),
    /// In this turn a card lay open, taken or not, that leads there only if other things have gone before, and they had not.
    Shut(u32, String),
    /// In this turn a card that can lead there could be seen and not be taken, and why.
    Locked(u32, String, Lock),
    /// What is said in [`Missed::lacking`] was missing, and nothing else.
    Lacking,
    /// The story never came to where that is decided.
    Elsewhere,
}

/// The endings that did not come, the nearest first: to which a door stood open, then of which least was missing. Empty while
/// the run goes on.
pub fn missed(run: &Run) -> Vec<Missed> {
    let Some(ended) = run.ended() else {
        return Vec::new();
    };
    let decisions = decisions(run);
    let endings = run.scenario().endings.iter().enumerate();
    let mut missed: Vec<((u8, usize, i32), Missed)> = endings
        .filter(|(place, _)| *place != ended)
        .map(|(place, ending)| {
            let mut lack = Lack::default();
            lack.look(run, &ending.when, true);
            let alone = |why| (why, Vec::new());
            let (why, hung) = match () {
                () if ending.when == Condition::Always => alone(Reason::Otherwise),
                () if run.state().holds(run.stage(), &ending.when) => alone(Reason::Behind),
                () if lack.effects.is_empty() && lack.places.is_empty() => alone(Reason::Lacking),
                () => nearest(run, &decisions, &lack),
            };
            let rank = (rank(&why), lack.parts, lack.far);
            let missed = Missed {
                ending: place,
                why,
                lacking: lack.lacking,
                hung,
            };
            (rank, missed)
        })
        .collect();
    missed.sort_by_key(|(rank, _)| *rank);
    missed.into_iter().map(|(_, missed)| missed).collect()
}

/// The nearer an ending was by its reason, the less.
fn rank(why: &Reason) -> u8 {
    match why {
        Reason::Behind => 0,
        Reason::Door(..) | Reason::CameOut(_) => 1,
        Reason::Lacking => 2,
        Reason::Step(..) => 3,
        Reason::Shut(..) | Reason::Locked(..) => 4,
        Reason::Otherwise => 5,
        Reason::Elsewhere => 6,
    }
}

/// What a condition lacks.
#[derive(Debug, Default)]
struct Lack {
    /// What can be put into words.
    lacking: Vec<Condition>,
    /// What would bring about one of the missing parts.
    effects: Vec<Effect>,
    /// The passages to one of which the story would have had to come.
    places: Vec<PassageIndex>,
    /// How many parts are missing, and by how much the levels among them, in hundredths.
    parts: usize,
    far: i32,
}

impl Lack {
    /// Gathers the parts of a condition for want of which it does not hold. Of alternatives only the first is put into words
    /// and counted; what brings about any of them is looked for.
    fn look(&mut self, run: &Run, condition: &Condition, told: bool) {
        if run.state().holds(run.stage(), condition) {
            return;
        }
        match condition {
            Condition::All(parts) => {
                for part in parts {
                    self.look(run, part, told);
                }
                return;
            }
            Condition::Any(parts) => {
                for (place, part) in parts.iter().enumerate() {
                    self.look(run, part, told && place == 0);
                }
                return;
            }
            Condition::Flag(flag) => self.effects.push(Effect::Flag(*flag, true)),
            Condition::Visited(passage) => self.places.push(*passage),
            Condition::Not(inner) => match inner.as_ref() {
                Condition::Flag(flag) => self.effects.push(Effect::Flag(*flag, false)),
                _ => self.say(condition, told),
            },
            Condition::Meter(meter, compare, wanted) => {
                let level = run.state().level(run.scenario(), *meter);
                self.far += match compare {
                    Compare::AtLeast => wanted - level,
                    Compare::Below => level - wanted,
                    Compare::Within(_) | Compare::Outside(_) => (level - wanted).abs(),
                };
                self.say(condition, told);
            }
            _ => self.say(condition, told),
        }
        self.parts += usize::from(told);
    }

    fn say(&mut self, condition: &Condition, told: bool) {
        if told {
            self.lacking.push(condition.clone());
        }
    }

    /// Whether a choice brings about one of the missing parts. As things stood then, if a state is given; else whatever had
    /// gone before.
    fn brought_by(&self, choice: &Choice, then: Option<(&Run, &State)>) -> bool {
        let brings = |effects: &[Effect]| effects.iter().any(|one| self.effects.contains(one));
        brings(&choice.effects) || self.lies_behind(&choice.then, then)
    }

    fn lies_behind(&self, then: &Then, at: Option<(&Run, &State)>) -> bool {
        match then {
            Then::Outcome(outcome) => {
                let brings = outcome.effects.iter().any(|one| self.effects.contains(one));
                brings || self.lies_behind(&outcome.then, at)
            }
            Then::Attempt(outcomes) => outcomes.iter().any(|then| self.lies_behind(then, at)),
            Then::Branch(branch) => match at {
                Some((run, state)) if state.holds(run.stage(), &branch.0) => {
                    self.lies_behind(&branch.1, at)
                }
                Some(_) => self.lies_behind(&branch.2, at),
                None => self.lies_behind(&branch.1, at) || self.lies_behind(&branch.2, at),
            },
            Then::Goto(to) => self.places.contains(to),
            Then::On | Then::Stay | Then::End => false,
        }
    }
}

/// The last moment at which what was missing could have come about; failing that, the last at which it nearly could. With it,
/// where a choice did not lead there as things stood, what that hung on.
fn nearest(run: &Run, decisions: &[Decision], lack: &Lack) -> (Reason, Vec<Hung>) {
    let mut nearly = None;
    let goal = Goal {
        effects: &lack.effects,
        places: &lack.places,
    };
    for decision in decisions.iter().rev() {
        let turn = decision.turn;
        let before = turn.checked_sub(1).and_then(|turn| run.state_after(turn));
        let then = before.map(|before| (run, before));
        let hung = |choice, landing| {
            let open = Open {
                run,
                decisions,
                turn,
                choice,
                landing,
            };
            open.hung(goal)
        };
        let taken = decision.choice;
        if lack.parts == 1 && lack.brought_by(taken, then) {
            let mut hung = hung(taken, decision.landing);
            if hung.is_empty() {
                hung.extend(undone(run, decisions, lack, turn));
            }
            return (Reason::CameOut(turn), hung);
        }
        if lack.parts == 1 && lack.brought_by(taken, None) {
            nearly.get_or_insert_with(|| {
                let shut = Reason::Shut(turn, taken.text.clone());
                (shut, hung(taken, decision.landing))
            });
        }
        for door in decision.doors() {
            let card = || door.choice.text.clone();
            match door.locked.clone() {
                None if lack.brought_by(door.choice, then) => {
                    let why = if lack.parts > 1 {
                        Reason::Step(turn, card())
                    } else {
                        Reason::Door(turn, card())
                    };
                    return (why, Vec::new());
                }
                None if lack.brought_by(door.choice, None) => {
                    nearly.get_or_insert_with(|| {
                        (Reason::Shut(turn, card()), hung(door.choice, None))
                    });
                }
                Some(lock) if lack.brought_by(door.choice, None) => {
                    nearly.get_or_insert_with(|| (Reason::Locked(turn, card(), lock), Vec::new()));
                }
                _ => {}
            }
        }
    }
    nearly.unwrap_or((Reason::Elsewhere, Vec::new()))
}

/// Where a choice had brought about what was missing in the end: the later choice that undid it.
fn undone(run: &Run, decisions: &[Decision], lack: &Lack, since: u32) -> Option<Hung> {
    let is = |turn: u32, effect: &Effect| match effect {
        Effect::Flag(flag, value) => run
            .state_after(turn)
            .is_some_and(|state| state.flags.get(*flag) == Some(value)),
        _ => false,
    };
    let mut later = decisions.iter().filter(|one| one.turn > since);
    let undid = later.find(|one| {
        let mut effects = lack.effects.iter();
        effects.any(|effect| is(one.turn - 1, effect) && !is(one.turn, effect))
    });
    undid.map(|one| Hung::Closed(one.turn))
}
