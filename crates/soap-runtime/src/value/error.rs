//! Why a value could not be read from XML, or not be written as XML.
//!
//! Must not know where the XML comes from, where it goes, or that there are calls.

use std::fmt;

use crate::printable::{Printable, write_detail};
use crate::redact::Redactor;
use crate::xml::{self, Problem, Undecodable};

/// The outcome of one step of reading: what it made, or what is wrong at this place of the document.
pub type ReadResult<T = ()> = Result<T, Box<xml::ReadError>>;

/// Why a value could not be read: from a document, a kept element, or the detail of a fault.
///
/// `Display` gives one line, with control characters from the document escaped, as in `\n` or `\u{202e}`; names and texts
/// are cut, and no text of a field that the contract's user calls secret is shown. `Debug` gives the same line, and the
/// path on a line below it.
///
/// ```
/// use soap_runtime::value::from_xml;
///
/// let error = from_xml::<i32>("<count>many</count>", "count", "").unwrap_err();
/// assert!(error.to_string().starts_with("the XML does not match the contract: \"many\" is not an int"));
/// assert!(error.is_mismatch());
/// assert_eq!(error.path(), "count");
/// ```
pub struct ReadError(Box<Unread>);

struct Unread {
    kind: Kind,
    message: String,
    path: String,
    /// The setting that would tolerate the problem.
    remedy: Option<&'static str>,
    /// Whether the document can be read after it is mended.
    is_mendable: bool,
}

/// What a [`ReadError`] is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// It is not well-formed XML, or its bytes are not characters.
    Malformed,
    /// It is not what the contract says.
    Mismatch,
    /// It is beyond a limit.
    Limit,
    /// Reading it took longer than allowed.
    Deadline,
}

impl ReadError {
    /// Whether the document is not well-formed XML, or its bytes are not characters of its encoding.
    pub fn is_malformed(&self) -> bool {
        self.0.kind == Kind::Malformed
    }

    /// Whether the document is XML, but not of the type that was asked for.
    pub fn is_mismatch(&self) -> bool {
        self.0.kind == Kind::Mismatch
    }

    /// Whether the document is beyond one of the [`Limits`](crate::Limits).
    pub fn is_limit(&self) -> bool {
        self.0.kind == Kind::Limit
    }

    /// The path of element names to the problem, as in `getHierarchyResponse/aHierarchy/HIERARCHY[3]/iNodeID`; empty if
    /// it concerns the document as a whole.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// Removes the secrets that `redactor` knows.
    #[must_use]
    pub fn without_secrets(mut self, redactor: &Redactor) -> Self {
        let Unread { message, path, .. } = &mut *self.0;
        (*message, *path) = (redactor.redact(message), redactor.redact(path));
        self
    }

    pub(crate) fn kind(&self) -> Kind {
        self.0.kind
    }

    /// What is wrong, without the place.
    pub(crate) fn message(&self) -> &str {
        &self.0.message
    }

    pub(crate) fn remedy(&self) -> Option<&'static str> {
        self.0.remedy
    }

    /// Whether a document can be read after the references in it are mended.
    pub(crate) fn is_mendable(&self) -> bool {
        self.0.is_mendable
    }
}

impl From<xml::ReadError> for ReadError {
    fn from(error: xml::ReadError) -> Self {
        let xml::ReadError { problem, path } = error;
        let kind = match problem {
            Problem::Limit { .. } => Kind::Limit,
            Problem::Deadline => Kind::Deadline,
            Problem::Malformed(_) | Problem::ForbiddenReference(_) | Problem::Doctype => Kind::Malformed,
            _ => Kind::Mismatch,
        };
        let is_mendable = matches!(problem, Problem::ForbiddenReference(_));
        let (message, remedy) = (problem.to_string(), problem.remedy());
        Self(Box::new(Unread { kind, message, path, remedy, is_mendable }))
    }
}

impl From<Box<xml::ReadError>> for ReadError {
    fn from(error: Box<xml::ReadError>) -> Self {
        (*error).into()
    }
}

/// The bytes cannot be decoded as the characters of a document.
impl From<Undecodable> for ReadError {
    fn from(error: Undecodable) -> Self {
        let kind = if matches!(error, Undecodable::TooLong { .. }) { Kind::Limit } else { Kind::Malformed };
        let (message, path) = (error.to_string(), String::new());
        Self(Box::new(Unread { kind, message, path, remedy: None, is_mendable: false }))
    }
}

