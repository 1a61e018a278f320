//! L018: a decision in which nothing costs anything, whatever is chosen.

use crate::{
    lint::{Found, Ground, Rule, moved},
    scenario::{
        Code,
        manual::{Base, Example, Page},
        model::{Choice, Effect, Then},
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L018,
        text: "Whatever is chosen here, no day is spent, nobody is hurt, nothing is planted for later, and the story goes on \
               the same way: the player takes whatever gives most. Every choice that matters pleases somebody and costs \
               somebody else, in time, credit, trust or strain. Let the best one cost a day, or somebody's morale.",
        example: Example {
            base: Base::Story,
            at: r#"                Choice(id: "hand-over", text: "Give Priya the import, and stay beside her.",
                    tactic: Assign, toward: "priya", work: "import", cover: true, effects: [Keep("rest")], then: End),
                Choice(id: "wait", text: "Wait with him for the first call.",
                    when: "flag.asked and confidence.past", days: 1, then: End),
"#,
            poor: r#"                Choice(id: "hand-over", text: "Let Priya decide about the import.",
                    tactic: Empower, toward: "priya", effects: [Keep("rest")], then: End),
                Choice(id: "wait", text: "Wait with him for the first call.",
                    when: "flag.asked and confidence.past", then: End),
"#,
            better: r#"                Choice(id: "hand-over", text: "Give Priya the import, and stay beside her.",
                    tactic: Assign, toward: "priya", work: "import", cover: true, effects: [Keep("rest")], then: End),
                Choice(id: "wait", text: "Wait with him for the first call.",
                    when: "flag.asked and confidence.past", then: End),
"#,
        },
    },
    check,
};

fn check(ground: &Ground, found: &mut Found) {
    for passage in &ground.scenario.passages {
        let choices = passage.offered();
        let mut ways = choices.iter().map(|choice| leads(&choice.then));
        let first = ways.next().flatten();
        let fork = first.is_none() || ways.any(|way| way != first);
        if choices.len() < 2 || fork || !choices.iter().all(|choice| is_free(ground, choice)) {
            continue;
        }
        let kind = if passage.event.is_some() {
            "events"
        } else {
            "scenes"
        };
        let message = "Nothing here costs anything, and all of it leads the same way.";
        let help = "Let something cost a day, strain or somebody's trust, or lead elsewhere.";
        found.say(format_args!("{kind}.{}.choices", passage.id), message, help);
    }
}

/// Where a way leads, if to one place only.
fn leads(then: &Then) -> Option<&Then> {
    match then {
        Then::Outcome(outcome) => leads(&outcome.then),
        Then::Attempt(ways) => {
            let mut ends = ways.iter().map(leads);
            let first = ends.next().flatten()?;
            ends.all(|end| end == Some(first)).then_some(first)
        }
        Then::Branch(branch) => leads(&branch.1).filter(|yes| leads(&branch.2) == Some(*yes)),
        Then::On | Then::Goto(_) | Then::Stay | Then::End => Some(then),
    }
}

fn is_free(ground: &Ground, choice: &Choice) -> bool {
    choice.days == 0
        && choice.later.is_empty()
        && !costs(&choice.effects)
        && !way_costs(&choice.then)
        && !choice
            .tactic
            .is_some_and(|tactic| moved::may_cost(ground, choice, tactic))
}

fn way_costs(then: &Then) -> bool {
    match then {
        Then::Outcome(outcome) => {
            !outcome.later.is_empty() || costs(&outcome.effects) || way_costs(&outcome.then)
        }
        Then::Attempt(ways) => ways.iter().any(way_costs),
        Then::Branch(branch) => way_costs(&branch.1) || way_costs(&branch.2),
        Then::On | Then::Goto(_) | Then::Stay | Then::End => false,
    }
}

/// Whether an effect costs somebody something, binds the player, or closes a way by a flag.
fn costs(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| match effect {
        Effect::Move(meter, by) => moved::is_for_the_worse(*meter, *by),
        Effect::Break(_) | Effect::Tell(_) | Effect::Promise(_) | Effect::Window(_, false) => true,
        // What is remembered of a choice may be held against the player.
        Effect::Flag(..) => true,
        Effect::Keep(_) | Effect::Learn(_) | Effect::Window(_, true) => false,
    })
}
