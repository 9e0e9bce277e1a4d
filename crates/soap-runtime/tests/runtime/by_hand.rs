//! The code that the generator prints, written by hand first: a client, a server and the types of a small
//! contract. What is between the two lines below is what `wsdl2rust` must produce for `by_hand.wsdl`;
//! the rest of the file tests the runtime with it.

// ---- as generated ---------------------------------------------------------------------------------------

pub use contract::*;

/// Made by wsdl2rust from `by_hand.wsdl`; changes belong there.
#[allow(dead_code, missing_docs, non_camel_case_types, non_snake_case, non_upper_case_globals)]
#[allow(unreachable_pub, unused_imports)]
#[allow(clippy::all, rustdoc::bare_urls, rustdoc::invalid_html_tags)]
mod contract {
    use ::soap_runtime::codegen::*;

    /// The target namespace of the contract.
    pub const NS: &str = "urn:example:groups";

    /// The request of [`setGroup`](Groups::setGroup).
    #[derive(Debug, Clone, PartialEq)]
    pub struct setGroup {
        /// The ID of the group.
        pub iNodeID: i32,
        pub sName: Option<String>,
        pub eStatus: nodeStatus,
        pub aPermissions: Option<Vec<PERMISSION>>,
        pub oParent: Option<GROUP>,
    }
    ::soap_runtime::complex! {
        setGroup("setGroup", NS);
        0 iNodeID: element("iNodeID");
        1 sName: element("sName").optional();
        2 eStatus: element("eStatus");
        3 aPermissions: element("aPermissions").optional().array("PERMISSION", NS);
        4 oParent: element("oParent").optional();
    }

    /// The reply of [`setGroup`](Groups::setGroup).
    #[derive(Debug, Clone, PartialEq)]
    pub struct setGroupResponse {
        pub setGroupResult: setGroupRet,
        pub aGroups: Option<Vec<Option<GROUP>>>,
    }
    ::soap_runtime::complex! {
        setGroupResponse("setGroupResponse", NS);
        0 setGroupResult: element("setGroupResult");
        1 aGroups: element("aGroups").optional().array("GROUP", NS).nillable_items();
    }

    /// The request of [`login`](Groups::login).
    ///
    /// The caller's credentials.
    #[derive(Clone, PartialEq)]
    pub struct login {
        pub sEmail: Option<String>,
        pub sPassword: Option<String>,
    }
    ::soap_runtime::complex! {
        login("login", NS);
        0 sEmail: element("sEmail").optional();
        1 sPassword: element("sPassword").optional().secret();
    }
    ::soap_runtime::redacted_debug! {
        login;
        show sEmail;
        hide sPassword;
    }

