//! The shape that goes with a letter, so that a card is known by two signs and never by colour alone.

/// A card's sign: its colour, its outline in a field of 100 by 100, and where the middle of the letter is.
pub struct Shape {
    /// The key of its name.
    pub name: &'static str,
    /// The colour: dark enough for a white letter, apart for every kind of colour vision, and apart in grey.
    pub colour: &'static str,
    /// The outline, as SVG.
    pub outline: &'static str,
    /// Where the letter's foot stands, and how tall the letter is set.
    pub letter: (u8, u8),
}

/// The shapes of A, B, C and so on. After the last they begin anew: then the letter alone tells cards apart, and a decision of
/// so many options is too large for a show of cards anyway.
const SHAPES: [Shape; 9] = [
    Shape {
        name: "print-shape-circle",
        colour: "#0B5C9E",
        outline: r#"<circle cx="50" cy="50" r="47"/>"#,
        letter: (70, 57),
    },
    Shape {
        name: "print-shape-square",
        colour: "#B8460B",
        outline: r#"<rect x="6" y="6" width="88" height="88" rx="3"/>"#,
        letter: (70, 57),
    },
    Shape {
        name: "print-shape-triangle",
        colour: "#00664B",
        outline: r#"<path d="M50 1 99 93H1Z"/>"#,
        letter: (86, 50),
    },
    Shape {
        name: "print-shape-diamond",
        colour: "#8C2D6B",
        outline: r#"<path d="M50 0 100 50 50 100 0 50Z"/>"#,
        letter: (68, 50),
    },
    Shape {
        name: "print-shape-hexagon",
        colour: "#2B2B2B",
        outline: r#"<path d="M26 6H74L98 50 74 94H26L2 50Z"/>"#,
        letter: (70, 57),
    },
    Shape {
        name: "print-shape-cross",
        colour: "#7A4A00",
        outline: r#"<path d="M27 2H73V27H98V73H73V98H27V73H2V27H27Z"/>"#,
        letter: (70, 57),
    },
    Shape {
        name: "print-shape-star",
        colour: "#4B3FA6",
        outline: r#"<path d="M50 0 63 28 93 18 80 48 100 72 70 76 63 100 50 84 37 100 30 76 0 72 20 48 7 18 37 28Z"/>"#,
        letter: (70, 52),
    },
    Shape {
        name: "print-shape-half",
        colour: "#A01F2D",
        outline: r#"<path d="M2 88V50A48 48 0 0 1 98 50V88Z"/>"#,
        letter: (76, 57),
    },
    Shape {
        name: "print-shape-flag",
        colour: "#3F5C1E",
        outline: r#"<path d="M4 8H96L74 50 96 92H4Z"/>"#,
        letter: (70, 57),
    },
];

/// The shape of a card by its place, from 0.
pub fn shape(place: usize) -> &'static Shape {
    &SHAPES[place % SHAPES.len()]
}

/// The letter of a card by its place, from 0: `A` to `Z`.
pub fn letter(place: usize) -> char {
    u8::try_from(place % 26).map_or('A', |place| char::from(b'A' + place))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How bright a colour is, as contrast is reckoned, in thousandths.
    fn luminance(colour: &str) -> f64 {
        let part = |from: usize| {
            let value = u8::from_str_radix(&colour[from..from + 2], 16).unwrap();
            let value = f64::from(value) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    }

    #[test]
    fn a_white_letter_can_be_read_on_every_shape() {
        for shape in &SHAPES {
            let contrast = 1.05 / (luminance(shape.colour) + 0.05);
            assert!(contrast >= 5.0, "{}: {contrast:.1}", shape.name);
        }
    }

    #[test]
    fn no_two_shapes_look_or_are_called_alike() {
        for (place, shape) in SHAPES.iter().enumerate() {
            for other in &SHAPES[place + 1..] {
                assert_ne!(shape.outline, other.outline);
                assert_ne!(shape.name, other.name);
                assert_ne!(shape.colour, other.colour);
            }
        }
    }
}
