//! Turns WSDL 1.1 contracts into Rust: types, a client, and a server half if asked for.
//!
//! # From an empty project to a call
//!
//! The generated code calls `soap-runtime`; this crate is needed to build only:
//!
//! ```toml
//! [dependencies]
//! soap-runtime = "0.1"
//!
//! [build-dependencies]
//! wsdl2rust = { version = "0.1", default-features = false }
//! ```
//!
//! `main` in `build.rs` names the contract:
//!
//! ```no_run
//! if let Err(error) = wsdl2rust::compile("wsdl/groups.wsdl") {
//!     eprintln!("{error}");
//!     std::process::exit(1);
//! }
//! ```
//!
//! A module includes what came of it:
//!
//! ```ignore
//! pub mod api {
//!     include!(concat!(env!("OUT_DIR"), "/groups.rs"));
//! }
//!
//! let proxy = api::Groups::new("https://example.com/groups")?;
//! let reply = proxy.login(api::login { sEmail: Some(email), sPassword: Some(password) }).await?;
//! ```
//!
//! [`Config`] sets the rest: which operations, how names are made, which values are secret, serde. The command
//! `wsdl2rust` does the same from a shell.
//!
//! # Stages
//!
//! Each stage is a module, takes a value and returns one, and can be called by itself:
//! [`source`] reads files, [`wsdl`] and [`xsd`] hold what stands in them, [`resolve`] turns that into the
//! [`model`], [`passes`] make the plan of what is printed, [`names`] makes every Rust name, [`emit`] makes
//! tokens, [`output`] prints them.

pub mod diagnostic;
pub mod emit;
pub mod inspect;
pub mod model;
pub mod names;
pub mod output;
pub mod passes;
pub mod read;
pub mod resolve;
pub mod source;
pub mod wsdl;
pub mod xsd;

mod config;
mod error;

use std::path::Path;

pub use config::Config;
pub use emit::{Gate, NilItems};
pub use error::Error;
pub use names::NamePolicy;

/// Writes the Rust for the contract at `path` to `<stem>.rs` in `OUT_DIR`, with all defaults. For build scripts.
///
/// # Errors
///
/// See [`Config::compile`].
pub fn compile(path: impl AsRef<Path>) -> Result<(), Error> {
    Config::new().compile(path)
}
