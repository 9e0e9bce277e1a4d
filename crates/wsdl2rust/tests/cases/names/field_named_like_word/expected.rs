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

    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub enum mode {
        mode,
        speed,
        /// A word that the contract does not list, as it came.
        Unknown(String),
    }
    ::soap_runtime::words! {
        mode else Unknown;
        mode = "mode";
        speed = "speed";
    }

    pub type speed = mode;

    #[derive(Debug, Clone, PartialEq)]
    pub struct job {
        pub mode: mode,
        pub speed: Option<speed>,
        pub note: Option<String>,
    }
    ::soap_runtime::complex! {
        job("job", NS);
        0 mode: element("mode");
        1 speed: element("speed").nillable();
        2 note: element("note").optional();
    }
    impl job {
        /// With what the contract requires, and without the rest.
        pub fn new(mode_: mode, speed: Option<speed>) -> Self {
            Self {
                mode: mode_,
                speed,
                ..::soap_runtime::codegen::Value::blank()
            }
        }
    }

    #[derive(Debug, Clone, PartialEq)]
    pub struct jobs {
        pub mode: Vec<mode>,
        pub note: Option<String>,
        pub speed: speed,
    }
    ::soap_runtime::complex! {
        jobs("jobs", NS);
        0 mode: element("mode").repeated();
        1 note: element("note").optional();
        2 speed: attribute("speed");
    }
    impl jobs {
        /// With what the contract requires, and without the rest.
        pub fn new(speed_: speed) -> Self {
            Self {
                speed: speed_,
                ..::soap_runtime::codegen::Value::blank()
            }
        }
    }

    /// The elements that a document may begin with.
    pub mod elements {
        use super::*;

        /// Element `job`.
        pub static job: ::soap_runtime::Element<job> = ::soap_runtime::Element::new("job", NS);

        /// Element `jobs`.
        pub static jobs: ::soap_runtime::Element<jobs> = ::soap_runtime::Element::new(
            "jobs",
            NS,
        );
    }
}
