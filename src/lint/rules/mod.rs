//! The pieces of advice, one file each, and the ordered table of them.

mod alike_ways;
mod always_holds;
mod corridor;
mod flag_unread;
mod flag_unset;
mod forestalled;
mod free_decision;
pub(super) mod idle_allowance;
mod long_choice;
mod long_scene;
mod longest_is_right;
mod minutes;
mod never_holds;
mod no_about;
mod no_need;
mod no_note;
mod no_private_word;
mod nothing_to_discuss;
mod one_tactic;
mod one_way;
mod planted_beyond;
mod portrait_words;
mod principle_unfelt;
mod promise_unkept;
mod silent_person;
mod still_level;
mod told_as_code;
mod too_long;
mod toward_nobody;
mod twin_choices;
mod untouched_person;
mod variant_idle;
mod weekdays;
mod work_unused;

use super::Rule;

/// All advice, in the order of its codes.
pub const RULES: &[Rule] = &[
    never_holds::RULE,
    always_holds::RULE,
    forestalled::RULE,
    flag_unread::RULE,
    flag_unset::RULE,
    promise_unkept::RULE,
    work_unused::RULE,
    variant_idle::RULE,
    one_way::RULE,
    still_level::RULE,
    silent_person::RULE,
    no_need::RULE,
    untouched_person::RULE,
    no_private_word::RULE,
    twin_choices::RULE,
    alike_ways::RULE,
    one_tactic::RULE,
    free_decision::RULE,
    toward_nobody::RULE,
    corridor::RULE,
    longest_is_right::RULE,
    long_choice::RULE,
    nothing_to_discuss::RULE,
    no_note::RULE,
    too_long::RULE,
    minutes::RULE,
    long_scene::RULE,
    principle_unfelt::RULE,
    idle_allowance::RULE,
    told_as_code::RULE,
    portrait_words::RULE,
    no_about::RULE,
    weekdays::RULE,
    planted_beyond::RULE,
];
