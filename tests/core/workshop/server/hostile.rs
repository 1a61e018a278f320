//! What somebody in the room could try, and what comes of it: nothing, and the others vote on.

use super::client::{Answer, PATIENCE, Show, connect, get, post, raw, request, rest};
use serde_json::json;
use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    thread,
    time::{Duration, Instant},
};

/// Everything that was opened is closed, and a vote still counts.
#[track_caller]
fn lives(show: &Show) {
    let phone = show.join();
    let key = show.open_vote();
    assert_eq!(phone.cast(&key, "listen", "").status, 200);
}

#[test]
fn another_name_for_this_machine_is_refused() {
    let show = Show::open(20);
    for host in [
        "evil.example",
        "evil.example:80",
        "",
        "127.0.0.1",
        "127.0.0.1:1",
    ] {
        let asked = format!("GET /qr.svg HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        let answer = raw(show.at, asked.as_bytes());
        assert_eq!(answer.status, 421, "{host:?}: {answer:?}");
        assert!(!answer.body.contains("svg xmlns"));
    }
    let two = format!(
        "GET / HTTP/1.1\r\nHost: {}\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
        show.at
    );
    assert!(matches!(raw(show.at, two.as_bytes()).status, 400 | 421));
    assert_eq!(
        raw(show.at, b"GET / HTTP/1.0\r\n\r\n").status,
        421,
        "no name at all"
    );
    // Whoever has typed it wrong is told the right one.
    assert!(get(show.at, "/", "").status == 200);
}

#[test]
fn pages_of_strangers_change_nothing() {
    let show = Show::open(20);
    let phone = show.join();
    let key = show.open_vote();
    let body = json!({ "key": key, "choice": "listen" }).to_string();
    let seat = phone.header();
    for other in [
        "Origin: http://evil.example\r\n",
        "Origin: null\r\n",
        "Sec-Fetch-Site: cross-site\r\n",
        "Sec-Fetch-Site: same-site\r\n",
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n",
    ] {
        let answer = post(show.at, "/cast", &body, &format!("{seat}{other}"));
        assert_eq!(answer.status, 403, "{other}");
    }
    assert_eq!(
        get(show.at, "/news/projector", "Sec-Fetch-Site: cross-site\r\n").status,
        403
    );
    // A form cannot send JSON.
    let form = request(
        show.at,
        "/cast",
        &body,
        &format!("{seat}Connection: close\r\n"),
    );
    let form = form.replace("application/json", "text/plain");
    assert_eq!(raw(show.at, form.as_bytes()).status, 415);
    assert_eq!(show.votes("listen"), 0);
    // A link in a message leads here, and our own pages may.
    let link = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n";
    assert_eq!(get(show.at, "/", link).status, 200);
    let own = format!(
        "{seat}Origin: http://{}\r\nSec-Fetch-Site: same-origin\r\n",
        show.at
    );
    assert_eq!(post(show.at, "/cast", &body, &own).status, 200);
}

#[test]
fn every_answer_has_its_headers_and_lets_no_other_origin_read() {
    let show = Show::open(20);
    let answers: [Answer; 4] = [
        get(show.at, "/", ""),
        get(show.at, "/nothing", ""),
        post(show.at, "/join", "{}", ""),
        raw(
            show.at,
            b"GET / HTTP/1.1\r\nHost: evil\r\nConnection: close\r\n\r\n",
        ),
    ];
    for answer in answers {
        let policy = answer.header("content-security-policy").unwrap();
        assert!(
            policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'")
        );
        for unsafe_one in ["unsafe-inline", "unsafe-eval", "http:", "*"] {
            assert!(!policy.contains(unsafe_one), "{policy}");
        }
        assert_eq!(answer.header("cache-control").unwrap(), "no-store");
        assert_eq!(answer.header("x-content-type-options").unwrap(), "nosniff");
        assert_eq!(answer.header("referrer-policy").unwrap(), "no-referrer");
        assert_eq!(answer.header("access-control-allow-origin"), None);
    }
}

#[test]
fn no_cookie_no_console() {
    let show = Show::open(20);
    let phone = show.join();
    for headers in [
        String::new(),
        "Cookie: console=\r\n".into(),
        "Cookie: console=guess\r\n".into(),
        phone.header(),
    ] {
        assert_eq!(get(show.at, "/news/console", &headers).status, 401);
        assert_eq!(get(show.at, "/files/workshop", &headers).status, 401);
        assert_eq!(
            post(show.at, "/console/act", "\"Close\"", &headers).status,
            401
        );
    }
    // Nor does the console vote for a seat.
    let cookie = show.enter();
    show.open_vote();
    let cast = r#"{"Cast":{"seat":1,"choice":"listen","reason":""}}"#;
    assert_eq!(post(show.at, "/console/act", cast, &cookie).status, 409);
    assert_eq!(show.votes("listen"), 0);
}

#[test]
fn wrong_secrets_wait_one_after_the_other_and_the_right_one_does_not() {
    let show = Show::open(20);
    let at = show.at;
    let started = Instant::now();
    let guesses: Vec<_> = (0..12)
        .map(|number| {
            let body = format!(r#"{{"secret":"0000-0000-0000-{number:04}"}}"#);
            thread::spawn(move || post(at, "/console/enter", &body, "").status)
        })
        .collect();
    thread::sleep(Duration::from_millis(300));
    let before = Instant::now();
    show.enter();
    let right = before.elapsed();
    let answers: Vec<u16> = guesses
        .into_iter()
        .map(|guess| guess.join().unwrap())
        .collect();
    let waited = answers.iter().filter(|status| **status == 403).count() as u32;
    assert!(
        answers.iter().all(|status| matches!(status, 403 | 429)),
        "{answers:?}"
    );
    assert!((1..=8).contains(&waited), "{answers:?}");
    assert!(started.elapsed() >= Duration::from_secs(1) * waited);
    assert!(right < Duration::from_secs(1) * waited, "{right:?}");
}

#[test]
fn wrong_codes_are_refused_and_many_of_them_slow_everybody_who_types_one() {
    let show = Show::open(20);
    let code = show.host.head().code;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    let body = format!(r#"{{"code":"{wrong}"}}"#);
    let before = Instant::now();
    for _ in 0..70 {
        assert_eq!(post(show.at, "/join", &body, "").status, 403);
    }
    // Sixty are free, then one a second; the rest wait a tenth of a second each.
    assert!(before.elapsed() >= Duration::from_millis(100));
    let phone = show.join();
    assert!(!phone.token.is_empty());
    for odd in [r#"{"code":""}"#, r"{}", r#"{"code":"12"}"#] {
        assert_eq!(post(show.at, "/join", odd, "").status, 403);
    }
    assert_eq!(
        post(
            show.at,
            "/join",
            &format!(r#"{{"code":"{} {}"}}"#, &code[..3], &code[3..]),
            ""
        )
        .status,
        200
    );
}

#[test]
fn what_is_too_large_is_refused_and_read_no_further() {
    let show = Show::open(20);
    let phone = show.join();
    let long = "x".repeat(20_000);
    assert_eq!(phone.cast("1", "listen", &long).status, 413);
    let claims = format!(
        "POST /cast HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\n{}Content-Length: 99999999999\r\n\r\n",
        show.at,
        phone.header()
    );
    assert_eq!(raw(show.at, claims.as_bytes()).status, 413);
    let header = format!(
        "GET / HTTP/1.1\r\nHost: {}\r\nX: {}\r\n\r\n",
        show.at,
        "x".repeat(100_000)
    );
    assert!(matches!(
        raw(show.at, header.as_bytes()).status,
        0 | 400 | 431
    ));
    let many = format!(
        "GET / HTTP/1.1\r\nHost: {}\r\n{}\r\n",
        show.at,
        "A: b\r\n".repeat(500)
    );
    assert!(matches!(
        raw(show.at, many.as_bytes()).status,
        0 | 400 | 431
    ));
    lives(&show);
}

#[test]
fn noise_is_refused() {
    let show = Show::open(20);
    let noise: Vec<u8> = (0..5_000_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    let tls = b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".to_vec();
    for bytes in [
        noise,
        tls,
        vec![0; 5_000],
        b"\r\n\r\n\r\n".to_vec(),
        b"HELO there\r\n\r\n".to_vec(),
    ] {
        let answer = raw(show.at, &bytes);
        assert!(matches!(answer.status, 0 | 400), "{answer:?}");
    }
    let phone = show.join();
    for body in [
        "",
        "{",
        "null",
        "[]",
        "{\"key\":1}",
        "\u{0}",
        "{\"key\":\"1\",\"choice\":\"listen\",\"more\":1}",
    ] {
        assert_eq!(
            post(show.at, "/cast", body, &phone.header()).status,
            400,
            "{body:?}"
        );
    }
    // A phone that asked for https is told of in the join test.
    let end = Instant::now() + PATIENCE;
    while !show
        .host
        .around()
        .test
        .iter()
        .any(|line| line.contains("https"))
    {
        assert!(Instant::now() < end, "{:?}", show.host.around().test);
        thread::sleep(Duration::from_millis(50));
    }
    lives(&show);
}

#[test]
fn who_holds_still_is_cut() {
    let show = Show::open(20);
    let phone = show.join();
    let halves = [
        String::new(),
        "GET / HT".to_owned(),
        format!("GET / HTTP/1.1\r\nHost: {}\r\n", show.at),
        format!(
            "POST /cast HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\n{}Content-Length: 50\r\n\r\n{{",
            show.at,
            phone.header()
        ),
    ];
    let mut held: Vec<TcpStream> = Vec::new();
    for half in &halves {
        let mut stream = connect(show.at);
        stream.write_all(half.as_bytes()).unwrap();
        held.push(stream);
    }
    // One that was answered and then is silent.
    let mut idle = connect(show.at);
    idle.write_all(format!("GET /qr.svg HTTP/1.1\r\nHost: {}\r\n\r\n", show.at).as_bytes())
        .unwrap();
    held.push(idle);
    // Meanwhile everybody else goes on.
    lives(&show);
    let before = Instant::now();
    for stream in &mut held {
        rest(stream);
    }
    assert!(
        before.elapsed() < Duration::from_secs(40),
        "{:?}",
        before.elapsed()
    );
}

#[test]
fn requests_in_a_row_are_answered_in_order_and_only_so_many() {
    let show = Show::open(20);
    let mut stream = connect(show.at);
    let one = format!("GET /words/projector HTTP/1.1\r\nHost: {}\r\n\r\n", show.at);
    let mut write = stream.try_clone().unwrap();
    let many = one.repeat(500);
    let sends = thread::spawn(move || {
        let _ = write.write_all(many.as_bytes());
    });
    let bytes = rest(&mut stream);
    sends.join().unwrap();
    let text = String::from_utf8_lossy(&bytes);
    let answers = text.matches("HTTP/1.1 200").count();
    assert!((1..=200).contains(&answers), "{answers}");
    lives(&show);
}

#[test]
fn a_flood_of_connections_keeps_nobody_out() {
    let show = Show::open(20);
    let phone = show.join();
    let mut line = phone.listen();
    // As many as this process may open, and some of them say something.
    let mut flood: Vec<TcpStream> = Vec::new();
    for number in 0..300 {
        let Ok(mut stream) = TcpStream::connect(show.at) else {
            break;
        };
        if number % 3 == 0 {
            let _ = stream.write_all(b"GET / HTTP/1.1\r\nHo");
        }
        flood.push(stream);
    }
    let key = show.open_vote();
    assert_eq!(phone.cast(&key, "listen", "").status, 200);
    line.until("own", |own| own["choice"] == "listen");
    drop(flood);
}

#[test]
fn a_seat_that_asks_without_end_is_slowed_and_the_others_are_not() {
    let show = Show::open(20);
    let (eager, other) = (show.join(), show.join());
    let key = show.open_vote();
    let choices = ["listen", "challenge", "look"];
    let answers: Vec<u16> = (0..40)
        .map(|number| eager.cast(&key, choices[number % 3], "").status)
        .collect();
    assert!(answers.contains(&429), "{answers:?}");
    assert!(answers.iter().filter(|status| **status == 200).count() >= 12);
    assert_eq!(other.cast(&key, "look", "").status, 200);
    let votes = show
        .host
        .look(|room, _| room.decision().unwrap().rounds[0].ballots.len());
    assert_eq!(votes, 2);
}

#[test]
fn what_looks_like_a_page_passes_as_text_and_waits_for_the_facilitator() {
    let show = Show::open(20);
    let phones: Vec<_> = (0..9).map(|_| show.join()).collect();
    let key = show.open_vote();
    let script = "<script>alert(1)</script>\u{202e}<img src=x onerror=y>";
    for phone in &phones {
        let answer = phone.cast(&key, "listen", script);
        assert_eq!(answer.status, 200, "{answer:?}");
        assert_eq!(answer.header("content-type").unwrap(), "application/json");
    }
    // While a vote is open nobody sees what came with it: letters would tell how it goes.
    show.lead(groundswell::workshop::room::Command::Next);
    let cookie = show.enter();
    let mut console = super::client::Line::open(show.at, "/news/console", &cookie);
    let seen = console.until("console", |now| {
        now["reasons"].as_array().is_some_and(|all| !all.is_empty())
    });
    let text = seen["reasons"][0]["text"].as_str().unwrap();
    assert_eq!(text, "<script>alert(1)</script><img src=x onerror=y>");
    let mut projector = super::client::Line::open(show.at, "/news/projector", "");
    let shown = projector.until("projector", |_| true);
    assert!(!shown.to_string().contains("alert"));
}

#[test]
fn a_reader_that_does_not_read_holds_up_nobody() {
    let show = Show::open(20);
    let (slow, quick) = (show.join(), show.join());
    let _held = slow.listen();
    let mut line = quick.listen();
    let key = show.open_vote();
    line.until("phone", |phone| phone["ballot"]["key"] == json!(key));
    for _ in 0..50 {
        show.lead(groundswell::workshop::room::Command::Pause(true));
        show.lead(groundswell::workshop::room::Command::Pause(false));
    }
    let before = Instant::now();
    assert_eq!(quick.cast(&key, "listen", "").status, 200);
    line.until("own", |own| own["choice"] == "listen");
    assert!(before.elapsed() < PATIENCE);
    // Somebody who goes away in the middle of an answer.
    let mut gone = connect(show.at);
    gone.write_all(format!("GET / HTTP/1.1\r\nHost: {}\r\n\r\n", show.at).as_bytes())
        .unwrap();
    let _ = gone.read(&mut [0; 10]);
    drop(gone);
    assert_eq!(slow.cast(&key, "look", "").status, 200);
}
