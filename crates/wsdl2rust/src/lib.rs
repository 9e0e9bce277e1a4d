//! Turns WSDL 1.1 contracts into Rust: types, a client, and a server half if asked for. Turns XML schemas into types that read
//! and write documents.
//!
//! # From an empty project to a call
//!
//! `cargo new groups`, and the contract as `wsdl/groups.wsdl`. The generated code calls `soap-runtime`; this crate is
//! needed to build only:
//!
//! ```toml
//! [dependencies]
//! soap-runtime = "0.1"
//! tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
//!
//! [build-dependencies]
//! wsdl2rust = { version = "0.1", default-features = false }
//! ```
//!
//! What does the contract offer? `wsdl2rust inspect wsdl/groups.wsdl` lists its operations, each with the Rust types
//! of its request and its response.
//!
//! `build.rs` names the contract, and the elements whose values nobody should read in a log:
//!
//! ```no_run
//! fn main() {
//!     if let Err(error) = wsdl2rust::Config::new().secrets(["sPassword"]).compile("wsdl/groups.wsdl") {
//!         eprintln!("{error}");
//!         std::process::exit(1);
//!     }
//! }
//! ```
//!
//! `src/main.rs` includes what came of it. A service is a client struct, an operation a method, a message a struct:
//!
//! ```ignore
//! mod api {
//!     include!(concat!(env!("OUT_DIR"), "/groups.rs"));
//! }
//!
//! #[tokio::main]
//! async fn main() -> Result<(), soap_runtime::Error> {
//!     let groups = api::Groups::new("https://example.com/groups")?;
//!     let credentials = api::login { sEmail: "me@example.com".into(), sPassword: "…".into() };
//!     if groups.login(credentials).await?.loginResult == api::loginRet::login_OK {
//!         let reply = groups.getGroup(api::getGroup { iNodeID: 123456 }).await?;
//!         println!("{:?}", reply.oGroup);
//!     }
//!     Ok(())
//! }
//! ```
//!
//! The builder has the settings beyond the address, and ends in the same client: `api::Groups::builder()`, then
//! `.timeout(…)` or `.transport(…)`, then `.build()?`. A request knows its operation and its reply, so that code for all
//! calls is written once:
//!
//! ```ignore
//! async fn logged<R: soap_runtime::Request>(
//!     groups: &api::Groups,
//!     request: &R,
//! ) -> Result<R::Reply, soap_runtime::Error> {
//!     println!("calling {}", R::OPERATION.name());
//!     groups.as_ref().call(R::OPERATION, request).await
//! }
//! ```
//!
//! `cargo run` calls the service. A contract that is wrong, or has names that no message could hold, stops the build with
//! file, line, column, and what to do.
//!
//! [`Config`] sets the rest: which operations, how names are made, which values are secret, where imported files lie,
//! serde. The command `wsdl2rust` does the same from a shell.
//!
//! # A schema alone
//!
//! A schema (`.xsd`) is a contract without a service. [`Config::compile`] takes it, and the generated code has the types, and
//! in the module `elements` a static for each global element, which reads and writes documents:
//!
//! ```ignore
//! let orders = api::elements::Document.from_xml(&text)?;
//! ```
//!
//! # What is in a contract
//!
//! Three modules show it, as the command does: [`mod@inspect`] lists what it offers, [`sample`] makes messages, [`mod@diff`]
//! compares two. They read the [`model`], the contract with all its references resolved, which [`Config::read`] returns;
//! [`diagnostic`] says what is wrong in a contract.

#![allow(clippy::needless_doctest_main, reason = "a build script is shown whole")]

pub mod diagnostic;
pub mod diff;
pub mod inspect;
pub mod model;
pub mod sample;
#[doc(hidden)]
pub mod unstable;

mod config;
mod emit;
mod error;
mod names;
mod ncname;
mod near;
mod ordered;
mod output;
mod passes;
mod plan;
mod printable;
mod ranges;
mod read;
mod resolve;
mod source;
mod steps;
mod views;
mod vocabulary;
mod wsdl;
mod xsd;

use std::path::Path;

pub use config::Config;
pub use emit::{Gate, NilItems};
pub use error::Error;
pub use names::NamePolicy;
#[cfg(feature = "fetch")]
pub use source::FetchAs;
pub use source::Limits;

/// Writes the Rust for the contract at `path` to `<stem>.rs` in `OUT_DIR`, with all defaults. For build scripts.
///
/// # Errors
///
/// See [`Config::compile`].
pub fn compile(path: impl AsRef<Path>) -> Result<(), Error> {
    Config::new().compile(path)
}

/// What changed from the contract at `old` to that at `new`, and what each change means for a client; both are read
/// with the settings of `config` for catalogue and folders.
///
/// ```no_run
/// let comparison = wsdl2rust::diff(&wsdl2rust::Config::new(), "wsdl/rescue.wsdl", "wsdl/live.wsdl")?;
/// for change in &comparison.changes {
///     println!("{change}");
/// }
/// # Ok::<(), wsdl2rust::Error>(())
/// ```
///
/// # Errors
///
/// Where one of the contracts is wrong, with all places.
pub fn diff(
    config: &Config,
    old: impl AsRef<Path>,
    new: impl AsRef<Path>,
) -> Result<diff::Comparison, Error> {
    Ok(diff::compare(&config.read(old)?, &config.read(new)?))
}

/// The examples of the README, compiled as documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
