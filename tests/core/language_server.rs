//! The language server as an editor meets it: over the wire, with files as they are typed.

mod client;
mod neovim;

use client::{Client, apply, apply_all};
use groundswell::scenario::{self, formatter, syntax::Tree, usage::Index};
use serde_json::{Value, json};

const FRIDAY: &str = include_str!("../../scenarios/friday-deploy.ron");

/// A small story, whole.
pub const SMALL: &str = include_str!("language_server/small.ron");

/// Where a text stands in another, as an editor counts.
fn place(text: &str, of: &str) -> Value {
    let at = text
        .find(of)
        .unwrap_or_else(|| panic!("{of} is not in the text"));
    let line = text[..at].matches('\n').count();
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    json!({ "line": line, "character": text[start..at].encode_utf16().count() })
}

#[test]
fn findings_come_as_one_types_and_go_when_mended() {
    let mut client = Client::new();
    assert_eq!(client.open(SMALL), Vec::<Value>::new());
    let wrong = SMALL.replace(r#"toward: "ada""#, r#"toward: "adda""#);
    let found = client.change(&wrong);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0]["code"], "E007");
    assert_eq!(found[0]["severity"], 1);
    let start = &found[0]["range"]["start"];
    assert_eq!(start["line"], place(&wrong, "adda")["line"]);
    assert!(client.change(SMALL).is_empty());
}

#[test]
fn what_is_typed_letter_by_letter_is_what_is_read() {
    let mut client = Client::new();
    client.open(SMALL);
    // Letters of one, two and four bytes, one and two units wide, each before those typed earlier; then a name goes wrong.
    let at = place(SMALL, "Something is about");
    for letter in ["x", "é", "🙂", "\n"] {
        client.type_at(&at, letter);
    }
    let at = place(client.text(), "ada (calm)");
    let found = client.type_at(&at, "b");
    let typed = client.text().to_owned();
    assert!(typed.contains("\n🙂éxSomething") && typed.contains("bada (calm)"));
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0]["range"]["start"]["line"], at["line"]);
    assert_eq!(Client::new().open(&typed), found);
}

