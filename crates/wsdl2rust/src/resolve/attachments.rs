//! Attachments: which parts of a message a multipart binding puts beside the envelope.
//!
//! Must not know anything but messages and bindings.

use crate::model::{Attachment, Message, Part, PartContent};
use crate::wsdl::{self, MimeContent};

/// What a binding puts beside the envelope. Several contents for one part are alternatives (WSDL 1.1, section 5.4).
pub(super) fn attachments(
    bound: &wsdl::BindingMessage,
    message: Option<&Message>,
) -> Option<Vec<Attachment>> {
    let contents = bound.multipart.as_ref()?;
    let mut attachments: Vec<Attachment> = Vec::new();
    for content in contents {
        let Some(part) = name(content, message) else { continue };
        let media_type = content.media_type.clone().unwrap_or_else(|| "*/*".to_owned());
        match attachments.iter_mut().find(|known| known.part == part) {
            Some(known) if known.media_types.contains(&media_type) => {}
            Some(known) => known.media_types.push(media_type),
            None => {
                let (media_types, is_in_body) = (vec![media_type], false);
                attachments.push(Attachment { part, media_types, is_in_body });
            }
        }
    }
    for attachment in &mut attachments {
        let mut parts = message.iter().flat_map(|message| &message.parts);
        let part = parts.find(|part| part.name == attachment.part);
        attachment.is_in_body = match &bound.body.parts {
            Some(listed) => listed.contains(&attachment.part),
            None => part.is_some_and(|part| refers(part, attachment)),
        };
    }
    Some(attachments)
}

/// The part that a content carries. It need not be named where there is only one (section 5.3).
fn name(content: &MimeContent, message: Option<&Message>) -> Option<String> {
    content.part.clone().or_else(|| match message?.parts.as_slice() {
        [part] => Some(part.name.clone()),
        _ => None,
    })
}

/// Whether a part stays in the body and refers to the attachment: one that is an element could only be carried as XML (WS-I
/// Attachments Profile 1.0, R2944), so what is of another type is not the element itself.
fn refers(part: &Part, attachment: &Attachment) -> bool {
    let is_xml = |media_type: &String| {
        let name = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        name.ends_with("/xml") || name.ends_with("+xml") || name.ends_with("/*") || name == "*"
    };
    matches!(part.content, PartContent::Element(_)) && !attachment.media_types.iter().any(is_xml)
}
