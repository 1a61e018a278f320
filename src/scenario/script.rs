//! The talk in a scene: one line for each thing told or said, read from an author's script.

use super::{
    diagnostic::Code,
    expression::{self, Problem},
    id,
    model::{Condition, PersonIndex},
    names::{Names, Unknown, short},
};
use serde::Serialize;

pub mod parts;

/// A line of a script.
#[derive(Debug, Clone, Serialize)]
pub struct Line {
    /// When it is heard.
    pub when: Condition,
    /// Who says it.
    pub speaker: Speaker,
    /// How.
    pub mood: Mood,
    /// What is told or said.
    #[serde(skip)]
    pub text: String,
    /// On which line of its script it stands, from 1.
    #[serde(skip)]
    pub at: u32,
}

/// Two lines are the same wherever they stand.
impl PartialEq for Line {
    fn eq(&self, other: &Self) -> bool {
        (&self.when, self.speaker, self.mood, &self.text)
            == (&other.when, other.speaker, other.mood, &other.text)
    }
}

/// Who says a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Speaker {
    /// Nobody: it is told.
    Narrator,
    /// Somebody of the cast.
    Person(PersonIndex),
    /// The player.
    You,
    /// A voice in the player's head.
    Voice(Voice),
}

/// The three voices in the player's head.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, serde::Deserialize)]
pub enum Voice {
    /// Fix it yourself.
    Engineer,
    /// Say nothing.
    Mortgage,
    /// Be right.
    Pride,
}

/// How a line is said; also the expression on a face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[expect(missing_docs, reason = "each word says itself")]
pub enum Mood {
    #[default]
    Neutral,
    Stern,
    Wary,
    Warm,
    Low,
    Tired,
    Tense,
    Angry,
    Afraid,
    Amused,
    Proud,
    Relieved,
    Hurt,
    Thoughtful,
    Calm,
    Bright,
}

impl Mood {
    /// Every mood with the word that authors write.
    pub const ALL: [(Mood, &'static str); 16] = [
        (Mood::Neutral, "neutral"),
        (Mood::Stern, "stern"),
        (Mood::Wary, "wary"),
        (Mood::Warm, "warm"),
        (Mood::Low, "low"),
        (Mood::Tired, "tired"),
        (Mood::Tense, "tense"),
        (Mood::Angry, "angry"),
        (Mood::Afraid, "afraid"),
        (Mood::Amused, "amused"),
        (Mood::Proud, "proud"),
        (Mood::Relieved, "relieved"),
        (Mood::Hurt, "hurt"),
        (Mood::Thoughtful, "thoughtful"),
        (Mood::Calm, "calm"),
        (Mood::Bright, "bright"),
    ];

    /// The word that authors write.
    pub fn word(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(mood, _)| *mood == self)
            .map_or("neutral", |(_, word)| word)
    }
}

/// Those who speak without being in the cast, as authors write them.
pub const OTHERS: [(&str, Speaker); 4] = [
    ("you", Speaker::You),
    ("engineer", Speaker::Voice(Voice::Engineer)),
    ("mortgage", Speaker::Voice(Voice::Mortgage)),
    ("pride", Speaker::Voice(Voice::Pride)),
];

/// The most lines in a script.
pub const LONGEST: usize = 200;

/// Reads a script up to the line that makes it too long: what can be read of it, and what cannot with its line, from 1.
pub fn parse(text: &str, names: &Names) -> (Vec<Line>, Vec<(usize, Problem)>) {
    let (mut lines, mut problems) = (Vec::new(), Vec::new());
    for (number, written) in text.lines().enumerate() {
        let trimmed = written.trim();
        if trimmed.is_empty() || trimmed.starts_with("//") {
            continue;
        }
        if lines.len() + problems.len() > LONGEST {
            break;
        }
        let column = written.chars().take_while(|c| c.is_whitespace()).count() + 1;
        match line(trimmed, column, names) {
            Ok(line) => lines.push(Line {
                at: u32::try_from(number + 1).unwrap_or(u32::MAX),
                ..line
            }),
            Err(problem) => problems.push((number + 1, problem)),
        }
    }
    if !problems.is_empty()
        && let Some(swallowed) = swallowed(text)
    {
        problems = vec![swallowed];
    }
    (lines, problems)
}

/// Where a text should have ended that has swallowed what follows it in the file, up to the end of another script: it was
/// begun by `r#"` and closed by `"` alone. Only asked of what cannot be read.
fn swallowed(text: &str) -> Option<(usize, Problem)> {
    let other = text.find(": r#\"")?;
    let ends = |line: &str| {
        let said = line.trim_end().trim_end_matches(',').strip_suffix('"')?;
        Some(said.chars().count() + 1)
    };
    let mut lines = text.get(..other)?.lines().enumerate();
    let (number, at) = lines.find_map(|(number, line)| Some((number, ends(line)?)))?;
    let message = "This script was begun by `r#\"` and is closed by `\"` alone: what follows it is taken for lines.";
    let problem = Problem {
        code: Code::E001,
        at,
        message: message.into(),
        help: Some("Close it by `\"#`.".into()),
        meant: Some(("\"".into(), "\"#".into())),
    };
    Some((number + 1, problem))
}

