//! Turns WSDL 1.1 contracts into Rust.

pub mod diagnostic;
pub mod model;
