//! Who hears what happens in a turn: everything, nothing, or only which lines are said.

use super::{
    chance::{Drawn, Luck},
    event::Event,
};
use crate::scenario::script::Line;
use std::marker::PhantomData;

/// Who hears what happens, and by which luck. A run keeps it all; a walk is deaf, and nothing is written down for it.
pub trait Ear {
    /// How draws are resolved for it.
    type Luck: Luck;
    /// Whether it hears anything.
    const OPEN: bool;
    /// Whether it is told which lines are said.
    const LINES: bool = Self::OPEN;

    /// Hears something; a deaf ear does not even make it.
    fn hear(&mut self, event: impl FnOnce() -> Event);

    /// What has been heard so far in this turn.
    fn heard(&self) -> &[Event];

    /// Is told that a line is said.
    fn line(&mut self, _: &Line) {}
}

impl Ear for Vec<Event> {
    type Luck = Drawn;
    const OPEN: bool = true;

    fn hear(&mut self, event: impl FnOnce() -> Event) {
        self.push(event());
    }

    fn heard(&self) -> &[Event] {
        self
    }
}

/// Hears nothing.
#[derive(Debug, Clone, Copy)]
pub struct Deaf<L = Drawn>(PhantomData<L>);

impl<L> Default for Deaf<L> {
    fn default() -> Self {
        Deaf(PhantomData)
    }
}

/// Hears only which lines are said.
#[derive(Debug, Clone)]
pub struct Lines<L = Drawn> {
    said: Vec<usize>,
    luck: PhantomData<L>,
}

/// What names a line as long as its scenario is there: where it stands in memory. Not for anything that is kept.
pub fn line_name(line: &Line) -> usize {
    std::ptr::from_ref(line).addr()
}

impl<L> Lines<L> {
    /// The names of the lines that were said since they were last forgotten, by [`line_name`].
    pub fn said(&self) -> &[usize] {
        &self.said
    }

    /// Forgets what was said.
    pub fn forget(&mut self) {
        self.said.clear();
    }
}

impl<L> Default for Lines<L> {
    fn default() -> Self {
        Lines {
            said: Vec::new(),
            luck: PhantomData,
        }
    }
}

impl<L: Luck> Ear for Lines<L> {
    type Luck = L;
    const OPEN: bool = false;
    const LINES: bool = true;

    fn hear(&mut self, _: impl FnOnce() -> Event) {}

    fn heard(&self) -> &[Event] {
        &[]
    }

    fn line(&mut self, line: &Line) {
        self.said.push(line_name(line));
    }
}

impl<L: Luck> Ear for Deaf<L> {
    type Luck = L;
    const OPEN: bool = false;

    fn hear(&mut self, _: impl FnOnce() -> Event) {}

    fn heard(&self) -> &[Event] {
        &[]
    }
}
