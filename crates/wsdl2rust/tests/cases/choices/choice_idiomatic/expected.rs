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
    /// Named `call` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Call_ {
        pub value: Value,
    }
    ::soap_runtime::complex! {
        Call_("call", NS);
        0 value: element("value");
    }

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct CallResponse {
        pub value: Value,
    }
    ::soap_runtime::complex! {
        CallResponse("callResponse", NS);
        0 value: element("value");
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Value {
        pub choice: Vec<ValueChoice>,
        pub any_attributes: AnyAttributes,
    }
    ::soap_runtime::complex! {
        Value("Value", NS);
        0 choice: group(ValueChoice).repeated();
        1 any_attributes: any_attributes(ANY);
    }

    #[derive(Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub enum ValueChoice {
        #[serde(rename = "pinCode")]
        PinCode(String),
        UserNamePassWord(ValueChoiceUserNamePassWord),
        Any(AnyElement),
    }
    ::soap_runtime::choice! {
        ValueChoice(NS) blank PinCode;
        0 PinCode: element("pinCode").secret();
        1 UserNamePassWord: group(ValueChoiceUserNamePassWord);
        2 Any: any(other(NS));
    }
    ::soap_runtime::redacted_debug! {
        ValueChoice enum;
        hide PinCode;
        show UserNamePassWord;
        show Any;
    }

    #[derive(Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct ValueChoiceUserNamePassWord {
        #[serde(rename = "userName")]
        pub user_name: String,
        #[serde(rename = "passWord")]
        pub pass_word: String,
    }
    ::soap_runtime::group! {
        ValueChoiceUserNamePassWord("userName_passWord", NS);
        0 user_name: element("userName");
        1 pass_word: element("passWord").secret();
    }
    ::soap_runtime::redacted_debug! {
        ValueChoiceUserNamePassWord;
        show user_name;
        hide pass_word;
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `call`.
        pub static CALL: Operation<Call_, CallResponse> = Operation::new("call", "urn:example/call")
            .request("call", NS)
            .reply("callResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [CALL.info()];
    }

    ::soap_runtime::requests! {
        Call_: operations::CALL => CallResponse;
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
            ClientBuilder::new(&Self::PORTS[0]).secrets(&["passWord", "pinCode"])
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn call(&self, request: Call_) -> Result<CallResponse, Error> {
            self.client.call(&operations::CALL, &request).await
        }
    }

    ::soap_runtime::service! {
        Service;
    }
}
