//! Reading: a contract from a path to its model, stages `source` to `resolve` in one call.
//!
//! Knows only the order of the stages.

use std::path::Path;

use crate::diagnostic::Diagnostics;
use crate::model::Model;
use crate::resolve;
use crate::source::{SourceOptions, Sources};

/// Reads the contract at `root` with all that it imports.
///
/// ```no_run
/// use wsdl2rust::source::SourceOptions;
///
/// let model = wsdl2rust::read::read("wsdl/rescue.wsdl".as_ref(), &SourceOptions::default())?;
/// println!("{} types", model.types.len());
/// # Ok::<(), wsdl2rust::diagnostic::Diagnostics>(())
/// ```
///
/// # Errors
///
/// All that is wrong in the contract, each with its place and what to do.
pub fn read(root: &Path, options: &SourceOptions) -> Result<Model, Diagnostics> {
    resolved(&Sources::load(root, options)?, options)
}

/// As [`read`], with the contract given as text, as it came from a service or is part of a program. Diagnostics call
/// it `name`, and its relative imports lead from there.
///
/// # Errors
///
/// As [`read`].
pub fn read_text(name: &Path, text: &str, options: &SourceOptions) -> Result<Model, Diagnostics> {
    resolved(&Sources::load_text(name, text, options)?, options)
}

fn resolved(sources: &Sources, options: &SourceOptions) -> Result<Model, Diagnostics> {
    match options.keep_going {
        true => resolve::resolve_sound_part(sources),
        false => resolve::resolve(sources),
    }
}
