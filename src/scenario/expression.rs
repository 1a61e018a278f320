//! The small language of conditions: `trust.priya >= fair and not flag.told-him`, read into the model's [`Condition`].
//!
//! `or` binds loosest, then `and`, then `not`, then brackets. Words for levels are bands: `fair` is everything from 40 up to
//! but not including 60.

use super::{
    diagnostic::Code,
    id,
    model::{Condition, Promised},
    names::{METERS, Names, Unknown, short},
};

mod token;
mod value;

use token::{Token, What};
use value::{equals, is_level, level, number};

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
}

impl Problem {
    fn new(at: usize, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            code: Code::E015,
            at,
            message: message.into(),
            help: Some(help.into()),
        }
    }
}

/// The first words of everything that can be asked.
const HEADS: [&str; 13] = [
    "morale", "trust", "grip", "pressure", "insight", "team", "you", "clock", "flag", "visited",
    "happened", "promise", "variant",
];

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
    tokens: &'t [Token],
    next: usize,
    end: usize,
    depth: usize,
    names: &'n Names<'n>,
}

impl<'t> Reader<'t, '_> {
    fn peek(&self) -> Option<&'t Token> {
        self.tokens.get(self.next)
    }

    fn take(&mut self) -> Option<&'t Token> {
        let token = self.tokens.get(self.next);
        self.next += 1;
        token
    }

    fn takes_word(&mut self, word: &str) -> bool {
        let found =
            matches!(self.peek(), Some(Token { what: What::Word(found), .. }) if found == word);
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
            What::Word(word) if word == "not" => {
                self.deeper(token.at)?;
                let inner = self.not()?;
                self.depth -= 1;
                Ok(Condition::Not(Box::new(inner)))
            }
            What::Word(word) if word == "and" || word == "or" => Err(Problem::new(
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

    /// One thing that is asked, its path already taken.
    fn asked(&mut self, token: &Token, path: &str) -> Result<Condition, Problem> {
        let at = token.at;
        let (head, rest) = path.split_once('.').unwrap_or((path, ""));
        let inside = at + head.chars().count() + 1;
        let place = |unknown: Unknown| problem(unknown, inside);
        if !path.contains('.') && HEADS.contains(&head) {
            return Err(Problem::new(
                at,
                format!("`{head}` needs a name."),
                format!("Write `{head}.` and the name without a space."),
            ));
        }
        match head {
            "flag" => {
                self.bare(path)?;
                Ok(Condition::Flag(self.names.flag(rest).map_err(place)?))
            }
            "visited" => {
                self.bare(path)?;
                Ok(Condition::Visited(self.names.scene(rest).map_err(place)?))
            }
            "happened" => {
                self.bare(path)?;
                Ok(Condition::Visited(self.names.event(rest).map_err(place)?))
            }
            "promise" => {
                let promise = self.names.promise(rest).map_err(place)?;
                self.promise(promise)
            }
            "variant" => {
                let axis = self
                    .names
                    .variants
                    .find(Code::E012, "variant", rest)
                    .map_err(place)?;
                self.variant(axis, rest)
            }
            "clock" => self.clock(rest, at, inside),
            _ if METERS.contains(&head) => {
                let meter = self
                    .names
                    .meter(path)
                    .map_err(|unknown| self.spaced(unknown, token, path))?;
                let (sign, value) = self.comparison(at, path, "high")?;
                let (compare, number) = level(sign, value)?;
                Ok(Condition::Meter(meter, compare, number))
            }
            _ => Err(unknown_head(at, path, head)),
        }
    }

    /// `trust.priya>high` reads as Priya's trust in somebody called `high`; says so.
    fn spaced(&self, unknown: Unknown, token: &Token, path: &str) -> Problem {
        if let Some((left, right)) = path.split_once('>')
            && is_level(right)
        {
            return Problem::new(
                token.at + left.chars().count(),
                format!("`{path}` has no spaces, so that `{right}` reads as a person."),
                format!("Write `{left} > {right}`."),
            );
        }
        problem(unknown, token.at)
    }

    /// Something that is yes or no cannot be compared.
    fn bare(&self, path: &str) -> Result<(), Problem> {
        match self.peek() {
            Some(Token {
                what: What::Compare(sign),
                at,
            }) => Err(Problem::new(
                *at,
                format!("`{path}` is yes or no, and cannot be compared by `{sign}`."),
                format!("Write `{path}` or `not {path}`."),
            )),
            _ => Ok(()),
        }
    }

    fn comparison(
        &mut self,
        at: usize,
        path: &str,
        example: &str,
    ) -> Result<(&'t str, &'t Token), Problem> {
        let Some(Token {
            what: What::Compare(sign),
            at: sign_at,
        }) = self.peek()
        else {
            return Err(Problem::new(
                at,
                format!("`{path}` is a level, and is compared with nothing."),
                format!("Compare it, as in `{path} >= {example}`."),
            ));
        };
        self.next += 1;
        match self.take() {
            Some(value) => Ok((sign.as_str(), value)),
            None => Err(Problem::new(
                *sign_at,
                format!("Nothing follows `{sign}`."),
                format!("Write `{path} {sign} {example}`."),
            )),
        }
    }

    fn promise(&mut self, promise: usize) -> Result<Condition, Problem> {
        let Some(Token {
            what: What::Compare(sign),
            ..
        }) = self.peek()
        else {
            return Ok(Condition::Made(promise));
        };
        let (_, value) = self.comparison(0, "promise", "kept")?;
        let states = ["open", "kept", "broken", "unmade", "made"];
        let condition = match value.text().as_str() {
            "open" => Condition::Promise(promise, Promised::Open),
            "kept" => Condition::Promise(promise, Promised::Kept),
            "broken" => Condition::Promise(promise, Promised::Broken),
            "unmade" => Condition::Promise(promise, Promised::Unmade),
            "made" => Condition::Made(promise),
            other => {
                let unknown = Unknown::of(
                    Code::E015,
                    "state of a promise",
                    other,
                    id::nearest(other, states),
                    &states,
                );
                return Err(problem(unknown, value.at));
            }
        };
        equals(sign, value.at, condition)
    }

    fn variant(&mut self, axis: usize, path: &str) -> Result<Condition, Problem> {
        let options = self.names.options.get(axis).cloned().unwrap_or_default();
        let example = options.id(0).unwrap_or("option");
        let before = self.end;
        let (sign, value) = match self.peek() {
            Some(Token {
                what: What::Compare(sign),
                ..
            }) => {
                let (_, value) = self.comparison(before, path, example)?;
                (sign, value)
            }
            other => {
                return Err(Problem::new(
                    other.map_or(self.end, |token| token.at),
                    format!("Which `{path}` is not said."),
                    format!("Write `variant.{path} == {example}`."),
                ));
            }
        };
        let word = value.text();
        let option = options
            .find(Code::E012, "option", &word)
            .map_err(|unknown| problem(unknown, value.at))?;
        equals(sign, value.at, Condition::Variant(axis, option))
    }

    fn clock(&mut self, rest: &str, at: usize, inside: usize) -> Result<Condition, Problem> {
        let known = ["day", "left"];
        if !known.contains(&rest) {
            let unknown = Unknown::of(
                Code::E015,
                "part of the clock",
                rest,
                id::nearest(rest, known),
                &known,
            );
            return Err(problem(unknown, inside));
        }
        let path = format!("clock.{rest}");
        let (sign, value) = self.comparison(at, &path, "2")?;
        let What::Number(days) = value.what else {
            return Err(Problem::new(
                value.at,
                format!("`{}` is no number of days.", short(&value.text())),
                format!("The clock counts whole days: `{path} {sign} 2`."),
            ));
        };
        if !(0..=60).contains(&days) {
            return Err(Problem {
                code: Code::E013,
                ..Problem::new(
                    value.at,
                    "A story has at most 60 days.",
                    "Write a number from 0 to 60.",
                )
            });
        }
        let (compare, number) = number(sign, days, days);
        Ok(if rest == "day" {
            Condition::Day(compare, number)
        } else {
            Condition::Left(compare, number)
        })
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
    }
}

fn unknown_head(at: usize, path: &str, head: &str) -> Problem {
    let lower = path.to_lowercase();
    if ["and", "or", "not"].contains(&lower.as_str()) {
        return Problem::new(
            at,
            format!("`{path}` is written small here."),
            format!("Write `{lower}`."),
        );
    }
    problem(
        Unknown::of(
            Code::E015,
            "thing to ask by the name of",
            head,
            id::nearest(head, HEADS),
            &HEADS,
        ),
        at,
    )
}

#[cfg(test)]
mod tests;
