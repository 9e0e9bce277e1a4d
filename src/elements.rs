//! Elements with names known only at run time: one that contains other elements, and one that contains a text.
//!
//! Must not know what they mean.

use soap_runtime::{AnyElement, Error, Value, complex};

/// The content of an element that contains other elements.
#[derive(Debug)]
pub(crate) struct Elements {
    pub(crate) elements: Vec<AnyElement>,
}

complex! {
    Elements("elements", "");
    0 elements: any(ANY).optional().repeated();
}

impl Elements {
    /// The elements as which `value` is written.
    pub(crate) fn of<T: Value>(value: &T) -> Result<Self, Error> {
        Ok(AnyElement::of(value, "elements", "")?.get()?)
    }

    /// An element that contains these.
    pub(crate) fn within(
        name: &'static str,
        namespace: &'static str,
        elements: Vec<AnyElement>,
    ) -> Result<AnyElement, Error> {
        Ok(AnyElement::of(&Self { elements }, name, namespace)?)
    }
}

/// An element that contains a text.
pub(crate) fn leaf(name: &'static str, namespace: &'static str, text: &str) -> Result<AnyElement, Error> {
    Ok(AnyElement::of(&text.to_owned(), name, namespace)?)
}
