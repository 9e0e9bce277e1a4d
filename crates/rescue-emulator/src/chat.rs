//! What was said in a session.
//!
//! It must not know how it is shown. A chat that nobody wrote down is made up, and grows as long as it is active.

use jiff::Timestamp;

use crate::history;
use crate::organisation::Organisation;
use crate::support_sessions::{Status, SupportSession};

/// The chat of a session up to `now`, a line for each message.
pub(crate) fn chat_log(session: &SupportSession, organisation: &Organisation, now: Timestamp) -> String {
    let Some(part) = session.parts.first().filter(|_| session.chat.is_empty()) else {
        return session.chat.clone();
    };
    let technician = organisation.present_or_former(part.technician).map_or("Technician", |node| &node.name);
    let customer = match session.custom_fields[0].as_str() {
        "" => "Customer",
        name => name,
    };
    let active = session.parts.iter().map(|part| part.span.length(now)).sum();
    history::chat(session.id, (technician, customer), active, session.status == Status::ClosedByTechnician)
}
