//! What generated code names, and nothing else: a change here is a change of every generated file.
//!
//! A generated type is a plain struct or enum followed by a table in one of the macros. Each file here has the macros of one
//! kind of item; they name nothing but `$crate::codegen` and one another.

mod attachments;
mod choice;
mod complex;
mod defaults;
mod family;
mod faults;
mod field;
mod foreign;
mod impl_value;
mod mapped;
mod redacted_debug;
mod requests;
mod service;
mod shared_types;
mod soap_array;
mod union;
mod words;

pub use self::shared_types::check_shape;
pub use crate::client::{Client, ClientBuilder};
pub use crate::error::Error;
pub use crate::fault_detail::{FaultDetail, no_such_entry};
pub use crate::http_binding::{HttpContent, HttpOperation, HttpOperationInfo, MayBeNil};
pub use crate::message::{Answered, Parts};
pub use crate::mime::{Attached, Declared, MimePart, MissingAttachment, claim, give};
pub use crate::operation::{OneWay, Operation, OperationInfo, Port, Request};
pub use crate::redact::Redacted;
pub use crate::server::{Answer, Begun, Call, Dispatch, Reply, Server, not_implemented};
pub use crate::soap::Fault;
pub use crate::soap_version::SoapVersion;
pub use crate::value::{
    Allowed, AnyAttribute, AnyAttributes, AnyElement, AnyType, Base64Binary, Date, DateTime, Decimal,
    Duration, Enumeration, Facets, Family, Far, Field, GDay, GMonth, GMonthDay, GYear, GYearMonth, HexBinary,
    Integer, Kept, KeptAttributes, KeptNil, KeptOrder, Leniency, Mapped, MixedText, NamesInScope,
    NegativeInteger, Nillable, NonNegativeInteger, NonPositiveInteger, Order, PositiveInteger, QName,
    ReadResult, Shape, Shaped, Simple, Time, Typed, Value, ValueReader, ValueWriter, Variants, XmlList,
    parsed, read_blank, read_choice, read_choice_element, read_complex, read_family, read_group, read_mapped,
    read_soap_array, read_text_value, read_word, refusal_of, take_mapped, take_text_value, take_word,
    write_choice, write_choice_element, write_complex, write_family, write_group, write_mapped,
    write_soap_array, write_text_value, write_word, xsi_of,
};
pub use crate::xml::{Namespace, Text, Writer};
pub use crate::{
    attachments, choice, complex, defaults, extern_types, family, faults, group, mapped, redacted_debug,
    requests, service, shared_types, soap_array, union, words,
};
#[cfg(feature = "serde")]
pub use serde::{self, Deserialize, Serialize};
