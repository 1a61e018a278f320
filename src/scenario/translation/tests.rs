//! What a translation reaches and what it cannot, and what becomes of it when the story changes.

use super::{
    Language, Source, State, Text, Translation, apply, check, compare, fingerprint, read, renamed,
    texts,
    write::{Notes, notes, write},
};
use crate::scenario::{self, Code, id::Ordered};

const STORIES: [&str; 3] = [
    include_str!("../../../scenarios/friday-deploy.ron"),
    include_str!("../../../scenarios/quiet-queue.ron"),
    include_str!("../compile/tests/sample.ron"),
];

/// A translation in which every text is put between two signs.
fn marked(of: &str, sources: &[Source]) -> Translation {
    let texts = sources.iter().map(|source| {
        let text = Text {
            of: fingerprint(&source.words),
            was: None,
            is: format!("«{}»", source.words),
        };
        (source.key.clone(), text)
    });
    Translation {
        format: 1,
        of: of.into(),
        language: "de".into(),
        texts: Ordered(texts.collect()),
        obsolete: Vec::new(),
    }
}

fn german() -> Language {
    "de".parse().unwrap()
}

fn written(story: &str, translation: &Translation, notes: &Notes) -> Translation {
    let (of, sources) = texts(story.as_bytes()).unwrap();
    let text = write(
        &of,
        german(),
        &sources,
        &compare(&sources, translation),
        notes,
    );
    read(text.as_bytes()).unwrap_or_else(|found| panic!("{found:#?}\n{text}"))
}

#[test]
fn every_text_of_a_story_is_reached_and_nothing_else() {
    for story in STORIES {
        let (of, sources) = texts(story.as_bytes()).unwrap();
        let translation = marked(&of, &sources);
        let comparison = compare(&sources, &translation);
        assert_eq!(comparison.counts(), (sources.len(), 0, 0));
        let source = scenario::read(story.as_bytes()).0.unwrap();
        let mut translated = source.clone();
        apply::to_story(&mut translated, &sources, &comparison);
        assert_eq!(translated.hash, source.hash);
        let told = format!("{translated:?}");
        for Source { key, words, .. } in &sources {
            let inside = format!("«{words}»");
            let debugged = format!("{inside:?}");
            assert!(
                told.contains(debugged.trim_matches('"')),
                "{key} is not reached"
            );
        }
        // Without the signs, it is the story as it was, but for spaces within a text.
        let plain = |text: &str| super::plain(&text.replace(['«', '»'], ""));
        assert_eq!(plain(&told), plain(&format!("{source:?}")));
        // No text of people is left in the first language.
        let lines = told.matches("Line {").count();
        let translated_lines = told.matches("text: \"«").count();
        assert!(translated_lines >= lines, "{translated_lines} of {lines}");
    }
}

#[test]
fn keys_are_told_apart() {
    for story in STORIES {
        let (_, sources) = texts(story.as_bytes()).unwrap();
        let mut keys: Vec<&str> = sources.iter().map(|source| source.key.as_str()).collect();
        keys.sort_unstable();
        let all = keys.len();
        keys.dedup();
        assert_eq!(keys.len(), all);
    }
}

#[test]
fn what_is_written_reads_as_it_was() {
    for story in STORIES {
        let (of, sources) = texts(story.as_bytes()).unwrap();
        let translation = marked(&of, &sources);
        assert_eq!(written(story, &translation, &Notes::new()), translation);
        let mut awkward = translation;
        awkward.texts.0[0].1.is = "\"\\ „Ü“ \u{7} // x".into();
        assert_eq!(written(story, &awkward, &Notes::new()), awkward);
    }
}

const BEFORE: &str = r##"Scenario(
    format: 1, id: "small", title: "Small", summary: "A day.", minutes: 5,
    clock: Days(from: "Monday", deadline: "Friday", of: 5),
    cast: { "victor": Manager(name: "Victor", role: "Head", trust: Low) },
    start: "one",
    scenes: { "one": Scene(place: "Here", script: r#"
        One.
        victor (stern): Two.
        Three.
    "#, choices: [Choice(id: "go", text: "Go.", then: End)], discuss: ["Why?", "And now?"]) },
    endings: { "end": Ending(title: "The end", script: "So it ends.", epilogue: { "victor": "He stays." }) },
)"##;

fn state_of<'t>(story: &str, translation: &'t Translation, key: &str) -> State<'t> {
    let (_, sources) = texts(story.as_bytes()).unwrap();
    let place = sources.iter().position(|source| source.key == key);
    let comparison = compare(&sources, translation);
    comparison.states[place.unwrap_or_else(|| panic!("there is no {key}"))].clone()
}

