//! What becomes of a right file, and what is said of one with a single thing wrong.

use super::read;
use crate::scenario::model::{Facet, Meter, Scenario, Then};

mod limits;
mod parts;
mod stories;

const SAMPLE: &str = include_str!("tests/sample.ron");

/// The sample with one place changed.
fn with(from: &str, to: &str) -> String {
    assert!(SAMPLE.contains(from), "the sample has no {from}");
    SAMPLE.replacen(from, to, 1)
}

/// What is found in a text, as codes and paths.
fn check(text: &str, expected: &[&str]) {
    let (scenario, found) = read(text.as_bytes());
    let told: Vec<String> = found.iter().map(ToString::to_string).collect();
    let short: Vec<String> = found
        .iter()
        .map(|one| format!("{} {}", one.code, one.path))
        .collect();
    assert_eq!(short, expected, "{told:#?}");
    assert_eq!(
        scenario.is_some(),
        expected.iter().all(|line| line.starts_with('W'))
    );
}

/// That something is said, in the first finding or its help.
fn says(text: &str, expected: &str) {
    let (_, found) = read(text.as_bytes());
    let told = found.first().map(ToString::to_string).unwrap_or_default();
    assert!(told.contains(expected), "{told}");
}

fn sample() -> Scenario {
    read(SAMPLE.as_bytes()).0.unwrap()
}

#[test]
fn a_right_file_is_read_without_a_word() {
    check(SAMPLE, &[]);
    check(&format!("\u{feff}{SAMPLE}"), &[]);
    check(&SAMPLE.replace('\n', "\r\n"), &[]);
}

#[test]
fn levels_follow_from_words_and_are_filled_in() {
    let sample = sample();
    let level = |name: &str, meter| {
        assert_eq!(sample.meter_name(meter), name);
        sample.start_levels.get(sample.slot(meter)).copied()
    };
    assert_eq!(sample.start_levels.len(), sample.slots());
    assert_eq!(level("trust.krane", Meter::Trust(0)), Some(3000));
    assert_eq!(level("grip.krane", Meter::Grip(0)), Some(7000));
    assert_eq!(level("pressure.krane", Meter::Pressure(0)), Some(9000));
    assert_eq!(level("insight.krane", Meter::Insight(0)), Some(500));
    assert_eq!(level("insight.raman", Meter::Insight(1)), Some(2000));
    assert_eq!(level("morale.krane", Meter::Morale(0)), Some(0));
    assert_eq!(
        level("trust.raman>krane", Meter::TrustBetween(1, 0)),
        Some(3000)
    );
    assert_eq!(
        level("trust.krane>raman", Meter::TrustBetween(0, 1)),
        Some(5000)
    );
    assert_eq!(level("trust.okafor", Meter::Trust(2)), Some(5000));
    assert_eq!(level("team.safety", Meter::Safety), Some(3000));
    assert_eq!(level("team.delivery", Meter::Delivery), Some(5500));
    assert_eq!(level("team.direction", Meter::Direction), Some(5000));
    assert_eq!(level("you.energy", Meter::Energy), Some(7000));
    assert_eq!(level("you.essential", Meter::Essential), Some(9000));
    assert_eq!(level("ease.krane", Meter::Ease(0)), Some(3000));
    assert_eq!(level("ease.raman", Meter::Ease(1)), Some(0));
    for (facet, points) in Facet::ALL.into_iter().zip([9000, 5000, 3000]) {
        let meter = Meter::TrustBetweenFacet(2, 1, facet);
        let name = format!("trust.okafor>raman.{}", facet.word());
        assert_eq!(level(&name, meter), Some(points));
    }
    let plain = read(with(", ease: Low", "").as_bytes()).0.unwrap();
    let ease = plain.start_levels.get(plain.slot(Meter::Ease(0)));
    assert_eq!(ease, Some(&1000), "a manager holds on unless it is said");
}

