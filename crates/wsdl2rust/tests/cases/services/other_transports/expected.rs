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

    /// The reply of [`place`](Service::place).
    #[derive(Debug, Clone, PartialEq)]
    pub struct Receipt {
        pub value: String,
    }
    ::soap_runtime::complex! {
        Receipt("Receipt", NS);
        0 value: text();
    }

    /// The request of [`place`](Service::place), [`change`](Service::change).
    /// The reply of [`change`](Service::change).
    #[derive(Debug, Clone, PartialEq)]
    pub struct OrderType {
        pub number: i32,
        pub next: Option<Box<OrderType>>,
    }
    ::soap_runtime::complex! {
        OrderType("OrderType", NS);
        0 number: element("number");
        1 next: element("next").optional();
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `place`.
        pub static place: Operation<OrderType, Receipt> =
            Operation::new("place", "urn:example/place")
                .request("Order", NS)
                .reply("Receipt", NS);
        /// Operation `change`.
        pub static change: Operation<OrderType, OrderType> =
            Operation::new("change", "urn:example/change")
                .request("Order", NS)
                .reply("Order", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 2] = [place.info(), change.info()];
    }

    /// The client of service `Service`.
    ///
    /// This code ignores these parts of the contract:
    /// - `wsdl:port "NetTcp"`, line 87: SOAP 1.1 over net.tcp has no client, since net.tcp is not HTTP; use a port that is reached over HTTP
    /// - `wsdl:port "NetPipe"`, line 88: SOAP 1.1 over net.pipe has no client, since net.pipe is not HTTP; use a port that is reached over HTTP
    /// - `wsdl:port "Msmq"`, line 89: SOAP 1.1 over net.msmq has no client, since net.msmq is not HTTP; use a port that is reached over HTTP
    /// - `wsdl:port "Jms"`, line 90: SOAP 1.1 over JMS has no client, since JMS is not HTTP; use a port that is reached over HTTP
    #[derive(Debug, Clone)]
    pub struct Service {
        client: Client,
    }

    impl Service {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("Http", SoapVersion::V11, "http://localhost/"),
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
        pub async fn place(&self, request: OrderType) -> Result<Receipt, Error> {
            self.client.call(&operations::place, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn change(&self, request: OrderType) -> Result<OrderType, Error> {
            self.client.call(&operations::change, &request).await
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
            fn place(&self, call: &mut Call, request: OrderType) -> impl Reply<Receipt> {
                not_implemented(call, request)
            }

            fn change(&self, call: &mut Call, request: OrderType) -> impl Reply<OrderType> {
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
                        Begun::answered(self.0.place(call, request))
                    }
                    _ => {
                        let request = call.request()?;
                        Begun::answered(self.0.change(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
