//! `check` as a person or a script meets it: findings with their lines, for programs, the manual, what cannot be read.

use super::place::{Done, Place, STORY};
use std::{fs, process::Stdio};

#[test]
fn check_tells_all_that_is_wrong_and_where() {
    let place = Place::new();
    let good = place.path("stories/small-story.ron");
    place.run(&["check", &good], "").code(0);
    let bad = place.path("bad.ron");
    fs::write(
        &bad,
        STORY
            .replace("toward: \"priya\"", "toward: \"pria\"")
            .replace("start: \"standup\"", "start: \"stand-up\""),
    )
    .unwrap();
    let done = place.run(&["check", &good, &bad], "");
    done.code(1)
        .says("bad.ron:")
        .says("priya")
        .says("standup")
        .says("2 errors");
    let position = done.out().lines().any(|line| {
        line.split("bad.ron:")
            .nth(1)
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    });
    assert!(position, "{}", done.out());
    place
        .run(&["check", &place.path("none.ron")], "")
        .code(2)
        .warns("none.ron");
    place.run(&["check", &place.path("stories")], "").code(0);
}

#[test]
fn check_knows_the_rules() {
    let place = Place::new();
    let file = place.path("stories/unruly.ron");
    let story = STORY.replace(
        "    cast: {",
        "    without_rules: [\"moods-spread\", \"mood-spreads\"],\n    happenings: { \"no-such-thing\": \"Hm.\" },\n    cast: {",
    );
    fs::write(&file, story).unwrap();
    place
        .run(&["check", &file], "")
        .code(0)
        .says("unruly.ron:9:37: warning[W007]: There is no rule `mood-spreads`.")
        .says("Did you mean `moods-spread`?")
        .says("unruly.ron:10:19: warning[W007]: There is no rule `no-such-thing`.")
        .says("0 errors, 2 warnings, ");
    place.run(&["check", "--strict", &file], "").code(1);
}

#[test]
fn check_writes_findings_for_programs() {
    let place = Place::new();
    let bad = place.path("bad.ron");
    fs::write(&bad, STORY.replace("toward: \"priya\"", "toward: \"pria\"")).unwrap();
    let done = place.run(&["check", "--format", "json", &bad], "");
    let found: serde_json::Value = serde_json::from_str(&done.code(1).out()).unwrap();
    let error = found
        .as_array()
        .unwrap()
        .iter()
        .find(|found| found["severity"] == "error")
        .unwrap();
    assert_eq!(error["code"], "E007");
    assert!(error["line"].as_u64().unwrap() > 1);
    assert!(error["file"].as_str().unwrap().ends_with("bad.ron"));
}

#[test]
fn check_shows_the_line_and_underlines_the_place() {
    let place = Place::new();
    let bad = place.path("bad.ron");
    fs::write(
        &bad,
        STORY.replace("start: \"standup\"", "start: \"stand-up\""),
    )
    .unwrap();
    let done = place.run(&["check", "--no-advice", &bad], "");
    let out = done.code(1).out();
    let mut lines = out.lines().skip_while(|line| !line.contains("error[E006]"));
    let (told, margin, line, under) = (
        lines.next().unwrap(),
        lines.next().unwrap(),
        lines.next().unwrap(),
        lines.next().unwrap(),
    );
    assert!(told.contains("bad.ron:19:"), "{out}");
    assert_eq!(margin.trim(), "|");
    assert!(line.starts_with("19 |     start: \"stand-up\","), "{out}");
    let caret = under
        .find('^')
        .unwrap_or_else(|| panic!("nothing is underlined in\n{out}"));
    assert!(
        (line.find("start").unwrap()..line.len()).contains(&caret),
        "{out}"
    );
    assert!(
        out.contains("1 error, 0 warnings, 0 pieces of advice, in 1 file."),
        "{out}"
    );
    assert!(out.contains("check --explain E006"), "{out}");
}

#[test]
fn advice_is_no_error_unless_asked() {
    let place = Place::new();
    let story = place.path("stories/small-story.ron");
    let done = place.run(&["check", &story], "");
    done.code(0)
        .says("advice[L001]: This choice can never be open")
        .says("advice[L024]")
        .says("0 errors, 0 warnings, ");
    place.run(&["check", "--strict", &story], "").code(1);
    let without = place.run(&["check", "--strict", "--no-advice", &story], "");
    without.code(0).says("nothing to mend");
    assert!(!without.out().contains("advice["));
}

#[test]
fn what_a_terminal_would_obey_is_shown_as_a_sign() {
    let place = Place::new();
    let bad = place.path("bad.ron");
    let story = STORY.replace("start: \"standup\"", "start: \"\u{202e}nw\to\u{7f}d\"");
    fs::write(&bad, story).unwrap();
    let out = place.run(&["check", &bad], "").code(1).out();
    assert!(!out.contains(['\u{202e}', '\u{7f}', '\t']), "{out:?}");
    assert!(out.contains("start: \"\u{fffd}nw    o\u{fffd}d\""), "{out}");
}

