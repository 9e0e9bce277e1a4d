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
    pub struct Base {
        pub a: i32,
    }
    ::soap_runtime::complex! {
        Base("Base", NS);
        0 a: element("a").namespace("").xsd("int");
    }

    /// `Base` or a type derived from it, as `xsi:type` says.
    #[derive(Debug, Clone, PartialEq)]
    pub enum AnyBase {
        Base(Box<Base>),
        Derived(Box<Derived>),
        /// A type that the contract does not list, as it came.
        Unknown(AnyType),
    }
    ::soap_runtime::family! {
        AnyBase("Base", NS) else Unknown;
        0 Base: Base;
        1 Derived: Derived;
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Derived {
        pub a: i32,
    }
    ::soap_runtime::complex! {
        Derived("Derived", NS);
        0 a: element("a").namespace("").xsd("int");
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Grid {
        /// How many items there are in each of the 2 dimensions; their product is the number of items.
        pub size: Vec<usize>,
        /// The items; those whose places differ only in the last dimension stand side by side.
        pub items: Vec<Option<AnyBase>>,
    }
    ::soap_runtime::soap_array! {
        Grid[2];
        items: element("items").array("item", "").nillable_items().soap_array("Base", NS, 0);
    }

    /// The request of [`put`](Service::put).
    #[derive(Debug, Clone, PartialEq)]
    pub struct put {
        pub bases: Option<Vec<Option<AnyBase>>>,
        pub grid: Option<Grid>,
    }
    ::soap_runtime::complex! {
        put("put", NS) all;
        0 bases: element("bases").namespace("").array("item", "").nillable_items().soap_array("Base", NS, 0).null();
        1 grid: element("grid").namespace("").null();
    }

    /// The reply of [`put`](Service::put).
    #[derive(Debug, Clone, PartialEq)]
    pub struct putResponse {
        pub return_: Option<AnyBase>,
    }
    ::soap_runtime::complex! {
        putResponse("putResponse", NS);
        0 return_: element("return").namespace("").null().xsi("Base", NS);
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `put`.
        pub static put: Operation<put, putResponse> = Operation::new("put", "urn:example/put")
            .request("put", NS)
            .reply("putResponse", NS)
            .encoded();

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [put.info()];
    }

    ::soap_runtime::requests! {
        put: operations::put => putResponse;
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
        pub async fn put(&self, request: put) -> Result<putResponse, Error> {
            self.client.call(&operations::put, &request).await
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
            fn put(&self, call: &mut Call, request: put) -> impl Reply<putResponse> {
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
                        Begun::answered(self.0.put(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
