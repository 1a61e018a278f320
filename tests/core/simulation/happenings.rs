//! What happens by itself: each of the rules' happenings in a small story made for it, told in a line, booked in the ledger.

use super::small::{PRIYA, TOMASZ, VICTOR, last, rule, rules, run, story};
use groundswell::{
    scenario::{
        Scenario,
        effect::{FULL, POINT},
        model::{Facet, Meter, PersonIndex, Standing},
    },
    simulation::{
        Event, Run,
        event::Cause,
        rules::{Does, Happening, Level, Whose},
        view::Heard,
    },
    words,
};
use std::{collections::BTreeSet, sync::Arc};

/// A story in which something can happen: the fields of the team and of the player, of Victor, of Priya and of Tomasz, and
/// what is done before the waiting begins.
struct Case {
    rule: &'static str,
    team: &'static str,
    people: [&'static str; 3],
    first: &'static [&'static str],
}

const CALM: &str = "grip: Low, pressure: Low";
const WELL: &str = "morale: Fair";

const CASES: [Case; 16] = [
    Case {
        rule: "relapses",
        team: "",
        people: [
            "pressure: VeryHigh, ease: High, grip: Fair, trust: Low",
            WELL,
            WELL,
        ],
        first: &[],
    },
    Case {
        rule: "blames-in-public",
        team: "",
        people: [
            "pressure: VeryHigh, grip: VeryHigh, trust: Low",
            "morale: Low",
            WELL,
        ],
        first: &[],
    },
    Case {
        rule: "snaps",
        team: "",
        people: ["pressure: VeryHigh, grip: VeryHigh, trust: Low", WELL, WELL],
        first: &[],
    },
    Case {
        rule: "checks-everything",
        team: "",
        people: ["pressure: VeryHigh, grip: VeryHigh, trust: Low", WELL, WELL],
        first: &[],
    },
    Case {
        rule: "takes-the-credit",
        team: "team: (delivery: VeryHigh),",
        people: ["pressure: High, grip: Fair, trust: Low", WELL, WELL],
        first: &[],
    },
    Case {
        rule: "eases-off",
        team: "",
        people: ["pressure: Low, grip: Low, trust: High", WELL, WELL],
        first: &[],
    },
    Case {
        rule: "asks-for-once",
        team: "",
        people: [
            "pressure: Low, grip: High, trust: High, ease: Fair",
            WELL,
            WELL,
        ],
        first: &[],
    },
    Case {
        rule: "says-thanks",
        team: "",
        people: [
            "pressure: Low, grip: High, trust: High, ease: Fair",
            WELL,
            WELL,
        ],
        first: &[],
    },
    Case {
        rule: "steps-forward",
        team: "team: (safety: High),",
        people: [CALM, "morale: High, trust: High", WELL],
        first: &[],
    },
    Case {
        rule: "quiet-quitting",
        team: "",
        people: [CALM, "morale: VeryLow", WELL],
        first: &[],
    },
    Case {
        rule: "comes-back",
        team: "",
        people: [CALM, "morale: VeryLow", WELL],
        first: &["wait", "wait", "wait", "wait", "lift"],
    },
    Case {
        rule: "a-resignation",
        team: "",
        people: [
            "pressure: VeryHigh, grip: VeryHigh, trust: Low",
            "morale: At(2)",
            WELL,
        ],
        first: &[],
    },
    Case {
        rule: "an-error",
        team: "team: (safety: VeryLow), you: (energy: Low),",
        people: [CALM, WELL, WELL],
        first: &[],
    },
    Case {
        rule: "called-at-night",
        team: "you: (essential: VeryHigh),",
        people: [CALM, WELL, WELL],
        first: &[],
    },
    Case {
        rule: "expected-more",
        team: "",
        people: [CALM, WELL, WELL],
        first: &["listen", "sleep", "sleep", "sleep"],
    },
    Case {
        rule: "gets-back",
        team: "",
        people: [CALM, WELL, WELL],
        first: &["confide", "tell"],
    },
];

