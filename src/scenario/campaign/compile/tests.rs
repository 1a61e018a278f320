//! What is found in campaign files, and what is made of one in which nothing is.

use super::read;
use crate::scenario::{
    Scenario,
    diagnostic::{Code, Diagnostic},
    script::Speaker,
};
use std::sync::Arc;

/// A story with a manager and one more person, of the kind given.
fn story(id: &str, tom: &str, more: &str) -> Arc<Scenario> {
    let source = format!(
        r#"#![enable(implicit_some)]
        Scenario(
            format: 1, id: "{id}", title: "Story {id}", summary: "A story.", minutes: 5,
            clock: Days(from: "Monday", deadline: "Friday", of: 5),
            cast: {{
                "victor": Manager(name: "Victor", role: "Manager"),
                "tom": {tom}(name: "Tom", role: "Somebody"),
            }},
            flags: ["held"],
            {more}
            start: "first",
            scenes: {{ "first": Scene(place: "Here", script: "Hello.", then: End) }},
            endings: {{ "end": Ending(title: "The end", script: "Over.") }},
            epilogue: {{ "victor": "He stays.", "tom": "He stays too." }},
        )"#
    );
    let (scenario, found) = crate::scenario::read(source.as_bytes());
    Arc::new(scenario.unwrap_or_else(|| panic!("{found:#?}")))
}

fn known() -> Vec<Arc<Scenario>> {
    vec![
        story("first", "Teammate", ""),
        story("second", "Teammate", "remembers: [\"held\"],"),
        story("odd", "Stakeholder", ""),
        story("lonely", "Teammate", "remembers: [\"never-set\"],"),
    ]
}

fn campaign(rest: &str) -> String {
    format!(
        "Campaign(format: 1, id: \"year\", title: \"A year\", summary: \"Two stories.\", {rest})"
    )
}

fn found(source: &str) -> Vec<Diagnostic> {
    let (campaign, found) = read(source.as_bytes(), &known());
    let broken = found.iter().any(|one| one.code < Code::W001);
    assert_eq!(campaign.is_none(), broken, "{found:#?}");
    found
}

#[track_caller]
fn only(source: &str, code: Code, path: &str, words: &str) {
    let found = found(source);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!((found[0].code, found[0].path.as_str()), (code, path));
    assert!(found[0].to_string().contains(words), "{}", found[0]);
}

#[test]
fn a_campaign_knows_its_stories_and_its_words() {
    let source = campaign(
        r#"scenarios: ["first", "second"],
        weeks: [Week(
            title: "The week after",
            script: "victor (tired): So.\n{flag.held} Somebody remembers.",
            acts: {
                "thank": Act(text: "Buy Tom a coffee.", told: "You do.", to: { "tom": "tom (warm): Cheers." }),
            },
        )],
        closing: "you: Well.""#,
    );
    let (campaign, found) = read(source.as_bytes(), &known());
    assert_eq!(found, []);
    let campaign = campaign.unwrap();
    assert_eq!(campaign.minutes(), 10);
    let ids: Vec<&str> = campaign
        .chapters
        .iter()
        .map(|story| story.id.as_str())
        .collect();
    assert_eq!(ids, ["first", "second"]);
    let week = &campaign.weeks[0];
    assert_eq!(
        (week.title.as_str(), week.script.len()),
        ("The week after", 2)
    );
    let thank = week.act("thank").unwrap();
    assert_eq!(thank.told(None)[0].text, "You do.");
    assert_eq!(thank.told(Some(0))[0].text, "You do.");
    assert_eq!(thank.told(Some(1))[0].speaker, Speaker::Person(1));
    assert_eq!(campaign.closing[0].speaker, Speaker::You);
}

#[test]
fn weeks_left_out_are_there_without_words() {
    let (campaign, _) = read(
        campaign("scenarios: [\"first\", \"second\", \"first\"]").as_bytes(),
        &known(),
    );
    let campaign = campaign.unwrap();
    assert_eq!(campaign.weeks.len(), 2);
    assert!(campaign.weeks[1].acts.is_empty());
}

#[test]
fn a_story_that_is_not_there_is_named_with_the_nearest() {
    only(
        &campaign("scenarios: [\"first\", \"secnod\"]"),
        Code::E040,
        "scenarios.1",
        "Did you mean `second`?",
    );
    only(
        &campaign("scenarios: [\"first\", \"somewhere-else\"]"),
        Code::E040,
        "scenarios.1",
        "Put its file beside this one",
    );
}

#[test]
fn one_story_is_no_campaign() {
    only(
        &campaign("scenarios: [\"first\"]"),
        Code::E041,
        "scenarios",
        "at least two",
    );
    only(
        &campaign("scenarios: []"),
        Code::E041,
        "scenarios",
        "here are 0",
    );
}

#[test]
fn a_newer_format_is_told_before_anything_else() {
    let source = "Campaign(format: 2, novelties: 7)";
    only(source, Code::E002, "format", "newer version");
}

#[test]
fn one_id_for_two_kinds_of_people_is_doubtful() {
    only(
        &campaign("scenarios: [\"first\", \"odd\"]"),
        Code::W040,
        "scenarios.1",
        "`tom` is a stakeholder here, and a teammate in “Story first”",
    );
}

#[test]
fn what_is_remembered_must_have_been_possible() {
    only(
        &campaign("scenarios: [\"first\", \"lonely\"]"),
        Code::W041,
        "scenarios.1",
        "never-set",
    );
}

#[test]
fn words_for_the_week_are_checked_as_in_a_story() {
    let week = |week: &str| {
        campaign(&format!(
            "scenarios: [\"first\", \"second\"], weeks: [Week({week})]"
        ))
    };
    only(
        &week("acts: { \"sleeep\": Act(text: \"Sleep.\") }"),
        Code::E042,
        "weeks.0.acts.sleeep",
        "Did you mean `sleep`?",
    );
    only(
        &week("acts: { \"thank\": Act(to: { \"tim\": \"Thanks.\" }) }"),
        Code::E007,
        "weeks.0.acts.thank.to.tim",
        "Did you mean `tom`?",
    );
    only(
        &week("script: \"{flag.hold} Hm.\""),
        Code::E008,
        "weeks.0.script:1:7",
        "Did you mean `held`?",
    );
    only(
        &week("acts: { \"thank\": Act(text: \" \") }"),
        Code::E014,
        "weeks.0.acts.thank.text",
        "empty",
    );
    only(
        &campaign("scenarios: [\"first\", \"second\"], weeks: [Week(), Week()]"),
        Code::E003,
        "weeks",
        "2 stories have at most 1; here are 2",
    );
}

#[test]
fn whatever_the_bytes_nothing_breaks() {
    for bytes in [
        &b""[..],
        b"Campaign(",
        b"Campaign(format: 1)",
        b"\xff\xfe",
        b"Campaign(format: 1, id: \"\", title: \"\", summary: \"\", scenarios: [\"\", \"\"])",
        b"Scenario(format: 1)",
    ] {
        assert!(read(bytes, &known()).0.is_none());
        read(bytes, &[]);
    }
}
