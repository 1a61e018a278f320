//! The open week of a campaign: what can be done in it, toward whom, and what it will move.

use super::{At, CampaignRun, said};
use crate::scenario::{
    Scenario,
    effect::POINT,
    model::{Held, Meter, PersonIndex, Promised, Role, Standing},
};
use crate::simulation::{
    attempt::rounded,
    carried::{Moved, named},
    event::Said,
    run::Run,
    week::{Act, Direction, Toward},
};
use serde::{Deserialize, Serialize};

/// An act that was picked for a week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pick {
    /// The act's id.
    pub act: String,
    /// The id of whom it is toward; empty if nobody.
    #[serde(default)]
    pub toward: String,
}

/// Why an act was not picked. Nothing has changed then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotPicked {
    /// No week is open.
    #[error("no week is open; acts are picked between two stories")]
    NoWeek,
    /// The week is full.
    #[error("the week is full; take an act back, or go on")]
    Full,
    /// There is no such act, or it has been picked.
    #[error("there is no act \"{id}\" to pick; there are: {}", open.join(", "))]
    Unknown {
        /// What was asked for.
        id: String,
        /// What can be picked.
        open: Vec<String>,
    },
    /// It cannot be toward this person.
    #[error("\"{act}\" cannot be toward \"{who}\"; it can be toward: {}", can.join(", "))]
    Whom {
        /// The act.
        act: String,
        /// Who was asked for.
        who: String,
        /// Whom it can be toward, by their ids.
        can: Vec<String>,
    },
}

/// A week as the player sees it. People are those of the story before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekView {
    /// Which week, from 1.
    pub number: usize,
    /// What the campaign calls it; empty if it has no name.
    pub title: String,
    /// What is told when it begins.
    pub lines: Vec<Said>,
    /// What people whom the player will meet again remember of the story before it.
    pub remembered: Vec<Remembered>,
    /// The acts, always all of them and in the same order.
    pub acts: Vec<ActView>,
    /// The picks so far, by the places of their acts, in their order.
    pub picked: Vec<usize>,
    /// For how many more there is time.
    pub left: usize,
}

/// The player's word, as somebody remembers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remembered {
    /// Who.
    pub who: PersonIndex,
    /// What, in words that fit "You promised …" or "… told you".
    pub what: String,
    /// Whether it is something that they told in confidence.
    pub confidence: bool,
    /// Whether the player kept it.
    pub kept: bool,
}

/// An act of the week as the player sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActView {
    /// Its id.
    pub id: String,
    /// Whom the time is spent on.
    pub direction: Direction,
    /// What the campaign's card says; empty if the program's own words do.
    pub text: String,
    /// Whom it is toward; picked, the one who was named, or else the first of `people`.
    pub toward: Option<PersonIndex>,
    /// Whom it could be toward, who seems to need it most first.
    pub people: Vec<PersonIndex>,
    /// Whether it has been picked.
    pub picked: bool,
    /// What it does now, in per cent of what it does at its best: more of the same does less.
    pub share: i32,
    /// What the campaign tells when it is done; empty if the program's own words do, or if it has not been picked.
    pub lines: Vec<Said>,
}

/// How often each direction was picked, over all weeks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Split([u32; 4]);

impl Split {
    /// How many acts went into a direction.
    pub fn picks(&self, direction: Direction) -> u32 {
        self.0.get(direction as usize).copied().unwrap_or(0)
    }

    /// How many acts there were.
    pub fn all(&self) -> u32 {
        self.0.iter().sum()
    }

    /// The share of a direction in per cent, rounded; 0 if nothing was picked.
    pub fn share(&self, direction: Direction) -> u32 {
        let all = self.all();
        (100 * self.picks(direction) + all / 2)
            .checked_div(all)
            .unwrap_or(0)
    }
}

