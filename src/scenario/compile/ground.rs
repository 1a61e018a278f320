//! What every step stands on: the scenario as typed, its names, and the findings so far.

use crate::scenario::{
    diagnostic::{Code, Diagnostic, Severity},
    expression::{self, Problem},
    format,
    id::{self, Ordered},
    model::{Condition, PassageIndex, PersonIndex, Role},
    names::{Names, Unknown, short},
    script::{self, Line},
};
use std::{
    collections::BTreeSet,
    fmt::{Arguments, Display},
};

/// How many errors are kept, and how many warnings; a file with more errors is not worth reading to the end.
const MOST: usize = 1_000;

/// The most people in a cast.
const PEOPLE: usize = 24;
/// The most scenes, and the most events.
const PASSAGES: usize = 200_000;
/// The most windows: whether one opens is asked after every choice.
const WINDOWS: usize = 100;
/// The most kinds of work.
const WORK: usize = 50;
/// The most roles of a room.
const ROLES: usize = 12;
/// The most of anything else.
const OTHERS: usize = 10_000;

/// The longest id, in bytes, with which it is worth going on.
const LONGEST: usize = 200;

/// Where something stands: the ids to it, put together only if there is something to say of it.
pub(super) type Path<'p> = Arguments<'p>;

/// What the steps share.
pub(super) struct Ground<'a> {
    /// As typed.
    pub written: &'a format::Scenario,
    /// All names in it.
    pub names: Names<'a>,
    /// What some effect makes happen: promises made and confidences told, by their places among what the player holds.
    pub made: BTreeSet<usize>,
    /// The windows that some effect opens.
    pub opened: BTreeSet<usize>,
    found: Vec<Diagnostic>,
    errors: usize,
    warnings: usize,
}

impl<'a> Ground<'a> {
    /// The ground of a scenario.
    pub fn new(written: &'a format::Scenario) -> Self {
        let roles = written.cast.iter().map(|(_, person)| match person {
            format::Person::Manager(_) => Role::Manager,
            format::Person::Teammate(_) => Role::Teammate,
            format::Person::Stakeholder(_) => Role::Stakeholder,
        });
        let names = Names {
            people: written.cast.ids().collect(),
            roles: roles.collect(),
            called: written
                .cast
                .iter()
                .map(|(_, person)| person.fields().name.as_str())
                .collect(),
            flags: flags(written).collect(),
            scenes: written.scenes.ids().collect(),
            events: written.events.ids().collect(),
            endings: written.endings.ids().collect(),
            promises: written.promises.ids().collect(),
            confidences: written.confidences.ids().collect(),
            windows: written.windows.ids().collect(),
            work: written.work.iter().map(String::as_str).collect(),
            room: written.roles.ids().collect(),
            strikes: false,
            variants: written.variants.ids().collect(),
            options: written
                .variants
                .iter()
                .map(|(_, options)| options.ids().collect())
                .collect(),
        };
        Self {
            written,
            names,
            made: BTreeSet::new(),
            opened: BTreeSet::new(),
            found: Vec::new(),
            errors: 0,
            warnings: 0,
        }
    }

