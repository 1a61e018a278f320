//! A page of a story, made up, so that the screens can be tested without a story.

use groundswell::game::page::{Change, Clock, Level, Line, Offer, Page, Person, Reaction, Speaker};
use groundswell::portrait::{Description, Expression, Subject};

/// A page with three lines and so many choices, of which the third is locked.
pub fn page(choices: usize) -> Page {
    let offers = (1..=choices).map(|number| Offer {
        text: format!(
            "Say it in front of everyone, in the words that you prepared as number {number}."
        ),
        goes_on: false,
        setting: Some("in public".to_owned()),
        costs: vec!["1 day".to_owned()],
        locked: (number == 3)
            .then(|| "Priya does not trust you enough to stand up for this.".to_owned()),
        waiting: None,
        hunch: (number < 3).then(|| "Priya doubts it.".to_owned()),
    });
    Page {
        number: 1,
        title: "The Friday deploy".to_owned(),
        place: "Monday stand-up".to_owned(),
        passed: Vec::new(),
        lines: vec![
            Line {
                speaker: Speaker::Narrator,
                text: "Nobody sits.".to_owned(),
            },
            said("Victor", Expression::Stern, "Friday. It ships."),
            said("Priya", Expression::Low, "You know it isn't ready."),
        ],
        offers: offers.collect(),
        people: vec![
            person("Victor", "holding tight", None),
            person("Priya", "running on empty", Some("you asked first")),
        ],
        clock: Clock {
            today: "Monday".to_owned(),
            left: "4 days left".to_owned(),
            gone: 1,
            of: 5,
        },
        energy: Level {
            words: "tired".to_owned(),
            fifths: 2,
        },
        credit: Level {
            words: "some".to_owned(),
            fifths: 3,
        },
        can_undo: true,
        ended: false,
        notes: Vec::new(),
        windows: vec!["Victor is easier to win over just now than usual.".to_owned()],
        held: vec!["You promised Priya an evening off. Until Friday.".to_owned()],
        news: Vec::new(),
        reactions: vec![Reaction {
            who: Some(("Priya".to_owned(), face("Priya"), Expression::Low)),
            up: Some(true),
            what: "you asked first".to_owned(),
            because: vec![(
                "Good reasons persuade.".to_owned(),
                "well established · somebody 2017".to_owned(),
            )],
        }],
    }
}

fn said(name: &str, expression: Expression, text: &str) -> Line {
    let speaker = Speaker::Somebody {
        name: name.to_owned(),
        portrait: face(name),
        expression,
    };
    Line {
        speaker,
        text: text.to_owned(),
    }
}

fn person(name: &str, mood: &str, why: Option<&str>) -> Person {
    Person {
        name: name.to_owned(),
        role: "Engineer".to_owned(),
        about: String::new(),
        portrait: face(name),
        expression: Expression::Neutral,
        mood: mood.to_owned(),
        change: why.map(|why| Change {
            up: true,
            why: why.to_owned(),
        }),
        beside: None,
        guess: Some("you guess: rest".to_owned()),
        known: vec![format!("You guess that {name} needs rest.")],
        away: false,
    }
}

fn face(name: &str) -> Subject {
    Subject::Person(Description::from_id(name))
}
