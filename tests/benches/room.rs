//! A full room: two thousand voters on loopback, each with a line of its own, vote within ten seconds and see what came of it;
//! then they vote again while five hundred of them drop and come back, and once more all in the same second. Every vote must be
//! there, once.

mod program;
mod wire;

use program::{Cost, Program};
use serde_json::{Value, json};
use std::{
    net::SocketAddr,
    rc::Rc,
    time::{Duration, Instant},
};
use tokio::{
    runtime::Builder,
    sync::Semaphore,
    task::{JoinHandle, LocalSet, spawn_local},
    time::sleep,
};
use wire::{Line, get, post};

const VOTERS: usize = 2_000;
/// Each vote: within so long everybody decides, each at a moment of their own; and so many drop and come back meanwhile.
const ROUNDS: [(Duration, usize); 3] = [
    (Duration::from_secs(9), 0),
    (Duration::from_secs(9), 500),
    (Duration::from_secs(1), 0),
];
/// And so soon all must be counted.
const WITHIN: Duration = Duration::from_secs(10);

/// A voter with a seat and an open line.
struct Voter {
    header: String,
    line: Line,
}

/// What the facilitator holds.
struct Desk {
    at: SocketAddr,
    cookie: String,
}

/// Prints what the room and the server saw.
pub fn measure() {
    println!();
    println!("room: {VOTERS} voters on loopback, the server a process of its own");
    let runtime = Builder::new_current_thread().enable_all().build();
    let runtime = runtime.expect("a thread to wait on");
    LocalSet::new().block_on(&runtime, play());
}

async fn play() {
    let program = Program::start(VOTERS);
    let at = program.at;
    let started = Instant::now();
    let mut voters = join(at, &program.code).await;
    println!("  {VOTERS} joined in {:.2?}", started.elapsed());
    let desk = Desk::enter(at, &program.secret).await;
    let mut last = Value::Null;
    tell("waiting, with all lines open", &program.cost(), None);

    for (round, (span, dropping)) in (1..).zip(ROUNDS) {
        desk.open_vote(round).await;
        let before = program.cost();
        let watch = spawn_local(watch_projector(at, span));
        let (back, casts, took) = vote(at, voters, &last, round).await;
        (voters, last) = back;
        println!(
            "  round {round}, decided within {span:?}: {dropping} dropped and came back; all {VOTERS} votes in {took:.2?}"
        );
        quantiles("    from casting to the answer", casts);
        assert!(took <= WITHIN, "too slow: {took:?}");
        if let Ok(loads) = watch.await {
            quantiles("    the projector's page meanwhile", loads);
        }
        tell("    the server meanwhile", &program.cost(), Some(&before));
        let before = program.cost();
        let (back, seen) = desk.reveal(voters).await;
        voters = back;
        quantiles("    from the key to the tally on a phone", seen);
        tell("    the server meanwhile", &program.cost(), Some(&before));
        desk.check(round).await;
    }
}

/// Everybody takes a seat and opens a line.
async fn join(at: SocketAddr, code: &str) -> Vec<Voter> {
    // So many knock at once; more would wait in the kernel's queue and measure that.
    let door = Rc::new(Semaphore::new(100));
    let joining = (0..VOTERS).map(|_| {
        let (door, code) = (door.clone(), json!({ "code": code }));
        spawn_local(async move {
            let _turn = door.acquire().await;
            let seat = persist(at, "/join", &code, "").await;
            let token = seat["token"].as_str().expect("a seat").to_owned();
            let header = format!("X-Seat: {token}\r\n");
            let mut line = Line::open(at, "/news", &header).await.expect("a line");
            line.until("own", |_| true).await.expect("news");
            Voter { header, line }
        })
    });
    all(joining.collect()).await
}

/// Sends something, and again when the server asks to wait because many come at once, as a phone does.
async fn persist(at: SocketAddr, path: &str, body: &Value, header: &str) -> Value {
    loop {
        let answer = post(at, path, body, header).await.expect("an answer");
        let said = answer.json();
        match (answer.status, said["wait"].as_u64()) {
            (200, _) => return said,
            (_, Some(wait)) => sleep(Duration::from_secs(wait)).await,
            (_, None) => panic!("{path} is refused: {answer}"),
        }
    }
}

/// Everybody votes, at a moment of their own; the first lose their line before and come back after. Says how long each waited
/// for the answer, and how long all took.
async fn vote(
    at: SocketAddr,
    voters: Vec<Voter>,
    last: &Value,
    round: usize,
) -> ((Vec<Voter>, Value), Vec<Duration>, Duration) {
    let (span, dropping) = ROUNDS[round - 1];
    let started = Instant::now();
    let voting = voters.into_iter().enumerate().map(|(number, voter)| {
        let last = last.clone();
        spawn_local(async move {
            let Voter { header, mut line } = voter;
            let another = |phone: &Value| {
                phone["ballot"]["key"].is_string() && phone["ballot"]["key"] != last
            };
            let told = line
                .until("phone", another)
                .await
                .expect("the ballot comes");
            let key = told["ballot"]["key"].clone();
            let choice = told["ballot"]["options"][choice(number, round)]["choice"].clone();
            // Spread over the span as evenly as a shuffled deck.
            let moment = span * ((number * 1_237) % VOTERS) as u32 / VOTERS as u32;
            let drops = number < dropping;
            sleep(moment / 2).await;
            let line = (!drops).then_some(line);
            sleep(moment / 2).await;
            let (voter, waited) = cast(at, header, line, &key, &choice).await;
            (voter, key, waited)
        })
    });
    let mut back = Vec::with_capacity(VOTERS);
    let (mut key, mut times) = (Value::Null, Vec::new());
    for (voter, voted, waited) in all(voting.collect()).await {
        back.push(voter);
        times.push(waited);
        key = voted;
    }
    ((back, key), times, started.elapsed())
}

