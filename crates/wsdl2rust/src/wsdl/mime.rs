//! Reads what `mime:multipartRelated` puts beside the envelope (WSDL 1.1, section 5).
//!
//! Must not look names up.

use super::{MIME, MimeContent};
use crate::source::Element;

/// The contents of all parts but those with the envelope; `None` where the message is not multipart.
pub(super) fn multipart(node: Element<'_>) -> Option<Vec<MimeContent>> {
    let multipart = node.children().find(|child| child.is(MIME, "multipartRelated"))?;
    let parts = multipart.children().filter(|child| child.is(MIME, "part"));
    Some(parts.flat_map(|part| part.children().filter_map(content).collect::<Vec<_>>()).collect())
}

fn content(node: Element<'_>) -> Option<MimeContent> {
    let given = |name: &str| node.attribute(name).map(|value| value.trim().to_owned());
    match node.local() {
        "content" if node.namespace() == MIME => {
            Some(MimeContent { part: given("part"), media_type: given("type") })
        }
        // Section 5.6: XML that is no envelope.
        "mimeXml" if node.namespace() == MIME => {
            Some(MimeContent { part: given("part"), media_type: Some("text/xml".to_owned()) })
        }
        _ => None,
    }
}
