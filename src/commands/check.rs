//! `check`: everything that is wrong or doubtful in story files, each with its place.

use super::{Failure, Out, Surroundings, Verdict};
use clap::{Args, ValueEnum};
use groundswell::{
    library::{self, Library},
    scenario::{Diagnostic, Severity, compile::unknown_rules},
    simulation::Rules,
    words::{say, say_with},
};
use serde::Serialize;
use std::{
    io,
    path::{Path, PathBuf},
};

/// Find what is wrong or doubtful in story files
#[derive(Debug, Args)]
pub struct Check {
    /// The files, or folders of files
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How findings are written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Also fail on what is only doubtful
    #[arg(long)]
    strict: bool,
}

/// How findings are written.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For people: file:line:column and what to do
    Text,
    /// For programs: one list of objects
    Json,
}

/// A finding, for programs.
#[derive(Serialize)]
struct Finding<'a> {
    file: String,
    line: Option<usize>,
    column: Option<usize>,
    #[serde(flatten)]
    diagnostic: &'a Diagnostic,
}

impl Check {
    pub fn run(self, around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
        let mut files = Vec::new();
        for path in &self.paths {
            if path.is_dir() {
                files.extend(library::scenario_files(path));
                files.extend(library::translation_files(path));
            } else {
                files.push(path.clone())
            }
        }
        let rules = Rules::shipped();
        let known: Vec<&str> = rules.rules.iter().map(|rule| rule.id.as_str()).collect();
        let of_others =
            |path: &PathBuf| library::is_campaign(path) || library::named(path).is_some();
        let library = files.iter().any(of_others).then(|| around.library());
        let read: Vec<Checked> = files
            .iter()
            .map(|path| match &library {
                Some(library) if library::named(path).is_some() => translation(path, library),
                Some(library) if library::is_campaign(path) => campaign(path, library),
                _ => story(path, &known),
            })
            .collect();
        match self.format {
            Format::Text => text(&read, out)?,
            Format::Json => json(&read, out)?,
        }
        let unreadable = read
            .iter()
            .find_map(|found| Some((found.place.clone(), found.unreadable.clone()?)));
        if let Some((file, why)) = unreadable {
            out.flush()?;
            return Err(Failure::Told(say_with(
                "check-unreadable",
                &[("file", file), ("why", why)],
            )));
        }
        if files.is_empty() {
            return Err(Failure::Told(say("check-no-files")));
        }
        let fails = |found: &Diagnostic| self.strict || found.severity == Severity::Error;
        let failed = read.iter().flat_map(|found| &found.diagnostics).any(fails);
        Ok(if failed {
            Verdict::Findings
        } else {
            Verdict::Fine
        })
    }
}

/// A file that was checked.
struct Checked {
    place: String,
    diagnostics: Vec<Diagnostic>,
    /// Why it could not be read, where it could not.
    unreadable: Option<String>,
}

/// Reads a story, and looks whether the rules that it names are rules of the program.
fn story(path: &Path, known_rules: &[&str]) -> Checked {
    let mut found = library::read_file(path);
    if let Some(scenario) = &found.scenario {
        found
            .diagnostics
            .extend(unknown_rules(scenario, known_rules));
        library::place(&found.source, &mut found.diagnostics);
    }
    Checked {
        place: found.place(),
        diagnostics: found.diagnostics,
        unreadable: found.unreadable,
    }
}

/// Reads a translation, and holds it against what it translates, beside it or in the library.
fn translation(path: &Path, library: &Library) -> Checked {
    let found = library::check_translation(path, library);
    Checked {
        place: path.display().to_string(),
        diagnostics: found.diagnostics,
        unreadable: found.unreadable,
    }
}

/// Reads a campaign, whose stories lie beside it or in the library.
fn campaign(path: &Path, library: &Library) -> Checked {
    let found = library.campaign_file(path);
    Checked {
        place: found.place(),
        diagnostics: found.diagnostics,
        unreadable: found.unreadable,
    }
}

fn text(read: &[Checked], out: &mut Out) -> io::Result<()> {
    let (mut errors, mut warnings) = (0, 0);
    for found in read.iter().filter(|found| found.unreadable.is_none()) {
        let file = found.place.clone();
        if found.diagnostics.is_empty() {
            out.line(&say_with("check-clean", &[("file", file.clone())]))?;
        }
        for diagnostic in &found.diagnostics {
            let kind = match diagnostic.severity {
                Severity::Error => {
                    errors += 1;
                    say("check-error")
                }
                Severity::Warning | Severity::Advice => {
                    warnings += 1;
                    say("check-warning")
                }
            };
            let place = match diagnostic.position {
                Some((line, column)) => format!("{file}:{line}:{column}"),
                None => file.clone(),
            };
            out.line(&format!(
                "{place}: {kind}[{}]: {}",
                diagnostic.code, diagnostic.message
            ))?;
            if !diagnostic.path.is_empty() {
                out.line(&format!(
                    "    {}",
                    say_with("check-path", &[("path", diagnostic.path.clone())])
                ))?;
            }
            if let Some(help) = &diagnostic.help {
                out.line(&format!(
                    "    {}",
                    say_with("check-help", &[("what", help.clone())])
                ))?;
            }
        }
    }
    if errors + warnings > 0 {
        let counts = [
            ("errors", errors.to_string()),
            ("warnings", warnings.to_string()),
        ];
        out.line(&say_with("check-sum", &counts))?;
    }
    Ok(())
}

fn json(read: &[Checked], out: &mut Out) -> Result<(), Failure> {
    let findings: Vec<Finding> = read
        .iter()
        .flat_map(|found| {
            found
                .diagnostics
                .iter()
                .map(move |diagnostic| (found, diagnostic))
        })
        .map(|(found, diagnostic)| Finding {
            file: found.place.clone(),
            line: diagnostic.position.map(|(line, _)| line),
            column: diagnostic.position.map(|(_, column)| column),
            diagnostic,
        })
        .collect();
    let text = serde_json::to_string_pretty(&findings)
        .map_err(|error| Failure::Told(error.to_string()))?;
    for line in text.lines() {
        out.exactly(line)?;
    }
    Ok(())
}
