//! Doing what a command comes to. What is refused changes nothing.

use super::{
    By, Command, Groups, Phase, Place, Reason, Refusal, Room, Seat, Settle, Stop, Tallied,
    decision::{Ballot, Decision, Round, Settled},
    leaves, reason,
    weigh::Move,
};

/// So many passages in which nothing is told are passed at once; a story that tells nothing for longer is shown empty.
const SILENT: usize = 32;

impl Room {
    /// Does something at a time, in milliseconds since the workshop began; a time before the latest counts as the latest.
    /// Returns the seat if one was asked for.
    ///
    /// # Errors
    /// [`Refusal`] if it may not be done; then nothing has changed, and it belongs in no file.
    pub fn act(&mut self, by: By, command: Command, at: u64) -> Result<Option<Seat>, Refusal> {
        let done = self.weigh(by, &command)?;
        self.clock.tick(at);
        self.serial += 1;
        if done == Move::Note {
            return Ok(self.note_down(command));
        }
        self.number += 1;
        self.step(done);
        Ok(None)
    }

    fn step(&mut self, done: Move) {
        if done == Move::Back {
            self.back();
            return;
        }
        let now = self.clock.elapsed(self.clock.latest());
        self.trail.push(Place {
            road: self.played,
            turn: self.run().turn(),
            phase: self.phase,
        });
        match done {
            Move::Begin => {
                self.clock.begin();
                let phase = self.arrive();
                self.stand(phase);
            }
            Move::To(phase) => {
                if let (Phase::Voting { round }, Phase::Revealed { .. }) = (self.phase, phase) {
                    self.close(round, now);
                }
                self.stand(phase);
            }
            Move::On => {
                let phase = self.onward(now);
                self.stand(phase);
            }
            Move::Vote(round) => {
                self.open_vote(round, now);
                self.stand(Phase::Voting { round });
            }
            Move::Count(round) => {
                self.close(round, now);
                self.stand(Phase::Counted { round });
            }
            Move::Play(choice, how, round) => {
                let settled = Settled {
                    choice,
                    how,
                    round,
                    at: now,
                };
                self.with_road(|road| road.play(settled));
                self.look_ahead();
                self.plan_pace();
                self.stand(Phase::Chosen);
            }
            Move::Story => {
                let phase = self.arrive();
                self.stand(phase);
            }
            Move::Rewind(decision) => {
                let place = self.roads.len();
                if let Some(road) = self.road().part(decision, place, now) {
                    self.roads.push(road);
                    self.played = place;
                    self.look_ahead();
                    self.plan_pace();
                }
                self.stand(Phase::Deciding);
            }
            Move::Road(road) => {
                self.played = road;
                self.look_ahead();
                let left = self.road().left;
                self.stand(left);
            }
            Move::Close => {
                self.seats.let_go();
                self.trail.clear();
                self.stand(Phase::Closed);
            }
            Move::Back | Move::Note => {}
        }
    }

    /// Takes the last step back. Votes stay with their decisions, wherever those are by then.
    fn back(&mut self) {
        let Some(before) = self.trail.pop() else {
            return;
        };
        self.played = before.road;
        self.with_road(|road| road.back_to(before.turn));
        self.look_ahead();
        // A road on which nothing has happened is no road; one on which somebody voted is kept.
        while self.roads.last().is_some_and(|road| {
            road.is_bare() && road.from().is_some() && road.place() != self.played
        }) && !self.trail.iter().any(|it| it.road + 1 == self.roads.len())
        {
            self.roads.pop();
        }
        self.stand(before.phase);
        let round = match before.phase {
            Phase::Deciding => Some(0),
            _ => self.round(),
        };
        if let (Some(round), Some(decision)) = (round, self.open_decision()) {
            decision.drop_bare_rounds(round);
        }
    }

    /// Stands in a phase. A vote in which the room stands is open.
    fn stand(&mut self, phase: Phase) {
        self.phase = phase;
        if let Phase::Voting { round } = phase {
            let votes = |road: &mut super::Road| {
                if let Some(round) = road.open_mut().and_then(|it| it.round_mut(round)) {
                    round.closed = None;
                }
            };
            self.with_road(votes);
        }
        let story = !matches!(
            phase,
            Phase::Lobby | Phase::Roads | Phase::Debrief(_) | Phase::Closed
        );
        if story {
            self.with_road(|road| road.left = phase);
            self.looks_back = None;
        }
        if let Phase::Debrief(_) = phase {
            let now = self.clock.elapsed(self.clock.latest());
            self.looks_back.get_or_insert(now);
        }
    }

    fn with_road(&mut self, change: impl FnOnce(&mut super::Road)) {
        if let Some(road) = self.roads.get_mut(self.played) {
            change(road);
        }
    }

    /// Where the room stands when the story has come to a new passage.
    fn arrive(&mut self) -> Phase {
        let now = self.clock.elapsed(self.clock.latest());
        match leaves(self.run()).is_empty() {
            true => self.onward(now),
            false => Phase::Reading { leaf: 0 },
        }
    }

    /// Where the room stands when all has been read: single ways on are taken.
    fn onward(&mut self, now: u64) -> Phase {
        for _ in 0..SILENT {
            if self.run().ended().is_some() {
                return Phase::Debrief(Stop::Fates);
            }
            if self.road().open().is_some() {
                return Phase::Deciding;
            }
            self.with_road(|road| road.go_on(now));
            self.look_ahead();
            self.plan_pace();
            if !leaves(self.run()).is_empty() {
                break;
            }
        }
        Phase::Reading { leaf: 0 }
    }

