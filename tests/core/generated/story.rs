//! Made-up stories in which anything that an author can write may stand: whole files, as typed.

use super::{dice::Dice, shipped, words::level};
use groundswell::{
    scenario::{
        effect::{Setting, Tactic},
        format::{
            Choice, Clock, Confidence, Ending, Event, FORMAT, Facets, Fit, Need, Pace, Person,
            PersonFields, Promise, Scenario, Scene, Team, Then, Trust, VariantOption, Weakness,
            Window, You,
        },
        id::Ordered,
    },
    simulation::rules::{Does, Rule},
};

const NEEDS: [Need; 8] = [
    Need::Recognition,
    Need::Certainty,
    Need::Respect,
    Need::Autonomy,
    Need::Growth,
    Need::Purpose,
    Need::Belonging,
    Need::Rest,
];

const WEAKNESSES: [Weakness; 3] = [Weakness::Deciding, Weakness::Planning, Weakness::Praise];

/// The names in a story: what its parts may speak of.
#[derive(Debug, Default)]
pub struct Ground {
    pub people: Vec<String>,
    pub managers: Vec<String>,
    pub mates: Vec<String>,
    pub flags: Vec<String>,
    pub promises: Vec<String>,
    /// With whose each is.
    pub confidences: Vec<(String, String)>,
    pub windows: Vec<String>,
    pub work: Vec<String>,
    /// With how many options each has.
    pub variants: Vec<(String, usize)>,
    pub scenes: Vec<String>,
    pub events: Vec<String>,
    days: u32,
}

fn named(letter: char, count: usize) -> Vec<String> {
    (0..count).map(|place| format!("{letter}{place}")).collect()
}

/// A whole story.
pub fn story(tape: &[u32]) -> Scenario {
    let dice = &mut Dice::new(tape);
    // The manager comes first; the rest may be anybody.
    let count = dice.below(8);
    let mut kinds = vec![1];
    kinds.extend((0..count).map(|_| dice.of(&[0, 0, 0, 1, 2])));
    let of = |kind: usize| -> Vec<String> {
        let people = kinds.iter().enumerate().filter(|(_, is)| **is == kind);
        people.map(|(place, _)| format!("p{place}")).collect()
    };
    let mut ground = Ground {
        people: named('p', kinds.len()),
        managers: of(1),
        mates: of(0),
        flags: named('f', 3),
        promises: named('m', dice.within(0, 2)),
        windows: named('w', dice.within(0, 2)),
        work: named('k', dice.within(0, 2)),
        scenes: named('s', dice.within(1, 6)),
        events: named('e', dice.within(0, 3)),
        days: dice.within(1, 8) as u32,
        ..Ground::default()
    };
    ground.confidences = named('c', dice.within(0, 2))
        .into_iter()
        .map(|id| (id, dice.of(&ground.people)))
        .collect();
    ground.variants = named('v', dice.within(0, 2))
        .into_iter()
        .map(|id| (id, dice.within(1, 3)))
        .collect();
    ground.write(dice, &kinds)
}