    /// Keeps a finding.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        let keep = match diagnostic.severity {
            Severity::Error => {
                self.errors += 1;
                self.errors <= MOST
            }
            // Once reading is given up, much seems to be missing that is there.
            Severity::Warning | Severity::Advice => {
                self.warnings += 1;
                self.warnings <= MOST && !self.is_full()
            }
        };
        if keep {
            self.found.push(diagnostic);
        }
    }

    /// Keeps a finding with a word on what to do.
    pub fn wrong(
        &mut self,
        code: Code,
        path: impl Display,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.report(Diagnostic::new(code, path.to_string(), message).help(help));
    }

    /// Keeps that a word stands more than once where it should stand once.
    pub fn twice(&mut self, path: impl Display, word: &str, help: &str) {
        let message = format!("`{}` stands here more than once.", short(word));
        self.wrong(Code::E005, path, message, help);
    }

    /// How many errors were found so far.
    pub fn errors(&self) -> usize {
        self.errors
    }

    /// Whether anything found so far stops the scenario from being played.
    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// Whether so much is wrong that no more need be looked for.
    pub fn is_full(&self) -> bool {
        self.errors >= MOST
    }

    /// Everything found: errors first, otherwise in the order of the file.
    pub fn found(mut self) -> Vec<Diagnostic> {
        // Where a script has swallowed a part of the file, whatever else is found follows from that.
        if self.found.iter().any(|found| found.code == Code::E001) {
            self.found.retain(|found| found.code == Code::E001);
        }
        self.found.sort_by_key(|diagnostic| diagnostic.severity);
        self.found
    }

    /// A name, or a finding and `None`.
    pub fn named<T>(&mut self, path: impl Display, found: Result<T, Unknown>) -> Option<T> {
        match found {
            Ok(found) => Some(found),
            Err(unknown) => {
                let mut diagnostic =
                    Diagnostic::new(unknown.code, path.to_string(), unknown.message);
                diagnostic.meant = unknown.meant;
                if let Some(help) = unknown.help {
                    diagnostic = diagnostic.help(help);
                }
                self.report(diagnostic);
                None
            }
        }
    }

    /// A person by name.
    pub fn person(&mut self, path: impl Display, word: &str) -> Option<PersonIndex> {
        let found = self.names.person(word);
        self.named(path, found)
    }

    /// A scene by name.
    pub fn scene(&mut self, path: impl Display, word: &str) -> Option<PassageIndex> {
        let found = self.names.scene(word);
        self.named(path, found)
    }

    /// The scene that opens the story.
    pub fn start(&mut self) -> PassageIndex {
        let written = self.written;
        if written.scenes.is_empty() {
            self.wrong(
                Code::E014,
                "scenes",
                "There are no scenes.",
                "A story needs at least one.",
            );
            return 0;
        }
        self.scene("start", &written.start).unwrap_or(0)
    }

    /// A condition; left out, it always holds.
    pub fn condition(&mut self, path: impl Display, written: Option<&str>) -> Condition {
        let Some(written) = written.filter(|_| !self.is_full()) else {
            return Condition::Always;
        };
        match expression::parse(written, &self.names) {
            Ok(condition) => condition,
            Err(problem) => {
                self.problem(format!("{path}:{}", problem.at), problem);
                Condition::Always
            }
        }
    }

    /// A script.
    pub fn script(&mut self, path: impl Display, written: &str) -> Vec<Line> {
        if self.is_full() {
            return Vec::new();
        }
        let (lines, problems) = script::parse(written, &self.names);
        let count = problems.len();
        for (line, problem) in problems {
            self.problem(format!("{path}:{line}:{}", problem.at), problem);
        }
        if lines.len() + count > script::LONGEST {
            let message = format!(
                "A script may have {} lines; this one has more.",
                script::LONGEST
            );
            self.wrong(Code::E003, path, message, "Break it into scenes.");
        }
        lines
    }

    /// Checks that a script has a line.
    pub fn told(&mut self, path: impl Display, written: &str) {
        let mut lines = written.lines().map(str::trim);
        if lines.all(|line| line.is_empty() || line.starts_with("//")) {
            self.wrong(
                Code::E014,
                path,
                "Nothing is told or said here.",
                "Write at least a line.",
            );
        }
    }

    fn problem(&mut self, path: String, problem: Problem) {
        let mut diagnostic = Diagnostic::new(problem.code, path, problem.message);
        diagnostic.meant = problem.meant;
        if let Some(help) = problem.help {
            diagnostic = diagnostic.help(help);
        }
        self.report(diagnostic);
    }

    /// A text that must say something.
    pub fn text(&mut self, path: impl Display, written: &str) -> String {
        let text = written.trim();
        if text.is_empty() {
            self.wrong(
                Code::E014,
                path,
                "This text is empty.",
                "Write a few words.",
            );
        }
        text.into()
    }

    /// A number in a range.
    pub fn range<N: PartialOrd + Display + Copy>(
        &mut self,
        path: impl Display,
        value: N,
        from: N,
        to: N,
    ) -> N {
        if value < from || value > to {
            let message = format!("{value} is out of range.");
            self.wrong(
                Code::E013,
                path,
                message,
                format!("Write a number from {from} to {to}."),
            );
        }
        if value < from {
            from
        } else if value > to {
            to
        } else {
            value
        }
    }

    /// An id that must be well formed.
    pub fn id(&mut self, path: impl Display, word: &str) {
        if id::is_valid(word) {
            return;
        }
        let made: String = id::from_text(word);
        let message = format!("`{}` is no id.", short(word));
        let help = format!(
            "Ids are lower-case letters, digits and hyphens, a letter first, at most 64 long, such as `{made}`."
        );
        let mut found = Diagnostic::new(Code::E004, path.to_string(), message).help(help);
        found.meant = Some((word.into(), made));
        self.report(found);
    }

    /// Ids that must be well formed and each stand once.
    pub fn ids<'b>(&mut self, path: impl Display, ids: impl Iterator<Item = &'b str>) {
        let ids: Vec<&str> = ids.collect();
        let mut sorted = ids.clone();
        sorted.sort_unstable();
        let twice: BTreeSet<&str> = sorted
            .windows(2)
            .filter_map(|pair| match pair {
                [word, next] if word == next => Some(*word),
                _ => None,
            })
            .collect();
        let mut seen = BTreeSet::new();
        let mut told = BTreeSet::new();
        for word in ids {
            let at = format_args!("{path}.{}", short(word));
            self.id(at, word);
            if twice.contains(word) && !seen.insert(word) && told.insert(word) {
                self.twice(at, word, "Give each its own id.");
            }
        }
    }

    /// Whether there is too much of anything to go on.
    pub fn too_many(&mut self) -> bool {
        let written = self.written;
        let counts = [
            ("cast", "people", written.cast.len(), PEOPLE),
            ("scenes", "scenes", written.scenes.len(), PASSAGES),
            ("events", "events", written.events.len(), PASSAGES),
            ("flags", "flags", written.flags.len(), OTHERS),
            ("remembers", "flags", written.remembers.len(), OTHERS),
            ("promises", "promises", written.promises.len(), OTHERS),
            (
                "confidences",
                "confidences",
                written.confidences.len(),
                OTHERS,
            ),
            ("windows", "windows", written.windows.len(), WINDOWS),
            ("work", "kinds of work", written.work.len(), WORK),
            ("roles", "roles", written.roles.len(), ROLES),
            ("happenings", "happenings", written.happenings.len(), 100),
            ("variants", "variants", written.variants.len(), 16),
            ("variants", "options", most(&written.variants), 16),
            ("endings", "endings", written.endings.len(), 200),
            ("teaches", "principles", written.teaches.len(), 100),
            ("allow", "allowances", written.allow.len(), OTHERS),
        ];
        for (path, what, count, limit) in counts {
            if count > limit {
                let message = format!("There may be {limit} {what}; here are {count}.");
                self.wrong(
                    Code::E003,
                    path,
                    message,
                    "Tell it with fewer, or as two scenarios.",
                );
            }
        }
        for (path, ids) in self.all_ids() {
            if let Some(id) = ids.iter().find(|id| id.len() > LONGEST) {
                let message = format!("`{}` is too long for an id.", short(id));
                self.wrong(
                    Code::E004,
                    path,
                    message,
                    "Ids are at most 64 letters long.",
                );
            }
        }
        self.has_errors()
    }

    /// Every id that becomes a part of a path.
    fn all_ids(&self) -> Vec<(&'static str, Vec<&'a str>)> {
        let written = self.written;
        let scenes = written.scenes.iter().flat_map(|(_, scene)| &scene.choices);
        let events = written.events.iter().flat_map(|(_, event)| &event.choices);
        let choices = scenes.chain(events).chain(&written.standing);
        let people = written.cast.iter().map(|(_, person)| person.fields());
        let variants = || {
            written
                .variants
                .iter()
                .flat_map(|(_, options)| options.iter())
        };
        let endings = written
            .endings
            .iter()
            .flat_map(|(_, ending)| ending.epilogue.ids());
        vec![
            ("id", vec![&written.id]),
            ("cast", written.cast.ids().collect()),
            (
                "cast",
                people
                    .flat_map(|fields| fields.trusts.ids().chain(fields.fits.ids()))
                    .collect(),
            ),
            ("scenes", written.scenes.ids().collect()),
            ("events", written.events.ids().collect()),
            ("roles", written.roles.ids().collect()),
            (
                "choices",
                choices.filter_map(|choice| choice.id.as_deref()).collect(),
            ),
            ("promises", written.promises.ids().collect()),
            ("confidences", written.confidences.ids().collect()),
            ("windows", written.windows.ids().collect()),
            ("happenings", written.happenings.ids().collect()),
            ("variants", written.variants.ids().collect()),
            ("variants", variants().map(|(id, _)| id).collect()),
            (
                "variants",
                variants()
                    .flat_map(|(_, option)| option.needs.ids())
                    .collect(),
            ),
            ("endings", written.endings.ids().collect()),
            ("epilogue", written.epilogue.ids().chain(endings).collect()),
        ]
    }
}

/// The flags: those declared, then those that an earlier story may leave set and that are not declared here.
pub(super) fn flags(written: &format::Scenario) -> impl Iterator<Item = &str> {
    let declared: BTreeSet<&str> = written.flags.iter().map(String::as_str).collect();
    let remembered = written.remembers.iter().map(String::as_str);
    let own = written.flags.iter().map(String::as_str);
    own.chain(remembered.filter(move |flag| !declared.contains(flag)))
}

fn most(variants: &Ordered<Ordered<format::VariantOption>>) -> usize {
    variants
        .iter()
        .map(|(_, options)| options.len())
        .max()
        .unwrap_or(0)
}
