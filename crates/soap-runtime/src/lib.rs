//! SOAP 1.1 and 1.2 for Rust code that a generator made from a WSDL contract.
//!
//! Generated code names [`codegen`] only. A program names the generated types, and from here what is the same for
//! all contracts: [`Client`] and its builder, [`Error`] and [`Phase`], [`Fault`], [`Limits`], [`Leniency`],
//! the [`transport`]s, the [`server`] half and the [`replay`] of recorded exchanges.

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test that cannot go on has failed"))]

mod client;
pub mod codegen;
mod error;
mod media_type;
mod operation;
mod redact;
pub mod replay;
mod reply;
pub mod server;
mod soap;
pub mod transport;
pub mod value;
pub mod xml;

pub use client::{Client, ClientBuilder};
pub use error::{Error, Phase};
pub use operation::{Operation, Port};
pub use soap::{Detail, Fault, FaultCode, SoapVersion};
pub use value::{Leniency, Nillable, ReadOptions};
pub use xml::Limits;
