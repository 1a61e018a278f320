//! From the bytes of a campaign and the stories that are known to a checked campaign, with everything that is wrong or doubtful.

use super::{
    ACTS, format,
    model::{Act, Campaign, Week},
};
use crate::scenario::{
    compile::decode,
    diagnostic::{Code, Diagnostic, Severity},
    id,
    model::{Role, Scenario},
    names::{Names, Unknown, kind, short},
    script::{self, Line},
};
use std::{collections::BTreeMap, sync::Arc};

/// The most stories in a campaign.
const STORIES: usize = 50;

/// Reads a campaign: itself if nothing is wrong with it, and all that is wrong or doubtful. `known` are the stories that it
/// may name; one that does not load is none of them.
pub fn read(source: &[u8], known: &[Arc<Scenario>]) -> (Option<Campaign>, Vec<Diagnostic>) {
    match decode::decode_all(source) {
        Ok(written) => compile(&written, known),
        Err(refused) => (None, refused.with(|written| compile(written, known).1)),
    }
}

/// Checks a campaign as typed.
pub fn compile(
    written: &format::Campaign,
    known: &[Arc<Scenario>],
) -> (Option<Campaign>, Vec<Diagnostic>) {
    let mut check = Check::default();
    check.id("id", &written.id);
    let chapters = check.chapters(&written.scenarios, known);
    check.same_people(&chapters);
    check.remembered(&chapters);
    let campaign = Campaign {
        id: written.id.clone(),
        title: check.text("title", &written.title),
        summary: check.text("summary", &written.summary),
        weeks: check.weeks(written, &chapters),
        closing: match (&written.closing, chapters.last()) {
            (Some(closing), Some(Some(last))) => check.script("closing", closing, &Names::of(last)),
            _ => Vec::new(),
        },
        chapters: chapters.into_iter().flatten().collect(),
    };
    let found = check.0;
    let playable = found.iter().all(|found| found.severity != Severity::Error);
    (playable.then_some(campaign), found)
}

/// What was found so far.
#[derive(Default)]
struct Check(Vec<Diagnostic>);

impl Check {
    fn wrong(
        &mut self,
        code: Code,
        path: impl Into<String>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.0.push(Diagnostic::new(code, path, message).help(help));
    }

    fn unknown(&mut self, path: impl Into<String>, unknown: Unknown) {
        let mut found = Diagnostic::new(unknown.code, path, unknown.message);
        found.meant = unknown.meant;
        self.0.push(match unknown.help {
            Some(help) => found.help(help),
            None => found,
        });
    }

    fn id(&mut self, path: &str, word: &str) {
        if !id::is_valid(word) {
            let help = format!(
                "Ids are lower-case letters, digits and hyphens, a letter first, at most 64 long, such as `{}`.",
                id::from_text(word)
            );
            let message = format!("`{}` is no id.", short(word));
            let mut found = Diagnostic::new(Code::E004, path, message).help(help);
            found.meant = Some((word.into(), id::from_text(word)));
            self.0.push(found);
        }
    }

    fn text(&mut self, path: &str, written: &str) -> String {
        let text = written.trim();
        if text.is_empty() {
            let help = "Write a few words.";
            self.wrong(Code::E014, path, "This text is empty.", help);
        }
        text.into()
    }

    fn script(&mut self, path: &str, written: &str, names: &Names) -> Vec<Line> {
        let (lines, problems) = script::parse(written, names);
        if lines.len() + problems.len() > script::LONGEST {
            let message = format!(
                "A script may have {} lines; this one has more.",
                script::LONGEST
            );
            self.wrong(Code::E003, path, message, "Say it in fewer.");
        }
        for (line, problem) in problems {
            let at = problem.at;
            self.unknown(
                format!("{path}:{line}:{at}"),
                Unknown {
                    code: problem.code,
                    at,
                    message: problem.message,
                    help: problem.help,
                    meant: problem.meant,
                },
            );
        }
        lines
    }

    /// The stories in their order; `None` for one that is not known.
    fn chapters(
        &mut self,
        written: &[String],
        known: &[Arc<Scenario>],
    ) -> Vec<Option<Arc<Scenario>>> {
        if written.len() < 2 {
            let message = format!(
                "A campaign is at least two stories; here are {}.",
                written.len()
            );
            let help =
                "Name the stories in their order: scenarios: [\"the-first\", \"the-second\"].";
            self.wrong(Code::E041, "scenarios", message, help);
        }
        if written.len() > STORIES {
            let message = format!(
                "There may be {STORIES} stories; here are {}.",
                written.len()
            );
            self.wrong(
                Code::E003,
                "scenarios",
                message,
                "Tell it as two campaigns.",
            );
        }
        let ids: Vec<&str> = known.iter().map(|story| story.id.as_str()).collect();
        let mut chapters = Vec::new();
        for (place, word) in written.iter().enumerate().take(STORIES) {
            let story = known.iter().find(|story| story.id == *word);
            if story.is_none() {
                let nearest = id::nearest(word, ids.iter().copied());
                let mut unknown = Unknown::of(Code::E040, "story", word, nearest, &ids);
                unknown.message = format!("There is no story `{}` that loads.", short(word));
                if nearest.is_none() {
                    let more = unknown.help.unwrap_or_default();
                    unknown.help = Some(format!(
                        "Put its file beside this one, and see that `groundswell check` finds no error in it. {more}"
                    ));
                }
                self.unknown(format!("scenarios.{place}"), unknown);
            }
            chapters.push(story.cloned());
        }
        chapters
    }

