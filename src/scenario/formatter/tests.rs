//! What the formatter keeps, and how it lays things out.

use super::{Refused, WIDTH, format};
use crate::scenario::{
    self,
    syntax::{Kind, Node, Tree},
};

const SAMPLE: &str = include_str!("../compile/tests/sample.ron");
const SHIPPED: [&str; 4] = [
    include_str!("../../../scenarios/friday-deploy.ron"),
    include_str!("../../../scenarios/quiet-queue.ron"),
    include_str!("../../../scenarios/northholm.ron"),
    include_str!("../../../scenarios/quiet-queue.de.ron"),
];

#[track_caller]
fn becomes(before: &str, after: &str) {
    let laid_out = format(before).unwrap_or_else(|refused| panic!("{refused:?}"));
    assert_eq!(laid_out, after);
    assert_eq!(format(after).as_deref(), Ok(after), "again");
}

#[test]
fn shipped_files_are_laid_out() {
    for text in SHIPPED {
        assert!(
            format(text).as_deref() == Ok(text),
            "run `groundswell format scenarios/*.ron`"
        );
    }
}

#[test]
fn what_fits_stands_on_a_line_and_what_does_not_on_lines_of_its_own() {
    becomes(
        "Scenario(a:1,b:[ 1,2 , 3,],c:{ \"x\":(),},d:Low)",
        "Scenario(a: 1, b: [1, 2, 3], c: { \"x\": () }, d: Low)\n",
    );
    becomes("Scenario(\na:1)", "Scenario(\n    a: 1,\n)\n");
    let long = "word ".repeat(20);
    becomes(
        &format!(
            "Scenario(a:\"{long}\",b:[Up(\"x\",Low),Down(\"y\",Low)],c:{{\"x\":1,\"y\":\"{long}\"}})"
        ),
        &format!(
            "Scenario(\n    a: \"{long}\",\n    b: [Up(\"x\", Low), Down(\"y\", Low)],\n    c: {{\n        \"x\": 1,\n        \"y\": \"{long}\",\n    }},\n)\n"
        ),
    );
    // Short things share lines, and what stood together stays together.
    let flags: Vec<String> = (0..30).map(|n| format!("\"flag-{n}\"")).collect();
    let laid_out = format(&format!(
        "Scenario(\nid: \"x\", minutes: 5,\nflags: [{}])",
        flags.join(",")
    ))
    .unwrap();
    assert!(laid_out.starts_with(
        "Scenario(\n    id: \"x\", minutes: 5,\n    flags: [\n        \"flag-0\", \"flag-1\","
    ));
    assert!(
        laid_out.lines().all(|line| line.len() <= WIDTH),
        "{laid_out}"
    );
    assert_eq!(laid_out.lines().count(), 8, "{laid_out}");
}

#[test]
fn scripts_stand_four_spaces_further_in() {
    becomes(
        "Scenario(scenes: {\n\"a\": Scene(\nplace: \"x\",\nscript: r#\"  One.\n\n\n      {flag.a} ada: Two.   \n\t// three\n  \"#, then: React(r#\"\nA.\nB.\n\"#)),\n})",
        "Scenario(\n    scenes: {\n        \"a\": Scene(\n            place: \"x\",\n            script: r#\"\n                One.\n\n\n                {flag.a} ada: Two.\n                // three\n            \"#,\n            then: React(r#\"\n                A.\n                B.\n            \"#),\n        ),\n    },\n)\n",
    );
    // Other texts over several lines are what they are.
    becomes(
        "Scenario(\nsummary: r#\"One.\n   Two.\"#, title: \"a\n b\")",
        "Scenario(\n    summary: r#\"One.\n   Two.\"#,\n    title: \"a\n b\",\n)\n",
    );
}

#[test]
fn comments_and_empty_lines_stay_where_they_were() {
    becomes(
        "// head\n\n\n#![enable(implicit_some)]\n/* a\n   b */ Scenario( // open\n  a: 1, // one\n\n\n\n  // two\n  b /* in */ : 2 // end\n  /* last */ )\n// after\n",
        "// head\n\n#![enable(implicit_some)]\n/* a\n   b */\nScenario(\n    // open\n    a: 1, // one\n\n    // two\n    /* in */\n    b: 2, // end\n    /* last */\n)\n// after\n",
    );
}

#[test]
fn marks_of_word_processors_and_other_systems_are_made_plain() {
    becomes(
        "\u{feff}Scenario(\r\n  a: “x”,\r\n)\r\n",
        "Scenario(\n    a: \"x\",\n)\n",
    );
    // Within a text they are the author's.
    becomes("Scenario(a: \"“x”\")", "Scenario(a: \"“x”\")\n");
}

