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

    /// The request of [`find`](Service::find).
    #[derive(Debug, Clone, PartialEq)]
    pub struct find {
        pub name: String,
    }
    ::soap_runtime::complex! {
        find("find", NS);
        0 name: element("name").namespace("");
    }

    /// The reply of [`find`](Service::find), [`find_2`](Service::find_2).
    #[derive(Debug, Clone, PartialEq)]
    pub struct findResponse {
        pub found: bool,
    }
    ::soap_runtime::complex! {
        findResponse("findResponse", NS);
        0 found: element("found").namespace("");
    }

    /// The request of [`find_2`](Service::find_2).
    ///
    /// Named `find` in the contract, like something else; `Config::rename("find_2", "…")` gives it another name.
    #[derive(Debug, Clone, PartialEq)]
    pub struct find_2 {
        pub id: i32,
        pub deep: bool,
    }
    ::soap_runtime::complex! {
        find_2("find", NS);
        0 id: element("id").namespace("");
        1 deep: element("deep").namespace("");
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `find`.
        pub static find: Operation<find, findResponse> = Operation::new("find", "urn:example/find")
            .request("find", NS)
            .reply("findResponse", NS);
        /// Operation `find`.
        pub static find_2: Operation<find_2, findResponse> =
            Operation::new("find", "urn:example/findById")
                .request("find", NS)
                .reply("findResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 2] = [find.info(), find_2.info()];
    }

    ::soap_runtime::requests! {
        find: operations::find => findResponse;
        find_2: operations::find_2 => findResponse;
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
        pub async fn find(&self, request: find) -> Result<findResponse, Error> {
            self.client.call(&operations::find, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn find_2(&self, request: find_2) -> Result<findResponse, Error> {
            self.client.call(&operations::find_2, &request).await
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
            fn find(&self, call: &mut Call, request: find) -> impl Reply<findResponse> {
                not_implemented(call, request)
            }

            fn find_2(&self, call: &mut Call, request: find_2) -> impl Reply<findResponse> {
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
                        Begun::answered(self.0.find(call, request))
                    }
                    _ => {
                        let request = call.request()?;
                        Begun::answered(self.0.find_2(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
