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
    pub const NS: &str = "http://customerservice.example.com/";

    /// The request of [`updateCustomer`](CustomerServiceService::updateCustomer).
    #[derive(Debug, Clone, PartialEq)]
    pub struct updateCustomer {
        pub customer: Option<customer>,
    }
    ::soap_runtime::complex! {
        updateCustomer("updateCustomer", NS);
        0 customer: element("customer").namespace("").optional();
    }

    /// The reply of [`updateCustomer`](CustomerServiceService::updateCustomer).
    #[derive(Debug, Clone, PartialEq)]
    pub struct updateCustomerResponse {
        pub return_: Option<customer>,
    }
    ::soap_runtime::complex! {
        updateCustomerResponse("updateCustomerResponse", NS);
        0 return_: element("return").namespace("").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct customer {
        pub customerId: i32,
        pub name: Option<String>,
        pub address: Vec<Option<String>>,
        pub numOrders: Option<i32>,
        pub revenue: f64,
        pub test: Option<Decimal>,
        pub birthDate: Option<Date>,
        pub type_: Option<customerType>,
    }
    ::soap_runtime::complex! {
        customer("customer", NS);
        0 customerId: element("customerId").namespace("");
        1 name: element("name").namespace("").optional();
        2 address: element("address").namespace("").optional().nillable().repeated();
        3 numOrders: element("numOrders").namespace("").optional();
        4 revenue: element("revenue").namespace("");
        5 test: element("test").namespace("").optional();
        6 birthDate: element("birthDate").namespace("").optional();
        7 type_: element("type").namespace("").optional();
    }
    impl customer {
        /// With what the contract requires, and without the rest.
        pub fn new(customerId: i32, revenue: f64) -> Self {
            Self {
                customerId,
                revenue,
                ..::soap_runtime::codegen::Value::blank()
            }
        }
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum customerType {
        PRIVATE,
        BUSINESS,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        customerType else Unknown;
        PRIVATE = "PRIVATE";
        BUSINESS = "BUSINESS";
    }

    ::soap_runtime::defaults! {
        updateCustomer;
        updateCustomerResponse;
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `updateCustomer`.
        pub static updateCustomer: Operation<updateCustomer, updateCustomerResponse> =
            Operation::new("updateCustomer", "")
                .request("updateCustomer", NS)
                .reply("updateCustomerResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [updateCustomer.info()];
    }

    ::soap_runtime::requests! {
        updateCustomer: operations::updateCustomer => updateCustomerResponse;
    }

    /// The client of service `CustomerServiceService`.
    #[derive(Debug, Clone)]
    pub struct CustomerServiceService {
        client: Client,
    }

    impl CustomerServiceService {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("CustomerServiceServicePort", SoapVersion::V11, "http://localhost/"),
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
        pub async fn updateCustomer(
            &self,
            request: updateCustomer,
        ) -> Result<updateCustomerResponse, Error> {
            self.client.call(&operations::updateCustomer, &request).await
        }
    }

    ::soap_runtime::service! {
        CustomerServiceService;
    }
}
