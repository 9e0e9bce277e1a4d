//! What `main` prints of an error: its sentence, and the details on lines below it.
//!
//! Shows what the accessors of the error give, from which secrets have been removed, and nothing else.

use std::fmt;

use super::{Error, Phase};
use crate::printable::write_detail;
use crate::soap::Fault;
use crate::transport::Deadline;

/// More notes than these are counted only.
const NOTES: usize = 10;

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)?;
        let inner = &*self.0;
        write_detail(f, "phase", phase(inner.phase))?;
        write_detail(f, "may have been sent", if inner.may_have_been_sent { "yes" } else { "no" })?;
        if let Some(status) = inner.status {
            write_detail(f, "HTTP status", &status.to_string())?;
        }
        if let Some(deadline) = inner.deadline {
            write_detail(f, "deadline", of_deadline(deadline))?;
        }
        if let Some(path) = inner.path.as_deref().filter(|path| !path.is_empty()) {
            write_detail(f, "path", path)?;
        }
        if let Some(fault) = &inner.fault {
            write_fault(f, fault)?;
        }
        for note in inner.notes.iter().take(NOTES) {
            write_detail(f, "tolerated before", &note.to_string())?;
        }
        if inner.notes.len() > NOTES {
            write_detail(f, "tolerated before", &format!("{} more", inner.notes.len() - NOTES))?;
        }
        if let Some(excerpt) = inner.excerpt.as_deref().filter(|excerpt| !excerpt.is_empty()) {
            write_detail(f, "reply", excerpt)?;
        }
        match &inner.source {
            Some(source) => write_detail(f, "cause", &source.to_string()),
            None => Ok(()),
        }
    }
}

fn write_fault(f: &mut fmt::Formatter<'_>, fault: &Fault) -> fmt::Result {
    if !fault.subcodes.is_empty() {
        write_detail(f, "subcodes", &fault.subcodes.join(", "))?;
    }
    if let Some(actor) = &fault.actor {
        write_detail(f, "actor", actor)?;
    }
    if let Some(detail) = fault.detail.as_ref().filter(|detail| !detail.is_empty()) {
        write_detail(f, "detail", detail.as_xml())?;
    }
    match fault.headers() {
        Some(headers) => write_detail(f, "header blocks", headers.as_xml()),
        None => Ok(()),
    }
}

/// The name of the phase, as the questions `is_…` have it.
fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Building => "building",
        Phase::Sending => "sending",
        Phase::Status => "status",
        Phase::NotSoap => "not SOAP",
        Phase::Fault => "fault",
        Phase::Decoding => "decoding",
        Phase::Limit => "limit",
    }
}

