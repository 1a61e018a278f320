//! `handbook`: how to write a story, as it stands in the source, for whoever has only the program.

use super::{Failure, Out, Verdict};
use clap::Args;

const HANDBOOK: &str = include_str!("../../scenarios/README.md");

/// Print the handbook for authors
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  groundswell handbook | less\n  groundswell handbook > handbook.md"
)]
pub struct Handbook {}

impl Handbook {
    pub fn run(self, out: &mut Out) -> Result<Verdict, Failure> {
        out.exactly(HANDBOOK.trim_end())?;
        Ok(Verdict::Fine)
    }
}
