//! Where answers come from: a keyboard or a pipe.

use super::Out;
use std::io::{self, BufRead, IsTerminal, Read};

/// Where answers come from: a keyboard or a pipe.
pub struct Input {
    from: io::StdinLock<'static>,
    /// A keyboard shows what is typed; what comes from a pipe is repeated, so that the output can be read by itself.
    repeats: bool,
}

impl Input {
    pub fn new() -> Input {
        let from = io::stdin();
        Input {
            repeats: !from.is_terminal(),
            from: from.lock(),
        }
    }

    /// The next answer without the spaces around it; `None` when there are no more.
    pub fn line(&mut self, out: &mut Out) -> io::Result<Option<String>> {
        let mut bytes = Vec::new();
        // Nobody types this much; a stream without an end must not fill the memory.
        if self
            .from
            .by_ref()
            .take(LONGEST_ANSWER)
            .read_until(b'\n', &mut bytes)?
            == 0
        {
            return Ok(None);
        }
        let answer = String::from_utf8_lossy(&bytes).trim().to_owned();
        if self.repeats {
            out.line(&answer)?;
        }
        Ok(Some(answer))
    }
}

/// The longest answer that is read, in bytes.
const LONGEST_ANSWER: u64 = 4096;
