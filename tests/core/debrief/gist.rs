//! What was done and what came of it, for whoever did not play.

use super::consistent::ended;
use groundswell::{
    debrief::{
        decisions,
        in_short::{Point, what_others_did},
        told_why::gist,
    },
    words::{debrief::in_short, happenings},
};

#[test]
fn every_decision_is_told_in_its_order_to_whoever_did_not_play_and_all_that_others_did() {
    let (mut alone, mut with_more, mut by_others) = (0, 0, 0);
    for (run, replayed) in ended() {
        let told = in_short::for_others(run, replayed);
        let others = what_others_did(run);
        let named: Vec<String> = others
            .iter()
            .filter_map(|(_, point)| match point {
                Point::Happened(rule, by, struck) => {
                    Some(happenings::named(run.stage(), *rule, *by, *struck))
                }
                _ => None,
            })
            .collect();
        for named in &named {
            let says = |one: &in_short::Told| one.gist == *named || one.told.starts_with(named);
            assert!(told.iter().any(says), "{named} in {told:#?}");
            by_others += 1;
        }
        let told_in_all: Vec<&str> = told
            .iter()
            .map(|one| one.gist.as_str())
            .filter(|gist| !named.iter().any(|named| named == gist))
            .collect();
        let told_in_all = told_in_all.join(" ");
        let mut rest = told_in_all.as_str();
        for decision in decisions(run) {
            let gist = gist(run, decision.turn);
            let Some(at) = rest.find(&gist) else {
                panic!("{gist} in {told_in_all}");
            };
            // Nothing stands between it and what was told before.
            assert_eq!(rest[..at].trim(), "", "before {gist}");
            rest = &rest[at + gist.len()..];
        }
        assert_eq!(rest.trim(), "");
        for one in &told {
            assert!(!one.gist.is_empty() || !one.told.is_empty());
            alone += usize::from(one.told.is_empty());
            with_more += usize::from(!one.gist.is_empty() && !one.told.is_empty());
        }
    }
    assert!(
        alone > 20 && with_more > 20 && by_others > 9,
        "{alone}, {with_more}, {by_others}"
    );
}

#[test]
fn the_player_is_not_told_what_they_did() {
    for (run, replayed) in ended() {
        let told = in_short::in_short(run, replayed).join("\n");
        for decision in decisions(run) {
            let gist = gist(run, decision.turn);
            assert!(gist.is_empty() || !told.contains(&gist), "{gist}");
        }
    }
}
