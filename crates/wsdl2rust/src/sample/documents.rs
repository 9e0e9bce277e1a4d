//! Documents: a global element with plausible values, as a file without an envelope.
//!
//! Must not know operations.

use std::collections::BTreeSet;

use super::content::{Builder, Slot};
use super::family::Family;
use super::values::{Shared, Values};
use super::xml::Prefixes;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{ElementId, Model};
use crate::near::near;
use crate::passes::roots;

/// A document that begins with a global element.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct SampleDocument {
    /// The element, as `{namespace}name`.
    pub element: String,
    /// The document.
    pub document: String,
}

/// Documents of a contract in which nothing can be called, such as a schema alone: one for each global element with the
/// name `wanted` (`{namespace}name`, or the local name), or for each one that is not abstract.
///
/// ```no_run
/// let model = wsdl2rust::Config::new().read("payment.xsd")?;
/// for sample in wsdl2rust::sample::documents(&model, Some("Document"))? {
///     println!("{}", sample.document);
/// }
/// # Ok::<(), wsdl2rust::Error>(())
/// ```
///
/// # Errors
///
/// No such element is declared, or a name in it cannot occur in XML.
pub fn documents(model: &Model, wanted: Option<&str>) -> Result<Vec<SampleDocument>, Diagnostics> {
    let family = Family::new(model);
    let shared = Shared::new();
    let elements = roots::elements(model).map(|id| (id, expanded(model, id)));
    let is_wanted = |id: ElementId, name: &str| {
        wanted.is_none_or(|wanted| wanted == name || wanted == model.element(id).name.local)
    };
    let mut samples = Vec::new();
    for (id, element) in elements.filter(|(id, name)| is_wanted(*id, name)) {
        let document = document(model, &family, &shared, id)?;
        samples.push(SampleDocument { element, document });
    }
    match wanted {
        Some(wanted) if samples.is_empty() => Err(no_such_element(model, wanted)),
        _ => Ok(samples),
    }
}

fn document(
    model: &Model,
    family: &Family<'_>,
    shared: &Shared,
    id: ElementId,
) -> Result<String, Diagnostics> {
    let element = model.element(id);
    let mut prefixes = Prefixes::default();
    if let Some(target) = element.name.namespace {
        prefixes.declare("tns", model.namespace(target));
    }
    // Values that are names are in this namespace.
    let schema = prefixes.declare("xsd", crate::xsd::NAMESPACE);
    let mut builder = Builder::new(model, family, Values::new(model, shared, &schema), prefixes);
    let slot = Slot::global(model, id);
    let name = builder.name(slot.name);
    let mut root = builder.value(name, slot);
    match builder.prefixes.no_name.take() {
        None => {
            root.attributes.splice(0..0, builder.prefixes.declarations());
            Ok(root.document())
        }
        Some(name) => Err(Diagnostics(vec![Diagnostic {
            place: element.place.clone(),
            construct: format!("xsd:element \"{}\"", element.name.local),
            found: format!("a document needs the name \"{name}\""),
            expected: "a name that XML allows".into(),
            help: "correct the name".into(),
        }])),
    }
}

fn no_such_element(model: &Model, wanted: &str) -> Diagnostics {
    let names: BTreeSet<&str> =
        roots::elements(model).map(|id| model.element(id).name.local.as_str()).collect();
    let place = model.elements.first().map_or_else(Place::unknown, |element| element.place.clone());
    Diagnostics(vec![Diagnostic {
        place,
        construct: format!("element \"{wanted}\""),
        found: "asked for, but the contract has no such global element".into(),
        expected: format!("one of its {} elements", names.len()),
        help: match near(wanted, names.iter().copied()) {
            Some(near) => format!("did you mean \"{near}\"?"),
            None => "`wsdl2rust inspect` lists them".into(),
        },
    }])
}

fn expanded(model: &Model, id: ElementId) -> String {
    let name = &model.element(id).name;
    format!("{{{}}}{}", model.namespace_of(name), name.local)
}
