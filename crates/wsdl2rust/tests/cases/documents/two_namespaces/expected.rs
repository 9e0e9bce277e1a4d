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
            pub item: super::types_2010::Item,
            pub items: Option<Vec<super::types_2010::Item>>,
            pub shared: Option<String>,
            pub same: Item,
        }
        ::soap_runtime::complex! {
            call("call", NS);
            0 item: element("item");
            1 items: element("items").optional().array("Item", super::types_2010::NS);
            2 shared: element("shared").namespace(super::types_2010::NS).optional();
            3 same: element("same");
        }

        /// The reply of [`call`](super::Service::call).
        #[derive(Debug, Clone, PartialEq)]
        pub struct callResponse {}
        ::soap_runtime::complex! {
            callResponse("callResponse", NS);
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Item {
            pub name: String,
        }
        ::soap_runtime::complex! {
            Item("Item", NS);
            0 name: element("name");
        }
    }

    /// The types of namespace `http://example.com/types/2010`.
    pub mod types_2010 {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "http://example.com/types/2010";

        #[derive(Debug, Clone, PartialEq)]
        pub struct Item {
            pub word: Word,
            pub items: Option<Vec<Item>>,
        }
        ::soap_runtime::complex! {
            Item("Item", NS);
            0 word: element("word");
            1 items: element("items").optional().array("Item", NS);
        }

        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum Word {
            A,
            /// A word that the contract does not list, as it came.
            Unknown(String),
        }
        ::soap_runtime::words! {
            Word else Unknown;
            A = "A";
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

    /// The server half of service `Service`.
    pub mod server {
        use super::*;

        /// What a server of `Service` does. An operation left out answers with a fault that says so.
        pub trait Service: Send + Sync + 'static {
            fn call(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }
        }

        /// A `tower::Service` that answers calls by `handler`.
        pub fn service<H: Service>(handler: H) -> Server<Dispatcher<H>> {
            Server::new(Dispatcher(handler))
        }

        /// Leads each call to its method.
        #[derive(Debug)]
        pub struct Dispatcher<H>(H);

        impl<H: Service> Dispatch for Dispatcher<H> {
            fn operations(&self) -> &'static [&'static OperationInfo] {
                &operations::ALL
            }

            fn begin<'c>(
                &'c self,
                index: usize,
                call: &'c mut Call,
            ) -> Result<Begun<'c>, Fault> {
                let begun = match index {
                    _ => {
                        let request = call.request()?;
                        Begun::answered(self.0.call(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