const CHOICES: &str = r#"
    Choice(id: "lift", text: "Lift.", effects: [Up("morale.priya", By(60))]),
    Choice(id: "listen", text: "Listen.", tactic: Listen, toward: "priya"),
    Choice(id: "sleep", text: "Sleep.", days: 1),
    Choice(id: "confide", text: "Hear it.", effects: [Confide("past")]),
    Choice(id: "tell", text: "Tell it.", toward: "tomasz", effects: [Tell("past")]),
"#;
const SECRET: &str = r#"confidences: { "past": (of: "priya", what: "that it was her") },"#;

impl Case {
    fn story(&self, own_words: bool) -> Arc<Scenario> {
        let told = match own_words {
            false => String::new(),
            true => format!(
                r#"happenings: {{ "{}": "{{struck.priya}} priya: It struck me.\n{{not struck.priya}} Somebody else." }},"#,
                self.rule
            ),
        };
        let beside = format!("{} {SECRET} {told}", self.team);
        story(&beside, self.people, CHOICES)
    }

    /// A run whose last turn is the one in which it happens, with who did it and whom it struck.
    fn reach(&self, story: &Arc<Scenario>) -> (Run, Option<PersonIndex>, Option<PersonIndex>) {
        let this = rule(self.rule);
        for seed in 0..200 {
            let mut run = run(story, seed, &[]);
            for choice in self.first.iter().copied().chain(["wait"; 12]) {
                let happened = run
                    .choose(choice)
                    .expect("it is open")
                    .iter()
                    .find_map(|event| match event {
                        Event::Happened {
                            rule, by, struck, ..
                        } if *rule == this => Some((*by, *struck)),
                        _ => None,
                    });
                if let Some((by, struck)) = happened {
                    return (run, by, struck);
                }
            }
        }
        panic!("{} does not happen in its story", self.rule);
    }
}

fn happening(id: &str) -> &'static Happening {
    match &rules().rules[rule(id)].does {
        Does::Happens(happening) => happening,
        other => panic!("{id} is no happening: {other:?}"),
    }
}

#[test]
fn every_happening_has_its_story() {
    let happenings = rules()
        .rules
        .iter()
        .filter(|rule| matches!(rule.does, Does::Happens(_)));
    let ids: BTreeSet<&str> = happenings.map(|rule| rule.id.as_str()).collect();
    let cases: BTreeSet<&str> = CASES.iter().map(|case| case.rule).collect();
    assert_eq!(ids, cases);
}

#[test]
fn each_happening_can_be_reached_and_is_told_in_the_programs_words() {
    for case in CASES {
        let (run, by, struck) = case.reach(&case.story(false));
        let this = rule(case.rule);
        let heard = Heard::Happened(this, by, struck);
        assert!(
            run.look().lines.contains(&heard),
            "{} is not told",
            case.rule
        );
        let line = words::happenings::tell(run.stage(), this, by, struck);
        assert!(line.len() > 20 && !line.contains('{'), "{line}");
        for who in by.into_iter().chain(struck) {
            // Whom it names is named, but for what nobody by name does.
            let first = run.scenario().people[who]
                .name
                .split(' ')
                .next()
                .expect("a name");
            assert!(line.contains(first), "{}: {line}", case.rule);
        }
    }
}

#[test]
fn each_happening_is_told_in_the_storys_own_words_where_it_has_some() {
    for case in CASES {
        let (run, by, struck) = case.reach(&case.story(true));
        let events = last(&run);
        let place = events.iter().position(
            |event| matches!(event, Event::Happened { rule: is, .. } if *is == rule(case.rule)),
        );
        let Some(Event::Said(said)) = events.get(place.expect("it happened") + 1) else {
            panic!("{} is not told", case.rule);
        };
        let expected = match struck.or(by) {
            Some(PRIYA) => "It struck me.",
            _ => "Somebody else.",
        };
        assert_eq!(said.text, expected, "{}", case.rule);
        let heard = Heard::Happened(rule(case.rule), by, struck);
        assert!(
            !run.look().lines.contains(&heard),
            "{} is told twice",
            case.rule
        );
    }
}

