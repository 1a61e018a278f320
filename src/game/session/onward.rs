//! Plays what is open on in another version of its story, with the choices kept as far as they lead through the same scenes. A
//! file that does not load leaves the last version that did in play.

use std::sync::Arc;

use super::Session;
use super::playing::Playing;
use super::showing::Shown;
use crate::game::accessibility::Announce;
use crate::game::page::Place;
use crate::library::Origin;
use crate::scenario::{Campaign, Scenario};
use crate::simulation::campaign::CampaignJournal;
use crate::simulation::journal::Step;
use crate::simulation::{CampaignRun, Event, Journal, Run};
use crate::words::{self, say, say_with};

/// What was played before a change of the file cut it short. As long as nothing new is chosen, every further change begins
/// from it, so that what was taken out of the file and put back comes back in the story.
#[derive(Debug, Clone)]
pub(super) enum Whole {
    Story(Box<Journal>),
    Campaign(Box<CampaignJournal>),
}

/// What came of following.
#[derive(Debug, Default)]
pub(super) struct Followed {
    /// The place on the shelf of what is played and does not load.
    pub(super) broken: Option<Place>,
    /// Whether another version is played now.
    pub(super) moved: bool,
}

/// What the file of what is played came to.
enum Became {
    /// It is as it was.
    Same,
    /// There is another version of the story.
    Story(Arc<Scenario>),
    /// There is another version of the campaign, or of one of its stories.
    Campaign(Arc<Campaign>),
    /// It does not load; this is its place on the shelf.
    Broken(Place),
    /// It is not there any more.
    Gone,
}

impl Session {
    /// Puts something else on the page, which stands at a place on the shelf.
    pub(super) fn put_on_the_page(&mut self, playing: Playing, place: Option<Place>) {
        self.from = place.and_then(|place| self.origin(place));
        self.playing = Some(playing);
        self.whole = None;
        self.file_trouble = None;
        self.met.clear();
    }

    /// The story at a place on the shelf; of one that is played and does not load any more, the version that is played.
    pub(super) fn playable(&self, index: usize) -> Option<Arc<Scenario>> {
        self.scenario(index).or_else(|| {
            let from = self.origin(Place::Story(index));
            let played = self.run().filter(|_| from.is_some() && self.from == from);
            played.map(|run| run.scenario().clone())
        })
    }

    /// Lets what is played follow its file, and shows it.
    pub(super) fn play_on(&mut self, shown: &mut Shown) -> Followed {
        let Some(playing) = self.playing.take() else {
            return Followed::default();
        };
        let file = match &self.from {
            Some(Origin::File(path)) => path.display().to_string(),
            _ => playing.title().to_owned(),
        };
        let file = [("file", file)];
        let before = (self.met.clone(), self.file_trouble.take());
        let mut followed = Followed::default();
        let mut same_page = true;
        let now = match self.became(&playing) {
            Became::Same => None,
            Became::Story(now) => {
                let run = self.follow_story(&playing, now);
                same_page = stands(&run) == stands(playing.run());
                Some(Playing::Story(run))
            }
            Became::Campaign(now) => {
                let run = self.follow_campaign(&playing, now);
                let at = playing.campaign().map(CampaignRun::at);
                same_page = run.run().scenario().id == playing.run().scenario().id
                    && Some(run.at()) == at
                    && stands(run.run()) == stands(playing.run());
                Some(Playing::Campaign(Box::new(run)))
            }
            Became::Broken(place) => {
                followed.broken = Some(place);
                self.file_trouble = Some(say_with("live-broken", &file));
                None
            }
            Became::Gone => {
                self.file_trouble = Some(say_with("live-gone", &file));
                None
            }
        };
        followed.moved = now.is_some();
        self.playing = Some(now.unwrap_or(playing));
        self.announce(before, shown);
        if !followed.moved {
            self.note(shown);
            return followed;
        }
        // What only reads otherwise is no new page: it is not read from its beginning again.
        if same_page {
            self.pages = self.pages.saturating_sub(1);
        }
        self.tell(shown);
        followed
    }

    /// Tells a listener what the page says of the file, if it says something new.
    fn announce(&self, before: (Vec<String>, Option<String>), shown: &mut Shown) {
        let (met, trouble) = before;
        let mended = (trouble.is_some() && self.file_trouble.is_none()).then(|| say("live-mended"));
        let trouble = self
            .file_trouble
            .clone()
            .filter(|now| Some(now) != trouble.as_ref());
        let met = self.met.iter().filter(|now| !met.contains(now)).cloned();
        for words in mended.into_iter().chain(trouble).chain(met) {
            shown.announce.write(Announce(words));
        }
    }

