//! What a command comes to, or why it is refused. Pure: nothing is changed here.

use super::{
    By, Command, Groups, Phase, Refusal, Room, Settle, Stop, Tallied,
    decision::{Decision, Offered},
    open, reason, roles,
    seats::MOST_SEATS,
};

/// What a command comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Move {
    /// The lobby is left.
    Begin,
    /// The workshop stands elsewhere, and nothing else changes.
    To(Phase),
    /// What was read is read: on to the decision, the single way on, or the end.
    On,
    /// A vote is opened, by its number.
    Vote(u32),
    /// A vote is closed.
    Count(u32),
    /// A choice is played: its id, how, and by which vote.
    Play(String, Settle, Option<u32>),
    /// The choice has been seen: the story goes on.
    Story,
    /// The last step is taken back.
    Back,
    /// A new road begins at a decision.
    Rewind(usize),
    /// Another road is gone on with.
    Road(usize),
    /// It is over.
    Close,
    /// No step: what the command itself says.
    Note,
}

/// The most votes that are counted by hand for an option.
const MOST_VOTES: u32 = 10_000;
/// The most characters of a half of a commitment card, and of what the minority said.
const LONGEST: usize = 280;
/// The most characters of the proof of a seat.
const LONGEST_TOKEN: usize = 200;

impl Room {
    /// Whether somebody may do something now. Changes nothing.
    ///
    /// # Errors
    /// [`Refusal`], which says why not and what to do.
    pub fn may(&self, by: By, command: &Command) -> Result<(), Refusal> {
        self.weigh(by, command).map(drop)
    }

    pub(super) fn weigh(&self, by: By, command: &Command) -> Result<Move, Refusal> {
        if self.phase == Phase::Closed {
            return Err(Refusal::Closed);
        }
        self.admit(by, command)?;
        match command {
            Command::Next => self.next(),
            Command::Back if self.can_go_back() => Ok(Move::Back),
            Command::Back => Err(Refusal::NothingBefore),
            Command::Skip => self.skip(),
            Command::Leaf(leaf) => match self.phase {
                Phase::Reading { .. } => Ok(Move::To(Phase::Reading { leaf: *leaf })),
                _ => Err(Refusal::NotReading),
            },
            Command::VoteAgain => self.vote(),
            Command::Talk => match self.phase {
                Phase::Revealed { round } => Ok(Move::To(Phase::Discussing { round })),
                Phase::Voting { .. } => Err(Refusal::VoteOpen),
                _ => Err(Refusal::NobodyVoted),
            },
            Command::Play { choice, settled } => self.play(choice, *settled),
            Command::Undecided => self.undecided(),
            Command::Rewind { decision } => self.rewind(*decision),
            Command::Road(road) => self.go_to(*road),
            Command::Roads => match self.phase {
                Phase::Lobby => Err(Refusal::NotBegun),
                Phase::Roads => Ok(Move::Back),
                _ => Ok(Move::To(Phase::Roads)),
            },
            Command::Debrief(stop) => self.debrief(*stop),
            Command::Close => Ok(Move::Close),
            note => self.note(note).map(|()| Move::Note),
        }
    }

    /// Who may do this at all.
    fn admit(&self, by: By, command: &Command) -> Result<(), Refusal> {
        let own = match command {
            Command::Join { .. } => {
                return match by {
                    By::Facilitator => Err(Refusal::ForItsPhone),
                    By::Phone(_) | By::Newcomer => Ok(()),
                };
            }
            Command::Cast { seat, .. }
            | Command::Withdraw { seat }
            | Command::Commit { seat, .. } => Some(*seat),
            _ => None,
        };
        match (by, own) {
            (By::Facilitator, None) => Ok(()),
            (_, None) => Err(Refusal::ForFacilitator),
            (By::Phone(phone), Some(seat)) if phone == seat => match self.seats.get(seat) {
                Some(_) => Ok(()),
                None => Err(Refusal::NoSeat),
            },
            (_, Some(_)) => Err(Refusal::ForItsPhone),
        }
    }

