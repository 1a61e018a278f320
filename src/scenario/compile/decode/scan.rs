//! A quick look over a file before it is decoded: how deep its brackets go, and which format it says it is of.

use std::{iter::Peekable, str::Chars};

/// What the look found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Scan {
    /// Line and column at which brackets go too deep.
    pub too_deep: Option<(usize, usize)>,
    /// The number after `format:` in the outermost bracket, and where it stands.
    pub format: Option<(u64, (usize, usize))>,
}

struct Letters<'t> {
    rest: Peekable<Chars<'t>>,
    line: usize,
    column: usize,
}

impl Letters<'_> {
    fn next(&mut self) -> Option<char> {
        let c = self.rest.next()?;
        if c == '\n' {
            self.line += 1;
            self.column = 1;
        } else {
            self.column += 1;
        }
        Some(c)
    }

    fn takes(&mut self, c: char) -> bool {
        let found = self.rest.peek() == Some(&c);
        if found {
            self.next();
        }
        found
    }

    fn run(&mut self, holds: fn(char) -> bool) -> String {
        let mut word = String::new();
        while let Some(c) = self.rest.peek().copied().filter(|c| holds(*c)) {
            word.push(c);
            self.next();
        }
        word
    }

    /// Past the end of a text whose opening quotation mark has been taken.
    fn text(&mut self) {
        while let Some(c) = self.next() {
            match c {
                '"' => return,
                '\\' => {
                    self.next();
                }
                _ => {}
            }
        }
    }

    /// Past the end of a raw text, whose `r` has been taken; or nowhere if it is none.
    fn raw(&mut self) {
        let mut hashes = 0;
        while self.takes('#') {
            hashes += 1;
        }
        if !self.takes('"') {
            return;
        }
        while let Some(c) = self.next() {
            if c == '"' && (0..hashes).all(|_| self.takes('#')) {
                return;
            }
        }
    }

    /// Past the end of a comment whose first `/` has been taken; or nowhere if it is none.
    fn comment(&mut self) {
        if self.takes('/') {
            while let Some(c) = self.next() {
                if c == '\n' {
                    return;
                }
            }
        } else if self.takes('*') {
            let mut depth = 1;
            while let Some(c) = self.next() {
                match c {
                    '*' if self.takes('/') => depth -= 1,
                    '/' if self.takes('*') => depth += 1,
                    _ => {}
                }
                if depth == 0 {
                    return;
                }
            }
        }
    }

    fn spaces(&mut self) {
        self.run(char::is_whitespace);
        while self.rest.peek() == Some(&'/') {
            self.next();
            self.comment();
            self.run(char::is_whitespace);
        }
    }
}

/// Looks over a file.
pub(super) fn scan(text: &str, deepest: usize) -> Scan {
    let mut letters = Letters {
        rest: text.chars().peekable(),
        line: 1,
        column: 1,
    };
    let mut scan = Scan::default();
    let mut depth: usize = 0;
    loop {
        let position = (letters.line, letters.column);
        let Some(c) = letters.rest.peek().copied() else {
            return scan;
        };
        if c.is_alphabetic() || c == '_' {
            let word = letters.run(|c| c.is_alphanumeric() || c == '_');
            if matches!(word.as_str(), "r" | "br") {
                letters.raw();
            } else if word == "format" && depth == 1 && scan.format.is_none() {
                letters.spaces();
                if letters.takes(':') {
                    letters.spaces();
                    let position = (letters.line, letters.column);
                    let digits = letters.run(|c| c.is_ascii_digit());
                    scan.format = digits.parse().ok().map(|format| (format, position));
                }
            }
            continue;
        }
        letters.next();
        match c {
            '"' => letters.text(),
            '/' => letters.comment(),
            '(' | '[' | '{' => {
                depth += 1;
                if depth > deepest {
                    scan.too_deep = Some(position);
                    return scan;
                }
            }
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
}
