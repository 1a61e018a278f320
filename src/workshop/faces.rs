//! What each screen of a workshop shows, in words: the projector, the console, a phone. Data only, so that a page and a window
//! draw the same.

mod console;
mod phone;
mod projector;

pub use console::{
    Act, Console, CountNow, Entry, Join, Lead, Led, Notes, Plan, PlanRow, RoadRow, Said, Setting,
};
pub use phone::{Ballot, Own, Phone};
pub use projector::{
    Bar, Card, GroupBars, Invite, Lettered, Line, Projector, Road, RoadStep, Screen, Tally,
};

/// What is around a room and no part of it: the server, and who is connected. All of it empty without a server.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Around {
    /// The short address, such as `192.168.0.7:8080`.
    pub address: String,
    /// The code that newcomers type.
    pub code: String,
    /// The whole link in the QR code.
    pub link: String,
    /// The QR code as an SVG of its own.
    pub qr: String,
    /// Phones that are connected now.
    pub phones: u32,
    /// What the join test says, in plain words.
    pub test: Vec<String>,
}
