//! The names and values of a post in XML: each element is a name, its text the value.
//!
//! The vendor documents the elements but not what is around them, so the root may have any name. Must not know what
//! a field means.

use soap_runtime::AnyElement;
use soap_runtime::Leniency;
use soap_runtime::xml::{decode_document_by, mend_references};

use super::error::PostError;
use super::limits::MAX_FIELDS;
use crate::elements::Elements;

/// How many tags are read: each takes many times as much memory as it has bytes.
const MAX_TAGS: usize = 100_000;

/// The fields in their order.
pub(super) fn read(charset: Option<&str>, body: &[u8]) -> Result<Vec<(String, String)>, PostError> {
    let document = decode_document_by(body, charset, &Leniency::default())?;
    let document = mend_references(&document);
    if document.matches('<').count() > MAX_TAGS {
        return Err(PostError::too_large("tags", MAX_TAGS));
    }
    let root: Elements = AnyElement::from_xml(&document)?.get()?;
    let elements = match &*root.elements {
        // The fields may be within a session within the root.
        [only] => match only.get::<Elements>() {
            Ok(inner) if !inner.elements.is_empty() => inner.elements,
            _ => root.elements,
        },
        _ => root.elements,
    };
    if elements.len() > MAX_FIELDS {
        return Err(PostError::too_large("fields", MAX_FIELDS));
    }
    Ok(elements.iter().map(|element| (element.name().local.to_owned(), text(element))).collect())
}

/// The text of an element, or its markup if it contains more than text.
fn text(element: &AnyElement) -> String {
    // Without the namespace declarations around it, which would be copied into each field.
    element.get().unwrap_or_else(|_| element.as_markup().to_owned())
}
