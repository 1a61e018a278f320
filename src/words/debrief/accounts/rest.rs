//! What follows on how a beat begins: what was said on both sides, and how whoever tells it took it.

use super::{FELT, MUCH, Telling};
use crate::debrief::{
    account::{Beat, What},
    heard,
};
use crate::scenario::{
    effect::Tactic,
    model::{Facet, Landing, PassageIndex, PersonIndex, Role},
    script::Speaker,
};
use crate::words::debrief::{acts::meant_well, names, quoted};

impl Telling<'_> {
    /// What follows: what was said on both sides, and how they took it.
    pub(super) fn rest(&mut self, beat: &Beat) -> Vec<String> {
        let mut told = Vec::new();
        match &beat.what {
            What::Did { act, landing, .. } => {
                told.extend(self.quote("account-my-words", &beat.said));
                let hurt = beat.mood.min(beat.trust) <= -FELT && beat.mood + beat.trust < 0;
                match landing {
                    Some(landing) => told.extend(self.teller.tell(self.took_it(*landing), &[])),
                    // What was meant well and did no good is not told as if it followed.
                    None if hurt && meant_well(*act) && self.role != Role::Manager => {
                        told.extend(self.teller.tell("account-all-the-same", &[]));
                    }
                    None => told.extend(self.felt(beat)),
                }
            }
            What::Against { lost, .. } => {
                told.extend(self.quote("account-words-there", &beat.said));
                if beat.mood <= -FELT {
                    let trust = 0;
                    told.extend(self.felt(&Beat {
                        trust,
                        ..beat.clone()
                    }));
                }
                if beat.trust <= -FELT {
                    let key = match lost {
                        Some(Facet::Ability) => "account-lost-ability",
                        Some(Facet::Benevolence) => "account-lost-benevolence",
                        Some(Facet::Integrity) | None => "account-lost-integrity",
                    };
                    told.extend(self.teller.tell(key, &[]));
                }
            }
            What::Saw { .. } | What::Event(_) | What::CameBack(..) | What::Happened(..) => {
                match beat.what {
                    What::Event(passage) | What::CameBack(passage, _) => {
                        told.extend(self.what_it_was(beat.turn, passage));
                    }
                    // Whom it struck tells what was said to them.
                    What::Happened(rule, Some(by), struck) if struck == Some(self.account.who) => {
                        let heard = heard::of_happening(self.run, beat.turn, rule, Some(by));
                        let mut heard = heard.into_iter();
                        let said = heard.find(|said| said.speaker == Speaker::Person(by));
                        told.extend(said.and_then(|said| self.they_said(by, &said.text)));
                    }
                    What::Saw {
                        act: Tactic::StaySilent,
                        toward: Some(who),
                        ..
                    } => told.extend(self.answered(beat.turn, who)),
                    _ => {}
                }
                told.extend(self.quote("account-words-there", &beat.said));
                told.extend(self.felt(beat));
            }
            _ => {}
        }
        told
    }

    /// What the story told first of something that happened, for whoever was not there; not where it speaks of who tells it.
    fn what_it_was(&mut self, turn: u32, passage: PassageIndex) -> Option<String> {
        let me = names::name_of(self.run.scenario(), self.account.who);
        let first = heard::within(self.run, turn, passage).into_iter().next()?;
        let told = first.speaker == Speaker::Narrator && !first.text.contains(&me);
        told.then(|| self.teller.once(&first.text))?
    }

    /// What somebody said to whom nothing was said: of a silence there is nothing else to tell.
    fn answered(&mut self, turn: u32, who: PersonIndex) -> Option<String> {
        let mut heard = heard::after(self.run, turn).into_iter();
        let said = heard.find(|said| said.speaker == Speaker::Person(who))?;
        self.they_said(who, &said.text)
    }

    /// What somebody else said.
    fn they_said(&mut self, who: PersonIndex, words: &str) -> Option<String> {
        let values = [
            ("who", names::name_of(self.run.scenario(), who)),
            ("words", quoted(words)),
        ];
        self.teller.tell("account-they-said", &values)
    }

    /// Words as they were said.
    fn quote(&mut self, key: &str, words: &str) -> Option<String> {
        if words.is_empty() {
            return None;
        }
        let asked = words.trim_end().ends_with('?') && !words.contains(['.', '!']);
        let values = [("words", quoted(words)), ("asked", asked.to_string())];
        self.teller.tell(key, &values)
    }

    /// How an attempt landed, as the one it was made on tells it.
    fn took_it(&self, landing: Landing) -> &'static str {
        match (self.role, landing) {
            (Role::Manager, Landing::Commitment) => "account-hero-commitment",
            (Role::Manager, Landing::Compliance) => "account-hero-compliance",
            (Role::Manager, Landing::Resistance) => "account-hero-resistance",
            (_, Landing::Commitment) => "account-commitment",
            (_, Landing::Compliance) => "account-compliance",
            (_, Landing::Resistance) => "account-resistance",
        }
    }

    /// What it did to them: the stronger of mood and trust.
    fn felt(&mut self, beat: &Beat) -> Option<String> {
        let manager = self.role == Role::Manager;
        let (mood, trust) = (beat.mood, beat.trust);
        let key = if mood.abs() >= trust.abs() {
            match mood {
                _ if mood.abs() < FELT => return None,
                0.. if manager => "account-hero-loosened",
                _ if manager => "account-hero-tightened",
                MUCH.. => "account-lifted-much",
                0.. => "account-lifted",
                _ if mood <= -MUCH => "account-lowered-much",
                _ => "account-lowered",
            }
        } else {
            match trust {
                _ if trust.abs() < FELT => return None,
                0.. if manager => "account-hero-trusts",
                _ if manager => "account-hero-doubts",
                0.. => "account-trusts",
                _ => "account-doubts",
            }
        };
        self.teller.tell(key, &[])
    }
}
