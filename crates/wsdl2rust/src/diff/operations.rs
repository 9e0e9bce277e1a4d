//! Operations: how an operation is bound, and which messages it exchanges.
//!
//! Must not know what is within a part.

use super::change::{Action, Item};
use super::pairs::Finding;
use super::rules::{self, Rule};
use super::services::matched;
use super::types::Compare;
use super::uses::{Use, Uses};
use super::values::Places;
use crate::model::{
    Attachment, Body, BoundOperation, ElementId, Header, Message, Model, Operation, Part, PartContent,
    PortType, Style, TypeId,
};

/// An operation of one contract as it is bound.
pub(super) type Bound<'m, 'b> = (&'m PortType, &'b BoundOperation);

/// A message of one contract, and how it is bound.
#[derive(Clone, Copy)]
struct BoundMessage<'m, 'b> {
    message: &'m Message,
    body: &'b Body,
    headers: &'b [Header],
}

/// What is being compared: how a change calls it, whom it concerns, and where it occurs.
#[derive(Clone)]
struct Subject {
    item: Item,
    name: String,
    uses: Vec<Use>,
    places: Places,
}

impl Subject {
    fn part(&self, item: Item, what: &str, name: &str) -> Self {
        Self { item, name: format!("{what} \"{name}\" of {}", self.name), ..self.clone() }
    }
}

impl<'m> Compare<'m> {
    pub(super) fn compare_operation(&mut self, old: Bound<'m, '_>, new: Bound<'m, '_>) {
        let name = &old.0.operations[old.1.operation].name;
        let index = self.pairs.operation(name);
        let subject = Subject {
            item: Item::Operation,
            name: format!("operation \"{name}\""),
            uses: vec![Use::Request(index), Use::Reply(index)],
            places: (Some(old.1.place.clone()), Some(new.1.place.clone())),
        };
        let changed = |old: String, new: String| (old != new).then(|| format!("{old}, now {new}"));
        if let Some(detail) = changed(style(old.1), style(new.1)) {
            self.note_of(&subject, Action::Changed, &detail, rules::BINDING);
        }
        let action =
            |bound: &BoundOperation| format!("\"{}\"", bound.soap_action.as_deref().unwrap_or_default());
        if let Some(detail) = changed(action(old.1), action(new.1)) {
            self.note_of(&subject, Action::Changed, &format!("SOAPAction {detail}"), rules::ACTION);
        }
        let given = |of: Bound<'_, '_>| of.0.operations[of.1.operation].actions.input.clone();
        let given = |of| given(of).map_or("not given".to_owned(), |action| format!("\"{action}\""));
        if let Some(detail) = changed(given(old), given(new)) {
            self.note_of(&subject, Action::Changed, &format!("WS-Addressing action {detail}"), rules::ACTION);
        }
        let optimisation = |bound: &BoundOperation| match bound.mtom {
            true => "requests by MTOM".to_owned(),
            false => "requests as plain XML".to_owned(),
        };
        if let Some(detail) = changed(optimisation(old.1), optimisation(new.1)) {
            self.note_of(&subject, Action::Changed, &detail, rules::MTOM);
        }
        let is_rpc = old.1.style == Style::Rpc && new.1.style == Style::Rpc;
        if is_rpc && namespaces(self.old.model, old.1) != namespaces(self.new.model, new.1) {
            self.note_of(&subject, Action::Changed, "its elements are in another namespace", rules::BINDING);
        }
        self.compare_messages(old, new);
    }

