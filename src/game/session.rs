//! Holds the run and is its only writer: intents in, pages out.

use std::sync::Arc;

use bevy::ecs::system::RunSystemOnce;
use bevy::prelude::*;

use super::controls::Input;
use super::menus::Menu;
use super::page::{Brief, Outcome, Page, Past, Shelf};
use super::screens::Screen;
use super::telling;
use super::{Opening, accessibility::Announce};
use crate::library::Found;
use crate::simulation::{Rules, Run};
use crate::storage::Store;

/// What the player wants of the story.
#[derive(Message, Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Look at the story at this place on the shelf.
    Open(usize),
    /// Begin the open story, or begin it again.
    Begin,
    /// Go on where a story was left.
    Resume,
    /// Take the choice at this place on the page.
    Choose(usize),
    /// Take the last choice back.
    Undo,
    /// Turn from the last page to what became of everybody.
    Finish,
}

/// The place on the shelf of the story that the player looked at last.
#[derive(Resource, Clone, Copy, Debug, Default)]
pub struct Opened(pub Option<usize>);

/// The stories, the rules, and the run that is open.
#[derive(Resource)]
struct Session {
    stories: Vec<Found>,
    rules: Arc<Rules>,
    store: Option<Store>,
    run: Option<Run>,
    pages: u32,
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Intent>();
    app.init_resource::<Opened>();
    app.init_resource::<Shelf>();
    app.init_resource::<Brief>();
    app.init_resource::<Page>();
    app.init_resource::<Past>();
    app.init_resource::<Outcome>();
    let opening = app.world().resource::<Opening>();
    app.insert_resource(Session {
        stories: opening.stories.clone(),
        rules: Arc::new(Rules::shipped()),
        store: opening.store.clone(),
        run: None,
        pages: 0,
    });
    // The first screen is drawn before any system of ours runs, so what it shows is here already.
    if let Err(error) = app.world_mut().run_system_once(open_up) {
        error!("The stories could not be laid out: {error}");
    }
    app.add_systems(Update, answer.after(Input::Close));
}

/// Fills the shelf, and opens the story that was asked for or left open.
fn open_up(opening: Res<Opening>, mut session: ResMut<Session>, mut shown: Shown) {
    shown.shelf.stories = session
        .stories
        .iter()
        .map(|found| telling::story(found, session.last_ending(found)))
        .collect();
    let needs_story = matches!(
        opening.screen,
        Screen::Briefing | Screen::Play | Screen::Debrief
    );
    let first = || {
        session
            .stories
            .iter()
            .position(|found| found.scenario.is_some())
    };
    if let Some(index) = opening.story.or_else(|| first().filter(|_| needs_story)) {
        session.open(index, &mut shown);
        if session.begin(opening.seed.unwrap_or_else(fresh_seed), &mut shown) {
            for id in &opening.choices {
                if !session.take(id) {
                    break;
                }
            }
            session.tell(&mut shown);
        }
    } else {
        session.reopen(&mut shown);
    }
}

/// What the screens read.
#[derive(bevy::ecs::system::SystemParam)]
struct Shown<'w> {
    shelf: ResMut<'w, Shelf>,
    opened: ResMut<'w, Opened>,
    brief: ResMut<'w, Brief>,
    page: ResMut<'w, Page>,
    past: ResMut<'w, Past>,
    outcome: ResMut<'w, Outcome>,
}

fn answer(
    mut intents: MessageReader<Intent>,
    mut session: ResMut<Session>,
    mut shown: Shown,
    mut screen: ResMut<NextState<Screen>>,
    mut menu: ResMut<NextState<Menu>>,
    mut announce: MessageWriter<Announce>,
) {
    for intent in intents.read() {
        match intent {
            Intent::Open(index) => {
                if session.open(*index, &mut shown) {
                    screen.set(Screen::Briefing);
                } else {
                    menu.set(Menu::Problems);
                }
            }
            Intent::Begin => {
                if session.begin(fresh_seed(), &mut shown) {
                    session.tell_and_keep(&mut shown);
                    screen.set(Screen::Play);
                }
            }
            Intent::Resume => {
                if session.run.is_some() {
                    session.tell(&mut shown);
                    screen.set(Screen::Play);
                }
            }
            Intent::Choose(index) => {
                if session.choose(*index) {
                    session.tell_and_keep(&mut shown);
                }
            }
            Intent::Undo => {
                if session.run.as_mut().is_some_and(Run::undo) {
                    session.tell_and_keep(&mut shown);
                    announce.write(Announce(crate::words::say("play-undone")));
                }
            }
            Intent::Finish => {
                if session
                    .run
                    .as_ref()
                    .is_some_and(|run| run.ended().is_some())
                {
                    screen.set(Screen::Debrief);
                }
            }
        }
    }
}

