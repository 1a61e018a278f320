//! A line of a script taken apart by its signs alone: its condition, who says it, how, and the words.
//!
//! Whether the names in it exist is not asked, so that a line can be translated, laid out and searched for names even in a
//! script that does not load. [`super::parse`] tells the same parts apart.

use crate::scenario::id;

/// A piece of a script and where it begins, in bytes from the beginning of the script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part<'t> {
    /// Where it begins.
    pub at: usize,
    /// It as it was written, without the spaces around it.
    pub text: &'t str,
}

/// The parts of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts<'t> {
    /// The whole line, without the spaces around it.
    pub line: Part<'t>,
    /// What stands between the braces at its beginning, spaces and all.
    pub when: Option<Part<'t>>,
    /// The id before the colon; a line without one is told.
    pub speaker: Option<Part<'t>>,
    /// What stands in the brackets after the speaker.
    pub mood: Option<Part<'t>>,
    /// What is told or said.
    pub words: Part<'t>,
}

impl<'t> Parts<'t> {
    /// What stands before the words: condition, speaker and mood as they were written.
    pub fn before(&self) -> &'t str {
        let length = self.words.at.saturating_sub(self.line.at);
        self.line.text.get(..length).unwrap_or_default()
    }
}

/// Every line of a script that is told or said, in its order; empty lines and comments are none.
pub fn lines(script: &str) -> impl Iterator<Item = Parts<'_>> {
    let mut next = 0;
    script
        .split_inclusive('\n')
        .map(move |line| {
            let at = next;
            next += line.len();
            trimmed(Part { at, text: line })
        })
        .filter(|line| !line.text.is_empty() && !line.text.starts_with("//"))
        .map(parts)
}

/// A part without the spaces around it.
fn trimmed(part: Part) -> Part {
    let text = part.text.trim_start();
    Part {
        at: part.at + part.text.len() - text.len(),
        text: text.trim_end(),
    }
}

/// What is left of a part after its first bytes.
fn after(part: Part, length: usize) -> Part {
    Part {
        at: part.at + length,
        text: part.text.get(length..).unwrap_or_default(),
    }
}

fn parts(line: Part) -> Parts {
    let mut rest = line;
    let mut when = None;
    if line.text.starts_with('{')
        && let Some(end) = line.text.find('}')
    {
        when = Some(Part {
            at: line.at + 1,
            text: line.text.get(1..end).unwrap_or_default(),
        });
        rest = trimmed(after(line, end + 1));
    }
    let told = Parts {
        line,
        when,
        speaker: None,
        mood: None,
        words: rest,
    };
    spoken(rest).map_or(told, |(speaker, mood, words)| Parts {
        speaker: Some(speaker),
        mood,
        words,
        ..told
    })
}

/// Speaker, mood and words of what is said; `None` of what is told.
fn spoken(rest: Part) -> Option<(Part, Option<Part>, Part)> {
    let end = rest
        .text
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))?;
    let speaker = Part {
        at: rest.at,
        text: rest.text.get(..end).filter(|word| id::is_valid(word))?,
    };
    let behind = trimmed(after(rest, end));
    if behind.text.starts_with(':') {
        return Some((speaker, None, trimmed(after(behind, 1))));
    }
    let close = behind
        .text
        .starts_with('(')
        .then(|| behind.text.find(')'))??;
    let mood = Part {
        at: behind.at + 1,
        text: behind.text.get(1..close).unwrap_or_default(),
    };
    let behind = trimmed(after(behind, close + 1));
    let says = behind.text.starts_with(':');
    says.then(|| (speaker, Some(trimmed(mood)), trimmed(after(behind, 1))))
}

#[cfg(test)]
mod tests {
    use super::{Part, lines};

    /// Condition, speaker, mood and words.
    type Told<'t> = (Option<&'t str>, Option<&'t str>, Option<&'t str>, &'t str);

    fn read(script: &str) -> Vec<Told<'_>> {
        let text = |part: Option<Part<'static>>| part.map(|part| part.text);
        let script: &'static str = script.to_owned().leak();
        lines(script)
            .map(|line| {
                for part in [
                    Some(line.line),
                    line.when,
                    line.speaker,
                    line.mood,
                    Some(line.words),
                ]
                .into_iter()
                .flatten()
                {
                    assert!(script[part.at..].starts_with(part.text), "{part:?}");
                }
                assert_eq!(
                    format!("{}{}", line.before(), line.words.text),
                    line.line.text
                );
                (
                    text(line.when),
                    text(line.speaker),
                    text(line.mood),
                    line.words.text,
                )
            })
            .collect()
    }

    #[test]
    fn a_line_comes_apart_by_its_signs() {
        let script = "\r\n  Told: so it is.\r\n // no line\n{flag.a and (x)}   victor ( stern )  :  It ships.  \n\
            {x}Told\npriya: “Ü”: no\nhe said (so): yes\nshe (low) says\n{never closed\nab-2(x):\n{ }\n9: x";
        assert_eq!(
            read(script),
            [
                (None, None, None, "Told: so it is."),
                (
                    Some("flag.a and (x)"),
                    Some("victor"),
                    Some("stern"),
                    "It ships."
                ),
                (Some("x"), None, None, "Told"),
                (None, Some("priya"), None, "“Ü”: no"),
                (None, None, None, "he said (so): yes"),
                (None, None, None, "she (low) says"),
                (None, None, None, "{never closed"),
                (None, Some("ab-2"), Some("x"), ""),
                (Some(" "), None, None, ""),
                (None, None, None, "9: x"),
            ]
        );
    }
}
