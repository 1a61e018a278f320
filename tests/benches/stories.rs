//! Stories of any length, made up: what the reader and the run are measured on.

use std::fmt::Write as _;

/// Who is in a made-up story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cast {
    /// Only the manager whom the language asks for, to whom nothing is done: a plain story of scenes, choices, conditions and
    /// numbers, as other engines have it.
    Plain,
    /// A manager and a teammate.
    Two,
    /// A manager, four teammates and a stakeholder, who know and trust each other.
    Six,
}

/// The numbers that the choices of a story change; there are eight for each cast.
type Numbers = [&'static str; 8];

impl Cast {
    fn numbers(self) -> Numbers {
        match self {
            Cast::Plain => [
                "team.safety",
                "team.delivery",
                "team.capability",
                "team.direction",
                "you.credit",
                "you.energy",
                "you.essential",
                "team.safety",
            ],
            Cast::Two => [
                "trust.victor",
                "morale.priya",
                "team.safety",
                "team.delivery",
                "team.capability",
                "team.direction",
                "you.credit",
                "you.energy",
            ],
            Cast::Six => [
                "trust.victor.ability",
                "grip.victor",
                "morale.priya",
                "morale.tom",
                "trust.lena",
                "trust.priya>victor",
                "team.safety",
                "you.energy",
            ],
        }
    }

    fn people(self) -> &'static [&'static str] {
        match self {
            Cast::Plain => &[],
            Cast::Two => &["victor", "priya"],
            Cast::Six => &["victor", "priya", "tom", "lena", "jun", "ada"],
        }
    }

    fn written(self) -> &'static str {
        match self {
            Cast::Plain => {
                r#"
        "victor": Manager(name: "Victor Krane", role: "Head of operations"),"#
            }
            Cast::Two => {
                r#"
        "victor": Manager(name: "Victor Krane", role: "Head of operations", trust: Low, grip: High, needs: [Recognition]),
        "priya": Teammate(name: "Priya Raman", role: "Engineer", morale: Low, needs: [Respect]),"#
            }
            Cast::Six => {
                r#"
        "victor": Manager(name: "Victor Krane", role: "Head of operations", trust: Low, grip: High, pressure: High,
                          needs: [Recognition, Certainty], weakness: Listening),
        "priya": Teammate(name: "Priya Raman", role: "Engineer", morale: Low, needs: [Respect], ties: ["tom"],
                          trusts: { "victor": (ability: High, benevolence: Low, integrity: Fair) }),
        "tom": Teammate(name: "Tom Ellis", role: "Engineer", needs: [Rest], ties: ["priya", "lena"]),
        "lena": Teammate(name: "Lena Fuchs", role: "Engineer", needs: [Autonomy], trusts: { "victor": VeryLow }),
        "jun": Teammate(name: "Jun Sato", role: "In the first month", junior: true, needs: [Growth], ties: ["lena"]),
        "ada": Stakeholder(name: "Ada Okafor", role: "Finance", needs: [Certainty]),"#
            }
        }
    }
}

/// The places and doings of which the paragraphs are made.
const SENTENCES: [&str; 8] = [
    "The lift is out again, and everybody has an opinion about the stairs.",
    "On the wall hangs a plan for a year that ended two winters ago.",
    "Somebody has written the number of open tickets on the window.",
    "The coffee machine asks for maintenance, as it has since spring.",
    "Outside it rains in the way that stops nobody and pleases nobody.",
    "A phone rings at an empty desk until it thinks better of it.",
    "The room is too small for the meeting and too large for the news.",
    "Two chairs are taken, one by a coat that has been here for a week.",
];

/// Two paragraphs of about four hundred letters in all, different from scene to scene.
fn paragraphs(scene: usize, text: &mut String) {
    for paragraph in 0..2 {
        text.push_str("                ");
        let from = text.len();
        let mut next = scene * 3 + paragraph * 5;
        while text.len() - from < 160 {
            text.push_str(SENTENCES[next % SENTENCES.len()]);
            text.push(' ');
            next += 1 + scene % 3;
        }
        let _ = writeln!(text, "It is part {paragraph} of day {scene}.");
    }
}

