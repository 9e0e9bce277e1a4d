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
    pub struct Item {
        pub name: String,
        pub id: Option<i32>,
    }
    ::soap_runtime::complex! {
        Item("Item", NS);
        0 name: element("name");
        1 id: attribute("id").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Measure {
        pub unit: Option<String>,
        pub value: i32,
    }
    ::soap_runtime::complex! {
        Measure("Measure", NS);
        0 unit: attribute("unit").optional();
        1 value: text();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub enum Either {
        a(i32),
        b(Option<Item>),
    }
    ::soap_runtime::choice! {
        Either("Either", NS) blank a;
        0 a: element("a");
        1 b: element("b").nillable();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Value {
        pub required: Option<Item>,
        pub optional: Option<Nillable<Item>>,
        pub many: Vec<Option<Item>>,
        pub measure: Option<Nillable<Measure>>,
        pub either: Option<Nillable<Either>>,
        pub Global: Option<Nillable<Item>>,
    }
    ::soap_runtime::complex! {
        Value("Value", NS);
        0 required: element("required").nillable();
        1 optional: element("optional").optional().nillable();
        2 many: element("many").optional().nillable().repeated();
        3 measure: element("measure").optional().nillable();
        4 either: element("either").optional().nillable();
        5 Global: element("Global").optional().nillable();
    }

    /// The request of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct call {
        pub value: Value,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 value: element("value");
    }

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct callResponse {
        pub value: Value,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 value: element("value");
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
