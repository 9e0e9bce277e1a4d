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
    #[derive(Debug, Clone, PartialEq)]
    pub struct call {
        pub ids: Option<Vec<i32>>,
        pub required: Vec<Option<String>>,
        pub nillable: Option<Nillable<Vec<Option<String>>>>,
        pub nested: Option<Vec<Option<ArrayOfInt>>>,
        pub repeated: Vec<ArrayOfInt>,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 ids: element("ids").optional().array("int", NS);
        1 required: element("required").array("string", NS).nillable_items();
        2 nillable: element("nillable").optional().nillable().array("string", NS).nillable_items();
        3 nested: element("nested").optional().array("ArrayOfInt", NS).nillable_items();
        4 repeated: element("repeated").optional().repeated();
    }

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct callResponse {
        pub items: Option<Vec<Option<Item>>>,
        pub tags: Vec<String>,
        pub nilTags: Vec<Option<String>>,
        pub atLeastOne: Vec<Item>,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 items: element("items").optional().array("Item", NS).nillable_items();
        1 tags: element("tags").optional().repeated();
        2 nilTags: element("nilTags").optional().nillable().repeated();
        3 atLeastOne: element("atLeastOne").repeated().at_most(3);
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct ArrayOfInt {
        pub int: Vec<i32>,
    }
    ::soap_runtime::complex! {
        ArrayOfInt("ArrayOfInt", NS);
        0 int: element("int").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Item {
        pub name: String,
    }
    ::soap_runtime::complex! {
        Item("Item", NS);
        0 name: element("name");
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
