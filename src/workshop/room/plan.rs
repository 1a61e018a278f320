//! The plan of the time that is left, backwards from the debrief: which decisions are probably ahead, and how each is taken so
//! that the debrief keeps its third.

use super::{Phase, Room, story::heard};
use crate::explore::Policy;
use crate::scenario::{format::Pace, model::PassageIndex};
use crate::simulation::{Run, view::Heard};

/// A decision that is probably ahead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ahead {
    /// The passage.
    pub passage: PassageIndex,
    /// Where it is, in the author's words.
    pub place: String,
    /// How the author wishes it to be taken.
    pub wished: Pace,
    /// Tenths of a minute to read what comes before it.
    pub reading: u32,
}

/// What is probably ahead.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Outlook {
    /// The decisions, the one that stands open first.
    rows: Vec<Ahead>,
    /// Tenths of a minute to read what comes after the last of them.
    end: u32,
    /// Those that are planned to be taken in full: they stay so while there is time, whatever else is planned anew, so that
    /// whoever leads can prepare for them.
    full: Vec<PassageIndex>,
}

/// A decision ahead, with how it is planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// The decision.
    pub ahead: Ahead,
    /// How it is planned to be taken.
    pub pace: Pace,
    /// Whether there is no time to read what comes before it: the facilitator tells it in a sentence. Only of what is told.
    pub brief: bool,
    /// Tenths of a minute for it, the reading among them; for the one that stands open, what is left of them.
    pub tenths: u32,
}

/// Tenths of a minute for a decision that is voted on, talked about and voted on again, the reading among them.
const ROOM: u32 = 65;
/// Tenths of a minute that two votes and a short talk between them take, after the reading.
const TALK: u32 = 45;
/// Tenths of a minute for one vote, after the reading.
const QUICK: u32 = 15;
/// Tenths of a minute for a decision that is told, after the reading.
const TOLD: u32 = 5;
/// Tenths of a minute for one that is told in a sentence.
const BRIEF: u32 = 4;
/// One in so many minutes of the story is talked about at most, so that the rest of it can be told.
const APART: u32 = 10;
/// One in so many of the tenths of a minute that are left is kept back from reading and quick votes: roads turn out longer than
/// they look, and what the room was to talk about should not pay for it.
const RESERVE: u32 = 7;
/// So many characters are read in a tenth of a minute: about 170 words a minute, between reading aloud and reading for oneself.
const READ: usize = 100;
/// The ways to play that look ahead, and their seeds.
const LOOKS: [(Policy, u64); 6] = [
    (Policy::Mixed, 1),
    (Policy::Influence, 2),
    (Policy::ListenFirst, 3),
    (Policy::Comply, 4),
    (Policy::Confront, 5),
    (Policy::Mixed, 6),
];
/// No look goes further than so many choices.
const FAR: u32 = 60;

/// Milliseconds in a tenth of a minute.
const TENTH: u64 = 6_000;

impl Room {
    /// Looks ahead from where the road stands.
    pub(super) fn look_ahead(&mut self) {
        let full = match self.phase {
            Phase::Lobby => Vec::new(),
            _ => std::mem::take(&mut self.ahead.full),
        };
        self.ahead = Outlook {
            full,
            ..ahead(self.run())
        };
        let planned = self.planned(self.clock.latest()).into_iter();
        self.ahead.full = planned
            .filter(|row| row.pace == Pace::Room)
            .map(|row| row.ahead.passage)
            .collect();
    }

    /// Plans how the decision that stands open is taken, unless the facilitator said so or a vote on it was opened.
    pub(super) fn plan_pace(&mut self) {
        let now = self.clock.latest();
        let Some(pace) = self.planned(now).first().map(|row| row.pace) else {
            return;
        };
        let played = self.played;
        if let Some(decision) = self.roads.get_mut(played).and_then(|it| it.open_mut())
            && !decision.paced_by_hand
            && decision.rounds.is_empty()
            && decision.heard.is_empty()
        {
            decision.pace = pace;
        }
    }

