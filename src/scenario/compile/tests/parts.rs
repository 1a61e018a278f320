//! Windows, confidences, work, happenings and what is remembered: read as they are meant, and checked.

use super::{check, read, sample, says, with};
use crate::scenario::model::{Condition, Effect, Fit, Held, Meter, Promised, Weakness};

/// The place of the choice that uses most of them.
const SHOW: &str = "scenes.standup.choices.show-her";

fn effects(choice: usize) -> Vec<Effect> {
    let sample = sample();
    let standup = sample.passages.first().unwrap();
    standup.choices.get(choice).unwrap().effects.clone()
}

#[test]
fn people_are_what_is_said_of_them() {
    let sample = sample();
    let [krane, raman, _, sato] = sample.people.as_slice() else {
        panic!("four people");
    };
    assert_eq!(krane.weakness, Some(Weakness::Planning));
    assert_eq!((raman.junior, sato.junior), (false, true));
    assert_eq!(sample.work, ["night-run"]);
    assert_eq!(raman.fits, [Fit::Gap]);
    assert_eq!(sato.fits, [Fit::Stretch], "a stretch unless it is said");
}

#[test]
fn what_the_player_holds_stands_in_one_table() {
    let sample = sample();
    let [promise, letter] = sample.promises.as_slice() else {
        panic!("a promise and a confidence");
    };
    assert_eq!((promise.kind, promise.to), (Held::Promise, 1));
    assert_eq!((letter.kind, letter.to), (Held::Confidence, 0));
    assert_eq!((promise.due, letter.due), (Some(3), Some(4)));
    assert_eq!(effects(2).first(), Some(&Effect::Tell(1)));
    let event = sample.passages.last().unwrap().event.as_ref().unwrap();
    assert_eq!(event.effects.last(), Some(&Effect::Promise(1)));
    let quiet = &sample.endings.first().unwrap().when;
    let Condition::All(parts) = quiet else {
        panic!("{quiet:?}");
    };
    assert_eq!(parts.first(), Some(&Condition::Promise(1, Promised::Open)));
    // One of each may have the same name.
    let same = super::SAMPLE.replace("old-letter", "cover-shift");
    let (same, found) = read(same.as_bytes());
    assert_eq!(found, []);
    assert_eq!(same.unwrap().promises.last().unwrap().id, "cover-shift");
}

#[test]
fn windows_open_by_what_is_said() {
    let sample = sample();
    let [audit, door] = sample.windows.as_slice() else {
        panic!("two windows");
    };
    assert!(audit.when.is_some() && audit.until.is_some());
    assert_eq!((audit.from, audit.to, audit.days), (None, None, Some(2)));
    assert_eq!(audit.of, [0]);
    assert_eq!((door.from, door.to, door.days), (Some(2), Some(3), None));
    assert!(door.when.is_none() && door.until.is_none() && door.of.is_empty());
    assert_eq!(
        effects(2).get(1..3),
        Some([Effect::Window(0, true), Effect::Window(1, false)].as_slice())
    );
}

#[test]
fn whoever_kept_a_secret_until_it_is_told_by_whose_it_is_has_kept_it() {
    let confidence = sample().promises.len() - 1;
    assert_eq!(effects(2).last(), Some(&Effect::Keep(confidence)));
}

#[test]
fn what_is_remembered_is_a_flag() {
    let sample = sample();
    assert_eq!(sample.flags, ["knows-why", "came-early"]);
    assert_eq!(sample.remembers, [1]);
    let both = with("[\"knows-why\"]", "[\"came-early\", \"knows-why\"]");
    let both = read(both.as_bytes()).0.unwrap();
    assert_eq!(both.flags, ["came-early", "knows-why"]);
    assert_eq!(both.remembers, [0]);
    check(
        &with("[\"came-early\"]", "[\"came-early\", \"came-early\"]"),
        &["E005 remembers.came-early"],
    );
    check(
        &with("[\"came-early\"]", "[\"came-early\", \"Came\"]"),
        &["E004 remembers.Came"],
    );
    check(&with("[\"came-early\"]", "[]"), &["E008 abusive:33"]);
}

