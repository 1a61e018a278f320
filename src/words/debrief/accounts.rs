//! The story as each person tells it, in the first person: sentences for what they lived, and no other.

use super::{names, say, say_with, teller::Teller};
use crate::debrief::account::{Account, Beat, Stand, What, accounts};
use crate::scenario::{
    Scenario,
    effect::{POINT, Setting, Tactic},
    model::{Held, Landing, PersonIndex, Promised, Role, Standing},
};
use crate::simulation::{Band, Run, Today};
use crate::words::knows;

/// What somebody tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Who tells it.
    pub who: PersonIndex,
    /// How it began, what happened, where it left them: the sentences of each paragraph; none is empty.
    pub paragraphs: Vec<Vec<String>>,
}

impl Told {
    /// The paragraphs as plain text.
    pub fn text(&self) -> Vec<String> {
        self.paragraphs
            .iter()
            .map(|sentences| sentences.join(" "))
            .collect()
    }
}

/// A change from which on somebody speaks of it, and from which on it was much, in hundredths.
const FELT: i32 = 2 * POINT;
const MUCH: i32 = 8 * POINT;
/// How far trust or grip must have come from first to last for somebody to sum it up as a change.
const CHANGED: i32 = 5 * POINT;

/// Everybody's account, in the order of the cast; managers last, because they have the last word.
pub fn told(run: &Run) -> Vec<Told> {
    let mut teller = Teller::default();
    let scenario = run.scenario();
    let mut accounts = accounts(run);
    accounts.sort_by_key(|account| kind(scenario, account.who) == Role::Manager);
    accounts
        .iter()
        .map(|account| {
            let mut telling = Telling {
                run,
                account,
                role: kind(scenario, account.who),
                teller: &mut teller,
                day: None,
                turn: 0,
                later: 0,
            };
            let mut paragraphs = vec![telling.opening()];
            paragraphs.extend(telling.middle());
            paragraphs.push(telling.closing());
            paragraphs.retain(|paragraph| !paragraph.is_empty());
            Told {
                who: account.who,
                paragraphs,
            }
        })
        .collect()
}

fn kind(scenario: &Scenario, who: PersonIndex) -> Role {
    scenario
        .people
        .get(who)
        .map_or(Role::Stakeholder, |person| person.kind)
}

/// One account being told.
struct Telling<'a> {
    run: &'a Run,
    account: &'a Account,
    role: Role,
    teller: &'a mut Teller,
    /// The day that was told last.
    day: Option<Today>,
    /// The turn that was told last.
    turn: u32,
    /// How many things in a row were of that day.
    later: u32,
}

