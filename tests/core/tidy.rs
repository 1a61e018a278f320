//! The rules of the house, held by a test: how files open, how long they are, who may know whom.

mod source;

use source::{Findings, Source, module_depth, named_under, rust_files, text_files, words};

/// No file is longer, so that each can be read in one sitting.
const LONGEST: usize = 500;

/// Files that may be longer, each with its reason.
const LONG_FOR_A_REASON: &[(&str, &str)] = &[];

/// Which folders of `src` a folder may import. What is not listed may not be known.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("scenario", &[]),
    ("portrait", &[]),
    ("simulation", &["scenario"]),
    ("lint", &["scenario", "simulation", "portrait"]),
    ("explore", &["scenario", "simulation"]),
    ("debrief", &["scenario", "simulation", "explore"]),
    ("words", &["scenario", "simulation", "explore", "debrief"]),
    (
        "report",
        &[
            "scenario",
            "simulation",
            "explore",
            "debrief",
            "portrait",
            "words",
        ],
    ),
    (
        "graph",
        &["scenario", "simulation", "explore", "debrief", "words"],
    ),
    ("starter", &["scenario"]),
    ("library", &["scenario"]),
    ("storage", &["scenario", "simulation"]),
    (
        "language_server",
        &["scenario", "simulation", "lint", "words", "library"],
    ),
    (
        "workshop",
        &[
            "scenario",
            "simulation",
            "explore",
            "debrief",
            "portrait",
            "words",
            "report",
            "library",
            "storage",
        ],
    ),
    ("game", BELOW_THE_FACES),
    ("commands", EVERYTHING),
];

const BELOW_THE_FACES: &[&str] = &[
    "scenario",
    "simulation",
    "lint",
    "explore",
    "debrief",
    "portrait",
    "words",
    "report",
    "library",
    "storage",
    "workshop",
];

const EVERYTHING: &[&str] = &[
    "scenario",
    "simulation",
    "lint",
    "explore",
    "debrief",
    "portrait",
    "words",
    "report",
    "graph",
    "starter",
    "library",
    "storage",
    "language_server",
    "workshop",
    "game",
];

/// What in `src/game` has to do with the story, and not with how things look.
const THE_STORY_IN_THE_GAME: &[&str] = &["session", "telling", "page", "screens", "menus"];

/// Folders in which nothing that an author or a player does may end the program.
const NEVER_PANICS: &[&str] = &["scenario", "simulation", "lint", "explore", "debrief"];

#[test]
fn every_file_opens_with_a_sentence_on_what_it_is() {
    let mut wrong = Findings::default();
    for file in rust_files() {
        let first = file.text.lines().next().unwrap_or_default();
        let sentence = first.strip_prefix("//! ").unwrap_or_default();
        if sentence.len() < 10 {
            wrong.add(
                &file,
                1,
                "begin with `//! ` and one sentence on what this file is",
            );
        }
    }
    wrong.verdict();
}

#[test]
fn no_file_is_too_long_to_read() {
    let mut wrong = Findings::default();
    for file in rust_files() {
        let lines = file.text.lines().count();
        let excused = LONG_FOR_A_REASON.iter().any(|(path, _)| *path == file.path);
        if lines > LONGEST && !excused {
            wrong.add(
                &file,
                lines,
                &format!("cut it by noun into files of at most {LONGEST} lines"),
            );
        }
        if lines <= LONGEST && excused {
            wrong.add(
                &file,
                lines,
                "short again: take it off the list LONG_FOR_A_REASON in tests/core/tidy.rs",
            );
        }
    }
    wrong.verdict();
}

#[test]
fn only_the_game_says_bevy() {
    let mut wrong = Findings::default();
    for file in rust_files() {
        if file.path.starts_with("src/game/") || file.path.starts_with("tests/game/") {
            continue;
        }
        for (number, line) in file.code() {
            let named = words(line).any(|word| word == "bevy" || word.starts_with("bevy_"));
            if named && line.contains("::") {
                wrong.add(&file, number, "only src/game and tests/game may know Bevy: move this there, or pass plain data");
            }
        }
    }
    wrong.verdict();
}

#[test]
fn knowledge_points_one_way() {
    let mut wrong = Findings::default();
    for file in rust_files() {
        let Some(rest) = file.path.strip_prefix("src/") else {
            continue;
        };
        let Some((folder, inner)) = rest.split_once('/') else {
            continue;
        };
        let Some((_, known)) = MAY_KNOW.iter().find(|(name, _)| *name == folder) else {
            wrong.add(
                &file,
                1,
                &format!(
                    "say in MAY_KNOW of tests/core/tidy.rs what the folder {folder} may import"
                ),
            );
            continue;
        };
        for (number, line) in file.statements() {
            for name in named_under("crate::", &line, module_depth(inner)) {
                let ours = MAY_KNOW.iter().any(|(folder, _)| *folder == name);
                if ours && name != folder && !known.contains(&name.as_str()) {
                    wrong.add(&file, number, &format!("{folder} may not know {name}: move what both need down, or hand it in from above"));
                }
            }
        }
    }
    wrong.verdict();
}

#[test]
fn only_the_session_moves_the_story() {
    let mut wrong = Findings::default();
    for file in rust_files() {
        let session = file.path.starts_with("src/game/session");
        if !file.path.starts_with("src/game/") || session {
            continue;
        }
        for (number, line) in file.code_outside_tests() {
            let moves = ["Run::begin", "Run::replay", "Run::choose", "&mut Run"];
            if moves.iter().any(|way| line.contains(way)) {
                let remedy = "write an `Intent`, and let src/game/session move the run";
                wrong.add(&file, number, remedy);
            }
        }
    }
    wrong.verdict();
}

