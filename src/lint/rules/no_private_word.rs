//! L014: no way to have a word with the manager in private.

use crate::{
    lint::{Found, Ground, Rule, walk},
    scenario::{
        Code,
        effect::Setting,
        manual::{Base, Example, Page},
        model::{Choice, Role},
    },
};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L014,
        text: "Everything that can be done toward the manager is done before everybody. Where to say something decides more \
               than what is said: managers take the same word better in private, the more so where trust is low (Isaakyan, \
               Sherf, Tangirala & Guenter 2021). Without a private way the story cannot show it. Leave `setting: Public` \
               out of at least one choice toward the manager.",
        example: Example {
            base: Base::Story,
            at: "tactic: Consultation, toward: \"victor\", covers: Deciding, days: 1,",
            poor: "tactic: Consultation, toward: \"victor\", setting: Public, covers: Deciding, days: 1,",
            better: "tactic: Consultation, toward: \"victor\", setting: Private, covers: Deciding, days: 1,",
        },
    },
    check,
};

fn check(ground: &Ground, found: &mut Found) {
    // For each manager, whether one is spoken to at all, and whether alone.
    let mut words: BTreeMap<usize, bool> = BTreeMap::new();
    struct Words<'w>(&'w mut BTreeMap<usize, bool>);
    impl walk::Walk for Words<'_> {
        fn choice(&mut self, _at: walk::Path, choice: &Choice) {
            if let (Some(_), Some(who)) = (choice.tactic, choice.toward) {
                *self.0.entry(who).or_default() |= choice.setting == Setting::Private;
            }
        }
    }
    walk::walk(ground.scenario, &mut Words(&mut words));
    for (who, person) in ground.scenario.people.iter().enumerate() {
        if person.kind == Role::Manager && words.get(&who) == Some(&false) {
            let message = format!("There is no word with {} in private.", person.name);
            let help = "Leave `setting: Public` out of one of the choices toward them.";
            found.say(format_args!("cast.{}", person.id), message, help);
        }
    }
}
