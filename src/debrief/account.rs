//! The story as each person lived it: what was done to them, what they saw, what was promised, and how it moved them.
//!
//! Nothing is in somebody's account that they could not know: what was said to another in private is there only if the story
//! itself lets it reach them, and a level of theirs that moved without their seeing why is told as just that. Each beat names
//! what backs it.

mod kept;

use super::{
    Decision, decisions,
    heard::{last_said, of_happening, said, within},
    reason::{Reason, reasons},
    spoken::spoken,
};
use crate::{
    scenario::{
        Scenario,
        effect::{POINT, Setting, Tactic},
        model::{Facet, Held, Landing, Meter, PassageIndex, PersonIndex, Promised, Role, Standing},
        script::Speaker,
    },
    simulation::{
        Event, Run, State, Today,
        event::{Cause, Entry},
        rules::{Between, Does},
    },
};

/// Somebody's account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Who tells it.
    pub who: PersonIndex,
    /// How they stood when it began.
    pub from: Stand,
    /// How they stood at the end.
    pub to: Stand,
    /// How low their trust in the player was at its lowest, in hundredths.
    pub lowest_trust: i32,
    /// Whether the player did anything with them that they know of: came to them, had an answer of them, or chose what reached
    /// them.
    pub met: bool,
    /// What they tell, in order.
    pub beats: Vec<Beat>,
}

/// How somebody stood, in hundredths; what they have no level for is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stand {
    /// Trust in the player.
    pub trust: i32,
    /// A teammate's morale.
    pub morale: Option<i32>,
    /// A manager's grip.
    pub grip: Option<i32>,
    /// The pressure on a manager.
    pub pressure: Option<i32>,
}

/// Something that somebody tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beat {
    /// The turn in which it was; 0 is the opening. Of what went on all the time, the last.
    pub turn: u32,
    /// When it was.
    pub day: Today,
    /// What it was.
    pub what: What,
    /// What they said themselves just then, word for word; empty if nothing.
    pub said: String,
    /// By how much their trust in the player moved with it, in hundredths, the mean of its facets.
    pub trust: i32,
    /// By how much it lifted them, in hundredths: a teammate's morale; of a manager, how far the grip loosened.
    pub mood: i32,
}

/// What somebody can tell of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The player did something toward them.
    Did {
        /// What.
        act: Tactic,
        /// The work that it was about, by its place in the scenario.
        work: Option<usize>,
        /// Whether others saw it.
        setting: Setting,
        /// How it landed, if it was an attempt.
        landing: Option<Landing>,
        /// What the player said, as far as the card has it in quotation marks; empty if nothing.
        words: String,
    },
    /// They saw the player do something toward another, or toward nobody.
    Saw {
        /// What.
        act: Tactic,
        /// Toward whom, if toward anybody.
        toward: Option<PersonIndex>,
        /// What the player said; empty if nothing.
        words: String,
    },
    /// The story lets what the player did reach them, though they were not there: what, and toward whom.
    Reached(Option<Tactic>, Option<PersonIndex>),
    /// The player did something toward another, or toward nobody, and they paid for it. It is told by what it cost them, and
    /// not by what it was toward whom it was done.
    Against {
        /// Whether they saw it.
        seen: bool,
        /// Which part of their trust in the player sank most, if any did.
        lost: Option<Facet>,
    },
    /// Something happened that the story tells: a scene or an event.
    Event(PassageIndex),
    /// The same, where the player had begun it in this turn, and they could know that.
    CameBack(PassageIndex, u32),
    /// The player gave them a word, kept it, or did not; or was told something by them in confidence, and kept it, or it
    /// came back to them.
    Held(Held, Promised),
    /// What they said last in the whole story, after everything else that they tell.
    LastSaid,
    /// Something that happened by itself, by the rule's place: who did it, and whom it struck.
    Happened(usize, Option<PersonIndex>, Option<PersonIndex>),
    /// It moved them, and they could not have seen why.
    Unseen,
    /// A manager's hold wore them down.
    Worn(PersonIndex),
    /// The mood of others got into them.
    Caught,
    /// A manager's grip followed the pressure from above: tighter, or looser.
    Pressed,
}

/// From how many hundredths on somebody speaks of what they felt without knowing why, and of what went on all the time.
const WORTH_TELLING: i32 = 4 * POINT;

