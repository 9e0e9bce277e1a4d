//! Values that are one text: numbers, words, dates, binary content, names, and lists of these.
//!
//! Must not know where a text occurs, how often, nor how it is read and written.

mod binary;
mod by_value;
mod convert;
pub(super) mod digits;
mod grammar;
mod lexical;
mod list;
pub(super) mod moments;
mod names;
mod parts;
mod qname;
mod scalar;
mod short;
mod simple_type;
mod spellings;
mod word;
#[cfg(feature = "yaserde")]
mod yaserde;

pub use binary::{Base64Binary, HexBinary};
pub use lexical::{
    Date, DateTime, Decimal, Duration, GDay, GMonth, GMonthDay, GYear, GYearMonth, Integer, InvalidLexical,
    NegativeInteger, NonNegativeInteger, NonPositiveInteger, PositiveInteger, Time,
};
pub use list::XmlList;
pub use names::NamesInScope;
pub use qname::QName;
pub use simple_type::Simple;
pub use word::Enumeration;
pub(super) use word::{text_of, word_of};
