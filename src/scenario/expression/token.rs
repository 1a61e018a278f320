//! The words and signs of a condition, each with its column.

use super::Problem;
use crate::scenario::names::short;
use std::borrow::Cow;

/// A word or sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token<'t> {
    /// What it is.
    pub what: What<'t>,
    /// Its column, from 1, in characters.
    pub at: usize,
}

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What<'t> {
    /// A path or a word.
    Word(&'t str),
    /// A whole number.
    Number(i32),
    /// One of `== != >= > <= <`, or a single `=`, which is wrong.
    Compare(&'t str),
    /// `(`
    Open,
    /// `)`
    Close,
}

impl Token<'_> {
    /// It as it was written.
    pub fn text(&self) -> Cow<'_, str> {
        match self.what {
            What::Word(text) | What::Compare(text) => text.into(),
            What::Number(number) => number.to_string().into(),
            What::Open => "(".into(),
            What::Close => ")".into(),
        }
    }
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '.' | '_')
}

/// A text from a byte on, which is where a letter begins.
fn from(text: &str, byte: usize) -> &str {
    text.get(byte..).unwrap_or_default()
}

/// The part of a text that could be a word, from its beginning.
fn run(text: &str) -> &str {
    let end = text.find(|c| !in_word(c)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// Splits a condition.
pub(super) fn split(text: &str) -> Result<Vec<Token<'_>>, Problem> {
    let mut tokens = Vec::new();
    let mut rest = text;
    let mut at = 1;
    while let Some(c) = rest.chars().next() {
        let after = from(rest, c.len_utf8());
        if c.is_whitespace() {
            at += 1;
            rest = after;
            continue;
        }
        let (what, length) = token(rest, after, c, at)?;
        tokens.push(Token { what, at });
        let (taken, next) = rest.split_at_checked(length).unwrap_or((rest, ""));
        at += taken.chars().count();
        rest = next;
    }
    Ok(tokens)
}

/// The word or sign with which a text begins, and its length in bytes.
fn token<'t>(
    rest: &'t str,
    after: &'t str,
    c: char,
    at: usize,
) -> Result<(What<'t>, usize), Problem> {
    let compares = |length| {
        (
            What::Compare(rest.get(..length).unwrap_or_default()),
            length,
        )
    };
    Ok(match c {
        '(' => (What::Open, 1),
        ')' => (What::Close, 1),
        '=' | '!' | '<' | '>' if after.starts_with('=') => compares(2),
        '=' if after.starts_with(['<', '>']) => {
            let sign = after.get(..1).unwrap_or_default();
            let message = format!("`={sign}` compares nothing.");
            return Err(Problem::new(at, message, format!("Write `{sign}=`.")));
        }
        // A single `=` compares nothing, which is said by whoever knows what should be compared.
        '<' | '>' | '=' => compares(1),
        '!' => return Err(Problem::new(at, "`!` cannot stand here.", "Write `not`.")),
        '&' => return Err(Problem::new(at, "`&` cannot stand here.", "Write `and`.")),
        '|' => return Err(Problem::new(at, "`|` cannot stand here.", "Write `or`.")),
        c if c.is_ascii_digit() => {
            let digits = run(rest);
            match digits.parse() {
                Ok(number) => (What::Number(number), digits.len()),
                Err(_) => {
                    let message = format!("`{}` is no whole number.", short(digits));
                    return Err(Problem::new(
                        at,
                        message,
                        "Write a number such as 40, or a word such as fair.",
                    ));
                }
            }
        }
        '-' if after.starts_with(|c: char| c.is_ascii_digit()) => {
            return Err(Problem::new(
                at,
                "Nothing here goes below 0.",
                "Levels go from 0 to 100.",
            ));
        }
        c if c.is_alphabetic() => {
            let word = word(rest, at)?;
            (What::Word(word), word.len())
        }
        c => {
            let message = format!("`{c}` cannot stand in a condition.");
            return Err(Problem::new(
                at,
                message,
                "A condition is made of names, comparisons, and, or, not and brackets.",
            ));
        }
    })
}

/// The path or word with which a text begins. In trust between two, `>` is a part of it.
fn word(rest: &str, at: usize) -> Result<&str, Problem> {
    let word = run(rest);
    let Some(other) = from(rest, word.len())
        .strip_prefix('>')
        .filter(|other| other.starts_with(char::is_alphabetic))
    else {
        return Ok(word);
    };
    let other = run(other);
    if !word.starts_with("trust.") || word.matches('.').count() != 1 {
        return Err(Problem::new(
            at + word.chars().count(),
            format!("`{}>{}` has no spaces.", short(word), short(other)),
            format!("Write `{} > {}`.", short(word), short(other)),
        ));
    }
    Ok(rest.get(..word.len() + 1 + other.len()).unwrap_or(word))
}
