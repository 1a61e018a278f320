//! Where each option leads, for the facilitator alone: in the words of the story, as far as they are settled beforehand.

use super::{Lead, Led, speech::Speech};
use crate::scenario::{
    Scenario,
    model::{Choice, PassageIndex, Then},
    script,
};
use crate::simulation::view::{ChoiceView, GO_ON};
use crate::words::{locks, names};
use crate::workshop::room::{Phase, Room};

/// No lead is followed deeper than so many turns of a branch.
const DEEP: usize = 4;
/// So many characters of a reaction are told.
const REACTION: usize = 90;

/// The options of the decision that stands open, the locked ones last.
pub(super) fn options(room: &Room) -> Vec<Led> {
    let stands = !matches!(
        room.phase(),
        Phase::Lobby | Phase::Chosen | Phase::Roads | Phase::Debrief(_) | Phase::Closed
    );
    let Some(decision) = room.road().open().filter(|_| stands) else {
        return Vec::new();
    };
    let speech = Speech::of(room);
    let scenario = room.run().scenario();
    let seen = room.run().look().choices;
    let mut options: Vec<Led> = seen
        .iter()
        .filter(|seen| seen.name.id != GO_ON)
        .filter_map(|seen| {
            let (_, choice) = seen.name.find(scenario)?;
            let lock = seen.locked.as_ref();
            Some(Led {
                letter: match lock {
                    Some(_) => String::new(),
                    None => decision.letter(&seen.name.id),
                },
                choice: seen.name.id.clone(),
                text: seen.name.text.clone(),
                kind: kind(speech, scenario, seen, choice),
                leads: leads(speech, scenario, seen.name.passage, choice),
                locked: lock.map_or(String::new(), |lock| locks::why(scenario, lock)),
            })
        })
        .collect();
    options.sort_by_key(|led| !led.locked.is_empty());
    options
}

/// What a choice is, by the field's names.
fn kind(speech: Speech, scenario: &Scenario, seen: &ChoiceView, choice: &Choice) -> String {
    let who = choice.toward.map(|who| names::name_of(scenario, who));
    let parts = [
        choice.tactic.map(names::tactic),
        who.clone()
            .map(|who| speech.with("room-toward", &[("who", who)])),
        seen.setting.map(|setting| speech.setting(setting, None)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

fn leads(speech: Speech, scenario: &Scenario, passage: PassageIndex, choice: &Choice) -> Vec<Lead> {
    let way = Way {
        speech,
        scenario,
        passage,
    };
    let mut leads = Vec::new();
    way.follow(&choice.then, "", DEEP, &mut leads);
    leads
}

/// What is needed to say where something leads.
struct Way<'a> {
    speech: Speech<'a>,
    scenario: &'a Scenario,
    passage: PassageIndex,
}

impl Way<'_> {
    fn follow(&self, then: &Then, landing: &str, deep: usize, leads: &mut Vec<Lead>) {
        let Some(deep) = deep.checked_sub(1) else {
            return;
        };
        match then {
            Then::Attempt(ways) => {
                let landings = [
                    "room-lands-commitment",
                    "room-lands-compliance",
                    "room-lands-resistance",
                ];
                for (then, key) in ways.iter().zip(landings) {
                    self.follow(then, &self.speech.say(key), deep, leads);
                }
            }
            Then::Branch(ways) => {
                self.follow(&ways.1, landing, deep, leads);
                self.follow(&ways.2, landing, deep, leads);
            }
            then => leads.push(Lead {
                landing: landing.to_owned(),
                to: self.to(then, DEEP),
            }),
        }
    }

    /// Where it leads, in words.
    fn to(&self, then: &Then, deep: usize) -> String {
        let Some(deep) = deep.checked_sub(1) else {
            return self.speech.say("room-leads-depends");
        };
        match then {
            Then::Goto(passage) => self.place(*passage),
            Then::Stay => self.speech.say("room-leads-stay"),
            Then::End => self.speech.say("room-leads-end"),
            Then::Outcome(outcome) => {
                let to = self.to(&outcome.then, deep);
                match reaction(self.scenario, &outcome.react) {
                    Some(reaction) => self
                        .speech
                        .with("room-leads-reaction", &[("reaction", reaction), ("to", to)]),
                    None => to,
                }
            }
            Then::On => {
                let passage = self.scenario.passage(self.passage);
                match passage.map(|passage| &passage.then) {
                    Some(Then::On) | None => self.speech.say("room-leads-on"),
                    Some(then) => self.to(then, deep),
                }
            }
            Then::Attempt(_) | Then::Branch(_) => self.speech.say("room-leads-depends"),
        }
    }

    fn place(&self, passage: PassageIndex) -> String {
        let passage = self.scenario.passage(passage);
        let place = passage.map_or("", |passage| passage.place.as_str());
        match (place, passage) {
            ("", Some(passage)) => passage.id.replace('-', " "),
            (place, _) => place.to_owned(),
        }
    }
}

/// The first line of a reaction, cut short.
fn reaction(scenario: &Scenario, lines: &[script::Line]) -> Option<String> {
    let line = lines.first()?;
    let speaker = names::speaker(scenario, line.speaker);
    let said = match speaker {
        Some(who) => format!("{who}: {}", line.text),
        None => line.text.clone(),
    };
    if said.chars().count() <= REACTION {
        return Some(said);
    }
    let cut: String = said.chars().take(REACTION).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    Some(format!("{} …", cut.get(..end).unwrap_or(&cut)))
}
