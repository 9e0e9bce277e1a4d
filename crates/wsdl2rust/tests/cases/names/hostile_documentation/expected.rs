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
    ///
    /// A "quoted" text \*/ with /\* comment marks, "# and "#\] and \\ backslashes.
    ///
    /// let code = "indented";
    ///
    /// \`\`\`
    /// panic!("fenced");
    /// \`\`\`
    /// \# Heading, \[link\](http://example.com), \<script>alert(1)\</script>, \&amp;, \*emphasis\*,
    /// \_more\_, \~\~struck\~\~, snake_case_name
    /// 1\. let numbered = "code";
    /// \- let listed = "code";
    /// bidi txet zerowidth separator
    /// \#!\[inner\] #\[derive(Evil)\] } pub fn injected() {} {
    /// A very long line that goes on and on, because nobody who writes contracts breaks lines, so that
    /// it has to be broken here - at a blank.
    #[derive(Debug, Clone, PartialEq)]
    pub struct call {
        /// A "quoted" text \*/ with /\* comment marks, "# and "#\] and \\ backslashes.
        ///
        /// let code = "indented";
        ///
        /// \`\`\`
        /// panic!("fenced");
        /// \`\`\`
        /// \# Heading, \[link\](http://example.com), \<script>alert(1)\</script>, \&amp;, \*emphasis\*,
        /// \_more\_, \~\~struck\~\~, snake_case_name
        /// 1\. let numbered = "code";
        /// \- let listed = "code";
        /// bidi txet zerowidth separator
        /// \#!\[inner\] #\[derive(Evil)\] } pub fn injected() {} {
        /// A very long line that goes on and on, because nobody who writes contracts breaks lines, so that
        /// it has to be broken here - at a blank.
        ///
        /// The contract's default is `a'b" c`.
        pub value: Word,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 value: element("value").default("a`b\"\nc");
    }

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct callResponse {}
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
    }

    /// A "quoted" text \*/ with /\* comment marks, "# and "#\] and \\ backslashes.
    ///
    /// let code = "indented";
    ///
    /// \`\`\`
    /// panic!("fenced");
    /// \`\`\`
    /// \# Heading, \[link\](http://example.com), \<script>alert(1)\</script>, \&amp;, \*emphasis\*,
    /// \_more\_, \~\~struck\~\~, snake_case_name
    /// 1\. let numbered = "code";
    /// \- let listed = "code";
    /// bidi txet zerowidth separator
    /// \#!\[inner\] #\[derive(Evil)\] } pub fn injected() {} {
    /// A very long line that goes on and on, because nobody who writes contracts breaks lines, so that
    /// it has to be broken here - at a blank.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum Word {
        /// A "quoted" text \*/ with /\* comment marks, "# and "#\] and \\ backslashes.
        ///
        /// let code = "indented";
        ///
        /// \`\`\`
        /// panic!("fenced");
        /// \`\`\`
        /// \# Heading, \[link\](http://example.com), \<script>alert(1)\</script>, \&amp;, \*emphasis\*,
        /// \_more\_, \~\~struck\~\~, snake_case_name
        /// 1\. let numbered = "code";
        /// \- let listed = "code";
        /// bidi txet zerowidth separator
        /// \#!\[inner\] #\[derive(Evil)\] } pub fn injected() {} {
        /// A very long line that goes on and on, because nobody who writes contracts breaks lines, so that
        /// it has to be broken here - at a blank.
        ///
        /// The word `"\"); } /* \u{202e}"`.
        __________,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        Word else Unknown;
        __________ = "\"); } /* \u{202e}", "A \"quoted\" text */ with /* comment marks, \"# and \"#] and \\ backslashes. let code = \"indented\"; ``` panic!(\"fenced\"); ``` # Heading, [link](http://example.com), <script>alert(1)</script>, &amp;, *emphasis*, _more_, ~~struck~~, snake_case_name 1. let numbered = \"code\"; - let listed = \"code\"; bidi txet zerowidth separator #![inner] #[derive(Evil)] } pub fn injected() {} { A very long line that goes on and on, because nobody who writes contracts breaks lines, so that it has to be broken here - at a blank.";
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
    ///
    /// \`\`\`
    /// panic!()
    /// \`\`\`
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

        /// panic!()
        /// \*/ fn x() {}
        ///
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

    /// The server half of service `Service`.
    pub mod server {
        use super::*;

        /// What a server of `Service` does. An operation left out answers with a fault that says so.
        pub trait Service: Send + Sync + 'static {
            /// panic!()
            /// \*/ fn x() {}
            fn call(&self, call: &mut Call, request: call) -> impl Reply<callResponse> {
                not_implemented(call, request)
            }
        }

        /// A `tower::Service` that answers calls by `handler`.
        pub fn service<H: Service>(handler: H) -> Server<Dispatcher<H>> {
            Server::new(Dispatcher(handler))
        }

        /// Leads each call to its method.
        #[derive(Debug)]
        pub struct Dispatcher<H>(H);

        impl<H: Service> Dispatch for Dispatcher<H> {
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
                        Begun::answered(self.0.call(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
