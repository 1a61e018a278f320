//! The tree and the strict reader beside each other: what one takes, the other takes, and it means the same.

#[path = "reading/generate.rs"]
mod generate;

use groundswell::scenario::{
    campaign::format::Campaign,
    compile::shape,
    format::{FORMAT, Scenario},
    read,
    schema::Schema,
    syntax::{Lines, Tree},
    translation::Translation,
};
use proptest::prelude::*;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;
use std::{fs, path::Path};

const SAMPLE: &str = include_str!("../../src/scenario/compile/tests/sample.ron");
const QUEUE: &str = include_str!("../../scenarios/quiet-queue.ron");
const CAMPAIGN: &str = include_str!("../../scenarios/northholm.ron");

/// What the strict reader makes of a text.
fn strict<T: DeserializeOwned>(text: &str) -> Option<T> {
    let options = ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
        .with_recursion_limit(64);
    options
        .from_str(text.strip_prefix('\u{feff}').unwrap_or(text))
        .ok()
}

/// Both take a text and mean the same by it, or neither does.
fn agree<T: DeserializeOwned + PartialEq + std::fmt::Debug>(
    text: &str,
    schema: &'static Schema,
    format: fn(&T) -> u32,
) -> Result<bool, TestCaseError> {
    let strictly = strict::<T>(text).filter(|written| format(written) == FORMAT);
    let (found, mended) = shape(text, schema);
    let lines = Lines::new(text);
    for one in &found {
        let span = one.span.clone().unwrap_or(0..0);
        prop_assert!(text.get(span.clone()).is_some(), "{:?}", one);
        prop_assert_eq!(one.position, Some(lines.position(span.start)));
        for (at, _) in one.fix.iter().flat_map(|fix| &fix.edits) {
            prop_assert!(text.get(at.clone()).is_some(), "{:?}", one);
        }
    }
    prop_assert_eq!(
        strictly.is_some(),
        found.is_empty(),
        "{:#?} in {}",
        found,
        text
    );
    // What is mended can always be read.
    let again = mended.as_ref().map(|mended| strict::<T>(mended));
    prop_assert!(!matches!(again, Some(None)), "{:?} from {}", mended, text);
    if let Some(strictly) = &strictly {
        prop_assert!(again.flatten().as_ref() == Some(strictly), "{}", text);
    }
    Ok(strictly.is_some())
}

fn agree_on_a_story(text: &str) -> Result<bool, TestCaseError> {
    agree::<Scenario>(text, Schema::scenario(), |written| written.format)
}

fn agree_on_a_campaign(text: &str) -> Result<bool, TestCaseError> {
    agree::<Campaign>(text, Schema::campaign(), |written| written.format)
}

/// The places of the words, marks and spaces of a text.
fn pieces(text: &str) -> Vec<std::ops::Range<usize>> {
    let tree = Tree::parse(text);
    let nodes = (0..).map_while(|index| tree.node(index));
    nodes
        .filter(|node| node.kind().is_leaf())
        .map(|node| node.span())
        .collect()
}

/// What fingers put into a file by mistake, and what is right in many places.
const PUT: [&str; 34] = [
    "",
    ",",
    ":",
    "=",
    ";",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "\"x\"",
    "r#\"x\"#",
    "“",
    "”",
    "'",
    "\\",
    "\u{a0}",
    "\n",
    "// x\n",
    "/* x */",
    "/*",
    "3",
    "0x2",
    "4u32",
    "-1",
    "Low",
    "True",
    "None",
    "Some(",
    "r#Low",
    "extra: 1,",
    "#",
];

#[test]
fn files_without_mistakes_are_taken_by_both() {
    for text in [
        SAMPLE,
        QUEUE,
        include_str!("../../scenarios/friday-deploy.ron"),
    ] {
        assert!(agree_on_a_story(text).unwrap());
        assert!(agree_on_a_story(&format!("\u{feff}{}", text.replace('\n', "\r\n"))).unwrap());
    }
    assert!(agree_on_a_campaign(CAMPAIGN).unwrap());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_the_schema_allows_both_take(mut seed in any::<u64>()) {
        let mut write = |schema: &'static Schema| {
            let text = generate::written(schema, schema.shape(), &mut seed, 5);
            // Whatever is made up is of the right format.
            let text = text.replacen("format: ", "format: 1, id: ", 1);
            let from = text.find(", id: ").unwrap() + 2;
            let to = from + text[from..].find(", ").unwrap();
            let text = format!("{}{}", &text[..from], &text[to + 2..]);
            generate::spaced(&text, &mut seed)
        };
        let story = write(Schema::scenario());
        prop_assert!(agree_on_a_story(&story)?, "{}", story);
        let campaign = write(Schema::campaign());
        prop_assert!(agree_on_a_campaign(&campaign)?, "{}", campaign);
        let translation = write(Schema::translation());
        prop_assert!(agree::<Translation>(&translation, Schema::translation(), |written| written.format)?, "{}", translation);
    }

    #[test]
    fn of_a_changed_file_both_say_the_same(
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0..6_u8, prop::sample::select(&PUT[..]), any::<prop::sample::Index>()), 1..3),
        whole in prop::bool::weighted(0.1),
    ) {
        let mut text = if whole { QUEUE.to_owned() } else { SAMPLE.to_owned() };
        for (at, change, put, other) in changes {
            let pieces = pieces(&text);
            let (one, other) = (at.get(&pieces).clone(), other.get(&pieces).clone());
            let said = |place: &std::ops::Range<usize>| text[place.clone()].to_owned();
            text = match change {
                0 => format!("{}{}", &text[..one.start], &text[one.end..]),
                1 => format!("{}{put}{}", &text[..one.start], &text[one.start..]),
                2 => format!("{}{put}{}", &text[..one.start], &text[one.end..]),
                3 => format!("{}{}{}", &text[..one.end], said(&one), &text[one.end..]),
                4 => format!("{}{}{}", &text[..one.start], said(&other), &text[one.end..]),
                _ => format!("{}\"{}\"{}", &text[..one.start], said(&one), &text[one.end..]),
            };
        }
        agree_on_a_story(&text)?;
    }

    #[test]
    fn of_a_changed_campaign_both_say_the_same(at in any::<prop::sample::Index>(), put in prop::sample::select(&PUT[..])) {
        let pieces = pieces(CAMPAIGN);
        let at = at.get(&pieces);
        agree_on_a_campaign(&format!("{}{put}{}", &CAMPAIGN[..at.start], &CAMPAIGN[at.end..]))?;
    }
}

#[test]
fn where_brackets_open_both_take_or_refuse_the_same_some() {
    for (at, _) in SAMPLE.match_indices('(') {
        let (before, after) = (&SAMPLE[..at], &SAMPLE[at..]);
        agree_on_a_story(&format!("{before}Some{after}")).unwrap();
        agree_on_a_story(&format!("{before}r#Some{after}")).unwrap();
        agree_on_a_story(&format!("{before}Some (Some{after}")).unwrap();
    }
}

#[test]
fn what_the_fuzzer_once_found_is_read_or_refused() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus");
    let mut count = 0;
    for entry in fs::read_dir(corpus).unwrap() {
        let source = fs::read(entry.unwrap().path()).unwrap();
        let (scenario, found) = read(&source);
        assert_eq!((scenario, found), read(&source));
        let text = String::from_utf8_lossy(&source);
        let tree = Tree::parse(&text);
        assert_eq!(tree.errors(), Tree::parse(&text).errors());
        agree_on_a_story(&text).unwrap();
        count += 1;
    }
    assert!(count >= 10);
}
