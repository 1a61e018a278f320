//! `picture`: a screen of the game drawn into a PNG, with no window and no desktop.

use super::{Failure, Surroundings, Verdict, start};
use clap::{Args, ValueEnum};
use groundswell::{
    game::{
        Opening, controls,
        menus::Menu,
        picture::{self, Request},
        screens::Screen,
    },
    simulation::{Journal, Rules, Run, journal::Start},
    storage,
    words::say_with,
};
use std::{path::PathBuf, sync::Arc};

/// Draw a screen of the game into a PNG
#[derive(Debug, Args)]
pub struct Picture {
    /// Which screen
    #[arg(long, value_enum, default_value_t = Name::Title)]
    screen: Name,
    /// The story that it shows, by name or file
    #[arg(long, value_name = "NAME|FILE")]
    story: Option<String>,
    /// A run that was kept; the screen shows the story where the run stands
    #[arg(long, value_name = "FILE")]
    run: Option<PathBuf>,
    /// A campaign that was kept; the screen shows it where it stands
    #[arg(long, value_name = "FILE", conflicts_with_all = ["run", "story", "choices"])]
    campaign: Option<PathBuf>,
    /// Take these choices first, by their ids
    #[arg(
        long,
        value_name = "A,B,C",
        value_delimiter = ',',
        conflicts_with = "run"
    )]
    choices: Vec<String>,
    /// The number that decides all chance
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Press these keys first, such as Tab, Enter, 1 or h
    #[arg(long, value_name = "K,K", value_delimiter = ',')]
    keys: Vec<String>,
    /// Width and height in pixels
    #[arg(long, value_name = "WxH", default_value = "1280x720", value_parser = size)]
    size: (u32, u32),
    /// How large text is, in per cent, 100 to 300
    #[arg(long, value_name = "PERCENT", default_value_t = 100, value_parser = clap::value_parser!(u16).range(100..=300))]
    text_scale: u16,
    /// White on black
    #[arg(long)]
    high_contrast: bool,
    /// Show whole passages at once
    #[arg(long)]
    whole: bool,
    /// The PNG to write
    #[arg(value_name = "OUT.png")]
    file: PathBuf,
}

/// The screens.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Name {
    /// The name of the game
    Title,
    /// The stories
    Library,
    /// Who is who
    Briefing,
    /// The story
    Play,
    /// What became of everybody
    Debrief,
    /// By which rules people react
    Rules,
    /// The week between two stories of a campaign
    Week,
    /// The inspector, over the story
    Inspector,
    /// What is wrong with a story that does not load
    Problems,
}

impl Picture {
    pub fn run(self, around: &Surroundings) -> Result<Verdict, Failure> {
        let mut keys = Vec::new();
        for name in &self.keys {
            let unknown =
                || Failure::Told(say_with("picture-unknown-key", &[("key", name.clone())]));
            keys.push(controls::key_named(name).ok_or_else(unknown)?);
        }
        let opening = self.opening(around)?;
        picture::take(Request {
            opening,
            keys,
            size: self.size,
            file: self.file,
        })
        .map_err(|error| Failure::Told(error.to_string()))?;
        Ok(Verdict::Fine)
    }

    /// Choices that are not open are told here; the game would go only as far as it can.
    fn check(&self, opening: &Opening) -> Result<(), Failure> {
        let named = opening.story.and_then(|place| opening.stories.get(place));
        let story = named.or_else(|| {
            opening
                .stories
                .iter()
                .find(|found| found.scenario.is_some())
        });
        let Some(scenario) = story.and_then(|found| found.scenario.clone()) else {
            return Ok(());
        };
        let seed = opening.seed.unwrap_or_default();
        let rules = Arc::new(Rules::shipped());
        let mut run = Run::begin(scenario, rules, seed, &opening.picks);
        for choice in &opening.choices {
            run.choose(choice)
                .map_err(|refused| Failure::Told(refused.to_string()))?;
        }
        Ok(())
    }

    fn opening(&self, around: &Surroundings) -> Result<Opening, Failure> {
        let mut opening = start::opening(around);
        let journal = self.run.as_deref().map(storage::read_journal).transpose()?;
        let named = self
            .story
            .clone()
            .or_else(|| journal.as_ref().map(|journal| journal.scenario.clone()));
        match (named, self.screen) {
            (Some(name), Name::Problems) => {
                opening.story = start::shelved_file(around, &mut opening, &name);
            }
            (Some(name), _) => opening.story = Some(start::shelved(around, &mut opening, &name)?),
            (None, _) => {}
        }
        let campaign = self.campaign.as_deref().map(storage::read_campaign);
        opening.campaign = campaign.transpose()?;
        // Where a run did not begin at the opening, it is told as it was played.
        let elsewhere = |journal: &&Journal| journal.start != Start::Fresh;
        opening.run = journal.as_ref().filter(elsewhere).cloned();
        opening.screen = match self.screen {
            Name::Title => Screen::Title,
            Name::Library | Name::Problems => Screen::Library,
            Name::Briefing => Screen::Briefing,
            Name::Play | Name::Inspector => Screen::Play,
            Name::Debrief => Screen::Debrief,
            Name::Rules => Screen::Rules,
            Name::Week => Screen::Week,
        };
        opening.menu = match self.screen {
            Name::Inspector => Menu::Inspector,
            Name::Problems => Menu::Problems,
            _ => Menu::None,
        };
        opening.seed = Some(journal.as_ref().map_or(self.seed, |journal| journal.seed));
        opening.picks = journal
            .as_ref()
            .map_or_else(Vec::new, |journal| journal.variant.clone());
        opening.choices = match journal {
            Some(journal) => journal.steps.into_iter().map(|step| step.choice).collect(),
            None => self.choices.clone(),
        };
        opening.settings = storage::Settings {
            text_percent: self.text_scale,
            high_contrast: self.high_contrast,
            whole_passages: self.whole,
            reduced_motion: true,
            ..storage::Settings::default()
        };
        self.check(&opening)?;
        // A picture changes nothing that is kept, and follows nobody.
        opening.store = None;
        opening.watched = None;
        Ok(opening)
    }
}

/// Reads `1280x720`.
fn size(text: &str) -> Result<(u32, u32), String> {
    let parsed = text
        .split_once('x')
        .and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)));
    parsed.ok_or_else(|| say_with("picture-size", &[("found", text.to_owned())]))
}
