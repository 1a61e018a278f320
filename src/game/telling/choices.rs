//! What a choice costs, where it happens, and why it is locked, as far as the player can know.

use crate::game::page::Offer;
use crate::scenario::model::Scenario;
use crate::simulation::view::{ChoiceView, GO_ON};
use crate::words::{hunches, locks, names, say};

/// A choice as a card shows it.
pub(super) fn offer(scenario: &Scenario, choice: &ChoiceView) -> Offer {
    let with = choice.toward.map(|who| names::name_of(scenario, who));
    // Where a passage leads on by itself, there is a choice without words.
    let goes_on = choice.name.id == GO_ON;
    Offer {
        goes_on,
        text: names::choice(choice),
        setting: choice.setting.map(|setting| names::setting(setting, with)),
        costs: names::costs_of(choice),
        locked: choice
            .locked
            .as_ref()
            .map(|lock| locks::why(scenario, lock)),
        waiting: choice.name.standing.then(|| say("offer-standing")),
        hunch: choice
            .hunch
            .as_ref()
            .filter(|_| choice.locked.is_none())
            .map(|hunch| hunches::tell(scenario, hunch, &choice.name.text)),
    }
}
