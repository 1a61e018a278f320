//! The road from bytes to a checked scenario: a list of steps, each of which reports everything it finds.
//!
//! Reading cannot fail otherwise than by findings. A step does not stop at the first: what cannot be resolved is replaced by
//! something harmless, so that the next step still has work, and no scenario is given while an error stands.

use super::{diagnostic::Diagnostic, format, model};

mod cast;
mod choices;
pub(super) mod decode;
mod digest;
mod endings;
mod facts;
mod ground;
mod head;
mod passages;
mod reach;
mod roles;
mod rules;
mod ways;
mod windows;

pub use choices::choice_ids;
pub use decode::shape;
use ground::Ground;
pub use head::{PRINCIPLES, WEEKDAYS};
pub use rules::unknown_rules;

/// Reads a file: the scenario if nothing is wrong with it, and all that is wrong or doubtful.
pub fn read(source: &[u8]) -> (Option<model::Scenario>, Vec<Diagnostic>) {
    match decode::decode_all::<format::Scenario>(source) {
        Ok(written) => compile(&written),
        Err(refused) => (None, refused.with(|written| compile(written).1)),
    }
}

/// Checks a scenario as typed: the model if nothing is wrong with it, and all that is wrong or doubtful.
pub fn compile(written: &format::Scenario) -> (Option<model::Scenario>, Vec<Diagnostic>) {
    let mut ground = Ground::new(written);
    let too_many = ground.too_many();
    if too_many {
        return (None, ground.found());
    }
    head::check(&mut ground);
    let clock = head::clock(&mut ground);
    let allowed = head::allowed(&mut ground);
    let (people, start_levels) = cast::cast(&mut ground);
    let (flags, remembers) = facts::flags(&mut ground);
    let promises = facts::held(&mut ground);
    let work = windows::work(&mut ground);
    let windows = windows::windows(&mut ground);
    let happenings = windows::happenings(&mut ground);
    let abusive = windows::abusive(&mut ground);
    let variants = facts::variants(&mut ground);
    let roles = roles::roles(&mut ground);
    let standing = choices::standing(&mut ground);
    let passages = passages::passages(&mut ground, &standing);
    let start = ground.start();
    let endings = endings::endings(&mut ground);
    let mut scenario = model::Scenario {
        id: written.id.clone(),
        title: written.title.trim().into(),
        summary: written.summary.trim().into(),
        briefing: written
            .briefing
            .as_deref()
            .unwrap_or(&written.summary)
            .trim()
            .into(),
        you: written
            .you
            .role
            .as_deref()
            .unwrap_or_default()
            .trim()
            .into(),
        minutes: written.minutes,
        teaches: written.teaches.clone(),
        clock,
        people,
        start_levels,
        flags,
        promises,
        windows,
        work,
        happenings,
        remembers,
        abusive,
        variants,
        roles,
        without_rules: written.without_rules.clone(),
        allowed,
        start,
        passages,
        scenes: written.scenes.len(),
        standing,
        endings,
        hash: 0,
    };
    ways::check(&mut ground, &scenario);
    if !ground.has_errors() {
        reach::check(&mut ground, &scenario);
        facts::unmade(&mut ground, &scenario.promises);
        windows::unopened(&mut ground, &scenario.windows);
        scenario.hash = digest::of(&scenario);
    }
    let playable = !ground.has_errors();
    (playable.then_some(scenario), ground.found())
}

#[cfg(test)]
mod tests;
