//! The acts of the player as those tell them to whom they were done.

use crate::scenario::effect::Tactic;

/// Whether an act is meant for the good of whoever it is done to.
pub(super) fn meant_well(act: Tactic) -> bool {
    matches!(
        act,
        Tactic::Assign
            | Tactic::Coach
            | Tactic::Collaboration
            | Tactic::Consultation
            | Tactic::Empower
            | Tactic::Follow
            | Tactic::HandOver
            | Tactic::Listen
            | Tactic::Support
    )
}

/// Whether an act is another one when others are there.
pub(super) fn weighs_in_public(act: Tactic) -> bool {
    matches!(
        act,
        Tactic::Apologise
            | Tactic::Challenge
            | Tactic::Coalition
            | Tactic::Pressure
            | Tactic::Refuse
            | Tactic::Support
            | Tactic::TakeOver
    )
}

/// The sentence for what the player did toward somebody, and what was said with it.
pub(super) fn did(act: Tactic, words: &str) -> &'static str {
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

/// The word for an act, by which sentences tell apart what was done.
pub(in crate::words) fn act_word(act: Tactic) -> &'static str {
    did(act, "").trim_start_matches("account-did-")
}
