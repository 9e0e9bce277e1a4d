//! Services: which services and ports two contracts have, and which operations are bound in each.
//!
//! Must not know messages.

use std::collections::BTreeSet;

use super::change::{Action, Change, Item};
use super::pairs::Finding;
use super::rules::{self, Rule};
use super::types::Compare;
use super::uses::{Use, Uses};
use super::values::Places;
use crate::diagnostic::Place;
use crate::model::{Addressing, Body, BoundOperation, Port, PortType, Protocol, Service, Style};

/// The operations of a port with their names.
type Named<'m> = Vec<(&'m str, &'m BoundOperation)>;

impl<'m> Compare<'m> {
    /// Compares services, ports and operations; the types of their messages are noted for later.
    pub(super) fn compare_services(&mut self) {
        let (old, new) = (self.old.model, self.new.model);
        if old.services.is_empty() && new.services.is_empty() {
            return self.compare_port_types();
        }
        // A service that is the only one is the same under another name.
        let is_alone = old.services.len() == 1 && new.services.len() == 1;
        let is_same = |a: &Service, b: &Service| is_alone || a.name.local == b.name.local;
        for (before, after) in matched(&old.services, &new.services, is_same) {
            let name = |service: &Service| format!("service \"{}\"", service.name.local);
            match (before, after) {
                (Some(before), Some(after)) => {
                    if before.name.local != after.name.local {
                        let detail = format!("now \"{}\"", after.name.local);
                        let places = (Some(before.place.clone()), Some(after.place.clone()));
                        self.note_changed(Item::Service, (name(before), detail), rules::FINE, places);
                    }
                    self.compare_ports(before, after);
                }
                (Some(service), None) => {
                    self.note_removed(Item::Service, name(service), &service.place, rules::SERVICE_GONE);
                }
                (None, Some(service)) => {
                    self.note_added(Item::Service, name(service), &service.place);
                }
                (None, None) => {}
            }
        }
    }

    fn compare_ports(&mut self, old: &'m Service, new: &'m Service) {
        let (mut gone, mut come) = (Vec::new(), Vec::new());
        for (before, after) in matched(&old.ports, &new.ports, |a: &Port, b: &Port| a.name == b.name) {
            match (before, after) {
                (Some(before), Some(after)) => self.compare_port(before, after),
                (before, after) => {
                    gone.extend(before);
                    come.extend(after);
                }
            }
        }
        // The name of a port is not on the wire: one that speaks the same protocol may have taken its place.
        let is_alike = |a: &&Port, b: &&Port| a.protocol == b.protocol;
        for (before, after) in matched(&gone, &come, is_alike) {
            let name = |port: &Port| format!("port \"{}\" ({})", port.name, in_words(&port.protocol));
            match (before, after) {
                (Some(before), Some(after)) => {
                    let said = (name(before), format!("now \"{}\"", after.name));
                    let places = (Some(before.place.clone()), Some(after.place.clone()));
                    self.note_changed(Item::Port, said, rules::FINE, places);
                    self.compare_port(before, after);
                }
                (Some(port), None) => {
                    let rule = if port.protocol.is_soap() { rules::SERVICE_GONE } else { rules::FINE };
                    self.note_removed(Item::Port, name(port), &port.place, rule);
                }
                (None, Some(port)) => self.note_added(Item::Port, name(port), &port.place),
                (None, None) => {}
            }
        }
    }

    fn compare_port(&mut self, old: &'m Port, new: &'m Port) {
        let subject = format!("port \"{}\"", old.name);
        let places = (Some(old.place.clone()), Some(new.place.clone()));
        if old.protocol != new.protocol {
            let rule = if old.protocol.is_soap() { rules::PROTOCOL } else { rules::FINE };
            let detail = format!("{}, now {}", in_words(&old.protocol), in_words(&new.protocol));
            self.note_changed(Item::Port, (subject.clone(), detail), rule, places.clone());
        }
        let address = |port: &'m Port| port.address.as_deref().map_or("none", str::trim);
        if address(old) != address(new) {
            let detail = format!("address {}, now {}", address(old), address(new));
            self.note_changed(Item::Address, (subject.clone(), detail), rules::FINE, places.clone());
        }
        if old.addressing != new.addressing {
            // A service ignores headers that it does not know, as none of them must be understood.
            let rule = if new.addressing == Addressing::Required { rules::ADDRESSING } else { rules::FINE };
            let detail = format!("WS-Addressing {}, now {}", addressing(old), addressing(new));
            self.note_changed(Item::Port, (subject, detail), rule, places);
        }
        if old.protocol.is_soap() && new.protocol.is_soap() {
            let port_types =
                (self.old.model.port_type(old.port_type), self.new.model.port_type(new.port_type));
            self.compare_operations((port_types.0, &old.operations), (port_types.1, &new.operations));
        }
    }

