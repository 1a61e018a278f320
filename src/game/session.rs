//! Holds what is played and is its only writer: intents in, pages out.

mod debriefing;
mod following;
mod inspecting;
mod keeping;
mod onward;
mod playing;
mod shelf;
mod showing;

pub use debriefing::Form;

use std::path::PathBuf;
use std::sync::Arc;

use bevy::ecs::system::RunSystemOnce;
use bevy::prelude::*;

use super::accessibility::Announce;
use super::controls::Input;
use super::menus::Menu;
use super::page::{
    Brief, Commitment, Inspection, Outcome, Page, Past, Place, Refusals, Shelf, Unfolded, Week,
    Written,
};
use super::screens::Screen;
use super::wake::Wake;
use super::{Opening, telling};
use crate::library::{Found, FoundCampaign, FoundTranslation, Origin, Places};
use crate::scenario::translation::Language;
use crate::simulation::campaign::At;
use crate::simulation::{self, CampaignRun, Journal, Rules, Run};
use crate::storage::{Store, another_seed, another_seed_of_all};
use crate::words::say;
use debriefing::Debriefing;
use following::Watching;
use onward::Whole;
use playing::Playing;
use showing::Shown;

/// What the player wants of the story.
#[derive(Message, Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Look at what stands at this place on the shelf.
    Open(Place),
    /// Of a story that can be told in several ways, take this answer to this question; the first answer is luck.
    Pick {
        /// The place of the question in the briefing.
        axis: usize,
        /// The place of the answer.
        option: usize,
    },
    /// Begin what is open, or begin it again.
    Begin,
    /// Go on with what is open and waits.
    GoOn,
    /// Go on where it was left last.
    Resume,
    /// Take the choice at this place on the page.
    Choose(usize),
    /// Take the last choice, or the last act of a week, back.
    Undo,
    /// Turn from the last page to what became of everybody.
    Finish,
    /// Write the debrief into a file.
    Save(Form),
    /// Turn from the debrief of a campaign's story to the week after it.
    ToTheWeek,
    /// Spend time of the week on the act at this place.
    Spend(usize),
    /// Turn the act of the week at this place toward the next person whom it could be toward.
    Aim(usize),
    /// Turn from a full week to the next story.
    NextStory,
    /// Try the story that is open from a scene or an event, with chosen values by their names.
    Jump {
        /// The scene or the event, by its id.
        scene: String,
        /// What is set, and to what.
        with: Vec<(String, String)>,
    },
    /// Write the run so far down as a command line that plays it.
    KeepCommand,
    /// Tell the stories in this language as far as they are translated, or in their own.
    Speak(Option<Language>),
}

/// The set in which the story moves and its pages are written; what shows them comes after it, in the same frame.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Telling;

/// The place on the shelf of what the player looked at last.
#[derive(Resource, Clone, Copy, Debug, Default)]
pub struct Opened(pub Option<Place>);

/// The stories, the rules, and what is played.
#[derive(Resource)]
struct Session {
    stories: Vec<Found>,
    campaigns: Vec<FoundCampaign>,
    translations: Vec<Arc<FoundTranslation>>,
    rules: Arc<Rules>,
    week: Arc<simulation::Week>,
    store: Option<Store>,
    /// What is on the page, or was left last.
    playing: Option<Playing>,
    /// Where what is played comes from.
    from: Option<Origin>,
    /// All that was played before its file changed, where it could not follow.
    whole: Option<Whole>,
    /// Why the file of what is played is not what is played.
    file_trouble: Option<String>,
    /// Where the files are that are followed, if they are.
    places: Option<Places>,
    /// The watch over them.
    watching: Option<Watching>,
    /// What is looked at and can be gone on with.
    waiting: Option<Playing>,
    /// The options that are not left to luck, axis and option.
    picks: Vec<(String, String)>,
    /// The seed of the next run, if it is not to be drawn.
    seed: Option<u64>,
    /// What a run met on its way here: a story that has changed, a file that is damaged.
    met: Vec<String>,
    /// Why what is on the page is not kept.
    trouble: Option<String>,
    /// The run of the same story that came to an end before this one.
    earlier: Option<Journal>,
    /// The debrief of the run on the page, once that has ended.
    debriefing: Option<Debriefing>,
    /// Where the player keeps documents.
    documents: Option<PathBuf>,
    /// Toward whom the acts of the week go, by act and then by person, where the player said so.
    aims: Vec<(usize, usize)>,
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
    app.init_resource::<Commitment>();
    app.init_resource::<Unfolded>();
    app.init_resource::<Written>();
    app.init_resource::<Week>();
    app.init_resource::<Inspection>();
    app.init_resource::<Refusals>();
    let opening = app.world().resource::<Opening>();
    app.insert_resource(Session {
        stories: opening.stories.clone(),
        campaigns: opening.campaigns.clone(),
        translations: opening.translations.clone(),
        rules: Arc::new(Rules::shipped()),
        week: Arc::new(simulation::Week::shipped()),
        store: opening.store.clone(),
        playing: None,
        from: None,
        whole: None,
        file_trouble: None,
        places: opening.watched.clone(),
        watching: None,
        waiting: None,
        picks: opening.picks.clone(),
        seed: opening.seed,
        met: Vec::new(),
        trouble: None,
        earlier: None,
        debriefing: None,
        documents: opening.documents.clone(),
        aims: Vec::new(),
        pages: 0,
    });
    // The first screen is drawn before any system of ours runs, so what it shows is here already.
    if let Err(error) = app.world_mut().run_system_once(open_up) {
        error!("The stories could not be laid out: {error}");
    }
    app.add_systems(Startup, following::begin);
    app.add_systems(
        Update,
        (
            answer.after(Input::Close),
            gather,
            following::follow,
            inspecting::inspect.run_if(in_state(Menu::Inspector)),
        )
            .chain()
            .in_set(Telling),
    );
}

