//! A browser's part, as far as a test needs it: one request, one answer; a line that stays open; a phone with its seat.

use groundswell::workshop::{
    host::Host,
    room::{By, Command, Groups, Phase, Setup},
    server::{Server, bind},
};
use groundswell::{scenario::read, simulation::Rules, storage::Store};
use serde_json::Value;
use std::{
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    sync::Arc,
    time::{Duration, Instant},
};

use crate::commands::place::STORY;

/// Nothing here takes longer, also on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// A workshop with a server on this machine.
pub struct Show {
    pub host: Arc<Host>,
    pub server: Option<Server>,
    pub at: SocketAddr,
    pub folder: tempfile::TempDir,
}

impl Show {
    pub fn open(people: u32) -> Show {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::at(folder.path());
        let scenario = Arc::new(read(STORY.as_bytes()).0.unwrap());
        let rules = Arc::new(Rules::shipped());
        let setup = Setup {
            scenario: scenario.id.clone(),
            story: scenario.hash,
            rules: rules.hash,
            seed: 7,
            picks: Vec::new(),
            language: "en".into(),
            minutes: 60,
            people,
            manager_present: false,
            groups: Groups::None,
        };
        let host = Host::begin(&store, setup, scenario, rules).unwrap();
        let bound = bind(Some("127.0.0.1:0".parse().unwrap()), None).unwrap();
        let at = bound.address;
        host.settle(at).unwrap();
        let server = Some(Server::start(&host, bound).unwrap());
        Show {
            host,
            server,
            at,
            folder,
        }
    }

    pub fn lead(&self, command: Command) {
        self.host.act(By::Facilitator, command).unwrap();
    }

    /// Goes on until the first vote is open, and says its key.
    pub fn open_vote(&self) -> String {
        while !matches!(self.host.look(|room, _| room.phase()), Phase::Voting { .. }) {
            self.lead(Command::Next);
        }
        self.host.look(|room, _| room.ballot()).unwrap()
    }

    /// The votes of the round that is open or was last, by choice.
    pub fn votes(&self, choice: &str) -> usize {
        self.host.look(|room, _| {
            let decision = room.decision().unwrap();
            let round = decision.rounds.last().unwrap();
            let of = |ballot: &&groundswell::workshop::room::Ballot| ballot.choice == choice;
            round.ballots.values().filter(of).count()
        })
    }

    pub fn join(&self) -> Phone {
        Phone::join(self.at, &self.host.head().code)
    }

