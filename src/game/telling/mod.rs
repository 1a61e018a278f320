//! Tells the story as pages: from what a run shows and has recorded to what the screens print. Reads, never writes.

mod brief;
mod choices;
mod fired;
mod inspection;
mod outcome;
mod page;
mod people;
mod problems;
mod unfold;
mod week;

pub use brief::brief;
pub use inspection::inspection;
pub use outcome::outcome;
pub use page::{cast, faces, page, past, story};
pub use unfold::{Worked, unfold};
pub use week::{aimed, campaign, campaign_brief, chapter_brief, week};

use crate::game::page::Clock;
use crate::portrait::{Expression, Sketch, Subject};
use crate::scenario::{Scenario, model::Person};
use crate::simulation::Today;
use crate::words::names;

fn portrait_of(person: &Person) -> Subject {
    Subject::Person(Sketch::read(&person.portrait).0.complete(&person.id))
}

fn expression_of(word: &str) -> Expression {
    Expression::from_word(word).unwrap_or_default()
}

fn clock(scenario: &Scenario, today: Today, left: u32) -> Clock {
    let of = scenario.clock.of;
    Clock {
        today: names::today(scenario, today),
        left: names::until(scenario, today, left),
        gone: match today {
            Today::Day(day) => day.saturating_sub(1) as usize,
            Today::After(_) => of as usize,
        },
        of: of as usize,
    }
}
