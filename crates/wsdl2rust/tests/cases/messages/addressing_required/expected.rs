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

    /// The reply of [`get`](Service::get).
    #[derive(Debug, Clone, PartialEq)]
    pub struct getResponse {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        getResponse("getResponse", NS);
        0 value: element("value");
    }

    /// The request of [`log`](Service::log).
    #[derive(Debug, Clone, PartialEq)]
    pub struct log {}
    ::soap_runtime::complex! {
        log("log", NS);
    }

    /// The faults that the contract declares for [`get`](Service::get).
    #[derive(Debug, Clone, PartialEq)]
    pub enum getFault {
        Missing(i32),
    }
    ::soap_runtime::faults! {
        getFault;
        0 Missing: element("Missing").namespace(NS);
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `get`.
        pub static get: Operation<get, getResponse> = Operation::new("get", "")
            .request("get", NS)
            .reply("getResponse", NS)
            .actions("urn:example:Values:getRequest", "urn:example:Values:got")
            .fault_actions(&[("Missing", "urn:example", "urn:example:Values:get:Fault:missing")]);
        /// Operation `log`.
        pub static log: Operation<log, OneWay> = Operation::one_way("log", "urn:example:log")
            .request("log", NS)
            .actions("", "");

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 2] = [get.info(), log.info()];
    }

    ::soap_runtime::requests! {
        get: operations::get => getResponse;
        log: operations::log => OneWay;
    }

    /// The client of service `Service`.
    ///
    /// The service understands WS-Addressing, and requests have its header blocks.
    #[derive(Debug, Clone)]
    pub struct Service {
        client: Client,
    }

    impl Service {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("Values", SoapVersion::V11, "http://localhost/").addressing(),
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
        ///
        /// [`Error::fault_as`] gives the faults that the contract declares as [`getFault`].
        pub async fn get(&self, request: get) -> Result<getResponse, Error> {
            self.client.call(&operations::get, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn log(&self, request: log) -> Result<(), Error> {
            self.client.send(&operations::log, &request).await
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
            fn get(&self, call: &mut Call, request: get) -> impl Reply<getResponse> {
                not_implemented(call, request)
            }

            fn log(&self, call: &mut Call, request: log) -> impl Reply<()> {
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
                        Begun::answered(self.0.get(call, request))
                    }
                    _ => {
                        let request = call.request()?;
                        Begun::accepted(self.0.log(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
