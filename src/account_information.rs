//! The area "account information" of the vendor's manual: who calls.
//!
//! Must not know logins.

use crate::{Error, Rescue, api};

impl Rescue {
    /// The account of the caller, and the caller's own IDs. `iAdminID` is 0 for callers who are not administrators, `iTechID`
    /// for callers without a technician seat.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`].
    pub async fn account(&self) -> Result<api::getAccount_v2Response, Error> {
        self.call(api::getAccount_v2 { sAuthCode: None }).await
    }
}
