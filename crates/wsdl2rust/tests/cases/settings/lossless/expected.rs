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

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[derive(Serialize, Deserialize)]
    #[serde(from = "String", into = "String")]
    #[serde(crate = "::soap_runtime::codegen::serde")]
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

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub enum Limit {
        int(i32),
        date(Date),
        /// A text that is none of these, as it came.
        Unknown(String),
    }
    ::soap_runtime::union! {
        Limit else Unknown;
        int: i32;
        date: Date;
    }
    pub const Limit_facets: Facets = Facets::union(&[Facets::of("int"), Facets::of("date")]);

    pub type Sizes = XmlList<i32>;

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Point {
        pub x: Kept<i32>,
        pub y: Kept<i32>,
        pub z: Option<Kept<i32>>,
        /// The order in which the elements came; none is that of the contract.
        #[serde(skip)]
        pub order: KeptOrder,
        /// What `xsi:type` and its kin said on the element.
        #[serde(skip)]
        pub kept_attributes: KeptAttributes,
    }
    ::soap_runtime::complex! {
        Point("Point", NS) all;
        0 x: element("x");
        1 y: element("y");
        2 z: element("z").optional();
        3 order: kept_order();
        4 kept_attributes: kept_attributes();
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Animal {
        pub name: Kept<String>,
        pub id: Option<Kept<i32>>,
        /// What `xsi:type` and its kin said on the element.
        #[serde(skip)]
        pub kept_attributes: KeptAttributes,
    }
    ::soap_runtime::complex! {
        Animal("Animal", NS);
        0 name: element("name");
        1 id: attribute("id").optional();
        2 kept_attributes: kept_attributes();
    }

    /// `Animal` or a type derived from it, as `xsi:type` says.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub enum AnyAnimal {
        Animal(Box<Animal>),
        Dog(Box<Dog>),
        /// A type that the contract does not list, as it came.
        Unknown(AnyType),
    }
    ::soap_runtime::family! {
        AnyAnimal("Animal", NS) else Unknown;
        0 Animal: Animal;
        1 Dog: Dog;
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Dog {
        pub name: Kept<String>,
        pub breed: Kept<String>,
        pub id: Option<Kept<i32>>,
        /// What `xsi:type` and its kin said on the element.
        #[serde(skip)]
        pub kept_attributes: KeptAttributes,
    }
    ::soap_runtime::complex! {
        Dog("Dog", NS);
        0 name: element("name");
        1 breed: element("breed");
        2 id: attribute("id").optional();
        3 kept_attributes: kept_attributes();
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Names {
        pub name: Vec<KeptNil<Kept<String>>>,
        /// What `xsi:type` and its kin said on the element.
        #[serde(skip)]
        pub kept_attributes: KeptAttributes,
    }
    ::soap_runtime::complex! {
        Names("Names", NS);
        0 name: element("name").optional().nillable().repeated();
        1 kept_attributes: kept_attributes();
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Measure {
        pub unit: Option<String>,
        pub value: Kept<f64>,
        /// What `xsi:type` and its kin said on the element.
        #[serde(skip)]
        pub kept_attributes: KeptAttributes,
    }
    ::soap_runtime::complex! {
        Measure("Measure", NS);
        0 unit: attribute("unit").optional();
        1 value: text();
        2 kept_attributes: kept_attributes();
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Payment {
        pub choice: Payment_choice,
        /// What `xsi:type` and its kin said on the element.
        #[serde(skip)]
        pub kept_attributes: KeptAttributes,
    }
    ::soap_runtime::complex! {
        Payment("Payment", NS);
        0 choice: group(Payment_choice);
        1 kept_attributes: kept_attributes();
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub enum Payment_choice {
        card(Kept<String>),
        cash(Kept<Decimal>),
    }
    ::soap_runtime::choice! {
        Payment_choice(NS) blank card;
        0 card: element("card");
        1 cash: element("cash");
    }

    /// The request of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct call {
        pub number: Vec<Kept<i32>>,
        pub float: Vec<Kept<f32>>,
        pub flag: Vec<Kept<bool>>,
        pub bytes: Kept<Base64Binary>,
        pub hex: Kept<HexBinary>,
        pub decimal: Kept<Decimal>,
        pub colour: Kept<Colour>,
        pub limit: Kept<Limit>,
        pub sizes: Kept<Sizes>,
        pub code: Kept<QName>,
        pub text: Vec<Kept<String>>,
        /// The contract's default is `5`.
        pub count: Kept<i32>,
        /// The contract's default is `hello`.
        pub greeting: Kept<String>,
        pub point: Vec<Point>,
        pub pet: Vec<AnyAnimal>,
        pub nil: KeptNil<AnyAnimal>,
        pub nilOrNot: Option<KeptNil<Kept<i32>>>,
        pub names: Names,
        pub measure: Measure,
        pub payment: Payment,
        pub level: Option<Kept<i16>>,
        pub label: Option<String>,
        /// What `xsi:type` and its kin said on the element.
        #[serde(skip)]
        pub kept_attributes: KeptAttributes,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 number: element("number").repeated();
        1 float: element("float").repeated();
        2 flag: element("flag").repeated();
        3 bytes: element("bytes");
        4 hex: element("hex");
        5 decimal: element("decimal");
        6 colour: element("colour");
        7 limit: element("limit").facets(&Limit_facets);
        8 sizes: element("sizes");
        9 code: element("code");
        10 text: element("text").repeated();
        11 count: element("count").default("5");
        12 greeting: element("greeting").default("hello");
        13 point: element("point").repeated();
        14 pet: element("pet").repeated();
        15 nil: element("nil").nillable();
        16 nilOrNot: element("nilOrNot").optional().nillable();
        17 names: element("names");
        18 measure: element("measure");
        19 payment: element("payment");
        20 level: attribute("level").optional();
        21 label: attribute("label").optional();
        22 kept_attributes: kept_attributes();
    }

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct callResponse {
        pub done: Kept<bool>,
        /// What `xsi:type` and its kin said on the element.
        #[serde(skip)]
        pub kept_attributes: KeptAttributes,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 done: element("done");
        1 kept_attributes: kept_attributes();
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
