//! Values that are one text: numbers, words, dates, binary content, names, and lists of these.
//!
//! Must not know where a text occurs, nor how often.

mod binary;
mod grammar;
mod lexical;
mod list;
pub(super) mod moments;
pub(super) mod qname;
pub(super) mod scalar;
mod short;
mod spellings;
mod word;
#[cfg(feature = "yaserde")]
mod yaserde;

pub use lexical::{
    Base64Binary, Date, DateTime, Decimal, Duration, GDay, GMonth, GMonthDay, GYear, GYearMonth, HexBinary,
    Integer, InvalidLexical, NegativeInteger, NonNegativeInteger, NonPositiveInteger, PositiveInteger, Time,
};
pub use list::XmlList;
pub use qname::{NamesInScope, QName};
pub use scalar::{Simple, member_of_union, read_text_value, take_text_value, write_text_value};
pub use word::{Enumeration, read_word, take_word, text_of_listed, word_of, write_word};
