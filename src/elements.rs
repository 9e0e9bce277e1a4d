//! Elements whose names are known only when the program runs: an element that holds others, and one that holds a text.
//!
//! Must not know what they mean.

use soap_runtime::{AnyElement, Error, Value, complex};

/// What an element holds that holds other elements.
#[derive(Debug)]
pub(crate) struct Elements {
    pub(crate) elements: Vec<AnyElement>,
}

complex! {
    Elements("elements", "");
    0 elements: any(ANY).optional().repeated();
}

impl Elements {
    /// The elements that `value` is written as.
    pub(crate) fn of<T: Value>(value: &T) -> Result<Self, Error> {
        Ok(AnyElement::of(value, "elements", "")?.get()?)
    }

    /// An element that holds these.
    pub(crate) fn within(
        name: &'static str,
        namespace: &'static str,
        elements: Vec<AnyElement>,
    ) -> Result<AnyElement, Error> {
        Ok(AnyElement::of(&Self { elements }, name, namespace)?)
    }
}

/// An element that holds a text.
pub(crate) fn leaf(name: &'static str, namespace: &'static str, text: &str) -> Result<AnyElement, Error> {
    Ok(AnyElement::of(&text.to_owned(), name, namespace)?)
}
