//! Who reads and writes values by their tables: which child is for which field, whether it may occur there, and how
//! often.
//!
//! `value` is the trait, `reader` and `writer` what all drivers share. `complex` drives structs by `children` or `members`,
//! `choice` enums, `family` types that `xsi:type` names, `text` and `words` simple values, `mapped` types in place of others,
//! `occurrence` how often a value occurs, `soap_array` and what it needs the arrays of SOAP's encoding, `document` a value as a
//! document of its own.
//!
//! Must not know any type but as a table and the list of its fields.

mod apart;
mod binary;
mod child_starts;
mod children;
mod choice;
mod complex;
mod document;
mod family;
mod far;
mod fields;
mod items;
mod mapped;
mod members;
mod mixed;
mod nillable;
mod occurrence;
mod places;
mod reader;
mod simple_values;
mod soap_array;
mod soap_encoding;
mod text;
mod texts;
mod value;
mod words;
mod wrapped;
mod writer;

pub(crate) use apart::LeftOut;
pub(super) use child_starts::child_starts;
pub use choice::{Variants, read_choice, read_choice_element, write_choice, write_choice_element};
pub use complex::{read_complex, write_complex, write_group};
pub use document::{from_bytes, from_xml, from_xml_noting, from_xml_with, to_xml, to_xml_bytes};
pub(in crate::value) use document::{read_bytes, read_xml, write_bytes, write_xml};
pub(crate) use document::{read_mending, secret_values};
pub use family::{Family, read_family, write_family, xsi_of};
pub use far::Far;
pub use mapped::{Mapped, parsed, read_mapped, refusal_of, take_mapped, write_mapped};
pub use members::read_group;
pub use mixed::MixedText;
pub use nillable::Nillable;
pub use reader::ValueReader;
pub use soap_array::{read_soap_array, write_soap_array};
pub(crate) use soap_encoding::{ENCODING, ENCODINGS, ENVELOPE, is_encoding};
pub(super) use text::{note_refusal, tolerate, write_simple};
pub use text::{read_text_value, take_text_value, write_text_value};
pub use value::{Value, read_blank};
pub use words::{read_word, take_word, write_word};
pub use writer::ValueWriter;
