//! The map of a road as SVG text: what was chosen runs straight down, each door that was not taken is a stub to the side.

use std::fmt::Write;

use super::Ink;
use super::text::{escape, safe, wrapped};

/// A stop on the road, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stop {
    /// The day, where a new one begins; otherwise empty.
    pub day: String,
    /// The place, where a new one opens; otherwise empty.
    pub place: String,
    /// What was chosen.
    pub chosen: String,
    /// How it landed; empty if it was no attempt.
    pub landed: String,
    /// The doors not taken, and whether each was locked.
    pub doors: Vec<(String, bool)>,
    /// Whether it turned here.
    pub turned: bool,
}

/// How the map is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// How wide, in pixels; how high follows.
    pub width: u32,
    /// The colours.
    pub ink: Ink,
    /// The colour of the road.
    pub road: String,
    /// The height of the letters, in pixels.
    pub letters: u32,
    /// What the map is called for those who cannot see it.
    pub title: String,
}

/// Where the road runs, and where the text of a stop and of a door begin.
const ROAD: i32 = 16;
const STOP: i32 = 38;
const DOOR: i32 = 64;

/// Draws the map. Its height is what it needs.
pub fn map(stops: &[Stop], look: &Look) -> String {
    let letters = i32::try_from(look.letters.clamp(8, 60)).unwrap_or(14);
    let width = i32::try_from(look.width.clamp(160, 4_000)).unwrap_or(720);
    let mut pen = Pen {
        out: String::new(),
        y: letters,
        letters,
        width,
        look,
    };
    let mut ends = (pen.y, pen.y);
    for (index, stop) in stops.iter().enumerate() {
        let at = pen.stop(stop);
        if index == 0 {
            ends.0 = at;
        }
        ends.1 = at;
    }
    let height = pen.y + letters / 2;
    let (road, text) = (safe(&look.road), safe(&look.ink.text));
    let mut out = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="{}"><g font-family="sans-serif" font-size="{letters}" fill="{text}">"#,
        escape(&look.title)
    );
    let _ = write!(
        out,
        r#"<path d="M{ROAD} {}V{}" stroke="{road}" stroke-width="4" stroke-linecap="round"/>"#,
        ends.0, ends.1
    );
    out.push_str(&pen.out);
    out.push_str("</g></svg>");
    out
}

/// Draws downward, stop by stop.
struct Pen<'a> {
    out: String,
    /// The lower edge of what has been drawn.
    y: i32,
    letters: i32,
    width: i32,
    look: &'a Look,
}

impl Pen<'_> {
    /// Draws a stop; says at which height it lies on the road.
    fn stop(&mut self, stop: &Stop) -> i32 {
        if !stop.day.is_empty() {
            self.y += self.letters;
            self.write(STOP, &stop.day, r#" font-weight="bold""#);
        }
        if !stop.place.is_empty() {
            self.y += self.letters / 3;
            self.write(STOP, &stop.place, r#" font-style="italic""#);
        }
        let ink = &self.look.ink;
        let (road, paper) = (safe(&self.look.road), safe(&ink.paper));
        let at = self.y + self.letters * 7 / 8;
        let radius = if stop.turned { 9 } else { 6 };
        let _ = write!(
            self.out,
            r#"<circle cx="{ROAD}" cy="{at}" r="{radius}" fill="{road}" stroke="{paper}" stroke-width="2"/>"#
        );
        if stop.turned {
            let _ = write!(
                self.out,
                r#"<circle cx="{ROAD}" cy="{at}" r="3" fill="{paper}"/>"#
            );
        }
        self.write(STOP, &stop.chosen, r#" font-weight="bold""#);
        if !stop.landed.is_empty() {
            let landed = stop.landed.clone();
            self.write(STOP, &landed, "");
        }
        for (door, locked) in &stop.doors {
            self.door(door, *locked);
        }
        self.y += self.letters * 2 / 3;
        at
    }

    fn door(&mut self, text: &str, locked: bool) {
        let ink = &self.look.ink;
        let (stub, paper) = (safe(&ink.text), safe(&ink.paper));
        let at = self.y + self.letters * 7 / 8;
        let _ = write!(
            self.out,
            r#"<path d="M{ROAD} {}q2 {} 14 {}H{}" fill="none" stroke="{stub}" stroke-width="1.5" stroke-opacity="0.6"/>"#,
            at - 10,
            10,
            10,
            DOOR - 14
        );
        // A door is a ring; a locked one has a bar before it.
        let _ = write!(
            self.out,
            r#"<circle cx="{}" cy="{at}" r="4" fill="{paper}" stroke="{stub}" stroke-width="1.5"/>"#,
            DOOR - 10
        );
        if locked {
            let _ = write!(
                self.out,
                r#"<path d="M{} {}v12" stroke="{stub}" stroke-width="2.5"/>"#,
                DOOR - 18,
                at - 6
            );
        }
        self.write(DOOR, text, r#" fill-opacity="0.8""#);
    }

    /// Writes text in as many lines as it needs.
    fn write(&mut self, x: i32, text: &str, style: &str) {
        // Letters of a text are about half as wide as they are high; bold ones a little more.
        let wide = self.letters * if style.contains("bold") { 58 } else { 54 };
        let room = ((self.width - x) * 100 / wide.max(1)).max(8);
        for line in wrapped(text, usize::try_from(room).unwrap_or(8)) {
            self.y += self.letters * 5 / 4;
            let _ = write!(
                self.out,
                r#"<text x="{x}" y="{}"{style}>{}</text>"#,
                self.y,
                escape(&line)
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(width: u32) -> Look {
        Look {
            width,
            ink: Ink::default(),
            road: "#AE3F26".to_owned(),
            letters: 14,
            title: "The <road>".to_owned(),
        }
    }

    #[test]
    fn every_door_is_a_stub_and_a_narrow_map_is_higher() {
        let stops = vec![
            Stop {
                day: "Monday".into(),
                place: "The stand-up".into(),
                chosen: "Ask him after the meeting what Friday is for, and wait for it.".into(),
                doors: vec![("<Say nothing>".into(), false), ("Fly".into(), true)],
                ..Stop::default()
            },
            Stop::default(),
        ];
        let wide = map(&stops, &look(720));
        assert_eq!(wide.matches(r#"r="4""#).count(), 2);
        assert!(
            wide.contains("&lt;Say") && wide.contains("The &lt;road&gt;") && !wide.contains("<Say")
        );
        let height = |svg: &str| -> i32 {
            let (_, rest) = svg.split_once(r#" height=""#).unwrap();
            rest.split_once('"').unwrap().0.parse().unwrap()
        };
        assert!(height(&map(&stops, &look(240))) > height(&wide));
        assert!(map(&[], &look(0)).ends_with("</svg>"));
    }
}
