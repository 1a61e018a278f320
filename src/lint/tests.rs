//! The rules together: the small story is clean, what is allowed is not told, and the shipped stories have nothing poor left.

mod manual;

use super::*;
use crate::scenario::manual::STORY;

/// The small story with something in place of something else.
pub(super) fn story_with(at: &str, by: &str) -> String {
    assert!(
        at.is_empty() || STORY.matches(at).count() == 1,
        "once in the small story: {at}"
    );
    STORY.replacen(at, by, 1)
}

/// The advice on a story that must load.
pub(super) fn lint_of(story: &str) -> Vec<Diagnostic> {
    let (scenario, found) = crate::scenario::read(story.as_bytes());
    let scenario = scenario.unwrap_or_else(|| panic!("{found:#?}\n{story}"));
    lint(&scenario, &Rules::shipped())
}

/// The codes of the advice on the small story with something in place of something else.
pub(super) fn found(at: &str, by: &str) -> Vec<Code> {
    lint_of(&story_with(at, by))
        .iter()
        .map(|one| one.code)
        .collect()
}

/// What is said under a code.
pub(super) fn said(at: &str, by: &str, code: Code) -> String {
    let found = lint_of(&story_with(at, by));
    let one = found.iter().find(|one| one.code == code);
    one.unwrap_or_else(|| panic!("no {code} for {by}: {found:#?}"))
        .message
        .clone()
}

#[test]
fn the_table_is_ordered_and_whole() {
    let advice = Code::ALL.iter().filter(|code| **code >= Code::L001);
    let told: Vec<Code> = RULES.iter().map(|rule| rule.page.code).collect();
    assert!(advice.eq(&told), "{told:?}");
}

#[test]
fn what_is_allowed_is_not_told() {
    let poor = story_with(
        "flags: [\"asked\"],",
        "flags: [\"asked\", \"late\", \"early\"],",
    );
    assert_eq!(lint_of(&poor).len(), 2);
    let allow =
        |what: &str| poor.replace("    start:", &format!("    allow: [{what}],\n    start:"));
    let one = allow(
        "Allow(code: \"L004\", at: \"flags.late\", because: \"The next story remembers it.\")",
    );
    let left = lint_of(&one);
    assert_eq!(left.len(), 1, "{left:?}");
    assert_eq!(left[0].path, "flags.early");
    assert!(lint_of(&allow("Allow(code: \"L004\", because: \"Later.\")")).is_empty());
    let other = lint_of(&allow(
        "Allow(code: \"L004\", at: \"flags.la\", because: \"Half a word is no path.\")",
    ));
    assert_eq!(other.last().map(|one| one.code), Some(Code::L029));
}

#[test]
fn more_than_anybody_reads_is_counted() {
    let flags: Vec<String> = (0..150).map(|number| format!("\"f{number}\"")).collect();
    let many = format!("flags: [\"asked\", {}],", flags.join(", "));
    let told = lint_of(&story_with("flags: [\"asked\"],", &many));
    assert_eq!(told.len(), MOST + 1);
    assert_eq!(told[MOST].message, "There are 50 more of these.");
}

#[test]
fn the_shipped_stories_are_told_as_well_as_we_know() {
    for (name, story) in [
        (
            "friday-deploy",
            include_bytes!("../../scenarios/friday-deploy.ron").as_slice(),
        ),
        (
            "quiet-queue",
            include_bytes!("../../scenarios/quiet-queue.ron"),
        ),
    ] {
        let scenario = crate::scenario::read(story).0.expect("the story loads");
        let found = lint(&scenario, &Rules::shipped());
        let told: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert!(found.is_empty(), "{name}:\n{}", told.join("\n"));
    }
}