    fn open_vote(&mut self, round: u32, now: u64) {
        self.with_road(|road| {
            let Some(decision) = road.open_mut() else {
                return;
            };
            if decision.round(round).is_none() {
                decision.rounds.push(Round {
                    opened: now,
                    ..Round::default()
                });
            }
        });
    }

    fn close(&mut self, round: u32, now: u64) {
        self.with_road(|road| {
            if let Some(round) = road.open_mut().and_then(|it| it.round_mut(round)) {
                round.closed = Some(now);
            }
        });
    }

    /// The decision that stands open, for a change.
    fn open_decision(&mut self) -> Option<&mut Decision> {
        self.roads.get_mut(self.played)?.open_mut()
    }

    fn note_down(&mut self, command: Command) -> Option<Seat> {
        match command {
            Command::Pause(pause) => self.clock.pause(pause),
            Command::Pace(pace) => {
                if let Some(decision) = self.open_decision() {
                    decision.pace = pace;
                    decision.paced_by_hand = true;
                }
            }
            Command::Minutes(minutes) => {
                self.setup.minutes = minutes;
                self.look_ahead();
                self.plan_pace();
            }
            Command::People(people) => self.setup.people = people,
            Command::ManagerPresent(present) => self.setup.manager_present = present,
            Command::Groups(groups) => self.part(groups),
            Command::Door(open) => self.door = open,
            Command::Join { token, group } => return Some(self.seat(&token, group)),
            Command::Cast {
                seat,
                choice,
                reason,
            } => self.cast_down(seat, choice, &reason),
            Command::Withdraw { seat } => self.withdraw(seat),
            Command::Tally(tallied) => self.tally(tallied),
            Command::Untally => {
                if let Some(votes) = self.votes() {
                    votes.hands.pop();
                }
            }
            Command::Reason { number, shown } => {
                if let Some(reason) = self.reasons.get_mut(number) {
                    reason.shown = shown;
                }
            }
            Command::Heard(text) => self.hear(&text),
            Command::Commit { seat, when, will } => {
                let card = (reason::one_line(&when), reason::one_line(&will));
                let blank = card.0.is_empty() && card.1.is_empty();
                if let Some(seat) = self.seats.get_mut(seat) {
                    seat.commitment = (!blank).then_some(card);
                }
            }
            _ => {}
        }
        None
    }

    /// The vote that is open or just counted.
    fn votes(&mut self) -> Option<&mut Round> {
        let (Phase::Voting { round } | Phase::Counted { round }) = self.phase else {
            return None;
        };
        self.open_decision()?.round_mut(round)
    }

    fn seat(&mut self, token: &str, group: Option<u32>) -> Seat {
        let group = match self.setup.groups {
            Groups::None => None,
            Groups::Tables(_) => group,
            Groups::Roles => self.seats.smallest(self.groups()),
        };
        self.seats.give(token, group)
    }

    fn part(&mut self, groups: Groups) {
        let before = std::mem::replace(&mut self.setup.groups, groups);
        let count = self.groups();
        self.seats.part(&before, &self.setup.groups, count);
    }

    fn cast_down(&mut self, seat: Seat, choice: String, text: &str) {
        let text = reason::one_line(text);
        let group = self.seats.get(seat).and_then(|seat| seat.group);
        let (Some(decision), Phase::Voting { round }) = (self.road().open(), self.phase) else {
            return;
        };
        let key = decision.key;
        let before = decision
            .round(round)
            .and_then(|votes| votes.ballots.get(&seat)?.reason);
        let reason = match before {
            Some(number) => Some(number),
            None if text.is_empty() => None,
            None => Some(self.reasons.len()),
        };
        if let Some(number) = reason {
            let given = Reason {
                decision: key,
                round,
                choice: choice.clone(),
                text,
                shown: false,
            };
            match self.reasons.get_mut(number) {
                // A vote that is cast again as it was leaves its reason as it is.
                Some(reason) if reason.text == given.text && reason.choice == given.choice => {}
                Some(reason) => *reason = given,
                None => self.reasons.push(given),
            }
        }
        if let Some(votes) = self.votes() {
            let ballot = Ballot {
                choice,
                group,
                reason,
            };
            votes.ballots.insert(seat, ballot);
        }
    }

    fn withdraw(&mut self, seat: Seat) {
        let ballot = self.votes().and_then(|votes| votes.ballots.remove(&seat));
        let reason = ballot.and_then(|ballot| ballot.reason);
        if let Some(reason) = reason.and_then(|number| self.reasons.get_mut(number)) {
            reason.text.clear();
            reason.shown = false;
        }
    }

    fn tally(&mut self, tallied: Tallied) {
        if let Some(votes) = self.votes() {
            votes.hands.push(tallied);
        }
    }

    fn hear(&mut self, text: &str) {
        let (text, open) = (reason::one_line(text), self.hearing());
        self.with_road(|road| {
            let decision = match open {
                Some(true) => road.open_mut(),
                _ => road.last_mut(),
            };
            if let Some(decision) = decision {
                decision.heard.push(text);
            }
        });
    }

    /// How the choice of a letter is settled if the facilitator plays it now.
    pub fn settles(&self, choice: &str) -> Settle {
        let all = [Settle::Told, Settle::Majority, Settle::Facilitator];
        let may = |settled: &Settle| {
            let play = Command::Play {
                choice: choice.to_owned(),
                settled: *settled,
            };
            self.may(By::Facilitator, &play).is_ok()
        };
        all.into_iter().find(may).unwrap_or(Settle::Overruled)
    }
}
