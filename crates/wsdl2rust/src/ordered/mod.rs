//! Ordered values: texts of decimal numbers, moments and durations, compared by what they mean.
//!
//! The only implementation, for bounds that contradict each other as well as for samples within their bounds. Knows texts
//! only.

pub(crate) mod decimals;
pub(crate) mod moments;
