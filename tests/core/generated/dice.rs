//! Decisions read off a list of numbers, so that a made-up story shrinks as its list does: no numbers, the plainest story.

/// A list of numbers that decides.
pub struct Dice<'t> {
    tape: &'t [u32],
    at: usize,
}

impl<'t> Dice<'t> {
    /// From the beginning of a list; where it ends, zeros follow.
    pub fn new(tape: &'t [u32]) -> Self {
        Dice { tape, at: 0 }
    }

    /// A number from 0 to `below` less one; 0 where the list has ended.
    pub fn below(&mut self, below: usize) -> usize {
        let rolled = self.tape.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        rolled as usize % below.max(1)
    }

    /// A number from `least` to `most`; `least` where the list has ended.
    pub fn within(&mut self, least: usize, most: usize) -> usize {
        least + self.below(most - least + 1)
    }

    /// Whether something comes out that does so in that many cases of a hundred; never where the list has ended.
    pub fn likely(&mut self, percent: usize) -> bool {
        self.below(100) >= 100 - percent
    }

    /// One of several.
    pub fn of<T: Clone>(&mut self, several: &[T]) -> T {
        several[self.below(several.len())].clone()
    }

    /// Something in that many cases of a hundred.
    pub fn some<T>(&mut self, percent: usize, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.likely(percent).then(|| make(self))
    }

    /// Up to `most` of something.
    pub fn list<T>(&mut self, most: usize, mut make: impl FnMut(&mut Self, usize) -> T) -> Vec<T> {
        let count = self.within(0, most);
        (0..count).map(|place| make(self, place)).collect()
    }
}
