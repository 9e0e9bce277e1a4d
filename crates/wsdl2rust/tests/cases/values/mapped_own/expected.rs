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
        pub total: crate::own::Cents,
        pub tip: Option<crate::own::Cents>,
        pub home: crate::own::Place,
        pub other: Vec<crate::own::Place>,
        pub plain: Plain,
        pub shape: AnyShape,
        pub fee: crate::own::Cents,
        pub weight: Decimal,
        pub fee_2: Option<crate::own::Cents>,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 total: element("total").facets(&Money_facets);
        1 tip: element("tip").optional().facets(&Money_facets);
        2 home: element("home");
        3 other: element("other").optional().repeated();
        4 plain: element("plain");
        5 shape: element("shape");
        6 fee: element("fee").facets(&Facets::of("decimal"));
        7 weight: element("weight");
        8 fee_2: attribute("fee").optional().facets(&Money_facets);
    }
    impl call {
        /// With what the contract requires, and without the rest.
        pub fn new(
            total: crate::own::Cents,
            home: crate::own::Place,
            shape: AnyShape,
            fee: crate::own::Cents,
            weight: Decimal,
        ) -> Self {
            Self {
                total,
                home,
                shape,
                fee,
                weight,
                ..::soap_runtime::codegen::Value::blank()
            }
        }
    }

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct callResponse {
        pub due: crate::own::Cents,
        pub parts: Parts_,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 due: element("due").facets(&Money_facets);
        1 parts: element("parts").facets(&Parts__facets);
    }

    /// Restricted by `minInclusive` 0.
    pub type Money = Decimal;
    pub const Money_facets: Facets = Facets::of("decimal").at_least("0");

    /// Named `Parts` in the contract.
    pub type Parts_ = XmlList<crate::own::Cents>;
    pub const Parts__facets: Facets = Facets::list(&Money_facets);

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Eq, Hash)]
    pub struct Address {
        pub street: Option<String>,
        pub city: Option<String>,
    }
    ::soap_runtime::complex! {
        Address("Address", NS);
        0 street: element("street").optional();
        1 city: element("city").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Eq, Hash)]
    pub struct Plain {
        pub note: Option<String>,
    }
    ::soap_runtime::complex! {
        Plain("Plain", NS);
        0 note: element("note").optional();
    }

    /// `Shape` or a type derived from it, as `xsi:type` says.
    #[derive(Debug, Clone, PartialEq)]
    pub enum AnyShape {
        Circle(Box<Circle>),
        /// A type that the contract does not list, as it came.
        Unknown(AnyType),
    }
    ::soap_runtime::family! {
        AnyShape("Shape", NS) else Unknown;
        0 Circle: Circle;
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Circle {
        pub radius: i32,
        pub cost: crate::own::Cents,
    }
    ::soap_runtime::complex! {
        Circle("Circle", NS);
        0 radius: element("radius");
        1 cost: element("cost").facets(&Money_facets);
    }

    ::soap_runtime::defaults! {
        Address;
        Plain;
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
