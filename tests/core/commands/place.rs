//! A folder with a short story and a home of its own, in which the real program is run.

use std::{
    fs,
    io::Write as _,
    process::{Command, Output, Stdio},
};

/// A short story with every kind of choice.
pub const STORY: &str = r##"#![enable(implicit_some)]
Scenario(
    format: 1,
    id: "small-story",
    title: "A small story",
    summary: "Two people, two days.",
    minutes: 5,
    clock: Days(from: "Monday", deadline: "the review", of: 5),
    cast: {
        "victor": Manager(name: "Victor Krane", role: "Head of operations", trust: Low, grip: High, pressure: High, needs: [Recognition]),
        "priya": Teammate(name: "Priya Raman", role: "Engineer", morale: Low, trust: Fair, needs: [Respect]),
    },
    variants: {
        "mandate": {
            "fearful": VariantOption(needs: { "victor": [Certainty] }),
            "vain": VariantOption(needs: { "victor": [Recognition] }),
        },
    },
    start: "standup",
    scenes: {
        "standup": Scene(
            place: "Monday stand-up",
            script: r#"
                Nobody sits.
                victor (stern): Friday. It ships.
                mortgage: Say nothing.
            "#,
            choices: [
                Choice(id: "listen", text: "Ask Priya what she sees.", tactic: Listen, toward: "priya", days: 1,
                    then: React("priya (warm): Since when do you ask?")),
                Choice(id: "challenge", text: "Tell Victor that it is a mistake.", tactic: Challenge, toward: "victor", setting: Public),
                Choice(id: "lean", text: "Lean on Priya.", when: "trust.priya >= 95"),
                Choice(id: "look", text: "Look around.", then: Stay),
            ],
        ),
        "evening": Scene(
            place: "That evening",
            script: "The lights go out.",
            choices: [Choice(id: "home", text: "Go home.", then: End)],
        ),
    },
    endings: { "done": Ending(title: "Done", script: "It is over.") },
    epilogue: { "victor": "Victor sleeps badly.", "priya": "Priya stays." },
)
"##;

/// A folder with the story and a home of its own.
pub struct Place {
    pub folder: tempfile::TempDir,
}

impl Place {
    pub fn new() -> Place {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("stories")).unwrap();
        fs::write(folder.path().join("stories/small-story.ron"), STORY).unwrap();
        Place { folder }
    }

    pub fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.bare();
        command
            .arg("--scenarios")
            .arg(self.path("stories"))
            .args(arguments);
        command
    }

    /// The program without a word.
    fn bare(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_groundswell"));
        command
            .env("GROUNDSWELL_HOME", self.folder.path().join("home"))
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYLAND_SOCKET")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Runs the program, which reads `input` and then the end of it.
    pub fn run(&self, arguments: &[&str], input: &str) -> Done {
        answer(self.command(arguments), input)
    }

    /// Runs a command that the program has told, with its words and no others.
    pub fn follow(&self, words: &[&str]) -> Done {
        let mut command = self.bare();
        command.args(words);
        answer(command, "")
    }
}

fn answer(mut command: Command, input: &str) -> Done {
    let mut child = command.spawn().unwrap();
    // The program may have ended without reading.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    Done(child.wait_with_output().unwrap())
}

/// What the program did.
pub struct Done(pub Output);

impl Done {
    pub fn out(&self) -> String {
        String::from_utf8(self.0.stdout.clone()).unwrap()
    }

    pub fn err(&self) -> String {
        String::from_utf8(self.0.stderr.clone()).unwrap()
    }

    #[track_caller]
    pub fn code(&self, code: i32) -> &Done {
        assert_eq!(
            self.0.status.code(),
            Some(code),
            "{}\n{}",
            self.out(),
            self.err()
        );
        self
    }

    #[track_caller]
    pub fn says(&self, words: &str) -> &Done {
        assert!(
            self.out().contains(words),
            "expected {words:?} in\n{}\n{}",
            self.out(),
            self.err()
        );
        self
    }

    #[track_caller]
    pub fn warns(&self, words: &str) -> &Done {
        assert!(
            self.err().contains(words),
            "expected {words:?} in\n{}",
            self.err()
        );
        self
    }
}
