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
        pub use crate::extern_owner::*;
    }

    /// The types of namespace `urn:user`.
    pub mod user {
        use ::soap_runtime::codegen::*;

        /// The namespace of this module.
        pub const NS: &str = "urn:user";

        #[derive(Debug, Clone, PartialEq)]
        pub struct call {
            pub node: super::shared::Node,
            pub shape: Vec<super::shared::AnyShape>,
            pub name: super::shared::Name,
        }
        ::soap_runtime::complex! {
            call("call", NS);
            0 node: element("node");
            1 shape: element("shape").repeated();
            2 name: attribute("name");
        }
    }

    ::soap_runtime::extern_types! {
        use self::shared::*;
        "urn:shared" at "crate::extern_owner";
        NS = 0xfa51499247b9340b;
        Node = 0x3bfc1741420ff409;
        Key = 0x93017a195d116b57;
        Name = 0xa47747f57fe5334f;
        Shape = 0x5c35f940d3dd47f9;
        AnyShape = 0xc820e90b06610b7f;
        Circle = 0x889da572644d57be;
        Color = 0x9d84e344502c1f01;
    }

    /// The elements that a document may begin with.
    pub mod elements {
        /// The elements of namespace `urn:user`.
        pub mod user {
            use super::super::*;

            /// Element `call`.
            pub static call: ::soap_runtime::Element<user::call> = ::soap_runtime::Element::new(
                "call",
                user::NS,
            );
        }
    }
}
