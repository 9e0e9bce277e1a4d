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
        pub struct call {
            pub value: Entry,
        }
        ::soap_runtime::complex! {
            call("call", NS);
            0 value: element("value");
        }

        /// The reply of [`call`](super::Service::call).
        #[derive(Debug, Clone, PartialEq)]
        pub struct callResponse {
            pub value: super::other::Entry,
            pub Note: super::other::Note,
        }
        ::soap_runtime::complex! {
            callResponse("callResponse", NS);
            0 value: element("value");
            1 Note: element("Note").namespace(super::other::NS);
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Entry_group {
            pub street: String,
            pub Note: Option<Note>,
        }
        ::soap_runtime::group! {
            Entry_group("group", NS);
            0 street: element("street");
            1 Note: element("Note").optional();
        }

        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum Kind {
            home,
            work,
            /// A word that the contract does not list, as it came.
            Unknown(String),
        }
        ::soap_runtime::words! {
            Kind else Unknown;
            home = "home";
            work = "work";
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Note {
            pub text: String,
        }
        ::soap_runtime::complex! {
            Note("Note", NS);
            0 text: element("text");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Entry {
            pub group: Vec<Entry_group>,
            pub kind: Kind,
        }
        ::soap_runtime::complex! {
            Entry("Entry", NS);
            0 group: group(Entry_group).repeated();
            1 kind: attribute("kind");
        }
    }

    /// The types of namespace `urn:other`.
    pub mod other {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:other";

        #[derive(Debug, Clone, PartialEq)]
        pub struct Entry_group {
            pub street: String,
            pub Note: Option<Note>,
        }
        ::soap_runtime::group! {
            Entry_group("group", NS);
            0 street: element("street");
            1 Note: element("Note").optional();
        }

        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum Kind {
            home,
            work,
            /// A word that the contract does not list, as it came.
            Unknown(String),
        }
        ::soap_runtime::words! {
            Kind else Unknown;
            home = "home";
            work = "work";
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Note {
            pub text: String,
        }
        ::soap_runtime::complex! {
            Note("Note", NS);
            0 text: element("text");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Entry {
            pub group: Vec<Entry_group>,
            pub kind: Kind,
        }
        ::soap_runtime::complex! {
            Entry("Entry", NS);
            0 group: group(Entry_group).repeated();
            1 kind: attribute("kind");
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
