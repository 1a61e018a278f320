//! A story or a campaign in the terminal: tells the page, lists what can be done, takes the answer, keeps the run.

use super::{
    Failure, Out, Surroundings, Verdict, ending,
    input::Input,
    out,
    page::{held, page, unclear, why},
    playing::{Keeper, Playing},
    trial::{self, open_ids},
};
use groundswell::{
    simulation::{
        View,
        campaign::At,
        view::{ChoiceView, GO_ON},
    },
    words::{command, say, say_with, transcript, week},
};
use std::{collections::VecDeque, io, path::PathBuf};

/// A story or a campaign that is being played.
pub struct Terminal {
    pub(super) playing: Playing,
    keeper: Keeper,
    /// The options of every verb, for the commands that are told.
    options: String,
    pub(super) input: Input,
    /// Choices that were given beforehand and have not been taken yet, and how many have.
    pub(super) given: (VecDeque<String>, usize),
    /// The file in which the run is kept, once it is.
    kept: Option<PathBuf>,
    /// Whether the player has been told that the run cannot be kept.
    complained: bool,
}

/// What an answer asks for.
enum Answer {
    Choose(String),
    Undo,
    History,
    Why,
    Held,
    Leave,
    /// Nothing that can be done now.
    Unclear,
}

impl Terminal {
    pub fn new(playing: Playing, keeper: Keeper, input: Input, around: &Surroundings) -> Terminal {
        Terminal {
            playing,
            keeper,
            options: around.options.clone(),
            input,
            given: (VecDeque::new(), 0),
            kept: None,
            complained: false,
        }
    }

    /// Plays: first the choices that were given, then what the input says, until the end or until nobody answers.
    pub fn play(mut self, given: &[String], out: &mut Out) -> Result<Verdict, Failure> {
        self.given.0 = given.iter().map(|one| one.trim().to_owned()).collect();
        out.line(self.playing.title())?;
        if matches!(self.keeper, Keeper::Trial(_)) {
            out.line(&say("trial-begins"))?;
        }
        self.begin_story(out)?;
        let mut said_keys = false;
        loop {
            let goes_on = match self.playing.at() {
                At::Story => self.story(&mut said_keys, out)?,
                At::Told => {
                    self.end(out)?;
                    out.line("")?;
                    out.line(&say("campaign-follows"))?;
                    self.after_story(out)?
                }
                At::Week => self.week(out)?,
                At::Over => {
                    self.nothing_left(out)?;
                    self.end(out)?;
                    if let Some(run) = self.playing.campaign() {
                        out.lines(&week::closing(run))?;
                    }
                    false
                }
            };
            if !goes_on {
                return Ok(Verdict::Fine);
            }
        }
    }

    /// Says which story this is, and tells how it opens, or what was told last.
    pub(super) fn begin_story(&mut self, out: &mut Out) -> io::Result<()> {
        if let Some(run) = self.playing.campaign() {
            out.line("")?;
            out.line(&week::chapter(run))?;
        }
        if self.playing.at() == At::Week {
            return Ok(());
        }
        self.tell(out)
    }

    /// Plays the open story to its end. `false` if the player leaves.
    fn story(&mut self, said_keys: &mut bool, out: &mut Out) -> Result<bool, Failure> {
        let scenario = self.playing.run().scenario().clone();
        let mut list = true;
        while self.playing.at() == At::Story {
            let view = self.playing.run().look();
            if let Some(choice) = self.next_given() {
                match self.answer(&view, &choice) {
                    Answer::Choose(id) => self.choose(&id, out)?,
                    _ => return self.not_open(&choice, open_ids(&view), out),
                }
                continue;
            }
            if list {
                out.line("")?;
                out.lines(&page(&scenario, &view))?;
            }
            if !*said_keys {
                let trial = matches!(self.keeper, Keeper::Trial(_));
                out.line(&say(if trial { "trial-keys" } else { "terminal-keys" }))?;
                *said_keys = true;
            }
            out.ask(&say("terminal-prompt"))?;
            let Some(answer) = self.input.line(out)? else {
                out.line("")?;
                self.leave(out)?;
                return Ok(false);
            };
            list = true;
            match self.answer(&view, &answer) {
                Answer::Choose(id) => self.choose(&id, out)?,
                Answer::Undo => self.undo(out)?,
                Answer::History => out.lines(&transcript::of(self.playing.run()))?,
                Answer::Why => {
                    list = false;
                    out.lines(&why(self.playing.run()))?;
                }
                Answer::Held => {
                    list = false;
                    out.lines(&held(&scenario, &view))?;
                }
                Answer::Leave => {
                    self.leave(out)?;
                    return Ok(false);
                }
                Answer::Unclear => {
                    list = false;
                    out.line(&unclear(&scenario, &view, &answer))?;
                }
            }
        }
        Ok(true)
    }