    /// Somebody with one id should be one person: what they are cannot be carried from one kind to another.
    fn same_people(&mut self, chapters: &[Option<Arc<Scenario>>]) {
        let mut met: BTreeMap<&str, (Role, &str)> = BTreeMap::new();
        for (place, story) in chapters.iter().enumerate() {
            for person in story.iter().flat_map(|story| &story.people) {
                let title = story.as_ref().map_or("", |story| story.title.as_str());
                let (before, first) = *met.entry(&person.id).or_insert((person.kind, title));
                if before != person.kind {
                    let message = format!(
                        "`{}` is a {} here, and a {} in “{first}”.",
                        person.id,
                        kind(person.kind),
                        kind(before),
                    );
                    let help = "Trust and insight are carried over, and nothing else. Give somebody else another id.";
                    self.wrong(Code::W040, format!("scenarios.{place}"), message, help);
                }
            }
        }
    }

    /// What a story remembers, an earlier one must be able to leave.
    fn remembered(&mut self, chapters: &[Option<Arc<Scenario>>]) {
        // Where a story is not known, nobody can say what it leaves.
        if chapters.iter().any(Option::is_none) {
            return;
        }
        let chapters: Vec<&Scenario> = chapters.iter().flatten().map(AsRef::as_ref).collect();
        for (place, story) in chapters.iter().enumerate() {
            let before = chapters.get(..place).unwrap_or_default();
            let flags = story.remembers.iter();
            for flag in flags.filter_map(|flag| story.flags.get(*flag)) {
                if !before.iter().any(|story| story.flags.contains(flag)) {
                    let message = format!(
                        "“{}” remembers `{flag}`, and no story before it can set that.",
                        story.title
                    );
                    let help =
                        "Give an earlier story a flag of this name, or take it out of `remembers`.";
                    self.wrong(Code::W041, format!("scenarios.{place}"), message, help);
                }
            }
        }
    }

    fn weeks(
        &mut self,
        written: &format::Campaign,
        chapters: &[Option<Arc<Scenario>>],
    ) -> Vec<Week> {
        let between = chapters.len().saturating_sub(1);
        if written.weeks.len() > between {
            let message = format!(
                "A week lies between two stories: {} stories have at most {between}; here are {}.",
                chapters.len(),
                written.weeks.len()
            );
            let help = "Take the last out, or add a story.";
            self.wrong(Code::E003, "weeks", message, help);
        }
        (0..between)
            .map(
                |place| match (written.weeks.get(place), chapters.get(place)) {
                    (Some(week), Some(Some(story))) => {
                        self.week(&format!("weeks.{place}"), week, story)
                    }
                    _ => Week::default(),
                },
            )
            .collect()
    }

    fn week(&mut self, path: &str, written: &format::Week, story: &Scenario) -> Week {
        let names = Names::of(story);
        let mut week = Week::default();
        if let Some(title) = &written.title {
            week.title = self.text(&format!("{path}.title"), title);
        }
        if let Some(script) = &written.script {
            week.script = self.script(&format!("{path}.script"), script, &names);
        }
        for (id, act) in written.acts.iter() {
            let path = format!("{path}.acts.{}", short(id));
            if !ACTS.contains(&id) {
                let nearest = id::nearest(id, ACTS);
                self.unknown(
                    &path,
                    Unknown::of(Code::E042, "act of the week", id, nearest, &ACTS),
                );
            } else if week.act(id).is_some() {
                let message = format!("`{id}` stands here more than once.");
                self.wrong(Code::E005, &path, message, "Once is enough.");
            }
            let words = self.act(&path, id, act, &names);
            week.acts.push(words);
        }
        week
    }

    fn act(&mut self, path: &str, id: &str, written: &format::Act, names: &Names) -> Act {
        let mut act = Act {
            id: id.into(),
            ..Act::default()
        };
        if let Some(text) = &written.text {
            act.text = self.text(&format!("{path}.text"), text);
        }
        if let Some(told) = &written.told {
            act.told = self.script(&format!("{path}.told"), told, names);
        }
        for (who, told) in written.to.iter() {
            let path = format!("{path}.to.{}", short(who));
            let lines = self.script(&path, told, names);
            match names.person(who) {
                Ok(person) => act.to.push((person, lines)),
                Err(unknown) => self.unknown(path, unknown),
            }
        }
        act
    }
}

#[cfg(test)]
mod tests;
