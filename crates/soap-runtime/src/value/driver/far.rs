//! A box that hides its type from the compiler's walk through types.
//!
//! rustc proves that a future may be sent, and that a value may be dropped, by walking from each type to those that it
//! holds, at most 128 steps deep, and a box does not end the walk. Contracts with long rings or chains of types
//! have a `Far` here and there instead. It asks for a [`Value`] and nothing else: a bound such as `Send` would make the
//! compiler walk through `T` after all, anew at each `Far<T>`. Must not know what is in it.

use std::any::Any;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};

use crate::value::{Field, ReadResult, Value, ValueReader, ValueWriter};

/// A value in a box of its own, as [`Box`] has it.
pub struct Far<T>(Box<dyn Any + Send + Sync>, PhantomData<fn() -> T>);

/// Why the value is always there.
const ONLY: &str = "only a value of the type is ever put in";

impl<T: Value> Far<T> {
    /// Puts a value in.
    pub fn new(value: T) -> Self {
        Self(Box::new(value), PhantomData)
    }

    /// Takes the value out.
    pub fn into_inner(self) -> T {
        *self.0.downcast().expect(ONLY)
    }
}

impl<T: Value> Deref for Far<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0.downcast_ref().expect(ONLY)
    }
}

impl<T: Value> DerefMut for Far<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.0.downcast_mut().expect(ONLY)
    }
}

impl<T: Value> From<T> for Far<T> {
    fn from(value: T) -> Self {
        Self::new(value)
    }
}

impl<T: Value + Clone> Clone for Far<T> {
    fn clone(&self) -> Self {
        Self::new((**self).clone())
    }
}

impl<T: Value + PartialEq> PartialEq for Far<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Value + Eq> Eq for Far<T> {}

impl<T: Value + Hash> Hash for Far<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        T::hash(self, state);
    }
}

impl<T: Value + fmt::Debug> fmt::Debug for Far<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T: Value> Value for Far<T> {
    fn blank() -> Self {
        Self::new(T::blank())
    }

    fn knows_nil() -> bool {
        T::knows_nil()
    }

    /// Charges the memory of the box here; for this reason, the box does not take texts directly.
    fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
        reader.xml.take_memory(size_of::<T>())?;
        (**self).read(reader, field)
    }

    fn write(&self, writer: &mut ValueWriter, field: &Field) {
        (**self).write(writer, field);
    }
}

#[cfg(feature = "serde")]
impl<T: Value + serde::Serialize> serde::Serialize for Far<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

#[cfg(feature = "serde")]
impl<'de, T: Value + serde::Deserialize<'de>> serde::Deserialize<'de> for Far<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::new)
    }
}
