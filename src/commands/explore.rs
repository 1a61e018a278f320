//! `explore`: where a story or a campaign leads when it is played many times, in many ways.

mod watching;

use super::{Failure, Out, Surroundings, Verdict, campaign, find, out};
use clap::{Args, ValueEnum};
use groundswell::{
    explore::{self, CampaignReport, Finding, Plan, Report},
    report::explored,
    scenario::{Campaign, Scenario},
    simulation::{Rules, Stage, Week},
    storage,
    words::{
        explored::{Explored, campaign as told, finding},
        list, say_with,
    },
};
use serde_json::json;
use std::{path::PathBuf, sync::Arc};
use watching::watched;

/// How wide prose is at most.
const WIDTH: usize = 96;
/// What the help says at its end.
const EXAMPLES: &str = "\
Examples:
  groundswell explore my-story.ron                       what it comes to, in words and tables
  groundswell explore my-story.ron --runs 100000         the same, surer
  groundswell explore my-story.ron --format html --output balance.html
  groundswell explore my-story.ron --fail-on never-reached,dominated,one-sided

Findings: never-reached, never-lands, never-said, dominated, no-difference, one-sided, endless, luck, or none.
Exit codes: 0 fine, 1 it fails on a finding, 2 could not run or was called off by Ctrl-C; what is known by then is shown.";

/// Play a story or a campaign many times in different ways, and count where it leads
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Explore {
    /// The name of a story or a campaign, or its file
    #[arg(value_name = "NAME|FILE")]
    story: String,
    /// How many times each way of playing
    #[arg(long, value_name = "N", default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..=10_000_000))]
    runs: u32,
    /// The number that decides all chance
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// How many states are looked at one by one, to find out whether there are only so many
    #[arg(long, value_name = "N", default_value_t = 20_000, value_parser = clap::value_parser!(u32).range(0..=50_000_000))]
    states: u32,
    /// What to write
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Where to write it; without it, to the standard output
    #[arg(long, value_name = "PATH")]
    output: Option<PathBuf>,
    /// On which findings to fail, with exit code 1
    #[arg(
        long,
        value_name = "FINDING,…",
        value_delimiter = ',',
        default_value = "never-reached"
    )]
    fail_on: Vec<String>,
}

/// What can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// To read: the verdict first, then tables of at most a hundred columns
    Text,
    /// For programs
    Json,
    /// Only the balance, as two small tables for a page of one's own
    Markdown,
    /// One page with pictures that needs nothing else
    Html,
}

/// What is explored.
enum Asked {
    Story(Arc<Scenario>),
    Campaign(Arc<Campaign>),
}

impl Explore {
    pub fn run(self, around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
        let fails = self.fails()?;
        let asked = match campaign::find(around, &self.story)? {
            Some(campaign) => Asked::Campaign(campaign),
            None => Asked::Story(find::story(around, &self.story)?),
        };
        let rules = Arc::new(Rules::shipped());
        let plan = Plan {
            states: self.states,
            ..Plan::new(
                self.runs,
                self.seed,
                std::thread::available_parallelism().map_or(1, usize::from),
            )
        };
        let (text, reports) = match asked {
            Asked::Story(scenario) => {
                let stage = Stage::new(scenario.clone(), rules);
                let report = watched(|watch| explore::explore(&stage, &plan, watch));
                let text = self.written(None, &[self.explored(&scenario, &report, false)]);
                (text, vec![report])
            }
            Asked::Campaign(campaign) => {
                let week = Arc::new(Week::shipped());
                let report = watched(|watch| {
                    explore::explore_campaign(&campaign, &rules, &week, &plan, watch)
                });
                let stories = campaign.chapters.iter().zip(&report.stories);
                let stories: Vec<Explored> = stories
                    .map(|(scenario, report)| self.explored(scenario, report, true))
                    .collect();
                let text = self.written(Some((&campaign, &report)), &stories);
                (text, report.stories)
            }
        };
        self.write(&text, out)?;
        self.verdict(&fails, &reports)
    }