/// Fills the shelf, opens what was left last, and then the story that was asked for.
fn open_up(opening: Res<Opening>, mut session: ResMut<Session>, mut shown: Shown) {
    shown.shelf.stories = session
        .stories
        .iter()
        .map(|found| telling::story(found, session.last_ending(found)))
        .collect();
    shown.shelf.campaigns = session
        .campaigns
        .iter()
        .map(|found| telling::campaign(found, session.stands(found)))
        .collect();
    shown.shelf.faces = telling::faces(&session.stories);
    shown.shelf.languages = session.library().languages();
    shown.shelf.language = opening.language;
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
    if let Some(journal) = &opening.campaign {
        session.go_on_with(journal, &mut shown);
        return;
    }
    let Some(index) = opening.story.or_else(|| first().filter(|_| needs_story)) else {
        return;
    };
    session.open(Place::Story(index), &mut shown);
    if let (Some(journal), Some(scenario)) = (&opening.run, session.scenario(index)) {
        session.play(scenario, journal, &mut shown);
        return;
    }
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

/// Takes in what has been worked out beside the frames.
fn gather(mut session: ResMut<Session>, mut unfolded: ResMut<Unfolded>, mut wake: ResMut<Wake>) {
    let Some(debriefing) = &mut session.bypass_change_detection().debriefing else {
        wake.await_more(false);
        return;
    };
    for part in debriefing.collect() {
        unfolded.take(part);
    }
    wake.await_more(!unfolded.is_whole() && !debriefing.is_over());
}

fn answer(
    mut intents: MessageReader<Intent>,
    mut session: ResMut<Session>,
    mut shown: Shown,
    mut screen: ResMut<NextState<Screen>>,
    mut menu: ResMut<NextState<Menu>>,
) {
    for intent in intents.read() {
        let next = match intent {
            Intent::Open(place) => {
                session.picks.clear();
                let opened = session.open(*place, &mut shown);
                if !opened {
                    menu.set(Menu::Problems);
                }
                opened.then_some(Screen::Briefing)
            }
            Intent::Pick { axis, option } => {
                session.pick(*axis, *option, &mut shown);
                None
            }
            Intent::Begin => {
                let begun = session.begin(&mut shown);
                if begun {
                    session.tell_and_keep(&mut shown);
                } else {
                    menu.set(Menu::Problems);
                }
                begun.then_some(Screen::Play)
            }
            Intent::GoOn => session.waiting.take().map(|waiting| {
                session.put_on_the_page(waiting, shown.opened.0);
                session.resume(&mut shown)
            }),
            Intent::Resume => session
                .playing
                .is_some()
                .then(|| session.resume(&mut shown)),
            Intent::Choose(index) => {
                if session.choose(*index) {
                    session.tell_and_keep(&mut shown);
                }
                None
            }
            Intent::Undo => {
                if session.playing.as_mut().is_some_and(Playing::undo) {
                    session.tell_and_keep(&mut shown);
                    shown.announce.write(Announce(say("play-undone")));
                }
                None
            }
            Intent::Finish => session
                .run()
                .is_some_and(|run| run.ended().is_some())
                .then_some(Screen::Debrief),
            Intent::Save(form) => {
                session.save(*form, &mut shown);
                None
            }
            Intent::ToTheWeek => session.go_to_the_week(&mut shown).then_some(Screen::Week),
            Intent::Spend(place) => {
                session.spend(*place, &mut shown);
                None
            }
            Intent::Aim(place) => {
                session.aim(*place, &mut shown);
                None
            }
            Intent::Jump { scene, with } => {
                let tried = session.jump(scene, with, &mut shown);
                if tried {
                    menu.set(Menu::None);
                }
                tried.then_some(Screen::Play)
            }
            Intent::KeepCommand => {
                session.keep_command(&mut shown);
                None
            }
            Intent::Speak(language) => {
                session.speak(*language, &mut shown);
                None
            }
            Intent::NextStory => session.next_story(&mut shown).then_some(Screen::Briefing),
        };
        if let Some(next) = next {
            screen.set(next);
        }
    }
}

impl Session {
    /// The run of the story on the page.
    fn run(&self) -> Option<&Run> {
        self.playing.as_ref().map(Playing::run)
    }

    /// Opens a story or a campaign for a look at it; false if it cannot be played.
    fn open(&mut self, place: Place, shown: &mut Shown) -> bool {
        shown.opened.0 = Some(place);
        let mut notes = Vec::new();
        let brief = match place {
            Place::Story(index) => {
                let Some(scenario) = self.scenario(index) else {
                    return false;
                };
                // A trial is nothing that waits.
                let open = |playing: &&Playing| matches!(playing, Playing::Story(run) if run.scenario().id == scenario.id && !run.start().is_trial());
                self.waiting = match self.playing.as_ref().filter(open) {
                    Some(open) => Some(open.clone()).filter(Playing::waits),
                    None => self.kept_story(&scenario, &mut notes),
                };
                let waiting = self.waiting.as_ref().map(Playing::run);
                telling::brief(&scenario, waiting, &self.picks)
            }
            Place::Campaign(index) => {
                let Some(campaign) = self.campaign(index) else {
                    return false;
                };
                let open = |playing: &&Playing| matches!(playing, Playing::Campaign(run) if run.campaign().id == campaign.id);
                self.waiting = match self.playing.as_ref().filter(open) {
                    Some(open) => Some(open.clone()).filter(Playing::waits),
                    None => self.kept_campaign(&campaign, &mut notes),
                };
                let waiting = self.waiting.as_ref().and_then(Playing::campaign);
                telling::campaign_brief(&campaign, waiting)
            }
        };
        *shown.brief = Brief { notes, ..brief };
        true
    }

    /// Takes an answer to a question of which telling it will be.
    fn pick(&mut self, axis: usize, option: usize, shown: &mut Shown) {
        let Some(asked) = shown.brief.axes.get_mut(axis) else {
            return;
        };
        let Some(Place::Story(index)) = shown.opened.0 else {
            return;
        };
        let scenario = self.stories.get(index);
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

    /// Begins what is open; false if there is nothing that can be played.
    fn begin(&mut self, shown: &mut Shown) -> bool {
        let rules = self.rules.clone();
        let asked = self.seed;
        let begun = match shown.opened.0 {
            Some(Place::Story(index)) => self.playable(index).map(|scenario| {
                let another = || another_seed(self.store.as_ref(), &scenario);
                let seed = asked.unwrap_or_else(another);
                Playing::Story(Run::begin(scenario, rules, seed, &self.picks))
            }),
            Some(Place::Campaign(index)) => self.campaign(index).map(|campaign| {
                let another = || another_seed_of_all(self.store.as_ref(), &campaign);
                let seed = asked.unwrap_or_else(another);
                let run = CampaignRun::begin(campaign, rules, self.week.clone(), seed);
                Playing::Campaign(Box::new(run))
            }),
            None => None,
        };
        let Some(begun) = begun else { return false };
        self.seed = None;
        self.aims.clear();
        let again =
            self.from.is_some() && self.from == shown.opened.0.and_then(|at| self.origin(at));
        let trouble = self.file_trouble.take().filter(|_| again);
        self.put_on_the_page(begun, shown.opened.0);
        self.file_trouble = trouble;
        true
    }

    /// Takes the choice at a place on the page; false if it is not open.
    fn choose(&mut self, index: usize) -> bool {
        let id = self.run().and_then(|run| {
            run.look()
                .choices
                .get(index)
                .map(|choice| choice.name.id.clone())
        });
        id.is_some_and(|id| self.take(&id))
    }

    fn take(&mut self, id: &str) -> bool {
        match self.playing.as_mut().map(|playing| playing.choose(id)) {
            Some(Ok(())) => true,
            Some(Err(refused)) => {
                warn!("{refused}");
                false
            }
            None => false,
        }
    }

    /// Shows what is played where it stands, and says on which screen.
    fn resume(&mut self, shown: &mut Shown) -> Screen {
        self.tell(shown);
        let at = self.playing.as_ref().and_then(Playing::campaign);
        match at.map(CampaignRun::at) {
            Some(At::Week) => Screen::Week,
            Some(At::Told | At::Over) => Screen::Debrief,
            Some(At::Story) | None => Screen::Play,
        }
    }
}
