//! A facilitator at the keys, a room to lead and a small story to lead it through.

use groundswell::{
    scenario::{self, Scenario},
    simulation::Rules,
    workshop::{
        faces::{self, Around, Console, Own, Phone, Projector},
        room::{By, Command, Groups, Phase, Refusal, Room, Seat, Setup, Tallied},
    },
};
use std::{
    path::Path,
    sync::{Arc, LazyLock},
};

/// A story of four decisions: one in full, one quick, one told, and one more in full on one of two roads; with a passage that
/// goes on by itself, and a choice that is locked on one road.
const STORY: &str = r#"#![enable(implicit_some)]
Scenario(format: 1, id: "small", title: "Small", summary: "S", minutes: 5, start: "monday",
    clock: Days(from: "Monday", deadline: "Friday", of: 5),
    cast: {
        "victor": Manager(name: "Victor Krane", role: "Head"),
        "priya": Teammate(name: "Priya Raman", role: "Engineer"),
    },
    flags: ["told"],
    scenes: {
        "monday": Scene(place: "The stand-up", script: "Nobody sits.\nvictor (stern): It ships.", pace: Room,
            choices: [
                Choice(id: "ask", text: "Ask why.", tactic: Consultation, toward: "victor", then: Goto("lift")),
                Choice(id: "say", text: "Say no.", tactic: Challenge, toward: "victor", setting: Public,
                    effects: [Set("told")], then: Goto("stairs")),
                Choice(id: "wait", text: "Wait.", tactic: StaySilent, toward: "victor", then: Goto("stairs")),
            ],
            discuss: ["What did everybody hear?"], facilitator: "Let the quiet half speak first."),
        "lift": Scene(place: "The lift", script: "The lift takes its time.", then: Goto("office")),
        "stairs": Scene(place: "The stairs", script: "priya (low): Well?", pace: Quick,
            choices: [
                Choice(id: "nod", text: "Nod.", toward: "priya", then: Goto("office")),
                Choice(id: "shrug", text: "Shrug.", toward: "priya", then: Goto("office")),
                Choice(id: "thank", text: "Thank her.", toward: "priya", when: "flag.told", then: Goto("office")),
            ]),
        "office": Scene(place: "The office", script: "A door.", pace: Told,
            choices: [
                Choice(id: "knock", text: "Knock.", toward: "victor", then: Goto("friday")),
                Choice(id: "leave", text: "Leave.", toward: "victor", then: Goto("friday")),
            ]),
        "friday": Scene(place: "Friday", script: "It is six.", pace: Room,
            choices: [
                Choice(id: "ship", text: "Ship it.", toward: "victor", then: End),
                Choice(id: "hold", text: "Hold it.", toward: "victor", then: End),
            ]),
    },
    endings: { "end": Ending(title: "The end", script: "So it goes.", epilogue: { "priya": "Priya stays." }) },
)"#;

static SMALL: LazyLock<Arc<Scenario>> = LazyLock::new(|| read(STORY.as_bytes()));
static RULES: LazyLock<Arc<Rules>> = LazyLock::new(|| Arc::new(Rules::shipped()));

fn read(bytes: &[u8]) -> Arc<Scenario> {
    let (scenario, found) = scenario::read(bytes);
    Arc::new(scenario.unwrap_or_else(|| panic!("the story loads: {found:?}")))
}

/// What a workshop of a story begins with: an hour, nobody said how many there are.
pub fn setup(scenario: &Scenario) -> Setup {
    Setup {
        scenario: scenario.id.clone(),
        story: scenario.hash,
        rules: RULES.hash,
        seed: 7,
        picks: Vec::new(),
        language: "en".into(),
        minutes: 60,
        people: 0,
        manager_present: false,
        groups: Groups::None,
    }
}

/// A room with a log of what it accepted.
#[derive(Debug, Clone)]
pub struct Rig {
    pub room: Room,
    pub at: u64,
    pub log: Vec<(By, Command, u64)>,
    scenario: Arc<Scenario>,
    setup: Setup,
}

impl Rig {
    /// In the lobby of the small story.
    pub fn small() -> Rig {
        Rig::of(SMALL.clone(), |_| {})
    }

    /// The same, set up otherwise.
    pub fn small_with(change: impl FnOnce(&mut Setup)) -> Rig {
        Rig::of(SMALL.clone(), change)
    }

    /// In the lobby of a story that is shipped.
    pub fn shipped(story: &str) -> Rig {
        let path = format!("scenarios/{story}.ron");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        let bytes = std::fs::read(path).expect("the story is there");
        Rig::of(read(&bytes), |_| {})
    }

    fn of(scenario: Arc<Scenario>, change: impl FnOnce(&mut Setup)) -> Rig {
        let mut setup = setup(&scenario);
        change(&mut setup);
        let room = Room::open(setup.clone(), scenario.clone(), RULES.clone());
        Rig {
            room: room.expect("it opens"),
            at: 0,
            log: Vec::new(),
            scenario,
            setup,
        }
    }

