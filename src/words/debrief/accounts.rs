//! The story as each person tells it, in the first person: sentences for what they lived, and no other.

mod closing;
mod rest;

use super::{
    acts::{did, weighs_in_public},
    card_of, in_short, names, quoted, say, say_with, says_a_day,
    teller::Teller,
};
use crate::debrief::{
    account::{Account, Beat, Stand, What, accounts},
    decisions,
    settled::word_by_event,
    wrong::{Wrong, wrongs},
};
use crate::scenario::{
    Scenario,
    effect::{POINT, Setting, Tactic},
    model::{Held, PersonIndex, Promised, Role, Standing},
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
const FELT: i32 = 4 * POINT;
const MUCH: i32 = 8 * POINT;

/// Everybody's account, in the order of the cast; managers last, because they have the last word.
pub fn told(run: &Run) -> Vec<Told> {
    let mut teller = Teller::of(run);
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
                public: false,
                kept: false,
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
    /// How many things were told as of a day that had been told.
    later: u32,
    /// Whether it has been told of something that others were there.
    public: bool,
    /// Whether it has been told that what they had confided was kept.
    kept: bool,
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
                sentences.extend(morale.and_then(|level| self.news("account-open-morale", level)));
                sentences.extend(self.news("account-open-trust", trust));
            }
            Role::Stakeholder => {
                sentences.extend(self.teller.tell("account-open-outside", &[]));
                sentences.extend(self.news("account-open-trust", trust));
            }
        }
        sentences
    }

    /// How a level was when it began, where that is worth a word: neither good nor bad is not.
    fn news(&mut self, key: &str, level: i32) -> Option<String> {
        let told = Band::of(level) != Band::Fair;
        told.then(|| self.teller.tell(key, &[("band", band(level))]))?
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
        const SHORT: usize = 3;
        let account = self.account;
        let mut paragraphs = Vec::new();
        let mut sentences = Vec::new();
        if !account.met {
            sentences.extend(self.teller.tell("account-never-came", &[]));
        }
        for beat in &account.beats {
            // What begins with nothing left to say it in is left out, not told by halves.
            let new = self.day != Some(beat.day);
            if let Some(lead) = self.lead(beat).or_else(|| self.by_card(beat)) {
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

    /// The sentence that a beat begins with: what happened.
    fn lead(&mut self, beat: &Beat) -> Option<String> {
        let run = self.run;
        let scenario = run.scenario();
        let same_moment = self.turn == beat.turn;
        let new = self.day != Some(beat.day);
        let mut values = self.when(beat.day);
        let key = match &beat.what {
            What::Did {
                act,
                setting,
                words,
                work,
                ..
            } => {
                values.push(("where", self.said_where(*act, *setting)));
                values.push(("end", said_with(words)));
                let thing = work.map(|work| names::work(scenario, work));
                let thing = thing.filter(|thing| !thing.is_empty());
                // What did them good they do not reproach anybody with; and nobody takes from a manager what is his.
                let welcome = beat.mood + beat.trust > 0 || self.role == Role::Manager;
                let taken_on = *act == Tactic::TakeOver && welcome;
                // From a manager one takes more than work: whose call it was, too.
                let unnamed = match self.role {
                    Role::Manager if taken_on => "account-it-all",
                    _ => "account-the-work",
                };
                let thing = thing.map_or_else(
                    || say(unnamed),
                    |thing| say_with("account-this-work", &[("work", thing)]),
                );
                values.push(("thing", thing));
                if taken_on {
                    "account-did-take-on"
                } else {
                    did(*act, words)
                }
            }
            What::Saw { act, toward, words } => {
                // A witness can only tell that they saw it, and what was said.
                values.push(("card", quoted(words)));
                values.push(("acted", self.acted(Some(*act), *toward)));
                if words.is_empty() {
                    "account-saw"
                } else {
                    "account-heard"
                }
            }
            What::LastSaid => {
                values.push(("card", quoted(&beat.said)));
                "account-last-said"
            }
            What::Reached(..) => {
                values.push(("card", self.card(beat.turn)));
                if beat.mood + beat.trust > 0 {
                    "account-reached-up"
                } else {
                    "account-reached-down"
                }
            }
            What::Against { seen, .. } => {
                values.push(("card", self.card(beat.turn)));
                match *seen {
                    true => "account-against-seen",
                    // Whoever spoke of it was not left out of it.
                    false if !beat.said.is_empty() => "account-by-card",
                    false => "account-against",
                }
            }
            What::CameBack(_, begun) => {
                values.push(("card", self.card(*begun)));
                "account-came-back"
            }
            What::Event(passage) => {
                let passage = scenario.passages.get(*passage);
                let place = passage.map_or("", |passage| &passage.place);
                // What follows is told as of the same day, so that must be said here.
                let then = values.iter().find(|(name, _)| *name == "then");
                let day = then.filter(|_| new && !says_a_day(place));
                let day = day.map_or(String::new(), |(_, then)| format!(", {then}"));
                values.push(("when", day));
                values.push(("place", place.to_owned()));
                // What has no name cannot be told of, and nobody calls a place by their own.
                if place.is_empty() || place.contains(&names::name_of(scenario, self.account.who)) {
                    return None;
                }
                "account-event"
            }
            What::Held(Held::Promise, Promised::Broken)
                if !same_moment && self.broke_by_choice(beat.turn) =>
            {
                values.push(("card", self.card(beat.turn)));
                "account-promise-broken-by"
            }
            // That all of it was kept is said once.
            What::Held(Held::Confidence, Promised::Kept)
                if std::mem::replace(&mut self.kept, true) =>
            {
                return None;
            }
            What::Held(held, became) => {
                let with_it = same_moment && !self.word_by_event(beat.turn, *became);
                word(*held, *became, with_it)
            }
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

    /// That others were there, where it makes the act another one, and has not been told before.
    fn said_where(&mut self, act: Tactic, setting: Setting) -> String {
        let told = setting == Setting::Public && weighs_in_public(act) && !self.public;
        self.public |= told;
        let way = [("way", self.account.who.to_string())];
        if told {
            say_with("account-where-public", &way)
        } else {
            String::new()
        }
    }

    /// What was chosen in a turn, between marks; what begins with somebody's words has its own.
    fn card(&self, turn: u32) -> String {
        let card = card_of(self.run, turn);
        if card.starts_with('“') {
            card
        } else {
            quoted(&card)
        }
    }

    /// Whether the choice of a turn broke a word that they had.
    fn broke_by_choice(&self, turn: u32) -> bool {
        let scenario = self.run.scenario();
        let to_them = |held: usize| {
            let promise = scenario.promises.get(held);
            promise.is_some_and(|promise| promise.to == self.account.who)
        };
        wrongs(self.run, &decisions(self.run))
            .into_iter()
            .any(|(of, wrong)| of == turn && matches!(wrong, Wrong::Broke(held) if to_them(held)))
    }

    /// Whether a word to them was kept or broken in a turn by what came then, and not by the choice.
    fn word_by_event(&self, turn: u32, became: Promised) -> bool {
        let promises = self.run.scenario().promises.iter().enumerate();
        let theirs = promises.filter(|(_, promise)| promise.to == self.account.who);
        theirs
            .map(|(place, _)| place)
            .any(|place| word_by_event(self.run, turn, place, became).is_some())
    }

    /// The sentence for what was done where every other way to say it stands already: by what the card says.
    fn by_card(&mut self, beat: &Beat) -> Option<String> {
        let done = matches!(
            beat.what,
            What::Did { .. } | What::Saw { .. } | What::Reached(..)
        );
        let mut values = self.when(beat.day);
        values.push(("card", self.card(beat.turn)));
        done.then(|| self.teller.tell("account-by-card", &values))?
    }

    /// What the player did, as somebody tells it to them.
    fn acted(&self, act: Option<Tactic>, toward: Option<PersonIndex>) -> String {
        let who = toward.map(|who| {
            if who == self.account.who {
                say("account-me")
            } else {
                names::name_of(self.run.scenario(), who)
            }
        });
        in_short::acted(act, &who.unwrap_or_default(), None)
    }

    /// When a beat was, at the beginning of a sentence (`on`) and within one (`then`).
    fn when(&mut self, day: Today) -> Vec<(&'static str, String)> {
        let name = names::today(self.run.scenario(), day);
        let told = self.day.map(|day| names::today(self.run.scenario(), day));
        let (on, then) = if told.as_ref() == Some(&name) {
            self.later += 1;
            let way = [("way", self.later.to_string())];
            (
                say_with("account-later", &way),
                say_with("account-then-later", &way),
            )
        } else {
            // After the last day the author says when it is: by the name of a day, or in words that stand by themselves.
            match day {
                Today::After(_) if !names::is_day(&name) => {
                    let then = names::within(&name);
                    (say_with("account-afterwards", &[("when", name)]), then)
                }
                Today::Day(_) | Today::After(_) => {
                    let day = [("day", name)];
                    (say_with("account-on", &day), say_with("account-then", &day))
                }
            }
        };
        self.day = Some(day);
        vec![("on", on), ("then", then)]
    }
}

/// A level as one of five, from 1.
fn band(level: i32) -> String {
    (Band::of(level) as u32 + 1).to_string()
}

/// What was said with an act, where the sentence that tells of it ends.
fn said_with(words: &str) -> String {
    if words.is_empty() {
        ".".to_owned()
    } else {
        format!(": {}", quoted(words))
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
