//! Trials: a run that begins at any scene with chosen values, or plays given choices first. What of it cannot be is told
//! before anything opens.

use super::Failure;
use clap::Args;
use groundswell::{
    scenario::{Campaign, Scenario},
    simulation::{Rules, Run, Stage, view::View},
    words::{say, say_with},
};
use std::sync::Arc;

/// Where a story is begun that is tried out.
#[derive(Debug, Default, Args)]
pub struct Beginning {
    /// Begin at this scene or event. It is a trial: it is not kept, unless --save says where
    #[arg(long, value_name = "SCENE", requires = "story")]
    from: Option<String>,
    /// Set a level, a flag or whatever else a condition can ask for, in its words: morale.priya=20, trust.victor=low,
    /// flag.told=true, promise.list=kept, clock.day=3. It is a trial, too; can be given several times
    #[arg(long = "with", value_name = "NAME=VALUE", requires = "story")]
    with: Vec<String>,
    /// Of what differs from telling to telling, take this and do not leave it to luck; can be given several times
    #[arg(long = "variant", value_name = "AXIS=OPTION", requires = "story")]
    variants: Vec<String>,
}

impl Beginning {
    /// Whether a run that begins so is a trial, which takes no real run's place.
    pub fn is_trial(&self) -> bool {
        self.from.is_some() || !self.with.is_empty()
    }

    /// Whether anything was asked for that only a new run can give.
    pub fn is_asked(&self) -> bool {
        self.is_trial() || !self.variants.is_empty()
    }

    /// Begins the story so.
    pub fn begin(&self, scenario: &Arc<Scenario>, seed: u64) -> Result<Run, Failure> {
        let picks = self.picks(scenario)?;
        let stage = Stage::new(scenario.clone(), Arc::new(Rules::shipped()));
        if !self.is_trial() {
            return Ok(Run::on(&stage, seed, &picks));
        }
        let opening = scenario.passages.get(scenario.start);
        let opening = opening.map_or("", |passage| passage.id.as_str());
        let with: Vec<(String, String)> = self.with.iter().map(|set| set_to(set)).collect();
        let scene = self.from.as_deref().unwrap_or(opening);
        Run::from_scene(&stage, seed, &picks, scene, &with).map_err(|unfit| {
            let told: Vec<String> = unfit.iter().map(ToString::to_string).collect();
            Failure::Told(told.join("\n"))
        })
    }

    /// The options that were named, as axis and option.
    pub fn picks(&self, scenario: &Scenario) -> Result<Vec<(String, String)>, Failure> {
        let picks = self.variants.iter().map(|named| pick(scenario, named));
        picks.collect()
    }

    /// A campaign begins at its beginning: what was asked for is asked of one of its stories.
    pub fn refuse(&self, campaign: &Campaign) -> Result<(), Failure> {
        if self.is_trial() {
            let stories = campaign.chapters.iter().map(|story| story.id.as_str());
            return Err(Failure::Told(say_with(
                "campaign-is-one",
                &[
                    ("name", campaign.id.clone()),
                    ("stories", stories.collect::<Vec<_>>().join(", ")),
                ],
            )));
        }
        if !self.variants.is_empty() {
            return Err(Failure::Told(say("campaign-no-variants")));
        }
        Ok(())
    }
}

/// What is set, and to what: a name alone is true.
fn set_to(set: &str) -> (String, String) {
    let (name, value) = set.split_once('=').unwrap_or((set, "true"));
    (name.trim().to_owned(), value.trim().to_owned())
}

/// An option that was named, as axis and option.
fn pick(scenario: &Scenario, named: &str) -> Result<(String, String), Failure> {
    let (axis, option) = named.split_once('=').unwrap_or((named, ""));
    let (axis, option) = (axis.trim(), option.trim());
    let known = scenario.variants.iter().find(|variant| variant.id == axis);
    let Some(variant) = known else {
        let axes = scenario.variants.iter().map(|variant| variant.id.as_str());
        return Err(Failure::Told(say_with(
            "play-no-axis",
            &[
                ("axis", axis.to_owned()),
                ("known", axes.collect::<Vec<_>>().join(", ")),
                ("count", scenario.variants.len().to_string()),
            ],
        )));
    };
    if !variant.options.iter().any(|known| known.id == option) {
        let options = variant.options.iter().map(|known| known.id.as_str());
        return Err(Failure::Told(say_with(
            "play-no-option",
            &[
                ("axis", axis.to_owned()),
                ("option", option.to_owned()),
                ("known", options.collect::<Vec<_>>().join(", ")),
            ],
        )));
    }
    Ok((axis.to_owned(), option.to_owned()))
}

/// The id of the choice that is meant by an id or a number, if it is open.
pub fn meant(view: &View, answer: &str) -> Option<String> {
    let numbered = answer
        .parse::<usize>()
        .ok()
        .and_then(|number| view.choices.get(number.checked_sub(1)?));
    let named = || view.choices.iter().find(|choice| choice.name.id == answer);
    let choice = numbered.or_else(named)?;
    choice.locked.is_none().then(|| choice.name.id.clone())
}

/// The ids of what is open.
pub fn open_ids(view: &View) -> Vec<String> {
    let open = view.choices.iter().filter(|choice| choice.locked.is_none());
    open.map(|choice| choice.name.id.clone()).collect()
}

/// That a choice that was given cannot be taken, and which could be.
pub fn not_open(step: usize, choice: &str, open: &[String]) -> Failure {
    Failure::Told(say_with(
        "terminal-unknown-choice",
        &[
            ("step", step.to_string()),
            ("choice", choice.to_owned()),
            ("open", open.join(", ")),
        ],
    ))
}

/// That the story ended before a choice that was given.
pub fn ended_early(choice: &str) -> Failure {
    Failure::Told(say_with(
        "terminal-ended-early",
        &[("choice", choice.to_owned())],
    ))
}

/// Takes the choices that were given, without a word.
#[cfg(feature = "game")]
pub fn take(run: &mut Run, given: &[String]) -> Result<(), Failure> {
    for (step, choice) in given.iter().enumerate() {
        let choice = choice.trim();
        if run.ended().is_some() {
            return Err(ended_early(choice));
        }
        let view = run.look();
        let id =
            meant(&view, choice).ok_or_else(|| not_open(step + 1, choice, &open_ids(&view)))?;
        run.choose(&id)
            .map_err(|refused| Failure::Told(refused.to_string()))?;
    }
    Ok(())
}
