//! Reads the header blocks of a message that came.
//!
//! Knows a block once it is open; blocks that are not understood are for others to judge.

use super::Version;
use crate::value::ReadResult;
use crate::xml::{ExpandedName, Reader, trim};

/// What the header blocks of a message say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Addressed {
    /// The version of the first block; `None` where there was none.
    pub(crate) version: Option<Version>,
    pub(crate) action: Option<String>,
    pub(crate) message_id: Option<String>,
    /// The message that this one answers.
    pub(crate) relates_to: Option<String>,
    /// Where answers are to go.
    reply_to: Option<String>,
}

impl Addressed {
    /// Reads the block that is open to its end, if it is one of WS-Addressing; otherwise it stays open.
    pub(crate) fn take(&mut self, reader: &mut Reader<'_>) -> ReadResult<bool> {
        let ExpandedName { namespace, local } = reader.name();
        let Some(version) = Version::of_namespace(namespace) else { return Ok(false) };
        self.version.get_or_insert(version);
        let slot = match local {
            "Action" => &mut self.action,
            "MessageID" => &mut self.message_id,
            "RelatesTo" if is_reply(reader) => &mut self.relates_to,
            "ReplyTo" => {
                self.reply_to = address(reader, version)?;
                return Ok(true);
            }
            _ => return Ok(false),
        };
        *slot = Some(trim(&reader.text()?).to_owned());
        Ok(true)
    }

    /// Whether answers are to go elsewhere than to whoever sent the message.
    pub(crate) fn wants_answers_elsewhere(&self) -> bool {
        let is_here = |address: &String| {
            self.version.is_some_and(|version| *address == version.anonymous())
                || address == "http://www.w3.org/2005/08/addressing/none"
        };
        self.reply_to.as_ref().is_some_and(|address| !is_here(address))
    }
}

/// Whether `RelatesTo`, which is open, tells what a message answers (Core, section 3.1).
fn is_reply(reader: &Reader<'_>) -> bool {
    reader
        .attribute("", "RelationshipType")
        .map(trim)
        .is_none_or(|kind| kind.ends_with("/reply") || kind.ends_with(":Reply"))
}

/// The address of an endpoint reference, which is open.
fn address(reader: &mut Reader<'_>, version: Version) -> ReadResult<Option<String>> {
    let mut address = None;
    while reader.child()? {
        let is_it = reader.name() == ExpandedName { namespace: version.namespace(), local: "Address" };
        match is_it {
            true => address = Some(trim(&reader.text()?).to_owned()),
            false => reader.skip()?,
        }
    }
    Ok(address)
}
