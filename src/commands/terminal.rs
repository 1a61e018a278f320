//! A run in the terminal: tells the page, lists what can be done, takes the answer, keeps the run.

use super::{Failure, Out, Verdict, out};
use groundswell::{
    debrief::{self, Move},
    scenario::Scenario,
    simulation::{
        Run, View,
        view::{ChoiceView, GO_ON},
    },
    storage::{self, StorageError, Store},
    words::{ledger, locks, names, say, say_with, transcript},
};
use std::{
    io::{self, BufRead, IsTerminal, Read},
    path::PathBuf,
};

/// How many of the strongest moves of each person the short ledger tells.
const MOVES_TOLD: usize = 5;

/// Where answers come from: a keyboard or a pipe.
pub struct Input {
    from: io::StdinLock<'static>,
    /// A keyboard shows what is typed; what comes from a pipe is repeated, so that the output can be read by itself.
    repeats: bool,
}

impl Input {
    pub fn new() -> Input {
        let from = io::stdin();
        Input {
            repeats: !from.is_terminal(),
            from: from.lock(),
        }
    }

    /// The next answer without the spaces around it; `None` when there are no more.
    pub fn line(&mut self, out: &mut Out) -> io::Result<Option<String>> {
        let mut bytes = Vec::new();
        // Nobody types this much; a stream without an end must not fill the memory.
        if self
            .from
            .by_ref()
            .take(LONGEST_ANSWER)
            .read_until(b'\n', &mut bytes)?
            == 0
        {
            return Ok(None);
        }
        let answer = String::from_utf8_lossy(&bytes).trim().to_owned();
        if self.repeats {
            out.line(&answer)?;
        }
        Ok(Some(answer))
    }
}

/// The longest answer that is read, in bytes.
const LONGEST_ANSWER: u64 = 4096;

/// Where a run is kept.
pub enum Keeper {
    /// In a file that was named.
    File(PathBuf),
    /// Where runs are kept.
    Store(Store),
    /// This machine has no place for it.
    Nowhere,
}

impl Keeper {
    fn keep(&self, run: &Run) -> Result<(), StorageError> {
        match self {
            Keeper::File(file) => storage::write_journal(file, &run.journal()),
            Keeper::Store(store) => store.save(&run.journal()).map(|_| ()),
            Keeper::Nowhere => Err(StorageError::NoHome),
        }
    }
}

/// A run that is being played.
pub struct Terminal {
    run: Run,
    keeper: Keeper,
    input: Input,
    /// Whether the player has been told that the run cannot be kept.
    complained: bool,
}

/// What an answer asks for.
enum Answer {
    Choose(String),
    Undo,
    History,
    Leave,
    /// Nothing that can be done now.
    Unclear,
}

impl Terminal {
    pub fn new(run: Run, keeper: Keeper, input: Input) -> Terminal {
        Terminal {
            run,
            keeper,
            input,
            complained: false,
        }
    }

    /// Plays: first the choices that were given, then what the input says, until the end or until nobody answers.
    pub fn play(mut self, given: &[String], out: &mut Out) -> Result<Verdict, Failure> {
        let scenario = self.run.scenario().clone();
        out.line(&scenario.title)?;
        self.tell(out)?;
        for (index, choice) in given.iter().enumerate() {
            let choice = choice.trim();
            if self.run.ended().is_some() {
                out.flush()?;
                return Err(Failure::Told(say_with(
                    "terminal-ended-early",
                    &[("choice", choice.to_owned())],
                )));
            }
            let view = self.run.look();
            match self.answer(&view, choice) {
                Answer::Choose(id) => self.choose(&id, out)?,
                _ => {
                    out.flush()?;
                    return Err(Failure::Told(say_with(
                        "terminal-unknown-choice",
                        &[
                            ("step", (index + 1).to_string()),
                            ("choice", choice.to_owned()),
                            ("open", open_ids(&view).join(", ")),
                        ],
                    )));
                }
            }
        }
        self.ask_until_the_end(&scenario, out)
    }

