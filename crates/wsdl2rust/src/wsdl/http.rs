//! Reads how a message travels by the HTTP binding: `http:urlEncoded` or `http:urlReplacement`, and the elements of the MIME binding
//! that may stand in their place (WSDL 1.1, sections 4.6, 4.7 and 5).
//!
//! Must not look names up.

use super::{HTTP, MIME};
use crate::model::HttpMessage;
use crate::source::Element;

/// What stands in a `wsdl:input` or `wsdl:output`.
pub(super) fn http_message(node: Element<'_>) -> HttpMessage {
    let has = |namespace, local| node.children().any(|child| child.is(namespace, local));
    match () {
        () if has(HTTP, "urlEncoded") => HttpMessage::UrlEncoded,
        () if has(HTTP, "urlReplacement") => HttpMessage::UrlReplacement,
        () if has(MIME, "multipartRelated") => HttpMessage::Multipart,
        () => content(node),
    }
}

/// Several contents are alternatives (section 5.3); one of XML is the one to choose.
fn content(node: Element<'_>) -> HttpMessage {
    let part = |content: Element<'_>| content.attribute("part").map(|part| part.trim().to_owned());
    let media_type = |content: Element<'_>| content.attribute("type").unwrap_or("*/*").trim().to_owned();
    if let Some(document) = node.children().find(|child| child.is(MIME, "mimeXml")) {
        return HttpMessage::Xml { part: part(document), media_type: None };
    }
    let contents: Vec<Element<'_>> = node.children().filter(|child| child.is(MIME, "content")).collect();
    let types: Vec<String> = contents.iter().map(|content| media_type(*content)).collect();
    if types.iter().any(|media_type| media_type.eq_ignore_ascii_case("application/x-www-form-urlencoded")) {
        return HttpMessage::Form;
    }
    if let Some(index) = types.iter().position(|media_type| is_xml(media_type)) {
        return HttpMessage::Xml { part: part(contents[index]), media_type: Some(types[index].clone()) };
    }
    match contents.first() {
        Some(first) => HttpMessage::Content { part: part(*first), media_types: types },
        None => HttpMessage::Unsaid,
    }
}

/// Whether a type is that of XML documents (RFC 7303).
fn is_xml(media_type: &str) -> bool {
    let name = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    matches!(name.as_str(), "text/xml" | "application/xml") || name.ends_with("+xml")
}
