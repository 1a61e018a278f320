//! A word that names nothing of its sort, and why it may stand there all the same: it is a name of another sort, or has the
//! word before it with which conditions ask for it, or lacks the one that it needs.

use super::{Names, Table, Unknown, short};
use crate::scenario::meter::NAMED;

impl<'a> Names<'a> {
    /// Every sort of names: what one is, and the word before the point with which a condition asks for it.
    fn sorts(&self) -> [(&'static str, &'static str, &Table<'a>); 10] {
        [
            ("flag", "flag", &self.flags),
            ("promise", "promise", &self.promises),
            ("confidence", "confidence", &self.confidences),
            ("window", "window", &self.windows),
            ("scene", "visited", &self.scenes),
            ("event", "happened", &self.events),
            ("ending", "", &self.endings),
            ("person", "", &self.people),
            ("kind of work", "", &self.work),
            ("role", "", &self.room),
        ]
    }

    /// What a bare word may name, and how it would be asked for: `flag.told` of `told`.
    pub fn anything(&self, word: &str) -> Option<(&'static str, String)> {
        let same = |table: &Table<'a>| table.id(table.place(word)?);
        let named = |find: &dyn Fn(&Table<'a>) -> Option<&'a str>| {
            let sorts = self.sorts().into_iter();
            let mut asked = sorts.filter(|(_, head, _)| !head.is_empty());
            asked.find_map(|(what, head, table)| Some((what, format!("{head}.{}", find(table)?))))
        };
        named(&same).or_else(|| named(&|table| table.nearest(word)))
    }

    /// More on a word that names nothing of a sort.
    pub(super) fn instead(&self, wanted: &str, word: &str, unknown: Unknown) -> Unknown {
        let sorts = self.sorts();
        let own = sorts.iter().find(|(what, ..)| *what == wanted);
        if let Some((_, head, table)) = own
            && let Some((before, name)) = word.split_once('.')
            && before == *head
        {
            let message = format!("Here the {wanted} stands alone, without `{head}.` before it.");
            let meant = table
                .place(name)
                .map(|_| (word.to_owned(), name.to_owned()));
            let help = format!("Write `{}`.", short(name));
            return Unknown {
                meant,
                ..Unknown::new(unknown.code, 0, message, help)
            };
        }
        let other = sorts
            .iter()
            .find(|(what, _, table)| *what != wanted && table.place(word).is_some());
        let Some((what, ..)) = other else {
            return unknown;
        };
        let help = match (wanted, *what) {
            ("scene", "ending") => {
                "That is an ending, and nobody goes to one: write `End`, and the first ending whose `when` holds is told."
                    .to_owned()
            }
            ("scene", "event") => format!("`{word}` is an event; only scenes can be gone to."),
            _ => format!("`{word}` is {} {what}, and no {wanted}.", article(what)),
        };
        Unknown {
            help: Some(help),
            meant: None,
            ..unknown
        }
    }
}

/// The level of the team or of the player that is named without whose it is: `you.energy` of `energy`.
pub fn shared(word: &str) -> Option<String> {
    let (of, name, _) = NAMED.iter().find(|(_, name, _)| *name == word)?;
    Some(format!("{of}.{name}"))
}

fn article(word: &str) -> &'static str {
    if word.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    }
}
