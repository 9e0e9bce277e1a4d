//! The error of the [`Rescue`](crate::Rescue) layer: the call failed, or the service refused it.
//!
//! Must not know how a call is made.

mod debug;

use std::fmt;
use std::sync::Arc;

use soap_runtime::printable::Printable;
use soap_runtime::{ReadError, Redactor, WriteError};

use crate::calls::Outcome;
use crate::form_error::FormError;

/// Why a call failed.
///
/// `Display` writes one line, in which control characters from the service are escaped as in `\n` or `\u{202e}`. `Debug`,
/// which `main() -> Result<(), Error>` prints, writes the same line, and the details on lines below it.
pub struct Error(Box<Kind>);

#[derive(Debug, thiserror::Error)]
enum Kind {
    #[error(transparent)]
    Call(#[from] soap_runtime::Error),
    #[error(transparent)]
    Refused(Refusal),
    #[error("{operation}: the service said OK and left out {element}")]
    Incomplete { operation: &'static str, element: &'static str },
    #[error("{0}")]
    Settings(String),
    #[error(transparent)]
    Form(#[from] FormError),
    /// A login that several calls were waiting for.
    #[error(transparent)]
    Login(Arc<Error>),
    #[error("{0}")]
    NotFound(String),
    #[error(
        "node {id} has been changed by somebody else since it was read ({differences}); nothing was written"
    )]
    Conflict { id: i32, differences: String },
    #[error("the service said OK, and node {id} is not what was written ({differences})")]
    NotKept { id: i32, differences: String },
    #[error("user {id} was created, and may be empty: look at it, and delete it if so ({error})")]
    PartlyDone { id: i32, error: Box<Error> },
    #[error("the report cannot be read: {0}")]
    UnreadableReport(String),
    #[error("cancelled")]
    Cancelled,
    #[error("the saved session has ended, after 20 minutes without a call or by a logout; log in again")]
    Ended,
}

/// A result word other than OK.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub struct Refusal {
    /// The operation that was refused, as in `setGroup_v2`.
    pub operation: &'static str,
    /// The word, as in `setGroup_InvalidParam_Name`.
    pub word: String,
    /// What the contract says of the word; `None` for a word that it does not list or explain.
    pub meaning: Option<&'static str>,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.operation, Printable(&self.word))?;
        match self.meaning {
            Some(meaning) => write!(f, " ({})", meaning.trim_end_matches('.')),
            None => Ok(()),
        }
    }
}

impl Error {
    pub(crate) fn refused(operation: &'static str, outcome: Outcome<'_>) -> Self {
        let Outcome { word, meaning } = outcome;
        Self(Box::new(Kind::Refused(Refusal { operation, word: word.to_owned(), meaning })))
    }

    pub(crate) fn incomplete(operation: &'static str, element: &'static str) -> Self {
        Self(Box::new(Kind::Incomplete { operation, element }))
    }

    pub(crate) fn settings(what: impl Into<String>) -> Self {
        Self(Box::new(Kind::Settings(what.into())))
    }

    pub(crate) fn login(error: Arc<Error>) -> Self {
        Self(Box::new(Kind::Login(error)))
    }

    pub(crate) fn not_found(what: impl Into<String>) -> Self {
        Self(Box::new(Kind::NotFound(what.into())))
    }

    pub(crate) fn conflict(id: i32, differences: String) -> Self {
        Self(Box::new(Kind::Conflict { id, differences }))
    }

    pub(crate) fn not_kept(id: i32, differences: String) -> Self {
        Self(Box::new(Kind::NotKept { id, differences }))
    }

    pub(crate) fn partly_done(id: i32, error: Self) -> Self {
        Self(Box::new(Kind::PartlyDone { id, error: Box::new(error) }))
    }

    pub(crate) fn unreadable_report(what: impl Into<String>) -> Self {
        Self(Box::new(Kind::UnreadableReport(what.into())))
    }

    pub(crate) fn cancelled() -> Self {
        Self(Box::new(Kind::Cancelled))
    }

    pub(crate) fn ended() -> Self {
        Self(Box::new(Kind::Ended))
    }

    /// The same error with secrets removed from what the service said.
    #[must_use]
    pub(crate) fn without_secrets(mut self, redactor: &Redactor) -> Self {
        *self.0 = match *self.0 {
            Kind::Refused(mut refusal) => {
                refusal.word = redactor.redact(&refusal.word);
                Kind::Refused(refusal)
            }
            Kind::Call(error) => Kind::Call(error.without_secrets(redactor)),
            Kind::Form(error) => Kind::Form(error.without_secrets(redactor)),
            kind => kind,
        };
        self
    }

    fn kind(&self) -> &Kind {
        match &*self.0 {
            Kind::Login(error) => error.kind(),
            kind => kind,
        }
    }

    /// The refusal, if the service answered with a word other than OK.
    pub fn refusal(&self) -> Option<&Refusal> {
        match self.kind() {
            Kind::Refused(refusal) => Some(refusal),
            _ => None,
        }
    }

    /// The failure of the call itself: no connection, no SOAP, a fault, a reply that is not as the contract says.
    pub fn call(&self) -> Option<&soap_runtime::Error> {
        match self.kind() {
            Kind::Call(error) => Some(error),
            _ => None,
        }
    }

