//! Line charts of levels over turns, as SVG text.
//!
//! A level runs from 0 to 100, a turn is a place on the horizontal axis. Lines differ by colour, by dashes and by the
//! shape at their end, so that they can be told apart without colour. Words are left to the caller, who can make them
//! grow with the reader's text size ([`layout`] says where they belong); for a page to be saved they are drawn in.

use std::fmt::Write;

/// What a chart shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// The lines, the most important last: it is drawn on top.
    pub series: Vec<Series>,
    /// The turns at which something turned.
    pub marks: Vec<Mark>,
    /// How wide and how high, in pixels.
    pub size: (u32, u32),
    /// Whether words are drawn: the names of lines and marks, the ends of the axes.
    pub labels: bool,
    /// The colours that are not a line's.
    pub ink: Ink,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// The name at its end.
    pub name: String,
    /// Turn and level, by turn; between two turns the line is straight.
    pub points: Vec<(u32, u8)>,
    /// Its colour, such as `#2B6355`.
    pub colour: String,
    /// Its pattern.
    pub dash: Dash,
}

/// How a line is broken, and the shape at its end that goes with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dash {
    /// Unbroken; a disc.
    #[default]
    Solid,
    /// Long strokes; a square.
    Long,
    /// Dots; a triangle.
    Dotted,
    /// A stroke and a dot; a diamond.
    DashDot,
    /// Short strokes; a ring.
    Short,
}

impl Dash {
    /// All patterns, the easiest to tell apart first.
    pub const ALL: [Dash; 5] = [
        Dash::Solid,
        Dash::Long,
        Dash::Dotted,
        Dash::DashDot,
        Dash::Short,
    ];

    fn pattern(self) -> &'static str {
        match self {
            Dash::Solid => "none",
            Dash::Long => "14 7",
            Dash::Dotted => "0.1 7",
            Dash::DashDot => "14 7 0.1 7",
            Dash::Short => "6 6",
        }
    }
}

/// A turn at which something turned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// When.
    pub turn: u32,
    /// What, in a few words.
    pub name: String,
}

/// The colours of everything but the lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ink {
    /// Words and marks.
    pub text: String,
    /// Hairlines, and the shading of the middle.
    pub grid: String,
    /// What lies behind, to keep crossing lines apart.
    pub paper: String,
}

impl Default for Ink {
    fn default() -> Ink {
        Ink {
            text: "#5C5142".to_owned(),
            grid: "#DDD0B8".to_owned(),
            paper: "#FFFCF6".to_owned(),
        }
    }
}

/// Where things lie in a chart, in pixels from its upper left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The left, upper, right and lower edge of the field in which the lines run.
    pub field: (i32, i32, i32, i32),
    /// For each series the end of its line, and the height at which its name belongs: names do not overlap.
    pub ends: Vec<((i32, i32), i32)>,
    /// For each mark, how far right it lies.
    pub marks: Vec<i32>,
}

/// The least distance between the names of two lines.
const NAME_HEIGHT: i32 = 19;

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

/// Draws the chart as SVG text.
pub fn svg(chart: &Chart) -> String {
    let Layout { field, ends, marks } = layout(chart);
    let (left, top, right, bottom) = field;
    let (width, height) = chart.size;
    let Ink { text, grid, paper } = &chart.ink;
    let turns = span(chart);
    let mut out = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">"#
    );

    // A pale band where things are fair, between low and high; the two hairlines are its edges.
    let (high, low) = (level(65, field), level(35, field));
    let _ = write!(
        out,
        r#"<rect x="{left}" y="{high}" width="{}" height="{}" fill="{grid}" fill-opacity="0.28"/>"#,
        right - left,
        low - high
    );
    for (at, strong) in [(top, false), (high, false), (low, false), (bottom, true)] {
        let stroke = if strong { text } else { grid };
        let _ = write!(
            out,
            r#"<path d="M{left} {at}H{right}" stroke="{stroke}" stroke-width="1"/>"#
        );
    }
    // Never more ticks than can be told apart.
    let step = usize::try_from((turns.1 - turns.0) / 30 + 1).unwrap_or(usize::MAX);
    for turn in (turns.0..=turns.1).step_by(step) {
        let x = at((turn, 0), turns, field).0;
        let _ = write!(
            out,
            r#"<path d="M{x} {bottom}v4" stroke="{text}" stroke-width="1"/>"#
        );
    }
    for x in &marks {
        let _ = write!(
            out,
            r#"<path d="M{x} {}V{bottom}" stroke="{text}" stroke-width="1.5" stroke-dasharray="2 4"/><path d="M{} {}h12l-6 8z" fill="{text}"/>"#,
            top - 8,
            x - 6,
            top - 14
        );
    }
    for series in &chart.series {
        line(&mut out, series, turns, field, paper);
    }
    for (series, (end, _)) in chart.series.iter().zip(&ends) {
        if !series.points.is_empty() {
            end_mark(&mut out, series, *end, paper);
        }
    }
    if chart.labels {
        words(&mut out, chart, &ends, &marks, field);
    }
    out.push_str("</svg>");
    out
}

