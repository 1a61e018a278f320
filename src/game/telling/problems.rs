//! What is wrong with a file, as a panel shows it: where, what, what to do, and the line itself with the place marked.

use crate::game::page::{Excerpt, Problem};
use crate::scenario::{Diagnostic, Severity};

/// Of a longer line only so many letters before the place are shown, and so many in all.
const BEFORE: usize = 40;
const LONGEST: usize = 110;

/// Why a file does not load.
pub fn problems(
    file: &str,
    source: &[u8],
    found: &[Diagnostic],
    unreadable: Option<&String>,
) -> Vec<Problem> {
    let unreadable = unreadable.map(|reason| Problem {
        file: file.to_owned(),
        message: reason.clone(),
        ..Problem::default()
    });
    let text = String::from_utf8_lossy(source);
    let lines: Vec<&str> = text.lines().collect();
    let problem = |found: &Diagnostic| {
        let (line, column) = found.position.unwrap_or_default();
        Problem {
            file: file.to_owned(),
            line,
            column,
            excerpt: line
                .checked_sub(1)
                .and_then(|line| excerpt(lines.get(line)?, column)),
            message: found.message.clone(),
            help: found.help.clone(),
        }
    };
    let errors = found
        .iter()
        .filter(|found| found.severity == Severity::Error);
    unreadable.into_iter().chain(errors.map(problem)).collect()
}

/// A line around a column, counted from 1; none of an empty line.
fn excerpt(line: &str, column: usize) -> Option<Excerpt> {
    let letters: Vec<char> = line
        .chars()
        .map(|letter| if letter == '\t' { ' ' } else { letter })
        .collect();
    let indent = letters.iter().take_while(|letter| **letter == ' ').count();
    let at = column.saturating_sub(1).clamp(indent, letters.len());
    let (head, tail) = letters.split_at(at);
    let (marked, after) = tail.split_at(extent(tail));
    let head = &head[indent..];
    if head.is_empty() && marked.is_empty() {
        return None;
    }
    let cut = head.len().saturating_sub(BEFORE);
    let before: String = head[cut..].iter().collect();
    let room = LONGEST.saturating_sub(head.len() - cut);
    let shown = |letters: &[char], room: usize| {
        let all: String = letters.iter().take(room).collect();
        if letters.len() > room {
            all + "…"
        } else {
            all
        }
    };
    Some(Excerpt {
        before: if cut > 0 {
            format!("…{before}")
        } else {
            before
        },
        marked: shown(marked, room),
        after: shown(after, room.saturating_sub(marked.len())),
    })
}

/// How many letters from here belong together: a quoted text, a name or number with its dots, or one sign.
fn extent(letters: &[char]) -> usize {
    let word = |letter: &char| letter.is_alphanumeric() || "_-.>".contains(*letter);
    match letters.first() {
        None => 0,
        Some('"') => {
            let inside = letters.iter().skip(1).take_while(|letter| **letter != '"');
            (inside.count() + 2).min(letters.len())
        }
        Some(_) => letters
            .iter()
            .take_while(|letter| word(letter))
            .count()
            .max(1),
    }
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    fn parts(line: &str, column: usize) -> (String, String, String) {
        let found = excerpt(line, column).unwrap_or_default();
        (found.before, found.marked, found.after)
    }

    fn marks(line: &str, column: usize, expected: (&str, &str, &str)) {
        let (before, marked, after) = parts(line, column);
        assert_eq!((before.as_str(), marked.as_str(), after.as_str()), expected);
    }

    #[test]
    fn the_place_is_marked_with_all_that_belongs_to_it() {
        marks(
            "    when: \"trust.pria >= 40\",",
            12,
            ("when: \"", "trust.pria", " >= 40\","),
        );
        marks("  start: \"b\",", 10, ("start: ", "\"b\"", ","));
        marks("\tgoto: }", 8, ("goto: ", "}", ""));
    }

    #[test]
    fn a_place_past_the_end_of_its_line_marks_nothing_and_breaks_nothing() {
        marks("days: 3", 40, ("days: 3", "", ""));
        assert!(excerpt("", 1).is_none());
        assert!(excerpt("   ", 9).is_none());
    }

    #[test]
    fn of_a_long_line_only_what_is_near_is_shown() {
        let line = format!("{}wrong{}", "a ".repeat(100), " b".repeat(200));
        let (before, marked, after) = parts(&line, 201);
        assert!(
            before.starts_with('…') && before.chars().count() <= 41,
            "{before}"
        );
        assert_eq!(marked, "wrong");
        assert!(
            after.ends_with('…') && after.chars().count() < 110,
            "{after}"
        );
    }
}
