//! How lines are read, and what is said of those that cannot be.

use super::{Mood, Speaker, Voice, parse};
use crate::scenario::{
    model::{Condition, Role},
    names::Names,
};

fn names() -> Names<'static> {
    Names {
        people: ["victor", "priya"].into_iter().collect(),
        roles: vec![Role::Manager, Role::Teammate],
        flags: ["late"].into_iter().collect(),
        ..Names::default()
    }
}

fn reads(text: &str, expected: &[(Speaker, Mood, &str)]) {
    let (lines, problems) = parse(text, &names());
    assert_eq!(problems, [], "{text}");
    let found: Vec<_> = lines
        .iter()
        .map(|line| (line.speaker, line.mood, line.text.as_str()))
        .collect();
    assert_eq!(found, expected);
}

fn wrong(text: &str, line: usize, column: usize, says: &str) {
    let (_, problems) = parse(text, &names());
    assert_eq!(problems.len(), 1, "{text}: {problems:?}");
    let (found, problem) = problems.first().unwrap();
    let told = format!(
        "{} {}",
        problem.message,
        problem.help.as_deref().unwrap_or_default()
    );
    assert_eq!((*found, problem.at), (line, column), "{told}");
    assert!(told.contains(says), "{told}");
}

#[test]
fn lines_are_told_said_and_thought() {
    reads(
        "\n  Nobody sits: nobody ever does.\n // A note.\n\n victor (stern): It ships.\npriya: No.\r\n you (warm) : Hm.\n",
        &[
            (
                Speaker::Narrator,
                Mood::Neutral,
                "Nobody sits: nobody ever does.",
            ),
            (Speaker::Person(0), Mood::Stern, "It ships."),
            (Speaker::Person(1), Mood::Neutral, "No."),
            (Speaker::You, Mood::Warm, "Hm."),
        ],
    );
    reads(
        "engineer: Fix it.\nmortgage: Wait.\npride (proud): You knew.",
        &[
            (Speaker::Voice(Voice::Engineer), Mood::Neutral, "Fix it."),
            (Speaker::Voice(Voice::Mortgage), Mood::Neutral, "Wait."),
            (Speaker::Voice(Voice::Pride), Mood::Proud, "You knew."),
        ],
    );
    reads(
        "victor: “Don’t: (ever).”",
        &[(Speaker::Person(0), Mood::Neutral, "“Don’t: (ever).”")],
    );
    reads(
        "It is 10:30. victor: is what the badge says.",
        &[(
            Speaker::Narrator,
            Mood::Neutral,
            "It is 10:30. victor: is what the badge says.",
        )],
    );
    reads(
        "victor (the boss) comes in.",
        &[(
            Speaker::Narrator,
            Mood::Neutral,
            "victor (the boss) comes in.",
        )],
    );
    reads("", &[]);
}

#[test]
fn every_mood_has_a_word() {
    for (mood, word) in Mood::ALL {
        reads(
            &format!("priya ({word}): So."),
            &[(Speaker::Person(1), mood, "So.")],
        );
        assert_eq!(mood.word(), word);
    }
}

#[test]
fn a_line_may_have_a_condition() {
    let (lines, problems) = parse(
        "{flag.late} priya (low): Late.\n{not flag.late} Told.",
        &names(),
    );
    assert_eq!(problems, []);
    assert_eq!(
        lines.first().map(|line| &line.when),
        Some(&Condition::Flag(0))
    );
    assert_eq!(
        lines.last().map(|line| (line.speaker, line.text.as_str())),
        Some((Speaker::Narrator, "Told."))
    );
}

#[test]
fn what_cannot_be_read_is_pointed_out() {
    wrong("Told.\n  victro: Hm.", 2, 3, "Did you mean `victor`?");
    wrong("priya (angy): No.", 1, 8, "Did you mean `angry`?");
    wrong("{flag.lat} priya: No.", 1, 7, "Did you mean `late`?");
    wrong("  {flag.late} pirya: No.", 1, 15, "Did you mean `priya`?");
    wrong("{flag.late priya: No.", 1, 1, "never closed");
    wrong("{flag.late}", 1, 12, "Nothing follows");
    wrong("priya:", 1, 1, "says nothing");
    wrong("priya (low) I know.", 1, 1, "colon");
    wrong("Victor: It ships.", 1, 1, "Write `victor: …`.");
    wrong("note: the room is cold.", 1, 1, "capital letter");
}
