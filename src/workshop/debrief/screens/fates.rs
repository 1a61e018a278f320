//! What became of everybody; of a story that has not ended, how everybody seems.

use super::{
    MOST, Shown, Speech,
    brief::{CARD, brief},
    card,
};
use crate::{
    debrief::{self, Fate},
    report,
    scenario::model::PersonIndex,
    simulation::Run,
    words::{debrief::beats, names, say},
    workshop::{faces::Card, room::Room},
};

pub fn fates(room: &Room) -> Shown {
    let (run, words) = (room.run(), Speech::of(room));
    let Some((title, _)) = beats::ending(run) else {
        let people = run.look().people;
        return Shown {
            heading: words.say("room-debrief-stand"),
            say: words.say("room-debrief-not-over"),
            cards: people
                .iter()
                .map(|person| {
                    let name = names::name_of(run.scenario(), person.who);
                    of(person.who, name, &words.seems(person))
                })
                .collect(),
            tally: None,
        };
    };
    let mut cards: Vec<Card> = Vec::new();
    // Where it went too far, that is said before anything else, and where help is.
    let help = report::help(run);
    if let [not_yours, somebody, ..] = help.as_slice() {
        let text = format!("{somebody} {not_yours}");
        cards.push(card(say("help-title"), brief(&text, CARD)));
    }
    let most = MOST.saturating_sub(cards.len());
    cards.extend(weightiest(run, most).into_iter().map(|fate| {
        let name = names::name_of(run.scenario(), fate.who);
        of(fate.who, name, &fate.text)
    }));
    Shown {
        heading: words.say("room-debrief-fates"),
        say: words.with("room-debrief-ended", &[("ending", title)]),
        cards,
        tally: None,
    }
}

fn of(who: PersonIndex, name: String, text: &str) -> Card {
    Card {
        heading: name,
        text: brief(text, CARD),
        who: Some(who),
    }
}

/// The fates of those whom it moved most, in the order of the cast.
fn weightiest(run: &Run, most: usize) -> Vec<Fate> {
    let mut fates: Vec<Fate> = debrief::tell(run).fates;
    fates.retain(|fate| !fate.text.is_empty());
    let moved = |fate: &Fate| {
        [&fate.trust, &fate.morale, &fate.grip]
            .into_iter()
            .filter_map(|levels| Some(levels.first()?.abs_diff(*levels.last()?)))
            .map(u32::from)
            .sum::<u32>()
    };
    fates.sort_by_key(|fate| std::cmp::Reverse(moved(fate)));
    fates.truncate(most);
    fates.sort_by_key(|fate| fate.who);
    fates
}
