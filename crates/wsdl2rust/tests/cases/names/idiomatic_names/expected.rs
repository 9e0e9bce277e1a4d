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

    /// The request of [`set_group_v2`](Api::set_group_v2).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct SetGroupV2 {
        #[serde(rename = "iNodeID")]
        pub i_node_id: i32,
        #[serde(rename = "sName")]
        pub s_name: Option<String>,
        #[serde(rename = "aPermissions")]
        pub a_permissions: Option<Vec<NodePermissionsV2>>,
        #[serde(rename = "type")]
        pub type_: String,
        #[serde(rename = "Group")]
        pub group: Group,
        pub group2: Option<Group2>,
    }
    ::soap_runtime::complex! {
        SetGroupV2("setGroup_v2", NS);
        0 i_node_id: element("iNodeID");
        1 s_name: element("sName").optional();
        2 a_permissions: element("aPermissions").optional().array("NODE_PERMISSIONS_V2", NS);
        3 type_: element("type");
        4 group: element("Group");
        5 group2: element("group2").optional();
    }

    /// The reply of [`set_group_v2`](Api::set_group_v2).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct SetGroupV2Response {
        #[serde(rename = "setGroup_v2Result")]
        pub set_group_v2_result: SetGroupRetV2,
    }
    ::soap_runtime::complex! {
        SetGroupV2Response("setGroup_v2Response", NS);
        0 set_group_v2_result: element("setGroup_v2Result");
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[derive(Serialize, Deserialize)]
    #[serde(from = "String", into = "String")]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub enum NodePermissionsV2 {
        RemoteControl,
        /// The word `script_deploy`.
        ScriptDeploy,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        NodePermissionsV2 else Unknown;
        RemoteControl = "RemoteControl";
        ScriptDeploy = "script_deploy";
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[derive(Serialize, Deserialize)]
    #[serde(from = "String", into = "String")]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub enum SetGroupRetV2 {
        /// The word `setGroup_OK`.
        SetGroupOk,
        /// The word `setGroup_NotLoggedIn`.
        SetGroupNotLoggedIn,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        SetGroupRetV2 else Unknown;
        SetGroupOk = "setGroup_OK";
        SetGroupNotLoggedIn = "setGroup_NotLoggedIn";
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Group {
        #[serde(rename = "ID")]
        pub id: i32,
    }
    ::soap_runtime::complex! {
        Group("GROUP", NS);
        0 id: element("ID");
    }

    /// Named `group` in the contract, like something else; `Config::rename("Group2", "…")` gives it another name.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Group2 {
        pub id: i32,
    }
    ::soap_runtime::complex! {
        Group2("group", NS);
        0 id: element("id");
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `setGroup_v2`.
        pub static SET_GROUP_V2: Operation<SetGroupV2, SetGroupV2Response> =
            Operation::new("setGroup_v2", "urn:example/setGroup_v2")
                .request("setGroup_v2", NS)
                .reply("setGroup_v2Response", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 1] = [SET_GROUP_V2.info()];
    }

    ::soap_runtime::requests! {
        SetGroupV2: operations::SET_GROUP_V2 => SetGroupV2Response;
    }

    /// The client of service `API`.
    #[derive(Debug, Clone)]
    pub struct Api {
        client: Client,
    }

    impl Api {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("APISoap", SoapVersion::V11, "http://localhost/"),
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
        pub async fn set_group_v2(
            &self,
            request: SetGroupV2,
        ) -> Result<SetGroupV2Response, Error> {
            self.client.call(&operations::SET_GROUP_V2, &request).await
        }
    }

    ::soap_runtime::service! {
        Api;
    }

    /// The server half of service `API`.
    pub mod server {
        use super::*;

        /// What a server of `Api` does. An operation left out answers with a fault that says so.
        pub trait Api: Send + Sync + 'static {
            fn set_group_v2(
                &self,
                call: &mut Call,
                request: SetGroupV2,
            ) -> impl Reply<SetGroupV2Response> {
                not_implemented(call, request)
            }
        }

        /// A `tower::Service` that answers calls by `handler`.
        pub fn service<H: Api>(handler: H) -> Server<Dispatcher<H>> {
            Server::new(Dispatcher(handler))
        }

        /// Leads each call to its method.
        #[derive(Debug)]
        pub struct Dispatcher<H>(H);

        impl<H: Api> Dispatch for Dispatcher<H> {
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
                        Begun::answered(self.0.set_group_v2(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
