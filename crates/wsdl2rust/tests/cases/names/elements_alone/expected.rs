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

    /// Named `elements` in the contract, like something else; `Config::rename("elements_2", "…")` gives it another name.
    #[derive(Debug, Clone, PartialEq)]
    pub struct elements_2 {
        pub element: Vec<String>,
    }
    ::soap_runtime::complex! {
        elements_2("elements", NS);
        0 element: element("element").repeated();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct Element {
        pub id: Option<i32>,
    }
    ::soap_runtime::complex! {
        Element("Element", NS);
        0 id: attribute("id").optional();
    }

    /// The elements that a document may begin with.
    pub mod elements {
        use super::*;

        /// Element `elements`.
        pub static elements: ::soap_runtime::Element<elements_2> = ::soap_runtime::Element::new(
            "elements",
            NS,
        );

        /// Element `NS`.
        pub static NS_: ::soap_runtime::Element<bool> = ::soap_runtime::Element::new("NS", NS);

        /// Element `Element`.
        pub static Element: ::soap_runtime::Element<Element> = ::soap_runtime::Element::new(
            "Element",
            NS,
        );

        /// Element `type`.
        pub static type_: ::soap_runtime::Element<String> = ::soap_runtime::Element::new(
            "type",
            NS,
        );

        /// Element `a-b`.
        pub static a_b: ::soap_runtime::Element<String> = ::soap_runtime::Element::new(
            "a-b",
            NS,
        );

        /// Element `a.b`.
        pub static a_b_2: ::soap_runtime::Element<i32> = ::soap_runtime::Element::new("a.b", NS);
    }
}
