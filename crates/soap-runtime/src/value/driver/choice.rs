//! The driver of choices: one reader and writer for all enums that hold one of several fields.
//!
//! Must not know which types the variants hold.

use super::members::read_occurrence;
use super::reader::Ahead;
use crate::value::table::Claim;
use crate::value::{Field, ReadResult, Shape, Shaped, Value, ValueReader, ValueWriter};
use crate::xml::Problem;

/// A choice as the driver sees it: each variant holds the value of one field of the table.
pub trait Variants {
    /// Becomes the variant of the field at `index`, to read into.
    #[doc(hidden)]
    fn select(&mut self, index: usize);

    /// The index of the field that is held, and its value.
    fn current(&self) -> (usize, &dyn Value);

    /// The value that is held, to read into.
    fn current_mut(&mut self) -> &mut dyn Value;
}

/// Reads a choice among the children of an element, the first element of which is open.
///
/// # Errors
///
/// What is wrong in the XML, and what is not as the table has it.
#[doc(hidden)]
pub fn read_choice<T: Variants + Shaped>(target: &mut T, reader: &mut ValueReader<'_, '_>) -> ReadResult {
    read_branch(target, T::SHAPE, reader)
}

fn read_branch(
    target: &mut dyn Variants,
    shape: &'static Shape,
    reader: &mut ValueReader<'_, '_>,
) -> ReadResult {
    reader.ahead = Ahead::Nothing;
    let Some(index) = branch(shape, reader) else {
        let found = reader.xml.name().to_string();
        return Err(reader.xml.fail(Problem::UnexpectedElement { found, expected: shape.describe() }));
    };
    let field = &shape.fields[index];
    target.select(index);
    loop {
        read_occurrence(field, reader, |reader| target.current_mut().read(reader, field))?;
        if !field.repeated || !has_another(field, reader)? {
            return Ok(());
        }
    }
}

/// Reads the open element, the whole content of which is one choice, to its end.
///
/// # Errors
///
/// As [`read_choice`].
#[doc(hidden)]
pub fn read_choice_element<T: Variants + Shaped>(
    target: &mut T,
    reader: &mut ValueReader<'_, '_>,
) -> ReadResult {
    read_element(target, T::SHAPE, reader)
}

fn read_element(
    target: &mut dyn Variants,
    shape: &'static Shape,
    reader: &mut ValueReader<'_, '_>,
) -> ReadResult {
    reader.check_attributes(|_| false)?;
    let outer = std::mem::replace(&mut reader.scope, shape);
    let mut is_read = false;
    while reader.next_child()? {
        if !is_read && branch(shape, reader).is_some() {
            read_branch(target, shape, reader)?;
            is_read = true;
        } else if shape.names(reader.xml.name()) {
            let name = reader.xml.name().local.to_owned();
            return Err(reader.xml.fail(Problem::OutOfOrder(name)));
        } else {
            reader.pass_unknown()?;
        }
    }
    reader.scope = outer;
    match is_read {
        true => Ok(()),
        false => Err(reader.xml.fail(Problem::Missing(shape.describe()))),
    }
}

/// Writes the value that `choice` holds.
#[doc(hidden)]
pub fn write_choice<T: Variants + Shaped>(choice: &T, writer: &mut ValueWriter) {
    write_branch(choice, T::SHAPE, writer);
}

fn write_branch(choice: &dyn Variants, shape: &'static Shape, writer: &mut ValueWriter) {
    let (index, value) = choice.current();
    if let Some(field) = shape.fields.get(index) {
        value.write(writer, field);
    }
}

/// Writes the element that `field` names, the whole content of which is one choice.
#[doc(hidden)]
pub fn write_choice_element<T: Variants + Shaped>(choice: &T, writer: &mut ValueWriter, field: &Field) {
    write_element(choice, T::SHAPE, writer, field);
}

fn write_element(choice: &dyn Variants, shape: &'static Shape, writer: &mut ValueWriter, field: &Field) {
    writer.element(field.tag(), |writer| {
        if let Some((name, namespace)) = field.xsi {
            writer.xml.xsi_type(name, namespace);
        }
        write_branch(choice, shape, writer);
    });
}

/// The field that the open child is for, or the first element of.
fn branch(shape: &Shape, reader: &ValueReader<'_, '_>) -> Option<usize> {
    let name = reader.xml.name();
    Claim::all(name, reader.scope, reader.leniency)
        .find_map(|claim| shape.particles().iter().position(|field| field.starts(name, claim)))
}

/// Opens the next child if it is one more of `field`.
fn has_another(field: &Field, reader: &mut ValueReader<'_, '_>) -> ReadResult<bool> {
    loop {
        if !reader.next_child()? {
            reader.ahead = Ahead::End;
            return Ok(false);
        }
        let (name, scope) = (reader.xml.name(), reader.scope);
        // What is named elsewhere around is not for a wildcard here.
        let is_named = scope.names(name);
        if Claim::all(name, scope, reader.leniency)
            .any(|claim| (claim != Claim::Wildcard || !is_named) && field.starts(name, claim))
        {
            return Ok(true);
        }
        if scope.knows(name, reader.leniency) {
            reader.ahead = Ahead::Child;
            return Ok(false);
        }
        reader.pass_unknown()?;
    }
}