/// A story of so many scenes, each of two paragraphs and three choices, of which one is behind a condition; each choice
/// changes two of eight numbers.
/// From everywhere two of the three ways lead anywhere, so that a long story is not read from its beginning.
pub fn story(scenes: usize, cast: Cast) -> String {
    written(scenes, cast, true)
}

/// The same with every way leading on to the next scene: as many decisions as scenes.
pub fn straight(scenes: usize, cast: Cast) -> String {
    written(scenes, cast, false)
}

fn written(scenes: usize, cast: Cast, jumps: bool) -> String {
    let (numbers, people) = (cast.numbers(), cast.people());
    let mut text = String::with_capacity(scenes * 1_100 + 4_000);
    let _ = write!(
        text,
        r#"#![enable(implicit_some, unwrap_variant_newtypes)]
Scenario(
    format: 1,
    id: "made-up-{scenes}",
    title: "A story of {scenes} scenes",
    summary: "Made up, to be measured.",
    minutes: 60,
    clock: Days(from: "Monday", deadline: "the end", of: 60),
    cast: {{{}
    }},
    start: "scene-0",
    scenes: {{"#,
        cast.written()
    );
    for scene in 0..scenes {
        let _ = write!(
            text,
            "\n        \"scene-{scene}\": Scene(\n            place: \"Room {}\",\n            script: r#\"\n",
            scene % 97
        );
        paragraphs(scene, &mut text);
        text.push_str("            \"#,\n            choices: [");
        for choice in 0..3 {
            let seed = scene * 3 + choice;
            let (up, down) = (numbers[seed % 8], numbers[(seed / 8 + seed + 1) % 8]);
            let when = if choice == 2 {
                format!(" when: \"{} >= fair\",", numbers[(seed / 5) % 8])
            } else {
                String::new()
            };
            let act = people.first().map_or(String::new(), |boss| {
                let (tactic, toward) = match choice {
                    0 => ("Listen", people[seed % people.len()]),
                    1 => ("Consultation", *boss),
                    _ => ("Support", people[(seed / 3) % people.len()]),
                };
                format!(" tactic: {tactic}, toward: \"{toward}\",")
            });
            // The first way leads on, so that every scene is reached; the others lead anywhere, so that a long story is not
            // read from its beginning.
            let anywhere = |step: usize| (seed * 7_919 + step * 104_729) % scenes;
            let then = match choice {
                0 => String::new(),
                1 if !jumps && !people.is_empty() => String::from(
                    " then: Attempt(commitment: React(\"Good.\"), compliance: React(\"Well.\"), resistance: React(\"No.\")),",
                ),
                _ if !jumps => String::new(),
                1 if !people.is_empty() => format!(
                    " then: Attempt(commitment: Goto(\"scene-{}\"), compliance: Goto(\"scene-{}\"), resistance: Goto(\"scene-{}\")),",
                    anywhere(1),
                    anywhere(2),
                    anywhere(3)
                ),
                _ => format!(" then: Goto(\"scene-{}\"),", anywhere(1)),
            };
            let _ = write!(
                text,
                "\n                Choice(id: \"way-{choice}\", text: \"Take way {choice} out of scene {scene}.\",{when}{act}{then}\n                    \
                 effects: [Up(\"{up}\", Slightly), Down(\"{down}\", By(2))]),"
            );
        }
        text.push_str("\n            ],");
        if scene + 1 == scenes {
            text.push_str("\n            then: End,");
        }
        text.push_str("\n        ),");
    }
    text.push_str("\n    },\n    endings: {\n        \"good\": Ending(title: \"Good\", when: \"team.safety >= fair\", script: \"It was good.\"),\n        \"done\": Ending(title: \"Done\", script: \"It is over.\"),\n    },\n    epilogue: {");
    for person in if people.is_empty() {
        &["victor"]
    } else {
        people
    } {
        let _ = write!(text, "\n        \"{person}\": \"Went home.\",");
    }
    text.push_str("\n    },\n)\n");
    text
}
