//! The manual of all codes: every code has a page, and every example produces its code, and mended nothing at all.

use crate::{
    lint,
    scenario::{
        self, Code, Diagnostic, Scenario, Severity, campaign,
        compile::unknown_rules,
        manual::{Base, CAMPAIGN, Page, STORY, TRANSLATION},
        translation,
    },
    simulation::Rules,
};
use std::sync::Arc;

fn check(base: Base, text: &str, rules: &Rules) -> Vec<Diagnostic> {
    match base {
        Base::Campaign => return campaign::read(text.as_bytes(), &chapters()).1,
        Base::Translation => return translated(text),
        Base::Story => {}
    }
    let (scenario, mut found) = scenario::read(text.as_bytes());
    if let Some(scenario) = scenario {
        let known: Vec<&str> = rules.rules.iter().map(|rule| rule.id.as_str()).collect();
        found.extend(unknown_rules(&scenario, &known));
        found.extend(lint::lint(&scenario, rules));
    }
    found
}

/// What is found in a translation of the small campaign.
fn translated(text: &str) -> Vec<Diagnostic> {
    let (id, sources) = translation::texts(CAMPAIGN.as_bytes()).expect("it is read");
    match translation::read(text.as_bytes()) {
        Ok(read) if read.of != id => vec![Diagnostic::new(Code::E050, "of", "")],
        Ok(read) => {
            let comparison = translation::compare(&sources, &read);
            translation::check::check(&read, &sources, &comparison, text)
        }
        Err(found) => found,
    }
}

/// The small story, and others like it that a campaign can name.
fn chapters() -> Vec<Arc<Scenario>> {
    let story = |at: &[(&str, &str)]| {
        let text = at.iter().fold(STORY.to_owned(), |text, (at, by)| {
            assert_eq!(text.matches(at).count(), 1, "{at}");
            text.replace(at, by)
        });
        let (scenario, found) = scenario::read(text.as_bytes());
        Arc::new(scenario.unwrap_or_else(|| panic!("{found:#?}")))
    };
    let outside =
        "\"priya\": Stakeholder(name: \"Priya Raman\", role: \"Engineer\", needs: [Respect]),";
    let priya = STORY
        .lines()
        .find(|line| line.contains("\"priya\": Teammate("))
        .unwrap()
        .trim();
    vec![
        story(&[]),
        story(&[("id: \"small\"", "id: \"after\"")]),
        story(&[("id: \"small\"", "id: \"elsewhere\""), (priya, outside)]),
        story(&[
            ("id: \"small\"", "id: \"heirs\""),
            (
                "flags: [\"asked\"],",
                "flags: [\"asked\"], remembers: [\"was-brave\"],",
            ),
        ]),
    ]
}

fn pages() -> impl Iterator<Item = &'static Page> {
    let page = |code: &Code| lint::page(*code).unwrap_or_else(|| panic!("{code} has no page"));
    Code::ALL.iter().map(page)
}

#[test]
fn around_the_examples_nothing_is_found() {
    let rules = Rules::shipped();
    for (base, text) in [
        (Base::Story, STORY),
        (Base::Campaign, CAMPAIGN),
        (Base::Translation, TRANSLATION),
    ] {
        let found = check(base, text, &rules);
        assert!(found.is_empty(), "{found:#?}");
        assert_eq!(base.source(), text);
    }
}

#[test]
fn every_example_does_what_its_page_says() {
    let rules = Rules::shipped();
    let mut wrong = Vec::new();
    for page in pages() {
        let example = page.example;
        let source = example.base.source();
        if source.matches(example.at).count() != 1 {
            wrong.push(format!(
                "{}: `{}` stands not once around it",
                page.code, example.at
            ));
            continue;
        }
        let told = |by: &str| check(example.base, &source.replace(example.at, by), &rules);
        let poor = told(example.poor);
        if !poor.iter().any(|found| found.code == page.code) {
            wrong.push(format!("{}: the poor one gives {poor:#?}", page.code));
        }
        // What comes first is what the page is about, so that the example shows one thing.
        let first = poor.first().map(|found| found.code);
        if page.code.severity() == Severity::Error && first != Some(page.code) {
            wrong.push(format!("{}: the poor one begins with {poor:#?}", page.code));
        }
        let better = told(example.better);
        if !better.is_empty() {
            wrong.push(format!("{}: the better one gives {better:#?}", page.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_page_is_written_out() {
    for page in pages() {
        assert_eq!(
            lint::page(page.code).map(|found| found.code),
            Some(page.code)
        );
        assert!(
            page.text.len() > 50 && page.text.ends_with(['.', ')', '`']),
            "{}: {}",
            page.code,
            page.text
        );
        assert!(!page.text.contains("  "), "{}: two spaces", page.code);
        assert_ne!(page.example.poor, page.example.better, "{}", page.code);
    }
}
