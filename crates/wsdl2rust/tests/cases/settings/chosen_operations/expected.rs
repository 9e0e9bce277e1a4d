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

    /// The request of [`second`](Service::second).
    #[derive(Debug, Clone, PartialEq)]
    pub struct second {
        pub shared: Shared,
    }
    ::soap_runtime::complex! {
        second("second", NS);
        0 shared: element("shared");
    }

    /// The reply of [`second`](Service::second).
    #[derive(Debug, Clone, PartialEq)]
    pub struct secondResponse {}
    ::soap_runtime::complex! {
        secondResponse("secondResponse", NS);
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Shared {
        pub b: String,
    }
    ::soap_runtime::complex! {
        Shared("Shared", NS);
        0 b: element("b");
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `second`.
        pub static second: Operation<second, secondResponse> =
            Operation::new("second", "urn:example/second")
                .request("second", NS)
                .reply("secondResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [second.info()];
    }

    ::soap_runtime::requests! {
        second: operations::second => secondResponse;
    }

    /// The client of service `Service`.
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
        pub async fn second(&self, request: second) -> Result<secondResponse, Error> {
            self.client.call(&operations::second, &request).await
        }
    }

    ::soap_runtime::service! {
        Service;
    }
}
