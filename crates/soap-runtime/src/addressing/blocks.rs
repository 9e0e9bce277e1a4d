//! Writes the header blocks of requests and of replies.
//!
//! Each block declares its own prefix, so that it can stand among any others.
//!
//! Must not know HTTP, nor what is in the body.

use super::Version;
use super::read::Addressed;
use crate::mime::unique;
use crate::operation::OperationInfo;
use crate::xml::{WriteError, push_text};

/// What the header blocks of a request tell.
pub(crate) struct Request<'a> {
    pub(crate) action: &'a str,
    pub(crate) to: &'a str,
    pub(crate) message_id: &'a str,
    /// Whether an answer is wanted, to where the message came from.
    pub(crate) is_answered: bool,
}

/// The blocks of a request (WS-Addressing 1.0 Core, section 3.2).
pub(crate) fn request_blocks(request: &Request<'_>) -> Result<String, WriteError> {
    let version = Version::default();
    let Request { action, to, message_id, is_answered } = request;
    let mut blocks = String::new();
    block(&mut blocks, version, "Action", action)?;
    block(&mut blocks, version, "To", to)?;
    block(&mut blocks, version, "MessageID", message_id)?;
    if *is_answered {
        let (namespace, anonymous) = (version.namespace(), version.anonymous());
        blocks.push_str(&format!(
            "<wsa:ReplyTo xmlns:wsa=\"{namespace}\"><wsa:Address>{anonymous}</wsa:Address></wsa:ReplyTo>"
        ));
    }
    Ok(blocks)
}

impl Addressed {
    /// The blocks of the reply to a message that had some (section 3.4).
    pub(crate) fn reply_blocks(&self, operation: &OperationInfo) -> Result<String, WriteError> {
        match (self.version, operation.actions) {
            (Some(version), Some(actions)) => self.blocks(version, actions.reply),
            _ => Ok(String::new()),
        }
    }

    /// The blocks of a fault: its action is that of the declared fault which it has the entry of, or the one for all
    /// others. `has_entry` takes a namespace and a local name.
    pub(crate) fn fault_blocks(
        &self,
        operation: &OperationInfo,
        has_entry: impl Fn(&str, &str) -> bool,
    ) -> Result<String, WriteError> {
        let (Some(version), Some(actions)) = (self.version, operation.actions) else {
            return Ok(String::new());
        };
        let mut declared = actions.faults.iter();
        let found = declared.find(|(local, namespace, _)| has_entry(namespace, local));
        self.blocks(version, found.map_or(version.fault_action(), |(_, _, action)| action))
    }

    fn blocks(&self, version: Version, action: &str) -> Result<String, WriteError> {
        let mut blocks = String::new();
        block(&mut blocks, version, "Action", action)?;
        block(&mut blocks, version, "MessageID", &new_message_id())?;
        if let Some(id) = &self.message_id {
            block(&mut blocks, version, "RelatesTo", id)?;
        }
        Ok(blocks)
    }
}

fn block(blocks: &mut String, version: Version, local: &str, text: &str) -> Result<(), WriteError> {
    blocks.push_str(&format!("<wsa:{local} xmlns:wsa=\"{}\">", version.namespace()));
    push_text(blocks, text).map_err(|forbidden| WriteError {
        problem: format!("character U+{:04X} cannot stand in XML", u32::from(forbidden.0)),
        path: format!("wsa:{local}"),
    })?;
    blocks.push_str(&format!("</wsa:{local}>"));
    Ok(())
}

/// A name that no other message has: a random UUID (RFC 9562, section 5.4).
pub(crate) fn new_message_id() -> String {
    let digits = unique();
    let variant = match digits.as_bytes().get(16) {
        Some(b'0'..=b'3') => '8',
        Some(b'4'..=b'7') => '9',
        Some(b'8' | b'9' | b'a' | b'b') => 'a',
        _ => 'b',
    };
    let [first, second, third, fourth, last] =
        [&digits[..8], &digits[8..12], &digits[13..16], &digits[17..20], &digits[20..]];
    format!("urn:uuid:{first}-{second}-4{third}-{variant}{fourth}-{last}")
}

#[cfg(test)]
mod tests {
    use super::new_message_id;

    #[test]
    fn ids_are_random_uuids() {
        let (one, other) = (new_message_id(), new_message_id());
        assert_ne!(one, other);
        let uuid = one.strip_prefix("urn:uuid:").unwrap();
        let lengths: Vec<usize> = uuid.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
        assert_eq!(&uuid[14..15], "4");
        assert!(matches!(&uuid[19..20], "8" | "9" | "a" | "b"), "{uuid}");
    }
}
