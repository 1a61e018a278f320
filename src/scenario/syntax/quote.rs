//! Texts in quotation marks: where one ends, also where its author did not say.

use super::{
    escape::{is_char, is_curly, unescaped},
    token::is_space,
};
use crate::scenario::{
    diagnostic::{Code, Diagnostic, Fix},
    id,
};
use std::ops::Range;

mod raw;

/// How many mistakes in texts are told.
const MOST: usize = 1_000;

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quoted {
    /// `"…"`, with escapes.
    Plain,
    /// `r"…"` or `r#"…"#`, without.
    Raw,
    /// `“…”`: from a word processor, and never right.
    Curly,
    /// `'…'`: right for one letter, and never for a text.
    Single,
}

/// Finds the ends of texts.
pub(super) struct Search<'t> {
    text: &'t str,
    /// How many bytes may still be looked at twice; then the likely end of a text that has none is not looked for.
    spare: usize,
    /// From here on, no `"` followed by so many hashes stands in the text.
    no_raw_end: Option<usize>,
    /// Whether a raw text in which another seems to begin is taken for one that is not closed.
    wary: bool,
    /// What is wrong with texts that are opened by curly marks.
    curly: Vec<Diagnostic>,
}

impl<'t> Search<'t> {
    pub fn new(text: &'t str, wary: bool) -> Self {
        Self {
            wary,
            text,
            spare: 8 * text.len() + 4096,
            no_raw_end: None,
            curly: Vec::new(),
        }
    }

    /// What is wrong with texts that are opened by curly marks: where there are many, of all of them once.
    pub fn curly(&mut self) -> Vec<Diagnostic> {
        /// So many are told one by one.
        const FEW: usize = 3;
        let mut all = std::mem::take(&mut self.curly);
        if all.len() <= FEW {
            return all;
        }
        let edits = all.iter_mut().filter_map(|found| found.fix.take());
        let edits = edits.flat_map(|fix| fix.edits).collect();
        let others = all.len() - 1;
        all.truncate(1);
        if let Some(first) = all.first_mut() {
            first.message.push_str(&format!(
                " So it is in {others} other places: a word processor has changed the quotation marks of this file."
            ));
            first.fix = Some(Fix::of("Write straight quotation marks everywhere", edits));
        }
        all
    }

