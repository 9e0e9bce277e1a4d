//! From XML content to Rust values and back: one trait, its scalars, its occurrences, and the driver of complex
//! types.
//!
//! Knows XML by the reader and the writer only, and nothing of SOAP.

mod any_type;
mod attributes;
mod binary;
mod check;
mod children;
mod choice;
mod complex;
mod document;
mod error;
mod facets;
mod family;
mod far;
mod field;
mod grammar;
mod kept;
mod lexical;
mod list;
mod members;
mod mixed;
mod moments;
mod occurrence;
mod pattern;
mod qname;
mod raw;
mod reader;
mod scalar;
mod shape;
mod short;
mod soap_array;
mod spellings;
mod word;
#[cfg(feature = "yaserde")]
mod yaserde;

pub use crate::leniency::Leniency;
pub use any_type::{AnyType, Typed};
pub use attributes::{AnyAttribute, AnyAttributes};
pub(crate) use check::validate;
pub use check::{Invalid, Validate, Violation};
pub use choice::{Variants, read_choice, read_choice_element, write_choice, write_choice_element};
pub use complex::{Fields, read_complex, write_complex, write_group};
pub use document::{from_bytes, from_xml, from_xml_noting, from_xml_with, to_xml, to_xml_bytes};
pub(crate) use document::{read_mending, secret_values};
pub(crate) use error::Kind as ReadErrorKind;
pub use error::{ReadError, WriteError};
pub use facets::Facets;
pub use family::{Family, read_family, write_family, xsi_of};
pub use far::Far;
pub use field::{
    Field, Item, Kind, SoapItems, any, any_attributes, attribute, element, group, kept_attributes,
    kept_order, mixed, text,
};
pub(crate) use field::{encoded_root, root};
pub use kept::{Kept, KeptAttributes, KeptNil, KeptOrder};
pub use lexical::{
    Base64Binary, Date, DateTime, Decimal, Duration, GDay, GMonth, GMonthDay, GYear, GYearMonth, HexBinary,
    Integer, InvalidLexical, NegativeInteger, NonNegativeInteger, NonPositiveInteger, PositiveInteger, Time,
};
pub use list::XmlList;
pub use members::read_group;
pub use mixed::MixedText;
pub use occurrence::Nillable;
pub use qname::{NamesInScope, QName};
pub use raw::AnyElement;
pub use reader::ValueReader;
pub use scalar::{Simple, member_of_union, read_text_value, take_text_value, write_text_value};
pub use shape::{Allowed, Order, Shape, Shaped};
pub(crate) use soap_array::{ENCODING, ENCODINGS, ENVELOPE, is_encoding};
pub use soap_array::{read_soap_array, write_soap_array};
pub use word::{Enumeration, read_word, take_word, text_of_listed, word_of, write_word};

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
