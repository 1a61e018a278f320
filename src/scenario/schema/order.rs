//! In which order the fields and words of a type are declared: asked of the code that reads it, since a JSON schema has them
//! by the alphabet.

use crate::scenario::{campaign::format as campaign, effect, format, translation};
use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeSeed, IntoDeserializer, Visitor, value::StrDeserializer},
    forward_to_deserialize_any,
};
use std::{collections::BTreeMap, fmt};

/// The fields of structs by their names, the words of enums by theirs, and the fields of a word as `Then.Outcome`.
pub(super) type Orders = BTreeMap<String, &'static [&'static str]>;

/// The orders of all types of which files are made. A type that is missing here is found by the tests.
pub(super) fn orders() -> Orders {
    let mut orders = Orders::new();
    macro_rules! ask {
        ($($kind:ty),* $(,)?) => { $(ask::<$kind>(&mut orders);)* };
    }
    ask!(
        format::Scenario,
        format::Clock,
        format::Team,
        format::You,
        format::Promise,
        format::Confidence,
        format::Window,
        format::VariantOption,
        format::Scene,
        format::Pace,
        format::RoleCard,
        format::Event,
        format::Choice,
        format::Then,
        format::Later,
        format::Effect,
        format::Ending,
        format::Allow,
        format::Person,
        format::PersonFields,
        format::Facets,
        format::Level,
        format::Need,
        format::Weakness,
        format::Fit,
        effect::Tactic,
        effect::Setting,
        effect::Amount,
        campaign::Campaign,
        campaign::Week,
        campaign::Act,
        translation::Translation,
        translation::Text,
        translation::Obsolete,
    );
    orders
}

fn ask<T: for<'de> Deserialize<'de>>(orders: &mut Orders) {
    // The answer is an error by design: what matters was noted on the way.
    let mut at = 0;
    loop {
        let mut probe = Probe {
            orders,
            word: at,
            enumeration: "",
            words: 0,
        };
        let _ = T::deserialize(&mut probe);
        at += 1;
        if at >= probe.words {
            return;
        }
    }
}

/// Notes what it is asked for, and gives nothing but the names of words.
struct Probe<'o> {
    orders: &'o mut Orders,
    /// Which word of an enum is given.
    word: usize,
    enumeration: &'static str,
    words: usize,
}

#[derive(Debug)]
struct Noted;

impl fmt::Display for Noted {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("noted")
    }
}

impl std::error::Error for Noted {}

impl de::Error for Noted {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Noted
    }
}

impl<'de> Deserializer<'de> for &mut Probe<'_> {
    type Error = Noted;

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Noted> {
        self.orders.insert(name.into(), fields);
        Err(Noted)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Noted> {
        self.orders.insert(name.into(), words);
        self.enumeration = name;
        self.words = words.len();
        visitor.visit_enum(Word {
            word: words.get(self.word).copied().unwrap_or_default(),
            probe: self,
        })
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Noted> {
        Err(Noted)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map identifier ignored_any
    }
}

struct Word<'p, 'o> {
    word: &'static str,
    probe: &'p mut Probe<'o>,
}

impl<'de> de::EnumAccess<'de> for Word<'_, '_> {
    type Error = Noted;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Noted> {
        let word: StrDeserializer<Noted> = self.word.into_deserializer();
        Ok((seed.deserialize(word)?, self))
    }
}

impl<'de> de::VariantAccess<'de> for Word<'_, '_> {
    type Error = Noted;

    fn unit_variant(self) -> Result<(), Noted> {
        Err(Noted)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _: T) -> Result<T::Value, Noted> {
        Err(Noted)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Noted> {
        Err(Noted)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Noted> {
        let name = format!("{}.{}", self.probe.enumeration, self.word);
        self.probe.orders.insert(name, fields);
        Err(Noted)
    }
}
