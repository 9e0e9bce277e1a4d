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
    pub struct order {
        pub number: i32,
        pub choice: Option<order_choice>,
        pub group: Vec<order_group>,
        pub id: Option<String>,
    }
    ::soap_runtime::complex! {
        order("order", NS);
        0 number: element("number");
        1 choice: group(order_choice).optional();
        2 group: group(order_group).optional().repeated();
        3 id: attribute("id").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub enum order_choice {
        total(Decimal),
        net_tax(order_choice_net_tax),
    }
    ::soap_runtime::choice! {
        order_choice(NS) blank total;
        0 total: element("price");
        1 net_tax: group(order_choice_net_tax);
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct order_choice_net_tax {
        #[doc(alias = "before tax")]
        pub net: Decimal,
        pub vat: Decimal,
    }
    ::soap_runtime::group! {
        order_choice_net_tax("net_tax", NS);
        0 net: element("net");
        1 vat: element("tax");
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct order_group {
        /// Its name.
        pub key: String,
        pub value: String,
    }
    ::soap_runtime::group! {
        order_group("group", NS);
        0 key: element("key");
        1 value: element("value");
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct parcel {
        pub sizes: Vec<sizes>,
        pub label: Option<String>,
    }
    ::soap_runtime::complex! {
        parcel("parcel", NS);
        0 sizes: group(sizes).repeated();
        1 label: attribute("key").optional();
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct sizes {
        pub key: String,
        pub choice: sizes_choice,
    }
    ::soap_runtime::group! {
        sizes("sizes", NS);
        0 key: element("key");
        1 choice: group(sizes_choice);
    }

    #[derive(Debug, Clone, PartialEq)]
    pub enum sizes_choice {
        weight(i32),
        #[doc(hidden)]
        ounces(i32),
    }
    ::soap_runtime::choice! {
        sizes_choice(NS) blank weight;
        0 weight: element("grams");
        1 ounces: element("ounces");
    }

    /// The elements that a document may begin with.
    pub mod elements {
        use super::*;

        /// Element `order`.
        pub static order: ::soap_runtime::Element<order> = ::soap_runtime::Element::new(
            "order",
            NS,
        );

        /// Element `parcel`.
        pub static parcel: ::soap_runtime::Element<parcel> = ::soap_runtime::Element::new(
            "parcel",
            NS,
        );
    }
}
