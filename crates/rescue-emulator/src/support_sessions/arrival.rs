//! Customers who have a code and have not entered it yet.
//!
//! It must not know sessions.

use jiff::Timestamp;

use super::session::Origin;
use crate::organisation::NodeId;

/// A customer with a code that they have not entered yet.
#[derive(Debug, Clone)]
pub(crate) struct Arrival {
    pub(crate) at: Timestamp,
    pub(crate) origin: Origin,
    pub(crate) technician: NodeId,
    pub(crate) custom_fields: [String; 6],
    pub(crate) tracking: String,
}
