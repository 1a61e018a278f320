//! Why people reacted as they did, over many runs of the shipped stories: what holds of every answer.

use crate::by_luck;
use groundswell::{
    debrief::{decisions, heard, told_why},
    scenario::{
        model::{Held, Outcome, Promised, Role, Then},
        read,
    },
    simulation::{
        Band, Run,
        event::{Event, Seen},
        view::GO_ON,
    },
    words::{holdings, names, reasons, say_with},
};

/// Plays the shipped stories by luck, and asks after every choice; with it, whether that was no more than going on.
fn play(mut ask: impl FnMut(&Run, bool)) {
    by_luck::play(60, |run, picked| ask(run, picked.name.id == GO_ON));
}

#[test]
fn every_reaction_has_more_for_a_reason_than_that_its_owner_would_know() {
    let mut asked = 0;
    play(|run, _| {
        for reaction in reasons::last(run) {
            let Some(who) = reaction.who else { continue };
            asked += 1;
            let who = names::name_of(run.scenario(), who);
            let unknown = say_with("why-unknown-of", &[("who", who)]);
            assert_ne!(reaction.otherwise, Some(unknown), "{:?}", reaction.what);
            assert!(!reaction.because.is_empty() || reaction.otherwise.is_some());
        }
    });
    assert!(asked > 1_000, "{asked}");
}

#[test]
fn hardly_anybody_reacts_in_the_friday_deploy_without_a_rule_or_a_sentence_that_says_why() {
    let (mut asked, mut bare) = (0, 0);
    play(|run, _| {
        if run.scenario().id != "friday-deploy" {
            return;
        }
        let turn = run.turn();
        let chosen = decisions(run).last().is_some_and(|last| last.turn == turn);
        let happened = run.events().filter_map(|(at, event)| match event {
            Event::Entered(passage) if at == turn => Some(*passage),
            _ => None,
        });
        let happened = happened.last();
        for (at, event) in run.events() {
            let Event::Noticed(notice) = event else {
                continue;
            };
            let told = match notice.why {
                Seen::Choice if chosen => told_why::of_a_choice(run, turn, notice.who),
                Seen::Event => {
                    happened.and_then(|event| told_why::of_an_event(run, event, notice.who))
                }
                _ => continue,
            };
            if at == turn {
                asked += 1;
                bare += usize::from(told.is_none() && notice.because.is_empty());
            }
        }
    });
    assert!(asked > 500, "{asked}");
    assert!(bare * 10 < asked, "{bare} of {asked}");
}

#[test]
fn a_mood_that_spread_is_told_with_whose_it_was_and_along_which_tie() {
    let mut told = 0;
    let spread = names::rule("moods-spread");
    play(|run, _| {
        let (scenario, view) = (run.scenario(), run.look());
        for reaction in reasons::last(run) {
            let Some(who) = reaction.who else { continue };
            let says = reaction.because.iter().map(|one| one.rule.as_str());
            for says in says.filter(|says| says.ends_with(&spread)) {
                let own = view.people[who].seems;
                let close = scenario.people[who].ties.iter().copied();
                let of_the_team = close.filter(|of| scenario.people[*of].kind == Role::Teammate);
                let pulls = |of: &usize| {
                    let seems = view.people[*of].seems;
                    seems != own && (seems > own) == (reaction.up == Some(true))
                };
                told += 1;
                let (those, rest): (Vec<usize>, Vec<usize>) = of_the_team.partition(pulls);
                let name = |of: &usize| names::name_of(scenario, *of);
                let named = those.iter().any(|of| {
                    let seems = names::seems(Role::Teammate, view.people[*of].seems);
                    says.contains(&format!("{}, who is {seems}", name(of)))
                });
                // Where no face of theirs says so, those are named whose faces do not say the opposite.
                let may = |of: &&usize| view.people[**of].seems == own;
                let (may, not): (Vec<&usize>, Vec<&usize>) = rest.iter().partition(may);
                let all = those.is_empty()
                    && may.iter().all(|of| says.contains(&name(of)))
                    && !not.iter().any(|of| says.contains(&name(of)));
                let unseen = says.contains("no face shows it");
                assert!(named || all && may.is_empty() == unseen, "{says}");
            }
        }
    });
    assert!(told > 20, "{told}");
}

#[test]
fn once_the_story_has_gone_on_only_what_is_new_is_told() {
    let mut gone_on = 0;
    play(|run, went_on| {
        let noticed = run.look().noticed;
        if went_on {
            gone_on += 1;
            let moved = reasons::last(run)
                .into_iter()
                .filter(|one| one.up.is_some());
            let moved: Vec<_> = moved.filter_map(|one| one.who).collect();
            let seen: Vec<_> = noticed.iter().map(|notice| notice.who).collect();
            assert_eq!(moved, seen);
        }
    });
    assert!(gone_on > 50, "{gone_on}");
}