impl CampaignRun {
    /// The week that is open.
    pub fn look(&self) -> Option<WeekView> {
        if self.chapters.is_empty() || self.at() != At::Week {
            return None;
        }
        let words = self.campaign.weeks.get(self.weeks.len() - 1);
        let picks = self.picks();
        let acts: Vec<ActView> = self.week.acts.iter().map(|act| self.act(act)).collect();
        let place = |pick: &Pick| acts.iter().position(|act| act.id == pick.act);
        Some(WeekView {
            number: self.weeks.len(),
            title: words.map_or(String::new(), |week| week.title.clone()),
            lines: words.map_or(Vec::new(), |week| said(self.run(), &week.script)),
            remembered: self.remembered(),
            picked: picks.iter().filter_map(place).collect(),
            left: self.left(),
            acts,
        })
    }

    /// Picks an act for the open week, toward whom it goes by itself or toward somebody else who can be.
    ///
    /// # Errors
    /// [`NotPicked`]; then nothing has changed.
    pub fn pick(&mut self, id: &str, toward: Option<&str>) -> Result<(), NotPicked> {
        if self.at() != At::Week {
            return Err(NotPicked::NoWeek);
        }
        if self.left() == 0 {
            return Err(NotPicked::Full);
        }
        let week = self.week.clone();
        let is_open = |act: &&Act| self.picks().iter().all(|pick| pick.act != act.id);
        let Some(act) = week.act(id).filter(is_open) else {
            let open = week.acts.iter().filter(is_open);
            return Err(NotPicked::Unknown {
                id: id.into(),
                open: open.map(|act| act.id.clone()).collect(),
            });
        };
        let scenario = self.run().scenario().clone();
        let name = |who: &PersonIndex| scenario.people.get(*who).map(|person| person.id.clone());
        let can: Vec<String> = self.people(act).iter().filter_map(name).collect();
        let toward = match toward {
            None => can.first().cloned().unwrap_or_default(),
            Some(who) if can.iter().any(|id| id == who) => who.into(),
            Some(who) => {
                return Err(NotPicked::Whom {
                    act: id.into(),
                    who: who.into(),
                    can,
                });
            }
        };
        if let Some(picks) = self.weeks.last_mut() {
            picks.push(Pick {
                act: id.into(),
                toward,
            });
        }
        Ok(())
    }

    /// The week after a story, from 1, as it stands or stood when the next story began.
    pub fn week_after(&self, chapter: usize) -> Option<WeekView> {
        let then = CampaignRun {
            chapters: self.chapters.get(..chapter)?.to_vec(),
            weeks: self.weeks.get(..chapter)?.to_vec(),
            ..self.clone()
        };
        then.look()
    }

    /// How the time of all weeks was split.
    pub fn split(&self) -> Split {
        let mut split = Split::default();
        for pick in self.weeks.iter().flatten() {
            if let Some(act) = self.week.act(&pick.act)
                && let Some(count) = split.0.get_mut(act.direction as usize)
            {
                *count += 1;
            }
        }
        split
    }

    /// What was picked in each week that has begun.
    pub fn weeks(&self) -> &[Vec<Pick>] {
        &self.weeks
    }

    /// For how many more acts there is time in the open week; 0 if none is open.
    pub(super) fn left(&self) -> usize {
        let most = self.week.picks.min(self.week.acts.len());
        match self.at() {
            At::Week => most.saturating_sub(self.picks().len()),
            _ => 0,
        }
    }

    /// What the acts of the open week will move in the next story.
    pub(super) fn moved(&self) -> Vec<Moved> {
        let mut all = Vec::new();
        for (place, pick) in self.picks().iter().enumerate() {
            let Some(act) = self.week.act(&pick.act) else {
                continue;
            };
            let share = self.share(act, self.picks().get(..place).unwrap_or_default());
            for (level, points) in &act.moves {
                let meter = level.replace(".who", &format!(".{}", pick.toward));
                if named(self.next(), &meter).is_some() {
                    all.push(Moved {
                        act: act.id.clone(),
                        meter,
                        by: rounded(points * POINT * share, 100),
                    });
                }
            }
        }
        all
    }