    /// The decisions that are probably ahead, the one that stands open first, each with how it is planned at a time.
    pub fn plan(&self, at: u64) -> Vec<Planned> {
        let mut rows = self.planned(at);
        // What was decided about the open one stands, and some of its time has gone.
        if let (Some(open), Some(first)) = (self.road().open(), rows.first_mut()) {
            first.pace = open.pace;
            first.brief &= open.pace == Pace::Told;
            let gone = self.elapsed(at).saturating_sub(open.from) / TENTH;
            let gone = u32::try_from(gone).unwrap_or(u32::MAX);
            first.tenths = cost(&first.ahead, first.pace, first.brief).saturating_sub(gone);
        }
        rows
    }

    /// The same as the time alone would have it.
    fn planned(&self, at: u64) -> Vec<Planned> {
        let left = u64::try_from(self.until_debrief(at)).unwrap_or(0) / TENTH;
        let left = u32::try_from(left).unwrap_or(u32::MAX);
        let taken = |wanted: fn(&super::Decision) -> Pace| {
            let decisions = self.decisions().iter();
            decisions.filter(|it| wanted(it) == Pace::Room).count()
        };
        let before = (taken(|it| it.pace), taken(|it| it.wished));
        let most = (self.setup.story().div_ceil(APART)).max(1) as usize;
        let left = left.saturating_sub(self.ahead.end);
        paces(&self.ahead, left, before, most)
    }

    /// Milliseconds until the debrief must begin; below nothing if it should have.
    pub fn until_debrief(&self, at: u64) -> i64 {
        let story = u64::from(self.setup.story()) * 60_000;
        let signed = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        signed(story) - signed(self.elapsed(at))
    }
}

/// Tenths of a minute that a decision takes at a pace.
fn cost(ahead: &Ahead, pace: Pace, brief: bool) -> u32 {
    match pace {
        Pace::Room => ROOM.max(ahead.reading + TALK),
        Pace::Quick => QUICK + ahead.reading,
        Pace::Told if brief => BRIEF,
        Pace::Told => TOLD + ahead.reading,
    }
}

/// How each of the decisions ahead is taken in the tenths of a minute that are left, so that the story comes to its end:
/// everything is told in a sentence, and what time is left is spent first on what the room is to talk about, then on reading,
/// then on quick votes. `before` counts those that the room took in full, and those of which the author wished it; `most` is
/// how many are taken in full at the most.
fn paces(outlook: &Outlook, left: u32, before: (usize, usize), most: usize) -> Vec<Planned> {
    let planned = |ahead: &Ahead| Planned {
        ahead: ahead.clone(),
        pace: Pace::Told,
        brief: true,
        tenths: BRIEF,
    };
    let mut rows: Vec<Planned> = outlook.rows.iter().map(planned).collect();
    let mut spare = left.saturating_sub(rows.iter().map(|row| row.tenths).sum());
    let full = most.saturating_sub(before.0);
    let reserve = left / RESERVE;
    for (pace, before, most) in [
        (Pace::Room, before, full),
        (Pace::Told, (0, 0), usize::MAX),
        (Pace::Quick, (0, 0), usize::MAX),
    ] {
        if pace == Pace::Told {
            spare = spare.saturating_sub(reserve);
        }
        let wishing: Vec<usize> = (0..rows.len())
            .filter(|place| rows.get(*place).is_some_and(|row| wants(row, pace)))
            .collect();
        let more = |row: &Planned| cost(&row.ahead, pace, false).saturating_sub(row.tenths);
        let (mut fit, mut used) = (0, 0);
        for row in wishing.iter().filter_map(|place| rows.get(*place)) {
            used += more(row);
            if used > spare || fit == most {
                break;
            }
            fit += 1;
        }
        let chosen = match pace {
            Pace::Room if !outlook.full.is_empty() => {
                let full = |place: &usize| {
                    let row = rows.get(*place);
                    row.is_some_and(|row| outlook.full.contains(&row.ahead.passage))
                };
                stay(&wishing, fit, full)
            }
            _ => spread(&wishing, fit, before),
        };
        for place in chosen {
            if let Some(row) = rows.get_mut(place) {
                let more = more(row);
                if more > spare {
                    continue;
                }
                spare -= more;
                (row.pace, row.brief) = (pace, false);
                row.tenths += more;
            }
        }
    }
    rows
}

