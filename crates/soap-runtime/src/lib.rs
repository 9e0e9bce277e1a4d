//! SOAP 1.1 and 1.2 for Rust code that a generator made from a WSDL contract.
//!
//! Generated code names [`codegen`] only, and nothing else does. A program names the generated types, and from here what
//! is the same for all contracts: [`Client`] and its builder, [`Error`] and [`Phase`], [`Fault`], [`Limits`],
//! [`Leniency`], attachments ([`MimePart`]), the [`transport`]s, the [`server`] half and the [`replay`] of recorded
//! exchanges.
//!
//! # Values
//!
//! What the types of a contract have as members, beside numbers, `bool`, `String`, `Option` and `Vec`:
//!
//! | in the contract | here |
//! | --- | --- |
//! | `xsd:decimal`, `xsd:integer` and the integers without bounds | [`Decimal`], [`Integer`], [`NonNegativeInteger`], [`PositiveInteger`], [`NonPositiveInteger`], [`NegativeInteger`] |
//! | `xsd:dateTime`, `xsd:date`, `xsd:time`, `xsd:duration` | [`DateTime`], [`Date`], [`Time`], [`Duration`] |
//! | `xsd:gYear` and the other parts of dates | [`GYear`], [`GYearMonth`], [`GMonth`], [`GMonthDay`], [`GDay`] |
//! | `xsd:base64Binary`, `xsd:hexBinary` | [`Base64Binary`], [`HexBinary`] |
//! | `xsd:QName` | [`QName`] |
//! | a list of a simple type | [`XmlList`] |
//! | an element that may be nil and may be absent | `Option<`[`Nillable`]`<T>>` |
//! | `xsd:anyType`, `xsd:any`, `xsd:anyAttribute` | [`AnyType`], [`AnyElement`], [`AnyAttributes`] of [`AnyAttribute`] |
//! | mixed content | [`MixedText`] |
//! | words | an enum that is an [`Enumeration`] |
//! | a global element of a schema | a static [`Element`], which reads and writes documents |
//!
//! Dates, times and numbers convert to and from types of `jiff` and of Rust, and behind the features `chrono`, `time`,
//! `rust_decimal`, `bigdecimal` and `num-bigint` of those crates; most of them, and a type of yours that is [`Mapped`], may be in a
//! field instead: see the README.
//!
//! Each is a [`Value`], and so is each type of a contract: [`value::from_xml`] and [`value::to_xml`] read and write it
//! without a call, and [`Validate`] holds it against the contract. A type with a table is [`Shaped`] too; generic code
//! finds its name there, as it finds by [`Typed`] what `xsi:type` says.
//!
//! # A call
//!
//! What a generator prints is short enough to be written by hand: each message is a struct with a table, each
//! operation a constant with the types of its messages. The transport here answers by itself; without one, the default sends over HTTP.
//!
//! ```
//! use soap_runtime::codegen::*;
//! use soap_runtime::transport::Request;
//!
//! const NS: &str = "urn:example";
//!
//! struct GetGroup {
//!     id: i32,
//! }
//! complex! {
//!     GetGroup("getGroup", NS);
//!     0 id: element("iNodeID");
//! }
//!
//! struct GetGroupResponse {
//!     name: Option<String>,
//! }
//! complex! {
//!     GetGroupResponse("getGroupResponse", NS);
//!     0 name: element("sName").optional();
//! }
//!
//! static GET_GROUP: Operation<GetGroup, GetGroupResponse> = Operation::new("getGroup", "urn:example/getGroup")
//!     .request("getGroup", NS)
//!     .reply("getGroupResponse", NS);
//!
//! const REPLY: &str = r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
//!     <getGroupResponse xmlns="urn:example"><sName>Helpdesk</sName></getGroupResponse>
//! </s:Body></s:Envelope>"#;
//!
//! # #[tokio::main]
//! # async fn main() -> Result<(), Error> {
//! let transport = tower::service_fn(|_: Request| async {
//!     http::Response::builder().header("content-type", "text/xml").body(REPLY.to_owned())
//! });
//! let port = Port::new("GroupsSoap", SoapVersion::V11, "https://example.com/groups");
//! let client = Client::builder(&port).transport(transport).build()?;
//! let group = client.call(&GET_GROUP, &GetGroup { id: 123456 }).await?;
//! assert_eq!(group.name.as_deref(), Some("Helpdesk"));
//! # Ok(())
//! # }
//! ```
//!
//! The server half answers the same way: a [`Server`](server::Server) is a `tower::Service` that may be such a
//! transport.
//!
//! Must not know any contract, nor how its code was made.

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test that cannot go on has failed"))]

mod addressing;
mod cid;
mod client;
pub mod codegen;
mod error;
mod events;
mod fault_detail;
mod http_binding;
mod leniency;
mod long_work;
mod media_type;
mod message;
pub mod mime;
mod operation;
mod packaging;
pub mod printable;
mod redact;
pub mod replay;
mod reply;
mod request;
pub mod server;
mod soap;
mod soap_version;
pub mod transport;
pub mod value;
pub mod xml;

pub use client::{Client, ClientBuilder};
pub use error::{Error, Phase};
pub use fault_detail::FaultDetail;
pub use http_binding::{
    HttpContent, HttpDocument, HttpOperation, HttpOperationInfo, HttpReply, HttpRequest, MayBeNil,
    NamedValues, ReceiveByHttp,
};
pub use message::{Answered, Parts};
pub use mime::MimePart;
pub use operation::{Actions, Body, OneWay, Operation, OperationInfo, Port, Receive, Request};
pub use redact::Redactor;
pub use soap::{Detail, Fault, FaultCode};
pub use soap_version::SoapVersion;
pub use value::{
    AnyAttribute, AnyAttributes, AnyElement, AnyType, Base64Binary, Date, DateTime, Decimal, Duration,
    Element, Enumeration, GDay, GMonth, GMonthDay, GYear, GYearMonth, HexBinary, Integer, Invalid,
    InvalidLexical, Leniency, Mapped, MixedText, NegativeInteger, Nillable, NonNegativeInteger,
    NonPositiveInteger, PositiveInteger, QName, ReadError, ReadOptions, Shaped, Time, Typed, Validate, Value,
    Violation, WriteError, XmlList, some,
};
pub use xml::Limits;
pub use xml::Note;

/// The examples of the README, compiled as documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