    fn from(&self, at: usize) -> &'t str {
        self.text.get(at..).unwrap_or_default()
    }

    /// The end of the line of a place; in a very long line, a place further on.
    fn line_end(&mut self, at: usize) -> usize {
        let bytes = self.text.as_bytes().get(at..).unwrap_or_default();
        let looked = bytes.len().min(self.spare).min(1 << 16);
        let line = bytes
            .iter()
            .take(looked)
            .position(|byte| matches!(byte, b'\n' | b'\r'))
            .unwrap_or(looked);
        self.spare -= line;
        let end = (at..=at + line)
            .rev()
            .find(|end| self.text.is_char_boundary(*end));
        end.unwrap_or(at)
    }

    /// Where the text that begins at a place ends, behind its closing mark. What is wrong with it is reported.
    pub fn end(&mut self, form: Quoted, start: usize, wrong: &mut Vec<Diagnostic>) -> usize {
        match form {
            Quoted::Plain => self.plain(start, wrong),
            Quoted::Raw => self.raw(start, wrong),
            Quoted::Curly => self.by_curly(start),
            Quoted::Single => self.single(start, wrong),
        }
    }

    fn plain(&mut self, start: usize, wrong: &mut Vec<Diagnostic>) -> usize {
        let end = closing(self.text, start + 1);
        if let Some(closed) = self.hashed(start, end, wrong) {
            return closed;
        }
        if let Some(end) = end {
            if self.goes_on(end) {
                escapes(self.text, start + 1..end - 1, wrong);
                return end;
            }
            if self.spare < end - start {
                return end;
            }
            self.spare -= end - start;
        }
        self.likely_end(start, end, wrong)
    }

    /// Whether what follows a text may follow one.
    fn goes_on(&self, end: usize) -> bool {
        let mut rest = self.from(end);
        loop {
            rest = rest.trim_start_matches(is_space);
            if let Some(comment) = rest.strip_prefix("//") {
                rest = comment
                    .find('\n')
                    .and_then(|at| comment.get(at..))
                    .unwrap_or_default();
            } else {
                return rest.is_empty()
                    || rest.starts_with([',', ')', ']', '}', ':', ';', '='])
                    || rest.starts_with("/*");
            }
        }
    }

    /// The likely end of a text that has none, or whose end cannot be one because of what follows it.
    fn likely_end(
        &mut self,
        start: usize,
        end: Option<usize>,
        wrong: &mut Vec<Diagnostic>,
    ) -> usize {
        let line = self.line_end(start + 1);
        let first = self.text.get(start + 1..line).unwrap_or_default();
        // "text” : opened by a straight mark and closed by a curly one.
        for (at, letter) in first.char_indices().filter(|(_, letter)| is_curly(*letter)) {
            let after = start + 1 + at + letter.len_utf8();
            if end.is_none_or(|end| after < end) && self.ends_something(after) {
                let fix = Fix::new(
                    "Write a straight quotation mark",
                    after - letter.len_utf8()..after,
                    "\"",
                );
                let message = format!("A text is opened by `\"` and closed by `{letter}`.");
                report(
                    wrong,
                    start..after,
                    message,
                    "Use straight quotation marks: \"…\".",
                    Some(fix),
                );
                return after;
            }
        }
        let Some(end) = end else {
            return self.unclosed(start, first, wrong);
        };
        let glued = self
            .from(end)
            .starts_with(|next: char| next.is_alphanumeric() || next == '_');
        let inside = self.text.get(start + 1..end - 1).unwrap_or_default();
        let opens = opens_another(inside);
        if end > line && (glued || opens.is_some()) {
            return self.unclosed(start, first, wrong);
        }
        if end <= line
            && let Some(at) = opens.filter(|_| glued)
        {
            return self.unclosed(start, first.get(..at).unwrap_or(first), wrong);
        }
        let before = inside.ends_with(|last: char| !is_space(last));
        if end <= line
            && glued
            && let Some(at) = self.lists_on(end, inside)
        {
            return self.unclosed(start, inside.get(..at).unwrap_or(inside), wrong);
        }
        let reads_on = end <= line && self.reads_on(end, line);
        if end <= line
            && (glued || reads_on || (before && self.from(end).starts_with(['.', '!', '?'])))
        {
            return self.inner_quotes(start, end, line, wrong);
        }
        escapes(self.text, start + 1..end - 1, wrong);
        end
    }

    /// Whether behind a mark the words of the same text go on: `"“Stop." It has been…"`.
    fn reads_on(&self, end: usize, line: usize) -> bool {
        let rest = self.text.get(end..line).unwrap_or_default();
        let said = rest.trim_start_matches(' ');
        let begins = |letter: char| letter.is_alphabetic() || is_curly(letter);
        if said.len() == rest.len() || !said.starts_with(begins) {
            return false;
        }
        let word =
            said.trim_start_matches(|letter: char| letter.is_alphanumeric() || letter == '_');
        let keyed = word.trim_start().starts_with([':', '=', '(']);
        !keyed && closing(rest, 0).is_some_and(|at| self.ends_something(end + at))
    }

    /// Where the first of several ids in a list ends that is not closed, and has swallowed the mark of the next:
    /// `"one, "two"`.
    fn lists_on(&self, end: usize, inside: &str) -> Option<usize> {
        let (first, rest) = inside.split_once(',')?;
        let next = self.from(end);
        let next = next.get(..next.find('"')?)?;
        let glued = rest.trim().is_empty() && !rest.is_empty();
        (glued && id::is_valid(first) && id::is_valid(next)).then_some(first.len())
    }

    /// `"He said "no" to me"`: the last mark in the line that can close a text closes it, and those within want a backslash.
    fn inner_quotes(
        &mut self,
        start: usize,
        end: usize,
        line: usize,
        wrong: &mut Vec<Diagnostic>,
    ) -> usize {
        let mut inner = vec![end - 1];
        let mut at = end;
        while let Some(next) = closing(self.text.get(..line).unwrap_or_default(), at) {
            at = next;
            if self.ends_something(at) {
                let edits = inner.iter().map(|mark| (*mark..*mark + 1, "\\\"".into()));
                let fix = Fix::of("Put a backslash before the marks within", edits.collect());
                let message =
                    "Within this text stand quotation marks, and the first of them closes it.";
                let help = "Put a backslash before each: \\\", or write the text as r#\"…\"#.";
                report(wrong, start..at, message, help, Some(fix));
                return at;
            }
            inner.push(at - 1);
        }
        end
    }

    /// Whether a text can end before this byte: what follows closes, separates, or is the end of the line.
    pub fn ends_something(&self, at: usize) -> bool {
        let rest = self.from(at).trim_start_matches([' ', '\t', '\r']);
        rest.is_empty() || rest.starts_with(['\n', ',', ')', ']', '}', ':'])
    }

    /// A text that is never closed ends with its line, before the comma and the brackets that are not its own.
    fn unclosed(&mut self, start: usize, first: &str, wrong: &mut Vec<Diagnostic>) -> usize {
        let mut said = first.trim_end_matches(is_space);
        said = said.strip_suffix(',').unwrap_or(said);
        while let Some(shorter) = said.strip_suffix([')', ']', '}'])
            && count(said, [')', ']', '}']) > count(said, ['(', '[', '{'])
        {
            said = shorter;
        }
        let said = said.trim_end_matches(is_space);
        let end = start + 1 + said.len();
        let fix = (!said.is_empty()).then(|| Fix::new("Close the text", end..end, "\""));
        let message = "This text is never closed.";
        report(
            wrong,
            start..end,
            message,
            "Close it by a quotation mark.",
            fix,
        );
        end
    }

    fn by_curly(&mut self, start: usize) -> usize {
        let open = self.from(start).chars().next().unwrap_or('“');
        let body = start + open.len_utf8();
        let line = self.line_end(body);
        let rest = self.from(body);
        let single = matches!(open, '‘' | '’' | '‚');
        let closes = move |letter: char| {
            let of_single = matches!(letter, '‘' | '’' | '\'');
            let of_double = matches!(letter, '“' | '”' | '‟' | '"' | '«' | '»');
            if single { of_single } else { of_double }
        };
        let in_line = self.text.get(body..line).unwrap_or_default();
        // Only where its line does not close it, more is looked at.
        let end = self.ends_within(in_line, body, closes).or_else(|| {
            let looked = rest.len().min(self.spare).min(1 << 16);
            self.spare -= looked;
            let mut down = (0..=looked).rev();
            let looked = down.find(|at| rest.is_char_boundary(*at))?;
            self.ends_within(rest.get(..looked)?, body, closes)
                .filter(|_| !single)
        });
        let message = format!("`{open}` opens no text.");
        let help = "Use straight quotation marks: \"…\".";
        let Some(end) = end else {
            let said = in_line.trim_end_matches(is_space);
            let end = body + said.strip_suffix(',').unwrap_or(said).len();
            report(&mut self.curly, start..body, message, help, None);
            return end.max(body);
        };
        let close = self
            .text
            .get(body..end)
            .and_then(|said| said.chars().next_back())
            .map_or(1, char::len_utf8);
        let said = self.text.get(body..end - close).unwrap_or_default();
        let inner = said
            .match_indices('"')
            .map(|(at, _)| (body + at..body + at + 1, "\\\"".into()));
        let mut edits = vec![(start..body, "\"".into())];
        edits.extend(inner);
        edits.push((end - close..end, "\"".into()));
        let fix = Fix::of("Write straight quotation marks", edits);
        report(&mut self.curly, start..end, message, help, Some(fix));
        end
    }

    /// Behind the first mark of some, in a part of the text from a byte on, that can close a text.
    fn ends_within(&self, part: &str, from: usize, closes: impl Fn(char) -> bool) -> Option<usize> {
        let mut marks = part.char_indices().filter(|(_, letter)| closes(*letter));
        marks.find_map(|(at, letter)| {
            let after = from + at + letter.len_utf8();
            self.ends_something(after).then_some(after)
        })
    }

    /// `'x'` is a letter. More between two such marks in a line is a text with the wrong marks.
    fn single(&mut self, start: usize, wrong: &mut Vec<Diagnostic>) -> usize {
        let line = self.line_end(start + 1);
        let line = self.text.get(start + 1..line).unwrap_or_default();
        let mut letters = line.char_indices();
        let first = letters.next();
        let letter = match first {
            Some((_, '\\')) => letters.by_ref().skip(1).find(|(_, letter)| *letter == '\''),
            Some((_, '\'')) => None,
            _ => letters.next().filter(|(_, letter)| *letter == '\''),
        };
        if let Some((at, _)) = letter {
            let end = start + 1 + at + 1;
            if is_char(self.text.get(start..end).unwrap_or_default()) {
                return end;
            }
        }
        let marks = line.match_indices('\'').map(|(at, _)| start + 1 + at + 1);
        let Some(end) = marks.into_iter().find(|end| self.ends_something(*end)) else {
            return start + 1;
        };
        let said = self.text.get(start + 1..end - 1).unwrap_or_default();
        let inner = said.match_indices('"').map(|(at, _)| start + 1 + at);
        let mut edits = vec![(start..start + 1, "\"".into())];
        edits.extend(inner.map(|at| (at..at + 1, "\\\"".into())));
        edits.push((end - 1..end, "\"".into()));
        let fix = Fix::of("Write double quotation marks", edits);
        let message = "A text stands in double quotation marks, and not in single ones.";
        report(wrong, start..end, message, "Write \"…\".", Some(fix));
        end
    }
}

