//! Whatever the answers, the file is a story.

use super::{Answers, Fear, story};
use crate::scenario::{self, Scenario};

fn read(answers: &Answers, file: &str) -> Scenario {
    let text = story(answers, file);
    assert!(
        !text.contains(['⟦', '⟪']) || odd(answers),
        "a place was not filled:\n{text}"
    );
    let (scenario, found) = scenario::read(text.as_bytes());
    scenario.unwrap_or_else(|| panic!("{answers:#?}\n{found:#?}\n{text}"))
}

fn odd(answers: &Answers) -> bool {
    let all = [&answers.place, &answers.boss, &answers.stake, &answers.by];
    all.into_iter()
        .chain(&answers.team)
        .any(|text| text.contains(['⟦', '⟪']))
}

#[test]
fn answers_are_taken_up() {
    let answers = Answers {
        place: "St. Brigid's hospital".into(),
        boss: "Dr. Helen O'Hara".into(),
        fears: Fear::Exposure,
        team: Answers::names_in("Tomás, Yuki and 王芳"),
        stake: "the patient records.".into(),
        by: "by wednesday".into(),
    };
    let story = read(&answers, "stories/records.ron");
    assert_eq!(
        (story.id.as_str(), story.title.as_str()),
        ("records", "The patient records")
    );
    let ids: Vec<&str> = story
        .people
        .iter()
        .map(|person| person.id.as_str())
        .collect();
    assert_eq!(ids, ["helen", "tomas", "yuki", "third"]);
    assert_eq!(story.people[3].name, "王芳");
    assert_eq!(
        (story.clock.from, story.clock.deadline.as_str()),
        (6, "Wednesday")
    );
    assert!(
        story.briefing.contains("St. Brigid's hospital") && story.briefing.contains("by Wednesday")
    );
    let said = |text: &str| {
        let lines = story.passages.iter().flat_map(|passage| &passage.script);
        lines.into_iter().any(|line| line.text.contains(text))
    };
    assert!(said("it fitted on one sheet"), "the fear speaks");
    assert!(said("the patient records. I have said so upstairs"));
    assert_eq!(story.people[0].needs, [scenario::model::Need::Respect]);
}

#[test]
fn the_last_day_is_the_weekday_that_was_named() {
    let told = |by: &str| {
        let answers = Answers {
            by: by.into(),
            ..Answers::default()
        };
        let story = read(&answers, "my-story.ron");
        let last = (story.clock.from + story.clock.of as usize - 1) % 7;
        (last, story.clock.deadline, answers.taken_up().unread_day)
    };
    assert_eq!(told("Friday 5 pm"), (4, "Friday 5 pm".into(), None));
    assert_eq!(told("by sunday"), (6, "Sunday".into(), None));
    assert_eq!(
        told("the end of Monday."),
        (0, "the end of Monday".into(), None)
    );
    let unread = Some(("Monday", "Thursday"));
    assert_eq!(told("Mittwoch"), (3, "Mittwoch".into(), unread));
}

#[test]
fn what_is_too_long_is_told() {
    let told = |stake: &str, by: &str| {
        let answers = Answers {
            stake: stake.into(),
            by: by.into(),
            ..Answers::default()
        };
        answers.taken_up().cut
    };
    assert_eq!(told("the new menu.", "by Friday"), []);
    let long = "a dinner for the two hundred guests of the mayor, at half of what the last one has cost, 50%";
    let kept = "a dinner for the two hundred guests of the mayor, at half";
    assert_eq!(
        told(long, "Friday, as soon as the guests have gone home"),
        [
            (long.to_owned(), kept.to_owned()),
            (
                "Friday, as soon as the guests have gone home".into(),
                "Friday, as soon as the".into()
            ),
        ]
    );
}

#[test]
fn every_fear_makes_another_story() {
    let of = |fears: Fear| {
        read(
            &Answers {
                fears,
                ..Answers::default()
            },
            "my-story.ron",
        )
        .hash
    };
    let mut hashes: Vec<u64> = Fear::ALL.into_iter().map(of).collect();
    hashes.sort_unstable();
    hashes.dedup();
    assert_eq!(hashes.len(), Fear::ALL.len());
}

#[test]
fn nothing_that_is_answered_breaks_out() {
    for odd in [
        "",
        " ",
        "\"",
        "\\",
        "\"#",
        "\"##\"###",
        "{flag.x}",
        "}",
        "victor (stern): Hm.",
        "Mr.",
        ":",
        "(",
        "// hm",
        "/*",
        "you",
        "Pride",
        "engineer",
        "boss",
        "⟦stake⟧",
        "⟪boss⟫",
        "a\nb\r\n\tc",
        "\u{202E}abc",
        "ﷺ",
        "李雷",
        "Ольга",
        "मीरा",
        "🙂",
        "--",
        "x".repeat(500).as_str(),
        "a ".repeat(300).as_str(),
        "O'Neil-Smith",
        "3PO",
        "#####\"",
    ] {
        let answers = Answers {
            place: odd.into(),
            boss: odd.into(),
            fears: Fear::Losing,
            team: vec![odd.into(), odd.into(), odd.into()],
            stake: odd.into(),
            by: odd.into(),
        };
        read(&answers, "my-story.ron");
        read(&answers, odd);
    }
}
