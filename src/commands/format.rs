//! `format`: story files in the one layout that all have, for people who write and for editors that save.

use super::{Failure, Out, Surroundings, Verdict, out};
use clap::Args;
use groundswell::{
    library,
    scenario::{
        Diagnostic,
        formatter::{self, Refused},
        syntax::Lines,
    },
    storage,
    words::{say, say_with},
};
use std::{
    fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

/// What the help says at its end.
const EXAMPLES: &str = "\
Examples:
  groundswell format my-story.ron                lay the file out
  groundswell format stories/ --check            name the files that are not laid out, and fail if there are any
  groundswell format - < my-story.ron            for an editor: read and write the text

What a file says is not changed, and no comment is lost; choices without an id are given the one that they have already.
A file that cannot be read is left as it is. Exit codes: 0 fine, 1 a file is not laid out or cannot be read, 2 could not run.";

/// Lay story files out: indentation, line breaks, ids of choices
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Format {
    /// The files, or folders of files; `-` reads the standard input and writes the standard output
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Write nothing; name the files that are not laid out
    #[arg(long)]
    check: bool,
    /// Write the text to the standard output, and leave the file as it is
    #[arg(long, conflicts_with = "check")]
    stdout: bool,
}

/// The most that is read from the standard input, in bytes.
const MOST: u64 = 256 << 20;

impl Format {
    pub fn run(self, _: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
        let mut verdict = Verdict::Fine;
        for path in self.all()? {
            let piped = path == Path::new("-");
            let place = if piped {
                say("format-input")
            } else {
                path.display().to_string()
            };
            let before = read(&path, piped).map_err(|why| unreadable(&place, &why))?;
            let Ok(text) = std::str::from_utf8(&before) else {
                broken(&place, &before, groundswell::scenario::read(&before).1);
                verdict = Verdict::Findings;
                continue;
            };
            let after = match formatter::format(text) {
                Ok(after) => after,
                Err(Refused::Broken(found)) => {
                    broken(&place, &before, found);
                    verdict = Verdict::Findings;
                    continue;
                }
                Err(refused) => return Err(Failure::Told(format!("{place}: {refused}"))),
            };
            let file = ("file", place.clone());
            if self.check {
                if after != text {
                    out.line(&say_with("format-would", &[file]))?;
                    verdict = Verdict::Findings;
                }
            } else if self.stdout || piped {
                for line in after.lines() {
                    out.exactly(line)?;
                }
            } else if after != text {
                storage::write(&path, after.as_bytes())?;
                out.line(&say_with("format-done", &[file]))?;
            }
        }
        Ok(verdict)
    }

    /// Every file that was named, and all in the folders that were.
    fn all(&self) -> Result<Vec<PathBuf>, Failure> {
        let mut all = Vec::new();
        for path in &self.files {
            if path.is_dir() {
                all.extend(library::scenario_files(path));
                all.extend(library::translation_files(path));
            } else {
                all.push(path.clone());
            }
        }
        match all.is_empty() {
            true => Err(Failure::Told(say("check-no-files"))),
            false => Ok(all),
        }
    }
}

fn read(path: &Path, piped: bool) -> io::Result<Vec<u8>> {
    if !piped {
        return fs::read(path);
    }
    let mut text = Vec::new();
    io::stdin().lock().take(MOST).read_to_end(&mut text)?;
    Ok(text)
}

fn unreadable(place: &str, why: &io::Error) -> Failure {
    let values = [("file", place.to_owned()), ("why", why.to_string())];
    Failure::Told(say_with("check-unreadable", &values))
}

/// Says beside the output what is wrong with a file that is left as it is.
fn broken(place: &str, source: &[u8], mut found: Vec<Diagnostic>) {
    library::place(source, &mut found);
    let text = String::from_utf8_lossy(source);
    let lines = Lines::new(&text);
    for diagnostic in &mut found {
        if let (None, Some(span)) = (diagnostic.position, &diagnostic.span) {
            diagnostic.position = Some(lines.position(span.start));
        }
    }
    for diagnostic in &found {
        out::warn(&format!("{place}: {diagnostic}"));
    }
    out::warn(&say_with("format-left", &[("file", place.to_owned())]));
}
