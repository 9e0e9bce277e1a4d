//! XML with namespaces: decoding bytes, a scoped reader over quick-xml, and a writer.
//!
//! Knows nothing of SOAP, HTTP or of the types that are read and written.

mod buffer;
mod bytes;
pub mod canonical;
mod chars;
mod deadline;
mod declaration;
mod declarations;
mod document;
mod escape;
mod limits;
mod memory;
mod mended;
mod name;
mod namespace;
mod namespaces;
mod notes;
mod path;
mod reader;
mod tag;
mod tag_name;
mod undecodable;
#[doc(hidden)]
pub mod work;
mod writer;
mod xop;

pub(crate) use chars::{cut, is_space, is_xml_char, trim};
pub(crate) use deadline::Deadline;
pub(crate) use declarations::{Declaration, Declarations, declare, prefixes};
pub(crate) use document::{Decoded, decode, decoded_document, mend_again, show_document};
pub use document::{decode_document, decode_document_by, mend_references};
pub use limits::Limits;
pub(crate) use memory::Memory;
pub(crate) use mended::Mended;
use mended::forbidden_number;
use name::split_name;
pub use name::{ExpandedName, check_name};
pub(crate) use name::{is_name_char, is_name_start};
pub use namespace::Namespace;
pub use notes::Note;
pub(crate) use notes::Notes;
pub(crate) use path::{locate_all, of_names};
pub(crate) use reader::{Content, Expected, Leaves, Piece, Prefix};
pub use reader::{Problem, ReadError, Reader, Token};
pub use tag::{Tag, TagBlocks};
pub use tag_name::TagName;
pub use undecodable::Undecodable;
pub(crate) use writer::Prefixes;
pub use writer::{WriteError, Writer};
pub(crate) use xop::{Binaries, XOP};

pub use escape::Text;
pub(crate) use escape::are_plain;
pub(crate) use escape::{Forbidden, escape_attribute, escape_text, is_plain, push_attribute, push_text};

/// The namespace of `xsi:nil` and `xsi:type`.
pub const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";
/// The namespace of the built-in types of XML Schema.
pub const XSD: &str = "http://www.w3.org/2001/XMLSchema";
/// The namespace of `xml:lang` and the like, bound to the prefix `xml` in every document.
pub const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// The namespace of the declarations themselves, bound to the prefix `xmlns` in every document.
pub(crate) const XMLNS: &str = "http://www.w3.org/2000/xmlns/";
