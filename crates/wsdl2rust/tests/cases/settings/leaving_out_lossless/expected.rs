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
        pub id: Kept<i32>,
        pub subject: Option<Kept<String>>,
        pub NS: Kept<text>,
        pub type_: Kept<kind>,
        pub note: KeptNil<Kept<String>>,
        pub tag: Vec<Kept<String>>,
        pub ids: ArrayOfInt,
        pub options: Options,
        pub owner: Value,
        pub argument: Operand,
        pub shape: AnyShape,
        pub choice: call_choice,
        pub version: Kept<i32>,
        pub lang: Option<String>,
        /// What `xsi:type` and its kin said on the element.
        pub kept_attributes: KeptAttributes,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 id: element("id");
        1 subject: element("subject").optional();
        2 NS: element("NS").facets(&text_facets);
        3 type_: element("type");
        4 note: element("note").nillable();
        5 tag: element("tag").repeated();
        6 ids: element("ids");
        7 options: element("options");
        8 owner: element("owner");
        9 argument: element("argument");
        10 shape: element("shape");
        11 choice: group(call_choice);
        12 version: attribute("version");
        13 lang: attribute("lang").optional();
        14 kept_attributes: kept_attributes();
    }
    impl call {
        /// With what the contract requires, and without the rest.
        pub fn new(
            id: i32,
            NS_: impl Into<Kept<text>>,
            type_: kind,
            note: KeptNil<Kept<String>>,
            owner: Value,
            argument: Operand,
            shape: AnyShape,
            choice: call_choice,
            version: i32,
        ) -> Self {
            Self {
                id: id.into(),
                NS: NS_.into(),
                type_: type_.into(),
                note,
                owner,
                argument,
                shape,
                choice,
                version: version.into(),
                ..::soap_runtime::codegen::Value::blank()
            }
        }
    }

    #[derive(Debug, Clone, PartialEq)]
    pub enum call_choice {
        one(Kept<i32>),
        two(Kept<i32>),
    }
    ::soap_runtime::choice! {
        call_choice(NS) blank one;
        0 one: element("one");
        1 two: element("two");
    }

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct callResponse {
        pub owner: Option<Value>,
        pub endless: Option<Endless>,
        /// What `xsi:type` and its kin said on the element.
        pub kept_attributes: KeptAttributes,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 owner: element("owner").optional();
        1 endless: element("endless").optional();
        2 kept_attributes: kept_attributes();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Options {
        pub depth: Option<Kept<i32>>,
        pub inner: Inner,
        pub any_attributes: AnyAttributes,
        /// What `xsi:type` and its kin said on the element.
        pub kept_attributes: KeptAttributes,
    }
    ::soap_runtime::complex! {
        Options("Options", NS);
        0 depth: element("depth").optional();
        1 inner: element("inner");
        2 any_attributes: any_attributes(ANY);
        3 kept_attributes: kept_attributes();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Inner {
        pub name: Option<Kept<String>>,
        /// What `xsi:type` and its kin said on the element.
        pub kept_attributes: KeptAttributes,
    }
    ::soap_runtime::complex! {
        Inner("Inner", NS);
        0 name: element("name").optional();
        1 kept_attributes: kept_attributes();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Value {
        pub lang: Option<String>,
        pub value: String,
        /// What `xsi:type` and its kin said on the element.
        pub kept_attributes: KeptAttributes,
    }
    ::soap_runtime::complex! {
        Value("Value", NS);
        0 lang: attribute("lang").optional();
        1 value: text();
        2 kept_attributes: kept_attributes();
    }
    impl Value {
        /// With what the contract requires, and without the rest.
        pub fn new(value: impl Into<String>) -> Self {
            Self {
                value: value.into(),
                ..::soap_runtime::codegen::Value::blank()
            }
        }
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Point {
        pub x: Kept<f64>,
        pub y: Kept<f64>,
        /// What `xsi:type` and its kin said on the element.
        pub kept_attributes: KeptAttributes,
    }
    ::soap_runtime::complex! {
        Point("Point", NS);
        0 x: element("x");
        1 y: element("y");
        2 kept_attributes: kept_attributes();
    }
    impl Point {
        /// With what the contract requires, and without the rest.
        pub fn new(x: f64, y: f64) -> Self {
            Self {
                x: x.into(),
                y: y.into(),
                ..::soap_runtime::codegen::Value::blank()
            }
        }
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Shape {
        pub at: Point,
        pub colour: Option<Kept<String>>,
        /// What `xsi:type` and its kin said on the element.
        pub kept_attributes: KeptAttributes,
    }
    ::soap_runtime::complex! {
        Shape("Shape", NS);
        0 at: element("at");
        1 colour: element("colour").optional();
        2 kept_attributes: kept_attributes();
    }
    impl Shape {
        /// With what the contract requires, and without the rest.
        pub fn new(at: Point) -> Self {
            Self {
                at,
                ..::soap_runtime::codegen::Value::blank()
            }
        }
    }

    /// `Shape` or a type derived from it, as `xsi:type` says.
    #[derive(Debug, Clone, PartialEq)]
    pub enum AnyShape {
        Shape(Box<Shape>),
        Circle(Box<Circle>),
        /// A type that the contract does not list, as it came.
        Unknown(AnyType),
    }
    ::soap_runtime::family! {
        AnyShape("Shape", NS) else Unknown;
        0 Shape: Shape;
        1 Circle: Circle;
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Circle {
        pub at: Point,
        pub colour: Option<Kept<String>>,
        pub radius: Kept<f64>,
        /// What `xsi:type` and its kin said on the element.
        pub kept_attributes: KeptAttributes,
    }
    ::soap_runtime::complex! {
        Circle("Circle", NS);
        0 at: element("at");
        1 colour: element("colour").optional();
        2 radius: element("radius");
        3 kept_attributes: kept_attributes();
    }
    impl Circle {
        /// With what the contract requires, and without the rest.
        pub fn new(at: Point, radius: f64) -> Self {
            Self {
                at,
                radius: radius.into(),
                ..::soap_runtime::codegen::Value::blank()
            }
        }
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Operand {
        pub choice: Operand_choice,
        /// What `xsi:type` and its kin said on the element.
        pub kept_attributes: KeptAttributes,
    }
    ::soap_runtime::complex! {
        Operand("Operand", NS);
        0 choice: group(Operand_choice);
        1 kept_attributes: kept_attributes();
    }
    impl Operand {
        /// With what the contract requires, and without the rest.
        pub fn new(choice: Operand_choice) -> Self {
            Self {
                choice,
                ..::soap_runtime::codegen::Value::blank()
            }
        }
    }

    #[derive(Debug, Clone, PartialEq)]
    pub enum Operand_choice {
        constant(Kept<i32>),
        expression(Expression),
    }
    ::soap_runtime::choice! {
        Operand_choice(NS) blank constant;
        0 constant: element("constant");
        1 expression: element("expression");
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Expression {
        pub comment: Option<Kept<String>>,
        pub of: Box<Operand>,
        /// What `xsi:type` and its kin said on the element.
        pub kept_attributes: KeptAttributes,
    }
    ::soap_runtime::complex! {
        Expression("Expression", NS);
        0 comment: element("comment").optional();
        1 of: element("of");
        2 kept_attributes: kept_attributes();
    }
    impl Expression {
        /// With what the contract requires, and without the rest.
        pub fn new(of: Operand) -> Self {
            Self {
                of: of.into(),
                ..::soap_runtime::codegen::Value::blank()
            }
        }
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Endless {
        pub next: Option<Box<Endless>>,
        /// What `xsi:type` and its kin said on the element.
        pub kept_attributes: KeptAttributes,
    }
    ::soap_runtime::complex! {
        Endless("Endless", NS);
        0 next: element("next");
        1 kept_attributes: kept_attributes();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct ArrayOfInt {
        pub int: Vec<Kept<i32>>,
        /// What `xsi:type` and its kin said on the element.
        pub kept_attributes: KeptAttributes,
    }
    ::soap_runtime::complex! {
        ArrayOfInt("ArrayOfInt", NS);
        0 int: element("int").optional().repeated();
        1 kept_attributes: kept_attributes();
    }

    /// Restricted by `maxLength` 9.
    pub type text = String;
    pub const text_facets: Facets = Facets::of("string").max_length(9);

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum kind {
        kind_OK,
        kind_Error,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        kind else Unknown;
        kind_OK = "kind_OK";
        kind_Error = "kind_Error";
    }

    ::soap_runtime::defaults! {
        callResponse;
        Options;
        Inner;
        Endless;
        ArrayOfInt;
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
