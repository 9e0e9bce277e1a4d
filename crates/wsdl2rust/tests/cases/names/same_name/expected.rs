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

    /// The request of [`login`](ServiceClient::login).
    #[derive(Debug, Clone, PartialEq)]
    pub struct login {
        pub login: login_2,
    }
    ::soap_runtime::complex! {
        login("login", NS);
        0 login: element("login");
    }

    /// Named `login` in the contract, like something else; `Config::rename("login_2", "…")` gives it another name.
    #[derive(Debug, Clone, PartialEq)]
    pub struct login_2 {
        pub name: String,
    }
    ::soap_runtime::complex! {
        login_2("login", NS);
        0 name: element("name");
    }

    /// The reply of [`login`](ServiceClient::login).
    #[derive(Debug, Clone, PartialEq)]
    pub struct loginResponse {
        pub ok: bool,
        pub service: Service,
        pub case: Case,
        pub lower: case,
    }
    ::soap_runtime::complex! {
        loginResponse("loginResponse", NS);
        0 ok: element("ok");
        1 service: element("service");
        2 case: element("case");
        3 lower: element("lower");
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Service {
        pub id: i32,
    }
    ::soap_runtime::complex! {
        Service("Service", NS);
        0 id: element("id");
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum Case {
        A,
        a,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        Case else Unknown;
        A = "A";
        a = "a";
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum case {
        B,
        b,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        case else Unknown;
        B = "B";
        b = "b";
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `login`.
        pub static login: Operation<login, loginResponse> =
            Operation::new("login", "urn:example/login")
                .request("login", NS)
                .reply("loginResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [login.info()];
    }

    ::soap_runtime::requests! {
        login: operations::login => loginResponse;
    }

    /// The client of service `Service`.
    #[derive(Debug, Clone)]
    pub struct ServiceClient {
        client: Client,
    }

    impl ServiceClient {
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
        pub async fn login(&self, request: login) -> Result<loginResponse, Error> {
            self.client.call(&operations::login, &request).await
        }
    }

    ::soap_runtime::service! {
        ServiceClient;
    }
}
