//! Campaigns as a person or a script meets them: checked, played in the terminal, left and gone on with.

use super::place::{Place, STORY};
use std::fs;

/// Two tellings of the short story, one after the other.
const CAMPAIGN: &str = r#"#![enable(implicit_some)]
Campaign(
    format: 1,
    id: "small-year",
    title: "A small year",
    summary: "Two stories and a week.",
    scenarios: ["small-story", "small-again"],
    weeks: [Week(
        title: "The quiet week",
        script: "victor (tired): So.",
        acts: { "thank": Act(text: "Bring Priya a coffee.", to: { "priya": "priya (warm): With milk. You remembered." }) },
    )],
    closing: "mortgage: Two of them. And nobody fired you.",
)
"#;

fn place() -> Place {
    let place = Place::new();
    let again = STORY
        .replace("small-story", "small-again")
        .replace("A small story", "The same again");
    fs::write(place.path("stories/small-again.ron"), again).unwrap();
    fs::write(place.path("stories/small-year.ron"), CAMPAIGN).unwrap();
    place
}

#[test]
fn a_campaign_is_checked_with_the_stories_beside_it() {
    let place = place();
    let file = place.path("stories/small-year.ron");
    place
        .run(&["check", &file], "")
        .code(0)
        .says("nothing to mend");
    place.run(&["check", &place.path("stories")], "").code(0);
    fs::write(&file, CAMPAIGN.replace("small-again\"", "smal-again\"")).unwrap();
    place
        .run(&["check", &file], "")
        .code(1)
        .says("small-year.ron:7:32: error[E040]")
        .says("Did you mean `small-again`?");
    let broken = STORY.replace("Scenario(", "Scenarioo(");
    fs::write(place.path("stories/small-again.ron"), broken).unwrap();
    fs::write(&file, CAMPAIGN).unwrap();
    place
        .run(&["check", &file], "")
        .code(1)
        .says("There is no story `small-again` that loads.");
}

#[test]
fn a_campaign_is_played_by_numbers_through_its_week() {
    let place = place();
    place
        .run(&["play", "small-year", "--terminal", "--seed", "1"], "1\n1\n\n1\n1\n9\nsleep\nu\n9\nask-up\n\n1\n1\n")
        .code(0)
        .says("A small year")
        .says("Story 1 of 2: A small story")
        .says("A week lies between this story and the next.")
        .says("== The quiet week ==")
        .says("Victor (tired): So.")
        .says("There is time for 3 things.")
        .says("9. Bring Priya a coffee. [for others]")
        .says("> Sleep.")
        .says("That is not open. Open now: 2, 3, 4, 5, 6, 7, 8, 9.")
        .says("Priya (warm): With milk. You remembered.")
        .says("Taken back.")
        .says("Go on to “The same again”")
        .says("Story 2 of 2: The same again")
        .says("The Mortgage: Two of them. And nobody fired you.")
        .says("How you spent your weeks: for yourself 33 %, upward 33 %, across 0 % and for others 33 %.")
        .says("That is his opinion, and no finding.")
        .says("That was the last story of “A small year”.");
}

#[test]
fn a_campaign_that_was_left_goes_on_wherever_that_was() {
    let place = place();
    let lines = "1\n1\n\nsleep\nthank priya\nask-up\n\n1\n1\n";
    let play = |input: &str| place.run(&["play", "small-year", "--terminal"], input);
    let seeded =
        |input: &str| place.run(&["play", "small-year", "--terminal", "--seed", "5"], input);
    let whole = seeded(lines);
    let whole = whole.code(0).out();
    let end = &whole[whole.rfind("== Done ==").expect("it ends")..];
    // Left after each answer in turn, and gone on with, it ends as if nobody had left.
    for (count, _) in lines.match_indices('\n').skip(1) {
        let (first, rest) = lines.split_at(count + 1);
        if rest.is_empty() {
            continue;
        }
        seeded(first).code(0);
        let again = play(rest);
        again.code(0).says("Going on with “A small year”");
        assert!(
            again.out().ends_with(end),
            "left after {first:?}:\n{}",
            again.out()
        );
    }
}

#[test]
fn a_campaign_is_played_by_ids() {
    let place = place();
    let choices = "listen,home,sleep,thank,teach,challenge,home";
    let done = place.run(
        &["play", "small-year", "--seed", "2", "--choices", choices],
        "",
    );
    done.code(0).says("That was the last story");
    place
        .run(
            &["play", "small-year", "--choices", "listen,home,sleep,nap"],
            "",
        )
        .code(2)
        .warns("at step 4 there is no open choice “nap”. Open now: learn, prepare");
    let more = format!("{choices},again");
    place
        .run(&["play", "small-year", "--choices", &more], "")
        .code(2)
        .warns("the story ended before “again”");
    place
        .run(&["play", "small-year", "--variant", "a=b"], "")
        .code(2)
        .warns("a campaign draws what differs");
}

#[test]
fn a_damaged_campaign_is_kept_aside_and_begins_anew() {
    let place = place();
    place
        .run(&["play", "small-year", "--terminal"], "1\n")
        .code(0);
    let file = place.path("home/campaigns/small-year.ron");
    fs::write(&file, "(version: 1, campaign: \"small-year\", what").unwrap();
    place
        .run(&["play", "small-year", "--terminal"], "q\n")
        .code(0)
        .warns("is damaged: expected a campaign of Groundswell")
        .warns("small-year.damaged-1.ron")
        .says("Nobody sits.");
    let kept = fs::read_to_string(place.path("home/campaigns/small-year.damaged-1.ron"));
    assert!(kept.unwrap().ends_with("what"));
}

