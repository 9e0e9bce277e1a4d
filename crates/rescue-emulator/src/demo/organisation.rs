//! The organisation of the demonstration: the values of the vendor's sample, and enough around them to meet each refusal.
//!
//! It must not know how the rest of the emulator uses it.

use super::{
    ACCOUNT_ID, ADMINISTRATOR, ADMINISTRATOR_EMAIL, ADMINISTRATOR_GROUP, ADMINISTRATOR_PASSWORD, ARCHIVE,
    ARCHIVE_2019, DISABLED_TECHNICIAN, EMAIL, FIELD_SERVICE, HELPDESK, MASTER_ADMINISTRATOR, NIGHT_SHIFT,
    OFFLINE_TECHNICIAN, PASSWORD, PHONE_CHANNEL, SSO_PASSWORD, TECHNICIAN, TECHNICIAN_EMAIL,
    TECHNICIAN_PASSWORD, TECHNICIAN_SSO_ID, WEB_CHANNEL,
};
use crate::organisation::{
    Group, GroupVersion, Kind, Node, NodeId, Organisation, Permission, Presence, Seats, User,
};

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
