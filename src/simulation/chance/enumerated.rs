//! Luck in every way there is: what has been decided is forced, and each draw beyond it forks.

use super::Luck;

/// Luck in every way there is. A turn is played again and again from the same state, each time the next way, until
/// [`Enumerated::go_on`] says that there is no other.
#[derive(Debug, Clone, Default)]
pub struct Enumerated {
    /// For each draw in its order, which way is taken, and how many there are.
    ways: Vec<(u32, u32)>,
    /// How many draws have been asked in this turn.
    asked: usize,
}

impl Enumerated {
    /// Before the first way.
    pub fn new() -> Enumerated {
        Enumerated::default()
    }

    /// Goes on to the next way; `false`, and back to the first, when all have been taken.
    pub fn go_on(&mut self) -> bool {
        // Draws that the last way did not come to belong to a way before it.
        self.ways.truncate(self.asked);
        self.asked = 0;
        while let Some((taken, of)) = self.ways.last_mut() {
            *taken += 1;
            if *taken < *of {
                return true;
            }
            self.ways.pop();
        }
        false
    }

    /// Which of so many ways is taken here.
    fn way(&mut self, of: u32) -> u32 {
        let taken = match self.ways.get(self.asked) {
            Some((taken, _)) => *taken,
            None => {
                self.ways.push((0, of));
                0
            }
        };
        self.asked += 1;
        taken
    }
}

impl Luck for Enumerated {
    const FORKS: bool = true;

    fn among(&mut self, _: u64, below: u32, becomes: impl Fn(u32) -> u32) -> u32 {
        // Numbers that come to the same lie beside each other: the first of each stretch stands for it.
        let firsts =
            || (0..below).filter(|number| *number == 0 || becomes(*number) != becomes(*number - 1));
        match u32::try_from(firsts().count()).unwrap_or(u32::MAX) {
            0 | 1 => 0,
            many => {
                let taken = self.way(many);
                firsts().nth(taken as usize).unwrap_or(0)
            }
        }
    }

    fn base(&mut self, _: u64, _: u32) -> u64 {
        0
    }

    fn has_it(&mut self, _: u64, _: u64, below: u64) -> bool {
        match below {
            0 => false,
            _ if below >= super::share(100) => true,
            _ => self.way(2) == 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::share, *};

    #[test]
    fn every_way_is_taken_once() {
        let mut luck = Enumerated::new();
        let mut ways = Vec::new();
        loop {
            // A draw of three outcomes; the last leads to one more fork.
            let landed = luck.draw(1, 1, 25, |number| (number / 10).min(2)) / 10;
            let more = landed == 2 && luck.has_it(0, 1, share(30));
            ways.push((landed, more));
            if !luck.go_on() {
                break;
            }
        }
        assert_eq!(ways, [(0, false), (1, false), (2, false), (2, true)]);
    }

    #[test]
    fn what_is_certain_does_not_fork() {
        let mut luck = Enumerated::new();
        assert_eq!(luck.draw(1, 1, 25, |_| 0), 0);
        assert_eq!(luck.draw(1, 1, 0, |number| number), 0);
        assert!(luck.has_it(0, 1, share(100)));
        assert!(!luck.has_it(0, 1, share(0)));
        assert!(!luck.go_on());
    }
}
