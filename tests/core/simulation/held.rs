//! What is held and what is awaited: promises and confidences on their days, expectations, windows on the clock.

use super::small::{PRIYA, VICTOR, last, points, rule, run, story};
use groundswell::{
    scenario::{
        Scenario,
        model::{Facet, Landing, Meter, Promised},
    },
    simulation::{Event, Run, Today},
};
use std::sync::Arc;

const PEOPLE: [&str; 3] = ["grip: Fair, pressure: Low", "", ""];

const CHOICES: &str = r#"
    Choice(id: "sleep", text: "Sleep.", days: 1),
    Choice(id: "stay-up", text: "Two nights.", days: 2, then: Stay),
    Choice(id: "end", text: "End it.", then: End),
    Choice(id: "promise", text: "Promise.", effects: [Promise("word")]),
    Choice(id: "keep", text: "Keep it.", effects: [Keep("word")]),
    Choice(id: "confide", text: "Hear it.", effects: [Confide("past")]),
    Choice(id: "tell", text: "Tell it.", toward: "tomasz", effects: [Tell("past")]),
    Choice(id: "shut", text: "Shut it.", effects: [Close("door"), Set("heard")]),
"#;

const RELEASED: &str = r#"
    Choice(id: "confide", text: "Hear it.", effects: [Confide("past")]),
    Choice(id: "tell", text: "Tell it.", toward: "tomasz", effects: [Tell("past")]),
    Choice(id: "release", text: "Hear her tell it.", effects: [Release("past")]),
    Choice(id: "end", text: "End it.", then: End),
"#;

const MORE: &str = r#"
    Choice(id: "sleep", text: "Sleep.", days: 1),
    Choice(id: "listen", text: "Listen.", tactic: Listen, toward: "priya"),
    Choice(id: "listen-to-him", text: "Listen.", tactic: Listen, toward: "victor"),
    Choice(id: "support", text: "Stand by.", tactic: Support, toward: "priya"),
    Choice(id: "promise", text: "Promise.", effects: [Promise("word")]),
    Choice(id: "keep", text: "Keep it.", effects: [Keep("word")]),
    Choice(id: "ask", text: "Ask.", tactic: Collaboration, toward: "priya", then: Attempt(commitment: Stay, compliance: Stay, resistance: Stay)),
"#;

const ELSEWHERE: &str = r#"
    Choice(id: "listen", text: "Listen.", tactic: Listen, toward: "priya"),
    Choice(id: "ask-alone", text: "Ask her.", tactic: Consultation, toward: "priya"),
    Choice(id: "ask-the-room", text: "Who would like what?", tactic: Consultation, toward: "priya", setting: Public),
    Choice(id: "get-it-for-her", text: "Go to him for her.", tactic: RationalPersuasion, toward: "victor", then: Attempt(
        commitment: Outcome(effects: [Up("morale.priya", Slightly)], stay: true), compliance: Outcome(effects: [Up("morale.priya", Slightly)], stay: true),
        resistance: Outcome(effects: [Up("morale.priya", Slightly)], stay: true))),
    Choice(id: "see-to-her", text: "Go to him, and let it cost you.", tactic: Challenge, toward: "victor", effects: [Up("morale.priya", Slightly)]),
    Choice(id: "cost-her", text: "Let him have her evening.", tactic: Comply, toward: "victor", effects: [Down("morale.priya", Slightly)]),
"#;

fn held(due: &str, until: &str) -> Arc<Scenario> {
    let beside = format!(
        r#"promises: {{ "word": (to: "priya", what: "to do it"{due}) }},
        confidences: {{ "past": (of: "priya", what: "that it was her"{until}) }},
        flags: ["heard"],
        windows: {{
            "door": (from: 2, to: 3, of: ["priya"]),
            "two-days": (when: "promise.word == open", days: 2),
            "ear": (when: "flag.heard", until: "clock.day >= 4"),
        }},"#
    );
    story(&beside, PEOPLE, CHOICES)
}

fn becomes(run: &Run) -> Vec<Promised> {
    let events = run.events().filter_map(|(_, event)| match event {
        Event::Promised(_, becomes) => Some(*becomes),
        _ => None,
    });
    events.collect()
}

