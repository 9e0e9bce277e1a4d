//! Tells people, on standard error, how long the limits of the service make a command wait.
//!
//! Must not know what is waited for.

use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use logmein_rescue::{Limit, Wait};

static REPORTS_ARE_SHOWN: AtomicBool = AtomicBool::new(false);
/// The current wait for a login has been reported.
static IS_TOLD: AtomicBool = AtomicBool::new(false);

/// Says nothing of reports from now on: a bar shows how far they are.
pub(crate) fn leave_reports() {
    REPORTS_ARE_SHOWN.store(true, Ordering::Relaxed);
}

/// In a terminal rewrites one line; elsewhere reports only waits for a login, which take minutes, once each.
pub(crate) fn show_wait(wait: Wait) {
    if wait.limit == Limit::Report && REPORTS_ARE_SHOWN.load(Ordering::Relaxed) {
        return;
    }
    let what = match wait.limit {
        Limit::Login => "the service takes ten logins in three minutes",
        Limit::Report => "the service makes one report a minute",
        Limit::PinCode => "the service gives one PIN code a second",
        _ => "the service takes one such call a second",
    };
    let seconds = wait.remaining.as_secs_f32().ceil();
    let mut err = anstream::stderr().lock();
    // Nothing can be done where standard error is closed.
    let _ = match (io::stderr().is_terminal(), wait.remaining.is_zero()) {
        (true, true) => write!(err, "\r\x1b[2K"),
        (true, false) => write!(err, "\r\x1b[2Kwaiting {seconds} s: {what}").and_then(|()| err.flush()),
        (false, is_over) if wait.limit == Limit::Login => {
            let is_first = !IS_TOLD.swap(!is_over, Ordering::Relaxed) && !is_over;
            match is_first {
                true => writeln!(err, "waiting {seconds} s: {what}"),
                false => Ok(()),
            }
        }
        (false, _) => Ok(()),
    };
}
