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
        pub sign: Vec<Sign>,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 sign: element("sign").repeated();
    }

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct callResponse {
        pub sign: Vec<Sign>,
        pub order: callResponse_order,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 sign: element("sign").repeated();
        1 order: element("order");
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum callResponse_order {
        /// The word `<`.
        Ascending,
        /// The word `>`.
        Greater,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        callResponse_order else Unknown;
        Ascending = "<";
        Greater = ">";
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum Sign {
        /// The empty word.
        Empty,
        /// The word `<`.
        Less,
        /// The word `<=`.
        AtMost,
        /// The word `>`.
        Greater,
        /// The word `>=`.
        GreaterOrEqual,
        /// The word `=`.
        Equal,
        /// The word `==`.
        EqualEqual,
        /// The word `!=`.
        NotEqual,
        /// The word `<>`.
        LessOrGreater,
        /// The word `+`.
        Plus,
        /// The word `-`.
        Minus,
        /// The word `*`.
        Asterisk,
        /// The word `/`.
        Slash,
        /// The word `%`.
        Percent,
        /// The word `&&`.
        AndAnd,
        /// The word `||`.
        OrOr,
        /// The word `!`.
        Not,
        /// The word `?`.
        Question,
        /// The word `.`.
        Dot,
        /// The word `,`.
        Comma,
        /// The word `€`.
        Euro,
        /// The word `_`.
        Underscore,
        /// The word `" "`.
        Space,
        /// The word `>5`.
        Greater5,
        /// The word `<5`.
        Less5,
        /// The word `5`.
        _5,
        /// The word `-5`.
        Minus5,
        /// The word `5-`.
        _5Minus,
        /// The word `1.5`.
        _1_5,
        /// The word `15`.
        _15,
        /// The word `-1.5`.
        Minus1_5,
        A,
        /// The word `A+`.
        APlus,
        /// The word `A-`.
        AMinus,
        B,
        /// The word `C++`.
        CPlusPlus,
        /// The word `C#`.
        CHash,
        /// The word `R&D`.
        RAndD,
        /// The word `a b`.
        a_b,
        /// The word `A B`.
        A_B,
        /// The word `a-b`.
        a_b_2,
        /// The word `a_b`.
        a_b_3,
        /// The word `-none-`.
        _none_,
        /// The word `.NET`.
        DotNET,
        /// The word `1st`.
        _1st,
        größe,
        /// The word `Plus`.
        Plus_2,
        /// The word `🦀`.
        U1F980,
        /// The word `` ` ``.
        Backtick,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        Sign else Unknown;
        Empty = "";
        Less = "<";
        AtMost = "<=";
        Greater = ">";
        GreaterOrEqual = ">=";
        Equal = "=";
        EqualEqual = "==";
        NotEqual = "!=";
        LessOrGreater = "<>";
        Plus = "+";
        Minus = "-";
        Asterisk = "*";
        Slash = "/";
        Percent = "%";
        AndAnd = "&&";
        OrOr = "||";
        Not = "!";
        Question = "?";
        Dot = ".";
        Comma = ",";
        Euro = "€";
        Underscore = "_";
        Space = " ";
        Greater5 = ">5";
        Less5 = "<5";
        _5 = "5";
        Minus5 = "-5";
        _5Minus = "5-";
        _1_5 = "1.5";
        _15 = "15";
        Minus1_5 = "-1.5";
        A = "A";
        APlus = "A+";
        AMinus = "A-";
        B = "B";
        CPlusPlus = "C++";
        CHash = "C#";
        RAndD = "R&D";
        a_b = "a b";
        A_B = "A B";
        a_b_2 = "a-b";
        a_b_3 = "a_b";
        _none_ = "-none-";
        DotNET = ".NET";
        _1st = "1st";
        größe = "größe";
        Plus_2 = "Plus";
        U1F980 = "🦀";
        Backtick = "`";
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
