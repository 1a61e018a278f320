//! A workshop of an hour, led by keys alone and without a phone: four decisions are talked about, and the debrief keeps its
//! twenty minutes.

use super::rig::Rig;
use groundswell::{
    scenario::format::Pace,
    workshop::{
        faces::Screen,
        room::{Phase, Settle, Stop},
    },
};

const SECOND: u64 = 1_000;
const MINUTE: u64 = 60 * SECOND;

/// How many characters are read in a minute, aloud or each for themselves.
const READ: u64 = 1_000;

/// A facilitator with forty people, who follows what the console says.
struct Facilitator {
    rig: Rig,
    /// What the room would vote, so that it differs from decision to decision.
    mood: u32,
}

impl Facilitator {
    fn wait(&mut self, time: u64) {
        self.rig.at += time;
    }

    fn next(&mut self) {
        self.rig.key("Space");
    }

    /// Reads a leaf at the pace of the room; where the console says that time is short, says in a sentence what happens.
    fn read(&mut self) {
        if self.rig.console().notes.advice.contains("in a sentence") {
            // Once of what came of the last choice, and once of where the next one is made.
            self.wait(8 * SECOND);
            self.rig.key("S");
            return;
        }
        if let Screen::Story { lines, .. } = self.rig.projector().screen {
            let chars: usize = lines.iter().map(|line| line.text.chars().count()).sum();
            self.wait(chars as u64 * MINUTE / READ);
        }
        self.next();
    }

    /// Counts the cards of forty people for each option that is asked for; more of them for one in the first vote than in the
    /// second.
    fn count(&mut self, round: u32) {
        let options = self.rig.room.decision().expect("one stands").options.len() as u32;
        let mut left = 40;
        for place in 0..options {
            let votes = match place + 1 == options {
                true => left,
                false => left * (self.mood % 3 + round) / (options + 2),
            };
            self.mood += 1;
            left -= votes;
            self.wait(5 * SECOND);
            self.rig.count(votes);
        }
    }

    /// Votes with cards: three breaths of thought, all cards up, and a count.
    fn vote(&mut self, round: u32) {
        self.wait(30 * SECOND);
        self.count(round);
        self.next();
        self.next();
        self.wait(15 * SECOND);
    }

    /// The room talks while the console says that there is time for it, two minutes in any case and four at the most, and keeps
    /// a minute and a half for the second vote.
    fn talk(&mut self) {
        let plan = self.rig.console().plan;
        let left = plan.rows.first().map_or(0, |row| u64::from(row.tenths)) * 6 * SECOND;
        let talk = left.saturating_sub(90 * SECOND);
        self.wait(talk.clamp(2 * MINUTE, 4 * MINUTE));
    }

    /// Plays what came out; where it is a tie, breaks it by a letter that leads.
    fn settle(&mut self) {
        let console = self.rig.console();
        let next = console.acts.iter().find(|act| act.key == "Space");
        if next.is_some_and(|act| act.why_not.is_empty()) {
            self.next();
        } else {
            let tie = console.acts.iter().find(|act| {
                act.key.len() == 1 && act.why_not.is_empty() && act.label.starts_with("Break")
            });
            let key = tie.expect("a letter breaks the tie").key.clone();
            self.rig.key(&key);
        }
    }

    fn decide(&mut self) {
        match self.rig.room.pace() {
            Pace::Told => {
                self.wait(5 * SECOND);
                let key = ["A", "B"][self.mood as usize % 2];
                self.mood += 1;
                self.rig.key(key);
            }
            Pace::Quick => {
                self.wait(20 * SECOND);
                self.next();
                self.vote(1);
                self.settle();
            }
            Pace::Room => {
                // The options are read aloud.
                self.wait(45 * SECOND);
                self.next();
                self.vote(1);
                self.next();
                self.talk();
                self.next();
                self.vote(2);
                self.settle();
            }
        }
    }

    fn lead(&mut self) {
        // Cards are given out before anything begins, and that takes nothing from the time of the story.
        self.wait(9 * MINUTE);
        self.next();
        for _ in 0..1_000 {
            match self.rig.room.phase() {
                Phase::Reading { .. } => self.read(),
                Phase::Deciding => self.decide(),
                Phase::Chosen => {
                    self.wait(3 * SECOND);
                    self.next();
                }
                Phase::Debrief(_) => return,
                other => panic!("a facilitator who follows the console is never in {other:?}"),
            }
        }
        panic!("the story never ends");
    }
}

#[test]
fn an_hour_of_the_friday_deploy_by_keys_leaves_twenty_minutes_for_the_debrief() {
    for mood in 0..4 {
        let rig = Rig::shipped("friday-deploy");
        let mut facilitator = Facilitator { rig, mood };
        facilitator.lead();
        let rig = &mut facilitator.rig;
        let room = &rig.room;
        let tenths = room.elapsed(rig.at) * 10 / MINUTE;
        let paced = |pace| room.decisions().iter().filter(|it| it.pace == pace).count();
        let told = format!(
            "mood {mood}: {tenths} tenths of a minute; {} in full, {} quick, {} told",
            paced(Pace::Room),
            paced(Pace::Quick),
            paced(Pace::Told)
        );
        assert!(room.run().ended().is_some(), "{told}");
        assert!(paced(Pace::Room) >= 4, "{told}");
        assert!(room.until_debrief(rig.at) >= 0, "{told}");
        let by_two_votes = |it: &&groundswell::workshop::room::Decision| {
            it.rounds.iter().filter(|round| round.votes() == 40).count() == 2
        };
        assert_eq!(
            room.decisions().iter().filter(by_two_votes).count(),
            paced(Pace::Room),
            "what is taken in full was voted on twice, by forty"
        );
        for decision in room.decisions() {
            let settled = decision.settled.as_ref().expect("it was played");
            assert_eq!(
                decision.pace == Pace::Told,
                settled.how == Settle::Told,
                "{told}"
            );
        }
        assert_eq!(room.phase(), Phase::Debrief(Stop::Fates));
        // Every stop of the debrief has something to show, and the last one says so.
        let stops = room.stops();
        for stop in &stops {
            assert_eq!(rig.room.phase(), Phase::Debrief(*stop));
            let Screen::Debrief {
                heading,
                cards,
                tally,
                ..
            } = rig.projector().screen
            else {
                panic!("a stop of the debrief");
            };
            assert!(
                !heading.is_empty() && (!cards.is_empty() || tally.is_some()),
                "{stop:?}"
            );
            if stop != stops.last().expect("there are stops") {
                rig.key("Space");
            }
        }
        assert!(
            rig.room == rig.replayed(),
            "the room is the replay of its commands"
        );
    }
}
