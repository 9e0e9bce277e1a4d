//! PIN codes, with which customers join a technician's session.
//!
//! It must not know who may ask for one, nor logins.

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::Timestamp;

use crate::code_source::CodeSource;
use crate::organisation::{NodeId, Organisation, Presence};
use crate::pace::Pace;
use crate::refusal::Refusal;
use crate::rules::Rules;

/// Codes have six digits; leading zeros count.
const CODES: u32 = 1_000_000;
/// How long each custom field, and the tracking field after them, may be.
const MAX_FIELDS: [usize; 7] = [64, 512, 512, 256, 64, 64, 64];

/// A wish for a PIN code.
#[derive(Debug)]
pub(crate) struct PinWish {
    /// The six custom fields and the tracking field.
    pub(crate) fields: [String; 7],
    /// Whether the technician console need not run.
    pub(crate) without_console: bool,
    /// The technician of the code; `0` for the caller.
    pub(crate) technician: NodeId,
    /// Whether it opens the camera of the customer's telephone.
    pub(crate) lens: bool,
}

/// The PIN codes that were issued.
#[derive(Debug)]
pub(crate) struct PinCodes {
    owners: BTreeMap<u32, NodeId>,
    source: CodeSource,
    pace: Pace<NodeId>,
    email_pace: Pace<NodeId>,
}

impl PinCodes {
    pub(crate) fn new() -> Self {
        Self {
            owners: BTreeMap::new(),
            source: CodeSource::new(0x9111_c0de),
            pace: Pace::new(1, Duration::from_secs(1)),
            email_pace: Pace::new(1, Duration::from_secs(1)),
        }
    }

    /// Issues a code, and says for which technician: at most one a second for each caller.
    pub(crate) fn request(
        &mut self,
        wish: &PinWish,
        caller: NodeId,
        (organisation, rules): (&Organisation, &mut Rules),
        now: Timestamp,
    ) -> Result<(u32, NodeId), Refusal> {
        let technician = if wish.technician == 0 { caller } else { wish.technician };
        if organisation.was_deleted(technician) {
            return Err(Refusal::UserIsDeleted);
        }
        let node = organisation.node(technician).filter(|node| node.is_technician());
        let user = node.and_then(|node| node.user()).ok_or(Refusal::NotTechnician)?;
        if user.presence == Presence::Offline && !wish.without_console {
            return Err(Refusal::NoTechConsoleRunning);
        }
        let is_too_long = |(field, max): (&String, usize)| field.chars().count() > max;
        if wish.fields.iter().zip(MAX_FIELDS).any(is_too_long) {
            return Err(Refusal::Error);
        }
        if wish.lens && !rules.lens {
            return Err(Refusal::NoAccessToLens);
        }
        if !self.pace.allows(caller, now) {
            return Err(Refusal::PollRateExceeded);
        }
        if self.owners.len() == CODES as usize || rules.pin_codes_left == Some(0) {
            return Err(Refusal::OutOfPinCodes);
        }
        rules.pin_codes_left = rules.pin_codes_left.map(|left| left - 1);
        let mut code = self.source.below(CODES);
        while self.owners.contains_key(&code) {
            code = (code + 1) % CODES;
        }
        self.owners.insert(code, technician);
        Ok((code, technician))
    }

    /// Whether an e-mail text can be made for this code: at most one a second for each caller.
    pub(crate) fn check_for_email(
        &mut self,
        code: i32,
        caller: NodeId,
        now: Timestamp,
    ) -> Result<u32, Refusal> {
        let code = u32::try_from(code).ok().filter(|code| *code < CODES).ok_or(Refusal::InvalidPinFormat)?;
        let is_allowed = self.email_pace.allows(caller, now) && self.owners.contains_key(&code);
        is_allowed.then_some(code).ok_or(Refusal::Error)
    }
}

/// The code as people type it.
pub(crate) fn show(code: u32) -> String {
    format!("{code:06}")
}

/// The address that a customer opens. It leads nowhere: the host is reserved for examples.
pub(crate) fn link(code: u32) -> String {
    format!("https://rescue.example/R?i=2&Code={}", show(code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::demo::*;

    fn wish(technician: NodeId) -> PinWish {
        PinWish { fields: Default::default(), without_console: false, technician, lens: false }
    }

    #[test]
    fn one_a_second_with_six_digits() {
        let (mut pins, organisation, clock) = (PinCodes::new(), organisation(), Clock::manual());
        let mut rules = Rules { pin_codes_left: Some(2), ..Rules::default() };
        let mut request = || pins.request(&wish(0), TECHNICIAN, (&organisation, &mut rules), clock.now());
        assert_eq!(show(request().unwrap().0).len(), 6);
        assert_eq!(request(), Err(Refusal::PollRateExceeded));
        clock.advance(Duration::from_secs(1));
        assert!(request().is_ok());
        clock.advance(Duration::from_secs(1));
        assert_eq!(request(), Err(Refusal::OutOfPinCodes));
        assert_eq!(show(42), "000042");
    }

    #[test]
    fn refusals() {
        let (mut pins, organisation, now) = (PinCodes::new(), organisation(), Clock::manual().now());
        let mut rules = Rules { lens: false, ..Rules::default() };
        let mut request =
            |wish: PinWish| pins.request(&wish, ADMINISTRATOR, (&organisation, &mut rules), now);
        assert_eq!(request(wish(0)), Err(Refusal::NotTechnician));
        assert_eq!(request(wish(OFFLINE_TECHNICIAN)), Err(Refusal::NoTechConsoleRunning));
        assert!(request(PinWish { without_console: true, ..wish(OFFLINE_TECHNICIAN) }).is_ok());
        assert_eq!(request(PinWish { lens: true, ..wish(TECHNICIAN) }), Err(Refusal::NoAccessToLens));
        let mut long = wish(TECHNICIAN);
        long.fields[0] = "x".repeat(65);
        assert_eq!(request(long), Err(Refusal::Error));
    }

    #[test]
    fn email_texts_need_a_code_that_was_issued() {
        let (mut pins, organisation, now) = (PinCodes::new(), organisation(), Clock::manual().now());
        let (code, _) =
            pins.request(&wish(0), TECHNICIAN, (&organisation, &mut Rules::default()), now).unwrap();
        let mut check = |code| pins.check_for_email(code, TECHNICIAN, now);
        assert_eq!(check(1_000_000), Err(Refusal::InvalidPinFormat));
        assert_eq!(check(code as i32), Ok(code));
        assert_eq!(check(code as i32), Err(Refusal::Error));
    }
}
