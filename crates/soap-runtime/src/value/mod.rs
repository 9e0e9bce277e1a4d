//! From XML content to Rust values and back: one trait, its scalars, its occurrences, and the driver of complex
//! types.
//!
//! Knows XML by the reader and the writer only, and nothing of SOAP.

mod check;
mod driver;
mod error;
mod kept;
mod pattern;
mod raw;
mod simple;
mod table;

pub use crate::leniency::Leniency;
pub(crate) use check::validate;
pub use check::{Invalid, Validate, Violation};
pub(crate) use driver::{ENCODING, ENCODINGS, ENVELOPE, is_encoding, read_mending, secret_values};
pub use driver::{
    Family, Far, Fields, MixedText, Nillable, ValueReader, Variants, from_bytes, from_xml, from_xml_noting,
    from_xml_with, read_choice, read_choice_element, read_complex, read_family, read_group, read_soap_array,
    to_xml, to_xml_bytes, write_choice, write_choice_element, write_complex, write_family, write_group,
    write_soap_array, xsi_of,
};
pub(crate) use error::Kind as ReadErrorKind;
pub use error::{ReadError, WriteError};
pub use kept::{Kept, KeptAttributes, KeptNil, KeptOrder};
pub use raw::{AnyAttribute, AnyAttributes, AnyElement, AnyType, Typed};
pub use simple::{
    Base64Binary, Date, DateTime, Decimal, Duration, Enumeration, GDay, GMonth, GMonthDay, GYear, GYearMonth,
    HexBinary, Integer, InvalidLexical, NamesInScope, NegativeInteger, NonNegativeInteger,
    NonPositiveInteger, PositiveInteger, QName, Simple, Time, XmlList, member_of_union, read_text_value,
    read_word, take_text_value, take_word, text_of_listed, word_of, write_text_value, write_word,
};
pub use table::{
    Allowed, Facets, Field, Item, Kind, Order, Shape, Shaped, SoapItems, any, any_attributes, attribute,
    element, group, kept_attributes, kept_order, mixed, text,
};
pub(crate) use table::{encoded_root, root};

use crate::xml::{self, Deadline, Limits, Reader, Writer};

/// The outcome of one step of reading: what it made, or what is wrong at this place of the document.
pub type ReadResult<T = ()> = Result<T, Box<xml::ReadError>>;

/// How messages are read: within which bounds, how leniently, and by which path.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReadOptions {
    /// How large a message may be.
    pub limits: Limits,
    /// What is tolerated in it.
    pub leniency: Leniency,
    /// Whether bytes may be compared with what the contract leads one to expect before XML is parsed. Both ways give
    /// the same; off is for whoever wants to rule the fast one out. Default on.
    pub fast_path: bool,
    /// When reading a message must end. Default: never.
    pub(crate) deadline: Option<Deadline>,
}

impl Default for ReadOptions {
    fn default() -> Self {
        Self { limits: Limits::default(), leniency: Leniency::default(), fast_path: true, deadline: None }
    }
}

impl ReadOptions {
    /// A reader of `document` by these options.
    pub(crate) fn reader<'x>(&self, document: &'x str) -> Reader<'x> {
        Reader::new(document, &self.limits).fast_path(self.fast_path).until(self.deadline.clone())
    }
}

/// What a field of a generated type can contain. `Send`, because long messages are read on other threads than the
/// caller's.
pub trait Value: Send + 'static {
    /// A value to read into. Never seen by callers: what stays unread is an error or stands for "absent".
    #[doc(hidden)]
    fn blank() -> Self
    where
        Self: Sized;

    /// Reads one occurrence of `field`, which is open, to its end; of a group, the first element is open.
    fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult;

    /// Takes one occurrence of `field` that holds this text and nothing else, not even an attribute. `false` where it
    /// has no value or no text makes one: then nothing has changed, and [`Value::read`] tells what is wrong.
    fn take_text(&mut self, text: &str, field: &Field, leniency: &Leniency) -> bool {
        let _ = (text, field, leniency);
        false
    }

    /// Writes every occurrence of `field`.
    fn write(&self, writer: &mut Writer, field: &Field);

    /// The names and values that this is, if it is no more than that.
    #[doc(hidden)]
    fn named_values(&self) -> Option<Vec<(&str, &str)>> {
        None
    }
}

impl<T: Value> Value for Box<T> {
    fn blank() -> Self {
        Self::new(T::blank())
    }

    /// Charges the memory of the box here; for this reason, the box does not take texts directly.
    fn read(&mut self, reader: &mut ValueReader<'_, '_>, field: &Field) -> ReadResult {
        reader.xml.take_memory(size_of::<T>())?;
        (**self).read(reader, field)
    }

    fn write(&self, writer: &mut Writer, field: &Field) {
        (**self).write(writer, field);
    }
}