    /// Does something, as a host does: resolved, kept, done.
    pub fn by(&mut self, by: By, command: Command) -> Result<Option<Seat>, Refusal> {
        let command = self.room.resolve(by, command)?;
        let done = self.room.act(by, command.clone(), self.at);
        assert!(done.is_ok(), "what resolves is done: {command:?}: {done:?}");
        self.log.push((by, command, self.at));
        done
    }

    /// The facilitator does something that may be done.
    pub fn does(&mut self, command: Command) -> &mut Rig {
        let told = format!("{command:?} in {:?}", self.room.phase());
        let done = self.by(By::Facilitator, command);
        assert!(done.is_ok(), "{told}: {done:?}");
        self
    }

    /// The facilitator does something that may not be done: why.
    pub fn refused(&mut self, command: Command) -> Refusal {
        let before = self.room.clone();
        let refusal = self
            .by(By::Facilitator, command)
            .expect_err("it is refused");
        assert!(before == self.room, "a refusal changes nothing");
        refusal
    }

    /// Presses a key of the console, as its page and the window do.
    pub fn key(&mut self, key: &str) -> &mut Rig {
        let console = self.console();
        let acts = console.acts.iter().filter(|act| act.key == key);
        let mut acts: Vec<_> = acts.collect();
        acts.sort_by_key(|act| !act.why_not.is_empty());
        let act = acts.first().unwrap_or_else(|| panic!("no act on {key}"));
        assert_eq!(act.why_not, "", "{key} in {:?}", self.room.phase());
        self.does(act.command.clone())
    }

    /// Types a number and Enter: the count of the option that is asked for.
    pub fn count(&mut self, votes: u32) -> &mut Rig {
        let choice = self.console().count.and_then(|count| count.ask);
        let choice = choice.expect("a count is asked for");
        self.does(Command::Tally(Tallied { choice, votes }))
    }

    /// Counts hands for every option, by its choice's id.
    pub fn hands(&mut self, counts: &[(&str, u32)]) -> &mut Rig {
        for (choice, votes) in counts {
            let tallied = Tallied {
                choice: (*choice).into(),
                votes: *votes,
            };
            self.does(Command::Tally(tallied));
        }
        self
    }

    /// So many phones join.
    pub fn phones(&mut self, count: u32) -> Vec<Seat> {
        let joined = self.room.seats().count();
        (joined..joined + count)
            .map(|number| {
                let token = format!("token-{number}");
                let join = Command::Join { token, group: None };
                let seat = self.by(By::Newcomer, join).expect("the door is open");
                seat.expect("a seat")
            })
            .collect()
    }

    /// A phone votes.
    pub fn cast(&mut self, seat: Seat, choice: &str) -> &mut Rig {
        self.cast_why(seat, choice, "")
    }

    /// A phone votes and says why.
    pub fn cast_why(&mut self, seat: Seat, choice: &str, reason: &str) -> &mut Rig {
        let cast = Command::Cast {
            seat,
            choice: choice.into(),
            reason: reason.into(),
        };
        self.by(By::Phone(seat), cast).expect("a vote is open");
        self
    }

    /// On to a phase, by *next* alone.
    pub fn until(&mut self, reached: impl Fn(Phase) -> bool) -> &mut Rig {
        for _ in 0..100 {
            if reached(self.room.phase()) {
                return self;
            }
            self.does(Command::Next);
        }
        panic!("never reached; stands in {:?}", self.room.phase());
    }

    /// On to the options of the next decision.
    pub fn until_options(&mut self) -> &mut Rig {
        self.until(|phase| phase == Phase::Deciding)
    }

    /// The same commands in another room.
    pub fn replayed(&self) -> Room {
        let room = Room::open(self.setup.clone(), self.scenario.clone(), RULES.clone());
        let mut room = room.expect("it opens");
        for (by, command, at) in &self.log {
            let done = room.act(*by, command.clone(), *at);
            assert!(done.is_ok(), "what was accepted is accepted: {command:?}");
        }
        room
    }

    pub fn console(&self) -> Console {
        faces::console(&self.room, &around(), self.at)
    }

    pub fn projector(&self) -> Projector {
        faces::projector(&self.room, &around())
    }

    pub fn phone(&self) -> Phone {
        faces::phone(&self.room)
    }

    pub fn own(&self, seat: Seat) -> Own {
        faces::own(&self.room, seat)
    }

    /// What everybody in the room can see, as it goes over the wire.
    pub fn seen(&self) -> String {
        let projector = serde_json::to_string(&self.projector()).expect("it is written");
        let phone = serde_json::to_string(&self.phone()).expect("it is written");
        format!("{projector}\n{phone}")
    }
}

/// A server with its address.
pub fn around() -> Around {
    Around {
        address: "192.168.0.7:8080".into(),
        code: "KWRT".into(),
        link: "http://192.168.0.7:8080/#KWRT".into(),
        phones: 3,
        ..Around::default()
    }
}
