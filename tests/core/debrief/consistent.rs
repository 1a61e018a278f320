//! The debrief agrees with itself: over random runs of both shipped stories no two of its parts say the contrary.

use super::{random_of, transcript, what_if::asked};
use groundswell::{
    debrief::{
        account::{What, accounts},
        decisions,
        mattered::{heaviest, mattered},
        reason::unlocked,
        unseen::unseen,
        what_if::HadYou,
    },
    report::Report,
    scenario::model::Meter,
    simulation::{Event, Run},
    words::{
        debrief::{accounts as tell, beats, in_short, unseen as places, why},
        names, say,
    },
};
use std::{collections::BTreeSet, sync::OnceLock};

/// From how much on, in hundredths, a level has changed much.
const MUCH: i32 = 500;

const STORIES: [&str; 2] = ["friday-deploy", "quiet-queue"];

/// Runs that have ended, with their replays: made once for all that is asked of them.
pub fn ended() -> &'static [(Run, Vec<HadYou>)] {
    static ENDED: OnceLock<Vec<(Run, Vec<HadYou>)>> = OnceLock::new();
    ENDED.get_or_init(|| {
        let kinds = STORIES
            .iter()
            .flat_map(|story| (1..4_u64).map(move |seed| (*story, seed)));
        let anyhow = kinds.map(|(story, seed)| {
            let picks: Vec<u8> = (0..80_u64)
                .map(|place| ((place * 37 + seed * 101) % 251) as u8)
                .collect();
            random_of(story, seed, &picks)
        });
        // One that ends as it does when nothing else has come about.
        let alone = transcript(include_str!("../../transcripts/does-it-all-alone.txt"));
        anyhow
            .chain([alone])
            .map(|run| {
                assert!(run.ended().is_some(), "it ends");
                let replayed = Report::of(&run).replayed(asked(1)).replayed;
                (run, replayed)
            })
            .collect()
    })
}

/// The sentences under a key, whatever stands in its places: what is fixed at their beginning.
/// How somebody's answer is introduced, in every way that there is.
fn answers() -> Vec<String> {
    let ways = (0..8).flat_map(|way| [true, false].map(|asked| (way, asked)));
    ways.map(|(way, asked)| {
        let values = [
            ("way", way.to_string()),
            ("asked", asked.to_string()),
            ("words", String::new()),
        ];
        groundswell::words::say_with("account-my-words", &values)
    })
    .collect()
}

fn ways(key: &str) -> Vec<String> {
    (0..4)
        .map(|way| groundswell::words::say_with(key, &[("way", way.to_string())]))
        .collect()
}

#[test]
fn one_account_of_what_mattered() {
    for (run, replayed) in ended() {
        let hung = mattered(run, replayed);
        let hardly = why::hardly(run, replayed).map_or_else(Vec::new, |(_, moments)| moments);
        // What laid a decisive card open mattered in this run, even where the replays find other ways to it.
        let opened = unlocked(run);
        let only_opened = |had_you: &HadYou| {
            opened.iter().any(|(turn, _)| *turn == had_you.turn)
                && hung.iter().all(|one| one.turn != had_you.turn)
        };
        let opening = replayed.iter().filter(|had_you| only_opened(had_you));
        assert_eq!(hung.len() + hardly.len() + opening.count(), replayed.len());
        let turned = beats::turned(run, replayed);
        assert_eq!(turned.turn, heaviest(&hung).map(|most| most.turn));
        assert_eq!(turned.turn, why::marked(run, replayed));
        for had_you in replayed {
            let mattered = hung.iter().any(|one| one.turn == had_you.turn);
            let verdict = why::verdict(run, had_you);
            let alike = !mattered && !only_opened(had_you);
            assert_eq!(verdict == say("what-if-all-alike"), alike, "{verdict}");
            if mattered && turned.turn == Some(had_you.turn) {
                assert_eq!(turned.settled, verdict);
            }
        }
        // What is said to be the same with any choice is not among what hung on a choice, and the other way round.
        for one in &hung {
            assert!(
                one.weight > 0 && (one.by_ending || !one.ledgers.is_empty()),
                "{one:?}"
            );
        }
    }
}