#[test]
fn a_choice_keeps_the_id_that_it_had_by_its_text() {
    let before = SAMPLE.replace("\r\n", "\n");
    let tree = Tree::parse(&before);
    let ids: Vec<_> = super::ids::missing(&tree).into_values().collect();
    assert!(!ids.is_empty(), "the sample has no choice without an id");
    let after = format(&before).unwrap();
    for id in ids {
        assert!(after.contains(&format!("id: \"{id}\"")), "{id} in\n{after}");
    }
    assert!(super::ids::missing(&Tree::parse(&after)).is_empty());
    let read = |text: &str| scenario::read(text.as_bytes()).0.unwrap();
    assert_eq!(read(&before), read(&after));
    assert_eq!(read(&before).hash, read(&after).hash);
    becomes(
        "Scenario(\nscenes: {\"a\": Scene(choices: [Choice(text: \"Go on\"), Choice(text: \"Go, on!\")])},\nstanding: [\nChoice(\n// why\ntext: \"Go on\"),\n],\n)",
        "Scenario(\n    scenes: { \"a\": Scene(choices: [Choice(id: \"go-on-2\", text: \"Go on\"), Choice(id: \"go-on-3\", text: \"Go, on!\")]) },\n    standing: [\n        Choice(\n            // why\n            id: \"go-on\",\n            text: \"Go on\",\n        ),\n    ],\n)\n",
    );
}

#[test]
fn a_file_that_cannot_be_read_is_left_alone() {
    for text in [
        "Scenario(",
        "Scenario(a: \"x)",
        "Scenario(a: 1 b: 2)",
        "Scenario(a 1)",
        "",
        "(]",
    ] {
        assert!(
            matches!(format(text), Err(Refused::Broken(found)) if !found.is_empty()),
            "{text}"
        );
    }
    // One that reads and does not load is laid out all the same.
    becomes("Scenario(scenes: {  },)", "Scenario(scenes: {})\n");
}

#[test]
fn whatever_stands_between_words_nothing_is_lost() {
    let mut dice = Dice(7);
    for round in 0..60 {
        let mut text = String::new();
        let mut comments = 0;
        let tree = Tree::parse(SAMPLE);
        shake(tree.root(), &mut dice, &mut text, &mut comments);
        let once = format(&text).unwrap_or_else(|refused| panic!("{round}: {refused:?}\n{text}"));
        assert_eq!(
            format(&once).as_deref(),
            Ok(once.as_str()),
            "{round}: again\n{text}"
        );
        for comment in 0..comments {
            assert_eq!(
                once.matches(&format!("c{comment}.")).count(),
                1,
                "{round}: {comment}\n{text}"
            );
        }
        let (one, other) = (
            scenario::read(text.as_bytes()).0,
            scenario::read(once.as_bytes()).0,
        );
        assert_eq!(one, other, "{round}");
        // What is indented by tabs or not at all comes out the same as what was.
        assert!(
            !once.contains('\t') && once.lines().all(|line| line == line.trim_end()),
            "{round}"
        );
    }
}

#[test]
fn broken_files_never_break_the_formatter() {
    let mut dice = Dice(11);
    for _ in 0..200 {
        let mut text: Vec<char> = SAMPLE.chars().collect();
        for _ in 0..=dice.below(3) {
            let at = dice.below(text.len());
            match dice.below(3) {
                0 => drop(text.remove(at)),
                1 => text.insert(at, ['"', '(', ']', '\n', '“', '/', '#', ','][dice.below(8)]),
                _ => text.truncate(at.max(1)),
            }
        }
        let text: String = text.into_iter().collect();
        if let Ok(once) = format(&text) {
            assert_eq!(format(&once).as_deref(), Ok(once.as_str()), "{text}");
        } else {
            assert!(!matches!(format(&text), Err(Refused::Differs(_))), "{text}");
        }
    }
}

/// Numbers that look drawn and are always the same.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }
}

/// Writes a tree with other spaces and with comments strewn in.
fn shake(node: Node, dice: &mut Dice, text: &mut String, comments: &mut usize) {
    if node.kind() == Kind::Header || (node.kind().is_leaf() && node.kind() != Kind::Space) {
        text.push_str(node.text());
        if node.kind() == Kind::Comment {
            text.push('\n');
        }
        match dice.below(24) {
            0 => text.push('\n'),
            1 => text.push_str("\n\n\n  \t"),
            2 => text.push_str("  "),
            3 => {
                text.push_str(&std::format!(" // c{comments}.  \n"));
                *comments += 1;
            }
            4 => {
                text.push_str(&std::format!("/* c{comments}. */"));
                *comments += 1;
            }
            _ => {}
        }
    } else if node.kind() == Kind::Space {
        match dice.below(3) {
            0 => text.push(' '),
            1 => text.push_str(node.text()),
            _ => {}
        }
    } else {
        for child in node.children() {
            shake(child, dice, text, comments);
        }
    }
}
