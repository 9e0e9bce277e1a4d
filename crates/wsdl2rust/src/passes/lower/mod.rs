//! From the types of a contract to those of Rust: what each holds, its bases counted in, as a flat list of members.
//!
//! Must not know Rust names, nor how any type is printed.

pub mod arrays;
pub mod choices;
pub mod contents;
pub mod encoded;
pub mod families;
mod firsts;
mod groups;
pub mod inheritance;
mod members;
pub mod simple_types;
pub mod substitution;
pub mod unions;
pub mod words;
