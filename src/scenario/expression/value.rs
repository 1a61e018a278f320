//! What stands to the right of a comparison: words for levels, numbers, and what the signs make of them.

use super::{
    Problem, problem,
    token::{Token, What},
};
use crate::scenario::{
    diagnostic::Code,
    effect::{FULL, POINT},
    id,
    model::{Compare, Condition},
    names::Unknown,
};

/// The words for levels: where each band begins.
pub(super) const LEVELS: [(&str, i32); 5] = [
    ("very-low", 0),
    ("low", 20 * POINT),
    ("fair", 40 * POINT),
    ("high", 60 * POINT),
    ("very-high", 80 * POINT),
];
/// How wide a band is.
const BAND: i32 = 20 * POINT;

/// Whether a word is one for a level.
pub(super) fn is_level(word: &str) -> bool {
    LEVELS.iter().any(|(known, _)| *known == word)
}

/// That something is so, or is not.
pub(super) fn equals(sign: &str, at: usize, condition: Condition) -> Result<Condition, Problem> {
    match sign {
        "==" => Ok(condition),
        "!=" => Ok(Condition::Not(Box::new(condition))),
        _ => Err(Problem::new(
            at,
            format!("`{sign}` compares levels; this has none."),
            "Use `==` or `!=`.",
        )),
    }
}

/// A comparison with a level, in hundredths.
pub(super) fn level(sign: &str, value: &Token) -> Result<(Compare, i32), Problem> {
    let at = value.at;
    match &value.what {
        What::Number(points) => {
            if !(0..=100).contains(points) {
                let problem = Problem::new(
                    at,
                    format!("`{points}` is no level."),
                    "Levels go from 0 to 100.",
                );
                return Err(Problem {
                    code: Code::E013,
                    ..problem
                });
            }
            if (sign == ">" && *points == 100) || (sign == "<" && *points == 0) {
                return Err(Problem::new(
                    at,
                    format!("`{sign} {points}` never holds."),
                    "Levels go from 0 to 100.",
                ));
            }
            Ok(number(sign, points * POINT, points * POINT))
        }
        What::Word(word) => {
            let word = *word;
            let Some((_, from)) = LEVELS.iter().find(|(known, _)| *known == word) else {
                let known = LEVELS.map(|(word, _)| word);
                return Err(problem(
                    Unknown::of(Code::E015, "level", word, id::nearest(word, known), &known),
                    at,
                ));
            };
            if (sign == ">" && word == "very-high") || (sign == "<" && word == "very-low") {
                let end = if sign == ">" { "above" } else { "below" };
                return Err(Problem::new(
                    at,
                    format!("Nothing is {end} {word}."),
                    format!("Write `== {word}`."),
                ));
            }
            let upper = if from + BAND == FULL {
                FULL
            } else {
                from + BAND - 1
            };
            Ok(number(sign, *from, upper))
        }
        _ => Err(Problem::new(
            at,
            format!("`{}` is no level.", value.text()),
            "Compare with very-low, low, fair, high, very-high or a number from 0 to 100.",
        )),
    }
}

/// A comparison with all from one number to another, both counted.
pub(super) fn number(sign: &str, from: i32, upper: i32) -> (Compare, i32) {
    match sign {
        ">=" => (Compare::AtLeast, from),
        ">" => (Compare::AtLeast, upper + 1),
        "<" => (Compare::Below, from),
        "<=" => (Compare::Below, upper + 1),
        "!=" => (Compare::Outside(upper), from),
        _ => (Compare::Within(upper), from),
    }
}
