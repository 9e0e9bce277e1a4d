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

    /// The request of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct call {
        pub value: Value,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 value: element("value");
    }

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct callResponse {
        pub value: Value,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 value: element("value");
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Value {
        pub chain: Option<Vec<Chain2>>,
        pub ring: Option<Far<Ring1>>,
    }
    ::soap_runtime::complex! {
        Value("Value", NS);
        0 chain: element("chain").optional().array("next", NS);
        1 ring: element("ring").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain2 {
        pub next: Vec<Chain3>,
    }
    ::soap_runtime::complex! {
        Chain2("Chain2", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain3 {
        pub next: Vec<Chain4>,
    }
    ::soap_runtime::complex! {
        Chain3("Chain3", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain4 {
        pub next: Vec<Far<Chain5>>,
    }
    ::soap_runtime::complex! {
        Chain4("Chain4", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain5 {
        pub next: Vec<Chain6>,
    }
    ::soap_runtime::complex! {
        Chain5("Chain5", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain6 {
        pub next: Vec<Chain7>,
    }
    ::soap_runtime::complex! {
        Chain6("Chain6", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain7 {
        pub next: Vec<Chain8>,
    }
    ::soap_runtime::complex! {
        Chain7("Chain7", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain8 {
        pub next: Vec<Chain9>,
    }
    ::soap_runtime::complex! {
        Chain8("Chain8", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain9 {
        pub next: Vec<Chain10>,
    }
    ::soap_runtime::complex! {
        Chain9("Chain9", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain10 {
        pub next: Vec<Chain11>,
    }
    ::soap_runtime::complex! {
        Chain10("Chain10", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain11 {
        pub next: Vec<Chain12>,
    }
    ::soap_runtime::complex! {
        Chain11("Chain11", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain12 {
        pub next: Vec<Chain13>,
    }
    ::soap_runtime::complex! {
        Chain12("Chain12", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain13 {
        pub next: Vec<Chain14>,
    }
    ::soap_runtime::complex! {
        Chain13("Chain13", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain14 {
        pub next: Vec<Chain15>,
    }
    ::soap_runtime::complex! {
        Chain14("Chain14", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain15 {
        pub next: Vec<Chain16>,
    }
    ::soap_runtime::complex! {
        Chain15("Chain15", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain16 {
        pub next: Vec<Far<Chain17>>,
    }
    ::soap_runtime::complex! {
        Chain16("Chain16", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain17 {
        pub next: Vec<Chain18>,
    }
    ::soap_runtime::complex! {
        Chain17("Chain17", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain18 {
        pub next: Vec<Chain19>,
    }
    ::soap_runtime::complex! {
        Chain18("Chain18", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain19 {
        pub next: Vec<Chain20>,
    }
    ::soap_runtime::complex! {
        Chain19("Chain19", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain20 {
        pub next: Vec<Chain21>,
    }
    ::soap_runtime::complex! {
        Chain20("Chain20", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain21 {
        pub next: Vec<Chain22>,
    }
    ::soap_runtime::complex! {
        Chain21("Chain21", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain22 {
        pub next: Vec<Chain23>,
    }
    ::soap_runtime::complex! {
        Chain22("Chain22", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain23 {
        pub next: Vec<Chain24>,
    }
    ::soap_runtime::complex! {
        Chain23("Chain23", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain24 {
        pub next: Vec<Chain25>,
    }
    ::soap_runtime::complex! {
        Chain24("Chain24", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain25 {
        pub next: Vec<Chain26>,
    }
    ::soap_runtime::complex! {
        Chain25("Chain25", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain26 {
        pub next: Vec<Chain27>,
    }
    ::soap_runtime::complex! {
        Chain26("Chain26", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain27 {
        pub next: Vec<Chain28>,
    }
    ::soap_runtime::complex! {
        Chain27("Chain27", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain28 {
        pub next: Vec<Far<Chain29>>,
    }
    ::soap_runtime::complex! {
        Chain28("Chain28", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain29 {
        pub next: Vec<Chain30>,
    }
    ::soap_runtime::complex! {
        Chain29("Chain29", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain30 {
        pub next: Vec<Chain31>,
    }
    ::soap_runtime::complex! {
        Chain30("Chain30", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain31 {
        pub next: Vec<Chain32>,
    }
    ::soap_runtime::complex! {
        Chain31("Chain31", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain32 {
        pub next: Vec<Chain33>,
    }
    ::soap_runtime::complex! {
        Chain32("Chain32", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain33 {
        pub next: Vec<Chain34>,
    }
    ::soap_runtime::complex! {
        Chain33("Chain33", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain34 {
        pub next: Vec<Chain35>,
    }
    ::soap_runtime::complex! {
        Chain34("Chain34", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain35 {
        pub next: Vec<Chain36>,
    }
    ::soap_runtime::complex! {
        Chain35("Chain35", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain36 {
        pub next: Vec<Chain37>,
    }
    ::soap_runtime::complex! {
        Chain36("Chain36", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain37 {
        pub next: Vec<Chain38>,
    }
    ::soap_runtime::complex! {
        Chain37("Chain37", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain38 {
        pub next: Vec<Chain39>,
    }
    ::soap_runtime::complex! {
        Chain38("Chain38", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain39 {
        pub next: Vec<Chain40>,
    }
    ::soap_runtime::complex! {
        Chain39("Chain39", NS);
        0 next: element("next").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain40 {
        pub end: i32,
    }
    ::soap_runtime::complex! {
        Chain40("Chain40", NS);
        0 end: element("end");
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring1 {
        pub next: Option<Ring2>,
    }
    ::soap_runtime::complex! {
        Ring1("Ring1", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring2 {
        pub next: Option<Ring3>,
    }
    ::soap_runtime::complex! {
        Ring2("Ring2", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring3 {
        pub next: Option<Ring4>,
    }
    ::soap_runtime::complex! {
        Ring3("Ring3", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring4 {
        pub next: Option<Ring5>,
    }
    ::soap_runtime::complex! {
        Ring4("Ring4", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring5 {
        pub next: Option<Ring6>,
    }
    ::soap_runtime::complex! {
        Ring5("Ring5", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring6 {
        pub next: Option<Ring7>,
    }
    ::soap_runtime::complex! {
        Ring6("Ring6", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring7 {
        pub next: Option<Ring8>,
    }
    ::soap_runtime::complex! {
        Ring7("Ring7", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring8 {
        pub next: Option<Ring9>,
    }
    ::soap_runtime::complex! {
        Ring8("Ring8", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring9 {
        pub next: Option<Ring10>,
    }
    ::soap_runtime::complex! {
        Ring9("Ring9", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring10 {
        pub next: Option<Ring11>,
    }
    ::soap_runtime::complex! {
        Ring10("Ring10", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring11 {
        pub next: Option<Ring12>,
    }
    ::soap_runtime::complex! {
        Ring11("Ring11", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring12 {
        pub next: Option<Far<Ring13>>,
    }
    ::soap_runtime::complex! {
        Ring12("Ring12", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring13 {
        pub next: Option<Ring14>,
    }
    ::soap_runtime::complex! {
        Ring13("Ring13", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring14 {
        pub next: Option<Ring15>,
    }
    ::soap_runtime::complex! {
        Ring14("Ring14", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring15 {
        pub next: Option<Ring16>,
    }
    ::soap_runtime::complex! {
        Ring15("Ring15", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring16 {
        pub next: Option<Ring17>,
    }
    ::soap_runtime::complex! {
        Ring16("Ring16", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring17 {
        pub next: Option<Ring18>,
    }
    ::soap_runtime::complex! {
        Ring17("Ring17", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring18 {
        pub next: Option<Ring19>,
    }
    ::soap_runtime::complex! {
        Ring18("Ring18", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring19 {
        pub next: Option<Ring20>,
    }
    ::soap_runtime::complex! {
        Ring19("Ring19", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring20 {
        pub next: Option<Ring21>,
    }
    ::soap_runtime::complex! {
        Ring20("Ring20", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring21 {
        pub next: Option<Ring22>,
    }
    ::soap_runtime::complex! {
        Ring21("Ring21", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring22 {
        pub next: Option<Ring23>,
    }
    ::soap_runtime::complex! {
        Ring22("Ring22", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring23 {
        pub next: Option<Ring24>,
    }
    ::soap_runtime::complex! {
        Ring23("Ring23", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring24 {
        pub next: Option<Far<Ring25>>,
    }
    ::soap_runtime::complex! {
        Ring24("Ring24", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring25 {
        pub next: Option<Ring26>,
    }
    ::soap_runtime::complex! {
        Ring25("Ring25", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring26 {
        pub next: Option<Ring27>,
    }
    ::soap_runtime::complex! {
        Ring26("Ring26", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring27 {
        pub next: Option<Ring28>,
    }
    ::soap_runtime::complex! {
        Ring27("Ring27", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring28 {
        pub next: Option<Ring29>,
    }
    ::soap_runtime::complex! {
        Ring28("Ring28", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring29 {
        pub next: Option<Ring30>,
    }
    ::soap_runtime::complex! {
        Ring29("Ring29", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring30 {
        pub next: Option<Ring31>,
    }
    ::soap_runtime::complex! {
        Ring30("Ring30", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring31 {
        pub next: Option<Ring32>,
    }
    ::soap_runtime::complex! {
        Ring31("Ring31", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring32 {
        pub next: Option<Ring33>,
    }
    ::soap_runtime::complex! {
        Ring32("Ring32", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring33 {
        pub next: Option<Ring34>,
    }
    ::soap_runtime::complex! {
        Ring33("Ring33", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring34 {
        pub next: Option<Ring35>,
    }
    ::soap_runtime::complex! {
        Ring34("Ring34", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring35 {
        pub next: Option<Ring36>,
    }
    ::soap_runtime::complex! {
        Ring35("Ring35", NS);
        0 next: element("next").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Ring36 {
        pub next: Option<Far<Ring1>>,
    }
    ::soap_runtime::complex! {
        Ring36("Ring36", NS);
        0 next: element("next").optional();
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
}
