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

    /// The types that are in no namespace.
    pub mod unqualified {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "";

        /// The request of [`tell`](super::Service::tell).
        #[derive(Debug, Clone, PartialEq)]
        pub struct tell {
            pub sum: super::example::Amount,
        }
        ::soap_runtime::complex! {
            tell("tell", NS);
            0 sum: element("sum");
        }
    }

    /// The types of namespace `urn:example`.
    pub mod example {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:example";

        #[derive(Debug, Clone, PartialEq)]
        pub struct note {
            pub text: String,
        }
        ::soap_runtime::complex! {
            note("note", NS);
            0 text: element("text");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Amount {
            pub cents: i32,
        }
        ::soap_runtime::complex! {
            Amount("Amount", NS);
            0 cents: element("cents");
        }
    }

    /// The types of namespace `urn:example:calls`.
    pub mod calls {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:example:calls";

        /// The request of [`add`](super::Service::add).
        #[derive(Debug, Clone, PartialEq)]
        pub struct add {
            pub first: super::example::Amount,
            pub second: i32,
            pub more: Vec<super::example::Amount>,
            pub note: super::example::note,
        }
        ::soap_runtime::complex! {
            add("add", NS);
            0 first: element("first").namespace(super::unqualified::NS);
            1 second: element("second").namespace(super::unqualified::NS);
            2 more: element("more").namespace(super::unqualified::NS).array("Amount", super::example::NS);
            3 note: element("note").namespace(super::example::NS);
        }

        /// The reply of [`add`](super::Service::add).
        #[derive(Debug, Clone, PartialEq)]
        pub struct addResponse {
            pub sum: super::example::Amount,
        }
        ::soap_runtime::complex! {
            addResponse("addResponse", NS);
            0 sum: element("sum").namespace(super::unqualified::NS);
        }

        /// The request of [`clear`](super::Service::clear).
        #[derive(Debug, Clone, PartialEq)]
        pub struct clear {}
        ::soap_runtime::complex! {
            clear("clear", NS);
        }

        /// The reply of [`clear`](super::Service::clear).
        #[derive(Debug, Clone, PartialEq)]
        pub struct clearResponse {}
        ::soap_runtime::complex! {
            clearResponse("clearResponse", NS);
        }
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `add`.
        pub static add: Operation<calls::add, calls::addResponse> =
            Operation::new("add", "urn:example/add")
                .request("add", calls::NS)
                .reply("addResponse", calls::NS);
        /// Operation `clear`.
        pub static clear: Operation<calls::clear, calls::clearResponse> =
            Operation::new("clear", "urn:example/clear")
                .request("clear", calls::NS)
                .reply("clearResponse", calls::NS);
        /// Operation `tell`.
        pub static tell: Operation<unqualified::tell, OneWay> =
            Operation::one_way("tell", "urn:example/tell")
                .request("tell", unqualified::NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 3] = [add.info(), clear.info(), tell.info()];
    }

    ::soap_runtime::requests! {
        calls::add: operations::add => calls::addResponse;
        calls::clear: operations::clear => calls::clearResponse;
        unqualified::tell: operations::tell => OneWay;
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
        pub async fn add(&self, request: calls::add) -> Result<calls::addResponse, Error> {
            self.client.call(&operations::add, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn clear(
            &self,
            request: calls::clear,
        ) -> Result<calls::clearResponse, Error> {
            self.client.call(&operations::clear, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn tell(&self, request: unqualified::tell) -> Result<(), Error> {
            self.client.send(&operations::tell, &request).await
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
            fn add(
                &self,
                call: &mut Call,
                request: calls::add,
            ) -> impl Reply<calls::addResponse> {
                not_implemented(call, request)
            }

            fn clear(
                &self,
                call: &mut Call,
                request: calls::clear,
            ) -> impl Reply<calls::clearResponse> {
                not_implemented(call, request)
            }

            fn tell(&self, call: &mut Call, request: unqualified::tell) -> impl Reply<()> {
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
                        Begun::answered(self.0.add(call, request))
                    }
                    1 => {
                        let request = call.request()?;
                        Begun::answered(self.0.clear(call, request))
                    }
                    _ => {
                        let request = call.request()?;
                        Begun::accepted(self.0.tell(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
