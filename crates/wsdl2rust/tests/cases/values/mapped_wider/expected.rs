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
    pub struct Order {
        pub count: ::core::primitive::i128,
        pub size: Size,
        pub counts: Counts,
        pub day: Option<::jiff::Timestamp>,
        pub fee: Option<::core::primitive::i128>,
    }
    ::soap_runtime::complex! {
        Order("Order", NS);
        0 count: element("count").facets(&Facets::of("nonNegativeInteger"));
        1 size: element("size").facets(&Facets::of("int"));
        2 counts: element("counts").facets(&Facets::list(&Facets::of("nonNegativeInteger")));
        3 day: element("day").optional().facets(&Facets::of("date"));
        4 fee: element("fee").optional().facets(&Facets::of("unsignedByte"));
    }

    pub type Size = ::core::primitive::i128;

    pub type Counts = XmlList<::core::primitive::i128>;

    /// The elements that a document may begin with.
    pub mod elements {
        use super::*;

        /// Element `Order`.
        pub static Order: ::soap_runtime::Element<Order> = ::soap_runtime::Element::new(
            "Order",
            NS,
        );

        /// Element `total`.
        pub static total: ::soap_runtime::Element<::core::primitive::i128> = ::soap_runtime::Element::new(
                "total",
                NS,
            )
            .facets(&Facets::of("nonNegativeInteger"));
    }
}