/// Everybody's account, in the order of the cast.
pub fn accounts(run: &Run) -> Vec<Account> {
    let decisions = decisions(run);
    (0..run.scenario().people.len())
        .filter_map(|who| account(run, &decisions, who))
        .collect()
}

fn account(run: &Run, decisions: &[Decision], who: PersonIndex) -> Option<Account> {
    let scenario: &Scenario = run.scenario();
    let first = run.state_after(0)?;
    let ledger: Vec<Entry> = run
        .ledger()
        .filter(|entry| felt_by(entry.meter, who))
        .copied()
        .collect();
    let made_the_ending: Vec<u32> = reasons(run)
        .into_iter()
        .filter_map(|reason| match reason {
            Reason::Turn(turn) | Reason::Opened(turn) => Some(turn),
            _ => None,
        })
        .collect();
    let mut beats = Vec::new();
    for decision in decisions {
        beats.extend(done(run, decision, &ledger, who));
    }
    beats.extend(events(run, decisions, &ledger, who));
    beats.extend(promises(run, &ledger, who));
    beats.extend(happenings(run, &ledger, who));
    beats.extend(last_word(run, &beats, who));
    beats.extend(all_along(run, &ledger));
    let (from, to) = (
        stand(scenario, first, who),
        stand(scenario, run.state(), who),
    );
    // Whoever ends no looser than they began does not say that they let go, and the other way round; nor that the mood of others
    // pulled them to where they did not come to be.
    let tighter = to.grip.unwrap_or(0) - from.grip.unwrap_or(0);
    let higher = to.morale.unwrap_or(0) - from.morale.unwrap_or(0);
    beats.retain(|beat| match beat.what {
        What::Pressed => beat.mood.signum() == -tighter.signum(),
        What::Caught => beat.mood.signum() == higher.signum(),
        _ => true,
    });
    kept::keep_the_weightiest(&mut beats, &made_the_ending);
    Some(Account {
        who,
        from,
        to,
        lowest_trust: (0..=run.turn())
            .filter_map(|turn| run.state_after(turn))
            .map(|state| state.level(scenario, Meter::Trust(who)))
            .min()
            .unwrap_or(to.trust),
        met: met(run, decisions, &ledger, who),
        beats,
    })
}

/// Whether the player had to do with somebody: did something toward them, had an answer of them, or chose what reached them.
fn met(run: &Run, decisions: &[Decision], ledger: &[Entry], who: PersonIndex) -> bool {
    decisions
        .iter()
        .any(|decision| decision.toward(who) || answered(run, decision.turn, who))
        || ledger.iter().any(|entry| entry.cause == Cause::Choice)
}

/// Whether somebody spoke in answer to what was chosen in a turn: so they were there.
fn answered(run: &Run, turn: u32, who: PersonIndex) -> bool {
    let mut answers = super::heard::after(run, turn).into_iter();
    answers.any(|said| said.speaker == Speaker::Person(who))
}

fn stand(scenario: &Scenario, state: &State, who: PersonIndex) -> Stand {
    let kind = scenario.people.get(who).map(|person| person.kind);
    let of = |role: Role, meter: Meter| (kind == Some(role)).then(|| state.level(scenario, meter));
    Stand {
        trust: state.level(scenario, Meter::Trust(who)),
        morale: of(Role::Teammate, Meter::Morale(who)),
        grip: of(Role::Manager, Meter::Grip(who)),
        pressure: of(Role::Manager, Meter::Pressure(who)),
    }
}

/// Whether somebody feels this level themselves.
fn felt_by(meter: Meter, who: PersonIndex) -> bool {
    matches!(meter, Meter::Morale(of) | Meter::TrustFacet(of, _) | Meter::Grip(of) if of == who)
}

/// How entries moved somebody: trust in the player, and mood.
fn felt<'a>(entries: impl Iterator<Item = &'a Entry>) -> (i32, i32) {
    let (mut trust, mut mood) = (0, 0);
    for entry in entries {
        let by = entry.after - entry.before;
        match entry.meter {
            Meter::TrustFacet(..) => trust += by,
            Meter::Grip(_) => mood -= by,
            _ => mood += by,
        }
    }
    (trust / 3, mood)
}

