//! The plan of the time that is left, in words.

use super::{Plan, PlanRow, speech::Speech};
use crate::scenario::format::Pace;
use crate::workshop::room::{Phase, Planned, Room};

/// Milliseconds in a minute.
const MINUTE: u64 = 60_000;

/// The plan at a time.
pub(super) fn plan(room: &Room, now: u64) -> Plan {
    let speech = Speech::of(room);
    let planned = match room.phase() {
        Phase::Debrief(_) | Phase::Closed => Vec::new(),
        _ => room.plan(now),
    };
    let row = |row: &Planned| PlanRow {
        place: row.ahead.place.clone(),
        pace: match row.brief {
            true => speech.say("room-pace-brief"),
            false => speech.pace(row.pace),
        },
        tenths: row.tenths,
        full: row.pace == Pace::Room,
    };
    let minute = i64::try_from(MINUTE).unwrap_or(i64::MAX);
    let until = room.until_debrief(now).div_euclid(minute);
    Plan {
        elapsed: u32::try_from(room.elapsed(now) / MINUTE).unwrap_or(u32::MAX),
        until_debrief: i32::try_from(until).unwrap_or(i32::MIN),
        debrief: room.debrief_minutes(),
        rows: planned.iter().map(row).collect(),
        say: say(room, &planned, now),
    }
}

/// How it stands, in a sentence.
fn say(room: &Room, planned: &[Planned], now: u64) -> String {
    let speech = Speech::of(room);
    let minutes = |minutes: i64| [("minutes", minutes.to_string())];
    let left = room.until_debrief(now).div_euclid(6_000);
    let needs: i64 = planned.iter().map(|row| i64::from(row.tenths)).sum();
    // Tenths to minutes, rounded up: nobody is told of more time than there is.
    let up = |tenths: i64| (tenths + 9).div_euclid(10);
    match room.phase() {
        Phase::Lobby => speech.with("room-time-lobby", &minutes(up(needs))),
        Phase::Closed => String::new(),
        Phase::Debrief(_) => {
            let setup = room.setup();
            let all = i64::from(setup.story() + setup.debrief()) * 600;
            let spent = i64::try_from(room.elapsed(now) / 100).unwrap_or(i64::MAX);
            match all * 10 - spent * 10 {
                over if over < 0 => speech.say("room-time-over"),
                left => speech.with("room-time-debrief", &minutes(left / 6_000)),
            }
        }
        _ if left < 0 => speech.with("room-time-late", &minutes(up(-left))),
        _ if needs > left => speech.with("room-time-behind", &minutes(up(needs - left))),
        _ => speech.with("room-time-on", &minutes((left - needs) / 10)),
    }
}