impl Telling<'_> {
    fn opening(&mut self) -> Vec<String> {
        let Stand {
            trust,
            morale,
            grip,
            pressure,
        } = self.account.from;
        let mut sentences = Vec::new();
        match self.role {
            Role::Manager => {
                let pressed = pressure.is_some_and(|level| Band::of(level) >= Band::High);
                let tight = grip.is_some_and(|level| Band::of(level) >= Band::High);
                if pressed {
                    sentences.extend(self.teller.tell("account-open-pressed", &[]));
                } else {
                    sentences.extend(self.teller.tell("account-open-manager", &[]));
                }
                if tight {
                    sentences.extend(self.teller.tell("account-open-tight", &[]));
                }
            }
            Role::Teammate => {
                // Whoever stopped giving their best, or is leaving, says so before anything else.
                sentences.extend(self.stands());
                let morale = band(morale.unwrap_or(50 * POINT));
                sentences.extend(self.teller.tell("account-open-morale", &[("band", morale)]));
                sentences.extend(
                    self.teller
                        .tell("account-open-trust", &[("band", band(trust))]),
                );
            }
            Role::Stakeholder => {
                sentences.extend(self.teller.tell("account-open-outside", &[]));
                sentences.extend(
                    self.teller
                        .tell("account-open-trust", &[("band", band(trust))]),
                );
            }
        }
        sentences
    }

    /// How they stand to the work in the end, where that is not simply doing it.
    fn stands(&mut self) -> Option<String> {
        let key = match self.run.state().standing(self.account.who) {
            Standing::Present => return None,
            Standing::Withdrawn => "account-stands-withdrawn",
            Standing::Resigned => "account-stands-resigned",
        };
        self.teller.tell(key, &[])
    }

    fn middle(&mut self) -> Vec<Vec<String>> {
        /// A new day begins a new paragraph, unless the one before is as short as this, in sentences.
        const SHORT: usize = 5;
        let account = self.account;
        let mut paragraphs = Vec::new();
        let mut sentences = Vec::new();
        let came = account
            .beats
            .iter()
            .any(|beat| matches!(beat.what, What::Did { .. }));
        if !came && !self.was_addressed() {
            sentences.extend(self.teller.tell("account-never-came", &[]));
        }
        for beat in &account.beats {
            // What begins with nothing left to say it in is left out, not told by halves.
            let new = self.day != Some(beat.day);
            if let Some(lead) = self.lead(beat) {
                if new && sentences.len() > SHORT {
                    paragraphs.push(std::mem::take(&mut sentences));
                }
                sentences.push(lead);
                sentences.extend(self.rest(beat));
                self.turn = beat.turn;
            }
        }
        paragraphs.push(sentences);
        paragraphs
    }

    /// Whether the player did anything toward them in the whole story, told or not.
    fn was_addressed(&self) -> bool {
        crate::debrief::decisions(self.run)
            .iter()
            .any(|decision| decision.toward(self.account.who))
    }

    /// The sentence that a beat begins with: what happened.
    fn lead(&mut self, beat: &Beat) -> Option<String> {
        let run = self.run;
        let scenario = run.scenario();
        let same_moment = self.turn == beat.turn;
        let mut values = self.when(beat.day);
        let key = match &beat.what {
            What::Did {
                act,
                setting,
                words,
                ..
            } => {
                values.push(("where", said_where(*setting)));
                did(*act, words)
            }
            What::Saw { words, card, .. } => {
                // A witness can only tell that they saw it, and what was said.
                let said = if words.is_empty() { card } else { words };
                values.push(("card", marked(said)));
                if words.is_empty() {
                    "account-saw"
                } else {
                    "account-heard"
                }
            }
            What::Reached(card) => {
                values.push(("card", marked(card)));
                if beat.mood + beat.trust > 0 {
                    "account-reached-up"
                } else {
                    "account-reached-down"
                }
            }
            What::Event(passage) => {
                let passage = scenario.passages.get(*passage);
                let place = passage.map_or("", |passage| &passage.place);
                values.push(("place", place.to_owned()));
                // Nobody calls a place by their own name.
                if place.is_empty() || place.contains(&names::name_of(scenario, self.account.who)) {
                    "account-something"
                } else {
                    "account-event"
                }
            }
            What::Held(held, became) => word(*held, *became, same_moment),
            What::Happened(rule, by, struck) => {
                let me = Some(self.account.who);
                let part = match () {
                    () if *by == me => "did",
                    () if *struck == me => "struck",
                    () => "saw",
                };
                let name = |who: &Option<PersonIndex>| {
                    who.map(|who| names::name_of(scenario, who))
                        .unwrap_or_default()
                };
                values.push(("me", part.to_owned()));
                values.push(("who", name(by)));
                values.push(("whom", name(struck)));
                let id = run.rules().rules.get(*rule)?.id.as_str();
                let key = format!("account-happened-{id}");
                // What nobody could tell of themselves has no sentence.
                return knows(&key).then(|| self.teller.tell(&key, &values))?;
            }
            What::Unseen if beat.mood + beat.trust > 0 => "account-unseen-up",
            What::Unseen => "account-unseen-down",
            What::Worn(boss) => {
                values.push(("who", names::name_of(scenario, *boss)));
                "account-worn"
            }
            What::Caught if beat.mood > 0 => "account-caught-up",
            What::Caught => "account-caught-down",
            What::Pressed if beat.mood > 0 => "account-pressed-less",
            What::Pressed => "account-pressed",
        };
        self.teller.tell(key, &values)
    }

    /// What follows: what was said on both sides, and how they took it.
    fn rest(&mut self, beat: &Beat) -> Vec<String> {
        let mut told = Vec::new();
        match &beat.what {
            What::Did { landing, words, .. } => {
                told.extend(self.quote("account-your-words", words));
                told.extend(self.quote("account-my-words", &beat.said));
                match landing {
                    Some(landing) => told.extend(self.teller.tell(self.took_it(*landing), &[])),
                    None => told.extend(self.felt(beat)),
                }
            }
            What::Saw { .. } | What::Event(_) | What::Happened(..) => {
                told.extend(self.quote("account-words-there", &beat.said));
                told.extend(self.felt(beat));
            }
            _ => {}
        }
        told
    }

    /// Words as they were said.
    fn quote(&mut self, key: &str, words: &str) -> Option<String> {
        if words.is_empty() {
            return None;
        }
        self.teller.tell(key, &[("words", marked(words))])
    }

    /// When a beat was, at the beginning of a sentence (`on`) and within one (`then`).
    fn when(&mut self, day: Today) -> Vec<(&'static str, String)> {
        let (on, then) = if self.day == Some(day) {
            self.later += 1;
            let way = [("way", self.later.to_string())];
            (
                say_with("account-later", &way),
                say_with("account-then-later", &way),
            )
        } else {
            self.later = 0;
            match day {
                Today::Day(_) => {
                    let day = [("day", names::today(self.run.scenario(), day))];
                    (say_with("account-on", &day), say_with("account-then", &day))
                }
                Today::After(_) => (say("account-afterwards"), say("account-then-afterwards")),
            }
        };
        self.day = Some(day);
        vec![("on", on), ("then", then)]
    }

    /// How an attempt landed, as the one it was made on tells it.
    fn took_it(&self, landing: Landing) -> &'static str {
        match (self.role, landing) {
            (Role::Manager, Landing::Commitment) => "account-hero-commitment",
            (Role::Manager, Landing::Compliance) => "account-hero-compliance",
            (Role::Manager, Landing::Resistance) => "account-hero-resistance",
            (_, Landing::Commitment) => "account-commitment",
            (_, Landing::Compliance) => "account-compliance",
            (_, Landing::Resistance) => "account-resistance",
        }
    }

    /// What it did to them: the stronger of mood and trust.
    fn felt(&mut self, beat: &Beat) -> Option<String> {
        let manager = self.role == Role::Manager;
        let (mood, trust) = (beat.mood, beat.trust);
        let key = if mood.abs() >= trust.abs() {
            match mood {
                _ if mood.abs() < FELT => return None,
                0.. if manager => "account-hero-loosened",
                _ if manager => "account-hero-tightened",
                MUCH.. => "account-lifted-much",
                0.. => "account-lifted",
                _ if mood <= -MUCH => "account-lowered-much",
                _ => "account-lowered",
            }
        } else {
            match trust {
                _ if trust.abs() < FELT => return None,
                0.. if manager => "account-hero-trusts",
                _ if manager => "account-hero-doubts",
                0.. => "account-trusts",
                _ => "account-doubts",
            }
        };
        self.teller.tell(key, &[])
    }

    fn closing(&mut self) -> Vec<String> {
        let (from, to) = (self.account.from, self.account.to);
        let grew = to.trust - from.trust;
        let mut sentences = Vec::new();
        let trust = match (self.role, grew) {
            (Role::Manager, CHANGED..) => "account-hero-close-more",
            (Role::Manager, _) if grew <= -CHANGED => "account-hero-close-less",
            (Role::Manager, _) => "account-hero-close-same",
            (_, CHANGED..) => "account-close-more",
            _ if grew <= -CHANGED => "account-close-less",
            _ => "account-close-same",
        };
        sentences.extend(self.teller.tell(trust, &[("band", band(to.trust))]));
        if let Some(morale) = to.morale {
            let values = [("band", band(morale))];
            sentences.extend(self.teller.tell("account-close-morale", &values));
        }
        if let (Some(before), Some(after)) = (from.grip, to.grip) {
            let key = match after - before {
                ..0 if before - after >= CHANGED => Some("account-hero-close-looser"),
                CHANGED.. => Some("account-hero-close-tighter"),
                _ => None,
            };
            sentences.extend(key.and_then(|key| self.teller.tell(key, &[])));
        }
        if self.role == Role::Manager && self.run.ended().is_some() {
            sentences.extend(self.teller.tell("account-hero-close", &[]));
        }
        sentences
    }
}

