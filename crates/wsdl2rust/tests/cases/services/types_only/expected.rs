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

    #[derive(Debug, Clone, PartialEq)]
    pub struct get {
        pub kind: Kind,
    }
    ::soap_runtime::complex! {
        get("get", NS);
        0 kind: element("kind");
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Alone {
        pub x: i32,
    }
    ::soap_runtime::complex! {
        Alone("Alone", NS);
        0 x: element("x");
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum Kind {
        a,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        Kind else Unknown;
        a = "a";
    }

    /// The elements that a document may begin with.
    pub mod elements {
        use super::*;

        /// Element `get`.
        pub static get: ::soap_runtime::Element<get> = ::soap_runtime::Element::new("get", NS);

        /// Element `unused`.
        pub static unused: ::soap_runtime::Element<String> = ::soap_runtime::Element::new(
            "unused",
            NS,
        );
    }
}