#[test]
fn what_is_left_out_is_filled_in() {
    let sample = sample();
    let standup = sample.passages.first().unwrap();
    assert_eq!(standup.then, Then::Goto(1));
    let ids: Vec<&str> = standup
        .choices
        .iter()
        .map(|choice| choice.id.as_str())
        .collect();
    assert_eq!(ids, ["ask-him", "say-it-before-everyone", "show-her"]);
    assert_eq!(
        standup.choices.last().map(|choice| &choice.then),
        Some(&Then::On)
    );
    assert_eq!(
        sample.standing.first().map(|choice| &choice.then),
        Some(&Then::Stay)
    );
    assert_eq!(sample.scenes, 3);
    let event = sample.passages.get(3).unwrap();
    assert!(
        event
            .event
            .as_ref()
            .is_some_and(|event| event.when.is_none())
            && event.then == Then::On
    );
    let alike = with(
        "id: \"ask-him\",\n                    text: \"Ask him.\"",
        "text: \"Say it before everyone.\"",
    );
    let (scenario, _) = read(alike.as_bytes());
    let scenario = scenario.unwrap();
    let choices = scenario
        .passages
        .first()
        .map(|passage| passage.choices.as_slice())
        .unwrap_or_default();
    let ids: Vec<&str> = choices.iter().map(|choice| choice.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "say-it-before-everyone",
            "say-it-before-everyone-2",
            "show-her"
        ]
    );
}

#[test]
fn the_hash_is_of_what_can_happen_and_not_of_the_words() {
    let hash = |text: &str| read(text.as_bytes()).0.unwrap().hash;
    let sample = hash(SAMPLE);
    assert_eq!(sample, hash(&with("Nobody sits.", "Nobody sat.")));
    assert_eq!(
        sample,
        hash(&with("title: \"The sample\"", "title: \"Another\""))
    );
    assert_eq!(sample, hash(&SAMPLE.replace('\n', "\r\n")));
    assert_ne!(sample, hash(&with("grip: High", "grip: Low")));
    assert_ne!(sample, hash(&with("days: 1, event", "days: 2, event")));
    assert_ne!(
        sample,
        hash(&with("team: (safety: Low", "team: (safety: Fair"))
    );
    assert_ne!(sample, hash(&with("then: End", "then: Goto(\"corridor\")")));
    assert_ne!(sample, hash(&with("junior: true", "junior: false")));
    assert_ne!(sample, hash(&with("from: 2", "from: 1")));
    assert_ne!(sample, hash(&with("cover: true", "cover: false")));
    assert_eq!(sample, hash(&with("You again.", "You, again.")));
    assert_eq!(sample, hash(&with("A hard year", "Hard times")));
}

#[test]
fn the_head_is_checked() {
    check(&with("id: \"sample\"", "id: \"Sample One\""), &["E004 id"]);
    says(&with("id: \"sample\"", "id: \"Sample One\""), "sample-one");
    check(
        &with("title: \"The sample\"", "title: \" \""),
        &["E014 title"],
    );
    check(
        &with("summary: \"Everything once.\"", "summary: \"\""),
        &["E014 summary"],
    );
    check(&with("minutes: 15", "minutes: 0"), &["E013 minutes"]);
    check(&with("minutes: 15", "minutes: 241"), &["E013 minutes"]);
    check(&with("of: 5", "of: 61"), &["E013 clock.of"]);
    check(&with("\"Monday\"", "\"Mnday\""), &["E013 clock.from"]);
    says(&with("\"Monday\"", "\"Mnday\""), "Did you mean `Monday`?");
    check(
        &with("then: \"reckoning\"", "then: \"reckonin\""),
        &["E006 clock.then"],
    );
    check(&with("\"lead-up\"", "\"lead-down\""), &["E012 teaches.1"]);
    check(
        &with("\"lead-up\"", "\"position-vs-influence\""),
        &["E005 teaches.1"],
    );
    check(
        &with("start: \"standup\"", "start: \"standpu\""),
        &["E006 start"],
    );
    says(
        &with("start: \"standup\"", "start: \"standpu\""),
        "Did you mean `standup`?",
    );
    says(
        &with("start: \"standup\"", "start: \"ticket-check\""),
        "is an event",
    );
}

