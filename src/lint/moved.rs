//! Which levels the rules of the program move in a story, and which way.

use super::Ground;
use crate::{
    scenario::{
        effect::{Setting, Tactic},
        model::{Choice, Facet, Meter, Role, Then},
    },
    simulation::rules::{Between, Does, Level, When, Whose},
};

/// The names under which rules move a meter.
fn levels(meter: Meter) -> &'static [Level] {
    match meter {
        Meter::Morale(_) => &[Level::Morale],
        Meter::Trust(_) | Meter::TrustBetween(..) => &[
            Level::Trust,
            Level::Ability,
            Level::Benevolence,
            Level::Integrity,
        ],
        Meter::TrustFacet(_, facet) | Meter::TrustBetweenFacet(.., facet) => match facet {
            Facet::Ability => &[Level::Trust, Level::Ability],
            Facet::Benevolence => &[Level::Trust, Level::Benevolence],
            Facet::Integrity => &[Level::Trust, Level::Integrity],
        },
        Meter::Grip(_) => &[Level::Grip],
        Meter::Pressure(_) => &[Level::Pressure],
        Meter::Ease(_) => &[Level::Ease],
        Meter::Insight(_) => &[Level::Insight],
        Meter::Safety => &[Level::Safety],
        Meter::Delivery => &[Level::Delivery],
        Meter::Capability => &[Level::Capability],
        Meter::Direction => &[Level::Direction],
        Meter::Credit => &[Level::Credit],
        Meter::Energy => &[Level::Energy],
        Meter::Essential => &[Level::Essential],
    }
}

/// Trust is one level, whichever of its facets is moved.
pub(super) fn whole(meter: Meter) -> Meter {
    match meter {
        Meter::TrustFacet(who, _) => Meter::Trust(who),
        Meter::TrustBetweenFacet(from, to, _) => Meter::TrustBetween(from, to),
        other => other,
    }
}

/// Whether the rules may move a meter up, and down. Where it is not certain, they may.
pub(super) fn by_rules(ground: &Ground, meter: Meter) -> (bool, bool) {
    let levels = levels(meter);
    let (mut up, mut down) = (false, false);
    let mut moves = |whose: Whose, level: Level, points: i32| {
        if levels.contains(&level) && is_meant(ground, whose, meter) {
            up |= points > 0;
            down |= points < 0;
        }
    };
    let off = &ground.scenario.without_rules;
    for rule in ground
        .rules
        .rules
        .iter()
        .filter(|rule| !off.contains(&rule.id))
    {
        match &rule.does {
            Does::Moves {
                when,
                whose,
                level,
                points,
            } if can_happen(ground, when) => moves(*whose, *level, *points),
            Does::Night {
                whose,
                level,
                points,
                ..
            } => moves(*whose, *level, *points),
            Does::Happens(happening) => {
                for (whose, level, points) in &happening.moves {
                    moves(*whose, *level, *points);
                }
            }
            Does::Between(between) => {
                for (whose, level, points) in between_moves(*between) {
                    moves(*whose, *level, *points);
                }
            }
            _ => {}
        }
    }
    (up, down)
}

/// Whether somebody whom a rule means may be the one whose level this is.
fn is_meant(ground: &Ground, whose: Whose, meter: Meter) -> bool {
    let between = matches!(
        meter,
        Meter::TrustBetween(..) | Meter::TrustBetweenFacet(..)
    );
    let tie = matches!(whose, Whose::TeamTowardTarget | Whose::StruckTowardDoer);
    if between != tie {
        return false;
    }
    let Some(owner) = meter.owner() else {
        return whose == Whose::Shared;
    };
    let kind = ground.scenario.people.get(owner).map(|person| person.kind);
    match whose {
        Whose::Shared => false,
        Whose::Target => {
            let held = &ground.scenario.promises;
            let owed = held.iter().any(|held| held.to == owner);
            owed || ground.facts.toward.contains(&owner)
        }
        Whose::Manager => kind == Some(Role::Manager),
        Whose::Doer => true,
        Whose::Witnesses
        | Whose::Teammates
        | Whose::Struck
        | Whose::TeamTowardTarget
        | Whose::StruckTowardDoer => kind == Some(Role::Teammate),
    }
}

fn can_happen(ground: &Ground, when: &When) -> bool {
    let tactics = &ground.facts.tactics;
    when.tactics.is_empty() || when.tactics.iter().any(|tactic| tactics.contains(tactic))
}

fn between_moves(between: Between) -> &'static [(Whose, Level, i32)] {
    match between {
        Between::PressureTightensGrip { .. } => &[
            (Whose::Manager, Level::Grip, 1),
            (Whose::Manager, Level::Grip, -1),
        ],
        Between::GripLowersSafety { .. } => &[
            (Whose::Shared, Level::Safety, 1),
            (Whose::Shared, Level::Safety, -1),
        ],
        Between::GripWearsMorale { .. } => &[(Whose::Teammates, Level::Morale, -1)],
        Between::MoodsSpread { .. } | Between::TrustInManagerMovesMorale { .. } => &[
            (Whose::Teammates, Level::Morale, 1),
            (Whose::Teammates, Level::Morale, -1),
        ],
        Between::SafetyFeedsCapability { .. } => &[
            (Whose::Shared, Level::Capability, 1),
            (Whose::Shared, Level::Capability, -1),
        ],
        Between::StrengthFeedsDelivery { .. } => &[
            (Whose::Shared, Level::Delivery, 1),
            (Whose::Shared, Level::Delivery, -1),
        ],
        Between::WordSpreads { .. } => &[(Whose::Teammates, Level::Integrity, -1)],
    }
}

/// Whether a move is one for the worse: what one would rather have less of rises, or anything else falls.
pub(super) fn is_for_the_worse(meter: Meter, by: i32) -> bool {
    let less = matches!(
        meter,
        Meter::Grip(_) | Meter::Pressure(_) | Meter::Essential
    );
    if less { by > 0 } else { by < 0 }
}

/// Whether the rules may make an act cost something, however it lands.
pub(super) fn may_cost(ground: &Ground, choice: &Choice, tactic: Tactic) -> bool {
    let off = &ground.scenario.without_rules;
    let attempt = matches!(choice.then, Then::Attempt(_));
    let mut rules = ground
        .rules
        .rules
        .iter()
        .filter(|rule| !off.contains(&rule.id));
    rules.any(|rule| match &rule.does {
        Does::Moves {
            when,
            level,
            points,
            ..
        } => {
            let about = when.is_about_acts()
                && (when.tactics.is_empty() || when.tactics.contains(&tactic))
                && when
                    .setting
                    .is_none_or(|setting: Setting| setting == choice.setting);
            let less = matches!(level, Level::Grip | Level::Pressure | Level::Essential);
            let worse = if less { *points > 0 } else { *points < 0 };
            about && worse && (attempt || when.landing.is_none())
        }
        _ => false,
    })
}