impl Session {
    /// Opens a story for a look at it; false if it cannot be played.
    fn open(&self, index: usize, shown: &mut Shown) -> bool {
        shown.opened.0 = Some(index);
        let scenario = self
            .stories
            .get(index)
            .and_then(|found| found.scenario.as_deref());
        if let Some(scenario) = scenario {
            *shown.brief = telling::brief(scenario);
        }
        scenario.is_some()
    }

    /// Begins the open story; false if there is none that can be played.
    fn begin(&mut self, seed: u64, shown: &mut Shown) -> bool {
        let found = shown.opened.0.and_then(|index| self.stories.get(index));
        let Some(scenario) = found.and_then(|found| found.scenario.clone()) else {
            return false;
        };
        self.run = Some(Run::begin(scenario, self.rules.clone(), seed, &[]));
        true
    }

    /// Opens the run that was left last, as far as it still plays as it did.
    fn reopen(&mut self, shown: &mut Shown) {
        let Some(store) = &self.store else { return };
        let (journals, errors) = store.unfinished();
        for error in errors {
            warn!("A run could not be read: {error}");
        }
        for journal in journals {
            let is_its_story = |found: &Found| {
                found
                    .scenario
                    .as_ref()
                    .is_some_and(|scenario| scenario.id == journal.scenario)
            };
            let Some(index) = self.stories.iter().position(is_its_story) else {
                continue;
            };
            let Some(scenario) = self.stories[index].scenario.clone() else {
                continue;
            };
            let (run, divergence) = Run::replay(scenario, self.rules.clone(), &journal);
            if let Some(divergence) = divergence {
                warn!(
                    "The story has changed since it was left: it goes on before step {}.",
                    divergence.step
                );
            }
            self.run = Some(run);
            self.open(index, shown);
            self.tell(shown);
            return;
        }
    }

    /// The ending of a story's last run that came to one.
    fn last_ending(&self, found: &Found) -> Option<String> {
        let scenario = found.scenario.clone()?;
        let journal = self
            .store
            .as_ref()?
            .last_ended(&scenario.id)
            .ok()
            .flatten()?;
        let (run, _) = Run::replay(scenario, self.rules.clone(), &journal);
        Some(run.scenario().endings.get(run.ended()?)?.title.clone())
    }

    /// Takes the choice at a place on the page; false if it is not open.
    fn choose(&mut self, index: usize) -> bool {
        let id = self.run.as_ref().and_then(|run| {
            run.look()
                .choices
                .get(index)
                .map(|choice| choice.name.id.clone())
        });
        id.is_some_and(|id| self.take(&id))
    }

    fn take(&mut self, id: &str) -> bool {
        match self.run.as_mut().map(|run| run.choose(id)) {
            Some(Ok(_)) => true,
            Some(Err(refused)) => {
                warn!("{refused}");
                false
            }
            None => false,
        }
    }

    /// Shows the run as it now is.
    fn tell(&mut self, shown: &mut Shown) {
        let Some(run) = &self.run else { return };
        self.pages += 1;
        *shown.page = telling::page(run, self.pages);
        *shown.past = telling::past(run);
        shown.shelf.open = run.ended().is_none().then(|| run.scenario().title.clone());
        let Some(ending) = run
            .ended()
            .and_then(|ended| run.scenario().endings.get(ended))
        else {
            return;
        };
        *shown.outcome = telling::outcome(run);
        if let Some(story) = shown
            .opened
            .0
            .and_then(|index| shown.shelf.stories.get_mut(index))
        {
            story.last = Some(ending.title.clone());
        }
    }

    /// Shows the run as it now is, and keeps it, so that a crash or a power cut loses nothing.
    fn tell_and_keep(&mut self, shown: &mut Shown) {
        self.tell(shown);
        let (Some(store), Some(run)) = (&self.store, &self.run) else {
            return;
        };
        if let Err(error) = store.save(&run.journal()) {
            warn!("The story is not kept: {error}");
        }
    }
}

/// A seed that differs from run to run.
fn fresh_seed() -> u64 {
    let now = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap_or_default();
    now.as_secs() ^ u64::from(now.subsec_nanos()).rotate_left(32)
}