impl Kind {
    /// How the sentence about such an error begins.
    pub(crate) fn beginning(self) -> &'static str {
        match self {
            Self::Malformed => "the XML cannot be read: ",
            Self::Mismatch => "the XML does not match the contract: ",
            Self::Limit => "the XML is too large: ",
            Self::Deadline => "the XML was not read to its end: ",
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Unread { kind, message, path, remedy, .. } = &*self.0;
        f.write_str(kind.beginning())?;
        Printable(message).fmt(f)?;
        if !path.is_empty() {
            write!(f, " at {}", Printable(path))?;
        }
        match remedy {
            Some(remedy) => write!(f, " ({remedy})"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)?;
        match self.path() {
            "" => Ok(()),
            path => write_detail(f, "path", path),
        }
    }
}

impl std::error::Error for ReadError {}

/// Why a value could not be written: it contains a character that XML forbids, or a value without a valid text.
///
/// `Display` gives one line, `Debug` the same, and the path on a line below it.
///
/// ```
/// use soap_runtime::value::to_xml;
///
/// let error = to_xml(&"\u{1}".to_owned(), "name", "").unwrap_err();
/// let shown = "the value cannot be written as XML: character U+0001 is not allowed in XML at name";
/// assert_eq!(error.to_string(), shown);
/// assert_eq!(error.path(), "name");
/// ```
pub struct WriteError(Box<xml::WriteError>);

impl WriteError {
    /// The path of element names to what cannot be written.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// Removes the secrets that `redactor` knows.
    #[must_use]
    pub fn without_secrets(mut self, redactor: &Redactor) -> Self {
        let xml::WriteError { problem, path } = &mut *self.0;
        (*problem, *path) = (redactor.redact(problem), redactor.redact(path));
        self
    }

    /// What was written cannot be kept as XML.
    pub(super) fn unkept(error: &ReadError) -> Self {
        Self(Box::new(xml::WriteError { problem: error.message().to_owned(), path: error.path().to_owned() }))
    }

    /// How the sentence about such an error begins.
    pub(crate) const BEGINNING: &str = "the value cannot be written as XML: ";

    /// What cannot be written, without the place.
    pub(crate) fn problem(&self) -> &str {
        &self.0.problem
    }
}

impl From<xml::WriteError> for WriteError {
    fn from(error: xml::WriteError) -> Self {
        Self(Box::new(error))
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Self::BEGINNING)?;
        Printable(&self.0.to_string()).fmt(f)
    }
}

impl fmt::Debug for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)?;
        write_detail(f, "path", self.path())
    }
}

