//! Shows what is played: writes the pages that the screens read, and moves a campaign through its weeks.

use bevy::prelude::*;

use super::debriefing::{Debriefing, Form};
use super::playing::Playing;
use super::{Opened, Session};
use crate::game::accessibility::Announce;
use crate::game::errand::Errands;
use crate::game::page::{
    Brief, Commitment, Outcome, Page, Past, Place, Refusals, Shelf, Unfolded, Week, Written,
};
use crate::game::telling;
use crate::simulation::campaign::At;
use crate::words::{self, say_with};

/// What the screens read, and what a listener hears.
#[derive(bevy::ecs::system::SystemParam)]
pub(super) struct Shown<'w> {
    pub(super) shelf: ResMut<'w, Shelf>,
    pub(super) opened: ResMut<'w, Opened>,
    pub(super) brief: ResMut<'w, Brief>,
    page: ResMut<'w, Page>,
    past: ResMut<'w, Past>,
    outcome: ResMut<'w, Outcome>,
    commitment: ResMut<'w, Commitment>,
    unfolded: ResMut<'w, Unfolded>,
    pub(super) written: ResMut<'w, Written>,
    pub(super) refusals: ResMut<'w, Refusals>,
    week: ResMut<'w, Week>,
    pub(super) errands: Errands<'w>,
    pub(super) announce: MessageWriter<'w, Announce>,
}

impl Session {
    /// Shows what is played as it now stands, and keeps it, so that a crash or a power cut loses nothing.
    pub(super) fn tell_and_keep(&mut self, shown: &mut Shown) {
        self.met.clear();
        self.whole = None;
        self.keep(shown);
        self.tell(shown);
    }

    /// Shows what is played as it now stands.
    pub(super) fn tell(&mut self, shown: &mut Shown) {
        let Some(playing) = &self.playing else { return };
        let run = playing.run();
        self.pages += 1;
        *shown.page = telling::page(run, self.pages);
        self.note(shown);
        *shown.past = telling::past(run);
        shown.shelf.open = playing.waits().then(|| playing.title().to_owned());
        // Who goes on with something has that open, whatever was looked at in between.
        let place = self.place_of(playing);
        shown.opened.0 = place.or(shown.opened.0);
        let campaign = playing.campaign();
        if let (Some(Place::Campaign(index)), Some(campaign)) = (place, campaign)
            && let Some(entry) = shown.shelf.campaigns.get_mut(index)
        {
            entry.last = Some(words::week::chapter(campaign));
        }
        if let Some(week) = campaign.and_then(|run| telling::week(run, &self.aims, self.pages)) {
            *shown.week = week;
            return;
        }
        let Some(ending) = run
            .ended()
            .and_then(|ended| run.scenario().endings.get(ended))
        else {
            self.debriefing = None;
            return;
        };
        if let Some(Place::Story(index)) = place
            && let Some(story) = shown.shelf.stories.get_mut(index)
        {
            story.last = Some(ending.title.clone());
        }
        self.debrief(shown);
    }

    /// Says on the page what the player met, and what is wrong with its file or with keeping it.
    pub(super) fn note(&self, shown: &mut Shown) {
        let notes = self
            .met
            .iter()
            .chain(&self.file_trouble)
            .chain(&self.trouble);
        let notes: Vec<String> = notes.cloned().collect();
        if shown.page.notes != notes {
            shown.page.notes = notes;
        }
    }

    /// Shows the first page of the debrief, and begins to work out the rest.
    fn debrief(&mut self, shown: &mut Shown) {
        let Some(playing) = &self.playing else { return };
        let run = playing.run();
        let earlier = self.earlier.as_ref().map(|journal| {
            let scenario = run.scenario().clone();
            self.replay(scenario, journal, &mut Vec::new())
        });
        *shown.outcome = telling::outcome(run, playing.campaign());
        *shown.commitment = Commitment {
            plans: shown.outcome.plans.clone(),
            chosen: 0,
        };
        *shown.unfolded = Unfolded::default();
        shown.written.0.clear();
        self.debriefing = Some(Debriefing::begin(run, earlier, &shown.errands));
    }

    /// Writes the debrief into a file, and says where that is, or why there is none.
    pub(super) fn save(&self, form: Form, shown: &mut Shown) {
        let Some(debriefing) = &self.debriefing else {
            return;
        };
        let plan = shown.commitment.plans.get(shown.commitment.chosen);
        let documents = self.documents.clone();
        let told = match debriefing.write(form, plan, documents, self.store.as_ref()) {
            Ok(path) => say_with("report-written", &[("file", path.display().to_string())]),
            Err(error) => say_with("unfold-not-saved", &[("why", error.to_string())]),
        };
        shown.announce.write(Announce(told.clone()));
        shown.written.0.push(told);
    }

    /// Begins the week after a campaign's story, or comes back to it; false if none follows.
    pub(super) fn go_to_the_week(&mut self, shown: &mut Shown) -> bool {
        let Some(campaign) = self.playing.as_mut().and_then(Playing::campaign_mut) else {
            return false;
        };
        if campaign.at() == At::Told && campaign.go_on().is_err() || campaign.at() != At::Week {
            return false;
        }
        self.aims.clear();
        self.debriefing = None;
        self.tell_and_keep(shown);
        true
    }

    /// Spends time of the week on an act, and tells a listener what came of it.
    pub(super) fn spend(&mut self, place: usize, shown: &mut Shown) {
        let aims = &self.aims;
        let Some(campaign) = self.playing.as_mut().and_then(Playing::campaign_mut) else {
            return;
        };
        let Some((act, toward)) = telling::aimed(campaign, aims, place) else {
            return;
        };
        if let Err(refused) = campaign.pick(&act, toward.as_deref()) {
            warn!("{refused}");
            return;
        }
        self.tell_and_keep(shown);
        let told = shown.week.done.last().map(|done| done.told.join(" "));
        let words = told.into_iter().chain([shown.week.left.clone()]);
        let words: Vec<String> = words.collect();
        shown.announce.write(Announce(words.join(" ")));
    }

    /// Turns an act of the week toward the next person whom it could be toward.
    pub(super) fn aim(&mut self, place: usize, shown: &mut Shown) {
        let view = self
            .playing
            .as_ref()
            .and_then(Playing::campaign)
            .and_then(|run| run.look());
        let people = view
            .and_then(|view| view.acts.get(place).map(|act| act.people.len()))
            .unwrap_or(0);
        if people < 2 {
            return;
        }
        match self.aims.iter_mut().find(|(act, _)| *act == place) {
            Some((_, who)) => *who = (*who + 1) % people,
            None => self.aims.push((place, 1)),
        }
        self.tell(shown);
    }

    /// Begins the story after a full week, with a look at who is who before it; false if the week is not full.
    pub(super) fn next_story(&mut self, shown: &mut Shown) -> bool {
        let Some(campaign) = self.playing.as_mut().and_then(Playing::campaign_mut) else {
            return false;
        };
        if let Err(stuck) = campaign.go_on() {
            warn!("{stuck}");
            return false;
        }
        *shown.brief = telling::chapter_brief(campaign);
        self.tell_and_keep(shown);
        self.waiting = self.playing.clone();
        true
    }
}
