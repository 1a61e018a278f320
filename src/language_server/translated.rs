//! A new name carried into the translations beside a story: their texts are found by keys that are made of its names.

use super::{Server, document};
use crate::{
    library,
    scenario::{
        syntax::{Lines, Tree},
        translation,
    },
};
use lsp_types::{TextEdit, Uri, WorkspaceEdit};

/// Adds to the edits of a story those of the translations beside it, as they stand in the editor or on disk.
pub fn carry(server: &Server, uri: &Uri, before: &str, edit: &mut WorkspaceEdit) {
    let Some(changes) = &mut edit.changes else {
        return;
    };
    let after = done(before, changes.get(uri).map_or(&[][..], Vec::as_slice));
    let moved = translation::renamed(before.as_bytes(), after.as_bytes());
    let (Some(path), false) = (document::path(uri), moved.is_empty()) else {
        return;
    };
    for (language, source) in library::translations_beside(&path) {
        let Some(uri) = document::translation(uri, language.tag()) else {
            continue;
        };
        let text = match server.document(&uri) {
            Some(open) => open.text.clone(),
            None => String::from_utf8_lossy(&source).into_owned(),
        };
        let tree = Tree::parse(&text);
        let lines = Lines::new(&text);
        let texts = tree.main().and_then(|main| main.field("texts")?.content());
        let keys = texts.into_iter().flat_map(|texts| texts.items());
        let edits = keys.filter_map(|entry| {
            let (inside, _) = entry.key()?.inside()?;
            let to = moved.get(entry.key_text()?.as_ref())?;
            Some(TextEdit::new(document::range(&lines, inside), to.clone()))
        });
        let edits: Vec<TextEdit> = edits.collect();
        if !edits.is_empty() {
            changes.insert(uri, edits);
        }
    }
}

/// A text with edits done, none of which touches another.
fn done(text: &str, edits: &[TextEdit]) -> String {
    let lines = Lines::new(text);
    let mut edits: Vec<_> = edits
        .iter()
        .map(|edit| (document::bytes(&lines, edit.range), &edit.new_text))
        .collect();
    edits.sort_by_key(|(at, _)| at.start);
    let mut done = text.to_owned();
    for (at, by) in edits.into_iter().rev() {
        if done.get(at.clone()).is_some() {
            done.replace_range(at, by);
        }
    }
    done
}
