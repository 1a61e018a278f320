//! What can be asked of a story: everything to which a condition can say yes or no.

use super::{
    Problem, Reader, problem,
    token::{Token, What},
    value::{equals, is_level, level, number},
};
use crate::scenario::{
    diagnostic::Code,
    id,
    meter::METERS,
    model::{Condition, Fit, Promised, Standing},
    names::{Unknown, shared, short},
};

/// The first words of everything that can be asked.
pub const HEADS: [&str; 22] = [
    "morale",
    "trust",
    "grip",
    "pressure",
    "ease",
    "insight",
    "team",
    "you",
    "clock",
    "flag",
    "visited",
    "happened",
    "promise",
    "confidence",
    "window",
    "variant",
    "dares",
    "ready",
    "withdrawn",
    "resigned",
    "struck",
    "fit",
];

/// What can have become of a promise; `None` for anything but not made.
const PROMISE: [(&str, Option<Promised>); 5] = [
    ("open", Some(Promised::Open)),
    ("kept", Some(Promised::Kept)),
    ("broken", Some(Promised::Broken)),
    ("unmade", Some(Promised::Unmade)),
    ("made", None),
];

/// What can have become of a confidence.
const CONFIDENCE: [(&str, Option<Promised>); 4] = [
    ("held", Some(Promised::Open)),
    ("kept", Some(Promised::Kept)),
    ("told", Some(Promised::Told)),
    ("broken", Some(Promised::Broken)),
];

/// How work can suit somebody.
const FITS: [(&str, Fit); 3] = [
    ("fit", Fit::Fit),
    ("stretch", Fit::Stretch),
    ("gap", Fit::Gap),
];

/// What can be asked of the clock.
const CLOCK: [&str; 2] = ["day", "left"];

/// The words with which something that is asked by its first word can be compared: for all that has a level, those for
/// levels; none where only numbers or names of the story stand.
pub fn answers(head: &str) -> Vec<&'static str> {
    match head {
        "promise" => PROMISE.map(|(word, _)| word).into(),
        "confidence" => CONFIDENCE.map(|(word, _)| word).into(),
        "fit" => FITS.map(|(word, _)| word).into(),
        head if METERS.contains(&head) => super::value::LEVELS.map(|(word, _)| word).into(),
        _ => Vec::new(),
    }
}

