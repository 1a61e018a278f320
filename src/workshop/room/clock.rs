//! The workshop's clock: milliseconds since the lobby was left, without pauses. It reads no clock; every time is handed in.

/// The clock.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Clock {
    /// The latest time that was handed in; it never goes backwards.
    latest: u64,
    /// When the lobby was left; none before.
    began: Option<u64>,
    /// Since when it has been paused; none while it runs.
    paused: Option<u64>,
    /// All pauses that are over.
    pauses: u64,
}

impl Clock {
    /// Takes note of the time, and says what counts: never less than before.
    pub fn tick(&mut self, at: u64) -> u64 {
        self.latest = self.latest.max(at);
        self.latest
    }

    /// The latest time that was handed in.
    pub fn latest(&self) -> u64 {
        self.latest
    }

    /// Milliseconds since the lobby was left, without pauses; nothing before.
    pub fn elapsed(&self, at: u64) -> u64 {
        let at = at.max(self.latest);
        let until = self.paused.map_or(at, |since| since.min(at));
        let since = self.began.unwrap_or(until);
        until.saturating_sub(since).saturating_sub(self.pauses)
    }

    /// Whether it is paused.
    pub fn is_paused(&self) -> bool {
        self.paused.is_some()
    }

    /// The lobby is left; only the first time counts.
    pub fn begin(&mut self) {
        if self.began.is_none() {
            self.began = Some(self.latest);
            self.pauses = 0;
            // Whoever paused in the lobby has not lost anything yet.
            self.paused = self.paused.map(|_| self.latest);
        }
    }

    /// Pauses, or goes on. Doing either twice changes nothing.
    pub fn pause(&mut self, pause: bool) {
        match (pause, self.paused) {
            (true, None) => self.paused = Some(self.latest),
            (false, Some(since)) => {
                if self.began.is_some() {
                    self.pauses += self.latest - since;
                }
                self.paused = None;
            }
            _ => {}
        }
    }
}
