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

    /// The request of [`call_it`](Api::call_it).
    ///
    /// Named `call` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Call_ {
        #[serde(rename = "iNodeID")]
        pub id: i32,
        pub aTags: Vec<String>,
        pub oGROUP: Group,
        #[serde(rename = "type")]
        pub kind: Kind,
        #[serde(rename = "oInner")]
        pub inner: Call__oInner,
        pub old_id: Option<i32>,
    }
    ::soap_runtime::complex! {
        Call_("call", NS);
        0 id: element("iNodeID");
        1 aTags: element("aTags").optional().repeated();
        2 oGROUP: element("oGROUP");
        3 kind: element("type");
        4 inner: element("oInner");
        5 old_id: attribute("iNodeID").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Call__oInner {
        pub sName: String,
    }
    ::soap_runtime::complex! {
        Call__oInner("oInner", NS);
        0 sName: element("sName");
    }

    /// The reply of [`call_it`](Api::call_it).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct callResponse {
        pub outcome: Outcome,
        pub group: Vec<Pair>,
        pub drawn: Drawn,
        pub either: EITHER,
        pub second: Named,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 outcome: group(Outcome);
        1 group: group(Pair).optional().repeated();
        2 drawn: element("drawn");
        3 either: element("either").facets(&EITHER_facets);
        4 second: element("second");
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub enum Outcome {
        #[serde(rename = "rOK")]
        Done(i32),
        rError(String),
    }
    ::soap_runtime::choice! {
        Outcome(NS) blank Done;
        0 Done: element("rOK");
        1 rError: element("rError");
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Pair {
        #[serde(rename = "sKey")]
        pub key: String,
        pub sValue: String,
    }
    ::soap_runtime::group! {
        Pair("group", NS);
        0 key: element("sKey");
        1 sValue: element("sValue");
    }

    /// The detail of a fault of [`call_it`](Api::call_it).
    ///
    /// Named `GROUP` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Group {
        #[serde(rename = "sName")]
        pub name: Option<String>,
    }
    ::soap_runtime::complex! {
        Group("GROUP", NS);
        0 name: element("sName").optional();
    }

    /// Named `Group` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Named {
        pub lang: Option<String>,
        pub value: String,
    }
    ::soap_runtime::complex! {
        Named("Group", NS);
        0 lang: attribute("lang").optional();
        1 value: text();
    }

    /// `DRAWN` or a type derived from it, as `xsi:type` says.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub enum Drawn {
        Line(Box<Line>),
        /// A type that the contract does not list, as it came.
        Unknown(AnyType),
    }
    ::soap_runtime::family! {
        Drawn("DRAWN", NS) else Unknown;
        0 Line: Line;
    }

    /// Named `LINE` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Line {
        pub length: Length,
    }
    ::soap_runtime::complex! {
        Line("LINE", NS);
        0 length: element("length").facets(&Length_facets);
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub enum EITHER {
        Number(i32),
        TYPE(Kind),
        /// A text that is none of these, as it came.
        Unknown(String),
    }
    ::soap_runtime::union! {
        EITHER else Unknown;
        Number: i32;
        TYPE: Kind;
    }
    pub const EITHER_facets: Facets = Facets::union(
        &[
            Facets::of("int"),
            Facets::of("string").words(&["type_A", "type_B", "A", "Unknown"]),
        ],
    );

    /// Named `TYPE` in the contract.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[derive(Serialize, Deserialize)]
    #[serde(from = "String", into = "String")]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub enum Kind {
        /// The word `type_A`.
        A,
        /// The word `type_B`.
        B,
        /// The word `A`.
        OtherA,
        /// The word `Unknown`.
        NotKnown,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        Kind else Unknown;
        A = "type_A";
        B = "type_B";
        OtherA = "A";
        NotKnown = "Unknown";
    }

    /// Restricted by `minInclusive` 0.
    ///
    /// Named `LENGTH` in the contract.
    pub type Length = i32;
    pub const Length_facets: Facets = Facets::of("int").at_least("0");

    /// The faults that the contract declares for [`call_it`](Api::call_it).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub enum Refusal {
        #[serde(rename = "refused")]
        Refused(Group),
    }
    ::soap_runtime::faults! {
        Refusal;
        0 Refused: element("refused").namespace(NS);
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `call`.
        pub static call_it: Operation<Call_, callResponse> =
            Operation::new("call", "urn:example/call")
                .request("call", NS)
                .reply("callResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [call_it.info()];
    }

    ::soap_runtime::requests! {
        Call_: operations::call_it => callResponse;
    }

    /// The client of service `Service`.
    #[derive(Debug, Clone)]
    pub struct Api {
        client: Client,
    }

    impl Api {
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
        /// [`Error::fault_as`] gives the faults that the contract declares as [`Refusal`].
        pub async fn call_it(&self, request: Call_) -> Result<callResponse, Error> {
            self.client.call(&operations::call_it, &request).await
        }
    }

    ::soap_runtime::service! {
        Api;
    }

    /// The server half of service `Service`.
    pub mod server {
        use super::*;

        /// What a server of `Api` does. An operation left out answers with a fault that says so.
        pub trait Api: Send + Sync + 'static {
            fn call_it(&self, call: &mut Call, request: Call_) -> impl Reply<callResponse> {
                not_implemented(call, request)
            }
        }

        /// A `tower::Service` that answers calls by `handler`.
        pub fn service<H: Api>(handler: H) -> Server<Dispatcher<H>> {
            Server::new(Dispatcher(handler))
        }

        /// Leads each call to its method.
        #[derive(Debug)]
        pub struct Dispatcher<H>(H);

        impl<H: Api> Dispatch for Dispatcher<H> {
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
                        Begun::answered(self.0.call_it(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
