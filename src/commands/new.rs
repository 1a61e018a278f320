//! `new`: six questions, and a small complete story of one's own in a file, to play at once and to change.

use super::{Failure, Out, Surroundings, Verdict, find, input::Input, out};
use clap::{Args, ValueEnum};
use groundswell::{
    library,
    starter::{self, Answers, Fear, TakenUp},
    storage::Store,
    words::{command, say, say_with},
};
use std::{
    fs::OpenOptions,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

/// What the help says at its end.
const EXAMPLES: &str = "\
Examples:
  groundswell new                     answer six questions, and find the story in this folder
  groundswell new night-shift         the same, in night-shift.ron
  groundswell new --yes               take the usual answers
  groundswell new my-friday --from friday-deploy
                                      a story of the program as a file of your own, to read and to change
  groundswell new night-shift --where \"St. Brigid's hospital\" --boss \"Helen O'Hara\" --fears blame
      --team \"Tomas, Yuki, Ada\" --stake \"the patient records\" --by Wednesday

No file is ever written over.";

/// Begin a story of your own
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct New {
    /// The name of the file, in this folder; without it, from what is at stake
    name: Option<PathBuf>,
    /// Ask nothing: whatever is not answered here is as usual
    #[arg(long)]
    yes: bool,
    /// Ask nothing, and copy a story that there is: it keeps its words and has an id of its own
    #[arg(long, value_name = "STORY", conflicts_with_all = ["yes", "place", "boss", "fears", "team", "stake", "by"])]
    from: Option<String>,
    /// Where it happens
    #[arg(long = "where", value_name = "PLACE")]
    place: Option<String>,
    /// Who the manager is
    #[arg(long, value_name = "NAME")]
    boss: Option<String>,
    /// What the manager fears
    #[arg(long, value_enum)]
    fears: Option<Fears>,
    /// Who is on the team, with commas between the three
    #[arg(long, value_name = "NAMES")]
    team: Option<String>,
    /// What is to be delivered
    #[arg(long, value_name = "WHAT")]
    stake: Option<String>,
    /// By when
    #[arg(long, value_name = "DAY")]
    by: Option<String>,
}

/// What a manager may fear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Fears {
    /// To be blamed, by name, for something that others did
    Blame,
    /// To be passed over, and to notice it last
    BeingPassedOver,
    /// To lose the last thing that is still decided here
    LosingControl,
    /// To be found out not to understand the work any more
    BeingFoundOut,
}

impl From<Fears> for Fear {
    fn from(fears: Fears) -> Fear {
        match fears {
            Fears::Blame => Fear::Blame,
            Fears::BeingPassedOver => Fear::Irrelevance,
            Fears::LosingControl => Fear::Losing,
            Fears::BeingFoundOut => Fear::Exposure,
        }
    }
}

impl New {
    pub fn run(self, around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
        // What is wrong with the name of the file is told before anybody answers six questions.
        if let Some(name) = &self.name {
            no_translation(&with_ending(name))?;
            in_folder(&with_ending(name))?;
            free(&with_ending(name))?;
        }
        let (path, text, notes) = match &self.from {
            Some(story) => self.copy(around, story)?,
            None => {
                let Some(answers) = self.ask(out)? else {
                    out.line("")?;
                    return Err(Failure::Told(say("new-cut-short")));
                };
                let path = self.path(|| starter::file_name(&answers.stake));
                let text = starter::story(&answers, &path.display().to_string());
                (path, text, notes(&answers.taken_up()))
            }
        };
        free(&path)?;
        write(&path, &text)?;
        let shown = ("file", command::quoted(&path.display().to_string()));
        let whole = std::path::absolute(&path).unwrap_or_else(|_| path.clone());
        let whole = ("file", whole.display().to_string());
        out.line(&say_with("new-written", &[whole]))?;
        for note in notes {
            out.line(&note)?;
        }
        out.line(&say_with("new-play", std::slice::from_ref(&shown)))?;
        out.line(&say_with("new-check", &[shown]))?;
        if let Ok(store) = Store::open() {
            let folder = ("folder", store.scenarios().display().to_string());
            out.line(&say_with("new-shelf", &[folder]))?;
        }
        Ok(Verdict::Fine)
    }

    /// The file that was named, or else of this name.
    fn path(&self, otherwise: impl FnOnce() -> String) -> PathBuf {
        match &self.name {
            Some(name) => with_ending(name),
            None => PathBuf::from(otherwise()),
        }
    }

    /// A story that there is as one of one's own: its file, its text, and what there is to say of it.
    fn copy(
        &self,
        around: &Surroundings,
        story: &str,
    ) -> Result<(PathBuf, String, Vec<String>), Failure> {
        let found = find::source(&around.library(), story)?;
        let path = self.path(|| format!("my-{}.ron", found.stem));
        let text = starter::copy(&found.bytes, &path.display().to_string());
        let Some(text) = text else {
            let values = [("name", found.place.clone()), ("file", found.place)];
            return Err(Failure::Told(say_with("find-broken", &values)));
        };
        Ok((path, text, vec![say("new-copied")]))
    }

