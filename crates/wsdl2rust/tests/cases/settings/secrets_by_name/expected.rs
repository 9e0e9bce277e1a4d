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

    /// Restricted by `maxLength` 80.
    pub type Phrase = String;
    pub const Phrase_facets: Facets = Facets::of("string").max_length(80);

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum Kind {
        bearer,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        Kind else Unknown;
        bearer = "bearer";
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Text {
        pub kind: Option<String>,
        pub value: String,
    }
    ::soap_runtime::complex! {
        Text("Text", NS);
        0 kind: attribute("kind").optional();
        1 value: text();
    }

    /// The request of [`call`](Service::call).
    #[derive(Clone, PartialEq)]
    pub struct call {
        pub user: String,
        pub sPwd: String,
        pub NewPassphrase: Option<Phrase>,
        pub client_secret: Option<Base64Binary>,
        pub wsPassword: Option<Text>,
        pub oldTokens: Option<Vec<String>>,
        pub tokenKind: Option<Kind>,
        pub token: Option<Kind>,
        pub hasPassword: Option<bool>,
        pub passwordPolicyId: Option<String>,
        pub nextToken: Option<String>,
        pub sPINCode: Option<String>,
        pub api_key: Option<String>,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 user: element("user");
        1 sPwd: element("sPwd").secret();
        2 NewPassphrase: element("NewPassphrase").optional().facets(&Phrase_facets).secret();
        3 client_secret: element("client_secret").optional().secret();
        4 wsPassword: element("wsPassword").optional().secret();
        5 oldTokens: element("oldTokens").optional().array("string", NS).secret();
        6 tokenKind: element("tokenKind").optional();
        7 token: element("token").optional();
        8 hasPassword: element("hasPassword").optional();
        9 passwordPolicyId: element("passwordPolicyId").optional();
        10 nextToken: element("nextToken").optional();
        11 sPINCode: element("sPINCode").optional();
        12 api_key: attribute("api-key").optional().secret();
    }
    ::soap_runtime::redacted_debug! {
        call;
        show user;
        hide sPwd;
        hide NewPassphrase;
        hide client_secret;
        hide wsPassword;
        hide oldTokens;
        show tokenKind;
        show token;
        show hasPassword;
        show passwordPolicyId;
        show nextToken;
        show sPINCode;
        hide api_key;
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
    #[derive(Debug, Clone, PartialEq)]
    pub struct pin {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        pin("pin", NS);
        0 value: text();
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
            ClientBuilder::new(&Self::PORTS[0])
                .secrets(
                    &[
                        "NewPassphrase",
                        "api-key",
                        "client_secret",
                        "oldTokens",
                        "sPwd",
                        "wsPassword",
                    ],
                )
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
