//! `play`: a story in a window, or in the terminal, from the keyboard or from a pipe.

use super::{
    Failure, Out, Surroundings, Verdict, campaign, find,
    input::Input,
    out,
    playing::{Keeper, Playing},
    start,
    terminal::Terminal,
    trial::Beginning,
};
use clap::Args;
use groundswell::{
    scenario::{Campaign, Scenario},
    simulation::{Rules, Run, journal::Divergence},
    storage::{self, StorageError, another_seed, another_seed_of_all},
    words::{replay, say, say_with},
};
use std::{path::PathBuf, sync::Arc};

/// What the help says at its end.
const EXAMPLES: &str = "\
Examples:
  groundswell play friday-deploy               open the window at this story
  groundswell play my-story.ron --terminal     play a file, as plain lines
  groundswell play my-story.ron --from office --with morale.priya=20 --with flag.told=true
                                               try out one scene, with people as you say
  groundswell play my-story.ron --choices ask,wait --seed 7
                                               play the first choices at once, and go on from there";

/// Play a story
#[derive(Debug, Default, Args)]
#[command(after_help = EXAMPLES)]
pub struct Play {
    /// The name of a story or its file; without it, you are asked
    #[arg(value_name = "NAME|FILE")]
    story: Option<String>,
    /// Play here, as plain lines, and not in a window
    #[arg(long)]
    terminal: bool,
    /// The number that decides all chance; without it, a new one each time
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    #[command(flatten)]
    beginning: Beginning,
    /// Take these choices first, by their ids or numbers; then it is your turn
    #[arg(long, value_name = "A,B,C", value_delimiter = ',')]
    choices: Vec<String>,
    /// Keep the run in this file, in the terminal
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
    /// Begin again, even where a run waits to go on
    #[arg(long)]
    new: bool,
}

impl Play {
    pub fn run(self, around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
        // What is wrong with what was asked is told before anything opens.
        if let Some(name) = &self.story
            && let Some(campaign) = campaign::find(around, name)?
        {
            self.beginning.refuse(&campaign)?;
            if !self.for_the_terminal() && self.choices.is_empty() {
                match start::can_open() {
                    Ok(()) => return start::at_the_library(around),
                    Err(why) => out::warn(&why),
                }
            }
            return self.campaign(around, campaign, Input::new(), out);
        }
        let named = match &self.story {
            Some(name) => Some(find::story(around, name)?),
            None => None,
        };
        // A run that was asked for in part is begun, and its choices are taken, before a window opens.
        let store = around.store.as_ref();
        let seed = |scenario: &Scenario| {
            let seed = self.seed;
            seed.unwrap_or_else(|| another_seed(store, scenario))
        };
        let begun = match &named {
            Some(scenario) => Some(self.beginning.begin(scenario, seed(scenario))?),
            None => None,
        };
        if !self.for_the_terminal() {
            match start::can_open() {
                Ok(()) => return self.in_window(around, begun),
                Err(why) => out::warn(&why),
            }
        }
        let mut input = Input::new();
        let begun = match begun {
            Some(begun) => begun,
            None => match pick(around, &mut input, out)? {
                Some(Asked::Story(scenario)) => self.beginning.begin(&scenario, seed(&scenario))?,
                Some(Asked::Campaign(campaign)) => {
                    return self.campaign(around, campaign, input, out);
                }
                None => return Ok(Verdict::Fine),
            },
        };
        let waits = match self.beginning.is_trial() {
            true => None,
            false => waiting(around, begun.scenario()),
        };
        let kept = match (waits, self.begins_anew(), &self.save) {
            (Some(waiting), false, _) => Some(waiting.go_on(out)?),
            // A run that is kept in a file of its own takes nobody's place.
            (Some(_), true, None) => {
                out::warn(&say("terminal-set-aside"));
                None
            }
            _ => None,
        };
        self.spare(false)?;
        let run = kept.unwrap_or(begun);
        let keeper = self.keeper(around);
        Terminal::new(Playing::Story(Box::new(run)), keeper, input, around).play(&self.choices, out)
    }

    /// Plays a campaign: from where it was left, or from its beginning.
    fn campaign(
        self,
        around: &Surroundings,
        campaign: Arc<Campaign>,
        input: Input,
        out: &mut Out,
    ) -> Result<Verdict, Failure> {
        self.beginning.refuse(&campaign)?;
        let waiting = match self.begins_anew() {
            true => None,
            false => campaign::waiting(around, &campaign, out)?,
        };
        self.spare(true)?;
        let store = around.store.as_ref();
        let seed = self.seed;
        let seed = seed.unwrap_or_else(|| another_seed_of_all(store, &campaign));
        let run = waiting.unwrap_or_else(|| campaign::begin(campaign, seed));
        let keeper = self.keeper(around);
        Terminal::new(Playing::Campaign(Box::new(run)), keeper, input, around)
            .play(&self.choices, out)
    }

    /// A file that was named is written over only where it holds a run, or the same campaign.
    fn spare(&self, campaign: bool) -> Result<(), Failure> {
        let Some(file) = self.save.as_ref().filter(|file| file.exists()) else {
            return Ok(());
        };
        let (ours, expected) = if campaign {
            (
                storage::read_campaign(file).is_ok(),
                "a campaign that was kept",
            )
        } else {
            (storage::read_journal(file).is_ok(), "a run that was kept")
        };
        if ours {
            return Ok(());
        }
        Err(StorageError::Occupied {
            path: file.clone(),
            expected,
        }
        .into())
    }

    /// Where the run is kept.
    fn keeper(&self, around: &Surroundings) -> Keeper {
        match (&self.save, &around.store) {
            (Some(file), _) => Keeper::File(file.clone(), self.story.clone()),
            (None, _) if self.beginning.is_trial() => {
                Keeper::Trial(self.story.clone().unwrap_or_default())
            }
            (None, Some(store)) => Keeper::Store(store.clone(), self.story.clone()),
            (None, None) => Keeper::Nowhere,
        }
    }

