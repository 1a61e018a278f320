//! Where in a file a finding is: its path of ids is followed through the text. Only done when something is found.

mod tree;

use crate::scenario::{Code, Diagnostic, id};
use tree::{Node, Shape};

/// Gives each finding that has none its line and column, as near as its path leads.
pub fn place(source: &[u8], diagnostics: &mut [Diagnostic]) {
    if diagnostics.iter().all(|found| found.position.is_some()) {
        return;
    }
    let Ok(text) = std::str::from_utf8(source) else {
        return;
    };
    let letters: Vec<char> = text.chars().collect();
    let root = tree::read(&letters);
    for found in diagnostics
        .iter_mut()
        .filter(|found| found.position.is_none() && !found.path.is_empty())
    {
        let at = follow(&letters, &root, &found.path, found.code == Code::E005);
        found.position = Some(line_and_column(&letters, at));
    }
}

/// The place to which a path leads, or as far as it does; of things with one id, the first or the last.
fn follow(letters: &[char], root: &Node, path: &str, last: bool) -> usize {
    let mut parts = path.split(':');
    let names = parts.next().unwrap_or_default();
    let inside: Vec<usize> = parts.filter_map(|number| number.parse().ok()).collect();
    let mut node = root;
    let mut at = root.at;
    for name in names.split('.') {
        let Some((name_at, next)) = child(node, name, last) else {
            // A way on may be written without a name of its own: `commitment: Goto("x")`.
            break;
        };
        at = name_at;
        node = next;
    }
    match (&node.shape, inside.as_slice()) {
        // A script: line and column in it; its first line stands behind the opening quote.
        (Shape::Text { from, .. }, [line, column]) => {
            let mut start = *from;
            for _ in 1..*line {
                let end = letters[start..].iter().position(|letter| *letter == '\n');
                start = end.map_or(start, |end| start + end + 1);
            }
            (start + column.saturating_sub(1)).min(letters.len())
        }
        (Shape::Text { from, .. }, [column]) => from + column.saturating_sub(1),
        _ => at,
    }
}

/// The part of a node with a name, and where that name stands.
fn child<'n>(node: &'n Node, name: &str, last: bool) -> Option<(usize, &'n Node)> {
    match &node.shape {
        Shape::Fields(fields) => {
            let mut found = fields.iter().filter(|field| field.name == name);
            let field = if last {
                found.next_back()
            } else {
                found.next()
            }?;
            Some((field.at, &field.node))
        }
        Shape::Items(items) => {
            let item = match name.parse::<usize>() {
                Ok(place) => items.get(place),
                Err(_) => {
                    let mut found = items.iter().filter(|item| is_called(item, name));
                    if last {
                        found.next_back()
                    } else {
                        found.next()
                    }
                }
            };
            // What is wrapped, such as the fields of `Outcome(...)`, is looked through.
            let through = || match items.as_slice() {
                [only] => child(only, name, last),
                _ => None,
            };
            item.map(|item| (item.at, item)).or_else(through)
        }
        Shape::Text { .. } | Shape::Other => None,
    }
}

/// Whether a choice in a list has this id, written or made from its text.
fn is_called(item: &Node, name: &str) -> bool {
    let text = |wanted: &str| match &item.shape {
        Shape::Fields(fields) => {
            fields
                .iter()
                .find(|field| field.name == wanted)
                .and_then(|field| match &field.node.shape {
                    Shape::Text { text, .. } => Some(text.as_str()),
                    _ => None,
                })
        }
        // A name alone in a list, such as a flag.
        Shape::Text { text, .. } if wanted == "id" => Some(text.as_str()),
        _ => None,
    };
    match text("id") {
        Some(id) => id == name,
        None => text("text").is_some_and(|text| id::from_text(text) == name),
    }
}

