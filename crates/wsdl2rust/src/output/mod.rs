//! Output: items to text, and text to a file that is written only if it changes.
//!
//! Must not know what the items mean.

mod file;
mod layout;
mod tokens;

pub use file::write_if_changed;
pub use layout::print;