    fn explored<'a>(
        &'a self,
        scenario: &'a Scenario,
        report: &'a Report,
        in_campaign: bool,
    ) -> Explored<'a> {
        Explored {
            scenario,
            report,
            name: &self.story,
            in_campaign,
        }
    }

    /// What was asked for, in the form that was asked for.
    fn written(
        &self,
        campaign: Option<(&Campaign, &CampaignReport)>,
        stories: &[Explored],
    ) -> String {
        let title = match (campaign, stories) {
            (Some((campaign, _)), _) => campaign.title.clone(),
            (None, [story, ..]) => story.scenario.title.clone(),
            (None, []) => String::new(),
        };
        let head = campaign.map(|(campaign, report)| told(&campaign.title, report, self.plan()));
        match self.format {
            Format::Html => explored::html(&title, stories),
            Format::Json => {
                let mut all: Vec<serde_json::Value> = stories.iter().map(explored::json).collect();
                let value = match campaign {
                    Some((campaign, report)) => json!({
                        "format": explored::VERSION,
                        "campaign": campaign.id,
                        "title": campaign.title,
                        "campaigns": report.campaigns,
                        "stories": all,
                    }),
                    None => all.pop().unwrap_or_default(),
                };
                format!("{value:#}")
            }
            Format::Text | Format::Markdown => {
                let tell = match self.format {
                    Format::Markdown => explored::markdown,
                    _ => explored::text,
                };
                let mut lines: Vec<String> = Vec::new();
                for line in head.into_iter().flatten() {
                    let wrapped = textwrap::wrap(&line, WIDTH);
                    lines.extend(wrapped.iter().map(|line| line.to_string()));
                }
                for story in stories {
                    if !lines.is_empty() {
                        lines.push(String::new());
                    }
                    lines.extend(tell(story));
                }
                lines.join("\n")
            }
        }
    }

    fn plan(&self) -> (u64, usize) {
        (self.seed, explore::Policy::ALL.len())
    }

    fn write(&self, text: &str, out: &mut Out) -> Result<(), Failure> {
        let Some(path) = &self.output else {
            return Ok(out.exactly(text.trim_end())?);
        };
        // Only what this verb wrote before is written over.
        let format = self.format;
        let ours = move |old: &[u8]| match format {
            Format::Html => old.starts_with(b"<!doctype html>"),
            Format::Json => old.starts_with(b"{"),
            Format::Markdown => old.starts_with(b"**"),
            Format::Text => String::from_utf8_lossy(old)
                .lines()
                .nth(1)
                .is_some_and(|line| !line.is_empty() && line.bytes().all(|byte| byte == b'=')),
        };
        let text = format!("{}\n", text.trim_end());
        storage::write_over(path, text.as_bytes(), "an exploration of this form", ours)?;
        let file = ("file", path.display().to_string());
        Ok(out.line(&say_with("explore-written", &[file]))?)
    }

    /// On which findings to fail.
    fn fails(&self) -> Result<Vec<Finding>, Failure> {
        let words = self.fail_on.iter().map(|word| word.trim());
        let mut fails = Vec::new();
        for word in words.filter(|word| !word.is_empty() && *word != "none") {
            let known = Finding::ALL.into_iter().find(|known| known.word() == word);
            fails.push(known.ok_or_else(|| {
                let known = Finding::ALL.map(Finding::word).join(", ");
                Failure::Told(say_with(
                    "explore-no-finding",
                    &[("word", word.to_owned()), ("known", known)],
                ))
            })?);
        }
        Ok(fails)
    }

    fn verdict(&self, fails: &[Finding], reports: &[Report]) -> Result<Verdict, Failure> {
        if reports.iter().any(|report| report.cut_short) {
            // Neither fine nor found: what was not reached might have been.
            return Err(Failure::Told(groundswell::words::say("explore-cut-short")));
        }
        let found = reports.iter().flat_map(Report::findings);
        let found: Vec<Finding> = found.map(|(finding, _)| finding).collect();
        let reasons: Vec<String> = fails
            .iter()
            .filter(|fails| found.contains(fails))
            .map(|fails| format!("{} ({})", finding(*fails), fails.word()))
            .collect();
        if reasons.is_empty() {
            return Ok(Verdict::Fine);
        }
        out::warn(&say_with("explore-failed", &[("what", list(&reasons))]));
        Ok(Verdict::Findings)
    }
}
