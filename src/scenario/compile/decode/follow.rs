//! What is left of a file whose shape was wrong, and which findings about its meaning may only follow from what was left out.

use crate::scenario::{
    diagnostic::{Code, Diagnostic, Severity},
    syntax::{self, Finder, Tree},
};
use std::collections::{BTreeMap, BTreeSet};

/// The tree of a file whose shape was wrong, and what is not in the mended text as its author wrote it.
#[derive(Debug)]
pub(in crate::scenario) struct Mended {
    tree: Tree,
    /// The numbers of the nodes that were left out.
    left_out: BTreeSet<usize>,
    /// The paths at which something else stands.
    holes: BTreeSet<String>,
}

/// The names that may be missing because something of a part of the file was left out.
const NAMES: [(&str, &[Code]); 13] = [
    ("scenes", &[Code::E006]),
    ("events", &[Code::E006, Code::E010]),
    ("cast", &[Code::E007, Code::E009, Code::E015, Code::E016]),
    ("flags", &[Code::E008]),
    ("remembers", &[Code::E008]),
    ("promises", &[Code::E011]),
    ("confidences", &[Code::E022, Code::E011]),
    ("windows", &[Code::E021]),
    ("work", &[Code::E023]),
    ("variants", &[Code::E012]),
    ("roles", &[Code::E026]),
    ("teaches", &[]),
    ("scenarios", &[Code::E040, Code::E041]),
];

/// What depends on other parts of the file than the place at which it is found.
const OF_THE_WHOLE: [(&str, &[Code]); 7] = [
    ("scenes", &[Code::E017]),
    ("events", &[Code::E017]),
    ("standing", &[Code::E017]),
    ("endings", &[Code::E018]),
    ("clock", &[Code::E013]),
    ("cast", &[Code::E009, Code::E020, Code::E024, Code::E025]),
    ("confidences", &[Code::E025]),
];

/// What depends on what stands beside the place at which it is found.
const OF_THE_PLACE: [Code; 7] = [
    Code::E003,
    Code::E013,
    Code::E014,
    Code::E019,
    Code::E024,
    Code::E025,
    Code::E027,
];

impl Mended {
    pub fn new(tree: Tree, left_out: BTreeSet<usize>, holes: BTreeSet<String>) -> Self {
        Self {
            tree,
            left_out,
            holes,
        }
    }

    /// Adds what was found about the meaning of the mended file to what was found about its shape: errors only, and none that
    /// may follow from what was left out. All in the order of the file.
    pub fn add(&self, found: &mut Vec<Diagnostic>, meant: Vec<Diagnostic>) {
        let lost = self.lost();
        let mut finder = Finder::without(&self.tree, self.left_out.clone());
        let mut meant: Vec<Diagnostic> = meant
            .into_iter()
            .filter(|one| one.severity == Severity::Error)
            .collect();
        syntax::place_in(&mut finder, &mut meant);
        for one in &mut meant {
            // Places in lists are those of the file, and not of what is left of it.
            let names = one.path.split(':').next().unwrap_or_default();
            if let Some(node) = finder.find(names) {
                let numbers = one.path.get(names.len()..).unwrap_or_default();
                one.path = format!("{}{numbers}", self.tree.path_of(node));
            }
        }
        meant.retain(|one| !self.follows(one, &lost));
        found.extend(meant);
        found.sort_by_key(|one| one.span.as_ref().map(|span| span.start));
    }

    /// The parts of the file of whose names some may be lost.
    fn lost(&self) -> BTreeMap<&str, bool> {
        // Where it is certain what was meant, nothing is lost; where the file breaks off, everything that would follow is.
        let wrong = self
            .tree
            .errors()
            .iter()
            .filter(|found| found.fix.is_none());
        let wrong = wrong.filter_map(|found| {
            Some(
                self.tree
                    .path_of(self.tree.node_at(found.span.as_ref()?.start)),
            )
        });
        let broken_off = self.tree.main().is_none_or(|main| main.close().is_none());
        let wrong = wrong.chain(broken_off.then(String::new));
        let mut lost = BTreeMap::new();
        for path in self.holes.iter().cloned().chain(wrong) {
            let (top, deeper) = path
                .split_once('.')
                .map_or((path.as_str(), false), |(top, _)| (top, true));
            let known = NAMES
                .iter()
                .map(|(name, _)| *name)
                .chain(OF_THE_WHOLE.iter().map(|(name, _)| *name));
            for name in known.filter(|name| *name == top || top.is_empty()) {
                // An entry that is replaced keeps its name; a flag that is left out does not.
                let by_place = matches!(
                    name,
                    "flags" | "remembers" | "work" | "teaches" | "scenarios"
                );
                let whole = !deeper || by_place;
                lost.entry(name)
                    .and_modify(|was| *was |= whole)
                    .or_insert(whole);
            }
        }
        lost
    }

    fn follows(&self, found: &Diagnostic, lost: &BTreeMap<&str, bool>) -> bool {
        let code = found.code;
        let names = NAMES
            .iter()
            .any(|(name, codes)| lost.get(name) == Some(&true) && codes.contains(&code));
        let whole = OF_THE_WHOLE
            .iter()
            .any(|(name, codes)| lost.contains_key(name) && codes.contains(&code));
        let path = found.path.split(':').next().unwrap_or_default();
        let near = |hole: &String| {
            let beside = hole.rsplit_once('.').map_or("", |(before, _)| before);
            let of_the_place = OF_THE_PLACE.contains(&code);
            within(path, hole)
                || (of_the_place
                    && (within(hole, path) || (!beside.is_empty() && within(path, beside))))
        };
        names || whole || self.holes.iter().any(near)
    }
}

/// Whether one path is another, or leads on from it.
fn within(path: &str, outer: &str) -> bool {
    path.strip_prefix(outer)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
