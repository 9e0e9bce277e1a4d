//! What a value says beside its meaning, for code that has to give back what came byte for byte: how a text was written,
//! attributes that tell what goes without saying, the order of elements that have none.
//!
//! Generated code has these types only where it was asked for without loss. Must not know which types there are.

mod attributes;
mod nil;
mod order;

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;

pub use attributes::KeptAttributes;
pub use nil::KeptNil;
pub use order::KeptOrder;

use crate::value::driver::{note_refusal, tolerate, write_simple};
use crate::value::{
    Field, Kind, Leniency, NamesInScope, ReadResult, Simple, Value, ValueReader, ValueWriter,
};
use crate::xml::{Content, Text, trim};

/// A value of a simple type, with its text where that is not the one that would be written: `+5`, `007`, `1.50`, `1` for
/// `true`, white space; and of an element `xsi:type` and the like.
///
/// Two are equal when their values are. A new value has no text of its own: `Kept::from(5)`.
#[derive(Clone)]
pub struct Kept<T> {
    value: T,
    beside: Option<Box<Beside>>,
}

/// What is kept beside a value.
#[derive(Clone, Default)]
struct Beside {
    text: Option<String>,
    attributes: KeptAttributes,
}

impl<T> Kept<T> {
    /// The value.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The text that it was read from, where that is not the one that its value would be written as.
    pub fn text(&self) -> Option<&str> {
        self.beside.as_ref()?.text.as_deref()
    }

    /// The attributes of its element that no type names.
    pub fn attributes(&self) -> Option<&KeptAttributes> {
        self.beside.as_ref().map(|beside| &beside.attributes)
    }
}

impl<T: Simple> Kept<T> {
    fn new(value: T, text: &str, attributes: KeptAttributes) -> Self {
        // What a prefix stands for is kept by the value, not by the text.
        let is_same = T::NEEDS_NAMES || value.with_text(|written| written.as_str() == text);
        let beside = Beside { text: (!is_same).then(|| text.to_owned()), attributes };
        let is_plain = beside.text.is_none() && beside.attributes.is_empty();
        Self { value, beside: (!is_plain).then(|| Box::new(beside)) }
    }

    /// Bytes that the data kept beside the value takes.
    fn memory(&self) -> usize {
        let of = |beside: &Beside| {
            size_of::<Beside>() + beside.text.as_ref().map_or(0, String::len) + beside.attributes.memory()
        };
        self.beside.as_deref().map_or(0, of)
    }

    /// The value of `text`, or of the default where that is empty.
    fn parse(text: &str, field: &Field, names: &NamesInScope<'_>) -> Option<T> {
        match field.default.filter(|_| trim(text).is_empty()) {
            Some(default) => T::parse_in(default, names),
            None => T::parse_in(text, names),
        }
    }
}

impl<T: Value + Simple> Value for Kept<T> {
    fn blank() -> Self {
        Self { value: T::blank(), beside: None }
    }

    fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
        let mut attributes = KeptAttributes::default();
        if field.kind == Kind::Element {
            reader.check_attributes(|_| false)?;
            attributes = KeptAttributes::of_type(reader);
        }
        let mark = reader.xml.names_mark();
        let content = reader.xml.content()?;
        if let Content::Included(bytes) = &content
            && let Some(value) = T::of_bytes(bytes)
        {
            self.value = value;
            return Ok(());
        }
        let text = content.into_text();
        reader.xml.take_memory(T::memory_of(&text))?;
        let value = Self::parse(&text, field, &NamesInScope::of(&reader.xml.names_at(mark)));
        let value = match value {
            Some(value) if value.is_foreseen() => Some(value),
            Some(value) if reader.leniency.unknown_words => {
                note_refusal::<T>(&text, reader, field);
                Some(value)
            }
            _ => tolerate(&text, reader, field)?,
        };
        let Some(value) = value else { return Ok(()) };
        *self = Self::new(value, &text, attributes);
        reader.xml.take_memory(self.memory())
    }

    fn take_text(&mut self, text: &str, field: &Field, leniency: &Leniency) -> bool {
        if T::NEEDS_NAMES || T::memory_of(text) > 0 {
            return false;
        }
        match Self::parse(text, field, &NamesInScope::default()) {
            Some(value)
                if value.is_foreseen()
                    || (leniency.unknown_words && T::refusal(text, leniency).is_none()) =>
            {
                let kept = Self::new(value, text, KeptAttributes::default());
                // Data kept beside the value is left to the caller, which can charge it to the account.
                let is_taken = kept.beside.is_none();
                if is_taken {
                    *self = kept;
                }
                is_taken
            }
            _ => false,
        }
    }

    fn write(&self, writer: &mut ValueWriter, field: &Field) {
        let Some(Beside { text, attributes }) = self.beside.as_deref() else {
            return self.value.write(writer, field);
        };
        if writer.is_watched() {
            self.with_own_text(text, |text| {
                writer.check_foreseen(|| self.value.is_foreseen(), text, field);
            });
        }
        if field.kind != Kind::Element || attributes.is_empty() {
            return self.with_own_text(text, |text| write_simple(Text::Any(text), writer, field));
        }
        writer.element(field.tag(), |writer| {
            attributes.write_in_tag(writer);
            if let Some((name, namespace)) = field.xsi.filter(|_| attributes.type_name.is_none()) {
                writer.xml.xsi_type(name, namespace);
            }
            let text = match text {
                Some(text) => text.clone(),
                None => self.value.text_in(&mut writer.xml),
            };
            if field.secret {
                writer.note_secret(&text);
            }
            if writer.is_watched() {
                writer.check_text(&text, field, true);
            }
            if !text.is_empty() {
                writer.xml.text(Text::Any(&text));
            }
        });
    }
}

impl<T: Simple> Kept<T> {
    fn with_own_text(&self, text: &Option<String>, take: impl FnOnce(&str)) {
        match text {
            Some(text) => take(text),
            None => self.value.with_text(|text| take(text.as_str())),
        }
    }
}

impl<T> Deref for Kept<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> From<T> for Kept<T> {
    fn from(value: T) -> Self {
        Self { value, beside: None }
    }
}

impl From<&str> for Kept<String> {
    fn from(value: &str) -> Self {
        value.to_owned().into()
    }
}

impl<T: PartialEq> PartialEq for Kept<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Kept<T> {}

impl<T: PartialEq> PartialEq<T> for Kept<T> {
    fn eq(&self, other: &T) -> bool {
        self.value == *other
    }
}

impl<T: Hash> Hash for Kept<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}

impl<T: fmt::Debug> fmt::Debug for Kept<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl<T: fmt::Display> fmt::Display for Kept<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

#[cfg(feature = "serde")]
impl<T: serde::Serialize> serde::Serialize for Kept<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

#[cfg(feature = "serde")]
impl<'de, T: serde::Deserialize<'de>> serde::Deserialize<'de> for Kept<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::from)
    }
}
