//! How many connections the server accepts, and how long each may take.
//!
//! It must not know what happens when a bound is reached.

use std::time::Duration;

/// Bounds on connections.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bounds {
    /// How many may be open at a time; others wait until one is closed.
    pub(crate) connections: usize,
    /// How long the head of a request may take from its first byte.
    pub(crate) head: Duration,
    /// How long a connection may be idle between requests, or while the caller reads a reply.
    pub(crate) idle: Duration,
}
