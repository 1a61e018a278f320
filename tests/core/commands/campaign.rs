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
