//! What the player can do, and where each thing leads.

use super::{
    facts,
    ground::{Ground, Path},
    roles,
};
use crate::scenario::{
    diagnostic::Code,
    effect::Tactic,
    format::{self, Then as Typed},
    id::{self, Ordered},
    model::{Choice, Outcome, PersonIndex, Role, Then},
};
use std::borrow::Cow;

/// The most choices offered at once.
const CHOICES: usize = 9;
/// How deep ways may be nested.
const DEEPEST: usize = 8;

/// The choices offered wherever they hold.
pub(super) fn standing(ground: &mut Ground) -> Vec<Choice> {
    let written = ground.written;
    roles::never_undecided(ground, format_args!("standing"), &written.standing);
    choices(
        ground,
        format_args!("standing"),
        &written.standing,
        &[],
        &Then::Stay,
    )
}

/// The choices at a path, beside others that are offered with them.
pub(super) fn choices(
    ground: &mut Ground,
    path: Path,
    written: &[format::Choice],
    beside: &[Choice],
    on: &Then,
) -> Vec<Choice> {
    let count = written.len() + beside.len();
    if count > CHOICES {
        let message = format!(
            "There may be {CHOICES} choices at once, standing ones counted; here are {count}."
        );
        ground.wrong(
            Code::E003,
            path,
            message,
            "Leave out the weakest, or break the scene in two.",
        );
    }
    let written = written.get(..CHOICES).unwrap_or(written);
    roles::undecided(ground, path, written);
    // There are at most a few, so that looking through them is the quickest.
    let mut taken: Vec<Cow<str>> = beside
        .iter()
        .map(|choice| choice.id.as_str().into())
        .collect();
    for id in written.iter().filter_map(|choice| choice.id.as_deref()) {
        let at = format_args!("{path}.{id}");
        ground.id(at, id);
        if taken.iter().any(|other| other == id) {
            let message = format!("Two choices offered together are called `{id}`.");
            ground.wrong(
                Code::E005,
                at,
                message,
                "Give each its own id; standing choices count.",
            );
        }
        taken.push(id.into());
    }
    let mut choices = Vec::with_capacity(written.len());
    for written in written {
        let id = match &written.id {
            Some(id) => Cow::from(id),
            None => unused(&written.text, &mut taken).into(),
        };
        let at = format_args!("{path}.{id}");
        choices.push(choice(ground, at, &id, written, on));
    }
    // See `Passage::offered`.
    choices.sort_by_key(|choice| choice.undecided);
    choices
}

/// The ids of choices that are offered together: those written, and for the others one from their text that neither they nor
/// those `beside` them have. A choice is given as what is written of its id and its text.
pub fn choice_ids<'c>(
    written: impl Iterator<Item = (Option<&'c str>, &'c str)> + Clone,
    beside: &'c [String],
) -> Vec<String> {
    let beside = beside.iter().map(String::as_str);
    let own = written.clone().filter_map(|(id, _)| id);
    let mut taken: Vec<Cow<str>> = beside.chain(own).map(Cow::from).collect();
    written
        .map(|(id, text)| match id {
            Some(id) => id.into(),
            None => unused(text, &mut taken),
        })
        .collect()
}

/// An id from a text that no other choice has.
fn unused(text: &str, taken: &mut Vec<Cow<str>>) -> String {
    let base = id::from_text(text);
    let mut id = base.clone();
    let mut count = 2;
    while taken.iter().any(|other| *other == id) {
        id = format!("{base}-{count}");
        count += 1;
    }
    taken.push(id.clone().into());
    id
}

