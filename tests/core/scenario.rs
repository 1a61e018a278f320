//! The reader of scenarios against what authors and accidents do to a file: cut, garbled, misspelt.

use groundswell::scenario::{Diagnostic, Severity, read};
use proptest::prelude::*;

/// A story in which everything that can be written is written once, in names that stand nowhere else.
const SAMPLE: &str = include_str!("../../src/scenario/compile/tests/sample.ron");

/// The names that the sample declares and uses.
const NAMES: [&str; 22] = [
    "krane",
    "raman",
    "okafor",
    "knows-why",
    "cover-shift",
    "mandate",
    "fearful",
    "standup",
    "corridor",
    "reckoning",
    "ticket-check",
    "stern",
    "thoughtful",
    "mortgage",
    "position-vs-influence",
    "sato",
    "old-letter",
    "after-audit",
    "open-door",
    "night-run",
    "came-early",
    "angry",
];

/// The words of the language that the sample uses.
const WORDS: [&str; 80] = [
    "Scenario",
    "format",
    "title",
    "summary",
    "minutes",
    "briefing",
    "clock",
    "Days",
    "deadline",
    "teaches",
    "safety",
    "delivery",
    "credit",
    "energy",
    "Manager",
    "Teammate",
    "Stakeholder",
    "needs",
    "Recognition",
    "Certainty",
    "pressure",
    "insight",
    "VeryHigh",
    "ability",
    "benevolence",
    "integrity",
    "portrait",
    "promises",
    "variants",
    "start",
    "Scene",
    "script",
    "choices",
    "tactic",
    "Consultation",
    "Challenge",
    "toward",
    "setting",
    "Private",
    "Attempt",
    "commitment",
    "compliance",
    "resistance",
    "React",
    "Outcome",
    "effects",
    "Clearly",
    "later",
    "Branch",
    "visited",
    "happened",
    "endings",
    "essential",
    "ease",
    "weakness",
    "Planning",
    "fits",
    "Gap",
    "junior",
    "confidences",
    "until",
    "windows",
    "days",
    "work",
    "happenings",
    "remembers",
    "abusive",
    "label",
    "covers",
    "HandOver",
    "cover",
    "window",
    "dares",
    "ready",
    "withdrawn",
    "resigned",
    "struck",
    "Confide",
    "Tell",
    "Release",
];

/// A scenario is given exactly if nothing is wrong with it; and everything found can be told.
fn holds(source: &[u8]) -> Result<(), TestCaseError> {
    let (scenario, found) = read(source);
    let errors = found.iter().any(|one| one.severity == Severity::Error);
    prop_assert_eq!(scenario.is_none(), errors);
    for one in &found {
        prop_assert!(!one.message.is_empty() && !one.to_string().contains('\n'));
        prop_assert!(
            one.position
                .is_none_or(|(line, column)| line > 0 && column > 0)
        );
    }
    Ok(())
}

#[test]
fn the_sample_is_right() {
    let (scenario, found) = read(SAMPLE.as_bytes());
    assert!(scenario.is_some() && found.is_empty(), "{found:?}");
}

#[test]
fn a_file_may_break_off_anywhere() {
    for end in 0..SAMPLE.len() {
        let (scenario, found) = read(&SAMPLE.as_bytes()[..end]);
        let whole = SAMPLE[end..].trim().is_empty();
        assert!(
            whole || (scenario.is_none() && !found.is_empty()),
            "cut at {end}"
        );
    }
}

#[test]
fn a_misspelt_name_is_told_the_right_one() {
    for name in NAMES {
        for (place, _) in whole_words(name) {
            for (slip, text) in slips(name, place) {
                let found = read(text.as_bytes()).1;
                assert!(
                    names_it(&found, name),
                    "{slip} for {name} at {place}: {found:#?}"
                );
            }
        }
    }
}

#[test]
fn a_misspelt_word_of_the_language_is_told_the_right_one() {
    for word in WORDS {
        let (place, _) = whole_words(word).next().expect("the sample uses it");
        for (slip, text) in slips(word, place) {
            let found = read(text.as_bytes()).1;
            assert!(
                names_it(&found, word),
                "{slip} for {word} at {place}: {found:#?}"
            );
        }
    }
}

/// Where a name stands in the sample, not as a part of another.
fn whole_words(name: &str) -> impl Iterator<Item = (usize, &str)> {
    let part = |letter: Option<char>| {
        letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '-')
    };
    SAMPLE.match_indices(name).filter(move |(place, _)| {
        !part(SAMPLE[..*place].chars().next_back())
            && !part(SAMPLE[place + name.len()..].chars().next())
    })
}

/// The sample with one name misspelt in the ways in which fingers do it.
fn slips(name: &str, place: usize) -> Vec<(String, String)> {
    let middle = name.len() / 2;
    let (left, right) = (&name[..middle], &name[middle..]);
    let mut swapped: Vec<char> = name.chars().collect();
    swapped.swap(middle, middle - 1);
    let slips = [
        format!("{left}{}", &right[1..]),
        format!("{left}x{right}"),
        format!("{left}x{}", &right[1..]),
        swapped.into_iter().collect(),
    ];
    let put = |slip: &String| {
        format!(
            "{}{slip}{}",
            &SAMPLE[..place],
            &SAMPLE[place + name.len()..]
        )
    };
    slips
        .iter()
        .filter(|slip| *slip != name)
        .map(|slip| (slip.clone(), put(slip)))
        .collect()
}

fn names_it(found: &[Diagnostic], name: &str) -> bool {
    let told = |one: &Diagnostic| {
        one.message.contains(name) || one.help.as_ref().is_some_and(|help| help.contains(name))
    };
    found
        .iter()
        .any(|one| one.severity == Severity::Error && told(one))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..2048)) {
        holds(&bytes)?;
    }

    #[test]
    fn any_text_of_its_letters_is_read_or_refused(text in "[\\[\\](){}\"#r:,/*\\\\a-z0-9 \n“é]{0,300}") {
        holds(format!("Scenario(format: 1, {text}").as_bytes())?;
        holds(SAMPLE.replace("Nobody sits.", &text).as_bytes())?;
    }

    #[test]
    fn a_garbled_file_is_read_or_refused(flips in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = SAMPLE.as_bytes().to_vec();
        for (place, byte) in flips {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        holds(&bytes)?;
    }

    #[test]
    fn a_file_with_a_piece_moved_is_read_or_refused(from in any::<prop::sample::Index>(), length in 0..200_usize, to in any::<prop::sample::Index>()) {
        let mut bytes = SAMPLE.as_bytes().to_vec();
        let from = from.index(bytes.len());
        let piece: Vec<u8> = bytes.drain(from..(from + length).min(bytes.len())).collect();
        let to = to.index(bytes.len() + 1);
        bytes.splice(to..to, piece);
        holds(&bytes)?;
    }

    #[test]
    fn any_condition_is_read_or_refused(condition in "(flag\\.knows-why|trust\\.raman>krane|grip\\.krane|promise\\.cover-shift|and|or|not|\\(|\\)|>=|==|<|high|40| |[^\"\\\\]){0,20}") {
        holds(SAMPLE.replace("promise.cover-shift == kept", &condition).as_bytes())?;
    }
}
