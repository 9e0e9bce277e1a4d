//! What a post says, as a form and as XML.
//!
//! It must not know when it is sent.

use std::time::Duration;

use form_urlencoded::Serializer;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::markup::{escaped, is_allowed};
use crate::organisation::Organisation;
use crate::reports::show_moment;
use crate::support_sessions::SupportSession;

/// The names and values of a post, named as in the guide and, from `ClosingTime` on, as a portal stores them.
///
/// Times are in UTC; how much data went over the line is not modelled.
pub(super) fn fields(
    session: &SupportSession,
    chat: &str,
    organisation: &Organisation,
    now: Timestamp,
) -> Vec<(&'static str, String)> {
    let node = session.technician.and_then(|id| organisation.present_or_former(id));
    let user = node.and_then(|node| node.user());
    let moment = |moment: Option<Timestamp>| {
        moment.map(|moment| show_moment(TimeZone::UTC.to_datetime(moment))).unwrap_or_default()
    };
    let seconds = |duration: Duration| duration.as_secs().to_string();
    let worked: Duration = session.parts.iter().map(|part| part.span.length(now)).sum();
    let [field0, field1, field2, field3, field4, field5] = session.custom_fields.clone();
    vec![
        ("SessionID", session.id.to_string()),
        ("TechID", session.technician.map(|id| id.to_string()).unwrap_or_default()),
        ("TechSSOID", user.map(|user| user.sso_id.clone()).unwrap_or_default()),
        ("TechName", node.map(|node| node.name.clone()).unwrap_or_default()),
        ("TechEmail", user.map(|user| user.email.clone()).unwrap_or_default()),
        ("TechDescr", node.map(|node| node.description.clone()).unwrap_or_default()),
        ("CField0", field0),
        ("CField1", field1),
        ("CField2", field2),
        ("CField3", field3),
        ("CField4", field4),
        ("CField5", field5),
        ("Tracking0", session.tracking.clone()),
        ("ChatLog", chat.to_owned()),
        ("Notes", session.note.clone()),
        ("WaitingTime", seconds(session.waited(now))),
        ("PickupTime", moment(session.picked_up())),
        ("ClosingTime", moment(session.closed)),
        ("WorkTime", seconds(worked)),
        ("LastActionTime", moment(session.closed.or(session.picked_up()))),
        ("Transmitted", "0".into()),
        ("Platform", session.machine.platform.clone()),
    ]
}

/// As `application/x-www-form-urlencoded`.
pub(super) fn form(fields: &[(&'static str, String)]) -> String {
    Serializer::new(String::new()).extend_pairs(fields).finish()
}

/// As XML. The guide shows the elements and not what is around them.
pub(super) fn xml(fields: &[(&'static str, String)]) -> String {
    let elements: String = fields
        .iter()
        .map(|(name, value)| {
            let name = name.to_ascii_lowercase();
            format!("<{name}>{}</{name}>", written(value))
        })
        .collect();
    format!("<?xml version=\"1.0\" encoding=\"utf-8\"?><session>{elements}</session>")
}

/// Characters that XML has no way to write become `U+FFFD`.
fn written(value: &str) -> String {
    escaped(&value.replace(|character| !is_allowed(character), "\u{fffd}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn special_characters() {
        let fields = [("Notes", "a&b <c>\u{1}\n100% \u{fc}".to_owned())];
        assert_eq!(form(&fields), "Notes=a%26b+%3Cc%3E%01%0A100%25+%C3%BC");
        assert!(
            xml(&fields)
                .ends_with("<session><notes>a&amp;b &lt;c&gt;\u{fffd}\n100% \u{fc}</notes></session>")
        );
    }
}