#[test]
fn before_the_replays_the_moment_is_called_what_it_is() {
    for (run, _) in ended() {
        let turned = beats::turned(run, &[]);
        assert!(!turned.what.contains("It turned"), "{}", turned.what);
        assert!(
            turned.turn.is_none() || turned.what.contains("left the deepest mark"),
            "{}",
            turned.what
        );
    }
}

#[test]
fn an_ending_without_a_condition_says_what_the_others_lacked() {
    let mut said = 0;
    for (run, replayed) in ended() {
        let whys = beats::why_it_ended(run, replayed);
        assert!(!whys.is_empty());
        for why in &whys {
            for flag in &run.scenario().flags {
                assert!(
                    !flag.contains('-') || !why.contains(flag.as_str()),
                    "{flag}: {why}"
                );
            }
        }
        let last = run.scenario().endings.len() - 1;
        said += usize::from(run.ended() == Some(last) && whys.len() > 1);
    }
    assert!(
        said > 0,
        "none of these runs ended as when nothing else comes"
    );
}

#[test]
fn what_somebody_does_by_themselves_is_nobodys_answer_to_a_choice() {
    let mut by_themselves = 0;
    for (run, _) in ended() {
        let told = tell::told(run);
        let text: String = told.iter().map(|told| told.text().join(" ")).collect();
        let mut happened = false;
        for (_, event) in run.events() {
            match event {
                Event::Happened { .. } => happened = true,
                Event::Said(said) if happened => {
                    by_themselves += 1;
                    for way in answers() {
                        let answered = format!("{way}“{}”", said.text);
                        assert!(!text.contains(&answered), "{answered}");
                    }
                }
                _ => happened = false,
            }
        }
    }
    assert!(
        by_themselves > 0,
        "nothing was said by itself in these runs"
    );
}

#[test]
fn the_last_words_of_nobody_contradict_what_became_of_them() {
    for (run, _) in ended() {
        let told = tell::told(run);
        for account in accounts(run) {
            let told = told.iter().find(|told| told.who == account.who);
            let text = told.map(|told| told.text().join(" ")).unwrap_or_default();
            let says = |key: &str| ways(key).iter().any(|way| text.contains(way.as_str()));
            let trust = account.to.trust - account.from.trust;
            let morale = account.to.morale.unwrap_or(0) - account.from.morale.unwrap_or(0);
            for (key, against) in [
                ("account-close-more", trust <= 0),
                ("account-close-less", trust >= 0),
                ("account-close-better", morale <= 0),
                ("account-close-worse", morale >= 0),
                (
                    "account-close-same",
                    trust.abs() >= MUCH || morale.abs() >= MUCH,
                ),
                ("account-hero-close-more", trust <= 0),
                ("account-hero-close-less", trust >= 0),
            ] {
                assert!(!against || !says(key), "{key}: {text}");
            }
            let tighter = account.to.grip.unwrap_or(0) - account.from.grip.unwrap_or(0);
            assert!(tighter < 0 || !says("account-pressed-less"), "{text}");
            assert!(tighter > 0 || !says("account-pressed"), "{text}");
            let came = decisions(run).iter().any(|one| one.toward(account.who));
            assert!(!came || !says("account-never-came"), "{text}");
            assert!(!text.contains("“‘"), "{text}");
        }
    }
}

#[test]
fn in_short_every_sentence_names_a_day_or_a_place_and_somebody_of_the_story() {
    for (run, replayed) in ended() {
        let scenario = run.scenario();
        let told = in_short::in_short(run, replayed);
        assert!((5..=11).contains(&told.len()), "{told:#?}");
        let days: Vec<String> = (1..=scenario.clock.of)
            .map(|day| names::day(&scenario.clock, day))
            .chain(
                scenario
                    .passages
                    .iter()
                    .map(|passage| passage.after.clone()),
            )
            .chain(
                scenario
                    .passages
                    .iter()
                    .map(|passage| passage.place.clone()),
            )
            .filter(|day| !day.is_empty())
            .collect();
        let people: Vec<String> = (0..scenario.people.len())
            .map(|who| names::name_of(scenario, who))
            .collect();
        for sentence in &told {
            assert!(
                !sentence.contains("short-")
                    && !sentence.contains(". none")
                    && !sentence.ends_with("none"),
                "{sentence}"
            );
            assert!(
                days.iter().any(|day| sentence.contains(day.as_str())),
                "{sentence}"
            );
            let somebody = people.iter().any(|name| sentence.contains(name.as_str()));
            let place = scenario.passages.iter().any(|passage| {
                !passage.place.is_empty() && sentence.contains(passage.place.as_str())
            });
            let ended = scenario
                .endings
                .iter()
                .any(|ending| sentence.contains(&ending.title));
            assert!(somebody || place || ended, "{sentence}");
        }
    }
}