fn wrong(at: usize, message: impl Into<String>, help: impl Into<String>) -> Problem {
    Problem {
        code: Code::E016,
        at,
        message: message.into(),
        help: Some(help.into()),
        meant: None,
    }
}

fn line(mut text: &str, mut column: usize, names: &Names) -> Result<Line, Problem> {
    let mut when = Condition::Always;
    if let Some(rest) = text.strip_prefix('{') {
        let Some((condition, after)) = rest.split_once('}') else {
            return Err(wrong(
                column,
                "The condition of this line is never closed.",
                "Close it by `}` before the line begins.",
            ));
        };
        when = expression::parse(condition, names).map_err(|problem| Problem {
            at: problem.at + column,
            ..problem
        })?;
        text = after.trim_start();
        column +=
            condition.chars().count() + 2 + after.chars().take_while(|c| c.is_whitespace()).count();
        if text.is_empty() {
            return Err(wrong(
                column,
                "Nothing follows the condition.",
                "Put the line behind it, or take it out.",
            ));
        }
    }
    let told = Line {
        when,
        speaker: Speaker::Narrator,
        mood: Mood::Neutral,
        text: text.into(),
        at: 0,
    };
    let word: &str = text
        .split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
        .next()
        .unwrap_or("");
    let rest = text.strip_prefix(word).unwrap_or("").trim_start();
    if !id::is_valid(word) {
        return cast_in_capitals(word, rest, column, names).map_or(Ok(told), Err);
    }
    let (mood, said) = match (
        rest.strip_prefix(':'),
        rest.strip_prefix('(').and_then(|rest| rest.split_once(')')),
    ) {
        (Some(said), _) => (None, said),
        (None, Some((mood, after))) => match after.trim_start().strip_prefix(':') {
            Some(said) => (Some(mood), said),
            None if speaker(word, names).is_some()
                && Mood::ALL.iter().any(|(_, known)| *known == mood.trim()) =>
            {
                let help = format!("Write `{word} ({}): …`.", mood.trim());
                return Err(wrong(
                    column,
                    "The colon after the speaker is missing.",
                    help,
                ));
            }
            None => return Ok(told),
        },
        (None, None) => return Ok(told),
    };
    let Some(speaker) = speaker(word, names) else {
        let known: Vec<&str> = names
            .people
            .ids
            .iter()
            .copied()
            .chain(OTHERS.map(|(word, _)| word))
            .collect();
        let unknown = Unknown::of(
            Code::E016,
            "speaker",
            word,
            id::nearest(word, known.iter().copied()),
            &known,
        );
        let help = unknown
            .help
            .map(|help| format!("{help} A line that is told begins with a capital letter."));
        return Err(Problem {
            code: Code::E016,
            at: column,
            message: unknown.message,
            help,
            meant: unknown.meant,
        });
    };
    let mood = match mood {
        None => Mood::Neutral,
        Some(written) => mood_of(written, column + word.chars().count() + 2)?,
    };
    let said = said.trim();
    if said.is_empty() {
        return Err(wrong(
            column,
            format!("`{word}` says nothing."),
            "Put the words behind the colon.",
        ));
    }
    Ok(Line {
        speaker,
        mood,
        text: said.into(),
        ..told
    })
}

fn mood_of(written: &str, at: usize) -> Result<Mood, Problem> {
    let word = written.trim();
    if let Some((mood, _)) = Mood::ALL.iter().find(|(_, known)| *known == word) {
        return Ok(*mood);
    }
    let known = Mood::ALL.map(|(_, word)| word);
    let help = match id::nearest(word, known) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => format!("The moods are: {}.", known.join(", ")),
    };
    Err(wrong(
        at,
        format!("There is no mood `{}`.", short(word)),
        help,
    ))
}

fn speaker(word: &str, names: &Names) -> Option<Speaker> {
    let person = names.people.place(word).map(Speaker::Person);
    person.or_else(|| {
        OTHERS
            .iter()
            .find(|(other, _)| *other == word)
            .map(|(_, speaker)| *speaker)
    })
}

/// `Victor: …` would be told and not said, though `victor` is in the cast.
fn cast_in_capitals(word: &str, rest: &str, column: usize, names: &Names) -> Option<Problem> {
    let id = word.to_ascii_lowercase();
    let says = rest.starts_with(':') || (rest.starts_with('(') && rest.contains("):"));
    if !says || names.people.place(&id).is_none() {
        return None;
    }
    Some(wrong(
        column,
        format!("Speakers are written by their ids, and `{word}` is none."),
        format!("Write `{id}: …`."),
    ))
}

#[cfg(test)]
mod tests;