fn line_and_column(letters: &[char], at: usize) -> (usize, usize) {
    let before = &letters[..at.min(letters.len())];
    let line = before.iter().filter(|letter| **letter == '\n').count() + 1;
    let column = before
        .iter()
        .rev()
        .take_while(|letter| **letter != '\n')
        .count()
        + 1;
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r##"// A comment with "quotes" and ( brackets
Scenario(
    id: "x", /* and ) another */
    flags: ["one", "two"],
    scenes: {
        "first": Scene(script: r#"
            Hello.
            nobody: Hm.
        "#, choices: [
            Choice(text: "Go home!", then: Goto("ho\"me")),
            Choice(id: "stay", text: "Stay.", when: "trust.x >= ", effects: [Up("a", Clearly), Up("b", By(3))],
                then: Attempt(
                    commitment: Outcome(goto: "there"),
                    compliance: Stay,
                ),
            ),
        ]),
        "second": Scene(script: ""),
        "first": Scene(script: ""),
    },
    cast: { "ada": Teammate(trusts: { "tom": (ability: Low) }, fits: { "import": Gap }) },
    windows: { "audit": (when: "flag.one", of: ["ada", "tom"]) },
    happenings: { "snaps": r#"
        {struck.ada} tom: You again.
    "# },
    remembers: ["three"], abusive: "flag.three and",
)"##;

    fn at(path: &str) -> (usize, usize) {
        let mut found = [Diagnostic::new(Code::E006, path, "")];
        place(FILE.as_bytes(), &mut found);
        found[0].position.unwrap()
    }

    fn here(line: usize, what: &str) -> (usize, usize) {
        let text = FILE.lines().nth(line - 1).unwrap();
        let byte = text
            .find(what)
            .unwrap_or_else(|| panic!("{what} is not in {text}"));
        (line, text[..byte].chars().count() + 1)
    }

    #[test]
    fn a_path_leads_to_its_place() {
        assert_eq!(at("id"), here(3, "id"));
        assert_eq!(at("flags.two"), here(4, "\"two\""));
        assert_eq!(at("scenes.second.script"), here(18, "script"));
        assert_eq!(at("scenes.first.choices.go-home.then"), here(10, "then"));
        assert_eq!(at("scenes.first.choices.stay.when:12"), {
            let (line, column) = here(11, "trust.x");
            (line, column + 11)
        });
        assert_eq!(
            at("scenes.first.choices.stay.effects.1"),
            here(11, "Up(\"b\"")
        );
        assert_eq!(
            at("scenes.first.choices.stay.then.commitment.goto"),
            here(13, "goto")
        );
        assert_eq!(at("scenes.first.script:3:13"), here(8, "nobody"));
        assert_eq!(at("cast.ada.fits.import"), here(21, "\"import\""));
        assert_eq!(at("cast.ada.trusts.tom.ability"), here(21, "ability"));
        assert_eq!(at("windows.audit.of.1"), here(22, "\"tom\""));
        assert_eq!(at("windows.audit.when:6"), here(22, "one"));
        assert_eq!(at("happenings.snaps:2:10"), here(24, "struck"));
        assert_eq!(at("remembers.three"), here(26, "\"three\""));
        assert_eq!(at("abusive:12"), here(26, "and"));
    }

    #[test]
    fn a_path_that_leads_nowhere_stops_where_it_can() {
        assert_eq!(
            at("scenes.first.choices.stay.nothing.here"),
            here(11, "Choice")
        );
        assert_eq!(at("nothing"), here(2, "Scenario"));
    }

    #[test]
    fn of_two_with_one_id_the_second_is_told() {
        let mut found = [Diagnostic::new(Code::E005, "scenes.first", "")];
        place(FILE.as_bytes(), &mut found);
        assert_eq!(found[0].position, Some(here(19, "\"first\"")));
    }

    #[test]
    fn whatever_the_text_is_nothing_breaks() {
        for text in [
            "",
            "(",
            "((((",
            "{\"a\"",
            "[1,",
            "r#\"",
            "\"\\",
            "a: b: c",
            "'",
            "//",
            "/*",
            "Scenario(x: (",
            ")))]}",
            "é(ü: \"ß\")",
        ] {
            let mut found = [Diagnostic::new(Code::E006, "x.y.0:3:4", "")];
            place(text.as_bytes(), &mut found);
        }
        let deep = "(".repeat(100_000);
        let mut found = [Diagnostic::new(Code::E006, "x", "")];
        place(deep.as_bytes(), &mut found);
    }
}
