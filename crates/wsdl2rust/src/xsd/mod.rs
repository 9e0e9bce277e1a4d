//! XML Schema documents as written: the nouns of a schema, with names expanded and places kept.
//!
//! [`Schema::read`] reads one `xsd:schema`. It looks nothing up: whether a name is defined is for `resolve`
//! to say. It must know neither WSDL nor other files.

mod builtins;
mod nouns;
mod read;
mod read_particle;
mod read_redefine;
mod read_type;
mod version;

pub(crate) use builtins::BUILTINS;
pub use nouns::*;
use read_type::FACETS;
pub(crate) use version::{VERSIONING, is_included, of_version_1_1};

/// The namespace of XML Schema.
pub const NAMESPACE: &str = "http://www.w3.org/2001/XMLSchema";

/// Whether this is the namespace of XML Schema, or of one of the drafts that old contracts still use.
pub fn is_schema_namespace(namespace: &str) -> bool {
    matches!(
        namespace,
        NAMESPACE | "http://www.w3.org/2000/10/XMLSchema" | "http://www.w3.org/1999/XMLSchema"
    )
}
