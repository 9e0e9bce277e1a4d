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

    /// The request of [`pay`](Service::pay), [`pay2`](Service::pay2), [`pay3`](Service::pay3).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct pay {
        pub cents: i32,
    }
    ::soap_runtime::complex! {
        pay("pay", NS);
        0 cents: element("cents");
    }

    /// The reply of [`pay`](Service::pay), [`pay2`](Service::pay2), [`pay3`](Service::pay3).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct payResponse {}
    ::soap_runtime::complex! {
        payResponse("payResponse", NS);
    }

    /// The detail of a fault of [`pay`](Service::pay).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Locked {
        pub until: DateTime,
    }
    ::soap_runtime::complex! {
        Locked("Locked", NS);
        0 until: element("until");
    }

    /// The detail of a fault of [`pay2`](Service::pay2), [`pay3`](Service::pay3).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Limit {
        pub cents: i32,
    }
    ::soap_runtime::complex! {
        Limit("Limit", NS);
        0 cents: element("cents");
    }

    /// The faults that the contract declares for [`pay`](Service::pay).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub enum payFault {
        Locked(Locked),
        Missing(i32),
        reason(String),
    }
    ::soap_runtime::faults! {
        payFault;
        0 Locked: element("Locked").namespace(NS);
        1 Missing: element("Missing").namespace(NS);
        2 reason: element("reason").namespace("");
    }

    /// The faults that the contract declares for [`pay2`](Service::pay2), [`pay3`](Service::pay3).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub enum ServiceFault {
        Limit(Limit),
    }
    ::soap_runtime::faults! {
        ServiceFault;
        0 Limit: element("Limit").namespace(NS);
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `pay`.
        pub static pay: Operation<pay, payResponse> = Operation::new("pay", "urn:example/pay")
            .request("pay", NS)
            .reply("payResponse", NS);
        /// Operation `pay2`.
        pub static pay2: Operation<pay, payResponse> = Operation::new("pay2", "urn:example/pay2")
            .request("pay", NS)
            .reply("payResponse", NS);
        /// Operation `pay3`.
        pub static pay3: Operation<pay, payResponse> = Operation::new("pay3", "urn:example/pay3")
            .request("pay", NS)
            .reply("payResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 3] = [pay.info(), pay2.info(), pay3.info()];
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
        ///
        /// [`Error::fault_as`] gives the faults that the contract declares as [`payFault`].
        pub async fn pay(&self, request: pay) -> Result<payResponse, Error> {
            self.client.call(&operations::pay, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        ///
        /// [`Error::fault_as`] gives the faults that the contract declares as [`ServiceFault`].
        pub async fn pay2(&self, request: pay) -> Result<payResponse, Error> {
            self.client.call(&operations::pay2, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        ///
        /// [`Error::fault_as`] gives the faults that the contract declares as [`ServiceFault`].
        pub async fn pay3(&self, request: pay) -> Result<payResponse, Error> {
            self.client.call(&operations::pay3, &request).await
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
            fn pay(&self, call: &mut Call, request: pay) -> impl Reply<payResponse> {
                not_implemented(call, request)
            }

            fn pay2(&self, call: &mut Call, request: pay) -> impl Reply<payResponse> {
                not_implemented(call, request)
            }

            fn pay3(&self, call: &mut Call, request: pay) -> impl Reply<payResponse> {
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
                        Begun::answered(self.0.pay(call, request))
                    }
                    1 => {
                        let request = call.request()?;
                        Begun::answered(self.0.pay2(call, request))
                    }
                    _ => {
                        let request = call.request()?;
                        Begun::answered(self.0.pay3(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