#[test]
fn where_a_run_was_not_is_where_it_never_came() {
    for (run, _) in ended() {
        let came: BTreeSet<usize> = run
            .events()
            .filter_map(|(_, event)| match event {
                Event::Entered(passage) => Some(*passage),
                _ => None,
            })
            .collect();
        let unseen = unseen(run);
        let mut all: Vec<usize> = [&unseen.open[..], &unseen.elsewhere].concat();
        assert!(all.iter().all(|passage| !came.contains(passage)));
        assert_eq!(unseen.came, came.len());
        all.extend(came);
        all.sort_unstable();
        assert_eq!(all, (0..run.scenario().passages.len()).collect::<Vec<_>>());
        assert_eq!(unseen.of, all.len());

        let (_, places) = places::unseen(run).expect("nobody sees all of it");
        let place = |passage: &usize| run.scenario().passage(*passage).map(|it| it.place.as_str());
        let not_seen: Vec<_> = [&unseen.open[..], &unseen.elsewhere].concat();
        for named in &places {
            assert!(
                not_seen.iter().any(|one| place(one) == Some(named)),
                "{named}"
            );
        }
        assert!((1..=5).contains(&places.len()), "{places:?}");
    }
    let passed_by = ended()
        .iter()
        .filter(|(run, _)| !unseen(run).open.is_empty());
    assert!(passed_by.count() >= 3, "a story has doors");
}

#[test]
fn nobody_tells_the_same_thing_in_the_same_words_twice() {
    for (run, _) in ended() {
        for told in tell::told(run) {
            let sentences: Vec<&String> = told.paragraphs.iter().flatten().collect();
            // How words are introduced, up to the mark with which they begin.
            let mut tags: Vec<&str> = sentences
                .iter()
                .filter_map(|sentence| sentence.split_once('“'))
                .map(|(tag, _)| tag)
                .filter(|tag| !tag.is_empty())
                .collect();
            tags.sort_unstable();
            let all = tags.len();
            tags.dedup();
            assert!(all - tags.len() <= 1, "{sentences:#?}");
            // That others were there is said once.
            let text = told.text().join(" ");
            let public: usize = (0..8)
                .map(|way| {
                    groundswell::words::say_with(
                        "account-where-public",
                        &[("way", way.to_string())],
                    )
                })
                .collect::<BTreeSet<String>>()
                .iter()
                .map(|way| text.matches(way.as_str()).count())
                .sum();
            assert!(public <= 1, "{text}");
        }
    }
}

#[test]
fn who_was_given_room_does_not_end_by_holding_tighter_nor_who_paid_by_being_better_off() {
    let mut loosened = 0;
    for (run, _) in ended() {
        for account in accounts(run) {
            let told = tell::told(run);
            let told = told.iter().find(|told| told.who == account.who);
            let text = told.map(|told| told.text().join(" ")).unwrap_or_default();
            let says = |key: &str| ways(key).iter().any(|way| text.contains(way.as_str()));
            let grips = (0..=run.turn()).filter_map(|turn| run.state_after(turn));
            let grips = grips.map(|state| state.level(run.scenario(), Meter::Grip(account.who)));
            let most = grips.max().unwrap_or(0);
            if account.to.grip.is_some_and(|now| now <= most - MUCH) {
                loosened += 1;
                assert!(!says("account-hero-close-tighter"), "{text}");
            }
            let paid = account
                .beats
                .iter()
                .any(|beat| matches!(beat.what, What::Against { .. }) && beat.trust <= -400);
            assert!(!paid || !says("account-close-better"), "{text}");
        }
    }
    assert!(loosened > 0, "nobody's hold was loosened in these runs");
}