    fn act(&self, act: &Act) -> ActView {
        let words = self
            .campaign
            .weeks
            .get(self.weeks.len() - 1)
            .and_then(|week| week.act(&act.id));
        let place = self.picks().iter().position(|pick| pick.act == act.id);
        let pick = place.and_then(|place| self.picks().get(place));
        let before = place.map_or(self.picks(), |place| {
            self.picks().get(..place).unwrap_or_default()
        });
        let people = self.people(act);
        let toward = match pick {
            Some(pick) => find(self.run().scenario(), &pick.toward),
            None => people.first().copied(),
        };
        ActView {
            id: act.id.clone(),
            direction: act.direction,
            text: words.map_or(String::new(), |words| words.text.clone()),
            toward,
            people,
            picked: pick.is_some(),
            share: self.share(act, before),
            lines: match (pick, words) {
                (Some(_), Some(words)) => said(self.run(), words.told(toward)),
                _ => Vec::new(),
            },
        }
    }

    /// What an act still does after others in the same week, in per cent.
    fn share(&self, act: &Act, before: &[Pick]) -> i32 {
        let alike = |pick: &&Pick| {
            let picked = self.week.act(&pick.act);
            picked.is_some_and(|picked| picked.direction == act.direction)
        };
        let earlier = self.weeks.iter().rev().skip(1).flatten();
        let times =
            before.iter().filter(alike).count() + earlier.filter(|pick| pick.act == act.id).count();
        let repeated = self.week.repeated.clamp(0, 100);
        (0..times).fold(100, |share, _| rounded(share * repeated, 100))
    }

    /// Whom an act can be toward, who seems to need it most first: by what the player believes, so that nothing is given away.
    fn people(&self, act: &Act) -> Vec<PersonIndex> {
        let run = self.run();
        let scenario: &Scenario = run.scenario();
        let believed = |meter: Meter| run.state().belief(scenario, meter);
        let kind = match act.toward {
            Toward::Nobody => return Vec::new(),
            Toward::Manager => Role::Manager,
            Toward::Outside => Role::Stakeholder,
            Toward::LeastTrusting | Toward::Learner | Toward::Lowest => Role::Teammate,
        };
        let mut people: Vec<PersonIndex> = (0..scenario.people.len())
            .filter(|who| self.meets_again(*who) == Some(kind))
            .collect();
        people.sort_by_key(|who| match act.toward {
            Toward::Nobody => 0,
            Toward::Manager | Toward::Outside | Toward::LeastTrusting => {
                believed(Meter::Trust(*who))
            }
            Toward::Learner => match scenario.people.get(*who) {
                Some(person) if person.junior => -1,
                _ => believed(Meter::Insight(*who)),
            },
            Toward::Lowest => believed(Meter::Morale(*who)),
        });
        people
    }

    /// What somebody is, if they are the same in the next story and have not left before it.
    fn meets_again(&self, who: PersonIndex) -> Option<Role> {
        if self.run().state().standing(who) == Standing::Resigned {
            return None;
        }
        let person = self.run().scenario().people.get(who)?;
        let next = self.next();
        let again = next.people.get(find(next, &person.id)?)?;
        (again.kind == person.kind).then_some(person.kind)
    }

    fn remembered(&self) -> Vec<Remembered> {
        let run: &Run = self.run();
        let held = run.scenario().promises.iter().zip(&run.state().promises);
        held.filter(|(held, became)| {
            matches!(became, Promised::Kept | Promised::Broken)
                && self.meets_again(held.to).is_some()
        })
        .map(|(held, became)| Remembered {
            who: held.to,
            what: held.what.clone(),
            confidence: held.kind == Held::Confidence,
            kept: *became == Promised::Kept,
        })
        .collect()
    }

    /// The story that comes after the one played last; after the last, that itself.
    fn next(&self) -> &Scenario {
        self.campaign
            .chapters
            .get(self.chapters.len())
            .unwrap_or(self.run().scenario())
    }

    /// The picks of the week that began last.
    fn picks(&self) -> &[Pick] {
        self.weeks.last().map_or(&[], Vec::as_slice)
    }
}

fn find(scenario: &Scenario, id: &str) -> Option<PersonIndex> {
    scenario.people.iter().position(|person| person.id == id)
}