fn report(
    wrong: &mut Vec<Diagnostic>,
    at: Range<usize>,
    message: impl Into<String>,
    help: impl Into<String>,
    fix: Option<Fix>,
) {
    if wrong.len() < MOST {
        let found = Diagnostic::new(Code::E001, "", message).help(help).at(at);
        wrong.push(Diagnostic { fix, ..found });
    }
}

fn count(text: &str, letters: [char; 3]) -> usize {
    text.matches(letters).count()
}

/// Behind the first `"` from a place on that no backslash stands before.
fn closing(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    loop {
        match bytes.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

/// Where, at the end of what an unclosed text has swallowed, the next field begins: at the comma in `…, role: `.
fn opens_another(inside: &str) -> Option<usize> {
    let said = inside.trim_end_matches(is_space);
    // What opens the next may itself begin by these.
    let said = said.trim_end_matches(['(', '[', '{']).trim_end_matches('#');
    let said = said
        .strip_suffix(": r")
        .map_or(said, |_| said.trim_end_matches('r'));
    let said = said.trim_end_matches(is_space);
    let name = said.strip_suffix(':')?.trim_end_matches(is_space);
    let name = name
        .trim_end_matches(|letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-'));
    let before = name.trim_end_matches(is_space);
    before.ends_with(',').then(|| before.len() - 1).or_else(|| {
        let new_line = name
            .get(before.len()..)
            .is_some_and(|space| space.contains('\n'));
        new_line.then_some(before.len())
    })
}

/// Reports escapes that mean nothing.
fn escapes(text: &str, inside: Range<usize>, wrong: &mut Vec<Diagnostic>) {
    let said = text.get(inside.clone()).unwrap_or_default();
    if !said.contains('\\') {
        return;
    }
    let mut bad = Vec::new();
    unescaped(said, |at| bad.push(at));
    for at in bad.into_iter().take(20) {
        let at = inside.start + at;
        let next = text
            .get(at + 1..)
            .and_then(|rest| rest.chars().next())
            .unwrap_or(' ');
        let message = format!("`\\{next}` means nothing within a text.");
        let help = "Write \\n for a new line, \\\" for a quotation mark, \\\\ for a backslash; or the text as r#\"…\"#.";
        let known = matches!(next, 'x' | 'u');
        let fix = (!known).then(|| Fix::new("Write the backslash twice", at..at, "\\"));
        report(wrong, at..at + 1 + next.len_utf8(), message, help, fix);
    }
}
