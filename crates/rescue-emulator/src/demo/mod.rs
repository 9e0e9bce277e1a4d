//! The demonstration, with which an emulator starts unless it is given something else: its users, passwords and IDs.
//!
//! It must not know what the emulator does with it.

mod history;
mod organisation;
mod sessions;

use crate::organisation::NodeId;

pub use history::{continued_history, history};
pub use organisation::organisation;
pub(crate) use sessions::sessions;

/// The e-mail address of the master administrator, as in the vendor's sample.
pub const EMAIL: &str = "some@email.com";
/// The password of the master administrator, as in the vendor's sample.
pub const PASSWORD: &str = "secretpassword";
/// The authentication code of the master administrator: what the vendor's sample shows in place of a code, so
/// that the sample runs unchanged. The first `requestAuthCode` of this user replaces it.
pub const AUTH_CODE: &str = "4ahx...80u0";

/// The e-mail address of the administrator.
pub const ADMINISTRATOR_EMAIL: &str = "admin@email.com";
/// The password of the administrator.
pub const ADMINISTRATOR_PASSWORD: &str = "adminpassword";
/// The e-mail address of the technician at work.
pub const TECHNICIAN_EMAIL: &str = "tech@email.com";
/// The password of the technicians.
pub const TECHNICIAN_PASSWORD: &str = "techpassword";
/// The ID of the technician at work for single sign-on.
pub const TECHNICIAN_SSO_ID: &str = "tech-1";
/// The master password for single sign-on.
pub const SSO_PASSWORD: &str = "ssopassword";
/// The number of the account.
pub const ACCOUNT_ID: i32 = 987_654;

/// The master administrator, in whose name the account is; also a technician.
pub const MASTER_ADMINISTRATOR: NodeId = 110_001;
/// The administrator, in a group of administrators.
pub const ADMINISTRATOR: NodeId = 110_002;
/// A group of administrators.
pub const ADMINISTRATOR_GROUP: NodeId = 120_001;
/// The group of technicians that the vendor's sample changes. Limits: 10, 10 and 5 seats.
pub const HELPDESK: NodeId = 123_456;
/// A group within the helpdesk.
pub const NIGHT_SHIFT: NodeId = 123_457;
/// A second group of technicians. Limits: 10, 10 and 5 seats.
pub const FIELD_SERVICE: NodeId = 123_460;
/// A disabled group.
pub const ARCHIVE: NodeId = 123_470;
/// A group in the disabled one, itself not disabled.
pub const ARCHIVE_2019: NodeId = 123_471;
/// The technician at work, in the helpdesk.
pub const TECHNICIAN: NodeId = 130_001;
/// A technician of the helpdesk who is offline.
pub const OFFLINE_TECHNICIAN: NodeId = 130_002;
/// A technician of the field service who is disabled.
pub const DISABLED_TECHNICIAN: NodeId = 130_003;
/// The channel of the web site, assigned to the helpdesk.
pub const WEB_CHANNEL: NodeId = 140_001;
/// A channel that nobody serves.
pub const PHONE_CHANNEL: NodeId = 140_002;

/// The seed of the past.
pub const HISTORY_SEED: u64 = 2024;
