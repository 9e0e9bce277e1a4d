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

    /// The request of [`get`](Reader::get).
    #[derive(Debug, Clone, PartialEq)]
    pub struct get {}
    ::soap_runtime::complex! {
        get("get", NS);
    }

    /// The reply of [`get`](Reader::get).
    #[derive(Debug, Clone, PartialEq)]
    pub struct getResponse {}
    ::soap_runtime::complex! {
        getResponse("getResponse", NS);
    }

    /// The request of [`put`](Writer::put).
    #[derive(Debug, Clone, PartialEq)]
    pub struct put {}
    ::soap_runtime::complex! {
        put("put", NS);
    }

    /// The reply of [`put`](Writer::put).
    #[derive(Debug, Clone, PartialEq)]
    pub struct putResponse {}
    ::soap_runtime::complex! {
        putResponse("putResponse", NS);
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        /// The operations of [`Reader`](super::Reader).
        pub mod reader {
            use super::super::*;

            /// Operation `get`.
            pub static get: Operation<get, getResponse> = Operation::new("get", "urn:example/get")
                .request("get", NS)
                .reply("getResponse", NS);

            /// All of them, in contract order.
            pub static ALL: [&OperationInfo; 1] = [get.info()];
        }

        /// The operations of [`Writer`](super::Writer).
        pub mod writer {
            use super::super::*;

            /// Operation `put`.
            pub static put: Operation<put, putResponse> = Operation::new("put", "urn:example/put")
                .request("put", NS)
                .reply("putResponse", NS);

            /// All of them, in contract order.
            pub static ALL: [&OperationInfo; 1] = [put.info()];
        }
    }

    ::soap_runtime::requests! {
        get: operations::reader::get => getResponse;
        put: operations::writer::put => putResponse;
    }

    /// The client of port type `Reader` of service `Store`.
    #[derive(Debug, Clone)]
    pub struct Reader {
        client: Client,
    }

    impl Reader {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("Reader", SoapVersion::V11, "http://localhost/"),
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
        pub async fn get(&self, request: get) -> Result<getResponse, Error> {
            self.client.call(&operations::reader::get, &request).await
        }
    }

    ::soap_runtime::service! {
        Reader;
    }

    /// The client of port type `Writer` of service `Store`.
    #[derive(Debug, Clone)]
    pub struct Writer {
        client: Client,
    }

    impl Writer {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("Writer", SoapVersion::V11, "http://localhost/"),
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
        pub async fn put(&self, request: put) -> Result<putResponse, Error> {
            self.client.call(&operations::writer::put, &request).await
        }
    }

    ::soap_runtime::service! {
        Writer;
    }

    /// The server halves, one per port type.
    pub mod server {
        /// The server half of [`Reader`](super::Reader).
        pub mod reader {
            use super::super::*;

            /// What a server of `Reader` does. An operation left out answers with a fault that says so.
            pub trait Reader: Send + Sync + 'static {
                fn get(&self, call: &mut Call, request: get) -> impl Reply<getResponse> {
                    not_implemented(call, request)
                }
            }

            /// A `tower::Service` that answers calls by `handler`.
            pub fn service<H: Reader>(handler: H) -> Server<Dispatcher<H>> {
                Server::new(Dispatcher(handler))
            }

            /// Leads each call to its method.
            #[derive(Debug)]
            pub struct Dispatcher<H>(H);

            impl<H: Reader> Dispatch for Dispatcher<H> {
                fn operations(&self) -> &'static [&'static OperationInfo] {
                    &operations::reader::ALL
                }

                fn begin<'c>(
                    &'c self,
                    index: usize,
                    call: &'c mut Call,
                ) -> Result<Begun<'c>, Fault> {
                    let begun = match index {
                        _ => {
                            let request = call.request()?;
                            Begun::answered(self.0.get(call, request))
                        }
                    };
                    Ok(begun)
                }
            }
        }

        /// The server half of [`Writer`](super::Writer).
        pub mod writer {
            use super::super::*;

            /// What a server of `Writer` does. An operation left out answers with a fault that says so.
            pub trait Writer: Send + Sync + 'static {
                fn put(&self, call: &mut Call, request: put) -> impl Reply<putResponse> {
                    not_implemented(call, request)
                }
            }

            /// A `tower::Service` that answers calls by `handler`.
            pub fn service<H: Writer>(handler: H) -> Server<Dispatcher<H>> {
                Server::new(Dispatcher(handler))
            }

            /// Leads each call to its method.
            #[derive(Debug)]
            pub struct Dispatcher<H>(H);

            impl<H: Writer> Dispatch for Dispatcher<H> {
                fn operations(&self) -> &'static [&'static OperationInfo] {
                    &operations::writer::ALL
                }

                fn begin<'c>(
                    &'c self,
                    index: usize,
                    call: &'c mut Call,
                ) -> Result<Begun<'c>, Fault> {
                    let begun = match index {
                        _ => {
                            let request = call.request()?;
                            Begun::answered(self.0.put(call, request))
                        }
                    };
                    Ok(begun)
                }
            }
        }
    }
}
