//! What a campaign promises, held over random play: bounds, sums, replay across stories and weeks, nothing lost on the way.

mod week;

use groundswell::{
    scenario::{
        self, Campaign, Scenario, campaign,
        effect::FULL,
        model::{Fit, Meter, Standing},
    },
    simulation::{
        CampaignRun, Carried, Event, Rules, Run, Stage, Week,
        campaign::{Astray, At, CampaignJournal},
        event::Cause,
        journal::Start,
        week::Direction,
    },
};
use proptest::prelude::*;
use std::sync::{Arc, OnceLock};

/// A story after the Friday deploy, with some of its people and one who comes new.
const AFTER: &str = r#"#![enable(implicit_some)]
Scenario(
    format: 1, id: "after", title: "After", summary: "A week later.", minutes: 5,
    clock: Days(from: "Monday", deadline: "Friday", of: 5),
    team: Team(safety: Fair, capability: Fair),
    you: You(energy: VeryHigh, credit: High),
    cast: {
        "victor": Manager(name: "Victor Krane", role: "Head of IT operations", trust: Fair, grip: Fair, pressure: Low, needs: [Certainty]),
        "priya": Teammate(name: "Priya Raman", role: "Engineer", trust: Fair, morale: High, needs: [Respect, Belonging]),
        "sam": Teammate(name: "Sam Lind", role: "New", trust: Fair, morale: High),
    },
    flags: ["own"],
    remembers: ["spoke-up", "import-yours"],
    work: ["import"],
    start: "first",
    scenes: {
        "first": Scene(place: "The same room", script: "{flag.spoke-up} priya: You said it.\n{resigned.priya} Her chair is empty.\nvictor: Well.", choices: [
            Choice(text: "Ask.", tactic: Consultation, toward: "victor", effects: [Set("own")], then: Attempt(commitment: End, compliance: End, resistance: End)),
            Choice(text: "Go.", then: End),
        ]),
    },
    endings: { "end": Ending(title: "The end", script: "Over.") },
    epilogue: { "victor": "He stays.", "priya": "She stays.", "sam": "He stays." },
)"#;

fn read(source: &[u8]) -> Arc<Scenario> {
    let (scenario, found) = scenario::read(source);
    Arc::new(scenario.unwrap_or_else(|| panic!("{found:#?}")))
}

/// The Friday deploy, another story with some of its people, and the Friday deploy again.
fn year() -> Arc<Campaign> {
    static YEAR: OnceLock<Arc<Campaign>> = OnceLock::new();
    YEAR.get_or_init(|| {
        let known = [
            read(include_bytes!("../../scenarios/friday-deploy.ron")),
            read(AFTER.as_bytes()),
        ];
        let source = r#"Campaign(
            format: 1, id: "year", title: "A year", summary: "Three stories.",
            scenarios: ["friday-deploy", "after", "friday-deploy"],
            weeks: [Week(title: "The first week", acts: {
                "thank": Act(text: "Coffee.", told: "Somebody drinks it.", to: { "priya": "priya (warm): Thanks." }),
            })],
            closing: "you: That was that.",
        )"#;
        let (campaign, found) = campaign::read(source.as_bytes(), &known);
        Arc::new(campaign.unwrap_or_else(|| panic!("{found:#?}")))
    })
    .clone()
}

fn rules() -> (Arc<Rules>, Arc<Week>) {
    static RULES: OnceLock<(Arc<Rules>, Arc<Week>)> = OnceLock::new();
    RULES
        .get_or_init(|| (Arc::new(Rules::shipped()), Arc::new(Week::shipped())))
        .clone()
}

fn begin(seed: u64) -> CampaignRun {
    let (rules, week) = rules();
    CampaignRun::begin(year(), rules, week, seed)
}

