//! What is set beside the rules, in words: where landings part, what speaks to which need, how voices and guesses err.

use super::{Table, either, plain, sentence, signed};
use crate::scenario::{model::Role, script::Voice};
use crate::simulation::Rules;
use crate::words::{list, names, say, say_with};

/// Everything that is set beside the rules.
pub(super) fn tables(rules: &Rules) -> Vec<Table> {
    let landing = &rules.landing;
    let points = |key: &str, points: i32| say_with(key, &[("points", plain(points))]);
    let landings = Table {
        title: say("rules-landing"),
        about: say("rules-landing-about"),
        rows: vec![
            (
                say("landing-commitment"),
                points("rules-landing-commitment", landing.commitment),
            ),
            (
                say("landing-compliance"),
                points("rules-landing-compliance", landing.compliance),
            ),
            (
                say("landing-resistance"),
                points("rules-landing-resistance", landing.compliance),
            ),
            (
                say("rules-luck"),
                points("rules-landing-luck", landing.luck),
            ),
        ],
    };
    let speaks = Table {
        title: say("rules-needs"),
        about: say("rules-needs-about"),
        rows: rules
            .speaks_to
            .iter()
            .map(|(tactic, needs)| {
                let needs: Vec<String> = needs.iter().map(|need| names::need(*need)).collect();
                (capital(names::tactic(*tactic)), sentence(&list(&needs)))
            })
            .collect(),
    };
    let voices = Table {
        title: say("rules-voices"),
        about: say("rules-voices-about"),
        rows: rules
            .voices
            .iter()
            .map(|bias| {
                let voice = say(match bias.voice {
                    Voice::Engineer => "voice-engineer",
                    Voice::Mortgage => "voice-mortgage",
                    Voice::Pride => "voice-pride",
                });
                let acts: Vec<String> = bias
                    .tactics
                    .iter()
                    .map(|tactic| names::tactic(*tactic))
                    .collect();
                let errs = say_with(
                    "rules-voice-errs",
                    &[("acts", either(&acts)), ("by", signed(bias.points))],
                );
                (voice, sentence(&errs))
            })
            .collect(),
    };
    let guesses = Table {
        title: say("rules-guesses"),
        about: say("rules-guesses-about"),
        rows: rules
            .guesses
            .iter()
            .map(|(role, needs)| {
                let role = say(match role {
                    Role::Manager => "rules-role-manager",
                    Role::Teammate => "rules-role-teammate",
                    Role::Stakeholder => "rules-role-stakeholder",
                });
                let needs: Vec<String> = needs.iter().map(|need| names::need(*need)).collect();
                (role, sentence(&list(&needs)))
            })
            .collect(),
    };
    [landings, speaks, voices, guesses]
        .into_iter()
        .filter(|table| !table.rows.is_empty())
        .collect()
}

fn capital(words: String) -> String {
    sentence(&words).trim_end_matches('.').to_owned()
}
