//! Files that are too large, too deep or not what they should be.

use super::{check, read, says, with};

#[test]
fn what_is_no_scenario_is_said_to_be_none() {
    check("", &["E001 "]);
    check("Scenario(", &["E001 "]);
    check("Campaign(format: 1)", &["E001 "]);
    says("Campaign(format: 1)", "Expected `Scenario(…)`");
    let (_, found) = read(b"Scenario(\n  title: \"\xff\"");
    assert_eq!(found.first().and_then(|one| one.position), Some((2, 11)));
}

#[test]
fn another_format_is_named_before_anything_else() {
    check(&with("format: 1", "format: 2"), &["E002 format"]);
    check(
        "Scenario( /* new */ format : 7, what: Ever(\"it\", is)",
        &["E002 format"],
    );
    check("// format: 9\nScenario(title: \"format: 9\")", &["E001 "]);
}

#[test]
fn mistakes_in_the_shape_have_a_place_and_a_remedy() {
    let at = |text: &str| read(text.as_bytes()).1.first().and_then(|one| one.position);
    let titel = with("title: \"The", "titel: \"The");
    says(&titel, "Did you mean `title`?");
    assert_eq!(at(&titel), Some((5, 5)));
    assert_eq!(at(&format!("\u{feff}{titel}")), Some((5, 5)));
    says(
        &with("Consultation", "Consultatoin"),
        "`Consultatoin` is no tactic. (Did you mean `Consultation`?)",
    );
    says(&with("Teammate(", "Teamate("), "Did you mean `Teammate`?");
    says(
        &with("commitment:", "comitment:"),
        "Did you mean `commitment`?",
    );
    says(
        &with("scenes: 2, event", "scene: 2, event"),
        "Did you mean `scenes`?",
    );
    says(&with("trust: Low", "trust: Lwo"), "Did you mean `Low`?");
    says(&with("trust: Low", "trust: Wobbly"), "VeryLow, Low, Fair");
    says(&with("morale: Low", "morale: 40"), "At(40)");
    says(&with("minutes: 15,", ""), "`minutes`");
    says(&with("minutes: 15,", "minutes: 15"), "comma");
    says(
        &with("id: \"ask-him\"", "id: “ask-him”"),
        "straight quotation marks",
    );
}

#[test]
fn nothing_is_too_large_or_too_deep() {
    let deep = format!("Scenario(format: 1, id: {}", "[".repeat(100_000));
    check(&deep, &["E003 "]);
    let harmless = with("Nobody sits.", &"((((((((((".repeat(20));
    check(&harmless, &[]);
    check(&" ".repeat((256 << 20) + 1), &["E003 "]);
    let ways = format!(
        "{}End{}",
        "Branch(when: \"flag.knows-why\", no: End, yes: ".repeat(8),
        ")".repeat(8)
    );
    let deepest = format!("E003 scenes.reckoning.then{}", ".yes".repeat(7));
    let (yes, no) = (format!("{deepest}.yes"), format!("{deepest}.no"));
    check(
        &with(
            "script: \"It is over.\", then: End",
            &format!("script: \"It is over.\", then: {ways}"),
        ),
        &[&yes, &no],
    );
    let many: String = (0..9)
        .map(|place| format!("Choice(text: \"Choice {place}\", then: End),"))
        .collect();
    check(
        &with(
            "script: \"It is over.\"",
            &format!("script: \"Over.\", choices: [{many}]"),
        ),
        &["E003 scenes.reckoning.choices"],
    );
    check(
        &with(
            "\"It is over.\"",
            &format!("\"{}\"", "Line.\\n".repeat(201)),
        ),
        &["E003 scenes.reckoning.script"],
    );
    check(
        &with(
            "\"It is over.\"",
            &format!("\"{}\"", "Line.\\n".repeat(200)),
        ),
        &[],
    );
    let cast: String = (0..25)
        .map(|place| format!("\"p{place}\": Stakeholder(name: \"N\", role: \"R\"),"))
        .collect();
    check(&with("cast: {", &format!("cast: {{{cast}")), &["E003 cast"]);
}

#[test]
fn the_deepest_allowed_can_still_be_hashed() {
    let condition = format!(
        "{}flag.f{}",
        "(flag.f or flag.f and ".repeat(16),
        ")".repeat(16)
    );
    let ways = format!(
        "{}Goto(\"corridor\"){}",
        format!("Branch(when: \"{condition}\", no: End, yes: ").repeat(7),
        ")".repeat(7)
    );
    let text = with(
        "script: \"It is over.\", then: End",
        &format!("script: \"It is over.\", then: {ways}"),
    );
    check(
        &text.replace("[\"knows-why\"]", "[\"knows-why\", \"f\"]"),
        &[],
    );
}

#[test]
fn of_very_many_findings_only_the_first_are_kept() {
    let many = "x: no.\\n".repeat(150);
    let scenes: String = (0..60)
        .map(|place| format!("\"s{place}\": Scene(place: \"P\", script: \"{many}\"),"))
        .collect();
    let (_, found) = read(with("scenes: {", &format!("scenes: {{{scenes}")).as_bytes());
    assert_eq!(found.len(), 1_000);
}
