//! The contract in Rust: types and calls with the vendor's own names, generated from `wsdl/rescue.wsdl`.
//!
//! [`API`] is the proxy class of the vendor's C# samples. Each of its methods is one operation: a request struct
//! in, a response struct out, and nothing in between but SOAP. What is known of an operation, and how surely, is
//! said in its documentation.
//!
//! A required argument that is left out does not compile, here the last one of the vendor's sample:
//!
//! ```compile_fail,E0063
//! use logmein_rescue::api::{nodeStatus, setGroup_v2};
//!
//! let request = setGroup_v2 {
//!     iNodeID: 123456,
//!     sName: Some("Testing".into()),
//!     eStatus: nodeStatus::Enabled,
//!     sDescription: None,
//!     aPermissions: None,
//!     aLockedPermissions: None,
//!     iStandardConcurrentLimit: 0,
//!     iMobileConcurrentLimit: 0,
//!     sAuthCode: None,
//! };
//! ```
//!
//! With it, it does:
//!
//! ```
//! use logmein_rescue::api::{nodeStatus, setGroup_v2};
//!
//! let request = setGroup_v2 {
//!     iNodeID: 123456,
//!     sName: Some("Testing".into()),
//!     eStatus: nodeStatus::Enabled,
//!     sDescription: None,
//!     aPermissions: None,
//!     aLockedPermissions: None,
//!     iStandardConcurrentLimit: 0,
//!     iMobileConcurrentLimit: 0,
//!     iRPATConcurrentLimit: 0,
//!     sAuthCode: None,
//! };
//! ```

/// The contract itself, for a server to show.
#[cfg(feature = "server")]
pub const CONTRACT: &str = include_str!("../../wsdl/rescue.wsdl");

include!(concat!(env!("OUT_DIR"), "/rescue.rs"));
