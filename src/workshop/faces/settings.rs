//! What a facilitator can set while a workshop runs.

use super::{Setting, speech::Speech};
use crate::scenario::format::Pace;
use crate::workshop::room::{By, Command, Groups, Phase, Room, roles};

/// Everything that can be set now.
pub(super) fn settings(room: &Room) -> Vec<Setting> {
    if room.phase() == Phase::Closed {
        return Vec::new();
    }
    let mut all = vec![
        minutes(room),
        people(room),
        manager(room),
        groups(room),
        door(room),
    ];
    all.extend(pace(room));
    all
}

/// A setting with those of its steps that may be taken.
fn setting(
    room: &Room,
    key: &str,
    value: String,
    steps: impl IntoIterator<Item = (String, Command)>,
) -> Setting {
    let may = |(_, command): &(String, Command)| room.may(By::Facilitator, command).is_ok();
    Setting {
        label: Speech::of(room).say(key),
        value,
        choices: steps.into_iter().filter(may).collect(),
    }
}

/// A number that is moved by steps, those down first.
fn steps(now: u32, by: &[u32], command: fn(u32) -> Command) -> Vec<(String, Command)> {
    let less = by.iter().rev().filter(|by| **by <= now);
    let less = less.map(|by| (format!("− {by}"), command(now - by)));
    let more = by.iter().map(|by| (format!("+ {by}"), command(now + by)));
    less.chain(more).collect()
}

fn minutes(room: &Room) -> Setting {
    let minutes = room.setup().minutes;
    let value = Speech::of(room).with("room-minutes", &[("minutes", minutes.to_string())]);
    let steps = steps(minutes, &[5, 15], Command::Minutes);
    setting(room, "room-set-minutes", value, steps)
}

fn people(room: &Room) -> Setting {
    let people = room.setup().people;
    let value = match people {
        0 => Speech::of(room).say("room-people-unsaid"),
        people => people.to_string(),
    };
    let steps = steps(people, &[1, 10, 50], Command::People);
    setting(room, "room-set-people", value, steps)
}

/// The other side of what is or is not so.
fn switch(
    room: &Room,
    key: &str,
    on: bool,
    words: [&str; 2],
    command: fn(bool) -> Command,
) -> Setting {
    let speech = Speech::of(room);
    let [yes, no] = words.map(|key| speech.say(key));
    let (value, other) = match on {
        true => (yes, no),
        false => (no, yes),
    };
    setting(room, key, value, [(other, command(!on))])
}

fn manager(room: &Room) -> Setting {
    let on = room.setup().manager_present;
    let words = ["room-manager-here", "room-manager-away"];
    switch(room, "room-set-manager", on, words, Command::ManagerPresent)
}

fn door(room: &Room) -> Setting {
    let words = ["room-door-open", "room-door-shut"];
    switch(room, "room-set-door", room.door(), words, Command::Door)
}

fn groups(room: &Room) -> Setting {
    let speech = Speech::of(room);
    let now = &room.setup().groups;
    let word = |groups: &Groups| match groups {
        Groups::None => speech.say("room-groups-none"),
        Groups::Tables(count) => speech.with("room-groups-tables", &[("count", count.to_string())]),
        Groups::Roles => speech.say("room-groups-roles"),
    };
    let mut ways = vec![Groups::None];
    ways.extend(match now {
        Groups::Tables(count) => vec![
            Groups::Tables(count.saturating_sub(1)),
            Groups::Tables(count + 1),
        ],
        _ => [4, 6, 8, 12].map(Groups::Tables).to_vec(),
    });
    if !roles(room.run().scenario()).is_empty() {
        ways.push(Groups::Roles);
    }
    let others = ways.into_iter().filter(|way| way != now);
    let steps = others.map(|way| (word(&way), Command::Groups(way)));
    setting(room, "room-set-groups", word(now), steps)
}

/// How the decision that stands open is taken.
fn pace(room: &Room) -> Option<Setting> {
    let speech = Speech::of(room);
    let now = room.road().open()?.pace;
    let all = [Pace::Room, Pace::Quick, Pace::Told];
    let others = all.into_iter().filter(|pace| *pace != now);
    let steps = others.map(|pace| (speech.pace(pace), Command::Pace(pace)));
    let setting = setting(room, "room-set-pace", speech.pace(now), steps);
    (room.phase() != Phase::Lobby).then_some(setting)
}
