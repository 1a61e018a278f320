//! Puts a translation into a checked story or campaign. Only words can be reached from here.

use super::{Comparison, Source};
use crate::scenario::{
    Campaign, called,
    model::{Choice, Held, Person, PersonIndex, Scenario, Then},
    script::Line,
};
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

/// Has a story speak the other language wherever its translation is right. `sources` are its texts, as typed.
pub fn to_story(story: &mut Scenario, sources: &[Source], comparison: &Comparison) {
    Words::new(sources, comparison).story(story);
}

/// Has a campaign speak the other language; its stories are translated by themselves. `stories` are the ids of its stories,
/// after which its weeks are called.
pub fn to_campaign(campaign: &mut Campaign, sources: &[Source], comparison: &Comparison) {
    Words::new(sources, comparison).campaign(campaign);
}

struct Words<'w> {
    words: BTreeMap<&'w str, &'w str>,
    /// The keys of the story's own texts without numbers, and of its scripts with the point at the end.
    there: BTreeSet<&'w str>,
}

impl<'w> Words<'w> {
    fn new(sources: &'w [Source], comparison: &'w Comparison) -> Self {
        Words {
            words: comparison.words(sources),
            there: sources
                .iter()
                .map(|source| source.group().unwrap_or(&source.key))
                .collect(),
        }
    }

    fn put(&self, key: &str, text: &mut String) {
        if let Some(words) = self.words.get(key) {
            *text = (*words).into();
        }
    }

    fn script(&self, path: &str, lines: &mut [Line]) {
        for (place, line) in lines.iter_mut().enumerate() {
            self.put(&format!("{path}.{}", place + 1), &mut line.text);
        }
    }

    /// Whether the story has a script here.
    fn has_script(&self, path: &str) -> bool {
        self.there.contains(format!("{path}.").as_str())
    }

    fn story(&self, story: &mut Scenario) {
        self.put("title", &mut story.title);
        self.put("summary", &mut story.summary);
        // What is left out of the briefing is told by the summary.
        let briefing = ["briefing", "summary"];
        let key = briefing.iter().find(|key| self.there.contains(*key));
        self.put(key.copied().unwrap_or_default(), &mut story.briefing);
        self.put("clock.deadline", &mut story.clock.deadline);
        self.put("you.role", &mut story.you);
        for person in &mut story.people {
            let path = format!("cast.{}", person.id);
            self.put(&format!("{path}.name"), &mut person.name);
            self.put(&format!("{path}.role"), &mut person.role);
            self.put(&format!("{path}.about"), &mut person.about);
        }
        called::people(&mut story.people);
        for held in &mut story.promises {
            let kind = match held.kind {
                Held::Promise => "promises",
                Held::Confidence => "confidences",
            };
            self.put(&format!("{kind}.{}.what", held.id), &mut held.what);
        }
        for (rule, lines) in &mut story.happenings {
            self.script(&format!("happenings.{rule}"), lines);
        }
        for axis in &mut story.variants {
            for option in &mut axis.options {
                let path = format!("variants.{}.{}", axis.id, option.id);
                self.put(&format!("{path}.label"), &mut option.label);
                self.put(&format!("{path}.note"), &mut option.note);
            }
        }
        for role in &mut story.roles {
            let path = format!("roles.{}", role.id);
            self.put(&format!("{path}.name"), &mut role.name);
            for (place, text) in role.card.iter_mut().enumerate() {
                self.put(&format!("{path}.card.{}", place + 1), text);
            }
        }
        for passage in &mut story.passages {
            let kind = match passage.event {
                None => "scenes",
                Some(_) => "events",
            };
            let path = format!("{kind}.{}", passage.id);
            self.put(&format!("{path}.place"), &mut passage.place);
            self.put(&format!("{path}.after"), &mut passage.after);
            self.script(&format!("{path}.script"), &mut passage.script);
            let people = &story.people;
            if let Some(event) = &mut passage.event {
                self.because(people, &path, &mut event.because);
            }
            self.choices(people, &format!("{path}.choices"), &mut passage.choices);
            self.way(people, &format!("{path}.then"), &mut passage.then);
            for (place, prompt) in passage.discuss.iter_mut().enumerate() {
                self.put(&format!("{path}.discuss.{}", place + 1), prompt);
            }
            self.put(&format!("{path}.facilitator"), &mut passage.facilitator);
            for (role, card) in &mut passage.cards {
                if let Some(role) = story.roles.get(*role) {
                    self.put(&format!("{path}.cards.{}", role.id), card);
                }
            }
        }
        self.choices(&story.people, "standing", &mut story.standing);
        for ending in &mut story.endings {
            let path = format!("endings.{}", ending.id);
            self.put(&format!("{path}.title"), &mut ending.title);
            self.script(&format!("{path}.script"), &mut ending.script);
            self.script(&format!("{path}.about"), &mut ending.about);
            self.script(&format!("{path}.why"), &mut ending.why);
            for (person, lines) in story.people.iter().zip(&mut ending.epilogue) {
                let own = format!("{path}.epilogue.{}", person.id);
                let common = || format!("epilogue.{}", person.id);
                let path = if self.has_script(&own) { own } else { common() };
                self.script(&path, lines);
            }
        }
    }

