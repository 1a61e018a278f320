//! Texts, numbers and truths: what is one, and what was probably meant to be one.

use super::{mend::Mender, say};
use crate::scenario::{
    diagnostic::Fix,
    schema::{Says, Shape},
    syntax::{Kind, Node},
};

/// Why digits are no number from one to another.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum NoNumber {
    /// They are none at all, or none of this sort.
    Unread,
    /// It is too small or too large.
    OutOfRange,
}

/// A whole number as the strict reader takes it: with a sign, a base, underscores and a type behind it, if need be.
pub(super) fn whole(text: &str, from: i64, to: i64) -> Result<i64, NoNumber> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (base, digits) = match digits.as_bytes() {
        [b'0', b'b', ..] => (2, digits.get(2..)),
        [b'0', b'o', ..] => (8, digits.get(2..)),
        [b'0', b'x', ..] => (16, digits.get(2..)),
        _ => (10, Some(digits)),
    };
    let digits = digits.unwrap_or_default();
    let end = digits
        .find(|digit: char| !digit.is_ascii_hexdigit() && digit != '_')
        .unwrap_or(digits.len());
    let (digits, kind) = digits.split_at_checked(end).unwrap_or((digits, ""));
    let own = if from < 0 { "i32" } else { "u32" };
    if digits.is_empty() || digits.starts_with('_') || !(kind.is_empty() || kind == own) {
        return Err(NoNumber::Unread);
    }
    let mut number: i64 = 0;
    let mut too_large = false;
    for digit in digits.chars().filter(|digit| *digit != '_') {
        let digit = digit.to_digit(base).ok_or(NoNumber::Unread)?;
        let next = number
            .checked_mul(i64::from(base))
            .and_then(|number| number.checked_add(i64::from(digit)));
        too_large |= next.is_none();
        number = next.unwrap_or(i64::MAX / 64);
    }
    let number = if negative { -number } else { number };
    if too_large || number < from || number > to {
        return Err(NoNumber::OutOfRange);
    }
    Ok(number)
}

/// A text as it is written, with all that is special in it escaped.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

impl<'t> Mender<'t> {
    /// A text.
    pub fn text(&mut self, node: Node<'t>, shape: &Shape, says: Says) -> bool {
        let span = node.span();
        match node.kind() {
            Kind::Text => {
                // One with the wrong marks has been told of, and what it says is plain.
                if self.is_clean(node) {
                    self.out.push_str(node.text());
                } else {
                    self.out
                        .push_str(&quoted(&node.value().unwrap_or_default()));
                }
                true
            }
            Kind::Word | Kind::Number | Kind::Bool => {
                let message = format!(
                    "Expected a text in quotation marks, found `{}` without them.",
                    say_short(node)
                );
                let fix = Fix::new(
                    "Put it in quotation marks",
                    span.clone(),
                    quoted(node.text()),
                );
                self.wrong(
                    node,
                    span,
                    message,
                    "Write \"…\", with straight quotation marks.",
                    Some(fix),
                );
                self.out.push_str(&quoted(node.text()));
                true
            }
            // What has no marks at all has been told of.
            Kind::Error if says == Says::PROSE => {
                self.out.push_str(&quoted(node.text()));
                true
            }
            Kind::Char => {
                let said = node.text().trim_matches('\'');
                let fix = Fix::new("Write double quotation marks", span.clone(), quoted(said));
                self.wrong(
                    node,
                    span,
                    "Expected a text, found a single letter.",
                    "Write \"…\".",
                    Some(fix),
                );
                self.out.push_str(&quoted(said));
                true
            }
            Kind::List | Kind::Tuple => {
                // `["…"]` or `Goto("…")` where the text alone is wanted.
                let mut items = node.items();
                let only = items
                    .next()
                    .filter(|only| only.kind() == Kind::Text && items.next().is_none());
                let fix =
                    only.map(|only| Fix::new("Write the text alone", node.span(), only.text()));
                self.unexpected(node, shape, fix);
                match only {
                    Some(only) => self.text(only, shape, says),
                    None => false,
                }
            }
            _ => self.unexpected(node, shape, None),
        }
    }

    /// A whole number.
    pub fn whole(&mut self, node: Node<'t>, shape: &Shape, from: i64, to: i64) -> bool {
        let said = match node.kind() {
            Kind::Number => node.text().into(),
            Kind::Text => node.value().unwrap_or_default(),
            _ => return self.unexpected(node, shape, None),
        };
        match whole(&said, from, to) {
            Ok(_) if node.kind() == Kind::Number => {
                self.out.push_str(&said);
                true
            }
            Ok(_) => {
                let fix = Fix::new("Take the quotation marks away", node.span(), said.as_ref());
                self.unexpected(node, shape, Some(fix));
                self.out.push_str(&said);
                true
            }
            Err(NoNumber::OutOfRange) => {
                let message = format!("{} is too small or too large.", say_short(node));
                self.wrong(
                    node,
                    node.span(),
                    message,
                    format!("Write a number from {from} to {to}."),
                    None,
                );
                false
            }
            Err(NoNumber::Unread) => self.unexpected(node, shape, None),
        }
    }

    /// Yes or no.
    pub fn truth(&mut self, node: Node<'t>, shape: &Shape) -> bool {
        if node.kind() == Kind::Bool {
            self.out.push_str(node.text());
            return true;
        }
        let said = match node.kind() {
            Kind::Word => node.text().to_lowercase(),
            Kind::Text => node.value().unwrap_or_default().to_lowercase(),
            _ => return self.unexpected(node, shape, None),
        };
        let truth = match said.as_str() {
            "true" | "yes" => "true",
            "false" | "no" => "false",
            _ => return self.unexpected(node, shape, None),
        };
        let fix = Fix::new(format!("Write `{truth}`"), node.span(), truth);
        let message = format!("Expected `true` or `false`, found `{}`.", say_short(node));
        self.wrong(
            node,
            node.span(),
            message,
            format!("Write `{truth}`."),
            Some(fix),
        );
        self.out.push_str(truth);
        true
    }

    /// Says that something else is expected here; nothing can be made of what stands there.
    pub fn unexpected(&mut self, node: Node<'t>, shape: &Shape, fix: Option<Fix>) -> bool {
        if node.kind() != Kind::Error {
            let message = format!(
                "Expected {}, found {}.",
                say::expected(self.schema, shape),
                say::found(node)
            );
            let help = say::example(self.schema, shape);
            let at = self.pointed(node);
            self.wrong(node, at, message, help, fix);
        }
        false
    }
}

/// What stands there, cut if it is long.
fn say_short<'t>(node: Node<'t>) -> std::borrow::Cow<'t, str> {
    crate::scenario::names::short(node.text())
}
