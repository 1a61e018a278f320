//! The verbs of the program, one file each.

mod campaign;
mod check;
mod ending;
mod explore;
mod find;
mod format;
mod graph;
mod handbook;
mod input;
mod lsp;
mod new;
mod out;
mod page;
#[cfg(feature = "game")]
mod picture;
mod play;
mod playing;
mod print;
mod replay;
mod report;
mod rules;
mod start;
mod strings;
mod terminal;
mod trial;
mod usage;
mod week;
mod workshop;

use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};
use groundswell::{
    library::{Library, Places},
    scenario::translation::Language,
    storage::Store,
    words::{command, say_with},
};
use out::Out;
use std::{io, path::PathBuf, process::ExitCode};

/// What the help says at its end.
const EXAMPLES: &str = "\
Examples:
  groundswell                         open the game
  groundswell play friday-deploy      open the game at a story
  groundswell play --terminal         play in this terminal, as plain lines
  groundswell new                     begin a story of your own
  groundswell check my-story.ron      find what is wrong with a story
  groundswell explore my-story.ron    see where it can lead

Exit codes: 0 fine, 1 something was found, 2 could not run.";

/// What the help says last: where the player's things are, on this machine.
fn after_help(store: Option<&Store>) -> String {
    let Some(store) = store else {
        return EXAMPLES.to_owned();
    };
    format!(
        "{EXAMPLES}\n\n\
        Stories that you write belong in {}\n\
        or in a folder that --scenarios names; the game follows both while you write.\n\
        Runs and settings are kept in {}; GROUNDSWELL_HOME chooses another place.",
        store.scenarios().display(),
        store.home().display(),
    )
}

/// Groundswell, Lead without the title: a game about influence on a team under an overbearing manager.
///
/// Without a verb the game opens in a window, or in this terminal where no window can open.
#[derive(Debug, Parser)]
#[command(name = "groundswell", version, max_term_width = 100)]
struct Cli {
    /// A folder with stories, preferred to all others; while you write there, the game follows
    #[arg(long, global = true, value_name = "DIR")]
    scenarios: Option<PathBuf>,
    /// The language of the stories, such as de, as far as they are translated; without it, that of the settings
    #[arg(long, global = true, value_name = "LANGUAGE")]
    language: Option<Language>,
    #[command(subcommand)]
    verb: Option<Verb>,
}

/// What can be done.
#[derive(Debug, Subcommand)]
enum Verb {
    /// Play a story
    Play(play::Play),
    /// Begin a story of your own: six questions, and a file that plays
    New(new::New),
    /// Find what is wrong or doubtful in story files
    Check(check::Check),
    /// Show a run that was kept, choice by choice, and whether it still plays as it did
    Replay(replay::Replay),
    /// Write the debrief of a run that was kept: HTML, Markdown or CSV
    Report(report::Report),
    /// Play a story many times in different ways, and count where it leads
    Explore(explore::Explore),
    /// Lay story files out: indentation, line breaks, ids of choices
    Format(format::Format),
    /// Tell where the names of a story stand, and which are never used
    Usage(usage::Usage),
    /// Translate a story: write out its texts, merge, and list what is missing
    Strings(strings::Strings),
    /// Draw a story as a map: its scenes, choices, events and endings
    Graph(graph::Map),
    /// Print what a workshop needs on paper: cards to vote with, role cards, commitment cards
    Print(print::Print),
    /// Say in words by which rules people react, and who says so
    Rules(rules::Explain),
    /// Print the handbook for authors
    Handbook(handbook::Handbook),
    /// Lead a room through a story: projector, console, phones
    Workshop(workshop::Workshop),
    /// Help an editor with stories: findings, completion, renaming
    Lsp(lsp::Lsp),
    /// Draw a screen of the game into a PNG
    #[cfg(feature = "game")]
    Picture(picture::Picture),
}

/// How a verb ended, if it could run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Fine,
    Findings,
}