    /// Request, reply and faults.
    pub(super) fn compare_messages(&mut self, old: Bound<'m, '_>, new: Bound<'m, '_>) {
        let before: &'m Operation = &old.0.operations[old.1.operation];
        let after: &'m Operation = &new.0.operations[new.1.operation];
        let index = self.pairs.operation(&before.name);
        let subject = |item, what: String, uses: &[Use]| Subject {
            item,
            name: format!("{what} of operation \"{}\"", before.name),
            uses: uses.to_vec(),
            places: (Some(before.place.clone()), Some(after.place.clone())),
        };
        let is_rpc = old.1.style == Style::Rpc;
        for (uses, what, old, new) in [
            (Use::Request(index), "request", request_of(before, old.1), request_of(after, new.1)),
            (Use::Reply(index), "reply", reply_of(before, old.1), reply_of(after, new.1)),
        ] {
            let subject = subject(Item::Message, what.into(), &[uses]);
            match (old, new) {
                (Some(old), Some(new)) => {
                    self.compare_parts(&subject, is_rpc, (&old.parts(), &new.parts()));
                    self.compare_headers(&subject, (old.headers, new.headers));
                    self.compare_attachments(&subject, (old.body, new.body));
                }
                (None, None) => {}
                (Some(_), None) => self.note_of(&subject, Action::Removed, "", rules::EXCHANGE),
                (None, Some(_)) => self.note_of(&subject, Action::Added, "", rules::EXCHANGE),
            }
        }
        for (old, new) in matched(&before.faults, &after.faults, |a, b| a.name == b.name) {
            let name = old.or(new).map(|fault| fault.name.as_str()).unwrap_or_default();
            let subject = subject(Item::Fault, format!("fault \"{name}\""), &[Use::Reply(index)]);
            match (old, new) {
                (Some(old), Some(new)) => {
                    if let (Some(old), Some(new)) = (old.message.parts.first(), new.message.parts.first()) {
                        self.compare_part(&subject, old, new);
                    }
                }
                // A fault is an error to a client either way.
                (Some(_), None) => self.note_of(&subject, Action::Removed, "", rules::FINE),
                (None, _) => self.note_of(&subject, Action::Added, "", rules::FINE),
            }
        }
    }

    fn compare_parts(&mut self, subject: &Subject, is_rpc: bool, (old, new): (&[&'m Part], &[&'m Part])) {
        // In document style the names of parts are not on the wire, and parts are in order.
        for (before, after) in matched(old, new, |a, b| !is_rpc || a.name == b.name) {
            let named = |part: &Part| subject.part(Item::Message, "part", &part.name);
            match (before, after) {
                (Some(before), Some(after)) if is_rpc => self.compare_part(&named(before), before, after),
                (Some(before), Some(after)) => self.compare_part(subject, before, after),
                (Some(part), None) => self.note_of(&named(part), Action::Removed, "", rules::PART_GONE),
                (None, Some(part)) => self.note_of(&named(part), Action::Added, "", rules::PART_ADDED),
                (None, None) => {}
            }
        }
    }

    fn compare_headers(&mut self, subject: &Subject, (old, new): (&[Header], &[Header])) {
        for (before, after) in matched(old, new, |a, b| a.part.name == b.part.name) {
            let named = |header: &Header| subject.part(Item::Header, "header", &header.part.name);
            match (before, after) {
                (Some(before), Some(after)) => self.compare_part(&named(before), &before.part, &after.part),
                (Some(header), None) => self.note_of(&named(header), Action::Removed, "", rules::HEADER_GONE),
                (None, Some(header)) => self.note_of(&named(header), Action::Added, "", rules::HEADER_ADDED),
                (None, None) => {}
            }
        }
    }

    /// What travels beside the envelope only.
    fn compare_attachments(&mut self, subject: &Subject, (old, new): (&Body, &Body)) {
        let beside = |body: &Body| -> Vec<Attachment> {
            let attachments = body.attachments.iter().flatten();
            attachments.filter(|attachment| !attachment.is_in_body).cloned().collect()
        };
        for (before, after) in matched(&beside(old), &beside(new), |a, b| a.part == b.part) {
            let named = |attachment: &Attachment| subject.part(Item::Message, "attachment", &attachment.part);
            match (before, after) {
                (Some(before), Some(after)) => self.compare_media_types(&named(before), before, after),
                (Some(gone), None) => self.note_of(&named(gone), Action::Removed, "", rules::PART_GONE),
                (None, Some(added)) => self.note_of(&named(added), Action::Added, "", rules::PART_ADDED),
                (None, None) => {}
            }
        }
    }

    fn compare_media_types(&mut self, subject: &Subject, old: &Attachment, new: &Attachment) {
        for (before, after) in matched(&old.media_types, &new.media_types, |a, b| a == b) {
            match (before, after) {
                (Some(gone), None) => {
                    let detail = format!("media type \"{gone}\" gone");
                    self.note_of(subject, Action::Changed, &detail, rules::MEDIA_TYPE_GONE);
                }
                (None, Some(added)) => {
                    let detail = format!("media type \"{added}\" is new");
                    self.note_of(subject, Action::Changed, &detail, rules::FINE);
                }
                _ => {}
            }
        }
    }

