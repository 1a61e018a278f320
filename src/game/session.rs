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
use crate::scenario::Scenario;
use crate::simulation::{Journal, Rules, Run};
use crate::storage::Store;
use crate::words::{say, say_with};

/// What the player wants of the story.
#[derive(Message, Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Look at the story at this place on the shelf.
    Open(usize),
    /// Of a story that can be told in several ways, take this answer to this question; the first answer is luck.
    Pick {
        /// The place of the question in the briefing.
        axis: usize,
        /// The place of the answer.
        option: usize,
    },
    /// Begin the open story, or begin it again.
    Begin,
    /// Go on with the run of the open story that waits.
    GoOn,
    /// Go on where a story was left last.
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
    /// The run on the page, or the one left last.
    run: Option<Run>,
    /// A run of the story that is looked at, which can be gone on with.
    waiting: Option<Run>,
    /// The options that are not left to luck, axis and option.
    picks: Vec<(String, String)>,
    /// The seed of the next run, if it is not to be drawn.
    seed: Option<u64>,
    /// What a run met on its way here: a story that has changed, a file that is damaged.
    met: Vec<String>,
    /// Why the run on the page is not kept.
    trouble: Option<String>,
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
        waiting: None,
        picks: opening.picks.clone(),
        seed: opening.seed,
        met: Vec::new(),
        trouble: None,
        pages: 0,
    });
    // The first screen is drawn before any system of ours runs, so what it shows is here already.
    if let Err(error) = app.world_mut().run_system_once(open_up) {
        error!("The stories could not be laid out: {error}");
    }
    app.add_systems(Update, answer.after(Input::Close));
}

/// Fills the shelf, opens the run that was left last, and then the story that was asked for.
fn open_up(opening: Res<Opening>, mut session: ResMut<Session>, mut shown: Shown) {
    shown.shelf.stories = session
        .stories
        .iter()
        .map(|found| telling::story(found, session.last_ending(found)))
        .collect();
    shown.shelf.faces = telling::faces(&session.stories);
    shown.shelf.notes = opening.notes.clone();
    session.reopen(&mut shown);
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
    let Some(index) = opening.story.or_else(|| first().filter(|_| needs_story)) else {
        return;
    };
    session.open(index, &mut shown);
    if opening.screen == Screen::Briefing || !session.begin(&mut shown) {
        return;
    }
    for id in &opening.choices {
        if !session.take(id) {
            break;
        }
    }
    session.tell(&mut shown);
}

/// What the screens read, and what a listener hears.
#[derive(bevy::ecs::system::SystemParam)]
struct Shown<'w> {
    shelf: ResMut<'w, Shelf>,
    opened: ResMut<'w, Opened>,
    brief: ResMut<'w, Brief>,
    page: ResMut<'w, Page>,
    past: ResMut<'w, Past>,
    outcome: ResMut<'w, Outcome>,
    announce: MessageWriter<'w, Announce>,
}

