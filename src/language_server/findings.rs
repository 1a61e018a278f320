//! What is wrong, doubtful or poor in a file, as it stands in the editor, and the fixes that are certain.

use super::document::{self, Document};
use crate::{
    library::{self, Library},
    lint,
    scenario::{
        self, Diagnostic, Severity, campaign, compile::unknown_rules, syntax::Lines, translation,
    },
    simulation::Rules,
};
use lsp_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, DiagnosticSeverity, NumberOrString, TextEdit,
    Uri, WorkspaceEdit,
};
use std::{
    collections::HashMap,
    sync::{Arc, LazyLock},
};

/// The rules of the program.
pub static RULES: LazyLock<Rules> = LazyLock::new(Rules::shipped);

/// Everything that is found in a file.
pub fn found(document: &Document, uri: &Uri, library: &Library) -> Vec<Diagnostic> {
    let source = document.text.as_bytes();
    let mut found = if campaign::is_campaign(source) {
        campaign::read(source, &stories(uri, library)).1
    } else if document.tree().main().and_then(|main| main.name()) == Some("Translation") {
        translation::read(source).err().unwrap_or_default()
    } else {
        let (scenario, mut found) = scenario::read(source);
        if let Some(scenario) = scenario {
            let known: Vec<&str> = RULES.rules.iter().map(|rule| rule.id.as_str()).collect();
            found.extend(unknown_rules(&scenario, &known));
            found.extend(lint::lint(&scenario, &RULES));
        }
        found
    };
    library::place(source, &mut found);
    found
}

/// The stories that a campaign may name: those beside it, and those of the library.
fn stories(uri: &Uri, library: &Library) -> Vec<Arc<scenario::Scenario>> {
    let path = document::path(uri);
    let beside = path.as_deref().and_then(|path| path.parent());
    let beside = beside.map(library::scenario_files).unwrap_or_default();
    let beside = beside
        .iter()
        .filter_map(|path| library::read_file(path).scenario);
    let known = library
        .stories
        .iter()
        .filter_map(|found| found.scenario.clone());
    beside.chain(known).collect()
}

/// Everything that is found in a file, for the editor.
pub fn told(document: &Document, uri: &Uri, library: &Library) -> Vec<lsp_types::Diagnostic> {
    let lines = document.lines();
    found(document, uri, library)
        .iter()
        .map(|found| tell(&lines, found))
        .collect()
}

fn tell(lines: &Lines, found: &Diagnostic) -> lsp_types::Diagnostic {
    let message = match &found.help {
        Some(help) => format!("{}\n{help}", found.message),
        None => found.message.clone(),
    };
    lsp_types::Diagnostic {
        range: document::range(lines, span(lines, found)),
        severity: Some(match found.severity {
            Severity::Error => DiagnosticSeverity::ERROR,
            Severity::Warning => DiagnosticSeverity::WARNING,
            Severity::Advice => DiagnosticSeverity::INFORMATION,
        }),
        code: Some(NumberOrString::String(found.code.to_string())),
        source: Some("groundswell".into()),
        message,
        ..lsp_types::Diagnostic::default()
    }
}

/// Where a finding is: its bytes; or its line, from where it begins; or the beginning of the file.
fn span(lines: &Lines, found: &Diagnostic) -> std::ops::Range<usize> {
    match (&found.span, found.position) {
        (Some(span), _) => span.clone(),
        (None, Some((line, column))) => {
            let start = lines.offset(line, column);
            start..lines.span(line).end.max(start)
        }
        (None, None) => lines.span(1),
    }
}

/// The fixes that are certain, of what is found within some bytes.
pub fn fixes(
    document: &Document,
    uri: &Uri,
    library: &Library,
    asked: std::ops::Range<usize>,
) -> Vec<CodeActionOrCommand> {
    let lines = document.lines();
    let touches = |span: &std::ops::Range<usize>| {
        span.start <= asked.end && asked.start <= span.end.max(span.start)
    };
    let mut actions = Vec::new();
    for found in found(document, uri, library) {
        let Some(fix) = &found.fix else { continue };
        // Whoever asks on the wrong word itself means its mend, even where the finding stands at the field around it.
        let mends = fix.edits.iter().any(|(at, _)| touches(at));
        if !mends && !touches(&span(&lines, &found)) {
            continue;
        }
        let edits = fix
            .edits
            .iter()
            .map(|(at, by)| TextEdit::new(document::range(&lines, at.clone()), by.clone()))
            .collect();
        actions.push(CodeActionOrCommand::CodeAction(CodeAction {
            title: fix.title.clone(),
            kind: Some(CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![tell(&lines, &found)]),
            edit: Some(workspace_edit(uri, edits)),
            is_preferred: Some(true),
            ..CodeAction::default()
        }));
    }
    actions
}

/// Edits of one file.
pub fn workspace_edit(uri: &Uri, edits: Vec<TextEdit>) -> WorkspaceEdit {
    WorkspaceEdit::new(HashMap::from([(uri.clone(), edits)]))
}
