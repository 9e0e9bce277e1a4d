//! The attachments of a message as a contract declares them, and which of those that came is which.
//!
//! Must not know how parts are carried.

use super::{MimePart, unique};
use crate::cid::{escape, unescape};

/// What holds the attachments of a message: a struct that a contract led to, `Vec<MimePart>` for any, or `()` for none.
pub trait Attached: Send + Sync + 'static {
    /// What is sent, in order.
    fn sent(&self) -> Vec<MimePart>;

    /// Whether anything may come.
    #[doc(hidden)]
    fn is_expected() -> bool
    where
        Self: Sized,
    {
        true
    }

    /// Takes what came.
    ///
    /// # Errors
    ///
    /// Which declared attachment is missing.
    fn received(parts: Vec<MimePart>) -> Result<Self, MissingAttachment>
    where
        Self: Sized;
}

/// An attachment that the contract declares did not come.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("attachment \"{name}\" is missing")]
#[non_exhaustive]
pub struct MissingAttachment {
    /// Its name.
    pub name: &'static str,
}

impl Attached for () {
    fn is_expected() -> bool {
        false
    }

    fn sent(&self) -> Vec<MimePart> {
        Vec::new()
    }

    fn received(_: Vec<MimePart>) -> Result<Self, MissingAttachment> {
        Ok(())
    }
}

impl Attached for Vec<MimePart> {
    fn sent(&self) -> Vec<MimePart> {
        self.clone()
    }

    fn received(parts: Vec<MimePart>) -> Result<Self, MissingAttachment> {
        Ok(parts)
    }
}

/// An attachment that a contract declares: a `wsdl:part` bound to `mime:content`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Declared {
    /// The name of the part.
    pub name: &'static str,
    /// The media types it may be of; empty for any.
    pub types: &'static [&'static str],
}

impl Declared {
    /// With a Content-ID that tells the name, unless it has one (Attachments Profile 1.0, section 3.8).
    fn sent(&self, part: &MimePart) -> MimePart {
        match part.id.is_empty() {
            true => part.clone().with_id(format!("{}={}@soap", escape(self.name), unique())),
            false => part.clone(),
        }
    }

    /// Whether the id of `part` begins with the name.
    fn is_named(&self, part: &MimePart) -> bool {
        part.id.split_once('=').is_some_and(|(name, _)| unescape(name) == self.name)
    }

    /// Whether the type of `part` is one of those declared; `*` stands for any.
    fn has_type(&self, part: &MimePart) -> bool {
        let found = part.content_type.split(';').next().unwrap_or_default().trim();
        let (kind, _) = found.split_once('/').unwrap_or((found, ""));
        let is_it = |declared: &&str| match declared.trim().split_once('/') {
            Some(("*", _)) => true,
            Some((of, "*")) => of.eq_ignore_ascii_case(kind),
            _ => declared.trim().eq_ignore_ascii_case(found) || *declared == "*",
        };
        self.types.is_empty() || self.types.iter().any(is_it)
    }
}

/// What is sent of the declared attachments, which are `given` in order, and of others.
#[doc(hidden)]
pub fn give(declared: &[Declared], given: &[&MimePart], others: &[MimePart]) -> Vec<MimePart> {
    let named = declared.iter().zip(given).map(|(declared, part)| declared.sent(part));
    named.chain(others.iter().cloned()).collect()
}

/// The declared attachments, in order, and all others. A part is one of them by the name in its id, else by its media
/// type, else by its place, since not all servers give ids and types as declared.
///
/// # Errors
///
/// The first that is missing.
#[doc(hidden)]
pub fn claim(
    parts: Vec<MimePart>,
    declared: &[Declared],
) -> Result<(Vec<MimePart>, Vec<MimePart>), MissingAttachment> {
    type Is<'a> = &'a dyn Fn(&Declared, &MimePart) -> bool;
    let mut parts: Vec<Option<MimePart>> = parts.into_iter().map(Some).collect();
    let mut claimed: Vec<Option<MimePart>> = vec![None; declared.len()];
    let is_named_otherwise = |part: &MimePart| declared.iter().any(|other| other.is_named(part));
    let steps: [Is<'_>; 3] = [
        &|declared, part| declared.is_named(part),
        &|declared, part| declared.has_type(part) && !is_named_otherwise(part),
        &|_, part| !is_named_otherwise(part),
    ];
    for is_it in steps {
        for (place, declared) in claimed.iter_mut().zip(declared).filter(|(place, _)| place.is_none()) {
            let found = parts.iter_mut().find(|part| part.as_ref().is_some_and(|part| is_it(declared, part)));
            *place = found.and_then(Option::take);
        }
    }
    let missing = claimed.iter().zip(declared).find(|(place, _)| place.is_none());
    match missing {
        Some((_, declared)) => Err(MissingAttachment { name: declared.name }),
        None => Ok((claimed.into_iter().flatten().collect(), parts.into_iter().flatten().collect())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DECLARED: [Declared; 2] = [
        Declared { name: "photo", types: &["image/png", "image/jpeg"] },
        Declared { name: "a b", types: &[] },
    ];

    fn claimed(parts: &[(&str, &str)]) -> Result<(Vec<String>, Vec<String>), MissingAttachment> {
        let part = |(content_type, id): &(&str, &str)| MimePart::new(*content_type, "").with_id(*id);
        let ids = |parts: Vec<MimePart>| parts.into_iter().map(|part| part.id).collect();
        claim(parts.iter().map(part).collect(), &DECLARED).map(|(found, rest)| (ids(found), ids(rest)))
    }

    #[track_caller]
    fn check(parts: &[(&str, &str)], found: &[&str], rest: &[&str]) {
        let (ids, others) = claimed(parts).unwrap();
        assert_eq!(
            (ids, others),
            (
                found.iter().map(|id| (*id).to_owned()).collect(),
                rest.iter().map(|id| (*id).to_owned()).collect()
            )
        );
    }

    #[test]
    fn names_in_ids_come_first_then_types_then_places() {
        check(&[("image/png", "a%20b=1@x"), ("text/plain", "photo=2@x")], &["photo=2@x", "a%20b=1@x"], &[]);
        check(&[("text/plain", "1"), ("image/JPEG; q=1", "2"), ("x/y", "3")], &["2", "1"], &["3"]);
        check(&[("x/y", "1"), ("x/y", "2")], &["2", "1"], &[]);
    }

    #[test]
    fn what_did_not_come_is_named() {
        assert_eq!(claimed(&[("image/png", "1")]).unwrap_err().to_string(), "attachment \"a b\" is missing");
        assert_eq!(claimed(&[]).unwrap_err().name, "photo");
    }

    #[test]
    fn ids_tell_the_name_unless_there_is_one() {
        let sent = DECLARED[1].sent(&MimePart::text("x"));
        assert!(sent.id.starts_with("a%20b=") && DECLARED[1].is_named(&sent), "{}", sent.id);
        assert_eq!(DECLARED[1].sent(&MimePart::text("x").with_id("own@x")).id, "own@x");
    }

    #[test]
    fn a_type_may_be_a_pattern() {
        let has = |types: &'static [&'static str]| {
            Declared { name: "", types }.has_type(&MimePart::new("image/png", ""))
        };
        assert!(has(&["*/*"]) && has(&["image/*"]) && has(&[]) && has(&["*"]));
        assert!(!has(&["text/*"]) && !has(&["image/gif"]));
    }
}
