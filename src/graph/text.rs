//! How wide words are, how they are cut short, and how what a label says is put.

use super::{Aside, Kind, Label, Node, Share, Way};
use crate::{
    scenario::model::Landing,
    words::{say, say_with},
};

/// About how wide a text is, in pixels, in letters of a height in pixels: in the widest of the fonts that a reader may have,
/// DejaVu Sans, so that nothing stands over an edge in any.
pub(super) fn width(text: &str, size: i64) -> i64 {
    let percent = |letter: char| match letter {
        'i' | 'l' | 'j' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | ' ' => 33,
        't' | 'f' | 'r' | '(' | ')' | '-' => 41,
        'm' | 'M' | 'W' | '—' | '…' | '%' | '@' => 98,
        'w' | '_' | '=' | '>' | '<' => 83,
        letter if letter.is_ascii_uppercase() => 70,
        // Scripts whose letters fill a square.
        '\u{1100}'.. => 104,
        _ => 62,
    };
    let wide: i64 = text.chars().map(percent).sum();
    (wide * size + 99) / 100
}

/// The height by which bold letters are as wide as plain ones of another height.
pub(super) fn bold(size: i64) -> i64 {
    size + (size + 7) / 8
}

/// A text cut at a word, so that it is no wider than so many pixels.
pub(super) fn short(text: &str, most: i64, size: i64) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if width(&text, size) <= most {
        return text;
    }
    let mut fits = String::new();
    for word in text.split(' ') {
        let more = match fits.is_empty() {
            true => word.to_owned(),
            false => format!("{fits} {word}"),
        };
        if width(&more, size) + size > most {
            break;
        }
        fits = more;
    }
    if fits.is_empty() {
        // One long word.
        for letter in text.chars() {
            if width(&fits, size) + 2 * size > most {
                break;
            }
            fits.push(letter);
        }
    }
    let fits = fits.trim_end_matches([',', '.', ';', ':', '—', '-', ' ']);
    format!("{fits}…")
}

/// A text in lines no wider than so many pixels, at most so many lines.
pub(super) fn lines(text: &str, most: i64, size: i64, count: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let words: Vec<&str> = text.split_whitespace().collect();
    for (place, word) in words.iter().enumerate() {
        let full = lines.len() == count;
        match lines.last_mut() {
            Some(line) if width(line, size) + width(word, size) + size / 3 <= most => {
                line.push(' ');
                line.push_str(word);
            }
            Some(line) if full => {
                let rest = words.get(place..).unwrap_or_default().join(" ");
                *line = short(&format!("{line} {rest}"), most, size);
                return lines;
            }
            _ => lines.push(short(word, most, size)),
        }
    }
    lines
}

/// What a choice is called on a map: the words of its card, or its id where it has none.
pub(super) fn called(label: &Label) -> &str {
    match label.text.is_empty() {
        true => &label.id,
        false => &label.text,
    }
}

/// A sign for a landing.
pub(super) fn sign(landing: Landing) -> char {
    match landing {
        Landing::Commitment => '●',
        Landing::Compliance => '◐',
        Landing::Resistance => '○',
    }
}

/// The landings by which a choice leads somewhere, as signs.
pub(super) fn signs(label: &Label) -> String {
    label.landings.iter().copied().map(sign).collect()
}

/// A landing in a word.
pub(super) fn landing(landing: Landing) -> String {
    say(match landing {
        Landing::Commitment => "landing-commitment",
        Landing::Compliance => "landing-compliance",
        Landing::Resistance => "landing-resistance",
    })
}

/// A choice with all that is to be said of it, in one line: for languages that draw no signs.
pub(super) fn in_words(label: &Label, most: i64) -> String {
    let mut words = short(called(label), most, 10);
    if !label.landings.is_empty() {
        let landings: Vec<String> = label.landings.iter().copied().map(landing).collect();
        words = format!("{words} ({})", landings.join(", "));
    }
    if !label.when.is_empty() {
        let when = ("when", short(&label.when, most, 10));
        words = format!("{words} {}", say_with("graph-if", &[when]));
    }
    words.trim().to_owned()
}

/// What a place on the map says, in lines: for languages that draw no signs.
pub(super) fn node(node: &Node, most: i64) -> String {
    let called = match node.kind {
        Kind::End => say("graph-end"),
        Kind::Beyond => format!("{} …", node.id),
        Kind::First | Kind::Scene | Kind::Event => named(&node.id, &node.place, most),
    };
    let mut words = vec![called];
    let stays = node.stays.iter();
    words.extend(stays.map(|label| format!("↺ {}", in_words(label, most))));
    counted(words, node.share)
}

/// What a way on the map says, in lines; empty if it has no words.
pub(super) fn way(way: &Way, most: i64) -> String {
    let labels: Vec<String> = way
        .labels
        .iter()
        .map(|label| in_words(label, most))
        .collect();
    labels.join("\n")
}

/// What stands apart on the map says, in lines.
pub(super) fn aside(aside: &Aside, most: i64) -> String {
    let mut words = vec![named(&aside.id, &aside.text, most)];
    if !aside.when.is_empty() {
        words.push(say_with("graph-if", &[("when", aside.when.clone())]));
    }
    let choices = aside.choices.iter();
    words.extend(choices.map(|label| format!("• {}", in_words(label, most))));
    counted(words, aside.share)
}

fn named(id: &str, place: &str, most: i64) -> String {
    match place.is_empty() {
        true => id.to_owned(),
        false => format!("{id}\n{}", short(place, most, 10)),
    }
}

/// Lines, and how often what they are about is reached.
fn counted(mut lines: Vec<String>, share: Option<Share>) -> String {
    lines.extend(share.map(|share| format!("{} %", share.percent())));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_wider_than_it_may_be() {
        let long = "Hang back until they have gone, and ask what Friday is for, and wait for it";
        for text in [
            long,
            &"x".repeat(90),
            "東京都".repeat(20).as_str(),
            "",
            "— —",
        ] {
            for most in [60, 120, 400] {
                assert!(
                    width(&short(text, most, 12), 12) <= most.max(70),
                    "{text} {most}"
                );
                let lines = lines(text, most, 12, 2);
                assert!(lines.len() <= 2, "{lines:?}");
            }
        }
        assert_eq!(short("Ask him.", 200, 12), "Ask him.");
        assert_eq!(
            short("Ask him what Friday is, really", 120, 12),
            "Ask him what…"
        );
        assert_eq!(
            lines("one two three four", 60, 12, 9).join(" "),
            "one two three four"
        );
    }
}
