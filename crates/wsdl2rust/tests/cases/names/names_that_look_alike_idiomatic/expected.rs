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

    /// The types of namespace `urn:example`.
    pub mod example {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:example";

        /// Named `Self` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Self_ {
            pub self_: i32,
        }
        ::soap_runtime::complex! {
            Self_("Self", NS);
            0 self_: element("Self");
        }

        /// Named `_` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct __ {
            pub __: i32,
        }
        ::soap_runtime::complex! {
            __("_", NS);
            0 __: element("_");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Async {
            pub async_: i32,
        }
        ::soap_runtime::complex! {
            Async("async", NS);
            0 async_: element("async");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Crate {
            pub crate_: i32,
        }
        ::soap_runtime::complex! {
            Crate("crate", NS);
            0 crate_: element("crate");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Dyn {
            pub dyn_: i32,
        }
        ::soap_runtime::complex! {
            Dyn("dyn", NS);
            0 dyn_: element("dyn");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Gen {
            pub gen_: i32,
        }
        ::soap_runtime::complex! {
            Gen("gen", NS);
            0 gen_: element("gen");
        }

        /// Named `self` in the contract, like something else; `Config::rename("example::Self_2", "…")` gives it another name.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Self_2 {
            pub self_: i32,
        }
        ::soap_runtime::complex! {
            Self_2("self", NS);
            0 self_: element("self");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Super {
            pub super_: i32,
        }
        ::soap_runtime::complex! {
            Super("super", NS);
            0 super_: element("super");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Try {
            pub try_: i32,
        }
        ::soap_runtime::complex! {
            Try("try", NS);
            0 try_: element("try");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Type {
            pub type_: i32,
        }
        ::soap_runtime::complex! {
            Type("type", NS);
            0 type_: element("type");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct FnOnce {
            pub fn_once: i32,
        }
        ::soap_runtime::complex! {
            FnOnce("FnOnce", NS);
            0 fn_once: element("FnOnce");
        }

        /// Named `Option` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Option_ {
            pub option: i32,
        }
        ::soap_runtime::complex! {
            Option_("Option", NS);
            0 option: element("Option");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Str {
            pub str: i32,
        }
        ::soap_runtime::complex! {
            Str("str", NS);
            0 str: element("str");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Std {
            pub std: i32,
        }
        ::soap_runtime::complex! {
            Std("std", NS);
            0 std: element("std");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Item {
            pub item: i32,
        }
        ::soap_runtime::complex! {
            Item("Item", NS);
            0 item: element("Item");
        }

        /// Named `item` in the contract, like something else; `Config::rename("example::Item2", "…")` gives it another name.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Item2 {
            pub item: i32,
        }
        ::soap_runtime::complex! {
            Item2("item", NS);
            0 item: element("item");
        }

        /// Named `ITEM` in the contract, like something else; `Config::rename("example::Item3", "…")` gives it another name.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Item3 {
            pub item: i32,
        }
        ::soap_runtime::complex! {
            Item3("ITEM", NS);
            0 item: element("ITEM");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct XY {
            pub x_y: i32,
        }
        ::soap_runtime::complex! {
            XY("x-y", NS);
            0 x_y: element("x-y");
        }

        /// Named `x.y` in the contract, like something else; `Config::rename("example::XY2", "…")` gives it another name.
        #[derive(Debug, Clone, PartialEq)]
        pub struct XY2 {
            pub x_y: i32,
        }
        ::soap_runtime::complex! {
            XY2("x.y", NS);
            0 x_y: element("x.y");
        }

        /// Named `x_y` in the contract, like something else; `Config::rename("example::XY3", "…")` gives it another name.
        #[derive(Debug, Clone, PartialEq)]
        pub struct XY3 {
            pub x_y: i32,
        }
        ::soap_runtime::complex! {
            XY3("x_y", NS);
            0 x_y: element("x_y");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct X {
            pub x: i32,
        }
        ::soap_runtime::complex! {
            X("_x", NS);
            0 x: element("_x");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct É {
            pub é: i32,
        }
        ::soap_runtime::complex! {
            É("é", NS);
            0 é: element("é");
        }

        /// Named `é` in the contract, like something else; `Config::rename("example::É2", "…")` gives it another name.
        #[derive(Debug, Clone, PartialEq)]
        pub struct É2 {
            pub é: i32,
        }
        ::soap_runtime::complex! {
            É2("e\u{301}", NS);
            0 é: element("e\u{301}");
        }

        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum Words {
            /// The word `Self`.
            Self_,
            /// The word `_`.
            Underscore,
            /// The word `async`.
            Async,
            /// The word `crate`.
            Crate,
            /// The word `dyn`.
            Dyn,
            /// The word `gen`.
            Gen,
            /// The word `self`.
            Self_2,
            /// The word `super`.
            Super,
            /// The word `try`.
            Try,
            /// The word `type`.
            Type,
            FnOnce,
            Option,
            /// The word `str`.
            Str,
            /// The word `std`.
            Std,
            Item,
            /// The word `item`.
            Item2,
            /// The word `ITEM`.
            Item3,
            /// The word `x-y`.
            XY,
            /// The word `x.y`.
            XY2,
            /// The word `x_y`.
            XY3,
            /// The word `_x`.
            X,
            /// The word `é`.
            É,
            /// The word `é`.
            É2,
            /// The word `on`.
            On,
            /// The word `On`.
            On2,
            /// The word `ON`.
            On3,
            /// The empty word.
            Empty,
            /// The word `1`.
            _1,
            /// The word `-`.
            Minus,
            Unknown,
            /// The word `a b`.
            AB,
            /// A word that the contract does not list, as it came.
            Unknown_(String),
        }
        ::soap_runtime::words! {
            Words else Unknown_;
            Self_ = "Self";
            Underscore = "_";
            Async = "async";
            Crate = "crate";
            Dyn = "dyn";
            Gen = "gen";
            Self_2 = "self";
            Super = "super";
            Try = "try";
            Type = "type";
            FnOnce = "FnOnce";
            Option = "Option";
            Str = "str";
            Std = "std";
            Item = "Item";
            Item2 = "item";
            Item3 = "ITEM";
            XY = "x-y";
            XY2 = "x.y";
            XY3 = "x_y";
            X = "_x";
            É = "é";
            É2 = "e\u{301}";
            On = "on";
            On2 = "On";
            On3 = "ON";
            Empty = "";
            _1 = "1";
            Minus = "-";
            Unknown = "Unknown";
            AB = "a b";
        }

        /// The request of [`self_`](super::Service::self_), [`item`](super::Service::item), [`item2`](super::Service::item2), [`é`](super::Service::é), [`é2`](super::Service::é2).
        ///
        /// Named `call` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Call_ {
            pub self_: Option<Self_>,
            pub __: Option<__>,
            pub async_: Option<Async>,
            pub crate_: Option<Crate>,
            pub dyn_: Option<Dyn>,
            pub gen_: Option<Gen>,
            pub self_2: Option<Self_2>,
            pub super_: Option<Super>,
            pub try_: Option<Try>,
            pub type_: Option<Type>,
            pub fn_once: Option<FnOnce>,
            pub option: Option<Option_>,
            pub str: Option<Str>,
            pub std: Option<Std>,
            pub item: Option<Item>,
            pub item2: Option<Item2>,
            pub item3: Option<Item3>,
            pub x_y: Option<XY>,
            pub x_y2: Option<XY2>,
            pub x_y3: Option<XY3>,
            pub x: Option<X>,
            pub é: Option<É>,
            pub é2: Option<É2>,
            pub upper: super::types::Item,
            pub lower: super::example_types::Item,
            pub keyword: super::self_::Item,
        }
        ::soap_runtime::complex! {
            Call_("call", NS);
            0 self_: element("Self").optional();
            1 __: element("_").optional();
            2 async_: element("async").optional();
            3 crate_: element("crate").optional();
            4 dyn_: element("dyn").optional();
            5 gen_: element("gen").optional();
            6 self_2: element("self").optional();
            7 super_: element("super").optional();
            8 try_: element("try").optional();
            9 type_: element("type").optional();
            10 fn_once: element("FnOnce").optional();
            11 option: element("Option").optional();
            12 str: element("str").optional();
            13 std: element("std").optional();
            14 item: element("Item").optional();
            15 item2: element("item").optional();
            16 item3: element("ITEM").optional();
            17 x_y: element("x-y").optional();
            18 x_y2: element("x.y").optional();
            19 x_y3: element("x_y").optional();
            20 x: element("_x").optional();
            21 é: element("é").optional();
            22 é2: element("e\u{301}").optional();
            23 upper: element("upper");
            24 lower: element("lower");
            25 keyword: element("keyword");
        }

        /// The reply of [`self_`](super::Service::self_), [`item`](super::Service::item), [`item2`](super::Service::item2), [`é`](super::Service::é), [`é2`](super::Service::é2).
        #[derive(Debug, Clone, PartialEq)]
        pub struct CallResponse {
            pub word: Vec<Words>,
        }
        ::soap_runtime::complex! {
            CallResponse("callResponse", NS);
            0 word: element("word").repeated();
        }
    }

    /// The types of namespace `urn:example:Types`.
    pub mod types {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:example:Types";

        #[derive(Debug, Clone, PartialEq)]
        pub struct Item {
            pub name: String,
        }
        ::soap_runtime::complex! {
            Item("Item", NS);
            0 name: element("name");
        }
    }

    /// The types of namespace `urn:example:types`.
    pub mod example_types {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:example:types";

        #[derive(Debug, Clone, PartialEq)]
        pub struct Item {
            pub name: String,
        }
        ::soap_runtime::complex! {
            Item("Item", NS);
            0 name: element("name");
        }
    }

    /// The types of namespace `urn:example:self`.
    pub mod self_ {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:example:self";

        #[derive(Debug, Clone, PartialEq)]
        pub struct Item {
            pub name: String,
        }
        ::soap_runtime::complex! {
            Item("Item", NS);
            0 name: element("name");
        }
    }

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        use super::*;

        /// Operation `self`.
        pub static SELF: Operation<example::Call_, example::CallResponse> =
            Operation::new("self", "self")
                .request("call", example::NS)
                .reply("callResponse", example::NS);
        /// Operation `Item`.
        pub static ITEM: Operation<example::Call_, example::CallResponse> =
            Operation::new("Item", "Item")
                .request("call", example::NS)
                .reply("callResponse", example::NS);
        /// Operation `item`.
        pub static ITEM2: Operation<example::Call_, example::CallResponse> =
            Operation::new("item", "item")
                .request("call", example::NS)
                .reply("callResponse", example::NS);
        /// Operation `é`.
        pub static É: Operation<example::Call_, example::CallResponse> = Operation::new("é", "é")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `é`.
        pub static É2: Operation<example::Call_, example::CallResponse> =
            Operation::new("e\u{301}", "e\u{301}")
                .request("call", example::NS)
                .reply("callResponse", example::NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 5] = [
            SELF.info(),
            ITEM.info(),
            ITEM2.info(),
            É.info(),
            É2.info(),
        ];
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
        pub async fn self_(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::SELF, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn item(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::ITEM, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn item2(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::ITEM2, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn é(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::É, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn é2(
            &self,
            request: example::Call_,
        ) -> Result<example::CallResponse, Error> {
            self.client.call(&operations::É2, &request).await
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
            fn self_(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn item(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn item2(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn é(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
                not_implemented(call, request)
            }

            fn é2(
                &self,
                call: &mut Call,
                request: example::Call_,
            ) -> impl Reply<example::CallResponse> {
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
                    0 => {
                        let request = call.request()?;
                        Begun::answered(self.0.self_(call, request))
                    }
                    1 => {
                        let request = call.request()?;
                        Begun::answered(self.0.item(call, request))
                    }
                    2 => {
                        let request = call.request()?;
                        Begun::answered(self.0.item2(call, request))
                    }
                    3 => {
                        let request = call.request()?;
                        Begun::answered(self.0.é(call, request))
                    }
                    _ => {
                        let request = call.request()?;
                        Begun::answered(self.0.é2(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
