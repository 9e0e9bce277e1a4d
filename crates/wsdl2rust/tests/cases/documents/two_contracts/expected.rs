// Made by wsdl2rust 0.1.0 from contract.wsdl, second.wsdl. Do not edit.

pub use contract::*;

/// Made by wsdl2rust from `contract.wsdl, second.wsdl`; changes belong there.
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

    /// The request of [`getUser`](Users::getUser).
    #[derive(Debug, Clone, PartialEq)]
    pub struct getUser {
        pub id: i32,
    }
    ::soap_runtime::complex! {
        getUser("getUser", NS);
        0 id: element("id");
    }

    /// The reply of [`getUser`](Users::getUser).
    #[derive(Debug, Clone, PartialEq)]
    pub struct getUserResponse {
        pub user: Option<User>,
    }
    ::soap_runtime::complex! {
        getUserResponse("getUserResponse", NS);
        0 user: element("user").optional();
    }

    /// Somebody.
    #[derive(Debug, Clone, PartialEq)]
    pub struct User {
        pub name: String,
        pub role: Role,
    }
    ::soap_runtime::complex! {
        User("User", NS);
        0 name: element("name");
        1 role: element("role");
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum Role {
        admin,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        Role else Unknown;
        admin = "admin";
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Place {
        pub city: String,
    }
    ::soap_runtime::complex! {
        Place("Place", NS);
        0 city: element("city");
    }

    /// The request of [`getGroup`](Groups::getGroup).
    #[derive(Debug, Clone, PartialEq)]
    pub struct getGroup {
        pub id: i32,
    }
    ::soap_runtime::complex! {
        getGroup("getGroup", NS);
        0 id: element("id");
    }

    /// The reply of [`getGroup`](Groups::getGroup).
    #[derive(Debug, Clone, PartialEq)]
    pub struct getGroupResponse {
        pub group: Group,
    }
    ::soap_runtime::complex! {
        getGroupResponse("getGroupResponse", NS);
        0 group: element("group");
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Group {
        pub users: Vec<User>,
        pub place: Place,
    }
    ::soap_runtime::complex! {
        Group("Group", NS);
        0 users: element("users").optional().repeated();
        1 place: element("place");
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        /// The operations of [`Users`](super::Users).
        pub mod users {
            use super::super::*;

            /// Operation `getUser`.
            pub static getUser: Operation<getUser, getUserResponse> =
                Operation::new("getUser", "urn:example/getUser")
                    .request("getUser", NS)
                    .reply("getUserResponse", NS);

            /// All of them, in contract order.
            pub static ALL: [&OperationInfo; 1] = [getUser.info()];
        }

        /// The operations of [`Groups`](super::Groups).
        pub mod groups {
            use super::super::*;

            /// Operation `getGroup`.
            pub static getGroup: Operation<getGroup, getGroupResponse> =
                Operation::new("getGroup", "urn:example/getGroup")
                    .request("getGroup", NS)
                    .reply("getGroupResponse", NS);

            /// All of them, in contract order.
            pub static ALL: [&OperationInfo; 1] = [getGroup.info()];
        }
    }

    ::soap_runtime::requests! {
        getUser: operations::users::getUser => getUserResponse;
        getGroup: operations::groups::getGroup => getGroupResponse;
    }

    /// The client of service `Users`.
    #[derive(Debug, Clone)]
    pub struct Users {
        client: Client,
    }

    impl Users {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("UsersSoap", SoapVersion::V11, "http://localhost/Users"),
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
        pub async fn getUser(&self, request: getUser) -> Result<getUserResponse, Error> {
            self.client.call(&operations::users::getUser, &request).await
        }
    }

    ::soap_runtime::service! {
        Users;
    }

    /// The client of service `Groups`.
    #[derive(Debug, Clone)]
    pub struct Groups {
        client: Client,
    }

    impl Groups {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("GroupsSoap", SoapVersion::V11, "http://localhost/Groups"),
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
        pub async fn getGroup(&self, request: getGroup) -> Result<getGroupResponse, Error> {
            self.client.call(&operations::groups::getGroup, &request).await
        }
    }

    ::soap_runtime::service! {
        Groups;
    }
}
