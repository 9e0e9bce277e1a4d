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
    pub const NS: &str = "urn:\"); } /*";

    /// The request of [`call___fn_x_____`](Service__x___y__z_::call___fn_x_____).
    #[derive(Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct call {
        /// The contract's default is `"#] */`.
        #[serde(rename = "value-")]
        pub value_: String,
        #[serde(rename = "e\u{301}")]
        pub é: é,
        /// The contract's default is the empty text.
        #[serde(rename = "a\u{fe00}b")]
        pub a_b: String,
        #[serde(rename = "a\u{200d}b")]
        pub a_b_2: String,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 value_: element("value-").secret();
        1 é: element("e\u{301}");
        2 a_b: element("a\u{fe00}b");
        3 a_b_2: element("a\u{200d}b");
    }
    ::soap_runtime::redacted_debug! {
        call;
        hide value_;
        show é;
        show a_b;
        show a_b_2;
    }

    /// The reply of [`call___fn_x_____`](Service__x___y__z_::call___fn_x_____).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct callResponse {}
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
    }

    /// Named `é` in the contract.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[derive(Serialize, Deserialize)]
    #[serde(from = "String", into = "String")]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub enum é {
        /// The word `"\"#]\n*/ \u{202e}"`.
        QuoteHashRightBracketLineFeedAsteriskSlashSpaceU202E,
        /// The word `é`.
        é,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        é else Unknown;
        QuoteHashRightBracketLineFeedAsteriskSlashSpaceU202E = "\"#]\n*/ \u{202e}";
        é = "e\u{301}";
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `call " fn x() {}`.
        pub static call___fn_x_____: Operation<call, callResponse> =
            Operation::new("call \"\nfn x() {}", "urn:\"#]\n\\*/ \u{202e}")
                .request("call", NS)
                .reply("callResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [call___fn_x_____.info()];
    }

    ::soap_runtime::requests! {
        call: operations::call___fn_x_____ => callResponse;
    }

    /// The client of service `Service 'x' [y](z)`.
    #[derive(Debug, Clone)]
    pub struct Service__x___y__z_ {
        client: Client,
    }

    impl Service__x___y__z_ {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("\");", SoapVersion::V11, "http://localhost/\"\n*/\u{202e}"),
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
            ClientBuilder::new(&Self::PORTS[0]).secrets(&["value-"])
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn call___fn_x_____(&self, request: call) -> Result<callResponse, Error> {
            self.client.call(&operations::call___fn_x_____, &request).await
        }
    }

    ::soap_runtime::service! {
        Service__x___y__z_;
    }

    /// The server half of service `Service 'x' [y](z)`.
    pub mod server {
        use super::*;

        /// What a server of `Service__x___y__z_` does. An operation left out answers with a fault that says so.
        pub trait Service__x___y__z_: Send + Sync + 'static {
            fn call___fn_x_____(
                &self,
                call: &mut Call,
                request: call,
            ) -> impl Reply<callResponse> {
                not_implemented(call, request)
            }
        }

        /// A `tower::Service` that answers calls by `handler`.
        pub fn service<H: Service__x___y__z_>(handler: H) -> Server<Dispatcher<H>> {
            Server::new(Dispatcher(handler))
        }

        /// Leads each call to its method.
        #[derive(Debug)]
        pub struct Dispatcher<H>(H);

        impl<H: Service__x___y__z_> Dispatch for Dispatcher<H> {
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
                        Begun::answered(self.0.call___fn_x_____(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
