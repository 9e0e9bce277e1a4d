//! Passes: verbs that turn a contract into the plan of what is to be printed, one a file.
//!
//! They read the model and never change it: no XML, no Rust names. What this release cannot print yet is reported here,
//! with its place, and never reaches `emit`.

pub mod boxes;
pub mod calls;
pub mod defaults;
pub mod elsewhere;
pub mod facets;
pub mod hashable;
pub mod lower;
mod policies;
pub mod reach;
mod remarks;
pub(crate) mod roots;
pub mod select;
pub mod supported;
mod wire_names;

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Model, NamespaceId, Refused, TypeId};
use crate::plan::types::Types;
use crate::plan::{Call, Client, Hashable, MessageBody, Plan, Root, Selection};
use boxes::{blanks, far, recursion};
use calls::clients::Clients;
use calls::{attachments, clients, faults};
use lower::{LowerOptions, Lowered};

/// The settings of the passes.
#[derive(Debug, Clone)]
pub struct PassOptions {
    /// The names of the operations wanted; empty for all.
    pub operations: Vec<String>,
    /// Whether a type that only wraps one repeated element becomes a `Vec` where it is used.
    pub flatten_arrays: bool,
    /// Whether there are clients of the HTTP binding as well.
    pub http: bool,
    /// Whether values keep everything in a message, even what has no meaning.
    pub lossless: bool,
}

impl Default for PassOptions {
    fn default() -> Self {
        Self { operations: Vec::new(), flatten_arrays: true, http: false, lossless: false }
    }
}

/// Runs all passes. The plan holds what can be printed; the diagnostics say what cannot.
pub fn plan(model: impl Into<Arc<Model>>, options: &PassOptions) -> (Plan, Diagnostics) {
    let Planned { plan, diagnostics, .. } = Planned::new(model.into(), options);
    (plan, diagnostics)
}

/// As [`plan`], but operations that cannot be printed are left out, each with a note, if others are left.
pub fn plan_of_printable_part(model: Model, options: &PassOptions) -> (Plan, Diagnostics) {
    match Planned::new(Arc::new(model), options).or_part() {
        Ok(Planned { plan, diagnostics, .. }) => (plan, diagnostics),
        Err(part) => plan(part, options),
    }
}

/// The contract without the operations that cannot be printed, each with a note; as it is where nothing would be left.
pub fn printable_part(model: Model, options: &PassOptions) -> Model {
    match Planned::new(Arc::new(model), options).or_part() {
        Ok(Planned { plan: Plan { model, .. }, .. }) => Arc::unwrap_or_clone(model),
        Err(part) => Arc::unwrap_or_clone(part),
    }
}

/// A plan, and what is wrong with it.
struct Planned {
    plan: Plan,
    diagnostics: Diagnostics,
    /// The operations that cannot be printed.
    refused: Vec<Refused>,
}

impl Planned {
    fn new(model: Arc<Model>, options: &PassOptions) -> Self {
        let mut diagnostics = select::unknown(&model, &options.operations);
        let selection = Selection::new(&options.operations);
        let mut notes = model.left_out.clone();
        let Clients { declared, mut clients, notes: not_called } =
            clients::clients(&model, &selection, options.http);
        notes.0.extend(not_called.0);
        let attachments = attachments::attachments(&declared, &selection, &mut clients, &mut notes);
        let is_called = !clients.is_empty() || !diagnostics.is_empty() || !options.operations.is_empty();
        let PassOptions { flatten_arrays, lossless, .. } = *options;
        let Lowered { types, families, mut clients } =
            lower::lower(&declared, clients, LowerOptions { flatten_arrays, lossless });
        let faults = faults::faults(&model, &mut clients);
        let roots = if is_called { Vec::new() } else { roots::roots(&model, &types, &families) };
        let mut lone = if is_called { Vec::new() } else { roots::types(&model) };
        lone.extend(roots.iter().map(|root| root.ty));
        let printed = reach::reachable(&model, &types, &clients, &lone);
        diagnostics.0.extend(roots::invalid_names(&model, &roots).0);
        let refused = check_names(&types, &mut clients, &printed, &mut diagnostics);
        let rings = recursion::recursion(&types, &printed, blanks::blanks(&types));
        let boxes = far::far(&types, &printed, rings);
        let defaults = defaults::defaults(&types, &printed, &boxes);
        diagnostics.0.sort_by(|a, b| a.place.cmp(&b.place));
        diagnostics.0.dedup();
        notes.0.sort_by(|a, b| a.place.cmp(&b.place));
        notes.0.dedup();
        let plan = Plan {
            namespaces: namespaces(&model, &types, &printed, (&roots, &clients)),
            facets: facets::facets(&model),
            policies: policies::not_honoured(&model, &selection),
            remarks: remarks::remarks(&model),
            lossless,
            model,
            selection,
            types,
            families,
            printed,
            roots,
            clients,
            faults,
            attachments,
            boxes,
            defaults,
            hashable: Hashable::default(),
            notes,
        };
        Self { plan, diagnostics, refused }
    }

    /// The contract without what is refused, if something is refused and something is left.
    fn or_part(self) -> Result<Self, Arc<Model>> {
        let is_left = self.plan.clients.iter().flat_map(|client| &client.calls).any(|call| call.is_supported);
        match is_left && !self.refused.is_empty() {
            true => {
                let model = Arc::unwrap_or_clone(self.plan.model);
                Err(Arc::new(model.without(&self.refused)))
            }
            false => Ok(self),
        }
    }
}

