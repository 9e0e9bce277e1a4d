//! Values that may be nil.
//!
//! Must not know what they hold otherwise.

use std::fmt;
use std::ops::Deref;

use super::{Value, ValueReader, ValueWriter};
use crate::value::{Field, Leniency, ReadResult};
use crate::xml::XSI;

/// A value that may be nil, where it may also be absent: `Option<Nillable<T>>` keeps the two apart.
///
/// `Display` shows nil as `nil`, so that it differs from an empty text.
///
/// ```
/// use soap_runtime::Nillable;
///
/// let name: Nillable<String> = Nillable::Value("Helpdesk".into());
/// assert_eq!(name.as_deref(), Nillable::Value("Helpdesk"));
/// assert_eq!(name.as_ref().value().map(String::len), Some(8));
/// assert_eq!(name.to_string(), "Helpdesk");
/// assert_eq!(name.as_deref().map(str::len), Nillable::Value(8));
/// assert_eq!(Option::from(name), Some("Helpdesk".to_owned()));
///
/// let absent: Nillable<String> = None.into();
/// assert!(absent.is_nil());
/// assert_eq!(absent.to_string(), "nil");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(untagged))]
pub enum Nillable<T> {
    /// A value.
    Value(T),
    /// The element stands there with `xsi:nil="true"`.
    Nil,
}

impl<T> Nillable<T> {
    /// The value, unless nil.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Nil => None,
        }
    }

    /// Whether it is nil.
    pub fn is_nil(&self) -> bool {
        matches!(self, Self::Nil)
    }

    /// The same with what `change` makes of the value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Nillable<U> {
        match self {
            Self::Value(value) => Nillable::Value(change(value)),
            Self::Nil => Nillable::Nil,
        }
    }

    /// The same with a reference to the value, so that it can be looked at without being moved.
    pub fn as_ref(&self) -> Nillable<&T> {
        match self {
            Self::Value(value) => Nillable::Value(value),
            Self::Nil => Nillable::Nil,
        }
    }

    /// The same with what the value refers to: a `str` for a `String`, a slice for a `Vec`.
    pub fn as_deref(&self) -> Nillable<&T::Target>
    where
        T: Deref,
    {
        match self {
            Self::Value(value) => Nillable::Value(value),
            Self::Nil => Nillable::Nil,
        }
    }
}

impl<T> From<T> for Nillable<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

/// The value of a literal.
impl From<&str> for Nillable<String> {
    fn from(value: &str) -> Self {
        Self::Value(value.to_owned())
    }
}

/// `None` is nil.
impl<T> From<Option<T>> for Nillable<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nil, Self::Value)
    }
}

/// Nil is `None`.
impl<T> From<Nillable<T>> for Option<T> {
    fn from(value: Nillable<T>) -> Self {
        value.value()
    }
}

/// The value, or `nil`. Padding applies to both.
impl<T: fmt::Display> fmt::Display for Nillable<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(value) => value.fmt(f),
            Self::Nil => f.pad("nil"),
        }
    }
}

impl<T: Value> Value for Nillable<T> {
    fn blank() -> Self {
        Self::Nil
    }

    fn knows_nil() -> bool {
        true
    }

    fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
        if reader.xml.is_nil() {
            *self = Self::Nil;
            return reader.xml.nil();
        }
        let mut value = T::blank();
        value.read(reader, field)?;
        *self = if reader.takes_absent() { Self::Nil } else { Self::Value(value) };
        Ok(())
    }

    fn take_text(&mut self, text: &str, field: &Field, leniency: &Leniency) -> bool {
        let mut value = T::blank();
        let is_taken = value.take_text(text, field, leniency);
        if is_taken {
            *self = Self::Value(value);
        }
        is_taken
    }

    fn write(&self, writer: &mut ValueWriter, field: &Field) {
        match self {
            Self::Value(value) => value.write(writer, field),
            Self::Nil => write_nil(writer, field),
        }
    }
}

/// Writes the element of `field` as nil.
pub(super) fn write_nil(writer: &mut ValueWriter, field: &Field) {
    writer.element(field.tag(), |writer| writer.attribute(XSI, "nil", "true"));
}

#[cfg(test)]
mod tests {
    use super::Nillable;

    #[test]
    fn a_nillable_value_is_looked_at_without_being_moved() {
        let words = Nillable::Value(vec!["a".to_owned()]);
        assert_eq!(words.as_ref(), Nillable::Value(&vec!["a".to_owned()]));
        assert_eq!(words.as_deref(), Nillable::Value(["a".to_owned()].as_slice()));
        assert_eq!(words.as_deref().value().map(<[String]>::len), Some(1));
        assert_eq!(Nillable::<String>::Nil.as_ref(), Nillable::Nil);
        assert_eq!(Nillable::<String>::Nil.as_deref(), Nillable::Nil);
    }

    #[test]
    fn nil_is_none_in_both_directions() {
        for value in [Some(5), None] {
            let nillable = Nillable::from(value);
            assert_eq!(nillable, value.map_or(Nillable::Nil, Nillable::Value));
            assert_eq!(Option::from(nillable), value);
        }
        // A value that is an option itself stays one.
        let nested: Nillable<Option<i32>> = Some(None).into();
        assert_eq!(nested, Nillable::Value(None));
    }

    #[test]
    fn nil_differs_from_an_empty_text() {
        assert_eq!(Nillable::Value("").to_string(), "");
        assert_eq!(Nillable::Value(1.5).to_string(), "1.5");
        assert_eq!(Nillable::<i32>::Nil.to_string(), "nil");
        assert_eq!(format!("{:>4}|{:>4}", Nillable::<i32>::Nil, Nillable::Value(1)), " nil|   1");
    }
}
