//! The real window, once, with real keys on a display that nobody sees: played, killed in the middle, gone on with, and the
//! same as the terminal.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::Arc,
    thread::sleep,
    time::{Duration, Instant},
};

use groundswell::{
    library,
    simulation::{Journal, Rules, Run},
};

/// The program under test.
const GROUNDSWELL: &str = env!("CARGO_BIN_EXE_groundswell");
/// How long anything may take on a slow machine that draws on its processor.
const PATIENCE: Duration = Duration::from_secs(60);

/// A program that ends when the test does.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // Killing what has ended already is no mistake here.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A display of its own, with a home for saved runs.
struct Desk {
    display: String,
    home: PathBuf,
    _server: Running,
}

impl Desk {
    /// Sets up a display; the reason if this machine cannot.
    fn set_up(home: &Path) -> Result<Desk, String> {
        for tool in ["Xvfb", "xdotool"] {
            let found = Command::new("which")
                .arg(tool)
                .stdout(Stdio::null())
                .status();
            if !found.is_ok_and(|status| status.success()) {
                return Err(format!("{tool} is not installed"));
            }
        }
        let number = home.join("display");
        // Like a desktop, it stays as it is when the last program on it is killed, and is there for the next at once.
        let script = format!(
            "exec Xvfb -displayfd 3 -screen 0 1280x720x24 -nolisten tcp -noreset 3>'{}' >/dev/null 2>&1",
            number.display()
        );
        let server = Command::new("sh")
            .args(["-c", &script])
            .spawn()
            .map_err(|error| format!("Xvfb cannot be started: {error}"))?;
        let server = Running(server);
        let display = wait_for(|| {
            std::fs::read_to_string(&number)
                .ok()
                .filter(|number| number.ends_with('\n'))
        })
        .ok_or("Xvfb opened no display")?;
        Ok(Desk {
            display: format!(":{}", display.trim()),
            home: home.to_owned(),
            _server: server,
        })
    }

    /// Opens the game and gives its window the keyboard.
    fn open(&self, arguments: &[&str]) -> Running {
        let game = Command::new(GROUNDSWELL)
            .args(arguments)
            .env("DISPLAY", &self.display)
            .env("GROUNDSWELL_HOME", &self.home)
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let game = Running(game);
        let window = wait_for(|| {
            let found = self.xdotool(&["search", "--name", "Groundswell"]);
            found.lines().next().map(str::to_owned)
        })
        .expect("a window opens");
        // There is no window manager on this display to hand out the keyboard.
        self.xdotool(&["windowfocus", "--sync", &window]);
        sleep(Duration::from_secs(1));
        game
    }

    fn xdotool(&self, arguments: &[&str]) -> String {
        let output = Command::new("xdotool")
            .args(arguments)
            .env("DISPLAY", &self.display)
            .output()
            .expect("xdotool runs");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    fn kept(&self) -> Option<Journal> {
        let text = std::fs::read_to_string(self.home.join("runs/friday-deploy.ron")).ok()?;
        ron::from_str(&text).ok()
    }

    fn steps(&self) -> Option<usize> {
        self.kept().map(|journal| journal.steps.len())
    }

    /// Presses a key until the kept run has more steps than before, or until the key proves to do nothing here.
    fn press(&self, key: &str) -> bool {
        let before = self.steps();
        // The first press may only show the lines that are still to come.
        (0..2).any(|_| {
            self.xdotool(&["key", key]);
            let soon = Instant::now() + Duration::from_secs(3);
            while Instant::now() < soon && self.steps() == before {
                sleep(Duration::from_millis(50));
            }
            self.steps() != before
        })
    }

    /// Takes the first open choice.
    fn choose(&self) {
        // Nobody chooses among cards that have only just come.
        sleep(Duration::from_millis(600));
        let moved = ["1", "2", "3", "4", "5"].iter().any(|key| self.press(key));
        assert!(moved, "no number takes a choice; kept: {:?}", self.kept());
    }
}

/// Asks again and again until there is an answer, for as long as patience lasts.
fn wait_for<T>(mut ask: impl FnMut() -> Option<T>) -> Option<T> {
    let end = Instant::now() + PATIENCE;
    loop {
        let answer = ask();
        if answer.is_some() || Instant::now() > end {
            return answer;
        }
        sleep(Duration::from_millis(100));
    }
}

#[test]
fn keys_in_the_window_and_choices_in_the_terminal_give_the_same_run_even_through_a_kill() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let desk = match Desk::set_up(folder.path()) {
        Ok(desk) => desk,
        Err(reason) => {
            let _ = writeln!(std::io::stderr(), "SKIPPED the real window: {reason}");
            return;
        }
    };

    // By its name to the briefing, and into the story.
    let game = desk.open(&["play", "friday-deploy"]);
    let begun = wait_for(|| {
        desk.xdotool(&["key", "Return"]);
        sleep(Duration::from_millis(700));
        desk.kept()
    });
    assert!(begun.is_some(), "the story was not begun and kept");
    for _ in 0..3 {
        desk.choose();
    }
    let before = desk.kept().expect("a run is kept");
    assert!(before.steps.len() >= 3);

    // A power cut: the process is killed without a word.
    drop(game);
    let _game = desk.open(&[]);
    assert_eq!(desk.kept().as_ref(), Some(&before), "nothing is lost");
    // Continue holds the keyboard on the title.
    desk.xdotool(&["key", "Return"]);
    sleep(Duration::from_secs(1));
    while desk
        .kept()
        .is_some_and(|run| run.steps.last().is_none_or(|step| !step.reached.is_empty()))
    {
        desk.choose();
        assert!(desk.steps() < Some(100), "the story goes round in circles");
    }
    let window = desk.kept().expect("a run is kept");
    assert_eq!(
        window.steps[..before.steps.len()],
        before.steps[..],
        "the run went on where it was"
    );

    // The same choices, given to the terminal.
    let file = folder.path().join("terminal.ron");
    let choices: Vec<&str> = window
        .steps
        .iter()
        .map(|step| step.choice.as_str())
        .collect();
    let status = Command::new(GROUNDSWELL)
        .args([
            "play",
            "friday-deploy",
            "--terminal",
            "--seed",
            &window.seed.to_string(),
        ])
        .args(["--choices", &choices.join(","), "--save"])
        .arg(&file)
        .env("GROUNDSWELL_HOME", folder.path().join("terminal"))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status()
        .expect("the program starts");
    assert!(status.success());
    let terminal: Journal =
        ron::from_str(&std::fs::read_to_string(&file).expect("the run is kept"))
            .expect("a journal");
    assert_eq!(terminal, window);

    // And so the same ledger and ending.
    let story = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/friday-deploy.ron");
    let scenario = library::read_file(&story)
        .scenario
        .expect("the story loads");
    let rules = Arc::new(Rules::shipped());
    let again = |journal: &Journal| {
        let (run, divergence) = Run::replay(scenario.clone(), rules.clone(), journal);
        assert_eq!(divergence, None);
        run
    };
    let (window, terminal) = (again(&window), again(&terminal));
    assert!(window.ledger().eq(terminal.ledger()));
    assert_eq!(window.ended(), terminal.ended());
    assert!(window.ended().is_some());
}
