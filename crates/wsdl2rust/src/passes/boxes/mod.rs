//! Where values are in boxes: blank values that would have no end, types that hold themselves, chains that are too long.
//!
//! Each pass takes what the one before returns. Must not know how a box is printed.

pub mod blanks;
pub mod far;
pub mod recursion;
