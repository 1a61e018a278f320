//! The debrief of the run that has ended: worked out beside the frames, and written into a file when it is wanted.

use std::path::PathBuf;

use crate::debrief::what_if::HadYou;
use crate::game::errand::{Errand, Errands};
use crate::game::page::{Part, Plan};
use crate::game::telling::{self, Worked};
use crate::report::{self, Report};
use crate::simulation::Run;
use crate::storage::{StorageError, Store, keep_export};

/// As what a debrief is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A page for a browser.
    Html,
    /// Plain words with marks, for a document.
    Markdown,
    /// The ledger as a table.
    Csv,
}

impl Form {
    fn ending(self) -> &'static str {
        match self {
            Form::Html => "html",
            Form::Markdown => "md",
            Form::Csv => "csv",
        }
    }
}

/// A debrief that is being worked out.
pub(super) struct Debriefing {
    run: Run,
    earlier: Option<Run>,
    errand: Errand<Worked>,
    /// What the replays came to, by how often they were made, the last time last.
    replayed: Vec<(u32, Vec<HadYou>)>,
}

impl Debriefing {
    /// Begins to work out the debrief of a run that has ended, beside an earlier one if there is one.
    pub(super) fn begin(run: &Run, earlier: Option<Run>, errands: &Errands) -> Debriefing {
        let (here, there) = (run.clone(), earlier.clone());
        Debriefing {
            run: run.clone(),
            earlier,
            errand: errands.send(move |courier| telling::unfold(&here, there.as_ref(), courier)),
            replayed: Vec::new(),
        }
    }

    /// What has been worked out since this was asked last.
    pub(super) fn collect(&mut self) -> Vec<Part> {
        let found = self.errand.collect();
        found
            .into_iter()
            .map(|worked| {
                if let Some((replays, replayed)) = worked.replayed {
                    match self.replayed.last_mut() {
                        Some((known, all)) if *known == replays => all.push(replayed),
                        _ => self.replayed.push((replays, vec![replayed])),
                    }
                }
                worked.part
            })
            .collect()
    }

    /// Whether all of it has been worked out.
    pub(super) fn is_over(&self) -> bool {
        self.errand.is_over()
    }

    /// Writes the debrief, with the plan that the player takes home, and says where to.
    ///
    /// # Errors
    /// [`StorageError`] if there is no place for it, or it cannot be written there.
    pub(super) fn write(
        &self,
        form: Form,
        plan: Option<&Plan>,
        documents: Option<PathBuf>,
        store: Option<&Store>,
    ) -> Result<PathBuf, StorageError> {
        // The closer replays, unless they are not through yet.
        let most = self.replayed.iter().map(|(_, all)| all.len()).max();
        let replayed = self
            .replayed
            .iter()
            .rfind(|(_, all)| Some(all.len()) == most);
        let mut decisions = replayed.map_or_else(Vec::new, |(_, all)| all.clone());
        decisions.sort_by_key(|decision| decision.turn);
        let report = Report {
            beside: self.earlier.as_ref(),
            replayed: decisions,
            replays: replayed.map_or(0, |(replays, _)| *replays),
            plan: plan.map(|plan| (plan.when.clone(), plan.will.clone())),
            ..Report::of(&self.run)
        };
        let text = match form {
            Form::Html => report::html(&report),
            Form::Markdown => report::markdown(&report),
            Form::Csv => report::csv(&report),
        };
        let name = &self.run.scenario().id;
        keep_export(documents, store, name, form.ending(), text.as_bytes())
    }
}
