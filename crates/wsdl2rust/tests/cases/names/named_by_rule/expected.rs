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

    /// The target namespace of the contract.
    pub const NS: &str = "urn:example";

    #[derive(Debug, Clone, PartialEq)]
    pub struct Get_inner {
        pub id: i32,
    }
    ::soap_runtime::complex! {
        Get_inner("Get_inner", NS);
        0 id: element("id");
    }

    /// Named `get` in the contract.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Get {
        pub inner: Get_inner_2,
        pub either: Either,
    }
    ::soap_runtime::complex! {
        Get("get", NS);
        0 inner: element("inner");
        1 either: element("either");
    }

    /// Named `Get_inner` in the contract, like something else; `Config::rename("get_inner", "…")` gives it another name.
    #[derive(Debug, Clone, PartialEq)]
    ///By rule.
    ///By the name that it has.
    pub struct Get_inner_2 {
        ///By the name by rule.
        ///By the name that it has.
        pub amount: Decimal,
        pub color: Get_inner_2_color,
    }
    ::soap_runtime::complex! {
        Get_inner_2("inner", NS);
        0 amount: element("price");
        1 color: element("color");
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum Get_inner_2_color {
        /// The word `red`.
        Rouge,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        Get_inner_2_color else Unknown;
        Rouge = "red";
    }

    pub type string = i32;

    #[derive(Debug, Clone, PartialEq)]
    pub enum Either {
        string(string),
        /// Any other text, as it came.
        Unknown(String),
    }
    ::soap_runtime::union! {
        Either or Unknown;
        string: string;
    }

    /// The elements that a document may begin with.
    pub mod elements {
        use super::*;

        /// Element `get`.
        pub static get: ::soap_runtime::Element<Get> = ::soap_runtime::Element::new("get", NS);

        /// Element `outer`.
        pub static outer: ::soap_runtime::Element<Get_inner> = ::soap_runtime::Element::new(
            "outer",
            NS,
        );
    }
}
