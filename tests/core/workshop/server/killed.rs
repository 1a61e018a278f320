//! The real program, killed in the middle of a vote and started again; and a disk that is full.

use super::client::{PATIENCE, Phone, get, post};
use crate::commands::place::Place;
use serde_json::{Value, json};
use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _},
    net::SocketAddr,
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// The program, as it runs.
struct Running {
    child: Child,
    at: SocketAddr,
    code: String,
    secret: String,
    said: String,
}

impl Running {
    /// Starts a command that runs the program, and reads where its pages are.
    fn start(mut command: Command) -> Running {
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut said = String::new();
        while !said.contains("Ctrl-C") {
            let Some(line) = lines.next() else {
                let mut error = String::new();
                child
                    .stderr
                    .take()
                    .unwrap()
                    .read_to_string(&mut error)
                    .unwrap();
                panic!("it ended:\n{said}\n{error}");
            };
            said += &(line.unwrap() + "\n");
        }
        // What it says later is read too, so that it never waits for us.
        std::thread::spawn(move || lines.for_each(drop));
        let after = |mark: &str| {
            let rest = said
                .split(mark)
                .nth(1)
                .unwrap_or_else(|| panic!("{mark} in\n{said}"));
            rest.split_whitespace().next().unwrap().to_owned()
        };
        let secret = after("/console#");
        let link = said
            .split_whitespace()
            .find(|word| word.contains("/#"))
            .unwrap();
        let (site, code) = link.split_once("/#").unwrap();
        Running {
            at: site.strip_prefix("http://").unwrap().parse().unwrap(),
            code: code.to_owned(),
            secret,
            child,
            said,
        }
    }

    fn of(place: &Place) -> Running {
        Running::start(place.command(&ARGUMENTS))
    }

    fn enter(&self) -> String {
        let body = json!({ "secret": self.secret }).to_string();
        let answer = post(self.at, "/console/enter", &body, "");
        let cookie = answer.header("set-cookie").unwrap();
        format!("Cookie: {}\r\n", cookie.split(';').next().unwrap())
    }

    fn lead(&self, cookie: &str, command: &Value) -> u16 {
        post(self.at, "/console/act", &command.to_string(), cookie).status
    }

    /// What the console shows now.
    fn console(&self, cookie: &str) -> Value {
        let mut line = super::client::Line::open(self.at, "/news/console", cookie);
        line.until("console", |_| true)
    }

    /// Goes on until the first vote is open, and says its key.
    fn open_vote(&self, cookie: &str, phone: &Phone) -> String {
        let mut line = phone.listen();
        loop {
            let told = line.until("phone", |_| true);
            if let Some(key) = told["ballot"]["key"].as_str() {
                return key.to_owned();
            }
            assert_eq!(self.lead(cookie, &json!("Next")), 200);
        }
    }

