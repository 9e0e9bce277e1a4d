//! The chat of a session.
//!
//! It must not know how it is shown. A chat that nobody wrote down is made up, and grows as long as it is active.

use jiff::Timestamp;

use crate::history;
use crate::organisation::Organisation;
use crate::support_sessions::{Status, SupportSession};

/// The chat of a session up to `now`, a line for each message.
pub(crate) fn chat_log(session: &SupportSession, organisation: &Organisation, now: Timestamp) -> String {
    if !session.chat.is_empty() || session.parts.is_empty() {
        return session.chat.clone();
    }
    let technician = |id| organisation.present_or_former(id).map_or("Technician", |node| &node.name);
    let technicians: Vec<_> =
        session.parts.iter().map(|part| (technician(part.technician), part.span.length(now))).collect();
    let customer = match session.custom_fields[0].as_str() {
        "" => "Customer",
        name => name,
    };
    history::chat(session.id, &technicians, customer, session.status == Status::ClosedByTechnician)
}
