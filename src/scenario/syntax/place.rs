//! Where in a file findings are: their paths of ids are followed through its tree. Only done when something is found.

use super::{Finder, Lines, Node, Tree, path};
use crate::scenario::diagnostic::{Code, Diagnostic, Fix};

/// Gives each finding its line, column and span, as near as its path leads, and, where a name can only mean one other, what
/// mends it. Findings that have a position keep it.
pub fn place(source: &[u8], diagnostics: &mut [Diagnostic]) {
    if diagnostics.iter().all(|found| found.position.is_some()) {
        return;
    }
    if let Ok(text) = std::str::from_utf8(source) {
        place_in(&mut Finder::new(&Tree::parse(text)), diagnostics);
    }
}

/// As [`place`], in a tree that is there already.
pub fn place_in(finder: &mut Finder, diagnostics: &mut [Diagnostic]) {
    let lines = Lines::new(finder.tree().text());
    for found in diagnostics
        .iter_mut()
        .filter(|found| found.position.is_none() && !found.path.is_empty())
    {
        // Of two things with one id, the second is one too many.
        let Some(place) = finder.place(&found.path, found.code == Code::E005) else {
            continue;
        };
        found.position = Some(lines.position(place.span.start));
        if let Some((wrong, right)) = found
            .meant
            .as_ref()
            .filter(|_| place.whole && found.fix.is_none())
        {
            let at = written(place.node, wrong, place.span.start);
            found.fix = at.map(|at| Fix::new(format!("Write `{right}`"), at, right.as_str()));
        }
        // The place within a text is told once, as that of the file.
        if place.whole {
            let names = path::split(&found.path).0.len();
            found.path.truncate(names);
        }
        found.span = Some(place.span);
    }
}

/// Where a name stands in a field, an entry or an item: as its key, as a text, or at a place in a text.
fn written(node: Node, name: &str, from: usize) -> Option<std::ops::Range<usize>> {
    let text = |node: Node| {
        let said = node.value().filter(|said| said == name)?;
        // What has escapes in it is no id.
        node.inside()
            .map(|(inside, _)| inside)
            .filter(|inside| inside.len() == said.len())
    };
    let content = path::told(node);
    if let Some((inside, _)) = content.inside() {
        let at = from.max(inside.start);
        let here = node.tree().text().get(at..inside.end)?;
        if here.starts_with(name) && at > inside.start {
            return Some(at..at + name.len());
        }
    }
    text(content)
        .or_else(|| content.items().find_map(text))
        .or_else(|| node.key().and_then(text))
        .or_else(|| text(content.field("id")?.content()?))
        .or_else(|| {
            let (inside, _) = content.inside()?;
            let here = node.tree().text().get(from.max(inside.start)..inside.end)?;
            here.starts_with(name)
                .then(|| from.max(inside.start)..from.max(inside.start) + name.len())
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::diagnostic::Code;

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