    pub fn enter(&self) -> String {
        let secret = self.host.head().secret;
        let answer = post(
            self.at,
            "/console/enter",
            &format!(r#"{{"secret":"{secret}"}}"#),
            "",
        );
        assert_eq!(answer.status, 200, "{}", answer.body);
        let cookie = answer.header("set-cookie").unwrap();
        assert!(
            cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"),
            "{cookie}"
        );
        format!("Cookie: {}\r\n", cookie.split(';').next().unwrap())
    }
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Answer {
    /// What came over a connection until it ended.
    pub fn parse(bytes: &[u8]) -> Answer {
        let text = String::from_utf8_lossy(bytes);
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|word| word.parse().ok());
        Answer {
            status: status.unwrap_or(0),
            head: head.to_ascii_lowercase(),
            body: body.to_owned(),
        }
    }

    pub fn header(&self, name: &str) -> Option<String> {
        let start = format!("{name}:");
        let line = self.head.lines().find(|line| line.starts_with(&start))?;
        // Names of headers are told in small letters, values as they are: tests that need one find it in lower case.
        Some(line[start.len()..].trim().to_owned()).map(|value| {
            if name == "set-cookie" {
                value
                    .replace("httponly", "HttpOnly")
                    .replace("samesite=strict", "SameSite=Strict")
            } else {
                value
            }
        })
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

/// A connection.
pub fn connect(at: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(at).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.set_write_timeout(Some(PATIENCE)).unwrap();
    stream
}

/// Everything that comes over a connection until it ends, however it ends.
pub fn rest(stream: &mut TcpStream) -> Vec<u8> {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    bytes
}

/// Sends bytes as they are, and reads what comes.
pub fn raw(at: SocketAddr, bytes: &[u8]) -> Answer {
    let mut stream = connect(at);
    // It may be refused before it is read whole.
    let _ = stream.write_all(bytes);
    Answer::parse(&rest(&mut stream))
}

pub fn get(at: SocketAddr, path: &str, headers: &str) -> Answer {
    raw(
        at,
        format!("GET {path} HTTP/1.1\r\nHost: {at}\r\n{headers}Connection: close\r\n\r\n")
            .as_bytes(),
    )
}

pub fn post(at: SocketAddr, path: &str, body: &str, headers: &str) -> Answer {
    raw(
        at,
        request(at, path, body, &format!("{headers}Connection: close\r\n")).as_bytes(),
    )
}

pub fn request(at: SocketAddr, path: &str, body: &str, headers: &str) -> String {
    let length = body.len();
    format!(
        "POST {path} HTTP/1.1\r\nHost: {at}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n{headers}\r\n{body}"
    )
}

/// A line that stays open.
pub struct Line {
    stream: TcpStream,
    /// What came and was not told yet, without the framing.
    text: String,
    /// What came and is not whole yet.
    raw: Vec<u8>,
}

impl Line {
    pub fn open(at: SocketAddr, path: &str, headers: &str) -> Line {
        let mut stream = connect(at);
        let ask = format!("GET {path} HTTP/1.1\r\nHost: {at}\r\n{headers}\r\n");
        stream.write_all(ask.as_bytes()).unwrap();
        let mut raw = Vec::new();
        let mut byte = [0];
        while !raw.ends_with(b"\r\n\r\n") {
            assert_eq!(
                stream.read(&mut byte).unwrap(),
                1,
                "{}",
                String::from_utf8_lossy(&raw)
            );
            raw.push(byte[0]);
        }
        let head = String::from_utf8_lossy(&raw).into_owned();
        assert!(head.starts_with("HTTP/1.1 200"), "{head}");
        assert!(head.contains("text/event-stream"), "{head}");
        Line {
            stream,
            text: String::new(),
            raw: Vec::new(),
        }
    }

    /// The next news: its name and what it says. `None` when the line ends.
    pub fn next(&mut self) -> Option<(String, Value)> {
        loop {
            if let Some((piece, after)) = self.text.split_once("\n\n") {
                let piece = piece.to_owned();
                self.text = after.to_owned();
                let field = |name: &str| {
                    let line = piece.lines().find(|line| line.starts_with(name))?;
                    Some(line[name.len()..].trim().to_owned())
                };
                if let (Some(name), Some(data)) = (field("event:"), field("data:")) {
                    return Some((name, serde_json::from_str(&data).unwrap()));
                }
                continue;
            }
            let mut bytes = [0; 16_384];
            let count = self
                .stream
                .read(&mut bytes)
                .ok()
                .filter(|count| *count > 0)?;
            self.raw.extend_from_slice(&bytes[..count]);
            self.unframe();
        }
    }

    /// News of this name for which something holds.
    pub fn until(&mut self, name: &str, holds: impl Fn(&Value) -> bool) -> Value {
        let end = Instant::now() + PATIENCE;
        while let Some((found, data)) = self.next() {
            if found == name && holds(&data) {
                return data;
            }
            assert!(Instant::now() < end, "waited too long for {name}");
        }
        panic!("the line ended without {name}");
    }

    /// Takes whole chunks out of what came.
    fn unframe(&mut self) {
        while let Some(end) = self.raw.windows(2).position(|two| two == b"\r\n") {
            let size = std::str::from_utf8(&self.raw[..end]).unwrap();
            let size = usize::from_str_radix(size, 16).unwrap();
            if self.raw.len() < end + 2 + size + 2 {
                return;
            }
            self.text += std::str::from_utf8(&self.raw[end + 2..end + 2 + size]).unwrap();
            self.raw.drain(..end + 2 + size + 2);
        }
    }
}

/// A phone with a seat.
#[derive(Clone)]
pub struct Phone {
    pub at: SocketAddr,
    pub token: String,
}

impl Phone {
    pub fn join(at: SocketAddr, code: &str) -> Phone {
        let answer = post(at, "/join", &format!(r#"{{"code":"{code}"}}"#), "");
        assert_eq!(answer.status, 200, "{answer:?}");
        let token = answer.json()["token"].as_str().unwrap().to_owned();
        Phone { at, token }
    }

    pub fn header(&self) -> String {
        format!("X-Seat: {}\r\n", self.token)
    }

    pub fn post(&self, path: &str, body: &Value) -> Answer {
        post(self.at, path, &body.to_string(), &self.header())
    }

    pub fn cast(&self, key: &str, choice: &str, reason: &str) -> Answer {
        let body = serde_json::json!({ "key": key, "choice": choice, "reason": reason });
        self.post("/cast", &body)
    }

    pub fn listen(&self) -> Line {
        Line::open(self.at, "/news", &self.header())
    }
}
