//! `print`: cards to vote with, role cards and commitment cards for a workshop without phones, as one page to print.

use super::{Failure, Out, Surroundings, Verdict, find};
use clap::{Args, ValueEnum};
use groundswell::{
    storage,
    words::say_with,
    workshop::print::{self, Each, Wanted},
};
use std::path::PathBuf;

/// What the help says at its end.
const EXAMPLES: &str = "\
Examples:
  groundswell print friday-deploy --people 30 -o cards.html    all of it, and how many sheets to print
  groundswell print friday-deploy cards -o cards.html          only the cards to vote with
  groundswell print friday-deploy commitments --each 2 -o plan.html

Open the file in a browser and print it at full size, without scaling, on A4 or US Letter.";

/// Print what a workshop needs on paper: cards to vote with, role cards, commitment cards
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Print {
    /// The name of a story or its file
    #[arg(value_name = "NAME|FILE")]
    story: String,
    /// What to print
    #[arg(value_enum, default_value_t = What::All)]
    what: What,
    /// How many people there will be: then it says how many sheets to print
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=10_000))]
    people: Option<u32>,
    /// How many commitment cards stand on a sheet
    #[arg(long, value_name = "N", default_value = "4", value_parser = ["2", "4"])]
    each: String,
    /// Up to how many letters the cards go; without it, as many as the story's largest decision needs
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(2..=26))]
    letters: Option<u8>,
    /// Where to write it; without it, to the standard output
    #[arg(short, long, value_name = "FILE.html")]
    output: Option<PathBuf>,
}

/// What can be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    /// Cards to vote with, a letter each
    Cards,
    /// The private cards of the story's roles
    Roles,
    /// Commitment cards: "When …, I will …"
    Commitments,
    /// All of it
    All,
}

impl Print {
    pub fn run(self, around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
        let scenario = find::story(around, &self.story)?;
        let language = around
            .language()
            .map_or_else(|| "en".to_owned(), |language| language.to_string());
        let wanted = Wanted {
            scenario: &scenario,
            what: match self.what {
                What::Cards => print::What::Cards,
                What::Roles => print::What::Roles,
                What::Commitments => print::What::Commitments,
                What::All => print::What::All,
            },
            letters: self
                .letters
                .map_or_else(|| print::largest(&scenario), usize::from),
            people: self.people.unwrap_or(0),
            each: if self.each == "2" {
                Each::Two
            } else {
                Each::Four
            },
            language: &language,
        };
        let stacks = print::stacks(&wanted);
        if stacks.is_empty() {
            let story = ("story", scenario.id.clone());
            return Err(Failure::Told(say_with("print-no-roles", &[story])));
        }
        let text = print::html(&wanted);
        let Some(path) = self.output else {
            out.exactly(text.trim_end())?;
            return Ok(Verdict::Fine);
        };
        storage::write_over(&path, text.as_bytes(), "a page of cards", |old| {
            old.starts_with(b"<!doctype html>")
        })?;
        let file = ("file", path.display().to_string());
        out.line(&say_with("print-written", &[file]))?;
        for stack in &stacks {
            out.line(&told(stack))?;
        }
        if let Some(all) = stacks.iter().map(print::Stack::sheets).sum::<Option<u32>>() {
            out.line(&say_with(
                "print-all-sheets",
                &[("sheets", all.to_string())],
            ))?;
        }
        Ok(Verdict::Fine)
    }
}

/// What to print how often, in a sentence.
fn told(stack: &print::Stack) -> String {
    let (first, last) = stack.pages;
    let mut values = vec![
        ("first", first.to_string()),
        ("last", last.to_string()),
        ("people", stack.serves.to_string()),
    ];
    let known = stack.copies.zip(stack.sheets());
    if let Some((copies, sheets)) = known {
        values.push(("copies", copies.to_string()));
        values.push(("sheets", sheets.to_string()));
    }
    values.push(("pages", (last + 1 - first).to_string()));
    let key = match (stack.what, known.is_some()) {
        (print::What::Cards, true) => "print-told-cards",
        (print::What::Cards, false) => "print-told-cards-open",
        (print::What::Roles, true) => "print-told-roles",
        (print::What::Roles, false) => "print-told-roles-open",
        (print::What::Commitments | print::What::All, true) => "print-told-commitments",
        (print::What::Commitments | print::What::All, false) => "print-told-commitments-open",
    };
    say_with(key, &values)
}