impl Ground {
    fn write(&self, dice: &mut Dice, kinds: &[usize]) -> Scenario {
        let cast = kinds.iter().zip(&self.people).map(|(kind, id)| {
            let fields = self.person(dice, id, *kind);
            let person = match kind {
                0 => Person::Teammate(fields),
                1 => Person::Manager(fields),
                _ => Person::Stakeholder(fields),
            };
            (id.clone(), person)
        });
        let cast = Ordered(cast.collect());
        let standing = dice.list(2, |dice, place| Choice {
            again: dice.likely(50),
            ..self.choice(dice, format!("q{place}"))
        });
        Scenario {
            format: FORMAT,
            id: "made-up".into(),
            title: "Made up".into(),
            summary: "Nobody wrote this.".into(),
            minutes: 5,
            briefing: None,
            clock: Clock::Days {
                from: "Monday".into(),
                deadline: "the end".into(),
                of: self.days,
                then: dice.some(40, |dice| dice.of(&self.scenes)),
            },
            teaches: Vec::new(),
            team: Team {
                safety: dice.some(70, level),
                delivery: dice.some(50, level),
                capability: dice.some(50, level),
                direction: dice.some(50, level),
            },
            you: You {
                role: None,
                credit: dice.some(60, level),
                energy: dice.some(60, level),
                essential: dice.some(60, level),
            },
            cast,
            flags: self.flags.clone(),
            promises: self.promises(dice),
            confidences: self.confidences(dice),
            windows: self.windows(dice),
            work: self.work.clone(),
            happenings: self.happenings(dice),
            roles: Ordered::default(),
            remembers: dice.some(20, |_| "f9".to_owned()).into_iter().collect(),
            abusive: dice.some(20, |dice| self.condition(dice, 0, false)),
            variants: self.variants(dice),
            without_rules: dice.list(3, |dice, _| rule(dice, |_| true)),
            allow: Vec::new(),
            start: dice.of(&self.scenes),
            scenes: self.scenes(dice),
            events: self.events(dice),
            standing,
            endings: self.endings(dice),
            epilogue: Ordered::default(),
        }
    }

    fn person(&self, dice: &mut Dice, id: &str, kind: usize) -> PersonFields {
        let others: Vec<String> = self
            .people
            .iter()
            .filter(|other| *other != id)
            .cloned()
            .collect();
        let mut trusts = Vec::new();
        let mut ties = Vec::new();
        for other in others {
            if dice.likely(30) {
                trusts.push((other.clone(), trust(dice)));
            }
            if dice.likely(40) {
                ties.push(other);
            }
        }
        let (mate, manager) = (kind == 0, kind == 1);
        let fits = if mate { self.work.as_slice() } else { &[] };
        let fits = fits
            .iter()
            .map(|work| (work.clone(), dice.of(&[Fit::Stretch, Fit::Fit, Fit::Gap])));
        PersonFields {
            name: format!("Person {id}"),
            role: "Somebody".into(),
            fits: Ordered(fits.collect()),
            needs: dice.list(3, |dice, _| dice.of(&NEEDS)),
            trust: dice.some(70, trust),
            trusts: Ordered(trusts),
            junior: mate && dice.likely(30),
            weakness: if manager {
                dice.some(60, |dice| dice.of(&WEAKNESSES))
            } else {
                None
            },
            morale: if mate { dice.some(80, level) } else { None },
            grip: if manager { dice.some(80, level) } else { None },
            pressure: if manager { dice.some(80, level) } else { None },
            ease: if manager { dice.some(60, level) } else { None },
            insight: dice.some(50, level),
            ties,
            ..PersonFields::default()
        }
    }

    fn promises(&self, dice: &mut Dice) -> Ordered<Promise> {
        let promises = self.promises.iter().map(|id| {
            let promise = Promise {
                to: dice.of(&self.people),
                what: "to do it".into(),
                due: dice.some(60, |dice| self.day(dice)),
            };
            (id.clone(), promise)
        });
        Ordered(promises.collect())
    }

    fn confidences(&self, dice: &mut Dice) -> Ordered<Confidence> {
        let confidences = self.confidences.iter().map(|(id, of)| {
            let confidence = Confidence {
                of: of.clone(),
                what: "that it was him".into(),
                until: dice.some(40, |dice| self.day(dice)),
            };
            (id.clone(), confidence)
        });
        Ordered(confidences.collect())
    }

    fn windows(&self, dice: &mut Dice) -> Ordered<Window> {
        let windows = self.windows.iter().map(|id| {
            let from = dice.some(40, |dice| self.day(dice));
            let to = dice.some(30, |dice| self.day(dice));
            let window = Window {
                when: match from {
                    None => dice.some(70, |dice| self.condition(dice, 0, false)),
                    Some(_) => None,
                },
                until: dice.some(30, |dice| self.condition(dice, 0, false)),
                from,
                to: to.max(from.filter(|_| to.is_some())),
                days: dice.some(50, |dice| self.day(dice)),
                of: dice
                    .some(50, |dice| dice.of(&self.people))
                    .into_iter()
                    .collect(),
            };
            (id.clone(), window)
        });
        Ordered(windows.collect())
    }

