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

    /// The request of [`put`](Service::put).
    #[derive(Debug, Clone, PartialEq)]
    pub struct put {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        put("put", NS);
        0 value: element("value");
    }

    /// The reply of [`put`](Service::put).
    #[derive(Debug, Clone, PartialEq)]
    pub struct putResponse {
        pub old: i32,
    }
    ::soap_runtime::complex! {
        putResponse("putResponse", NS);
        0 old: element("old");
    }

    /// The headers of the request of [`put`](Service::put).
    #[derive(Clone, PartialEq)]
    pub struct putHeaders {
        pub token: Option<String>,
    }
    ::soap_runtime::complex! {
        putHeaders("putHeaders", NS);
        0 token: element("token").optional().secret();
    }
    ::soap_runtime::redacted_debug! {
        putHeaders;
        hide token;
    }

    /// The request of [`drop`](Service::drop).
    #[derive(Debug, Clone, PartialEq)]
    pub struct drop {}
    ::soap_runtime::complex! {
        drop("drop", "");
    }

    /// The reply of [`drop`](Service::drop).
    #[derive(Debug, Clone, PartialEq)]
    pub struct dropResponse {}
    ::soap_runtime::complex! {
        dropResponse("dropResponse", "");
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `put`.
        pub static put: Operation<put, putResponse> = Operation::new("put", "urn:example/put")
            .request("put", NS)
            .reply("putResponse", NS);
        /// Operation `drop`.
        pub static drop: Operation<drop, dropResponse> = Operation::new("drop", "urn:example/drop")
            .request_body()
            .reply_body();

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 2] = [put.info(), drop.info()];
    }

    ::soap_runtime::requests! {
        drop: operations::drop => dropResponse;
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
            ClientBuilder::new(&Self::PORTS[0]).secrets(&["token"])
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn put(
            &self,
            request: put,
            headers: putHeaders,
        ) -> Result<putResponse, Error> {
            self.client
                .call_with(&operations::put, Parts::new(&request).headers(&headers))
                .await
                .map(Answered::into_reply)
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn drop(&self, request: drop) -> Result<dropResponse, Error> {
            self.client.call(&operations::drop, &request).await
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
            fn put(
                &self,
                call: &mut Call,
                request: put,
                headers: putHeaders,
            ) -> impl Reply<putResponse> {
                not_implemented(call, (request, headers))
            }

            fn drop(&self, call: &mut Call, request: drop) -> impl Reply<dropResponse> {
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
                        let headers = call.headers()?;
                        let request = call.request()?;
                        Begun::answered(self.0.put(call, request, headers))
                    }
                    _ => {
                        let request = call.request()?;
                        Begun::answered(self.0.drop(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