fn word(run: &Run) -> i32 {
    points(run, Meter::TrustFacet(PRIYA, Facet::Integrity))
}

#[test]
fn a_promise_is_broken_on_the_evening_of_its_day_and_not_before() {
    let story = held(", due: 2", "");
    let run_to = |choices: &[&str]| becomes(&run(&story, 1, choices));
    use Promised::{Broken, Kept, Open};
    assert_eq!(run_to(&["promise", "sleep"]), [Open]);
    assert_eq!(run_to(&["promise", "sleep", "keep", "sleep"]), [Open, Kept]);
    assert_eq!(run_to(&["promise", "sleep", "sleep"]), [Open, Broken]);
    let run = run(&story, 1, &["promise", "sleep", "sleep"]);
    assert!(word(&run) < 30, "{}", word(&run));
    // What is broken can be promised again, and is then due at once.
    assert_eq!(
        run_to(&["promise", "sleep", "sleep", "promise", "sleep"]),
        [Open, Broken, Open, Broken]
    );
}

#[test]
fn what_is_due_on_the_last_day_is_settled_when_the_story_ends() {
    let story = held(", due: 5", "");
    let run_to = |choices: &[&str]| becomes(&run(&story, 1, choices));
    use Promised::{Broken, Kept, Open};
    let to_the_last = ["promise", "sleep", "sleep", "sleep", "sleep"];
    assert_eq!(run_to(&to_the_last), [Open]);
    assert_eq!(
        run_to(&[&to_the_last[..], &["keep", "end"]].concat()),
        [Open, Kept]
    );
    assert_eq!(
        run_to(&[&to_the_last[..], &["end"]].concat()),
        [Open, Broken]
    );
    // Without a day it stays what it is.
    let story = held("", "");
    assert_eq!(becomes(&run(&story, 1, &["promise", "end"])), [Open]);
}

#[test]
fn a_secret_that_never_left_the_player_has_been_kept() {
    use Promised::{Kept, Open, Told};
    let story = held("", "");
    let before = word(&run(&story, 1, &["wait"]));
    let kept = run(&story, 1, &["confide", "end"]);
    assert_eq!(becomes(&kept), [Open, Kept]);
    assert!(word(&kept) > before);
    let told = run(&story, 1, &["confide", "tell", "end"]);
    assert!(becomes(&told).starts_with(&[Open, Told]) && !becomes(&told).contains(&Kept));
    // What was never heard is no merit.
    assert_eq!(becomes(&run(&story, 1, &["end"])), []);
    // On the day from which on it is no secret any more it has been kept by the morning, and can be told.
    let story = held("", ", until: 3");
    assert_eq!(becomes(&run(&story, 1, &["confide", "sleep"])), [Open]);
    let free = run(&story, 1, &["confide", "sleep", "sleep", "tell"]);
    assert_eq!((free.state().day, becomes(&free)), (3, vec![Open, Kept]));
    // Once she tells it herself it has been kept, and can be told. What was passed on before stays passed on.
    let beside = r#"confidences: { "past": (of: "priya", what: "that it was her") },"#;
    let story = self::story(beside, PEOPLE, RELEASED);
    let told_by_her = run(&story, 1, &["confide", "release", "tell", "end"]);
    assert_eq!(becomes(&told_by_her), [Open, Kept]);
    let too_late = run(&story, 1, &["confide", "tell", "release", "end"]);
    assert!(!becomes(&too_late).contains(&Kept));
    assert_eq!(becomes(&run(&story, 1, &["release", "end"])), []);
}

#[test]
fn what_is_passed_on_may_get_back_and_may_not() {
    let story = held("", "");
    let gets_back = rule("gets-back");
    let (mut back, mut quiet) = (0, 0);
    for seed in 0..60 {
        let before = word(&run(&story, seed, &["confide"]));
        let mut run = run(&story, seed, &["confide", "tell"]);
        for _ in 0..6 {
            run.choose("wait").expect("it is open");
        }
        let is_back = run
            .events()
            .any(|(_, event)| matches!(event, Event::Happened { rule, .. } if *rule == gets_back));
        let state = run.state().promises[1];
        match is_back {
            true => {
                assert_eq!(state, Promised::Broken);
                assert!(word(&run) <= before - 25, "{before} became {}", word(&run));
                back += 1;
            }
            false => {
                assert_eq!((state, word(&run)), (Promised::Told, before));
                quiet += 1;
            }
        }
    }
    assert!(back > 10 && quiet > 5, "{back} and {quiet}");
}