/// What the player did in a turn, as somebody can tell it.
fn done(run: &Run, decision: &Decision, ledger: &[Entry], who: PersonIndex) -> Option<Beat> {
    let entries = || {
        ledger.iter().filter(|entry| {
            entry.turn == decision.turn
                && match entry.cause {
                    Cause::Choice => true,
                    Cause::Rule(rule) => about_acts(run, rule),
                    _ => false,
                }
        })
    };
    let (trust, mood) = felt(entries());
    let said = said(run, decision.turn, who, None);
    let addressed = decision.toward(who);
    let there = was_there(run, decision, who);
    let meant = entries().any(|entry| entry.cause == Cause::Choice);
    // Little of each is much together.
    let slight =
        trust.abs().max(mood.abs()) < WORTH_TELLING && kept::size(trust, mood) < 2 * WORTH_TELLING;
    let what = match decision.act() {
        Some(act) if addressed => What::Did {
            act,
            work: decision.choice.work,
            setting: decision.choice.setting,
            landing: decision.landing,
            words: spoken(&decision.choice.text),
        },
        _ if meant && trust.min(mood) <= -WORTH_TELLING && trust + mood < 0 => What::Against {
            seen: there,
            lost: lost(entries()),
        },
        Some(act) if there => What::Saw {
            act,
            toward: decision.choice.toward,
            words: spoken(&decision.choice.text),
        },
        _ if there || slight => return None,
        _ if meant => What::Reached(decision.act(), decision.choice.toward),
        _ => What::Unseen,
    };
    Some(Beat {
        turn: decision.turn,
        day: decision.day,
        said,
        what,
        trust,
        mood,
    })
}

/// Whether somebody saw it: a team sees what is done before it, but for whoever has left it; of the others who spoke there.
fn was_there(run: &Run, decision: &Decision, who: PersonIndex) -> bool {
    let before = decision.turn.checked_sub(1);
    let here = before.and_then(|turn| run.state_after(turn));
    let kind = run.scenario().people.get(who).map(|person| person.kind);
    let of_the_team = kind == Some(Role::Teammate)
        && here.is_some_and(|here| here.standing(who) != Standing::Resigned);
    decision.public() && (of_the_team || answered(run, decision.turn, who))
}

/// Which part of somebody's trust in the player sank most; of equals, the last: a word weighs most.
fn lost<'a>(entries: impl Iterator<Item = &'a Entry>) -> Option<Facet> {
    let mut sums = Facet::ALL.map(|facet| (0, facet));
    for entry in entries {
        if let Meter::TrustFacet(_, of) = entry.meter {
            for (sum, _) in sums.iter_mut().filter(|(_, facet)| *facet == of) {
                *sum += entry.after - entry.before;
            }
        }
    }
    let lowest = sums.into_iter().rev().min_by_key(|(sum, _)| *sum)?;
    (lowest.0 < 0).then_some(lowest.1)
}

/// The turn of the choice that had planted what came in this turn, if somebody could know that: they were there, it was done
/// to them, or they spoke of it.
fn known_to_come_of(
    run: &Run,
    decisions: &[Decision],
    who: PersonIndex,
    turn: u32,
    passage: PassageIndex,
) -> Option<u32> {
    let before = run.state_after(turn.checked_sub(1)?)?;
    let planted = before.planted.iter().find(|one| one.event == passage)?;
    let decision = decisions.iter().find(|one| one.turn == planted.turn)?;
    let spoke = || {
        let mut heard = within(run, turn, passage).into_iter();
        heard.any(|said| said.speaker == Speaker::Person(who))
    };
    let knew = decision.toward(who) || was_there(run, decision, who) || spoke();
    knew.then_some(planted.turn)
}

/// The events that moved somebody, or in which they spoke.
fn events(run: &Run, decisions: &[Decision], ledger: &[Entry], who: PersonIndex) -> Vec<Beat> {
    let scenario: &Scenario = run.scenario();
    let mut beats: Vec<Beat> = Vec::new();
    let entered = run.events().filter_map(|(turn, event)| match event {
        Event::Entered(passage) => Some((turn, *passage)),
        _ => None,
    });
    for (turn, passage) in entered {
        let is_event = scenario
            .passages
            .get(passage)
            .is_some_and(|passage| passage.event.is_some());
        let entries = ledger.iter().filter(|entry| {
            entry.turn == turn && matches!(entry.cause, Cause::Event(of, _) if of == passage)
        });
        let (trust, mood) = felt(entries);
        if is_event && (trust, mood) != (0, 0) {
            beats.push(Beat {
                turn,
                day: run.today_after(turn),
                what: match known_to_come_of(run, decisions, who, turn, passage) {
                    Some(begun) => What::CameBack(passage, begun),
                    None => What::Event(passage),
                },
                said: said(run, turn, who, Some(passage)),
                trust,
                mood,
            });
        }
    }
    beats
}