/// Whether a decision as it is planned so far would be taken at a pace if there was time: never longer than the author wished.
fn wants(row: &Planned, pace: Pace) -> bool {
    match pace {
        Pace::Room => row.ahead.wished == Pace::Room,
        Pace::Told => row.brief,
        Pace::Quick => row.pace == Pace::Told && !row.brief && row.ahead.wished != Pace::Told,
    }
}

/// So many of those that wish it: first those that were to have it anyway, then the nearest, for what is far may never come.
fn stay(wishing: &[usize], fit: usize, had: impl Fn(&usize) -> bool) -> Vec<usize> {
    let (had, others): (Vec<usize>, Vec<usize>) = wishing.iter().partition(|place| had(place));
    had.into_iter().chain(others).take(fit).collect()
}

/// So many of those that wish it, spread over all of them with those before: `before` counts those that had it and those that
/// had wished it.
fn spread(wishing: &[usize], fit: usize, before: (usize, usize)) -> Vec<usize> {
    let (mut had, wished) = before;
    let (all_had, all_wished) = (had + fit, wished + wishing.len());
    let mut chosen = Vec::new();
    for (number, place) in wishing.iter().enumerate() {
        let due = (wished + number) * all_had / all_wished.max(1);
        // Never fewer than there is time for: the last ones take what the spread has left over.
        let rest = wishing.len() - number;
        if chosen.len() < fit && (had <= due || rest <= fit - chosen.len()) {
            chosen.push(*place);
            had += 1;
        }
    }
    chosen
}

/// What is probably ahead: several ways to play look, and the road that is most like the others is told.
fn ahead(run: &Run) -> Outlook {
    let looks: Vec<Outlook> = LOOKS
        .iter()
        .map(|(policy, seed)| look(run.clone(), *policy, *seed))
        .collect();
    let shared = |one: &[Ahead], other: &[Ahead]| {
        let within = |row: &&Ahead| other.iter().any(|it| it.passage == row.passage);
        let common = one.iter().filter(within).count();
        // A road much longer or shorter than the others is not like them.
        common * 2 * 1_000 / (one.len() + other.len()).max(1)
    };
    let likeness = |look: &Outlook| {
        let all = looks.iter().map(|other| shared(&look.rows, &other.rows));
        all.sum::<usize>()
    };
    let mut best: Option<(usize, &Outlook)> = None;
    for look in &looks {
        let likeness = likeness(look);
        if best.is_none_or(|(most, _)| likeness > most) {
            best = Some((likeness, look));
        }
    }
    best.map(|(_, look)| look.clone()).unwrap_or_default()
}

/// The decisions that one way to play comes to.
fn look(mut run: Run, policy: Policy, seed: u64) -> Outlook {
    let player = policy.player(seed);
    let mut rows = Vec::new();
    let mut unread = 0;
    let tenths = |unread: usize| u32::try_from(unread / READ).unwrap_or(u32::MAX);
    for _ in 0..FAR {
        unread += heard(&run).iter().map(length).sum::<usize>();
        if run.ended().is_some() {
            break;
        }
        let state = run.state();
        let passage = run.scenario().passage(state.passage);
        if super::decision::options(&run).is_some() {
            rows.push(Ahead {
                passage: state.passage,
                place: run.look().place,
                wished: passage.map_or(Pace::Room, |passage| passage.pace),
                reading: tenths(unread),
            });
            unread = 0;
        }
        let offer = player.pick(run.stage(), state, &run.offers());
        run.take(offer);
    }
    Outlook {
        rows,
        end: tenths(unread),
        full: Vec::new(),
    }
}

fn length(heard: &Heard) -> usize {
    match heard {
        Heard::Said(said) => said.text.chars().count(),
        // What happens by itself is told in a sentence.
        Heard::Happened(..) => 60,
    }
}