    fn compare_operations(
        &mut self,
        old: (&'m PortType, &'m [BoundOperation]),
        new: (&'m PortType, &'m [BoundOperation]),
    ) {
        let named = |of: (&'m PortType, &'m [BoundOperation])| -> Named<'m> {
            let name = |bound: &BoundOperation| of.0.operations[bound.operation].name.as_str();
            of.1.iter().map(|bound| (name(bound), bound)).collect()
        };
        for (before, after) in matched(&named(old), &named(new), |a, b| a.0 == b.0) {
            let subject = |name: &str| format!("operation \"{name}\"");
            match (before, after) {
                (Some((_, before)), Some((_, after))) => {
                    self.compare_operation((old.0, before), (new.0, after))
                }
                (Some((name, bound)), None) => {
                    self.note_removed(Item::Operation, subject(name), &bound.place, rules::OPERATION_GONE);
                }
                (None, Some((name, bound))) => self.note_added(Item::Operation, subject(name), &bound.place),
                (None, None) => {}
            }
        }
    }

    /// Contracts without a service or a binding: their port types, as if bound to document style.
    fn compare_port_types(&mut self) {
        let (old, new) = (self.old.model, self.new.model);
        for (before, after) in matched(&old.port_types, &new.port_types, |a, b| a.name.local == b.name.local)
        {
            let name = |port_type: &PortType| format!("port type \"{}\"", port_type.name.local);
            match (before, after) {
                (Some(before), Some(after)) => self.compare_operations_of_port_types(before, after),
                (Some(gone), None) => {
                    self.note_removed(Item::Service, name(gone), &gone.place, rules::SERVICE_GONE);
                }
                (None, Some(come)) => self.note_added(Item::Service, name(come), &come.place),
                (None, None) => {}
            }
        }
    }

    fn compare_operations_of_port_types(&mut self, old: &'m PortType, new: &'m PortType) {
        let bound = |port_type: &PortType| -> Vec<BoundOperation> {
            (0..port_type.operations.len()).map(unbound).collect()
        };
        let is_same = |a: &BoundOperation, b: &BoundOperation| {
            old.operations[a.operation].name == new.operations[b.operation].name
        };
        for (before, after) in matched(&bound(old), &bound(new), is_same) {
            match (before, after) {
                (Some(before), Some(after)) => self.compare_messages((old, before), (new, after)),
                (Some(bound), None) => {
                    let operation = &old.operations[bound.operation];
                    let subject = format!("operation \"{}\"", operation.name);
                    self.note_removed(Item::Operation, subject, &operation.place, rules::OPERATION_GONE);
                }
                (None, Some(bound)) => {
                    let operation = &new.operations[bound.operation];
                    self.note_added(
                        Item::Operation,
                        format!("operation \"{}\"", operation.name),
                        &operation.place,
                    );
                }
                (None, None) => {}
            }
        }
    }

    fn note_removed(&mut self, item: Item, subject: String, place: &Place, rule: Rule) {
        self.note_overall(item, Action::Removed, (subject, String::new()), rule, (Some(place.clone()), None));
    }

    fn note_added(&mut self, item: Item, subject: String, place: &Place) {
        self.note_overall(
            item,
            Action::Added,
            (subject, String::new()),
            rules::FINE,
            (None, Some(place.clone())),
        );
    }

    fn note_changed(&mut self, item: Item, said: (String, String), rule: Rule, places: Places) {
        self.note_overall(item, Action::Changed, said, rule, places);
    }

    /// Notes a change that concerns both directions of whatever it is, and no operation by name.
    fn note_overall(
        &mut self,
        item: Item,
        action: Action,
        said: (String, String),
        rule: Rule,
        places: Places,
    ) {
        let (subject, detail) = said;
        let finding = Finding { item, action, subject, detail, rule, old: places.0, new: places.1 };
        let everyone = self.pairs.operation("");
        let uses = Uses::of(&[Use::Request(everyone), Use::Reply(everyone)]);
        let change = self.pairs.change(finding, &uses);
        let (requests, replies) = (Vec::new(), Vec::new());
        let change = Change { requests, request_count: 0, replies, reply_count: 0, ..change };
        self.changes.push(change);
    }
}

fn addressing(port: &Port) -> &'static str {
    match port.addressing {
        Addressing::Unsaid => "not mentioned",
        Addressing::Supported => "supported",
        Addressing::Required => "required",
    }
}

fn unbound(operation: usize) -> BoundOperation {
    BoundOperation {
        operation,
        style: Style::Document,
        soap_action: None,
        input: Body::default(),
        output: Body::default(),
        input_headers: Vec::new(),
        output_headers: Vec::new(),
        faults: Vec::new(),
        http: None,
        mtom: false,
        assertions: Vec::new(),
        place: Place::unknown(),
    }
}

/// What both have, what only the old has, and what only the new has; the first of a name with the first.
pub(super) fn matched<'t, T>(
    old: &'t [T],
    new: &'t [T],
    is_same: impl Fn(&T, &T) -> bool,
) -> Vec<(Option<&'t T>, Option<&'t T>)> {
    let mut taken = BTreeSet::new();
    let mut pairs = Vec::new();
    for before in old {
        let mut candidates = new.iter().enumerate();
        let found = candidates.find(|(index, after)| !taken.contains(index) && is_same(before, after));
        taken.extend(found.map(|(index, _)| index));
        pairs.push((Some(before), found.map(|(_, after)| after)));
    }
    let rest = new.iter().enumerate().filter(|(index, _)| !taken.contains(index));
    pairs.extend(rest.map(|(_, after)| (None, Some(after))));
    pairs
}

fn in_words(protocol: &Protocol) -> String {
    match protocol {
        Protocol::Soap11 { transport } => format!("SOAP 1.1{}", over(transport)),
        Protocol::Soap12 { transport } => format!("SOAP 1.2{}", over(transport)),
        Protocol::HttpGet => "HTTP GET".into(),
        Protocol::HttpPost => "HTTP POST".into(),
        Protocol::Other(namespace) => namespace.clone(),
    }
}

fn over(transport: &str) -> String {
    match transport {
        "" | "http://schemas.xmlsoap.org/soap/http" => String::new(),
        other => format!(" over {other}"),
    }
}
