//! What stands at the top of a workshop's file: what is played, where phones find it, and what lets them in.

use super::Unhosted;
use crate::workshop::room::Setup;
use rand::TryRng as _;
use serde::{Deserialize, Serialize};
use std::{net::SocketAddr, path::Path};

/// The top of a workshop's file. The secrets are gone once it was closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The program that began it.
    pub program: String,
    /// What is played.
    pub setup: Setup,
    /// When it began, in seconds since 1970.
    pub start: u64,
    /// What newcomers type: six digits.
    pub code: String,
    /// What opens the console: sixteen letters and digits, in fours.
    pub secret: String,
    /// Where the server was last.
    pub address: Option<SocketAddr>,
    /// Whether it was closed, and who was who was forgotten.
    pub closed: bool,
}

impl Head {
    /// The top of a new file, with secrets of its own.
    pub(super) fn new(setup: Setup, start: u64) -> Head {
        let fours: Vec<String> = (0..4).map(|_| secret(4)).collect();
        Head {
            program: env!("CARGO_PKG_VERSION").to_owned(),
            setup,
            start,
            code: random(b"0123456789", 6),
            secret: fours.join("-"),
            address: None,
            closed: false,
        }
    }

    /// What a file's first line says.
    ///
    /// # Errors
    /// [`Unhosted::Head`].
    pub fn read(path: &Path, text: &str) -> Result<Head, Unhosted> {
        serde_json::from_str(text).map_err(|error| Unhosted::Head {
            path: path.to_owned(),
            why: error.to_string(),
        })
    }

    /// The same without what lets anybody in.
    pub(super) fn without_secrets(&self) -> Head {
        Head {
            code: String::new(),
            secret: String::new(),
            address: None,
            closed: true,
            ..self.clone()
        }
    }

    /// As it is written.
    pub(super) fn text(&self) -> String {
        // Plain fields with text for keys: there is nothing in it that cannot be written.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Letters and digits that nobody mistakes for each other, 32 of them.
const READABLE: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A text that nobody guesses: so many signs of five bits each.
pub fn secret(signs: usize) -> String {
    random(&READABLE[..], signs)
}

/// So many of these signs, each as likely.
fn random(signs: &[u8], count: usize) -> String {
    let draw = |_| char::from(signs[below(signs.len())]);
    (0..count).map(draw).collect()
}

/// A number below another, each as likely, from the system's own chance.
pub(super) fn below(count: usize) -> usize {
    let count = count.max(1) as u64;
    // Beyond the last whole multiple some numbers would come more often than others.
    let fair = u64::MAX - u64::MAX % count;
    loop {
        // A system without chance is no system to hold a vote on: rather than give what can be guessed, it waits.
        if let Ok(drawn) = rand::rngs::SysRng.try_next_u64()
            && drawn < fair
        {
            return (drawn % count) as usize;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn secrets_are_long_readable_and_never_the_same() {
        let drawn: BTreeSet<String> = (0..1_000).map(|_| secret(26)).collect();
        assert_eq!(drawn.len(), 1_000);
        let mut seen: BTreeSet<u8> = BTreeSet::new();
        for secret in &drawn {
            assert_eq!(secret.len(), 26);
            seen.extend(secret.bytes());
        }
        assert_eq!(seen, READABLE.iter().copied().collect());
    }
}
