//! Reading: a contract from a path to its model, stages `source` to `resolve` in one call.
//!
//! Knows only the order of the stages.

use std::path::Path;

use crate::diagnostic::Diagnostics;
use crate::model::Model;
use crate::resolve::{self, ResolveOptions};
use crate::source::{SourceOptions, Sources};

/// How a contract is read.
#[derive(Debug, Clone, Default)]
pub struct ReadOptions {
    /// What may be read.
    pub source: SourceOptions,
    /// What is accepted.
    pub resolve: ResolveOptions,
}

/// Reads the contract at `root` with everything that it imports.
///
/// ```no_run
/// use wsdl2rust::unstable::read::ReadOptions;
///
/// let model = wsdl2rust::unstable::read::read("wsdl/rescue.wsdl".as_ref(), &ReadOptions::default())?;
/// println!("{} types", model.types.len());
/// # Ok::<(), wsdl2rust::diagnostic::Diagnostics>(())
/// ```
///
/// # Errors
///
/// All that is wrong in the contract, each with its place and what to do.
pub fn read(root: &Path, options: &ReadOptions) -> Result<Model, Diagnostics> {
    resolve::resolve(&Sources::load(root, &options.source)?, options.resolve)
}

/// Reads contracts that are used together: what they share once, with the services of them all.
///
/// # Errors
///
/// As [`read`], and if a type or another component of a schema is declared by two of them, and differently.
pub fn read_all(roots: &[&Path], options: &ReadOptions) -> Result<Model, Diagnostics> {
    resolve::resolve(&Sources::load_all(roots, &options.source)?, options.resolve)
}

/// As [`read`], with the contract given as text, as it came from a service or is part of a program. Diagnostics call
/// it `name`, and its relative imports lead from there.
///
/// # Errors
///
/// As [`read`].
pub fn read_text(name: &Path, text: &str, options: &ReadOptions) -> Result<Model, Diagnostics> {
    resolve::resolve(&Sources::load_text(name, text, &options.source)?, options.resolve)
}