/// Does one thing, whatever is to be done now, by a number. `false` when the campaign is over.
fn step(run: &mut CampaignRun, number: u8) -> bool {
    let number = usize::from(number);
    match run.at() {
        At::Story => {
            let choices = run.run().look().choices;
            let open: Vec<_> = choices
                .iter()
                .filter(|choice| choice.locked.is_none())
                .collect();
            let id = open[number % open.len()].name.id.clone();
            run.choose(&id).expect("what is open can be chosen");
        }
        At::Week if run.look().is_some_and(|week| week.left > 0) => {
            let week = run.look().expect("a week is open");
            let open: Vec<_> = week.acts.iter().filter(|act| !act.picked).collect();
            let act = open[number % open.len()];
            let people = &run.run().scenario().people;
            // Sometimes toward whom it goes by itself, sometimes toward another who can be.
            let toward = act
                .people
                .get(number % (act.people.len() + 1))
                .map(|who| people[*who].id.clone());
            run.pick(&act.id, toward.as_deref())
                .expect("what is open can be picked");
        }
        At::Told | At::Week => {
            run.go_on().expect("something follows");
        }
        At::Over => return false,
    }
    true
}

fn play(seed: u64, numbers: &[u8]) -> CampaignRun {
    let mut run = begin(seed);
    for number in numbers {
        if !step(&mut run, *number) {
            break;
        }
    }
    run
}

/// Plays until a week is full, then begins the story after it.
fn second_story(seed: u64, numbers: &[u8]) -> CampaignRun {
    let mut run = begin(seed);
    let mut numbers = numbers.iter().cycle();
    while run.chapter() == 1 {
        let number = numbers.next().expect("there are numbers");
        step(&mut run, *number);
    }
    run
}

fn carried(run: &Run) -> &Carried {
    match run.start() {
        Start::Carried(carried) => carried,
        Start::Fresh | Start::From { .. } => panic!("nothing was carried"),
    }
}

fn numbers(count: impl Into<prop::collection::SizeRange>) -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(any::<u8>(), count)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_campaign_ends_and_its_ledgers_add_up(seed: u64, numbers in numbers(300)) {
        let run = play(seed, &numbers);
        prop_assert_eq!(run.at(), At::Over);
        prop_assert_eq!(run.chapters().len(), 3);
        for chapter in run.chapters() {
            let mut levels = chapter.scenario().start_levels.clone();
            for entry in chapter.ledger() {
                let level = &mut levels[chapter.scenario().slot(entry.meter)];
                prop_assert_eq!(*level, entry.before, "an entry does not follow the one before it");
                prop_assert!((0..=FULL).contains(&entry.after));
                *level = entry.after;
            }
            prop_assert_eq!(&levels, &chapter.state().levels);
        }
        prop_assert_eq!(run.split().all(), 6);
        let shares = Direction::ALL.map(|direction| run.split().share(direction));
        prop_assert!((98..=102).contains(&shares.iter().sum::<u32>()), "{:?}", shares);
        prop_assert_eq!(run.closing()[0].text.clone(), "That was that.");
    }

    #[test]
    fn what_is_carried_lies_between_the_past_and_the_storys_own_start(seed: u64, numbers in numbers(40..120)) {
        let run = second_story(seed, &numbers);
        let [before, after] = run.chapters() else { panic!("two stories have begun") };
        let past = Carried::of(before);
        let next = after.scenario();
        let mut bounded = 0;
        for entry in after.ledger().filter(|entry| entry.cause == Cause::Carried) {
            let begins = next.start_levels[next.slot(entry.meter)];
            let was = past.levels[&next.meter_name(entry.meter)];
            prop_assert_eq!(entry.before, begins);
            prop_assert!((begins.min(was)..=begins.max(was)).contains(&entry.after), "{:?}", entry);
            bounded += 1;
        }
        prop_assert!(bounded > 0, "nothing was carried");
        // Who comes new brings nothing but what the week did.
        let sam = next.people.iter().position(|person| person.id == "sam").expect("he is in the cast");
        prop_assert!(after.ledger().all(|entry| entry.turn > 0 || entry.meter != Meter::Morale(sam)));
    }

    #[test]
    fn a_save_at_any_moment_goes_on_as_if_nothing_had_been(seed: u64, numbers in numbers(1..160), more in numbers(1..40)) {
        let mut run = play(seed, &numbers);
        let text = ron::to_string(&run.journal()).unwrap();
        let journal: CampaignJournal = ron::from_str(&text).unwrap();
        let (rules, week) = rules();
        let (mut again, astray) = CampaignRun::replay(year(), rules, week, &journal);
        prop_assert_eq!(astray, None);
        prop_assert_eq!(again.journal(), run.journal());
        prop_assert_eq!(again.look(), run.look());
        for number in more {
            prop_assert_eq!(step(&mut run, number), step(&mut again, number));
        }
        prop_assert_eq!(again.journal(), run.journal());
        for (one, other) in run.chapters().iter().zip(again.chapters()) {
            prop_assert_eq!(one.state(), other.state());
            prop_assert!(one.events().eq(other.events()));
        }
    }

    #[test]
    fn a_chapter_plays_again_by_itself(seed: u64, numbers in numbers(40..200)) {
        let run = second_story(seed, &numbers);
        let (rules, _) = rules();
        for chapter in run.chapters() {
            let (again, divergence) = Run::replay(chapter.scenario().clone(), rules.clone(), &chapter.journal());
            prop_assert_eq!(divergence, None);
            prop_assert_eq!(again.state(), chapter.state());
            prop_assert!(again.events().eq(chapter.events()));
        }
    }

    #[test]
    fn undo_is_the_inverse_of_whatever_it_can_take_back(seed: u64, numbers in numbers(0..160), number: u8) {
        let mut run = play(seed, &numbers);
        let before = (run.journal(), run.look(), run.at());
        // What begins a week or a story is not taken back.
        if run.at() == At::Over || run.go_on().is_ok() {
            return Ok(());
        }
        prop_assert!(step(&mut run, number));
        prop_assert!(run.undo());
        prop_assert_eq!(before, (run.journal(), run.look(), run.at()));
    }
}

