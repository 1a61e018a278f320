//! `explore`: where a story leads when it is played many times, in many ways.

use super::{Failure, Out, Surroundings, Verdict, find};
use clap::Args;
use groundswell::{
    explore::{self, Finding, Plan, Watch},
    report::explored,
    simulation::{Rules, Stage},
    words::explored::Explored,
};
use std::sync::Arc;

/// Play a story many times in different ways, and count where it leads
#[derive(Debug, Args)]
pub struct Explore {
    /// The name of a story or its file
    #[arg(value_name = "NAME|FILE")]
    story: String,
    /// How many times each way of playing
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=10_000_000))]
    runs: u32,
    /// The number that decides all chance
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
}

impl Explore {
    pub fn run(self, around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
        let scenario = find::story(around, &self.story)?;
        let stage = Stage::new(scenario.clone(), Arc::new(Rules::shipped()));
        let workers = std::thread::available_parallelism().map_or(1, usize::from);
        let plan = Plan::new(self.runs, self.seed, workers);
        let report = explore::explore(&stage, &plan, &Watch::default());
        let explored = Explored {
            scenario: &scenario,
            report: &report,
            name: &self.story,
            in_campaign: false,
        };
        for line in explored::text(&explored) {
            out.exactly(&line)?;
        }
        let found = report
            .findings()
            .iter()
            .any(|(finding, _)| *finding == Finding::NeverReached);
        Ok(if found {
            Verdict::Findings
        } else {
            Verdict::Fine
        })
    }
}
