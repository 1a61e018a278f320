//! The words that describe a person's looks: closed lists, each word usable in only one of them.

/// Declares a list of words: the enum, all its values in order, and the word an author writes for each.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            #[default]
            $($(#[$doc])* $variant,)+
        }

        impl $name {
            /// All of them, in the order of the manual.
            pub const ALL: &[$name] = &[$($name::$variant,)+];

            /// The word that an author writes.
            pub fn word(self) -> &'static str {
                match self {
                    $($name::$variant => $word,)+
                }
            }

            /// The value that a word stands for.
            pub fn from_word(word: &str) -> Option<$name> {
                match word {
                    $($word => Some($name::$variant),)+
                    _ => None,
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.word())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<$name, D::Error> {
                let word = <std::borrow::Cow<'de, str>>::deserialize(from)?;
                $name::from_word(&word).ok_or_else(|| serde::de::Error::unknown_variant(&word, &[$($word,)+]))
            }
        }
    };
}
pub(super) use words;

words! {
    /// The outline of the face.
    Face {
        /// Even and slender.
        Oval = "oval-face",
        /// Full cheeks, soft chin.
        Round = "round-face",
        /// Tall and narrow.
        Long = "long-face",
        /// A straight, strong jaw.
        Square = "square-face",
        /// Wide above, pointed below.
        Heart = "heart-face",
        /// Wide all over.
        Broad = "broad-face",
    }
}

words! {
    /// The tone of the skin, from the lightest to the deepest.
    Skin {
        /// Very light, rosy.
        Porcelain = "porcelain-skin",
        /// Light.
        Fair = "fair-skin",
        /// Light, golden.
        Peach = "peach-skin",
        /// Medium, golden.
        Honey = "honey-skin",
        /// Medium, olive.
        Olive = "olive-skin",
        /// Light brown.
        Tan = "tan-skin",
        /// Brown.
        Brown = "brown-skin",
        /// Deep brown.
        Umber = "umber-skin",
        /// Very deep brown.
        Ebony = "ebony-skin",
    }
}

words! {
    /// How the hair is worn, or what covers it.
    Hair {
        /// No hair.
        Bald = "bald",
        /// Clipped very short.
        Cropped = "cropped",
        /// Short with a side parting.
        Parted = "parted",
        /// Short, brushed up at the front.
        Quiff = "quiff",
        /// Short, with a fringe to one side.
        Pixie = "pixie",
        /// Hair on the sides, little on top.
        Receding = "receding",
        /// To the chin, with a fringe.
        Bob = "bob",
        /// Straight, past the shoulders.
        Long = "long",
        /// To the shoulders, in waves.
        Wavy = "wavy",
        /// Tied up on top.
        Bun = "bun",
        /// Tied at the back.
        Ponytail = "ponytail",
        /// Short curls.
        Curly = "curly",
        /// A round cloud of tight curls.
        Afro = "afro",
        /// Braids to the shoulders.
        Braids = "braids",
        /// Locs to the jaw.
        Locs = "locs",
        /// A cloth tied around the hair with a knot.
        Headscarf = "headscarf",
        /// A scarf around head, neck and shoulders.
        Hijab = "hijab",
        /// A wound turban.
        Turban = "turban",
    }
}

impl Hair {
    /// Whether hair falls low enough over the forehead to meet raised brows.
    pub(super) fn has_fringe(self) -> bool {
        matches!(
            self,
            Hair::Parted
                | Hair::Quiff
                | Hair::Pixie
                | Hair::Bob
                | Hair::Wavy
                | Hair::Curly
                | Hair::Cropped
        )
    }
}

words! {
    /// The colour of the hair, the brows and the beard.
    HairColour {
        /// Black.
        Black = "black-hair",
        /// Very dark brown.
        Espresso = "espresso-hair",
        /// Brown.
        Chestnut = "chestnut-hair",
        /// Reddish brown.
        Auburn = "auburn-hair",
        /// Red.
        Copper = "copper-hair",
        /// Blond.
        Blond = "blond-hair",
        /// Grey.
        Grey = "grey-hair",
        /// White.
        White = "white-hair",
        /// Dyed, a muted violet.
        Plum = "plum-hair",
        /// Dyed, a muted blue-green.
        Teal = "teal-hair",
    }
}

