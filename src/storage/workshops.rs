//! Workshops on disk: a header, and then one line for each command, written at once, so that a killed program loses none.
//!
//! What a line says is the workshop's business; here it is text with a time and a checksum. The checksum knows which line it is
//! of, so that a line that was lost or moved is found out. A last line that was cut off was never acknowledged and is dropped;
//! from damage before it on, the file is kept aside and what stands before the damage goes on.

use super::{StorageError, Store, aside, kept, write};
use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Seek, SeekFrom, Write as _},
    path::{Path, PathBuf},
};
use xxhash_rust::xxh3::xxh3_64_with_seed;

/// The version of the files that this program writes.
const VERSION: u32 = 1;
/// How the first line begins.
const MAGIC: &str = "groundswell-workshop";
/// What is expected of such a file.
const WHAT: &str = "a workshop of Groundswell";
/// The ending of the files' names.
const ENDING: &str = "workshop";
/// The longest file that is read: a thousand votes a minute for a whole day are far below.
const LARGEST: u64 = 512 << 20;
/// How many workshops of one story on one day are told apart.
const MOST: u32 = 999;

/// A command as it stands in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// When, in milliseconds since the workshop began.
    pub at: u64,
    /// What, without a line break.
    pub text: String,
}

/// What a file holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Workshop {
    /// The header, without a line break.
    pub head: String,
    /// The commands that are whole, in their order.
    pub lines: Vec<Line>,
    /// What was wrong, if anything: told, and no reason to stop.
    pub amiss: Option<Amiss>,
}

/// What was wrong with a file that can be used all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Amiss {
    /// The last line was not written to its end: it was never acknowledged, and is left out.
    Torn,
    /// From this line on, counted from 1, the file is damaged; what stands before it is used.
    Damaged {
        /// The first line that is not whole.
        line: u64,
        /// How many lines are left out.
        lost: u64,
        /// Where the whole file was kept, once it is opened for writing.
        kept: Option<PathBuf>,
    },
}

/// A workshop's file, open for writing. As long as it lives, no other program opens it.
#[derive(Debug)]
pub struct WorkshopLog {
    path: PathBuf,
    file: File,
    /// Bytes that are whole.
    end: u64,
    /// Lines that are whole, the header among them.
    lines: u64,
    /// The same two before the last line.
    before: (u64, u64),
}

impl Store {
    /// Begins the file of a workshop of a scenario, under a name with its day that is not taken yet.
    ///
    /// # Errors
    /// [`StorageError::Write`].
    pub fn begin_workshop(
        &self,
        scenario: &str,
        day: &str,
        head: &str,
    ) -> Result<WorkshopLog, StorageError> {
        let folder = self.workshops();
        let name = kept::stem(scenario);
        let numbered = (1..=MOST).map(|number| format!("{name}-{day}-{number}.{ENDING}"));
        let path = numbered
            .map(|name| folder.join(name))
            .find(|path| !path.exists());
        let path = path.ok_or_else(|| StorageError::Write {
            path: folder.clone(),
            reason: io::Error::other(format!("there are {MOST} workshops of this day")),
        })?;
        write(&path, workshop_text(head, &[]).as_bytes())?;
        WorkshopLog::open(&path).map(|(log, _)| log)
    }

    /// The files of all workshops, the one that was written last first.
    pub fn all_workshops(&self) -> Vec<PathBuf> {
        kept::newest_with(&self.workshops(), ENDING)
    }

    /// The folder in which workshops are kept.
    pub fn workshops(&self) -> PathBuf {
        self.home().join("workshops")
    }
}

/// Looks into a workshop's file, which stays as it is.
///
/// # Errors
/// [`StorageError::Read`], [`StorageError::Damaged`] if it is no such file, [`StorageError::Newer`].
pub fn read_workshop(path: &Path) -> Result<Workshop, StorageError> {
    let bytes = read(path)?;
    Ok(whole(path, &bytes)?.0)
}

impl WorkshopLog {
    /// Opens a workshop's file to go on with it. A torn last line is cut off; a file that is damaged before it is copied
    /// aside first.
    ///
    /// # Errors
    /// As [`read_workshop`]; [`StorageError::Busy`] if another program has it open; [`StorageError::Write`].
    pub fn open(path: &Path) -> Result<(WorkshopLog, Workshop), StorageError> {
        let unwritten = |reason| StorageError::Write {
            path: path.to_owned(),
            reason,
        };
        let bytes = read(path)?;
        let (mut found, end) = whole(path, &bytes)?;
        let file = OpenOptions::new()
            .write(true)
            .open(path)
            .map_err(unwritten)?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => {
                return Err(StorageError::Busy {
                    path: path.to_owned(),
                });
            }
            // Where a file system has no locks, nothing is locked.
            Ok(()) | Err(TryLockError::Error(_)) => {}
        }
        if let Some(Amiss::Damaged { kept, .. }) = &mut found.amiss {
            *kept = Some(aside::copy(path, "damaged").map_err(unwritten)?);
        }
        if found.amiss.is_some() {
            file.set_len(end).map_err(unwritten)?;
        }
        let lines = 1 + found.lines.len() as u64;
        let log = WorkshopLog {
            path: path.to_owned(),
            file,
            end,
            lines,
            before: (end, lines),
        };
        Ok((log, found))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes a command. When this returns, the system has it, and a killed program loses nothing; a power cut can lose what
    /// was written since the last [`WorkshopLog::handle`] was synced.
    ///
    /// # Errors
    /// [`StorageError::Write`]: the file is then as it was before.
    pub fn append(&mut self, at: u64, text: &str) -> Result<(), StorageError> {
        let line = line(self.lines, at, text);
        let placed = self.file.seek(SeekFrom::Start(self.end));
        let written = placed.and_then(|_| self.file.write_all(line.as_bytes()));
        if let Err(reason) = written {
            // What was written of it is a torn line, which is overwritten next or dropped when the file is read.
            let _ = self.file.set_len(self.end);
            return Err(StorageError::Write {
                path: self.path.clone(),
                reason,
            });
        }
        self.before = (self.end, self.lines);
        self.end += line.len() as u64;
        self.lines += 1;
        Ok(())
    }

