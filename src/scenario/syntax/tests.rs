//! What trees look like, of right texts and of wrong ones.

use super::{Kind, Tree};

const SAMPLE: &str = include_str!("../compile/tests/sample.ron");

/// Every byte is in one leaf, every part within its whole, and every finding within the text.
#[track_caller]
pub(crate) fn holds(text: &str) -> Tree {
    let tree = Tree::parse(text);
    let mut at = 0;
    for index in 0.. {
        let Some(node) = tree.node(index) else { break };
        if let Some(parent) = node.parent() {
            assert!(parent.index() < index);
            let within =
                parent.span().start <= node.span().start && node.span().end <= parent.span().end;
            assert!(within, "{node:?} in {parent:?}");
        }
        if node.kind().is_leaf() {
            assert_eq!(node.span().start, at, "{node:?} in {text:?}");
            assert_eq!(node.children().count(), 0);
            at = node.span().end;
        }
    }
    assert_eq!(at, text.len(), "{text:?}");
    for found in tree.errors() {
        let span = found.span.clone().unwrap();
        assert!(text.get(span).is_some(), "{found:?} in {text:?}");
        for (at, _) in found.fix.iter().flat_map(|fix| &fix.edits) {
            assert!(text.get(at.clone()).is_some(), "{found:?} in {text:?}");
        }
    }
    tree
}

/// The tree without spaces, as brackets around what belongs together.
fn shown(text: &str) -> String {
    fn show(node: super::Node, out: &mut String) {
        use std::fmt::Write as _;
        if node.kind().is_trivia() {
            return;
        }
        if node.kind().is_leaf() {
            write!(out, "{:?} ", node.kind()).unwrap();
            return;
        }
        write!(out, "{:?}[", node.kind()).unwrap();
        for child in node.children() {
            show(child, out);
        }
        out.push_str("] ");
    }
    let tree = holds(text);
    let mut out = String::new();
    show(tree.root(), &mut out);
    out
}

/// What is found, each with the text that it points at, and the text with all fixes done one after the other.
#[track_caller]
fn finds(text: &str, expected: &[(&str, &str)], mended: Option<&str>) {
    let tree = holds(text);
    let found: Vec<(String, String)> = tree
        .errors()
        .iter()
        .map(|found| {
            (
                found.message.clone(),
                text[found.span.clone().unwrap()].to_owned(),
            )
        })
        .collect();
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|(message, at)| (message.as_str(), at.as_str()))
        .collect();
    assert_eq!(found, expected, "{text}");
    if let Some(mended) = mended {
        let fix = tree.errors()[0].fix.as_ref().unwrap();
        assert_eq!(fix.apply(text), mended);
    }
}

#[test]
fn the_shipped_files_are_trees_without_a_word() {
    for text in [
        SAMPLE,
        include_str!("../../../scenarios/friday-deploy.ron"),
        include_str!("../../../scenarios/northholm.ron"),
    ] {
        assert_eq!(holds(text).errors(), []);
        let windows = text.replace('\n', "\r\n");
        assert_eq!(holds(&format!("\u{feff}{windows}")).errors(), []);
    }
}

#[test]
fn a_tree_shows_what_belongs_together() {
    let shows = |text: &str, expected: &str| {
        assert_eq!(shown(text).replace(" ]", "]").trim_end(), expected)
    };
    shows(
        "A(b: 1, c: \"x\",)",
        "Root[Struct[Name Open Field[Name Colon Number] Comma Field[Name Colon Text] Comma Close]]",
    );
    shows(
        "[Up(\"a\", By(3)), Stay, ()]",
        "Root[List[Open Tuple[Name Open Text Comma Tuple[Name Open Number Close] Close] Comma Word Comma Unit[Open Close] Close]]",
    );
    shows(
        "#![enable(implicit_some)] {\"a\": true}",
        "Root[Header[Name Name Open Name Open Name Close Close] Map[Open Entry[Text Colon Bool] Close]]",
    );
}

