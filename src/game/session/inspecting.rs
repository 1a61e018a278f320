//! What whoever writes a story asks of the run: how it stands in truth, a trial from another scene, itself as a command line.

use bevy::prelude::*;

use super::Session;
use super::playing::Playing;
use super::showing::Shown;
use crate::game::accessibility::Announce;
use crate::game::page::{Inspection, Page};
use crate::game::telling;
use crate::library::Origin;
use crate::simulation::Run;
use crate::storage::{self, fresh_seed};
use crate::words::{command, say_with};

/// Writes down how things stand in truth, while somebody looks and whenever the page has changed.
pub(super) fn inspect(session: Res<Session>, page: Res<Page>, mut inspection: ResMut<Inspection>) {
    let Some(run) = session.run().filter(|_| page.is_changed()) else {
        return;
    };
    let (story, written) = session.story_on_a_command_line(run);
    *inspection = telling::inspection(run, &story, written, page.number);
}

impl Session {
    /// How a command line names the story of a run, and whether that is a file.
    fn story_on_a_command_line(&self, run: &Run) -> (String, bool) {
        let id = run.scenario().id.as_str();
        let found = self.stories.iter().find(|found| {
            let scenario = found.scenario.as_ref();
            scenario.is_some_and(|scenario| scenario.id == id)
        });
        match (&self.from, found.map(|found| &found.origin)) {
            (Some(Origin::File(path)), _) if self.is_a_story_by_itself() => {
                (path.display().to_string(), true)
            }
            (_, Some(Origin::File(path))) => (path.display().to_string(), true),
            _ => (id.to_owned(), false),
        }
    }

    fn is_a_story_by_itself(&self) -> bool {
        matches!(self.playing, Some(Playing::Story(_)))
    }

    /// Begins a trial of the story that is open; false, with reasons on the page, if it cannot begin so.
    pub(super) fn jump(
        &mut self,
        scene: &str,
        with: &[(String, String)],
        shown: &mut Shown,
    ) -> bool {
        let Some(run) = self.run() else { return false };
        let (stage, journal) = (run.stage().clone(), run.journal());
        let seed = self.seed.take().unwrap_or_else(fresh_seed);
        match Run::from_scene(&stage, seed, &journal.variant, scene, with) {
            Ok(run) => {
                shown.refusals.0.clear();
                let from = self.from.clone().filter(|_| self.is_a_story_by_itself());
                let playing = Playing::Story(run);
                let place = self.place_of(&playing);
                self.put_on_the_page(playing, place);
                self.from = from.or(self.from.take());
                let told = say_with("inspect-went", &[("scene", scene.to_owned())]);
                shown.announce.write(Announce(told.clone()));
                self.met.push(told);
                self.tell(shown);
                true
            }
            Err(unfit) => {
                shown.refusals.0 = unfit.iter().map(ToString::to_string).collect();
                false
            }
        }
    }

    /// Writes the run so far down as a command line: into the terminal, and into a file beside the runs that are kept.
    pub(super) fn keep_command(&self, shown: &mut Shown) {
        let Some(run) = self.run() else { return };
        let (story, _) = self.story_on_a_command_line(run);
        let Some(line) = command::play(&run.journal(), &story) else {
            return;
        };
        println!("{line}");
        let Some(store) = &self.store else {
            shown.written.0.push(line);
            return;
        };
        let path = store.home().join("command.txt");
        let told = match storage::write(&path, format!("{line}\n").as_bytes()) {
            Ok(()) => say_with(
                "inspect-command-kept",
                &[("file", path.display().to_string())],
            ),
            Err(error) => error.to_string(),
        };
        shown.announce.write(Announce(told.clone()));
        shown.written.0.push(told);
    }
}
