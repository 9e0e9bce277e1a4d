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

    #[derive(Debug, Clone, PartialEq)]
    pub struct Tables {
        pub table: Option<Table>,
        pub rows: Option<Rows>,
        pub cube: Option<Vec<Option<AnyType>>>,
    }
    ::soap_runtime::complex! {
        Tables("Tables", NS) all;
        0 table: element("table").namespace("").null();
        1 rows: element("rows").namespace("").null();
        2 cube: element("cube").namespace("").array("item", "").nillable_items().xsd_array("anyType", 0).null();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Table {
        /// How many items there are in each of the 2 dimensions; their product is the number of items.
        pub size: Vec<usize>,
        /// The items; those whose places differ only in the last dimension stand side by side.
        pub items: Vec<Option<i32>>,
    }
    ::soap_runtime::soap_array! {
        Table[2];
        items: element("items").array("item", "").nillable_items().xsd_array("int", 0);
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Rows {
        /// How many items there are in each of the 2 dimensions; their product is the number of items.
        pub size: Vec<usize>,
        /// The items; those whose places differ only in the last dimension stand side by side.
        pub items: Vec<Option<Vec<Option<String>>>>,
    }
    ::soap_runtime::soap_array! {
        Rows[2];
        items: element("items").array("item", "").nillable_items().xsd_array("string", 1);
    }

    /// The request of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct call {
        pub tables: Option<Tables>,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 tables: element("tables").namespace("").null().xsi("Tables", NS);
    }

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct callResponse {
        pub table: Option<Table>,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 table: element("table").namespace("").null();
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `call`.
        pub static call: Operation<call, callResponse> = Operation::new("call", "urn:example/call")
            .request("call", NS)
            .reply("callResponse", NS)
            .encoded();

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [call.info()];
    }

    ::soap_runtime::requests! {
        call: operations::call => callResponse;
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
        pub async fn call(&self, request: call) -> Result<callResponse, Error> {
            self.client.call(&operations::call, &request).await
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
            fn call(&self, call: &mut Call, request: call) -> impl Reply<callResponse> {
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
                        Begun::answered(self.0.call(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
