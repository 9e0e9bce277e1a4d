// Made by wsdl2rust 0.1.0 from contract.wsdl, a part of expected.rs. Do not edit.

use ::soap_runtime::codegen::*;

/// The namespace of this module.
pub const NS: &str = "urn:example:types";

/// The request of [`call`](super::Service::call).
#[derive(Debug, Clone, PartialEq)]
pub struct call {
    pub item: Vec<super::shared::Item>,
}
::soap_runtime::complex! {
    call("call", NS);
    0 item: element("item").optional().repeated();
}

/// The reply of [`call`](super::Service::call), [`plain`](super::Service::plain), `http_ports::ServiceGet::find`.
#[derive(Debug, Clone, PartialEq)]
pub struct callResponse {
    pub item: Option<super::shared::Item>,
}
::soap_runtime::complex! {
    callResponse("callResponse", NS);
    0 item: element("item").optional();
}

/// The request of [`plain`](super::Service::plain).
#[derive(Debug, Clone, PartialEq)]
pub struct plain {}
::soap_runtime::complex! {
    plain("plain", NS);
}

::soap_runtime::defaults! {
    call;
    callResponse;
    plain;
}