    fn ask_until_the_end(
        &mut self,
        scenario: &Scenario,
        out: &mut Out,
    ) -> Result<Verdict, Failure> {
        let mut said_keys = false;
        let mut list = true;
        while self.run.ended().is_none() {
            let view = self.run.look();
            if list {
                out.line("")?;
                out.lines(&page(scenario, &view))?;
            }
            if !said_keys {
                out.line(&say("terminal-keys"))?;
                said_keys = true;
            }
            out.ask(&say("terminal-prompt"))?;
            let Some(answer) = self.input.line(out)? else {
                out.line("")?;
                self.leave(out)?;
                return Ok(Verdict::Fine);
            };
            list = true;
            match self.answer(&view, &answer) {
                Answer::Choose(id) => self.choose(&id, out)?,
                Answer::Undo if self.run.undo() => {
                    self.keep();
                    out.line(&say("play-undone"))?;
                    self.tell(out)?;
                }
                Answer::Undo => out.line(&say("terminal-nothing-to-undo"))?,
                Answer::History => out.lines(&transcript::of(&self.run))?,
                Answer::Leave => {
                    self.leave(out)?;
                    return Ok(Verdict::Fine);
                }
                Answer::Unclear => {
                    list = false;
                    out.line(&unclear(scenario, &view, &answer))?;
                }
            }
        }
        self.end(scenario, out)?;
        Ok(Verdict::Fine)
    }

    /// What an answer means: a number, an id, or one of the letters.
    fn answer(&self, view: &View, answer: &str) -> Answer {
        let open = |choice: &&ChoiceView| choice.locked.is_none();
        let numbered = answer
            .parse::<usize>()
            .ok()
            .and_then(|number| view.choices.get(number.checked_sub(1)?));
        let named = || view.choices.iter().find(|choice| choice.name.id == answer);
        if let Some(choice) = numbered.or_else(named).filter(open) {
            return Answer::Choose(choice.name.id.clone());
        }
        let only = view.choices.iter().filter(open).count() == 1;
        match answer.to_lowercase().as_str() {
            "u" | "undo" => Answer::Undo,
            "h" | "history" => Answer::History,
            "q" | "quit" => Answer::Leave,
            // Where there is only going on, Enter goes on.
            "" if only && view.choices.iter().any(|choice| choice.name.id == GO_ON) => {
                Answer::Choose(GO_ON.to_owned())
            }
            _ => Answer::Unclear,
        }
    }

    fn choose(&mut self, id: &str, out: &mut Out) -> Result<(), Failure> {
        self.run
            .choose(id)
            .map_err(|refused| Failure::Told(refused.to_string()))?;
        self.keep();
        self.tell(out)?;
        Ok(())
    }

    /// Tells what happened since the last choice.
    fn tell(&self, out: &mut Out) -> io::Result<()> {
        let turn = self.run.turn();
        let events = self
            .run
            .events()
            .filter(|(at, _)| *at == turn)
            .map(|(_, event)| event);
        out.lines(&transcript::lines(&self.run, events))
    }

    /// Keeps the run; says once if that cannot be done, and lets the player play on.
    fn keep(&mut self) {
        if let Err(error) = self.keeper.keep(&self.run)
            && !self.complained
        {
            self.complained = true;
            out::warn(&say_with(
                "terminal-kept-note",
                &[("why", error.to_string())],
            ));
        }
    }

    fn leave(&mut self, out: &mut Out) -> io::Result<()> {
        // A run without a choice takes nobody's place.
        if self.run.turn() == 0 && !matches!(self.keeper, Keeper::File(_)) {
            return Ok(());
        }
        self.keep();
        if self.complained {
            return Ok(());
        }
        match &self.keeper {
            Keeper::File(file) => out.line(&say_with(
                "terminal-kept-in",
                &[("file", file.display().to_string())],
            )),
            _ => out.line(&say_with(
                "terminal-kept",
                &[("story", self.run.scenario().id.clone())],
            )),
        }
    }

