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

    /// Restricted by `maxLength` 8, `pattern` \[A-Z\]{2}.\*, `pattern` \[0-9\]+.
    pub type Code = String;
    pub const Code_facets: Facets = Facets::of("token")
        .max_length(8)
        .patterns(&[&["[A-Z]{2}.*", "[0-9]+"]]);

    /// Restricted by `maxLength` 4, `pattern` \\S\*.
    pub type ShortCode = Code;
    pub const ShortCode_facets: Facets = Facets::of("token")
        .max_length(4)
        .patterns(&[&["[A-Z]{2}.*", "[0-9]+"], &["\\S*"]]);

    /// Restricted by `minExclusive` 0, `totalDigits` 6, `fractionDigits` 2.
    pub type Amount = Decimal;
    pub const Amount_facets: Facets = Facets::of("decimal")
        .above("0")
        .total_digits(6)
        .fraction_digits(2);

    /// Restricted by `minLength` 1, `maxLength` 3.
    pub type Amounts = XmlList<Amount>;
    pub const Amounts_facets: Facets = Facets::list(&Amount_facets)
        .min_length(1)
        .max_length(3);

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum Colour {
        red,
        green,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        Colour else Unknown;
        red = "red";
        green = "green";
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum Paint {
        red,
        green,
        /// Any other text, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        Paint or Unknown;
        red = "red";
        green = "green";
    }
    pub const Paint_facets: Facets = Facets::union(
        &[
            Facets::of("string").words(&["red", "green"]),
            Facets::of("string").patterns(&[&["#[0-9A-F]{6}"]]),
        ],
    );

    #[derive(Debug, Clone, PartialEq)]
    pub enum Limit {
        nonNegativeInteger(NonNegativeInteger),
        member2(Limit_member2),
        /// A text that is none of these, as it came.
        Unknown(String),
    }
    ::soap_runtime::union! {
        Limit else Unknown;
        nonNegativeInteger: NonNegativeInteger;
        member2: Limit_member2;
    }
    pub const Limit_facets: Facets = Facets::union(
        &[Facets::of("nonNegativeInteger"), Facets::of("NMTOKEN").words(&["unbounded"])],
    );

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum Limit_member2 {
        unbounded,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        Limit_member2 else Unknown;
        unbounded = "unbounded";
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Weight {
        pub unit: String,
        /// Restricted by `maxInclusive` 100.
        pub value: f64,
    }
    ::soap_runtime::complex! {
        Weight("Weight", NS);
        0 unit: attribute("unit").facets(&Facets::of("NMTOKEN"));
        1 value: text().facets(&Facets::of("double").at_most("100"));
    }

    /// The request of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct call {
        pub code: Code,
        pub short: Vec<ShortCode>,
        pub amounts: Option<Amounts>,
        pub colour: Option<Colour>,
        pub paint: Option<Paint>,
        pub limit: Option<Limit>,
        pub weight: Option<Weight>,
        pub lines: Option<Vec<ShortCode>>,
        /// Restricted by `minInclusive` 2000-01-01, `maxExclusive` 2100-01-01.
        pub anonymous: Option<Date>,
        /// Restricted by `length` 4.
        pub digest: Option<Base64Binary>,
        pub choice: Vec<call_choice>,
        pub any: Option<AnyElement>,
        pub language: Option<String>,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 code: element("code").facets(&Code_facets);
        1 short: element("short").optional().repeated().at_most(2).facets(&ShortCode_facets);
        2 amounts: element("amounts").optional().facets(&Amounts_facets);
        3 colour: element("colour").optional();
        4 paint: element("paint").optional().facets(&Paint_facets);
        5 limit: element("limit").optional().facets(&Limit_facets);
        6 weight: element("weight").optional();
        7 lines: element("lines").optional().array("line", NS).items_at_least(2).items_at_most(3).facets(&ShortCode_facets);
        8 anonymous: element("anonymous").optional().facets(&Facets::of("date").at_least("2000-01-01").below("2100-01-01"));
        9 digest: element("digest").optional().facets(&Facets::of("base64Binary").length(4));
        10 choice: group(call_choice).optional().repeated();
        11 any: any(within("urn:more")).optional();
        12 language: attribute("language").optional().facets(&Facets::of("language"));
    }

    #[derive(Debug, Clone, PartialEq)]
    pub enum call_choice {
        a(i32),
        b(String),
    }
    ::soap_runtime::choice! {
        call_choice(NS) blank a;
        0 a: element("a");
        1 b: element("b").facets(&Facets::of("ID"));
    }

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct callResponse {
        pub ref_: XmlList<String>,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 ref_: element("ref").facets(&Facets::of("IDREFS"));
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
