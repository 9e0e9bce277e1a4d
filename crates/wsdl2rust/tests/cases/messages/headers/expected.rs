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
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct get {}
    ::soap_runtime::complex! {
        get("get", NS);
    }

    /// The reply of [`get`](Service::get).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct getResponse {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        getResponse("getResponse", NS);
        0 value: element("value");
    }

    /// The request of [`put`](Service::put).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct put {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        put("put", NS);
        0 value: element("value");
    }

    /// The reply of [`put`](Service::put).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct putResponse {}
    ::soap_runtime::complex! {
        putResponse("putResponse", NS);
    }

    /// The request of [`log`](Service::log).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct log {}
    ::soap_runtime::complex! {
        log("log", NS);
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Session {
        pub id: String,
    }
    ::soap_runtime::complex! {
        Session("Session", NS);
        0 id: element("id");
    }

    /// The headers of the request of [`get`](Service::get), [`put`](Service::put).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct ServiceHeaders {
        pub Session: Option<Session>,
        pub Locale: Option<String>,
    }
    ::soap_runtime::complex! {
        ServiceHeaders("ServiceHeaders", NS);
        0 Session: element("Session").optional();
        1 Locale: element("Locale").optional().facets(&Facets::of("language"));
    }

    /// The headers of the reply of [`get`](Service::get).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct getReplyHeaders {
        pub Quota: Option<i32>,
    }
    ::soap_runtime::complex! {
        getReplyHeaders("getReplyHeaders", NS);
        0 Quota: element("Quota").optional();
    }

    /// The headers of the request of [`log`](Service::log).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct logHeaders {
        pub Session: Option<Session>,
    }
    ::soap_runtime::complex! {
        logHeaders("logHeaders", NS);
        0 Session: element("Session").optional();
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `get`.
        pub static get: Operation<get, getResponse> = Operation::new("get", "urn:example/get")
            .request("get", NS)
            .reply("getResponse", NS);
        /// Operation `put`.
        pub static put: Operation<put, putResponse> = Operation::new("put", "urn:example/put")
            .request("put", NS)
            .reply("putResponse", NS);
        /// Operation `log`.
        pub static log: Operation<log, OneWay> = Operation::one_way("log", "urn:example/log")
            .request("log", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 3] = [get.info(), put.info(), log.info()];
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
        pub async fn get(
            &self,
            request: get,
            headers: ServiceHeaders,
        ) -> Result<Answered<getResponse, getReplyHeaders>, Error> {
            self.client
                .call_with(&operations::get, Parts::new(&request).headers(&headers))
                .await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn put(
            &self,
            request: put,
            headers: ServiceHeaders,
        ) -> Result<putResponse, Error> {
            self.client
                .call_with(&operations::put, Parts::new(&request).headers(&headers))
                .await
                .map(Answered::into_reply)
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn log(&self, request: log, headers: logHeaders) -> Result<(), Error> {
            self.client
                .send_with(&operations::log, Parts::new(&request).headers(&headers))
                .await
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
            fn get(
                &self,
                call: &mut Call,
                request: get,
                headers: ServiceHeaders,
            ) -> impl Reply<Answered<getResponse, getReplyHeaders>> {
                not_implemented(call, (request, headers))
            }

            fn put(
                &self,
                call: &mut Call,
                request: put,
                headers: ServiceHeaders,
            ) -> impl Reply<putResponse> {
                not_implemented(call, (request, headers))
            }

            fn log(&self, call: &mut Call, request: log, headers: logHeaders) -> impl Reply<()> {
                not_implemented(call, (request, headers))
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
                        Begun::answered_with(self.0.get(call, request, headers))
                    }
                    1 => {
                        let headers = call.headers()?;
                        let request = call.request()?;
                        Begun::answered(self.0.put(call, request, headers))
                    }
                    _ => {
                        let headers = call.headers()?;
                        let request = call.request()?;
                        Begun::accepted(self.0.log(call, request, headers))
                    }
                };
                Ok(begun)
            }
        }
    }
}
