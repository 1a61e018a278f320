//! Where a name stands: its declaration, all its uses, and all of them under another name.

use super::{
    document::{self, Document},
    findings::workspace_edit,
};
use crate::{
    scenario::{
        id,
        syntax::Lines,
        usage::{Index, Kind, Occurrence, Role},
    },
    words::{say, say_with},
};
use lsp_types::{
    DocumentHighlight, DocumentHighlightKind, Location, Position, PrepareRenameResponse, Range,
    TextEdit, Uri, WorkspaceEdit,
};

/// Where the name at a place is declared.
pub fn definition(document: &Document, uri: &Uri, at: Position) -> Option<Location> {
    let (lines, index) = (document.lines(), Index::of(&document.tree()));
    let found = index.at(document::offset(&lines, at))?;
    let declared = index.definition(found.kind, &found.id)?;
    Some(location(&lines, uri, declared))
}

/// Every place of the name at a place.
pub fn references(document: &Document, uri: &Uri, at: Position, declared: bool) -> Vec<Location> {
    let (lines, index) = (document.lines(), Index::of(&document.tree()));
    let Some(found) = index.at(document::offset(&lines, at)) else {
        return Vec::new();
    };
    all(&index, found)
        .filter(|found| declared || found.role != Role::Defines)
        .map(|found| location(&lines, uri, found))
        .collect()
}

/// Every place of the name at a place, to be shown in the text.
pub fn highlights(document: &Document, at: Position) -> Vec<DocumentHighlight> {
    let (lines, index) = (document.lines(), Index::of(&document.tree()));
    let Some(found) = index.at(document::offset(&lines, at)) else {
        return Vec::new();
    };
    all(&index, found)
        .map(|found| DocumentHighlight {
            range: document::range(&lines, found.span.clone()),
            kind: Some(match found.role {
                Role::Defines | Role::Writes => DocumentHighlightKind::WRITE,
                _ => DocumentHighlightKind::READ,
            }),
        })
        .collect()
}

/// What a renaming at a place would be of; nothing if there is no name, or none that is the author's.
pub fn can_rename(document: &Document, at: Position) -> Option<PrepareRenameResponse> {
    let (lines, index) = (document.lines(), Index::of(&document.tree()));
    let found = index.at(document::offset(&lines, at))?;
    renamable(&index, found).ok()?;
    Some(PrepareRenameResponse::RangeWithPlaceholder {
        range: document::range(&lines, found.span.clone()),
        placeholder: own(&found.id, found.kind).to_owned(),
    })
}

/// The edits that give the name at a place another everywhere in the file.
///
/// # Errors
/// Says to a person why that cannot be.
pub fn rename(
    document: &Document,
    uri: &Uri,
    at: Position,
    to: &str,
) -> Result<WorkspaceEdit, String> {
    let (lines, index) = (document.lines(), Index::of(&document.tree()));
    let found = index
        .at(document::offset(&lines, at))
        .ok_or_else(|| say("lsp-nothing-to-rename"))?;
    renamable(&index, found)?;
    if !id::is_valid(to) {
        return Err(say_with(
            "lsp-no-id",
            &[("id", to.to_owned()), ("as", id::from_text(to))],
        ));
    }
    let renamed = match found.id.rsplit_once('.') {
        Some((axis, _)) if found.kind == Kind::Option => format!("{axis}.{to}"),
        _ => to.to_owned(),
    };
    // Scenes and events are asked for alike, so that they may not share a name.
    let taken = [found.kind, Kind::Scene, Kind::Event]
        .into_iter()
        .filter(|kind| *kind == found.kind || is_passage(found.kind) && is_passage(*kind))
        .find(|kind| index.definition(*kind, &renamed).is_some());
    if let Some(taken) = taken
        && renamed != found.id
        && found.kind != Kind::Choice
    {
        return Err(say_with(
            "lsp-taken",
            &[("id", to.to_owned()), ("what", kind(taken))],
        ));
    }
    let edits = all(&index, found)
        .map(|found| TextEdit::new(document::range(&lines, found.span.clone()), to.to_owned()))
        .collect();
    Ok(workspace_edit(uri, edits))
}

/// The places of a name that stand for one thing: of a choice only its own, since others may have one of the same id.
fn all<'i>(index: &'i Index, found: &'i Occurrence) -> impl Iterator<Item = &'i Occurrence> {
    let alone = found.kind == Kind::Choice;
    index
        .all(found.kind, &found.id)
        .filter(move |other| !alone || *other == found)
}

/// Whether a name is the author's to change.
fn renamable(index: &Index, found: &Occurrence) -> Result<(), String> {
    let fixed = matches!(found.kind, Kind::Meter | Kind::Rule | Kind::Story);
    if fixed || index.definition(found.kind, &found.id).is_none() {
        let values = [("id", found.id.clone()), ("what", kind(found.kind))];
        return Err(say_with("lsp-not-yours", &values));
    }
    Ok(())
}

fn is_passage(kind: Kind) -> bool {
    matches!(kind, Kind::Scene | Kind::Event)
}

/// The part of an id that stands in the file: of an option, without its axis.
fn own(id: &str, kind: Kind) -> &str {
    match kind {
        Kind::Option => id.rsplit_once('.').map_or(id, |(_, option)| option),
        _ => id,
    }
}

/// The word for a kind of thing.
pub fn kind(kind: Kind) -> String {
    say(&format!("lsp-kind-{}", kind.word()))
}

fn location(lines: &Lines, uri: &Uri, found: &Occurrence) -> Location {
    Location::new(uri.clone(), span(lines, found))
}

fn span(lines: &Lines, found: &Occurrence) -> Range {
    document::range(lines, found.span.clone())
}
