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

    /// Named `AsRef` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct AsRef_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        AsRef_("AsRef", NS);
        0 x: element("x");
    }

    /// Named `Box` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Box_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Box_("Box", NS);
        0 x: element("x");
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Clone {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Clone("Clone", NS);
        0 x: element("x");
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Debug {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Debug("Debug", NS);
        0 x: element("x");
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Deserialize {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Deserialize("Deserialize", NS);
        0 x: element("x");
    }

    /// Named `Default` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Default_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Default_("Default", NS);
        0 x: element("x");
    }

    /// Named `Err` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Err_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Err_("Err", NS);
        0 x: element("x");
    }

    /// Named `Error` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Error_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Error_("Error", NS);
        0 x: element("x");
    }

    /// Named `From` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct From_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        From_("From", NS);
        0 x: element("x");
    }

    /// Named `HttpOperation` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct HttpOperation_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        HttpOperation_("HttpOperation", NS);
        0 x: element("x");
    }

    /// Named `Into` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Into_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Into_("Into", NS);
        0 x: element("x");
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Iterator {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Iterator("Iterator", NS);
        0 x: element("x");
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Node {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Node("Node", NS);
        0 x: element("x");
    }

    /// `Node` or a type derived from it, as `xsi:type` says.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub enum AnyNode {
        Node(Box<Node>),
        Derived(Box<Derived>),
        /// A type that the contract does not list, as it came.
        Unknown(AnyType),
    }
    ::soap_runtime::family! {
        AnyNode("Node", NS) else Unknown;
        0 Node: Node;
        1 Derived: Derived;
    }

    /// Named `None` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct None_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        None_("None", NS);
        0 x: element("x");
    }

    /// Named `Ok` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Ok_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Ok_("Ok", NS);
        0 x: element("x");
    }

    /// Named `Option` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Option_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Option_("Option", NS);
        0 x: element("x");
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct PartialEq {
        pub x: String,
    }
    ::soap_runtime::complex! {
        PartialEq("PartialEq", NS);
        0 x: element("x");
    }

    /// Named `Result` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Result_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Result_("Result", NS);
        0 x: element("x");
    }

    /// Named `Self` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Self_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Self_("Self", NS);
        0 x: element("x");
    }

    /// Named `Self_` in the contract, like something else; `Config::rename("Self__2", "…")` gives it another name.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Self__2 {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Self__2("Self_", NS);
        0 x: element("x");
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Serialize {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Serialize("Serialize", NS);
        0 x: element("x");
    }

    /// Named `Send` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Send_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Send_("Send", NS);
        0 x: element("x");
    }

    /// Named `Some` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Some_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Some_("Some", NS);
        0 x: element("x");
    }

    /// Named `String` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct String_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        String_("String", NS);
        0 x: element("x");
    }

    /// Named `Vec` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Vec_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        Vec_("Vec", NS);
        0 x: element("x");
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct choice {
        pub x: String,
    }
    ::soap_runtime::complex! {
        choice("choice", NS);
        0 x: element("x");
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct serde {
        pub x: String,
    }
    ::soap_runtime::complex! {
        serde("serde", NS);
        0 x: element("x");
    }

    /// Named `soap_runtime` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct soap_runtime_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        soap_runtime_("soap_runtime", NS);
        0 x: element("x");
    }

    /// Named `std` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct std_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        std_("std", NS);
        0 x: element("x");
    }

    /// Named `operations` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct operations_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        operations_("operations", NS);
        0 x: element("x");
    }

    /// Named `server` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct server_ {
        pub x: String,
    }
    ::soap_runtime::complex! {
        server_("server", NS);
        0 x: element("x");
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Choosing {
        pub choice: Vec<Choosing_choice>,
        pub word: Option<Hash_>,
        pub many: Option<Unions>,
        pub any: Option<AnyElement>,
        pub any_attributes: AnyAttributes,
    }
    ::soap_runtime::complex! {
        Choosing("Choosing", NS);
        0 choice: group(Choosing_choice).optional().repeated();
        1 word: element("word").optional();
        2 many: element("many").optional().facets(&Unions_facets);
        3 any: any(other(NS)).optional();
        4 any_attributes: any_attributes(other(NS));
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub enum Choosing_choice {
        a(Some_),
        b(None_),
    }
    ::soap_runtime::choice! {
        Choosing_choice(NS) blank a;
        0 a: element("a");
        1 b: element("b");
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[derive(Serialize, Deserialize)]
    #[serde(from = "String", into = "String")]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub enum Hash_ {
        Ok,
        None,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        Hash_ else Unknown;
        Ok = "Ok";
        None = "None";
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub enum Unions {
        int(i32),
        Hash_(Hash_),
        /// A text that is none of these, as it came.
        Unknown(String),
    }
    ::soap_runtime::union! {
        Unions else Unknown;
        int: i32;
        Hash_: Hash_;
    }
    pub const Unions_facets: Facets = Facets::union(
        &[Facets::of("int"), Facets::of("string").words(&["Ok", "None"])],
    );

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct Derived {
        pub x: String,
        pub z: Option<String>,
    }
    ::soap_runtime::complex! {
        Derived("Derived", NS);
        0 x: element("x");
        1 z: element("z").optional();
    }

    /// The request of [`call`](Service::call).
    #[derive(Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct call {
        pub pin: String,
        pub f_AsRef: Option<AsRef_>,
        pub f_Box: Option<Box_>,
        pub f_Clone: Option<Clone>,
        pub f_Debug: Option<Debug>,
        pub f_Deserialize: Option<Deserialize>,
        pub f_Default: Option<Default_>,
        pub f_Err: Option<Err_>,
        pub f_Error: Option<Error_>,
        pub f_From: Option<From_>,
        pub f_HttpOperation: Option<HttpOperation_>,
        pub f_Into: Option<Into_>,
        pub f_Iterator: Option<Iterator>,
        pub f_Node: Option<AnyNode>,
        pub f_None: Option<None_>,
        pub f_Ok: Option<Ok_>,
        pub f_Option: Option<Option_>,
        pub f_PartialEq: Option<PartialEq>,
        pub f_Result: Option<Result_>,
        pub f_Self: Option<Self_>,
        pub f_Self_: Option<Self__2>,
        pub f_Serialize: Option<Serialize>,
        pub f_Send: Option<Send_>,
        pub f_Some: Option<Some_>,
        pub f_String: Option<String_>,
        pub f_Vec: Option<Vec_>,
        pub f_choice: Option<choice>,
        pub f_serde: Option<serde>,
        pub f_soap_runtime: Option<soap_runtime_>,
        pub f_std: Option<std_>,
        pub f_operations: Option<operations_>,
        pub f_server: Option<server_>,
    }
    ::soap_runtime::complex! {
        call("call", NS);
        0 pin: element("pin").secret();
        1 f_AsRef: element("f_AsRef").optional();
        2 f_Box: element("f_Box").optional();
        3 f_Clone: element("f_Clone").optional();
        4 f_Debug: element("f_Debug").optional();
        5 f_Deserialize: element("f_Deserialize").optional();
        6 f_Default: element("f_Default").optional();
        7 f_Err: element("f_Err").optional();
        8 f_Error: element("f_Error").optional();
        9 f_From: element("f_From").optional();
        10 f_HttpOperation: element("f_HttpOperation").optional();
        11 f_Into: element("f_Into").optional();
        12 f_Iterator: element("f_Iterator").optional();
        13 f_Node: element("f_Node").optional();
        14 f_None: element("f_None").optional();
        15 f_Ok: element("f_Ok").optional();
        16 f_Option: element("f_Option").optional();
        17 f_PartialEq: element("f_PartialEq").optional();
        18 f_Result: element("f_Result").optional();
        19 f_Self: element("f_Self").optional();
        20 f_Self_: element("f_Self_").optional();
        21 f_Serialize: element("f_Serialize").optional();
        22 f_Send: element("f_Send").optional();
        23 f_Some: element("f_Some").optional();
        24 f_String: element("f_String").optional();
        25 f_Vec: element("f_Vec").optional();
        26 f_choice: element("f_choice").optional();
        27 f_serde: element("f_serde").optional();
        28 f_soap_runtime: element("f_soap_runtime").optional();
        29 f_std: element("f_std").optional();
        30 f_operations: element("f_operations").optional();
        31 f_server: element("f_server").optional();
    }
    ::soap_runtime::redacted_debug! {
        call;
        hide pin;
        show f_AsRef;
        show f_Box;
        show f_Clone;
        show f_Debug;
        show f_Deserialize;
        show f_Default;
        show f_Err;
        show f_Error;
        show f_From;
        show f_HttpOperation;
        show f_Into;
        show f_Iterator;
        show f_Node;
        show f_None;
        show f_Ok;
        show f_Option;
        show f_PartialEq;
        show f_Result;
        show f_Self;
        show f_Self_;
        show f_Serialize;
        show f_Send;
        show f_Some;
        show f_String;
        show f_Vec;
        show f_choice;
        show f_serde;
        show f_soap_runtime;
        show f_std;
        show f_operations;
        show f_server;
    }

    /// The reply of [`call`](Service::call).
    #[derive(Debug, Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub struct callResponse {
        pub value: Choosing,
    }
    ::soap_runtime::complex! {
        callResponse("callResponse", NS);
        0 value: element("value");
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
            ClientBuilder::new(&Self::PORTS[0]).secrets(&["pin"])
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

    /// The server half of service `Service`.
    pub mod server {
        use super::*;

        /// What a server of `Service` does. An operation left out answers with a fault that says so.
        pub trait Service: Send + Sync + 'static {
            fn call(&self, call: &mut Call, request: call) -> impl Reply<callResponse> {
                not_implemented(call, request)
            }
        }

        /// A `tower::Service` that answers calls by `handler`.
        pub fn service<H: Service>(handler: H) -> Server<Dispatcher<H>> {
            Server::new(Dispatcher(handler))
        }

        /// Leads each call to its method.
        #[derive(Debug)]
        pub struct Dispatcher<H>(H);

        impl<H: Service> Dispatch for Dispatcher<H> {
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
                        Begun::answered(self.0.call(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
