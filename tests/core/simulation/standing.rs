//! Standing choices: after one the player stays, and one that comes back is offered again in the next scene.

use super::small::{self, rules};
use groundswell::{
    scenario::{self, Code, Scenario},
    simulation::{Run, Stage},
};
use std::sync::Arc;

/// Three scenes in a row, and beside their choices an idea with these fields.
fn read(idea: &str, of_a_scene: &str) -> (Option<Scenario>, Vec<scenario::Diagnostic>) {
    let scene = |id: &str, fields: &str| {
        format!(
            r#""{id}": Scene(place: "A room", script: "Time passes.", choices: [Choice(id: "on", text: "Go on.", {fields})]),"#
        )
    };
    let [first, second] = [scene("first", of_a_scene), scene("second", "")];
    let text = format!(
        r#"Scenario(
    format: 1, id: "small", title: "Small", summary: "Made for a test.", minutes: 1,
    clock: Days(from: "Monday", deadline: "the end", of: 5),
    cast: {{ "dana": Manager(name: "Dana Holt", role: "Head", trust: Low) }},
    flags: ["heard"],
    standing: [Choice(id: "idea", text: "The idea.", when: "not flag.heard", {idea})],
    start: "first",
    scenes: {{ {first} {second} "third": Scene(place: "A room", script: "Time passes.", choices: [Choice(id: "on", text: "Go on.")], then: End) }},
    endings: {{ "over": Ending(title: "Over", script: "It is over.") }},
)"#
    );
    scenario::read(text.as_bytes())
}

fn story(idea: &str) -> Arc<Scenario> {
    let (story, found) = read(idea, "");
    Arc::new(story.unwrap_or_else(|| panic!("{found:#?}")))
}

/// Where the run is, and whether the idea is offered there.
fn stands(run: &Run) -> (&str, bool) {
    let passage = &run.scenario().passages[run.state().passage];
    let offers = run.offers();
    let mut offered = offers
        .iter()
        .filter_map(|offer| offer.choice(run.scenario(), run.state()));
    (
        passage.id.as_str(),
        offered.any(|choice| choice.id == "idea"),
    )
}

#[test]
fn the_player_stays_wherever_the_author_says_nothing_else() {
    let attempt = |way: &str| {
        format!(
            r#"tactic: RationalPersuasion, toward: "dana", then: Attempt(commitment: {way}, compliance: {way}, resistance: {way})"#
        )
    };
    let react = r#"React("dana (wary): No.")"#;
    for then in [
        String::new(),
        "then: Stay".to_owned(),
        format!("then: {react}"),
        r#"then: Outcome(react: "dana (wary): No.")"#.to_owned(),
        r#"then: Branch(when: "flag.heard", yes: Stay, no: React("dana (wary): No."))"#.to_owned(),
        attempt(react),
    ] {
        let run = small::run(&story(&then), 1, &["idea"]);
        assert_eq!(stands(&run), ("first", false), "{then}");
    }
    let run = small::run(&story(r#"then: Goto("third")"#), 1, &["idea"]);
    assert_eq!(stands(&run), ("third", false));
}

#[test]
fn what_comes_back_does_so_in_the_next_scene_and_the_rest_never() {
    let refused = r#"tactic: Pressure, toward: "dana", then: Stay"#;
    let once = small::run(&story(refused), 1, &["idea", "on"]);
    assert_eq!(stands(&once), ("second", false));
    let again = story(&format!("again: true, {refused}"));
    let here = small::run(&again, 1, &["idea"]);
    assert_eq!(stands(&here), ("first", false), "not twice in one scene");
    let next = small::run(&again, 1, &["idea", "on"]);
    assert_eq!(stands(&next), ("second", true));
    let third = small::run(&again, 1, &["idea", "on", "idea", "on"]);
    assert_eq!(stands(&third), ("third", true));
    // It waits out of sight while its condition does not hold.
    let heard = story("again: true, effects: [Set(\"heard\")]");
    let heard = small::run(&heard, 1, &["idea", "on"]);
    assert_eq!(stands(&heard), ("second", false));
}

#[test]
fn a_run_with_what_comes_back_replays() {
    let again = story(r#"again: true, tactic: Pressure, toward: "dana""#);
    let played = small::run(&again, 7, &["idea", "on", "idea", "on", "idea", "on"]);
    let (replayed, parted) = Run::replay(again, rules().clone(), &played.journal());
    assert!(parted.is_none() && replayed.state() == played.state());
}

#[test]
fn only_standing_choices_come_back() {
    let (_, found) = read("", "again: true");
    let idle = |found: &&scenario::Diagnostic| found.code == Code::W006;
    assert_eq!(found.iter().filter(idle).count(), 1, "{found:#?}");
    let (_, found) = read("again: true", "");
    assert!(!found.iter().any(|found| idle(&found)), "{found:#?}");
    let plain = Stage::new(story(""), rules().clone());
    let again = Stage::new(story("again: true"), rules().clone());
    assert_ne!(plain.scenario().hash, again.scenario().hash);
}