fn answer(
    mut intents: MessageReader<Intent>,
    mut session: ResMut<Session>,
    mut shown: Shown,
    mut screen: ResMut<NextState<Screen>>,
    mut menu: ResMut<NextState<Menu>>,
) {
    for intent in intents.read() {
        match intent {
            Intent::Open(index) => {
                session.picks.clear();
                if session.open(*index, &mut shown) {
                    screen.set(Screen::Briefing);
                } else {
                    menu.set(Menu::Problems);
                }
            }
            Intent::Pick { axis, option } => session.pick(*axis, *option, &mut shown),
            Intent::Begin => {
                if session.begin(&mut shown) {
                    session.tell_and_keep(&mut shown);
                    screen.set(Screen::Play);
                }
            }
            Intent::GoOn => {
                if let Some(run) = session.waiting.take() {
                    session.run = Some(run);
                    session.met.clear();
                    session.tell(&mut shown);
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
                    shown.announce.write(Announce(say("play-undone")));
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
    fn scenario(&self, index: usize) -> Option<Arc<Scenario>> {
        self.stories.get(index)?.scenario.clone()
    }

    /// The place on the shelf of the story of this id.
    fn place_of(&self, id: &str) -> Option<usize> {
        self.stories.iter().position(|found| {
            found
                .scenario
                .as_ref()
                .is_some_and(|scenario| scenario.id == id)
        })
    }

    /// Opens a story for a look at it; false if it cannot be played.
    fn open(&mut self, index: usize, shown: &mut Shown) -> bool {
        shown.opened.0 = Some(index);
        let Some(scenario) = self.scenario(index) else {
            return false;
        };
        let mut notes = Vec::new();
        self.waiting = self.find_waiting(&scenario, &mut notes);
        *shown.brief = Brief {
            notes,
            ..telling::brief(&scenario, self.waiting.as_ref(), &self.picks)
        };
        true
    }

    /// A run of a story that has begun and not ended: the one that is open, or the one that was kept.
    fn find_waiting(&self, scenario: &Arc<Scenario>, notes: &mut Vec<String>) -> Option<Run> {
        let waits = |run: &Run| run.turn() > 0 && run.ended().is_none();
        let open = self
            .run
            .as_ref()
            .filter(|run| run.scenario().id == scenario.id);
        if let Some(run) = open {
            return Some(run.clone()).filter(waits);
        }
        match self.store.as_ref()?.load(&scenario.id) {
            Ok(journal) => Some(self.replay(scenario.clone(), &journal?, notes)).filter(waits),
            Err(error) => {
                notes.push(error.to_string());
                None
            }
        }
    }

    /// Plays a kept run again, as far as it still plays as it did.
    fn replay(&self, scenario: Arc<Scenario>, journal: &Journal, notes: &mut Vec<String>) -> Run {
        let (run, divergence) = Run::replay(scenario, self.rules.clone(), journal);
        if let Some(divergence) = divergence {
            let kept = divergence.step.saturating_sub(1);
            notes.push(say_with("play-changed", &[("kept", kept.to_string())]));
        }
        run
    }

    /// Takes an answer to a question of which telling it will be.
    fn pick(&mut self, axis: usize, option: usize, shown: &mut Shown) {
        let Some(asked) = shown.brief.axes.get_mut(axis) else {
            return;
        };
        let scenario = shown.opened.0.and_then(|index| self.stories.get(index));
        let scenario = scenario.and_then(|found| found.scenario.as_ref());
        let known = scenario
            .and_then(|scenario| scenario.variants.iter().find(|axis| axis.id == asked.id))
            .map_or(&[][..], |variant| &variant.options);
        let picked = option.checked_sub(1).map(|place| known.get(place));
        self.picks.retain(|(id, _)| *id != asked.id);
        match picked {
            None => asked.picked = 0,
            Some(Some(known)) => {
                asked.picked = option;
                self.picks.push((asked.id.clone(), known.id.clone()));
            }
            Some(None) => {}
        }
    }

    /// Begins the open story; false if there is none that can be played.
    fn begin(&mut self, shown: &mut Shown) -> bool {
        let Some(scenario) = shown.opened.0.and_then(|index| self.scenario(index)) else {
            return false;
        };
        let seed = self.seed.take().unwrap_or_else(fresh_seed);
        let run = Run::begin(scenario, self.rules.clone(), seed, &self.picks);
        self.run = Some(run);
        self.met.clear();
        true
    }

    /// Opens the run that was left last, as far as it still plays as it did.
    fn reopen(&mut self, shown: &mut Shown) {
        let Some(store) = &self.store else { return };
        let (journals, errors) = store.unfinished();
        let damaged = errors.iter().map(|error| error.to_string());
        shown.shelf.notes.extend(damaged);
        for journal in journals {
            let Some(index) = self.place_of(&journal.scenario) else {
                continue;
            };
            let Some(scenario) = self.scenario(index) else {
                continue;
            };
            let mut notes = Vec::new();
            self.run = Some(self.replay(scenario, &journal, &mut notes));
            self.met = notes;
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
        shown.page.notes = self.met.iter().chain(&self.trouble).cloned().collect();
        *shown.past = telling::past(run);
        shown.shelf.open = run.ended().is_none().then(|| run.scenario().title.clone());
        // Who goes on with a run has that run's story open, whatever was looked at in between.
        let index = self.place_of(&run.scenario().id);
        shown.opened.0 = index.or(shown.opened.0);
        let Some(ending) = run
            .ended()
            .and_then(|ended| run.scenario().endings.get(ended))
        else {
            return;
        };
        *shown.outcome = telling::outcome(run);
        if let Some(story) = index.and_then(|index| shown.shelf.stories.get_mut(index)) {
            story.last = Some(ending.title.clone());
        }
    }

    /// Shows the run as it now is, and keeps it, so that a crash or a power cut loses nothing.
    fn tell_and_keep(&mut self, shown: &mut Shown) {
        self.met.clear();
        self.keep(shown);
        self.tell(shown);
    }

    /// Keeps the run; where that fails the page says why, and the next choice tries again.
    fn keep(&mut self, shown: &mut Shown) {
        let (Some(store), Some(run)) = (&self.store, &self.run) else {
            return;
        };
        let trouble = store
            .save(&run.journal())
            .err()
            .map(|error| say_with("play-not-kept", &[("why", error.to_string())]));
        // A listener hears it when it begins and when it is over, not at every choice.
        match (&self.trouble, &trouble) {
            (before, Some(now)) if before.as_ref() != Some(now) => {
                shown.announce.write(Announce(now.clone()));
            }
            (Some(_), None) => {
                shown.announce.write(Announce(say("play-kept-again")));
            }
            _ => {}
        }
        self.trouble = trouble;
    }
}

/// A seed that differs from run to run.
fn fresh_seed() -> u64 {
    let now = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap_or_default();
    now.as_secs() ^ u64::from(now.subsec_nanos()).rotate_left(32)
}