impl<'t> Reader<'t, '_> {
    /// One thing that is asked, its path already taken.
    pub(super) fn asked(&mut self, token: &Token, path: &str) -> Result<Condition, Problem> {
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
                self.state(promise, path, &PROMISE)
            }
            "confidence" => {
                let confidence = self.names.confidence(rest).map_err(place)?;
                self.state(confidence, path, &CONFIDENCE)
            }
            "window" => {
                self.bare(path)?;
                Ok(Condition::Window(self.names.window(rest).map_err(place)?))
            }
            "dares" | "ready" | "withdrawn" | "resigned" | "struck" => {
                self.bare(path)?;
                let person = self.names.teammate(head, rest).map_err(place)?;
                self.of_person(head, at, person)
            }
            "fit" => self.fit(rest, at, inside),
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
                let (compare, number) =
                    level(sign, value).map_err(|problem| self.wrapped(sign, value, problem))?;
                Ok(Condition::Meter(meter, compare, number))
            }
            _ => Err(self.unknown_head(at, path, head)),
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

    /// `>= At(50)`, as levels are written elsewhere; says how a condition has it.
    fn wrapped(&self, sign: &str, value: &Token, problem: Problem) -> Problem {
        let mut behind = self.tokens.iter().skip(self.next).map(|token| &token.what);
        match (&value.what, behind.next(), behind.next()) {
            (What::Word(word), Some(What::Open), Some(What::Number(number))) => Problem::new(
                value.at,
                format!(
                    "In a condition a number stands alone, without `{}(…)`.",
                    short(word)
                ),
                format!("Write `{sign} {number}`."),
            ),
            _ => problem,
        }
    }

    /// Something that is yes or no cannot be compared: `flag.told == true` is `flag.told`.
    fn bare(&self, path: &str) -> Result<(), Problem> {
        let Some((sign, at)) = self.peek().and_then(compares) else {
            return Ok(());
        };
        let negated = self.word_at(self.next + 1) == Some("not") && sign == "is";
        let answer = self.word_at(self.next + 1 + usize::from(negated));
        let truth = match answer {
            Some("true" | "yes") => Some(true),
            Some("false" | "no") => Some(false),
            _ => None,
        };
        let holds = truth.map(|truth| truth != (negated || sign == "!="));
        let help = match holds {
            Some(true) => format!("Write `{path}` alone."),
            Some(false) => format!("Write `not {path}`."),
            None => format!("Write `{path}` or `not {path}`."),
        };
        let message = format!("`{path}` is yes or no, and cannot be compared by `{sign}`.");
        Err(Problem::new(at, message, help))
    }

    /// The word that stands at a place.
    fn word_at(&self, place: usize) -> Option<&'t str> {
        match self.tokens.get(place)?.what {
            What::Word(word) => Some(word),
            _ => None,
        }
    }

    /// A path that begins by nothing that can be asked: a name whose first word is missing, or stands behind it.
    fn unknown_head(&self, at: usize, path: &str, head: &str) -> Problem {
        let lower = path.to_lowercase();
        if ["and", "or", "not"].contains(&lower.as_str()) {
            return Problem::new(
                at,
                format!("`{path}` is written small here."),
                format!("Write `{lower}`."),
            );
        }
        if let Some(right) = self.names.turned(path) {
            return problem(Unknown::turned(Code::E015, path, &right), at);
        }
        let declared = self.names.flags.place(path).is_some();
        if let Some(right) = whole(path).filter(|_| !declared) {
            let message = format!("Of `{path}` it is not said whose it is.");
            return Problem {
                meant: Some((path.to_owned(), right.clone())),
                ..Problem::new(at, message, format!("Did you mean `{right}`?"))
            };
        }
        let near = id::nearest(head, HEADS);
        if let Some((what, right)) = self.names.anything(path).filter(|_| near.is_none()) {
            let message = format!("What is asked of the {what} `{}` is not said.", short(path));
            return Problem {
                meant: Some((path.to_owned(), right.clone())),
                ..Problem::new(at, message, format!("Did you mean `{right}`?"))
            };
        }
        if near.is_none() && id::is_valid(path) {
            let message = format!("There is nothing called `{path}` to ask.");
            let help = format!(
                "If it is to be a flag, write `flag.{path}` and declare it: flags: [\"{path}\"]. Levels are asked as in \
                 `trust.priya >= fair`."
            );
            return Problem::new(at, message, help);
        }
        problem(
            Unknown::of(
                Code::E015,
                "thing to ask by the name of",
                head,
                near,
                &HEADS,
            ),
            at,
        )
    }

    fn comparison(
        &mut self,
        at: usize,
        path: &str,
        example: &str,
    ) -> Result<(&'t str, &'t Token<'t>), Problem> {
        let Some((sign, sign_at)) = self.peek().and_then(compares) else {
            return Err(Problem::new(
                at,
                format!("`{path}` is a level, and is compared with nothing."),
                format!("Compare it, as in `{path} >= {example}`."),
            ));
        };
        if matches!(sign, "is" | "=") {
            let negated = sign == "is" && self.word_at(self.next + 1) == Some("not");
            let value = self.tokens.get(self.next + 1 + usize::from(negated));
            let value = value.map_or(example.into(), Token::text);
            let right = if negated { "!=" } else { "==" };
            return Err(Problem::new(
                sign_at,
                format!("`{sign}` compares nothing."),
                format!(
                    "Write `{path} {right} {}`, or compare by >=, >, <= or <.",
                    short(&value)
                ),
            ));
        }
        self.next += 1;
        match self.take() {
            Some(value) => Ok((sign, value)),
            None => Err(Problem::new(
                sign_at,
                format!("Nothing follows `{sign}`."),
                format!("Write `{path} {sign} {example}`."),
            )),
        }
    }

    /// What became of a promise or of a confidence.
    fn state(
        &mut self,
        held: usize,
        path: &str,
        states: &[(&'static str, Option<Promised>)],
    ) -> Result<Condition, Problem> {
        if self.peek().and_then(compares).is_none() {
            return Ok(Condition::Made(held));
        }
        let (sign, value) = self.comparison(0, path, "kept")?;
        let what = path.split('.').next().unwrap_or_default();
        let (_, state) = one_of(value, &format!("state of a {what}"), states)?;
        let condition = match state {
            Some(state) => Condition::Promise(held, *state),
            None => Condition::Made(held),
        };
        equals(sign, value.at, condition)
    }

    /// Something that is yes or no of somebody on the team.
    fn of_person(&self, head: &str, at: usize, person: usize) -> Result<Condition, Problem> {
        Ok(match head {
            "dares" => Condition::Dares(person),
            "ready" => Condition::Ready(person),
            "withdrawn" => Condition::Standing(person, Standing::Withdrawn),
            "resigned" => Condition::Standing(person, Standing::Resigned),
            _ if self.names.strikes => Condition::Struck(person),
            _ => {
                return Err(Problem::new(
                    at,
                    "`struck` is asked only in the lines of `happenings`.",
                    "Elsewhere, ask what it left behind, such as a level or a flag.",
                ));
            }
        })
    }

    /// How a kind of work suits somebody by now.
    fn fit(&mut self, rest: &str, at: usize, inside: usize) -> Result<Condition, Problem> {
        let Some((who, work)) = rest.split_once('.') else {
            let work = self.names.work.id(0).unwrap_or("import");
            return Err(Problem::new(
                inside,
                "The work is not said.",
                format!("Write `fit.{}.{work} == fit`.", short(rest)),
            ));
        };
        let person = self
            .names
            .teammate("fit", who)
            .map_err(|unknown| problem(unknown, inside))?;
        let place = self
            .names
            .work(work)
            .map_err(|unknown| problem(unknown, inside + who.chars().count() + 1))?;
        let path = format!("fit.{who}.{work}");
        if self.peek().and_then(compares).is_none() {
            return Err(Problem::new(
                at,
                format!("How `{path}` has to be is not said."),
                format!("Write `{path} == fit`, `== stretch` or `== gap`."),
            ));
        }
        let (sign, value) = self.comparison(at, &path, "fit")?;
        let (_, fit) = one_of(value, "way in which work suits somebody", &FITS)?;
        equals(sign, value.at, Condition::Fits(person, place, *fit))
    }

    fn variant(&mut self, axis: usize, path: &str) -> Result<Condition, Problem> {
        let options = self.names.options.get(axis).cloned().unwrap_or_default();
        let example = options.id(0).unwrap_or("option");
        let before = self.end;
        let (sign, value) = match self.peek() {
            Some(sign) if compares(sign).is_some() => {
                self.comparison(before, &format!("variant.{path}"), example)?
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
        if !CLOCK.contains(&rest) {
            let unknown = Unknown::of(
                Code::E015,
                "part of the clock",
                rest,
                id::nearest(rest, CLOCK),
                &CLOCK,
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

/// What is asked by two words, by the second alone: `clock.day` of `day`.
fn whole(word: &str) -> Option<String> {
    let of_the_clock = CLOCK.contains(&word).then(|| format!("clock.{word}"));
    of_the_clock.or_else(|| shared(word))
}

/// The word among those known that stands here.
fn one_of<'k, T>(
    value: &Token,
    what: &str,
    known: &'k [(&'static str, T)],
) -> Result<&'k (&'static str, T), Problem> {
    let word = value.text();
    known
        .iter()
        .find(|(known, _)| *known == word)
        .ok_or_else(|| {
            let known: Vec<&str> = known.iter().map(|(known, _)| *known).collect();
            let nearest = id::nearest(&word, known.iter().copied());
            problem(
                Unknown::of(Code::E015, what, &word, nearest, &known),
                value.at,
            )
        })
}

/// What compares: a sign, or the word that some write for it; and its column.
fn compares<'t>(token: &Token<'t>) -> Option<(&'t str, usize)> {
    match token.what {
        What::Compare(sign) => Some((sign, token.at)),
        What::Word("is") => Some(("is", token.at)),
        _ => None,
    }
}
