//! How much is explored, and how to watch it and call it off meanwhile.

use super::Policy;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};

/// The longest run that is played, in choices: a story that goes round in circles must end somewhere.
pub const LONGEST: u32 = 500;

/// How much is explored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// How many runs each policy plays.
    pub runs: u32,
    /// The seed of the first run; the others follow.
    pub seed: u64,
    /// On how many threads. The numbers do not depend on it.
    pub workers: usize,
    /// Who plays.
    pub policies: Vec<Policy>,
    /// How many states are looked at, to find out whether there are only so many.
    pub states: u32,
    /// How many runs look for what has been seen least.
    pub searches: u32,
    /// In how many states each decision is compared, option by option; 0 for not at all.
    pub compared: u32,
    /// How many ways to choose are crossed with as many seeds, to tell choice from luck; 0 for not at all.
    pub crossed: u32,
    /// After how many choices a run is left alone.
    pub longest: u32,
}

impl Plan {
    /// The usual plan: all policies, so many runs each, and everything else in proportion.
    pub fn new(runs: u32, seed: u64, workers: usize) -> Plan {
        Plan {
            runs,
            seed,
            workers: workers.max(1),
            policies: Policy::ALL.to_vec(),
            states: 20_000,
            searches: runs.saturating_mul(4).clamp(400, 12_000),
            compared: (runs / 12).clamp(6, 24),
            crossed: (runs / 4).clamp(16, 64),
            longest: LONGEST,
        }
    }

    /// Only how policies fare, and nothing else.
    pub fn only(policies: &[Policy], runs: u32, seed: u64, workers: usize) -> Plan {
        Plan {
            policies: policies.to_vec(),
            states: 0,
            searches: 0,
            compared: 0,
            crossed: 0,
            ..Plan::new(runs, seed, workers)
        }
    }
}

/// What is being done now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Looking at states, one after the other.
    States,
    /// Looking for what has been seen least.
    Searching,
    /// Policies play.
    Playing,
    /// Options are compared.
    Comparing,
    /// Choices are crossed with luck.
    Crossing,
    /// Looking for what would have reached what was never reached.
    Nearing,
}

impl Phase {
    const ALL: [Phase; 6] = [
        Phase::States,
        Phase::Searching,
        Phase::Playing,
        Phase::Comparing,
        Phase::Crossing,
        Phase::Nearing,
    ];
}

/// Watches an exploration from another thread: how far it has come; and calls it off.
#[derive(Debug, Default)]
pub struct Watch {
    off: AtomicBool,
    phase: AtomicUsize,
    done: AtomicU64,
    of: AtomicU64,
}

impl Watch {
    /// Calls it off: what is known by then is reported.
    pub fn call_off(&self) {
        self.off.store(true, Ordering::Relaxed);
    }

    /// Whether it was called off.
    pub fn is_off(&self) -> bool {
        self.off.load(Ordering::Relaxed)
    }

    /// What is being done, how much of it is done, and how much there is of it.
    pub fn at(&self) -> (Phase, u64, u64) {
        let phase = Phase::ALL.get(self.phase.load(Ordering::Relaxed));
        (
            phase.copied().unwrap_or(Phase::Nearing),
            self.done.load(Ordering::Relaxed),
            self.of.load(Ordering::Relaxed),
        )
    }

    pub(super) fn begin(&self, phase: Phase, of: u64) {
        self.of.store(of, Ordering::Relaxed);
        self.done.store(0, Ordering::Relaxed);
        self.phase.store(phase as usize, Ordering::Relaxed);
    }

    pub(super) fn did(&self, count: u64) {
        self.done.fetch_add(count, Ordering::Relaxed);
    }
}
