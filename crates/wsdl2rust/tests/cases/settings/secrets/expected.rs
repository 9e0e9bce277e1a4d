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
    #[derive(Clone, PartialEq)]
    pub struct call {
        pub user: String,
        pub password: Option<String>,
        pub earlier: Option<Vec<String>>,
        pub token: Option<String>,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 user: element("user");
        1 password: element("password").optional().secret();
        2 earlier: element("earlier").optional().array("password", NS).secret();
        3 token: attribute("token").optional().secret();
    }
    ::soap_runtime::redacted_debug! {
        call;
        show user;
        hide password;
        hide earlier;
        hide token;
    }

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct callResponse {
        pub user: String,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 user: element("user");
    }

    /// The request of [`pin`](Service::pin).
    #[derive(Clone, PartialEq)]
    pub struct pin {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        pin("pin", NS);
        0 value: text().secret();
    }
    ::soap_runtime::redacted_debug! {
        pin;
        hide value;
    }

    /// The reply of [`pin`](Service::pin).
    #[derive(Debug, Clone, PartialEq)]
    pub struct pinResponse {}
    ::soap_runtime::complex! {
        pinResponse("pinResponse", NS);
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `call`.
        pub static call: Operation<call, callResponse> = Operation::new("call", "urn:example/call")
            .request("call", NS)
            .reply("callResponse", NS);
        /// Operation `pin`.
        pub static pin: Operation<pin, pinResponse> = Operation::new("pin", "urn:example/pin")
            .request("pin", NS)
            .reply("pinResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 2] = [call.info(), pin.info()];
    }

    ::soap_runtime::requests! {
        call: operations::call => callResponse;
        pin: operations::pin => pinResponse;
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
            ClientBuilder::new(&Self::PORTS[0]).secrets(&["password", "pin", "token"])
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn call(&self, request: call) -> Result<callResponse, Error> {
            self.client.call(&operations::call, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn pin(&self, request: pin) -> Result<pinResponse, Error> {
            self.client.call(&operations::pin, &request).await
        }
    }

    ::soap_runtime::service! {
        Service;
    }
}
