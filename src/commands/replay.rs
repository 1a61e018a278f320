//! `replay`: a run or a campaign that was kept, as a transcript, and the first step that does not play any more as it did.

use super::{Failure, Out, Surroundings, Verdict, campaign, find, out};
use clap::{Args, ValueEnum};
use groundswell::{
    scenario::Scenario,
    simulation::{
        Journal, Rules, Run,
        campaign::{Astray, CampaignJournal},
        journal::{Differs, Divergence},
    },
    storage,
    words::{command, replay, say, say_with, transcript, week},
};
use serde_json::{Value, json};
use std::{path::PathBuf, sync::Arc};

/// What the help says at its end.
const EXAMPLES: &str = "\
Examples:
  groundswell replay my-run.ron                          tell it again
  groundswell replay my-run.ron --against my-story.ron   does it still play on the file that you have just edited?
  groundswell replay my-run.ron --brief                  only say whether it plays as it did
  groundswell replay my-run.ron --format json            the same for a program

A run is kept with `play --save my-run.ron`. The exit code is 1 where it no longer plays as it did.";

/// Show a run that was kept
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Replay {
    /// The file of the run, or of the campaign
    file: PathBuf,
    /// Play it on this story or campaign, by name or as a file, and not on the one that the run names. Of a campaign, one of
    /// its stories by itself can be played so
    #[arg(long, value_name = "NAME|FILE", visible_alias = "story")]
    against: Option<String>,
    /// Do not tell the story: only whether it plays as it did
    #[arg(long)]
    brief: bool,
    /// How to write it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// How it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// For programs: one object
    Json,
}

impl Replay {
    pub fn run(self, around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
        match storage::read_campaign(&self.file) {
            Ok(journal) => self.campaign(around, &journal, out),
            Err(_) => {
                let journal = storage::read_journal(&self.file)?;
                let file = command::quoted(&self.file.display().to_string());
                let again = format!("groundswell replay {file} --against my-story.ron");
                let against = self.against.as_deref();
                let scenario = find::of_run(around, against, &journal.scenario, &again)?;
                self.story(&scenario, &journal, out)
            }
        }
    }

    /// Plays the run of a story again.
    fn story(
        &self,
        scenario: &Arc<Scenario>,
        journal: &Journal,
        out: &mut Out,
    ) -> Result<Verdict, Failure> {
        let rules = Arc::new(Rules::shipped());
        if let (Some(file), true) = (&self.against, scenario.id != journal.scenario) {
            out::warn(&say_with(
                "replay-is-of",
                &[
                    ("expected", journal.scenario.clone()),
                    ("found", scenario.id.clone()),
                    ("file", file.clone()),
                ],
            ));
        }
        let (story_changed, rules_changed) =
            (scenario.hash != journal.story, rules.hash != journal.rules);
        let (run, divergence) = Run::replay(scenario.clone(), rules, journal);
        if self.format == Format::Json {
            let told = json!({
                "file": self.file.display().to_string(),
                "kind": "run",
                "story": scenario.id,
                "story_changed": story_changed,
                "rules_changed": rules_changed,
                "steps": journal.steps.len(),
                "kept": divergence.as_ref().map_or(journal.steps.len(), Divergence::kept),
                "divergence": divergence.as_ref().map(for_programs),
            });
            return write(&told, divergence.is_none(), out);
        }
        if story_changed {
            out::warn(&say("replay-other-story"));
        }
        if rules_changed {
            out::warn(&say("replay-other-rules"));
        }
        self.told(&transcript::of(&run), out)?;
        match divergence {
            None => {
                out.line(&replay::whole(journal.steps.len()))?;
                Ok(Verdict::Fine)
            }
            Some(divergence) => {
                out.lines(&replay::lines(&divergence))?;
                Ok(Verdict::Findings)
            }
        }
    }

