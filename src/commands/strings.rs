//! `strings`: the texts of a story for translators: taken out, merged with what is translated, and listed.

use super::{Failure, Out, Surroundings, Verdict, find, out};
use clap::{Args, Subcommand, ValueEnum};
use groundswell::{
    library::{self, Library, Origin},
    scenario::{
        Diagnostic, formatter,
        translation::{self, Language, Source, State, Translation, write},
    },
    storage,
    words::{command, say, say_with},
};
use serde::Serialize;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What the help says at its end.
const EXAMPLES: &str = "\
Examples:
  groundswell strings extract my-story.ron --language de    write my-story.de.ron, to be filled in
  groundswell strings merge my-story.de.ron                 after the story has changed
  groundswell strings list my-story.ron --language de --missing
  groundswell play my-story.ron --language de               play it in German

A translation lies beside its story, or in your own folder of stories. What is not translated yet is shown as it is in the
story. Exit codes of list: 0 everything is translated, 1 something is listed, 2 could not run.";

/// Translate a story: write out its texts, merge, and list what is missing
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Strings {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Write all texts of a story into a translation file; what is translated there already is kept
    Extract(Extract),
    /// Bring a translation up to its story: stale texts are marked, nothing is dropped
    Merge(Merge),
    /// List the texts that are not translated, or no longer rightly
    List(List),
}

#[derive(Debug, Args)]
struct Extract {
    /// The name of a story or campaign, or its file
    #[arg(value_name = "NAME|FILE")]
    story: String,
    /// The file to write; without it, NAME.LANGUAGE.ron beside the story, or here for a story of the program
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct Merge {
    /// The translation files
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

#[derive(Debug, Args)]
struct List {
    /// The name of a story or campaign, its file, or a translation file
    #[arg(value_name = "NAME|FILE")]
    story: String,
    /// Only what is not translated
    #[arg(long)]
    missing: bool,
    /// Only what has changed in the story since it was translated
    #[arg(long)]
    stale: bool,
    /// How the list is written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// How a list is written.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// For programs: one list of objects
    Json,
}

/// A text that is listed, for programs.
#[derive(Serialize)]
struct Listed<'l> {
    key: &'l str,
    state: &'static str,
    /// What the story says now.
    source: Option<&'l str>,
    /// What it said when the text was translated, where that is known.
    was: Option<&'l str>,
    /// What is said in the other language.
    translation: Option<&'l str>,
}

impl Strings {
    pub fn run(self, around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
        match self.what {
            What::Extract(extract) => extract.run(around, out),
            What::Merge(merge) => merge.run(around, out),
            What::List(list) => list.run(around, out),
        }
    }
}

/// A story or campaign whose texts are asked for.
struct Story {
    /// The name of its file, without the ending.
    stem: String,
    origin: Origin,
    id: String,
    sources: Vec<Source>,
}

/// The story or campaign of this name or in this file, whether or not it can be played.
fn find(library: &Library, name: &str) -> Result<Story, Failure> {
    let found = find::source(library, name)?;
    let (id, sources) =
        translation::texts(&found.bytes).map_err(|why| broken(&found.place, &[why]))?;
    Ok(Story {
        stem: found.stem,
        origin: found.origin,
        id,
        sources,
    })
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|why| unreadable(&path.display().to_string(), &why.to_string()))
}

fn unreadable(file: &str, why: &str) -> Failure {
    let values = [("file", file.to_owned()), ("why", why.to_owned())];
    Failure::Told(say_with("check-unreadable", &values))
}

/// That a file is there and not in order: its findings, one in a line.
fn broken(file: &str, found: &[Diagnostic]) -> Failure {
    let told: Vec<String> = found.iter().map(Diagnostic::to_string).collect();
    let values = [
        ("file", file.to_owned()),
        ("why", told.join("\n  ")),
        ("again", command::quoted(file)),
    ];
    Failure::Told(say_with("strings-broken", &values))
}

