//! What `main` prints of an error: its sentence, and the details on lines below it.
//!
//! Shows what the accessors of the error give, from which secrets have been removed, and nothing else.

use std::fmt;

use soap_runtime::printable::write_detail;

use super::{Error, Kind};

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)?;
        let effect = if self.may_have_taken_effect() { "yes" } else { "no" };
        write_detail(f, "may have taken effect", effect)?;
        write_cause(f, self)
    }
}

/// The details of the call that failed.
fn write_cause(f: &mut fmt::Formatter<'_>, error: &Error) -> fmt::Result {
    match &*error.0 {
        Kind::Call(error) => write_call(f, error),
        Kind::Form(error) => error.reply().map_or(Ok(()), |error| write_call(f, error)),
        Kind::Login(error) => {
            write_detail(f, "failed", "the login before the call")?;
            write_cause(f, error)
        }
        Kind::PartlyDone { error, .. } => write_cause(f, error),
        _ => Ok(()),
    }
}

/// The lines below the sentence, which has been written already.
fn write_call(f: &mut fmt::Formatter<'_>, error: &soap_runtime::Error) -> fmt::Result {
    format!("{error:?}").lines().skip(1).try_for_each(|line| write!(f, "\n{line}"))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use soap_runtime::Redactor;

    use super::*;
    use crate::calls::Outcome;
    use crate::form_error::FormError;

    const SECRET: &str = "hunter2-hunter2";

    fn call() -> soap_runtime::Error {
        let document = format!("<root><{SECRET}/></root>");
        soap_runtime::value::from_xml::<i32>(&document, "root", "").unwrap_err().into()
    }

    fn refused() -> Error {
        Error::refused("setGroup_v2", Outcome { word: SECRET, meaning: None })
    }

    /// An error of each kind.
    fn every_kind() -> Vec<Error> {
        let operation = "getGroup";
        vec![
            call().into(),
            refused(),
            Error::incomplete(operation, "oGroup"),
            Error::settings("no e-mail address was given"),
            FormError::no_page(operation).into(),
            FormError::unwritable(operation, "a list cannot be written".into()).into(),
            FormError::html(operation, true).into(),
            FormError::html(operation, false).into(),
            FormError::no_word(operation).into(),
            FormError::split(operation, format!("no label in {SECRET}")).into(),
            FormError::unlike_contract(operation, call()).into(),
            Error::login(Arc::new(call().into())),
            Error::login(Arc::new(refused())),
            Error::not_found("no node is called Helpdesk"),
            Error::conflict(3, "name".into()),
            Error::not_kept(3, "name".into()),
            Error::partly_done(3, call().into()),
            Error::unreadable_report("no header"),
            Error::cancelled(),
            Error::ended(),
        ]
    }

    #[test]
    fn the_sentence_comes_first_and_each_detail_on_a_line_of_its_own() {
        for error in every_kind() {
            let shown = format!("{error:?}");
            let mut lines = shown.lines();
            assert_eq!(lines.next(), Some(error.to_string().as_str()));
            assert!(lines.clone().count() >= 1, "{shown}");
            assert!(lines.all(|line| line.starts_with("  ") && line.contains(": ")), "{shown}");
            assert!(!shown.contains(['{', '"']) && !shown.contains("Some("), "{shown}");
            assert_eq!(format!("{error:#?}"), shown);
        }
    }

    #[test]
    fn details_of_the_call_follow_those_of_its_effect() {
        let error = Error::partly_done(3, Error::login(Arc::new(call().into())));
        let shown = format!("{error:?}");
        let lines: Vec<&str> = shown.lines().map(|line| line.split(": ").next().unwrap()).collect();
        assert_eq!(
            lines[1..],
            ["  may have taken effect", "  failed", "  phase", "  may have been sent", "  path"],
            "{shown}"
        );
        let not_found = Error::not_found("no node is called Helpdesk");
        assert_eq!(format!("{not_found:?}"), "no node is called Helpdesk\n  may have taken effect: no");
    }

    #[test]
    fn no_secret_is_shown() {
        let redactor = Redactor::new([SECRET], &[]);
        for error in every_kind() {
            let error = match *error.0 {
                // The parts of these have been redacted before.
                Kind::Login(error) => {
                    Error::login(Arc::new(Arc::into_inner(error).unwrap().without_secrets(&redactor)))
                }
                Kind::PartlyDone { id, error } => Error::partly_done(id, error.without_secrets(&redactor)),
                kind => Error(Box::new(kind)).without_secrets(&redactor),
            };
            let shown = format!("{error:?}");
            assert!(!shown.contains("hunter2"), "{shown}");
        }
    }
}
