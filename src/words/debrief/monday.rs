//! The commitment cards in words: "When …, I will …", and the moment that each comes from.

use super::{at, beats, card_of, in_short, moment, names, say, say_with};
use crate::debrief::{
    decisions, heard,
    monday::{About, Plan, plans},
    settled::word_by_event,
};
use crate::scenario::{model::Promised, script::Speaker};
use crate::simulation::{Run, event::Said};

/// A card to choose from; both halves can be changed by whoever takes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// "When …"
    pub when: String,
    /// "I will …"
    pub will: String,
    /// What it comes from, in this run.
    pub from: String,
}

/// The cards that the run suggests; empty before the first decision.
pub fn cards(run: &Run) -> Vec<Card> {
    let short = |plan| card(run, plan, false);
    plans(run).iter().map(short).collect()
}

/// The same for whoever did not play: where it comes from is told with its place and what was answered there.
pub fn cards_for_others(run: &Run) -> Vec<Card> {
    let in_full = |plan| card(run, plan, true);
    plans(run).iter().map(in_full).collect()
}

fn card(run: &Run, plan: &Plan, in_full: bool) -> Card {
    let (when, will, from) = match plan.about {
        About::TellSomebody => (
            "monday-tell-somebody-when",
            "monday-tell-somebody-will",
            "monday-tell-somebody-from",
        ),
        About::KeepAWord => (
            "monday-keep-a-word-when",
            "monday-keep-a-word-will",
            "monday-keep-a-word-from",
        ),
        About::AskWhoseItIs => (
            "monday-ask-whose-it-is-when",
            "monday-ask-whose-it-is-will",
            "monday-ask-whose-it-is-from",
        ),
        About::SayItAlone => (
            "monday-say-it-alone-when",
            "monday-say-it-alone-will",
            "monday-say-it-alone-from",
        ),
        About::AskFirst => (
            "monday-ask-first-when",
            "monday-ask-first-will",
            "monday-ask-first-from",
        ),
        About::LetThemDoIt => (
            "monday-let-them-when",
            "monday-let-them-will",
            "monday-let-them-from",
        ),
        About::GoOutside => (
            "monday-go-outside-when",
            "monday-go-outside-will",
            "monday-go-outside-from",
        ),
        About::TryAsking => (
            "monday-try-asking-when",
            "monday-try-asking-will",
            "monday-try-asking-from",
        ),
        About::TryHandingOver => (
            "monday-try-handing-over-when",
            "monday-try-handing-over-will",
            "monday-try-handing-over-from",
        ),
        About::OneSentence => (
            "monday-one-sentence-when",
            "monday-one-sentence-will",
            "monday-one-sentence-from",
        ),
        About::BringItBack => (
            "monday-bring-it-back-when",
            "monday-bring-it-back-will",
            "monday-bring-it-back-from",
        ),
        About::Rest => ("monday-rest-when", "monday-rest-will", "monday-rest-from"),
        About::AskAgain => (
            "monday-ask-again-when",
            "monday-ask-again-will",
            "monday-ask-again-from",
        ),
        About::StandBy => (
            "monday-stand-by-when",
            "monday-stand-by-will",
            "monday-stand-by-from",
        ),
        About::HandItOver => (
            "monday-hand-over-when",
            "monday-hand-over-will",
            "monday-hand-over-from",
        ),
        About::NameTheNumber => (
            "monday-name-the-number-when",
            "monday-name-the-number-will",
            "monday-name-the-number-from",
        ),
        About::SayItStands => (
            "monday-say-it-stands-when",
            "monday-say-it-stands-will",
            "monday-say-it-stands-from",
        ),
    };
    let who = plan
        .who
        .map(|who| names::name_of(run.scenario(), who))
        .unwrap_or_default();
    let at = plan.from.map(|turn| comes_from(run, plan, turn, in_full));
    let at = at.unwrap_or_default();
    Card {
        when: say(when),
        will: say(will),
        from: say_with(
            from,
            &[
                ("who", who),
                ("moment", at),
                ("times", plan.times.to_string()),
                ("all", decisions(run).len().to_string()),
            ],
        ),
    }
}

/// The moment of a plan; of a word that was kept by what came, and not by the choice before it, that.
fn comes_from(run: &Run, plan: &Plan, turn: u32, in_full: bool) -> String {
    let promises = 0..run.scenario().promises.len();
    let mut by_event = promises
        .filter(|_| plan.about == About::SayItStands)
        .filter_map(|held| word_by_event(run, turn, held, Promised::Kept));
    match by_event.next() {
        Some(event) => {
            let (at, told) = beats::came(run, event, turn);
            say_with("debrief-moment", &[("day", at), ("card", told)])
        }
        // Of what did not come to be, nothing that was answered tells.
        None if in_full
            && !matches!(
                plan.about,
                About::TryAsking
                    | About::TryHandingOver
                    | About::OneSentence
                    | About::Rest
                    | About::SayItStands
            ) =>
        {
            let values = [("day", at(run, turn)), ("card", card_of(run, turn))];
            let chosen = say_with("debrief-moment", &values);
            let said = heard::after(run, turn);
            // What the one said whom it was with says more than what others did.
            let theirs = |said: &&&Said| Some(said.speaker) == plan.who.map(Speaker::Person);
            let answer = match said.iter().find(theirs) {
                Some(said) => beats::heard(run.scenario(), said.speaker, &said.text),
                None => in_short::answer(run, turn, false),
            };
            format!("{chosen} {answer}").trim_end().to_owned()
        }
        None => moment(run, turn),
    }
}