/// Words to stand between marks: marks within them become single ones.
fn marked(words: &str) -> String {
    words.replace('“', "‘").replace('”', "’")
}

/// A level as one of five, from 1.
fn band(level: i32) -> String {
    (Band::of(level) as u32 + 1).to_string()
}

fn said_where(setting: Setting) -> String {
    match setting {
        Setting::Public => say("account-where-public"),
        Setting::Private => String::new(),
    }
}

/// The sentence for what the player did toward somebody, and what was said with it.
fn did(act: Tactic, words: &str) -> &'static str {
    match act {
        // Whoever says something is not silent: they leave it alone.
        Tactic::StaySilent if !words.is_empty() => "account-did-decline",
        Tactic::RationalPersuasion => "account-did-rational-persuasion",
        Tactic::Apprising => "account-did-apprising",
        Tactic::InspirationalAppeal => "account-did-inspirational-appeal",
        Tactic::Consultation => "account-did-consultation",
        Tactic::Collaboration => "account-did-collaboration",
        Tactic::Ingratiation => "account-did-ingratiation",
        Tactic::PersonalAppeal => "account-did-personal-appeal",
        Tactic::Exchange => "account-did-exchange",
        Tactic::Coalition => "account-did-coalition",
        Tactic::Legitimating => "account-did-legitimating",
        Tactic::Pressure => "account-did-pressure",
        Tactic::Challenge => "account-did-challenge",
        Tactic::Comply => "account-did-comply",
        Tactic::StaySilent => "account-did-stay-silent",
        Tactic::Listen => "account-did-listen",
        Tactic::Support => "account-did-support",
        Tactic::Coach => "account-did-coach",
        Tactic::Empower => "account-did-empower",
        Tactic::Assign => "account-did-assign",
        Tactic::TakeOver => "account-did-take-over",
        Tactic::GoOverHisHead => "account-did-go-over-his-head",
        Tactic::Deliver => "account-did-deliver",
        Tactic::Apologise => "account-did-apologise",
        Tactic::Refuse => "account-did-refuse",
        Tactic::Follow => "account-did-follow",
        Tactic::Rest => "account-did-rest",
        Tactic::HandOver => "account-did-hand-over",
    }
}

/// The sentence for a word that was given or kept, or for something told in confidence; `with_it` if what kept or broke it
/// has just been told.
fn word(held: Held, became: Promised, with_it: bool) -> &'static str {
    match (held, became) {
        (Held::Promise, Promised::Kept) if with_it => "account-promise-kept-with-it",
        (Held::Promise, Promised::Kept) => "account-promise-kept",
        (Held::Promise, Promised::Broken) if with_it => "account-promise-broken-with-it",
        (Held::Promise, Promised::Broken) => "account-promise-broken",
        (Held::Promise, _) => "account-promise-made",
        (Held::Confidence, Promised::Kept) => "account-confidence-kept",
        (Held::Confidence, Promised::Broken) => "account-confidence-broken",
        (Held::Confidence, _) => "account-confided",
    }
}
