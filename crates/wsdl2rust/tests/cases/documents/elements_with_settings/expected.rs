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
    pub struct Bill {
        pub line: Option<String>,
    }
    ::soap_runtime::complex! {
        Bill("Bill", NS);
        0 line: element("line").optional();
    }

    /// Restricted by `maxLength` 3.
    pub type Code = String;
    pub const Code_facets: Facets = Facets::of("string").max_length(3);

    /// The elements that a document may begin with.
    pub mod elements {
        use super::*;

        /// Element `Bill`.
        pub static Bill: ::soap_runtime::Element<::soap_runtime::Nillable<Bill>> = ::soap_runtime::Element::new(
            "Bill",
            NS,
        );

        /// Element `any`.
        pub static any: ::soap_runtime::Element<AnyType> = ::soap_runtime::Element::new(
            "any",
            NS,
        );

        /// Element `authCode`.
        pub static authCode: ::soap_runtime::Element<String> = ::soap_runtime::Element::new(
                "authCode",
                NS,
            )
            .secret();

        /// Element `count`.
        pub static count: ::soap_runtime::Element<i32> = ::soap_runtime::Element::new(
                "count",
                NS,
            )
            .default("5");

        /// Element `version`.
        pub static version: ::soap_runtime::Element<Decimal> = ::soap_runtime::Element::new(
                "version",
                NS,
            )
            .default("7")
            .facets(&Facets::of("decimal"))
            .fixed("7");

        /// Element `code`.
        pub static code: ::soap_runtime::Element<Code> = ::soap_runtime::Element::new("code", NS)
            .facets(&Code_facets);
    }
}
