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

    /// The reply of [`place`](Service::place).
    #[derive(Debug, Clone, PartialEq)]
    pub struct Receipt {
        pub value: String,
    }
    ::soap_runtime::complex! {
        Receipt("Receipt", NS);
        0 value: text();
    }

    /// The request of [`place`](Service::place), [`change`](Service::change).
    /// The reply of [`change`](Service::change).
    #[derive(Debug, Clone, PartialEq)]
    pub struct OrderType {
        /// Named "area:number" in the contract, which no message can hold.
        pub area_x003A_number: i32,
        pub next: Option<Box<OrderType>>,
        /// Named "of:use" in the contract, which no message can hold.
        pub of_x003A_use: Option<String>,
    }
    ::soap_runtime::complex! {
        OrderType("OrderType", NS);
        0 area_x003A_number: element("area_x003A_number");
        1 next: element("next").optional();
        2 of_x003A_use: attribute("of_x003A_use").optional();
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `place`.
        pub static place: Operation<OrderType, Receipt> =
            Operation::new("place", "urn:example/place")
                .request("Order", NS)
                .reply("Receipt", NS);
        /// Operation `change`.
        pub static change: Operation<OrderType, OrderType> =
            Operation::new("change", "urn:example/change")
                .request("Order", NS)
                .reply("Order", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 2] = [place.info(), change.info()];
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
        pub async fn place(&self, request: OrderType) -> Result<Receipt, Error> {
            self.client.call(&operations::place, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn change(&self, request: OrderType) -> Result<OrderType, Error> {
            self.client.call(&operations::change, &request).await
        }
    }

    ::soap_runtime::service! {
        Service;
    }
}
