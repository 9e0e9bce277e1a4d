// Made by wsdl2rust 0.1.0 from contract.wsdl. Do not edit.

pub use contract::*;

/// Made by wsdl2rust from `contract.wsdl`; changes belong there.
#[allow(
    dead_code,
    missing_docs,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals
)]
#[allow(unreachable_pub, unused_imports)]
#[allow(clippy::all, rustdoc::bare_urls, rustdoc::invalid_html_tags)]
mod contract {
    use ::soap_runtime::codegen::*;

    /// The target namespace of the contract.
    pub const NS: &str = "urn:example";

    /// The request of [`call`](Service::call).
    ///
    /// Named `Call` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Call_ {
        pub from: Stamp,
        pub until: DateTime,
        pub months: Duration,
        pub hours: Duration,
        pub atom: AnyType,
        pub foreign: i32,
        pub kind: Option<String>,
    }
    ::soap_runtime::complex! {
        Call_("Call", NS);
        0 from: element("from");
        1 until: element("until");
        2 months: element("months");
        3 hours: element("hours");
        4 atom: element("atom");
        5 foreign: element("foreign").namespace("urn:example:foreign");
        6 kind: attribute("kind").optional();
    }

    pub type Stamp = DateTime;

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct callResponse {
        pub new: i32,
        pub stamp: DateTime,
        pub any: Option<AnyElement>,
        pub any_attributes: AnyAttributes,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 new: element("new");
        1 stamp: element("stamp");
        2 any: any(ANY).optional();
        3 any_attributes: any_attributes(ANY);
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `call`.
        pub static call: Operation<Call_, callResponse> = Operation::new("call", "urn:example/call")
            .request("call", NS)
            .reply("callResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [call.info()];
    }

    ::soap_runtime::requests! {
        Call_: operations::call => callResponse;
    }

    /// The client of service `Service`.
    ///
    /// This code ignores these parts of the contract:
    /// - `xsd:defaultOpenContent`, line 4: XSD 1.1: the elements that open content allows have no field; they are skipped when read, as unknown elements are; nothing has to be sent
    /// - `xsd:alternative`, line 5: XSD 1.1: the condition of a type alternative is not checked; the service may refuse such a value
    /// - `xsd:openContent`, line 7: XSD 1.1: the elements that open content allows have no field; they are skipped when read, as unknown elements are; nothing has to be sent
    /// - `xsd:assert`, line 17: XSD 1.1: assertions are not checked (the first of 2 places); neither reading nor \`validate()\` evaluates XPath; the service may refuse such a value
    /// - `type "xs:dateTimeStamp"`, line 10: XSD 1.1: read and written as the type of XSD 1.0 that it restricts (the first of 2 places); what it narrows is not checked
    /// - `type "xs:yearMonthDuration"`, line 11: XSD 1.1: read and written as the type of XSD 1.0 that it restricts; what it narrows is not checked
    /// - `type "xs:dayTimeDuration"`, line 12: XSD 1.1: read and written as the type of XSD 1.0 that it restricts; what it narrows is not checked
    /// - `type "xs:anyAtomicType"`, line 13: XSD 1.1: read and written as the type of XSD 1.0 that it restricts; what it narrows is not checked
    /// - `xsd:assertion`, line 21: XSD 1.1: assertions are not checked; neither reading nor \`validate()\` evaluates XPath; the service may refuse such a value
    /// - `xsd:explicitTimezone`, line 22: XSD 1.1: explicitTimezone is not checked; give each value a time zone where it is required
    /// - `xsd:any "callResponse"`, line 32: XSD 1.1: what a wildcard excludes is not checked; the field takes any element or attribute of the other namespaces too
    /// - `xsd:anyAttribute "callResponse"`, line 33: XSD 1.1: what a wildcard excludes is not checked; the field takes any element or attribute of the other namespaces too
    #[derive(Debug, Clone)]
    pub struct Service {
        client: Client,
    }

    impl Service {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("ServiceSoap", SoapVersion::V11, "http://localhost/"),
        ];

        /// A client of `endpoint` by the protocol of the first port, over HTTP with a cookie jar.
        ///
        /// # Errors
        ///
        /// When the endpoint is not an http or https address, or no transport can be set up.
        pub fn new(endpoint: impl AsRef<str>) -> Result<Self, Error> {
            Self::builder().endpoint(endpoint).build()
        }

        /// A builder set to the first port, for everything else: SOAP version, transport, limits.
        pub fn builder() -> ClientBuilder<Self> {
            ClientBuilder::new(&Self::PORTS[0])
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn call(&self, request: Call_) -> Result<callResponse, Error> {
            self.client.call(&operations::call, &request).await
        }
    }

    ::soap_runtime::service! {
        Service;
    }
}
