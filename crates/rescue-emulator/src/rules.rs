//! What an account allows or has run out of, for tests that want to see what happens then.
//!
//! It must not know which operations obey it.

use std::time::Duration;

/// Restrictions and settings of an account. The default is an account with everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rules {
    /// Whether logins come from an address that the account does not allow: `login_GlobalIpRestricted`.
    pub global_ip_restricted: bool,
    /// How many PIN codes are left, if they run out before the million: `…_OutOfPINCodes`.
    pub pin_codes_left: Option<u32>,
    /// Whether the account has Lens; without it, `requestLensPINCode*` answer `…_NoAccessToLens`.
    pub lens: bool,
    /// Whether an invitation link opens the camera of the customer's telephone, for which Lens is needed.
    pub invitation_opens_lens: bool,
    /// Whether `isAnyTechAvailableOnChannel` says `True` or `False`. Otherwise it says `OK` and no more, a word
    /// that the contract has and the manual does not explain.
    pub shows_availability: bool,
    /// How long after a PIN code or link was issued the customer enters it; `None` for never.
    pub customer_enters_after: Option<Duration>,
    /// How long a session waits for a technician, or is on hold, before it is given up.
    pub waiting_lasts: Duration,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            global_ip_restricted: false,
            pin_codes_left: None,
            lens: true,
            invitation_opens_lens: false,
            shows_availability: true,
            customer_enters_after: Some(Duration::from_secs(20)),
            waiting_lasts: Duration::from_secs(8 * 3600),
        }
    }
}
