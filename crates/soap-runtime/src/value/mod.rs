//! From XML content to Rust values and back, by the tables of generated types.
//!
//! Knows XML by the reader and the writer only, and of SOAP its encoding alone (`driver/soap_array`, `driver/soap_encoding`, and
//! what `table` says of arrays): nothing of messages or calls.

mod check;
mod driver;
mod element;
mod error;
mod kept;
mod options;
mod pattern;
mod raw;
mod simple;
mod some;
mod table;

pub use crate::leniency::Leniency;
pub(crate) use check::validate;
pub use check::{Invalid, Validate, Violation};
pub(crate) use driver::{ENCODING, ENCODINGS, ENVELOPE, LeftOut, is_encoding, read_mending, secret_values};
pub use driver::{
    Family, Far, Mapped, MixedText, Nillable, Value, ValueReader, ValueWriter, Variants, from_bytes,
    from_xml, from_xml_noting, from_xml_with, parsed, read_blank, read_choice, read_choice_element,
    read_complex, read_family, read_group, read_mapped, read_soap_array, read_text_value, read_word,
    refusal_of, take_mapped, take_text_value, take_word, to_xml, to_xml_bytes, write_choice,
    write_choice_element, write_complex, write_family, write_group, write_mapped, write_soap_array,
    write_text_value, write_word, xsi_of,
};
pub use element::Element;
pub(crate) use error::Kind as ReadErrorKind;
pub use error::{ReadError, ReadResult, WriteError};
pub use kept::{Kept, KeptAttributes, KeptNil, KeptOrder};
pub use options::ReadOptions;
pub use raw::{AnyAttribute, AnyAttributes, AnyElement, AnyType, Typed};
pub use simple::{
    Base64Binary, Date, DateTime, Decimal, Duration, Enumeration, GDay, GMonth, GMonthDay, GYear, GYearMonth,
    HexBinary, Integer, InvalidLexical, NamesInScope, NegativeInteger, NonNegativeInteger,
    NonPositiveInteger, PositiveInteger, QName, Simple, Time, XmlList,
};
use simple::{text_of, word_of};
pub use some::some;
pub use table::{
    Allowed, Facets, Field, Order, Shape, Shaped, any, any_attributes, attribute, element, group,
    kept_attributes, kept_order, mixed, text,
};
use table::{Item, Kind, SoapItems};
pub(crate) use table::{encoded_root, root};
