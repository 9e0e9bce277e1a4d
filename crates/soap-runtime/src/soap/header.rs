//! Writes the header of an envelope where there is more in it than the blocks that a contract declares.
//!
//! A block may be foreign markup, in which the prefixes of the envelope have another meaning. Must not know what any
//! block is for.

use crate::soap_version::SoapVersion;
use crate::value::{ENVELOPE, Value, ValueWriter, root};
use crate::xml::{Limits, ReadError, Reader, WriteError};

/// What a header holds.
#[derive(Default, Clone, Copy)]
pub(crate) struct Header<'a> {
    /// The blocks that the contract declares.
    pub(crate) declared: Option<&'a dyn Value>,
    /// Whether the receiver has to understand these.
    pub(crate) must_understand: bool,
    /// Other blocks, as markup that can stand anywhere.
    pub(crate) others: &'a str,
}

impl Header<'_> {
    /// Writes the header, or nothing where it is empty. `begin` makes a writer as the envelope has it.
    pub(super) fn write(
        &self,
        version: SoapVersion,
        writer: &mut ValueWriter,
        begin: impl Fn() -> ValueWriter,
    ) -> Result<(), WriteError> {
        let Some(declared) = self.declared else {
            if !self.others.is_empty() {
                writer.xml.raw("<soap:Header>");
                writer.xml.raw(self.others);
                writer.xml.raw("</soap:Header>");
            }
            return Ok(());
        };
        if !self.must_understand && self.others.is_empty() {
            declared.write(writer, &root("Header", version.namespace()));
            return Ok(());
        }
        let mut apart = begin();
        declared.write(&mut apart, &root("Header", version.namespace()));
        apart.xml.raw("</soap:Envelope>");
        let envelope = String::from_utf8_lossy(&apart.finish()?.0).into_owned();
        let header = self.completed(version, &envelope).map_err(|error| {
            let ReadError { problem, path, .. } = *error;
            WriteError { problem: problem.to_string(), path }
        })?;
        writer.xml.raw(&header);
        Ok(())
    }

    /// The header of an envelope that has no more than that, with the other blocks before its own.
    fn completed(&self, version: SoapVersion, envelope: &str) -> Result<String, Box<ReadError>> {
        let limits = Limits::default().with_text(usize::MAX).with_elements(usize::MAX);
        let mut reader = Reader::new(envelope, &limits).fast_path(false);
        reader.next()?;
        reader.child()?;
        let start = reader.offset();
        let tag = envelope[start..reader.position()].trim_end_matches('>').trim_end_matches('/');
        let mut header = format!("{tag}>{}", self.others);
        while reader.child()? {
            let block = reader.offset();
            let attribute = match self.must_understand {
                true => must_understand(&reader, version),
                false => String::new(),
            };
            reader.skip()?;
            let whole = &envelope[block..reader.position()];
            let name = whole.find(|c: char| matches!(c, '>' | '/') || c.is_ascii_whitespace());
            let (name, rest) = whole.split_at(name.unwrap_or(whole.len()));
            [name, &attribute, rest].into_iter().for_each(|piece| header.push_str(piece));
        }
        let name = tag.split_ascii_whitespace().next().unwrap_or_default();
        header.push_str(&format!("</{}>", name.trim_start_matches('<')));
        Ok(header)
    }
}

/// The attribute for the block whose start tag is the current one; empty where the block has it already.
fn must_understand(reader: &Reader<'_>, version: SoapVersion) -> String {
    const NAME: &str = "mustUnderstand";
    let namespace = version.namespace();
    if reader.attribute(namespace, NAME).is_some() {
        return String::new();
    }
    let meaning = |prefix: &str| reader.resolve_qname(&format!("{prefix}:{NAME}")).map(|(found, _)| found);
    // "1" is true in both versions (SOAP 1.1, section 4.2.3; SOAP 1.2 part 1, section 5.2.3).
    if meaning(ENVELOPE) == Some(namespace) {
        return format!(" {ENVELOPE}:{NAME}=\"1\"");
    }
    // What the block itself declares further inside hides this prefix only there.
    let free = (0..).map(|number| format!("{ENVELOPE}{number}")).find(|prefix| meaning(prefix).is_none());
    let prefix = free.unwrap_or_default();
    format!(" xmlns:{prefix}=\"{namespace}\" {prefix}:{NAME}=\"1\"")
}
