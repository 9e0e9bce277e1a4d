//! XML with namespaces: decoding bytes, a scoped reader over quick-xml, and a writer.
//!
//! Knows nothing of SOAP, HTTP or of the types that are read and written.

mod apart;
mod buffer;
mod bytes;
pub mod canonical;
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
mod path;
mod reader;
mod tag;
mod tag_name;
#[doc(hidden)]
pub mod work;
mod writer;
mod xop;

pub(crate) use apart::LeftOut;
pub(crate) use deadline::Deadline;
pub(crate) use declarations::{Declaration, Declarations, declare, prefixes};
pub(crate) use document::{Decoded, decode, decoded_document, mend_again, show_document};
pub use document::{Undecodable, decode_document, decode_document_by, mend_references};
pub use limits::Limits;
pub(crate) use memory::Memory;
pub(crate) use mended::Mended;
use mended::forbidden_number;
use name::split_name;
pub use name::{ExpandedName, check_name};
pub(crate) use name::{is_name_char, is_name_start};
pub use namespace::Namespace;
pub(crate) use path::{locate_all, of_names};
pub(crate) use reader::{Content, Expected, Leaves, Piece, Prefix};
pub use reader::{Problem, ReadError, Reader, Token};
pub use tag::{Tag, TagBlocks};
pub use tag_name::TagName;
pub use writer::{WriteError, Writer};
pub(crate) use xop::Binaries;

pub use escape::Text;
pub(crate) use escape::are_plain;
pub(crate) use escape::{Forbidden, escape_attribute, escape_text, is_plain, push_attribute, push_text};

/// The namespace of `xsi:nil` and `xsi:type`.
pub const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";
/// The namespace of the built-in types of XML Schema.
pub const XSD: &str = "http://www.w3.org/2001/XMLSchema";
/// The namespaces of SOAP's encoding, that of SOAP 1.1 first.
pub(crate) const ENCODINGS: [&str; 2] =
    ["http://schemas.xmlsoap.org/soap/encoding/", "http://www.w3.org/2003/05/soap-encoding"];
/// The namespace of `xml:lang` and its kin, bound to the prefix `xml` in every document.
pub const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// The namespace of the declarations themselves, bound to the prefix `xmlns` in every document.
pub(crate) const XMLNS: &str = "http://www.w3.org/2000/xmlns/";

/// Whether this is the namespace of SOAP's encoding.
pub(crate) fn is_encoding(namespace: &str) -> bool {
    ENCODINGS.contains(&namespace)
}

/// Whether `character` may stand in an XML 1.0 document (production `Char`).
pub(crate) fn is_xml_char(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

/// Whether `byte` is XML white space (production `S`).
pub(crate) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

/// The beginning of `text` for a message. The mark of a cut is also what redaction knows a cut secret by.
pub(crate) fn cut(text: &str, characters: usize) -> String {
    match text.char_indices().nth(characters) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// `text` without the XML white space at its ends.
#[inline]
pub(crate) fn trim(text: &str) -> &str {
    let is_trim = |byte: Option<&u8>| byte.is_none_or(|byte| !is_space(*byte));
    match is_trim(text.as_bytes().first()) && is_trim(text.as_bytes().last()) {
        true => text,
        false => text.trim_matches([' ', '\t', '\n', '\r']),
    }
}
