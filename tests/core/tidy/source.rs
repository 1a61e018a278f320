//! The files of the tree, read for what can be told from their text: lines, imports, names.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// A file of the project.
pub struct Source {
    /// From the root of the project, with `/` between the parts.
    pub path: String,
    pub text: String,
}

impl Source {
    pub fn is_test(&self) -> bool {
        self.path.ends_with("/tests.rs") || self.path.contains("/tests/")
    }

    /// The numbered lines that are not comments.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate();
        lines
            .map(|(index, line)| (index + 1, line))
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// The numbered lines that are not comments, each `use` over several lines joined into one.
    pub fn statements(&self) -> Vec<(usize, String)> {
        let mut joined: Vec<(usize, String)> = Vec::new();
        let mut open = false;
        for (number, line) in self.code() {
            let line = line.trim();
            match joined.last_mut() {
                Some((_, statement)) if open => statement.push_str(line),
                _ => joined.push((number, line.to_owned())),
            }
            let head = line.starts_with("use ") || line.starts_with("pub use ");
            open = (open || head) && !line.ends_with(';');
        }
        joined
    }

    /// The numbered lines that are neither comments nor items under `#[cfg(test)]`, each of which ends where rustfmt puts
    /// its last line.
    pub fn code_outside_tests(&self) -> impl Iterator<Item = (usize, &str)> {
        let mut skipped: Option<usize> = None;
        self.code().filter(move |(_, line)| {
            let indent = line.len() - line.trim_start().len();
            match skipped {
                None if line.trim() == "#[cfg(test)]" => {
                    skipped = Some(indent);
                    false
                }
                None => true,
                Some(depth) => {
                    let last = line.ends_with(';') || line.trim() == "}" || line.ends_with("{}");
                    if indent == depth && last {
                        skipped = None;
                    }
                    false
                }
            }
        })
    }
}

/// What a test found, told as places to go to.
#[derive(Default)]
pub struct Findings(pub String);

impl Findings {
    pub fn add(&mut self, file: &Source, line: usize, remedy: &str) {
        let _ = write!(self.0, "\n  {}:{line}: {remedy}", file.path);
    }

    pub fn verdict(self) {
        assert!(self.0.is_empty(), "{}\n", self.0);
    }
}

/// How many `super::` lead from a file in a folder to the module above that folder.
pub fn module_depth(inner: &str) -> usize {
    let parts = inner.split('/').count();
    if inner == "mod.rs" || inner.ends_with("/mod.rs") {
        parts
    } else {
        parts + 1
    }
}

/// The modules under a module that a line of code names: by the module's path, or by climbing `super::` up to it.
pub fn named_under(path: &str, line: &str, depth: usize) -> Vec<String> {
    let climb = "super::".repeat(depth);
    let mut named = Vec::new();
    for way in [path, climb.as_str()] {
        for (start, _) in line.match_indices(way) {
            if line[..start].ends_with("super::") {
                continue;
            }
            let rest = &line[start + way.len()..];
            match rest.strip_prefix('{') {
                Some(group) => named.extend(heads_of_group(group)),
                None => named.extend(words(rest).next().map(str::to_owned)),
            }
        }
    }
    named
}

/// `a::b, c::{d, e}, f}` names `a`, `c` and `f`.
fn heads_of_group(group: &str) -> Vec<String> {
    let mut depth = 0_usize;
    let mut head = String::new();
    let mut heads = Vec::new();
    for letter in group.chars() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => heads.push(std::mem::take(&mut head)),
            _ if depth == 0 => head.push(letter),
            _ => {}
        }
    }
    heads.push(head);
    heads
        .iter()
        .filter_map(|head| words(head).next().map(str::to_owned))
        .collect()
}

pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .filter(|word| !word.is_empty())
}

pub fn rust_files() -> Vec<Source> {
    let mut files = text_files();
    files.retain(|file| file.path.ends_with(".rs"));
    assert!(!files.is_empty(), "no source was found");
    files
}

/// Everything in the project that can be read as text.
pub fn text_files() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    collect(root, root, &mut files);
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<Source>) {
    let entries = fs::read_dir(folder).expect("the project's folders can be read");
    for entry in entries {
        let path: PathBuf = entry.expect("the project's folders can be read").path();
        let name = path.file_name().unwrap_or_default();
        if path.is_dir() {
            let hidden = name.to_string_lossy().starts_with('.') && name != ".ci";
            if !hidden && name != "target" {
                collect(root, &path, files);
            }
        } else if let Ok(text) = fs::read_to_string(&path) {
            let path = path.strip_prefix(root).unwrap_or(&path);
            let path = path.to_string_lossy().replace('\\', "/");
            files.push(Source { path, text });
        }
    }
}
