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
    pub struct Order {
        pub choice: String,
        pub choice_2: Order_choice_2,
        pub group: Vec<Order_group_2>,
        pub mixed_text: String,
        pub any: Option<AnyElement>,
        pub any_attributes: Option<String>,
        pub any_attributes_2: AnyAttributes,
        pub mixed_text_2: MixedText,
    }
    ::soap_runtime::complex! {
        Order("Order", NS);
        0 choice: element("choice");
        1 choice_2: group(Order_choice_2);
        2 group: group(Order_group_2).repeated();
        3 mixed_text: element("mixed_text");
        4 any: any(other(NS)).optional();
        5 any_attributes: attribute("any_attributes").optional();
        6 any_attributes_2: any_attributes(other(NS));
        7 mixed_text_2: mixed();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub enum Order_choice_2 {
        card(Order_choice),
        cash(i32),
    }
    ::soap_runtime::choice! {
        Order_choice_2(NS) blank cash;
        0 card: element("card");
        1 cash: element("cash");
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Order_group_2 {
        pub group: String,
        pub any: String,
    }
    ::soap_runtime::group! {
        Order_group_2("group", NS);
        0 group: element("group");
        1 any: element("any");
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Order_choice {
        pub number: String,
    }
    ::soap_runtime::complex! {
        Order_choice("Order_choice", NS);
        0 number: element("number");
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Order_group {
        pub number: String,
    }
    ::soap_runtime::complex! {
        Order_group("Order_group", NS);
        0 number: element("number");
    }

    /// The request of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct call {
        pub value: Order,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 value: element("value");
    }

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct callResponse {
        pub value: Order_group,
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
