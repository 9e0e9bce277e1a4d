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

    /// As XML Schema has it.
    #[derive(Debug, Clone, PartialEq)]
    pub enum allNNI {
        nonNegativeInteger(NonNegativeInteger),
        member2(allNNI_member2),
        /// A text that is none of these, as it came.
        Unknown(String),
    }
    ::soap_runtime::union! {
        allNNI else Unknown;
        nonNegativeInteger: NonNegativeInteger;
        member2: allNNI_member2;
    }
    pub const allNNI_facets: Facets = Facets::union(
        &[Facets::of("nonNegativeInteger"), Facets::of("NMTOKEN").words(&["unbounded"])],
    );

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum allNNI_member2 {
        unbounded,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        allNNI_member2 else Unknown;
        unbounded = "unbounded";
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum Level {
        low,
        high,
        higher,
        /// Any other text, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        Level or Unknown;
        low = "low";
        high = "high";
        higher = "higher";
    }

    #[derive(Debug, Clone, PartialEq)]
    pub enum Nested {
        nonNegativeInteger(NonNegativeInteger),
        member2(allNNI_member2),
        date(Date),
        Names(Names),
        /// Any other text, as it came.
        Unknown(String),
    }
    ::soap_runtime::union! {
        Nested or Unknown;
        nonNegativeInteger: NonNegativeInteger;
        member2: allNNI_member2;
        date: Date;
        Names: Names;
    }

    pub type Names = XmlList<QName>;

    pub type Texts = String;

    /// The request of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct call {
        pub max: Vec<allNNI>,
        pub level: Vec<Level>,
        pub nested: Vec<Nested>,
        pub texts: Texts,
        pub list: XmlList<allNNI>,
        pub max_2: Option<allNNI>,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 max: element("max").repeated().facets(&allNNI_facets);
        1 level: element("level").repeated();
        2 nested: element("nested").repeated();
        3 texts: element("texts");
        4 list: element("list").facets(&Facets::list(&allNNI_facets));
        5 max_2: attribute("max").optional().facets(&allNNI_facets);
    }

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct callResponse {
        pub value: allNNI,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 value: text().facets(&allNNI_facets);
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `call`.
        pub static call: Operation<call, callResponse> = Operation::new("call", "urn:example/call")
            .request("call", NS)
            .reply("callResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [call.info()];
    }

    ::soap_runtime::requests! {
        call: operations::call => callResponse;
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
        pub async fn call(&self, request: call) -> Result<callResponse, Error> {
            self.client.call(&operations::call, &request).await
        }
    }

    ::soap_runtime::service! {
        Service;
    }
}
