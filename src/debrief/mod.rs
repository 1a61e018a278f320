//! What it meant: the story of a run told from its ledger, and the pictures beside it.

pub mod chart;
