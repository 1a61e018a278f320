//! The scenario language in an editor: findings as one types, completion, what a word means, where a name stands, renaming,
//! quick fixes, an outline and the formatter, over the language server protocol.
//!
//! What is answered is worked out by functions of a text and a place, one file for each kind of question; only this file
//! knows that there is a wire. Nothing that an editor sends ends it but its own farewell.

#![warn(missing_docs)]
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod answers;
mod complete;
mod document;
mod findings;
mod hover;
mod outline;
mod places;
mod translated;

use crate::library::Library;
use document::Document;
use lsp_server::{Connection, ErrorCode, Message, Notification, Request, Response};
use lsp_types::{
    CodeActionKind, CodeActionOptions, CodeActionProviderCapability, CompletionOptions,
    HoverProviderCapability, InitializeResult, OneOf, PublishDiagnosticsParams, RenameOptions,
    ServerCapabilities, ServerInfo, TextDocumentSyncCapability, TextDocumentSyncKind,
    TextDocumentSyncOptions, Uri, WorkDoneProgressOptions,
    notification::{
        DidChangeTextDocument, DidCloseTextDocument, DidOpenTextDocument, Notification as _,
        PublishDiagnostics,
    },
};
use std::collections::{BTreeMap, BTreeSet};

/// Why the server stopped before the editor said farewell.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The editor did not keep to the protocol, or went away.
    #[error("the editor did not keep to the language server protocol: {0}")]
    Protocol(#[from] lsp_server::ProtocolError),
    /// What the server says of itself could not be written.
    #[error("cannot speak to the editor: {0}")]
    Json(#[from] serde_json::Error),
    /// Standard input or output broke.
    #[error("cannot read or write: {0}")]
    Io(#[from] std::io::Error),
}

/// Serves one editor over standard input and output, until it says farewell.
///
/// # Errors
/// Where the editor breaks the protocol off.
pub fn serve(library: Library) -> Result<(), ServeError> {
    let (connection, threads) = Connection::stdio();
    serve_on(&connection, library)?;
    drop(connection);
    threads.join()?;
    Ok(())
}

/// Serves one editor over a connection, until it says farewell.
///
/// # Errors
/// Where the editor breaks the protocol off.
pub fn serve_on(connection: &Connection, library: Library) -> Result<(), ServeError> {
    let (id, _) = connection.initialize_start()?;
    let about = InitializeResult {
        capabilities: capabilities(),
        server_info: Some(ServerInfo {
            name: "groundswell".into(),
            version: Some(env!("CARGO_PKG_VERSION").into()),
        }),
    };
    connection.initialize_finish(id, serde_json::to_value(about)?)?;
    Server {
        connection,
        library,
        open: BTreeMap::new(),
        changed: BTreeSet::new(),
    }
    .listen()
}

/// What the server can do.
fn capabilities() -> ServerCapabilities {
    ServerCapabilities {
        text_document_sync: Some(TextDocumentSyncCapability::Options(
            TextDocumentSyncOptions {
                open_close: Some(true),
                change: Some(TextDocumentSyncKind::INCREMENTAL),
                ..TextDocumentSyncOptions::default()
            },
        )),
        document_symbol_provider: Some(OneOf::Left(true)),
        code_action_provider: Some(CodeActionProviderCapability::Options(CodeActionOptions {
            code_action_kinds: Some(vec![CodeActionKind::QUICKFIX]),
            ..CodeActionOptions::default()
        })),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some(
                [".", "\"", "{", "(", ">", ":", " "]
                    .map(str::to_owned)
                    .into(),
            ),
            ..CompletionOptions::default()
        }),
        document_formatting_provider: Some(OneOf::Left(true)),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        document_highlight_provider: Some(OneOf::Left(true)),
        rename_provider: Some(OneOf::Right(RenameOptions {
            prepare_provider: Some(true),
            work_done_progress_options: WorkDoneProgressOptions::default(),
        })),
        ..ServerCapabilities::default()
    }
}

/// One editor that is served.
struct Server<'c> {
    connection: &'c Connection,
    /// The stories that campaigns may name.
    library: Library,
    /// The files that are open in the editor.
    open: BTreeMap<String, (Uri, Document)>,
    /// Those of them whose findings have not been told since they changed.
    changed: BTreeSet<String>,
}