#[test]
fn listening_makes_somebody_expect_and_only_what_follows_answers_it() {
    let beside = r#"promises: { "word": (to: "priya", what: "to do it") },"#;
    let story = story(beside, PEOPLE, MORE);
    let expected_more = rule("expected-more");
    let disappointed = |choices: &[&str]| {
        let run = run(&story, 3, choices);
        let count = run.events().filter(|(_, event)| matches!(event, Event::Happened { rule, .. } if *rule == expected_more)).count();
        (count, run.look().people[PRIYA].expects)
    };
    assert_eq!(disappointed(&["listen"]), (0, Some(3)));
    assert_eq!(disappointed(&["listen", "sleep", "sleep"]), (0, Some(3)));
    assert_eq!(
        disappointed(&["listen", "sleep", "sleep", "sleep"]),
        (1, None)
    );
    assert_eq!(
        disappointed(&["listen", "sleep", "sleep", "sleep", "wait"]),
        (1, None),
        "once is enough"
    );
    assert_eq!(
        disappointed(&["listen", "sleep", "support", "sleep", "sleep"]),
        (0, None)
    );
    assert_eq!(
        disappointed(&["listen", "promise", "keep", "sleep", "sleep", "sleep"]),
        (0, None)
    );
    // What the story has no day left for is nothing to wait for.
    assert_eq!(
        disappointed(&["sleep", "sleep", "sleep", "listen"]),
        (0, None)
    );
    // A word alone answers nothing, and who is not listened to waits for nothing.
    assert_eq!(
        disappointed(&["listen", "promise", "sleep", "sleep", "sleep"]).0,
        1
    );
    assert_eq!(
        disappointed(&["support", "sleep", "sleep", "sleep"]),
        (0, None)
    );
    // Managers do not wait for their people.
    let him = run(&story, 3, &["listen-to-him", "sleep", "sleep", "sleep"]);
    assert_eq!(him.look().people[VICTOR].expects, None);
}

/// Until when Priya waits for something to come of it, after these choices.
fn waits(seed: u64, choices: &[&str]) -> (Option<u32>, Run) {
    let run = run(&story("", PEOPLE, ELSEWHERE), seed, choices);
    (run.look().people[PRIYA].expects, run)
}

#[test]
fn whoever_asks_a_room_to_choose_owes_no_single_one_of_them_an_answer() {
    let after = |choices: &[&str]| waits(1, choices).0;
    assert_eq!(after(&["ask-alone"]), Some(3));
    assert_eq!(after(&["ask-the-room"]), None);
    // Nor does it answer one who was listened to before.
    assert_eq!(after(&["listen", "ask-the-room"]), Some(3));
}

#[test]
fn what_was_done_for_somebody_elsewhere_is_something_that_came_of_it() {
    let after = |choices: &[&str]| waits(1, choices).0;
    assert_eq!(after(&["listen", "see-to-her"]), None);
    assert_eq!(after(&["listen", "cost-her"]), Some(3));
    // What was asked for and refused is not.
    let mut seen = [0; 3];
    for seed in 0..80 {
        let (waits, run) = waits(seed, &["listen", "get-it-for-her"]);
        let (_, landing) = run.look().landed.expect("he was asked");
        assert_eq!(waits.is_some(), landing == Landing::Resistance);
        seen[landing as usize] += 1;
    }
    let [_, went_along, refused] = seen;
    assert!(went_along > 0 && refused > 0, "{seen:?}");
}

fn windows(run: &Run) -> Vec<(usize, bool)> {
    let events = last(run).into_iter().filter_map(|event| match event {
        Event::Window(place, open) => Some((place, open)),
        _ => None,
    });
    events.collect()
}

