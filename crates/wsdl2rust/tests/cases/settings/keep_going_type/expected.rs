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
        pub value: Value,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 value: element("value");
    }

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct callResponse {
        pub value: Value,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 value: element("value");
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Value {
        pub animal: AnyAnimal,
        pub note: Option<String>,
    }
    ::soap_runtime::complex! {
        Value("Value", NS);
        0 animal: element("animal");
        1 note: element("note").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Animal {
        pub name: String,
    }
    ::soap_runtime::complex! {
        Animal("Animal", NS);
        0 name: element("name");
    }

    /// `Animal` or a type derived from it, as `xsi:type` says.
    #[derive(Debug, Clone, PartialEq)]
    pub enum AnyAnimal {
        Animal(Box<Animal>),
        Dog(Box<Dog>),
        /// A type that the contract does not list, as it came.
        Unknown(AnyType),
    }
    ::soap_runtime::family! {
        AnyAnimal("Animal", NS) else Unknown;
        0 Animal: Animal;
        1 Dog: Dog;
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Dog {
        pub name: String,
        pub age: Option<i32>,
    }
    ::soap_runtime::complex! {
        Dog("Dog", NS);
        0 name: element("name");
        1 age: attribute("age").optional();
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
    /// Left out:
    /// - `xsd:complexType "Cat"`, line 12: xsd:attribute "mood": type "t:Mood" is not defined
    /// - `xsd:group "Broken"`, line 13: xsd:element "first": type "t:Missing" is not defined
    /// - `xsd:complexType "Holder"`, line 14: it needs xsd:group "Broken" of line 13, which is left out
    /// - `xsd:complexType "Around"`, line 15: it needs xsd:group "Broken" of line 13, which is left out
    /// - `wsdl:operation "broken"`, line 24: it needs xsd:group "Broken" of line 13, which is left out
    #[derive(Debug, Clone)]
    pub struct Service {
        client: Client,
    }

    impl Service {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("ServiceSoap", SoapVersion::V11, "http://localhost/ServiceSoap"),
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
