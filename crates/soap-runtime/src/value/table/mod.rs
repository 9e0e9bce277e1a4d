//! What the tables of generated types say: fields, how they are put together, and what a text may be.
//!
//! All of it is constant. Must not know how anything is read or written.

mod allowed;
pub(super) mod facets;
mod field;
mod names;
mod shape;

pub use allowed::Allowed;
pub use facets::Facets;
pub use field::{
    Field, any, any_attributes, attribute, element, group, kept_attributes, kept_order, mixed, text,
};
pub(super) use field::{Item, Kind, SoapItems};
pub(crate) use field::{encoded_root, root};
pub(super) use names::Claim;
pub use shape::{Order, Shape, Shaped};