/// One line over a paper-coloured copy of itself, so that at a crossing one passes over the other.
fn line(
    out: &mut String,
    series: &Series,
    turns: (u32, u32),
    field: (i32, i32, i32, i32),
    paper: &str,
) {
    let mut path = String::new();
    for (place, point) in series.points.iter().enumerate() {
        let (x, y) = at(*point, turns, field);
        let _ = write!(path, "{}{x} {y}", if place == 0 { 'M' } else { 'L' });
    }
    if series.points.len() < 2 {
        return;
    }
    let (colour, dash) = (safe(&series.colour), series.dash.pattern());
    let _ = write!(
        out,
        r#"<path d="{path}" fill="none" stroke="{paper}" stroke-width="7" stroke-linejoin="round"/><path d="{path}" fill="none" stroke="{colour}" stroke-width="3.5" stroke-linejoin="round" stroke-linecap="round" stroke-dasharray="{dash}"/>"#
    );
}

/// The shape at the end of a line.
fn end_mark(out: &mut String, series: &Series, (x, y): (i32, i32), paper: &str) {
    let colour = safe(&series.colour);
    let shape = match series.dash {
        Dash::Solid => format!(r#"<circle cx="{x}" cy="{y}" r="6""#),
        Dash::Long => format!(r#"<path d="M{} {}h11v11h-11z""#, x - 5, y - 5),
        Dash::Dotted => format!(r#"<path d="M{} {}l7 -12l7 12z""#, x - 7, y + 5),
        Dash::DashDot => format!(r#"<path d="M{x} {}l7 7l-7 7l-7 -7z""#, y - 7),
        Dash::Short => {
            let _ = write!(
                out,
                r#"<circle cx="{x}" cy="{y}" r="5" fill="{paper}" stroke="{colour}" stroke-width="3"/>"#
            );
            return;
        }
    };
    let _ = write!(
        out,
        r#"{shape} fill="{colour}" stroke="{paper}" stroke-width="2" paint-order="stroke"/>"#
    );
}

fn words(
    out: &mut String,
    chart: &Chart,
    ends: &[((i32, i32), i32)],
    marks: &[i32],
    field: (i32, i32, i32, i32),
) {
    let (left, top, right, bottom) = field;
    let text = &chart.ink.text;
    let _ = write!(
        out,
        r#"<g font-family="sans-serif" font-size="14" fill="{text}">"#
    );
    for (value, y) in [(100, top), (0, bottom)] {
        let _ = write!(
            out,
            r#"<text x="{}" y="{}" text-anchor="end">{value}</text>"#,
            left - 7,
            y + 5
        );
    }
    let turns = span(chart);
    for (turn, x) in [(turns.0, left), (turns.1, right)] {
        let _ = write!(
            out,
            r#"<text x="{x}" y="{}" text-anchor="middle">{turn}</text>"#,
            bottom + 20
        );
    }
    for (mark, x) in chart.marks.iter().zip(marks) {
        // Near an edge the words lean inwards.
        let anchor = if *x > (left + right * 2) / 3 {
            "end"
        } else if *x < (left * 2 + right) / 3 {
            "start"
        } else {
            "middle"
        };
        let _ = write!(
            out,
            r#"<text x="{x}" y="{}" text-anchor="{anchor}">{}</text>"#,
            top - 17,
            escape(&mark.name)
        );
    }
    for (series, ((x, end), y)) in chart.series.iter().zip(ends) {
        if (end - y).abs() > 4 {
            // A name that had to move is tied to its line.
            let from = x.max(&right) + 6;
            let _ = write!(
                out,
                r#"<path d="M{from} {end}L{} {y}" stroke="{}" stroke-width="1"/>"#,
                from + 6,
                safe(&series.colour)
            );
        }
        let _ = write!(
            out,
            r#"<text x="{}" y="{}" fill="{}" font-weight="bold">{}</text>"#,
            x.max(&right) + 13,
            y + 5,
            safe(&series.colour),
            escape(&series.name)
        );
    }
    out.push_str("</g>");
}

/// The first and the last turn of all lines and marks.
fn span(chart: &Chart) -> (u32, u32) {
    let turns = || {
        let points = chart
            .series
            .iter()
            .flat_map(|series| series.points.iter().map(|point| point.0));
        points.chain(chart.marks.iter().map(|mark| mark.turn))
    };
    (turns().min().unwrap_or(0), turns().max().unwrap_or(0))
}

fn at((turn, value): (u32, u8), turns: (u32, u32), field: (i32, i32, i32, i32)) -> (i32, i32) {
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

fn level(value: u8, (_, top, _, bottom): (i32, i32, i32, i32)) -> i32 {
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

/// A colour that cannot break out of its attribute.
fn safe(colour: &str) -> &str {
    let fine = colour
        .strip_prefix('#')
        .is_some_and(|rest| rest.chars().all(|c| c.is_ascii_hexdigit()));
    if fine { colour } else { "#FF00FF" }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart() -> Chart {
        let series = |name: &str, points: &[(u32, u8)], dash| Series {
            name: name.to_owned(),
            points: points.to_vec(),
            colour: "#2B6355".to_owned(),
            dash,
        };
        Chart {
            series: vec![
                series("Priya & Sam", &[(0, 30), (4, 62)], Dash::Solid),
                series("Tomasz", &[(0, 50), (4, 60)], Dash::Long),
                series("Victor", &[(0, 20), (4, 61)], Dash::Dotted),
            ],
            marks: vec![Mark {
                turn: 2,
                name: "<the outage>".to_owned(),
            }],
            size: (640, 320),
            labels: true,
            ink: Ink::default(),
        }
    }

    #[test]
    fn words_are_drawn_only_when_wanted_and_are_escaped() {
        let with = svg(&chart());
        assert!(with.contains("Priya &amp; Sam") && with.contains("&lt;the outage&gt;"));
        assert!(
            !svg(&Chart {
                labels: false,
                ..chart()
            })
            .contains("<text")
        );
    }

    #[test]
    fn lines_that_end_together_have_names_apart() {
        let mut heights: Vec<i32> = layout(&chart()).ends.iter().map(|end| end.1).collect();
        heights.sort_unstable();
        assert!(
            heights
                .windows(2)
                .all(|pair| pair[1] - pair[0] >= NAME_HEIGHT),
            "{heights:?}"
        );
    }

    #[test]
    fn levels_stay_in_the_field_and_nothing_is_too_little_to_draw() {
        let (_, top, _, bottom) = layout(&chart()).field;
        assert_eq!(
            (
                level(0, layout(&chart()).field),
                level(255, layout(&chart()).field)
            ),
            (bottom, top)
        );
        let empty = Chart {
            series: Vec::new(),
            marks: Vec::new(),
            size: (0, 0),
            ..chart()
        };
        assert!(svg(&empty).ends_with("</svg>"));
        let mut one = chart();
        one.series.truncate(1);
        one.series[0].points = vec![(u32::MAX, 50)];
        one.marks = vec![Mark {
            turn: 0,
            name: String::new(),
        }];
        assert!(svg(&one).contains("circle"));
    }

    #[test]
    fn a_colour_cannot_carry_markup() {
        let mut odd = chart();
        odd.series[0].colour = "red\" onload=\"x".to_owned();
        assert!(!svg(&odd).contains("onload"));
    }

    #[test]
    fn a_long_game_draws_no_more_than_it_shows() {
        let mut long = chart();
        long.marks = vec![Mark {
            turn: 4_000_000_000,
            name: String::new(),
        }];
        assert!(svg(&long).len() < 100_000);
    }
}