    /// Takes the last line back, once.
    ///
    /// # Errors
    /// [`StorageError::Write`].
    pub fn take_back(&mut self) -> Result<(), StorageError> {
        (self.end, self.lines) = self.before;
        let cut = self.file.set_len(self.end);
        cut.map_err(|reason| StorageError::Write {
            path: self.path.clone(),
            reason,
        })
    }

    /// Puts other contents into its place, at every moment the old or the new ones.
    ///
    /// # Errors
    /// [`StorageError::Write`]: the old file is then untouched and goes on.
    pub fn rewrite(&mut self, head: &str, lines: &[Line]) -> Result<(), StorageError> {
        write(&self.path, workshop_text(head, lines).as_bytes())?;
        // The name now leads to another file; the old one, with its lock, is let go.
        (*self, _) = WorkshopLog::open(&self.path)?;
        Ok(())
    }

    /// Another handle of the file, to sync it without holding up who writes.
    ///
    /// # Errors
    /// Those of the system.
    pub fn handle(&self) -> io::Result<File> {
        self.file.try_clone()
    }
}

/// The whole file of a workshop, with this header and these commands.
pub fn workshop_text(head: &str, lines: &[Line]) -> String {
    let mut text = first(head);
    for (number, kept) in (1..).zip(lines) {
        text.push_str(&line(number, kept.at, &kept.text));
    }
    text
}

fn first(head: &str) -> String {
    format!("{MAGIC} {VERSION} {} {head}\n", checksum(0, head))
}

fn line(number: u64, at: u64, text: &str) -> String {
    let said = format!("{at} {text}");
    format!("{} {said}\n", checksum(number, &said))
}

/// What stands before a text so that damage to it, or a line in another's place, is seen.
fn checksum(number: u64, text: &str) -> String {
    format!("{:08x}", xxh3_64_with_seed(text.as_bytes(), number) as u32)
}

fn read(path: &Path) -> Result<Vec<u8>, StorageError> {
    let about = fs::metadata(path).map_err(|reason| StorageError::Read {
        path: path.to_owned(),
        reason,
    })?;
    if !about.is_file() || about.len() > LARGEST {
        return Err(damaged(path, "no plain file, or one of more than 512 MiB"));
    }
    fs::read(path).map_err(|reason| StorageError::Read {
        path: path.to_owned(),
        reason,
    })
}

fn damaged(path: &Path, found: &str) -> StorageError {
    StorageError::Damaged {
        path: path.to_owned(),
        expected: WHAT,
        found: found.to_owned(),
        kept: None,
    }
}

/// What of a file is whole, and how many bytes that is.
fn whole(path: &Path, bytes: &[u8]) -> Result<(Workshop, u64), StorageError> {
    let mut rest = bytes;
    let first =
        next(&mut rest).ok_or_else(|| damaged(path, "a file without a whole first line"))?;
    let head = header(path, first)?;
    let mut found = Workshop {
        head,
        ..Workshop::default()
    };
    let mut end = bytes.len() - rest.len();
    while !rest.is_empty() {
        let number = 1 + found.lines.len() as u64;
        match next(&mut rest).and_then(|text| parse(number, text)) {
            Some(line) => found.lines.push(line),
            None => {
                found.amiss = Some(amiss(number + 1, &bytes[end..]));
                break;
            }
        }
        end = bytes.len() - rest.len();
    }
    Ok((found, end as u64))
}

/// What is wrong with the bytes that begin where the first line stands that is not whole.
fn amiss(line: u64, from: &[u8]) -> Amiss {
    let breaks = from.iter().filter(|byte| **byte == b'\n').count() as u64;
    // Only what was written last can be cut off, and then its line break is missing.
    if breaks == 0 {
        return Amiss::Torn;
    }
    Amiss::Damaged {
        line,
        lost: breaks + u64::from(!from.ends_with(b"\n")),
        kept: None,
    }
}

/// The text up to the next line break, which is taken off; `None` if there is none, or if it is no text.
fn next<'b>(rest: &mut &'b [u8]) -> Option<&'b str> {
    let length = rest.iter().position(|byte| *byte == b'\n')?;
    let (line, after) = rest.split_at(length);
    *rest = &after[1..];
    std::str::from_utf8(line).ok()
}

fn parse(number: u64, line: &str) -> Option<Line> {
    let (sum, said) = line.split_once(' ')?;
    if sum != checksum(number, said) {
        return None;
    }
    let (at, text) = said.split_once(' ')?;
    Some(Line {
        at: at.parse().ok()?,
        text: text.to_owned(),
    })
}

fn header(path: &Path, line: &str) -> Result<String, StorageError> {
    let mut words = line.splitn(4, ' ');
    if words.next() != Some(MAGIC) {
        return Err(damaged(path, "another beginning"));
    }
    let version: Option<u32> = words.next().and_then(|word| word.parse().ok());
    let found = version.ok_or_else(|| damaged(path, "no version"))?;
    if found > VERSION {
        return Err(StorageError::Newer {
            path: path.to_owned(),
            found,
            known: VERSION,
            kept: None,
        });
    }
    match (words.next(), words.next()) {
        (Some(sum), Some(head)) if sum == checksum(0, head) => Ok(head.to_owned()),
        _ => Err(damaged(
            path,
            "a first line that does not match its checksum",
        )),
    }
}

#[cfg(test)]
mod tests;
