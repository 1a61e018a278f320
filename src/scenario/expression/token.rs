//! The words and signs of a condition, each with its column.

use super::Problem;
use crate::scenario::names::short;

/// A word or sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is.
    pub what: What,
    /// Its column, from 1, in characters.
    pub at: usize,
}

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// A path or a word.
    Word(String),
    /// A whole number.
    Number(i32),
    /// One of `== != >= > <= <`.
    Compare(String),
    /// `(`
    Open,
    /// `)`
    Close,
}

impl Token {
    /// It as it was written.
    pub fn text(&self) -> String {
        match &self.what {
            What::Word(text) | What::Compare(text) => text.clone(),
            What::Number(number) => number.to_string(),
            What::Open => "(".into(),
            What::Close => ")".into(),
        }
    }
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '.' | '_')
}

/// Splits a condition.
pub(super) fn split(text: &str) -> Result<Vec<Token>, Problem> {
    let letters: Vec<char> = text.chars().collect();
    let letter = |place: usize| letters.get(place).copied().unwrap_or(' ');
    let run = |from: usize, holds: fn(char) -> bool| {
        letters
            .iter()
            .skip(from)
            .take_while(|c| holds(**c))
            .collect::<String>()
    };
    let mut tokens = Vec::new();
    let mut place = 0;
    while place < letters.len() {
        let (c, at) = (letter(place), place + 1);
        if c.is_whitespace() {
            place += 1;
            continue;
        }
        let (what, length) = match c {
            '(' => (What::Open, 1),
            ')' => (What::Close, 1),
            '=' | '!' | '<' | '>' if letter(place + 1) == '=' => {
                (What::Compare(format!("{c}=")), 2)
            }
            '<' | '>' => (What::Compare(c.into()), 1),
            '=' => {
                return Err(Problem::new(
                    at,
                    "A single `=` compares nothing.",
                    "Write `==`.",
                ));
            }
            '!' => return Err(Problem::new(at, "`!` cannot stand here.", "Write `not`.")),
            '&' => return Err(Problem::new(at, "`&` cannot stand here.", "Write `and`.")),
            '|' => return Err(Problem::new(at, "`|` cannot stand here.", "Write `or`.")),
            c if c.is_ascii_digit() => {
                let digits = run(place, in_word);
                match digits.parse() {
                    Ok(number) => (What::Number(number), digits.chars().count()),
                    Err(_) => {
                        let message = format!("`{}` is no whole number.", short(&digits));
                        return Err(Problem::new(
                            at,
                            message,
                            "Write a number such as 40, or a word such as fair.",
                        ));
                    }
                }
            }
            '-' if letter(place + 1).is_ascii_digit() => {
                return Err(Problem::new(
                    at,
                    "Nothing here goes below 0.",
                    "Levels go from 0 to 100.",
                ));
            }
            c if c.is_alphabetic() => {
                let mut word = run(place, in_word);
                let mut length = word.chars().count();
                if letter(place + length) == '>' && letter(place + length + 1).is_alphabetic() {
                    let other = run(place + length + 1, in_word);
                    if !word.starts_with("trust.") || word.matches('.').count() != 1 {
                        return Err(Problem::new(
                            at + length,
                            format!("`{}>{}` has no spaces.", short(&word), short(&other)),
                            format!("Write `{} > {}`.", short(&word), short(&other)),
                        ));
                    }
                    length += 1 + other.chars().count();
                    word = format!("{word}>{other}");
                }
                (What::Word(word), length)
            }
            c => {
                let message = format!("`{c}` cannot stand in a condition.");
                return Err(Problem::new(
                    at,
                    message,
                    "A condition is made of names, comparisons, and, or, not and brackets.",
                ));
            }
        };
        place += length;
        tokens.push(Token { what, at });
    }
    Ok(tokens)
}
