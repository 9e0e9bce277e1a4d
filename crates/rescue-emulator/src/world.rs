//! What an emulator starts with: an organisation, its past, the sessions of today, codes, and what it allows.
//!
//! It must not know where this comes from, except for the demonstration.

use jiff::Timestamp;

use crate::demo;
use crate::history::History;
use crate::organisation::{NodeId, Organisation};
use crate::rules::Rules;
use crate::support_sessions::SupportSessions;

/// What an emulator starts with.
pub(crate) struct World {
    pub(crate) organisation: Organisation,
    pub(crate) history: History,
    pub(crate) sessions: SupportSessions,
    pub(crate) auth_codes: Vec<(NodeId, String)>,
    pub(crate) rules: Rules,
}

impl World {
    /// The demonstration at the moment `now`, with this organisation in place of its own. What belongs to users that
    /// this organisation does not have is left out.
    pub(crate) fn demo(organisation: Organisation, customers_keep_coming: bool, now: Timestamp) -> Self {
        let history = if customers_keep_coming { demo::continued_history(now) } else { demo::history(now) };
        let has = |id: NodeId| organisation.node(id).is_some();
        let has_all = has(demo::TECHNICIAN) && has(demo::WEB_CHANNEL);
        let code = (demo::MASTER_ADMINISTRATOR, demo::AUTH_CODE.to_owned());
        Self {
            history: if has_all { history } else { History::none() },
            sessions: if has_all { demo::sessions(now) } else { SupportSessions::default() },
            auth_codes: if has(demo::MASTER_ADMINISTRATOR) { vec![code] } else { Vec::new() },
            rules: Rules::default(),
            organisation,
        }
    }
}