    /// As when the power fails.
    fn kill(mut self) -> String {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        std::mem::take(&mut self.said)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

const ARGUMENTS: [&str; 6] = [
    "workshop",
    "small-story",
    "--no-window",
    "--address",
    "127.0.0.1:0",
    "--people=30",
];
/// The same without an address, which is that of last time.
const AGAIN: [&str; 3] = ["workshop", "small-story", "--no-window"];

fn file(place: &Place) -> PathBuf {
    let mut files = fs::read_dir(place.path("home/workshops")).unwrap();
    let file = files.next().unwrap().unwrap().path();
    assert!(files.next().is_none(), "there is one workshop");
    file
}

/// How many have voted in the round that is open, as the console tells it.
fn voted(console: &Value) -> u64 {
    console["count"]["phones"][0].as_u64().unwrap()
}

#[test]
fn killed_in_mid_vote_it_goes_on_with_the_same_round_and_the_same_ballots() {
    let place = Place::new();
    let running = Running::of(&place);
    let cookie = running.enter();
    let phones: Vec<Phone> = (0..12)
        .map(|_| Phone::join(running.at, &running.code))
        .collect();
    let key = running.open_vote(&cookie, &phones[0]);
    for phone in &phones[..7] {
        assert_eq!(phone.cast(&key, "listen", "").status, 200);
    }
    let (at, code, secret) = (running.at, running.code.clone(), running.secret.clone());
    running.kill();

    let again = Running::start(place.command(&AGAIN));
    assert_eq!((again.at, &again.code, &again.secret), (at, &code, &secret));
    assert!(again.said.contains("Going on"), "{}", again.said);
    assert_eq!(voted(&again.console(&cookie)), 7);
    // Phones come back with what they had.
    let mut line = phones[0].listen();
    line.until("phone", |phone| phone["ballot"]["key"] == json!(key));
    line.until("own", |own| own["choice"] == "listen");
    for phone in &phones[5..] {
        assert_eq!(phone.cast(&key, "challenge", "").status, 200);
    }
    assert_eq!(voted(&again.console(&cookie)), 12);
    assert_eq!(again.lead(&cookie, &json!("Next")), 200);
    let totals = &again.console(&cookie)["count"]["totals"];
    assert_eq!(totals, &json!([["A", 5], ["B", 7], ["C", 0]]));
}

#[test]
fn killed_at_any_moment_what_was_acknowledged_is_there() {
    let place = Place::new();
    let mut running = Running::of(&place);
    let cookie = running.enter();
    let phones: Vec<Phone> = (0..8)
        .map(|_| Phone::join(running.at, &running.code))
        .collect();
    let key = running.open_vote(&cookie, &phones[0]);
    let mut counted = 0;
    for (round, pair) in phones.chunks(2).enumerate() {
        let voters: Vec<_> = pair
            .iter()
            .cloned()
            .map(|phone| {
                let key = key.clone();
                std::thread::spawn(move || {
                    std::panic::catch_unwind(|| phone.cast(&key, "listen", "").status == 200)
                })
            })
            .collect();
        // Sooner or later within their votes.
        std::thread::sleep(Duration::from_millis(2 * round as u64));
        running.kill();
        let voters = voters.into_iter();
        counted += voters
            .filter_map(|voter| voter.join().unwrap().ok())
            .filter(|done| *done)
            .count() as u64;
        running = Running::start(place.command(&AGAIN));
        let kept = voted(&running.console(&cookie));
        assert!(kept >= counted, "{kept} of {counted}");
        // One that was written, but whose answer did not come through, counts: its phone sends it once more and it is one.
        counted = kept;
    }
}

#[test]
fn a_torn_last_line_is_left_out_and_said() {
    let place = Place::new();
    let running = Running::of(&place);
    let phone = Phone::join(running.at, &running.code);
    running.kill();
    let path = file(&place);
    let whole = fs::read(&path).unwrap();
    let mut torn = whole.clone();
    torn.extend_from_slice(b"1a2b3c4d 99 {\"Jo");
    fs::write(&path, &torn).unwrap();
    let again = Running::start(place.command(&AGAIN));
    assert!(again.said.contains("never counted"), "{}", again.said);
    assert_eq!(get(again.at, "/news/console", "").status, 401);
    phone.listen().until("phone", |_| true);
    assert_eq!(fs::read(&path).unwrap(), whole);
}

#[test]
fn a_second_program_does_not_open_the_same_workshop() {
    let place = Place::new();
    let running = Running::of(&place);
    let done = place.run(&AGAIN, "");
    done.code(2).warns("open in another window");
    drop(running);
}

#[test]
fn ctrl_c_stops_and_a_new_one_is_begun_only_when_asked_for() {
    let place = Place::new();
    let mut running = Running::of(&place);
    let stopped = Command::new("kill")
        .args(["-INT", &running.child.id().to_string()])
        .status();
    if !stopped.is_ok_and(|status| status.success()) {
        return;
    }
    let end = Instant::now() + PATIENCE;
    let status = loop {
        if let Some(status) = running.child.try_wait().unwrap() {
            break status;
        }
        assert!(Instant::now() < end);
        std::thread::sleep(Duration::from_millis(20));
    };
    assert_eq!(status.code(), Some(0));
    let secret = running.secret.clone();
    let mut new = ARGUMENTS.to_vec();
    new.push("--new");
    let other = Running::start(place.command(&new));
    assert_ne!(other.secret, secret);
    assert_eq!(
        fs::read_dir(place.path("home/workshops")).unwrap().count(),
        2
    );
}

/// A limit on the size of files stands for a full disk: writing beyond it fails in the same way.
#[cfg(unix)]
#[test]
fn a_full_disk_is_told_and_loses_nothing_that_was_acknowledged() {
    let place = Place::new();
    let inner = place.command(&ARGUMENTS);
    let mut limited = Command::new("bash");
    // Without the trap the system would end the program instead of telling it.
    limited.args(["-c", "trap '' XFSZ; ulimit -f 4; exec \"$0\" \"$@\""]);
    limited.arg(inner.get_program()).args(inner.get_args());
    for (name, value) in inner.get_envs() {
        match value {
            Some(value) => limited.env(name, value),
            None => limited.env_remove(name),
        };
    }
    limited
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let running = Running::start(limited);
    let cookie = running.enter();
    let phones: Vec<Phone> = (0..4)
        .map(|_| Phone::join(running.at, &running.code))
        .collect();
    let key = running.open_vote(&cookie, &phones[0]);
    let mut kept: Vec<(usize, String)> = Vec::new();
    let reason = "because ".repeat(15);
    let mut refused = None;
    for number in 0..60 {
        let (who, choice) = (number % 4, ["listen", "challenge", "look"][number % 3]);
        let answer = phones[who].cast(&key, choice, &reason);
        match answer.status {
            200 => {
                kept.retain(|(phone, _)| *phone != who);
                kept.push((who, choice.to_owned()));
            }
            507 => {
                refused = Some(answer.json()["say"].as_str().unwrap().to_owned());
                break;
            }
            429 => std::thread::sleep(Duration::from_millis(200)),
            other => panic!("{other}: {answer:?}"),
        }
    }
    assert!(
        refused
            .expect("the limit was reached")
            .contains("does not count")
    );
    let told = post(
        running.at,
        "/console/act",
        &json!({ "Heard": reason.repeat(2) }).to_string(),
        &cookie,
    );
    assert!(matches!(told.status, 507 | 409), "{told:?}");
    running.kill();
    let again = Running::start(place.command(&AGAIN));
    assert_eq!(voted(&again.console(&cookie)), kept.len() as u64);
    for (who, choice) in kept {
        phones[who]
            .listen()
            .until("own", |own| own["choice"] == json!(choice));
    }
}
