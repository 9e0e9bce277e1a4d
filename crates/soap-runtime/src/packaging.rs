//! How an envelope travels: alone, or as the root of a MIME message with attachments and with the binary content that
//! it refers to (SOAP Messages with Attachments, MTOM).
//!
//! Knows the names that each version of SOAP gives to the media types; must not know what the envelope holds.

use bytes::Bytes;

use crate::media_type::{parameter, unescaped};
use crate::mime::{self, MimeError, MimePart, Package, Root};
use crate::soap::Written;
use crate::soap_version::{SoapVersion, quote};
use crate::value::LeftOut;
use crate::xml::{Binaries, Limits, Memory};

/// The media type of a root that refers to other parts (XOP 1.0, section 5).
const XOP: &str = "application/xop+xml";

/// A message that is to be sent.
#[derive(Debug, Default)]
pub(crate) struct Outgoing {
    /// The envelope.
    pub(crate) written: Written,
    /// What goes along with it.
    pub(crate) attachments: Vec<MimePart>,
    /// Whether it is sent by MTOM.
    pub(crate) is_mtom: bool,
}

impl Outgoing {
    /// The Content-Type and the body. Only a message of SOAP 1.2 tells its action here, and only a request has one.
    pub(crate) fn pack(
        self,
        version: SoapVersion,
        action: Option<&str>,
    ) -> Result<(String, Vec<u8>), MimeError> {
        let Self { written: Written { xml, left_out }, attachments, is_mtom } = self;
        let action = action.filter(|_| version == SoapVersion::V12).map(quote);
        let with_action = |content_type: &str| match &action {
            Some(action) => format!("{content_type}; action={action}"),
            None => content_type.to_owned(),
        };
        if !is_mtom && attachments.is_empty() {
            return Ok((with_action(version.content_type()), xml));
        }
        let parts: Vec<MimePart> = left_out.into_iter().map(part).chain(attachments).collect();
        let parameters = action.as_ref().map(|action| format!("; action={action}")).unwrap_or_default();
        if !is_mtom {
            let content_type = with_action(version.content_type());
            let media_type = version.media_type();
            return mime::write(
                &Root { content_type: &content_type, media_type, parameters: &parameters, bytes: &xml },
                &parts,
            );
        }
        // MTOM, section 3.2: the type that the envelope would have by itself.
        let itself = quote(&with_action(version.media_type()));
        let content_type = format!("{XOP}; charset=utf-8; type={itself}");
        let parameters = format!("; start-info={itself}{parameters}");
        let root =
            Root { content_type: &content_type, media_type: XOP, parameters: &parameters, bytes: &xml };
        mime::write(&root, &parts)
    }
}

fn part(LeftOut { id, media_type, bytes }: LeftOut) -> MimePart {
    MimePart::new(media_type.unwrap_or_else(|| "application/octet-stream".to_owned()), bytes).with_id(id)
}

/// A message that came.
#[derive(Debug)]
pub(crate) struct Incoming {
    /// The bytes of the envelope.
    pub(crate) envelope: Bytes,
    /// The Content-Type of the envelope.
    pub(crate) content_type: String,
    /// The one that it would have alone.
    pub(crate) alone: String,
    /// Whether it came by MTOM.
    pub(crate) is_mtom: bool,
    /// What the envelope may include; `None` where it came alone.
    pub(crate) binaries: Option<Binaries>,
    /// The memory left for what is made of the message.
    pub(crate) memory: Memory,
    attachments: Vec<MimePart>,
}

impl Incoming {
    /// A body with this Content-Type, taken apart if it is a MIME message.
    pub(crate) fn unpack(content_type: &str, body: &Bytes, limits: &Limits) -> Result<Self, MimeError> {
        if !mime::is_multipart(content_type) {
            return Ok(Self {
                envelope: body.clone(),
                content_type: content_type.to_owned(),
                alone: content_type.to_owned(),
                is_mtom: false,
                binaries: None,
                memory: Memory::of(limits, body.len()),
                attachments: Vec::new(),
            });
        }
        let Package { root, others, memory } = mime::open(content_type, body, limits)?;
        let is_mtom = media_type(&root.content_type).eq_ignore_ascii_case(XOP);
        let of_message = |name: &str| parameter(content_type, name).map(unescaped);
        // What the root does not say, the message may.
        let alone = match (is_mtom, root.content_type.as_str()) {
            (true, of_root) => parameter(of_root, "type").map(unescaped).or_else(|| of_message("start-info")),
            (false, "") => of_message("type"),
            (false, of_root) => Some(of_root.to_owned()),
        };
        let binaries = others.iter().filter(|part| !part.id.is_empty());
        let binaries = Binaries::new(binaries.map(|part| (part.id.clone(), part.bytes.clone())));
        Ok(Self {
            envelope: root.bytes,
            content_type: root.content_type,
            alone: alone.unwrap_or_default(),
            is_mtom,
            binaries: Some(binaries),
            memory,
            attachments: others,
        })
    }

