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

    /// What is kept.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Animal {
        pub name: String,
        pub friend: Option<AnyAnimal>,
    }
    ::soap_runtime::complex! {
        Animal("Animal", NS);
        0 name: element("name");
        1 friend: element("friend").optional();
    }

    /// `Animal` or a type derived from it, as `xsi:type` says.
    ///
    /// What is kept.
    #[derive(Debug, Clone, PartialEq)]
    pub enum AnyAnimal {
        Animal(Box<Animal>),
        Dog(Box<Dog>),
        Puppy(Box<Puppy>),
        /// A type that the contract does not list, as it came.
        Unknown(AnyType),
    }
    ::soap_runtime::family! {
        AnyAnimal("Animal", NS) else Unknown;
        0 Animal: Animal;
        1 Dog: Dog;
        2 Puppy: Puppy;
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Dog {
        pub name: String,
        pub friend: Option<AnyAnimal>,
        pub breed: String,
    }
    ::soap_runtime::complex! {
        Dog("Dog", NS);
        0 name: element("name");
        1 friend: element("friend").optional();
        2 breed: element("breed");
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Puppy {
        pub name: String,
        pub friend: Option<AnyAnimal>,
        pub breed: String,
        pub weeks: i32,
    }
    ::soap_runtime::complex! {
        Puppy("Puppy", NS);
        0 name: element("name");
        1 friend: element("friend").optional();
        2 breed: element("breed");
        3 weeks: attribute("weeks");
    }

    /// `event` or a type derived from it, as `xsi:type` says.
    #[derive(Debug, Clone, PartialEq)]
    pub enum AnyEvent {
        Login(Box<Login>),
        /// A type that the contract does not list, as it came.
        Unknown(AnyType),
    }
    ::soap_runtime::family! {
        AnyEvent("event", NS) else Unknown;
        0 Login: Login;
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Login {
        pub at: DateTime,
        pub user: String,
    }
    ::soap_runtime::complex! {
        Login("Login", NS);
        0 at: element("at");
        1 user: element("user");
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Text {
        pub lang: Option<String>,
        pub value: String,
    }
    ::soap_runtime::complex! {
        Text("Text", NS);
        0 lang: attribute("lang").optional();
        1 value: text();
    }

    /// `Text` or a type derived from it, as `xsi:type` says.
    #[derive(Debug, Clone, PartialEq)]
    pub enum AnyText {
        Text(Box<Text>),
        Marked(Box<Marked>),
        /// A type that the contract does not list, as it came.
        Unknown(AnyType),
    }
    ::soap_runtime::family! {
        AnyText("Text", NS) else Unknown;
        0 Text: Text;
        1 Marked: Marked;
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Marked {
        pub lang: Option<String>,
        pub mark: Option<String>,
        pub value: String,
    }
    ::soap_runtime::complex! {
        Marked("Marked", NS);
        0 lang: attribute("lang").optional();
        1 mark: attribute("mark").optional();
        2 value: text();
    }

    /// The request of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    pub struct call {
        pub pet: AnyAnimal,
        pub others: Vec<AnyAnimal>,
        pub list: Option<Vec<Option<AnyAnimal>>>,
        pub event: Option<Nillable<AnyEvent>>,
        pub text: AnyText,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 pet: element("pet");
        1 others: element("others").optional().repeated();
        2 list: element("list").optional().array("Animal", NS).nillable_items();
        3 event: element("event").optional().nillable();
        4 text: element("text");
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `call`.
        pub static call: Operation<call, AnyAnimal> = Operation::new("call", "urn:example/call")
            .request("call", NS)
            .reply("callResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [call.info()];
    }

    ::soap_runtime::requests! {
        call: operations::call => AnyAnimal;
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
        pub async fn call(&self, request: call) -> Result<AnyAnimal, Error> {
            self.client.call(&operations::call, &request).await
        }
    }

    ::soap_runtime::service! {
        Service;
    }
}
