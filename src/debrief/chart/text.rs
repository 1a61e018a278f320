//! What a drawing says: escaped, wrapped, and in colours that cannot break out of their attribute.

/// A colour that cannot break out of its attribute: `#RRGGBB`, or a page's own, `var(--name)`.
pub(super) fn safe(colour: &str) -> &str {
    let hex = colour
        .strip_prefix('#')
        .is_some_and(|rest| rest.chars().all(|c| c.is_ascii_hexdigit()));
    let named = colour
        .strip_prefix("var(--")
        .and_then(|rest| rest.strip_suffix(')'))
        .is_some_and(|name| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'));
    if hex || named { colour } else { "#FF00FF" }
}

/// Text that stays text between tags and in attributes.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // A control character is no text in any page; a line break is.
            letter if letter.is_control() && letter != '\n' => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Lines of at most so many letters; a longer word has a line of its own.
pub(super) fn wrapped(text: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut long = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        match lines.last_mut() {
            Some(line) if long + 1 + length <= letters => {
                line.push(' ');
                line.push_str(word);
                long += 1 + length;
            }
            _ => {
                lines.push(word.to_owned());
                long = length;
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out() {
        assert_eq!(safe("#AE3F26"), "#AE3F26");
        assert_eq!(safe("var(--accent)"), "var(--accent)");
        for odd in ["red", "var(--a);x", "var(--a\" onload=\"x)", "url(x)", ""] {
            assert_eq!(safe(odd), "#FF00FF", "{odd}");
        }
        assert_eq!(
            escape("<b a='1'>\"&\u{7}"),
            "&lt;b a=&#39;1&#39;&gt;&quot;&amp; "
        );
    }

    #[test]
    fn lines_are_no_longer_than_asked_for() {
        let text = "Ask him after the meeting what Friday is for, and wait for the answer.";
        let lines = wrapped(text, 20);
        assert!(
            lines.iter().all(|line| line.chars().count() <= 20),
            "{lines:?}"
        );
        assert_eq!(lines.join(" "), text);
        assert_eq!(wrapped("Donaudampfschifffahrt ja", 5).len(), 2);
        assert!(wrapped("", 5).is_empty());
    }
}