#[test]
fn the_cast_is_checked() {
    check(
        &with("morale: Low,", "morale: Low, grip: Low,"),
        &["E009 cast.raman.grip"],
    );
    says(
        &with("morale: Low,", "grip: Low,"),
        "only managers have grip, and raman is a teammate",
    );
    check(
        &with("pressure: VeryHigh", "morale: Low"),
        &["E009 cast.krane.morale"],
    );
    check(&with("At(5)", "At(101)"), &["E013 cast.krane.insight"]);
    check(&with("At(55)", "At(-1)"), &["E013 team.delivery"]);
    check(
        &with("benevolence: Fair", "benevolence: At(120)"),
        &["E013 cast.raman.trust.benevolence"],
    );
    check(
        &with("{ \"krane\": Low }", "{ \"krano\": Low }"),
        &["E007 cast.raman.trusts.krano"],
    );
    check(
        &with("{ \"krane\": Low }", "{ \"raman\": Low }"),
        &["E007 cast.raman.trusts.raman"],
    );
    check(
        &with("ties: [\"okafor\"]", "ties: [\"okafro\"]"),
        &["E007 cast.raman.ties.0"],
    );
    check(
        &with("ties: [\"okafor\"]", "ties: [\"raman\"]"),
        &["E007 cast.raman.ties.0"],
    );
    check(
        &with("name: \"Ada O.\"", "name: \"\""),
        &["E014 cast.okafor.name"],
    );
    let pride = "\"pride\": Stakeholder(name: \"Pride\", role: \"Voice\"),\n    },\n    flags";
    says(&with("},\n    flags", pride), "already speaks");
    let twice = "\"okafor\": Stakeholder(name: \"Ada\", role: \"Finance\"),\n    },\n    flags";
    check(
        &with("},\n    flags", twice),
        &["E005 cast.okafor", "W002 epilogue"],
    );
}

#[test]
fn facts_and_effects_are_checked() {
    check(
        &with("[\"knows-why\"]", "[\"knows-why\", \"knows-why\"]"),
        &["E005 flags.knows-why"],
    );
    check(
        &with("[\"knows-why\"]", "[\"knows-why\", \"Knows\"]"),
        &["E004 flags.Knows"],
    );
    check(
        &with("to: \"raman\"", "to: \"ramen\""),
        &["E007 promises.cover-shift.to"],
    );
    check(
        &with("due: 3", "due: 6"),
        &["E013 promises.cover-shift.due"],
    );
    check(
        &with("needs: { \"krane\"", "needs: { \"crane\""),
        &["E007 variants.mandate.fearful.needs.crane"],
    );
    check(
        &with("By(5)", "By(0)"),
        &["E013 variants.mandate.fearful.effects.0"],
    );
    let effects = "scenes.standup.choices.say-it-before-everyone.effects";
    check(
        &with("\"morale.raman\"", "\"morale.okafor\""),
        &[&format!("E009 {effects}.0")],
    );
    check(
        &with("\"morale.raman\"", "\"moral.raman\""),
        &[&format!("E009 {effects}.0")],
    );
    says(
        &with("\"morale.raman\"", "\"moral.raman\""),
        "Did you mean `morale`?",
    );
    check(
        &with("\"trust.raman>krane\"", "\"trust.raman>raman\""),
        &[&format!("E009 {effects}.1")],
    );
    check(
        &with("Promise(\"cover-shift\")", "Promise(\"cover\")"),
        &[&format!("E011 {effects}.2")],
    );
    check(
        &with("Set(\"knows-why\")", "Set(\"knows\")"),
        &["E008 scenes.standup.choices.ask-him.then.resistance.effects.0"],
    );
    check(
        &with("Learn(\"krane\")", "Learn(\"you\")"),
        &["E007 events.ticket-check.effects.0"],
    );
    check(
        &with("\"you.energy\"", "\"you.enery\""),
        &["E009 standing.rest-now.effects.0"],
    );
    let later = "scenes.standup.choices.say-it-before-everyone.later";
    check(
        &with("scenes: 2, event", "scenes: 51, event"),
        &[&format!("E013 {later}.0.scenes")],
    );
    check(
        &with("scenes: 2, event", "event"),
        &[&format!("E013 {later}.0")],
    );
    check(
        &with(
            "days: 1, event: \"ticket-check\"",
            "days: 1, event: \"standup\"",
        ),
        &[&format!("E010 {later}.1.event")],
    );
}

