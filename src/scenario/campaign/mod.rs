//! A campaign as an author writes it: stories in a row, with a week between two of them.
//!
//! The road is that of a story: bytes → [`format`] (as typed) → [`compile`] → [`model`] (checked). A campaign is read when the
//! stories that it may name are known, because its lines are spoken by their people.

pub mod compile;
pub mod format;
pub mod model;

pub use compile::read;
pub use model::Campaign;

/// The acts of the week between two stories, by their ids. What each of them does, the rules of the week say.
pub const ACTS: [&str; 9] = [
    "sleep",
    "learn",
    "prepare",
    "ask-up",
    "take-off-his-desk",
    "go-and-see",
    "make-up",
    "teach",
    "thank",
];

/// Whether a file is a campaign: the name of its outermost bracket says so.
pub fn is_campaign(source: &[u8]) -> bool {
    let mut rest = source.strip_prefix("\u{feff}".as_bytes()).unwrap_or(source);
    loop {
        rest = rest.trim_ascii_start();
        if let Some(comment) = rest.strip_prefix(b"//") {
            let line = comment.iter().position(|byte| *byte == b'\n');
            rest = line.and_then(|at| comment.get(at..)).unwrap_or_default();
        } else if rest.starts_with(b"/*") {
            rest = after_comment(rest);
        } else if rest.starts_with(b"#") {
            let end = rest.iter().position(|byte| *byte == b']');
            rest = end.and_then(|at| rest.get(at + 1..)).unwrap_or_default();
        } else {
            break;
        }
    }
    rest.strip_prefix(b"Campaign")
        .is_some_and(|rest| rest.trim_ascii_start().starts_with(b"("))
}

/// What follows a comment in `/*` and `*/`, which may hold others.
fn after_comment(text: &[u8]) -> &[u8] {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with(b"*/") {
            depth -= 1;
            at += 2;
        } else {
            at += 1;
        }
        if depth == 0 {
            return text.get(at..).unwrap_or_default();
        }
    }
    &[]
}

#[cfg(test)]
mod tests {
    use super::is_campaign;

    #[test]
    fn the_outermost_name_says_what_a_file_is() {
        for campaign in [
            "Campaign(format: 1)",
            "\u{feff}\n  Campaign (\n",
            "// Scenario(\n#![enable(implicit_some)]\n/* a /* b */ Scenario( */ Campaign(",
        ] {
            assert!(is_campaign(campaign.as_bytes()), "{campaign}");
        }
        for other in [
            "",
            "Scenario(title: \"Campaign(\")",
            "(format: 1)",
            "// Campaign(",
            "/* Campaign(",
            "#![Campaign(",
            "Campaigns()",
            "Campaign",
        ] {
            assert!(!is_campaign(other.as_bytes()), "{other}");
        }
    }
}
