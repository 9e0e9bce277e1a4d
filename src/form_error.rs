//! The errors that only the form interface has.
//!
//! Must not show what a request or a reply holds, except in short pieces without secrets.

use std::fmt;

use soap_runtime::Redactor;

/// Why a page gave no reply of its type.
#[derive(Debug)]
pub(crate) struct FormError {
    operation: &'static str,
    problem: Problem,
}

#[derive(Debug)]
enum Problem {
    NoPage,
    Unwritable(String),
    Unknown,
    Html,
    NoWord,
    /// Why its bytes cannot be decoded.
    Charset(String),
    Split(String),
    Reply(soap_runtime::Error),
}

impl FormError {
    /// The form interface has no such operation.
    pub(crate) fn no_page(operation: &'static str) -> Self {
        Self { operation, problem: Problem::NoPage }
    }

    /// A value that the form interface has no way to say, or that no request can hold. Nothing was sent.
    pub(crate) fn unwritable(operation: &'static str, why: String) -> Self {
        Self { operation, problem: Problem::Unwritable(why) }
    }

    /// An HTML page came.
    pub(crate) fn html(operation: &'static str, is_login_page: bool) -> Self {
        Self { operation, problem: if is_login_page { Problem::Unknown } else { Problem::Html } }
    }

    /// The reply begins with something else than a word.
    pub(crate) fn no_word(operation: &'static str) -> Self {
        Self { operation, problem: Problem::NoWord }
    }

    pub(crate) fn charset(operation: &'static str, error: soap_runtime::xml::Undecodable) -> Self {
        Self { operation, problem: Problem::Charset(error.to_string()) }
    }

    /// The text is not in the form that it should have.
    pub(crate) fn split(operation: &'static str, why: impl Into<String>) -> Self {
        Self { operation, problem: Problem::Split(why.into()) }
    }

    /// The values are not what the contract says.
    pub(crate) fn unlike_contract(operation: &'static str, error: soap_runtime::Error) -> Self {
        Self { operation, problem: Problem::Reply(error) }
    }

    /// Why the values are not what the contract says.
    pub(crate) fn reply(&self) -> Option<&soap_runtime::Error> {
        match &self.problem {
            Problem::Reply(error) => Some(error),
            _ => None,
        }
    }

    /// The same error with secrets removed from what it quotes of the reply.
    #[must_use]
    pub(crate) fn without_secrets(self, redactor: &Redactor) -> Self {
        let problem = match self.problem {
            Problem::Reply(error) => Problem::Reply(error.without_secrets(redactor)),
            Problem::Charset(why) => Problem::Charset(redactor.redact(&why)),
            Problem::Split(why) => Problem::Split(redactor.redact(&why)),
            Problem::Unwritable(why) => Problem::Unwritable(redactor.redact(&why)),
            problem => problem,
        };
        Self { problem, ..self }
    }

    pub(crate) fn is_html_page(&self) -> bool {
        matches!(self.problem, Problem::Html | Problem::Unknown)
    }

    pub(crate) fn is_unknown_method(&self) -> bool {
        matches!(self.problem, Problem::NoPage | Problem::Unknown)
    }

    /// Whether the service may have done what was asked.
    pub(crate) fn may_have_taken_effect(&self) -> bool {
        !matches!(self.problem, Problem::NoPage | Problem::Unwritable(_) | Problem::Unknown)
    }
}

impl fmt::Display for FormError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.operation)?;
        match &self.problem {
            Problem::NoPage => f.write_str("the form interface has no such operation; call it by SOAP"),
            Problem::Unwritable(why) => f.write_str(why),
            Problem::Unknown => f.write_str(
                "the service answered with its login page, as it does for a method that it does not know; \
                 check the endpoint, or call it by SOAP",
            ),
            Problem::Html => f.write_str("the service answered with an HTML page instead of a reply"),
            Problem::NoWord => f.write_str("the reply does not begin with a result word"),
            Problem::Charset(error) => write!(f, "the reply cannot be read: {error}"),
            Problem::Split(why) => {
                write!(
                    f,
                    "the reply cannot be told apart, since nothing in it is escaped: {why}; call it by SOAP"
                )
            }
            Problem::Reply(error) => write!(f, "the reply holds an invalid value: {error}"),
        }
    }
}

impl std::error::Error for FormError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.problem {
            Problem::Reply(error) => error.source(),
            _ => None,
        }
    }
}
