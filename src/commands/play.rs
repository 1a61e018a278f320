//! `play`: a story in the terminal, from the keyboard or from a pipe.

use super::{
    Failure, Out, Surroundings, Verdict, find, out,
    terminal::{Input, Keeper, Terminal},
};
use clap::Args;
use groundswell::{
    scenario::Scenario,
    simulation::{Rules, Run},
    words::{say, say_with},
};
use std::{path::PathBuf, sync::Arc};

/// Play a story
#[derive(Debug, Args)]
pub struct Play {
    /// The name of a story or its file; without it, you are asked
    #[arg(value_name = "NAME|FILE")]
    story: Option<String>,
    /// Play here, as plain lines: what this verb does in any case
    #[arg(long, hide = true)]
    terminal: bool,
    /// The number that decides all chance; without it, a new one each time
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Take these choices first, by their ids or numbers
    #[arg(long, value_name = "A,B,C", value_delimiter = ',')]
    choices: Vec<String>,
    /// Keep the run in this file
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
    /// Begin again, even where a run waits to go on
    #[arg(long)]
    new: bool,
}

impl Play {
    pub fn run(self, around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
        let mut input = Input::new();
        let scenario = match &self.story {
            Some(name) => find::story(around, name)?,
            None => match pick(around, &mut input, out)? {
                Some(scenario) => scenario,
                None => return Ok(Verdict::Fine),
            },
        };
        let fresh =
            self.new || self.seed.is_some() || !self.choices.is_empty() || self.save.is_some();
        let kept = if fresh {
            None
        } else {
            waiting(around, &scenario, out)?
        };
        let seed = self.seed.unwrap_or_else(fresh_seed);
        let run = kept.unwrap_or_else(|| Run::begin(scenario, rules(), seed, &[]));
        let keeper = match (self.save, &around.store) {
            (Some(file), _) => Keeper::File(file),
            (None, Some(store)) => Keeper::Store(store.clone()),
            (None, None) => Keeper::Nowhere,
        };
        Terminal::new(run, keeper, input).play(&self.choices, out)
    }
}

/// Plays in the terminal, asking which story.
pub fn in_terminal(around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
    let play = Play {
        story: None,
        terminal: true,
        seed: None,
        choices: Vec::new(),
        save: None,
        new: false,
    };
    play.run(around, out)
}

/// Asks which story to play; `None` if nobody answers.
fn pick(
    around: &Surroundings,
    input: &mut Input,
    out: &mut Out,
) -> Result<Option<Arc<Scenario>>, Failure> {
    let library = around.library();
    let mut open = Vec::new();
    out.line(&say("terminal-stories"))?;
    for found in &library.stories {
        match &found.scenario {
            Some(scenario) => {
                open.push(scenario.clone());
                out.line(&say_with(
                    "terminal-story",
                    &[
                        ("number", open.len().to_string()),
                        ("title", scenario.title.clone()),
                        ("minutes", scenario.minutes.to_string()),
                    ],
                ))?;
                out.line(&format!("   {}", scenario.summary))?;
            }
            None => {
                let name = found.stem.clone();
                out.line(&say_with(
                    "terminal-story-broken",
                    &[("title", name), ("file", found.place())],
                ))?;
            }
        }
    }
    if open.is_empty() {
        return Err(Failure::Told(say("library-empty")));
    }
    loop {
        out.ask(&say("terminal-prompt"))?;
        let Some(answer) = input.line(out)? else {
            return Ok(None);
        };
        if answer == "q" {
            return Ok(None);
        }
        let numbered = answer
            .parse::<usize>()
            .ok()
            .and_then(|number| open.get(number.checked_sub(1)?));
        if let Some(scenario) =
            numbered.or_else(|| open.iter().find(|scenario| scenario.id == answer))
        {
            return Ok(Some(scenario.clone()));
        }
        out.line(&say("terminal-stories"))?;
    }
}

/// The run that waits to go on, played up to where it was left.
fn waiting(
    around: &Surroundings,
    scenario: &Arc<Scenario>,
    out: &mut Out,
) -> Result<Option<Run>, Failure> {
    let Some(store) = &around.store else {
        return Ok(None);
    };
    let journal = match store.load(&scenario.id) {
        Ok(Some(journal)) if !journal.steps.is_empty() => journal,
        Ok(_) => return Ok(None),
        Err(error) => {
            out::warn(&error.to_string());
            return Ok(None);
        }
    };
    let (run, divergence) = Run::replay(scenario.clone(), rules(), &journal);
    if run.ended().is_some() {
        return Ok(None);
    }
    if let Some(divergence) = divergence {
        out::warn(&groundswell::words::transcript::divergence(&divergence));
    }
    out.line(&say("terminal-going-on"))?;
    Ok(Some(run))
}

fn rules() -> Arc<Rules> {
    Arc::new(Rules::shipped())
}

/// A seed that differs from run to run.
fn fresh_seed() -> u64 {
    use rand::TryRng as _;
    rand::rngs::SysRng
        .try_next_u64()
        .unwrap_or_else(|_| u64::from(std::process::id()))
}
