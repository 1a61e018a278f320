//! Where in its layer everything stands: as straight below what leads to it as those beside it allow.

/// Rounds of pulling, downward and upward.
const ROUNDS: usize = 12;

/// How far two that stand side by side are pulled: what is joined, with what strength, in both directions.
pub(super) struct Pull<'a> {
    /// In each row, what stands in it, from left to right.
    pub rows: &'a [Vec<usize>],
    /// For each, what it is joined to above, and how strongly.
    pub above: &'a [Vec<(usize, i64)>],
    /// For each, what it is joined to below, and how strongly.
    pub below: &'a [Vec<(usize, i64)>],
    /// How wide each is.
    pub widths: &'a [i64],
    /// How far two are kept apart at least.
    pub gap: i64,
}

/// The middle of each, in pixels; the least left edge of all is 0.
pub(super) fn places(pull: &Pull) -> Vec<i64> {
    let mut middle = vec![0; pull.widths.len()];
    for row in pull.rows {
        let wide: i64 = row.iter().map(|one| pull.widths[*one] + pull.gap).sum();
        let mut x = -wide / 2;
        for one in row {
            middle[*one] = x + (pull.widths[*one] + pull.gap) / 2;
            x += pull.widths[*one] + pull.gap;
        }
    }
    for round in 0..ROUNDS {
        let last = round + 1 == ROUNDS;
        let down = round % 2 == 0;
        let order: Vec<usize> = match down {
            true => (0..pull.rows.len()).collect(),
            false => (0..pull.rows.len()).rev().collect(),
        };
        for row in order {
            settle(pull, &pull.rows[row], down, last, &mut middle);
        }
    }
    let left = (0..middle.len())
        .map(|one| middle[one] - pull.widths[one] / 2)
        .min();
    for place in &mut middle {
        *place -= left.unwrap_or(0);
    }
    middle
}

/// Moves a row to where its neighbours pull it. In the last round both sides pull.
fn settle(pull: &Pull, row: &[usize], down: bool, both: bool, middle: &mut [i64]) {
    // Where each would be, if what stands before it were pushed together: then order is all that binds.
    let mut pushed = 0;
    let mut blocks: Vec<Block> = Vec::new();
    let mut offsets = Vec::new();
    for (place, one) in row.iter().enumerate() {
        if place > 0 {
            pushed += (pull.widths[row[place - 1]] + pull.widths[*one]) / 2 + pull.gap;
        }
        offsets.push(pushed);
        let (mut sum, mut weight) = (0, 0);
        let sides = [
            (&pull.above[*one], down || both),
            (&pull.below[*one], !down || both),
        ];
        for (other, strength) in sides
            .iter()
            .filter(|(_, pulls)| *pulls)
            .flat_map(|(all, _)| *all)
        {
            sum += middle[*other] * strength;
            weight += strength;
        }
        if weight == 0 {
            (sum, weight) = (middle[*one], 1);
        }
        let mut block = Block {
            sum: sum - pushed * weight,
            weight,
            count: 1,
        };
        // Those that would stand in each other's way stand together, where their mean is.
        while let Some(before) = blocks.last()
            && before.at() >= block.at()
        {
            block = Block {
                sum: before.sum + block.sum,
                weight: before.weight + block.weight,
                count: before.count + block.count,
            };
            blocks.pop();
        }
        blocks.push(block);
    }
    let mut place = 0;
    for block in blocks {
        for _ in 0..block.count {
            middle[row[place]] = block.at() + offsets[place];
            place += 1;
        }
    }
}

struct Block {
    sum: i64,
    weight: i64,
    count: usize,
}

impl Block {
    fn at(&self) -> i64 {
        self.sum.div_euclid(self.weight.max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::{Pull, places};

    #[test]
    fn a_chain_is_straight_and_nothing_overlaps() {
        // One above three, one below the middle of them; a long chain beside.
        let rows = [vec![0, 5], vec![1, 2, 3, 6], vec![4, 7]];
        let joins = [(0, 1), (0, 2), (0, 3), (2, 4), (5, 6), (6, 7)];
        let (mut above, mut below) = (vec![Vec::new(); 8], vec![Vec::new(); 8]);
        for (up, down) in joins {
            above[down].push((up, 1));
            below[up].push((down, 1));
        }
        let widths = [100, 80, 100, 60, 100, 40, 40, 40];
        let middle = places(&Pull {
            rows: &rows,
            above: &above,
            below: &below,
            widths: &widths,
            gap: 20,
        });
        for row in &rows {
            for pair in row.windows(2) {
                let apart = middle[pair[1]] - middle[pair[0]];
                assert!(
                    apart >= (widths[pair[0]] + widths[pair[1]]) / 2 + 19,
                    "{middle:?}"
                );
            }
        }
        assert!(
            (middle[5] - middle[6]).abs() <= 2 && (middle[6] - middle[7]).abs() <= 2,
            "{middle:?}"
        );
        assert!((middle[0] - middle[2]).abs() <= 12, "{middle:?}");
        let left = (0..8).map(|one| middle[one] - widths[one] / 2).min();
        assert_eq!(left, Some(0));
    }
}
