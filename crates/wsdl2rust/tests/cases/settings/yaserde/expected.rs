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
    #[derive(::yaserde::YaSerialize, ::yaserde::YaDeserialize)]
    #[yaserde(rename = "call", prefix = "tns", namespaces = {"tns" = "urn:example"})]
    pub struct call {
        #[yaserde(prefix = "tns")]
        pub id: i32,
        #[yaserde(rename = "type", prefix = "tns")]
        pub type_: kind,
        #[yaserde(prefix = "tns")]
        pub names: Option<ArrayOfName>,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 id: element("id");
        1 type_: element("type");
        2 names: element("names").optional();
    }

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(::yaserde::YaSerialize, ::yaserde::YaDeserialize)]
    #[yaserde(rename = "callResponse", prefix = "tns", namespaces = {"tns" = "urn:example"})]
    pub struct callResponse {
        #[yaserde(prefix = "tns")]
        pub callResult: kind,
        #[yaserde(prefix = "tns")]
        pub name: Option<String>,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 callResult: element("callResult");
        1 name: element("name").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(::yaserde::YaSerialize, ::yaserde::YaDeserialize)]
    #[yaserde(rename = "ArrayOfName", prefix = "tns", namespaces = {"tns" = "urn:example"})]
    pub struct ArrayOfName {
        #[yaserde(prefix = "tns")]
        pub Name: Vec<Name>,
    }
    ::soap_runtime::complex! {
        ArrayOfName("ArrayOfName", NS);
        0 Name: element("Name").optional().repeated().skip_nil_items();
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(::yaserde::YaSerialize, ::yaserde::YaDeserialize)]
    #[yaserde(rename = "Name", prefix = "tns", namespaces = {"tns" = "urn:example"})]
    pub struct Name {
        #[yaserde(attribute = true)]
        pub lang: Option<String>,
        #[yaserde(text = true)]
        pub value: String,
    }
    ::soap_runtime::complex! {
        Name("Name", NS);
        0 lang: attribute("lang").optional();
        1 value: text();
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[derive(::yaserde::YaSerialize, ::yaserde::YaDeserialize)]
    #[yaserde(prefix = "tns", namespaces = {"tns" = "urn:example"})]
    pub enum kind {
        kind_OK,
        /// The word `kind-Error`.
        #[yaserde(rename = "kind-Error")]
        kind_Error,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        kind else Unknown;
        kind_OK = "kind_OK";
        kind_Error = "kind-Error";
    }
    impl Default for kind {
        fn default() -> Self {
            Self::Unknown(String::new())
        }
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
