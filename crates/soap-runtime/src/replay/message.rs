//! A request in the form in which the recorded and the sent one are compared.
//!
//! Knows SOAP and HTTP; knows nothing of files, nor of which exchange a request belongs to.

use std::borrow::Cow;

use http::{HeaderMap, header};

use crate::soap_version::SoapVersion;
use crate::xml::canonical::{Tree, difference};
use crate::xml::{ExpandedName, Limits, Reader, Undecodable, decode_document};

/// The request of an exchange, recorded or sent.
pub(super) struct Message {
    headers: HeaderMap,
    envelope: Tree,
}

/// Why a body is not a SOAP message, and the byte at which that shows.
#[derive(Debug)]
pub(super) struct Unreadable {
    pub(super) what: String,
    pub(super) offset: usize,
}

/// How a sent request differs from a recorded one.
#[derive(Debug)]
pub(super) struct Mismatch {
    /// How much is equal: of several recorded requests the one with the most is the nearest.
    pub(super) nearness: usize,
    /// What differs first.
    pub(super) what: String,
}

impl Message {
    /// A request with these headers and this body, whose characters are in `charset` if nothing in it says more.
    pub(super) fn read(headers: HeaderMap, body: &[u8], charset: Option<&str>) -> Result<Self, Unreadable> {
        let content_type = crate::media_type::content_type(&headers);
        if crate::mime::is_multipart(&content_type) {
            return Err(Unreadable { what: "a MIME message, which no recording holds".into(), offset: 0 });
        }
        let limits = Limits::default();
        let document = decode_document(body, charset).map_err(|error| {
            let offset = match error {
                Undecodable::ForbiddenCharacter { offset, .. } => offset,
                _ => 0,
            };
            Unreadable { what: error.to_string(), offset }
        })?;
        if document.trim().is_empty() {
            return Err(Unreadable { what: "an empty body".into(), offset: 0 });
        }
        let mut reader = Reader::new(&document, &limits);
        let envelope = Tree::read(&mut reader, &limits)
            .map_err(|error| Unreadable { what: error.problem.to_string(), offset: reader.offset() })?;
        match envelope.elements().next().map(|(_, name)| name) {
            Some(root) if root.local == "Envelope" && SoapVersion::of_namespace(root.namespace).is_some() => {
            }
            root => {
                let root = root.map(|root| root.to_string()).unwrap_or_default();
                return Err(Unreadable { what: format!("root element {root}"), offset: 0 });
            }
        }
        Ok(Self { headers, envelope })
    }

    /// The first child of the body, which names the operation.
    pub(super) fn operation(&self) -> Option<ExpandedName<'_>> {
        let mut in_body = false;
        let mut version = None;
        for (depth, name) in self.envelope.elements() {
            match depth {
                0 => version = Some(name.namespace),
                1 => in_body = name.local == "Body" && Some(name.namespace) == version,
                2 if in_body => return Some(name),
                _ => {}
            }
        }
        None
    }

    /// The name of the operation for people, with its namespace.
    pub(super) fn shown_operation(&self) -> String {
        self.operation().map_or("an empty body".to_owned(), |name| name.to_string())
    }

    /// How `sent` differs from this recorded request; headers that were not recorded may be anything.
    pub(super) fn mismatch(&self, sent: &Self) -> Option<Mismatch> {
        if let Some(found) = difference(&self.envelope, &sent.envelope) {
            return Some(Mismatch { nearness: found.reached(), what: found.to_string() });
        }
        let what = self.header_difference(sent)?;
        Some(Mismatch { nearness: usize::MAX, what })
    }

    fn header_difference(&self, sent: &Self) -> Option<String> {
        let differ = |name: &str, ours: Option<Cow<'_, str>>, theirs: Option<Cow<'_, str>>| {
            let ours = ours?;
            let described = |theirs| match theirs {
                Some(theirs) => format!("{name}: recorded {ours:?}, sent {theirs:?}"),
                None => format!("{name}: recorded {ours:?}, sent none"),
            };
            (theirs.as_ref() != Some(&ours)).then(|| described(theirs))
        };
        differ("SOAPAction", self.soap_action(), sent.soap_action())
            .or_else(|| differ("media type", self.media_type(), sent.media_type()))
            .or_else(|| differ("action of Content-Type", self.action(), sent.action()))
            .or_else(|| self.cookie_difference(sent))
    }

    /// A cookie that was recorded has to be sent. Its value is not shown: it may open a session.
    fn cookie_difference(&self, sent: &Self) -> Option<String> {
        let sent = sent.cookies();
        self.cookies().into_iter().find(|cookie| !sent.contains(cookie)).map(|(name, _)| {
            match sent.iter().any(|(sent, _)| *sent == name) {
                true => format!("Cookie: {name} sent with another value than recorded"),
                false => format!("Cookie: recorded {name}, sent none"),
            }
        })
    }

    fn header(&self, name: &str) -> Option<Cow<'_, str>> {
        self.headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()))
    }

    /// The action of SOAP 1.1, which may stand in quotes.
    fn soap_action(&self) -> Option<Cow<'_, str>> {
        self.header("soapaction").map(|value| unquote(value.trim()).to_owned().into())
    }

    fn media_type(&self) -> Option<Cow<'_, str>> {
        let content_type = self.header(header::CONTENT_TYPE.as_str())?;
        let media_type = content_type.split(';').next().unwrap_or_default();
        Some(media_type.trim().to_ascii_lowercase().into())
    }

    /// The action of SOAP 1.2.
    fn action(&self) -> Option<Cow<'_, str>> {
        let content_type = self.header(header::CONTENT_TYPE.as_str())?;
        crate::media_type::parameter(&content_type, "action").map(|action| action.to_owned().into())
    }

    fn cookies(&self) -> Vec<(String, String)> {
        let headers = self.headers.get_all(header::COOKIE).into_iter();
        let text = headers.map(|value| String::from_utf8_lossy(value.as_bytes()));
        text.flat_map(|text| {
            text.split(';')
                .filter_map(|pair| pair.split_once('='))
                .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
                .collect::<Vec<_>>()
        })
        .collect()
    }
}

fn unquote(text: &str) -> &str {
    text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text)
}
