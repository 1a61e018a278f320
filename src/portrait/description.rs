//! What a person looks like: read from an author's words, the rest made up from the person's id.

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use super::words::{
    Age, Backdrop, Beard, Brows, Cloth, Clothes, Detail, Eyes, Face, Facing, Glasses, Hair,
    HairColour, Nose, Skin,
};

/// Declares the description and the sketch together, so that neither can lack a field of the other.
macro_rules! description {
    ($($(#[$doc:meta])* $field:ident: $kind:ident,)+) => {
        /// Everything that a portrait shows of a person, other than their mood.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct Description {
            $($(#[$doc])* pub $field: $kind,)+
        }

        /// As much of a description as an author has given.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct Sketch {
            $($(#[$doc])* pub $field: Option<$kind>,)+
        }

        impl Sketch {
            /// Takes one word; false if no list has it.
            pub fn take(&mut self, word: &str) -> bool {
                $(if let Some(value) = $kind::from_word(word) {
                    self.$field = Some(value);
                    return true;
                })+
                false
            }

            fn over(self, made_up: Description) -> Description {
                Description { $($field: self.$field.unwrap_or(made_up.$field),)+ }
            }
        }

        /// Every word that an author may write in a description, list by list.
        pub fn vocabulary() -> Vec<(&'static str, Vec<&'static str>)> {
            vec![$((stringify!($field), $kind::ALL.iter().map(|value| value.word()).collect()),)+]
        }
    };
}

description! {
    /// The outline of the face.
    face: Face,
    /// The tone of the skin.
    skin: Skin,
    /// How the hair is worn.
    hair: Hair,
    /// The colour of hair, brows and beard.
    hair_colour: HairColour,
    /// The shape of the brows.
    brows: Brows,
    /// The shape of the eyes.
    eyes: Eyes,
    /// The shape of the nose.
    nose: Nose,
    /// Glasses, if any.
    glasses: Glasses,
    /// Beard or moustache, if any.
    beard: Beard,
    /// What is worn.
    clothes: Clothes,
    /// The colour of what is worn.
    cloth: Cloth,
    /// The age that the face shows.
    age: Age,
    /// One small thing more.
    detail: Detail,
    /// Which way the face is turned.
    facing: Facing,
    /// The colour of the disc behind.
    backdrop: Backdrop,
}

impl Sketch {
    /// Reads a list of words, such as `"older grey-hair receding square-glasses"`; commas are allowed. Returns also the
    /// words that no list has.
    pub fn read(words: &str) -> (Sketch, Vec<String>) {
        let mut sketch = Sketch::default();
        let unknown = words
            .split(|c: char| c.is_whitespace() || c == ',')
            .filter(|word| !word.is_empty() && !sketch.take(word))
            .map(str::to_owned)
            .collect();
        (sketch, unknown)
    }

    /// Makes up, from the id, what the author left open. The same id and words always give the same person.
    ///
    /// What would say something of somebody's gender or faith (beards, a hijab, a headscarf, a turban) is never made up:
    /// an id does not know, and an author who cares writes the word.
    pub fn complete(self, id: &str) -> Description {
        let age = self.age.unwrap_or_else(|| pick(id, "age", &AGES));
        let skin = self.skin.unwrap_or_else(|| pick(id, "skin", Skin::ALL));
        let deep = skin >= Skin::Tan;
        let (hairs, colours): (&[Hair], &[HairColour]) = if deep {
            (&[&COILED[..], &ANY[..]].concat(), &DARK)
        } else {
            (&ANY, &ALL_COLOURS)
        };
        let hair_colour = pick(
            id,
            "colour",
            if age == Age::Older { &GREYING } else { colours },
        );
        let glasses = if pick(id, "wears glasses", &[true, false, false]) {
            pick(
                id,
                "glasses",
                &[
                    Glasses::Round,
                    Glasses::Square,
                    Glasses::CatEye,
                    Glasses::HalfRim,
                ],
            )
        } else {
            Glasses::None
        };
        // A face must not melt into what is behind it.
        let backdrops = match skin {
            Skin::Peach | Skin::Honey | Skin::Olive => &[
                Backdrop::Sage,
                Backdrop::Sky,
                Backdrop::Lilac,
                Backdrop::Butter,
            ][..],
            _ => Backdrop::ALL,
        };
        self.over(Description {
            face: pick(id, "face", Face::ALL),
            skin,
            hair: pick(id, "hair", hairs),
            hair_colour,
            brows: pick(id, "brows", Brows::ALL),
            eyes: pick(id, "eyes", Eyes::ALL),
            nose: pick(id, "nose", Nose::ALL),
            glasses,
            beard: Beard::None,
            clothes: pick(id, "clothes", Clothes::ALL),
            cloth: pick(id, "cloth", Cloth::ALL),
            age,
            detail: pick(id, "detail", &DETAILS),
            facing: pick(id, "facing", Facing::ALL),
            backdrop: pick(id, "backdrop", backdrops),
        })
    }
}

impl Description {
    /// Makes up a whole person from an id.
    pub fn from_id(id: &str) -> Description {
        Sketch::default().complete(id)
    }
}

/// How often each age, colour, style and detail is made up: a word written twice comes up twice as often.
const AGES: [Age; 5] = [Age::Young, Age::Young, Age::Middle, Age::Middle, Age::Older];
const DARK: [HairColour; 3] = [HairColour::Black, HairColour::Black, HairColour::Espresso];
const GREYING: [HairColour; 4] = [
    HairColour::Grey,
    HairColour::Grey,
    HairColour::White,
    HairColour::Espresso,
];
const ALL_COLOURS: [HairColour; 6] = [
    HairColour::Black,
    HairColour::Espresso,
    HairColour::Chestnut,
    HairColour::Auburn,
    HairColour::Copper,
    HairColour::Blond,
];
const COILED: [Hair; 4] = [Hair::Afro, Hair::Braids, Hair::Locs, Hair::Cropped];
const ANY: [Hair; 9] = [
    Hair::Cropped,
    Hair::Parted,
    Hair::Quiff,
    Hair::Pixie,
    Hair::Bob,
    Hair::Wavy,
    Hair::Bun,
    Hair::Ponytail,
    Hair::Curly,
];
const DETAILS: [Detail; 7] = [
    Detail::None,
    Detail::None,
    Detail::Freckles,
    Detail::Mole,
    Detail::Earrings,
    Detail::Lanyard,
    Detail::Headset,
];

/// Picks one, from the words of id and purpose alone: adding a field changes nobody's looks.
fn pick<T: Copy>(id: &str, purpose: &str, from: &[T]) -> T {
    let hash = xxh3_64(format!("portrait/{purpose}/{id}").as_bytes());
    from[(hash % from.len() as u64) as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_id_is_always_the_same_person() {
        assert_eq!(Description::from_id("priya"), Description::from_id("priya"));
        assert_ne!(
            Description::from_id("priya"),
            Description::from_id("victor")
        );
        let noted = serde_json::to_string(&Description::from_id("victor")).unwrap();
        assert_eq!(
            noted, STABLE,
            "faces in saved games and translations would change: was that meant?"
        );
    }

    const STABLE: &str = r#"{"face":"broad-face","skin":"honey-skin","hair":"pixie","hair_colour":"grey-hair","brows":"fine-brows","eyes":"round-eyes","nose":"button-nose","glasses":"no-glasses","beard":"no-beard","clothes":"hoodie","cloth":"mulberry","age":"older","detail":"freckles","facing":"facing-right","backdrop":"on-lilac"}"#;

    #[test]
    fn words_are_read_and_the_rest_is_made_up() {
        let (sketch, unknown) = Sketch::read("bun, grey-hair  round-glasses moonlit");
        assert_eq!(unknown, ["moonlit"]);
        let person = sketch.complete("priya");
        assert_eq!(
            (person.hair, person.hair_colour, person.glasses),
            (Hair::Bun, HairColour::Grey, Glasses::Round)
        );
        assert_eq!(person.skin, Description::from_id("priya").skin);
    }

    #[test]
    fn no_word_stands_in_two_lists() {
        let mut words: Vec<_> = vocabulary()
            .into_iter()
            .flat_map(|(_, words)| words)
            .collect();
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), all);
    }
}