    fn compare_part(&mut self, subject: &Subject, old: &Part, new: &Part) {
        let (types, elements) = match self.contents_of(old, new) {
            Ok(contents) => contents,
            Err(detail) => return self.note_of(subject, Action::Changed, &detail, rules::MESSAGE),
        };
        for uses in &subject.uses {
            self.pairs.add_use(types, *uses);
        }
        let Some((a, b)) = elements else { return };
        match (self.old.model.element(a).nillable, self.new.model.element(b).nillable) {
            (false, true) => self.note_of(subject, Action::Changed, "now nillable", rules::NOW_NILLABLE),
            (true, false) => {
                self.note_of(subject, Action::Changed, "no longer nillable", rules::NO_LONGER_NILLABLE);
            }
            _ => {}
        }
    }

    /// What two parts hold: the same element, or a type each; or how they differ.
    fn contents_of(&self, old: &Part, new: &Part) -> Result<Contents, String> {
        let (before, after) = (self.old.model, self.new.model);
        match (old.content, new.content) {
            (PartContent::Element(a), PartContent::Element(b)) => {
                let (from, to) = (before.element(a), after.element(b));
                let (old, new) = (self.old.key(&from.name), self.new.key(&to.name));
                match old == new {
                    true => Ok(((from.ty, to.ty), Some((a, b)))),
                    false => Err(format!(
                        "element \"{}\" of \"{}\", now \"{}\" of \"{}\"",
                        old.1, old.0, new.1, new.0
                    )),
                }
            }
            (PartContent::Type(a), PartContent::Type(b)) => Ok(((a, b), None)),
            (PartContent::Element(_), PartContent::Type(_)) => Err("an element, now a type".into()),
            (PartContent::Type(_), PartContent::Element(_)) => Err("a type, now an element".into()),
        }
    }

    fn note_of(&mut self, subject: &Subject, action: Action, detail: &str, rule: Rule) {
        let (old, new) = subject.places.clone();
        let (subject, uses, item) = (subject.name.clone(), Uses::of(&subject.uses), subject.item);
        let finding = Finding { item, action, subject, detail: detail.to_owned(), rule, old, new };
        self.changes.push(self.pairs.change(finding, &uses));
    }
}

/// The types of two parts, and the elements where they are elements.
type Contents = ((TypeId, TypeId), Option<(ElementId, ElementId)>);

impl<'m> BoundMessage<'m, '_> {
    /// The parts in the body.
    fn parts(&self) -> Vec<&'m Part> {
        let is_header = |part: &Part| {
            let mut headers = self.headers.iter();
            headers.any(|header| header.message == self.message.name && header.part.name == part.name)
        };
        let is_in_body = |part: &&Part| match &self.body.parts {
            Some(listed) => listed.contains(&part.name),
            None => !is_header(part) && !self.body.is_beside(part),
        };
        self.message.parts.iter().filter(is_in_body).collect()
    }
}

fn style(bound: &BoundOperation) -> String {
    let style = if bound.style == Style::Rpc { "rpc" } else { "document" };
    let encoding = if bound.input.encoded || bound.output.encoded { "encoded" } else { "literal" };
    format!("{style}/{encoding}")
}

fn namespaces(model: &Model, bound: &BoundOperation) -> [Option<String>; 2] {
    [&bound.input, &bound.output].map(|body| body.namespace.map(|id| model.namespace(id).to_owned()))
}

fn request_of<'m, 'b>(operation: &'m Operation, bound: &'b BoundOperation) -> Option<BoundMessage<'m, 'b>> {
    let message = operation.input.as_ref()?;
    Some(BoundMessage { message, body: &bound.input, headers: &bound.input_headers })
}

fn reply_of<'m, 'b>(operation: &'m Operation, bound: &'b BoundOperation) -> Option<BoundMessage<'m, 'b>> {
    let message = operation.output.as_ref()?;
    Some(BoundMessage { message, body: &bound.output, headers: &bound.output_headers })
}
