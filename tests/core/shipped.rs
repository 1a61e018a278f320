//! The shipped stories, explored: everything in them can be reached, and no way of playing wins everything.

use groundswell::{
    explore::{self, Finding, Measure, Missed, Plan, Policy, Watch},
    library::{self, Library, Places},
    scenario::{self, Code, effect::POINT},
    simulation::{CampaignRun, Rules, Run, Stage, Week},
    storage::{self, Store},
};
use std::sync::Arc;

const RUNS: u32 = 2_000;
/// How far behind the best one has lost, in hundredths of a point.
const BEHIND: i32 = 8 * POINT;

/// What a story may have that would be a finding elsewhere, each with its reason.
struct Meant {
    /// Options that are worse on all three ledgers than another wherever both are open.
    dominated: &'static [(&'static str, &'static str)],
    /// Attempts that never land so.
    never_lands: &'static [(&'static str, &'static str)],
}

/// Plays a story two thousand times in each way, and holds what every story of ours promises.
fn hold(story: &[u8], meant: &Meant) {
    let (scenario, diagnostics) = scenario::read(story);
    assert!(diagnostics.is_empty(), "{diagnostics:#?}");
    let scenario = Arc::new(scenario.expect("the story loads"));
    let stage = Stage::new(scenario, Arc::new(Rules::shipped()));
    let report = explore::explore(&stage, &Plan::new(RUNS, 1, 2), &Watch::default());

    let never: Vec<_> = report.never(Finding::NeverReached).collect();
    assert!(never.is_empty(), "never reached: {never:#?}");
    for never in report.never(Finding::NeverLands) {
        let Missed::Landing(place, landing) = never.what else {
            continue;
        };
        let id = format!("{} {landing:?}", place.id(stage.scenario()));
        let known = meant.never_lands.iter().any(|(known, _)| *known == id);
        assert!(
            known,
            "{id}: let it land so, or say above why it need not: {never:?}"
        );
    }
    for one in &report.compared.dominated {
        let id = one.option.id(stage.scenario());
        let known = meant.dominated.iter().any(|(known, _)| *known == id);
        assert!(known, "{id} is dominated: {one:?}");
    }
    let luck = report.luck.as_ref().expect("it was asked for");
    assert!(
        luck.endings >= Some(33),
        "luck decides how it ends: {luck:?}"
    );
    for fared in &report.policies {
        assert_eq!(fared.endless, 0, "{:?} goes round in circles", fared.policy);
        assert_eq!(fared.endings.iter().sum::<u32>(), RUNS);
    }

    // Doing one thing only wins one ledger and loses another; who looks before choosing does best on all three together.
    let level = |policy, measure| report.of(policy).expect("it was played").level(measure);
    let ledgers = report.ledgers();
    for policy in Policy::ONE_SIDED {
        let wins = ledgers
            .iter()
            .filter(|ledger| ledger.wins == policy)
            .count();
        assert_eq!(wins, 1, "{policy:?} wins {wins} ledgers: {ledgers:?}");
        assert!(
            ledgers.iter().any(|ledger| {
                level(ledger.wins, ledger.measure) - level(policy, ledger.measure) >= BEHIND
            }),
            "{policy:?} loses nothing"
        );
        let (mixed, alone) = (
            level(Policy::Mixed, Measure::Whole),
            level(policy, Measure::Whole),
        );
        assert!(
            mixed > alone,
            "{policy:?} alone does as well: {alone}, {mixed}"
        );
    }
    // Influence grows what the team can do later, and leaves most undone this week.
    for other in [Policy::Comply, Policy::Confront] {
        let more = |measure| level(Policy::Influence, measure) > level(other, measure);
        assert!(
            more(Measure::Capability) && !more(Measure::Delivery),
            "{other:?}"
        );
    }
}

#[test]
fn in_the_friday_deploy_everything_is_reached_and_nothing_wins_everywhere() {
    let meant = Meant {
        dominated: &[
            (
                "pizza/say-what-friday-is-for",
                "breaks a confidence for a push: it buys delivery and direction, which are in no ledger",
            ),
            (
                "skerry/fix-the-vet",
                "the reflex that the story is about: quick, and everybody else learns nothing",
            ),
            (
                "outage/ring-the-quay",
                "serves Marguerite, who is in no ledger; the other is there only for who prepared it",
            ),
        ],
        never_lands: &[
            (
                "the-register/ask-after Commitment",
                "nobody is won over by the first question; it opens a door",
            ),
            (
                "the-photograph/hold-the-lamp Commitment",
                "nor is he, by whoever holds the lamp",
            ),
            (
                "while-its-fresh/two-and-a-time Resistance",
                "who asks for this has been listened to before",
            ),
        ],
    };
    hold(include_bytes!("../../scenarios/friday-deploy.ron"), &meant);
}