#[test]
fn whoever_is_close_to_the_edge_and_open_to_change_is_told_in_one_sentence() {
    let (mut both, mut open) = (0, 0);
    play(|run, _| {
        let (scenario, view) = (run.scenario(), run.look());
        for (window, told) in view.windows.iter().zip(holdings::windows(scenario, &view)) {
            let [who] = scenario.windows[*window].of[..] else {
                continue;
            };
            let seen = &view.people[who];
            let edge = names::seems(seen.kind, Band::VeryLow);
            let is = seen.seems == Band::VeryLow;
            assert_eq!(told.contains(&edge), is, "{told}");
            assert!(told.contains("easier to win over"), "{told}");
            (both, open) = (both + u32::from(is), open + u32::from(!is));
        }
    });
    assert!(both > 10 && open > 10, "{both}, {open}");
}

#[test]
fn of_somebody_who_has_confided_it_is_not_said_that_they_cannot_be_read_at_all() {
    let (mut strangers, mut confided) = (0, 0);
    play(|run, _| {
        let held = run.scenario().promises.iter().zip(&run.state().promises);
        let told: Vec<usize> = held
            .filter(|(held, is)| held.kind == Held::Confidence && **is != Promised::Unmade)
            .map(|(held, _)| held.to)
            .collect();
        for reaction in reasons::last(run) {
            let Some(who) = reaction.who else { continue };
            let name = names::name_of(run.scenario(), who);
            let cannot = say_with("why-unread", &[("who", name)]);
            let mut says = reaction.because.iter();
            let stranger = says.any(|one| one.rule.contains(&cannot));
            strangers += u32::from(stranger);
            confided += u32::from(told.contains(&who));
            assert!(!stranger || !told.contains(&who), "{:?}", reaction.because);
        }
    });
    assert!(strangers > 50 && confided > 50, "{strangers}, {confided}");
}

#[test]
fn what_the_author_says_of_an_outcome_is_told_only_where_that_outcome_was_heard() {
    let (mut told, mut gists) = (0, 0);
    play(|run, _| {
        let turn = run.turn();
        let decisions = decisions(run);
        let Some(last) = decisions.last().filter(|last| last.turn == turn) else {
            return;
        };
        let mut outcomes = Vec::new();
        gather(&last.choice.then, &mut outcomes);
        let heard = heard::after(run, turn);
        for who in 0..run.scenario().people.len() {
            let Some(why) = told_why::of_a_choice(run, turn, who) else {
                continue;
            };
            let says = |outcome: &&&Outcome| outcome.because.contains(&(who, why.to_owned()));
            let said: Vec<_> = outcomes.iter().filter(says).collect();
            // What stands on the choice holds wherever it led.
            if said.is_empty() || last.choice.because.contains(&(who, why.to_owned())) {
                continue;
            }
            let is_heard = |outcome: &&&Outcome| {
                let mut lines = outcome.react.iter();
                lines.any(|line| heard.iter().any(|said| said.text == line.text))
            };
            told += 1;
            assert!(said.iter().any(is_heard), "{why}");
        }
        let gist = told_why::gist(run, turn);
        for outcome in outcomes.iter().filter(|outcome| !outcome.gist.is_empty()) {
            let mut lines = outcome.react.iter();
            let is_heard = lines.any(|line| heard.iter().any(|said| said.text == line.text));
            if gist.ends_with(&outcome.gist) {
                gists += 1;
                assert!(is_heard, "{gist}");
            }
        }
    });
    assert!(told > 100 && gists > 100, "{told}, {gists}");
}

#[test]
fn of_all_that_can_be_chosen_in_the_shipped_stories_the_gist_is_given() {
    for story in [
        &include_bytes!("../../../scenarios/friday-deploy.ron")[..],
        include_bytes!("../../../scenarios/quiet-queue.ron"),
    ] {
        let scenario = read(story).0.expect("it can be played");
        let passages = scenario.passages.iter().map(|passage| &passage.choices);
        let choices = passages.chain([&scenario.standing]).flatten();
        for choice in choices.filter(|choice| !choice.undecided) {
            assert!(!choice.gist.is_empty(), "{}: {}", choice.id, choice.text);
            let mut outcomes = Vec::new();
            gather(&choice.then, &mut outcomes);
            let told = outcomes.iter().filter(|one| !one.react.is_empty()).count();
            let bare = outcomes.iter().filter(|one| one.gist.is_empty()).count();
            assert!(told < 2 || bare == 0, "{}: {}", choice.id, choice.text);
        }
    }
}

/// Every outcome to which something can lead.
fn gather<'a>(then: &'a Then, outcomes: &mut Vec<&'a Outcome>) {
    match then {
        Then::Outcome(outcome) => outcomes.push(outcome),
        Then::Branch(branch) => {
            gather(&branch.1, outcomes);
            gather(&branch.2, outcomes);
        }
        Then::Attempt(ways) => ways.iter().for_each(|way| gather(way, outcomes)),
        Then::On | Then::Goto(_) | Then::Stay | Then::End => {}
    }
}