    fn happenings(&self, dice: &mut Dice) -> Ordered<String> {
        let mut told: Vec<(String, String)> = Vec::new();
        for _ in 0..dice.below(5) {
            let id = rule(dice, |rule| matches!(rule.does, Does::Happens(_)));
            if told.iter().all(|(known, _)| *known != id) {
                told.push((id, self.script(dice, true)));
            }
        }
        Ordered(told)
    }

    fn variants(&self, dice: &mut Dice) -> Ordered<Ordered<VariantOption>> {
        let axes = self.variants.iter().map(|(id, options)| {
            let options = (0..*options).map(|option| {
                let needs = dice.some(50, |dice| {
                    let needs = dice.list(2, |dice, _| dice.of(&NEEDS));
                    (dice.of(&self.people), needs)
                });
                let option_is = VariantOption {
                    needs: Ordered(needs.into_iter().collect()),
                    effects: self.effects(dice, None),
                    ..VariantOption::default()
                };
                (format!("o{option}"), option_is)
            });
            (id.clone(), Ordered(options.collect()))
        });
        Ordered(axes.collect())
    }

    fn scenes(&self, dice: &mut Dice) -> Ordered<Scene> {
        let count = self.scenes.len();
        let scenes = self.scenes.iter().enumerate().map(|(place, id)| {
            let mut choices: Vec<Choice> =
                dice.list(4, |dice, place| self.choice(dice, format!("d{place}")));
            if let [_, .., last] = choices.as_mut_slice() {
                last.undecided = dice.likely(25);
            }
            // Scenes without choices lead only forward, and the last one ends: no story may hang.
            let last = place + 1 == count;
            let ahead = if choices.is_empty() {
                &self.scenes[place + 1..]
            } else {
                &self.scenes[..]
            };
            let on = |dice: &mut Dice| match ahead {
                [] => Then::End,
                ahead => Then::Goto(dice.of(ahead)),
            };
            let then = match dice.below(5) {
                0 | 1 if !last => None,
                2 => Some(Then::Branch {
                    when: self.condition(dice, 0, false),
                    yes: Box::new(on(dice)),
                    no: Box::new(Then::End),
                }),
                3 if !last => Some(Then::Outcome {
                    react: Some(self.script(dice, false)),
                    effects: self.effects(dice, None),
                    gist: None,
                    because: self.because(dice),
                    later: self.later(dice),
                    goto: None,
                    stay: false,
                }),
                4 if !last => Some(on(dice)),
                _ => Some(Then::End),
            };
            let scene = Scene {
                after: None,
                place: format!("Place {id}"),
                script: self.script(dice, false),
                choices,
                then,
                at_once: dice.likely(10),
                standing: !dice.likely(20),
                discuss: Vec::new(),
                facilitator: None,
                pace: Pace::Room,
                cards: Ordered::default(),
            };
            (id.clone(), scene)
        });
        Ordered(scenes.collect())
    }

    fn events(&self, dice: &mut Dice) -> Ordered<Event> {
        let events = self.events.iter().map(|id| {
            let event = Event {
                when: dice.some(60, |dice| self.condition(dice, 0, false)),
                weight: dice.within(1, 5) as u32,
                once: !dice.likely(30),
                place: dice.some(50, |_| "Elsewhere".into()),
                script: self.script(dice, false),
                effects: self.effects(dice, None),
                because: self.because(dice),
                choices: dice.list(2, |dice, place| self.choice(dice, format!("d{place}"))),
            };
            (id.clone(), event)
        });
        Ordered(events.collect())
    }

