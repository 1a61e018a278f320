//! Line charts of levels over turns, as SVG text.
//!
//! A level runs from 0 to 100, a turn is a place on the horizontal axis. Lines differ by colour, by dashes and by the
//! shape at their end, so that they can be told apart without colour. Words are left to the caller, who can make them
//! grow with the reader's text size ([`layout`] says where they belong); for a page to be saved they are drawn in.

mod draw;
mod layout;
mod map;
mod strip;
mod text;

pub use draw::svg;
pub use layout::{Field, Layout, layout};
pub use map::{Look, Stop, map};
pub use strip::strip;
pub use text::escape;

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

#[cfg(test)]
mod tests {
    use super::layout::{NAME_HEIGHT, level};
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
