//! Types of the user in place of those of the contract.
//!
//! Must not know what they stand for; `names` does.

use super::Config;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::emit::Gate;
use crate::names::{MapTo, shortened};
use crate::output::mistake_in_type_path;
use crate::plan::Plan;

impl Config {
    /// Puts a Rust type of yours in place of one that the contract's types become. `target` is
    ///
    /// - a built-in type: `xsd:decimal`, wherever values have it, also as a base or in a list;
    /// - a type: `{namespace}name`, the name alone, or its Rust name. It is printed all the same, since it is what is
    ///   read and written;
    /// - a field or variant: the type, a `/`, and the name as for [`field_attribute`](Self::field_attribute);
    ///   `*/amount` is that of every type. In place of the items of a list, or of what is optional, it is the type of
    ///   one value.
    ///
    /// `rust` is its path from the root, `::rust_decimal::Decimal` or `crate::Cents`. The runtime has to know the type:
    /// it knows those of the crates that its features name (`rust_decimal`, `chrono`, `time` …), and any type of your
    /// crate that implements `soap_runtime::Mapped` and is named in `soap_runtime::mapped!`. Such a type needs `Debug`,
    /// `Clone` and `PartialEq`, too, and `Default`, or a `blank` value in `mapped!`. A text is written again as the
    /// type writes it. Call it once for each. Default: none.
    ///
    /// Whole messages are not mapped, nor variants of an enum of derived types, and nothing is mapped where yaserde's
    /// traits are derived. A target that no value has is an error. With [`lossless`](Self::lossless), only simple types are. For serde, the type has to have
    /// its traits.
    ///
    /// ```no_run
    /// wsdl2rust::Config::new()
    ///     .map("xsd:decimal", "::rust_decimal::Decimal")
    ///     .map("{urn:example}Money", "crate::Cents")
    ///     .map("*/callbackAddress", "crate::Address")
    ///     .compile("wsdl/orders.wsdl")?;
    /// # Ok::<(), wsdl2rust::Error>(())
    /// ```
    pub fn map(mut self, target: impl Into<String>, rust: impl Into<String>) -> Self {
        self.names.maps.push(MapTo { target: target.into(), rust: rust.into() });
        self
    }

    /// What is wrong with the types that are put in place of others, whatever they are for.
    pub(super) fn mistakes_in_maps(&self, plan: &Plan) -> Diagnostics {
        let file = plan.model.files.first().cloned().unwrap_or_default();
        let place = Place { file: file.into(), line: 0, column: 0 };
        let report = |target: &str, found: String, expected: &str, help: &str| Diagnostic {
            place: place.clone(),
            construct: format!("map \"{}\"", shortened(target)),
            found,
            expected: expected.to_owned(),
            help: help.to_owned(),
        };
        let mut diagnostics = Diagnostics::default();
        for MapTo { target, rust } in &self.names.maps {
            diagnostics.0.extend(mistake_in_type_path(rust).map(|reason| {
                let found = format!("\"{}\" is not a type: {reason}", shortened(rust));
                report(
                    target,
                    found,
                    "the path of a type from the root",
                    "write it as in \"::rust_decimal::Decimal\" or \"crate::Cents\"",
                )
            }));
        }
        if let (Some(first), true) = (self.names.maps.first(), self.emit.yaserde != Gate::Never) {
            let found = "yaserde cannot read or write mapped types".to_owned();
            let help = "leave out Config::map, or Config::yaserde";
            diagnostics.push(report(&first.target, found, "the types of the contract", help));
        }
        diagnostics
    }
}
