//! `report`: the debrief of a run or of a workshop that was kept, as a file to keep: HTML, Markdown, or CSV: the ledger of a
//! run, the votes of a workshop.

use super::{Failure, Out, Surroundings, Verdict, find, out};
use clap::{Args, ValueEnum};
use groundswell::{
    debrief::{
        compare,
        what_if::{self, Asked},
    },
    report::{self, Report as Page},
    scenario::Scenario,
    simulation::{Journal, Rules, Run},
    storage,
    words::{command, replay, say, say_with},
    workshop::{
        host::{self, Head, Unhosted},
        takeaway,
    },
};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
    thread,
};

/// Write the debrief of a run or of a workshop that was kept
#[derive(Debug, Args)]
pub struct Report {
    /// The file of the run, of the campaign or of the workshop
    file: PathBuf,
    /// Of a campaign: which of its stories, from 1; without it, the last that has begun
    #[arg(long, value_name = "N")]
    chapter: Option<usize>,
    /// What to write
    #[arg(long, value_enum, default_value_t = Format::Html)]
    format: Format,
    /// Where to write it; without it, to the standard output
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,
    /// The file of another run of the same story, to lay beside it
    #[arg(long, value_name = "FILE2")]
    compare: Option<PathBuf>,
    /// The plan to put on the card, in two halves: "When …," and "I will …"
    #[arg(long, value_names = ["WHEN", "WILL"], num_args = 2)]
    plan: Option<Vec<String>>,
    /// How often the rest is replayed for each choice that was open; 0 leaves it out
    #[arg(long, value_name = "N", default_value_t = what_if::REPLAYS, value_parser = clap::value_parser!(u32).range(0..=100_000))]
    replays: u32,
    /// The story, if it is not found by the name in the file
    #[arg(long, value_name = "NAME|FILE")]
    story: Option<String>,
}

/// What can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// One page that needs nothing else: to read, to print, to send
    Html,
    /// Plain text with marks, for wikis and notes
    Md,
    /// The ledger: every change of every level, with its cause; of a workshop, the votes
    Csv,
}

impl Format {
    /// Whether a file is of this form, by how it begins.
    fn begins(self, old: &[u8]) -> bool {
        let beginnings: &[&str] = match self {
            Format::Html => &["<!doctype html>"],
            Format::Md => &["# "],
            Format::Csv => &["turn,", "road,"],
        };
        let mut beginnings = beginnings.iter();
        beginnings.any(|beginning| old.starts_with(beginning.as_bytes()))
    }
}

impl Report {
    pub fn run(self, around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
        if self
            .file
            .extension()
            .is_some_and(|ending| ending == "workshop")
        {
            let text = self.workshop(around)?;
            return self.write(&text, out);
        }
        let journal = self.journal(&self.file)?;
        let file = command::quoted(&self.file.display().to_string());
        let again = format!("groundswell report {file} --story my-story.ron");
        let scenario = find::of_run(around, self.story.as_deref(), &journal.scenario, &again)?;
        let run = replayed(&self.file, &journal, &scenario);
        let beside = match &self.compare {
            None => None,
            Some(file) => {
                let journal = self.journal(file)?;
                let same = journal.scenario == scenario.id;
                let other = same.then(|| replayed(file, &journal, &scenario));
                let other = other.filter(|other| compare::compare(&run, other).is_some());
                Some(other.ok_or_else(|| {
                    Failure::Told(say_with(
                        "report-other-story",
                        &[
                            ("file", file.display().to_string()),
                            ("found", journal.scenario),
                            ("expected", scenario.id.clone()),
                        ],
                    ))
                })?)
            }
        };
        let mut page = Page::of(&run);
        page.beside = beside.as_ref();
        if let Some([when, will]) = self.plan.as_deref() {
            page.plan = Some((when.clone(), will.clone()));
        }
        if self.replays > 0 && self.format != Format::Csv {
            page = page.replayed(self.asked());
        }
        let text = match self.format {
            Format::Html => report::html(&page),
            Format::Md => report::markdown(&page),
            Format::Csv => report::csv(&page),
        };
        self.write(&text, out)
    }
}

impl Report {
    /// Writes the text to where it was asked for.
    fn write(&self, text: &str, out: &mut Out) -> Result<Verdict, Failure> {
        match &self.output {
            None => out.exactly(text.trim_end())?,
            Some(path) => {
                storage::write_over(path, text.as_bytes(), "a debrief of this form", |old| {
                    self.format.begins(old)
                })?;
                out.line(&say_with(
                    "report-written",
                    &[("file", path.display().to_string())],
                ))?;
            }
        }
        Ok(Verdict::Fine)
    }

    /// How the decisions are replayed.
    fn asked(&self) -> Asked {
        Asked {
            replays: self.replays,
            workers: thread::available_parallelism().map_or(1, usize::from),
            ..Asked::default()
        }
    }

    /// What a workshop takes home. What only a run has to offer is refused.
    fn workshop(&self, around: &Surroundings) -> Result<String, Failure> {
        let given = [
            ("--compare", self.compare.is_some()),
            ("--plan", self.plan.is_some()),
            ("--chapter", self.chapter.is_some()),
        ];
        if let Some((option, _)) = given.into_iter().find(|(_, given)| *given) {
            let option = ("option", option.to_owned());
            return Err(Failure::Told(say_with(
                "report-not-of-a-workshop",
                &[option],
            )));
        }
        let kept = storage::read_workshop(&self.file)?;
        let told = |error: Unhosted| Failure::Told(error.to_string());
        let head = Head::read(&self.file, &kept.head).map_err(told)?;
        let story = self.story.as_deref().unwrap_or(&head.setup.scenario);
        let scenario = find::story(around, story)?;
        let rules = Arc::new(Rules::shipped());
        let (room, amiss) = host::read(&self.file, scenario, rules).map_err(told)?;
        if amiss.is_some() {
            let file = ("file", self.file.display().to_string());
            out::warn(&say_with("report-workshop-amiss", &[file]));
        }
        let asked = (self.replays > 0).then(|| self.asked());
        Ok(match self.format {
            Format::Html => takeaway::html(&room, asked),
            Format::Md => takeaway::markdown(&room),
            Format::Csv => takeaway::csv(&room),
        })
    }

    /// The run in a file, which may hold a campaign.
    fn journal(&self, file: &Path) -> Result<Journal, Failure> {
        let Ok(campaign) = storage::read_campaign(file) else {
            return Ok(storage::read_journal(file)?);
        };
        let begun = campaign.chapters.len();
        let which = self.chapter.unwrap_or(begun);
        let chapter = which.checked_sub(1);
        let chapter = chapter.and_then(|place| campaign.chapters.into_iter().nth(place));
        chapter.ok_or_else(|| {
            Failure::Told(say_with(
                "report-no-chapter",
                &[
                    ("file", file.display().to_string()),
                    ("chapter", which.to_string()),
                    ("begun", begun.to_string()),
                ],
            ))
        })
    }
}

/// A run that was kept, played again as far as it still goes; what differs is said to the person.
fn replayed(file: &Path, journal: &Journal, scenario: &Arc<Scenario>) -> Run {
    if scenario.hash != journal.story {
        out::warn(&say("replay-other-story"));
    }
    let (run, divergence) = Run::replay(scenario.clone(), Arc::new(Rules::shipped()), journal);
    if let Some(divergence) = divergence {
        out::warn(&format!(
            "{}: {}",
            file.display(),
            replay::divergence(&divergence)
        ));
    }
    run
}