    /// The reply of [`login`](Groups::login).
    #[derive(Debug, Clone, PartialEq)]
    pub struct loginResponse {
        pub loginResult: bool,
    }
    ::soap_runtime::complex! {
        loginResponse("loginResponse", NS);
        0 loginResult: element("loginResult");
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct GROUP {
        /// May be nil, but has to be there.
        pub iNodeID: Option<i32>,
        /// May be absent, and may be nil.
        pub sName: Option<Nillable<String>>,
        pub oParent: Option<Box<GROUP>>,
        pub aTag: Vec<String>,
    }
    ::soap_runtime::complex! {
        GROUP("GROUP", NS);
        0 iNodeID: element("iNodeID").nillable();
        1 sName: element("sName").optional().nillable();
        2 oParent: element("oParent").optional();
        3 aTag: element("aTag").optional().repeated();
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum nodeStatus {
        Disabled,
        Enabled,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        nodeStatus else Unknown;
        Disabled = "Disabled";
        Enabled = "Enabled";
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum PERMISSION {
        RemoteControl,
        RemoteView,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        PERMISSION else Unknown;
        RemoteControl = "RemoteControl";
        RemoteView = "RemoteView";
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum setGroupRet {
        setGroup_Error,
        setGroup_OK,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        setGroupRet else Unknown;
        setGroup_Error = "setGroup_Error";
        setGroup_OK = "setGroup_OK";
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `setGroup`.
        pub static setGroup: Operation<setGroup, setGroupResponse> =
            Operation::new("setGroup", "urn:example:groups/setGroup")
                .request("setGroup", NS)
                .reply("setGroupResponse", NS);
        /// Operation `login`.
        pub static login: Operation<login, loginResponse> =
            Operation::new("login", "urn:example:groups/login")
                .request("login", NS)
                .reply("loginResponse", NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 2] = [setGroup.info(), login.info()];
    }
    ::soap_runtime::requests! {
        setGroup: operations::setGroup => setGroupResponse;
        login: operations::login => loginResponse;
    }

    /// The client of service `Groups`.
    #[derive(Debug, Clone)]
    pub struct Groups {
        client: Client,
    }

    impl Groups {
        /// The ports of the service.
        pub const PORTS: &'static [Port] = &[
            Port::new("GroupsSoap", SoapVersion::V11, "http://localhost/groups"),
            Port::new("GroupsSoap12", SoapVersion::V12, "http://localhost/groups"),
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
            ClientBuilder::new(&Self::PORTS[0]).secrets(&["sPassword"])
        }

        /// Replaces all properties of a group.
        ///
        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn setGroup(&self, request: setGroup) -> Result<setGroupResponse, Error> {
            self.client.call(&operations::setGroup, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn login(&self, request: login) -> Result<loginResponse, Error> {
            self.client.call(&operations::login, &request).await
        }
    }

    ::soap_runtime::service! {
        Groups;
    }

    /// The server half of service `Groups`.
    pub mod server {
        use super::*;

        /// What a server of `Groups` does. An operation left out answers with a fault that says so.
        pub trait Groups: Send + Sync + 'static {
            /// Replaces all properties of a group.
            fn setGroup(&self, call: &mut Call, request: setGroup) -> impl Reply<setGroupResponse> {
                not_implemented(call, request)
            }

            fn login(&self, call: &mut Call, request: login) -> impl Reply<loginResponse> {
                not_implemented(call, request)
            }
        }

        /// A `tower::Service` that answers calls by `handler`.
        pub fn service<H: Groups>(handler: H) -> Server<Dispatcher<H>> {
            Server::new(Dispatcher(handler))
        }

        /// Leads each call to its method.
        #[derive(Debug)]
        pub struct Dispatcher<H>(H);

        impl<H: Groups> Dispatch for Dispatcher<H> {
            fn operations(&self) -> &'static [&'static OperationInfo] {
                &operations::ALL
            }

            fn begin<'c>(&'c self, index: usize, call: &'c mut Call) -> Result<Begun<'c>, Fault> {
                let begun = match index {
                    0 => {
                        let request = call.request()?;
                        Begun::answered(self.0.setGroup(call, request))
                    }
                    _ => {
                        let request = call.request()?;
                        Begun::answered(self.0.login(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}

// ---- end of what is generated ---------------------------------------------------------------------------

use soap_runtime::server::Call;
use soap_runtime::{Client, Error, Fault, Nillable, Phase, Request, SoapVersion, transport};

struct Desk;

impl server::Groups for Desk {
    async fn setGroup(&self, call: &mut Call, request: setGroup) -> Result<setGroupResponse, Fault> {
        call.set_response_header("set-cookie", "a=b");
        if request.iNodeID < 0 {
            return Err(Fault::sender("negative <node>"));
        }
        let parent = GROUP { iNodeID: None, sName: Some(Nillable::Nil), oParent: None, aTag: vec![] };
        let group = GROUP {
            iNodeID: Some(request.iNodeID),
            sName: request.sName.map(Nillable::Value),
            oParent: Some(Box::new(parent)),
            aTag: vec!["a\r\n".into(), String::new()],
        };
        Ok(setGroupResponse {
            setGroupResult: setGroupRet::setGroup_OK,
            aGroups: Some(vec![Some(group), None]),
        })
    }
}

fn client(version: SoapVersion) -> Groups {
    Groups::builder().soap_version(version).transport(server::service(Desk)).build().unwrap()
}

fn request() -> setGroup {
    setGroup {
        iNodeID: i32::MAX,
        sName: Some(" a < b & c ]]> ".into()),
        eStatus: nodeStatus::Unknown("Asleep".into()),
        aPermissions: Some(vec![PERMISSION::RemoteView, PERMISSION::RemoteControl]),
        oParent: None,
    }
}

#[tokio::test]
async fn a_call_goes_there_and_back_in_both_versions() {
    for version in [SoapVersion::V11, SoapVersion::V12] {
        let reply = client(version).setGroup(request()).await.unwrap();
        assert_eq!(reply.setGroupResult, setGroupRet::setGroup_OK);
        let groups = reply.aGroups.unwrap();
        assert_eq!(groups.len(), 2);
        assert_eq!(groups[1], None);
        let group = groups[0].as_ref().unwrap();
        assert_eq!(group.iNodeID, Some(i32::MAX));
        assert_eq!(group.sName, Some(Nillable::Value(" a < b & c ]]> ".into())));
        assert_eq!(group.aTag, ["a\r\n", ""]);
        let parent = group.oParent.as_ref().unwrap();
        assert_eq!((parent.iNodeID, &parent.sName, &parent.oParent), (None, &Some(Nillable::Nil), &None));
    }
}

#[tokio::test]
async fn a_fault_comes_back_as_one() {
    for version in [SoapVersion::V11, SoapVersion::V12] {
        let error = client(version).setGroup(setGroup { iNodeID: -1, ..request() }).await.unwrap_err();
        assert!(error.is_fault());
        assert_eq!(error.soap_fault().unwrap().reason, "negative <node>");
        assert_eq!(error.to_string(), "setGroup: the server answered with a fault, Sender: negative <node>");
    }
}

#[tokio::test]
async fn an_operation_left_out_is_a_fault() {
    let request = login { sEmail: Some("a@b.c".into()), sPassword: Some("hush".into()) };
    let error = client(SoapVersion::V11).login(request.clone()).await.unwrap_err();
    assert!(error.to_string().contains("login is not implemented"), "{error}");
    assert_eq!(format!("{request:?}"), "login { sEmail: Some(\"a@b.c\"), sPassword: [redacted] }");
}

/// A server that answers every request with the same body.
fn answering(body: &'static str) -> Groups {
    let transport = tower::service_fn(move |_: transport::Request| async move {
        Ok::<_, std::io::Error>(
            http::Response::builder().header("content-type", "text/xml").body(body.to_owned()).unwrap(),
        )
    });
    Groups::builder().transport(transport).build().unwrap()
}

fn envelope(body: &str) -> &'static str {
    let xml = format!(
        "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>{body}</e:Body></e:Envelope>"
    );
    xml.leak()
}

async fn error_of(body: &'static str) -> (Phase, String) {
    let error = answering(body).setGroup(request()).await.unwrap_err();
    (error.phase(), error.to_string())
}

#[tokio::test]
async fn a_reply_without_its_result_is_an_error() {
    let (phase, text) = error_of(envelope("<setGroupResponse xmlns='urn:example:groups'/>")).await;
    assert_eq!(phase, Phase::Decoding);
    assert_eq!(
        text,
        "setGroup: the reply is not what the contract says: required element setGroupResult is missing at setGroupResponse"
    );
}

/// What users write once for all calls of a contract.
async fn logged<R: Request>(
    client: &Client,
    request: &R,
    log: &mut Vec<&'static str>,
) -> Result<R::Reply, Error> {
    log.push(R::OPERATION.name());
    client.call(R::OPERATION, request).await
}

#[tokio::test]
async fn code_can_be_generic_over_requests() {
    let (groups, mut log) = (client(SoapVersion::V11), Vec::new());
    let reply = logged(groups.as_ref(), &request(), &mut log).await.unwrap();
    assert_eq!(reply.setGroupResult, setGroupRet::setGroup_OK);
    let refused = login { sEmail: None, sPassword: None };
    let error = logged(groups.as_ref(), &refused, &mut log).await.unwrap_err();
    assert!(error.to_string().contains("login is not implemented"), "{error}");
    assert_eq!(log, ["setGroup", "login"]);
}

#[tokio::test]
async fn a_client_of_a_service_gives_the_bare_one() {
    let groups = client(SoapVersion::V12);
    let by_reference = groups.as_ref().call(&operations::setGroup, &request()).await.unwrap();
    let bare: Client = groups.into();
    assert_eq!(bare.call(&operations::setGroup, &request()).await.unwrap(), by_reference);
}