#[test]
fn everything_that_a_happening_moves_stands_in_the_ledger_with_its_cause() {
    for case in CASES {
        let (run, by, struck) = case.reach(&case.story(false));
        let this = rule(case.rule);
        for (whose, level, points) in &happening(case.rule).moves {
            let meters = meters(*whose, *level, by, struck);
            assert!(
                !meters.is_empty(),
                "{} moves {level:?} of nobody",
                case.rule
            );
            for meter in meters {
                let entry = run.ledger().find(|entry| {
                    entry.turn == run.turn()
                        && entry.meter == meter
                        && entry.cause == Cause::Happening(this)
                });
                match entry {
                    Some(entry) => {
                        let after = (entry.before + points * POINT).clamp(0, FULL);
                        assert_eq!(entry.after, after, "{} moves {meter:?}", case.rule);
                    }
                    // What is at its end cannot move any further.
                    None => {
                        let level = run.state().level(run.scenario(), meter);
                        assert!(
                            [0, FULL].contains(&level),
                            "{} does not move {meter:?}",
                            case.rule
                        );
                    }
                }
            }
        }
    }
}

/// The meters that a happening moves, from what the rules say alone.
fn meters(
    whose: Whose,
    level: Level,
    by: Option<PersonIndex>,
    struck: Option<PersonIndex>,
) -> Vec<Meter> {
    let own = |who: PersonIndex| match level {
        Level::Morale => Meter::Morale(who),
        Level::Grip => Meter::Grip(who),
        Level::Pressure => Meter::Pressure(who),
        Level::Ease => Meter::Ease(who),
        Level::Benevolence => Meter::TrustFacet(who, Facet::Benevolence),
        other => panic!("nobody has {other:?} by themselves"),
    };
    let shared = || match level {
        Level::Safety => Meter::Safety,
        Level::Delivery => Meter::Delivery,
        Level::Capability => Meter::Capability,
        Level::Direction => Meter::Direction,
        Level::Credit => Meter::Credit,
        Level::Energy => Meter::Energy,
        Level::Essential => Meter::Essential,
        other => panic!("{other:?} is not shared"),
    };
    match whose {
        Whose::Shared => vec![shared()],
        Whose::Doer => by.map(own).into_iter().collect(),
        Whose::Struck => struck.map(own).into_iter().collect(),
        Whose::Manager => vec![own(VICTOR)],
        Whose::Teammates => vec![own(PRIYA), own(TOMASZ)],
        Whose::StruckTowardDoer => match (struck, by) {
            (Some(from), Some(to)) => {
                vec![Meter::TrustBetweenFacet(from, to, Facet::Benevolence)]
            }
            _ => Vec::new(),
        },
        other => panic!("no happening moves {other:?}"),
    }
}

#[test]
fn whoever_withdraws_can_come_back_and_whoever_resigns_is_gone() {
    let standing = |case: &str| {
        let case = CASES
            .iter()
            .find(|known| known.rule == case)
            .expect("it has a story");
        let (run, by, _) = case.reach(&case.story(false));
        run.state().standing(by.expect("somebody did it"))
    };
    assert_eq!(standing("quiet-quitting"), Standing::Withdrawn);
    assert_eq!(standing("comes-back"), Standing::Present);
    assert_eq!(standing("a-resignation"), Standing::Resigned);
}

#[test]
fn blame_falls_on_whoever_is_lowest_and_never_on_who_has_left() {
    let case = CASES
        .iter()
        .find(|known| known.rule == "blames-in-public")
        .expect("it has a story");
    let (run, _, struck) = case.reach(&case.story(false));
    let before = run
        .state_after(run.turn() - 1)
        .expect("there was a turn before");
    let morale = |who| before.level(run.scenario(), Meter::Morale(who));
    assert_eq!(
        struck,
        [PRIYA, TOMASZ].into_iter().min_by_key(|who| morale(*who))
    );
    // Priya leaves; whatever strikes afterwards strikes somebody else.
    let gone = CASES
        .iter()
        .find(|known| known.rule == "a-resignation")
        .expect("it has a story");
    let (mut run, left, _) = gone.reach(&gone.story(false));
    let mut struck_later = 0;
    for _ in 0..60 {
        for event in run.choose("wait").expect("it is open") {
            if let Event::Happened { by, struck, .. } = event {
                assert!(*by != left && *struck != left, "{event:?}");
                struck_later += 1;
            }
        }
    }
    assert!(struck_later > 0, "nothing happened at all");
}

