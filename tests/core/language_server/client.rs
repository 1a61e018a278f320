//! An editor made for the tests: it opens one file, types, asks, and hears what is found.

use groundswell::{
    language_server,
    library::{Library, Places},
    scenario::syntax::Lines,
};
use lsp_server::{Connection, Message, Notification, Request, RequestId, Response};
use serde_json::{Value, json};
use std::{thread, time::Duration};

const FILE: &str = "file:///stories/small.ron";
/// Nothing takes this long; a server that is silent has broken its promise.
const PATIENCE: Duration = Duration::from_secs(60);

pub struct Client {
    connection: Connection,
    server: Option<thread::JoinHandle<()>>,
    asked: i32,
    version: i32,
    text: String,
    file: String,
}

impl Client {
    pub fn new() -> Client {
        Client::at(FILE)
    }

    /// An editor whose one file is called so.
    pub fn at(file: &str) -> Client {
        let (connection, far) = Connection::memory();
        let server = thread::spawn(move || {
            let library = Library::open(&Places::default());
            language_server::serve_on(&far, library).expect("the editor keeps to the protocol");
        });
        let mut client = Client {
            connection,
            server: Some(server),
            asked: 0,
            version: 0,
            text: String::new(),
            file: file.to_owned(),
        };
        client
            .try_ask("initialize", json!({ "capabilities": {} }))
            .expect("it can begin");
        client.tell("initialized", json!({}));
        client
    }

    /// Opens a file, or opens it anew, and hears what is found in it.
    pub fn open(&mut self, text: &str) -> Vec<Value> {
        self.version += 1;
        text.clone_into(&mut self.text);
        let document =
            json!({ "uri": self.file, "languageId": "ron", "version": self.version, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
        self.hear()
    }

    /// Puts another text in the place of the whole, and hears what is found in it.
    pub fn change(&mut self, text: &str) -> Vec<Value> {
        text.clone_into(&mut self.text);
        self.changed(json!({ "text": text }));
        self.hear()
    }

    /// Types something at a place, and hears what is found then.
    pub fn type_at(&mut self, place: &Value, letters: &str) -> Vec<Value> {
        let lines = Lines::new(&self.text);
        let number = |part: &str| place[part].as_u64().expect("a number") as usize;
        let at = lines.offset_of_utf16(number("line"), number("character"));
        self.text.insert_str(at, letters);
        self.changed(json!({ "range": { "start": place, "end": place }, "text": letters }));
        self.hear()
    }

    /// The text as it stands in the editor.
    pub fn text(&self) -> &str {
        &self.text
    }

    fn changed(&mut self, change: Value) {
        self.version += 1;
        let document = json!({ "uri": self.file, "version": self.version });
        self.tell(
            "textDocument/didChange",
            json!({ "textDocument": document, "contentChanges": [change] }),
        );
    }

    /// What is found in the file as it is now.
    fn hear(&mut self) -> Vec<Value> {
        loop {
            let Message::Notification(told) = self.next() else {
                continue;
            };
            if told.method == "textDocument/publishDiagnostics"
                && told.params["version"] == self.version
            {
                return told.params["diagnostics"]
                    .as_array()
                    .expect("a list")
                    .clone();
            }
        }
    }

    /// Asks about the file, and hears the answer.
    pub fn ask(&mut self, method: &str, params: Value) -> Value {
        self.try_ask(method, params)
            .unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// Asks about the file; an error is what it says.
    pub fn try_ask(&mut self, method: &str, mut params: Value) -> Result<Value, String> {
        self.asked += 1;
        if method.starts_with("textDocument/") {
            params["textDocument"] = json!({ "uri": self.file });
        }
        let id = RequestId::from(self.asked);
        let request = Request::new(id.clone(), method.into(), params);
        self.connection
            .sender
            .send(request.into())
            .expect("it listens");
        loop {
            if let Message::Response(Response {
                id: answered,
                result,
                error,
            }) = self.next()
                && answered == id
            {
                return match error {
                    Some(error) => Err(error.message),
                    None => Ok(result.unwrap_or(Value::Null)),
                };
            }
        }
    }

    fn tell(&self, method: &str, params: Value) {
        let told = Notification::new(method.into(), params);
        self.connection
            .sender
            .send(told.into())
            .expect("it listens");
    }

    fn next(&self) -> Message {
        self.connection
            .receiver
            .recv_timeout(PATIENCE)
            .expect("the server answers")
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        if thread::panicking() {
            return;
        }
        self.try_ask("shutdown", Value::Null)
            .expect("it says farewell");
        self.tell("exit", Value::Null);
        let server = self.server.take().expect("it has run");
        server.join().expect("it ends well");
    }
}

/// A text after the edits of a renaming or a fix.
pub fn apply(text: &str, edit: &Value) -> String {
    apply_all(text, &edit["changes"][FILE])
}

/// A text after a list of edits.
pub fn apply_all(text: &str, edits: &Value) -> String {
    let lines = Lines::new(text);
    let number = |value: &Value| value.as_u64().expect("a number") as usize;
    let byte =
        |place: &Value| lines.offset_of_utf16(number(&place["line"]), number(&place["character"]));
    let mut edits: Vec<(usize, usize, &str)> = edits
        .as_array()
        .expect("edits of the file")
        .iter()
        .map(|edit| {
            let range = &edit["range"];
            let text = edit["newText"].as_str().expect("a text");
            (byte(&range["start"]), byte(&range["end"]), text)
        })
        .collect();
    edits.sort_unstable();
    let mut text = text.to_owned();
    for (start, end, by) in edits.into_iter().rev() {
        text.replace_range(start..end, by);
    }
    text
}
