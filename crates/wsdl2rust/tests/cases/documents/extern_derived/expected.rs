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

    /// The types of namespace `urn:user`.
    pub mod user {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:user";

        #[derive(Debug, Clone, PartialEq)]
        pub struct Square {
            pub color: super::shared::Color,
            pub side: Option<f64>,
        }
        ::soap_runtime::complex! {
            Square("Square", NS);
            0 color: element("color").namespace(super::shared::NS).facets(&super::shared::Color_facets);
            1 side: attribute("side").optional();
        }

        /// The request of [`draw`](super::Service::draw).
        #[derive(Debug, Clone, PartialEq)]
        pub struct draw {
            pub square: Square,
        }
        ::soap_runtime::complex! {
            draw("draw", NS);
            0 square: element("square");
        }

        /// The reply of [`draw`](super::Service::draw).
        #[derive(Debug, Clone, PartialEq)]
        pub struct drawn {
            pub color: super::shared::Color,
        }
        ::soap_runtime::complex! {
            drawn("drawn", NS);
            0 color: element("color").facets(&super::shared::Color_facets);
        }
    }

    /// The types of namespace `urn:shared`.
    pub mod shared {
        pub use crate::extern_owner::*;
    }

    ::soap_runtime::extern_types! {
        use self::shared::*;
        "urn:shared" at "crate::extern_owner";
        NS = 0xfa51499247b9340b;
        Color = 0x9d84e344502c1f01;
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `draw`.
        pub static draw: Operation<user::draw, user::drawn> = Operation::new("draw", "draw")
            .request("draw", user::NS)
            .reply("drawn", user::NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [draw.info()];
    }

    ::soap_runtime::requests! {
        user::draw: operations::draw => user::drawn;
    }

    /// The client of service `Service`.
    #[derive(Debug, Clone)]
    pub struct Service {
        client: Client,
    }

    impl Service {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("Port", SoapVersion::V11, "http://localhost/"),
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
        pub async fn draw(&self, request: user::draw) -> Result<user::drawn, Error> {
            self.client.call(&operations::draw, &request).await
        }
    }

    ::soap_runtime::service! {
        Service;
    }
}
