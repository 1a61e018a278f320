//! What a card has the player say aloud, which is what others heard.

/// The first thing that a card has in quotation marks and that is a sentence: what the others heard.
pub fn spoken(text: &str) -> String {
    const MARKS: [(char, char); 4] = [('“', '”'), ('„', '“'), ('«', '»'), ('"', '"')];
    for (open, close) in MARKS {
        let Some((_, rest)) = text.split_once(open) else {
            continue;
        };
        if let Some((inner, _)) = rest.split_once(close)
            && inner.ends_with(['.', '?', '!', '…', '。', '？', '！'])
        {
            return inner.to_owned();
        }
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use super::spoken;

    #[test]
    fn only_what_was_said_aloud_is_heard() {
        assert_eq!(
            spoken("Hang back until they've gone. “What is Friday for, Victor?”"),
            "What is Friday for, Victor?"
        );
        assert_eq!(spoken("«On essaie ?» Et attendre."), "On essaie ?");
        for silent in [
            "Study the table.",
            "Build the “Transparency” sheet.",
            "“",
            "",
        ] {
            assert_eq!(spoken(silent), "", "{silent}");
        }
    }
}
