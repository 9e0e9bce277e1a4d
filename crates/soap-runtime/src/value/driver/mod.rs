//! Who reads and writes values by their tables: which child is for which field, whether it may occur there, and how
//! often.
//!
//! Must not know any type but as a table and a way from index to field.

pub(super) mod children;
mod choice;
mod complex;
mod document;
mod family;
mod far;
mod members;
pub(super) mod mixed;
mod occurrence;
mod reader;
mod soap_array;

pub use choice::{Variants, read_choice, read_choice_element, write_choice, write_choice_element};
pub use complex::{Fields, read_complex, write_complex, write_group};
pub use document::{from_bytes, from_xml, from_xml_noting, from_xml_with, to_xml, to_xml_bytes};
pub(crate) use document::{read_mending, secret_values};
pub use family::{Family, read_family, write_family, xsi_of};
pub use far::Far;
pub use members::read_group;
pub use mixed::MixedText;
pub use occurrence::Nillable;
pub use reader::ValueReader;
pub(crate) use soap_array::{ENCODING, ENCODINGS, ENVELOPE, is_encoding};
pub use soap_array::{read_soap_array, write_soap_array};
