//! The organisation that the emulator starts with: the values of the vendor's sample, and enough around them
//! to meet each refusal.
//!
//! It must not know how the rest of the emulator uses it.

use jiff::Timestamp;

use super::{Group, GroupVersion, Kind, Node, NodeId, Organisation, Permission, Presence, Seats, User};
use crate::history::History;

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

/// The demonstration organisation: 25, 25 and 15 licences, at most 20, 20 and 10 seats for a group.
pub fn organisation() -> Organisation {
    let mut organisation = Organisation::new("Example Ltd");
    organisation.account_id = ACCOUNT_ID;
    organisation.sso_password = SSO_PASSWORD.into();
    organisation.limits = Seats::new(20, 20, 10);
    organisation.licences = Seats::new(25, 25, 15);
    organisation.custom_fields = [
        "Your Name:",
        "Your Phone #:",
        "Company name:",
        "Serial number",
        "What can we do for you?",
        "Custom field 5",
    ]
    .map(String::from);
    organisation.customer_survey =
        ["How satisfied are you (1-5)?", "Was your problem solved?", "Anything else?"]
            .map(String::from)
            .into();
    organisation.technician_survey = ["Kind of problem", "Solved?"].map(String::from).into();
    for (id, parent, node) in nodes() {
        let added = organisation.add_as(id, parent, node);
        debug_assert!(added.is_ok(), "node {id} of the demonstration does not fit");
    }
    organisation
}

/// How many days the past of the demonstration is long: 18 months.
const PAST_DAYS: i64 = 548;
const SESSIONS_A_WEEK: u32 = 280;
const DAY: i64 = 24 * 3600;

/// The past of the demonstration: 18 months up to the last midnight (UTC) before `now`, with 280 sessions a week.
pub fn history(now: Timestamp) -> History {
    history_until(now, 0)
}

/// The same, going on for the next ten years.
pub fn history_going_on(now: Timestamp) -> History {
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

fn nodes() -> Vec<(NodeId, NodeId, Node)> {
    let group = |limits| Kind::TechnicianGroup(Group { limits, ..Group::default() });
    let helpdesk = Group {
        permissions: Permission::all(GroupVersion::V2).take(8).collect(),
        locked_permissions: Permission::all(GroupVersion::V2).take(1).collect(),
        limits: Seats::new(10, 10, 5),
        channels: [WEB_CHANNEL].into(),
    };
    let master = User {
        account_holder: true,
        technician_licence: true,
        presence: Presence::Online,
        ..user(EMAIL, PASSWORD)
    };
    let technician = User {
        sso_id: TECHNICIAN_SSO_ID.into(),
        mobile_add_on: true,
        presence: Presence::Online,
        ..user(TECHNICIAN_EMAIL, TECHNICIAN_PASSWORD)
    };
    let offline = user("tech2@email.com", TECHNICIAN_PASSWORD);
    let disabled = user("tech3@email.com", TECHNICIAN_PASSWORD);
    let administrator = user(ADMINISTRATOR_EMAIL, ADMINISTRATOR_PASSWORD);
    let disabled_node = |name, kind| Node { enabled: false, ..Node::new(name, kind) };
    vec![
        (
            MASTER_ADMINISTRATOR,
            Organisation::MASTER_ADMINISTRATORS,
            Node::new("Mara Master", Kind::MasterAdministrator(master)),
        ),
        (
            ADMINISTRATOR_GROUP,
            Organisation::ADMINISTRATORS,
            Node::new("Supervisors", Kind::AdministratorGroup(Group::default())),
        ),
        (ADMINISTRATOR, ADMINISTRATOR_GROUP, Node::new("Adam Admin", Kind::Administrator(administrator))),
        (WEB_CHANNEL, Organisation::CHANNELS, Node::new("Web site", Kind::Channel)),
        (PHONE_CHANNEL, Organisation::CHANNELS, Node::new("Telephone", Kind::Channel)),
        (HELPDESK, Organisation::TECHNICIANS, Node::new("Helpdesk", Kind::TechnicianGroup(helpdesk))),
        (NIGHT_SHIFT, HELPDESK, Node::new("Night shift", group(Seats::default()))),
        (FIELD_SERVICE, Organisation::TECHNICIANS, Node::new("Field service", group(Seats::new(10, 10, 5)))),
        (ARCHIVE, Organisation::TECHNICIANS, disabled_node("Archive", group(Seats::default()))),
        (ARCHIVE_2019, ARCHIVE, Node::new("Archive 2019", group(Seats::default()))),
        (TECHNICIAN, HELPDESK, Node::new("Tina Tech", Kind::Technician(technician))),
        (OFFLINE_TECHNICIAN, HELPDESK, Node::new("Olaf Offline", Kind::Technician(offline))),
        (DISABLED_TECHNICIAN, FIELD_SERVICE, disabled_node("Dora Disabled", Kind::Technician(disabled))),
    ]
}

fn user(email: &str, password: &str) -> User {
    User { email: email.into(), password: password.into(), ..User::default() }
}
