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

    /// The request of [`call`](Service::call), [`weigh`](Service::weigh), [`weighAll`](Service::weighAll).
    #[derive(Debug, Clone, PartialEq)]
    pub struct call {
        pub point: Point,
        pub deep: Option<Deep>,
        pub ring: Ring,
        pub either: either,
        pub number: number,
        pub login: Login,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 point: element("point");
        1 deep: element("deep").optional();
        2 ring: element("ring");
        3 either: element("either").facets(&either_facets);
        4 number: element("number").facets(&number_facets);
        5 login: element("login");
    }

    /// The reply of [`call`](Service::call), [`weigh`](Service::weigh), [`weighAll`](Service::weighAll).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Eq, Hash)]
    pub struct callResponse {
        pub drawn: AnyDrawn,
        pub choice: callResponse_choice,
        pub cost: Option<Decimal>,
        pub any: Vec<AnyElement>,
        pub any_attributes: AnyAttributes,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 drawn: element("drawn");
        1 choice: group(callResponse_choice);
        2 cost: element("cost").nillable();
        3 any: any(ANY).optional().repeated();
        4 any_attributes: any_attributes(ANY);
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Eq, Hash)]
    pub enum callResponse_choice {
        at(Point),
        when(DateTime),
    }
    ::soap_runtime::choice! {
        callResponse_choice(NS) blank when;
        0 at: element("at");
        1 when: element("when");
    }

    /// The detail of a fault of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Eq, Hash)]
    pub struct Point {
        pub x: i32,
        pub tags: Option<XmlList<String>>,
    }
    ::soap_runtime::complex! {
        Point("Point", NS);
        0 x: element("x");
        1 tags: element("tags").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Deep {
        pub deeper: Vec<Weight>,
    }
    ::soap_runtime::complex! {
        Deep("Deep", NS);
        0 deeper: element("deeper").array("weight", NS).items_at_least(1);
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Eq, Hash)]
    pub struct Ring {
        pub next: Option<Box<Ring>>,
        pub login: Option<Login>,
    }
    ::soap_runtime::complex! {
        Ring("Ring", NS);
        0 next: element("next").optional();
        1 login: element("login").optional();
    }

    #[derive(Clone, PartialEq)]
    #[derive(Eq, Hash)]
    pub struct Login {
        pub password: String,
    }
    ::soap_runtime::complex! {
        Login("Login", NS);
        0 password: element("password").secret();
    }
    ::soap_runtime::redacted_debug! {
        Login;
        hide password;
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Eq, Hash)]
    pub struct Drawn {
        pub to: Point,
    }
    ::soap_runtime::complex! {
        Drawn("Drawn", NS);
        0 to: element("to");
    }

    /// `Drawn` or a type derived from it, as `xsi:type` says.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Eq, Hash)]
    pub enum AnyDrawn {
        Drawn(Box<Drawn>),
        Line(Box<Line>),
        /// A type that the contract does not list, as it came.
        Unknown(AnyType),
    }
    ::soap_runtime::family! {
        AnyDrawn("Drawn", NS) else Unknown;
        0 Drawn: Drawn;
        1 Line: Line;
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Eq, Hash)]
    pub struct Line {
        pub to: Point,
    }
    ::soap_runtime::complex! {
        Line("Line", NS);
        0 to: element("to");
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Eq, Hash)]
    pub enum either {
        int(i32),
        boolean(bool),
        /// A text that is none of these, as it came.
        Unknown(String),
    }
    ::soap_runtime::union! {
        either else Unknown;
        int: i32;
        boolean: bool;
    }
    pub const either_facets: Facets = Facets::union(
        &[Facets::of("int"), Facets::of("boolean")],
    );

    #[derive(Debug, Clone, PartialEq)]
    pub enum number {
        int(i32),
        double(f64),
        /// A text that is none of these, as it came.
        Unknown(String),
    }
    ::soap_runtime::union! {
        number else Unknown;
        int: i32;
        double: f64;
    }
    pub const number_facets: Facets = Facets::union(
        &[Facets::of("int"), Facets::of("double")],
    );

    pub type Weight = XmlList<f32>;

    /// The faults that the contract declares for [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Eq, Hash)]
    pub enum callFault {
        refused(Point),
        reason(String),
        codes(XmlList<i32>),
    }
    ::soap_runtime::faults! {
        callFault;
        0 refused: element("refused").namespace(NS);
        1 reason: element("reason").namespace(NS);
        2 codes: element("codes").namespace(NS);
    }

    /// The faults that the contract declares for [`weigh`](Service::weigh).
    #[derive(Debug, Clone, PartialEq)]
    pub enum weighFault {
        reason(String),
        load(f64),
    }
    ::soap_runtime::faults! {
        weighFault;
        0 reason: element("reason").namespace(NS);
        1 load: element("load").namespace(NS);
    }

    /// The faults that the contract declares for [`weighAll`](Service::weighAll).
    #[derive(Debug, Clone, PartialEq)]
    pub enum weighAllFault {
        loads(XmlList<f32>),
    }
    ::soap_runtime::faults! {
        weighAllFault;
        0 loads: element("loads").namespace(NS);
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `call`.
        pub static call: Operation<call, callResponse> = Operation::new("call", "urn:example/call")
            .request("call", NS)
            .reply("callResponse", NS);
        /// Operation `weigh`.
        pub static weigh: Operation<call, callResponse> =
            Operation::new("weigh", "urn:example/weigh")
                .request("call", NS)
                .reply("callResponse", NS);
        /// Operation `weighAll`.
        pub static weighAll: Operation<call, callResponse> =
            Operation::new("weighAll", "urn:example/weighAll")
                .request("call", NS)
                .reply("callResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 3] = [call.info(), weigh.info(), weighAll.info()];
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
            ClientBuilder::new(&Self::PORTS[0]).secrets(&["password"])
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        ///
        /// [`Error::fault_as`] gives the faults that the contract declares as [`callFault`].
        pub async fn call(&self, request: call) -> Result<callResponse, Error> {
            self.client.call(&operations::call, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        ///
        /// [`Error::fault_as`] gives the faults that the contract declares as [`weighFault`].
        pub async fn weigh(&self, request: call) -> Result<callResponse, Error> {
            self.client.call(&operations::weigh, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        ///
        /// [`Error::fault_as`] gives the faults that the contract declares as [`weighAllFault`].
        pub async fn weighAll(&self, request: call) -> Result<callResponse, Error> {
            self.client.call(&operations::weighAll, &request).await
        }
    }

    ::soap_runtime::service! {
        Service;
    }
}
