//! Where the parts of a chart lie.

use super::Chart;

/// The left, upper, right and lower edge of the field in which the lines run.
pub type Field = (i32, i32, i32, i32);

/// Where things lie in a chart, in pixels from its upper left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The left, upper, right and lower edge of the field in which the lines run.
    pub field: Field,
    /// For each series the end of its line, and the height at which its name belongs: names do not overlap.
    pub ends: Vec<((i32, i32), i32)>,
    /// For each mark, how far right it lies.
    pub marks: Vec<i32>,
}

/// The least distance between the names of two lines.
pub(super) const NAME_HEIGHT: i32 = 19;

/// Works out where things lie.
pub fn layout(chart: &Chart) -> Layout {
    let (width, height) = (pixels(chart.size.0), pixels(chart.size.1));
    let room = if chart.labels {
        (34, 30, (width / 4).min(170), 30)
    } else {
        (8, 22, 14, 8)
    };
    let (left, top) = (room.0, room.1);
    let (right, bottom) = (
        (width - room.2).max(left + 1),
        (height - room.3).max(top + 1),
    );
    let field = (left, top, right, bottom);
    let turns = span(chart);
    let ends: Vec<(i32, i32)> = chart
        .series
        .iter()
        .map(|series| {
            series
                .points
                .last()
                .map_or((right, bottom), |point| at(*point, turns, field))
        })
        .collect();
    let heights = spread(&ends, top, bottom);
    let marks = chart
        .marks
        .iter()
        .map(|mark| at((mark.turn, 0), turns, field).0)
        .collect();
    Layout {
        field,
        ends: ends.into_iter().zip(heights).collect(),
        marks,
    }
}

/// The first and the last turn of all lines and marks.
pub(super) fn span(chart: &Chart) -> (u32, u32) {
    let turns = || {
        let points = chart
            .series
            .iter()
            .flat_map(|series| series.points.iter().map(|point| point.0));
        points.chain(chart.marks.iter().map(|mark| mark.turn))
    };
    (turns().min().unwrap_or(0), turns().max().unwrap_or(0))
}

pub(super) fn at((turn, value): (u32, u8), turns: (u32, u32), field: Field) -> (i32, i32) {
    let (left, _, right, _) = field;
    let (done, all) = (
        i64::from(turn.saturating_sub(turns.0)),
        i64::from(turns.1.saturating_sub(turns.0)),
    );
    // One single turn has no length: it lies at the right, where the ends are.
    let along = i64::from(right - left)
        .saturating_mul(done)
        .checked_div(all);
    let x = along.map_or(right, |along| left + i32::try_from(along).unwrap_or(0));
    (x, level(value, field))
}

pub(super) fn level(value: u8, (_, top, _, bottom): Field) -> i32 {
    bottom - (bottom - top) * i32::from(value.min(100)) / 100
}

/// Heights for the names: as near to the ends of their lines as they can be without overlapping.
fn spread(ends: &[(i32, i32)], top: i32, bottom: i32) -> Vec<i32> {
    let mut order: Vec<usize> = (0..ends.len()).collect();
    order.sort_by_key(|place| ends.get(*place).map_or(0, |end| end.1));
    let wanted: Vec<i32> = order
        .iter()
        .filter_map(|place| ends.get(*place))
        .map(|end| end.1)
        .collect();
    // Push down where two are too close, then pull everything up from the bottom edge.
    let mut placed: Vec<i32> = Vec::with_capacity(wanted.len());
    for want in wanted {
        let least = placed.last().map_or(top, |above| above + NAME_HEIGHT);
        placed.push(want.max(least));
    }
    let mut most = bottom;
    for place in placed.iter_mut().rev() {
        *place = (*place).min(most);
        most = *place - NAME_HEIGHT;
    }
    let mut heights = vec![0; ends.len()];
    for (place, height) in order.into_iter().zip(placed) {
        if let Some(slot) = heights.get_mut(place) {
            *slot = height;
        }
    }
    heights
}

fn pixels(size: u32) -> i32 {
    i32::try_from(size.min(20_000)).unwrap_or(20_000)
}
