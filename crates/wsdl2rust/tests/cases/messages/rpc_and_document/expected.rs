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

        /// The request of [`get`](super::ServiceSoap::get), [`get`](super::OtherSoap::get).
        #[derive(Debug, Clone, PartialEq)]
        pub struct get {
            pub id: i32,
        }
        ::soap_runtime::complex! {
            get("get", NS);
            0 id: element("id");
        }

        /// The reply of [`get`](super::ServiceSoap::get), [`get`](super::OtherSoap::get).
        #[derive(Debug, Clone, PartialEq)]
        pub struct getResponse {
            pub value: i32,
        }
        ::soap_runtime::complex! {
            getResponse("getResponse", NS);
            0 value: element("value");
        }

        /// The request of [`fetch`](super::ServiceSoap::fetch).
        #[derive(Debug, Clone, PartialEq)]
        pub struct fetch {
            pub id: i32,
        }
        ::soap_runtime::complex! {
            fetch("fetch", NS);
            0 id: element("id").namespace("");
        }

        /// The reply of [`fetch`](super::ServiceSoap::fetch).
        #[derive(Debug, Clone, PartialEq)]
        pub struct fetchResponse {
            pub value: i32,
        }
        ::soap_runtime::complex! {
            fetchResponse("fetchResponse", NS);
            0 value: element("value").namespace("");
        }
    }

    /// The types of namespace `urn:other`.
    pub mod other {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:other";

        /// The request of [`fetch`](super::OtherSoap::fetch).
        #[derive(Debug, Clone, PartialEq)]
        pub struct fetch {
            pub id: i32,
        }
        ::soap_runtime::complex! {
            fetch("fetch", NS);
            0 id: element("id").namespace("");
        }

        /// The reply of [`fetch`](super::OtherSoap::fetch).
        #[derive(Debug, Clone, PartialEq)]
        pub struct fetchResponse {
            pub value: i32,
        }
        ::soap_runtime::complex! {
            fetchResponse("fetchResponse", NS);
            0 value: element("value").namespace("");
        }
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        /// The operations of [`ServiceSoap`](super::ServiceSoap).
        pub mod service_soap {
            use super::super::*;

            /// Operation `get`.
            pub static get: Operation<example::get, example::getResponse> =
                Operation::new("get", "urn:example/get")
                    .request("get", example::NS)
                    .reply("getResponse", example::NS);
            /// Operation `fetch`.
            pub static fetch: Operation<example::fetch, example::fetchResponse> =
                Operation::new("fetch", "urn:example/fetch")
                    .request("fetch", example::NS)
                    .reply("fetchResponse", example::NS);

            /// All of them, in contract order.
            pub static ALL: [&OperationInfo; 2] = [get.info(), fetch.info()];
        }

        /// The operations of [`OtherSoap`](super::OtherSoap).
        pub mod other_soap {
            use super::super::*;

            /// Operation `get`.
            pub static get: Operation<example::get, example::getResponse> =
                Operation::new("get", "urn:example/get")
                    .request("get", example::NS)
                    .reply("getResponse", example::NS);
            /// Operation `fetch`.
            pub static fetch: Operation<other::fetch, other::fetchResponse> =
                Operation::new("fetch", "urn:example/fetch")
                    .request("fetch", other::NS)
                    .reply("fetchResponse", other::NS);

            /// All of them, in contract order.
            pub static ALL: [&OperationInfo; 2] = [get.info(), fetch.info()];
        }
    }

    ::soap_runtime::requests! {
        example::fetch: operations::service_soap::fetch => example::fetchResponse;
        other::fetch: operations::other_soap::fetch => other::fetchResponse;
    }

    /// The client of port `ServiceSoap` of service `Service`, which binds operations in its own way.
    #[derive(Debug, Clone)]
    pub struct ServiceSoap {
        client: Client,
    }

    impl ServiceSoap {
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
        pub async fn get(
            &self,
            request: example::get,
        ) -> Result<example::getResponse, Error> {
            self.client.call(&operations::service_soap::get, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn fetch(
            &self,
            request: example::fetch,
        ) -> Result<example::fetchResponse, Error> {
            self.client.call(&operations::service_soap::fetch, &request).await
        }
    }

    ::soap_runtime::service! {
        ServiceSoap;
    }

    /// The client of port `OtherSoap` of service `Service`, which binds operations in its own way.
    #[derive(Debug, Clone)]
    pub struct OtherSoap {
        client: Client,
    }

    impl OtherSoap {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("OtherSoap", SoapVersion::V11, "http://localhost/"),
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
        pub async fn get(
            &self,
            request: example::get,
        ) -> Result<example::getResponse, Error> {
            self.client.call(&operations::other_soap::get, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn fetch(
            &self,
            request: other::fetch,
        ) -> Result<other::fetchResponse, Error> {
            self.client.call(&operations::other_soap::fetch, &request).await
        }
    }

    ::soap_runtime::service! {
        OtherSoap;
    }

    /// The server halves, one per port type.
    pub mod server {
        /// The server half of [`ServiceSoap`](super::ServiceSoap).
        pub mod service_soap {
            use super::super::*;

            /// What a server of `ServiceSoap` does. An operation left out answers with a fault that says so.
            pub trait ServiceSoap: Send + Sync + 'static {
                fn get(
                    &self,
                    call: &mut Call,
                    request: example::get,
                ) -> impl Reply<example::getResponse> {
                    not_implemented(call, request)
                }

                fn fetch(
                    &self,
                    call: &mut Call,
                    request: example::fetch,
                ) -> impl Reply<example::fetchResponse> {
                    not_implemented(call, request)
                }
            }

            /// A `tower::Service` that answers calls by `handler`.
            pub fn service<H: ServiceSoap>(handler: H) -> Server<Dispatcher<H>> {
                Server::new(Dispatcher(handler))
            }

            /// Leads each call to its method.
            #[derive(Debug)]
            pub struct Dispatcher<H>(H);

            impl<H: ServiceSoap> Dispatch for Dispatcher<H> {
                fn operations(&self) -> &'static [&'static OperationInfo] {
                    &operations::service_soap::ALL
                }

                fn begin<'c>(
                    &'c self,
                    index: usize,
                    call: &'c mut Call,
                ) -> Result<Begun<'c>, Fault> {
                    let begun = match index {
                        0 => {
                            let request = call.request()?;
                            Begun::answered(self.0.get(call, request))
                        }
                        _ => {
                            let request = call.request()?;
                            Begun::answered(self.0.fetch(call, request))
                        }
                    };
                    Ok(begun)
                }
            }
        }

        /// The server half of [`OtherSoap`](super::OtherSoap).
        pub mod other_soap {
            use super::super::*;

            /// What a server of `OtherSoap` does. An operation left out answers with a fault that says so.
            pub trait OtherSoap: Send + Sync + 'static {
                fn get(
                    &self,
                    call: &mut Call,
                    request: example::get,
                ) -> impl Reply<example::getResponse> {
                    not_implemented(call, request)
                }

                fn fetch(
                    &self,
                    call: &mut Call,
                    request: other::fetch,
                ) -> impl Reply<other::fetchResponse> {
                    not_implemented(call, request)
                }
            }

            /// A `tower::Service` that answers calls by `handler`.
            pub fn service<H: OtherSoap>(handler: H) -> Server<Dispatcher<H>> {
                Server::new(Dispatcher(handler))
            }

            /// Leads each call to its method.
            #[derive(Debug)]
            pub struct Dispatcher<H>(H);

            impl<H: OtherSoap> Dispatch for Dispatcher<H> {
                fn operations(&self) -> &'static [&'static OperationInfo] {
                    &operations::other_soap::ALL
                }

                fn begin<'c>(
                    &'c self,
                    index: usize,
                    call: &'c mut Call,
                ) -> Result<Begun<'c>, Fault> {
                    let begun = match index {
                        0 => {
                            let request = call.request()?;
                            Begun::answered(self.0.get(call, request))
                        }
                        _ => {
                            let request = call.request()?;
                            Begun::answered(self.0.fetch(call, request))
                        }
                    };
                    Ok(begun)
                }
            }
        }
    }
}
