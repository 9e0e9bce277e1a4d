//! Types that live in other code, and types for other code.
//!
//! Must not know how they are checked; `emit` does.

use super::Config;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::names::{Elsewhere, Names, shortened};
use crate::output::mistake_in_module_path;
use crate::passes::elsewhere::elsewhere;
use crate::plan::Plan;

impl Config {
    /// Takes the types of a namespace from the module at `path`, in this crate or another, instead of printing them. That module
    /// is generated too, with [`shared`](Self::shared): `crate::shared` if all its types are in one namespace, and
    /// `crate::shared::types` if there are several. Call it once for each namespace. Default: none.
    ///
    /// The compiler checks that each type that is needed has the same shape there: the same fields, names, secrets and settings. Its
    /// error says what to do, also if the module is not shared, or lacks a type since it keeps only some
    /// [`operations`](Self::operations). Elements of the namespace are there, too. What only operations have, such as the
    /// messages of rpc, is printed here. Only the module there implements `soap_runtime::Request` for its types.
    ///
    /// Traits that are derived for types here, which hold those there, have to be derived there, too:
    /// [`hashable`](Self::hashable), [`serde`](Self::serde) and [`yaserde`](Self::yaserde) are settings of both, and so are
    /// derives of [`type_attribute`](Self::type_attribute).
    ///
    /// A namespace of which nothing is needed is an error, and so is a type there that needs one that is here. A type here may
    /// derive from one there, unless a field that is needed holds that type and whatever derives from it; the same is true of
    /// elements that substitute for one there.
    ///
    /// ```no_run
    /// wsdl2rust::Config::new().shared(true).compile("wsdl/shared.xsd")?;
    /// wsdl2rust::Config::new()
    ///     .extern_namespace("urn:example:shared", "crate::shared")
    ///     .compile("wsdl/orders.wsdl")?;
    /// # Ok::<(), wsdl2rust::Error>(())
    /// ```
    pub fn extern_namespace(mut self, namespace: impl Into<String>, path: impl Into<String>) -> Self {
        self.names.elsewhere.push(Elsewhere { namespace: namespace.into(), path: path.into() });
        self
    }

    /// Whether the types may be used by other generated code, as [`extern_namespace`](Self::extern_namespace) says: a number for
    /// each, by which that code checks its shape, is printed as well. Default: false.
    pub fn shared(mut self, shared: bool) -> Self {
        self.emit.shared = shared;
        self
    }

    /// What is wrong with types that live elsewhere.
    pub(super) fn mistakes_elsewhere(&self, plan: &Plan, names: &Names) -> Diagnostics {
        let file = plan.model.files.first().cloned().unwrap_or_default();
        let place = Place { file: file.into(), line: 0, column: 0 };
        let mut diagnostics = Diagnostics::default();
        for Elsewhere { namespace, path } in &self.names.elsewhere {
            diagnostics.0.extend(mistake_in_module_path(path).map(|reason| Diagnostic {
                place: place.clone(),
                construct: format!("extern_namespace \"{}\"", shortened(namespace)),
                found: format!("\"{}\" is not a module: {reason}", shortened(path)),
                expected: "the path of a module from the root".to_owned(),
                help: "write it as in \"crate::shared\" or \"::shared_types::api\"".to_owned(),
            }));
        }
        if !names.elsewhere.is_empty() {
            diagnostics.0.extend(elsewhere(plan, |id| names.elsewhere.get(&id).map(String::as_str)).0);
        }
        diagnostics
    }
}
