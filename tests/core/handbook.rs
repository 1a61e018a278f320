//! The authors' handbook, `scenarios/README.md`: every example in it is tried, every command is one of the program's, and
//! what is generated is as the program says.
//!
//! `GROUNDSWELL_WRITE_HANDBOOK=1 cargo test --no-default-features --test core handbook` writes the generated parts anew.

use groundswell::{
    lint,
    portrait::vocabulary,
    scenario::{
        self, Code, Diagnostic, Severity, campaign, compile::PRINCIPLES, manual, script::Mood,
    },
    simulation::Rules,
    words::reference,
};
use std::{fmt::Write as _, fs, path::PathBuf, process::Command, sync::Arc};

/// How often the balance of the shipped stories is played by each policy.
const RUNS: &str = "1000";

fn file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("scenarios/README.md")
}

fn text() -> String {
    fs::read_to_string(file()).expect("the handbook is there")
}

/// What the program says for a generated part.
fn generated(name: &str) -> String {
    match name {
        "reference" => format!("\n{}", reference::markdown()),
        "faces" => face_words(),
        "moods" => listed(Mood::ALL.iter().map(|(_, word)| *word)),
        "principles" => listed(PRINCIPLES),
        "acts" => listed(campaign::ACTS),
        "codes" => codes(),
        "balance" => balance(),
        _ => panic!("nothing is generated for {name}"),
    }
}

/// Words in a sentence.
fn listed<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    let words: Vec<String> = words.into_iter().map(|word| format!("`{word}`")).collect();
    format!("{}.", words.join(", "))
}

fn face_words() -> String {
    let mut out = String::from("\n");
    for (what, words) in vocabulary() {
        let _ = writeln!(out, "- {what}: {}", listed(words));
    }
    out
}

fn codes() -> String {
    let mut out = String::from("\n| code | |\n|---|---|\n");
    for code in Code::ALL {
        let _ = writeln!(out, "| `{}` | {} |", code.word(), code.title());
    }
    out
}

fn balance() -> String {
    let mut out = String::new();
    for name in ["friday-deploy", "quiet-queue"] {
        let explored = Command::new(env!("CARGO_BIN_EXE_groundswell"))
            .args(["explore", name, "--format", "markdown", "--runs", RUNS])
            .args(["--fail-on", "endless"])
            .output()
            .expect("the program starts");
        assert!(explored.status.success(), "{explored:?}");
        let said = String::from_utf8_lossy(&explored.stdout);
        let _ = write!(out, "\n{}\n", said.trim());
    }
    out
}

#[test]
fn what_is_generated_is_as_the_program_says() {
    let before = text();
    let mut after = String::new();
    let mut rest = before.as_str();
    while let Some((told, from)) = rest.split_once("<!-- begin ") {
        let (name, old) = from
            .split_once(" (generated) -->")
            .expect("it says what begins");
        let end = format!("<!-- end {name} -->");
        let (_, next) = old
            .split_once(&end)
            .unwrap_or_else(|| panic!("{name} never ends"));
        let _ = write!(
            after,
            "{told}<!-- begin {name} (generated) -->{}{end}",
            generated(name)
        );
        rest = next;
    }
    after.push_str(rest);
    if std::env::var_os("GROUNDSWELL_WRITE_HANDBOOK").is_some() {
        fs::write(file(), &after).expect("it can be written");
        return;
    }
    let differs = before
        .lines()
        .zip(after.lines())
        .find(|(one, other)| one != other);
    assert!(
        before == after,
        "scenarios/README.md is not as the program says; first: {differs:#?}\n(GROUNDSWELL_WRITE_HANDBOOK=1 writes it anew)"
    );
}

/// A block of the handbook: what its fence says, its text, and the line it begins on.
struct Block {
    about: String,
    text: String,
    line: usize,
}

fn blocks() -> Vec<Block> {
    let text = text();
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for (line, said) in text.lines().enumerate() {
        match said.strip_prefix("```") {
            Some(_) if open => open = false,
            Some(about) => {
                open = true;
                blocks.push(Block {
                    about: about.to_owned(),
                    text: String::new(),
                    line: line + 1,
                });
            }
            None if open => {
                let block = blocks.last_mut().expect("one is open");
                block.text.push_str(said);
                block.text.push('\n');
            }
            None => {}
        }
    }
    assert!(!open, "the last block is never closed");
    blocks
}

