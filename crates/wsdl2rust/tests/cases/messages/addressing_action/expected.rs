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
    pub const NS: &str = "http://example.com/values/";

    /// The request of [`metadata`](Service::metadata), [`candidate`](Service::candidate), [`submission`](Service::submission), [`byDefault`](Service::byDefault).
    #[derive(Debug, Clone, PartialEq)]
    pub struct get {}
    ::soap_runtime::complex! {
        get("get", NS);
    }

    /// The reply of [`metadata`](Service::metadata), [`candidate`](Service::candidate), [`submission`](Service::submission), [`byDefault`](Service::byDefault).
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

        /// Operation `metadata`.
        pub static metadata: Operation<get, getResponse> =
            Operation::new("metadata", "urn:soap-action")
                .request("get", NS)
                .reply("getResponse", NS)
                .actions("urn:in", "urn:out");
        /// Operation `candidate`.
        pub static candidate: Operation<get, getResponse> =
            Operation::new("candidate", "urn:soap-action")
                .request("get", NS)
                .reply("getResponse", NS)
                .actions("", "http://example.com/values/Values/candidateResponse");
        /// Operation `submission`.
        pub static submission: Operation<get, getResponse> = Operation::new("submission", "")
            .request("get", NS)
            .reply("getResponse", NS)
            .actions("urn:in04", "urn:out04");
        /// Operation `byDefault`.
        pub static byDefault: Operation<get, getResponse> = Operation::new("byDefault", "")
            .request("get", NS)
            .reply("getResponse", NS)
            .actions("http://example.com/values/Values/byDefaultRequest", "http://example.com/values/Values/byDefaultResponse");

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 4] = [
            metadata.info(),
            candidate.info(),
            submission.info(),
            byDefault.info(),
        ];
    }

    /// The client of service `Service`.
    ///
    /// The service understands WS-Addressing, and requests have its header blocks.
    #[derive(Debug, Clone)]
    pub struct Service {
        client: Client,
    }

    impl Service {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("Values", SoapVersion::V12, "http://localhost/").addressing(),
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
        pub async fn metadata(&self, request: get) -> Result<getResponse, Error> {
            self.client.call(&operations::metadata, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn candidate(&self, request: get) -> Result<getResponse, Error> {
            self.client.call(&operations::candidate, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn submission(&self, request: get) -> Result<getResponse, Error> {
            self.client.call(&operations::submission, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn byDefault(&self, request: get) -> Result<getResponse, Error> {
            self.client.call(&operations::byDefault, &request).await
        }
    }

    ::soap_runtime::service! {
        Service;
    }
}
