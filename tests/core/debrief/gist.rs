//! What was done and what came of it, for whoever did not play.

use super::consistent::ended;
use groundswell::{
    debrief::{decisions, told_why::gist},
    words::debrief::in_short,
};

#[test]
fn every_decision_is_told_in_its_order_to_whoever_did_not_play() {
    let (mut alone, mut with_more) = (0, 0);
    for (run, replayed) in ended() {
        let told = in_short::for_others(run, replayed);
        let told_in_all: Vec<&str> = told.iter().map(|one| one.gist.as_str()).collect();
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
    assert!(alone > 20 && with_more > 20, "{alone}, {with_more}");
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
