//! Plays a room at random from the lobby to its last stop: votes by phones and by hand, reasons, talk, overruling, roads.

use groundswell::{
    library::{Library, Places},
    scenario::{Scenario, format::Pace},
    simulation::Rules,
    workshop::room::{
        By, Command, Decision, Groups, Phase, Room, Seat, Settle, Setup, Stop, Tallied,
    },
};
use std::sync::Arc;

/// How a room is played.
#[derive(Debug, Clone, Copy, Default)]
pub struct Plays {
    /// How many phones.
    pub phones: u32,
    /// How many others, whose hands are counted.
    pub hands: u32,
    /// Whether a manager is there.
    pub manager: bool,
    /// At how many tables they sit; 0 for none.
    pub tables: u32,
    /// Whether every decision is voted on twice.
    pub again: bool,
    /// How often a decision is taken anew.
    pub rewinds: u32,
}

/// Who sits where, and what the minority votes for.
#[derive(Debug, Clone, Copy, Default)]
pub struct Cast {
    /// By how many seats everybody has moved on.
    pub turned: u32,
    /// Whether those who vote otherwise do so for the last option instead of the one after the first.
    pub other: bool,
}

pub fn play(seed: u64, plays: Plays) -> Room {
    play_as(seed, plays, Cast::default())
}

pub fn play_as(seed: u64, plays: Plays, cast: Cast) -> Room {
    let mut game = Game {
        room: open(seed, plays),
        dice: seed,
        now: 0,
        plays,
        cast,
        left: plays.rewinds,
    };
    for place in 0..plays.phones {
        let token = format!("token-{seed}-{place}");
        let group = (plays.tables > 0).then_some(place % plays.tables.max(1));
        game.act(By::Newcomer, Command::Join { token, group });
    }
    // No story here is longer.
    for _ in 0..2_000 {
        if game.step() {
            break;
        }
    }
    assert_eq!(
        game.room.phase(),
        Phase::Debrief(Stop::Monday),
        "seed {seed}"
    );
    for place in 0..plays.phones {
        if place % 3 == 0 {
            let seat = game.seat(place);
            let when = format!("When the week of {place} begins,");
            let will = format!("I will try the {place}th thing of room {seed}.");
            game.act(By::Phone(seat), Command::Commit { seat, when, will });
        }
    }
    game.room
}

fn story() -> Arc<Scenario> {
    let library = Library::open(&Places::usual(None, None));
    library
        .find("friday-deploy")
        .unwrap()
        .scenario
        .clone()
        .unwrap()
}

fn open(seed: u64, plays: Plays) -> Room {
    let (scenario, rules) = (story(), Arc::new(Rules::shipped()));
    let setup = Setup {
        scenario: scenario.id.clone(),
        story: scenario.hash,
        rules: rules.hash,
        seed,
        picks: Vec::new(),
        language: "en".to_owned(),
        minutes: 90,
        people: plays.phones + plays.hands,
        manager_present: plays.manager,
        groups: if plays.tables > 0 {
            Groups::Tables(plays.tables)
        } else {
            Groups::None
        },
    };
    Room::open(setup, scenario, rules).unwrap()
}

struct Game {
    room: Room,
    dice: u64,
    now: u64,
    plays: Plays,
    cast: Cast,
    left: u32,
}

impl Game {
    fn act(&mut self, by: By, command: Command) {
        self.now += 700;
        let told = format!("{command:?} in {:?}", self.room.phase());
        if let Err(refusal) = self.room.act(by, command, self.now) {
            panic!("{told}: {refusal}");
        }
    }

    fn lead(&mut self, command: Command) {
        self.act(By::Facilitator, command);
    }

    fn roll(&mut self, below: u32) -> u32 {
        self.dice = self
            .dice
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((self.dice >> 33) % u64::from(below.max(1))).unwrap()
    }

    /// The seat in which the one sits who would else sit in this place.
    fn seat(&self, place: u32) -> Seat {
        Seat((place + self.cast.turned) % self.plays.phones.max(1) + 1)
    }

    /// One step; true when the last stop is reached.
    fn step(&mut self) -> bool {
        match self.room.phase() {
            Phase::Deciding => {
                // A decision that the plan tells is told; of the others each kind comes.
                if self.plays.phones + self.plays.hands == 0 || self.room.pace() == Pace::Told {
                    let choice = self.any();
                    let settled = Settle::Told;
                    self.lead(Command::Play { choice, settled });
                } else {
                    self.lead(Command::VoteAgain);
                }
            }
            Phase::Voting { round } => self.vote(round),
            Phase::Counted { .. } => self.lead(Command::Next),
            Phase::Revealed { round } => self.revealed(round),
            Phase::Discussing { .. } => self.lead(Command::VoteAgain),
            Phase::Debrief(Stop::Fates) if self.left > 0 => {
                self.left -= 1;
                let played = u32::try_from(self.room.decisions().len()).unwrap();
                let decision = self.roll(played) as usize;
                self.lead(Command::Rewind { decision });
            }
            Phase::Debrief(Stop::Monday) => return true,
            _ => self.lead(Command::Next),
        }
        false
    }

    fn decision(&self) -> Decision {
        self.room.decision().unwrap().clone()
    }

    fn any(&mut self) -> String {
        let options = self.decision().options;
        let place = self.roll(u32::try_from(options.len()).unwrap()) as usize;
        options[place].choice.clone()
    }

    fn vote(&mut self, round: u32) {
        let options = self.decision().options;
        let count = u32::try_from(options.len()).unwrap();
        let first = self.roll(count);
        for place in 0..self.plays.phones {
            // A third votes otherwise, and fewer after the talk.
            let otherwise = place % 3 == 1 && (round == 1 || place % 2 == 0);
            let by = match (otherwise, self.cast.other) {
                (false, _) => 0,
                (true, false) => 1,
                (true, true) => count - 1,
            };
            let choice = options[((first + by) % count) as usize].choice.clone();
            let reason = if place % 4 == 1 {
                format!("because of {} & more", self.now)
            } else {
                String::new()
            };
            let seat = self.seat(place);
            self.act(
                By::Phone(seat),
                Command::Cast {
                    seat,
                    choice,
                    reason,
                },
            );
        }
        if self.plays.hands > 0 {
            for (place, option) in (0..).zip(&options) {
                let votes = if place == first {
                    self.plays.hands - 1
                } else {
                    u32::from(place == (first + 1) % count)
                };
                let choice = option.choice.clone();
                self.lead(Command::Tally(Tallied { choice, votes }));
            }
        }
        self.lead(Command::Next);
    }

    fn revealed(&mut self, round: u32) {
        if self.plays.again && round == 1 {
            for number in 0..self.room.reasons().len() {
                if number % 2 == 0 && !self.room.reasons()[number].text.is_empty() {
                    let shown = true;
                    self.lead(Command::Reason { number, shown });
                }
            }
            self.lead(Command::Talk);
            return;
        }
        let decision = self.decision();
        let leaders = decision.leaders(decision.round(round).unwrap());
        let first = decision.options[leaders[0]].choice.clone();
        let other = (0..decision.options.len()).find(|place| !leaders.contains(place));
        let (choice, settled) = match other {
            _ if leaders.len() > 1 => (first, Settle::Facilitator),
            Some(other) if self.roll(5) == 0 => {
                (decision.options[other].choice.clone(), Settle::Overruled)
            }
            _ => (first, Settle::Majority),
        };
        self.lead(Command::Play { choice, settled });
    }
}
