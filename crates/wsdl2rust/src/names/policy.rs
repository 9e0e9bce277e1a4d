//! The case of Rust names.
//!
//! Must not know how names are made.

/// How the contract's names become Rust names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum NamePolicy {
    /// The contract's own names: `setGroup_v2`, `iNodeID`, `NODE_PERMISSIONS_V2`.
    #[default]
    Verbatim,
    /// Rust's conventions: `SetGroupV2` and `set_group_v2`, `i_node_id`, `NodePermissionsV2`.
    Idiomatic,
}
