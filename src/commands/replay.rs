//! `replay`: a run or a campaign that was kept, as a transcript, and the first step that does not play any more as it did.

use super::{Failure, Out, Surroundings, Verdict, campaign, find, out};
use clap::Args;
use groundswell::{
    simulation::{Rules, Run, campaign::CampaignJournal},
    storage,
    words::{say, say_with, transcript, week},
};
use std::{path::PathBuf, sync::Arc};

/// Show a run that was kept
#[derive(Debug, Args)]
pub struct Replay {
    /// The file of the run
    file: PathBuf,
    /// The story or campaign, if it is not found by the name in the file
    #[arg(long, value_name = "NAME|FILE")]
    story: Option<String>,
}

impl Replay {
    pub fn run(self, around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
        if let Ok(journal) = storage::read_campaign(&self.file) {
            return self.campaign(around, &journal, out);
        }
        let journal = storage::read_journal(&self.file)?;
        let scenario = find::story(around, self.story.as_deref().unwrap_or(&journal.scenario))?;
        let rules = Arc::new(Rules::shipped());
        if scenario.hash != journal.story {
            out::warn(&say("replay-other-story"));
        }
        if rules.hash != journal.rules {
            out::warn(&say("replay-other-rules"));
        }
        let (run, divergence) = Run::replay(scenario, rules, &journal);
        out.lines(&transcript::of(&run))?;
        match divergence {
            None => Ok(Verdict::Fine),
            Some(divergence) => {
                out.line("")?;
                out.line(&transcript::divergence(&divergence))?;
                Ok(Verdict::Findings)
            }
        }
    }

    /// Shows a campaign, story by story and week by week.
    fn campaign(
        self,
        around: &Surroundings,
        journal: &CampaignJournal,
        out: &mut Out,
    ) -> Result<Verdict, Failure> {
        let name = self.story.as_deref().unwrap_or(&journal.campaign);
        let Some(known) = campaign::find(around, name)? else {
            let name = ("name", name.to_owned());
            return Err(Failure::Told(say_with("campaign-unknown", &[name])));
        };
        let (run, astray) = campaign::replay(known, journal);
        out.lines(&week::transcript(&run))?;
        match astray {
            None => Ok(Verdict::Fine),
            Some(astray) => {
                out.line("")?;
                out.line(&week::astray(&astray))?;
                Ok(Verdict::Findings)
            }
        }
    }
}
