//! A hunch on how an attempt will land: from a colleague, or from a voice in the head, each of whom errs in a way of their own.

use super::{
    attempt::{Act, rounded},
    hold::Eyes,
    stage::Stage,
    state::State,
};
use crate::scenario::{
    effect::POINT,
    model::{Choice, Landing, Meter, PersonIndex, Standing, Then},
    script::Voice,
};

/// What somebody thinks of an attempt beforehand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hunch {
    /// Who thinks so.
    pub of: Adviser,
    /// On whom it is to be made.
    pub on: PersonIndex,
    /// What they expect.
    pub expects: Landing,
    /// Which way they lean, as everybody knows of them.
    pub leans: Lean,
    /// The rule that weighs most with them, by its place; one that the player can know.
    pub because: Option<usize>,
}

/// Which way somebody errs when they do. What they expect against their own leaning weighs the more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lean {
    /// They think better of it than is due.
    Hopeful,
    /// They think of it as it is.
    Neither,
    /// They think worse of it than is due.
    Gloomy,
}

/// Who has a hunch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adviser {
    /// A colleague, who sees others as they themselves get on with them.
    Person(PersonIndex),
    /// A voice in the head, with its own taste.
    Voice(Voice),
}

/// From which trust in the player on a colleague shares what they think, in hundredths.
const SHARES: i32 = 50 * POINT;
/// How many points a colleague's liking or dislike of the other is worth at its extreme.
const LIKING: i32 = 20;
/// From how many points on somebody is known to lean.
const LEANS: i32 = 3;

/// The hunch on a choice; none if it is not an attempt to move somebody. From beliefs only.
pub(super) fn of(stage: &Stage, state: &State, choice: &Choice) -> Option<Hunch> {
    let act = Act::of(stage, choice).filter(|_| tries(&choice.then))?;
    let target = act.doing.toward?;
    let scenario = stage.scenario();
    let believed = |meter| state.belief(scenario, meter);
    // The colleague who gets on best with the player speaks, if anybody does; whoever is asked is no witness in their own case.
    let colleague = stage
        .teammates
        .iter()
        .copied()
        .filter(|who| *who != target && state.standing(*who) == Standing::Present)
        .filter(|who| {
            state.people.get(*who).is_some_and(|mind| mind.trust_known)
                && believed(Meter::Trust(*who)) >= SHARES
        })
        .max_by_key(|who| (believed(Meter::Trust(*who)), usize::MAX - who));
    let voice = stage
        .rules()
        .voices
        .iter()
        .find(|bias| bias.tactics.contains(&act.doing.tactic));
    let (of, bias) = match (colleague, voice) {
        // What a voice feels strongly about it says first.
        (_, Some(bias)) if colleague.is_none() || bias.loud => {
            (Adviser::Voice(bias.voice), bias.points)
        }
        (Some(who), _) => {
            let liking = believed(Meter::TrustBetween(who, target)) - 50 * POINT;
            (Adviser::Person(who), liking * LIKING / (50 * POINT))
        }
        (None, _) => return None,
    };
    let mut heaviest: Option<(usize, i32)> = None;
    let mut hundredths = 0;
    for (rule, points) in stage.weights(state, act, Eyes::Belief) {
        hundredths += points;
        if heaviest.is_none_or(|(_, most)| points.abs() > most.abs()) {
            heaviest = Some((rule, points));
        }
    }
    let expects = stage.landing(bias + rounded(hundredths, POINT));
    Some(Hunch {
        of,
        on: target,
        expects,
        leans: match bias {
            LEANS.. => Lean::Hopeful,
            _ if bias <= -LEANS => Lean::Gloomy,
            _ => Lean::Neither,
        },
        because: heaviest
            .filter(|(_, points)| (*points > 0) == (expects != Landing::Resistance))
            .map(|(rule, _)| rule),
    })
}

/// How an attempt would land without luck, as far as the player knows and with nobody's taste in it; none if it is none.
pub fn unbiased(stage: &Stage, state: &State, choice: &Choice) -> Option<Landing> {
    let act =
        Act::of(stage, choice).filter(|act| act.doing.toward.is_some() && tries(&choice.then))?;
    let weights = stage.weights(state, act, Eyes::Belief);
    let hundredths: i32 = weights.map(|(_, points)| points).sum();
    Some(stage.landing(rounded(hundredths, POINT)))
}

/// Whether somewhere another person decides.
fn tries(then: &Then) -> bool {
    match then {
        Then::Attempt(_) => true,
        Then::Branch(branch) => tries(&branch.1) || tries(&branch.2),
        _ => false,
    }
}