/// A translation file as it stands: its text, and what it says.
fn read(path: &Path) -> Result<(String, Translation), Failure> {
    let source = bytes(path)?;
    let place = path.display().to_string();
    let translation = translation::read(&source).map_err(|found| broken(&place, &found))?;
    let text = String::from_utf8_lossy(&source).into_owned();
    Ok((text, translation))
}

fn language(around: &Surroundings) -> Result<Language, Failure> {
    around
        .asked_language
        .ok_or_else(|| Failure::Told(say("strings-which-language")))
}

/// Writes a translation of a story over what there is of it.
fn renew(story: &Story, language: Language, path: &Path, out: &mut Out) -> Result<(), Failure> {
    let (text, before) = if path.exists() {
        read(path)?
    } else {
        let empty = Translation {
            format: 1,
            of: story.id.clone(),
            language: language.to_string(),
            texts: Default::default(),
            obsolete: Vec::new(),
        };
        (String::new(), empty)
    };
    if before.of != story.id {
        let values = [
            ("file", path.display().to_string()),
            ("of", before.of),
            ("story", story.id.clone()),
        ];
        return Err(Failure::Told(say_with("strings-of-another", &values)));
    }
    let comparison = translation::compare(&story.sources, &before);
    let notes = write::notes(&text);
    let new = write::write(&story.id, language, &story.sources, &comparison, &notes);
    let new = formatter::format(&new).map_err(|refused| Failure::Told(refused.to_string()))?;
    let read = translation::read(new.as_bytes())
        .map_err(|found| broken(&path.display().to_string(), &found))?;
    if new != text {
        storage::write(path, new.as_bytes())?;
    }
    let (right, stale, missing) = translation::compare(&story.sources, &read).counts();
    let values = [
        ("file", path.display().to_string()),
        ("right", right.to_string()),
        ("stale", stale.to_string()),
        ("missing", missing.to_string()),
        ("obsolete", read.obsolete.len().to_string()),
    ];
    out.line(&say_with("strings-written", &values))?;
    Ok(())
}

impl Extract {
    fn run(self, around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
        let language = language(around)?;
        let story = find(&around.library(), &self.story)?;
        let path = self.output.unwrap_or_else(|| match &story.origin {
            Origin::File(path) => library::beside(path, language),
            Origin::Embedded => PathBuf::from(format!("{}.{language}.ron", story.stem)),
        });
        renew(&story, language, &path, out)?;
        Ok(Verdict::Fine)
    }
}

impl Merge {
    fn run(self, around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
        let library = around.library();
        for path in &self.files {
            let (_, translation) = read(path)?;
            let story = translated(&library, path, &translation)?;
            let language = translation.language.parse::<Language>();
            let language = language.map_err(|error| Failure::Told(error.to_string()))?;
            renew(&story, language, path, out)?;
        }
        Ok(Verdict::Fine)
    }
}

/// What a translation file translates, beside it or in the library.
fn translated(library: &Library, path: &Path, translation: &Translation) -> Result<Story, Failure> {
    let of = library::named(path).map_or(translation.of.clone(), |(of, _)| of);
    let beside = path.with_file_name(format!("{of}.ron"));
    if beside.is_file() {
        find(library, &beside.display().to_string())
    } else {
        find(library, &translation.of)
    }
}

impl List {
    fn run(self, around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
        let library = around.library();
        let path = Path::new(&self.story);
        let (story, translation) = match library::named(path).filter(|_| path.is_file()) {
            Some(_) => {
                let (_, translation) = read(path)?;
                (translated(&library, path, &translation)?, translation)
            }
            None => {
                let story = find(&library, &self.story)?;
                let translation = of_story(&library, &story, language(around)?)?;
                (story, translation)
            }
        };
        let comparison = translation::compare(&story.sources, &translation);
        let both = self.missing == self.stale;
        let mut listed = Vec::new();
        for (source, state) in story.sources.iter().zip(&comparison.states) {
            let shown = Listed {
                key: &source.key,
                state: "missing",
                source: Some(&source.words),
                was: None,
                translation: None,
            };
            match state {
                State::Missing if self.missing || both => listed.push(shown),
                State::Stale(kept) if self.stale || both => listed.push(Listed {
                    state: "stale",
                    was: kept.was,
                    translation: Some(kept.is),
                    ..shown
                }),
                _ => {}
            }
        }
        let unknown = comparison.left.iter().filter(|kept| both && !kept.aside);
        listed.extend(unknown.map(|kept| Listed {
            key: kept.key,
            state: "unknown",
            source: None,
            was: kept.was,
            translation: Some(kept.is),
        }));
        match self.format {
            Format::Text => text(&listed, story.sources.len(), out)?,
            Format::Json => {
                let text = serde_json::to_string_pretty(&listed)
                    .map_err(|error| Failure::Told(error.to_string()))?;
                for line in text.lines() {
                    out.exactly(line)?;
                }
            }
        }
        Ok(match listed.is_empty() {
            true => Verdict::Fine,
            false => Verdict::Findings,
        })
    }
}

