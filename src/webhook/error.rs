//! The error of a post that cannot be read.
//!
//! Must not show what a post holds, only names of fields and places.

use std::fmt;

use soap_runtime::printable::write_detail;

/// Why a body is not a post about a session.
pub struct PostError(Kind);

enum Kind {
    TooLarge { what: &'static str, limit: usize },
    Unsupported(&'static str),
    Field { name: String, problem: &'static str },
    Form { offset: usize, problem: &'static str },
    Charset(soap_runtime::xml::Undecodable),
    Xml(soap_runtime::ReadError),
}

impl PostError {
    pub(super) fn too_large(what: &'static str, limit: usize) -> Self {
        Self(Kind::TooLarge { what, limit })
    }

    pub(super) fn unsupported(why: &'static str) -> Self {
        Self(Kind::Unsupported(why))
    }

    pub(super) fn field(name: impl Into<String>, problem: &'static str) -> Self {
        // A name comes from outside and may be long.
        Self(Kind::Field { name: name.into().chars().take(40).collect(), problem })
    }

    pub(super) fn form(offset: usize, problem: &'static str) -> Self {
        Self(Kind::Form { offset, problem })
    }

    /// Whether the post has more bytes or fields than are read: HTTP status 413 fits.
    pub fn is_too_large(&self) -> bool {
        match &self.0 {
            Kind::TooLarge { .. } => true,
            Kind::Xml(error) => error.is_limit(),
            _ => false,
        }
    }

    /// Whether the post is of a type that is not read: HTTP status 415 fits.
    pub fn is_unsupported(&self) -> bool {
        matches!(self.0, Kind::Unsupported(_))
    }
}

impl From<soap_runtime::ReadError> for PostError {
    fn from(error: soap_runtime::ReadError) -> Self {
        Self(Kind::Xml(error))
    }
}

impl From<soap_runtime::xml::Undecodable> for PostError {
    fn from(error: soap_runtime::xml::Undecodable) -> Self {
        Self(Kind::Charset(error))
    }
}

impl fmt::Display for PostError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the post cannot be read: ")?;
        match &self.0 {
            Kind::TooLarge { what, limit } => write!(f, "it has more than {limit} {what}"),
            Kind::Unsupported(why) => f.write_str(why),
            Kind::Field { name, problem } => write!(f, "the field {name:?} {problem}"),
            Kind::Form { offset, problem } => write!(f, "{problem} at byte {offset} of the form"),
            Kind::Charset(error) => error.fmt(f),
            Kind::Xml(_) => f.write_str("its XML is not as expected"),
        }
    }
}

/// The same sentence, with the cause on a line below it.
impl fmt::Debug for PostError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)?;
        match &self.0 {
            Kind::Xml(error) => write_detail(f, "cause", &error.to_string()),
            _ => Ok(()),
        }
    }
}

impl std::error::Error for PostError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0 {
            Kind::Xml(error) => Some(error),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_main_prints_reads_as_a_sentence() {
        let undecodable = soap_runtime::xml::decode_document(b"<a>\xff</a>", None).unwrap_err();
        let of_xml = soap_runtime::value::from_xml::<i32>("<b/>", "a", "").unwrap_err();
        for error in [
            PostError::too_large("bytes", 3),
            PostError::unsupported("its type is not read"),
            PostError::field("SessionID", "occurs twice"),
            PostError::form(3, "invalid escape"),
            undecodable.into(),
        ] {
            assert_eq!(format!("{error:?}"), error.to_string());
        }
        let error = PostError::from(of_xml);
        let shown = format!("{error:?}");
        assert!(
            shown.starts_with("the post cannot be read: its XML is not as expected\n  cause: "),
            "{shown}"
        );
    }
}
