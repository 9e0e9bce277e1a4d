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
            pub ours: Ours,
            pub theirs: super::theirs::Group,
        }
        ::soap_runtime::complex! {
            call("call", NS);
            0 ours: element("ours");
            1 theirs: element("theirs");
        }

        /// The reply of [`call`](super::Service::call).
        #[derive(Debug, Clone, PartialEq)]
        pub struct callResponse {}
        ::soap_runtime::complex! {
            callResponse("callResponse", NS);
        }

        /// Named `GROUP` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Ours {
            pub id: i32,
        }
        ::soap_runtime::complex! {
            Ours("GROUP", NS);
            0 id: element("id");
        }
    }

    /// The types of namespace `http://example.com/b/2010`.
    pub mod theirs {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "http://example.com/b/2010";

        /// Named `GROUP` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        #[must_use]
        pub struct Group {
            pub name: String,
        }
        ::soap_runtime::complex! {
            Group("GROUP", NS);
            0 name: element("name");
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
            Port::new("Service", SoapVersion::V11, "http://localhost/"),
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
