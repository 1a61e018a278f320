//! `usage`: where the names of a story are declared, asked for, changed, led to and spoken.

use super::{Failure, Out, Surroundings, Verdict, find};
use clap::{Args, ValueEnum};
use groundswell::{
    scenario::{
        id,
        syntax::{Lines, Tree},
        usage::{Index, Kind, Occurrence, Role},
    },
    words::{say, say_with},
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What the help says at its end.
const EXAMPLES: &str = "\
Examples:
  groundswell usage my-story.ron               every name, and how often it is asked for, changed, led to and spoken
  groundswell usage my-story.ron told-him      where told-him stands, with line and column
  groundswell usage my-story.ron flag.told-him the same, where something else is called so too
  groundswell usage my-story.ron trust.priya   where a level is asked for and changed

A file that does not load is searched as far as it can be understood. Exit codes: 0 fine, 1 there is no such name, 2 could
not run.";

/// Tell where the names of a story stand, and which are never used
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Usage {
    /// The name of a story or campaign, or its file
    #[arg(value_name = "NAME|FILE")]
    story: String,
    /// A name, such as told-him, priya or trust.priya; or with its kind, such as flag.told-him
    #[arg(value_name = "WHAT")]
    what: Option<String>,
    /// How it is written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// How it is written.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// For programs: one list of objects
    Json,
}

/// An occurrence, for programs.
#[derive(Serialize)]
struct Place<'p> {
    line: usize,
    column: usize,
    #[serde(flatten)]
    found: &'p Occurrence,
}

/// A name with how often it stands in each role, for programs.
#[derive(Serialize)]
struct Row<'r> {
    kind: Kind,
    id: &'r str,
    defines: usize,
    reads: usize,
    writes: usize,
    leads: usize,
    speaks: usize,
    names: usize,
}

impl Row<'_> {
    fn count(&mut self, role: Role) -> &mut usize {
        match role {
            Role::Defines => &mut self.defines,
            Role::Reads => &mut self.reads,
            Role::Writes => &mut self.writes,
            Role::Leads => &mut self.leads,
            Role::Speaks => &mut self.speaks,
            Role::Names => &mut self.names,
        }
    }
}

impl Usage {
    pub fn run(self, around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
        let source = find::source(&around.library(), &self.story)?;
        let (place, text) = (source.place, String::from_utf8_lossy(&source.bytes));
        let tree = Tree::parse(&text);
        let index = Index::of(&tree);
        let Some(what) = &self.what else {
            return self.table(&index, out);
        };
        let found: Vec<&Occurrence> = index.occurrences.iter().filter(|at| is(at, what)).collect();
        if found.is_empty() {
            return Err(none(&index, what));
        }
        let lines = Lines::new(&text);
        match self.format {
            Format::Json => {
                let places = found.iter().map(|found| {
                    let (line, column) = lines.position(found.span.start);
                    Place {
                        line,
                        column,
                        found,
                    }
                });
                json(&places.collect::<Vec<_>>(), out)?;
            }
            Format::Text => {
                for kind in Kind::ALL {
                    let of_kind = || found.iter().filter(|at| at.kind == kind);
                    let ids: BTreeSet<&str> = of_kind().map(|at| at.id.as_str()).collect();
                    for id in ids {
                        let values = [("kind", kind_word(kind)), ("id", id.to_owned())];
                        out.line(&say_with("usage-of", &values))?;
                        for role in Role::ALL {
                            let mut here = of_kind()
                                .filter(|at| at.id == id && at.role == role)
                                .peekable();
                            if here.peek().is_some() {
                                out.line(&format!("  {}", role_word(role)))?;
                            }
                            for at in here {
                                let (line, column) = lines.position(at.span.start);
                                out.line(&format!("    {place}:{line}:{column}: {}", at.path))?;
                            }
                        }
                    }
                }
            }
        }
        Ok(Verdict::Fine)
    }

