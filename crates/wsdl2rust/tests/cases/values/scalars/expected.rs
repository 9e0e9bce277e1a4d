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
    #[derive(Clone, PartialEq)]
    pub struct call {
        pub a_boolean: bool,
        pub a_byte: i8,
        pub a_short: i16,
        pub a_int: i32,
        pub a_long: i64,
        pub a_unsignedByte: u8,
        pub a_unsignedShort: u16,
        pub a_unsignedInt: u32,
        pub a_unsignedLong: u64,
        pub a_float: f32,
        pub a_double: f64,
        pub a_string: String,
        pub a_normalizedString: String,
        pub a_token: String,
        pub a_language: String,
        pub a_Name: String,
        pub a_NCName: String,
        pub a_NMTOKEN: String,
        pub a_NMTOKENS: XmlList<String>,
        pub a_ID: String,
        pub a_IDREF: String,
        pub a_IDREFS: XmlList<String>,
        pub a_ENTITY: String,
        pub a_ENTITIES: XmlList<String>,
        pub a_anyURI: String,
        pub a_QName: QName,
        pub a_NOTATION: QName,
        pub a_decimal: Decimal,
        pub a_integer: Integer,
        pub a_nonNegativeInteger: NonNegativeInteger,
        pub a_nonPositiveInteger: NonPositiveInteger,
        pub a_positiveInteger: PositiveInteger,
        pub a_negativeInteger: NegativeInteger,
        pub a_dateTime: DateTime,
        pub a_date: Date,
        pub a_time: Time,
        pub a_duration: Duration,
        pub a_gYear: GYear,
        pub a_gYearMonth: GYearMonth,
        pub a_gMonth: GMonth,
        pub a_gMonthDay: GMonthDay,
        pub a_gDay: GDay,
        pub a_base64Binary: Base64Binary,
        pub a_hexBinary: HexBinary,
        pub a_anySimpleType: AnyType,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 a_boolean: element("a_boolean");
        1 a_byte: element("a_byte");
        2 a_short: element("a_short");
        3 a_int: element("a_int");
        4 a_long: element("a_long");
        5 a_unsignedByte: element("a_unsignedByte");
        6 a_unsignedShort: element("a_unsignedShort");
        7 a_unsignedInt: element("a_unsignedInt");
        8 a_unsignedLong: element("a_unsignedLong");
        9 a_float: element("a_float");
        10 a_double: element("a_double");
        11 a_string: element("a_string");
        12 a_normalizedString: element("a_normalizedString");
        13 a_token: element("a_token").secret();
        14 a_language: element("a_language").facets(&Facets::of("language"));
        15 a_Name: element("a_Name").facets(&Facets::of("Name"));
        16 a_NCName: element("a_NCName").facets(&Facets::of("NCName"));
        17 a_NMTOKEN: element("a_NMTOKEN").facets(&Facets::of("NMTOKEN"));
        18 a_NMTOKENS: element("a_NMTOKENS").facets(&Facets::of("NMTOKENS"));
        19 a_ID: element("a_ID").facets(&Facets::of("ID"));
        20 a_IDREF: element("a_IDREF").facets(&Facets::of("IDREF"));
        21 a_IDREFS: element("a_IDREFS").facets(&Facets::of("IDREFS"));
        22 a_ENTITY: element("a_ENTITY").facets(&Facets::of("ENTITY"));
        23 a_ENTITIES: element("a_ENTITIES").facets(&Facets::of("ENTITIES"));
        24 a_anyURI: element("a_anyURI");
        25 a_QName: element("a_QName");
        26 a_NOTATION: element("a_NOTATION");
        27 a_decimal: element("a_decimal");
        28 a_integer: element("a_integer");
        29 a_nonNegativeInteger: element("a_nonNegativeInteger");
        30 a_nonPositiveInteger: element("a_nonPositiveInteger");
        31 a_positiveInteger: element("a_positiveInteger");
        32 a_negativeInteger: element("a_negativeInteger");
        33 a_dateTime: element("a_dateTime");
        34 a_date: element("a_date");
        35 a_time: element("a_time");
        36 a_duration: element("a_duration");
        37 a_gYear: element("a_gYear");
        38 a_gYearMonth: element("a_gYearMonth");
        39 a_gMonth: element("a_gMonth");
        40 a_gMonthDay: element("a_gMonthDay");
        41 a_gDay: element("a_gDay");
        42 a_base64Binary: element("a_base64Binary");
        43 a_hexBinary: element("a_hexBinary");
        44 a_anySimpleType: element("a_anySimpleType");
    }
    ::soap_runtime::redacted_debug! {
        call;
        show a_boolean;
        show a_byte;
        show a_short;
        show a_int;
        show a_long;
        show a_unsignedByte;
        show a_unsignedShort;
        show a_unsignedInt;
        show a_unsignedLong;
        show a_float;
        show a_double;
        show a_string;
        show a_normalizedString;
        hide a_token;
        show a_language;
        show a_Name;
        show a_NCName;
        show a_NMTOKEN;
        show a_NMTOKENS;
        show a_ID;
        show a_IDREF;
        show a_IDREFS;
        show a_ENTITY;
        show a_ENTITIES;
        show a_anyURI;
        show a_QName;
        show a_NOTATION;
        show a_decimal;
        show a_integer;
        show a_nonNegativeInteger;
        show a_nonPositiveInteger;
        show a_positiveInteger;
        show a_negativeInteger;
        show a_dateTime;
        show a_date;
        show a_time;
        show a_duration;
        show a_gYear;
        show a_gYearMonth;
        show a_gMonth;
        show a_gMonthDay;
        show a_gDay;
        show a_base64Binary;
        show a_hexBinary;
        show a_anySimpleType;
    }

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct callResponse {
        pub alias: Percent,
        pub again: Again,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 alias: element("alias").facets(&Percent_facets);
        1 again: element("again").facets(&Again_facets);
    }

    /// Of a hundred.
    ///
    /// Restricted by `minInclusive` 0, `maxInclusive` 100.
    pub type Percent = i32;
    pub const Percent_facets: Facets = Facets::of("int").at_least("0").at_most("100");

    pub type Again = Percent;
    pub const Again_facets: Facets = Facets::of("int").at_least("0").at_most("100");

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
            ClientBuilder::new(&Self::PORTS[0]).secrets(&["a_token"])
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
