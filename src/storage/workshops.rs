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
        write(&path, text(head, &[]).as_bytes())?;
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
        write(&self.path, text(head, lines).as_bytes())?;
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

/// The whole file.
fn text(head: &str, lines: &[Line]) -> String {
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
mod tests {
    use super::*;

    fn log() -> (tempfile::TempDir, WorkshopLog) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::at(folder.path());
        let log = store
            .begin_workshop("friday", "2026-01-31", r#"{"a":1}"#)
            .unwrap();
        (folder, log)
    }

    fn said(found: &Workshop) -> Vec<(u64, &str)> {
        let lines = found.lines.iter();
        lines.map(|line| (line.at, line.text.as_str())).collect()
    }

    #[test]
    fn what_was_written_is_read_and_gone_on_with() {
        let (_folder, mut log) = log();
        log.append(5, "one").unwrap();
        log.append(9, "two words").unwrap();
        let path = log.path().to_owned();
        assert!(matches!(
            WorkshopLog::open(&path),
            Err(StorageError::Busy { .. })
        ));
        drop(log);
        let (mut log, found) = WorkshopLog::open(&path).unwrap();
        assert_eq!(found.head, r#"{"a":1}"#);
        assert_eq!(said(&found), [(5, "one"), (9, "two words")]);
        assert_eq!(found.amiss, None);
        log.append(10, "three").unwrap();
        log.append(11, "four").unwrap();
        log.take_back().unwrap();
        log.append(12, "five").unwrap();
        let found = read_workshop(&path).unwrap();
        assert_eq!(said(&found)[2..], [(10, "three"), (12, "five")]);
    }

    #[test]
    fn a_torn_last_line_is_dropped_wherever_it_was_cut() {
        let (_folder, mut log) = log();
        log.append(5, "one").unwrap();
        log.append(9, "two words").unwrap();
        let path = log.path().to_owned();
        drop(log);
        let bytes = fs::read(&path).unwrap();
        let start = bytes[..bytes.len() - 1]
            .iter()
            .rposition(|byte| *byte == b'\n')
            .unwrap()
            + 1;
        for length in start + 1..bytes.len() {
            fs::write(&path, &bytes[..length]).unwrap();
            let (mut log, found) = WorkshopLog::open(&path).unwrap();
            assert_eq!(found.amiss, Some(Amiss::Torn), "cut at {length}");
            log.append(10, "on").unwrap();
            let found = read_workshop(&path).unwrap();
            assert_eq!(said(&found), [(5, "one"), (10, "on")]);
            assert_eq!(found.amiss, None);
        }
    }

    #[test]
    fn damage_in_the_middle_is_kept_aside_and_what_stands_before_it_goes_on() {
        let (_folder, mut log) = log();
        for at in 0..5 {
            log.append(at, "something").unwrap();
        }
        let path = log.path().to_owned();
        drop(log);
        let mut bytes = fs::read(&path).unwrap();
        let third = bytes.iter().enumerate();
        let third = third.filter(|(_, byte)| **byte == b'\n').nth(2).unwrap().0;
        bytes[third + 12] ^= 1;
        fs::write(&path, &bytes).unwrap();
        let (log, found) = WorkshopLog::open(&path).unwrap();
        assert_eq!(said(&found).len(), 2);
        let Some(Amiss::Damaged {
            line: 4,
            lost: 3,
            kept: Some(kept),
        }) = found.amiss
        else {
            panic!("{:?}", found.amiss);
        };
        assert_eq!(fs::read(kept).unwrap(), bytes);
        drop(log);
        assert_eq!(read_workshop(&path).unwrap().amiss, None);
    }

    #[test]
    fn a_line_that_is_lost_or_moved_is_found_out() {
        let (_folder, mut log) = log();
        for at in 0..4 {
            log.append(at, "something").unwrap();
        }
        let text = fs::read_to_string(log.path()).unwrap();
        let mut lines: Vec<&str> = text.lines().collect();
        lines.remove(2);
        fs::write(log.path(), lines.join("\n") + "\n").unwrap();
        let found = read_workshop(log.path()).unwrap();
        assert_eq!(found.lines.len(), 1);
        assert!(matches!(found.amiss, Some(Amiss::Damaged { .. })));
    }

    #[test]
    fn other_contents_take_the_place_and_are_gone_on_with() {
        let (_folder, mut log) = log();
        log.append(5, "secret").unwrap();
        let line = Line {
            at: 5,
            text: "plain".into(),
        };
        log.rewrite("{}", &[line]).unwrap();
        log.append(6, "more").unwrap();
        let found = read_workshop(log.path()).unwrap();
        assert_eq!(said(&found), [(5, "plain"), (6, "more")]);
        let text = fs::read_to_string(log.path()).unwrap();
        assert!(!text.contains("secret"));
    }

    #[test]
    fn what_is_no_workshop_is_said_to_be_none() {
        let (folder, log) = log();
        let path = folder.path().join("other.workshop");
        for bytes in [
            &b""[..],
            b"\n\n",
            b"\xff\xfe",
            b"groundswell-workshop 1 00000000 {}\n",
        ] {
            fs::write(&path, bytes).unwrap();
            let error = read_workshop(&path).unwrap_err();
            assert!(matches!(error, StorageError::Damaged { .. }), "{error}");
        }
        fs::write(&path, "groundswell-workshop 2 00000000 {}\n").unwrap();
        let error = read_workshop(&path).unwrap_err();
        assert!(matches!(error, StorageError::Newer { .. }), "{error}");
        drop(log);
    }

    #[test]
    fn workshops_of_a_day_have_numbers_and_the_last_comes_first() {
        let (folder, log) = log();
        let store = Store::at(folder.path());
        std::thread::sleep(std::time::Duration::from_millis(20));
        let second = store.begin_workshop("friday", "2026-01-31", "{}").unwrap();
        assert!(second.path().ends_with("friday-2026-01-31-2.workshop"));
        assert_eq!(
            store.all_workshops(),
            [second.path().to_owned(), log.path().to_owned()]
        );
    }
}