/// The translation of a story into a language: beside it, or in the library.
fn of_story(library: &Library, story: &Story, language: Language) -> Result<Translation, Failure> {
    if let Origin::File(path) = &story.origin {
        let beside = library::beside(path, language);
        if beside.is_file() {
            return Ok(read(&beside)?.1);
        }
    }
    let mut found = library.translations.iter();
    let found = found.find(|found| found.of == story.stem && found.language == language);
    let Some(found) = found else {
        let values = [
            ("story", story.stem.clone()),
            ("language", language.to_string()),
        ];
        return Err(Failure::Told(say_with("strings-none", &values)));
    };
    translation::read(&found.source)
        .map_err(|found| broken(&format!("{}.{language}.ron", story.stem), &found))
}

fn text(listed: &[Listed], all: usize, out: &mut Out) -> Result<(), Failure> {
    for text in listed {
        let key = ("key", text.key.to_owned());
        let words = |words: Option<&str>| ("words", words.unwrap_or_default().to_owned());
        out.line(&match text.state {
            "missing" => say_with("strings-missing", &[key, words(text.source)]),
            "stale" => say_with("strings-stale", &[key, words(text.source)]),
            _ => say_with("strings-unknown", &[key, words(text.translation)]),
        })?;
        if let Some(was) = text.was {
            let was = ("words", was.to_owned());
            out.line(&format!("    {}", say_with("strings-was", &[was])))?;
        }
    }
    let values = [
        ("count", listed.len().to_string()),
        ("all", all.to_string()),
    ];
    out.line(&say_with("strings-sum", &values))?;
    Ok(())
}

/// Tells beside the output how much of a story or campaign is shown as it is written, where it is asked for in another
/// language: all of it, where it is not translated, or where its translation does not load.
pub fn tell_untranslated(
    title: &str,
    (stem, origin): (&str, &Origin),
    spoken: Option<&library::Spoken>,
    around: &Surroundings,
) {
    let Some(language) = around.language() else {
        return;
    };
    let values = |in_source: usize, texts: usize| {
        [
            ("title", title.to_owned()),
            ("language", language.to_string()),
            ("count", in_source.to_string()),
            ("all", texts.to_string()),
        ]
    };
    if let Some(spoken) = spoken {
        if spoken.in_source > 0 {
            let values = values(spoken.in_source, spoken.texts);
            out::warn(&say_with("strings-partly", &values));
        }
        return;
    }
    let library = around.library();
    if let Some((file, found)) = library.broken_translation(stem, origin, language) {
        let file = file.display().to_string();
        for finding in &found {
            out::warn(&format!("{file}: {finding}"));
        }
        let values = [
            ("title", title.to_owned()),
            ("file", file.clone()),
            ("again", command::quoted(&file)),
        ];
        out::warn(&say_with("strings-not-read", &values));
        return;
    }
    out::warn(&say_with("strings-not-at-all", &values(0, 0)));
    let there = library.languages_of(stem, origin);
    let tags: Vec<String> = there.iter().map(Language::to_string).collect();
    if !tags.is_empty() {
        out::warn(&say_with(
            "strings-there-are",
            &[("languages", tags.join(", "))],
        ));
    }
}
