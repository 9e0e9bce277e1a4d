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

    #[derive(Debug, Clone, PartialEq)]
    pub struct Three {
        pub a: Option<i32>,
        pub b: i32,
        /// The contract's default is `d`.
        pub c: Option<String>,
        pub value: Code,
    }
    ::soap_runtime::complex! {
        Three("Three", NS);
        0 a: attribute("a").optional();
        1 b: attribute("b");
        2 c: attribute("c").optional();
        3 value: text().facets(&Code_facets);
    }

    /// `Three` or a type derived from it, as `xsi:type` says.
    #[derive(Debug, Clone, PartialEq)]
    pub enum AnyThree {
        Three(Box<Three>),
        Short(Box<Short>),
        /// A type that the contract does not list, as it came.
        Unknown(AnyType),
    }
    ::soap_runtime::family! {
        AnyThree("Three", NS) else Unknown;
        0 Three: Three;
        1 Short: Short;
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Short {
        pub b: i32,
        /// The contract's default is `d`.
        pub c: Option<String>,
        /// Restricted by `maxLength` 2.
        pub value: Code,
    }
    ::soap_runtime::complex! {
        Short("Short", NS);
        0 b: attribute("b");
        1 c: attribute("c").optional();
        2 value: text().facets(&Facets::of("token").max_length(2));
    }

    /// Restricted by `maxLength` 5.
    pub type Code = String;
    pub const Code_facets: Facets = Facets::of("token").max_length(5);

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct callResponse {
        pub value: Short,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 value: element("value");
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `call`.
        pub static call: Operation<AnyThree, callResponse> =
            Operation::new("call", "urn:example/call")
                .request("call", NS)
                .reply("callResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [call.info()];
    }

    ::soap_runtime::requests! {
        AnyThree: operations::call => callResponse;
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
        pub async fn call(&self, request: AnyThree) -> Result<callResponse, Error> {
            self.client.call(&operations::call, &request).await
        }
    }

    ::soap_runtime::service! {
        Service;
    }
}
