//! The real program as a process of its own, and what it costs.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    net::SocketAddr,
    process::{Child, Command, Stdio},
    time::Duration,
};

/// The program while it runs; it ends with this.
pub struct Program {
    child: Child,
    _home: tempfile::TempDir,
    pub at: SocketAddr,
    pub code: String,
    pub secret: String,
}

/// What a process has cost.
pub struct Cost {
    /// Of the processor.
    pub busy: Duration,
    /// Memory now, and at most, in kB.
    pub memory: (u64, u64),
}

/// The kernel counts the time of processes in hundredths of a second.
const TICK: Duration = Duration::from_millis(10);

impl Program {
    pub fn start(people: usize) -> Program {
        let home = tempfile::tempdir().expect("a folder for the file");
        let mut child = Command::new(env!("CARGO_BIN_EXE_groundswell"))
            .args([
                "workshop",
                "friday-deploy",
                "--no-window",
                "--address",
                "127.0.0.1:0",
            ])
            .args(["--people", &people.to_string()])
            .env("GROUNDSWELL_HOME", home.path())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let out = BufReader::new(child.stdout.take().expect("it is piped"));
        let mut said = String::new();
        for line in out.lines() {
            said += &(line.expect("it says where its pages are") + "\n");
            if said.contains("Ctrl-C") {
                break;
            }
        }
        let word = |mark: &str| {
            let word = said.split_whitespace().find(|word| word.contains(mark));
            word.unwrap_or_else(|| panic!("{mark} in\n{said}"))
                .to_owned()
        };
        let (link, console) = (word("/#"), word("/console#"));
        let (site, code) = link.split_once("/#").expect("the word has it");
        Program {
            at: site
                .trim_start_matches("http://")
                .parse()
                .expect("an address"),
            code: code.to_owned(),
            secret: console.split('#').nth(1).unwrap_or_default().to_owned(),
            child,
            _home: home,
        }
    }

    /// What it has cost until now.
    pub fn cost(&self) -> Cost {
        let about = |file: &str| {
            let path = format!("/proc/{}/{file}", self.child.id());
            fs::read_to_string(path).unwrap_or_default()
        };
        let stat = about("stat");
        let fields: Vec<&str> = stat
            .rsplit(')')
            .next()
            .unwrap_or_default()
            .split_whitespace()
            .collect();
        let ticks = |place: usize| {
            fields
                .get(place)
                .and_then(|field| field.parse::<u32>().ok())
                .unwrap_or(0)
        };
        let status = about("status");
        let kilobytes = |name: &str| {
            let line = status.lines().find(|line| line.starts_with(name));
            line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok())
                .unwrap_or(0)
        };
        Cost {
            busy: TICK * (ticks(11) + ticks(12)),
            memory: (kilobytes("VmRSS"), kilobytes("VmHWM")),
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
