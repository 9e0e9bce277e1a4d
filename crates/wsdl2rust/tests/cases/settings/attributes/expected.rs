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
    #[must_use]
    #[serde(deny_unknown_fields)]
    pub struct call {
        pub id: i32,
        #[serde(default)]
        pub tag: Vec<String>,
        pub point: Point,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub id_2: Option<i32>,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 id: element("id");
        1 tag: element("tag").optional().repeated();
        2 point: element("point");
        3 id_2: attribute("id").optional();
    }

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    #[must_use]
    #[serde(deny_unknown_fields)]
    pub struct callResponse {
        pub shape: Shape,
        pub kind: Option<kind>,
        pub either: Option<either>,
        pub drawn: AnyDrawn,
        #[serde(default)]
        pub tag: Vec<String>,
        pub size: callResponse_size,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 shape: element("shape");
        1 kind: element("kind").optional();
        2 either: element("either").optional().facets(&either_facets);
        3 drawn: element("drawn");
        4 tag: element("tag").optional().repeated();
        5 size: element("size");
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    #[must_use]
    #[serde(deny_unknown_fields)]
    #[derive(Eq)]
    #[derive(Hash)]
    pub struct callResponse_size {
        pub width: Width,
    }
    ::soap_runtime::complex! {
        callResponse_size("size", NS);
        0 width: element("width").facets(&Width_facets);
    }

    /// The detail of a fault of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    #[must_use]
    #[derive(Eq, Hash, PartialOrd, Ord)]
    pub struct Point {
        pub x: i32,
        pub y: i32,
    }
    ::soap_runtime::complex! {
        Point("Point", NS);
        0 x: element("x");
        1 y: element("y");
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    #[must_use]
    pub enum Shape {
        /// Where it is.
        at(Point),
        name(String),
    }
    ::soap_runtime::choice! {
        Shape("Shape", NS) blank name;
        0 at: element("at");
        1 name: element("name");
    }

    /// `Drawn` or a type derived from it, as `xsi:type` says.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    #[must_use]
    pub enum AnyDrawn {
        #[doc(alias = "drawn")]
        Line(Box<Line>),
        /// A type that the contract does not list, as it came.
        #[doc(alias = "drawn")]
        Unknown(AnyType),
    }
    ::soap_runtime::family! {
        AnyDrawn("Drawn", NS) else Unknown;
        0 Line: Line;
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    #[must_use]
    pub struct Line {
        pub to: Point,
    }
    ::soap_runtime::complex! {
        Line("Line", NS);
        0 to: element("to");
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    #[must_use]
    pub enum either {
        ///A number.
        int(i32),
        kind(kind),
        /// A text that is none of these, as it came.
        Unknown(String),
    }
    ::soap_runtime::union! {
        either else Unknown;
        int: i32;
        kind: kind;
    }
    pub const either_facets: Facets = Facets::union(
        &[Facets::of("int"), Facets::of("string").words(&["kind_OK", "kind-Error"])],
    );

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[derive(Serialize, Deserialize)]
    #[serde(from = "String", into = "String")]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    #[must_use]
    pub enum kind {
        kind_OK,
        /// The word `kind-Error`.
        #[doc(alias = "failed")]
        kind_Error,
        /// A word that the contract does not list, as it came.
        #[doc(hidden)]
        Unknown(String),
    }
    ::soap_runtime::words! {
        kind else Unknown;
        kind_OK = "kind_OK";
        kind_Error = "kind-Error";
    }

    /// Restricted by `minInclusive` 0.
    pub type Width = i32;
    pub const Width_facets: Facets = Facets::of("int").at_least("0");

    /// The faults that the contract declares for [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    #[serde(deny_unknown_fields)]
    #[non_exhaustive]
    pub enum callFault {
        #[doc(alias = "refusal")]
        refused(Point),
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
