//! Gives declared attachments a type: one struct for each distinct list of an operation's name, whichever clients share it.
//!
//! Must not know how attachments are carried.

use std::collections::HashMap;

use super::headers;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{Attachment, Body, Message, Model, TypeId, TypeName};
use crate::passes::reach::leading_to;
use crate::plan::Selection;
use crate::plan::declared::Declared;
use crate::plan::{AttachmentType, Attachments, Binding, Call, Client};

/// The types of the attachments of all calls. Attachments of parts that the message does not have are noted.
pub fn attachments(
    declared: &Declared<'_>,
    selection: &Selection,
    clients: &mut [Client],
    notes: &mut Diagnostics,
) -> Vec<AttachmentType> {
    let mut types: Vec<AttachmentType> = Vec::new();
    let model = declared.model();
    let reference = reference(model);
    // Many servers that take references say nothing of MIME in the binding, as the profile (R2928) wants them to.
    let referring =
        reference.map(|id| leading_to(declared.ids(), |id, open| declared.add_needs(id, open), &[id]));
    let referring = referring.unwrap_or_default();
    let refers = |ty: TypeId| referring.contains_key(&ty);
    let mut known_types: HashMap<AttachmentType, usize> = HashMap::new();
    for client in clients {
        let all_bound = headers::bound(model, selection, client);
        for index in 0..client.calls.len() {
            let Some(bound) = all_bound.get(&client.calls[index].operation) else { continue };
            let operation = &model.port_type(client.port_type).operations[bound.operation];
            let mut beside = |body: &Body, message: Option<&Message>, ty: TypeId, suffix: &str| {
                let Some(declared) = &body.attachments else { return refers(ty).then_some(Attachments::Any) };
                let mut known = Vec::new();
                for attachment in declared {
                    match has_part(message, attachment) {
                        true => known.push(attachment.clone()),
                        false => notes.push(unknown(&bound.place, &operation.name, attachment)),
                    }
                }
                let name = format!("{}{suffix}", operation.name);
                Some(add(&mut types, &mut known_types, AttachmentType { name, attachments: known }))
            };
            let call = &mut client.calls[index];
            let Call { request, binding: Binding::Soap(soap), .. } = call else { continue };
            soap.attachments = beside(&bound.input, operation.input.as_ref(), request.ty, "Attachments");
            if let Some(reply) = &mut soap.reply {
                let (output, ty) = (operation.output.as_ref(), reply.message.ty);
                reply.attachments = beside(&bound.output, output, ty, "ReplyAttachments");
            }
        }
    }
    types
}

/// `ref:swaRef`, whose values are addresses of attachments (Attachments Profile 1.0, section 4.4).
fn reference(model: &Model) -> Option<TypeId> {
    let is_it = |id: &TypeId| match &model.type_def(*id).name {
        TypeName::Global(name) => {
            name.local == "swaRef" && model.namespace_of(name) == "http://ws-i.org/profiles/basic/1.1/xsd"
        }
        _ => false,
    };
    model.type_ids().find(is_it)
}

fn has_part(message: Option<&Message>, attachment: &Attachment) -> bool {
    message.is_some_and(|message| message.parts.iter().any(|part| part.name == attachment.part))
}

fn add(
    types: &mut Vec<AttachmentType>,
    known: &mut HashMap<AttachmentType, usize>,
    wanted: AttachmentType,
) -> Attachments {
    if wanted.attachments.is_empty() {
        return Attachments::Any;
    }
    Attachments::Declared(*known.entry(wanted).or_insert_with_key(|wanted| {
        types.push(wanted.clone());
        types.len() - 1
    }))
}

/// WSDL 1.1, section 5.3: the part has to be one of the message. Whatever comes is still among the other attachments.
fn unknown(place: &Place, operation: &str, attachment: &Attachment) -> Diagnostic {
    Diagnostic {
        place: place.clone(),
        construct: format!("mime:content of wsdl:operation \"{operation}\""),
        found: format!("its message has no part \"{}\"", attachment.part),
        expected: String::new(),
        help: "left out".to_owned(),
    }
}
