//! The small language of conditions: `trust.priya >= fair and not flag.told-him`, read into the model's [`Condition`].
//!
//! `or` binds loosest, then `and`, then `not`, then brackets. Words for levels are bands: `fair` is everything from 40 up to
//! but not including 60.

use super::{
    diagnostic::Code,
    model::Condition,
    names::{Names, Unknown, short},
};

mod asked;
mod token;
mod value;
mod written;

pub use asked::{HEADS, answers};
use token::{Token, What};
pub use written::written;

/// How long a condition may be, in characters.
pub const LONGEST: usize = 500;
/// How deep brackets and `not` may be nested.
pub const DEEPEST: usize = 16;

/// What is wrong with a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What sort of mistake it is.
    pub code: Code,
    /// The column, from 1, in characters.
    pub at: usize,
    /// What was found and what was expected.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// The word, and the only name that it can mean.
    pub meant: Option<(String, String)>,
}

impl Problem {
    fn new(at: usize, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            code: Code::E015,
            at,
            message: message.into(),
            help: Some(help.into()),
            meant: None,
        }
    }
}

/// Reads a condition.
///
/// # Errors
/// The first thing that cannot be read, with its column.
pub fn parse(text: &str, names: &Names) -> Result<Condition, Problem> {
    if text.chars().count() > LONGEST {
        let message = format!("A condition may be {LONGEST} characters long; this one is longer.");
        let help = "Set a flag where the story turns, and ask for the flag.".into();
        return Err(Problem {
            code: Code::E003,
            at: 1,
            message,
            help: Some(help),
            meant: None,
        });
    }
    let tokens = token::split(text)?;
    let mut reader = Reader {
        tokens: &tokens,
        next: 0,
        end: text.chars().count() + 1,
        depth: 0,
        names,
    };
    if tokens.is_empty() {
        return Err(Problem::new(
            1,
            "The condition is empty.",
            "Leave `when` out if it should always hold.",
        ));
    }
    let condition = reader.any()?;
    match reader.peek() {
        None => Ok(condition),
        Some(token) => Err(match &token.what {
            What::Close => Problem::new(
                token.at,
                "This `)` closes nothing.",
                "Take it out, or open a bracket before.",
            ),
            What::Compare(sign) => Problem::new(
                token.at,
                format!("`{sign}` cannot stand here."),
                "Compare one level with one word or number; join two comparisons by `and`.",
            ),
            _ => Problem::new(
                token.at,
                format!("`{}` cannot stand here.", short(&token.text())),
                "Join what is asked by `and` or `or`.",
            ),
        }),
    }
}

struct Reader<'t, 'n> {
    tokens: &'t [Token<'t>],
    next: usize,
    end: usize,
    depth: usize,
    names: &'n Names<'n>,
}

impl<'t> Reader<'t, '_> {
    fn peek(&self) -> Option<&'t Token<'t>> {
        self.tokens.get(self.next)
    }

    fn take(&mut self) -> Option<&'t Token<'t>> {
        let token = self.tokens.get(self.next);
        self.next += 1;
        token
    }

    fn takes_word(&mut self, word: &str) -> bool {
        let found =
            matches!(self.peek(), Some(Token { what: What::Word(found), .. }) if *found == word);
        if found {
            self.next += 1;
        }
        found
    }

    fn deeper(&mut self, at: usize) -> Result<(), Problem> {
        self.depth += 1;
        if self.depth > DEEPEST {
            let message = format!("A condition may be nested {DEEPEST} deep; this one is deeper.");
            return Err(Problem {
                code: Code::E003,
                at,
                message,
                help: Some("Set a flag and ask for it.".into()),
                meant: None,
            });
        }
        Ok(())
    }

    fn any(&mut self) -> Result<Condition, Problem> {
        let mut parts = vec![self.all()?];
        while self.takes_word("or") {
            parts.push(self.all()?);
        }
        Ok(one_or(parts, Condition::Any))
    }

    fn all(&mut self) -> Result<Condition, Problem> {
        let mut parts = vec![self.not()?];
        while self.takes_word("and") {
            parts.push(self.not()?);
        }
        Ok(one_or(parts, Condition::All))
    }

    fn not(&mut self) -> Result<Condition, Problem> {
        let Some(token) = self.take() else {
            return Err(Problem::new(
                self.end,
                "The condition breaks off.",
                "Say what is asked, such as `flag.told-him`.",
            ));
        };
        match &token.what {
            What::Word("not") => {
                self.deeper(token.at)?;
                let inner = self.not()?;
                self.depth -= 1;
                Ok(Condition::Not(Box::new(inner)))
            }
            What::Word(word @ ("and" | "or")) => Err(Problem::new(
                token.at,
                format!("`{word}` joins two things; one is missing."),
                "Say what is asked on both sides.",
            )),
            What::Word(word) => self.asked(token, word),
            What::Open => {
                self.deeper(token.at)?;
                let inner = self.any()?;
                self.depth -= 1;
                match self.take() {
                    Some(Token {
                        what: What::Close, ..
                    }) => Ok(inner),
                    Some(other) => Err(Problem::new(
                        other.at,
                        format!("`{}` cannot stand here.", short(&other.text())),
                        "Join what is asked by `and` or `or`, and close the bracket by `)`.",
                    )),
                    None => Err(Problem::new(
                        token.at,
                        "This `(` is never closed.",
                        "Close it by `)`.",
                    )),
                }
            }
            What::Close => Err(Problem::new(
                token.at,
                "Something is missing before this `)`.",
                "Say what is asked.",
            )),
            What::Compare(sign) => Err(Problem::new(
                token.at,
                format!("`{sign}` has nothing to compare."),
                "Name a level before it, as in `trust.priya >= fair`.",
            )),
            What::Number(number) => Err(Problem::new(
                token.at,
                format!("`{number}` is a number, and asks nothing."),
                "Put the level first: `trust.priya >= 40`.",
            )),
        }
    }
}

fn one_or(mut parts: Vec<Condition>, join: fn(Vec<Condition>) -> Condition) -> Condition {
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        Some(last) => {
            parts.push(last);
            join(parts)
        }
        None => Condition::Always,
    }
}

fn problem(unknown: Unknown, at: usize) -> Problem {
    Problem {
        code: unknown.code,
        at: at + unknown.at,
        message: unknown.message,
        help: unknown.help,
        meant: unknown.meant,
    }
}

#[cfg(test)]
mod tests;