words! {
    /// The shape of the brows.
    Brows {
        /// Neither thick nor thin.
        Soft = "soft-brows",
        /// Heavy.
        Thick = "thick-brows",
        /// A fine line.
        Fine = "fine-brows",
        /// Steeply curved.
        Arched = "arched-brows",
        /// Level.
        Straight = "straight-brows",
    }
}

words! {
    /// The shape of the eyes.
    Eyes {
        /// A little raised at the outer corners.
        Almond = "almond-eyes",
        /// Wide open.
        Round = "round-eyes",
        /// With heavy upper lids.
        Hooded = "hooded-eyes",
        /// With a smooth upper lid.
        Monolid = "monolid-eyes",
    }
}

words! {
    /// The shape of the nose.
    Nose {
        /// Straight, of middling length.
        Straight = "straight-nose",
        /// Short and turned up.
        Button = "button-nose",
        /// With a bridge.
        Aquiline = "aquiline-nose",
        /// Wide at the wings.
        Wide = "wide-nose",
        /// Long.
        Long = "long-nose",
    }
}

words! {
    /// Glasses, if any.
    Glasses {
        /// None.
        None = "no-glasses",
        /// Thin, round.
        Round = "round-glasses",
        /// Heavy, angular.
        Square = "square-glasses",
        /// Swept up at the outer corners.
        CatEye = "cat-eye-glasses",
        /// Rimmed only above.
        HalfRim = "half-rim-glasses",
    }
}

words! {
    /// Beard or moustache, if any.
    Beard {
        /// None.
        None = "no-beard",
        /// A shadow.
        Stubble = "stubble",
        /// Upper lip only.
        Moustache = "moustache",
        /// Chin and upper lip.
        Goatee = "goatee",
        /// Trimmed along the jaw.
        Trimmed = "trimmed-beard",
        /// Full.
        Full = "full-beard",
    }
}

words! {
    /// What is worn.
    Clothes {
        /// A shirt with a tie.
        ShirtAndTie = "shirt-and-tie",
        /// A hooded sweatshirt.
        Hoodie = "hoodie",
        /// A blazer over a plain top.
        Blazer = "blazer",
        /// A round-necked jumper with a collar showing.
        Jumper = "jumper",
        /// A blouse with a bow or wide collar.
        Blouse = "blouse",
        /// A polo shirt.
        Polo = "polo",
        /// A high rolled collar.
        Rollneck = "rollneck",
        /// An open cardigan over a T-shirt.
        Cardigan = "cardigan",
        /// A work shirt, open at the neck.
        Shirt = "open-shirt",
    }
}

words! {
    /// The colour of what is worn.
    Cloth {
        /// Brick red.
        Brick = "brick",
        /// Dark green.
        Pine = "pine",
        /// Yellow ochre.
        Ochre = "ochre",
        /// Dark blue.
        Navy = "navy",
        /// Dark violet.
        Mulberry = "mulberry",
        /// Blue-green.
        Lagoon = "lagoon",
        /// Grey-blue.
        Slate = "slate",
        /// Dusty pink.
        Rose = "rose",
        /// Off-white.
        Linen = "linen",
        /// Near black.
        Coal = "coal",
    }
}

words! {
    /// The age that the face shows.
    Age {
        /// No lines.
        Young = "young",
        /// First lines.
        Middle = "middle-aged",
        /// Lines around eyes, nose and mouth.
        Older = "older",
    }
}

words! {
    /// One small thing that makes a face its own.
    Detail {
        /// Nothing more.
        None = "plain",
        /// Freckles over nose and cheeks.
        Freckles = "freckles",
        /// A mole on the cheek.
        Mole = "mole",
        /// Round earrings.
        Earrings = "earrings",
        /// The company's badge on a ribbon.
        Lanyard = "lanyard",
        /// A headset with a microphone.
        Headset = "headset",
    }
}

words! {
    /// Which way the face is turned a little, as the viewer sees it.
    Facing {
        /// To the right.
        Right = "facing-right",
        /// To the left.
        Left = "facing-left",
    }
}

words! {
    /// The colour of the disc behind.
    Backdrop {
        /// Pale green.
        Sage = "on-sage",
        /// Pale yellow.
        Butter = "on-butter",
        /// Pale blue.
        Sky = "on-sky",
        /// Pale violet.
        Lilac = "on-lilac",
        /// Pale orange.
        Apricot = "on-apricot",
        /// Pale pink.
        Blossom = "on-blossom",
    }
}
