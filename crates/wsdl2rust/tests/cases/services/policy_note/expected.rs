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

    /// The request of [`get`](Service::get).
    #[derive(Debug, Clone, PartialEq)]
    pub struct get {}
    ::soap_runtime::complex! {
        get("get", NS);
    }

    /// The reply of [`get`](Service::get).
    #[derive(Debug, Clone, PartialEq)]
    pub struct getResponse {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        getResponse("getResponse", NS);
        0 value: element("value");
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `get`.
        pub static get: Operation<get, getResponse> = Operation::new("get", "urn:example/get")
            .request("get", NS)
            .reply("getResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [get.info()];
    }

    ::soap_runtime::requests! {
        get: operations::get => getResponse;
    }

    /// The client of service `Service`.
    ///
    /// Policies of the contract that this code leaves to its user:
    /// - `wsdl:binding "ServiceSoap"`, line 5: the policy assertion TransportBinding of http://docs.oasis-open.org/ws-sx/ws-securitypolicy/200702 is not honoured; give an https address; certificates belong to the transport
    /// - `wsdl:binding "ServiceSoap"`, line 6: the policy assertion SignedSupportingTokens of http://docs.oasis-open.org/ws-sx/ws-securitypolicy/200702 is not honoured; have a transport layer add a wsse:Security header with a user name and a password
    /// - `wsdl:message "getIn"`, line 11: the optional policy assertion Traced of urn:example:policy is not honoured; whether the service insists on it is for its documentation to say
    /// - `wsdl:portType "ServiceSoap"`, line 16: the policy assertion Logged of urn:example:policy is not honoured; whether the service insists on it is for its documentation to say
    /// - `wsdl:portType "ServiceSoap"`, line 16: the optional policy assertion Signed of urn:example:policy is not honoured; whether the service insists on it is for its documentation to say
    /// - `wsdl:portType "ServiceSoap"`, line 28: the policy http://example.com/policy#far is not in this document and was not read; look there for what the service insists on
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
        pub async fn get(&self, request: get) -> Result<getResponse, Error> {
            self.client.call(&operations::get, &request).await
        }
    }

    ::soap_runtime::service! {
        Service;
    }
}
