//! Texts `r#"…"#`, and those whose author forgot half of these marks or wrote them curly.

use super::{Search, report};
use crate::scenario::{
    diagnostic::{Diagnostic, Fix},
    syntax::escape::is_curly_double,
};

impl Search<'_> {
    /// The end of a text that begins by `r`, so many hashes and a mark.
    pub(super) fn raw(&mut self, start: usize, wrong: &mut Vec<Diagnostic>) -> usize {
        let rest = self.from(start + 1);
        let hashes = rest.bytes().take_while(|byte| *byte == b'#').count();
        let open = start + 1 + hashes;
        let mark = self.from(open).chars().next().unwrap_or('"');
        let body = open + mark.len_utf8();
        let closing = format!("\"{}", "#".repeat(hashes));
        if mark != '"' {
            return self.curly_raw(start, open..body, hashes);
        }
        let known = self.no_raw_end.is_some_and(|none| none <= hashes);
        let found = if known {
            None
        } else {
            self.from(body).find(&closing)
        };
        if let Some(at) = found {
            let end = body + at + closing.len();
            let swallows = hashes > 0 && self.swallows(body, body + at, hashes);
            if !swallows {
                return if hashes == 0 {
                    self.more_hashes(start, end, wrong)
                } else {
                    end
                };
            }
        } else if !known {
            self.no_raw_end = Some(hashes);
        }
        self.raw_end(start, body, hashes, wrong)
    }

    /// Whether a text up to its end holds the beginning of another, so that it is likely that it should have ended before.
    fn swallows(&mut self, body: usize, end: usize, hashes: usize) -> bool {
        if !self.wary || self.spare < end - body {
            return false;
        }
        self.spare -= end - body;
        let inside = self.text.get(body..end).unwrap_or_default();
        inside.contains(&format!(": r{}\"", "#".repeat(hashes)))
    }

    /// `r"…"#`: the hashes at the end are those of no beginning.
    fn more_hashes(&self, start: usize, end: usize, wrong: &mut Vec<Diagnostic>) -> usize {
        let hashes = self
            .from(end)
            .bytes()
            .take_while(|byte| *byte == b'#')
            .count();
        if hashes == 0 || !self.ends_something(end + hashes) {
            return end;
        }
        let by = "#".repeat(hashes.min(8));
        let fix = Fix::new(
            format!("Begin it by `r{by}\"`"),
            start + 1..start + 1,
            by.clone(),
        );
        let message = format!("A text that begins by `r\"` is closed by `\"{by}`.");
        let help = format!("Begin it by `r{by}\"`.");
        report(wrong, start..start + 2, message, help, Some(fix));
        end + hashes
    }

    /// `"…"#`: a text that was to begin by `r#"`. Nothing if it is none.
    pub(super) fn hashed(
        &mut self,
        start: usize,
        end: Option<usize>,
        wrong: &mut Vec<Diagnostic>,
    ) -> Option<usize> {
        let plain = end.filter(|end| self.from(*end).starts_with('#'));
        let end = match (plain, end) {
            (Some(end), _) => end,
            // With quotation marks in it, it ends at the first line that begins by `"#`.
            (None, Some(end)) if !self.goes_on(end) => self.hashed_line(start)?,
            _ => return None,
        };
        let hashes = self
            .from(end)
            .bytes()
            .take_while(|byte| *byte == b'#')
            .count();
        if !self.ends_something(end + hashes) {
            return None;
        }
        let by = "#".repeat(hashes.min(8));
        let said = self.text.get(start + 1..end - 1).unwrap_or_default();
        let fix = if said.contains(['\n', '"', '\\']) {
            Fix::new(
                format!("Begin it by `r{by}\"`"),
                start..start,
                format!("r{by}"),
            )
        } else {
            Fix::new("Close it by `\"` alone", end..end + hashes, "")
        };
        let message = format!("A text that begins by `\"` is closed by `\"{by}`.");
        let help = format!("Begin it by `r{by}\"`, or close it by `\"` alone.");
        report(wrong, start..start + 1, message, help, Some(fix));
        Some(end + hashes)
    }

    /// Behind the mark of the first line that is nothing but `"#`, if no other text begins before it.
    fn hashed_line(&mut self, start: usize) -> Option<usize> {
        let looked = self.from(start).len().min(self.spare).min(1 << 16);
        let looked = (0..=looked)
            .rev()
            .find(|end| self.text.is_char_boundary(start + end))?;
        let rest = self.text.get(start..start + looked)?;
        self.spare -= looked;
        let mut at = start;
        for line in rest.split_inclusive('\n') {
            let said = line.trim_start();
            if at > start && said.starts_with("\"#") {
                return Some(at + line.len() - said.len() + 1);
            }
            if line.contains(": r#\"") {
                return None;
            }
            at += line.len();
        }
        None
    }

    /// The likely end of a text that is not closed as it was opened: a line that is nothing but a mark, or the end of one
    /// behind which the file goes on.
    fn raw_end(
        &mut self,
        start: usize,
        body: usize,
        hashes: usize,
        wrong: &mut Vec<Diagnostic>,
    ) -> usize {
        let closing = format!("\"{}", "#".repeat(hashes.min(8)));
        let help = format!("Close it by `{closing}`.");
        let mut end = body;
        let mut lines = self.from(body).split_inclusive('\n').peekable();
        while let Some(line) = lines.next() {
            let said = line.trim_end();
            let bare = said.trim_end_matches(',').trim_end_matches('#');
            let by = bare
                .chars()
                .next_back()
                .filter(|last| *last == '"' || is_curly_double(*last));
            let next = lines.peek().map_or("", |next| next.trim());
            let alone = end > body && bare.trim_start().chars().count() == 1;
            if let Some(by) = by.filter(|_| alone || goes_on_as_a_file(next)) {
                let mark = end + bare.len() - by.len_utf8();
                let after = end + said.trim_end_matches(',').len();
                let fix = Fix::new(format!("Close it by `{closing}`"), mark..after, closing);
                let found = self.text.get(mark..after).unwrap_or_default();
                let alone = if found == "\"" { " alone" } else { "" };
                let begins = opening(hashes);
                let message =
                    format!("A text that begins by {begins} is closed by `{found}`{alone}.");
                report(wrong, start..after, message, help, Some(fix));
                return after;
            }
            if end > body && goes_on_as_a_file(said.trim_start()) {
                break;
            }
            end += line.len();
        }
        let said = self.text.get(body..end).unwrap_or_default();
        let said = said.trim_end().len();
        let end = body + said;
        let message = format!("A text that begins by {} is never closed.", opening(hashes));
        let fix = Fix::new("Close the text", end..end, format!("{closing},"));
        report(wrong, start..body, message, help, (said > 0).then_some(fix));
        end
    }

    /// `r#“…”#`: marks from a word processor.
    fn curly_raw(&mut self, start: usize, open: std::ops::Range<usize>, hashes: usize) -> usize {
        let body = open.end;
        let looked = self.from(body).len().min(self.spare).min(1 << 16);
        let rest = self.from(body);
        let by = "#".repeat(hashes);
        let marks = rest.char_indices().take_while(|(at, _)| *at < looked);
        let mut marks = marks.filter(|(_, letter)| *letter == '"' || is_curly_double(*letter));
        let end = marks.find_map(|(at, letter)| {
            let after = at + letter.len_utf8();
            let closes = rest.get(after..)?.starts_with(&by);
            (closes && self.ends_something(body + after + hashes)).then_some((at, after + hashes))
        });
        let read = end.map_or(looked, |(_, after)| after);
        self.spare = self.spare.saturating_sub(read);
        let mark = self.text.get(open.clone()).unwrap_or_default();
        let message = format!("`{mark}` opens no text.");
        let help = "Use straight quotation marks: r#\"…\"#.";
        let Some((at, after)) = end else {
            report(&mut self.curly, open, message, help, None);
            let mut more = Vec::new();
            return self.raw_end(start, body, hashes, &mut more);
        };
        let edits = vec![
            (open.clone(), "\"".into()),
            (body + at..body + after, format!("\"{by}")),
        ];
        let fix = Fix::of("Write straight quotation marks", edits);
        report(&mut self.curly, open, message, help, Some(fix));
        body + after
    }
}

fn opening(hashes: usize) -> String {
    format!("`r{}\"`", "#".repeat(hashes.min(8)))
}

/// Whether a line looks as if no script went on there: a closing bracket, or a field that opens something.
fn goes_on_as_a_file(line: &str) -> bool {
    let field = line.split_once(": ").is_some_and(|(name, value)| {
        !name.is_empty()
            && name
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
            && (value.starts_with(['[', '{', '"', '('])
                || value.starts_with("r#\"")
                || value.contains('('))
    });
    field || line.starts_with([')', ']', '}']) || (line.starts_with('"') && line.contains("\": "))
}
