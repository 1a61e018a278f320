//! Campaigns and their weeks in words: the acts, what is told of them, who remembers what, and how the time was split.

use super::{list, names, replay, say, say_with, transcript};
use crate::scenario::{
    Scenario,
    model::{Meter, PersonIndex},
    script::{Mood, Speaker},
};
use crate::simulation::{
    CampaignRun, Week,
    campaign::{ActView, Astray, At, Remembered, WeekView},
    carried::Moved,
    event::Said,
    week::Direction,
};
use std::sync::OnceLock;

/// Where a campaign stands among its stories: "Story 1 of 2: …".
pub fn chapter(run: &CampaignRun) -> String {
    say_with(
        "campaign-chapter",
        &[
            ("number", run.chapter().to_string()),
            ("count", run.campaign().chapters.len().to_string()),
            ("title", run.run().scenario().title.clone()),
        ],
    )
}

/// What the week is called.
pub fn title(week: &WeekView) -> String {
    if week.title.is_empty() {
        say("week-title")
    } else {
        week.title.clone()
    }
}

/// For how many more acts there is time.
pub fn left(week: &WeekView) -> String {
    say_with("week-left", &[("left", week.left.to_string())])
}

/// The way on from a full week, to the next story.
pub fn go_on(run: &CampaignRun) -> String {
    let next = run.campaign().chapters.get(run.chapter());
    let title = next.map_or(String::new(), |story| story.title.clone());
    say_with("week-go-on", &[("title", title)])
}

/// Whom the time is spent on.
pub fn direction(direction: Direction) -> String {
    say(match direction {
        Direction::Own => "week-own",
        Direction::Up => "week-up",
        Direction::Across => "week-across",
        Direction::Down => "week-down",
    })
}

/// What the card of an act says. `scenario` is the story before the week, here and below.
pub fn card(scenario: &Scenario, act: &ActView) -> String {
    match with_who(scenario, &act.text, act.toward) {
        Some(text) if !text.is_empty() => text,
        _ => toward(scenario, &format!("week-act-{}", act.id), act.toward),
    }
}

/// What is told when an act is done: in the campaign's own words and by its people, or else in the program's.
pub fn told(scenario: &Scenario, act: &ActView) -> Vec<Said> {
    let lines = act.lines.iter().filter_map(|said| {
        let text = with_who(scenario, &said.text, act.toward)?;
        Some(Said {
            text,
            ..said.clone()
        })
    });
    let mut lines: Vec<Said> = lines.collect();
    if lines.is_empty() {
        let key = format!("week-told-{}", act.id);
        lines.push(Said {
            speaker: Speaker::Narrator,
            mood: Mood::Neutral,
            text: toward(scenario, &key, act.toward),
        });
    }
    lines
}

/// What is told when a week begins.
pub fn opening(scenario: &Scenario, week: &WeekView) -> Vec<String> {
    let mut lines = vec![String::new(), format!("== {} ==", title(week))];
    let told = week.lines.iter();
    lines.extend(told.map(|line| transcript::line(scenario, line)));
    let memories = week.remembered.iter();
    lines.extend(memories.map(|memory| remembered(scenario, memory)));
    lines
}

/// An act that has been done, and what was told of it.
pub fn done(scenario: &Scenario, act: &ActView) -> Vec<String> {
    let mut lines = vec![String::new(), format!("> {}", card(scenario, act))];
    let told = told(scenario, act);
    lines.extend(told.iter().map(|said| transcript::line(scenario, said)));
    lines
}

/// A whole campaign, as far as it has come: its stories, and the weeks between them.
pub fn transcript(run: &CampaignRun) -> Vec<String> {
    let mut all = vec![run.campaign().title.clone()];
    for (number, chapter) in (1..).zip(run.chapters()) {
        all.push(String::new());
        all.extend(transcript::of(chapter));
        if let Some(week) = run.week_after(number) {
            let scenario = chapter.scenario();
            all.extend(opening(scenario, &week));
            let picked = week.picked.iter().filter_map(|place| week.acts.get(*place));
            all.extend(picked.flat_map(|act| done(scenario, act)));
        }
    }
    all.extend(closing(run));
    all
}