#[test]
fn a_broken_word_outlasts_a_bad_mood() {
    let run = second_story(5, &[0, 3, 1, 2]);
    let [before, after] = run.chapters() else {
        panic!("two stories have begun")
    };
    let (_, week) = rules();
    let mut past = Carried::of(before);
    past.levels.insert("morale.priya".into(), 1_000);
    past.levels.insert("trust.priya.integrity".into(), 1_000);
    let arrived = past.after(&week, after.scenario());
    // She would be at 70 and trust at 50: the mood has mostly healed, the trust has not.
    assert_eq!(arrived.levels["morale.priya"], 7_000 - 6_000 * 40 / 100);
    assert_eq!(
        arrived.levels["trust.priya.integrity"],
        5_000 - 4_000 * 95 / 100
    );
    // The pressure from above and the work at hand belong to each story.
    assert!(!arrived.levels.contains_key("pressure.victor"));
    assert!(!arrived.levels.contains_key("team.delivery"));
    // Whoever is not in the second story is as they were when they come back in the third.
    assert_eq!(
        arrived.levels["morale.ines"],
        Carried::of(before).levels["morale.ines"]
    );
}

#[test]
fn flags_that_are_remembered_are_set_and_others_are_not() {
    let mut set = [0, 0];
    for seed in 0..12 {
        let run = second_story(seed, &[seed as u8, 7, 2, 5, 11, 3]);
        let [before, after] = run.chapters() else {
            panic!("two stories have begun")
        };
        let flag = |run: &Run, name: &str| {
            let place = run.scenario().flags.iter().position(|flag| flag == name);
            run.state().flags[place.expect("it is declared")]
        };
        for name in ["spoke-up", "import-yours"] {
            assert_eq!(flag(before, name), flag(after, name));
            set[usize::from(flag(before, name))] += 1;
        }
        assert!(!flag(after, "own"));
        let heard = hears(after, "You said it.");
        assert_eq!(heard, flag(before, "spoke-up"));
    }
    assert!(set[0] > 0 && set[1] > 0, "both were seen: {set:?}");
}

fn hears(run: &Run, words: &str) -> bool {
    run.events()
        .any(|(_, event)| matches!(event, Event::Said(said) if said.text == words))
}

/// Begins the second story with a past that is written down.
fn with_past(past: &str) -> Run {
    let past: Carried = ron::from_str(past).expect("it can be read");
    let stage = Stage::new(year().chapters[1].clone(), rules().0);
    Run::begin_carried(&stage, 1, &[], past)
}