    /// Whether the service may have done what was asked nevertheless, so that repeating the call may do it twice.
    ///
    /// `true` for a call whose reply did not come or could not be read, for an OK without what it promises, and for the
    /// words that say nothing more: `…_Error`, which the guide gives for time-outs too, and words that the contract
    /// lacks. Any other word is a refusal before anything was done.
    pub fn may_have_taken_effect(&self) -> bool {
        match &*self.0 {
            // The call itself was not made.
            Kind::Login(_) | Kind::Ended | Kind::Settings(_) | Kind::NotFound(_) | Kind::Conflict { .. } => {
                false
            }
            // A report changes nothing.
            Kind::UnreadableReport(_) | Kind::Cancelled => false,
            Kind::Call(error) => error.may_have_been_sent(),
            Kind::Form(error) => error.may_have_taken_effect(),
            Kind::Refused(refusal) => refusal.meaning.is_none() || self.has_word("Error"),
            Kind::Incomplete { .. } | Kind::NotKept { .. } | Kind::PartlyDone { .. } => true,
        }
    }

    /// Whether the service answered with a word other than OK.
    pub fn is_refused(&self) -> bool {
        self.refusal().is_some()
    }

    /// Whether the request is impossible, so that nothing was sent: a text that is too long, a range that ends before it
    /// begins, credentials that are missing.
    pub fn is_invalid_request(&self) -> bool {
        matches!(self.kind(), Kind::Settings(_))
    }

    /// Whether a report could not be read; none of its rows were returned.
    pub fn is_unreadable_report(&self) -> bool {
        matches!(self.kind(), Kind::UnreadableReport(_))
    }

    /// Whether the caller's own progress callback ended the call.
    pub fn is_cancelled(&self) -> bool {
        matches!(self.kind(), Kind::Cancelled)
    }

    /// Whether the target names no node, or several.
    pub fn is_not_found(&self) -> bool {
        matches!(self.kind(), Kind::NotFound(_))
    }

    /// Whether somebody else has changed it meanwhile; nothing was written.
    pub fn is_conflict(&self) -> bool {
        matches!(self.kind(), Kind::Conflict { .. })
    }

    /// Whether the service said OK to a change and kept something else.
    pub fn is_not_kept(&self) -> bool {
        matches!(self.kind(), Kind::NotKept { .. })
    }

    /// The ID of a user who was created, and may be empty or differ from what was asked.
    pub fn leftover(&self) -> Option<i32> {
        match self.kind() {
            Kind::PartlyDone { id, .. } => Some(*id),
            _ => None,
        }
    }

    /// Whether the caller is not logged in: even after a new login, if the credentials allow one; or not as an
    /// administrator, if that is needed.
    pub fn is_not_logged_in(&self) -> bool {
        matches!(self.kind(), Kind::Ended)
            || self.has_word("NotLoggedIn")
            || self.has_word("NotLoggedInAsAdmin")
    }

    /// Whether the e-mail address or the password is wrong, or the single sign-on ID, its password or the company. The
    /// client does not try these again: make another one with the right ones.
    pub fn is_invalid_login(&self) -> bool {
        let words = [
            "login_Invalid",
            "requestAuthCode_Invalid",
            "requestAuthCodeSSO_Invalid",
            "INVALIDPASSWORD",
            "INVALIDCOMPANYID",
            "INVALIDSSOID",
        ];
        self.refusal().is_some_and(|refusal| words.contains(&refusal.word.as_str()))
            || self.has_word("InvalidParam_Company")
    }

    /// Whether the account takes logins from certain IP addresses only, and this is not one of them.
    pub fn is_ip_restricted(&self) -> bool {
        self.has_word("GlobalIpRestricted")
    }

    /// Whether there were more than ten logins in three minutes, by this program or any other. The client waits before
    /// it tries again.
    pub fn is_login_limit_reached(&self) -> bool {
        self.has_word("LimitReached")
    }

    /// Whether the auth code is wrong, or was replaced by a newer one.
    pub fn is_invalid_auth_code(&self) -> bool {
        self.has_word("Invalid_SecretAuthCode")
    }

    /// Whether the user of the auth code is deleted or disabled.
    pub fn is_user_deleted_or_disabled(&self) -> bool {
        self.has_word("User_Deleted_Or_Disabled")
    }

    /// Whether the call came too soon after the last one.
    pub fn is_poll_rate_exceeded(&self) -> bool {
        self.has_word("PollRateExceeded")
    }

    /// Whether an HTML page came instead of a reply: of a proxy, of a service that is down, or the login page that the
    /// form interface shows for a method that it does not know.
    pub fn is_html_page(&self) -> bool {
        match self.kind() {
            Kind::Form(error) => error.is_html_page(),
            Kind::Call(error) if error.is_not_soap() || error.is_status() => {
                error.excerpt().is_some_and(|excerpt| excerpt.trim_start().starts_with('<'))
            }
            _ => false,
        }
    }

    /// Whether the form interface does not know the method.
    pub fn is_unknown_method(&self) -> bool {
        matches!(self.kind(), Kind::Form(error) if error.is_unknown_method())
    }

    fn has_word(&self, word: &str) -> bool {
        self.refusal().is_some_and(|refusal| crate::calls::is_word(&refusal.word, word))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Printable(&self.0.to_string()).fmt(f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        std::error::Error::source(&*self.0)
    }
}

impl From<FormError> for Error {
    fn from(error: FormError) -> Self {
        Self(Box::new(error.into()))
    }
}

/// So that `?` takes what reading and writing values apart from a call gives.
impl From<ReadError> for Error {
    fn from(error: ReadError) -> Self {
        soap_runtime::Error::from(error).into()
    }
}

impl From<WriteError> for Error {
    fn from(error: WriteError) -> Self {
        soap_runtime::Error::from(error).into()
    }
}

impl From<soap_runtime::Error> for Error {
    fn from(error: soap_runtime::Error) -> Self {
        Self(Box::new(error.into()))
    }
}
