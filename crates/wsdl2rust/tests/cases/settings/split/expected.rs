// Made by wsdl2rust 0.1.0 from contract.wsdl. Do not edit.

pub use contract::*;

/// Made by wsdl2rust from `contract.wsdl`; changes belong there.
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

    /// The types of namespace `urn:example:types`.
    pub mod types {
        include!("expected/types.rs");
    }

    /// The types of namespace `urn:example:shared`.
    pub mod shared {
        include!("expected/shared.rs");
    }

    include!("expected/types_2.rs");

    include!("expected/faults.rs");

    /// The operations of the contract: names, SOAPActions, and the elements of request and reply.
    pub mod operations {
        include!("expected/operations.rs");
    }

    include!("expected/requests.rs");

    include!("expected/clients.rs");

    /// Clients of the HTTP GET and POST bindings, which call operations without SOAP.
    pub mod http_ports {
        include!("expected/http_ports.rs");
    }

    /// The server half of service `Service`.
    pub mod server {
        include!("expected/server.rs");
    }
}