impl Server<'_> {
    /// Hears the editor out, then tells what was found: whoever types fast is not answered for every letter.
    fn listen(mut self) -> Result<(), ServeError> {
        loop {
            let message = match self.connection.receiver.try_recv() {
                Ok(message) => message,
                Err(_) => {
                    self.tell_findings();
                    match self.connection.receiver.recv() {
                        Ok(message) => message,
                        // The editor is gone.
                        Err(_) => return Ok(()),
                    }
                }
            };
            match message {
                Message::Request(request) => {
                    if self.connection.handle_shutdown(&request)? {
                        return Ok(());
                    }
                    let response = self.answer(request);
                    if self.connection.sender.send(response.into()).is_err() {
                        return Ok(());
                    }
                }
                Message::Notification(told) => self.hear(told),
                // Nothing is ever asked of the editor.
                Message::Response(_) => {}
            }
        }
    }

    /// What the editor tells of its files. What makes no sense is passed over: there is nobody to tell.
    fn hear(&mut self, told: Notification) {
        match told.method.as_str() {
            DidOpenTextDocument::METHOD => {
                if let Ok(opened) = told
                    .extract::<lsp_types::DidOpenTextDocumentParams>(DidOpenTextDocument::METHOD)
                {
                    let opened = opened.text_document;
                    let key = opened.uri.as_str().to_owned();
                    let document = Document::new(opened.text, opened.version);
                    self.open.insert(key.clone(), (opened.uri, document));
                    self.changed.insert(key);
                }
            }
            DidChangeTextDocument::METHOD => {
                if let Ok(changed) = told.extract::<lsp_types::DidChangeTextDocumentParams>(
                    DidChangeTextDocument::METHOD,
                ) {
                    let key = changed.text_document.uri.as_str();
                    if let Some((_, document)) = self.open.get_mut(key) {
                        document.change(changed.content_changes, changed.text_document.version);
                        self.changed.insert(key.to_owned());
                    }
                }
            }
            DidCloseTextDocument::METHOD => {
                if let Ok(closed) = told
                    .extract::<lsp_types::DidCloseTextDocumentParams>(DidCloseTextDocument::METHOD)
                {
                    let uri = closed.text_document.uri;
                    self.open.remove(uri.as_str());
                    self.changed.remove(uri.as_str());
                    // What was found in it is of no interest any more.
                    self.publish(uri, Vec::new(), None);
                }
            }
            _ => {}
        }
    }

    /// The answer to a question.
    fn answer(&self, request: Request) -> Response {
        let id = request.id.clone();
        match answers::answer(self, request) {
            Ok(result) => Response::new_ok(id, result),
            Err(answers::Unanswered::NoSuchQuestion(method)) => Response::new_err(
                id,
                ErrorCode::MethodNotFound as i32,
                format!("groundswell has no answer to {method}"),
            ),
            Err(answers::Unanswered::Unclear(why)) => {
                Response::new_err(id, ErrorCode::InvalidParams as i32, why)
            }
            Err(answers::Unanswered::Refused(why)) => {
                Response::new_err(id, ErrorCode::RequestFailed as i32, why)
            }
        }
    }

    /// The file that is meant, if it is open.
    fn document(&self, uri: &Uri) -> Option<&Document> {
        self.open.get(uri.as_str()).map(|(_, document)| document)
    }

    fn tell_findings(&mut self) {
        for key in std::mem::take(&mut self.changed) {
            if let Some((uri, document)) = self.open.get(&key) {
                let found = findings::told(document, uri, &self.library);
                self.publish(uri.clone(), found, Some(document.version));
            }
        }
    }

    fn publish(&self, uri: Uri, found: Vec<lsp_types::Diagnostic>, version: Option<i32>) {
        let params = PublishDiagnosticsParams::new(uri, found, version);
        let told = Notification::new(PublishDiagnostics::METHOD.into(), params);
        // An editor that is gone is noticed when it is listened to.
        let _ = self.connection.sender.send(told.into());
    }
}
