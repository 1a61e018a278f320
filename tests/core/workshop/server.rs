//! The workshop's server over real sockets: what phones and the console may do, and what strangers may not.

mod client;
mod crowd;
mod hostile;
mod killed;

use client::{Show, get, post};
use groundswell::workshop::room::{By, Command, Phase};
use serde_json::json;
use std::net::TcpStream;

#[test]
fn a_phone_joins_votes_changes_its_vote_and_takes_it_back() {
    let show = Show::open(20);
    let phone = show.join();
    let mut line = phone.listen();
    assert_eq!(line.until("phone", |_| true)["ballot"], json!(null));
    line.until("own", |own| own["choice"].is_null());
    let key = show.open_vote();
    let told = line.until("phone", |phone| !phone["ballot"].is_null());
    assert_eq!(told["ballot"]["key"], json!(key));
    assert_eq!(
        phone.cast(&key, "listen", "she sees it first").json()["choice"],
        "listen"
    );
    line.until("own", |own| own["choice"] == "listen");
    assert_eq!(phone.cast(&key, "challenge", "").status, 200);
    line.until("own", |own| own["choice"] == "challenge");
    assert_eq!((show.votes("listen"), show.votes("challenge")), (0, 1));
    assert_eq!(phone.post("/withdraw", &json!({ "key": key })).status, 200);
    line.until("own", |own| own["choice"].is_null());
    assert_eq!(show.votes("challenge"), 0);
    let refused = phone.cast(&key, "lean", "");
    assert_eq!(refused.status, 409, "a locked option is no option");
    assert!(refused.json()["say"].as_str().unwrap().len() > 10);
}

#[test]
fn the_same_vote_once_more_takes_no_room_in_the_file() {
    let show = Show::open(20);
    let phone = show.join();
    let key = show.open_vote();
    assert_eq!(phone.cast(&key, "listen", "so").status, 200);
    let before = std::fs::metadata(show.host.path()).unwrap().len();
    for _ in 0..3 {
        assert_eq!(phone.cast(&key, "listen", "so").status, 200);
    }
    assert_eq!(std::fs::metadata(show.host.path()).unwrap().len(), before);
}