#[test]
fn a_quick_fix_mends_what_it_says() {
    let mut client = Client::new();
    let wrong = SMALL.replace(r#"toward: "ada""#, r#"toward: "adda""#);
    let found = client.open(&wrong);
    let fixes = client.ask(
        "textDocument/codeAction",
        json!({ "range": found[0]["range"], "context": { "diagnostics": found } }),
    );
    let fix = &fixes.as_array().expect("a list")[0];
    assert_eq!(fix["kind"], "quickfix");
    let mended = apply(&wrong, &fix["edit"]);
    assert_eq!(mended, SMALL);
}

#[test]
fn a_wrong_name_is_mended_from_where_it_stands() {
    let mut client = Client::new();
    let at_end = "script: \"It went.\",\n            then: End,";
    let wrong = SMALL.replace(at_end, &at_end.replace("End", "Goto(\"onee\")"));
    client.open(&wrong);
    let at = place(&wrong, "nee\")");
    let fixes = client.ask(
        "textDocument/codeAction",
        json!({ "range": { "start": at, "end": at }, "context": { "diagnostics": [] } }),
    );
    let fix = &fixes.as_array().expect("a list")[0];
    assert!(
        apply(&wrong, &fix["edit"]).contains("Goto(\"one\")"),
        "{fix:#}"
    );
}

#[test]
fn a_name_is_found_where_it_is_declared_and_wherever_it_stands() {
    let mut client = Client::new();
    client.open(SMALL);
    let position = place(SMALL, "told-ada and");
    let declared = client.ask("textDocument/definition", json!({ "position": position }));
    let flags = place(SMALL, r#"["told-ada"]"#);
    assert_eq!(declared["range"]["start"]["line"], flags["line"]);
    let uses = client.ask(
        "textDocument/references",
        json!({ "position": position, "context": { "includeDeclaration": true } }),
    );
    assert_eq!(uses.as_array().map(Vec::len), Some(4), "{uses:#}");
}

#[test]
fn hovering_tells_what_a_name_is_and_which_rules_are_about_a_tactic() {
    let mut client = Client::new();
    client.open(SMALL);
    let told = |client: &mut Client, of: &str| {
        let answer = client.ask(
            "textDocument/hover",
            json!({ "position": place(SMALL, of) }),
        );
        answer["contents"]["value"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    let ada = told(&mut client, "ada (calm)");
    assert!(ada.contains("Ada Fenn") && ada.contains("person"), "{ada}");
    let listen = told(&mut client, "Listen,");
    assert!(
        listen.contains("Asking and hearing") && listen.contains("Mayer"),
        "{listen}"
    );
}

#[test]
fn every_name_of_a_shipped_story_can_be_another_and_it_still_loads() {
    let index = Index::of(&Tree::parse(FRIDAY));
    let mut client = Client::new();
    client.open(FRIDAY);
    let lines = scenario::syntax::Lines::new(FRIDAY);
    let mut renamed = 0;
    for name in index.occurrences.iter().step_by(23) {
        let (line, character) = lines.utf16(name.span.start);
        let position = json!({ "line": line, "character": character });
        let can = client.ask(
            "textDocument/prepareRename",
            json!({ "position": position }),
        );
        if can.is_null() {
            continue;
        }
        let edit = client.ask(
            "textDocument/rename",
            json!({ "position": position, "newName": "quite-another" }),
        );
        let text = apply(FRIDAY, &edit);
        assert_ne!(text, FRIDAY, "{name:?}");
        let (story, found) = scenario::read(text.as_bytes());
        assert!(story.is_some(), "{name:?}: {found:#?}");
        renamed += 1;
    }
    assert!(renamed > 20, "only {renamed} names were tried");
}

#[test]
fn what_cannot_be_renamed_says_why() {
    let mut client = Client::new();
    client.open(SMALL);
    let mut refused = |of: &str, to: &str| {
        client
            .try_ask(
                "textDocument/rename",
                json!({ "position": place(SMALL, of), "newName": to }),
            )
            .expect_err("it cannot be renamed")
    };
    assert!(refused("told-ada and", "Told Ada").contains("told-ada"));
    assert!(refused("one\": Scene", "two").contains("already"));
    assert!(refused("morale.ada", "grit").contains("stays as it is"));
}

#[test]
fn an_outline_has_the_scenes_and_their_choices() {
    let mut client = Client::new();
    client.open(SMALL);
    let outline = client.ask("textDocument/documentSymbol", json!({}));
    let scenes = outline
        .as_array()
        .and_then(|all| all.iter().find(|symbol| symbol["name"] == "scenes"))
        .expect("there are scenes");
    assert_eq!(scenes["children"][0]["name"], "one");
    assert_eq!(scenes["children"][0]["children"][0]["name"], "ask");
}

#[test]
fn nonsense_is_answered_and_nothing_ends_but_by_farewell() {
    let mut client = Client::new();
    for text in [
        "",
        "\u{feff}",
        "(((((",
        "Scenario(",
        "Scenario(scenes: {\"",
        "Campaign()",
        "Translation(x)",
    ] {
        client.open(text);
        for method in ["hover", "definition", "documentSymbol", "prepareRename"] {
            let far = json!({ "position": { "line": 4_000_000_000_u32, "character": 4_000_000_000_u32 } });
            let _ = client.try_ask(&format!("textDocument/{method}"), far);
        }
    }
    assert!(
        client
            .try_ask("textDocument/hover", json!({ "position": 3 }))
            .is_err()
    );
    assert!(client.try_ask("no/such/thing", json!({})).is_err());
    assert!(client.open(SMALL).is_empty());
}

/// What is offered at a mark `|` in a text, which is taken out.
fn offered(client: &mut Client, marked: &str) -> Vec<String> {
    let text = marked.replacen('|', "", 1);
    let before = &marked[..marked.find('|').expect("there is a mark")];
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let position = json!({
        "line": before.matches('\n').count(),
        "character": before[start..].encode_utf16().count(),
    });
    client.open(&text);
    let items = client.ask("textDocument/completion", json!({ "position": position }));
    let items = items.as_array().expect("a list").iter();
    items
        .map(|item| item["label"].as_str().expect("a label").to_owned())
        .collect()
}

#[test]
fn what_could_stand_at_a_place_is_offered() {
    let mut client = Client::new();
    let mut offers = |from: &str, to: &str, wanted: &[&str], unwanted: &[&str]| {
        assert!(SMALL.contains(from), "{from}");
        let offered = offered(&mut client, &SMALL.replacen(from, to, 1));
        for word in wanted {
            assert!(
                offered.contains(&(*word).to_owned()),
                "{to}: no {word} in {offered:?}"
            );
        }
        for word in unwanted {
            assert!(
                !offered.contains(&(*word).to_owned()),
                "{to}: {word} in {offered:?}"
            );
        }
    };
    // Fields that are not there yet, whether or not something of theirs is typed.
    offers("discuss:", "pa|ce: Quick, discuss:", &["pace"], &["place"]);
    offers(
        "discuss:",
        "| discuss:",
        &["pace", "then", "standing"],
        &["place", "script"],
    );
    // Words, and names in quotation marks where a name must stand.
    offers(
        "tactic: Listen",
        "tactic: Li|",
        &["Listen", "Coalition"],
        &["Private"],
    );
    offers(
        "setting: Private",
        "setting: |",
        &["Private", "Public"],
        &["Listen"],
    );
    offers(r#"toward: "ada""#, "toward: |", &["ada", "boss"], &["one"]);
    offers(
        r#"toward: "ada""#,
        r#"toward: "|""#,
        &["ada", "boss"],
        &["you"],
    );
    offers(
        r#"start: "one""#,
        r#"start: "o|""#,
        &["one", "two"],
        &["over"],
    );
    offers(r#"Set("told-ada")"#, r#"Set("|")"#, &["told-ada"], &["ada"]);
    offers(
        "effects: [",
        "effects: [|",
        &["Up", "Set", "Promise"],
        &["Goto"],
    );
    // In conditions.
    offers(
        r#"when: "flag.told-ada""#,
        r#"when: "|""#,
        &["flag.", "morale.", "not"],
        &[],
    );
    offers(
        r#"when: "flag.told-ada""#,
        r#"when: "flag.|""#,
        &["told-ada"],
        &["ada"],
    );
    offers(
        r#"when: "flag.told-ada""#,
        r#"when: "morale.a|""#,
        &["ada"],
        &["told-ada"],
    );
    offers(
        r#"when: "flag.told-ada""#,
        r#"when: "trust.ada >= |""#,
        &["fair", "very-high"],
        &["flag."],
    );
    offers(
        r#"when: "flag.told-ada""#,
        r#"when: "team.|""#,
        &["safety"],
        &["energy"],
    );
    // In scripts.
    offers("{flag.told-ada and", "{flag.| and", &["told-ada"], &[]);
    offers(
        "boss (stern)",
        "bo|ss (stern)",
        &["boss", "engineer"],
        &["stern"],
    );
    offers("boss (stern)", "boss (|)", &["stern", "warm"], &["boss"]);
    // Where people are keys, and where the author says a new name.
    offers(
        r#"epilogue: { "boss""#,
        r#"epilogue: { "|""#,
        &["boss", "ada"],
        &[],
    );
    offers(r#"id: "ask""#, r#"id: "|""#, &[], &["ask", "one"]);
}

#[test]
fn a_file_is_laid_out_and_one_with_mistakes_is_left() {
    let mut client = Client::new();
    let laid_out = formatter::format(SMALL).expect("it has no mistakes");
    let crooked = laid_out.replace("\n    start:", "\n start:");
    client.open(&crooked);
    let options = json!({ "options": { "tabSize": 4, "insertSpaces": true } });
    let edits = client.ask("textDocument/formatting", options.clone());
    assert_eq!(apply_all(&crooked, &edits), laid_out);
    client.open(&laid_out);
    assert_eq!(
        client.ask("textDocument/formatting", options.clone()),
        json!([])
    );
    client.open("Scenario(");
    assert_eq!(client.ask("textDocument/formatting", options), Value::Null);
}

#[test]
fn a_new_name_is_carried_into_the_translations_beside_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let queue = include_str!("../../scenarios/quiet-queue.ron");
    let german = include_str!("../../scenarios/quiet-queue.de.ron");
    std::fs::write(folder.path().join("my queue.de.ron"), german).unwrap();
    let path = folder.path().display().to_string().replace('\\', "/");
    let uri = |name: &str| {
        format!(
            "file://{}{path}/my%20queue{name}.ron",
            if path.starts_with('/') { "" } else { "/" }
        )
    };
    let mut client = Client::at(&uri(""));
    client.open(queue);
    let edit = client.ask(
        "textDocument/rename",
        json!({ "position": place(queue, "ines\": Teammate"), "newName": "quite-another" }),
    );
    let story = apply_all(queue, &edit["changes"][uri("")]);
    let translation = apply_all(german, &edit["changes"][uri(".de")]);
    let (_, sources) = scenario::translation::texts(story.as_bytes()).unwrap();
    let read = scenario::translation::read(translation.as_bytes()).unwrap();
    let counts = scenario::translation::compare(&sources, &read).counts();
    assert_eq!(
        counts,
        (sources.len(), 0, 0),
        "every text is still translated"
    );
    assert!(translation.contains("\"cast.quite-another.name\""));
}