#[test]
fn in_the_quiet_queue_everything_is_reached_and_nothing_wins_everywhere() {
    let meant = Meant {
        dominated: &[],
        never_lands: &[
            (
                "office/one-page-thursday Resistance",
                "a page costs him nothing, and he is not asked to read it today",
            ),
            (
                "hygiene/has-to-change Commitment",
                "nobody makes a demand before the whole room their own",
            ),
            (
                "hygiene/all-of-us Commitment",
                "the same, even where others stand behind it",
            ),
        ],
    };
    hold(include_bytes!("../../scenarios/quiet-queue.ron"), &meant);
}

#[test]
fn every_shipped_translation_fits_its_story() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let library = Library::open(&Places {
        folders: vec![folder.clone()],
        ..Places::default()
    });
    let files = library::translation_files(&folder);
    assert_eq!(files.len(), library.languages().len(), "{files:?}");
    for file in files {
        let found = library::check_translation(&file, &library);
        assert_eq!(found.unreadable, None);
        // Whoever edits a story need not know every language: what is stale or missing is shown as it is written.
        let sound = [Code::W050, Code::W051, Code::W052];
        for finding in found.diagnostics {
            assert!(
                sound.contains(&finding.code),
                "{}: {finding}",
                file.display()
            );
        }
        let (of, language) = library::named(&file).unwrap();
        let places = Places {
            folders: vec![folder.clone()],
            language: Some(language),
            ..Places::default()
        };
        let library = Library::open(&places);
        let story = library.find(&of).expect("it is there");
        let spoken = story.spoken.as_ref().expect("it speaks the language");
        assert!(
            spoken.in_source * 20 <= spoken.texts,
            "{} of {} texts of {of} are not in {language}: run `groundswell strings merge`",
            spoken.in_source,
            spoken.texts
        );
        let own = story
            .untranslated
            .as_ref()
            .expect("it has a language of its own");
        assert_eq!(own.hash, story.scenario.as_ref().expect("it loads").hash);
    }
}

#[test]
fn whoever_plays_again_meets_another_victor() {
    let story = include_bytes!("../../scenarios/friday-deploy.ron");
    let scenario = Arc::new(scenario::read(story).0.expect("the story loads"));
    let rules = Arc::new(Rules::shipped());
    let home = tempfile::tempdir().unwrap();
    let store = Store::at(home.path());
    let mut met = Vec::new();
    for _ in 0..40 {
        let seed = storage::another_seed(Some(&store), &scenario);
        let mut run = Run::begin(scenario.clone(), rules.clone(), seed, &[]);
        run.choose("go-on").unwrap();
        run.choose("say-it").unwrap();
        let journal = run.journal();
        store.save(&journal).unwrap();
        met.push(journal.variant);
    }
    for (before, after) in met.iter().zip(&met[1..]) {
        assert_ne!(before[0], after[0], "the same Victor twice");
    }
    // What else differs is left to luck: always alike, or never, once in 2^38 times.
    let same = met.iter().zip(&met[1..]).all(|(a, b)| a[1] == b[1]);
    assert!(!same, "only Victor differs");
}

#[test]
fn whoever_begins_a_campaign_again_meets_its_stories_told_otherwise() {
    let library = Library::open(&Places::default());
    let campaign = library.campaigns.iter().find_map(|it| it.campaign.clone());
    let campaign = campaign.expect("a campaign is shipped");
    let home = tempfile::tempdir().unwrap();
    let store = Store::at(home.path());
    let begin = |seed| {
        let (rules, week) = (Arc::new(Rules::shipped()), Arc::new(Week::shipped()));
        CampaignRun::begin(campaign.clone(), rules, week, seed)
    };
    let mut met = Vec::new();
    for _ in 0..20 {
        let seed = storage::another_seed_of_all(Some(&store), &campaign);
        let journal = begin(seed).journal();
        store.save_campaign(&journal).unwrap();
        met.push(journal.chapters[0].variant[0].clone());
    }
    for (before, after) in met.iter().zip(&met[1..]) {
        assert_ne!(before, after, "the first story told as it was");
    }
}