#[test]
fn a_long_line_is_cut_around_the_place() {
    let place = Place::new();
    let bad = place.path("bad.ron");
    let story: String = STORY
        .replace("start: \"standup\"", "start: \"stand-up\"")
        .replace('\n', " ");
    fs::write(
        &bad,
        story.replacen("implicit_some)]", "implicit_some)]\n", 1),
    )
    .unwrap();
    let out = place.run(&["check", "--no-advice", &bad], "").code(1).out();
    let lines: Vec<&str> = out.lines().collect();
    let at = lines
        .iter()
        .position(|line| line.contains("stand-up\","))
        .unwrap_or_else(|| panic!("{out}"));
    let (line, under) = (lines[at], lines[at + 1]);
    assert!(line.chars().count() < 120 && line.contains('…'), "{out}");
    let caret = under.chars().position(|letter| letter == '^').unwrap();
    let start = line
        .chars()
        .collect::<Vec<_>>()
        .windows(5)
        .position(|five| five == ['s', 't', 'a', 'r', 't'])
        .unwrap();
    assert!(caret >= start && caret < start + 20, "{out}");
}

#[test]
fn programs_get_one_list_of_a_known_shape() {
    let place = Place::new();
    let (one, two) = (place.path("one.ron"), place.path("two.ron"));
    fs::write(
        &one,
        STORY.replace("start: \"standup\"", "start: \"stand-up\""),
    )
    .unwrap();
    fs::write(&two, STORY.replace("format: 1,", "format: 1")).unwrap();
    let done = place.run(&["check", "--format", "json", &one, &two, &one], "");
    let found: serde_json::Value = serde_json::from_str(&done.code(1).out()).unwrap();
    let found = found.as_array().unwrap();
    let keys = [
        "file", "line", "column", "span", "code", "severity", "path", "message", "help", "fix",
    ];
    for finding in found {
        let finding = finding.as_object().unwrap();
        assert!(
            finding.keys().all(|key| keys.contains(&key.as_str())),
            "{finding:?}"
        );
        assert!(
            keys.iter().all(|key| finding.contains_key(*key)),
            "{finding:?}"
        );
    }
    let of = |file: &str| {
        found
            .iter()
            .filter(|found| found["file"].as_str().unwrap().ends_with(file))
            .count()
    };
    assert!(of("one.ron") >= 1 && of("two.ron") >= 1);
    let missing = found.iter().filter(|found| found["code"] == "E006").count();
    assert_eq!(missing, 1, "a file that is named twice is checked once");
    assert_eq!(
        place
            .run(
                &[
                    "check",
                    "--format",
                    "json",
                    "--no-advice",
                    &place.path("stories")
                ],
                ""
            )
            .code(0)
            .out()
            .trim(),
        "[]"
    );
}

#[test]
fn every_code_is_explained() {
    let place = Place::new();
    place
        .run(&["check", "--explain", "e006"], "")
        .code(0)
        .says("E006: A scene that does not exist.")
        .says("Poor:\n    start: \"stand-up\",")
        .says("Better:\n    start: \"standup\",");
    let all = place.run(&["check", "--explain", "all"], "");
    let text = all.code(0).out();
    for code in groundswell::scenario::Code::ALL {
        assert!(
            text.contains(&format!("\n## {code}: {}\n", code.title())),
            "{code}"
        );
    }
    assert_eq!(text.matches("```").count() % 2, 0);
    assert!(
        text.lines().all(|line| line.chars().count() < 700),
        "examples are cut"
    );
    let page = place.run(&["check", "--explain", "L004", "--format", "json"], "");
    let page: serde_json::Value = serde_json::from_str(&page.code(0).out()).unwrap();
    assert_eq!(page[0]["code"], "L004");
    assert_eq!(page[0]["severity"], "advice");
    let poor = page[0]["poor"].as_str().unwrap();
    assert!(poor.contains("left-early"), "{poor}");
    place
        .run(&["check", "--explain", "E06"], "")
        .code(2)
        .warns("Perhaps you mean E006");
    place.run(&["check"], "").code(2);
    place
        .run(&["check", "--explain", "E006", "some.ron"], "")
        .code(2);
}

#[test]
fn a_folder_without_stories_does_not_pass() {
    let place = Place::new();
    let empty = place.path("empty");
    fs::create_dir(&empty).unwrap();
    fs::write(place.path("empty/notes.txt"), "Buy cake.").unwrap();
    let done = place.run(&["check", &place.path("stories"), &empty], "");
    done.code(2)
        .says("small-story.ron")
        .warns("no scenario file")
        .warns("empty");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let place = Place::new();
    let pipe = place.path("pipe.ron");
    let made = std::process::Command::new("mkfifo")
        .arg(&pipe)
        .stdin(Stdio::null())
        .status();
    assert!(made.is_ok_and(|status| status.success()), "mkfifo is there");
    let mut child = place
        .command(&["check", &pipe, "/dev/zero"])
        .spawn()
        .unwrap();
    for _ in 0..600 {
        if child.try_wait().unwrap().is_some() {
            let done = Done(child.wait_with_output().unwrap());
            done.code(2)
                .warns("pipe.ron")
                .warns("/dev/zero")
                .warns("no ordinary file");
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    child.kill().unwrap();
    panic!("it waits for the pipe");
}