/// Casts, comes back if the line was lost, and waits until the phone shows the vote as its own.
async fn cast(
    at: SocketAddr,
    header: String,
    line: Option<Line>,
    key: &Value,
    choice: &Value,
) -> (Voter, Duration) {
    let body = json!({ "key": key, "choice": choice });
    let started = Instant::now();
    persist(at, "/cast", &body, &header).await;
    let waited = started.elapsed();
    let mut line = match line {
        Some(line) => line,
        None => Line::open(at, "/news", &header).await.expect("a line"),
    };
    line.until("own", |own| own["choice"] == *choice)
        .await
        .expect("its own vote");
    (Voter { header, line }, waited)
}

/// Which option a voter takes, by its place.
fn choice(number: usize, round: usize) -> usize {
    if round == 1 {
        number % 2
    } else {
        usize::from(number % 5 < 2)
    }
}

/// Asks for the projector's page ten times a second.
async fn watch_projector(at: SocketAddr, span: Duration) -> Vec<Duration> {
    let mut loads = Vec::new();
    let end = Instant::now() + span;
    while Instant::now() < end {
        let started = Instant::now();
        get(at, "/projector").await.expect("the page");
        loads.push(started.elapsed());
        sleep(Duration::from_millis(100)).await;
    }
    loads
}

impl Desk {
    async fn enter(at: SocketAddr, secret: &str) -> Desk {
        let answer = post(at, "/console/enter", &json!({ "secret": secret }), "").await;
        assert_eq!(answer.expect("an answer").status, 200);
        let cookie = format!("Cookie: console={secret}\r\n");
        Desk { at, cookie }
    }

    async fn lead(&self, command: Value) {
        let answer = post(self.at, "/console/act", &command, &self.cookie).await;
        let answer = answer.expect("an answer");
        assert_eq!(answer.status, 200, "{}", answer.json());
    }

    /// Goes on until a vote is open.
    async fn open_vote(&self, round: usize) {
        if round > 1 {
            self.lead(json!("VoteAgain")).await;
        }
        let mut line = Line::open(self.at, "/news/console", &self.cookie)
            .await
            .expect("a line");
        loop {
            let now = line.until("console", |_| true).await.expect("news");
            if now["phase"]["Voting"]["round"] == json!(round) {
                return;
            }
            if round == 1 {
                self.lead(json!("Next")).await;
                line = Line::open(self.at, "/news/console", &self.cookie)
                    .await
                    .expect("a line");
            }
        }
    }

    /// Closes the vote and shows the tally; says how long each phone waited for it, from the key that was pressed.
    async fn reveal(&self, voters: Vec<Voter>) -> (Vec<Voter>, Vec<Duration>) {
        self.lead(json!("Next")).await;
        sleep(Duration::from_millis(500)).await;
        let pressed = Instant::now();
        let seeing = voters.into_iter().map(|mut voter| {
            spawn_local(async move {
                let tally = voter
                    .line
                    .until("phone", |phone| phone["screen"]["kind"] == "tally");
                tally.await.expect("the tally comes");
                (voter, pressed.elapsed())
            })
        });
        let seeing: Vec<_> = seeing.collect();
        self.lead(json!("Next")).await;
        all(seeing).await.into_iter().unzip()
    }

    /// Holds that every vote is there, once.
    async fn check(&self, round: usize) {
        let line = Line::open(self.at, "/news/console", &self.cookie).await;
        let now = line
            .expect("a line")
            .until("console", |now| !now["count"].is_null())
            .await;
        let now = now.expect("news");
        let mut expected = [0_u32; 2];
        for number in 0..VOTERS {
            expected[choice(number, round)] += 1;
        }
        let totals = now["count"]["totals"].as_array().expect("it is closed");
        for (total, expected) in totals.iter().zip(expected) {
            assert_eq!(total[1], json!(expected), "{totals:?}");
        }
        let sum: u64 = totals.iter().filter_map(|total| total[1].as_u64()).sum();
        assert_eq!(sum, VOTERS as u64, "none lost, none twice");
        println!("    tally: {} and {}, as cast", expected[0], expected[1]);
    }
}

async fn all<T>(tasks: Vec<JoinHandle<T>>) -> Vec<T> {
    let mut done = Vec::with_capacity(tasks.len());
    for task in tasks {
        done.push(task.await.expect("it does not give up"));
    }
    done
}

fn quantiles(what: &str, mut times: Vec<Duration>) {
    times.sort();
    let at = |per_mille: usize| times[(times.len() - 1) * per_mille / 1_000];
    println!(
        "{what}: p50 {:.1?}, p99 {:.1?}, longest {:.1?}",
        at(500),
        at(990),
        at(1_000)
    );
}

fn tell(what: &str, cost: &Cost, before: Option<&Cost>) {
    let busy = cost
        .busy
        .saturating_sub(before.map_or(Duration::ZERO, |before| before.busy));
    let (now, most) = cost.memory;
    println!(
        "  {what}: processor {busy:.2?}, memory {} MB, at most {} MB",
        now / 1_024,
        most / 1_024
    );
}
