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
    pub const NS: &str = "urn:shared";

    /// The request of [`find`](Service::find).
    #[derive(Debug, Clone, PartialEq)]
    pub struct find {
        pub item: Item,
    }
    ::soap_runtime::complex! {
        find("find", NS);
        0 item: element("item");
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Item {
        pub size: Vec<Size>,
        pub id: Option<i32>,
    }
    ::soap_runtime::complex! {
        Item("Item", NS);
        0 size: element("size").repeated().at_most(2);
        1 id: attribute("id").optional();
    }

    pub type Size = XmlList<i32>;

    ::soap_runtime::shared_types! {
        NS = 0xfa51499247b9340b;
        find = 0x8b889890f27a2c89;
        Item = 0x54ba909625b452e9;
        Size = 0xe8c790f265360388;
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `find`.
        pub static find: Operation<find, OneWay> = Operation::one_way("find", "urn:find")
            .request("find", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [find.info()];
    }

    ::soap_runtime::requests! {
        find: operations::find => OneWay;
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
        pub async fn find(&self, request: find) -> Result<(), Error> {
            self.client.send(&operations::find, &request).await
        }
    }

    ::soap_runtime::service! {
        Service;
    }
}