    fn became(&mut self, playing: &Playing) -> Became {
        let origin = self.from.clone().unwrap_or(Origin::Embedded);
        let Some(place) = self.find_again(playing.kind(), &origin, Some(playing.id())) else {
            return Became::Gone;
        };
        // A file that was renamed is known by its new name from now on.
        self.from = self.origin(place);
        match (playing, place) {
            (Playing::Story(run), Place::Story(index)) => match self.scenario(index) {
                None => Became::Broken(place),
                Some(now) if same(&now, run.scenario()) => Became::Same,
                Some(now) => Became::Story(now),
            },
            (Playing::Campaign(run), Place::Campaign(index)) => match self.campaign(index) {
                None => Became::Broken(place),
                Some(now) if same(&now, run.campaign()) => Became::Same,
                Some(now) => Became::Campaign(now),
            },
            _ => Became::Gone,
        }
    }

    fn follow_story(&mut self, playing: &Playing, now: Arc<Scenario>) -> Run {
        let before = playing.run();
        let journal = match self.whole.take() {
            Some(Whole::Story(journal)) => *journal,
            _ => before.journal(),
        };
        let (run, lost) = self.replay_on(now, &journal);
        self.met.clear();
        if let Some(lost) = lost {
            self.met.push(lost.tell(before));
            self.whole = Some(Whole::Story(Box::new(journal)));
        }
        run
    }

    fn follow_campaign(&mut self, playing: &Playing, now: Arc<Campaign>) -> CampaignRun {
        let journal = match (self.whole.take(), playing.campaign()) {
            (Some(Whole::Campaign(journal)), _) => *journal,
            (_, Some(run)) => run.journal(),
            // Nobody asks for a story here; it would begin its campaign.
            (_, None) => {
                CampaignRun::begin(now.clone(), self.rules.clone(), self.week.clone(), 0).journal()
            }
        };
        let (run, astray) = self.replay_campaign(&now, &journal);
        self.met.clear();
        if let Some(astray) = astray {
            self.met.push(words::week::astray(&astray));
            self.whole = Some(Whole::Campaign(Box::new(journal)));
        }
        run
    }

    /// Plays a journal in another version of its story, as far as its choices lead through the same scenes. Where an attempt
    /// lands otherwise and the story goes on as it did, so does the run.
    fn replay_on(&self, now: Arc<Scenario>, journal: &Journal) -> (Run, Option<Lost>) {
        let (mut run, divergence) = Run::replay(now, self.rules.clone(), journal);
        let Some(divergence) = divergence else {
            return (run, None);
        };
        let Some(first) = divergence.step.checked_sub(1) else {
            return (run, Some(Lost::Beginning));
        };
        for (index, step) in journal.steps.iter().enumerate().skip(first) {
            let (number, step) = (index + 1, step.clone());
            if run.choose(&step.choice).is_err() {
                return (run, Some(Lost::Closed(number, step)));
            }
            if reached(&run) != step.reached {
                return (run, Some(Lost::Elsewhere(number, step)));
            }
        }
        (run, None)
    }
}

/// Whether two say the same; what has not been read again need not be compared.
fn same<T: PartialEq>(one: &Arc<T>, other: &Arc<T>) -> bool {
    Arc::ptr_eq(one, other) || one == other
}

/// Where a run stands: after so many choices, in this passage, before its end or after it.
fn stands(run: &Run) -> (u32, &str, bool) {
    let passage = run.scenario().passage(run.state().passage);
    let passage = passage.map_or("", |passage| passage.id.as_str());
    (run.turn(), passage, run.ended().is_some())
}

/// The id of the passage in which a run stands, as a journal has it: nothing once the story has ended.
fn reached(run: &Run) -> &str {
    match stands(run) {
        (.., true) => "",
        (_, passage, _) => passage,
    }
}

/// Where a run could not follow, with the number of its choice.
enum Lost {
    /// It cannot begin any more as it did.
    Beginning,
    /// The choice is not open any more; the run stands where it was taken.
    Closed(usize, Step),
    /// The choice leads elsewhere; the run stands there.
    Elsewhere(usize, Step),
}

impl Lost {
    /// Which choice it is, in the words of its card as it was.
    fn tell(&self, before: &Run) -> String {
        let (key, number, step) = match self {
            Lost::Beginning => return say("live-beginning"),
            Lost::Closed(number, step) => ("live-closed", number, step),
            Lost::Elsewhere(number, step) => ("live-elsewhere", number, step),
        };
        let card = before.events().find_map(|(turn, event)| match event {
            Event::Chose(choice) if turn as usize == *number && !choice.text.is_empty() => {
                Some(choice.text.clone())
            }
            _ => None,
        });
        let what = card.unwrap_or_else(|| step.choice.clone());
        say_with(key, &[("what", what), ("number", number.to_string())])
    }
}
