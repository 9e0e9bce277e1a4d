//! The goldens of `wsdl2rust`, compiled as a program would: one module for each case in `wsdl2rust/tests/cases`.
//!
//! Any warning in a golden is an error. The build script lists the cases; nothing here names one. (Only the example
//! `groups`, that of the generator's README, is generated while this is built.)
//!
//! What is required, other than a list, cannot be forgotten, neither in a literal nor where the rest is left out:
//!
//! ```compile_fail,E0063
//! let point = goldens::leaving_out::Point { x: 0.5 };
//! ```
//!
//! ```compile_fail,E0061
//! let shape = goldens::leaving_out::Shape::new();
//! ```
//!
//! ```compile_fail,E0277
//! use goldens::leaving_out::Value;
//!
//! let owner = Value { lang: Some("en".into()), ..Default::default() };
//! ```
//!
//! ```compile_fail,E0277
//! let options = goldens::leaving_out::Options { depth: Some(1), ..Default::default() };
//! let point = goldens::leaving_out_lossless::Point { ..Default::default() };
//! ```
//!
//! ```compile_fail,E0277
//! // yaserde's words have a default, and what holds one has none for that.
//! let person = goldens::leaving_out_feature::other::Person { mail: None, ..Default::default() };
//! ```
//!
//! What holds a `double` or a `float`, however deep, cannot be hashed:
//!
//! ```compile_fail,E0277
//! fn is_hashable<T: std::hash::Hash>() {}
//! is_hashable::<goldens::hashable::Deep>();
//! ```

#![deny(warnings)]

pub mod own;

include!(concat!(env!("OUT_DIR"), "/goldens.rs"));
