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

    /// The request of [`get`](Service::get).
    #[derive(Debug, Clone, PartialEq)]
    pub struct get {
        pub id: i32,
    }
    ::soap_runtime::complex! {
        get("get", NS);
        0 id: element("id");
    }

    /// The request of [`ping`](Service::ping).
    #[derive(Debug, Clone, PartialEq)]
    pub struct ping {}
    ::soap_runtime::complex! {
        ping("ping", "");
    }

    /// The reply of [`ping`](Service::ping).
    #[derive(Debug, Clone, PartialEq)]
    pub struct pingResponse {}
    ::soap_runtime::complex! {
        pingResponse("pingResponse", "");
    }

    /// The reply of [`get`](Service::get).
    #[derive(Debug, Clone, PartialEq)]
    pub struct getResponse {}
    ::soap_runtime::complex! {
        getResponse("getResponse", "");
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `ping`.
        pub static ping: Operation<ping, pingResponse> = Operation::new("ping", "urn:example/ping")
            .request_body()
            .reply_body();
        /// Operation `get`.
        pub static get: Operation<get, getResponse> = Operation::new("get", "urn:example/get")
            .request("get", NS)
            .reply_body();

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 2] = [ping.info(), get.info()];
    }

    ::soap_runtime::requests! {
        ping: operations::ping => pingResponse;
        get: operations::get => getResponse;
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
        pub async fn ping(&self, request: ping) -> Result<pingResponse, Error> {
            self.client.call(&operations::ping, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn get(&self, request: get) -> Result<getResponse, Error> {
            self.client.call(&operations::get, &request).await
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
            fn ping(&self, call: &mut Call, request: ping) -> impl Reply<pingResponse> {
                not_implemented(call, request)
            }

            fn get(&self, call: &mut Call, request: get) -> impl Reply<getResponse> {
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
                    0 => {
                        let request = call.request()?;
                        Begun::answered(self.0.ping(call, request))
                    }
                    _ => {
                        let request = call.request()?;
                        Begun::answered(self.0.get(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
