//! Which fields of a complex type were read, and what is done about those that were not.
//!
//! Must not know how a field is read.

use super::{Value, ValueReader};
use crate::value::{Field, Kind, Leniency, ReadResult, Shape};
use crate::xml::{Limits, Problem, Reader};

/// Which fields of a table were read.
#[derive(Default)]
pub(super) struct Seen {
    /// A bit for each of the first 64.
    pub(super) first: u64,
    rest: Vec<u64>,
}

impl Seen {
    /// Notes a field; `false` where it was already.
    pub(super) fn insert(&mut self, index: usize) -> bool {
        let word = match index / 64 {
            0 => &mut self.first,
            word => {
                if self.rest.len() < word {
                    self.rest.resize(word, 0);
                }
                &mut self.rest[word - 1]
            }
        };
        let bit = 1 << (index % 64);
        let new = *word & bit == 0;
        *word |= bit;
        new
    }

    pub(super) fn has(&self, index: usize) -> bool {
        let word = match index / 64 {
            0 => self.first,
            word => self.rest.get(word - 1).copied().unwrap_or(0),
        };
        word & (1 << (index % 64)) != 0
    }

    /// The first required field of `shape` that was not read.
    pub(super) fn missing(&self, shape: &Shape) -> Option<(usize, &'static Field)> {
        if self.first & shape.required == shape.required && shape.fields.len() <= 64 {
            return None;
        }
        let mut fields = shape.fields.iter().enumerate();
        fields.find(|(index, field)| !field.is_emptiable() && !self.has(*index))
    }
}

/// Gives required fields that were not read the empty value of their types, if that is tolerated. `look_alike` is the
/// name of a child that was skipped.
#[cold]
pub(super) fn complete(
    fields: &mut [&mut dyn Value],
    shape: &'static Shape,
    seen: &mut Seen,
    look_alike: Option<String>,
    reader: &mut ValueReader<'_, '_>,
) -> ReadResult {
    while let Some((index, field)) = seen.missing(shape) {
        let is_alike = |found: &String| {
            found.strip_suffix(field.name).is_some_and(|before| before.is_empty() || before.ends_with('}'))
        };
        // In a trial read only the error matters; to try again inside it would never end for a type that requires itself.
        let is_empty = !reader.reads_nothing
            && field.kind == Kind::Element
            && fields.get_mut(index).is_some_and(|value| read_nothing(&mut **value, field));
        let is_tolerated = is_empty && reader.leniency.missing_elements;
        if let Some(found) = look_alike.as_ref().filter(|found| !is_tolerated && is_alike(found)) {
            let (missing, found) = (field.describe(), format!("element {found}"));
            return Err(reader.xml.fail(Problem::LookAlike { missing, found }));
        }
        reader.tolerate_missing(field, is_empty)?;
        seen.insert(index);
    }
    Ok(())
}

/// Sets `value` to what its type gives to an empty element, if anything; to nil if it may be nil, to no items if it
/// is repeated.
fn read_nothing(value: &mut dyn Value, field: &Field) -> bool {
    if field.nillable || field.repeated {
        return true;
    }
    let (limits, strict) = (Limits::default(), Leniency::strict());
    let mut xml = Reader::new("<nothing/>", &limits);
    // A default applies only to an element that is present.
    let field = Field { default: None, ..*field };
    if xml.next().is_err() {
        return false;
    }
    let mut reader = ValueReader::new(&mut xml, &strict);
    reader.reads_nothing = true;
    value.read(&mut reader, &field).is_ok()
}