    fn next(&self) -> Result<Move, Refusal> {
        if let Some(command) = self.what_next_is()? {
            return self.weigh(By::Facilitator, &command);
        }
        match self.phase {
            Phase::Lobby => Ok(Move::Begin),
            Phase::Voting { round } => Ok(Move::Count(round)),
            Phase::Counted { round } => {
                self.all_counted(round)?;
                Ok(Move::To(Phase::Revealed { round }))
            }
            Phase::Chosen => Ok(Move::Story),
            Phase::Roads => Ok(Move::Back),
            // The rest is another command, or was refused before.
            _ => Err(Refusal::Closed),
        }
    }

    fn skip(&self) -> Result<Move, Refusal> {
        match self.phase {
            Phase::Reading { .. } => Ok(Move::On),
            Phase::Voting { round } | Phase::Counted { round } => {
                self.some_voted(round)?;
                Ok(Move::To(Phase::Revealed { round }))
            }
            Phase::Revealed { round } | Phase::Discussing { round } => {
                let majority = self.by_majority(round)?;
                self.weigh(By::Facilitator, &majority)
            }
            Phase::Chosen => Ok(Move::Story),
            Phase::Roads | Phase::Debrief(_) => self.next(),
            Phase::Lobby | Phase::Deciding | Phase::Closed => Err(Refusal::NothingToSkip),
        }
    }

    fn vote(&self) -> Result<Move, Refusal> {
        match self.phase {
            Phase::Deciding => Ok(Move::Vote(1)),
            Phase::Counted { round } | Phase::Revealed { round } | Phase::Discussing { round } => {
                Ok(Move::Vote(round + 1))
            }
            Phase::Voting { .. } => Err(Refusal::VoteOpen),
            _ => Err(Refusal::NoDecision),
        }
    }

    /// The open decision and the vote on it that was closed last, where the room stands at one.
    fn stands(&self) -> Result<(&Decision, Option<u32>), Refusal> {
        let round = match self.phase {
            Phase::Deciding => None,
            Phase::Counted { round } | Phase::Revealed { round } | Phase::Discussing { round } => {
                Some(round)
            }
            Phase::Voting { .. } => return Err(Refusal::VoteOpen),
            _ => return Err(Refusal::NoDecision),
        };
        Ok((self.road().open().ok_or(Refusal::NoDecision)?, round))
    }

    fn play(&self, choice: &str, settled: Settle) -> Result<Move, Refusal> {
        let (decision, round) = self.stands()?;
        let option = offered(decision, choice)?;
        if settled == Settle::Undecided {
            return Err(Refusal::NoUndecided);
        }
        let votes = round.and_then(|round| decision.round(round));
        let voted = votes.map_or(0, super::Round::votes);
        let leaders: Vec<&Offered> = votes
            .map(|votes| decision.leaders(votes))
            .unwrap_or_default()
            .into_iter()
            .filter_map(|place| decision.options.get(place))
            .collect();
        let leads = leaders.contains(&option);
        let named = || letters(leaders.iter().copied());
        match settled {
            Settle::Told if voted > 0 => Err(Refusal::Voted),
            Settle::Told => Ok(()),
            _ if round.is_none() => Err(Refusal::NobodyVoted),
            Settle::Facilitator | Settle::Chance if voted > 0 && leaders.len() == 1 => {
                Err(Refusal::NoTie(named()))
            }
            Settle::Facilitator if leads || voted == 0 => Ok(()),
            Settle::Facilitator => Err(Refusal::NotTied(named())),
            Settle::Chance => match decision.drawn(self.setup.seed, round.unwrap_or(0)) {
                Some(drawn) if drawn == option => Ok(()),
                drawn => Err(Refusal::NotDrawn(letters(drawn))),
            },
            _ if voted == 0 => Err(Refusal::NobodyVoted),
            Settle::Majority if leaders.len() > 1 => Err(Refusal::Tie(named())),
            Settle::Majority if leads => Ok(()),
            Settle::Majority => Err(Refusal::NotLeading(named())),
            Settle::Overruled if leads => Err(Refusal::NotOverruled),
            Settle::Overruled | Settle::Undecided => Ok(()),
        }?;
        Ok(Move::Play(choice.to_owned(), settled, round))
    }

