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

    /// The types of namespace `urn:shared`.
    pub mod shared {
        pub use crate::extern_owner_chosen::*;
    }

    /// The types of namespace `urn:user`.
    pub mod user {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:user";

        #[derive(Debug, Clone, PartialEq)]
        pub struct items {
            pub item: Vec<super::shared::Item>,
        }
        ::soap_runtime::complex! {
            items("items", NS);
            0 item: element("item").repeated();
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct sized {
            pub unit: Option<String>,
            pub value: super::shared::Size,
        }
        ::soap_runtime::complex! {
            sized("sized", NS);
            0 unit: attribute("unit").optional();
            1 value: text();
        }
    }

    ::soap_runtime::extern_types! {
        use self::shared::*;
        "urn:shared" at "crate::extern_owner_chosen";
        NS = 0xfa51499247b9340b;
        Item = 0x54ba909625b452e9;
        Size = 0xe8c790f265360388;
    }

    /// The elements that a document may begin with.
    pub mod elements {
        /// The elements of namespace `urn:user`.
        pub mod user {
            use super::super::*;

            /// Element `items`.
            pub static items: ::soap_runtime::Element<user::items> = ::soap_runtime::Element::new(
                "items",
                user::NS,
            );

            /// Element `sized`.
            pub static sized: ::soap_runtime::Element<user::sized> = ::soap_runtime::Element::new(
                "sized",
                user::NS,
            );
        }
    }
}
