//! Events for the crate `tracing`; without the feature of that name they do nothing and cost nothing.
//!
//! Accepts only what is safe to show: never the text of a value.

use crate::xml::Note;

/// Whether a subscriber listens for events about what was tolerated.
#[inline]
pub(crate) fn hears_tolerated() -> bool {
    #[cfg(feature = "tracing")]
    return tracing::enabled!(tracing::Level::DEBUG);
    #[cfg(not(feature = "tracing"))]
    false
}

/// Warns of a request whose secrets can be read by anybody between the client and this host.
pub(crate) fn unencrypted_secrets(operation: &str, host: &str) {
    #[cfg(feature = "tracing")]
    tracing::warn!(operation, host, "secrets are sent unencrypted to another machine; use an https address");
    #[cfg(not(feature = "tracing"))]
    let _ = (operation, host);
}

/// Reports what was tolerated in a message, at level debug; `message` names the operation or document.
pub(crate) fn tolerated(message: &str, notes: &[Note]) {
    #[cfg(feature = "tracing")]
    for note in notes {
        let Note { setting, what, path } = note;
        tracing::debug!(message, setting, what, path, "tolerated a deviation from the contract");
    }
    #[cfg(not(feature = "tracing"))]
    let _ = (message, notes);
}
