//! XML that the contract gives no type: elements and attributes of any name, and content of any type.
//!
//! Must not know what it means, nor who holds it.

mod any_element;
mod any_type;
mod attributes;

pub use any_element::AnyElement;
pub use any_type::{AnyType, Typed};
pub use attributes::{AnyAttribute, AnyAttributes};
