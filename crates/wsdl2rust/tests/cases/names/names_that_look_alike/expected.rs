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
            pub Self_: i32,
        }
        ::soap_runtime::complex! {
            Self_("Self", NS);
            0 Self_: element("Self");
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

        /// Named `async` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct async_ {
            pub async_: i32,
        }
        ::soap_runtime::complex! {
            async_("async", NS);
            0 async_: element("async");
        }

        /// Named `crate` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct crate_ {
            pub crate_: i32,
        }
        ::soap_runtime::complex! {
            crate_("crate", NS);
            0 crate_: element("crate");
        }

        /// Named `dyn` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct dyn_ {
            pub dyn_: i32,
        }
        ::soap_runtime::complex! {
            dyn_("dyn", NS);
            0 dyn_: element("dyn");
        }

        /// Named `gen` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct gen_ {
            pub gen_: i32,
        }
        ::soap_runtime::complex! {
            gen_("gen", NS);
            0 gen_: element("gen");
        }

        /// Named `self` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct self_ {
            pub self_: i32,
        }
        ::soap_runtime::complex! {
            self_("self", NS);
            0 self_: element("self");
        }

        /// Named `super` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct super_ {
            pub super_: i32,
        }
        ::soap_runtime::complex! {
            super_("super", NS);
            0 super_: element("super");
        }

        /// Named `try` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct try_ {
            pub try_: i32,
        }
        ::soap_runtime::complex! {
            try_("try", NS);
            0 try_: element("try");
        }

        /// Named `type` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct type_ {
            pub type_: i32,
        }
        ::soap_runtime::complex! {
            type_("type", NS);
            0 type_: element("type");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct FnOnce {
            pub FnOnce: i32,
        }
        ::soap_runtime::complex! {
            FnOnce("FnOnce", NS);
            0 FnOnce: element("FnOnce");
        }

        /// Named `Option` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct Option_ {
            pub Option: i32,
        }
        ::soap_runtime::complex! {
            Option_("Option", NS);
            0 Option: element("Option");
        }

        /// Named `str` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct str_ {
            pub str: i32,
        }
        ::soap_runtime::complex! {
            str_("str", NS);
            0 str: element("str");
        }

        /// Named `std` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct std_ {
            pub std: i32,
        }
        ::soap_runtime::complex! {
            std_("std", NS);
            0 std: element("std");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Item {
            pub Item: i32,
        }
        ::soap_runtime::complex! {
            Item("Item", NS);
            0 Item: element("Item");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct item {
            pub item: i32,
        }
        ::soap_runtime::complex! {
            item("item", NS);
            0 item: element("item");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct ITEM {
            pub ITEM: i32,
        }
        ::soap_runtime::complex! {
            ITEM("ITEM", NS);
            0 ITEM: element("ITEM");
        }

        /// Named `x-y` in the contract.
        #[derive(Debug, Clone, PartialEq)]
        pub struct x_y {
            pub x_y: i32,
        }
        ::soap_runtime::complex! {
            x_y("x-y", NS);
            0 x_y: element("x-y");
        }

        /// Named `x.y` in the contract, like something else; `Config::rename("example::x_y_2", "…")` gives it another name.
        #[derive(Debug, Clone, PartialEq)]
        pub struct x_y_2 {
            pub x_y: i32,
        }
        ::soap_runtime::complex! {
            x_y_2("x.y", NS);
            0 x_y: element("x.y");
        }

        /// Named `x_y` in the contract, like something else; `Config::rename("example::x_y_3", "…")` gives it another name.
        #[derive(Debug, Clone, PartialEq)]
        pub struct x_y_3 {
            pub x_y: i32,
        }
        ::soap_runtime::complex! {
            x_y_3("x_y", NS);
            0 x_y: element("x_y");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct _x {
            pub _x: i32,
        }
        ::soap_runtime::complex! {
            _x("_x", NS);
            0 _x: element("_x");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct é {
            pub é: i32,
        }
        ::soap_runtime::complex! {
            é("é", NS);
            0 é: element("é");
        }

        /// Named `é` in the contract, like something else; `Config::rename("example::é_2", "…")` gives it another name.
        #[derive(Debug, Clone, PartialEq)]
        pub struct é_2 {
            pub é: i32,
        }
        ::soap_runtime::complex! {
            é_2("e\u{301}", NS);
            0 é: element("e\u{301}");
        }

        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum words {
            /// The word `Self`.
            Self_,
            /// The word `_`.
            Underscore,
            /// The word `async`.
            async_,
            /// The word `crate`.
            crate_,
            /// The word `dyn`.
            dyn_,
            /// The word `gen`.
            gen_,
            /// The word `self`.
            self_,
            /// The word `super`.
            super_,
            /// The word `try`.
            try_,
            /// The word `type`.
            type_,
            FnOnce,
            Option,
            str,
            std,
            Item,
            item,
            ITEM,
            /// The word `x-y`.
            x_y,
            /// The word `x.y`.
            x_y_2,
            /// The word `x_y`.
            x_y_3,
            _x,
            é,
            /// The word `é`.
            é_2,
            on,
            On,
            ON,
            /// The empty word.
            Empty,
            /// The word `1`.
            _1,
            /// The word `-`.
            Minus,
            Unknown,
            /// The word `a b`.
            a_b,
            /// A word that the contract does not list, as it came.
            Unknown_(String),
        }
        ::soap_runtime::words! {
            words else Unknown_;
            Self_ = "Self";
            Underscore = "_";
            async_ = "async";
            crate_ = "crate";
            dyn_ = "dyn";
            gen_ = "gen";
            self_ = "self";
            super_ = "super";
            try_ = "try";
            type_ = "type";
            FnOnce = "FnOnce";
            Option = "Option";
            str = "str";
            std = "std";
            Item = "Item";
            item = "item";
            ITEM = "ITEM";
            x_y = "x-y";
            x_y_2 = "x.y";
            x_y_3 = "x_y";
            _x = "_x";
            é = "é";
            é_2 = "e\u{301}";
            on = "on";
            On = "On";
            ON = "ON";
            Empty = "";
            _1 = "1";
            Minus = "-";
            Unknown = "Unknown";
            a_b = "a b";
        }

        /// The request of [`self_`](super::Service::self_), [`Item`](super::Service::Item), [`item`](super::Service::item), [`é`](super::Service::é), [`é_2`](super::Service::é_2).
        #[derive(Debug, Clone, PartialEq)]
        pub struct call {
            pub Self_: Option<Self_>,
            pub __: Option<__>,
            pub async_: Option<async_>,
            pub crate_: Option<crate_>,
            pub dyn_: Option<dyn_>,
            pub gen_: Option<gen_>,
            pub self_: Option<self_>,
            pub super_: Option<super_>,
            pub try_: Option<try_>,
            pub type_: Option<type_>,
            pub FnOnce: Option<FnOnce>,
            pub Option: Option<Option_>,
            pub str: Option<str_>,
            pub std: Option<std_>,
            pub Item: Option<Item>,
            pub item: Option<item>,
            pub ITEM: Option<ITEM>,
            pub x_y: Option<x_y>,
            pub x_y_2: Option<x_y_2>,
            pub x_y_3: Option<x_y_3>,
            pub _x: Option<_x>,
            pub é: Option<é>,
            pub é_2: Option<é_2>,
            pub upper: super::types::Item,
            pub lower: super::example_types::Item,
            pub keyword: super::self_::Item,
        }
        ::soap_runtime::complex! {
            call("call", NS);
            0 Self_: element("Self").optional();
            1 __: element("_").optional();
            2 async_: element("async").optional();
            3 crate_: element("crate").optional();
            4 dyn_: element("dyn").optional();
            5 gen_: element("gen").optional();
            6 self_: element("self").optional();
            7 super_: element("super").optional();
            8 try_: element("try").optional();
            9 type_: element("type").optional();
            10 FnOnce: element("FnOnce").optional();
            11 Option: element("Option").optional();
            12 str: element("str").optional();
            13 std: element("std").optional();
            14 Item: element("Item").optional();
            15 item: element("item").optional();
            16 ITEM: element("ITEM").optional();
            17 x_y: element("x-y").optional();
            18 x_y_2: element("x.y").optional();
            19 x_y_3: element("x_y").optional();
            20 _x: element("_x").optional();
            21 é: element("é").optional();
            22 é_2: element("e\u{301}").optional();
            23 upper: element("upper");
            24 lower: element("lower");
            25 keyword: element("keyword");
        }

        /// The reply of [`self_`](super::Service::self_), [`Item`](super::Service::Item), [`item`](super::Service::item), [`é`](super::Service::é), [`é_2`](super::Service::é_2).
        #[derive(Debug, Clone, PartialEq)]
        pub struct callResponse {
            pub word: Vec<words>,
        }
        ::soap_runtime::complex! {
            callResponse("callResponse", NS);
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
        pub static self_: Operation<example::call, example::callResponse> =
            Operation::new("self", "self")
                .request("call", example::NS)
                .reply("callResponse", example::NS);
        /// Operation `Item`.
        pub static Item: Operation<example::call, example::callResponse> =
            Operation::new("Item", "Item")
                .request("call", example::NS)
                .reply("callResponse", example::NS);
        /// Operation `item`.
        pub static item: Operation<example::call, example::callResponse> =
            Operation::new("item", "item")
                .request("call", example::NS)
                .reply("callResponse", example::NS);
        /// Operation `é`.
        pub static é: Operation<example::call, example::callResponse> = Operation::new("é", "é")
            .request("call", example::NS)
            .reply("callResponse", example::NS);
        /// Operation `é`.
        pub static é_2: Operation<example::call, example::callResponse> =
            Operation::new("e\u{301}", "e\u{301}")
                .request("call", example::NS)
                .reply("callResponse", example::NS);

        /// All of them, in contract order.
        pub static ALL: [&OperationInfo; 5] = [
            self_.info(),
            Item.info(),
            item.info(),
            é.info(),
            é_2.info(),
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
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::self_, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn Item(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::Item, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn item(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::item, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn é(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::é, &request).await
        }

        /// # Errors
        ///
        /// [`Error`] tells in which phase the call failed.
        pub async fn é_2(
            &self,
            request: example::call,
        ) -> Result<example::callResponse, Error> {
            self.client.call(&operations::é_2, &request).await
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
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn Item(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn item(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn é(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
                not_implemented(call, request)
            }

            fn é_2(
                &self,
                call: &mut Call,
                request: example::call,
            ) -> impl Reply<example::callResponse> {
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
                        Begun::answered(self.0.Item(call, request))
                    }
                    2 => {
                        let request = call.request()?;
                        Begun::answered(self.0.item(call, request))
                    }
                    3 => {
                        let request = call.request()?;
                        Begun::answered(self.0.é(call, request))
                    }
                    _ => {
                        let request = call.request()?;
                        Begun::answered(self.0.é_2(call, request))
                    }
                };
                Ok(begun)
            }
        }
    }
}
