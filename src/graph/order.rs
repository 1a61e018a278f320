//! In which order things stand in each layer, so that few ways cross: sweeps by the middle of the neighbours, and exchanges.

/// How often the layers are swept.
const SWEEPS: usize = 24;

/// Everything in layers: what stands in each, by number, and what is joined between one layer and the next.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Ranks {
    /// In each layer, what stands in it, from left to right.
    pub rows: Vec<Vec<usize>>,
    /// Joined pairs: the upper and the lower, always in neighbouring layers.
    pub joins: Vec<(usize, usize)>,
}

impl Ranks {
    /// Orders every layer anew, so that as few joins cross as sweeping finds.
    pub fn untangle(&mut self) {
        let (above, below) = self.neighbours();
        let mut best = (self.crossings(), self.rows.clone());
        for sweep in 0..SWEEPS {
            let down = sweep % 2 == 0;
            let neighbours = if down { &above } else { &below };
            let rows: Vec<usize> = match down {
                true => (1..self.rows.len()).collect(),
                false => (0..self.rows.len().saturating_sub(1)).rev().collect(),
            };
            for row in rows {
                let fixed = if down { row - 1 } else { row + 1 };
                self.sort_by_middle(row, fixed, neighbours);
            }
            self.exchange(&above, &below);
            let crossings = self.crossings();
            if crossings < best.0 {
                best = (crossings, self.rows.clone());
            }
        }
        self.rows = best.1;
    }

    /// How many joins cross.
    pub fn crossings(&self) -> usize {
        let place = self.places();
        let mut crossings = 0;
        for (index, (up, down)) in self.joins.iter().enumerate() {
            for (other_up, other_down) in self.joins.iter().skip(index + 1) {
                let (row, x) = place[*up];
                let (other_row, other_x) = place[*other_up];
                let (y, other_y) = (place[*down].1, place[*other_down].1);
                crossings += usize::from(
                    row == other_row && (x < other_x && y > other_y || x > other_x && y < other_y),
                );
            }
        }
        crossings
    }

    /// Row and place of everything.
    fn places(&self) -> Vec<(usize, usize)> {
        let count = self.rows.iter().flatten().max().map_or(0, |most| most + 1);
        let mut places = vec![(0, 0); count];
        for (row, all) in self.rows.iter().enumerate() {
            for (place, one) in all.iter().enumerate() {
                places[*one] = (row, place);
            }
        }
        places
    }

    /// What each is joined to above, and below.
    pub fn neighbours(&self) -> (Vec<Vec<usize>>, Vec<Vec<usize>>) {
        let count = self.rows.iter().flatten().max().map_or(0, |most| most + 1);
        let (mut above, mut below) = (vec![Vec::new(); count], vec![Vec::new(); count]);
        for (up, down) in &self.joins {
            above[*down].push(*up);
            below[*up].push(*down);
        }
        (above, below)
    }

    /// Sorts a row by the middle of the neighbours in a row that stays; what has none keeps its place among the others.
    fn sort_by_middle(&mut self, row: usize, fixed: usize, neighbours: &[Vec<usize>]) {
        let places = self.places();
        let all = self.rows[row].clone();
        let keyed = all.iter().enumerate().map(|(place, one)| {
            let beside = neighbours[*one]
                .iter()
                .filter(|other| places[**other].0 == fixed);
            let (mut sum, mut count) = (0, 0);
            for other in beside {
                sum += places[*other].1;
                count += 1;
            }
            // In sixtieths of a place: enough to tell means apart without fractions.
            let middle = match count {
                0 => place * 60,
                count => sum * 60 / count,
            };
            (middle, place, *one)
        });
        let mut keyed: Vec<(usize, usize, usize)> = keyed.collect();
        keyed.sort_unstable();
        self.rows[row] = keyed.into_iter().map(|(.., one)| one).collect();
    }

    /// Exchanges neighbours in a row as long as fewer joins cross.
    fn exchange(&mut self, above: &[Vec<usize>], below: &[Vec<usize>]) {
        for _ in 0..4 {
            let mut better = false;
            for row in 0..self.rows.len() {
                for place in 1..self.rows[row].len() {
                    let places = self.places();
                    let (left, right) = (self.rows[row][place - 1], self.rows[row][place]);
                    let cost = |left: usize, right: usize| {
                        let pairs = |of: &[Vec<usize>]| {
                            let mut count = 0;
                            for one in &of[left] {
                                let further = of[right].iter();
                                count += further
                                    .filter(|other| places[**other].1 < places[*one].1)
                                    .count();
                            }
                            count
                        };
                        pairs(above) + pairs(below)
                    };
                    if cost(right, left) < cost(left, right) {
                        self.rows[row].swap(place - 1, place);
                        better = true;
                    }
                }
            }
            if !better {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Ranks;

    #[test]
    fn what_can_be_untangled_is() {
        // Two rows of four, joined as a mirror; and a third that mirrors the second again.
        let mut ranks = Ranks {
            rows: vec![vec![0, 1, 2, 3], vec![4, 5, 6, 7], vec![8, 9, 10, 11]],
            joins: vec![
                (0, 7),
                (1, 6),
                (2, 5),
                (3, 4),
                (4, 11),
                (5, 10),
                (6, 9),
                (7, 8),
            ],
        };
        assert_eq!(ranks.crossings(), 12);
        ranks.untangle();
        assert_eq!(ranks.crossings(), 0);
        let mut row = ranks.rows[1].clone();
        row.sort_unstable();
        assert_eq!(row, [4, 5, 6, 7], "nothing is lost");
    }

    #[test]
    fn what_must_cross_crosses_once() {
        let mut ranks = Ranks {
            rows: vec![vec![0, 1], vec![2, 3]],
            joins: vec![(0, 2), (0, 3), (1, 2), (1, 3)],
        };
        ranks.untangle();
        assert_eq!(ranks.crossings(), 1);
        Ranks::default().untangle();
    }
}
