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

    /// The request of `http_ports::Items::find`.
    #[derive(Clone, PartialEq)]
    pub struct find {
        pub name: String,
        pub tag: Vec<String>,
    }
    ::soap_runtime::complex! {
        find("find", NS);
        0 name: element("name").secret();
        1 tag: element("tag").optional().repeated();
    }
    ::soap_runtime::redacted_debug! {
        find;
        hide name;
        show tag;
    }

    /// The reply of `http_ports::Items::find`.
    #[derive(Debug, Clone, PartialEq)]
    pub struct findResponse {
        pub id: Vec<i32>,
    }
    ::soap_runtime::complex! {
        findResponse("findResponse", NS);
        0 id: element("id").optional().repeated();
    }

    /// The request of `http_ports::Items::store`.
    #[derive(Debug, Clone, PartialEq)]
    pub struct store {
        pub item: Item,
    }
    ::soap_runtime::complex! {
        store("store", NS);
        0 item: element("item");
    }

    #[derive(Clone, PartialEq)]
    pub struct Item {
        pub name: String,
    }
    ::soap_runtime::complex! {
        Item("Item", NS);
        0 name: element("name").secret();
    }
    ::soap_runtime::redacted_debug! {
        Item;
        hide name;
    }

    /// The request of `http_ports::Items::limit`.
    #[derive(Debug, Clone, PartialEq)]
    pub struct limitParameters {
        pub limit: i32,
        pub strict: bool,
    }
    ::soap_runtime::complex! {
        limitParameters("limitParameters", "");
        0 limit: element("limit");
        1 strict: element("strict");
    }

    /// The reply of `http_ports::Items::limit`.
    #[derive(Debug, Clone, PartialEq)]
    pub struct limitReplyDocument {
        pub value: i32,
    }
    ::soap_runtime::complex! {
        limitReplyDocument("limitReplyDocument", "");
        0 value: text();
    }

    /// Clients of the HTTP GET and POST bindings, which call operations without SOAP.
    pub mod http_ports {
        use super::*;

        /// The operations of the contract: names and locations, and how request and reply travel.
        pub mod operations {
            use super::super::*;

            /// Operation `find`.
            pub static find: HttpOperation<find, findResponse> =
                HttpOperation::post("find", "items/find")
                    .reply("findResponse", NS);
            /// Operation `store`.
            pub static store: HttpOperation<store, OneWay> = HttpOperation::post("store", "items/store")
                .document("store", NS, "application/xml; charset=utf-8");
            /// Operation `limit`.
            pub static limit: HttpOperation<limitParameters, limitReplyDocument> =
                HttpOperation::post("limit", "items/limit")
                    .in_query();

            /// All of them, in contract order.
            pub static ALL: [&HttpOperationInfo; 3] = [find.info(), store.info(), limit.info()];
        }

        /// The client of service `Items`. It calls by HTTP POST, without SOAP.
        ///
        /// Left out:
        /// - `wsdl:operation "storeByForm" of port "Items"`, line 19: "item" holds elements, and an address or a form has texts only
        #[derive(Debug, Clone)]
        pub struct Items {
            client: Client,
        }

        impl Items {
            /// The ports of the service.
            pub const PORTS: &'static [Port] = &[Port::http("Items", "http://localhost/")];

            /// A client of `endpoint` by the protocol of the first port, over HTTP with a cookie jar.
            ///
            /// # Errors
            ///
            /// When the endpoint is not an http or https address, or no transport can be set up.
            pub fn new(endpoint: impl AsRef<str>) -> Result<Self, Error> {
                Self::builder().endpoint(endpoint).build()
            }

            /// A builder set to the first port, for everything else: transport, limits.
            pub fn builder() -> ClientBuilder<Self> {
                ClientBuilder::new(&Self::PORTS[0]).secrets(&["name"])
            }

            /// # Errors
            ///
            /// [`Error`] tells in which phase the call failed.
            pub async fn find(&self, request: find) -> Result<findResponse, Error> {
                self.client.submit(&operations::find, &request).await
            }

            /// # Errors
            ///
            /// [`Error`] tells in which phase the call failed.
            pub async fn store(&self, request: store) -> Result<(), Error> {
                self.client.submit_only(&operations::store, &request).await
            }

            /// # Errors
            ///
            /// [`Error`] tells in which phase the call failed.
            pub async fn limit(
                &self,
                request: limitParameters,
            ) -> Result<limitReplyDocument, Error> {
                self.client.submit(&operations::limit, &request).await
            }
        }

        ::soap_runtime::service! {
            Items;
        }
    }
}
