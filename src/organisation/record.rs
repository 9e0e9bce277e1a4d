//! What a group and a user have in common: they are read and written as a whole.
//!
//! Must not know which fields there are.

use std::fmt;
use std::future::Future;

use crate::{Error, Rescue};

/// Properties that the service reads and writes as a whole: a [`Group`](super::Group) or a [`User`](super::User).
pub trait Record: Clone + PartialEq + fmt::Debug + Send + Sync + sealed::Sealed {
    /// The ID of the node.
    fn id(&self) -> i32;

    /// Reads the properties of a node.
    fn read(rescue: &Rescue, id: i32) -> impl Future<Output = Result<Self, Error>> + Send;

    /// Writes all properties.
    fn write(&self, rescue: &Rescue) -> impl Future<Output = Result<(), Error>> + Send;

    /// The properties that can be written, each with its name and its value as text. A set has a word for each of its
    /// members.
    #[doc(hidden)]
    fn fields(&self) -> Vec<(&'static str, Field)>;

    /// What the service keeps of it: everything that it returns when it is read.
    #[doc(hidden)]
    fn kept(&self) -> Self;
}

/// The value of a property, for people.
#[doc(hidden)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field {
    /// A text, a number, a word.
    One(String),
    /// Members of a set.
    Set(Vec<String>),
}

pub(super) mod sealed {
    /// Only this crate knows what can be read and written.
    pub trait Sealed {}
}
