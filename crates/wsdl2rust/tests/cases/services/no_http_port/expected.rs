// Made by wsdl2rust 0.1.0 from contract.wsdl. Do not edit.

pub use contract::*;

/// Made by wsdl2rust from `contract.wsdl`; changes belong there.
///
/// This code ignores these parts of the contract:
/// - `wsdl:port "Jms"`, line 47: SOAP 1.1 over JMS has no client, since JMS is not HTTP; no port uses HTTP, so only types are generated
/// - `wsdl:port "Mail"`, line 48: SOAP 1.1 over SMTP has no client, since SMTP is not HTTP; no port uses HTTP, so only types are generated
#[allow(
    dead_code,
    missing_docs,
    non_camel_case_types,
    non_snake_case,
    non_upper_case_globals
)]
#[allow(unreachable_pub, unused_imports)]
#[allow(clippy::all, rustdoc::bare_urls, rustdoc::invalid_html_tags)]
pub mod contract {
    use ::soap_runtime::codegen::*;

    /// The target namespace of the contract.
    pub const NS: &str = "urn:example";

    #[derive(Debug, Clone, PartialEq)]
    pub struct OrderType {
        pub number: i32,
        pub next: Option<Box<OrderType>>,
    }
    ::soap_runtime::complex! {
        OrderType("OrderType", NS);
        0 number: element("number");
        1 next: element("next").optional();
    }

    /// The elements that a document may begin with.
    pub mod elements {
        use super::*;

        /// Element `Order`.
        pub static Order: ::soap_runtime::Element<OrderType> = ::soap_runtime::Element::new(
            "Order",
            NS,
        );

        /// Element `Receipt`.
        pub static Receipt: ::soap_runtime::Element<String> = ::soap_runtime::Element::new(
            "Receipt",
            NS,
        );
    }
}