#[test]
fn texts_say_what_they_say() {
    let value = |text: &str| holds(text).main().unwrap().value().unwrap().into_owned();
    assert_eq!(
        value(r#""a \"b\" \\ \u{e9}\x41\xC3\xA9""#),
        "a \"b\" \\ éAé"
    );
    assert_eq!(value("\"a\\\n   b\""), "ab");
    assert_eq!(value("r\"a\\n\""), "a\\n");
    assert_eq!(value("r##\"a\"# b\"##"), "a\"# b");
    assert_eq!(value("“a”"), "a");
    assert_eq!(value("\"\""), "");
}

#[test]
fn paths_lead_to_nodes_and_back() {
    let tree = holds(SAMPLE);
    let mut count = 0;
    for index in 0.. {
        let Some(node) = tree.node(index) else { break };
        if node.kind() == Kind::Field || node.kind() == Kind::Entry {
            let path = tree.path_of(node);
            let content = node.content().unwrap();
            assert_eq!(tree.find(&path), Some(content), "{path}");
            assert_eq!(tree.path_of(content), path);
            count += 1;
        }
    }
    assert!(count > 100);
    assert_eq!(tree.find("scenes.nowhere"), None);
}

#[test]
fn a_byte_leads_to_its_leaf() {
    let text = "A(b: \"x\") // end";
    let tree = holds(text);
    for (at, kind) in [
        (0, Kind::Name),
        (1, Kind::Open),
        (2, Kind::Name),
        (4, Kind::Space),
        (6, Kind::Text),
        (12, Kind::Comment),
        (99, Kind::Comment),
    ] {
        assert_eq!(tree.node_at(at).kind(), kind, "{at}");
    }
}

#[test]
fn commas_and_colons() {
    finds(
        "A(b: 1 c: 2)",
        &[("Expected a comma.", "")],
        Some("A(b: 1, c: 2)"),
    );
    finds(
        "A(b: \"x\"\n  c: 2)",
        &[("Expected a comma.", "")],
        Some("A(b: \"x\",\n  c: 2)"),
    );
    finds(
        "A(b: 1,, c: 2)",
        &[("This comma separates nothing.", ",")],
        Some("A(b: 1, c: 2)"),
    );
    finds(
        "A(b = 1)",
        &[("A name and what it is are joined by a colon.", "=")],
        Some("A(b : 1)"),
    );
    finds(
        "A(b: 1; c: 2)",
        &[("Entries are separated by commas.", ";")],
        Some("A(b: 1, c: 2)"),
    );
    finds(
        "A(b: 1, c \"x\")",
        &[("Expected a colon.", "")],
        Some("A(b: 1, c: \"x\")"),
    );
    finds(
        "A(b:, c: 2)",
        &[("Behind this colon nothing stands.", "b:")],
        None,
    );
    finds(
        "A(b:\n c: 2)",
        &[("Behind this colon nothing stands.", "b:")],
        None,
    );
    finds(
        "{\"a\" B(c: 1)}",
        &[("Expected a colon.", "")],
        Some("{\"a\": B(c: 1)}"),
    );
}

#[test]
fn quotation_marks() {
    finds(
        "A(b: “x”, c: 1)",
        &[("`“` opens no text.", "“x”")],
        Some("A(b: \"x\", c: 1)"),
    );
    finds(
        "A(b: \"x”, c: \"y\")",
        &[("A text is opened by `\"` and closed by `”`.", "\"x”")],
        Some("A(b: \"x\", c: \"y\")"),
    );
    finds(
        "A(b: 'two words')",
        &[(
            "A text stands in double quotation marks, and not in single ones.",
            "'two words'",
        )],
        Some("A(b: \"two words\")"),
    );
    finds(
        "A(\n  b: \"x,\n  c: \"y\",\n)",
        &[("This text is never closed.", "\"x")],
        Some("A(\n  b: \"x\",\n  c: \"y\",\n)"),
    );
    finds(
        "A(b: \"x, c: \"y\")",
        &[("This text is never closed.", "\"x")],
        Some("A(b: \"x\", c: \"y\")"),
    );
    finds(
        "A(b: \"He said \"no\" to me.\", c: 1)",
        &[(
            "Within this text stand quotation marks, and the first of them closes it.",
            "\"He said \"no\" to me.\"",
        )],
        Some("A(b: \"He said \\\"no\\\" to me.\", c: 1)"),
    );
    finds(
        "A(b: r#\"\n  x\n\",\n c: 1)",
        &[(
            "A text that begins by `r#\"` is closed by `\"` alone.",
            "r#\"\n  x\n\"",
        )],
        Some("A(b: r#\"\n  x\n\"#,\n c: 1)"),
    );
    finds(
        "A(b: r#\"\n  x\n  c: [1],\n)",
        &[("A text that begins by `r#\"` is never closed.", "r#\"")],
        Some("A(b: r#\"\n  x\"#,\n  c: [1],\n)"),
    );
    finds(
        "A(b: \"a\\qb\")",
        &[("`\\q` means nothing within a text.", "\\q")],
        Some("A(b: \"a\\\\qb\")"),
    );
    finds(
        "A(b: Ask him first, c: 1)",
        &[(
            "Here stands a text without its quotation marks.",
            "Ask him first",
        )],
        Some("A(b: \"Ask him first\", c: 1)"),
    );
    finds(
        "A(b: trust.x >= high,\n c: 1)",
        &[(
            "Here stands a text without its quotation marks.",
            "trust.x >= high",
        )],
        Some("A(b: \"trust.x >= high\",\n c: 1)"),
    );
}

#[test]
fn brackets() {
    finds(
        "A(b: [1, 2, c: 3)",
        &[("This `[` is never closed.", "[")],
        Some("A(b: [1, 2,], c: 3)"),
    );
    finds(
        "A(b: [1, 2), c: 3)",
        &[("What `[` opens is closed by `)`.", ")")],
        Some("A(b: [1, 2], c: 3)"),
    );
    finds(
        "{\"a\": B(x: 1,\n \"b\": B(x: 2)}",
        &[("This `(` is never closed.", "(")],
        Some("{\"a\": B(x: 1,),\n \"b\": B(x: 2)}"),
    );
    finds(
        "A(b: [B(x: 1, B(x: 2)])",
        &[("This `(` is never closed.", "(")],
        Some("A(b: [B(x: 1,), B(x: 2)])"),
    );
    finds(
        "A(b: {\"x\": 1)})",
        &[("This `)` closes nothing.", ")")],
        Some("A(b: {\"x\": 1})"),
    );
    finds(
        "A{b: 1}",
        &[("Behind a name stand round brackets, and no others.", "{")],
        Some("A(b: 1)"),
    );
    finds(
        "A(b: (c: [1, 2",
        &[(
            "The file breaks off: this `[` is never closed, nor are 2 around it.",
            "[",
        )],
        Some("A(b: (c: [1, 2]))"),
    );
    finds(
        "A(b: 1) c: 2)",
        &[(
            "This `)` closes `A` too early: `c` still belongs to it.",
            ")",
        )],
        Some("A(b: 1, c: 2)"),
    );
    finds("", &[("Nothing stands in this file.", "")], None);
    finds(
        "A(\n  b: B(\n    x: 1,\n  c: 2,\n)",
        &[("This `(` is never closed.", "(")],
        Some("A(\n  b: B(\n    x: 1,),\n  c: 2,\n)"),
    );
}

#[test]
fn odd_signs_and_headers() {
    finds(
        "A(b:\u{a0}1,\u{a0}c: 2)",
        &[(
            "Between words and brackets stands a non-breaking space, and so do 1 other places.",
            "\u{a0}",
        )],
        Some("A(b: 1, c: 2)"),
    );
    finds(
        "#![enable(implicit_sum)]\nA()",
        &[(
            "There is nothing called `implicit_sum` to enable.",
            "implicit_sum",
        )],
        Some("#![enable(implicit_some)]\nA()"),
    );
    finds(
        "#![allow]\nA()",
        &[("This header cannot be read.", "#![allow]")],
        None,
    );
    finds(
        "A(b: 1) /* no end",
        &[("A comment that begins here by `/*` never ends.", "/*")],
        None,
    );
    assert_eq!(holds("#![type = \"x\"]\n#![ enable ( implicit_some , ) ]\n/* a /* b */ */ A(b: 'x', c: b\"y\", d: r#name)").errors(), []);
}

#[test]
fn whatever_the_text_is_it_is_a_tree() {
    for text in [
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
        "/",
        "b'",
        "br#",
        "r#",
        "A(x: (",
        ")))]}",
        "é(ü: \"ß\")",
        "#",
        "#![",
        ",",
        ":",
        "= 3",
        "-",
        "A{",
        "A(b: @, c: 1)",
        "“",
        "'\\",
        "\u{feff}\u{feff}",
        "A(b: \"x\n\n)",
    ] {
        holds(text);
        holds(&format!("A(b: [{text}"));
        holds(&format!("A(b: {text}, c: 2)"));
    }
}

#[test]
fn depth_is_bounded_and_said() {
    for open in ["(", "[", "{", "A(", "A(b: ", "[[", "{\"a\": ("] {
        let tree = holds(&open.repeat(50_000));
        assert!(
            tree.errors()
                .iter()
                .any(|found| found.message.contains("64 deep")),
            "{open}"
        );
    }
    let deep = format!("{}{}", "[".repeat(64), "]".repeat(64));
    assert_eq!(holds(&deep).errors(), []);
}

#[test]
fn time_is_in_proportion() {
    // Each would take minutes if anything were looked at again and again.
    let pieces = [
        "\"a\\\"",
        "r#\"x",
        "\"x",
        "“x",
        "'x",
        "a b",
        "A(b: ]",
        ")",
        "a: ",
        "r##\"\" r#\"",
        "/*",
        "\"a\" b",
        "\u{a0}",
        "-",
        "(]",
        "[)",
        "{\"a\" ",
        "A(b: 1",
        "\"\\q\"",
        "x.",
        "“x”y",
        "'ab'c",
        "#![",
        "a = ",
        "a b, c d,",
    ];
    for piece in pieces {
        for end in [" ", "\n", "\r\n"] {
            let text = format!("{piece}{end}").repeat(100_000 / (piece.len() + end.len()));
            Tree::parse(&text);
            Tree::parse(&format!("A(\n{text}"));
            Tree::parse(&format!("[\"\n{text}"));
        }
    }
}