    fn endings(&self, dice: &mut Dice) -> Ordered<Ending> {
        let count = dice.within(1, 3);
        let endings = (1..=count).map(|place| {
            let ending = Ending {
                title: format!("Ending {place}"),
                when: (place < count).then(|| self.condition(dice, 0, false)),
                script: self.script(dice, false),
                about: dice.some(50, |dice| self.script(dice, false)),
                why: dice.some(50, |dice| self.script(dice, false)),
                epilogue: Ordered::default(),
            };
            (format!("z{place}"), ending)
        });
        Ordered(endings.collect())
    }

    fn because(&self, dice: &mut Dice) -> Ordered<String> {
        let who = dice.some(20, |dice| dice.of(&self.people));
        Ordered(
            who.into_iter()
                .map(|who| (who, "So it was.".into()))
                .collect(),
        )
    }

    fn choice(&self, dice: &mut Dice, id: String) -> Choice {
        let tactic = dice.some(85, |dice| dice.of(&Tactic::ALL));
        let toward = dice.some(85, |dice| dice.of(&self.people));
        let can_attempt = tactic.is_some() && toward.is_some();
        Choice {
            id: Some(id),
            text: "Do it.".into(),
            when: dice.some(35, |dice| self.condition(dice, 0, false)),
            hidden: dice.likely(20),
            undecided: false,
            again: false,
            tactic,
            setting: dice.of(&[Setting::Private, Setting::Public]),
            covers: dice.some(25, |dice| dice.of(&WEAKNESSES)),
            work: match self.work.as_slice() {
                [] => None,
                work => dice.some(50, |dice| dice.of(work)),
            },
            cover: dice.likely(40),
            days: dice.below(3).min(self.days as usize) as u32,
            effects: self.effects(dice, toward.as_deref()),
            gist: Some("It was done.".into()),
            because: self.because(dice),
            later: self.later(dice),
            then: dice.some(70, |dice| {
                self.then(dice, toward.as_deref(), can_attempt, 0)
            }),
            toward,
        }
    }

    fn then(&self, dice: &mut Dice, toward: Option<&str>, can_attempt: bool, depth: usize) -> Then {
        let way = |dice: &mut Dice, can_attempt| {
            Box::new(self.then(dice, toward, can_attempt, depth + 1))
        };
        // Wherever a last scene could be left, a choice says to where: what falls off the end of a file is refused.
        match dice.below(if depth > 2 { 4 } else { 9 }) {
            0 => Then::Goto(dice.of(&self.scenes)),
            1 => Then::Stay,
            2 => Then::Outcome {
                react: Some(self.script(dice, false)),
                effects: self.effects(dice, toward),
                gist: Some("It was done.".into()),
                because: self.because(dice),
                later: self.later(dice),
                goto: None,
                stay: true,
            },
            3 => Then::Outcome {
                react: None,
                effects: self.effects(dice, toward),
                gist: None,
                because: self.because(dice),
                later: self.later(dice),
                goto: Some(dice.of(&self.scenes)),
                stay: false,
            },
            4 => Then::React(self.script(dice, false)),
            5 | 6 if can_attempt => Then::Attempt {
                commitment: way(dice, false),
                compliance: way(dice, false),
                resistance: way(dice, false),
            },
            7 => Then::Branch {
                when: self.condition(dice, 0, false),
                yes: way(dice, can_attempt),
                no: way(dice, can_attempt),
            },
            _ => Then::End,
        }
    }

    fn day(&self, dice: &mut Dice) -> u32 {
        dice.within(1, self.days as usize) as u32
    }
}

fn trust(dice: &mut Dice) -> Trust {
    match dice.below(2) {
        0 => Trust::Whole(level(dice)),
        _ => Trust::Facets(Facets {
            ability: level(dice),
            benevolence: level(dice),
            integrity: level(dice),
        }),
    }
}

/// The id of one of the shipped rules.
fn rule(dice: &mut Dice, which: fn(&Rule) -> bool) -> String {
    let rules = shipped();
    let ids: Vec<&str> = rules
        .rules
        .iter()
        .filter(|rule| which(rule))
        .map(|rule| rule.id.as_str())
        .collect();
    dice.of(&ids).into()
}
