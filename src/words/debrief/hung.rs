//! On what it hung that a choice did not lead where it can lead, in sentences.

use super::{at, card_of, names, quoted, say, say_with};
use crate::debrief::way::Hung;
use crate::scenario::model::Landing;
use crate::simulation::{Run, view::Lock};
use crate::words::locks;

/// So much is told of it.
const MOST: usize = 3;

/// A sentence, and after it on what that hung.
pub(super) fn with(run: &Run, told: String, hung: &[Hung]) -> String {
    let mut told = vec![told];
    told.extend(hung.iter().filter_map(|one| tell(run, one)).take(MOST));
    told.join(" ")
}

fn tell(run: &Run, hung: &Hung) -> Option<String> {
    let at_card = |key: &str, turn: u32, card: &str| {
        say_with(key, &[("at", at(run, turn)), ("card", quoted(card))])
    };
    Some(match hung {
        Hung::Card(turn, card) => at_card("why-hung-card", *turn, card),
        Hung::NeverOpen(passage, card, first) => {
            let passage = run.scenario().passage(*passage);
            let place = passage.map_or(String::new(), |passage| passage.place.clone());
            let mut values = vec![("place", place), ("card", quoted(card))];
            let Some((turn, first)) = first else {
                return Some(say_with("why-hung-never-open", &values));
            };
            values.extend([("at", at(run, *turn)), ("first", quoted(first))]);
            say_with("why-hung-not-yet-open", &values)
        }
        Hung::CameOut(turn) => at_card("why-hung-came-out", *turn, &card_of(run, *turn)),
        Hung::Closed(turn) => at_card("why-hung-closed", *turn, &card_of(run, *turn)),
        Hung::Landing(who, lands) => {
            let values = [
                ("who", names::name_of(run.scenario(), *who)),
                ("landing", landing(*lands).to_owned()),
            ];
            say_with("why-hung-landing", &values)
        }
        Hung::Is(condition) => {
            let told = locks::why(run.scenario(), &Lock::Needs(condition.clone()));
            // What cannot be put into words is not told in place of what can.
            let nothing = told == say("lock-story") || told == say("lock-late");
            return (!nothing).then_some(told);
        }
        Hung::Dealt => say("why-hung-dealt"),
    })
}

/// How an attempt lands, as the sentences choose by it.
pub(super) fn landing(landing: Landing) -> &'static str {
    match landing {
        Landing::Commitment => "commitment",
        Landing::Compliance => "compliance",
        Landing::Resistance => "resistance",
    }
}
