//! Faces: from a description and a mood to a picture, as an SVG text. Knows nothing of the game.
//!
//! A picture is 240 units square: a tinted card, and a person who rises out of it. Three parts each have one job:
//!
//! - [`Description`] says who it is (from an author's words, or made up from an id),
//! - [`Expression`] says how it is acted: posture, brows, eyes, mouth,
//! - the drawing files put both together, back to front: hair behind, body, head, face, hair before.
//!
//! The voices in the player's head and the player are no people with a description: see [`Emblem`].

mod beard;
mod clothes;
mod description;
mod emblem;
mod expression;
mod eyes;
mod hair;
mod head;
mod mouth;
mod palette;
mod pen;
mod words;

pub use description::{Description, Sketch, vocabulary};
pub use emblem::Emblem;
pub use expression::Expression;
pub use words::{
    Age, Backdrop, Beard, Brows, Cloth, Clothes, Detail, Eyes, Face, Facing, Glasses, Hair,
    HairColour, Nose, Skin,
};

use expression::Acting;
use pen::Pen;
use xxhash_rust::xxh3::xxh3_64;

/// Who or what a portrait shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A person of the cast.
    Person(Description),
    /// A voice in the player's head, or the player.
    Emblem(Emblem),
}

impl Subject {
    /// The portrait as an SVG text, 240 units square, without a background outside its card.
    pub fn svg(&self, expression: Expression) -> String {
        match self {
            Subject::Person(description) => svg(description, expression),
            Subject::Emblem(emblem) => emblem.svg(expression),
        }
    }
}

/// The portrait of a person in a mood, as an SVG text, 240 units square, without a background outside its card.
pub fn svg(person: &Description, expression: Expression) -> String {
    let mut acting = expression.acting();
    if person.hair == Hair::Hijab {
        // The cloth frames the face closely: it turns less, or brows would lie on the cloth.
        acting.turn = (acting.turn.0.clamp(-4.0, 0.0), acting.turn.1.max(-5.0));
    }
    let mut pen = Pen::new(name(&format!("{person:?}/{expression:?}")));
    pen.fill(CARD, palette::backdrop(person.backdrop));
    let mirror = if person.facing == Facing::Left {
        "translate(240 0) scale(-1 1)"
    } else {
        "translate(0 0)"
    };
    pen.group(mirror, |pen| {
        // Below its middle the rim of the card cuts the body off; above, hair and head rise out of it.
        pen.inside(
            "M-40,-60 H280 V136 H220 V170 A66,66 0 0 1 154,236 H86 A66,66 0 0 1 20,170 V136 H-40 Z",
            |pen| figure(pen, person, &acting),
        );
    });
    pen.finish()
}

/// What a person is seen against: round above, shouldered below.
const CARD: &str =
    "M20,136 A100,100 0 0 1 220,136 V170 A66,66 0 0 1 154,236 H86 A66,66 0 0 1 20,170 Z";

