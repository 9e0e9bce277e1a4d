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

    pub type item = String;

    #[derive(Debug, Clone, PartialEq)]
    pub struct swap {}
    ::soap_runtime::complex! {
        swap("swap", NS);
    }

    /// The request of [`swap`](Service::swap).
    #[derive(Debug, Clone, PartialEq)]
    pub struct swap_2 {
        pub item: i32,
        pub item_2: item,
    }
    ::soap_runtime::complex! {
        swap_2("swap", NS);
        0 item: element("item");
        1 item_2: element("item").namespace("");
    }

    /// The reply of [`swap`](Service::swap).
    #[derive(Debug, Clone, PartialEq)]
    pub struct swapResponse {
        pub swap: swap,
        pub item: i32,
    }
    ::soap_runtime::complex! {
        swapResponse("swapResponse", NS);
        0 swap: element("swap").namespace("");
        1 item: element("item");
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `swap`.
        pub static swap: Operation<swap_2, swapResponse> =
            Operation::new("swap", "urn:example/swap")
                .request_body()
                .reply_body();

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [swap.info()];
    }

    ::soap_runtime::requests! {
        swap_2: operations::swap => swapResponse;
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
        pub async fn swap(&self, request: swap_2) -> Result<swapResponse, Error> {
            self.client.call(&operations::swap, &request).await
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
            fn swap(&self, call: &mut Call, request: swap_2) -> impl Reply<swapResponse> {
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
                        Begun::answered(self.0.swap(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