    fn because(&self, people: &[Person], path: &str, because: &mut [(PersonIndex, String)]) {
        for (who, why) in because {
            if let Some(who) = people.get(*who) {
                self.put(&format!("{path}.because.{}", who.id), why);
            }
        }
    }

    fn choices(&self, people: &[Person], path: &str, choices: &mut [Choice]) {
        for choice in choices {
            let path = format!("{path}.{}", choice.id);
            self.put(&format!("{path}.text"), &mut choice.text);
            self.put(&format!("{path}.gist"), &mut choice.gist);
            self.because(people, &path, &mut choice.because);
            self.way(people, &format!("{path}.then"), &mut choice.then);
        }
    }

    fn way(&self, people: &[Person], path: &str, then: &mut Then) {
        match then {
            Then::Outcome(outcome) => {
                self.put(&format!("{path}.gist"), &mut outcome.gist);
                self.because(people, path, &mut outcome.because);
                let react = format!("{path}.react");
                let path = if self.has_script(&react) {
                    &react
                } else {
                    path
                };
                self.script(path, &mut outcome.react);
            }
            Then::Attempt(ways) => {
                let words = ["commitment", "compliance", "resistance"];
                for (word, way) in words.iter().zip(ways.iter_mut()) {
                    self.way(people, &format!("{path}.{word}"), way);
                }
            }
            Then::Branch(branch) => {
                self.way(people, &format!("{path}.yes"), &mut branch.1);
                self.way(people, &format!("{path}.no"), &mut branch.2);
            }
            Then::On | Then::Goto(_) | Then::Stay | Then::End => {}
        }
    }

    fn campaign(&self, campaign: &mut Campaign) {
        self.put("title", &mut campaign.title);
        self.put("summary", &mut campaign.summary);
        for (week, story) in campaign.weeks.iter_mut().zip(&campaign.chapters) {
            let path = format!("weeks.{}", story.id);
            self.put(&format!("{path}.title"), &mut week.title);
            self.script(&format!("{path}.script"), &mut week.script);
            for act in &mut week.acts {
                let path = format!("{path}.acts.{}", act.id);
                self.put(&format!("{path}.text"), &mut act.text);
                self.script(&format!("{path}.told"), &mut act.told);
                for (person, lines) in &mut act.to {
                    let who = story.people.get(*person);
                    let who: Cow<str> = who.map_or_else(Cow::default, |who| (&who.id).into());
                    self.script(&format!("{path}.to.{who}"), lines);
                }
            }
        }
        self.script("closing", &mut campaign.closing);
    }
}