    /// Whether what was asked for can only be done in the terminal.
    fn for_the_terminal(&self) -> bool {
        self.terminal || self.save.is_some()
    }

    /// Whether what was asked for is a new run, whatever waits.
    fn begins_anew(&self) -> bool {
        self.new
            || self.seed.is_some()
            || !self.choices.is_empty()
            || self.save.is_some()
            || self.beginning.is_asked()
    }

    /// Opens the window: at the stories, or at the briefing of the one that was named, which offers to go on where a run of
    /// it waits; or in the story, if it is known where and how.
    #[cfg(feature = "game")]
    fn in_window(self, around: &Surroundings, begun: Option<Run>) -> Result<Verdict, Failure> {
        use groundswell::game::screens::Screen;
        let mut opening = start::opening(around);
        let (Some(name), Some(mut run)) = (&self.story, begun) else {
            opening.screen = Screen::Library;
            return start::open(opening);
        };
        super::trial::take(&mut run, &self.choices)?;
        opening.story = Some(start::shelved(around, &mut opening, name)?);
        if self.beginning.is_trial() || !self.choices.is_empty() {
            opening.screen = Screen::Play;
            opening.run = Some(run.journal());
            return start::open(opening);
        }
        opening.screen = match self.new {
            false => Screen::Briefing,
            true => Screen::Play,
        };
        opening.seed = self.seed;
        opening.picks = self.beginning.picks(run.scenario())?;
        start::open(opening)
    }

    /// Without a window, nobody gets here.
    #[cfg(not(feature = "game"))]
    fn in_window(self, _: &Surroundings, _: Option<Run>) -> Result<Verdict, Failure> {
        Err(Failure::Told(say("terminal-without-window")))
    }
}

/// Plays in the terminal, asking which story.
pub fn in_terminal(around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
    let play = Play {
        terminal: true,
        ..Play::default()
    };
    play.run(around, out)
}

/// A story or a campaign that was asked for.
#[derive(Clone)]
enum Asked {
    Story(Arc<Scenario>),
    Campaign(Arc<Campaign>),
}

impl Asked {
    fn id(&self) -> &str {
        match self {
            Asked::Story(scenario) => &scenario.id,
            Asked::Campaign(campaign) => &campaign.id,
        }
    }

    /// How it stands in the list.
    fn lines(&self, number: usize) -> [String; 2] {
        let (title, minutes, summary) = match self {
            Asked::Story(story) => (&story.title, story.minutes, &story.summary),
            Asked::Campaign(campaign) => (&campaign.title, campaign.minutes(), &campaign.summary),
        };
        let values = [
            ("number", number.to_string()),
            ("title", title.clone()),
            ("minutes", minutes.to_string()),
        ];
        [say_with("terminal-story", &values), format!("   {summary}")]
    }
}

/// Asks which story or campaign to play; `None` if nobody answers.
fn pick(around: &Surroundings, input: &mut Input, out: &mut Out) -> Result<Option<Asked>, Failure> {
    let library = around.library();
    let stories = library.stories.iter().map(|found| {
        let story = found.scenario.clone().map(Asked::Story);
        story.ok_or_else(|| (found.stem.clone(), found.place()))
    });
    let campaigns = library.campaigns.iter().map(|found| {
        let campaign = found.campaign.clone().map(Asked::Campaign);
        campaign.ok_or_else(|| (found.stem.clone(), found.place()))
    });
    let mut open: Vec<Asked> = Vec::new();
    out.line(&say("terminal-stories"))?;
    for found in stories.chain(campaigns) {
        match found {
            Ok(asked) => {
                out.lines(&asked.lines(open.len() + 1))?;
                open.push(asked);
            }
            Err((title, file)) => {
                let values = [("title", title), ("file", file)];
                out.line(&say_with("terminal-story-broken", &values))?;
            }
        }
    }
    if open.is_empty() {
        return Err(Failure::Told(say("library-empty")));
    }
    loop {
        out.ask(&say("terminal-prompt"))?;
        let Some(answer) = input.line(out)?.filter(|answer| answer != "q") else {
            return Ok(None);
        };
        let numbered = answer
            .parse::<usize>()
            .ok()
            .and_then(|number| open.get(number.checked_sub(1)?));
        if let Some(asked) = numbered.or_else(|| open.iter().find(|asked| asked.id() == answer)) {
            return Ok(Some(asked.clone()));
        }
        out.line(&say("terminal-stories"))?;
    }
}

/// A run that waits to go on, played up to where it was left.
struct Waiting {
    run: Run,
    divergence: Option<Divergence>,
}

impl Waiting {
    /// Says that it goes on, and where it no longer plays as it did.
    fn go_on(self, out: &mut Out) -> Result<Run, Failure> {
        if let Some(divergence) = self.divergence {
            out::warn(&replay::divergence(&divergence));
        }
        out.line(&say("terminal-going-on"))?;
        Ok(self.run)
    }
}

/// The run of a story that waits, if there is one.
fn waiting(around: &Surroundings, scenario: &Arc<Scenario>) -> Option<Waiting> {
    let journal = match around.store.as_ref()?.load(&scenario.id) {
        Ok(journal) => journal.filter(|journal| !journal.steps.is_empty())?,
        Err(error) => {
            out::warn(&error.to_string());
            return None;
        }
    };
    let (run, divergence) = Run::replay(scenario.clone(), rules(), &journal);
    run.ended().is_none().then_some(Waiting { run, divergence })
}

fn rules() -> Arc<Rules> {
    Arc::new(Rules::shipped())
}
