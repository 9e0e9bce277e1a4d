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
    #[derive(Eq, Hash)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    #[must_use]
    pub struct order {
        pub colour: colour,
        pub either: either,
        pub size: size,
    }
    ::soap_runtime::complex! {
        order("order", NS);
        0 colour: element("colour");
        1 either: element("either").facets(&either_facets);
        2 size: element("size");
    }
    impl order {
        /// With what the contract requires, and without the rest.
        pub fn new(colour: colour, either: either) -> Self {
            Self {
                colour,
                either,
                ..::soap_runtime::codegen::Value::blank()
            }
        }
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Eq, Hash)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    #[derive(Copy)]
    #[cfg_attr(all(), derive(PartialOrd))]
    pub struct size {
        pub width: Option<i32>,
        pub height: Option<i32>,
    }
    ::soap_runtime::complex! {
        size("size", NS);
        0 width: element("width").optional();
        1 height: element("height").optional();
    }

    #[derive(Clone, PartialEq)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    #[derive(PartialOrd)]
    pub struct login {
        pub password: String,
        pub weight: f64,
    }
    ::soap_runtime::complex! {
        login("login", NS);
        0 password: element("password").secret();
        1 weight: element("weight");
    }
    ::soap_runtime::redacted_debug! {
        login;
        hide password;
        show weight;
    }

    #[derive(Debug, Clone, PartialEq)]
    #[derive(Eq, Hash)]
    #[derive(Serialize, Deserialize)]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    pub enum either {
        int(i32),
        boolean(bool),
        /// A text that is none of these, as it came.
        Unknown(String),
    }
    ::soap_runtime::union! {
        either else Unknown;
        int: i32;
        boolean: bool;
    }
    pub const either_facets: Facets = Facets::union(
        &[Facets::of("int"), Facets::of("boolean")],
    );

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    #[derive(Serialize, Deserialize)]
    #[serde(from = "String", into = "String")]
    #[serde(crate = "::soap_runtime::codegen::serde")]
    #[derive(PartialOrd)]
    #[derive(Ord)]
    pub enum colour {
        red,
        green,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        colour else Unknown;
        red = "red";
        green = "green";
    }

    ::soap_runtime::defaults! {
        size;
    }

    /// The elements that a document may begin with.
    pub mod elements {
        use super::*;

        /// Element `order`.
        pub static order: ::soap_runtime::Element<order> = ::soap_runtime::Element::new(
            "order",
            NS,
        );

        /// Element `login`.
        pub static login: ::soap_runtime::Element<login> = ::soap_runtime::Element::new(
            "login",
            NS,
        );
    }
}
