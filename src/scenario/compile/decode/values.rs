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
                let help = format!(
                    "Write {}, with straight quotation marks.",
                    quoted(&say_short(node))
                );
                self.wrong(node, span, message, help, Some(fix));
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
                let first = node.items().find(|item| item.kind() == Kind::Text);
                match first.filter(|_| only.is_none() && node.kind() == Kind::List) {
                    Some(first) => {
                        let message = "Here stands one text, and no list of several.";
                        let help = format!("Write one of them, such as {}.", say_short(first));
                        self.wrong(node, self.pointed(node), message, help, None);
                    }
                    None => {
                        self.unexpected(node, shape, fix);
                    }
                }
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
            Kind::Word => node.text().into(),
            _ => return self.unexpected(node, shape, None),
        };
        if node.kind() != Kind::Number
            && let Some(weekday) = weekday(&said)
        {
            return self.day(node, weekday);
        }
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
                // Where only the machine sets a limit, it says nothing to an author.
                let help = if to >= i64::from(i32::MAX) {
                    format!("Write a whole number, {from} or more.")
                } else {
                    format!("Write a number from {from} to {to}.")
                };
                self.wrong(node, node.span(), message, help, None);
                false
            }
            Err(NoNumber::Unread) if is_fraction(&said) => {
                let message = format!("{} is no whole number.", say_short(node));
                let whole = said.split(['.', ',']).next().unwrap_or_default();
                let next = whole
                    .parse::<u32>()
                    .map_or(1, |whole| whole.saturating_add(1));
                let help = format!(
                    "Only whole numbers stand here: write {} or {next}.",
                    next - 1
                );
                self.wrong(node, node.span(), message, help, None);
                false
            }
            Err(NoNumber::Unread) => self.unexpected(node, shape, None),
        }
    }

    /// A weekday where the number of a day stands.
    fn day(&mut self, node: Node<'t>, weekday: usize) -> bool {
        let clock = self
            .tree
            .main()
            .and_then(|main| main.field("clock")?.content());
        let first = clock.and_then(|clock| clock.field("from")?.content()?.value());
        let first = first.and_then(|first| self::weekday(&first));
        let message = format!("Expected the number of a day, found {}.", say_short(node));
        let help = "1 is the first day of the story, 2 the next, and so on";
        match first.map(|first| (weekday + WEEKDAYS.len() - first) % WEEKDAYS.len() + 1) {
            Some(day) => {
                let fix = Fix::new(format!("Write {day}"), node.span(), day.to_string());
                let help = format!("Write {day}: {help}.");
                self.wrong(node, node.span(), message, help, Some(fix));
                self.out.push_str(&day.to_string());
                true
            }
            None => {
                self.wrong(node, node.span(), message, format!("{help}."), None);
                false
            }
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

/// The weekdays as authors write them, cut to what no two share.
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Which weekday a word is.
fn weekday(said: &str) -> Option<usize> {
    let said = said.trim().to_lowercase();
    let day = said.strip_suffix("day").unwrap_or(&said);
    WEEKDAYS
        .iter()
        .position(|known| day.starts_with(known) && day.len() <= known.len() + 3)
}

/// Whether digits have a point or a comma in them.
fn is_fraction(said: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let parts = said.split_once('.').or_else(|| said.split_once(','));
    parts.is_some_and(|(whole, rest)| said.len() > 1 && digits(whole) && digits(rest))
}

/// What stands there, cut if it is long.
fn say_short<'t>(node: Node<'t>) -> std::borrow::Cow<'t, str> {
    crate::scenario::names::short(node.text())
}
