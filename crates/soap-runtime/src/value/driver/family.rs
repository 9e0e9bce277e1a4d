//! Values whose type `xsi:type` names: that of the contract or one derived from it (XML Schema part 1, section
//! 2.6.1).
//!
//! Must not know any of the types but by name.

use crate::value::{Field, ReadResult, Typed, Value, ValueReader, ValueWriter};
use crate::xml::{Problem, XSI};

/// A type and those that may stand for it, as the driver sees them: each variant holds a value of one of them, and the
/// last any other, as it came.
pub trait Family {
    /// The type that the contract says: local name and namespace.
    fn declared(&self) -> (&'static str, &'static str);

    /// The types that have a variant: [`xsi_of`] each.
    fn members(&self) -> &'static [fn() -> (&'static str, &'static str)];

    /// Becomes the variant of the member at `index`, to read into; beyond the last, that of any other type.
    #[doc(hidden)]
    fn select(&mut self, index: usize);

    /// The index of the member that is held, and its value.
    fn current(&self) -> (usize, &dyn Value);

    /// The value that is held, to read into.
    fn current_mut(&mut self) -> &mut dyn Value;
}

/// The name of a type: local name and namespace.
#[doc(hidden)]
pub fn xsi_of<T: Typed>() -> (&'static str, &'static str) {
    T::XSI
}

/// Reads the open element, to its end, as the type that it names, or else as that of the contract.
///
/// # Errors
///
/// What is wrong in the XML, and an element that names no type where that of the contract is abstract.
#[doc(hidden)]
pub fn read_family(target: &mut dyn Family, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
    let members = target.members();
    let is_named = reader.xml.has_attributes() && reader.xml.attribute(XSI, "type").is_some();
    let index = if is_named {
        let name = reader.xml.attribute(XSI, "type").and_then(|name| reader.xml.resolve_qname(name));
        name.and_then(|(namespace, local)| members.iter().position(|member| member() == (local, namespace)))
    } else {
        let declared = target.declared();
        match members.iter().position(|member| member() == declared) {
            Some(index) => Some(index),
            None => return Err(reader.xml.fail(Problem::Missing("attribute xsi:type".into()))),
        }
    };
    target.select(index.unwrap_or(members.len()));
    target.current_mut().read(reader, field)
}

/// Writes the value, and its type where that is not the one of the contract.
#[doc(hidden)]
pub fn write_family(family: &dyn Family, writer: &mut ValueWriter, field: &Field) {
    let (index, value) = family.current();
    match family.members().get(index).map(|member| member()) {
        Some(name) if name != family.declared() => {
            value.write(writer, &Field { xsi: Some(name), ..*field });
        }
        _ => value.write(writer, field),
    }
}
