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

    /// The request of [`call`](ServiceClient::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct call {
        pub fClient: Option<Client_>,
        pub fOption: Option<Option_>,
        pub fVec: Option<Vec_>,
        pub fString: Option<String_>,
        pub fBox: Option<Box_>,
        pub fError: Option<Error_>,
        pub fOperation: Option<Operation_>,
        pub fCall: Option<Call_>,
        pub fNillable: Option<Nillable_>,
        pub fDateTime: Option<DateTime_>,
        pub foperations: Option<operations_>,
        pub fserver: Option<server_>,
        pub fcontract: Option<contract_>,
        pub fbool: Option<bool_>,
        pub fi32: Option<i32_>,
        pub fSelf: Option<Self_>,
        pub fService: Option<Service>,
        pub fDispatcher: Option<Dispatcher_>,
        pub fH: Option<H_>,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 fClient: element("fClient").optional();
        1 fOption: element("fOption").optional();
        2 fVec: element("fVec").optional();
        3 fString: element("fString").optional();
        4 fBox: element("fBox").optional();
        5 fError: element("fError").optional();
        6 fOperation: element("fOperation").optional();
        7 fCall: element("fCall").optional();
        8 fNillable: element("fNillable").optional();
        9 fDateTime: element("fDateTime").optional();
        10 foperations: element("foperations").optional();
        11 fserver: element("fserver").optional();
        12 fcontract: element("fcontract").optional();
        13 fbool: element("fbool").optional();
        14 fi32: element("fi32").optional();
        15 fSelf: element("fSelf").optional();
        16 fService: element("fService").optional();
        17 fDispatcher: element("fDispatcher").optional();
        18 fH: element("fH").optional();
    }

    /// The reply of [`call`](ServiceClient::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct callResponse {
        pub at: Option<Nillable<DateTime>>,
        pub ids: Vec<i32>,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 at: element("at").optional().nillable();
        1 ids: element("ids").optional().repeated();
    }

    /// Named `Client` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Client_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Client_("Client", NS);
        0 x: element("x");
    }

    /// Named `Option` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Option_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Option_("Option", NS);
        0 x: element("x");
    }

    /// Named `Vec` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Vec_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Vec_("Vec", NS);
        0 x: element("x");
    }

    /// Named `String` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    pub struct String_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        String_("String", NS);
        0 x: element("x");
    }

    /// Named `Box` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Box_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Box_("Box", NS);
        0 x: element("x");
    }

    /// Named `Error` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Error_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Error_("Error", NS);
        0 x: element("x");
    }

    /// Named `Operation` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Operation_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Operation_("Operation", NS);
        0 x: element("x");
    }

    /// Named `Call` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Call_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Call_("Call", NS);
        0 x: element("x");
    }

    /// Named `Nillable` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Nillable_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Nillable_("Nillable", NS);
        0 x: element("x");
    }

    /// Named `DateTime` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    pub struct DateTime_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        DateTime_("DateTime", NS);
        0 x: element("x");
    }

    /// Named `operations` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    pub struct operations_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        operations_("operations", NS);
        0 x: element("x");
    }

    /// Named `server` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    pub struct server_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        server_("server", NS);
        0 x: element("x");
    }

    /// Named `contract` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    pub struct contract_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        contract_("contract", NS);
        0 x: element("x");
    }

    /// Named `bool` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    pub struct bool_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        bool_("bool", NS);
        0 x: element("x");
    }

    /// Named `i32` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    pub struct i32_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        i32_("i32", NS);
        0 x: element("x");
    }

    /// Named `Self` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Self_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Self_("Self", NS);
        0 x: element("x");
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Service {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Service("Service", NS);
        0 x: element("x");
    }

    /// Named `Dispatcher` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Dispatcher_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Dispatcher_("Dispatcher", NS);
        0 x: element("x");
    }

    /// Named `H` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    pub struct H_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        H_("H", NS);
        0 x: element("x");
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `call`.
        pub static call: Operation<call, callResponse> = Operation::new("call", "urn:example/call")
            .request("call", NS)
            .reply("callResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [call.info()];
    }

    ::soap_runtime::requests! {
        call: operations::call => callResponse;
    }

    /// The client of service `Service`.
    #[derive(Debug, Clone)]
    pub struct ServiceClient {
        client: Client,
    }

    impl ServiceClient {
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
        ServiceClient;
    }

    /// The server half of service `Service`.
    pub mod server {
        use super::*;

        /// What a server of `ServiceClient` does. An operation left out answers with a fault that says so.
        pub trait ServiceClient: Send + Sync + 'static {
            fn call(&self, call: &mut Call, request: call) -> impl Reply<callResponse> {
                not_implemented(call, request)
            }
        }

        /// A `tower::Service` that answers calls by `handler`.
        pub fn service<H: ServiceClient>(handler: H) -> Server<Dispatcher<H>> {
            Server::new(Dispatcher(handler))
        }

        /// Leads each call to its method.
        #[derive(Debug)]
        pub struct Dispatcher<H>(H);

        impl<H: ServiceClient> Dispatch for Dispatcher<H> {
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