    /// What became of everybody, and what moved them most.
    fn end(&mut self, scenario: &Scenario, out: &mut Out) -> Result<(), Failure> {
        self.keep();
        out.lines(&transcript::epilogue(&self.run))?;
        out.line("")?;
        out.line(&format!("== {} ==", say("debrief-ledger")))?;
        let told = debrief::tell(&self.run);
        for fate in &told.fates {
            out.lines(&self.strongest(&names::name_of(scenario, fate.who), &fate.moves))?;
        }
        out.lines(&self.strongest(&say("terminal-shared"), &told.shared))?;
        Ok(())
    }

    /// The strongest of some moves, in their order, under a heading; nothing if there are none.
    fn strongest(&self, heading: &str, moves: &[Move]) -> Vec<String> {
        let mut told: Vec<_> = moves
            .iter()
            .map(|change| ledger::tell(&self.run, change))
            .filter(|told| told.by != 0)
            .enumerate()
            .collect();
        told.sort_by_key(|(place, told)| (-told.by.abs(), *place));
        told.truncate(MOVES_TOLD);
        told.sort_by_key(|(place, _)| *place);
        let heading = (!told.is_empty()).then(|| heading.to_owned());
        let lines = told
            .into_iter()
            .map(|(_, told)| format!("  {}: {} {:+}. {}", told.when, told.what, told.by, told.why));
        heading.into_iter().chain(lines).collect()
    }
}

/// How things stand, and what can be done.
fn page(scenario: &Scenario, view: &View) -> Vec<String> {
    let mut lines = vec![say_with(
        "terminal-standing",
        &[
            ("today", names::day(&scenario.clock, view.day)),
            ("left", names::left(&scenario.clock, view.left)),
            ("energy", names::energy(view.energy)),
            ("credit", names::credit(view.credit)),
        ],
    )];
    let people: Vec<String> = view
        .people
        .iter()
        .map(|person| {
            let mut words = format!(
                "{}: {}",
                names::name_of(scenario, person.who),
                names::seems(person.kind, person.seems)
            );
            if let Some(trust) = person.trust {
                words = format!("{words}, {}", names::trust(trust));
            }
            words
        })
        .collect();
    lines.push(people.join("; "));
    lines.push(String::new());
    for (index, choice) in view.choices.iter().enumerate() {
        let mut facts: Vec<String> = Vec::new();
        facts.extend(choice.name.standing.then(|| say("offer-standing")));
        facts.extend(choice.setting.map(|setting| {
            names::setting(
                setting,
                choice.toward.map(|who| names::name_of(scenario, who)),
            )
        }));
        facts.extend(names::costs(choice.days, -choice.energy, -choice.credit));
        let facts = if facts.is_empty() {
            String::new()
        } else {
            format!(" [{}]", facts.join(", "))
        };
        lines.push(format!(
            "{:>2}. {}{facts}",
            index + 1,
            names::choice(choice)
        ));
        if let Some(lock) = &choice.locked {
            lines.push(format!(
                "    {}",
                say_with("terminal-locked", &[("why", locks::why(scenario, lock))])
            ));
        }
    }
    lines
}

/// What is said to an answer that cannot be taken: why the choice is locked, or what is open.
fn unclear(scenario: &Scenario, view: &View, answer: &str) -> String {
    let numbered = answer
        .parse::<usize>()
        .ok()
        .and_then(|number| view.choices.get(number.checked_sub(1)?));
    let meant = numbered.or_else(|| view.choices.iter().find(|choice| choice.name.id == answer));
    match meant.and_then(|choice| choice.locked.as_ref()) {
        Some(lock) => say_with("terminal-locked", &[("why", locks::why(scenario, lock))]),
        None => {
            let open: Vec<String> = view
                .choices
                .iter()
                .enumerate()
                .filter(|(_, choice)| choice.locked.is_none())
                .map(|(index, _)| (index + 1).to_string())
                .collect();
            say_with("terminal-which", &[("open", open.join(", "))])
        }
    }
}

fn open_ids(view: &View) -> Vec<String> {
    view.choices
        .iter()
        .filter(|choice| choice.locked.is_none())
        .map(|choice| choice.name.id.clone())
        .collect()
}
