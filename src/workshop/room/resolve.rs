//! What *next* and *skip* come to. A workshop's file keeps that and not the key that was pressed, so that it plays again as it
//! did even if a text of the story was mended since and splits otherwise, the plan would have another opinion of the time, or a
//! debrief other stops.

use super::{By, Command, Phase, Refusal, Room, Settle, leaves, story::arrives};
use crate::scenario::format::Pace;

impl Room {
    /// A command in the words that hang on nothing but the room: what *next* and *skip* come to where that hangs on how a text
    /// splits or on the pace; every other command is itself. To be kept in place of what was asked for.
    ///
    /// # Errors
    /// [`Refusal`] if it may not be done; then there is nothing to keep.
    pub fn resolve(&self, by: By, command: Command) -> Result<Command, Refusal> {
        self.may(by, &command)?;
        Ok(match command {
            Command::Next => self.what_next_is()?.unwrap_or(Command::Next),
            // What came of the last choice is left out, and not the scene of the next one, which nobody has seen yet.
            Command::Skip => match self.phase {
                Phase::Reading { leaf } => {
                    arrives(self.run(), leaf).map_or(Command::Skip, Command::Leaf)
                }
                _ => Command::Skip,
            },
            other => other,
        })
    }

    /// What *next* comes to where it is another command; none where it is a step of its own.
    pub(super) fn what_next_is(&self) -> Result<Option<Command>, Refusal> {
        Ok(match self.phase {
            Phase::Reading { leaf } => {
                let last = leaves(self.run()).len().saturating_sub(1);
                Some(match leaf < last {
                    true => Command::Leaf(leaf + 1),
                    false => Command::Skip,
                })
            }
            Phase::Deciding => match self.pace() {
                Pace::Told => return Err(Refusal::Pick),
                Pace::Room | Pace::Quick => Some(Command::VoteAgain),
            },
            Phase::Revealed { round: 1 } if self.pace() == Pace::Room => Some(Command::Talk),
            Phase::Revealed { round } => Some(self.by_majority(round)?),
            Phase::Discussing { .. } => Some(Command::VoteAgain),
            Phase::Debrief(stop) => {
                let next = self.stop_after(stop).ok_or(Refusal::LastStop)?;
                Some(Command::Debrief(next))
            }
            _ => None,
        })
    }

    /// How the decision that stands here is taken.
    pub fn pace(&self) -> Pace {
        self.decision().map_or(Pace::Room, |decision| decision.pace)
    }

    /// Playing what most voted for.
    pub(super) fn by_majority(&self, round: u32) -> Result<Command, Refusal> {
        let decision = self.road().open().ok_or(Refusal::NoDecision)?;
        let votes = decision.round(round).ok_or(Refusal::NobodyVoted)?;
        if votes.votes() == 0 {
            return Err(Refusal::NobodyVoted);
        }
        let leaders = decision.leaders(votes);
        let option = |place: &usize| decision.options.get(*place);
        match leaders.as_slice() {
            [one] => {
                let option = option(one).ok_or(Refusal::NoDecision)?;
                Ok(Command::Play {
                    choice: option.choice.clone(),
                    settled: Settle::Majority,
                })
            }
            several => {
                let letters = several.iter().filter_map(option);
                Err(Refusal::Tie(super::weigh::letters(letters)))
            }
        }
    }
}
