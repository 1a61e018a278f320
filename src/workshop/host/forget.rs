//! What is forgotten when a workshop is closed: what lets anybody in, which phone held a seat, and in which order people came.
//!
//! The file is written anew without secrets and tokens. Seats change their numbers among those of one group, and votes lose
//! their times, so that nobody who knows that they came first, or saw somebody vote, finds the ballots of a person. What came
//! of the votes stays the same; that is checked by playing the new file, and if it were not so, seats would keep their numbers.

use super::{State, by, head, play};
use crate::{
    storage::{Line, StorageError, read_workshop, workshop_text},
    workshop::room::{Command, Decision, Room, Seat},
};
use std::collections::BTreeMap;

/// Writes the file anew without what is to be forgotten.
pub(super) fn forget(state: &mut State) -> Result<(), StorageError> {
    let lines = lines(state)?;
    let head = state.head.without_secrets();
    state.log.rewrite(&head.text(), &lines)?;
    state.head = head;
    Ok(())
}

/// The file as it would be written if the workshop were closed now.
pub(super) fn copy(state: &State) -> Result<String, StorageError> {
    let head = state.head.without_secrets();
    Ok(workshop_text(&head.text(), &lines(state)?))
}

/// The commands without what is to be forgotten.
fn lines(state: &State) -> Result<Vec<Line>, StorageError> {
    let kept = read_workshop(state.log.path())?;
    let lines = without_tokens(&kept.lines);
    let mixed = mixed(&state.room, &lines);
    let told = mixed.filter(|mixed| same_outcome(state, mixed));
    Ok(told.unwrap_or(lines))
}

/// Lines that let a phone in say only that one came; each still differs from all others.
fn without_tokens(lines: &[Line]) -> Vec<Line> {
    let numbered = lines.iter().enumerate();
    let forgotten = numbered.map(|(number, line)| match command(line) {
        Some(Command::Join { group, .. }) => {
            let token = format!("forgotten-{number}");
            written(line.at, &Command::Join { token, group })
        }
        _ => line.clone(),
    });
    forgotten.collect()
}

/// The same commands with other numbers for the seats: everybody comes in before anything else happens that needs a seat, seats
/// of one group are mixed, and what a phone does happens when the facilitator last did something. `None` where a line cannot be
/// read.
fn mixed(room: &Room, lines: &[Line]) -> Option<Vec<Line>> {
    let commands: Vec<(u64, Command)> = lines
        .iter()
        .map(|line| Some((line.at, command(line)?)))
        .collect::<Option<_>>()?;
    let joins: Vec<&Command> = commands
        .iter()
        .map(|(_, command)| command)
        .filter(|command| matches!(command, Command::Join { .. }))
        .collect();
    let renamed = renamed(room, joins.len());
    let mut came: Vec<Line> = Vec::new();
    let mut told: Vec<Line> = Vec::new();
    let mut at = 0;
    for (when, command) in &commands {
        match command {
            Command::Join { .. } => continue,
            _ if matches!(by(command), super::By::Phone(_)) => {}
            _ => at = *when,
        }
        told.push(written(at, &with_seat(command.clone(), &renamed)));
    }
    // Whoever gets a number comes in as the one who had it would have: with what that one said of their table.
    let mut order: Vec<(Seat, &Command)> = (1..)
        .map(Seat)
        .zip(joins)
        .map(|(seat, join)| (renamed.get(&seat).copied().unwrap_or(seat), join))
        .collect();
    order.sort_by_key(|(seat, _)| *seat);
    came.extend(order.into_iter().map(|(_, join)| written(0, join)));
    came.extend(told);
    Some(came)
}

/// A new number for each seat, drawn among the seats of its group.
fn renamed(room: &Room, count: usize) -> BTreeMap<Seat, Seat> {
    let mut groups: BTreeMap<Option<u32>, Vec<Seat>> = BTreeMap::new();
    for seat in (1..).map(Seat).take(count) {
        let group = room.seats().get(seat).and_then(|seat| seat.group);
        groups.entry(group).or_default().push(seat);
    }
    let mut renamed = BTreeMap::new();
    for seats in groups.values() {
        let mut numbers = seats.clone();
        for last in (1..numbers.len()).rev() {
            numbers.swap(last, head::below(last + 1));
        }
        renamed.extend(seats.iter().copied().zip(numbers));
    }
    renamed
}

fn with_seat(command: Command, renamed: &BTreeMap<Seat, Seat>) -> Command {
    let new = |seat: Seat| renamed.get(&seat).copied().unwrap_or(seat);
    match command {
        Command::Cast {
            seat,
            choice,
            reason,
        } => Command::Cast {
            seat: new(seat),
            choice,
            reason,
        },
        Command::Withdraw { seat } => Command::Withdraw { seat: new(seat) },
        Command::Commit { seat, when, will } => Command::Commit {
            seat: new(seat),
            when,
            will,
        },
        other => other,
    }
}

/// Whether other lines come to the same votes on the same roads.
fn same_outcome(state: &State, lines: &[Line]) -> bool {
    let run = state.room.run();
    let opened = Room::open(
        state.head.setup.clone(),
        run.scenario().clone(),
        run.rules().clone(),
    );
    let Ok(mut again) = opened else {
        return false;
    };
    lines.iter().all(|line| play(&mut again, line).is_ok())
        && outcome(&again) == outcome(&state.room)
}

/// Everything that came of votes, without seats.
fn outcome(room: &Room) -> Vec<String> {
    let vote = |decision: &Decision| {
        let rounds = decision.rounds.iter().enumerate().map(|(number, round)| {
            let mut ballots: Vec<String> = round
                .ballots
                .values()
                .map(|ballot| format!("{ballot:?}"))
                .collect();
            ballots.sort();
            let next = number as u32 + 1;
            let moved = decision.shift(next, next + 1);
            format!(
                "{:?} {:?} {ballots:?} {:?} {moved:?}",
                round.opened, round.closed, round.hands
            )
        });
        let rounds: Vec<String> = rounds.collect();
        format!(
            "{} {:?} {rounds:?} {:?}",
            decision.key, decision.settled, decision.heard
        )
    };
    let roads = room.roads().iter();
    let mut outcome: Vec<String> = roads
        .flat_map(|road| road.decisions().iter().map(vote))
        .collect();
    outcome.push(format!("{:?}", room.reasons()));
    outcome
}

fn command(line: &Line) -> Option<Command> {
    serde_json::from_str(&line.text).ok()
}

fn written(at: u64, command: &Command) -> Line {
    // Plain data with text for keys: there is nothing in it that cannot be written.
    let text = serde_json::to_string(command).unwrap_or_default();
    Line { at, text }
}