    /// The version of SOAP that the Content-Type of the envelope names.
    pub(crate) fn version(&self) -> Option<SoapVersion> {
        let named = media_type(&self.alone);
        let mut versions = [SoapVersion::V11, SoapVersion::V12].into_iter();
        versions.find(|version| version.media_type().eq_ignore_ascii_case(named))
    }

    /// The attachments: what the envelope was not found to include.
    pub(crate) fn attachments(&self) -> impl Iterator<Item = &MimePart> {
        let is_included =
            |part: &MimePart| self.binaries.as_ref().is_some_and(|binaries| binaries.is_included(&part.id));
        self.attachments.iter().filter(move |part| !is_included(part))
    }
}

/// A Content-Type without its parameters.
fn media_type(content_type: &str) -> &str {
    content_type.split(';').next().unwrap_or_default().trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outgoing(is_mtom: bool, attachments: Vec<MimePart>) -> Outgoing {
        let left_out =
            LeftOut { id: "1.x@soap".into(), media_type: Some("image/png".into()), bytes: vec![7] };
        let left_out = if is_mtom { vec![left_out] } else { Vec::new() };
        Outgoing { written: Written { xml: b"<a/>".to_vec(), left_out }, attachments, is_mtom }
    }

    #[track_caller]
    fn packed(outgoing: Outgoing, version: SoapVersion) -> (String, Incoming) {
        let (content_type, body) = outgoing.pack(version, Some("urn:a\"b")).unwrap();
        let incoming = Incoming::unpack(&content_type, &Bytes::from(body), &Limits::default()).unwrap();
        assert_eq!(incoming.version(), Some(version));
        assert_eq!(incoming.envelope, "<a/>");
        (content_type, incoming)
    }

    #[test]
    fn an_envelope_alone_is_no_multipart_message() {
        let (content_type, _) = packed(outgoing(false, Vec::new()), SoapVersion::V11);
        assert_eq!(content_type, "text/xml; charset=utf-8");
        let (content_type, _) = packed(outgoing(false, Vec::new()), SoapVersion::V12);
        assert_eq!(content_type, r#"application/soap+xml; charset=utf-8; action="urn:a\"b""#);
    }

    #[test]
    fn attachments_make_the_envelope_the_root() {
        let (content_type, incoming) =
            packed(outgoing(false, vec![MimePart::text("x").with_id("i@x")]), SoapVersion::V11);
        assert!(content_type.contains("; type=\"text/xml\"; start="), "{content_type}");
        assert!(!content_type.contains("action") && !incoming.is_mtom, "{content_type}");
        let found: Vec<&str> = incoming.attachments().map(|part| part.id.as_str()).collect();
        assert_eq!(found, ["i@x"]);
    }

    /// The Content-Types of the example of SOAP MTOM, section 1.2 of XOP; with the action of SOAP 1.2 within.
    #[test]
    fn mtom_names_the_type_that_the_envelope_has_alone() {
        let (content_type, incoming) = packed(outgoing(true, Vec::new()), SoapVersion::V11);
        assert!(content_type.contains("; type=\"application/xop+xml\"; start=\"<root."), "{content_type}");
        assert!(content_type.ends_with("; start-info=\"text/xml\""), "{content_type}");
        assert_eq!(incoming.content_type, "application/xop+xml; charset=utf-8; type=\"text/xml\"");
        let (content_type, incoming) = packed(outgoing(true, Vec::new()), SoapVersion::V12);
        let itself = r#""application/soap+xml; action=\"urn:a\\\"b\"""#;
        assert!(
            content_type.ends_with(&format!("; start-info={itself}; action=\"urn:a\\\"b\"")),
            "{content_type}"
        );
        assert_eq!(incoming.content_type, format!("application/xop+xml; charset=utf-8; type={itself}"));
        assert!(incoming.is_mtom);
        assert_eq!(incoming.attachments().next().unwrap().content_type, "image/png");
    }
    /// Not all servers give the root the Content-Type that it should have.
    #[test]
    fn what_the_root_does_not_say_the_message_may() {
        let version = |content_type: &str, root: &str| {
            let body = Bytes::from(format!("--b\n{root}\n\n<a/>\n--b--"));
            Incoming::unpack(content_type, &body, &Limits::default()).unwrap().version()
        };
        let mtom = "multipart/related; boundary=b; start-info=\"application/soap+xml; action=\\\"x\\\"\"";
        assert_eq!(version(mtom, "Content-Type: application/xop+xml"), Some(SoapVersion::V12));
        assert_eq!(
            version("multipart/related; boundary=b; type=\"text/xml\"", "X: y"),
            Some(SoapVersion::V11)
        );
        assert_eq!(version("multipart/related; boundary=b", "Content-Type: image/png"), None);
    }
}
