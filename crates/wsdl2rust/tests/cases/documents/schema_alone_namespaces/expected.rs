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

    /// The types that are in no namespace.
    pub mod unqualified {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "";
    }

    /// The types of namespace `urn:example:invoice`.
    pub mod invoice {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:example:invoice";

        #[derive(Debug, Clone, PartialEq)]
        pub struct Invoice {
            pub ID: String,
            pub Note: Vec<super::components::Note>,
        }
        ::soap_runtime::complex! {
            Invoice("Invoice", NS);
            0 ID: element("ID").namespace(super::components::NS);
            1 Note: element("Note").namespace(super::components::NS).optional().repeated();
        }
    }

    /// The types of namespace `urn:example:components`.
    pub mod components {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:example:components";

        #[derive(Debug, Clone, PartialEq)]
        pub struct Note {
            pub languageID: Option<String>,
            pub value: String,
        }
        ::soap_runtime::complex! {
            Note("Note", NS);
            0 languageID: attribute("languageID").optional().facets(&Facets::of("language"));
            1 value: text();
        }
    }

    /// The elements that a document may begin with.
    pub mod elements {
        /// The elements that are in no namespace.
        pub mod unqualified {
            use super::super::*;

            /// Element `bare`.
            pub static bare: ::soap_runtime::Element<i32> = ::soap_runtime::Element::new(
                "bare",
                unqualified::NS,
            );
        }

        /// The elements of namespace `urn:example:invoice`.
        pub mod invoice {
            use super::super::*;

            /// Element `Invoice`.
            pub static Invoice: ::soap_runtime::Element<invoice::Invoice> = ::soap_runtime::Element::new(
                "Invoice",
                invoice::NS,
            );

            /// Element `Note`.
            pub static Note: ::soap_runtime::Element<components::Note> = ::soap_runtime::Element::new(
                "Note",
                invoice::NS,
            );
        }

        /// The elements of namespace `urn:example:components`.
        pub mod components {
            use super::super::*;

            /// Element `ID`.
            pub static ID: ::soap_runtime::Element<String> = ::soap_runtime::Element::new(
                "ID",
                components::NS,
            );

            /// Element `Note`.
            pub static Note: ::soap_runtime::Element<components::Note> = ::soap_runtime::Element::new(
                "Note",
                components::NS,
            );
        }
    }
}
