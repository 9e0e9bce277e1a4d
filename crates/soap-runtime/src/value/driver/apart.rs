//! Binary content that is left out of a document, which refers to it by `xop:Include` (XOP 1.0, section 3.1).
//!
//! Must not know how it will be carried.

use crate::cid;
use crate::xml::{Writer, XOP};

/// Below this many bytes base64 costs less than the headers of a part.
const WORTH: usize = 1024;

/// The namespace of the attribute that gives the media type of binary content (Describing Media Content of Binary Data in
/// XML, section 2).
const XMIME: &str = "http://www.w3.org/2005/05/xmlmime";

/// What was left out.
#[derive(Debug)]
pub(super) struct Apart {
    /// What all ids have in common.
    stem: String,
    left_out: Vec<LeftOut>,
    /// The media type that an attribute gave, and the place of that attribute.
    media_type: Option<(usize, String)>,
}

/// Content that was left out of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LeftOut {
    pub(crate) id: String,
    /// Its media type, if the document gives it.
    pub(crate) media_type: Option<String>,
    pub(crate) bytes: Vec<u8>,
}

impl Apart {
    /// Nothing yet; ids end like this.
    pub(super) fn new(stem: String) -> Self {
        Self { stem, left_out: Vec::new(), media_type: None }
    }

    /// Whether this content is worth being left out.
    pub(super) fn takes(&self, bytes: &[u8]) -> bool {
        bytes.len() >= WORTH
    }

    /// Leaves out this content, and refers to it as that of the innermost open element.
    pub(super) fn include(&mut self, bytes: &[u8], xml: &mut Writer) {
        // The attribute belongs to this element if no other tag began after it.
        let media_type = self.media_type.take().filter(|(at, _)| xml.is_in_last_tag(*at)).map(|(_, of)| of);
        let id = format!("{}.{}", self.left_out.len() + 1, self.stem);
        xml.raw(&format!("<xop:Include xmlns:xop=\"{XOP}\" href=\"{}\" />", cid::url(&id)));
        self.left_out.push(LeftOut { id, media_type, bytes: bytes.to_vec() });
    }

    /// Looks at an attribute that is about to be written at this place, whether it gives the media type of the content.
    pub(super) fn note_media_type(&mut self, namespace: &str, local: &str, value: &str, at: usize) {
        if namespace == XMIME && local == "contentType" {
            self.media_type = Some((at, value.to_owned()));
        }
    }

    /// What was left out.
    pub(super) fn into_left_out(self) -> Vec<LeftOut> {
        self.left_out
    }
}
