//! What happens: a run over a scenario, the rules that move people, and the ledger that says why.
//!
//! Pure and deterministic: the same scenario, rules, seed and choices give the same run on every platform. Levels are whole
//! hundredths of a point from 0 to 10,000. Nothing changes a level past the ledger.
#![deny(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    clippy::float_arithmetic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]
#![warn(missing_docs)]

mod act;
mod attempt;
pub mod belief;
pub mod campaign;
pub mod carried;
pub mod chance;
mod ear;
pub mod elsewhere;
pub mod event;
mod gauge;
mod happen;
mod held;
mod hold;
pub mod hunch;
pub mod journal;
mod ledger;
pub mod needs;
mod notice;
pub mod odds;
pub mod offer;
mod perceive;
mod replay;
pub mod rules;
pub mod run;
pub mod stage;
pub mod state;
mod story;
mod time;
mod turn;
pub mod view;
pub mod visits;
pub mod walk;
pub mod week;

pub use belief::Band;
pub use campaign::CampaignRun;
pub use carried::Carried;
pub use ear::{Lines, line_name};
pub use elsewhere::Unfit;
pub use event::Event;
pub use hunch::{Adviser, Hunch, Lean};
pub use journal::Journal;
pub use offer::Offer;
pub use rules::Rules;
pub use run::{Refused, Run};
pub use stage::Stage;
pub use state::{State, Today};
pub use view::View;
pub use walk::{EvenWalk, EveryWalk, HeardWalk, Walk};
pub use week::Week;