#[test]
fn choices_are_checked() {
    let ask = "scenes.standup.choices.ask-him";
    check(
        &with("\"Ask him.\"", "\"\""),
        &[&format!("E014 {ask}.text")],
    );
    check(
        &with("toward: \"krane\", setting: Private", "toward: \"crane\""),
        &[&format!("E007 {ask}.toward")],
    );
    check(
        &with("toward: \"krane\", setting: Private", "setting: Private"),
        &[&format!("E019 {ask}.then")],
    );
    check(
        &with("tactic: Consultation, ", ""),
        &[&format!("E019 {ask}.then")],
    );
    // Who has decided is not asked again, however it is wrapped.
    let twice = "Branch(when: \"flag.knows-why\", yes: Stay, no: Attempt(commitment: Stay, compliance: Stay, resistance: Stay))";
    check(
        &with(
            "commitment: Goto(\"corridor\")",
            &format!("commitment: {twice}"),
        ),
        &[&format!("E019 {ask}.then.commitment.no")],
    );
    check(
        &with("days: 1,", "days: 6,"),
        &[&format!("E013 {ask}.days")],
    );
    check(
        &with("Goto(\"corridor\")", "Goto(\"coridor\")"),
        &[&format!("E006 {ask}.then.commitment")],
    );
    check(
        &with("stay: true", "stay: true, goto: \"corridor\""),
        &[&format!("E013 {ask}.then.resistance")],
    );
    check(
        &with("\"krane: No.\"", "\"crane: No.\""),
        &[&format!("E016 {ask}.then.resistance.react:1:1")],
    );
    check(
        &with("id: \"ask-him\"", "id: \"Ask\""),
        &["E004 scenes.standup.choices.Ask"],
    );
    check(
        &with("id: \"ask-him\"", "id: \"rest-now\""),
        &["E005 scenes.standup.choices.rest-now"],
    );
    check(
        &with("variant.mandate == fearful", "variant.mandate == fearfull"),
        &["E012 scenes.standup.choices.say-it-before-everyone.when:20"],
    );
    check(
        &with("weight: 2", "weight: 0"),
        &["E013 events.ticket-check.weight"],
    );
}

#[test]
fn scripts_and_conditions_say_where() {
    check(
        &with("krane (stern)", "krame (stern)"),
        &["E016 scenes.standup.script:4:17"],
    );
    says(
        &with("krane (stern)", "krame (stern)"),
        "There is no speaker `krame`. (Did you mean `krane`?",
    );
    check(
        &with("raman (wary)", "raman (weary)"),
        &["E016 scenes.standup.script:5:69"],
    );
    check(
        &with("flag.knows-why}", "flag.knows-who}"),
        &["E008 scenes.standup.script:5:51"],
    );
    check(
        &with("visited.standup and", "visited.standup &"),
        &["E015 scenes.corridor.then.when:17"],
    );
    check(
        &with("\"It is over.\"", "\"\""),
        &["E014 scenes.reckoning.script"],
    );
    check(
        &with("\"It is over.\"", "\"// Nothing.\""),
        &["E014 scenes.reckoning.script"],
    );
    check(
        &with("place: \"Friday\"", "place: \"\""),
        &["E014 scenes.reckoning.place"],
    );
}
