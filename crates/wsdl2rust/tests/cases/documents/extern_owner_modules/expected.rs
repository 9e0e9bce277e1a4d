// Made by wsdl2rust 0.1.0 from contract.xsd. Do not edit.

pub use contract::*;

/// Made by wsdl2rust from `contract.xsd`; changes belong there.
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

    /// The types of namespace `urn:types`.
    pub mod types {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:types";

        #[derive(Debug, Clone, PartialEq)]
        pub struct Query {
            pub word: Word,
            pub limit: Option<i32>,
        }
        ::soap_runtime::complex! {
            Query("Query", NS);
            0 word: element("word").facets(&Word_facets);
            1 limit: element("limit").optional();
        }

        /// Restricted by `maxLength` 20.
        pub type Word = String;
        pub const Word_facets: Facets = Facets::of("string").max_length(20);

        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum Reason {
            busy,
            closed,
            /// A word that the contract does not list, as it came.
            Unknown(String),
        }
        ::soap_runtime::words! {
            Reason else Unknown;
            busy = "busy";
            closed = "closed";
        }

        ::soap_runtime::shared_types! {
            NS = 0x5e406a94092436bf;
            Query = 0x83e1d433cc74bf96;
            Word = 0xa42899e53ac3f8d1;
            Reason = 0x80f5329bb0077cd5;
        }
    }

    /// The types of namespace `urn:messages`.
    pub mod messages {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:messages";

        #[derive(Debug, Clone, PartialEq)]
        pub struct find {
            pub query: super::types::Query,
        }
        ::soap_runtime::complex! {
            find("find", NS);
            0 query: element("query");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct findResponse {
            pub found: Vec<super::types::Word>,
        }
        ::soap_runtime::complex! {
            findResponse("findResponse", NS);
            0 found: element("found").optional().repeated().facets(&super::types::Word_facets);
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct session {
            pub id: i32,
        }
        ::soap_runtime::complex! {
            session("session", NS);
            0 id: attribute("id");
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct refused {
            pub reason: super::types::Reason,
        }
        ::soap_runtime::complex! {
            refused("refused", NS);
            0 reason: attribute("reason");
        }

        ::soap_runtime::shared_types! {
            NS = 0xc21deeefb56033a2;
            find = 0xc4f2d0b893220d08;
            findResponse = 0xab2be3e0a07579a9;
            session = 0x14ae41d039e586e3;
            refused = 0xac4e12fd9c7f29fb;
        }
    }

    /// The elements that a document may begin with.
    pub mod elements {
        /// The elements of namespace `urn:messages`.
        pub mod messages {
            use super::super::*;

            /// Element `find`.
            pub static find: ::soap_runtime::Element<messages::find> = ::soap_runtime::Element::new(
                "find",
                messages::NS,
            );

            /// Element `findResponse`.
            pub static findResponse: ::soap_runtime::Element<messages::findResponse> = ::soap_runtime::Element::new(
                "findResponse",
                messages::NS,
            );

            /// Element `close`.
            pub static close: ::soap_runtime::Element<types::Word> = ::soap_runtime::Element::new(
                    "close",
                    messages::NS,
                )
                .facets(&types::Word_facets);

            /// Element `session`.
            pub static session: ::soap_runtime::Element<messages::session> = ::soap_runtime::Element::new(
                "session",
                messages::NS,
            );

            /// Element `refused`.
            pub static refused: ::soap_runtime::Element<messages::refused> = ::soap_runtime::Element::new(
                "refused",
                messages::NS,
            );
        }
    }
}
