//! Long texts made short for a wall: whole sentences, and only where one is too long by itself a part of it.

/// So many characters fit on a card that is read from the back row.
pub const CARD: usize = 170;

/// The first sentences of a text that fit into so many characters; if not even the first does, as many of its words as do.
pub fn brief(text: &str, most: usize) -> String {
    let text = text.trim();
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let (mut sentences, mut words) = ("", "");
    for ((place, letter), count) in text.char_indices().zip(1..=most) {
        let upto = text.get(..place + letter.len_utf8()).unwrap_or_default();
        let rest = text.get(upto.len()..).unwrap_or_default();
        if !letter.is_whitespace() && rest.starts_with(char::is_whitespace) {
            if ends_a_sentence(upto) {
                sentences = upto;
            }
            // The sign for what is left out has to fit, too.
            if count < most {
                words = upto;
            }
        }
    }
    if sentences.is_empty() {
        format!(
            "{}…",
            words.trim_end_matches([',', ';', ':', '–', '—', ' '])
        )
    } else {
        sentences.to_owned()
    }
}

fn ends_a_sentence(text: &str) -> bool {
    text.trim_end_matches(['”', '’', '“', '»', ')'])
        .ends_with(['.', '!', '?', '…'])
}

#[cfg(test)]
mod tests {
    use super::brief;

    #[test]
    fn what_fits_stays_and_what_does_not_ends_with_a_sentence() {
        assert_eq!(brief(" Short. ", 20), "Short.");
        assert_eq!(brief("One thing. Another thing.", 15), "One thing.");
        assert_eq!(brief("“One thing.” And another thing.", 20), "“One thing.”");
        assert_eq!(brief("Not a sentence within reach", 16), "Not a sentence…");
        assert_eq!(
            brief("Überlänge überall, wirklich", 19),
            "Überlänge überall…"
        );
        assert_eq!(brief("", 5), "");
        assert_eq!(brief("abcdefghij", 5), "…", "not one word fits");
    }

    #[test]
    fn nothing_is_longer_than_it_may_be() {
        let text = "Aa bb. Cc dd, ee ff! Gg «hh» ii? Jj kk ll mm nn oo pp qq.";
        for most in 1..80 {
            assert!(brief(text, most).chars().count() <= most, "{most}");
        }
    }
}
