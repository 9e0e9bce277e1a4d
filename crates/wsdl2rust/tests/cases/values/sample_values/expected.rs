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
    pub const NS: &str = "urn:example:values";

    /// Restricted by `pattern` \[^:Z\].\*.
    pub type day = Date;
    pub const day_facets: Facets = Facets::of("date").patterns(&[&["[^:Z].*"]]);

    /// Restricted by `pattern` .\*Z.
    pub type dayWithZone = Date;
    pub const dayWithZone_facets: Facets = Facets::of("date").patterns(&[&[".*Z"]]);

    /// Restricted by `pattern` .\*-02-29.
    pub type leapDay = Date;
    pub const leapDay_facets: Facets = Facets::of("date").patterns(&[&[".*-02-29"]]);

    /// Restricted by `pattern` 2023-04-3\\d.
    pub type lastOfApril = Date;
    pub const lastOfApril_facets: Facets = Facets::of("date").patterns(&[&["2023-04-3\\d"]]);

    /// Restricted by `minExclusive` 2030-05-05, `pattern` \\d{4}-\\d\\d-\\d\\d.
    pub type futureDay = Date;
    pub const futureDay_facets: Facets = Facets::of("date")
        .patterns(&[&["\\d{4}-\\d\\d-\\d\\d"]])
        .above("2030-05-05");

    /// Restricted by `pattern` .\*\\.\\d{3}Z.
    pub type moment = DateTime;
    pub const moment_facets: Facets = Facets::of("dateTime").patterns(&[&[".*\\.\\d{3}Z"]]);

    /// Restricted by `pattern` \[^Z\]\*, `maxInclusive` 1999-12-31T23:59:59.
    pub type localMoment = DateTime;
    pub const localMoment_facets: Facets = Facets::of("dateTime")
        .patterns(&[&["[^Z]*"]])
        .at_most("1999-12-31T23:59:59");

    /// Restricted by `pattern` \\d\\d:00:00.
    pub type hour = Time;
    pub const hour_facets: Facets = Facets::of("time").patterns(&[&["\\d\\d:00:00"]]);

    /// Restricted by `pattern` 19\.\*.
    pub type month = GYearMonth;
    pub const month_facets: Facets = Facets::of("gYearMonth").patterns(&[&["19.*"]]);

    /// Restricted by `pattern` \[3-5\]\\d{3}.
    pub type year = GYear;
    pub const year_facets: Facets = Facets::of("gYear").patterns(&[&["[3-5]\\d{3}"]]);

    /// Restricted by `pattern` \--02-.\*.
    pub type birthday = GMonthDay;
    pub const birthday_facets: Facets = Facets::of("gMonthDay").patterns(&[&["--02-.*"]]);

    /// Restricted by `pattern` \\-?P(\\d\*D)?(T(\\d\*H)?(\\d\*M)?(\\d\*(\\.\\d\*)?S)?)?, `minInclusive` \-P10675199DT2H48M5.4775808S, `maxInclusive` P10675199DT2H48M5.4775807S.
    pub type span = Duration;
    pub const span_facets: Facets = Facets::of("duration")
        .patterns(&[&["\\-?P(\\d*D)?(T(\\d*H)?(\\d*M)?(\\d*(\\.\\d*)?S)?)?"]])
        .at_least("-P10675199DT2H48M5.4775808S")
        .at_most("P10675199DT2H48M5.4775807S");

    /// Restricted by `pattern` \[^DT\]\*.
    pub type months = Duration;
    pub const months_facets: Facets = Facets::of("duration").patterns(&[&["[^DT]*"]]);

    /// Restricted by `pattern` \-P.\*.
    pub type negativeSpan = Duration;
    pub const negativeSpan_facets: Facets = Facets::of("duration").patterns(&[&["-P.*"]]);

    /// Restricted by `pattern` PT.\*S, `minExclusive` PT1M.
    pub type timeSpan = Duration;
    pub const timeSpan_facets: Facets = Facets::of("duration")
        .patterns(&[&["PT.*S"]])
        .above("PT1M");

    /// Restricted by `pattern` \[\\da-fA-F\]{8}-\[\\da-fA-F\]{4}-\[\\da-fA-F\]{4}-\[\\da-fA-F\]{4}-\[\\da-fA-F\]{12}.
    pub type guid = String;
    pub const guid_facets: Facets = Facets::of("string")
        .patterns(
            &[
                &[
                    "[\\da-fA-F]{8}-[\\da-fA-F]{4}-[\\da-fA-F]{4}-[\\da-fA-F]{4}-[\\da-fA-F]{12}",
                ],
            ],
        );

    /// Named `char` in the contract.
    pub type char_ = i32;

    /// Restricted by `pattern` \\d{5}.
    pub type fiveDigits = i32;
    pub const fiveDigits_facets: Facets = Facets::of("int").patterns(&[&["\\d{5}"]]);

    /// Restricted by `pattern` \[0-9\]\*\[02468\], `minInclusive` 1235.
    pub type even = i32;
    pub const even_facets: Facets = Facets::of("int")
        .patterns(&[&["[0-9]*[02468]"]])
        .at_least("1235");

    /// Restricted by `pattern` 2\.\*, `minExclusive` 29.
    pub type small = u8;
    pub const small_facets: Facets = Facets::of("unsignedByte")
        .patterns(&[&["2.*"]])
        .above("29");

    /// Restricted by `pattern` \-\\d+.
    pub type negative = Integer;
    pub const negative_facets: Facets = Facets::of("integer").patterns(&[&["-\\d+"]]);

    /// Restricted by `pattern` \\d+\\.\\d{2}, `totalDigits` 5.
    pub type money = Decimal;
    pub const money_facets: Facets = Facets::of("decimal")
        .patterns(&[&["\\d+\\.\\d{2}"]])
        .total_digits(5);

    /// Restricted by `minExclusive` 0, `maxExclusive` 0\.01, `fractionDigits` 4.
    pub type rate = Decimal;
    pub const rate_facets: Facets = Facets::of("decimal")
        .above("0")
        .below("0.01")
        .fraction_digits(4);

    /// Restricted by `pattern` .\*E.\*.
    pub type exponent = f64;
    pub const exponent_facets: Facets = Facets::of("double").patterns(&[&[".*E.*"]]);

    /// Restricted by `pattern` 1\|0.
    pub type yes = bool;
    pub const yes_facets: Facets = Facets::of("boolean").patterns(&[&["1|0"]]);

    /// Restricted by `pattern` f.\*.
    pub type no = bool;
    pub const no_facets: Facets = Facets::of("boolean").patterns(&[&["f.*"]]);

    /// Restricted by `pattern` \[A-F\]\*, `length` 3.
    pub type hex = HexBinary;
    pub const hex_facets: Facets = Facets::of("hexBinary")
        .length(3)
        .patterns(&[&["[A-F]*"]]);

    /// Restricted by `pattern` \[A-Z\]{3,5}.
    pub type upperCase = String;
    pub const upperCase_facets: Facets = Facets::of("NCName").patterns(&[&["[A-Z]{3,5}"]]);

    /// Restricted by `pattern` .{4}, `pattern` \\S{6}.
    pub type noSpaces = String;
    pub const noSpaces_facets: Facets = Facets::of("token").patterns(&[&[".{4}", "\\S{6}"]]);

    /// Restricted by `pattern` https://.+.
    pub type url = String;
    pub const url_facets: Facets = Facets::of("anyURI").patterns(&[&["https://.+"]]);

    /// Restricted by `pattern` \[a-z\]{2}-\[A-Z\]{2}.
    pub type tongue = String;
    pub const tongue_facets: Facets = Facets::of("language")
        .patterns(&[&["[a-z]{2}-[A-Z]{2}"]]);

    /// Restricted by `pattern` (A\|B)?\\d\*X, `length` 5.
    pub type code = String;
    pub const code_facets: Facets = Facets::of("string")
        .length(5)
        .patterns(&[&["(A|B)?\\d*X"]]);

    /// Restricted by `pattern` \[a-z\]\*, `minLength` 40.
    pub type long = String;
    pub const long_facets: Facets = Facets::of("string")
        .min_length(40)
        .patterns(&[&["[a-z]*"]]);

    /// Restricted by `pattern` \[^:\]+:\[^:\]+.
    pub type prefixed = QName;
    pub const prefixed_facets: Facets = Facets::of("QName").patterns(&[&["[^:]+:[^:]+"]]);

    pub type usage = QName;

    pub type ownUsage = QName;

    /// Restricted by `pattern` b.\*.
    pub type wordOfStep = anyWord;
    pub const wordOfStep_facets: Facets = Facets::of("string")
        .patterns(&[&["b.*"]])
        .words(&["alpha", "beta"]);

    /// Restricted by `pattern` .\*11.\*.
    pub type twoSteps = code;
    pub const twoSteps_facets: Facets = Facets::of("string")
        .length(5)
        .patterns(&[&["(A|B)?\\d*X"], &[".*11.*"]]);

    /// Restricted by `minLength` 3.
    pub type sizes = listOfInts;
    pub const sizes_facets: Facets = Facets::list(&Facets::of("int")).min_length(3);

    /// Restricted by `pattern` \\d\*.
    pub type firstOfUnion = dayOrNumber;
    pub const firstOfUnion_facets: Facets = Facets::union(
            &[Facets::of("date"), Facets::of("int")],
        )
        .patterns(&[&["\\d*"]]);

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum anyWord {
        alpha,
        beta,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        anyWord else Unknown;
        alpha = "alpha";
        beta = "beta";
    }

    pub type listOfInts = XmlList<i32>;

    #[derive(Debug, Clone, PartialEq)]
    pub enum dayOrNumber {
        date(Date),
        int(i32),
        /// A text that is none of these, as it came.
        Unknown(String),
    }
    ::soap_runtime::union! {
        dayOrNumber else Unknown;
        date: Date;
        int: i32;
    }
    pub const dayOrNumber_facets: Facets = Facets::union(
        &[Facets::of("date"), Facets::of("int")],
    );

    /// The request of [`ask`](Values::ask).
    #[derive(Debug, Clone, PartialEq)]
    pub struct ask {
        pub day: day,
        pub dayWithZone: dayWithZone,
        pub leapDay: leapDay,
        pub lastOfApril: lastOfApril,
        pub futureDay: futureDay,
        pub moment: moment,
        pub localMoment: localMoment,
        pub hour: hour,
        pub month: month,
        pub year: year,
        pub birthday: birthday,
        pub span: span,
        pub months: months,
        pub negativeSpan: negativeSpan,
        pub timeSpan: timeSpan,
        pub guid: guid,
        pub char: char_,
        pub fiveDigits: fiveDigits,
        pub even: even,
        pub small: small,
        pub negative: negative,
        pub money: money,
        pub rate: rate,
        pub exponent: exponent,
        pub yes: yes,
        pub no: no,
        pub hex: hex,
        pub upperCase: upperCase,
        pub noSpaces: noSpaces,
        pub url: url,
        pub tongue: tongue,
        pub code: code,
        pub long: long,
        pub prefixed: prefixed,
        pub usage: usage,
        pub ownUsage: ownUsage,
        pub wordOfStep: wordOfStep,
        pub twoSteps: twoSteps,
        pub sizes: sizes,
        pub firstOfUnion: firstOfUnion,
        /// Always `p:Fixed`.
        pub fixedName: QName,
        pub any: AnyElement,
        /// Restricted by `pattern` k\\d.
        pub key: String,
    }
    ::soap_runtime::complex! {
        ask("ask", NS);
        0 day: element("day").facets(&day_facets);
        1 dayWithZone: element("dayWithZone").facets(&dayWithZone_facets);
        2 leapDay: element("leapDay").facets(&leapDay_facets);
        3 lastOfApril: element("lastOfApril").facets(&lastOfApril_facets);
        4 futureDay: element("futureDay").facets(&futureDay_facets);
        5 moment: element("moment").facets(&moment_facets);
        6 localMoment: element("localMoment").facets(&localMoment_facets);
        7 hour: element("hour").facets(&hour_facets);
        8 month: element("month").facets(&month_facets);
        9 year: element("year").facets(&year_facets);
        10 birthday: element("birthday").facets(&birthday_facets);
        11 span: element("span").facets(&span_facets);
        12 months: element("months").facets(&months_facets);
        13 negativeSpan: element("negativeSpan").facets(&negativeSpan_facets);
        14 timeSpan: element("timeSpan").facets(&timeSpan_facets);
        15 guid: element("guid").facets(&guid_facets);
        16 char: element("char");
        17 fiveDigits: element("fiveDigits").facets(&fiveDigits_facets);
        18 even: element("even").facets(&even_facets);
        19 small: element("small").facets(&small_facets);
        20 negative: element("negative").facets(&negative_facets);
        21 money: element("money").facets(&money_facets);
        22 rate: element("rate").facets(&rate_facets);
        23 exponent: element("exponent").facets(&exponent_facets);
        24 yes: element("yes").facets(&yes_facets);
        25 no: element("no").facets(&no_facets);
        26 hex: element("hex").facets(&hex_facets);
        27 upperCase: element("upperCase").facets(&upperCase_facets);
        28 noSpaces: element("noSpaces").facets(&noSpaces_facets);
        29 url: element("url").facets(&url_facets);
        30 tongue: element("tongue").facets(&tongue_facets);
        31 code: element("code").facets(&code_facets);
        32 long: element("long").facets(&long_facets);
        33 prefixed: element("prefixed").facets(&prefixed_facets);
        34 usage: element("usage");
        35 ownUsage: element("ownUsage");
        36 wordOfStep: element("wordOfStep").facets(&wordOfStep_facets);
        37 twoSteps: element("twoSteps").facets(&twoSteps_facets);
        38 sizes: element("sizes").facets(&sizes_facets);
        39 firstOfUnion: element("firstOfUnion").facets(&firstOfUnion_facets);
        40 fixedName: element("fixedName").facets(&Facets::of("QName")).fixed("p:Fixed");
        41 any: any(ANY);
        42 key: attribute("key").facets(&Facets::of("ID").patterns(&[&["k\\d"]]));
    }

    /// The reply of [`ask`](Values::ask).
    #[derive(Debug, Clone, PartialEq)]
    pub struct askResponse {
        pub any: AnyElement,
        pub any_2: AnyElement,
        pub any_3: Vec<AnyElement>,
    }
    ::soap_runtime::complex! {
        askResponse("askResponse", NS);
        0 any: any(ANY);
        1 any_2: any(within(NS));
        2 any_3: any(other(NS)).repeated().at_least(2).at_most(2);
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `ask`.
        pub static ask: Operation<ask, askResponse> =
            Operation::new("ask", "urn:example:values/ask")
                .request("ask", NS)
                .reply("askResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [ask.info()];
    }

    ::soap_runtime::requests! {
        ask: operations::ask => askResponse;
    }

    /// The client of service `Values`.
    #[derive(Debug, Clone)]
    pub struct Values {
        client: Client,
    }

    impl Values {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("Values", SoapVersion::V11, "http://localhost/"),
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
        pub async fn ask(&self, request: ask) -> Result<askResponse, Error> {
            self.client.call(&operations::ask, &request).await
        }
    }

    ::soap_runtime::service! {
        Values;
    }
}
