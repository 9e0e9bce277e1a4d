//! Contracts that are used together: one module for them all, in which what they share is there once.
//!
//! Must not know what the stages do; a single contract is the case of one.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::{Config, file_after, first, is_address, rerun_if_changed, warnings};
use crate::Error;
use crate::diagnostic::Diagnostics;

impl Config {
    /// As [`compile`](Self::compile), for contracts that are used together: one file, with what they share once and a
    /// client each. It is named after the first. Schemas alone may be among them.
    ///
    /// Types, elements and other components of schemas that several contracts declare have to be the same; messages,
    /// port types and bindings belong to the contract that declares them. Relative imports may lead into the common
    /// parent folder of the contracts.
    ///
    /// ```no_run
    /// wsdl2rust::Config::new().compile_all(["wsdl/users.wsdl", "wsdl/groups.wsdl"])?;
    /// # Ok::<(), wsdl2rust::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`compile`](Self::compile); where no contract is named, and where two of them declare a component of a schema
    /// differently.
    pub fn compile_all<P: AsRef<Path>>(&self, paths: impl IntoIterator<Item = P>) -> Result<(), Error> {
        let paths: Vec<P> = paths.into_iter().collect();
        let paths: Vec<&Path> = paths.iter().map(AsRef::as_ref).collect();
        paths.iter().filter(|path| !is_address(path)).for_each(|path| rerun_if_changed(path));
        let directory = self.out_dir.clone().or_else(|| std::env::var_os("OUT_DIR").map(PathBuf::from));
        let directory = directory.ok_or_else(Error::no_out_dir)?;
        let (plan, names) = self.plan_all(&paths)?;
        let named: HashSet<&Path> = paths.iter().copied().collect();
        let imported = plan.model.files.iter().filter(|file| !named.contains(file.as_path()));
        imported.for_each(|file| rerun_if_changed(file));
        // Cargo shows each warning again in every build.
        warnings(&plan.model.left_out).for_each(|warning| println!("cargo:warning={warning}"));
        self.write(&paths, &plan, &names, &directory.join(file_after(first(&paths))))
    }

    /// The Rust for contracts that are used together, as a string: see [`compile_all`](Self::compile_all).
    ///
    /// # Errors
    ///
    /// As [`compile_all`](Self::compile_all), but for files.
    pub fn generate_all<P: AsRef<Path>>(&self, paths: impl IntoIterator<Item = P>) -> Result<String, Error> {
        Ok(self.generate_all_and_note(paths)?.0)
    }

    /// As [`generate_all`](Self::generate_all), and what of the contracts is left out.
    ///
    /// # Errors
    ///
    /// As [`generate_all`](Self::generate_all).
    pub fn generate_all_and_note<P: AsRef<Path>>(
        &self,
        paths: impl IntoIterator<Item = P>,
    ) -> Result<(String, Diagnostics), Error> {
        let paths: Vec<P> = paths.into_iter().collect();
        let paths: Vec<&Path> = paths.iter().map(AsRef::as_ref).collect();
        let (plan, names) = self.plan_all(&paths)?;
        Ok((self.print(&paths, &plan, &names)?, plan.notes))
    }

    /// As [`generate_to`](Self::generate_to), for contracts that are used together.
    ///
    /// # Errors
    ///
    /// As [`compile_all`](Self::compile_all) and [`generate_to`](Self::generate_to).
    pub fn generate_all_to<P: AsRef<Path>>(
        &self,
        paths: impl IntoIterator<Item = P>,
        file: impl AsRef<Path>,
    ) -> Result<Diagnostics, Error> {
        let paths: Vec<P> = paths.into_iter().collect();
        let paths: Vec<&Path> = paths.iter().map(AsRef::as_ref).collect();
        let (plan, names) = self.plan_all(&paths)?;
        self.write(&paths, &plan, &names, file.as_ref())?;
        Ok(plan.notes)
    }
}
