//! Puts values into a text with places for them, so that nothing in a value can be taken for something else.

/// Values by name.
pub(super) struct Fill<'a> {
    pub values: &'a [(&'a str, &'a str)],
}

impl Fill<'_> {
    /// The text with every `⟦name⟧` and `⟪name⟫` replaced. The first stands between quotes or in a note, and is escaped; the
    /// second stands in a script between `r#"` and `"#`, where nothing is escaped, so that those are made longer if need be.
    pub fn fill(&self, text: &str) -> String {
        let hashes = "#".repeat(self.longest_run() + 1);
        let text = text
            .replace("r#\"", &format!("r{hashes}\""))
            .replace("\"#", &format!("\"{hashes}"));
        let mut filled = String::with_capacity(text.len() * 5 / 4);
        let mut rest = text.as_str();
        while let Some(open) = rest.find(['⟦', '⟪']) {
            let (before, from) = rest.split_at(open);
            filled.push_str(before);
            let escaped = from.starts_with('⟦');
            let close = if escaped { '⟧' } else { '⟫' };
            let Some((name, after)) = from
                .get('⟦'.len_utf8()..)
                .and_then(|from| from.split_once(close))
            else {
                filled.push_str(from);
                return filled;
            };
            let value = self.value(name);
            match escaped {
                true => filled.extend(value.chars().flat_map(quoted)),
                false => filled.push_str(value),
            }
            rest = after;
        }
        filled.push_str(rest);
        filled
    }

    fn value(&self, name: &str) -> &str {
        let known = self.values.iter().find(|(known, _)| *known == name);
        known.map_or("", |(_, value)| value)
    }

    /// The most `#` in a row in any value.
    fn longest_run(&self) -> usize {
        let runs = self
            .values
            .iter()
            .flat_map(|(_, value)| value.split(|letter| letter != '#'));
        runs.map(str::len).max().unwrap_or(0)
    }
}

/// A letter between quotes.
fn quoted(letter: char) -> impl Iterator<Item = char> {
    let escape = matches!(letter, '"' | '\\').then_some('\\');
    escape.into_iter().chain([letter])
}

#[cfg(test)]
mod tests {
    use super::Fill;

    #[test]
    fn values_stay_values() {
        let fill = |value: &str| {
            let values = [("x", value), ("y", "⟦x⟧")];
            Fill { values: &values }.fill("\"⟦x⟧\" r#\"⟪x⟫ ⟪y⟫\"# ⟦none⟧.")
        };
        assert_eq!(fill("a"), "\"a\" r##\"a ⟦x⟧\"## .".replace("##", "#"));
        assert_eq!(fill("\"#"), "\"\\\"#\" r##\"\"# ⟦x⟧\"## .");
        assert_eq!(fill("\\"), "\"\\\\\" r#\"\\ ⟦x⟧\"# .");
    }
}
