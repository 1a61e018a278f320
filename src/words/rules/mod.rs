//! The rules explained: each in words, with when it holds, how much it does, how well it is supported and by whom.
//!
//! Everything is made from the rules themselves, so that it cannot say what they no longer do.

mod amount;
mod beside;
mod print;
#[cfg(test)]
mod tests;
mod when;

pub use print::{html, markdown, text};

use super::{names, say, say_with};
use crate::simulation::{
    Rules,
    rules::{Does, Grade, Rule, Whom},
};

/// All rules, explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book {
    /// What it is, in a sentence.
    pub intro: String,
    /// What must be known before any number is read: above all, whose choice the numbers are.
    pub notes: Vec<String>,
    /// The grades, from the best supported: the letter, what it is, what it means.
    pub grades: Vec<(Grade, String, String)>,
    /// The rules, in groups.
    pub groups: Vec<Group>,
    /// What is set beside the rules: where landings part, what speaks to which need, how voices and first guesses err.
    pub beside: Vec<Table>,
}

/// Rules that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its title.
    pub title: String,
    /// What its rules are about, in a sentence.
    pub about: String,
    /// The rules, in the order in which they work.
    pub rules: Vec<Explained>,
}

/// A rule, explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// Its id.
    pub id: String,
    /// What it says.
    pub sentence: String,
    /// When it holds.
    pub holds: String,
    /// How much it does.
    pub does: String,
    /// Its grade.
    pub grade: Grade,
    /// What the grade is, in words.
    pub graded: String,
    /// Who found it, or why the designers chose it.
    pub source: String,
}

/// Something set beside the rules, as pairs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its title.
    pub title: String,
    /// What it is, in a sentence.
    pub about: String,
    /// What, and how it is set.
    pub rows: Vec<(String, String)>,
}

/// The grades, from the best supported.
const GRADES: [Grade; 4] = [Grade::A, Grade::B, Grade::C, Grade::D];

/// Explains all rules.
pub fn book(rules: &Rules) -> Book {
    let count = |graded: &dyn Fn(&Rule) -> bool| {
        let found = rules.rules.iter().filter(|rule| graded(rule)).count();
        found.to_string()
    };
    let all = ("all", count(&|_| true));
    let chosen = ("count", count(&|rule| rule.grade == Grade::D));
    let mut groups: Vec<Group> = Part::ALL
        .into_iter()
        .map(|part| Group {
            title: part.title(),
            about: part.about(),
            rules: Vec::new(),
        })
        .collect();
    for rule in &rules.rules {
        if let Some(group) = groups.get_mut(Part::of(rule) as usize) {
            group.rules.push(explain(rule));
        }
    }
    groups.retain(|group| !group.rules.is_empty());
    Book {
        intro: say_with("rules-intro", std::slice::from_ref(&all)),
        notes: vec![
            say("rules-note-numbers"),
            say_with("rules-note-chosen", &[chosen, all]),
            say("rules-note-correlation"),
            say("rules-note-points"),
        ],
        grades: GRADES
            .map(|grade| (grade, graded(grade), means(grade)))
            .into(),
        groups,
        beside: beside::tables(rules),
    }
}

/// Explains a rule.
pub fn explain(rule: &Rule) -> Explained {
    Explained {
        id: rule.id.clone(),
        sentence: names::rule(&rule.id),
        holds: sentence(&when::holds(&rule.does)),
        does: sentence(&amount::does(&rule.does)),
        grade: rule.grade,
        graded: graded(rule.grade),
        source: rule.source.clone(),
    }
}

/// How well a rule is supported and by whom, in a line.
pub fn backing(rule: &Rule) -> String {
    print::source(&explain(rule))
}

/// What a grade is, in a few words.
pub fn graded(grade: Grade) -> String {
    say(match grade {
        Grade::A => "grade-a",
        Grade::B => "grade-b",
        Grade::C => "grade-c",
        Grade::D => "grade-d",
    })
}

/// What a grade means.
fn means(grade: Grade) -> String {
    say(match grade {
        Grade::A => "grade-a-means",
        Grade::B => "grade-b-means",
        Grade::C => "grade-c-means",
        Grade::D => "grade-d-means",
    })
}

/// The letter of a grade.
pub fn letter(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "A",
        Grade::B => "B",
        Grade::C => "C",
        Grade::D => "D",
    }
}

/// The parts into which the rules fall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Lands,
    Moves,
    Held,
    Dares,
    Between,
    Nights,
    Manager,
    Follows,
}

impl Part {
    const ALL: [Part; 8] = [
        Part::Lands,
        Part::Moves,
        Part::Held,
        Part::Dares,
        Part::Between,
        Part::Nights,
        Part::Manager,
        Part::Follows,
    ];

    fn of(rule: &Rule) -> Part {
        match &rule.does {
            Does::Lands { .. } | Does::Wears { .. } => Part::Lands,
            Does::Moves { when, .. } if !when.is_about_acts() => Part::Held,
            Does::Moves { .. } | Does::Slows { .. } | Does::Grows { .. } => Part::Moves,
            Does::Readiness { .. } => Part::Dares,
            Does::Between(_) => Part::Between,
            Does::Night { .. } => Part::Nights,
            Does::Happens(happening) if happening.who == Whom::Manager => Part::Manager,
            Does::Happens(_) => Part::Follows,
        }
    }

    fn title(self) -> String {
        say(match self {
            Part::Lands => "rules-lands",
            Part::Moves => "rules-moves",
            Part::Held => "rules-held",
            Part::Dares => "rules-dares",
            Part::Between => "rules-between",
            Part::Nights => "rules-nights",
            Part::Manager => "rules-manager",
            Part::Follows => "rules-follows",
        })
    }

    fn about(self) -> String {
        say(match self {
            Part::Lands => "rules-lands-about",
            Part::Moves => "rules-moves-about",
            Part::Held => "rules-held-about",
            Part::Dares => "rules-dares-about",
            Part::Between => "rules-between-about",
            Part::Nights => "rules-nights-about",
            Part::Manager => "rules-manager-about",
            Part::Follows => "rules-follows-about",
        })
    }
}

/// Words as a sentence: a capital first, a full stop last.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    let stop = if words.ends_with(['.', '?']) { "" } else { "." };
    format!("{}{}{stop}", first.unwrap_or_default(), letters.as_str())
}

/// Words one after the other, the last two joined by "or".
fn either(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => say_with(
            "rules-or",
            &[("before", before.join(", ")), ("last", last.clone())],
        ),
    }
}

/// A number of points with its sign, a true minus.
fn signed(points: i32) -> String {
    if points < 0 {
        format!("−{}", points.unsigned_abs())
    } else {
        format!("+{points}")
    }
}

/// A number of points as it is, with a true minus.
fn plain(points: i32) -> String {
    if points < 0 {
        signed(points)
    } else {
        points.to_string()
    }
}
