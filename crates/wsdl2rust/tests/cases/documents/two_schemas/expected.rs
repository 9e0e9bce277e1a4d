// Made by wsdl2rust 0.1.0 from contract.xsd, second.xsd. Do not edit.

pub use contract::*;

/// Made by wsdl2rust from `contract.xsd, second.xsd`; changes belong there.
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

    /// The types of namespace `urn:example:invoice`.
    pub mod invoice {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:example:invoice";

        #[derive(Debug, Clone, PartialEq)]
        pub struct Invoice {
            pub Party: Vec<super::common::Party>,
        }
        ::soap_runtime::complex! {
            Invoice("Invoice", NS);
            0 Party: element("Party").namespace(super::common::NS).repeated();
        }
    }

    /// The types of namespace `urn:example:common`.
    pub mod common {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:example:common";

        #[derive(Debug, Clone, PartialEq)]
        pub struct Party {
            pub name: String,
        }
        ::soap_runtime::complex! {
            Party("Party", NS);
            0 name: element("name");
        }
    }

    /// The types of namespace `urn:example:order`.
    pub mod order {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:example:order";

        #[derive(Debug, Clone, PartialEq)]
        pub struct Order {
            pub Party: super::common::Party,
            pub note: Option<String>,
        }
        ::soap_runtime::complex! {
            Order("Order", NS);
            0 Party: element("Party").namespace(super::common::NS);
            1 note: element("note").optional();
        }
    }

    /// The elements that a document may begin with.
    pub mod elements {
        /// The elements of namespace `urn:example:invoice`.
        pub mod invoice {
            use super::super::*;

            /// Element `Invoice`.
            pub static Invoice: ::soap_runtime::Element<invoice::Invoice> = ::soap_runtime::Element::new(
                "Invoice",
                invoice::NS,
            );
        }

        /// The elements of namespace `urn:example:common`.
        pub mod common {
            use super::super::*;

            /// Element `Party`.
            pub static Party: ::soap_runtime::Element<common::Party> = ::soap_runtime::Element::new(
                "Party",
                common::NS,
            );
        }

        /// The elements of namespace `urn:example:order`.
        pub mod order {
            use super::super::*;

            /// Element `Order`.
            pub static Order: ::soap_runtime::Element<order::Order> = ::soap_runtime::Element::new(
                "Order",
                order::NS,
            );
        }
    }
}
