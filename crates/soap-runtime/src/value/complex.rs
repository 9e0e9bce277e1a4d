//! The driver of complex types: one non-generic reader and writer for all tables.
//!
//! A generated type gives its table and a `match` from index to field ([`complex!`](crate::codegen::complex));
//! order, absence, nil, duplicates, unknown elements and missing ones are decided here.

use super::{Field, Kind, Leniency, ReadResult, Value, ValueReader};
use crate::xml::{Problem, Writer};

/// The table of a complex type.
#[derive(Debug)]
pub struct Shape {
    /// The name of the type or of the element it is the content of.
    pub name: &'static str,
    /// Its namespace, empty for none.
    pub namespace: &'static str,
    /// Elements in contract order, then attributes, then text.
    pub fields: &'static [Field],
    /// How many of the fields are elements.
    elements: usize,
    /// Which of the first 64 fields have to be there.
    required: u64,
}

impl Shape {
    /// The table of a type.
    pub const fn new(name: &'static str, namespace: &'static str, fields: &'static [Field]) -> Self {
        let mut elements = 0;
        let mut required = 0;
        let mut index = 0;
        while index < fields.len() {
            if matches!(fields[index].kind, Kind::Element) {
                elements += 1;
            }
            if !fields[index].optional && index < 64 {
                required |= 1 << index;
            }
            index += 1;
        }
        Self { name, namespace, fields, elements, required }
    }

    /// Whether all content is elements: no attributes, no text.
    fn is_all_elements(&self) -> bool {
        self.elements == self.fields.len()
    }
}

/// A complex type as the driver sees it.
pub trait Fields {
    /// The table.
    fn shape(&self) -> &'static Shape;

    /// Reads an occurrence of the field at `index`.
    fn read_field(&mut self, index: usize, reader: &mut ValueReader<'_, '_>) -> ReadResult;

    /// The field at `index` of the table.
    fn field(&self, index: usize) -> Option<&dyn Value>;
}

/// A complex type that can be made.
pub trait Complex: Fields + Sized {
    /// A value to read into, see [`Value::blank`].
    #[doc(hidden)]
    fn blank() -> Self;
}

impl<T: Complex> Complex for Box<T> {
    fn blank() -> Self {
        Self::new(T::blank())
    }
}

impl<T: Fields> Fields for Box<T> {
    fn shape(&self) -> &'static Shape {
        (**self).shape()
    }

    fn read_field(&mut self, index: usize, reader: &mut ValueReader<'_, '_>) -> ReadResult {
        (**self).read_field(index, reader)
    }

    fn field(&self, index: usize) -> Option<&dyn Value> {
        (**self).field(index)
    }
}

impl<T: Complex> Value for T {
    fn blank() -> Self {
        T::blank()
    }

    fn read(&mut self, reader: &mut ValueReader<'_, '_>, _: &Field) -> ReadResult {
        read_complex(self, reader)
    }

    fn write(&self, writer: &mut Writer, field: &Field) {
        write_complex(self, writer, field);
    }
}

/// Reads the open element into `target`, to its end.
pub(crate) fn read_complex(target: &mut dyn Fields, reader: &mut ValueReader<'_, '_>) -> ReadResult {
    let shape = target.shape();
    let mut seen = Seen::default();
    let at_home = reader.xml.is_in(shape.namespace);
    if !shape.is_all_elements() || reader.xml.has_attributes() {
        read_attributes(target, shape, reader, &mut seen)?;
    }
    if let Some(index) = shape.fields[shape.elements..].iter().position(|field| field.kind == Kind::Text) {
        let index = shape.elements + index;
        seen.insert(index);
        target.read_field(index, reader)?;
        return check_complete(shape, &seen, reader);
    }
    let mut place = Place::default();
    let has_no_prefix = at_home && reader.xml.has_no_prefix();
    loop {
        if has_no_prefix {
            read_leaves(target, shape, reader, &mut seen, &mut place)?;
        }
        let index = match at_home.then(|| open_expected(shape, reader, place.next)).flatten() {
            Some(index) => index,
            None if at_home && reader.xml.close_expected() => break,
            None if !reader.xml.child()? => break,
            None => match find(shape, reader, place.last) {
                Some(index) => index,
                None => {
                    read_unknown(reader)?;
                    continue;
                }
            },
        };
        let field = &shape.fields[index];
        if index < place.last && !reader.leniency.any_order {
            return Err(reader.xml.fail(Problem::OutOfOrder(field.name.to_owned())));
        }
        if !seen.insert(index) && !field.repeated {
            return Err(reader.xml.fail(Problem::Duplicate(field.describe())));
        }
        if reader.xml.is_nil() {
            if field.repeated && field.skip_nil {
                reader.xml.skip()?;
                continue;
            }
            if !is_nil_allowed(field, reader.leniency) {
                return Err(reader.xml.fail(Problem::UnexpectedNil));
            }
        }
        target.read_field(index, reader)?;
        place.pass(index, field);
    }
    check_complete(shape, &seen, reader)
}