#[test]
fn an_edit_makes_a_translation_stale_and_never_misplaced() {
    let (of, sources) = texts(BEFORE.as_bytes()).unwrap();
    let translation = marked(&of, &sources);
    let is = |story: &str, key: &str, words: &str| {
        assert_eq!(
            state_of(story, &translation, key),
            State::Right(words),
            "{key}"
        );
    };
    // Indentation and other speakers change no words.
    let moved = BEFORE
        .replace("        Three.", "  Three.")
        .replace("stern", "wary");
    is(&moved, "scenes.one.script.3", "«Three.»");
    // A line put in before others moves them, and each keeps its own translation.
    let longer = BEFORE.replace("        One.", "        Nought.\n        One.");
    assert_eq!(
        state_of(&longer, &translation, "scenes.one.script.1"),
        State::Missing
    );
    is(&longer, "scenes.one.script.2", "«One.»");
    is(&longer, "scenes.one.script.4", "«Three.»");
    // A line that is changed is stale in its place; those around it are right.
    let changed = BEFORE.replace("Two.", "Two and a half.");
    assert!(
        matches!(state_of(&changed, &translation, "scenes.one.script.2"), State::Stale(kept) if kept.is == "«Two.»")
    );
    is(&changed, "scenes.one.script.3", "«Three.»");
    // Prompts that change places keep their translations.
    let turned = BEFORE.replace(r#"["Why?", "And now?"]"#, r#"["And now?", "Why?"]"#);
    is(&turned, "scenes.one.discuss.1", "«And now?»");
    is(&turned, "scenes.one.discuss.2", "«Why?»");
    // A name that is no line is never taken for one with the same words.
    let title = BEFORE.replace("title: \"Small\"", "title: \"Victor\"");
    assert!(matches!(
        state_of(&title, &translation, "title"),
        State::Stale(_)
    ));
}

#[test]
fn what_was_right_stays_and_nothing_is_dropped() {
    let (of, sources) = texts(BEFORE.as_bytes()).unwrap();
    let first = marked(&of, &sources);
    let notes: Notes = sources
        .iter()
        .map(|source| {
            let line = format!("{}{}", source.before, source.words);
            (source.key.clone(), vec!["a note of mine".into(), line])
        })
        .collect();
    let changed = BEFORE
        .replace("Two.", "Two and a half.")
        .replace("        Three.\n", "")
        .replace("\"one\": Scene", "\"uno\": Scene")
        .replace("start: \"one\"", "start: \"uno\"");
    // The scene has another name: its texts are found again by their words, the rest is kept as obsolete.
    let second = written(&changed, &first, &notes);
    assert_eq!(
        state_of(&changed, &second, "scenes.uno.script.1"),
        State::Right("«One.»")
    );
    assert_eq!(
        state_of(&changed, &second, "scenes.uno.script.2"),
        State::Missing
    );
    let kept: Vec<&str> = second
        .obsolete
        .iter()
        .map(|kept| kept.is.as_str())
        .collect();
    assert_eq!(kept, ["«Two.»", "«Three.»"]);
    // In the same place a changed line is marked with what it was.
    let stale = BEFORE.replace("Two.", "Two and a half.");
    let third = written(&stale, &first, &notes);
    let text = third.texts.get("scenes.one.script.2").unwrap();
    assert_eq!(
        (text.was.as_deref(), text.is.as_str()),
        (Some("Two."), "«Two.»")
    );
    assert_eq!(
        written(&stale, &third, &Notes::new()),
        third,
        "again changes nothing"
    );
    // Taken back, it is right again; mended, with the mark taken out, it is right too.
    assert_eq!(
        state_of(BEFORE, &third, "scenes.one.script.2"),
        State::Right("«Two.»")
    );
    let mut mended = third.clone();
    let place = mended.texts.position("scenes.one.script.2").unwrap();
    mended.texts.0[place].1.was = None;
    assert!(matches!(
        state_of(&stale, &mended, "scenes.one.script.2"),
        State::Right(_)
    ));
    // What is obsolete comes back with its words.
    let less = BEFORE.replace("        Three.\n", "");
    let fourth = written(&less, &first, &notes);
    assert_eq!(fourth.obsolete.len(), 1);
    let fifth = written(BEFORE, &fourth, &Notes::new());
    assert_eq!((fifth.texts, fifth.obsolete.len()), (first.texts, 0));
}

#[test]
fn own_notes_stay_and_the_source_stands_once() {
    let (of, sources) = texts(BEFORE.as_bytes()).unwrap();
    let translation = marked(&of, &sources);
    let mut notes = Notes::new();
    let line = "victor (stern): Two.".to_owned();
    notes.insert(
        "scenes.one.script.2".into(),
        vec![line, "he means the list".into()],
    );
    let text = write(
        &of,
        german(),
        &sources,
        &compare(&sources, &translation),
        &notes,
    );
    assert_eq!(text.matches("// victor (stern): Two.").count(), 1);
    assert_eq!(text.matches("// he means the list").count(), 1);
}

#[test]
fn whatever_a_translator_notes_is_kept() {
    let (of, sources) = texts(BEFORE.as_bytes()).unwrap();
    let translation = marked(&of, &sources);
    let lay_out = |text: &str| {
        let read = read(text.as_bytes()).unwrap();
        let notes = notes(text);
        let new = write(&of, german(), &sources, &compare(&sources, &read), &notes);
        crate::scenario::formatter::format(&new).unwrap()
    };
    let first = write(
        &of,
        german(),
        &sources,
        &compare(&sources, &translation),
        &Notes::new(),
    );
    let noted = format!("// by Anna\n{first}// done in May\n")
        .replace("is: \"«Two.»\"),", "is: \"«Two.»\"), // after lunch")
        .replace(
            "        \"title\"",
            "        /* too long?\n ask */\n        \"title\"",
        )
        .replace("(of: \"", "( // f\n of: \"");
    let second = lay_out(&noted);
    for note in [
        "// by Anna",
        "// done in May",
        "// after lunch",
        "// too long?",
        "// ask",
    ] {
        assert_eq!(second.matches(note).count(), 1, "{note}\n{second}");
    }
    assert_eq!(second.matches("// f\n").count(), sources.len());
    assert_eq!(lay_out(&second), second, "again");
    assert_eq!(second.matches("// victor (stern): Two.").count(), 1);
    // Also of what becomes obsolete.
    let less = BEFORE
        .replace("        victor (stern): Two.\n", "")
        .replace("        Three.\n", "");
    let (_, sources) = texts(less.as_bytes()).unwrap();
    let before = read(second.as_bytes()).unwrap();
    let third = write(
        &of,
        german(),
        &sources,
        &compare(&sources, &before),
        &notes(&second),
    );
    assert_eq!(third.matches("// after lunch").count(), 1, "{third}");
    let head = "// In front of each text";
    assert_eq!(second.matches(head).count(), 1);
}

#[test]
fn a_check_names_what_is_wrong_with_its_line() {
    let (of, sources) = texts(BEFORE.as_bytes()).unwrap();
    let mut translation = marked(&of, &sources);
    translation.texts.0[0].0 = "titel".into();
    translation.texts.0[1].1.is = "Hallo {who}".into();
    translation.texts.0[2].1.of = "00000000".into();
    translation.language = "no language".into();
    let text = "Translation(\n  language: \"no language\",\n  texts: {\n    \"titel\": (of: \"\", is: \"\"),";
    let found = check::check(
        &translation,
        &sources,
        &compare(&sources, &translation),
        text,
    );
    let codes: Vec<Code> = found.iter().map(|found| found.code).collect();
    assert_eq!(
        codes,
        [Code::E051, Code::W050, Code::W052, Code::W053, Code::W051]
    );
    assert_eq!(found[0].position, Some((2, 3)));
    assert_eq!(found[1].position, Some((4, 5)));
    assert!(found[1].help.as_ref().unwrap().contains("`title`"));
}

#[test]
fn campaigns_are_translated_too() {
    let source = include_bytes!("../../../scenarios/northholm.ron");
    let (of, sources) = texts(source).unwrap();
    let stories = STORIES[..2]
        .iter()
        .map(|story| scenario::read(story.as_bytes()).0.unwrap().into());
    let stories: Vec<_> = stories.collect();
    let (campaign, _) = scenario::campaign::read(source, &stories);
    let campaign = campaign.unwrap();
    let translation = marked(&of, &sources);
    let mut translated = campaign.clone();
    apply::to_campaign(&mut translated, &sources, &compare(&sources, &translation));
    let told = format!(
        "{:?}",
        (
            &translated.title,
            &translated.summary,
            &translated.weeks,
            &translated.closing
        )
    );
    for source in &sources {
        let inside = format!("«{}»", source.words);
        assert!(
            told.contains(format!("{inside:?}").trim_matches('"')),
            "{}",
            source.key
        );
    }
    let plain = |text: &str| super::plain(&text.replace(['«', '»'], ""));
    assert_eq!(
        plain(&format!("{translated:?}")),
        plain(&format!("{campaign:?}"))
    );
}

#[test]
fn all_that_is_wrong_with_a_file_is_told() {
    let found =
        read(b"Translation(format: 1, of: x, language: \"de\" texts: {}, more: 1)").unwrap_err();
    let told: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(found.len(), 3, "{told:#?}");
}

#[test]
fn keys_follow_the_names_of_the_story() {
    let story = crate::scenario::manual::STORY;
    let after = story
        .replace("\"call\"", "\"summons\"")
        .replace("happened.call", "happened.summons");
    let moved = renamed(story.as_bytes(), after.as_bytes());
    assert_eq!(
        moved,
        [(
            "events.call.script.1".to_owned(),
            "events.summons.script.1".to_owned()
        )]
        .into()
    );
    assert!(renamed(story.as_bytes(), b"Scenario(").is_empty());
    assert!(renamed(story.as_bytes(), story.as_bytes()).is_empty());
}