#[test]
fn a_campaign_whose_story_changed_goes_as_far_as_it_can_and_loses_nothing() {
    let place = place();
    place
        .run(&["play", "small-year", "--terminal"], "1\n1\n\nsleep\n")
        .code(0);
    let story = place.path("stories/small-story.ron");
    fs::write(&story, STORY.replace("id: \"home\"", "id: \"away\"")).unwrap();
    place
        .run(&["play", "small-year", "--terminal"], "q\n")
        .code(0)
        .warns("Story 1 does not play as it did.")
        .warns("small-year.before.ron")
        .says("The lights go out.");
    let kept = fs::read_to_string(place.path("home/campaigns/small-year.before.ron")).unwrap();
    assert!(kept.contains("\"sleep\""), "{kept}");
}

#[test]
fn campaigns_stand_among_the_stories() {
    let place = place();
    place
        .run(&["play", "--terminal"], "small-year\nq\n")
        .code(0)
        .says("A small year (10 minutes)")
        .says("Story 1 of 2");
    place
        .run(&["play", "smal-year"], "")
        .code(2)
        .warns("Did you mean “small-year”?");
}

#[test]
fn a_campaign_that_was_kept_in_a_file_is_told_again() {
    let place = place();
    let file = place.path("year.ron");
    let choices = "listen,home,sleep,thank,teach,challenge,home";
    let arguments = ["play", "small-year", "--seed", "2", "--choices", choices];
    place
        .run(&[&arguments[..], &["--save", &file]].concat(), "")
        .code(0);
    place
        .run(&["replay", &file], "")
        .code(0)
        .says("A small story")
        .says("> Bring Priya a coffee.\nPriya (warm): With milk. You remembered.")
        .says("The same again")
        .says("That was the last story of “A small year”.");
    let changed = fs::read_to_string(&file).unwrap();
    fs::write(&file, changed.replace("\"thank\"", "\"nap\"")).unwrap();
    place
        .run(&["replay", &file], "")
        .code(1)
        .says("In week 1 something was picked that cannot be picked any more.");
}

#[test]
fn a_campaign_is_explored_story_by_story_with_what_is_carried() {
    let place = place();
    let done = place.run(&["explore", "small-year", "--runs", "20"], "");
    done.code(1)
        .says("A small year\n============")
        .says("Between stories each way of playing spends its weeks")
        .says("A small story\n=============")
        .says("The same again\n");
    let done = place.run(
        &["explore", "small-year", "--runs", "20", "--format", "json"],
        "",
    );
    let found: serde_json::Value = serde_json::from_str(&done.code(1).out()).unwrap();
    assert_eq!(found["campaign"], "small-year");
    let stories = found["stories"].as_array().unwrap();
    let ids: Vec<&str> = stories
        .iter()
        .map(|story| story["story"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["small-story", "small-again"]);
    for story in stories {
        assert_eq!(story["never"][0]["id"], "standup/lean", "{story:#}");
    }
    // How the second story was come to can be played: the seed of the campaign, the choices and the acts of the week.
    let witness = &stories[1]["never"][0]["witness"];
    let mut choices: Vec<&str> = witness["choices"]
        .as_array()
        .unwrap()
        .iter()
        .map(|choice| choice.as_str().unwrap())
        .collect();
    // Whoever has got so far can choose there.
    choices.push("look");
    let seed = witness["seed"].to_string();
    let played = place.run(
        &[
            "play",
            "small-year",
            "--seed",
            &seed,
            "--choices",
            &choices.join(","),
        ],
        "",
    );
    played.code(0).says("Story 2 of 2: The same again");
}

#[test]
fn one_story_of_a_kept_campaign_is_played_against_an_edited_file() {
    let place = place();
    let file = place.path("year.ron");
    let choices = "listen,home,sleep,thank,teach,challenge,home";
    let arguments = ["play", "small-year", "--seed", "2", "--choices", choices];
    place
        .run(&[&arguments[..], &["--save", &file]].concat(), "")
        .code(0);
    let against = |name: &str, story: &str| {
        let path = place.path(name);
        fs::write(&path, story).unwrap();
        place.run(&["replay", &file, "--brief", "--against", &path], "")
    };
    against("same.ron", STORY)
        .code(0)
        .says("Story 1 of the campaign, “small-story”")
        .says("All its 2 steps play as they did.");
    against(
        "edited.ron",
        &STORY.replace("id: \"home\"", "id: \"homes\""),
    )
    .code(1)
    .says("Is it “homes” now?");
    against(
        "other.ron",
        &STORY.replace("\"small-story\"", "\"elsewhere\""),
    )
    .code(2)
    .warns("no story “elsewhere”")
    .warns("small-story, small-again");
    let told = place.run(&["replay", &file, "--format", "json"], "");
    let told: serde_json::Value = serde_json::from_str(&told.code(0).out()).unwrap();
    assert_eq!(told["kind"], "campaign");
    assert_eq!(told["astray"], serde_json::Value::Null);
}
