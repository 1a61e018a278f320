//! The seats: who has a phone, in which group, and with which commitment. A seat says nothing about who sits there.

use super::{Groups, Seat};
use std::collections::BTreeMap;

/// The seats that were given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seats {
    seats: Vec<Seated>,
    tokens: BTreeMap<String, Seat>,
}

/// A seat.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seated {
    /// Its group, from 0; none if the room is not parted, or nobody said.
    pub group: Option<u32>,
    /// Its commitment card: "When …" and "I will …".
    pub commitment: Option<(String, String)>,
}

/// The most seats that are given.
pub const MOST_SEATS: u32 = 5_000;

impl Seats {
    /// How many seats were given.
    pub fn count(&self) -> u32 {
        u32::try_from(self.seats.len()).unwrap_or(u32::MAX)
    }

    /// The seat that a token proves.
    pub fn of(&self, token: &str) -> Option<Seat> {
        self.tokens.get(token).copied()
    }

    /// A seat.
    pub fn get(&self, seat: Seat) -> Option<&Seated> {
        self.seats.get(place(seat)?)
    }

    /// All seats, in the order of joining.
    pub fn all(&self) -> impl Iterator<Item = &Seated> {
        self.seats.iter()
    }

    pub(super) fn get_mut(&mut self, seat: Seat) -> Option<&mut Seated> {
        self.seats.get_mut(place(seat)?)
    }

    /// Gives a seat; a token that has one keeps it.
    pub(super) fn give(&mut self, token: &str, group: Option<u32>) -> Seat {
        if let Some(seat) = self.of(token) {
            return seat;
        }
        self.seats.push(Seated {
            group,
            commitment: None,
        });
        let seat = Seat(self.count());
        self.tokens.insert(token.to_owned(), seat);
        seat
    }

    /// Lets go of every token, so that nobody can be known again.
    pub(super) fn let_go(&mut self) {
        self.tokens.clear();
    }

    /// The group that fewest are in, of so many; the first of several.
    pub(super) fn smallest(&self, groups: u32) -> Option<u32> {
        (0..groups).min_by_key(|group| self.size(*group))
    }

    /// How many seats a group has.
    pub fn size(&self, group: u32) -> usize {
        let within = |seat: &&Seated| seat.group == Some(group);
        self.seats.iter().filter(within).count()
    }

    /// Parts the room otherwise. Seats keep their group if there still is one of its number and it means the same.
    pub(super) fn part(&mut self, before: &Groups, now: &Groups, count: u32) {
        let same_kind = matches!(
            (before, now),
            (Groups::Tables(_), Groups::Tables(_)) | (Groups::Roles, Groups::Roles)
        );
        for seat in &mut self.seats {
            seat.group = seat.group.filter(|group| same_kind && *group < count);
        }
        if *now != Groups::Roles {
            return;
        }
        for place in 0..self.seats.len() {
            let group = self.smallest(count);
            if let Some(seat) = self.seats.get_mut(place)
                && seat.group.is_none()
            {
                seat.group = group;
            }
        }
    }
}

fn place(seat: Seat) -> Option<usize> {
    (seat.0 as usize).checked_sub(1)
}
