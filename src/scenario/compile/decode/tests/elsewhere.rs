//! Fields and values that are right elsewhere, several where one stands, and what is copied from the message.

use super::*;
use crate::scenario::schema::{MENDS, Schema, Thing};

#[test]
fn several_ways_on_are_written_as_one() {
    let react = "then: Branch(when: \"visited.standup and happened.ticket-check\", yes: Goto(\"reckoning\"), no: End)";
    for (written, says, points) in [
        (
            "then: React(\"raman: No.\", effects: [Set(\"knows-why\")])",
            "Write Outcome(react: \"raman: No.\", effects: [Set(\"knows-why\")]).",
            "React",
        ),
        (
            "then: React(\"raman: No.\"), Goto(\"reckoning\")",
            "Write `then: Outcome(react: \"raman: No.\", goto: \"reckoning\")`.",
            "Goto",
        ),
        (
            "then: React(\"raman: No.\"), then: Goto(\"reckoning\")",
            "Write `then: Outcome(react: \"raman: No.\", goto: \"reckoning\")`.",
            "then",
        ),
        (
            "then: Outcome(react: \"raman: No.\", then: Goto(\"reckoning\"))",
            "Write `goto: \"reckoning\"`.",
            "then",
        ),
        (
            "then: Branch(\"visited.standup\", Goto(\"reckoning\"), End)",
            "Write Branch(when: \"visited.standup\", yes: Goto(\"reckoning\"), no: End).",
            "\"visited.standup\"",
        ),
        (
            "goto: \"reckoning\"",
            "Write `then: Goto(\"reckoning\")`.",
            "goto",
        ),
    ] {
        let text = with(react, written);
        let found = only(&text);
        assert!(found.to_string().contains(says), "{found}");
        assert_eq!(&text[found.span.clone().unwrap()], points, "{found}");
        // Nothing is wrong with the shape of what is mended; that this leaves an event unasked for is another matter.
        let mended = found.fix.unwrap().apply(&text);
        let left = read(mended.as_bytes()).1;
        assert!(
            left.iter().all(|one| one.severity != Severity::Error),
            "{left:#?}\n{mended}"
        );
    }
    told(
        "After(scenes: 2, event: \"ticket-check\")",
        "After(2, \"ticket-check\")",
        "Write After(scenes: 2, event: \"ticket-check\"). There are: scenes, days, event.",
        "2",
    );
    // What cannot be one is left to the author.
    told(
        "then: End),\n    },\n    events",
        "then: End, then: Goto(\"standup\")),\n    },\n    events",
        "Take one of them out.",
        "then",
    );
}

#[test]
fn a_thing_in_another_container_is_told_where_it_belongs() {
    told(
        "        \"other\": Ending(title: \"Other\", script",
        "        \"more\": Scene(place: \"There\", script: \"So?\"),\n        \"other\": Ending(title: \"Other\", script",
        "A `Scene(…)` belongs into `scenes`",
        "Scene",
    );
    told(
        "        \"corridor\": Scene(",
        "        Choice(text: \"Go.\"),\n        \"corridor\": Scene(",
        "A `Choice(…)` belongs into `choices`",
        "Choice",
    );
}

#[test]
fn what_is_missing_can_be_copied() {
    for (field, sample) in [
        (
            "    clock: Days(from: \"Monday\", deadline: \"Friday\", of: 5, then: \"reckoning\"),\n",
            "Add `clock: Days(from: \"Monday\", deadline: \"…\", of: 5)`.",
        ),
        (
            "    summary: \"Everything once.\",\n",
            "Add `summary: \"…\"`.",
        ),
        ("    minutes: 15,\n", "Add `minutes: 5`."),
    ] {
        let (_, found) = read(with(field, "").as_bytes());
        assert!(found[0].to_string().contains(sample), "{}", found[0]);
    }
}

#[test]
fn numbers_of_points() {
    mended("morale: Low", "morale: 36%", "Write At(36).", "36%");
    told(
        "insight: At(5)",
        "insight: At(36,5)",
        "Write At(36) or At(37).",
        "36,5",
    );
    told(
        "trust: Low, grip",
        "trust: At(), grip",
        "`At(…)` wants a whole number",
        "At",
    );
}

/// What is said of a field in the wrong place names things that there are.
#[test]
fn what_is_known_of_misplaced_fields_is_true() {
    let schema = Schema::scenario();
    let fields = |of: &str| {
        let own = schema.things().find_map(|thing| match thing {
            Thing::Struct(thing) if thing.name == of => Some(thing.fields.as_slice()),
            Thing::Enum(thing) => schema.fields_of(&thing.variant(of)?.form),
            _ => None,
        });
        own.unwrap_or_else(|| panic!("there is no {of}"))
    };
    for mend in MENDS {
        let own = fields(mend.of);
        assert!(
            own.iter().all(|field| field.name != mend.field),
            "{} {}",
            mend.of,
            mend.field
        );
        assert_ne!(
            mend.write.is_empty(),
            mend.help.is_empty(),
            "{} {}",
            mend.of,
            mend.field
        );
        if let Some((name, _)) = mend.write.split_once(':') {
            assert!(
                own.iter().any(|field| field.name == name),
                "{} {name}",
                mend.of
            );
        }
    }
}
