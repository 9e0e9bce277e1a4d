//! XML Schema documents as written: the nouns of a schema, with names expanded and places kept.
//!
//! [`Schema::read`] reads one `xsd:schema`. It looks nothing up: whether a name is defined is for `resolve`
//! to say. It must know neither WSDL nor other files.

mod nouns;
mod passed_over;
mod read;
mod read_particle;
mod read_redefine;
mod read_type;
mod reader;
mod version;

pub use nouns::*;

pub use crate::vocabulary::{SCHEMA as NAMESPACE, is_schema_namespace};
