//! The pages on what is wrong: a story is not played until it is mended.

use super::{Base, Page, page};
use crate::scenario::diagnostic::Code;

const MANY_NOTS: &str =
    "when: \"not not not not not not not not not not not not not not not not not flag.asked\"";

pub(super) const PAGES: &[Page] = &[
    page(
        Code::E001,
        "The file is not RON, or something stands where something else belongs: a bracket or a comma is missing, a name is \
         misspelt, a text has no closing quote. Look at the place that is named and just before it. A field that does not \
         exist is named with the nearest that does.",
        Base::Story,
        [
            "place: \"Friday, five o'clock\",",
            "place: Friday five o'clock,",
            "place: \"Friday, half past five\",",
        ],
    ),
    page(
        Code::E002,
        "The file says that it is written in a version of the language that this program does not know. Write the version \
         that the message names, or get a newer program.",
        Base::Story,
        ["format: 1,", "format: 99,", "format: 1,"],
    ),
    page(
        Code::E003,
        "Something is larger, deeper or more than the program takes: more than nine choices at once, a condition of more than \
         500 characters or with brackets in brackets in brackets, a script of more than 200 lines. The limits keep every file \
         quick to read, and a screen readable. Say it with less, or break it in two.",
        Base::Story,
        [
            "when: \"flag.asked and confidence.past\"",
            MANY_NOTS,
            "when: \"not flag.asked\"",
        ],
    ),
    page(
        Code::E004,
        "Ids name things in files, runs and conditions: lower-case letters, digits and hyphens, a letter first, at most 64 \
         long. They are not shown to players. The help makes one from what is written.",
        Base::Story,
        [
            "id: \"small\",",
            "id: \"The small release\",",
            "id: \"the-small-release\",",
        ],
    ),
    page(
        Code::E005,
        "Two things of one sort have the same id, or a word stands twice in a list: nobody could tell which is meant. Give \
         each its own. Standing choices are offered beside those of a scene, so that their ids must differ too.",
        Base::Story,
        [
            "flags: [\"asked\"],",
            "flags: [\"asked\", \"asked\"],",
            "flags: [\"asked\"],",
        ],
    ),
    page(
        Code::E006,
        "Something leads to a scene that does not exist. Mend the name, or write the scene. Events cannot be gone to: they \
         happen by their condition or because a choice planted them.",
        Base::Story,
        [
            "start: \"standup\",",
            "start: \"stand-up\",",
            "start: \"standup\",",
        ],
    ),
    page(
        Code::E007,
        "A name is used as that of a person who is not in the cast. Mend it, or add the person to `cast`.",
        Base::Story,
        [
            "tactic: Support, toward: \"priya\",",
            "tactic: Support, toward: \"pria\",",
            "tactic: Support, toward: \"priya\",",
        ],
    ),
    page(
        Code::E008,
        "A flag is set or asked for that is not declared. Flags are declared once, in `flags`, so that a misspelt one is \
         found and not taken for another.",
        Base::Story,
        [
            "effects: [Set(\"asked\")],",
            "effects: [Set(\"aksed\")],",
            "effects: [Set(\"asked\")],",
        ],
    ),
    page(
        Code::E009,
        "A level is named that there is not, or that people of this kind do not have: managers have grip, pressure and ease, \
         teammates morale, everybody trust and insight; the team has safety, delivery, capability and direction; you have \
         credit, energy and essential.",
        Base::Story,
        [
            "Down(\"you.energy\", Slightly)",
            "Down(\"morale.victor\", Slightly)",
            "Down(\"trust.victor\", Slightly)",
        ],
    ),
    page(
        Code::E010,
        "A choice plants an event that does not exist, or that is a scene. Mend the name, or write the event.",
        Base::Story,
        [
            "event: \"call\")])",
            "event: \"cal\")])",
            "event: \"call\")])",
        ],
    ),
    page(
        Code::E011,
        "A promise is made, kept, broken or asked for that is not declared in `promises`.",
        Base::Story,
        ["Keep(\"rest\")", "Keep(\"saturday\")", "Keep(\"rest\")"],
    ),
    page(
        Code::E012,
        "A word is none of those known there: a variant or its option, or a principle in `teaches`. The help names the \
         nearest, or all.",
        Base::Story,
        [
            "teaches: [\"lead-up\"],",
            "teaches: [\"lead-upwards\"],",
            "teaches: [\"lead-up\"],",
        ],
    ),
    page(
        Code::E013,
        "A number is outside what makes sense there, or two things are said that exclude each other: a day that the story does \
         not have, a weekday that no calendar has, a way that goes somewhere and stays.",
        Base::Story,
        [
            "what: \"a free Saturday\", due: 5)",
            "what: \"a free Saturday\", due: 9)",
            "what: \"a free Saturday\", due: 4)",
        ],
    ),
    page(
        Code::E014,
        "A text that players read is empty, or a list that must have something has nothing. Write a few words.",
        Base::Story,
        [
            "text: \"Go home on time.\"",
            "text: \"\"",
            "text: \"Go home, and stay there.\"",
        ],
    ),
    page(
        Code::E015,
        "A condition cannot be read; the column is named. Conditions compare levels (`trust.priya >= fair`), ask for facts \
         (`flag.asked`, `visited.friday`, `promise.rest == kept`), and are joined by `and`, `or`, `not` and brackets.",
        Base::Story,
        [
            "when: \"team.safety >= high\"",
            "when: \"team.safety high\"",
            "when: \"team.safety > high\"",
        ],
    ),
    page(
        Code::E016,
        "A line of a script cannot be read. A line is told, or said: `victor (stern): Friday.` Speakers are written by their \
         ids, the mood is one of the known ones, and a condition stands before the line in braces.",
        Base::Story,
        [
            "priya (low): It isn't ready.",
            "priya (sadly): It isn't ready.",
            "priya (tired): It isn't ready.",
        ],
    ),
    page(
        Code::E017,
        "A story could stop here without an ending: this is the last scene and nothing leads on, or scenes without choices \
         lead only to each other. Say where it goes: `then: Goto(\"…\")`, or `then: End`.",
        Base::Story,
        [
            "text: \"Go home on time.\", tactic: Rest, then: End)",
            "text: \"Go home on time.\", tactic: Rest)",
            "text: \"Go home on time.\", tactic: Rest, then: Goto(\"standup\"))",
        ],
    ),
    page(
        Code::E018,
        "The first ending whose condition holds is told, and there is none that always holds: a story might end without one. \
         Write a last ending without `when`.",
        Base::Story,
        [
            "title: \"Shipped\", script:",
            "title: \"Shipped\", when: \"team.safety < high\", script:",
            "title: \"It shipped\", script:",
        ],
    ),
    page(
        Code::E019,
        "An attempt is decided by somebody else, so that the choice must say by which tactic and toward whom; and within an \
         attempt there is no other, because they have decided already.",
        Base::Story,
        [
            "tactic: Consultation, toward: \"victor\", covers: Deciding,",
            "covers: Deciding,",
            "tactic: Exchange, toward: \"victor\", covers: Deciding,",
        ],
    ),
    page(
        Code::E020,
        "A story needs somebody with the title: at least one `Manager` in the cast. They may be hardly there; what follows \
         from grip and pressure follows from theirs.",
        Base::Story,
        [
            "\"victor\": Manager(name: \"Victor Krane\", role: \"Head of operations\", needs: [Certainty], weakness: Deciding),",
            "\"victor\": Stakeholder(name: \"Victor Krane\", role: \"Head of operations\", needs: [Certainty]),",
            "\"victor\": Manager(name: \"Victor Krane\", role: \"Head of operations\", needs: [Certainty], weakness: Praise),",
        ],
    ),
    page(
        Code::E021,
        "A window is opened, closed or asked for that is not declared in `windows`: a stretch in which people are open to change.",
        Base::Story,
        [
            "when: \"flag.asked and confidence.past\"",
            "when: \"flag.asked and window.outage\"",
            "when: \"flag.asked and window.after\"",
        ],
    ),
    page(
        Code::E022,
        "A confidence is told, passed on or asked for that is not declared in `confidences`.",
        Base::Story,
        [
            "Confide(\"past\")",
            "Confide(\"secret\")",
            "Confide(\"past\")",
        ],
    ),
    page(
        Code::E023,
        "A kind of work is named, by a choice, in `fits` or in a condition, that is not declared in `work`.",
        Base::Story,
        [
            "work: \"import\", cover: true,",
            "work: \"imports\", cover: true,",
            "work: \"import\", cover: true,",
        ],
    ),
    page(
        Code::E024,
        "Something is said of a person, or asked of them, that people of this kind do not have: only managers have a weakness, \
         only teammates are junior, fit a kind of work, dare, withdraw or resign.",
        Base::Story,
        [
            "role: \"Engineer\", needs: [Respect],",
            "role: \"Engineer\", needs: [Respect], weakness: Praise,",
            "role: \"Engineer\", needs: [Respect], junior: true,",
        ],
    ),
    page(
        Code::E025,
        "What was told in confidence is passed on by a choice, to whom the choice is toward. Here that is nobody, or the one \
         who told it.",
        Base::Story,
        [
            "tactic: Support, toward: \"priya\", effects: [Promise(\"rest\"),",
            "tactic: Rest, effects: [Tell(\"past\"), Promise(\"rest\"),",
            "tactic: Support, toward: \"priya\", effects: [Tell(\"past\"), Promise(\"rest\"),",
        ],
    ),
    page(
        Code::E026,
        "A scene has a card for a role of the room that is not declared in `roles`. Roles part a room in a workshop: each has a \
         name and a card that only its players read.",
        Base::Story,
        [
            "pace: Room,",
            "pace: Room, cards: { \"on-calls\": \"You have been paged twice this week.\" },",
            "pace: Room, cards: { \"on-call\": \"You have been paged twice this week.\" },",
        ],
    ),
    page(
        Code::E027,
        "A choice with `undecided: true` says what happens in a workshop when the room cannot agree; it is on no card. So it \
         needs choices beside it on which a room could disagree, and there is one in a scene at most. Where a scene has none, \
         the facilitator breaks a tie, or chance does.",
        Base::Story,
        [
            "Choice(id: \"home\", text: \"Go home on time.\", tactic: Rest, then: End),",
            "Choice(id: \"home\", text: \"Go home on time.\", undecided: true, then: End),\n                \
             Choice(id: \"stand\", text: \"Stand there until the lights go out.\", undecided: true, then: End),",
            "Choice(id: \"home\", text: \"Go home on time.\", tactic: Rest, then: End),\n                \
             Choice(id: \"stand\", text: \"Stand there until the lights go out.\", undecided: true, then: End),",
        ],
    ),
    page(
        Code::E040,
        "A campaign names a story that is not beside it or in the library, or that does not load. Stories are named by their \
         ids, not by their files.",
        Base::Campaign,
        [
            "scenarios: [\"small\", \"after\"],",
            "scenarios: [\"small\", \"aftermath\"],",
            "scenarios: [\"small\", \"after\"],",
        ],
    ),
    page(
        Code::E041,
        "A campaign is stories in a row: two at least. One alone is played by itself.",
        Base::Campaign,
        [
            "scenarios: [\"small\", \"after\"],",
            "scenarios: [\"small\"],",
            "scenarios: [\"small\", \"after\"],",
        ],
    ),
    page(
        Code::E042,
        "The week between two stories has nine acts, and this is none of them; the help names the nearest. A week can tell the \
         acts in its own words, and not add others.",
        Base::Campaign,
        [
            "\"ask-up\": Act(",
            "\"ask-upwards\": Act(",
            "\"ask-up\": Act(",
        ],
    ),
    page(
        Code::E050,
        "A translation names what it translates by its id (`of`), and lies beside that file under its name: `small.de.ron` \
         beside `small.ron`. What it names is not there, or cannot be read.",
        Base::Translation,
        [
            "of: \"two-releases\",",
            "of: \"three-releases\",",
            "of: \"two-releases\",",
        ],
    ),
    page(
        Code::E051,
        "A language is written as a tag: `de`, or `pt-BR`, both in the file and in its name.",
        Base::Translation,
        ["language: \"de\",", "language: \"\",", "language: \"de\","],
    ),
];