fn promises(run: &Run, ledger: &[Entry], who: PersonIndex) -> Vec<Beat> {
    let scenario: &Scenario = run.scenario();
    run.events()
        .filter_map(|(turn, event)| match event {
            // What was passed on without coming back they do not know.
            Event::Promised(promise, became)
                if scenario.promises.get(*promise)?.to == who
                    && !matches!(became, Promised::Unmade | Promised::Told) =>
            {
                let entries = ledger.iter().filter(|entry| {
                    entry.turn == turn
                        && matches!(entry.cause, Cause::Promise(of, _) if of == *promise)
                });
                let (trust, mood) = felt(entries);
                Some(Beat {
                    turn,
                    day: run.today_after(turn.saturating_sub(1)),
                    what: What::Held(scenario.promises.get(*promise)?.kind, *became),
                    said: String::new(),
                    trust,
                    mood,
                })
            }
            _ => None,
        })
        .collect()
}

/// What happened by itself, as far as they did it, it struck them, or it moved them.
fn happenings(run: &Run, ledger: &[Entry], who: PersonIndex) -> Vec<Beat> {
    let mut beats: Vec<Beat> = Vec::new();
    for (turn, event) in run.events() {
        let Event::Happened {
            rule, by, struck, ..
        } = event
        else {
            continue;
        };
        let entries = || {
            ledger
                .iter()
                .filter(|entry| entry.turn == turn && entry.cause == Cause::Happening(*rule))
        };
        let (trust, mood) = felt(entries());
        let theirs = *by == Some(who) || *struck == Some(who) || entries().next().is_some();
        let what = What::Happened(*rule, *by, *struck);
        if theirs
            && beats
                .iter()
                .all(|beat| (beat.turn, &beat.what) != (turn, &what))
        {
            let heard = of_happening(run, turn, *rule, *by);
            let own = heard
                .iter()
                .find(|said| said.speaker == Speaker::Person(who));
            beats.push(Beat {
                turn,
                day: run.today_after(turn),
                what,
                said: own.map_or(String::new(), |said| said.text.clone()),
                trust,
                mood,
            });
        }
    }
    beats
}

/// What they said last, if it was after everything else: nobody's account breaks off while they still speak in the story.
fn last_word(run: &Run, beats: &[Beat], who: PersonIndex) -> Option<Beat> {
    let (turn, day, said) = last_said(run, who)?;
    let after = beats.iter().all(|beat| beat.turn < turn);
    after.then(|| Beat {
        turn,
        day,
        what: What::LastSaid,
        said: said.to_owned(),
        trust: 0,
        mood: 0,
    })
}

/// What went on all the time: the wear of a tight hold, the mood of others, the pressure from above.
fn all_along(run: &Run, ledger: &[Entry]) -> Vec<Beat> {
    let scenario: &Scenario = run.scenario();
    let tightest = (0..scenario.people.len())
        .filter(|who| {
            scenario
                .people
                .get(*who)
                .is_some_and(|person| person.kind == Role::Manager)
        })
        .max_by_key(|who| run.state().level(scenario, Meter::Grip(*who)));
    let mut beats = Vec::new();
    for (index, rule) in run.rules().rules.iter().enumerate() {
        let what = match (&rule.does, tightest) {
            (Does::Between(Between::GripWearsMorale { .. }), Some(boss)) => What::Worn(boss),
            (Does::Between(Between::MoodsSpread { .. }), _) => What::Caught,
            (Does::Between(Between::PressureTightensGrip { .. }), _) => What::Pressed,
            _ => continue,
        };
        let entries = || {
            ledger
                .iter()
                .filter(|entry| entry.cause == Cause::Rule(index))
        };
        let (trust, mood) = felt(entries());
        let Some(last) = entries().next_back() else {
            continue;
        };
        if mood.abs() >= WORTH_TELLING {
            beats.push(Beat {
                turn: last.turn,
                day: run.today_after(last.turn),
                what,
                said: String::new(),
                trust,
                mood,
            });
        }
    }
    beats
}

fn about_acts(run: &Run, rule: usize) -> bool {
    run.rules()
        .rules
        .get(rule)
        .is_some_and(|rule| matches!(rule.does, Does::Moves { .. }))
}