    /// The answers: those that were given, then those of whoever sits here; `None` if they have gone.
    fn ask(&self, out: &mut Out) -> Result<Option<Answers>, Failure> {
        let usual = Answers::default();
        let mut answers = Answers {
            place: self.place.clone().unwrap_or(usual.place),
            boss: self.boss.clone().unwrap_or(usual.boss),
            fears: self.fears.map_or(usual.fears, Fear::from),
            team: self.team.as_deref().map_or(usual.team, Answers::names_in),
            stake: self.stake.clone().unwrap_or(usual.stake),
            by: self.by.clone().unwrap_or(usual.by),
        };
        if self.yes {
            return Ok(Some(answers));
        }
        let mut input = Input::new();
        out.line(&say("new-begins"))?;
        if self.place.is_none() && !text("new-where", &mut answers.place, &mut input, out)? {
            return Ok(None);
        }
        if self.boss.is_none() && !text("new-boss", &mut answers.boss, &mut input, out)? {
            return Ok(None);
        }
        if self.fears.is_none() && !fear(&mut answers.fears, &mut input, out)? {
            return Ok(None);
        }
        let mut team = answers.team.join(", ");
        if self.team.is_none() {
            if !text("new-team", &mut team, &mut input, out)? {
                return Ok(None);
            }
            answers.team = Answers::names_in(&team);
        }
        if self.stake.is_none() && !text("new-stake", &mut answers.stake, &mut input, out)? {
            return Ok(None);
        }
        if self.by.is_none() && !text("new-by", &mut answers.by, &mut input, out)? {
            return Ok(None);
        }
        Ok(Some(answers))
    }
}

/// Asks for a text, showing the usual answer. `false` if nobody answers any more.
fn text(key: &str, answer: &mut String, input: &mut Input, out: &mut Out) -> io::Result<bool> {
    out.line("")?;
    out.line(&say(key))?;
    out.ask(&say_with("new-usual", &[("usual", answer.clone())]))?;
    let Some(given) = input.line(out)? else {
        out.line("")?;
        return Ok(false);
    };
    if !given.is_empty() {
        *answer = given;
    }
    Ok(true)
}

/// Asks what the manager fears, until it is one of them. `false` if nobody answers any more.
fn fear(answer: &mut Fear, input: &mut Input, out: &mut Out) -> io::Result<bool> {
    out.line("")?;
    out.line(&say("new-fears"))?;
    for (number, fear) in (1..).zip(Fear::ALL) {
        let number: i32 = number;
        let told = say(&format!("new-fear-{}", fear.word()));
        out.line(&format!("   {number}. {told} ({})", fear.word()))?;
    }
    loop {
        out.ask(&say_with("new-usual", &[("usual", "1".to_owned())]))?;
        let Some(given) = input.line(out)? else {
            out.line("")?;
            return Ok(false);
        };
        let number = given.trim_end_matches('.').parse::<usize>().ok();
        let numbered = number.and_then(|number| Fear::ALL.get(number.checked_sub(1)?));
        let word = given.to_lowercase().replace(' ', "-");
        let named = || Fear::ALL.iter().find(|fear| fear.word() == word);
        match numbered.or_else(named) {
            _ if given.is_empty() => return Ok(true),
            Some(fear) => {
                *answer = *fear;
                return Ok(true);
            }
            None => out.line(&say_with(
                "new-no-fear",
                &[("answer", given), ("count", Fear::ALL.len().to_string())],
            ))?,
        }
    }
}

/// A file of stories ends in `.ron`.
fn with_ending(name: &Path) -> PathBuf {
    match name.extension().is_some_and(|ending| ending == "ron") {
        true => name.to_owned(),
        false => {
            let mut whole = name.as_os_str().to_owned();
            whole.push(".ron");
            whole.into()
        }
    }
}

/// What became of the answers otherwise than whoever answered may expect.
fn notes(taken_up: &TakenUp) -> Vec<String> {
    let mut notes = Vec::new();
    for (key, names) in [
        ("new-left-out", &taken_up.left_out),
        ("new-made-up", &taken_up.made_up),
    ] {
        if !names.is_empty() {
            notes.push(say_with(key, &[("names", names.join(", "))]));
        }
    }
    for odd in &taken_up.ids {
        let key = match odd.taken {
            Some(_) => "new-id-taken",
            None => "new-id",
        };
        let values = [
            ("name", odd.name.clone()),
            ("id", odd.id.clone()),
            ("taken", odd.taken.clone().unwrap_or_default()),
        ];
        notes.push(say_with(key, &values));
    }
    for (given, kept) in &taken_up.cut {
        let values = [("given", given.clone()), ("kept", kept.clone())];
        notes.push(say_with("new-cut", &values));
    }
    if let Some(title) = &taken_up.title {
        notes.push(say_with("new-title", &[("title", title.clone())]));
    }
    if let Some((from, last)) = taken_up.unread_day {
        let values = [("from", from.to_owned()), ("last", last.to_owned())];
        notes.push(say_with("new-no-weekday", &values));
    }
    notes
}

/// `night.de.ron` is the name of a translation, and a story of that name would be taken for one.
fn no_translation(path: &Path) -> Result<(), Failure> {
    match library::named(path) {
        None => Ok(()),
        Some((of, language)) => {
            let values = [
                ("file", path.display().to_string()),
                ("of", of),
                ("language", language.to_string()),
            ];
            Err(Failure::Told(say_with("new-like-translation", &values)))
        }
    }
}

/// The folder that a file is to lie in must be there.
fn in_folder(path: &Path) -> Result<(), Failure> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    match folder.filter(|folder| !folder.is_dir()) {
        None => Ok(()),
        Some(folder) => {
            let folder = ("folder", folder.display().to_string());
            Err(Failure::Told(say_with("new-no-folder", &[folder])))
        }
    }
}

/// Whether nothing is there yet; a link that leads nowhere is something.
fn free(path: &Path) -> Result<(), Failure> {
    match path.symlink_metadata() {
        Ok(_) => Err(taken(path)),
        Err(_) => Ok(()),
    }
}

fn taken(path: &Path) -> Failure {
    Failure::Told(say_with(
        "new-taken",
        &[("file", path.display().to_string())],
    ))
}

/// Writes a file that is not there yet.
fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let written = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)
        .and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => taken(path),
        _ => {
            out::warn(&path.display().to_string());
            Failure::Io(error)
        }
    })
}
