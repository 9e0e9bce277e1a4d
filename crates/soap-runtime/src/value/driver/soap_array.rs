//! Arrays of SOAP's encoding (SOAP 1.1, 5.4.2; SOAP 1.2 part 2, 3.1.4) that are types of their own.
//!
//! An array in a field is a `Vec` there. Must not know what the items are.

use super::items::write_items;
use super::places::{product, size_of};
use super::soap_encoding::write_array_attributes;
use super::wrapped::read_items;
use super::{Value, ValueReader, ValueWriter};
use crate::value::{Field, ReadResult};
use crate::xml::Problem;

/// Reads an array that is a type of its own; `size` is for those of several dimensions.
///
/// # Errors
///
/// What is wrong in the XML, and a size that is not stated, or that other items than these have.
#[doc(hidden)]
pub fn read_soap_array<T: Value>(
    size: Option<&mut Vec<usize>>,
    items: &mut Vec<T>,
    declared: &Field,
    reader: &mut ValueReader<'_, '_>,
) -> ReadResult {
    let Some(item) = &declared.item else { return Ok(()) };
    let stated = size_of(reader)?;
    read_items(items, reader, declared, item)?;
    let Some(size) = size else { return Ok(()) };
    let is_right = stated.len() == size.len() && product(&stated) == Some(items.len());
    match is_right || items.is_empty() {
        true if stated.len() == size.len() => *size = stated,
        true => {}
        false => {
            let text = format!("{} items", items.len());
            let expected = "as many items as the sizes of the array's dimensions say";
            return Err(reader.xml.fail(Problem::Invalid { text, expected }));
        }
    }
    Ok(())
}

/// Writes an array that is a type of its own.
#[doc(hidden)]
pub fn write_soap_array<T: Value>(
    size: Option<&[usize]>,
    items: &[T],
    declared: &Field,
    writer: &mut ValueWriter,
    field: &Field,
) {
    let Some(item) = &declared.item else { return };
    let own = [items.len()];
    let size = size.unwrap_or(&own);
    writer.element(field.tag(), |writer| {
        if product(size) != Some(items.len()) {
            writer.xml.refuse(|| format!("an array of {} items whose size is {size:?}", items.len()));
        }
        if let Some(items) = item.soap {
            write_array_attributes(writer, items, size);
        }
        write_items(items, writer, &item.as_field(declared));
    });
}
