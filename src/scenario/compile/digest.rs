//! The fingerprint of a model: of every value in its order, and of the name of what is one of several. The same on every
//! machine.

use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use std::fmt;
use xxhash_rust::xxh3::Xxh3Default;

/// The fingerprint of a value, of everything in it that is serialised.
pub(super) fn of<T: Serialize>(value: &T) -> u64 {
    let mut digest = Digest {
        taken: Xxh3Default::new(),
        waiting: Vec::with_capacity(WAITING),
    };
    // Nothing is written anywhere, so that nothing can fail.
    let _ = value.serialize(&mut digest);
    digest.taken.update(&digest.waiting);
    digest.taken.digest()
}

/// Takes in values as they come. Texts and lists come with their lengths, so that no two models run together into one.
struct Digest {
    taken: Xxh3Default,
    waiting: Vec<u8>,
}

/// How many bytes are gathered before they are taken in, which is quicker than one by one.
const WAITING: usize = 4096;

type Done = Result<(), fmt::Error>;

impl Digest {
    fn bytes(&mut self, bytes: &[u8]) {
        if self.waiting.len() + bytes.len() > WAITING {
            self.taken.update(&self.waiting);
            self.waiting.clear();
        }
        self.waiting.extend_from_slice(bytes);
    }

    /// Most numbers are small and take one byte.
    fn number(&mut self, number: u64) -> Done {
        match u8::try_from(number) {
            Ok(small) if small < u8::MAX => self.bytes(&[small]),
            _ => {
                self.bytes(&[u8::MAX]);
                self.bytes(&number.to_le_bytes());
            }
        }
        Ok(())
    }

    fn text(&mut self, text: &[u8]) -> Done {
        self.number(text.len() as u64)?;
        self.bytes(text);
        Ok(())
    }
}

/// Numbers of every width are taken in alike.
macro_rules! numbers {
    ($($method:ident $number:ty),*) => {
        $(fn $method(self, value: $number) -> Done {
            self.number(value as u64)
        })*
    };
}

impl Serializer for &mut Digest {
    type Ok = ();
    type Error = fmt::Error;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    numbers!(
        serialize_bool bool, serialize_char char,
        serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64,
        serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64
    );

    fn serialize_f32(self, value: f32) -> Done {
        self.number(value.to_bits().into())
    }

    fn serialize_f64(self, value: f64) -> Done {
        self.number(value.to_bits())
    }

    fn serialize_str(self, text: &str) -> Done {
        self.text(text.as_bytes())
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Done {
        self.text(bytes)
    }

    fn serialize_none(self) -> Done {
        self.number(0)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        self.number(1)?;
        value.serialize(self)
    }

    fn serialize_unit(self) -> Done {
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Done {
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Done {
        self.text(variant.as_bytes())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Done {
        self.text(variant.as_bytes())?;
        value.serialize(self)
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<Self, fmt::Error> {
        self.number(length.map_or(u64::MAX, |length| length as u64))?;
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, fmt::Error> {
        Ok(self)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, fmt::Error> {
        Ok(self)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self, fmt::Error> {
        self.text(variant.as_bytes())?;
        Ok(self)
    }

    fn serialize_map(self, length: Option<usize>) -> Result<Self, fmt::Error> {
        self.serialize_seq(length)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, fmt::Error> {
        Ok(self)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self, fmt::Error> {
        self.text(variant.as_bytes())?;
        Ok(self)
    }
}

/// What has parts takes them in one after the other.
macro_rules! parts {
    ($($kind:ident $method:ident $(, $name:ty)?;)*) => {
        $(impl $kind for &mut Digest {
            type Ok = ();
            type Error = fmt::Error;

            fn $method<T: Serialize + ?Sized>(&mut self, $(_: $name,)? value: &T) -> Done {
                value.serialize(&mut **self)
            }

            fn end(self) -> Done {
                Ok(())
            }
        })*
    };
}

parts! {
    SerializeSeq serialize_element;
    SerializeTuple serialize_element;
    SerializeTupleStruct serialize_field;
    SerializeTupleVariant serialize_field;
    SerializeStruct serialize_field, &'static str;
    SerializeStructVariant serialize_field, &'static str;
}

impl SerializeMap for &mut Digest {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Done {
        key.serialize(&mut **self)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        value.serialize(&mut **self)
    }

    fn end(self) -> Done {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::scenario::model::{Compare, Condition, Effect, Meter};

    #[test]
    fn what_differs_has_another_fingerprint() {
        let values = [
            of(&vec![Condition::Flag(1), Condition::Flag(2)]),
            of(&vec![Condition::Flag(2), Condition::Flag(1)]),
            of(&vec![Condition::Made(1), Condition::Flag(2)]),
            of(&(vec![Condition::Flag(1)], vec![Condition::Flag(2)])),
            of(&Condition::Meter(Meter::Safety, Compare::AtLeast, 40)),
            of(&Condition::Meter(Meter::Safety, Compare::AtLeast, -40)),
            of(&Condition::Meter(Meter::Safety, Compare::Within(40), 40)),
            of(&Effect::Window(1, true)),
            of(&Effect::Window(1, false)),
            of(&("ab", "c")),
            of(&("a", "bc")),
            of(&(Some(0_u32), None::<u32>)),
            of(&(None::<u32>, Some(0_u32))),
        ];
        for (place, value) in values.iter().enumerate() {
            assert!(!values[..place].contains(value), "the value at {place}");
        }
    }

    #[test]
    fn a_fingerprint_is_the_same_everywhere_and_always() {
        let value = (3_usize, "priya", Some(-7), vec![Condition::Always]);
        assert_eq!(of(&value), 16_308_864_373_968_047_352);
    }
}