    /// Plays a campaign again, story by story and week by week; or one of its stories, against a file.
    fn campaign(
        &self,
        around: &Surroundings,
        journal: &CampaignJournal,
        out: &mut Out,
    ) -> Result<Verdict, Failure> {
        let name = self.against.as_deref().unwrap_or(&journal.campaign);
        let Some(known) = campaign::find(around, name)? else {
            return match &self.against {
                Some(file) => self.chapter(around, journal, file, out),
                None => {
                    let name = ("name", name.to_owned());
                    Err(Failure::Told(say_with("campaign-unknown", &[name])))
                }
            };
        };
        let (run, astray) = campaign::replay(known, journal);
        if self.format == Format::Json {
            let told = json!({
                "file": self.file.display().to_string(),
                "kind": "campaign",
                "campaign": journal.campaign,
                "chapters": journal.chapters.len(),
                "astray": astray.as_ref().map(astray_for_programs),
            });
            return write(&told, astray.is_none(), out);
        }
        self.told(&week::transcript(&run), out)?;
        match astray {
            None => {
                let steps = journal.chapters.iter().map(|story| story.steps.len());
                out.line(&replay::whole(steps.sum()))?;
                Ok(Verdict::Fine)
            }
            Some(astray) => {
                out.line(&week::astray(&astray))?;
                Ok(Verdict::Findings)
            }
        }
    }

    /// Plays one story of a campaign again, with what was brought to it.
    fn chapter(
        &self,
        around: &Surroundings,
        journal: &CampaignJournal,
        file: &str,
        out: &mut Out,
    ) -> Result<Verdict, Failure> {
        let scenario = find::story(around, file)?;
        let mut chapters = journal.chapters.iter().zip(1..);
        let Some((chapter, number)) = chapters.find(|(story, _)| story.scenario == scenario.id)
        else {
            let stories = journal.chapters.iter().map(|story| story.scenario.as_str());
            return Err(Failure::Told(say_with(
                "replay-not-a-chapter",
                &[
                    ("found", scenario.id.clone()),
                    ("stories", stories.collect::<Vec<_>>().join(", ")),
                ],
            )));
        };
        if self.format == Format::Text {
            let values = [
                ("number", number.to_string()),
                ("story", scenario.id.clone()),
                ("file", file.to_owned()),
            ];
            out.line(&say_with("replay-chapter", &values))?;
        }
        self.story(&scenario, chapter, out)
    }

    /// Tells the story, unless only the finding was asked for.
    fn told(&self, transcript: &[String], out: &mut Out) -> Result<(), Failure> {
        if !self.brief {
            out.lines(transcript)?;
            out.line("")?;
        }
        Ok(())
    }
}

fn write(told: &Value, fine: bool, out: &mut Out) -> Result<Verdict, Failure> {
    out.exactly(&format!("{told:#}"))?;
    Ok(if fine {
        Verdict::Fine
    } else {
        Verdict::Findings
    })
}

fn for_programs(divergence: &Divergence) -> Value {
    let (nearest, elsewhere) = match &divergence.why {
        Differs::Gone {
            nearest, elsewhere, ..
        } => (nearest.clone(), elsewhere.clone()),
        Differs::Reached { nearest, .. } => (nearest.clone(), None),
        _ => (None, None),
    };
    let locked_by = match &divergence.why {
        Differs::Locked { when, .. } => Some(when.clone()),
        _ => None,
    };
    json!({
        "step": divergence.step,
        "recorded": divergence.recorded,
        "now": divergence.now,
        "why": replay::kind(&divergence.why),
        "locked_by": locked_by,
        "nearest": nearest,
        "elsewhere": elsewhere,
        "open": replay::open(&divergence.why),
        "told": replay::divergence(divergence),
    })
}

fn astray_for_programs(astray: &Astray) -> Value {
    let told = week::astray(astray);
    match astray {
        Astray::Step(number, divergence) => {
            json!({ "story": number, "divergence": for_programs(divergence), "told": told })
        }
        Astray::Story(number) => json!({ "story": number, "divergence": null, "told": told }),
        Astray::Week(number) => json!({ "week": number, "told": told }),
    }
}
