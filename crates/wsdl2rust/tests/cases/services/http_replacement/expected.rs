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

    /// The request of `http_ports::port1::o1`, `http_ports::port2::o1`, `http_ports::port3::o1`.
    #[derive(Debug, Clone, PartialEq)]
    pub struct o1Parameters {
        pub part1: String,
        pub part2: i32,
        pub part3: String,
    }
    ::soap_runtime::complex! {
        o1Parameters("o1Parameters", "");
        0 part1: element("part1");
        1 part2: element("part2");
        2 part3: element("part3");
    }

    /// Clients of the HTTP GET and POST bindings, which call operations without SOAP.
    pub mod http_ports {
        use super::*;

        /// The operations of the contract: names and locations, and how request and reply travel.
        pub mod operations {
            /// The operations of [`port1`](super::port1).
            pub mod port1 {
                use super::super::super::*;

                /// Operation `o1`.
                pub static o1: HttpOperation<o1Parameters, ::soap_runtime::codegen::HttpContent> =
                    HttpOperation::get("o1", "o1/A(part1)B(part2)/(part3)")
                        .replaced();

                /// All of them, in contract order.
                pub static ALL: [&HttpOperationInfo; 1] = [o1.info()];
            }

            /// The operations of [`port2`](super::port2).
            pub mod port2 {
                use super::super::super::*;

                /// Operation `o1`.
                pub static o1: HttpOperation<o1Parameters, ::soap_runtime::codegen::HttpContent> =
                    HttpOperation::get("o1", "o1");

                /// All of them, in contract order.
                pub static ALL: [&HttpOperationInfo; 1] = [o1.info()];
            }

            /// The operations of [`port3`](super::port3).
            pub mod port3 {
                use super::super::super::*;

                /// Operation `o1`.
                pub static o1: HttpOperation<o1Parameters, ::soap_runtime::codegen::HttpContent> =
                    HttpOperation::post("o1", "o1");

                /// All of them, in contract order.
                pub static ALL: [&HttpOperationInfo; 1] = [o1.info()];
            }
        }

        /// The client of port `port1` of service `service1`. It calls by HTTP GET, without SOAP.
        #[derive(Debug, Clone)]
        pub struct port1 {
            client: Client,
        }

        impl port1 {
            /// The ports of the service.
            pub const PORTS: &'static [Port] = &[Port::http("port1", "http://example.com/")];

            /// A client of `endpoint` by the protocol of the first port, over HTTP with a cookie jar.
            ///
            /// # Errors
            ///
            /// When the endpoint is not an http or https address, or no transport can be set up.
            pub fn new(endpoint: impl AsRef<str>) -> Result<Self, Error> {
                Self::builder().endpoint(endpoint).build()
            }

            /// A builder set to the first port, for everything else: transport, limits.
            pub fn builder() -> ClientBuilder<Self> {
                ClientBuilder::new(&Self::PORTS[0])
            }

            /// # Errors
            ///
            /// [`Error`] tells in which phase the call failed.
            pub async fn o1(
                &self,
                request: o1Parameters,
            ) -> Result<::soap_runtime::codegen::HttpContent, Error> {
                self.client.download(&operations::port1::o1, &request).await
            }
        }

        ::soap_runtime::service! {
            port1;
        }

        /// The client of port `port2` of service `service1`. It calls by HTTP GET, without SOAP.
        #[derive(Debug, Clone)]
        pub struct port2 {
            client: Client,
        }

        impl port2 {
            /// The ports of the service.
            pub const PORTS: &'static [Port] = &[Port::http("port2", "http://example.com/")];

            /// A client of `endpoint` by the protocol of the first port, over HTTP with a cookie jar.
            ///
            /// # Errors
            ///
            /// When the endpoint is not an http or https address, or no transport can be set up.
            pub fn new(endpoint: impl AsRef<str>) -> Result<Self, Error> {
                Self::builder().endpoint(endpoint).build()
            }

            /// A builder set to the first port, for everything else: transport, limits.
            pub fn builder() -> ClientBuilder<Self> {
                ClientBuilder::new(&Self::PORTS[0])
            }

            /// # Errors
            ///
            /// [`Error`] tells in which phase the call failed.
            pub async fn o1(
                &self,
                request: o1Parameters,
            ) -> Result<::soap_runtime::codegen::HttpContent, Error> {
                self.client.download(&operations::port2::o1, &request).await
            }
        }

        ::soap_runtime::service! {
            port2;
        }

        /// The client of port `port3` of service `service1`. It calls by HTTP POST, without SOAP.
        #[derive(Debug, Clone)]
        pub struct port3 {
            client: Client,
        }

        impl port3 {
            /// The ports of the service.
            pub const PORTS: &'static [Port] = &[Port::http("port3", "http://example.com/")];

            /// A client of `endpoint` by the protocol of the first port, over HTTP with a cookie jar.
            ///
            /// # Errors
            ///
            /// When the endpoint is not an http or https address, or no transport can be set up.
            pub fn new(endpoint: impl AsRef<str>) -> Result<Self, Error> {
                Self::builder().endpoint(endpoint).build()
            }

            /// A builder set to the first port, for everything else: transport, limits.
            pub fn builder() -> ClientBuilder<Self> {
                ClientBuilder::new(&Self::PORTS[0])
            }

            /// # Errors
            ///
            /// [`Error`] tells in which phase the call failed.
            pub async fn o1(
                &self,
                request: o1Parameters,
            ) -> Result<::soap_runtime::codegen::HttpContent, Error> {
                self.client.download(&operations::port3::o1, &request).await
            }
        }

        ::soap_runtime::service! {
            port3;
        }
    }
}
