//! What is forgotten when a workshop is closed: what lets anybody in.

use super::State;
use crate::{
    storage::{Line, StorageError, read_workshop},
    workshop::room::Command,
};

/// Writes the file anew without the secrets and the phones' tokens.
pub(super) fn forget(state: &mut State) -> Result<(), StorageError> {
    let kept = read_workshop(state.log.path())?;
    let head = state.head.without_secrets();
    let lines: Vec<Line> = kept
        .lines
        .into_iter()
        .enumerate()
        .map(without_token)
        .collect();
    state.log.rewrite(&head.text(), &lines)?;
    state.head = head;
    Ok(())
}

/// A line that lets a phone in says only that one came; each still differs from all others.
fn without_token((number, line): (usize, Line)) -> Line {
    let Ok(Command::Join { group, .. }) = serde_json::from_str(&line.text) else {
        return line;
    };
    let join = Command::Join {
        token: format!("forgotten-{number}"),
        group,
    };
    let text = serde_json::to_string(&join).unwrap_or_default();
    Line { text, ..line }
}
