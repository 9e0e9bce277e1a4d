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

    /// The types of namespace `urn:example`.
    pub mod example {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:example";

        /// The request of [`call`](super::Service::call).
        #[derive(Debug, Clone, PartialEq)]
        #[derive(::yaserde::YaSerialize, ::yaserde::YaDeserialize)]
        #[yaserde(rename = "call", prefix = "tns", namespaces = {"tns" = "urn:example"})]
        pub struct call {
            #[yaserde(prefix = "tns")]
            pub options: Option<super::other::Options>,
            #[yaserde(prefix = "tns")]
            pub person: Option<super::other::Person>,
        }
        ::soap_runtime::complex! {
            call("call", NS);
            0 options: element("options").optional();
            1 person: element("person").optional();
        }

        /// The reply of [`call`](super::Service::call).
        #[derive(Debug, Clone, PartialEq)]
        #[derive(::yaserde::YaSerialize, ::yaserde::YaDeserialize)]
        #[yaserde(rename = "callResponse", prefix = "tns", namespaces = {"tns" = "urn:example"})]
        pub struct callResponse {
            #[yaserde(prefix = "tns")]
            pub person: super::other::Person,
            #[yaserde(prefix = "tns")]
            pub count: Option<i32>,
        }
        ::soap_runtime::complex! {
            callResponse("callResponse", NS);
            0 person: element("person");
            1 count: element("count").optional();
        }
        #[cfg(feature = "server")]
        impl callResponse {
            /// With what the contract requires, and without the rest.
            pub fn new(person: super::other::Person) -> Self {
                Self {
                    person,
                    ..::soap_runtime::codegen::Value::blank()
                }
            }
        }

        #[cfg(feature = "server")]
        ::soap_runtime::defaults! {
            call;
        }
    }

    /// The types of namespace `urn:other`.
    pub mod other {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:other";

        #[derive(Debug, Clone, PartialEq)]
        #[derive(::yaserde::YaSerialize, ::yaserde::YaDeserialize)]
        #[yaserde(rename = "Options", prefix = "tns", namespaces = {"tns" = "urn:other"})]
        pub struct Options {
            #[yaserde(prefix = "tns")]
            pub depth: Option<i32>,
        }
        ::soap_runtime::complex! {
            Options("Options", NS);
            0 depth: element("depth").optional();
        }

        #[derive(Debug, Clone, PartialEq)]
        #[derive(::yaserde::YaSerialize, ::yaserde::YaDeserialize)]
        #[yaserde(rename = "Person", prefix = "tns", namespaces = {"tns" = "urn:other"})]
        pub struct Person {
            #[yaserde(prefix = "tns")]
            pub name: String,
            #[yaserde(prefix = "tns")]
            pub kind: kind,
            #[yaserde(prefix = "tns")]
            pub mail: Option<String>,
        }
        ::soap_runtime::complex! {
            Person("Person", NS);
            0 name: element("name");
            1 kind: element("kind");
            2 mail: element("mail").optional();
        }
        #[cfg(feature = "server")]
        impl Person {
            /// With what the contract requires, and without the rest.
            pub fn new(name: impl Into<String>, kind: kind) -> Self {
                Self {
                    name: name.into(),
                    kind,
                    ..::soap_runtime::codegen::Value::blank()
                }
            }
        }

        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[derive(::yaserde::YaSerialize, ::yaserde::YaDeserialize)]
        #[yaserde(prefix = "tns", namespaces = {"tns" = "urn:other"})]
        pub enum kind {
            one,
            two,
            /// A word that the contract does not list, as it came.
            Unknown(String),
        }
        ::soap_runtime::words! {
            kind else Unknown;
            one = "one";
            two = "two";
        }
        impl Default for kind {
            fn default() -> Self {
                Self::Unknown(String::new())
            }
        }

        #[cfg(feature = "server")]
        ::soap_runtime::defaults! {
            Options;
        }
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `call`.
        pub static call: Operation<example::call, example::callResponse> =
            Operation::new("call", "urn:example/call")
                .request("call", example::NS)
                .reply("callResponse", example::NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [call.info()];
    }

    ::soap_runtime::requests! {
        example::call: operations::call => example::callResponse;
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
        pub async fn call(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::call, &request).await
        }
    }

    ::soap_runtime::service! {
        Service;
    }
}
