//! Everything in a scenario that a run can come to, numbered: passages, options, how attempts land, endings, lines.

use crate::{
    scenario::{
        Scenario,
        model::{Choice, PassageIndex, Then},
        script::Line,
    },
    simulation::{Offer, line_name},
};

/// Something that a run can come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A scene or an event, by its place.
    Passage(PassageIndex),
    /// A choice of a passage, by its place there.
    Choice(PassageIndex, usize),
    /// A standing choice, by its place.
    Standing(usize),
    /// An ending, by its place.
    Ending(usize),
}

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Script {
    /// In what a passage tells when it opens.
    Passage(PassageIndex),
    /// In what follows a choice of a passage, or its own way on (no place).
    Reaction(PassageIndex, Option<usize>),
    /// In what follows a standing choice.
    Standing(usize),
    /// In the story's own words for what happens by itself, by their place.
    Happening(usize),
    /// In an ending, or in what is told about it.
    Ending(usize),
    /// In what is told of somebody at the end. Endings that tell the same share it.
    Epilogue(usize),
}

/// The numbers of the choices and lines of a scenario.
#[derive(Debug)]
pub(super) struct Places<'s> {
    scenario: &'s Scenario,
    /// Where each passage's choices begin in the one list of them; the standing ones come last.
    first: Vec<usize>,
    /// The lines, in the order of the scenario.
    lines: Vec<(Script, &'s Line)>,
    /// The names and numbers of all lines, to find one by its name.
    names: Vec<(usize, usize)>,
}

impl<'s> Places<'s> {
    pub(super) fn of(scenario: &'s Scenario) -> Places<'s> {
        let mut count = 0;
        let mut first = vec![0];
        for passage in &scenario.passages {
            count += passage.offered().len();
            first.push(count);
        }
        let mut lines: Vec<(Script, &Line)> = Vec::new();
        let mut names: Vec<(usize, usize)> = Vec::new();
        let mut epilogues = 0;
        for (script, line) in all_lines(scenario) {
            if !matches!(script, Script::Epilogue(_)) {
                epilogues = lines.len() + 1;
            }
            // What several endings tell of somebody is one line.
            let told = lines.get(epilogues..).unwrap_or_default();
            let known = told.iter().position(|known| *known == (script, line));
            let number = known.map_or(lines.len(), |place| epilogues + place);
            if known.is_none() {
                lines.push((script, line));
            }
            names.push((line_name(line), number));
        }
        names.sort_unstable();
        Places {
            scenario,
            first,
            lines,
            names,
        }
    }

    /// Where each passage's choices begin; last, where the standing ones do.
    pub(super) fn first(&self) -> &[usize] {
        &self.first
    }

    /// How many choices there are, the standing ones included.
    pub(super) fn choices(&self) -> usize {
        self.standing() + self.scenario.standing.len()
    }

    fn standing(&self) -> usize {
        self.first.last().copied().unwrap_or(0)
    }

    /// The number of an offer that is on the table in a passage; none for going on.
    #[inline]
    pub(super) fn choice(&self, passage: PassageIndex, offer: Offer) -> Option<usize> {
        let place = offer.place?;
        if offer.standing {
            Some(self.standing() + place)
        } else {
            Some(self.first.get(passage)? + place)
        }
    }

    /// What has a number among the choices.
    pub(super) fn place(&self, choice: usize) -> Place {
        match choice.checked_sub(self.standing()) {
            Some(standing) => Place::Standing(standing),
            None => {
                let passage = self.first.partition_point(|first| *first <= choice) - 1;
                let first = self.first.get(passage).copied().unwrap_or(0);
                Place::Choice(passage, choice - first)
            }
        }
    }

    /// All lines, in the order of their numbers.
    pub(super) fn lines(&self) -> &[(Script, &'s Line)] {
        &self.lines
    }

    /// The number of a line by its name.
    pub(super) fn line(&self, name: usize) -> Option<usize> {
        let place = self.names.binary_search_by_key(&name, |(name, _)| *name);
        self.names.get(place.ok()?).map(|(_, number)| *number)
    }
}

impl Place {
    /// The choice, if it is one.
    pub fn choice(self, scenario: &Scenario) -> Option<&Choice> {
        match self {
            Place::Choice(passage, place) => scenario.passages.get(passage)?.choices.get(place),
            Place::Standing(place) => scenario.standing.get(place),
            Place::Passage(_) | Place::Ending(_) => None,
        }
    }

    /// Its id, with the id of the passage before a choice's: `standup/ask`, `standing/rest`.
    pub fn id(self, scenario: &Scenario) -> String {
        let passage = |place: usize| {
            let passage = scenario.passages.get(place);
            passage.map_or("", |passage| passage.id.as_str())
        };
        let choice = self
            .choice(scenario)
            .map_or("", |choice| choice.id.as_str());
        match self {
            Place::Passage(place) => passage(place).to_owned(),
            Place::Choice(place, _) => format!("{}/{choice}", passage(place)),
            Place::Standing(_) => format!("standing/{choice}"),
            Place::Ending(place) => scenario
                .endings
                .get(place)
                .map_or(String::new(), |ending| ending.id.clone()),
        }
    }
}

fn all_lines(scenario: &Scenario) -> Vec<(Script, &Line)> {
    let mut all: Vec<(Script, &Line)> = Vec::new();
    for (place, passage) in scenario.passages.iter().enumerate() {
        all.extend(
            passage
                .script
                .iter()
                .map(|line| (Script::Passage(place), line)),
        );
        for (number, choice) in passage.offered().iter().enumerate() {
            reactions(
                &choice.then,
                Script::Reaction(place, Some(number)),
                &mut all,
            );
        }
        reactions(&passage.then, Script::Reaction(place, None), &mut all);
    }
    for (place, choice) in scenario.standing.iter().enumerate() {
        reactions(&choice.then, Script::Standing(place), &mut all);
    }
    for (place, (_, lines)) in scenario.happenings.iter().enumerate() {
        all.extend(lines.iter().map(|line| (Script::Happening(place), line)));
    }
    for (place, ending) in scenario.endings.iter().enumerate() {
        let told = ending.script.iter().chain(&ending.about);
        let told = told.chain(&ending.why);
        all.extend(told.map(|line| (Script::Ending(place), line)));
    }
    for ending in &scenario.endings {
        for (who, lines) in ending.epilogue.iter().enumerate() {
            all.extend(lines.iter().map(|line| (Script::Epilogue(who), line)));
        }
    }
    all
}

fn reactions<'s>(then: &'s Then, script: Script, all: &mut Vec<(Script, &'s Line)>) {
    match then {
        Then::Outcome(outcome) => {
            all.extend(outcome.react.iter().map(|line| (script, line)));
            reactions(&outcome.then, script, all);
        }
        Then::Attempt(outcomes) => {
            for outcome in &**outcomes {
                reactions(outcome, script, all);
            }
        }
        Then::Branch(branch) => {
            reactions(&branch.1, script, all);
            reactions(&branch.2, script, all);
        }
        Then::On | Then::Goto(_) | Then::Stay | Then::End => {}
    }
}

/// The words of a line, by where it stands and its number there, from 0.
pub fn line(scenario: &Scenario, script: Script, number: usize) -> Option<&str> {
    let places = Places::of(scenario);
    let here = places.lines().iter().filter(|(known, _)| *known == script);
    here.map(|(_, line)| line.text.as_str()).nth(number)
}
