//! Output: items to text, in one file or several, and text to files that are written only if they change.
//!
//! Must not know what the items mean.

mod attribute;
mod file;
mod files;
mod layout;
mod path;
mod split;
mod tokens;

pub use attribute::mistake_in_attribute;
pub use file::write_if_changed;
pub(crate) use files::write_files;
pub use layout::print;
pub use path::{mistake_in_module_path, mistake_in_type_path};
pub use split::{Files, split};
