//! Views: what types inherit and which are related, seen in the contract as it is written.
//!
//! The only implementation of derivation, for the passes as well as for `sample`, `inspect` and `diff`. Views borrow from
//! the model: nothing is changed, and nothing is copied but a wildcard that is the union of two.
//!
//! Must not know what a type becomes in Rust.

pub mod derivation;
pub mod descendants;
pub mod texts;

pub use derivation::{Inherited, InheritedAttribute};
pub use descendants::Descendants;
pub use texts::{TextVariety, Texts};