/// What is told when a campaign is over; before, nothing.
pub fn closing(run: &CampaignRun) -> Vec<String> {
    if run.at() != At::Over {
        return Vec::new();
    }
    let mut lines = vec![String::new()];
    let told = run.closing();
    let scenario = run.run().scenario();
    lines.extend(told.iter().map(|line| transcript::line(scenario, line)));
    lines.extend(split(run));
    let title = ("title", run.campaign().title.clone());
    lines.push(say_with("campaign-over", &[title]));
    lines
}

/// A campaign's own words with the name of whom the act is toward; `None` if they ask for one, and there is nobody.
fn with_who(scenario: &Scenario, text: &str, who: Option<PersonIndex>) -> Option<String> {
    if !text.contains("{who}") {
        return Some(text.to_owned());
    }
    Some(text.replace("{who}", &names::name_of(scenario, who?)))
}

/// The sentence on an act toward somebody or nobody.
fn toward(scenario: &Scenario, key: &str, who: Option<PersonIndex>) -> String {
    let who = who.map_or("nobody".into(), |who| names::name_of(scenario, who));
    say_with(key, &[("who", who)])
}

/// What somebody remembers of the player's word.
pub fn remembered(scenario: &Scenario, memory: &Remembered) -> String {
    let key = match (memory.confidence, memory.kept) {
        (false, true) => "week-promise-kept",
        (false, false) => "week-promise-broken",
        (true, true) => "week-confidence-kept",
        (true, false) => "week-confidence-broken",
    };
    say_with(
        key,
        &[
            ("who", names::name_of(scenario, memory.who)),
            ("what", memory.what.clone()),
        ],
    )
}

/// How the time of all weeks was split, and how the author of the idea would split it; nothing if there was none.
pub fn split(run: &CampaignRun) -> Vec<String> {
    let split = run.split();
    if split.all() == 0 {
        return Vec::new();
    }
    let shares = |share: &dyn Fn(Direction) -> u32| {
        let shares = Direction::ALL.map(|way| {
            say_with(
                "week-share",
                &[
                    ("direction", direction(way)),
                    ("percent", share(way).to_string()),
                ],
            )
        });
        list(&shares)
    };
    let proposed = &run.week_rules().proposed;
    vec![
        say_with("week-split", &[("shares", shares(&|way| split.share(way)))]),
        say_with(
            "week-proposed",
            &[
                ("source", proposed.source.clone()),
                ("shares", shares(&|way| proposed.share(way))),
            ],
        ),
    ]
}

/// Why a level was moved by the week before a story.
pub fn did(moved: &Moved) -> String {
    say(&format!("week-did-{}", moved.act))
}

/// Why a level that was carried from an earlier story is higher or lower than the story would begin with.
pub fn carried(meter: Meter, by: i32) -> String {
    static WEEK: OnceLock<Week> = OnceLock::new();
    match WEEK.get_or_init(Week::shipped).carries(meter, by, 0) {
        Some(rule) => say(&format!("week-carries-{}", rule.id)),
        None => say("campaign-carried"),
    }
}

/// Where a campaign that was kept no longer plays as it did.
pub fn astray(astray: &Astray) -> String {
    match astray {
        Astray::Step(number, divergence) => say_with(
            "campaign-step",
            &[
                ("number", number.to_string()),
                ("what", replay::divergence(divergence)),
            ],
        ),
        Astray::Story(number) => {
            say_with("campaign-other-story", &[("number", number.to_string())])
        }
        Astray::Week(number) => say_with("campaign-other-week", &[("number", number.to_string())]),
    }
}
