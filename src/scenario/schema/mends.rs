//! What to write instead of a field that an author took from another thing: `goto` of an outcome, in a choice. Fields for
//! which nothing stands here are told where they belong.

/// A field where it does not belong, and what is meant by it there.
pub struct Mend {
    /// The thing in whose brackets it stands.
    pub of: &'static str,
    /// The field that is not one of its own.
    pub field: &'static str,
    /// What is meant, as it is written, with `…` for a text that stands behind the colon; empty where nothing can be.
    pub write: &'static str,
    /// What to do, as a sentence, where there is more to say than what to write.
    pub help: &'static str,
}

const fn write(of: &'static str, field: &'static str, write: &'static str) -> Mend {
    Mend {
        of,
        field,
        write,
        help: "",
    }
}

const fn say(of: &'static str, field: &'static str, help: &'static str) -> Mend {
    Mend {
        of,
        field,
        write: "",
        help,
    }
}

const OVER: &str = "Take it out: with an ending the story is over.";
const GOES_ON: &str = "Take it out: after an event the story goes on where it was going. One of its `choices` can lead \
                       elsewhere.";
const NO_ROOM: &str = "Take it out: a room talks about scenes alone.";
const BY_CHOICES: &str = "A scene changes nothing by itself: put it into its `choices`.";

/// All that is known, by thing and field.
pub const MENDS: &[Mend] = &[
    write("Choice", "goto", "then: Goto(…)"),
    write("Choice", "react", "then: React(…)"),
    write("Choice", "script", "then: React(…)"),
    write("Choice", "stay", "then: Stay"),
    write("Scene", "goto", "then: Goto(…)"),
    write("Scene", "text", "script: …"),
    write("Event", "text", "script: …"),
    write("Ending", "text", "script: …"),
    write("Outcome", "script", "react: …"),
    write("Outcome", "text", "react: …"),
    write("Branch", "else", "no: …"),
    write("Branch", "condition", "when: …"),
    write("Branch", "if", "when: …"),
    say("Ending", "then", OVER),
    say("Ending", "goto", OVER),
    say("Ending", "choices", OVER),
    say("Event", "then", GOES_ON),
    say("Event", "goto", GOES_ON),
    say("Event", "discuss", NO_ROOM),
    say("Event", "facilitator", NO_ROOM),
    say("Scene", "effects", BY_CHOICES),
    say("Scene", "tactic", BY_CHOICES),
    say(
        "Scene",
        "when",
        "A scene has no condition: lead to it by `Branch(when: …, yes: …, no: …)`, or make it an event.",
    ),
];

/// What is known of a field of this name in the brackets of a thing.
pub fn mend(of: &str, field: &str) -> Option<&'static Mend> {
    MENDS
        .iter()
        .find(|mend| mend.of == of && mend.field == field)
}
