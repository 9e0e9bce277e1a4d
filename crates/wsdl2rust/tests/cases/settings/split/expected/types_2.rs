// Made by wsdl2rust 0.1.0 from contract.wsdl, a part of expected.rs. Do not edit.

/// The headers of the request of [`call`](Service::call).
#[derive(Debug, Clone, PartialEq)]
pub struct callHeaders {
    pub session: Option<String>,
}
::soap_runtime::complex! {
    callHeaders("callHeaders", types::NS);
    0 session: element("session").optional();
}

/// The request of `http_ports::ServiceGet::find`.
#[derive(Debug, Clone, PartialEq)]
pub struct findParameters {
    pub count: i32,
}
::soap_runtime::complex! {
    findParameters("findParameters", "");
    0 count: element("count");
}

::soap_runtime::defaults! {
    callHeaders;
}