fn choice(
    ground: &mut Ground,
    path: Path,
    id: &str,
    written: &format::Choice,
    on: &Then,
) -> Choice {
    let format::Clock::Days { of, .. } = ground.written.clock;
    let text = ground.text(format_args!("{path}.text"), &written.text);
    let when = ground.condition(format_args!("{path}.when"), written.when.as_deref());
    let toward = written
        .toward
        .as_deref()
        .and_then(|who| ground.person(format_args!("{path}.toward"), who));
    let days = ground.range(format_args!("{path}.days"), written.days, 0, days_of(of));
    let can_attempt = written.tactic.is_some() && written.toward.is_some();
    let work = written.work.as_deref().and_then(|work| {
        let found = ground.names.work(work);
        ground.named(format_args!("{path}.work"), found)
    });
    idle(ground, path, written, toward);
    if written.again && *on != Then::Stay {
        ground.wrong(
            Code::W006,
            format_args!("{path}.again"),
            "Only standing choices come back, and this one belongs to a passage.",
            "Move it to `standing`, or leave `again` out.",
        );
    }
    Choice {
        id: id.into(),
        text,
        when,
        hidden: written.hidden,
        undecided: written.undecided,
        again: written.again,
        tactic: written.tactic,
        toward,
        setting: written.setting,
        covers: written.covers,
        work,
        cover: written.cover,
        days,
        effects: facts::effects(ground, path, &written.effects, toward),
        gist: gist(ground, path, written.gist.as_deref()),
        because: because(ground, path, &written.because),
        later: facts::later(ground, path, &written.later),
        then: match &written.then {
            None => on.clone(),
            Some(then) => way(
                ground,
                &Way {
                    path: format_args!("{path}.then"),
                    on,
                    toward,
                    can_attempt,
                    decided: false,
                    depth: 1,
                },
                then,
            ),
        },
    }
}

/// How many days a choice can take at most; of a clock that says something impossible, that alone is told.
fn days_of(clock: u32) -> u32 {
    if (1..=60).contains(&clock) { clock } else { 60 }
}

/// The acts that can be about a kind of work.
const AT_WORK: [Tactic; 5] = [
    Tactic::Assign,
    Tactic::Coach,
    Tactic::HandOver,
    Tactic::TakeOver,
    Tactic::Support,
];

/// Warns of what is said of a choice and makes no difference there.
fn idle(ground: &mut Ground, path: Path, written: &format::Choice, toward: Option<PersonIndex>) {
    if written.work.is_some()
        && !written
            .tactic
            .is_some_and(|tactic| AT_WORK.contains(&tactic))
    {
        ground.wrong(
            Code::W006,
            format_args!("{path}.work"),
            "This choice is about a kind of work, and its tactic is not.",
            "Use Assign, Coach, HandOver, TakeOver or Support, or leave `work` out.",
        );
    }
    if written.cover && written.work.is_none() {
        ground.wrong(
            Code::W006,
            format_args!("{path}.cover"),
            "What is covered is not said.",
            "Add `work: \"…\"`, or leave `cover` out.",
        );
    }
    let manager = toward.is_some_and(|who| ground.names.roles.get(who) == Some(&Role::Manager));
    if written.covers.is_some() && !(manager && written.tactic.is_some()) {
        ground.wrong(
            Code::W006,
            format_args!("{path}.covers"),
            "This offers to balance a weakness, and moves no manager.",
            "Add a tactic, and `toward` a manager; or leave `covers` out.",
        );
    }
}

/// What is around a way.
pub(super) struct Way<'w> {
    /// The ids to it.
    pub path: Path<'w>,
    /// Where it leads if that is not said.
    pub on: &'w Then,
    /// Whom what is done moves, if anybody.
    pub toward: Option<PersonIndex>,
    /// Whether there is a tactic, and somebody to move by it.
    pub can_attempt: bool,
    /// Whether it stands within an attempt, so that somebody has decided already.
    pub decided: bool,
    /// How deep it stands, from 1.
    pub depth: usize,
}

