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

    /// The types of namespace `urn:user`.
    pub mod user {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:user";

        /// The request of [`again`](super::Finder::again).
        #[derive(Debug, Clone, PartialEq)]
        pub struct again {
            pub query: super::types::Query,
        }
        ::soap_runtime::complex! {
            again("again", NS);
            0 query: element("query");
        }
    }

    /// The types of namespace `urn:types`.
    pub mod types {
        pub use crate::extern_owner_modules::types::*;
    }

    /// The types of namespace `urn:messages`.
    pub mod messages {
        pub use crate::extern_owner_modules::messages::*;
    }

    /// The headers of the request of [`again`](Finder::again).
    #[derive(Debug, Clone, PartialEq)]
    pub struct againHeaders {
        pub session: Option<messages::session>,
    }
    ::soap_runtime::complex! {
        againHeaders("againHeaders", messages::NS);
        0 session: element("session").optional();
    }

    /// The request of [`count`](Counter::count).
    #[derive(Debug, Clone, PartialEq)]
    pub struct count {
        pub query: types::Query,
        pub reason: types::Reason,
    }
    ::soap_runtime::complex! {
        count("count", types::NS);
        0 query: element("query").namespace("");
        1 reason: element("reason").namespace("");
    }

    /// The reply of [`count`](Counter::count).
    #[derive(Debug, Clone, PartialEq)]
    pub struct countResponse {
        pub words: i32,
    }
    ::soap_runtime::complex! {
        countResponse("countResponse", types::NS);
        0 words: element("words").namespace("");
    }

    /// The request of [`close`](Finder::close).
    #[derive(Debug, Clone, PartialEq)]
    pub struct close {
        pub value: types::Word,
    }
    ::soap_runtime::complex! {
        close("close", messages::NS);
        0 value: text().facets(&types::Word_facets);
    }

    ::soap_runtime::extern_types! {
        use self::types::*;
        "urn:types" at "crate::extern_owner_modules::types";
        NS = 0x5e406a94092436bf;
        Query = 0x83e1d433cc74bf96;
        Word = 0xa42899e53ac3f8d1;
        Reason = 0x80f5329bb0077cd5;
    }

    ::soap_runtime::extern_types! {
        use self::messages::*;
        "urn:messages" at "crate::extern_owner_modules::messages";
        NS = 0xc21deeefb56033a2;
        find = 0xc4f2d0b893220d08;
        findResponse = 0xab2be3e0a07579a9;
        session = 0x14ae41d039e586e3;
        refused = 0xac4e12fd9c7f29fb;
    }

    /// The faults that the contract declares for [`find`](Finder::find).
    #[derive(Debug, Clone, PartialEq)]
    pub enum findFault {
        refused(messages::refused),
    }
    ::soap_runtime::faults! {
        findFault;
        0 refused: element("refused").namespace(messages::NS);
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        /// The operations of [`Finder`](super::Finder).
        pub mod finder {
            use super::super::*;

            /// Operation `find`.
            pub static find: Operation<messages::find, messages::findResponse> =
                Operation::new("find", "urn:find")
                    .request("find", messages::NS)
                    .reply("findResponse", messages::NS);
            /// Operation `close`.
            pub static close: Operation<close, OneWay> = Operation::one_way("close", "urn:close")
                .request("close", messages::NS);
            /// Operation `again`.
            pub static again: Operation<user::again, messages::findResponse> =
                Operation::new("again", "urn:again")
                    .request("again", user::NS)
                    .reply("findResponse", messages::NS);

            /// All of them, in contract order.
            pub static ALL: [&OperationInfo; 3] = [find.info(), close.info(), again.info()];
        }

        /// The operations of [`Counter`](super::Counter).
        pub mod counter {
            use super::super::*;

            /// Operation `count`.
            pub static count: Operation<count, countResponse> = Operation::new("count", "urn:count")
                .request("count", types::NS)
                .reply("countResponse", types::NS);

            /// All of them, in contract order.
            pub static ALL: [&OperationInfo; 1] = [count.info()];
        }
    }

    ::soap_runtime::requests! {
        close: operations::finder::close => OneWay;
        count: operations::counter::count => countResponse;
    }

    /// The client of port type `Finder` of service `Service`.
    #[derive(Debug, Clone)]
    pub struct Finder {
        client: Client,
    }

    impl Finder {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("Finder", SoapVersion::V11, "http://localhost/finder"),
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
        /// [`Error::fault_as`] gives the faults that the contract declares as [`findFault`].
        pub async fn find(
            &self,
            request: messages::find,
        ) -> Result<messages::findResponse, Error> {
            self.client.call(&operations::finder::find, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn close(&self, request: close) -> Result<(), Error> {
            self.client.send(&operations::finder::close, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn again(
            &self,
            request: user::again,
            headers: againHeaders,
        ) -> Result<messages::findResponse, Error> {
            self.client
                .call_with(
                    &operations::finder::again,
                    Parts::new(&request).headers(&headers),
                )
                .await
                .map(Answered::into_reply)
        }
    }

    ::soap_runtime::service! {
        Finder;
    }

    /// The client of port type `Counter` of service `Service`.
    #[derive(Debug, Clone)]
    pub struct Counter {
        client: Client,
    }

    impl Counter {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("Counter", SoapVersion::V11, "http://localhost/counter"),
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
        pub async fn count(&self, request: count) -> Result<countResponse, Error> {
            self.client.call(&operations::counter::count, &request).await
        }
    }

    ::soap_runtime::service! {
        Counter;
    }

    /// The server halves, one per port type.
    pub mod server {
        /// The server half of [`Finder`](super::Finder).
        pub mod finder {
            use super::super::*;

            /// What a server of `Finder` does. An operation left out answers with a fault that says so.
            pub trait Finder: Send + Sync + 'static {
                fn find(
                    &self,
                    call: &mut Call,
                    request: messages::find,
                ) -> impl Reply<messages::findResponse> {
                    not_implemented(call, request)
                }

                fn close(&self, call: &mut Call, request: close) -> impl Reply<()> {
                    not_implemented(call, request)
                }

                fn again(
                    &self,
                    call: &mut Call,
                    request: user::again,
                    headers: againHeaders,
                ) -> impl Reply<messages::findResponse> {
                    not_implemented(call, (request, headers))
                }
            }

            /// A `tower::Service` that answers calls by `handler`.
            pub fn service<H: Finder>(handler: H) -> Server<Dispatcher<H>> {
                Server::new(Dispatcher(handler))
            }

            /// Leads each call to its method.
            #[derive(Debug)]
            pub struct Dispatcher<H>(H);

            impl<H: Finder> Dispatch for Dispatcher<H> {
                fn operations(&self) -> &'static [&'static OperationInfo] {
                    &operations::finder::ALL
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
                        1 => {
                            let request = call.request()?;
                            Begun::accepted(self.0.close(call, request))
                        }
                        _ => {
                            let headers = call.headers()?;
                            let request = call.request()?;
                            Begun::answered(self.0.again(call, request, headers))
                        }
                    };
                    Ok(begun)
                }
            }
        }

        /// The server half of [`Counter`](super::Counter).
        pub mod counter {
            use super::super::*;

            /// What a server of `Counter` does. An operation left out answers with a fault that says so.
            pub trait Counter: Send + Sync + 'static {
                fn count(&self, call: &mut Call, request: count) -> impl Reply<countResponse> {
                    not_implemented(call, request)
                }
            }

            /// A `tower::Service` that answers calls by `handler`.
            pub fn service<H: Counter>(handler: H) -> Server<Dispatcher<H>> {
                Server::new(Dispatcher(handler))
            }

            /// Leads each call to its method.
            #[derive(Debug)]
            pub struct Dispatcher<H>(H);

            impl<H: Counter> Dispatch for Dispatcher<H> {
                fn operations(&self) -> &'static [&'static OperationInfo] {
                    &operations::counter::ALL
                }

                fn begin<'c>(
                    &'c self,
                    index: usize,
                    call: &'c mut Call,
                ) -> Result<Begun<'c>, Fault> {
                    let begun = match index {
                        _ => {
                            let request = call.request()?;
                            Begun::answered(self.0.count(call, request))
                        }
                    };
                    Ok(begun)
                }
            }
        }
    }
}
