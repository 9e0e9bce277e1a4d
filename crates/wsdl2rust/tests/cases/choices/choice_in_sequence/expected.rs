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

    #[derive(Debug, Clone, PartialEq)]
    pub struct Value {
        pub id: i32,
        pub choice_2: Value_choice,
        pub choice_3: Value_choice_2,
        pub choice: Option<String>,
    }
    ::soap_runtime::complex! {
        Value("Value", NS);
        0 id: element("id");
        1 choice_2: group(Value_choice);
        2 choice_3: group(Value_choice_2);
        3 choice: element("choice").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub enum Value_choice {
        card(String),
        cash(Cash),
    }
    ::soap_runtime::choice! {
        Value_choice(NS) blank card;
        0 card: element("card");
        1 cash: element("cash");
    }

    #[derive(Debug, Clone, PartialEq)]
    pub enum Value_choice_2 {
        due(Vec<i32>),
        Any(AnyElement),
    }
    ::soap_runtime::choice! {
        Value_choice_2(NS) blank due;
        0 due: element("due").repeated();
        1 Any: any(other(NS));
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Cash {
        pub coins: i32,
    }
    ::soap_runtime::complex! {
        Cash("Cash", NS);
        0 coins: element("coins");
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