#[test]
fn a_reload_and_a_second_tab_are_the_same_seat() {
    let show = Show::open(20);
    let phone = show.join();
    let body = format!(r#"{{"code":"{}"}}"#, show.host.head().code);
    for header in [
        format!("Cookie: a=b; seat={}\r\n", phone.token),
        phone.header(),
    ] {
        let again = post(show.at, "/join", &body, &header);
        assert_eq!(again.json()["token"], json!(phone.token));
    }
    assert_eq!(show.host.look(|room, _| room.seats().count()), 1);
    let (mut one, mut two) = (phone.listen(), phone.listen());
    let key = show.open_vote();
    phone.cast(&key, "listen", "");
    one.until("own", |own| own["choice"] == "listen");
    two.until("own", |own| own["choice"] == "listen");
    assert_eq!(show.votes("listen"), 1);
    // A cookie of another workshop at this address does not hide the seat.
    let both = format!("Cookie: seat=elsewhere\r\n{}", phone.header());
    assert_eq!(
        post(
            show.at,
            "/cast",
            &json!({ "key": key, "choice": "look" }).to_string(),
            &both
        )
        .status,
        200
    );
}

#[test]
fn a_seat_listens_on_six_lines_at_most() {
    let show = Show::open(20);
    let phone = show.join();
    let mut lines: Vec<_> = (0..7).map(|_| phone.listen()).collect();
    while lines[0].next().is_some() {}
    show.lead(Command::Next);
    for line in &mut lines[1..] {
        line.until("phone", |phone| phone["number"].as_u64() > Some(0));
    }
}

#[test]
fn a_vote_for_a_round_that_is_closed_counts_nowhere() {
    let show = Show::open(20);
    let phone = show.join();
    let first = show.open_vote();
    assert_eq!(phone.cast(&first, "listen", "").status, 200);
    show.lead(Command::Next);
    let late = phone.cast(&first, "challenge", "");
    assert_eq!(late.status, 409);
    assert!(late.json()["say"].as_str().unwrap().contains("closed"));
    while !matches!(
        show.host.look(|room, _| room.phase()),
        Phase::Revealed { .. }
    ) {
        show.lead(Command::Next);
    }
    show.lead(Command::VoteAgain);
    let second = show.host.look(|room, _| room.ballot()).unwrap();
    assert_ne!(first, second);
    assert_eq!(phone.cast(&first, "challenge", "").status, 409);
    assert_eq!((show.votes("listen"), show.votes("challenge")), (0, 0));
}

#[test]
fn seats_are_few_more_than_people_until_the_facilitator_adds_some() {
    let show = Show::open(5);
    for _ in 0..10 {
        show.join();
    }
    let body = format!(r#"{{"code":"{}"}}"#, show.host.head().code);
    let full = post(show.at, "/join", &body, "");
    assert_eq!(full.status, 503, "{full:?}");
    assert_eq!(full.json()["wait"], 5);
    show.lead(Command::People(6));
    show.join();
    assert_eq!(post(show.at, "/join", &body, "").status, 503);
    show.lead(Command::People(60));
    show.lead(Command::Door(false));
    assert_eq!(post(show.at, "/join", &body, "").status, 409);
}

#[test]
fn the_console_leads_and_sees_what_the_projector_does_not() {
    let show = Show::open(20);
    let cookie = show.enter();
    let mut console = client::Line::open(show.at, "/news/console", &cookie);
    let mut projector = client::Line::open(show.at, "/news/projector", "");
    console.until("console", |console| console["phase"] == "Lobby");
    assert_eq!(
        projector.until("projector", |_| true)["screen"]["kind"],
        "join"
    );
    let done = post(show.at, "/console/act", "\"Next\"", &cookie);
    assert_eq!(done.status, 200, "{done:?}");
    console.until("console", |console| console["phase"] != "Lobby");
    projector.until("projector", |projector| {
        projector["screen"]["kind"] == "story"
    });
    show.open_vote();
    let refused = post(show.at, "/console/act", "\"Close\"", "");
    assert_eq!(refused.status, 401);
    let led = console.until("console", |console| !console["count"].is_null());
    let shown = projector.until("projector", |now| now["screen"]["kind"] == "options");
    let secret = show.host.head().secret;
    assert!(!shown.to_string().contains(&secret));
    assert!(
        led["options"]
            .as_array()
            .is_some_and(|options| options.len() > 2)
    );
}

#[test]
fn a_page_that_only_reads_gets_everything_it_names() {
    let show = Show::open(20);
    for path in [
        "/",
        "/console",
        "/projector",
        "/style.css",
        "/phone.js",
        "/link.js",
        "/words/phone",
        "/words/console",
        "/words/projector",
        "/faces/0.svg",
        "/qr.svg",
    ] {
        let answer = get(show.at, path, "");
        assert_eq!(answer.status, 200, "{path}");
        assert!(!answer.body.is_empty(), "{path}");
    }
    for path in [
        "/faces/99.svg",
        "/faces/x",
        "/words/secrets",
        "/nothing",
        "/../Cargo.toml",
        "/files/workshop",
    ] {
        let answer = get(show.at, path, "");
        assert!(matches!(answer.status, 404 | 401), "{path}: {answer:?}");
        assert!(answer.json()["say"].is_string());
    }
}

#[test]
fn the_file_that_is_taken_away_opens_nothing_and_tells_nobody() {
    let show = Show::open(20);
    let phones: Vec<_> = (0..12).map(|_| show.join()).collect();
    let key = show.open_vote();
    for (number, phone) in phones.iter().enumerate() {
        let choice = ["listen", "challenge", "look"][number % 3];
        assert_eq!(phone.cast(&key, choice, "").status, 200);
    }
    let cookie = show.enter();
    let file = get(show.at, "/files/workshop", &cookie);
    assert_eq!(file.status, 200);
    let head = show.host.head();
    assert!(!file.body.contains(&head.secret) && !file.body.contains(&head.code));
    assert!(phones.iter().all(|phone| !file.body.contains(&phone.token)));
    assert!(file.body.contains("\"Cast\""));
    for (name, begins) in [
        ("report.html", "<!"),
        ("report.md", "#"),
        ("ballots.csv", ""),
    ] {
        let kept = get(show.at, &format!("/files/{name}"), &cookie);
        assert_eq!(kept.status, 200, "{name}");
        assert!(
            kept.body.starts_with(begins) && kept.body.len() > 50,
            "{name}: {}",
            kept.body
        );
        assert!(kept.header("content-disposition").unwrap().contains(name));
        assert!(!kept.body.contains(&head.secret));
    }
}

#[test]
fn what_is_closed_is_closed_and_phones_are_told() {
    let show = Show::open(20);
    let phone = show.join();
    let mut line = phone.listen();
    let key = show.open_vote();
    assert_eq!(phone.cast(&key, "listen", "").status, 200);
    let before = show.host.head();
    show.host.act(By::Facilitator, Command::Close).unwrap();
    assert_eq!(
        line.until("phone", |phone| phone["closed"] == true)["ballot"],
        json!(null)
    );
    while line.next().is_some() {}
    assert!(TcpStream::connect(show.at).is_err(), "nobody listens");
    let text = std::fs::read_to_string(show.host.path()).unwrap();
    for secret in [&before.secret, &before.code, &phone.token] {
        assert!(!text.contains(secret.as_str()));
    }
    assert!(show.host.head().closed);
    assert!(
        show.server
            .as_ref()
            .is_some_and(|_| show.folder.path().exists())
    );
}

#[test]
fn the_door_is_shut_before_a_wall_says_that_it_is_over() {
    // The screens are told on a beat of their own: it closes at another place of it each time.
    for part in 0..8 {
        let show = Show::open(4);
        let mut wall = client::Line::open(show.at, "/news/projector", "");
        wall.until("projector", |now| now["screen"]["kind"] == "join");
        std::thread::sleep(std::time::Duration::from_millis(220 + 10 * part));
        show.lead(Command::Close);
        wall.until("projector", |now| now["screen"]["kind"] == "closed");
        assert!(TcpStream::connect(show.at).is_err(), "nobody comes in");
    }
}