/// Reports names that cannot occur in a message; marks and returns the calls that lead to one.
fn check_names(
    types: &Types,
    clients: &mut [Client],
    printed: &[TypeId],
    diagnostics: &mut Diagnostics,
) -> Vec<Refused> {
    // The types with such a name, in contract order, each with its first one.
    let mut broken: Vec<(TypeId, Diagnostic)> = Vec::new();
    for &id in printed {
        let found = wire_names::of_type(types, id);
        broken.extend(found.first().map(|first| (id, first.clone())));
        diagnostics.0.extend(found);
    }
    let targets: Vec<TypeId> = broken.iter().map(|(id, _)| *id).collect();
    let leading = match targets.is_empty() {
        true => HashMap::new(),
        false => reach::leading_to(types.ids(), |id, open| types.add_needs(id, open), &targets),
    };
    let mut refused = Vec::new();
    for client in clients {
        for call in &mut client.calls {
            let found = wire_names::of_call(call);
            let of_types = || {
                let first = call.types().filter_map(|ty| leading.get(&ty)).min()?;
                broken.get(*first).map(|(_, diagnostic)| diagnostic.clone())
            };
            let reason = found.first().cloned().or_else(of_types);
            diagnostics.0.extend(found);
            if let Some(reason) = reason {
                call.is_supported = false;
                let (service, ports, operation) = (client.service, client.ports.indexes(), call.operation);
                refused.push(Refused { service, ports, operation, reason });
            }
        }
    }
    refused
}

/// Where nothing is in a namespace, that of the contract is the one to name.
fn namespaces(
    model: &Model,
    types: &Types,
    printed: &[TypeId],
    (roots, clients): (&[Root], &[Client]),
) -> Vec<Option<NamespaceId>> {
    let of_types = printed.iter().filter(|&&id| !types.is_made(id)).map(|&id| types.namespace_of(id));
    let messages = clients.iter().flat_map(|client| &client.calls).flat_map(Call::messages);
    let elements = messages.filter_map(|message| match &message.body {
        MessageBody::Element(name) => Some(name.namespace),
        MessageBody::Content => None,
    });
    let of_roots = roots.iter().map(|root| model.element(root.element).name.namespace);
    let namespaces: BTreeSet<_> = of_types.chain(elements).chain(of_roots).collect();
    match namespaces.is_empty() {
        true => (!model.namespaces.is_empty()).then_some(Some(NamespaceId(0))).into_iter().collect(),
        false => namespaces.into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Config;

    /// Two operations, one of which needs an element that no message could hold.
    const CONTRACT: &str = r#"<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:t="urn:t" targetNamespace="urn:t"
        xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/">
      <types><schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t">
        <element name="good" type="string"/>
        <element name="bad"><complexType><sequence><element name="a b" type="string"/></sequence></complexType></element>
      </schema></types>
      <message name="good"><part name="p" element="t:good"/></message>
      <message name="bad"><part name="p" element="t:bad"/></message>
      <portType name="P">
        <operation name="one"><input message="t:good"/></operation>
        <operation name="two"><input message="t:bad"/></operation>
      </portType>
      <binding name="B" type="t:P"><soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>
        <operation name="one"><input><soap:body use="literal"/></input></operation>
        <operation name="two"><input><soap:body use="literal"/></input></operation>
      </binding>
      <service name="S"><port name="P" binding="t:B"><soap:address location="http://localhost"/></port></service>
    </definitions>"#;

    fn contract() -> Model {
        Config::new().read_text("contract.wsdl", CONTRACT).expect("a contract")
    }

    #[test]
    fn a_plan_is_of_the_contract_that_it_was_given() {
        let model = Arc::new(contract());
        let before = format!("{model:?}");
        let (plan, _) = plan(Arc::clone(&model), &PassOptions::default());
        assert!(Arc::ptr_eq(&plan.model, &model));
        assert_eq!(format!("{model:?}"), before);
        assert!(plan.types.len() > model.types.len(), "the message of a text is a type of the plan alone");
    }

    #[test]
    fn what_cannot_be_printed_is_left_out_of_a_smaller_contract() {
        let options = PassOptions::default();
        let (whole, diagnostics) = plan(contract(), &options);
        assert_eq!((whole.clients[0].calls.len(), diagnostics.0.len()), (2, 1));
        let (part, diagnostics) = plan_of_printable_part(contract(), &options);
        assert_eq!((part.clients[0].calls.len(), diagnostics.0.len()), (1, 0));
        let model = printable_part(contract(), &options);
        assert_eq!(format!("{model:?}"), format!("{:?}", part.model));
        let noted: Vec<&str> = model.left_out.0.iter().map(|note| note.construct.as_str()).collect();
        assert_eq!(noted, ["wsdl:operation \"two\""]);
    }

    #[test]
    fn a_selection_leaves_the_contract_as_it_is() {
        let options = PassOptions { operations: vec!["one".to_owned()], ..PassOptions::default() };
        let (plan, diagnostics) = plan(contract(), &options);
        assert!(diagnostics.is_empty());
        assert_eq!(plan.clients[0].calls.len(), 1);
        assert_eq!(plan.model.services[0].ports[0].operations.len(), 2);
    }
}