#[test]
fn a_story_is_not_abusive_unless_it_says_when() {
    assert!(matches!(sample().abusive, Condition::All(_)));
    let plain = with(
        "abusive: \"ease.krane == very-low and flag.came-early\",",
        "",
    );
    assert_eq!(read(plain.as_bytes()).0.unwrap().abusive, Condition::NEVER);
}

#[test]
fn only_happenings_strike_somebody() {
    let sample = sample();
    let (rule, lines) = sample.happenings.first().unwrap();
    assert_eq!((rule.as_str(), lines.len()), ("snaps", 2));
    let struck = |who| Condition::Struck(who);
    let expected = Condition::All(vec![struck(1), Condition::Not(Box::new(struck(3)))]);
    assert_eq!(lines.first().unwrap().when, expected);
    let elsewhere = with("{trust.raman >= fair and", "{struck.raman and");
    check(&elsewhere, &["E015 scenes.standup.script:5:18"]);
    says(&elsewhere, "only in the lines of `happenings`");
    check(&with("\"snaps\"", "\"Snaps\""), &["E004 happenings.Snaps"]);
    check(
        &with("struck.sato", "struck.krane"),
        &["E024 happenings.snaps:1:30"],
    );
    check(
        &with(
            "{struck.raman and not struck.sato} krane (angry): You again.\\nA door falls shut.",
            " ",
        ),
        &["E014 happenings.snaps"],
    );
}

#[test]
fn a_kind_of_person_has_what_it_can_have() {
    check(
        &with("ease: Low, weakness", "junior: true, weakness"),
        &["E024 cast.krane.junior"],
    );
    check(
        &with("trust: Low, grip", "fits: { \"night-run\": Gap }, grip"),
        &["E024 cast.krane.fits"],
    );
    let weak = with("junior: true", "weakness: Detail");
    check(&weak, &["E024 cast.sato.weakness"]);
    says(&weak, "only managers have it");
    check(&with("junior: true", "ease: Low"), &["E009 cast.sato.ease"]);
    check(
        &with("fits: { \"night-run\"", "fits: { \"night-runs\""),
        &["E023 cast.raman.fits.night-runs"],
    );
    check(
        &with(
            "\"night-run\": Gap",
            "\"night-run\": Gap, \"night-run\": Fit",
        ),
        &["E005 cast.raman.fits.night-run"],
    );
    check(
        &with("integrity: Low) }", "integrity: At(101)) }"),
        &["E013 cast.okafor.trusts.raman.integrity"],
    );
    check(
        &with("essential: VeryHigh", "essential: At(101)"),
        &["E013 you.essential"],
    );
    says(&with("\"night-run\": Gap", "\"night-run\": Gp"), "`Gap`");
    says(
        &with("weakness: Planning", "weakness: Planing"),
        "`Planning`",
    );
}

#[test]
fn windows_are_checked() {
    check(
        &with("from: 2, to: 3", "from: 2, to: 6"),
        &["E013 windows.open-door.to"],
    );
    check(
        &with("from: 2, to: 3", "from: 3, to: 2"),
        &["E013 windows.open-door.to"],
    );
    check(
        &with("days: 2, of", "days: 0, of"),
        &["E013 windows.after-audit.days"],
    );
    check(
        &with("days: 2, of", "from: 1, of"),
        &["E013 windows.after-audit.from"],
    );
    check(
        &with("of: [\"krane\"]", "of: [\"krane\", \"krona\"]"),
        &["E007 windows.after-audit.of.1"],
    );
    check(
        &with("of: [\"krane\"]", "of: [\"krane\", \"krane\"]"),
        &["E005 windows.after-audit.of.1"],
    );
    check(
        &with("resigned.sato", "resigned.soto"),
        &["E007 windows.after-audit.when:35"],
    );
    check(
        &with("clock.left < 1", "clock.left < low"),
        &["E015 windows.after-audit.until:14"],
    );
    check(
        &with("(from: 2, to: 3)", "(to: 3)"),
        &["W004 windows.open-door"],
    );
    let twice = with(
        "\"open-door\": (from",
        "\"after-audit\": (from: 2), \"open-door\": (from",
    );
    check(&twice, &["E005 windows.after-audit"]);
    let by_effect = with("when: \"you.essential >= high or resigned.sato\", ", "");
    check(&by_effect, &[]);
    check(
        &by_effect.replace("Open(\"after-audit\")", "Close(\"after-audit\")"),
        &["W004 windows.after-audit"],
    );
    check(
        &with("Open(\"after", "Open(\"afer"),
        &[&format!("E021 {SHOW}.effects.1")],
    );
    says(
        &with("Open(\"after", "Open(\"afer"),
        "Did you mean `after-audit`?",
    );
}