#[test]
fn what_was_learned_stays_known_while_it_is_still_so() {
    let learned = |needs: &str| {
        let past = format!("(people: {{\"priya\": (learned: [{needs}])}})");
        with_past(&past).state().people[1].learned
    };
    assert!(learned("Respect, Belonging"));
    assert!(!learned("Rest"), "she needs something else by now");
    assert!(!learned(""));
}

#[test]
fn whoever_resigned_is_gone_and_what_was_grown_into_stays() {
    let run = with_past(
        "(people: {\"priya\": (standing: Resigned, fits: {\"import\": Fit, \"gone\": Gap}, breach: (0, 0, 7000))})",
    );
    assert!(hears(&run, "Her chair is empty."));
    assert!(!hears(&with_past("()"), "Her chair is empty."));
    assert_eq!(run.state().fit(run.scenario(), 1, 0), Fit::Fit);
    assert_eq!(
        with_past("()").state().fit(run.scenario(), 1, 0),
        Fit::Stretch
    );
    let past = &Carried::of(&run).people["priya"];
    assert_eq!(past.standing, Standing::Resigned);
    assert_eq!(
        past.breach,
        [0, 0, 7_000],
        "an apology can still speak to it"
    );
    assert_eq!(
        past.fits["gone"],
        Fit::Gap,
        "it waits for a story that knows this work"
    );
}

#[test]
fn promises_are_remembered_by_whom_they_were_made_to() {
    let mut remembered = 0;
    for seed in 0..40 {
        let mut run = begin(seed);
        let mut number = seed as u8;
        while run.at() != At::Week {
            number = number.wrapping_mul(31).wrapping_add(7);
            step(&mut run, number);
        }
        let week = run.look().expect("a week is open");
        let memories = Carried::of(run.run()).memories;
        for memory in &week.remembered {
            let who = &run.run().scenario().people[memory.who].id;
            assert!(
                memories
                    .iter()
                    .any(|other| other.who == *who && other.kept == memory.kept)
            );
            assert!(
                ["victor", "priya"].contains(&who.as_str()),
                "{who} is not met again"
            );
            remembered += 1;
        }
    }
    assert!(remembered > 0, "nobody remembered anything");
}

#[test]
fn a_save_that_no_longer_fits_goes_as_far_as_it_can() {
    let run = play(9, &[3; 120]);
    assert!(run.chapters().len() > 1, "it is long enough");
    let (rules, week) = rules();
    let replay = |change: &dyn Fn(&mut CampaignJournal)| {
        let mut journal = run.journal();
        change(&mut journal);
        CampaignRun::replay(year(), rules.clone(), week.clone(), &journal)
    };
    let (again, astray) = replay(&|journal| journal.chapters[1].scenario = "another".into());
    assert_eq!(astray, Some(Astray::Story(2)));
    assert_eq!((again.at(), again.chapter()), (At::Week, 1));
    let (again, astray) = replay(&|journal| journal.weeks[0][2].act = "nap".into());
    assert_eq!(astray, Some(Astray::Week(1)));
    assert_eq!(again.look().expect("a week is open").left, 1);
    let (again, astray) = replay(&|journal| journal.chapters[0].steps[1].choice = "gone".into());
    assert!(matches!(astray, Some(Astray::Step(1, _))));
    assert_eq!((again.at(), again.run().turn()), (At::Story, 1));
    let (again, astray) = replay(&|journal| journal.chapters.clear());
    assert_eq!((astray, again.at()), (None, At::Story));
}

#[test]
fn a_save_whose_levels_are_out_of_range_stays_within() {
    let run = with_past(
        "(levels: {\"morale.priya\": 999999, \"you.energy\": -999999, \"no.such\": 5}, \
          week: [(act: \"sleep\", meter: \"you.credit\", by: 2147483647), (act: \"x\", meter: \"nowhere\", by: 1)])",
    );
    assert!(
        run.state()
            .levels
            .iter()
            .all(|level| (0..=FULL).contains(level))
    );
    let levels = Carried::of(&run).levels;
    assert_eq!((levels["morale.priya"], levels["you.energy"]), (FULL, 0));
}
