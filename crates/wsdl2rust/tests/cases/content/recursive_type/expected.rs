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
        pub tree: Tree,
        pub a: A,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 tree: element("tree");
        1 a: element("a");
    }

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct callResponse {
        pub chain: Option<Chain>,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 chain: element("chain").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Tree {
        pub left: Option<Box<Tree>>,
        pub right: Option<Box<Tree>>,
        pub children: Option<Vec<Tree>>,
        pub more: Vec<Tree>,
    }
    ::soap_runtime::complex! {
        Tree("Tree", NS);
        0 left: element("left").optional();
        1 right: element("right").optional();
        2 children: element("children").optional().array("Tree", NS);
        3 more: element("more").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct A {
        pub b: Option<B>,
    }
    ::soap_runtime::complex! {
        A("A", NS);
        0 b: element("b").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct B {
        pub c: Option<Nillable<C>>,
    }
    ::soap_runtime::complex! {
        B("B", NS);
        0 c: element("c").optional().nillable();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct C {
        pub a: Option<Box<A>>,
        pub b: Option<Box<B>>,
    }
    ::soap_runtime::complex! {
        C("C", NS);
        0 a: element("a").optional();
        1 b: element("b").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Chain {
        pub next: Option<Box<Chain>>,
    }
    ::soap_runtime::complex! {
        Chain("Chain", NS);
        0 next: element("next").optional();
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