#[test]
fn confidences_are_checked() {
    check(
        &with("(of: \"krane\", what", "(of: \"krone\", what"),
        &["E007 confidences.old-letter.of"],
    );
    check(
        &with("until: 4", "until: 6"),
        &["E013 confidences.old-letter.until"],
    );
    check(
        &with("that he wrote the letter", " "),
        &["E014 confidences.old-letter.what"],
    );
    check(
        &with("Tell(\"old", "Tell(\"odl"),
        &[&format!("E022 {SHOW}.effects.0")],
    );
    says(
        &with("Tell(\"old-letter\")", "Tell(\"cover-shift\")"),
        "is a promise, and no confidence",
    );
    says(
        &with("Keep(\"cover-shift\")", "Keep(\"old-letter\")"),
        "is a confidence, and no promise",
    );
    check(
        &with(
            "[Learn(\"krane\"), Confide(\"old-letter\")]",
            "[Learn(\"krane\")]",
        ),
        &["W005 confidences.old-letter"],
    );
    check(
        &with("Slightly), Promise(\"cover-shift\")", "Slightly)"),
        &["W005 promises.cover-shift"],
    );
}

#[test]
fn a_confidence_is_passed_on_to_somebody_else() {
    let tell = format!("E025 {SHOW}.effects.0");
    check(&with("toward: \"raman\", work", "work"), &[&tell]);
    check(
        &with("toward: \"raman\", work", "toward: \"krane\", work"),
        &[&tell],
    );
    let event = with(
        "Confide(\"old-letter\")]",
        "Confide(\"old-letter\"), Tell(\"old-letter\")]",
    );
    check(&event, &["E025 events.ticket-check.effects.2"]);
    let late = with(
        "compliance: React(\"krane (thoughtful): Since when do you ask?\")",
        "compliance: Outcome(effects: [Tell(\"old-letter\")])",
    );
    check(
        &late,
        &["E025 scenes.standup.choices.ask-him.then.compliance.effects.0"],
    );
}

#[test]
fn what_makes_no_difference_is_pointed_out() {
    let work = with("tactic: HandOver", "tactic: Deliver");
    check(&work, &[&format!("W006 {SHOW}.work")]);
    check(
        &with("work: \"night-run\", cover", "cover"),
        &[&format!("W006 {SHOW}.cover")],
    );
    check(
        &with("work: \"night-run\", cover", "work: \"night-rum\", cover"),
        &[&format!("E023 {SHOW}.work")],
    );
    let say = "scenes.standup.choices.say-it-before-everyone";
    check(
        &with(
            "tactic: Challenge, toward: \"krane\"",
            "tactic: Challenge, toward: \"raman\"",
        ),
        &[&format!("W006 {say}.covers")],
    );
    check(
        &with("tactic: Challenge, toward: \"krane\"", "toward: \"krane\""),
        &[&format!("W006 {say}.covers")],
    );
}

#[test]
fn a_facet_of_trust_between_two_can_move() {
    let moved = with("\"trust.raman>krane\"", "\"trust.raman>krane.ability\"");
    let moved = read(moved.as_bytes()).0.unwrap();
    let effects = &moved
        .passages
        .first()
        .unwrap()
        .choices
        .get(1)
        .unwrap()
        .effects;
    assert!(effects.iter().any(|effect| matches!(
        effect,
        Effect::Move(Meter::TrustBetweenFacet(1, 0, facet), -400) if facet.word() == "ability"
    )));
}
