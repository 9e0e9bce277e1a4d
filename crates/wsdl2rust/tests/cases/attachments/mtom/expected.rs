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

        /// The request of [`store`](super::Service::store).
        #[derive(Debug, Clone, PartialEq)]
        pub struct store {
            pub name: String,
            /// The picture itself.
            ///
            /// Expected content types: image/png, image/jpeg
            pub data: Base64Binary,
            pub preview: Option<super::xmlmime::base64Binary>,
        }
        ::soap_runtime::complex! {
            store("store", NS);
            0 name: element("name");
            1 data: element("data");
            2 preview: element("preview").optional();
        }

        /// The reply of [`store`](super::Service::store).
        #[derive(Debug, Clone, PartialEq)]
        pub struct storeResponse {
            pub receipt: Base64Binary,
        }
        ::soap_runtime::complex! {
            storeResponse("storeResponse", NS);
            0 receipt: element("receipt");
        }
    }

    /// The types of namespace `http://www.w3.org/2005/05/xmlmime`.
    pub mod xmlmime {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "http://www.w3.org/2005/05/xmlmime";

        #[derive(Debug, Clone, PartialEq)]
        pub struct base64Binary {
            /// Restricted by `minLength` 3.
            pub contentType: Option<String>,
            pub value: Base64Binary,
        }
        ::soap_runtime::complex! {
            base64Binary("base64Binary", NS);
            0 contentType: attribute("contentType").namespace(NS).optional().facets(&Facets::of("string").min_length(3));
            1 value: text();
        }
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `store`.
        pub static store: Operation<example::store, example::storeResponse> =
            Operation::new("store", "urn:example/store")
                .request("store", example::NS)
                .reply("storeResponse", example::NS)
                .mtom();

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [store.info()];
    }

    ::soap_runtime::requests! {
        example::store: operations::store => example::storeResponse;
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
        pub async fn store(
            &self,
            request: example::store,
        ) -> Result<example::storeResponse, Error> {
            self.client.call(&operations::store, &request).await
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
            fn store(
                &self,
                call: &mut Call,
                request: example::store,
            ) -> impl Reply<example::storeResponse> {
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
                        Begun::answered(self.0.store(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
