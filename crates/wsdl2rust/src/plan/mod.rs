//! Plan: what the contract becomes in Rust, as far as the contract does not say it itself.
//!
//! Nouns only; the passes make them, `names` and `emit` read them. Must not hold XML or Rust names.

pub mod boxes;

pub use boxes::{Blanks, Boxes, Held, Rings};
