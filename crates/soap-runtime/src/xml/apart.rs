//! Binary content that a writer leaves out of the document, and refers to by `xop:Include` (XOP 1.0, section 3.1).
//!
//! Must not know how it will be carried.

use super::Writer;
use super::xop::XOP;

/// Below this many bytes base64 costs less than the headers of a part.
const WORTH: usize = 1024;

/// The namespace of the attribute that tells the media type of binary content (Describing Media Content of Binary Data in
/// XML, section 2).
const XMIME: &str = "http://www.w3.org/2005/05/xmlmime";

/// What was left out.
#[derive(Debug, Default)]
pub(super) struct Apart {
    /// What all ids have in common.
    stem: String,
    left_out: Vec<LeftOut>,
    /// The media type that an attribute told of, and where it stands.
    media_type: Option<(usize, String)>,
}

/// Content that was left out of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LeftOut {
    pub(crate) id: String,
    /// Its media type, where the document tells it.
    pub(crate) media_type: Option<String>,
    pub(crate) bytes: Vec<u8>,
}

impl Writer {
    /// Leaves out binary content from now on; no one else may use ids that end like this.
    pub(crate) fn leave_out(&mut self, stem: String) {
        self.apart = Some(Box::new(Apart { stem, ..Apart::default() }));
    }

    /// Whether this content is to be left out.
    pub(crate) fn is_apart(&self, bytes: &[u8]) -> bool {
        self.apart.is_some() && bytes.len() >= WORTH
    }

    /// Refers to this content as that of the innermost open element.
    pub(crate) fn include(&mut self, bytes: &[u8]) {
        // The attribute belongs to this element if no other tag began after it.
        let is_here = |at: usize| memchr::memchr(b'<', &self.out.as_bytes()[at..]).is_none();
        let Some(apart) = &mut self.apart else { return };
        let media_type = apart.media_type.take().filter(|(at, _)| is_here(*at)).map(|(_, of)| of);
        let id = format!("{}.{}", apart.left_out.len() + 1, apart.stem);
        let include = format!("<xop:Include xmlns:xop=\"{XOP}\" href=\"{}\" />", crate::cid::url(&id));
        apart.left_out.push(LeftOut { id, media_type, bytes: bytes.to_vec() });
        self.raw(&include);
    }

    /// Looks at an attribute that is about to be written, whether it tells of the content of its element.
    pub(super) fn note_media_type(&mut self, namespace: &str, local: &str, value: &str) {
        let at = self.out.len();
        if let Some(apart) = self.apart.as_mut().filter(|_| namespace == XMIME && local == "contentType") {
            apart.media_type = Some((at, value.to_owned()));
        }
    }

    /// What was left out so far.
    pub(crate) fn take_left_out(&mut self) -> Vec<LeftOut> {
        self.apart.take().map(|apart| apart.left_out).unwrap_or_default()
    }
}