    fn undecided(&self) -> Result<Move, Refusal> {
        let (decision, round) = self.stands()?;
        let way = decision.undecided.as_ref().ok_or(Refusal::NoUndecided)?;
        Ok(Move::Play(way.choice.clone(), Settle::Undecided, round))
    }

    fn rewind(&self, decision: usize) -> Result<Move, Refusal> {
        let played = self.decisions().len();
        match self.phase {
            Phase::Lobby => Err(Refusal::NotBegun),
            _ if decision >= played => Err(Refusal::NotPlayed(played)),
            _ => Ok(Move::Rewind(decision)),
        }
    }

    fn go_to(&self, road: usize) -> Result<Move, Refusal> {
        match self.phase {
            Phase::Lobby => Err(Refusal::NotBegun),
            _ if road >= self.roads.len() => Err(Refusal::NoRoad(self.roads.len())),
            _ if road == self.played => Err(Refusal::SameRoad),
            _ => Ok(Move::Road(road)),
        }
    }

    fn debrief(&self, stop: Stop) -> Result<Move, Refusal> {
        match self.phase {
            Phase::Lobby => Err(Refusal::NotBegun),
            _ if stop == Stop::Roads && self.roads_to_show().count() < 2 => Err(Refusal::OneRoad),
            _ => Ok(Move::To(Phase::Debrief(stop))),
        }
    }

    /// The stops of the debrief, in order; those about nothing are left out.
    pub fn stops(&self) -> Vec<Stop> {
        crate::workshop::debrief::stops(self)
    }

    /// The stop of the debrief after one; none after the last.
    pub(super) fn stop_after(&self, stop: Stop) -> Option<Stop> {
        self.stops().into_iter().find(|next| *next > stop)
    }

    fn some_voted(&self, round: u32) -> Result<(), Refusal> {
        let votes = self.road().open().and_then(|it| it.round(round));
        match votes.map_or(0, super::Round::votes) {
            0 => Err(Refusal::NobodyVoted),
            _ => Ok(()),
        }
    }

    /// Whoever began to count hands counts them for every option, so that no half of a count is shown.
    fn all_counted(&self, round: u32) -> Result<(), Refusal> {
        self.some_voted(round)?;
        let Some(decision) = self.road().open() else {
            return Err(Refusal::NoDecision);
        };
        let Some(votes) = decision.round(round).filter(|it| !it.hands.is_empty()) else {
            return Ok(());
        };
        let missing = |option: &&Offered| votes.by_hand(&option.choice).is_none();
        match letters(decision.options.iter().filter(missing)) {
            none if none.is_empty() => Ok(()),
            some => Err(Refusal::Uncounted(some)),
        }
    }

    /// The open decision and its vote, while hands can be counted for it.
    pub(super) fn counting(&self) -> Result<(&Decision, u32), Refusal> {
        let (Phase::Voting { round } | Phase::Counted { round }) = self.phase else {
            return Err(Refusal::NoVoteOpen);
        };
        Ok((self.road().open().ok_or(Refusal::NoDecision)?, round))
    }

