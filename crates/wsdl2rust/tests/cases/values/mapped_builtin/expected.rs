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
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct call {
        pub amount: ::rust_decimal::Decimal,
        pub discount: Option<Nillable<::rust_decimal::Decimal>>,
        pub rates: Rates,
        pub either: Vec<Either>,
        pub limit: Option<Limit>,
        pub price: Price,
        pub times: Vec<Option<::jiff::Timestamp>>,
        pub choice: call_choice,
        pub at: ::jiff::Timestamp,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 amount: element("amount").facets(&Facets::of("decimal"));
        1 discount: element("discount").optional().nillable().facets(&Facets::of("decimal"));
        2 rates: element("rates").facets(&Facets::list(&Facets::of("decimal")));
        3 either: element("either").repeated().facets(&Either_facets);
        4 limit: element("limit").optional().facets(&Limit_facets);
        5 price: element("price");
        6 times: element("times").array("time", NS).nillable_items().facets(&Facets::of("dateTime"));
        7 choice: group(call_choice);
        8 at: attribute("at").facets(&Facets::of("dateTime"));
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub enum call_choice {
        cash(::rust_decimal::Decimal),
        until(::jiff::Timestamp),
    }
    ::soap_runtime::choice! {
        call_choice(NS) blank cash;
        0 cash: element("cash").facets(&Facets::of("decimal"));
        1 until: element("until").facets(&Facets::of("dateTime"));
    }

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct callResponse {
        pub value: ::rust_decimal::Decimal,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 value: text().facets(&Facets::of("decimal"));
    }

    pub type Rates = XmlList<::rust_decimal::Decimal>;

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub enum Either {
        decimal(::rust_decimal::Decimal),
        boolean(bool),
        /// A text that is none of these, as it came.
        Unknown(String),
    }
    ::soap_runtime::union! {
        Either else Unknown;
        decimal: ::rust_decimal::Decimal;
        boolean: bool;
    }
    pub const Either_facets: Facets = Facets::union(
        &[Facets::of("decimal"), Facets::of("boolean")],
    );

    /// Restricted by `maxInclusive` 100.
    pub type Limit = ::rust_decimal::Decimal;
    pub const Limit_facets: Facets = Facets::of("decimal").at_most("100");

    /// The detail of a fault of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Price {
        pub currency: Option<String>,
        pub value: ::rust_decimal::Decimal,
    }
    ::soap_runtime::complex! {
        Price("Price", NS);
        0 currency: attribute("currency").optional();
        1 value: text().facets(&Facets::of("decimal"));
    }

    /// The faults that the contract declares for [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub enum callFault {
        refused(Price),
    }
    ::soap_runtime::faults! {
        callFault;
        0 refused: element("refused").namespace(NS);
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
            Port::new("Service", SoapVersion::V11, "http://localhost/"),
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
}
