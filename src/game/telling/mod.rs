//! Tells the story as pages: from what a run shows and has recorded to what the screens print. Reads, never writes.

mod brief;
mod choices;
mod outcome;
mod page;
mod people;
mod unfold;
mod week;

pub use brief::brief;
pub use outcome::outcome;
pub use page::{faces, page, past, story};
pub use unfold::{Worked, unfold};
pub use week::{aimed, campaign, campaign_brief, chapter_brief, week};

use crate::game::page::Clock;
use crate::portrait::{Expression, Sketch, Subject};
use crate::scenario::model::{self, Person};
use crate::words::names;

fn portrait_of(person: &Person) -> Subject {
    Subject::Person(Sketch::read(&person.portrait).0.complete(&person.id))
}

fn expression_of(word: &str) -> Expression {
    Expression::from_word(word).unwrap_or_default()
}

fn clock(clock: &model::Clock, day: u32, left: u32) -> Clock {
    Clock {
        today: names::day(clock, day),
        left: names::left(clock, left),
        gone: day.saturating_sub(1) as usize,
        of: clock.of as usize,
    }
}