#[test]
fn managers_do_at_most_one_thing_between_two_scenes() {
    let text = r#"Scenario(
        format: 1, id: "two", title: "Two", summary: "Two of them.", minutes: 1,
        clock: Days(from: "Monday", deadline: "the end", of: 5),
        cast: {
            "a": Manager(name: "A", role: "Head", grip: VeryHigh, pressure: VeryHigh, trust: VeryLow),
            "b": Manager(name: "B", role: "Head of head", grip: VeryHigh, pressure: VeryHigh, trust: VeryLow),
            "c": Teammate(name: "C", role: "Engineer"),
        },
        start: "room",
        scenes: { "room": Scene(place: "A room", script: "Time passes.", then: Goto("room"), choices: [Choice(id: "wait", text: "Wait."), Choice(text: "Go.", then: End)]) },
        endings: { "over": Ending(title: "Over", script: "It is over.") },
    )"#;
    let (scenario, found) = groundswell::scenario::read(text.as_bytes());
    let scenario = Arc::new(scenario.unwrap_or_else(|| panic!("{found:#?}")));
    // Whatever can happen does.
    let mut eager = groundswell::simulation::Rules::clone(rules());
    for rule in &mut eager.rules {
        if let Does::Happens(happening) = &mut rule.does
            && let groundswell::simulation::rules::Trigger::State { percent, .. } =
                &mut happening.trigger
        {
            *percent = 100;
        }
    }
    let mut run = Run::begin(scenario, Arc::new(eager), 1, &[]);
    let mut most = 0;
    for _ in 0..30 {
        let events = run.choose("wait").expect("it is open");
        let by_managers = events.iter().filter(|event| {
            matches!(
                event,
                Event::Happened {
                    by: Some(0 | 1),
                    ..
                }
            )
        });
        most = most.max(by_managers.count());
    }
    assert_eq!(most, 1);
}

#[test]
fn luck_goes_with_names_and_not_with_places() {
    // The same people in another order, and somebody more: whatever happens to each is the same.
    let told = |cast: &str, seed| {
        let text = format!(
            r#"Scenario(
            format: 1, id: "order", title: "Order", summary: "Who comes first?", minutes: 1,
            clock: Days(from: "Monday", deadline: "the end", of: 5), cast: {{ {cast} }},
            start: "room",
            scenes: {{ "room": Scene(place: "A room", script: "Time passes.", then: Goto("room"), choices: [Choice(id: "wait", text: "Wait."), Choice(text: "Go.", then: End)]) }},
            endings: {{ "over": Ending(title: "Over", script: "It is over.") }},
        )"#
        );
        let (scenario, found) = groundswell::scenario::read(text.as_bytes());
        let scenario = Arc::new(scenario.unwrap_or_else(|| panic!("{found:#?}")));
        let run = run(&scenario, seed, &["wait"; 8]);
        let mut told: Vec<(u32, usize, String)> = run
            .events()
            .filter_map(|(turn, event)| match event {
                Event::Happened {
                    rule, by: Some(by), ..
                } => Some((turn, *rule, scenario.people[*by].id.clone())),
                _ => None,
            })
            .collect();
        told.sort();
        told
    };
    let victor = r#""victor": Manager(name: "V", role: "Head", grip: Low, pressure: Low)"#;
    let priya = r#""priya": Teammate(name: "P", role: "Engineer", morale: At(15))"#;
    let tomasz = r#""tomasz": Teammate(name: "T", role: "Engineer", morale: At(15))"#;
    let ada = r#""ada": Stakeholder(name: "A", role: "Finance")"#;
    let mut happened = 0;
    for seed in 0..30 {
        let before = told(&[victor, priya, tomasz].join(", "), seed);
        let after = told(&[ada, tomasz, victor, priya].join(", "), seed);
        assert_eq!(before, after, "seed {seed}");
        happened += before.len();
    }
    assert!(happened > 20, "it happened only {happened} times");
}