#[test]
fn windows_open_and_close_with_the_days() {
    let story = held("", "");
    let after = |choices: &[&str]| {
        let run = run(&story, 1, choices);
        (windows(&run), run.look().windows)
    };
    assert_eq!(after(&["wait"]), (vec![], vec![]));
    assert_eq!(after(&["sleep"]), (vec![(0, true)], vec![0]));
    assert_eq!(after(&["sleep", "sleep"]), (vec![], vec![0]));
    assert_eq!(
        after(&["sleep", "sleep", "sleep"]),
        (vec![(0, false)], vec![])
    );
    // Where one stays in a scene the days pass too.
    assert_eq!(after(&["stay-up"]), (vec![(0, true)], vec![0]));
    // It opens once.
    assert_eq!(after(&["sleep", "shut"]).1, [2], "the ear alone");
    assert_eq!(after(&["sleep", "shut", "sleep"]).1, [2]);
}

#[test]
fn windows_open_and_close_by_what_holds() {
    let story = held("", "");
    let after = |choices: &[&str]| run(&story, 1, choices).look().windows;
    // Two days, the first counted.
    assert_eq!(after(&["promise"]), [1]);
    assert_eq!(after(&["promise", "sleep"]), [0, 1]);
    assert_eq!(after(&["promise", "sleep", "sleep"]), [0]);
    // Until something holds.
    assert_eq!(after(&["shut"]), [2]);
    assert_eq!(after(&["shut", "sleep", "sleep"]), [0, 2]);
    assert_eq!(after(&["shut", "sleep", "sleep", "sleep"]), [0; 0]);
}

/// A morning, and what comes after it, as often as one likes; with what stands in that scene besides.
fn afterwards(after: &str) -> Arc<Scenario> {
    let text = format!(
        r#"Scenario(
    format: 1, id: "afterwards", title: "Afterwards", summary: "Made for a test.", minutes: 1,
    clock: Days(from: "Monday", deadline: "the end", of: 9),
    cast: {{
        "victor": Manager(name: "Victor Krane", role: "Head", grip: VeryHigh, pressure: VeryHigh, trust: VeryLow),
        "priya": Teammate(name: "Priya Raman", role: "Engineer", morale: VeryLow),
    }},
    start: "morning",
    scenes: {{
        "morning": Scene(place: "A room", script: "It begins.", choices: [Choice(id: "on", text: "Go on.")]),
        "later": Scene(place: "A room", script: "Time passes.", {after} then: Goto("later"), choices: [
            Choice(id: "sleep", text: "Sleep.", days: 1),
            Choice(id: "again", text: "Look round."),
        ]),
    }},
    endings: {{ "over": Ending(title: "Over", script: "It is over.") }},
)"#
    );
    let (scenario, found) = groundswell::scenario::read(text.as_bytes());
    Arc::new(scenario.unwrap_or_else(|| panic!("{found:#?}")))
}

fn happened(run: &Run) -> bool {
    run.events()
        .any(|(_, event)| matches!(event, Event::Happened { .. }))
}

#[test]
fn where_a_scene_follows_at_once_no_time_works_and_nothing_happens_by_itself() {
    let (slow, at_once) = (afterwards(""), afterwards("at_once: true,"));
    let later = ["on", "again", "again", "again", "again"];
    assert!((0..40).any(|seed| happened(&run(&slow, seed, &later))));
    for seed in 0..40 {
        let run = run(&at_once, seed, &later);
        let moved = run.events().filter(|(turn, _)| *turn > 1);
        let moved: Vec<_> = moved
            .filter(|(_, event)| matches!(event, Event::Happened { .. } | Event::Changed(_)))
            .collect();
        assert!(moved.is_empty(), "{moved:?}");
    }
}

#[test]
fn when_the_days_are_over_no_night_passes_and_nothing_happens_by_itself() {
    let choices = ["on", "sleep", "sleep", "sleep", "sleep"];
    let (during, after) = (afterwards(""), afterwards(r#"after: "A week later","#));
    assert!((0..40).any(|seed| happened(&run(&during, seed, &choices))));
    for seed in 0..40 {
        let over = run(&after, seed, &choices);
        // What happens on the way there still does.
        let on = over.events().filter(|(turn, _)| *turn > 1);
        assert!(
            !on.into_iter()
                .any(|(_, event)| matches!(event, Event::Happened { .. } | Event::Day(_)))
        );
        assert_eq!(over.look().today, Today::After(1));
    }
    assert_eq!(run(&during, 0, &choices).look().today, Today::Day(5));
}
