//! Ways on, ends, and what nothing leads to.

use super::{SAMPLE, check, says, with};

/// A story of these scenes, with no more than it needs.
fn story(scenes: &str, rest: &str) -> String {
    format!(
        "Scenario(format: 1, id: \"s\", title: \"S\", summary: \"S\", minutes: 5,
            clock: Days(from: \"Monday\", deadline: \"Friday\", of: 5),
            cast: {{ \"krane\": Manager(name: \"K\", role: \"R\") }}, flags: [\"f\"], start: \"a\",
            scenes: {{ {scenes} }}, {rest}
            endings: {{ \"e\": Ending(title: \"E\", script: \"\", epilogue: {{ \"krane\": \"Went.\" }}) }})"
    )
}

/// A scene with some fields.
fn scene(id: &str, fields: &str) -> String {
    format!("\"{id}\": Scene(place: \"P\", script: \"Told.\", {fields}),")
}

#[test]
fn every_scene_has_a_way_on() {
    let end = scene("z", "then: End");
    check(&story(&end.replace('z', "a"), ""), &[]);
    check(&story(&scene("a", ""), ""), &["E017 scenes.a"]);
    check(
        &story(&scene("a", "choices: [Choice(id: \"c\", text: \"C\")]"), ""),
        &["E017 scenes.a.choices.c.then"],
    );
    check(
        &story(
            &scene("a", "choices: [Choice(id: \"c\", text: \"C\", then: Stay)]"),
            "",
        ),
        &["E017 scenes.a"],
    );
    check(
        &story(
            &scene(
                "a",
                "choices: [Choice(text: \"C\", then: End, when: \"flag.f\")]",
            ),
            "",
        ),
        &["E017 scenes.a"],
    );
    check(
        &story(
            &scene(
                "a",
                "choices: [Choice(id: \"c\", text: \"C\", then: React(\"Hm.\"))]",
            ),
            "",
        ),
        &["E017 scenes.a.choices.c.then"],
    );
    check(
        &story(
            &scene(
                "a",
                "choices: [Choice(text: \"C\", then: Outcome(goto: \"a\"))]",
            ),
            "",
        ),
        &["W010 scenes.a"],
    );
    let standing = "standing: [Choice(id: \"s\", text: \"S\", then: React(\"Hm.\"))],";
    let ends = scene("a", "choices: [Choice(text: \"C\", then: End)]");
    // After a standing choice the player stays.
    check(&story(&ends, standing), &[]);
    check(
        &story(&(scene("a", "then: Stay") + &end), ""),
        &["E017 scenes.a.then"],
    );
    says(&story(&scene("a", ""), ""), "nothing leads on from it");
}

#[test]
fn scenes_without_choices_do_not_lead_in_a_circle() {
    let end = scene("z", "then: End");
    check(
        &story(&(scene("a", "then: Goto(\"a\")") + &end), ""),
        &["E017 scenes.a.then"],
    );
    let circle = scene("a", "") + &scene("b", "then: Goto(\"a\")") + &end;
    check(
        &story(&circle, ""),
        &["E017 scenes.a.then", "E017 scenes.b.then"],
    );
    let out = scene("a", "")
        + &scene(
            "b",
            "then: Branch(when: \"flag.f\", yes: End, no: Goto(\"a\"))",
        );
    check(&story(&out, ""), &[]);
    let choice = scene("a", "choices: [Choice(text: \"C\")]") + &scene("b", "then: Goto(\"a\")");
    check(&story(&choice, ""), &["W010 scenes.a"]);
    let trap = scene(
        "a",
        "choices: [Choice(text: \"C\", then: Goto(\"b\")), Choice(text: \"D\", then: End)]",
    ) + &scene(
        "b",
        "choices: [Choice(text: \"E\"), Choice(text: \"F\", then: Stay)]",
    ) + &scene("c", "then: Goto(\"b\")");
    check(&story(&trap, ""), &["W010 scenes.b"]);
    let standing = "standing: [Choice(text: \"S\", then: End)],";
    check(&story(&trap, standing), &[]);
}

#[test]
fn what_nothing_leads_to_is_pointed_out() {
    let end = scene("z", "then: End");
    check(
        &story(&(scene("a", "then: End") + &end), ""),
        &["W001 scenes.z"],
    );
    says(
        &story(&(scene("a", "then: End") + &end), ""),
        "The scene before it, `a`, ends the story by `then: End`: take that out there.",
    );
    let away = scene("a", "choices: [Choice(text: \"C\", then: End)]") + &end;
    check(&story(&away, ""), &["W001 scenes.z"]);
    let locked = scene(
        "a",
        "choices: [Choice(text: \"C\", when: \"flag.f\", then: End)]",
    ) + &end;
    check(&story(&locked, ""), &[]);
    check(
        &story(
            &(scene("a", "choices: [Choice(text: \"C\", then: Stay)]") + &end),
            "",
        ),
        &[],
    );
    let event = |when: &str| format!("events: {{ \"v\": Event(script: \"Told.\", {when}) }},");
    let plain = scene("a", "then: End");
    check(&story(&plain, &event("")), &["W001 events.v"]);
    check(&story(&plain, &event("when: \"flag.f\"")), &[]);
    let planted = scene(
        "a",
        "choices: [Choice(text: \"C\", later: [After(days: 1, event: \"v\")])]",
    ) + &end;
    check(&story(&planted, &event("")), &[]);
    let choices = "when: \"flag.f\", choices: [Choice(text: \"C\", then: Goto(\"z\"))]";
    check(&story(&(plain + &end), &event(choices)), &[]);
}

#[test]
fn the_last_ending_always_holds() {
    check(
        &with(
            "script: \"So it goes.\"",
            "when: \"flag.knows-why\", script: \"S\"",
        ),
        &["E018 endings.other.when"],
    );
    check(
        &with("when: \"promise.cover-shift == kept\", ", ""),
        &["W003 endings.other"],
    );
    check(
        &with("title: \"Kept\"", "title: \"\""),
        &["E014 endings.kept.title"],
    );
    let from = SAMPLE.find("endings: {").unwrap_or_default();
    let to = SAMPLE.find("epilogue: {\n").unwrap_or_default();
    let none = format!("{}endings: {{}},\n    {}", &SAMPLE[..from], &SAMPLE[to..]);
    check(&none, &["E018 endings"]);
}

#[test]
fn everybody_is_told_of() {
    check(&with("\\nHe stayed.", ""), &["W002 epilogue.krane"]);
    check(
        &with("\"She stayed.\"", "\"She stayed.\\nShe left.\""),
        &["W003 epilogue.raman"],
    );
    check(&with("\"raman\": \"She stayed.\",", ""), &["W002 epilogue"]);
    check(
        &with("\"okafor\": \"She paid.\",", ""),
        &["W002 endings.other.epilogue"],
    );
    check(
        &with("\"okafor\": \"She paid.\"", "\"okafro\": \"She paid.\""),
        &["E007 epilogue.okafro", "W002 endings.other.epilogue"],
    );
}

#[test]
fn somebody_has_the_title() {
    let no_manager = story(&scene("a", "then: End"), "").replace("Manager(", "Teammate(");
    check(&no_manager, &["E020 cast"]);
    let nobody = story(&scene("a", "then: End"), "")
        .replace("\"krane\": Manager(name: \"K\", role: \"R\")", "");
    check(&nobody, &["E020 cast", "E007 endings.e.epilogue.krane"]);
}
