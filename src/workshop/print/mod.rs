//! What a workshop without phones needs on paper: cards to vote with, role cards and commitment cards, as one HTML page that
//! prints on A4 and on US Letter and needs nothing else.

mod letters;
mod note;
mod shapes;
mod sheets;
mod style;

pub use letters::largest;

use crate::{debrief::chart::escape, scenario::Scenario, words::say_in, workshop::room::roles};

/// What can be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Cards to vote with, a letter each.
    Cards,
    /// The private cards of the scenario's roles.
    Roles,
    /// Commitment cards: "When …, I will …".
    Commitments,
    /// All of it, as far as the scenario has it.
    All,
}

/// How many commitment cards stand on a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Each {
    /// Two, with room for large hands.
    Two,
    /// Four.
    Four,
}

/// What is wanted on paper.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The story.
    pub scenario: &'a Scenario,
    /// What of it.
    pub what: What,
    /// How many letters the cards go to: 2 to 26.
    pub letters: usize,
    /// How many people there are; 0 if nobody knows.
    pub people: u32,
    /// How many commitment cards stand on a sheet.
    pub each: Each,
    /// The language of everything but the story's own texts, by its tag.
    pub language: &'a str,
}

/// Sheets that are printed the same number of times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stack {
    /// What they are: never [`What::All`].
    pub what: What,
    /// The first and the last of their pages, from 1.
    pub pages: (u32, u32),
    /// How often to print them; none if nobody knows how many people there are.
    pub copies: Option<u32>,
    /// For how many people one copy of them is enough.
    pub serves: u32,
}

impl Stack {
    /// How many sheets of paper they take; none if nobody knows how many people there are.
    pub fn sheets(&self) -> Option<u32> {
        let pages = (self.pages.1 + 1).saturating_sub(self.pages.0);
        self.copies.map(|copies| copies.saturating_mul(pages))
    }
}

/// How often to print what, in the order of the pages; empty if the story has nothing of what is wanted.
pub fn stacks(wanted: &Wanted) -> Vec<Stack> {
    let roles = u32::try_from(roles(wanted.scenario).len()).unwrap_or(u32::MAX);
    let letters = u32::try_from(wanted.letters).unwrap_or(u32::MAX);
    let each = match wanted.each {
        Each::Two => 2,
        Each::Four => 4,
    };
    let parts = [
        // The same letter four times on a sheet: a pile of sheets, cut at once, falls into four whole sets.
        (What::Cards, letters, 4),
        // The same role twice on a sheet: one copy of every sheet serves two people for each role.
        (What::Roles, roles, roles.saturating_mul(2)),
        (What::Commitments, 1, each),
    ];
    let mut next = 1;
    parts
        .into_iter()
        .filter(|(what, pages, _)| *pages > 0 && (wanted.what == What::All || wanted.what == *what))
        .map(|(what, pages, serves)| {
            let first = next;
            next += pages;
            Stack {
                what,
                pages: (first, next - 1),
                copies: (wanted.people > 0).then(|| wanted.people.div_ceil(serves)),
                serves,
            }
        })
        .collect()
}

/// The page: a note for the facilitator that stays on the screen, then the sheets.
pub fn html(wanted: &Wanted) -> String {
    let title = say_in(
        wanted.language,
        "print-title",
        &[("story", wanted.scenario.title.clone())],
    );
    let stacks = stacks(wanted);
    let sheets: String = stacks
        .iter()
        .map(|stack| match stack.what {
            What::Roles => sheets::roles(wanted),
            What::Commitments => sheets::commitments(wanted),
            What::Cards | What::All => sheets::cards(wanted),
        })
        .collect();
    format!(
        r#"<!doctype html><html lang="{}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title>{}</title><style>{}</style></head><body>{}<main>{sheets}</main></body></html>
"#,
        escape(wanted.language),
        escape(&title),
        style::STYLE,
        note::note(wanted, &title, &stacks),
    )
}
