//! The drawing of a chart.

use std::fmt::Write;

use super::layout::{Field, Layout, at, layout, level, span};
use super::text::{escape, safe};
use super::{Chart, Dash, Ink, Series};

impl Dash {
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
fn line(out: &mut String, series: &Series, turns: (u32, u32), field: Field, paper: &str) {
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

fn words(out: &mut String, chart: &Chart, ends: &[((i32, i32), i32)], marks: &[i32], field: Field) {
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
