//! The contract in Rust: types and calls with the vendor's own names, generated from `wsdl/rescue.wsdl`.
//!
//! [`API`] is the proxy class of the vendor's C# samples. Each of its methods is one operation: a request struct
//! in, a response struct out, and nothing in between but SOAP. What is known of an operation, and how surely, is
//! said in its documentation.

include!(concat!(env!("OUT_DIR"), "/rescue.rs"));