/// Why a verb could not run.
#[derive(Debug, thiserror::Error)]
enum Failure {
    /// The outside world refused.
    #[error("{0}")]
    Io(#[from] io::Error),
    /// In words for the person who asked.
    #[error("{0}")]
    Told(String),
}

impl From<groundswell::storage::StorageError> for Failure {
    fn from(error: groundswell::storage::StorageError) -> Self {
        Failure::Told(error.to_string())
    }
}

/// What every verb needs.
struct Surroundings {
    /// Where runs are kept, if there is such a place.
    store: Option<Store>,
    /// Where to look for stories.
    places: Places,
    /// The language that was asked for on the command line.
    asked_language: Option<Language>,
    /// The options of every verb as they were given, a space before each word: a command that is told needs them to find the
    /// same stories.
    options: String,
}

impl Surroundings {
    fn library(&self) -> Library {
        Library::open(&self.places)
    }

    /// The language in which stories are shown, if not in their own.
    fn language(&self) -> Option<Language> {
        self.places.language
    }
}

/// Does what was asked.
pub fn main() -> ExitCode {
    let store = Store::open().ok();
    let command = Cli::command().after_help(after_help(store.as_ref()));
    let parsed = command.try_get_matches();
    let cli = match parsed.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) => {
            // A help text whose reader has gone is no failure.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let mut places = Places::usual(
        cli.scenarios.as_deref(),
        store.as_ref().map(Store::scenarios),
    );
    let set = || store.as_ref().and_then(Store::language);
    places.language = cli.language.or_else(set);
    let around = Surroundings {
        store,
        places,
        asked_language: cli.language,
        options: options(&cli),
    };
    let mut out = Out::new();
    let done = named_folder(&cli).and_then(|()| match cli.verb {
        None => start::start(&around, &mut out),
        Some(Verb::New(new)) => new.run(&around, &mut out),
        Some(Verb::Play(play)) => play.run(&around, &mut out),
        Some(Verb::Check(check)) => check.run(&around, &mut out),
        Some(Verb::Replay(replay)) => replay.run(&around, &mut out),
        Some(Verb::Report(report)) => report.run(&around, &mut out),
        Some(Verb::Explore(explore)) => explore.run(&around, &mut out),
        Some(Verb::Format(format)) => format.run(&around, &mut out),
        Some(Verb::Usage(usage)) => usage.run(&around, &mut out),
        Some(Verb::Strings(strings)) => strings.run(&around, &mut out),
        Some(Verb::Graph(map)) => map.run(&around, &mut out),
        Some(Verb::Print(print)) => print.run(&around, &mut out),
        Some(Verb::Rules(rules)) => rules.run(&mut out),
        Some(Verb::Handbook(handbook)) => handbook.run(&mut out),
        Some(Verb::Workshop(workshop)) => workshop.run(&around, &mut out),
        Some(Verb::Lsp(lsp)) => lsp.run(&around),
        #[cfg(feature = "game")]
        Some(Verb::Picture(picture)) => picture.run(&around),
    });
    match done.and_then(|verdict| out.flush().map(|()| verdict).map_err(Failure::Io)) {
        Ok(Verdict::Fine) => ExitCode::SUCCESS,
        Ok(Verdict::Findings) => ExitCode::from(1),
        // Whoever read us has read enough.
        Err(Failure::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            out::warn(&failure.to_string());
            ExitCode::from(2)
        }
    }
}

/// The options of every verb as they were given, a space before each word.
fn options(cli: &Cli) -> String {
    let scenarios = cli.scenarios.as_ref();
    let scenarios = scenarios.map(|folder| ("--scenarios", folder.display().to_string()));
    let language = cli.language.map(|it| ("--language", it.to_string()));
    let given = scenarios.into_iter().chain(language);
    let words = given.map(|(name, value)| format!(" {name} {}", command::quoted(&value)));
    words.collect()
}

/// A folder that was named must be there.
fn named_folder(cli: &Cli) -> Result<(), Failure> {
    match &cli.scenarios {
        Some(folder) if !folder.is_dir() => Err(Failure::Told(say_with(
            "find-no-folder",
            &[("folder", folder.display().to_string())],
        ))),
        _ => Ok(()),
    }
}
