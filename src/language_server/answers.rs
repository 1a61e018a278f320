//! Which question of the editor's is answered by whom.

use super::{
    Server, complete,
    document::{self, Document},
    findings, hover, outline, places, translated,
};
use crate::scenario::formatter;
use lsp_server::Request;
use lsp_types::{
    DocumentSymbolResponse, GotoDefinitionResponse, TextEdit, Uri,
    request::{
        CodeActionRequest, Completion, DocumentHighlightRequest, DocumentSymbolRequest, Formatting,
        GotoDefinition, HoverRequest, PrepareRenameRequest, References, Rename, Request as Asked,
    },
};
use serde::Serialize;
use serde_json::Value;

/// Why a question has no answer.
pub enum Unanswered {
    /// It is none that this server knows.
    NoSuchQuestion(String),
    /// It is not in the form of the protocol.
    Unclear(String),
    /// It cannot be done; this says why, to the person.
    Refused(String),
}

/// The answer to a question.
pub fn answer(server: &Server, request: Request) -> Result<Value, Unanswered> {
    match request.method.as_str() {
        DocumentSymbolRequest::METHOD => {
            let params = clear::<DocumentSymbolRequest>(request)?;
            said(with(server, &params.text_document.uri, |document| {
                DocumentSymbolResponse::Nested(outline::outline(document))
            }))
        }
        CodeActionRequest::METHOD => {
            let params = clear::<CodeActionRequest>(request)?;
            let uri = &params.text_document.uri;
            said(with(server, uri, |document| {
                let asked = document::bytes(&document.lines(), params.range);
                findings::fixes(document, uri, &server.library, asked)
            }))
        }
        Formatting::METHOD => {
            let params = clear::<Formatting>(request)?;
            said(with(server, &params.text_document.uri, laid_out).flatten())
        }
        Completion::METHOD => {
            let asked = clear::<Completion>(request)?.text_document_position;
            said(with(server, &asked.text_document.uri, |document| {
                complete::complete(document, &server.library, asked.position)
            }))
        }
        HoverRequest::METHOD => {
            let asked = clear::<HoverRequest>(request)?.text_document_position_params;
            said(with(server, &asked.text_document.uri, |document| {
                hover::hover(document, asked.position)
            }))
        }
        GotoDefinition::METHOD => {
            let asked = clear::<GotoDefinition>(request)?.text_document_position_params;
            let uri = &asked.text_document.uri;
            said(with(server, uri, |document| {
                places::definition(document, uri, asked.position)
                    .map(GotoDefinitionResponse::Scalar)
            }))
        }
        References::METHOD => {
            let params = clear::<References>(request)?;
            let asked = params.text_document_position;
            let uri = &asked.text_document.uri;
            said(with(server, uri, |document| {
                let declared = params.context.include_declaration;
                places::references(document, uri, asked.position, declared)
            }))
        }
        DocumentHighlightRequest::METHOD => {
            let asked = clear::<DocumentHighlightRequest>(request)?.text_document_position_params;
            said(with(server, &asked.text_document.uri, |document| {
                places::highlights(document, asked.position)
            }))
        }
        PrepareRenameRequest::METHOD => {
            let asked = clear::<PrepareRenameRequest>(request)?;
            said(with(server, &asked.text_document.uri, |document| {
                places::can_rename(document, asked.position)
            }))
        }
        Rename::METHOD => {
            let params = clear::<Rename>(request)?;
            let asked = params.text_document_position;
            let uri = &asked.text_document.uri;
            match server.document(uri) {
                None => said(()),
                Some(document) => {
                    let renamed = places::rename(document, uri, asked.position, &params.new_name);
                    let mut renamed = renamed.map_err(Unanswered::Refused)?;
                    translated::carry(server, uri, &document.text, &mut renamed);
                    said(renamed)
                }
            }
        }
        _ => Err(Unanswered::NoSuchQuestion(request.method)),
    }
}

/// The edit that lays a file out. A file with mistakes is left as it is: its findings say which.
fn laid_out(document: &Document) -> Option<Vec<TextEdit>> {
    let after = formatter::format(&document.text).ok()?;
    let all = document::range(&document.lines(), 0..document.text.len());
    Some(match after == document.text {
        true => Vec::new(),
        false => vec![TextEdit::new(all, after)],
    })
}

/// What is asked, if it can be understood.
fn clear<R: Asked>(request: Request) -> Result<R::Params, Unanswered> {
    serde_json::from_value(request.params).map_err(|error| Unanswered::Unclear(error.to_string()))
}

/// The answer about a file; nothing if it is not open.
fn with<T>(server: &Server, uri: &Uri, answer: impl FnOnce(&Document) -> T) -> Option<T> {
    server.document(uri).map(answer)
}

fn said(answer: impl Serialize) -> Result<Value, Unanswered> {
    serde_json::to_value(answer).map_err(|error| Unanswered::Refused(error.to_string()))
}
