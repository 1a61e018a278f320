//! What a workshop takes home: one HTML page, Markdown, and the votes as CSV. What could identify somebody is left out, and
//! each file says so.

mod content;
mod csv;
mod document;
mod html;
mod markdown;
mod monday;
mod votes;

pub use csv::{COLUMNS, csv};
pub use html::html;
pub use markdown::markdown;

use crate::workshop::room::{FEW, Room};

/// Why something is not in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptBack {
    /// Somebody was in the room who leads others who were in it.
    Manager,
    /// Too few were there to be told apart by nobody.
    Few,
}

impl KeptBack {
    /// Why numbers that so many people stand behind are not told; none if they may be.
    pub fn of(room: &Room, people: u32) -> Option<KeptBack> {
        if room.setup().manager_present {
            Some(KeptBack::Manager)
        } else {
            (people < FEW).then_some(KeptBack::Few)
        }
    }

    /// The word for it in a table.
    pub fn word(self) -> &'static str {
        match self {
            KeptBack::Manager => "manager",
            KeptBack::Few => "few",
        }
    }
}
