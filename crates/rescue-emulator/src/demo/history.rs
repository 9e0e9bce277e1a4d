//! The past of the demonstration.
//!
//! It must not know what a session of the past looks like.

use jiff::Timestamp;

use super::{HISTORY_SEED, MASTER_ADMINISTRATOR, OFFLINE_TECHNICIAN, PHONE_CHANNEL, TECHNICIAN, WEB_CHANNEL};
use crate::history::History;

/// How many days the past of the demonstration covers: 18 months.
const PAST_DAYS: i64 = 548;
const SESSIONS_A_WEEK: u32 = 280;
const DAY: i64 = 24 * 3600;

/// The past of the demonstration: 18 months up to the last midnight (UTC) before `now`, with 280 sessions a week.
pub fn history(now: Timestamp) -> History {
    history_until(now, 0)
}

/// The same past, continued for the next ten years: customers keep coming.
pub fn continued_history(now: Timestamp) -> History {
    history_until(now, 3652)
}

fn history_until(now: Timestamp, days: i64) -> History {
    let midnight = now.as_second().div_euclid(DAY) * DAY;
    let moment = |second| Timestamp::from_second(second).unwrap_or(now);
    let window = moment(midnight - PAST_DAYS * DAY)..moment(midnight + days * DAY);
    let technicians = vec![TECHNICIAN, OFFLINE_TECHNICIAN, MASTER_ADMINISTRATOR];
    History::steady(HISTORY_SEED, technicians, SESSIONS_A_WEEK, window)
        .channels(vec![WEB_CHANNEL, PHONE_CHANNEL])
}