/// Reads leaves by the fast path as long as they come in order.
#[inline]
fn read_leaves(
    target: &mut dyn Fields,
    shape: &'static Shape,
    reader: &mut ValueReader<'_, '_>,
    seen: &mut Seen,
    place: &mut Place,
) -> ReadResult {
    while let Some(field) = shape.fields[..shape.elements.min(64)].get(place.next) {
        let bit = 1 << place.next;
        let is_new = seen.first & bit == 0 || field.repeated;
        if !field.home || !is_new || !reader.xml.hold_expected(field.tags.0, field.tags.1) {
            break;
        }
        seen.first |= bit;
        target.read_field(place.next, reader)?;
        place.pass(place.next, field);
    }
    Ok(())
}

/// Opens the next element by the fast path, if it is a field from `next` on that is in the namespace of the type.
fn open_expected(shape: &'static Shape, reader: &mut ValueReader<'_, '_>, next: usize) -> Option<usize> {
    let fields = shape.fields[..shape.elements].iter().enumerate().skip(next);
    // A field that names its namespace takes the general path, even if that is the one of its type.
    let at_home = fields.filter(|(_, field)| field.home);
    reader.xml.open_expected(at_home.map(|(index, field)| (index, field.name)))
}

/// Writes the element `field` with attributes, then elements or text.
fn write_complex(value: &dyn Fields, writer: &mut Writer, field: &Field) {
    let shape = value.shape();
    let (elements, others) = shape.fields.split_at(shape.elements);
    let write_others = |kind: Kind, writer: &mut Writer| {
        for (index, field) in (shape.elements..).zip(others).filter(|(_, field)| field.kind == kind) {
            write_field(value, index, writer, field);
        }
    };
    writer.element(field.tag(), |writer| {
        write_others(Kind::Attribute, writer);
        elements.iter().enumerate().for_each(|(index, field)| write_field(value, index, writer, field));
        write_others(Kind::Text, writer);
    });
}

#[inline]
fn write_field(value: &dyn Fields, index: usize, writer: &mut Writer, field: &'static Field) {
    if let Some(content) = value.field(index) {
        content.write(writer, field);
    }
}

/// The field of the element that is open, looked for from where the last one was.
fn find(shape: &Shape, reader: &ValueReader<'_, '_>, expected: usize) -> Option<usize> {
    let name = reader.xml.name();
    let is_it = |index: &usize| {
        let field = &shape.fields[*index];
        field.name == name.local && field.kind == Kind::Element && field.namespace_name() == name.namespace
    };
    (expected..shape.fields.len()).find(is_it).or_else(|| (0..expected).find(is_it))
}

fn read_unknown(reader: &mut ValueReader<'_, '_>) -> ReadResult {
    match reader.leniency.unknown_elements {
        true => reader.xml.skip(),
        false => Err(reader.xml.fail(Problem::Unknown(reader.xml.name().to_string()))),
    }
}

fn is_nil_allowed(field: &Field, leniency: &Leniency) -> bool {
    field.nillable || (field.optional && !field.repeated && leniency.nil_for_absent)
}

fn read_attributes(
    target: &mut dyn Fields,
    shape: &Shape,
    reader: &mut ValueReader<'_, '_>,
    seen: &mut Seen,
) -> ReadResult {
    for (index, field) in shape.fields.iter().enumerate().filter(|(_, field)| field.kind == Kind::Attribute) {
        if let Some(value) = reader.xml.attribute(field.namespace_name(), field.name) {
            let value = value.to_owned();
            reader.xml.read_instead(value);
            seen.insert(index);
            target.read_field(index, reader)?;
        }
    }
    reader.check_attributes(|name| {
        let is_it = |field: &Field| field.name == name.local && field.namespace_name() == name.namespace;
        shape.fields.iter().any(|field| field.kind == Kind::Attribute && is_it(field))
    })
}

fn check_complete(shape: &Shape, seen: &Seen, reader: &ValueReader<'_, '_>) -> ReadResult {
    if seen.first & shape.required == shape.required && shape.fields.len() <= 64 {
        return Ok(());
    }
    let missing = shape.fields.iter().enumerate().find(|(index, field)| !field.optional && !seen.has(*index));
    match missing {
        Some((_, field)) => Err(reader.xml.fail(Problem::Missing(field.describe()))),
        None => Ok(()),
    }
}

/// How far in a table the reader has come.
#[derive(Default)]
struct Place {
    /// The field that was read last.
    last: usize,
    /// The one that comes next, if all is in order.
    next: usize,
}

impl Place {
    fn pass(&mut self, index: usize, field: &Field) {
        self.last = index;
        self.next = index + usize::from(!field.repeated);
    }
}

/// Which fields of a table were read.
#[derive(Default)]
struct Seen {
    first: u64,
    rest: Vec<u64>,
}

impl Seen {
    /// Notes a field; `false` where it was already.
    fn insert(&mut self, index: usize) -> bool {
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

    fn has(&self, index: usize) -> bool {
        let word = match index / 64 {
            0 => self.first,
            word => self.rest.get(word - 1).copied().unwrap_or(0),
        };
        word & (1 << (index % 64)) != 0
    }
}