fn of_deadline(deadline: Deadline) -> &'static str {
    match deadline {
        Deadline::Connect => "of the connection",
        Deadline::Reply => "of the head of the reply",
        Deadline::Stall => "of the next bytes of the reply",
        Deadline::Total => "of the whole call",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::Redactor;
    use crate::soap::{Detail, FaultCode};
    use crate::transport::{BoxError, DeadlinePassed};
    use crate::value::WriteError;
    use crate::xml::{self, Note, Problem, ReadError, Undecodable};

    /// A secret that each part of an error holds.
    const SECRET: &str = "hunter2-hunter2";

    fn note(number: usize) -> Note {
        Note {
            setting: "any_order",
            what: format!("element {SECRET}{number} out of order"),
            path: "r/a".into(),
        }
    }

    fn decoding(problem: Problem) -> Error {
        Error::decoding(ReadError { problem, path: format!("getGroupResponse/{SECRET}/iNodeID") })
    }

    fn fault() -> Fault {
        let mut fault = Fault::new(FaultCode::Other(SECRET.into()), format!("no {SECRET}"))
            .with_detail(Detail::from_xml(&format!("<a>\n{SECRET}</a>")))
            .with_headers(Detail::from_xml(&format!("<b>{SECRET}</b>")));
        fault.subcodes = vec!["userException".into(), SECRET.into()];
        fault.actor = Some(SECRET.into());
        fault
    }

    /// An error of each kind that can be made.
    fn every_kind() -> Vec<Error> {
        let broken = || -> BoxError { std::io::Error::other(format!("reset {SECRET}")).into() };
        let passed = || -> BoxError {
            DeadlinePassed::new(Deadline::Stall, std::time::Duration::from_secs(20)).into()
        };
        vec![
            Error::building(format!("the endpoint {SECRET} is empty")),
            Error::sending(broken(), false),
            Error::sending(passed(), true),
            Error::broken(12, &broken()),
            Error::broken(12, &passed()),
            Error::new(Phase::Status, "HTTP 503").with_reply(503, format!("<html>{SECRET}\u{1b}")),
            Error::new(Phase::NotSoap, "HTTP 200 with a web page instead of SOAP").with_status(200),
            Error::fault(fault()).in_operation("getGroup").with_reply(500, format!("<s:Envelope>{SECRET}")),
            decoding(Problem::MissingValue("element iNodeID".into())).noting((0..15).map(note).collect()),
            decoding(Problem::Limit { what: "elements", bound: 3 }),
            decoding(Problem::Deadline),
            Error::from(Undecodable::TooLong { bound: 3 }),
            Error::from(WriteError::from(xml::WriteError {
                problem: SECRET.into(),
                path: format!("a/{SECRET}"),
            })),
        ]
    }

    #[test]
    fn the_sentence_comes_first_and_each_detail_on_a_line_of_its_own() {
        for error in every_kind() {
            let shown = format!("{error:?}");
            let mut lines = shown.lines();
            assert_eq!(lines.next(), Some(error.to_string().as_str()));
            assert!(lines.clone().count() >= 2, "{shown}");
            assert!(lines.all(|line| line.starts_with("  ") && line.contains(": ")), "{shown}");
            assert!(
                !shown.contains(" {") && !shown.contains('\u{1b}') && !shown.contains("Some("),
                "{shown}"
            );
            assert_eq!(format!("{error:#?}"), shown);
        }
    }

    #[test]
    fn details_are_those_of_the_accessors() {
        let decoding = decoding(Problem::MissingValue("element iNodeID".into()))
            .in_operation("getGroup")
            .with_reply(200, "<s:Envelope>".into())
            .noting(
                (0..12)
                    .map(|_| Note { setting: "any_order", what: "a".into(), path: String::new() })
                    .collect(),
            );
        let notes = "\n  tolerated before: a (any_order)".repeat(10);
        assert_eq!(
            format!("{decoding:?}"),
            format!(
                "getGroup: the reply is not what the contract says: required element iNodeID is missing at \
                 getGroupResponse/{SECRET}/iNodeID (Leniency::missing_elements reads it as empty)\
                 \n  phase: decoding\
                 \n  may have been sent: yes\
                 \n  HTTP status: 200\
                 \n  path: getGroupResponse/{SECRET}/iNodeID{notes}\
                 \n  tolerated before: 2 more\
                 \n  reply: <s:Envelope>"
            )
        );
        let fault = Error::fault(fault()).redacted(|text| text.replace(SECRET, "x"));
        assert_eq!(
            format!("{fault:?}"),
            "the server answered with a fault, x: no x\
             \n  phase: fault\
             \n  may have been sent: yes\
             \n  subcodes: userException, x\
             \n  actor: x\
             \n  detail: <detail><a>\\nx</a></detail>\
             \n  header blocks: <detail><b>x</b></detail>"
        );
        let sending = Error::sending(
            DeadlinePassed::new(Deadline::Connect, std::time::Duration::from_secs(10)).into(),
            false,
        );
        let shown = format!("{sending:?}");
        assert!(shown.ends_with("\n  may have been sent: no\n  deadline: of the connection"), "{shown}");
    }

    #[test]
    fn what_is_empty_has_no_line() {
        for detail in ["", " \n"] {
            let fault = Error::fault(Fault::receiver("x").with_detail(Detail::from_xml(detail)));
            let shown = format!("{:?}", fault.with_reply(500, String::new()));
            assert!(!shown.contains("detail") && !shown.contains("reply:"), "{shown}");
        }
    }

    #[test]
    fn no_secret_is_shown_and_a_long_detail_is_cut() {
        let redactor = Redactor::new([SECRET], &[]);
        for error in every_kind() {
            let shown = format!("{:?}", error.without_secrets(&redactor));
            assert!(!shown.contains("hunter2"), "{shown}");
        }
        let fault = Fault::receiver("x").with_detail(Detail::from_xml(&"<a/>".repeat(10_000)));
        assert!(format!("{:?}", Error::fault(fault)).len() < 1_000);
    }
}