/// The first whole story of the handbook with a piece put where it belongs.
fn within(place: &str, piece: &str) -> String {
    let whole = blocks()
        .into_iter()
        .find(|block| block.about == "ron")
        .expect("there is a whole story");
    let anchor = match place {
        "fields" => "    start: ",
        "cast" => "    },\n    start: ",
        "scenes" => "        \"five-to-five\": Scene(",
        "choices" => "            ],\n            discuss: ",
        "events" => "    endings: ",
        "endings" => "        \"four-calls\": Ending(",
        other => panic!("nothing is put at {other}"),
    };
    let piece = if place == "events" {
        format!("    events: {{\n{piece}    }},\n")
    } else {
        piece.to_owned()
    };
    assert_eq!(whole.text.matches(anchor).count(), 1, "{anchor}");
    whole.text.replacen(anchor, &format!("{piece}{anchor}"), 1)
}

#[test]
fn every_example_is_what_it_says() {
    let mut tried = 0;
    for block in blocks() {
        let mut about = block.about.split(' ');
        if about.next() != Some("ron") {
            continue;
        }
        tried += 1;
        let place = about.next();
        let wrong = (about.next() == Some("wrong")).then(|| about.next().expect("a code"));
        let source = match place {
            Some(place) => within(place, &block.text),
            None => block.text.clone(),
        };
        let found = if source.trim_start().starts_with("Campaign(") {
            let stories: Vec<_> = ["friday-deploy", "quiet-queue"]
                .iter()
                .filter_map(|name| {
                    let path = file().with_file_name(format!("{name}.ron"));
                    scenario::read(&fs::read(path).expect("it is there")).0
                })
                .map(Arc::new)
                .collect();
            campaign::read(source.as_bytes(), &stories).1
        } else {
            let (story, mut found) = scenario::read(source.as_bytes());
            found.extend(
                story
                    .iter()
                    .flat_map(|story| lint::lint(story, &Rules::shipped())),
            );
            found
        };
        let codes: Vec<&str> = found.iter().map(|found| found.code.word()).collect();
        match wrong {
            Some(code) => assert_eq!(
                codes.first(),
                Some(&code),
                "line {}: {found:#?}",
                block.line
            ),
            None => {
                // Nothing leads to a scene that is pasted where it cannot be reached, and the first story is a model.
                let poor = |found: &&Diagnostic| {
                    found.severity == Severity::Error
                        || found.code == Code::W001
                        || place.is_none() && !source.starts_with("Campaign(")
                };
                let bad: Vec<_> = found.iter().filter(poor).collect();
                assert!(bad.is_empty(), "line {}: {bad:#?}", block.line);
            }
        }
    }
    assert!(tried >= 15, "only {tried} examples were found");
}

#[test]
fn every_command_is_one_of_the_programs() {
    for block in blocks().iter().filter(|block| block.about == "sh") {
        for line in block.text.lines() {
            let line = line.split(" #").next().unwrap_or_default();
            let mut words = line.split_whitespace();
            assert_eq!(
                words.next(),
                Some("groundswell"),
                "line {}: {line}",
                block.line
            );
            let words: Vec<&str> = words.collect();
            let (options, names): (Vec<&str>, Vec<&str>) =
                words.iter().partition(|word| word.starts_with("--"));
            // `strings extract` has a help of its own.
            let verbs = usize::from(names.first() == Some(&"strings")) + 1;
            let help = Command::new(env!("CARGO_BIN_EXE_groundswell"))
                .args(&names[..verbs])
                .arg("--help")
                .output()
                .expect("the program starts");
            assert!(help.status.success(), "line {}: {line}", block.line);
            let help = String::from_utf8_lossy(&help.stdout).into_owned();
            for option in options {
                assert!(
                    help.contains(option),
                    "line {}: no {option} in {line}",
                    block.line
                );
            }
        }
    }
}

#[test]
fn exploring_the_first_story_finds_nothing_even_with_the_attempt_in_it() {
    let attempt = blocks()
        .into_iter()
        .find(|block| block.about == "ron choices" && block.text.contains("Attempt("))
        .expect("there is an attempt");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("the-rota.ron");
    fs::write(&file, within("choices", &attempt.text)).expect("it can be written");
    let explored = Command::new(env!("CARGO_BIN_EXE_groundswell"))
        .arg("explore")
        .arg(&file)
        .args(["--runs", "100"])
        .args([
            "--fail-on",
            "never-reached,never-lands,never-said,dominated",
        ])
        .output()
        .expect("the program starts");
    assert!(
        explored.status.success(),
        "{}",
        String::from_utf8_lossy(&explored.stdout)
    );
}

#[test]
fn every_code_has_its_page() {
    for code in Code::ALL {
        let page = manual::pages()
            .find(|page| page.code == *code)
            .or_else(|| lint::page(*code));
        assert!(page.is_some(), "{code} has no page");
    }
}
