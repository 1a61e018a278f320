//! Follows whoever writes: when a file has changed, the shelf, what is looked at and what is played follow.

use bevy::prelude::*;

use super::Session;
use super::playing::Playing;
use super::shelf::{Key, at};
use super::showing::Shown;
use crate::game::errand::{Errand, Errands};
use crate::game::menus::Menu;
use crate::game::page::Place;
use crate::game::screens::Screen;
use crate::game::telling;
use crate::game::wake::Wake;
use crate::library::watch::{self, News, Way};
use crate::library::{Library, Origin, Spoken};
use crate::scenario::translation::Language;
use crate::simulation::CampaignRun;
use crate::simulation::campaign::At;
use crate::words::say_with;

/// A watch over the files of the library.
pub(super) type Watching = Errand<News>;

/// How the last run of something on the shelf ended, and in which language that is told.
type Last = ((Key, Option<Language>), Option<String>);

fn language(spoken: &Option<Spoken>) -> Option<Language> {
    spoken.as_ref().map(|spoken| spoken.translation.language)
}

/// Begins to watch, where there is something to watch.
pub(super) fn begin(mut session: ResMut<Session>, errands: Errands) {
    session.watch(&errands);
}

/// Takes in what the watch has told.
pub(super) fn follow(
    mut session: ResMut<Session>,
    mut shown: Shown,
    screen: Res<State<Screen>>,
    mut next_screen: ResMut<NextState<Screen>>,
    mut next_menu: ResMut<NextState<Menu>>,
    mut wake: ResMut<Wake>,
) {
    let watching = session.bypass_change_detection().watching.as_mut();
    let mut found = None;
    for news in watching.map(Errand::collect).unwrap_or_default() {
        match news {
            News::Changed(library) => found = Some(library),
            News::Slow { folder, why } => shown.shelf.notes.push(say_with(
                "live-slow",
                &[("folder", folder.display().to_string()), ("why", why)],
            )),
        }
    }
    let Some(library) = found else { return };
    wake.settle();
    let (opened, changed) = session.put_on_the_shelf(library, &mut shown);
    let followed = session.play_on(&mut shown);
    shown.opened.0 = opened;
    match screen.get() {
        Screen::Play | Screen::Debrief | Screen::Week => {
            if let Some(place) = followed.broken {
                shown.opened.0 = Some(place);
                next_menu.set(Menu::Problems);
            } else if let Some(stands) = session.stands_on(*screen.get(), followed.moved) {
                next_screen.set(stands);
            }
        }
        Screen::Briefing if changed => {
            let open = opened.is_some_and(|place| session.open(place, &mut shown));
            match opened {
                None => next_screen.set(Screen::Library),
                Some(_) if open => next_screen.set(Screen::Briefing),
                Some(_) => next_menu.set(Menu::Problems),
            }
        }
        _ => {}
    }
}

impl Session {
    /// Watches the files, with what is on the shelf as what is known of them. A watch that was there before is called off.
    fn watch(&mut self, errands: &Errands) {
        let Some(places) = self.places.clone() else {
            return;
        };
        let known = self.library();
        self.watching = Some(errands.send(move |courier| {
            let tell = |news| courier.hand_over(news);
            watch::watch(&places, &known, Way::Told, courier.called_off, &tell);
        }));
    }

    /// Has the stories told in a language: the watch finds them in it, and all that is open follows.
    pub(super) fn speak(&mut self, language: Option<Language>, shown: &mut Shown) {
        shown.shelf.language = language;
        if let Some(places) = &mut self.places
            && places.language != language
        {
            places.language = language;
            self.watch(&shown.errands);
        }
    }

    /// Puts what was found on the shelf. Says where what the player looked at now stands, and whether it is another version.
    fn put_on_the_shelf(&mut self, library: Library, shown: &mut Shown) -> (Option<Place>, bool) {
        let looked_at = shown.opened.0;
        let key = looked_at.and_then(|place| self.keys(place).into_iter().nth(at(place)));
        let scenario = |session: &Session, place| match place {
            Some(Place::Story(index)) => session.scenario(index),
            _ => None,
        };
        let before = scenario(self, looked_at);
        let (stories, campaigns) = (Place::Story(0), Place::Campaign(0));
        let ended: Vec<Last> = (self.keys(stories).into_iter())
            .zip(self.stories.iter().map(|found| language(&found.spoken)))
            .zip(shown.shelf.stories.iter().map(|story| story.last.clone()))
            .collect();
        let stood: Vec<Last> = (self.keys(campaigns).into_iter())
            .zip(self.campaigns.iter().map(|found| language(&found.spoken)))
            .zip(shown.shelf.campaigns.iter().map(|story| story.last.clone()))
            .collect();
        shown.shelf.languages = library.languages();
        self.stories = library.stories;
        self.campaigns = library.campaigns;
        self.translations = library.translations;
        // How a run ended does not change with the story; it is looked up for what is new, or told in another language now.
        let known = |all: &[Last], key: &Key, spoken: &Option<Spoken>| {
            // Inside the program all come from one place.
            let same = |(origin, id): &Key| {
                *origin == key.0 && (*origin != Origin::Embedded || *id == key.1)
            };
            let found = all
                .iter()
                .find(|((before, told), _)| same(before) && *told == language(spoken));
            found.map(|(_, last)| last.clone())
        };
        shown.shelf.stories = (self.keys(stories).iter().zip(&self.stories))
            .map(|(key, found)| {
                let last = known(&ended, key, &found.spoken);
                telling::story(found, last.unwrap_or_else(|| self.last_ending(found)))
            })
            .collect();
        shown.shelf.campaigns = (self.keys(campaigns).iter().zip(&self.campaigns))
            .map(|(key, found)| {
                let last = known(&stood, key, &found.spoken);
                telling::campaign(found, last.unwrap_or_else(|| self.stands(found)))
            })
            .collect();
        shown.shelf.faces = telling::faces(&self.stories);
        let now = looked_at
            .zip(key)
            .and_then(|(kind, (origin, id))| self.find_again(kind, &origin, id.as_deref()));
        (now, before != scenario(self, now))
    }

    /// The screen to go to from one on which what is played no longer stands as it did.
    fn stands_on(&self, screen: Screen, moved: bool) -> Option<Screen> {
        let playing = self.playing.as_ref()?;
        let week = playing.campaign().map(CampaignRun::at) == Some(At::Week);
        let ended = playing.run().ended().is_some();
        match screen {
            _ if week => Some(Screen::Week).filter(|week| screen != *week),
            Screen::Debrief if ended => Some(Screen::Debrief).filter(|_| moved),
            Screen::Debrief => Some(Screen::Play),
            Screen::Week if ended => Some(Screen::Debrief),
            Screen::Week => Some(Screen::Play),
            _ => None,
        }
    }
}

impl Playing {
    /// The kind of place on the shelf on which it is found.
    pub(super) fn kind(&self) -> Place {
        match self {
            Playing::Story(_) => Place::Story(0),
            Playing::Campaign(_) => Place::Campaign(0),
        }
    }
}
