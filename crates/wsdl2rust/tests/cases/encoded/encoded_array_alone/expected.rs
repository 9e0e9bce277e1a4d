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
        pub lists: Vec<ArrayOfInt>,
        pub choice: Tables_choice,
    }
    ::soap_runtime::complex! {
        Tables("Tables", NS);
        0 lists: element("lists").namespace("").repeated().at_most(2);
        1 choice: group(Tables_choice);
    }

    #[derive(Debug, Clone, PartialEq)]
    pub enum Tables_choice {
        words(Option<Vec<Option<String>>>),
        none(bool),
    }
    ::soap_runtime::choice! {
        Tables_choice(NS) blank words;
        0 words: element("words").namespace("").array("word", "").nillable_items().xsd_array("string", 0).null();
        1 none: element("none").namespace("").xsd("boolean");
    }

    /// The detail of a fault of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct ArrayOfInt {
        /// The items.
        pub items: Vec<Option<i32>>,
    }
    ::soap_runtime::soap_array! {
        ArrayOfInt;
        items: element("items").array("item", "").nillable_items().xsd_array("int", 0);
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
        pub numbers: Option<Vec<Option<i32>>>,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 numbers: element("numbers").namespace("").array("item", "").nillable_items().xsd_array("int", 0).null();
    }

    /// The faults that the contract declares for [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub enum callFault {
        wrong(ArrayOfInt),
    }
    ::soap_runtime::faults! {
        callFault;
        0 wrong: element("wrong").namespace(NS);
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
        ///
        /// [`Error::fault_as`] gives the faults that the contract declares as [`callFault`].
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