    /// Every name with its counts.
    fn table(&self, index: &Index, out: &mut Out) -> Result<Verdict, Failure> {
        let mut rows: BTreeMap<(Kind, &str), Row> = BTreeMap::new();
        for at in &index.occurrences {
            let row = rows.entry((at.kind, &at.id)).or_insert(Row {
                kind: at.kind,
                id: &at.id,
                defines: 0,
                reads: 0,
                writes: 0,
                leads: 0,
                speaks: 0,
                names: 0,
            });
            *row.count(at.role) += 1;
        }
        let mut rows: Vec<Row> = rows.into_values().collect();
        if let Format::Json = self.format {
            json(&rows, out)?;
            return Ok(Verdict::Fine);
        }
        let width = rows
            .iter()
            .map(|row| row.id.chars().count())
            .max()
            .unwrap_or(0);
        let mut kind = None;
        for row in &mut rows {
            if kind != Some(row.kind) {
                kind = Some(row.kind);
                out.line(&kind_word(row.kind))?;
            }
            let counts = Role::ALL.into_iter().filter_map(|role| {
                let count = *row.count(role);
                (count > 0).then(|| format!("{} {count}", role_word(role)))
            });
            let counts: Vec<String> = counts.collect();
            let mut line = format!("  {:width$}  {}", row.id, counts.join(", "));
            if let Some(never) = never(row) {
                line = format!("{line}; {never}");
            }
            out.line(&line)?;
        }
        Ok(Verdict::Fine)
    }
}

/// What is never done with a name, though names of its kind are for that.
fn never(row: &Row) -> Option<String> {
    let used = row.reads + row.leads;
    match row.kind {
        Kind::Flag | Kind::Promise | Kind::Confidence => match (row.writes, used) {
            (0, 0) => Some(say("usage-never-used")),
            (0, _) => Some(say("usage-never-written")),
            (_, 0) => Some(say("usage-never-read")),
            _ => None,
        },
        Kind::Scene | Kind::Event if used == 0 => Some(say("usage-never-led")),
        Kind::Variant | Kind::Option if used == 0 => Some(say("usage-never-read")),
        Kind::Work | Kind::Role if row.names + row.reads == 0 => Some(say("usage-never-used")),
        Kind::Window if row.reads + row.writes == 0 => Some(say("usage-never-read")),
        _ => None,
    }
}

/// Whether an occurrence is of a name, with its kind before it or without.
fn is(at: &Occurrence, what: &str) -> bool {
    let with_kind = what.split_once('.');
    at.id == what || with_kind.is_some_and(|(kind, id)| at.kind.word() == kind && at.id == id)
}

fn none(index: &Index, what: &str) -> Failure {
    let word = what.split_once('.').map_or(what, |(_, word)| word);
    let ids = || index.occurrences.iter().map(|at| at.id.as_str());
    let nearest = id::nearest(what, ids()).or_else(|| id::nearest(word, ids()));
    let name = ("name", what.to_owned());
    Failure::Told(match nearest {
        Some(near) => say_with("usage-nearest", &[name, ("nearest", near.to_owned())]),
        None => say_with("usage-none", &[name]),
    })
}

fn kind_word(kind: Kind) -> String {
    say(match kind {
        Kind::Scene => "usage-scene",
        Kind::Event => "usage-event",
        Kind::Choice => "usage-choice",
        Kind::Ending => "usage-ending",
        Kind::Person => "usage-person",
        Kind::Meter => "usage-meter",
        Kind::Flag => "usage-flag",
        Kind::Promise => "usage-promise",
        Kind::Confidence => "usage-confidence",
        Kind::Window => "usage-window",
        Kind::Work => "usage-work",
        Kind::Role => "usage-role",
        Kind::Variant => "usage-variant",
        Kind::Option => "usage-option",
        Kind::Rule => "usage-rule",
        Kind::Story => "usage-story",
    })
}

fn role_word(role: Role) -> String {
    say(match role {
        Role::Defines => "usage-defines",
        Role::Reads => "usage-reads",
        Role::Writes => "usage-writes",
        Role::Leads => "usage-leads",
        Role::Speaks => "usage-speaks",
        Role::Names => "usage-names",
    })
}

fn json<T: Serialize>(what: &T, out: &mut Out) -> Result<(), Failure> {
    let text =
        serde_json::to_string_pretty(what).map_err(|error| Failure::Told(error.to_string()))?;
    for line in text.lines() {
        out.exactly(line)?;
    }
    Ok(())
}
