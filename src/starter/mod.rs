//! A small complete story to begin with: from six answers to a file that plays, teaches its own language, and is yours to
//! change.
#![warn(missing_docs)]

mod answers;
mod fears;
mod fill;
mod names;

pub use answers::{Answers, file_name};
pub use fears::Fear;
pub use names::{OddId, TakenUp};

use crate::scenario::{id, translation};
use fill::Fill;

/// The story as it is written before the answers are put in.
const TEMPLATE: &str = include_str!("template.ron");

/// The story that the answers make, as the text of a file called `file`. Whatever the answers hold, it is a story: what
/// cannot be part of one is left out of them, and what is left out altogether is as in [`Answers::default`].
pub fn story(answers: &Answers, file: &str) -> String {
    let answers = answers.clean();
    let follows = answers.fears.follows();
    let first = answers.firsts();
    let ids = answers.ids();
    let [boss, a, b, c] = answers.names();
    let id = id_of(file, &answers.stake);
    let file = &answers::line(file);
    let after = follows.after.replace("{}", &first[0]);
    let (from, title) = (answers.from(), answers.title());
    Fill {
        values: &[
            ("file", file),
            ("id", &id),
            ("title", &title),
            ("where", &answers.place),
            ("stake", &answers.stake),
            ("when", &answers.by),
            ("When", &answers::capital(&answers.by)),
            ("from", from),
            ("boss", boss),
            ("boss1", &first[0]),
            ("boss-id", &ids[0]),
            ("a", a),
            ("a1", &first[1]),
            ("a-id", &ids[1]),
            ("b", b),
            ("b1", &first[2]),
            ("b-id", &ids[2]),
            ("c", c),
            ("c1", &first[3]),
            ("c-id", &ids[3]),
            ("fears", follows.fears),
            ("need", follows.need),
            ("weakness", follows.weakness),
            ("trust", follows.trust),
            ("fear-said", follows.said),
            ("fear-felt", follows.felt),
            ("fear-bends", follows.bends),
            ("fear-after", &after),
        ],
    }
    .fill(TEMPLATE)
}

/// A story that there is, as the text of a file called `file`: every word of it, and an id of its own, so that runs of the two
/// are kept apart. Nothing if it cannot be read.
pub fn copy(source: &[u8], file: &str) -> Option<String> {
    let (id, _) = translation::texts(source).ok()?;
    let text = std::str::from_utf8(source).ok()?;
    let (before, after) = text.split_once(&format!("\"{id}\""))?;
    Some(format!("{before}\"{}\"{after}", id_of(file, "my story")))
}

/// The id of a story, from the name of its file; where that has none of the letters of an id, from what is at stake.
fn id_of(file: &str, stake: &str) -> String {
    let stem = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let stem = stem.strip_suffix(".ron").unwrap_or(stem);
    let usable = |text: &&str| text.starts_with(|letter: char| letter.is_ascii_alphabetic());
    let named = [stem, stake].into_iter().find(usable);
    named.map_or_else(|| "my-story".to_owned(), id::from_text)
}

#[cfg(test)]
mod tests;