/// Where something leads.
pub(super) fn way(ground: &mut Ground, around: &Way, written: &Typed) -> Then {
    let Way {
        path,
        on,
        toward,
        can_attempt,
        decided,
        depth,
    } = *around;
    if depth > DEEPEST {
        let message = format!("Ways may be nested {DEEPEST} deep; this one is deeper.");
        ground.wrong(
            Code::E003,
            path,
            message,
            "Go to a scene and go on from there.",
        );
        return Then::End;
    }
    let inner = |ground: &mut Ground, word: &str, then: &Typed| {
        way(
            ground,
            &Way {
                path: format_args!("{path}.{word}"),
                on,
                toward,
                can_attempt,
                decided: decided || matches!(written, Typed::Attempt { .. }),
                depth: depth + 1,
            },
            then,
        )
    };
    match written {
        Typed::Goto(scene) => ground.scene(path, scene).map_or(Then::End, Then::Goto),
        Typed::React(script) => {
            let react = ground.script(path, script);
            if script.trim().is_empty() {
                ground.wrong(
                    Code::E014,
                    path,
                    "This reaction is empty.",
                    "Write a line, or leave it out.",
                );
            }
            Then::Outcome(Box::new(Outcome {
                react,
                effects: Vec::new(),
                gist: String::new(),
                because: Vec::new(),
                later: Vec::new(),
                then: on.clone(),
            }))
        }
        Typed::Outcome {
            react,
            effects,
            gist: told,
            because: whys,
            later,
            goto,
            stay,
        } => {
            let react = react
                .as_deref()
                .map(|script| ground.script(format_args!("{path}.react"), script))
                .unwrap_or_default();
            let effects = facts::effects(ground, path, effects, toward);
            let gist = gist(ground, path, told.as_deref());
            let because = because(ground, path, whys);
            let later = facts::later(ground, path, later);
            if goto.is_some() && *stay {
                ground.wrong(
                    Code::E013,
                    path,
                    "This both goes somewhere and stays.",
                    "Leave out `goto` or `stay`.",
                );
            }
            let then = match goto {
                Some(scene) => ground
                    .scene(format_args!("{path}.goto"), scene)
                    .map_or(Then::End, Then::Goto),
                None if *stay => Then::Stay,
                None => on.clone(),
            };
            Then::Outcome(Box::new(Outcome {
                react,
                effects,
                gist,
                because,
                later,
                then,
            }))
        }
        Typed::Stay => Then::Stay,
        Typed::Attempt {
            commitment,
            compliance,
            resistance,
        } => {
            if !can_attempt {
                let message = "An attempt needs a tactic and somebody to move.";
                ground.wrong(
                    Code::E019,
                    path,
                    message,
                    "Add `tactic: …` and `toward: \"…\"` to the choice.",
                );
            }
            if decided {
                ground.wrong(
                    Code::E019,
                    path,
                    "This attempt stands within another: they have decided already.",
                    "Lead on to a scene in which they are asked again.",
                );
            }
            Then::Attempt(Box::new([
                inner(ground, "commitment", commitment),
                inner(ground, "compliance", compliance),
                inner(ground, "resistance", resistance),
            ]))
        }
        Typed::Branch { when, yes, no } => {
            let when = ground.condition(format_args!("{path}.when"), Some(when));
            Then::Branch(Box::new((
                when,
                inner(ground, "yes", yes),
                inner(ground, "no", no),
            )))
        }
        Typed::End => Then::End,
    }
}

/// What was done or came of it, for whoever did not play.
fn gist(ground: &mut Ground, path: Path, written: Option<&str>) -> String {
    written.map_or(String::new(), |gist| {
        ground.text(format_args!("{path}.gist"), gist)
    })
}

/// Why people take something so, by the person.
pub(super) fn because(
    ground: &mut Ground,
    path: Path,
    written: &Ordered<String>,
) -> Vec<(PersonIndex, String)> {
    ground.ids(format_args!("{path}.because"), written.ids());
    let mut because = Vec::with_capacity(written.len());
    for (who, why) in written.iter() {
        let path = format_args!("{path}.because.{who}");
        let text = ground.text(path, why);
        because.extend(ground.person(path, who).map(|who| (who, text)));
    }
    because
}
