//! Why people reacted as they did to the last choice, as far as the player's character can know.

use super::{happenings, names, rules, say};
use crate::scenario::model::PersonIndex;
use crate::simulation::{
    Run,
    event::{Event, Seen},
    rules::Grade,
};

/// A reaction, with what lies behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reaction {
    /// Whose it is, if it is somebody's.
    pub who: Option<PersonIndex>,
    /// Whether it is for the better; `None` where something simply happened.
    pub up: Option<bool>,
    /// What could be seen, in a few words.
    pub what: String,
    /// The rules behind it, weightiest first.
    pub because: Vec<Because>,
    /// What stands in their place where the player knows of none.
    pub otherwise: Option<String>,
}

/// A rule behind a reaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Because {
    /// What it says.
    pub rule: String,
    /// How well it is supported, and who found it.
    pub support: String,
}

/// The reactions to the last choice, in order: what happened by itself, and what moved somebody.
pub fn last(run: &Run) -> Vec<Reaction> {
    let turn = run.turn();
    run.events()
        .filter(|(at, _)| *at == turn)
        .filter_map(|(_, event)| reaction(run, event))
        .collect()
}

fn reaction(run: &Run, event: &Event) -> Option<Reaction> {
    let (who, up, what, behind, otherwise) = match event {
        Event::Happened {
            rule, by, struck, ..
        } => {
            let what = happenings::tell(run.stage(), *rule, *by, *struck);
            (*by, None, what, vec![*rule], "why-unknown")
        }
        Event::Noticed(notice) => {
            let otherwise = match notice.why {
                Seen::Choice | Seen::Event => "why-story",
                _ => "why-unknown",
            };
            let what = names::seen(notice);
            let behind = notice.because.clone();
            (Some(notice.who), Some(notice.up), what, behind, otherwise)
        }
        _ => return None,
    };
    let because: Vec<Because> = behind
        .into_iter()
        .filter_map(|rule| run.stage().rules().rules.get(rule))
        .map(|rule| Because {
            rule: names::rule(&rule.id),
            support: match rule.grade {
                // Such a source says itself that it is the designers' choice.
                Grade::D => rule.source.clone(),
                grade => format!("{} · {}", rules::graded(grade), rule.source),
            },
        })
        .collect();
    Some(Reaction {
        who,
        up,
        what,
        otherwise: because.is_empty().then(|| say(otherwise)),
        because,
    })
}