    fn note(&self, command: &Command) -> Result<(), Refusal> {
        let between = |low, high, number: u32| match (low..=high).contains(&number) {
            true => Ok(()),
            false => Err(Refusal::Between(low, high)),
        };
        match command {
            Command::Minutes(minutes) => between(open::MINUTES.0, open::MINUTES.1, *minutes),
            Command::People(people) => between(0, open::PEOPLE, *people),
            Command::Groups(Groups::Tables(count)) => {
                between(open::TABLES.0, open::TABLES.1, *count)
            }
            Command::Groups(Groups::Roles) if roles(self.run().scenario()).is_empty() => {
                Err(Refusal::NoRoles)
            }
            Command::Join { token, group } => self.join(token, *group),
            Command::Cast { choice, reason, .. } => self.cast(choice, reason),
            Command::Withdraw { .. } => match self.phase {
                Phase::Voting { .. } => Ok(()),
                _ => Err(Refusal::NoVoteOpen),
            },
            Command::Tally(Tallied { choice, votes }) => {
                let (decision, _) = self.counting()?;
                offered(decision, choice)?;
                match *votes <= MOST_VOTES {
                    true => Ok(()),
                    false => Err(Refusal::TooMany(MOST_VOTES)),
                }
            }
            Command::Untally => {
                let (decision, round) = self.counting()?;
                match decision.round(round).is_some_and(|it| !it.hands.is_empty()) {
                    true => Ok(()),
                    false => Err(Refusal::NothingCounted),
                }
            }
            Command::Reason { number, .. } => {
                let reason = self.reasons.get(*number);
                let reason = reason.filter(|it| !it.text.is_empty());
                let reason = reason.ok_or(Refusal::NoReason(*number))?;
                match self.is_open(reason.decision, reason.round) {
                    true => Err(Refusal::VoteOpen),
                    false => Ok(()),
                }
            }
            Command::Heard(text) => {
                not_longer(text, LONGEST)?;
                match (reason::one_line(text).is_empty(), self.hearing()) {
                    (true, _) => Err(Refusal::Empty),
                    (_, None) => Err(Refusal::NoDecision),
                    _ => Ok(()),
                }
            }
            Command::Pace(_) => match self.road().open() {
                Some(_) if self.phase != Phase::Lobby => Ok(()),
                _ => Err(Refusal::NoDecision),
            },
            Command::Commit { when, will, .. } => {
                not_longer(when, LONGEST)?;
                not_longer(will, LONGEST)?;
                match self.phase {
                    Phase::Debrief(_) => Ok(()),
                    _ => Err(Refusal::NoCard),
                }
            }
            _ => Ok(()),
        }
    }

    fn join(&self, token: &str, group: Option<u32>) -> Result<(), Refusal> {
        if token.is_empty() || token.chars().count() > LONGEST_TOKEN {
            return Err(Refusal::Token);
        }
        // Who has a seat comes back to it, also when the door is shut.
        if self.seats.of(token).is_some() {
            return Ok(());
        }
        if !self.door {
            return Err(Refusal::DoorShut);
        }
        if self.seats.count() >= MOST_SEATS {
            return Err(Refusal::Full(MOST_SEATS));
        }
        match (&self.setup.groups, group) {
            (Groups::Tables(count), Some(group)) if group >= *count => {
                Err(Refusal::NoGroup(*count))
            }
            _ => Ok(()),
        }
    }

    fn cast(&self, choice: &str, reason: &str) -> Result<(), Refusal> {
        let Phase::Voting { .. } = self.phase else {
            return Err(Refusal::NoVoteOpen);
        };
        let decision = self.road().open().ok_or(Refusal::NoVoteOpen)?;
        offered(decision, choice)?;
        not_longer(reason, reason::LONGEST)
    }

    /// Whether a vote, by its decision's key and its number, is open.
    pub(super) fn is_open(&self, key: u64, vote: u32) -> bool {
        let open = self.road().open().is_some_and(|it| it.key == key);
        open && self.phase == Phase::Voting { round: vote }
    }

    /// On which decision of the road it is written down what somebody said: whether it is the open one. None before the first.
    pub(super) fn hearing(&self) -> Option<bool> {
        let open = matches!(
            self.phase,
            Phase::Deciding
                | Phase::Voting { .. }
                | Phase::Counted { .. }
                | Phase::Revealed { .. }
                | Phase::Discussing { .. }
        );
        let road = self.road();
        match open {
            true => road.open().map(|_| true),
            false => road.decisions().last().map(|_| false),
        }
    }
}

fn offered<'d>(decision: &'d Decision, choice: &str) -> Result<&'d Offered, Refusal> {
    let open = || Refusal::NotOffered(letters(&decision.options));
    decision.option(choice).ok_or_else(open)
}

fn not_longer(text: &str, most: usize) -> Result<(), Refusal> {
    match text.chars().count() <= most {
        true => Ok(()),
        false => Err(Refusal::Long(most)),
    }
}

/// Letters in a row: `A, C`.
pub(super) fn letters<'d>(options: impl IntoIterator<Item = &'d Offered>) -> String {
    let letters = options.into_iter().map(|option| option.letter.to_string());
    letters.collect::<Vec<_>>().join(", ")
}
