//! What is said of the rules, held against the rules.

use super::*;
use crate::scenario::effect::Tactic;
use crate::simulation::rules::When;

fn shipped() -> Rules {
    Rules::read(include_str!("../../../assets/rules.ron")).unwrap()
}

/// Every whole number in a text, without its sign.
fn numbers(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_ascii_digit())
        .filter(|number| !number.is_empty())
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_rule_is_explained_once_and_no_word_is_missing() {
    let rules = shipped();
    let book = book(&rules);
    let told: Vec<&Explained> = book.groups.iter().flat_map(|group| &group.rules).collect();
    assert_eq!(told.len(), rules.rules.len());
    for rule in &rules.rules {
        let told = told.iter().find(|told| told.id == rule.id).unwrap();
        assert_eq!(told.grade, rule.grade);
        assert_eq!(told.source, rule.source);
        for words in [&told.sentence, &told.holds, &told.does, &told.graded] {
            assert!(words.chars().count() > 3, "{}: {words:?}", rule.id);
            for hole in ["rules-", "grade-", "{", "}", "tactic-", "  ", ", ,"] {
                assert!(!words.contains(hole), "{}: {words}", rule.id);
            }
        }
    }
}

#[test]
fn every_number_of_a_rule_is_told() {
    for rule in &shipped().rules {
        let told = explain(rule);
        let words = numbers(&format!("{} {}", told.holds, told.does));
        for number in numbers(&ron::to_string(&rule.does).unwrap()) {
            // That there is no pause goes without saying.
            assert!(
                number == "0" || words.contains(&number),
                "{} says nothing of {number}: {} {}",
                rule.id,
                told.holds,
                told.does
            );
        }
    }
}

#[test]
fn nothing_that_a_rule_asks_for_is_left_out() {
    for rule in shipped().rules {
        let (Does::Lands { when, .. } | Does::Moves { when, .. }) = &rule.does else {
            continue;
        };
        let told = explain(&rule).holds;
        for (part, without) in without_each(when) {
            let mut less = rule.clone();
            match &mut less.does {
                Does::Lands { when, .. } | Does::Moves { when, .. } => *when = without,
                _ => {}
            }
            assert_ne!(told, explain(&less).holds, "{} leaves out {part}", rule.id);
        }
    }
}

/// A condition without each of its parts in turn.
fn without_each(when: &When) -> Vec<(&'static str, When)> {
    macro_rules! without {
        ($($part:ident),*) => {
            [$((stringify!($part), When { $part: Default::default(), ..when.clone() })),*]
        };
    }
    without!(
        tactics,
        direction,
        setting,
        trust_at_least,
        trust_below,
        credit_at_least,
        credit_below,
        landing,
        need,
        window,
        covers,
        after,
        breach,
        fit,
        cover,
        promise,
        confidence
    )
    .into_iter()
    .filter(|(_, less)| less != when)
    .collect()
}

#[test]
fn it_says_first_whose_choice_the_numbers_are() {
    let book = book(&shipped());
    for page in [text(&book), markdown(&book), html(&book)] {
        let before = page
            .split(&book.groups[0].rules[0].sentence)
            .next()
            .unwrap();
        assert!(before.contains("Every number on this page is the designers’ choice"));
        assert!(before.contains("A correlation is not the effect of one act"));
    }
}

#[test]
fn the_page_stands_by_itself_and_holds_every_rule_and_source() {
    let rules = shipped();
    let page = html(&book(&rules));
    for away in ["<script", "http:", "https:", "<link", "<img", "src="] {
        assert!(!page.contains(away), "{away}");
    }
    for rule in &rules.rules {
        assert_eq!(page.matches(&format!("id=\"rule-{}\"", rule.id)).count(), 1);
        assert!(
            page.contains(&rule.source.replace('&', "&amp;")),
            "{}",
            rule.source
        );
    }
    for tag in ["article", "section", "dl", "table", "ul", "main", "aside"] {
        let (opened, closed) = (
            page.matches(&format!("<{tag}")).count(),
            page.matches(&format!("</{tag}>")).count(),
        );
        assert_eq!(opened, closed, "{tag}");
    }
}

#[test]
fn what_stands_beside_the_rules_is_told_too() {
    let book = book(&shipped());
    let tables = text(&book);
    let need = book
        .beside
        .iter()
        .find(|table| table.rows.len() > 10)
        .unwrap();
    assert_eq!(need.rows.len(), shipped().speaks_to.len());
    for act in [Tactic::Apprising, Tactic::Follow] {
        let name = sentence(&names::tactic(act));
        assert!(
            tables.contains(&format!("{}: ", name.trim_end_matches('.'))),
            "{name}"
        );
    }
    assert!(tables.contains("16 points or more") && tables.contains("up to 14 points"));
}

#[test]
fn a_rule_reads_as_a_person_would_say_it() {
    let rules = shipped();
    let told = |id: &str| explain(rules.rules.iter().find(|rule| rule.id == id).unwrap());
    let challenge = told("public-and-distant-costs-more");
    assert_eq!(
        challenge.holds,
        "With anything that you try toward a manager, in front of others, when they trust you less than 45."
    );
    assert_eq!(challenge.does, "−8 points to how it lands.");
    assert_eq!(
        told("trust-carries").does,
        "+16 points to how it lands at the most trust in you, −16 at the least, by degrees in between."
    );
    assert_eq!(
        told("being-essential-costs-sleep").holds,
        "At the end of each day on which what stops without you is 75 or more."
    );
}