fn figure(pen: &mut Pen, person: &Description, acting: &Acting) {
    let tones = palette::skin(person.skin);
    let hair_colour = palette::hair(person.hair_colour);
    let (hx, hy) = acting.head;
    let at = format!(
        "translate({:.1} {:.1}) rotate({:.1} 0 52) scale(1.14)",
        117.0 + hx,
        113.0 + hy,
        acting.tilt
    );
    let face = format!("translate({:.1} {:.1})", acting.turn.0, acting.turn.1);

    pen.group(&at, |pen| {
        hair::behind(pen, person.hair, person.hair_colour, person.cloth)
    });
    pen.group(
        &format!("translate(0 {:.1})", -3.0 + acting.shoulders),
        |pen| {
            clothes::neck(pen, tones, hx);
            clothes::clothes(pen, person.clothes, person.cloth, person.detail, tones);
        },
    );
    pen.group(&at, |pen| {
        head::bare(pen, person.face, tones, acting);
        beard::beard(
            pen,
            person.beard,
            person.face,
            hair_colour,
            tones,
            acting.turn,
        );
        pen.group(&face, |pen| {
            head::marks(pen, person.age, person.detail, person.beard, tones);
            eyes::worry(pen, acting, tones);
            eyes::eyes(
                pen,
                person.eyes,
                acting,
                tones,
                if person.glasses == Glasses::None {
                    person.age
                } else {
                    Age::Young
                },
            );
            mouth::mouth(
                pen,
                acting.mouth,
                beard::under_mouth(person.beard, hair_colour, tones),
            );
        });
        // The nose stands out, so it travels further when the face turns.
        pen.group(
            &format!(
                "translate({:.1} {:.1})",
                acting.turn.0 * 1.4,
                acting.turn.1 * 1.15
            ),
            |pen| head::nose(pen, person.nose, tones),
        );
        pen.group(&face, |pen| {
            eyes::glasses(pen, person.glasses, palette::frame(person.cloth, tones))
        });
        hair::before(pen, person.hair, person.hair_colour, person.cloth, tones);
        // Brows are drawn over a fringe: the mood must not hide under it.
        pen.group(&face, |pen| {
            eyes::brows(
                pen,
                person.brows,
                acting,
                hair_colour,
                tones,
                person.hair.has_fringe(),
            )
        });
        head::ear(pen, person.detail);
    });
    if acting.hand {
        clothes::hand(pen, person.clothes, person.cloth, tones);
    }
}

/// A name for the clips of one picture, so that several can stand on one page.
fn name(of: &str) -> String {
    format!("p{:08x}", xxh3_64(of.as_bytes()) as u32)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_mood_of_a_face_is_another_picture() {
        for id in ["victor", "priya", "sam"] {
            let person = Description::from_id(id);
            let pictures: BTreeSet<String> = Expression::ALL
                .iter()
                .map(|mood| without_names(&svg(&person, *mood)))
                .collect();
            assert_eq!(pictures.len(), Expression::ALL.len(), "{id}");
        }
        for emblem in [Emblem::Engineer, Emblem::Mortgage, Emblem::Pride] {
            let pictures: BTreeSet<String> = Expression::ALL
                .iter()
                .map(|mood| without_names(&emblem.svg(*mood)))
                .collect();
            assert!(pictures.len() >= Expression::ALL.len() - 1, "{emblem:?}");
        }
    }

    #[test]
    fn every_word_changes_the_picture() {
        let plain = "plain no-glasses no-beard bald almond-eyes";
        for (list, words) in vocabulary() {
            let pictures: BTreeSet<String> = words
                .iter()
                .map(|word| {
                    let mut sketch = Sketch::read(plain).0;
                    // What a word colours must be there to be seen.
                    if list == "hair_colour" {
                        sketch.take("parted");
                    }
                    sketch.take(word);
                    without_names(&svg(&sketch.complete("someone"), Expression::Neutral))
                })
                .collect();
            assert_eq!(
                pictures.len(),
                words.len(),
                "two words of {list} look the same"
            );
        }
    }

    #[test]
    fn pictures_on_one_page_share_no_names() {
        let person = Description::from_id("priya");
        let names = |mood| {
            let svg = svg(&person, mood);
            let names: Vec<String> = svg
                .split("clipPath id=\"")
                .skip(1)
                .filter_map(|rest| rest.split('"').next().map(str::to_owned))
                .collect();
            names
        };
        let (one, other) = (names(Expression::Warm), names(Expression::Angry));
        assert!(!one.is_empty());
        assert!(one.iter().all(|name| !other.contains(name)));
    }

    /// The picture without the names of its clips, which differ even where the drawing does not.
    fn without_names(svg: &str) -> String {
        let name = svg
            .split("clipPath id=\"")
            .nth(1)
            .and_then(|rest| rest.split('-').next());
        name.map_or_else(|| svg.to_owned(), |name| svg.replace(name, ""))
    }
}