    pub(super) fn undo(&mut self, out: &mut Out) -> io::Result<()> {
        if !self.playing.undo() {
            return out.line(&say("terminal-nothing-to-undo"));
        }
        self.keep();
        out.line(&say("play-undone"))?;
        self.tell(out)
    }

    /// The next of the choices that were given.
    pub(super) fn next_given(&mut self) -> Option<String> {
        let next = self.given.0.pop_front();
        self.given.1 += usize::from(next.is_some());
        next
    }

    /// A choice that was given cannot be taken.
    pub(super) fn not_open(
        &self,
        choice: &str,
        open: Vec<String>,
        out: &mut Out,
    ) -> Result<bool, Failure> {
        out.flush()?;
        Err(trial::not_open(self.given.1, choice, &open))
    }

    /// Nothing may be left of the choices that were given.
    fn nothing_left(&self, out: &mut Out) -> Result<(), Failure> {
        match self.given.0.front() {
            None => Ok(()),
            Some(choice) => {
                out.flush()?;
                Err(trial::ended_early(choice))
            }
        }
    }

    /// What an answer means: a number, an id, or one of the letters.
    fn answer(&self, view: &View, answer: &str) -> Answer {
        if let Some(id) = trial::meant(view, answer) {
            return Answer::Choose(id);
        }
        let open = |choice: &&ChoiceView| choice.locked.is_none();
        let only = view.choices.iter().filter(open).count() == 1;
        match answer.to_lowercase().as_str() {
            "u" | "undo" => Answer::Undo,
            "h" | "history" => Answer::History,
            "w" | "why" => Answer::Why,
            "k" | "know" => Answer::Held,
            "q" | "quit" => Answer::Leave,
            // Where there is only going on, Enter goes on.
            "" if only && view.choices.iter().any(|choice| choice.name.id == GO_ON) => {
                Answer::Choose(GO_ON.to_owned())
            }
            _ => Answer::Unclear,
        }
    }

    fn choose(&mut self, id: &str, out: &mut Out) -> Result<(), Failure> {
        self.playing
            .choose(id)
            .map_err(|refused| Failure::Told(refused.to_string()))?;
        self.keep();
        self.tell(out)?;
        Ok(())
    }

    /// Tells what happened since the last choice.
    pub(super) fn tell(&self, out: &mut Out) -> io::Result<()> {
        let run = self.playing.run();
        let turn = run.turn();
        let events = run
            .events()
            .filter(|(at, _)| *at == turn)
            .map(|(_, event)| event);
        out.lines(&transcript::lines(run, events))
    }

    /// Keeps the run; says once if that cannot be done, and lets the player play on.
    pub(super) fn keep(&mut self) {
        match self.keeper.keep(&self.playing) {
            Ok(kept) => self.kept = kept,
            Err(error) => {
                self.kept = None;
                if !self.complained {
                    self.complained = true;
                    let why = ("why", error.to_string());
                    out::warn(&say_with("terminal-kept-note", &[why]));
                }
            }
        }
    }

    pub(super) fn leave(&mut self, out: &mut Out) -> io::Result<()> {
        // A run without a choice takes nobody's place.
        if self.playing.is_untouched() && !matches!(self.keeper, Keeper::File(..)) {
            return Ok(());
        }
        if let Keeper::Trial(story) = &self.keeper {
            let again = command::play(&self.playing.run().journal(), story);
            let again = again.map(|again| again + &self.options);
            let again = ("again", again.unwrap_or_default());
            return out.line(&say_with("trial-left", &[again]));
        }
        self.keep();
        if self.complained {
            return Ok(());
        }
        match &self.keeper {
            Keeper::File(file, _) => out.line(&say_with(
                "terminal-kept-in",
                &[("file", file.display().to_string())],
            )),
            Keeper::Store(_, Some(asked)) => self.going_on(asked, out),
            _ => self.going_on(self.playing.id(), out),
        }
    }

    /// What became of everybody, why, and how to keep the whole debrief.
    pub(super) fn end(&mut self, out: &mut Out) -> Result<(), Failure> {
        self.keep();
        out.lines(&transcript::epilogue(self.playing.run()))?;
        // The replays take a moment, and there is something to read by then.
        out.flush()?;
        out.lines(&ending::debrief(self.playing.run()))?;
        if let Some((told, command)) = ending::to_keep(
            &self.playing,
            &self.keeper,
            self.kept.as_deref(),
            &self.options,
        ) {
            out.line("")?;
            out.line(&told)?;
            out.exactly(&command)?;
        }
        Ok(())
    }

    /// Says how to go on with the story that was asked for so.
    fn going_on(&self, story: &str, out: &mut Out) -> io::Result<()> {
        let story = command::quoted(story) + &self.options;
        out.line(&say_with("terminal-kept", &[("story", story)]))
    }
}
