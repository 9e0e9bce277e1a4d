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

    /// The request of [`fetch`](Service::fetch).
    #[derive(Debug, Clone, PartialEq)]
    pub struct Fetch {
        pub id: i32,
    }
    ::soap_runtime::complex! {
        Fetch("fetch", NS);
        0 id: element("id");
    }

    /// The reply of [`fetch`](Service::fetch).
    #[derive(Debug, Clone, PartialEq)]
    pub struct FetchResponse {
        pub title: String,
    }
    ::soap_runtime::complex! {
        FetchResponse("fetchResponse", NS);
        0 title: element("title");
    }

    /// The request of [`list`](Service::list).
    #[derive(Debug, Clone, PartialEq)]
    pub struct List {}
    ::soap_runtime::complex! {
        List("list", NS);
    }

    /// The reply of [`list`](Service::list).
    #[derive(Debug, Clone, PartialEq)]
    pub struct ListResponse {
        pub href: Vec<String>,
    }
    ::soap_runtime::complex! {
        ListResponse("listResponse", NS);
        0 href: element("href").repeated();
    }

    /// The headers of the reply of [`fetch`](Service::fetch).
    #[derive(Debug, Clone, PartialEq)]
    pub struct FetchReplyHeaders {
        pub quota: Option<i32>,
    }
    ::soap_runtime::complex! {
        FetchReplyHeaders("fetchReplyHeaders", NS);
        0 quota: element("Quota").optional();
    }

    /// What goes along with the reply of [`fetch`](Service::fetch).
    #[derive(Debug, Clone, PartialEq)]
    pub struct FetchReplyAttachments {
        /// Part `file` of the message: `application/pdf`.
        pub file: MimePart,
        /// Part `index` of the message: `text/xml`.
        pub index: MimePart,
        /// All others.
        pub others: Vec<MimePart>,
    }
    ::soap_runtime::attachments! {
        FetchReplyAttachments else others;
        file = "file", ["application/pdf"];
        index = "index", ["text/xml"];
    }

    /// What goes along with the reply of [`list`](Service::list).
    #[derive(Debug, Clone, PartialEq)]
    pub struct ListReplyAttachments {
        /// Part `parameters` of the message: `application/octet-stream`, to which the body refers.
        pub parameters: MimePart,
        /// All others.
        pub others: Vec<MimePart>,
    }
    ::soap_runtime::attachments! {
        ListReplyAttachments else others;
        parameters = "parameters", ["application/octet-stream"];
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `fetch`.
        pub static FETCH: Operation<Fetch, FetchResponse> =
            Operation::new("fetch", "urn:example/fetch")
                .request("fetch", NS)
                .reply("fetchResponse", NS);
        /// Operation `list`.
        pub static LIST: Operation<List, ListResponse> = Operation::new("list", "urn:example/list")
            .request("list", NS)
            .reply("listResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 2] = [FETCH.info(), LIST.info()];
    }

    /// The client of service `Service`.
    #[derive(Debug, Clone)]
    pub struct Service {
        client: Client,
    }

    impl Service {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("ServiceSoap12", SoapVersion::V12, "http://localhost/"),
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
        pub async fn fetch(
            &self,
            request: Fetch,
        ) -> Result<
            Answered<FetchResponse, FetchReplyHeaders, FetchReplyAttachments>,
            Error,
        > {
            self.client.call_with(&operations::FETCH, Parts::new(&request)).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn list(
            &self,
            request: List,
        ) -> Result<Answered<ListResponse, (), ListReplyAttachments>, Error> {
            self.client.call_with(&operations::LIST, Parts::new(&request)).await
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
            fn fetch(
                &self,
                call: &mut Call,
                request: Fetch,
            ) -> impl Reply<Answered<FetchResponse, FetchReplyHeaders, FetchReplyAttachments>> {
                not_implemented(call, request)
            }

            fn list(
                &self,
                call: &mut Call,
                request: List,
            ) -> impl Reply<Answered<ListResponse, (), ListReplyAttachments>> {
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
                        Begun::answered_with(self.0.fetch(call, request))
                    }
                    _ => {
                        let request = call.request()?;
                        Begun::answered_with(self.0.list(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