impl std::error::Error for WriteError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codegen::*;
    use crate::value::{AnyElement, AnyType, ReadOptions, from_bytes, from_xml, from_xml_with, to_xml};
    use crate::{Limits, Phase};

    #[derive(Debug, PartialEq)]
    struct Login {
        password: Base64Binary,
        tries: i32,
    }
    complex! {
        Login("Login", "");
        0 password: element("password").secret();
        1 tries: element("tries");
    }

    fn error_of(document: &str) -> ReadError {
        from_xml::<Login>(document, "Login", "").unwrap_err()
    }

    #[test]
    fn messages_speak_of_xml_and_never_of_a_call() {
        let options =
            ReadOptions { limits: Limits { depth: 1, ..Limits::default() }, ..ReadOptions::default() };
        let too_deep = from_xml_with::<Login>("<Login><tries/></Login>", "Login", "", &options).unwrap_err();
        let cases = [
            (error_of("<Login"), Kind::Malformed, "the XML cannot be read: not well-formed XML: "),
            (
                from_bytes::<Login>(b"<Login>\xff", "Login", "", &ReadOptions::default()).unwrap_err(),
                Kind::Malformed,
                "the XML cannot be read: ",
            ),
            (
                error_of("<Login><tries>x</tries></Login>"),
                Kind::Mismatch,
                "the XML does not match the contract: \"x\" is not an int (-2147483648 to 2147483647) at Login/tries",
            ),
            (
                error_of("<Login><password>AA==</password></Login>"),
                Kind::Mismatch,
                "the XML does not match the contract: required element tries is missing at Login",
            ),
            (too_deep, Kind::Limit, "the XML is too large: more than 1 "),
            (
                AnyElement::from_xml("<a>x</a>").unwrap().get::<i32>().unwrap_err(),
                Kind::Mismatch,
                "the XML does not match the contract: \"x\" is not an int (-2147483648 to 2147483647) at a",
            ),
        ];
        for (error, kind, expected) in cases {
            let shown = error.to_string();
            assert!(shown.starts_with(expected), "{shown}");
            assert_eq!(error.kind(), kind, "{shown}");
            assert!(
                !["reply", "request", "sent", "server"].iter().any(|word| shown.contains(word)),
                "{shown}"
            );
            let questions = [error.is_malformed(), error.is_mismatch(), error.is_limit()];
            assert_eq!(
                questions,
                [Kind::Malformed, Kind::Mismatch, Kind::Limit].map(|of| of == kind),
                "{shown}"
            );
        }
    }

    #[test]
    fn what_main_prints_reads_as_a_sentence() {
        let error = error_of("<Login><tries>x</tries></Login>");
        assert_eq!(
            format!("{error:?}"),
            "the XML does not match the contract: \"x\" is not an int (-2147483648 to 2147483647) at Login/tries\n  path: Login/tries"
        );
        let error = to_xml(&"\u{2}".to_owned(), "a", "").unwrap_err();
        assert_eq!(
            format!("{error:?}"),
            "the value cannot be written as XML: character U+0002 is not allowed in XML at a\n  path: a"
        );
        let whole = from_bytes::<Login>(b"<Login>\xff", "Login", "", &ReadOptions::default()).unwrap_err();
        assert_eq!(format!("{whole:?}"), whole.to_string());
    }

    #[test]
    fn no_secret_is_shown_and_names_are_bounded() {
        let secret = error_of("<Login><password>hunter2!</password><tries>1</tries></Login>");
        assert!(secret.is_mismatch() && !format!("{secret:?}").contains("hunter2"), "{secret:?}");
        let redactor = Redactor::new(["hunter2!"], &[]);
        let elsewhere = error_of("<Login><tries>hunter2!</tries></Login>");
        assert!(elsewhere.to_string().contains("hunter2!"));
        let elsewhere = format!("{:?}", elsewhere.without_secrets(&redactor));
        assert!(!elsewhere.contains("hunter2") && elsewhere.contains("[redacted]"), "{elsewhere}");
        let long = error_of(&format!("<{}/>", "a".repeat(100_000)));
        assert!(long.to_string().len() < 1_000);
        let escape = error_of("<Login><tries>\u{9b}2J</tries></Login>");
        assert!(escape.to_string().contains(r"\u{9b}2J"), "{escape}");
    }

    #[test]
    fn every_way_of_writing_has_the_same_error() {
        let text = "a\u{1}".to_owned();
        let forbidden = "the value cannot be written as XML: character U+0001 is not allowed in XML at ";
        let errors = [
            to_xml(&text, "value", "").unwrap_err(),
            AnyElement::of(&text, "value", "").unwrap_err(),
            AnyType::of(&text).unwrap_err(),
            AnyType::from_text(&text).unwrap_err(),
        ];
        for error in errors {
            assert_eq!(error.to_string(), format!("{forbidden}value"));
            assert_eq!(error.path(), "value");
        }
    }

    #[test]
    fn as_the_error_of_a_call_they_speak_of_no_reply_and_no_request() {
        let error = Error::from(error_of("<Login><tries>x</tries></Login>"));
        assert_eq!((error.phase(), error.path()), (Phase::Decoding, Some("Login/tries")));
        for text in ["<Login><tries>x</tries></Login>", "<Login", "<Login></Logout>", ""] {
            let error = Error::from(error_of(text));
            assert_eq!(error.to_string(), error_of(text).to_string());
            assert!(error.is_decoding() && !error.may_have_been_sent(), "{error:?}");
        }
        let written = || to_xml(&"\u{2}".to_owned(), "a", "");
        let exported = || -> Result<String, Error> { Ok(written()?) };
        let error = exported().unwrap_err();
        assert!(error.is_building() && !error.may_have_been_sent(), "{error:?}");
        assert_eq!(error.to_string(), written().unwrap_err().to_string());
        assert_eq!(error.path(), Some("a"));
    }
}