#[test]
fn screens_and_theme_mind_their_own() {
    let mut wrong = Findings::default();
    let files = rust_files();
    let screens: Vec<&str> = files
        .iter()
        .filter_map(|file| file.path.strip_prefix("src/game/screens/"))
        .filter_map(|inner| inner.split(['/', '.']).next())
        .filter(|name| *name != "mod")
        .collect();
    for file in &files {
        if let Some(inner) = file.path.strip_prefix("src/game/screens/")
            && let Some(own) = screens.iter().find(|name| inner.starts_with(**name))
        {
            for (number, line) in file.statements() {
                let depth = module_depth(inner) - 1;
                for other in named_under("screens::", &line, depth) {
                    if other != *own && screens.contains(&other.as_str()) {
                        let remedy = "a screen imports no other: move what both need into the theme or the page";
                        wrong.add(file, number, remedy);
                    }
                }
            }
        }
        if let Some(inner) = file.path.strip_prefix("src/game/theme/") {
            for (number, line) in file.statements() {
                for other in named_under("crate::game::", &line, module_depth(inner)) {
                    if THE_STORY_IN_THE_GAME.contains(&other.as_str()) {
                        let remedy = "the theme knows how things look, not what is told: hand it plain values";
                        wrong.add(file, number, remedy);
                    }
                }
            }
        }
    }
    wrong.verdict();
}

#[test]
fn the_core_never_gives_up() {
    let mut wrong = Findings::default();
    for file in rust_files() {
        let inside = |folder: &&str| file.path.starts_with(&format!("src/{folder}/"));
        if !NEVER_PANICS.iter().any(inside) || file.is_test() {
            continue;
        }
        for (number, line) in file.code_outside_tests() {
            let gives_up = ["unwrap()", "panic!(", "todo!(", "unimplemented!("]
                .iter()
                .any(|way| line.contains(way));
            // A reader may have a method `expect` of its own; `Option` and `Result` are given a sentence.
            let expects = line.contains(".expect(\"") && !line.contains("self.expect(\"");
            if gives_up || expects {
                wrong.add(
                    &file,
                    number,
                    "return an error or a diagnostic instead: a player's evening may hang on it",
                );
            }
        }
    }
    wrong.verdict();
}

#[test]
fn no_test_is_switched_off() {
    let mut wrong = Findings::default();
    for file in rust_files() {
        for (number, line) in file.code() {
            if line.trim_start().starts_with("#[ignore") {
                wrong.add(
                    &file,
                    number,
                    "assert what holds today and say why, or delete the test",
                );
            }
        }
    }
    wrong.verdict();
}

#[test]
fn every_shipped_scenario_is_inside_the_program() {
    let library: String = rust_files()
        .into_iter()
        .filter(|file| file.path.starts_with("src/library/"))
        .map(|file| file.text)
        .collect();
    let mut wrong = Findings::default();
    for file in text_files() {
        let shipped = file.path.starts_with("scenarios/") && file.path.ends_with(".ron");
        let name = file.path.rsplit('/').next().unwrap_or_default();
        if shipped && !library.contains(&format!("/{name}\"")) {
            wrong.add(
                &file,
                1,
                "embed it in src/library, so that the program has it wherever it is copied",
            );
        }
    }
    wrong.verdict();
}

#[test]
fn no_file_knows_the_machine_it_was_written_on() {
    let places = ["work", "root", "home"].map(|place| format!("/{place}/"));
    let mut wrong = Findings::default();
    for file in text_files() {
        for (number, line) in file.text.lines().enumerate() {
            if places.iter().any(|place| line.contains(place.as_str())) {
                wrong.add(
                    &file,
                    number + 1,
                    "name a path that exists on every machine",
                );
            }
        }
    }
    wrong.verdict();
}

#[test]
fn the_rules_can_tell() {
    assert_eq!(
        named_under("crate::", "use crate::game::page;", 2),
        ["game"]
    );
    assert_eq!(
        named_under(
            "crate::",
            "use crate::{game::{a, b}, words, scenario as s};",
            2
        ),
        ["game", "words", "scenario"]
    );
    assert_eq!(
        named_under("crate::", "    super::super::game::run();", 2),
        ["game"]
    );
    assert!(named_under("crate::", "use super::game;", 2).is_empty());
    let file = Source {
        path: "src/scenario/sample.rs".to_owned(),
        text: "use crate::{\n    a::{\n        b,\n    },\n    c,\n};\nlet d = 1;".to_owned(),
    };
    let statements = file.statements();
    assert_eq!(statements.len(), 2);
    assert_eq!(named_under("crate::", &statements[0].1, 2), ["a", "c"]);
    assert_eq!(module_depth("mod.rs"), 1);
    assert_eq!(module_depth("chart/mod.rs"), 2);
    assert_eq!(module_depth("chart/draw.rs"), 3);
    let file = Source {
        path: "src/scenario/sample.rs".to_owned(),
        text: "one;\n#[cfg(test)]\nmod tests {\n    fn two() {\n    }\n}\nthree;\n#[cfg(test)]\nmod tests;\nfour;\n// five"
            .to_owned(),
    };
    let left: Vec<&str> = file.code_outside_tests().map(|(_, line)| line).collect();
    assert_eq!(left, ["one;", "three;", "four;"]);
}
