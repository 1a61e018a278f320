//! A real editor, without a screen, talks to the real program: Neovim opens a story with a mistake, hears of it, completes a
//! name, renames another, and writes the file.

use super::SMALL;
use serde_json::Value;
use std::{
    fs,
    io::Write as _,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

const SCRIPT: &str = include_str!("neovim.lua");
/// An editor that has not written by then never will.
const PATIENCE: Duration = Duration::from_secs(120);

#[test]
fn neovim_hears_of_mistakes_completes_and_renames() {
    if Command::new("nvim").arg("--version").output().is_err() {
        // Past the capture of the test harness, so that CI sees it.
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED Neovim: there is no `nvim` on the path"
        );
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    // A person who is not there, and a name half typed.
    let wrong = SMALL
        .replace(r#"toward: "ada""#, r#"toward: "adda""#)
        .replace(r#"when: "flag.told-ada""#, r#"when: "flag.to""#);
    fs::write(path("small.ron"), wrong).expect("written");
    fs::write(path("script.lua"), SCRIPT).expect("written");
    let mut editor = Command::new("nvim")
        .args(["--headless", "-u", "NONE", "-i", "NONE", "-n"])
        .arg(path("small.ron"))
        .arg("-c")
        .arg(format!("luafile {}", path("script.lua").display()))
        .env("GROUNDSWELL", env!("CARGO_BIN_EXE_groundswell"))
        .env("GROUNDSWELL_HOME", path("home"))
        .env("ANSWERS", path("answers.json"))
        .env("XDG_STATE_HOME", path("state"))
        .env("XDG_CACHE_HOME", path("cache"))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the editor starts");
    let began = Instant::now();
    while editor.try_wait().expect("it can be asked").is_none() {
        if began.elapsed() > PATIENCE {
            let _ = editor.kill();
            panic!("the editor has not finished");
        }
        thread::sleep(Duration::from_millis(20));
    }
    let answers = fs::read_to_string(path("answers.json")).expect("the editor wrote its answers");
    let answers: Value = serde_json::from_str(&answers).expect("as JSON");
    assert_eq!(answers["error"], Value::Null, "{answers:#}");
    let codes: Vec<&str> = answers["codes"]
        .as_array()
        .expect("findings")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    assert!(codes.contains(&"E007"), "{codes:?}");
    let offered: Vec<&str> = answers["offered"]
        .as_array()
        .expect("completions")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    assert!(offered.contains(&"told-ada"), "{offered:?}");
    let written = fs::read_to_string(path("small.ron")).expect("the editor wrote the story");
    assert!(written.contains(r#"flags: ["said-it"]"#), "{written}");
    assert!(
        written.contains("{flag.said-it and morale.ada"),
        "{written}"
    );
    assert!(!written.contains("told-ada"), "{written}");
}
