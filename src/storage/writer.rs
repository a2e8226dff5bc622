//! Writes RON: every value that serde knows and a plan can hold, on a [`Sheet`].
//!
//! The `ron` crate reads plan files; it could write them too, but it escapes every apostrophe and
//! every mark of the many scripts that have marks, breaks lines everywhere or nowhere, and takes
//! twice the time. What is written here is read by that crate, and tests hold the two together.

use std::fmt::Display;

use serde::{Serialize, ser};

use super::layout::Sheet;

/// Why a value could not be written.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct Unwritable(String);

impl ser::Error for Unwritable {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

/// Writes a value.
pub(super) fn write<T: Serialize>(value: &T) -> Result<Sheet, Unwritable> {
    let mut sheet = Sheet::default();
    value.serialize(&mut sheet)?;
    Ok(sheet)
}

/// Words that would be taken for something else than a name.
const RESERVED: &[&str] = &["true", "false", "Some", "None", "inf", "NaN"];

fn no_plan_holds(what: &str) -> Unwritable {
    Unwritable(format!("no plan holds {what}"))
}

impl Sheet {
    fn name(&mut self, name: &str) {
        if RESERVED.contains(&name) {
            self.word("r#");
        }
        self.word(name);
    }
}

/// Something with brackets that is being written.
pub(super) struct Group<'sheet> {
    sheet: &'sheet mut Sheet,
    closing: char,
}

impl<'sheet> Group<'sheet> {
    fn begin(sheet: &'sheet mut Sheet, name: &str, opening: char, closing: char) -> Self {
        sheet.name(name);
        sheet.begin(opening);
        Self { sheet, closing }
    }

    fn entry<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.sheet.entry();
        value.serialize(&mut *self.sheet)
    }

    fn field<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Unwritable> {
        self.sheet.entry();
        self.sheet.name(name);
        self.sheet.word(": ");
        value.serialize(&mut *self.sheet)
    }

    fn close(self) {
        self.sheet.end(self.closing);
    }
}

macro_rules! as_shown {
    ($($method:ident: $type:ty),*) => {$(
        fn $method(self, value: $type) -> Result<(), Unwritable> {
            self.word(&value.to_string());
            Ok(())
        }
    )*};
}

macro_rules! refused {
    ($($method:ident: $type:ty = $what:literal),*) => {$(
        fn $method(self, _: $type) -> Result<(), Unwritable> {
            Err(no_plan_holds($what))
        }
    )*};
}

impl<'sheet> ser::Serializer for &'sheet mut Sheet {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Group<'sheet>;
    type SerializeTuple = Group<'sheet>;
    type SerializeTupleStruct = Group<'sheet>;
    type SerializeTupleVariant = Group<'sheet>;
    type SerializeMap = Group<'sheet>;
    type SerializeStruct = Group<'sheet>;
    type SerializeStructVariant = Group<'sheet>;

    as_shown!(
        serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64
    );

    refused!(
        serialize_f32: f32 = "single-precision fractions",
        serialize_char: char = "single characters", serialize_bytes: &[u8] = "bytes"
    );

    /// The shortest text that reads back as this number; one that no text stands for is refused.
    fn serialize_f64(self, value: f64) -> Result<(), Unwritable> {
        if !value.is_finite() {
            return Err(ser::Error::custom("no plan holds infinite numbers"));
        }
        self.word(&value.to_string());
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Unwritable> {
        self.text(value);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Unwritable> {
        self.word("None");
        Ok(())
    }

    /// `Some` is implied.
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unwritable> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Unwritable> {
        self.word("()");
        Ok(())
    }

    fn serialize_unit_struct(self, name: &'static str) -> Result<(), Unwritable> {
        self.name(name);
        Ok(())
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Unwritable> {
        self.name(variant);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        let mut group = Group::begin(self, name, '(', ')');
        group.entry(value)?;
        group.close();
        Ok(())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        self.serialize_newtype_struct(variant, value)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Group<'sheet>, Unwritable> {
        Ok(Group::begin(self, "", '[', ']'))
    }

    fn serialize_tuple(self, _: usize) -> Result<Group<'sheet>, Unwritable> {
        Ok(Group::begin(self, "", '(', ')'))
    }

    fn serialize_tuple_struct(self, name: &'static str, _: usize) -> Result<Group<'sheet>, Unwritable> {
        Ok(Group::begin(self, name, '(', ')'))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Group<'sheet>, Unwritable> {
        Ok(Group::begin(self, variant, '(', ')'))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Group<'sheet>, Unwritable> {
        Ok(Group::begin(self, "", '{', '}'))
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Group<'sheet>, Unwritable> {
        Ok(Group::begin(self, name, '(', ')'))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Group<'sheet>, Unwritable> {
        Ok(Group::begin(self, variant, '(', ')'))
    }
}

macro_rules! entries {
    ($($trait:ident: $method:ident),*) => {$(
        impl ser::$trait for Group<'_> {
            type Ok = ();
            type Error = Unwritable;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
                self.entry(value)
            }

            fn end(self) -> Result<(), Unwritable> {
                self.close();
                Ok(())
            }
        }
    )*};
}
entries!(
    SerializeSeq: serialize_element, SerializeTuple: serialize_element,
    SerializeTupleStruct: serialize_field, SerializeTupleVariant: serialize_field
);

macro_rules! fields {
    ($($trait:ident),*) => {$(
        impl ser::$trait for Group<'_> {
            type Ok = ();
            type Error = Unwritable;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), Unwritable> {
                self.field(name, value)
            }

            fn end(self) -> Result<(), Unwritable> {
                self.close();
                Ok(())
            }
        }
    )*};
}
fields!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Group<'_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unwritable> {
        self.entry(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.sheet.word(": ");
        value.serialize(&mut *self.sheet)
    }

    fn end(self) -> Result<(), Unwritable> {
        self.close();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    enum Kind {
        Unit,
        None,
        One(i64),
        Pair(bool, String),
        Named { a: Option<u8>, b: Option<String> },
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Everything {
        kinds: Vec<Kind>,
        map: BTreeMap<String, (i8, u64)>,
        empty: (Vec<u8>, BTreeMap<u8, u8>, ()),
        one: Newtype,
        share: f64,
        choice: Option<Kind>,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Newtype(String);

    #[test]
    fn ron_reads_what_is_written() {
        let value = Everything {
            kinds: vec![
                Kind::Unit,
                Kind::None,
                Kind::One(i64::MIN),
                Kind::Pair(true, "a\"b\\c'd\n\u{202e}é\u{301}\u{301}".into()),
                Kind::Named { a: None, b: Some("\u{301}".into()) },
            ],
            map: [("x, (y".to_owned(), (-1, u64::MAX)), (String::new(), (0, 0))].into(),
            empty: (vec![], BTreeMap::new(), ()),
            one: Newtype("z".repeat(200)),
            share: 33.3,
            choice: Some(Kind::None),
        };
        let text = write(&value).unwrap().lay_out("// (\n");
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        assert_eq!(options.from_str::<Everything>(&text).unwrap(), value, "{text}");
    }

    #[test]
    fn what_no_plan_holds_is_refused() {
        assert!(write(&f64::NAN).is_err() && write(&f64::INFINITY).is_err());
        assert!(write(&1.5_f32).is_err() && write(&'c').is_err());
    }
}
