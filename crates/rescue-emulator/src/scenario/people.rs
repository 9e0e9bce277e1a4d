//! Adds the groups, channels and users of a scenario to the organisation.
//!
//! It must not know sessions or the past.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;

use super::document::{Crowd, Document, Group as GroupTable, Role, User as UserTable};
use super::error::Fault;
use crate::organisation::{Group, GroupVersion, Kind, Node, NodeId, Organisation, Permission, User};

/// How many technicians a crowd can have.
const MAX_CROWD: u32 = 100_000;

/// By which names the parts of a scenario are called in it.
#[derive(Default)]
pub(super) struct Names {
    /// Channels by name, groups by path (`Helpdesk/Night shift`), users by e-mail address.
    channels: BTreeMap<String, NodeId>,
    groups: BTreeMap<String, NodeId>,
    administrator_groups: BTreeMap<String, NodeId>,
    users: BTreeMap<String, NodeId>,
}

impl Names {
    pub(super) fn channel(&self, name: &Spanned<String>) -> Result<NodeId, Fault> {
        find("channel", &self.channels, name)
    }

    pub(super) fn user(&self, email: &Spanned<String>) -> Result<NodeId, Fault> {
        find("user", &self.users, email)
    }

    fn channels(&self, names: &[Spanned<String>]) -> Result<std::collections::BTreeSet<NodeId>, Fault> {
        names.iter().map(|name| self.channel(name)).collect()
    }
}

/// What has this name, or a path that ends in it; the name must not be that of several.
fn find(what: &str, known: &BTreeMap<String, NodeId>, name: &Spanned<String>) -> Result<NodeId, Fault> {
    let wanted = name.get_ref().as_str();
    if let Some(id) = known.get(wanted) {
        return Ok(*id);
    }
    let ends_so = |path: &&String| path.rsplit_once('/').is_some_and(|(_, last)| last == wanted);
    match known.keys().filter(ends_so).collect::<Vec<_>>().as_slice() {
        [path] => Ok(known[*path]),
        [] => Err(Fault::unknown(name.span(), what, wanted, known.keys())),
        [path, ..] => {
            let message =
                format!("several {what}s are called \"{wanted}\"; write the path, such as \"{path}\"");
            Err(Fault::new(name.span(), message))
        }
    }
}

/// Adds all nodes to the organisation and gives the authentication codes of its users.
pub(super) fn add(
    organisation: &mut Organisation,
    names: &mut Names,
    document: &Document,
) -> Result<Vec<(NodeId, String)>, Fault> {
    for channel in &document.channels {
        let node = Node::new(channel.name.get_ref(), Kind::Channel);
        let id = put(organisation, Organisation::CHANNELS, (channel.id, channel.name.span()), node)?;
        new_name("channel", &mut names.channels, channel.name.get_ref().clone(), channel.name.span(), id)?;
    }
    for group in &document.groups {
        add_group(organisation, names, group, false)?;
    }
    for group in &document.administrator_groups {
        add_group(organisation, names, group, true)?;
    }
    let mut codes = Vec::new();
    for user in &document.users {
        let id = add_user(organisation, names, user)?;
        codes.extend(user.auth_code.clone().map(|code| (id, code)));
    }
    for crowd in &document.crowds {
        add_crowd(organisation, names, crowd)?;
    }
    Ok(codes)
}

fn add_group(
    organisation: &mut Organisation,
    names: &mut Names,
    table: &GroupTable,
    of_administrators: bool,
) -> Result<(), Fault> {
    let group = Group {
        permissions: permissions(&table.permissions)?,
        locked_permissions: permissions(&table.locked_permissions)?,
        limits: table.limits.seats(),
        channels: names.channels(&table.channels)?,
    };
    let (kind, top, known) = match of_administrators {
        true => {
            (Kind::AdministratorGroup(group), Organisation::ADMINISTRATORS, &mut names.administrator_groups)
        }
        false => (Kind::TechnicianGroup(group), Organisation::TECHNICIANS, &mut names.groups),
    };
    let parent = match &table.r#in {
        Some(name) => find("group", known, name)?,
        None => top,
    };
    let name = table.name.get_ref();
    let node =
        Node { description: table.description.clone(), enabled: table.enabled, ..Node::new(name, kind) };
    let id = put(organisation, parent, (table.id, table.name.span()), node)?;
    let path_above = known.iter().find(|(_, id)| **id == parent).map(|(path, _)| format!("{path}/"));
    new_name("group", known, path_above.unwrap_or_default() + name, table.name.span(), id)
}

fn add_user(organisation: &mut Organisation, names: &mut Names, table: &UserTable) -> Result<NodeId, Fault> {
    let responsible_for = table
        .responsible_for
        .iter()
        .map(|name| find("group", &names.groups, name))
        .collect::<Result<_, _>>()?;
    let user = User {
        email: table.email.get_ref().clone(),
        nick: table.nick.clone(),
        sso_id: table.sso_id.clone(),
        password: table.password.as_str().into(),
        account_holder: table.account_holder,
        responsible_for,
        technician_licence: table.technician_licence,
        mobile_add_on: table.mobile_add_on,
        rpat_add_on: table.rpat_add_on,
        presence: table.presence.into(),
        channels: names.channels(&table.channels)?,
    };
    let (kind, parent) = match (table.role.get_ref(), &table.r#in) {
        (Role::MasterAdministrator, None) => {
            (Kind::MasterAdministrator(user), Organisation::MASTER_ADMINISTRATORS)
        }
        (Role::MasterAdministrator, Some(name)) => {
            return Err(Fault::new(name.span(), "a master administrator is in no group; leave out `in`"));
        }
        (Role::Administrator, None) => (Kind::Administrator(user), Organisation::ADMINISTRATORS),
        (Role::Administrator, Some(name)) => {
            (Kind::Administrator(user), find("group of administrators", &names.administrator_groups, name)?)
        }
        (Role::Technician, Some(name)) => (Kind::Technician(user), find("group", &names.groups, name)?),
        (Role::Technician, None) => {
            return Err(Fault::new(table.role.span(), "a technician is in a group; name it by `in`"));
        }
    };
    let name = table.name.get_ref();
    let node =
        Node { description: table.description.clone(), enabled: table.enabled, ..Node::new(name, kind) };
    let id = put(organisation, parent, (table.id, table.name.span()), node)?;
    new_name("user", &mut names.users, table.email.get_ref().to_lowercase(), table.email.span(), id)?;
    Ok(id)
}

fn add_crowd(organisation: &mut Organisation, names: &mut Names, crowd: &Crowd) -> Result<(), Fault> {
    let parent = find("group", &names.groups, &crowd.r#in)?;
    if crowd.technicians > MAX_CROWD {
        return Err(Fault::new(crowd.r#in.span(), format!("a crowd has at most {MAX_CROWD} technicians")));
    }
    for number in 1..=crowd.technicians {
        let numbered = |text: &str| text.replace("{n}", &number.to_string());
        let email = numbered(crowd.email.get_ref());
        let user = User {
            email: email.clone(),
            password: crowd.password.as_str().into(),
            presence: crowd.presence.into(),
            ..User::default()
        };
        let node = Node::new(&numbered(&crowd.name), Kind::Technician(user));
        let id = put(organisation, parent, (None, crowd.email.span()), node)?;
        new_name("user", &mut names.users, email.to_lowercase(), crowd.email.span(), id)?;
    }
    Ok(())
}

fn put(
    organisation: &mut Organisation,
    parent: NodeId,
    (id, place): (Option<NodeId>, Range<usize>),
    node: Node,
) -> Result<NodeId, Fault> {
    match id {
        None => organisation.add(parent, node).map_err(|refusal| Fault::new(place, refusal.to_string())),
        Some(id) => match organisation.add_as(id, parent, node) {
            Ok(()) => Ok(id),
            Err(_) => Err(Fault::new(place, format!("the ID {id} is taken or not positive; choose another"))),
        },
    }
}

fn new_name(
    what: &str,
    known: &mut BTreeMap<String, NodeId>,
    name: String,
    place: Range<usize>,
    id: NodeId,
) -> Result<(), Fault> {
    match known.insert(name.clone(), id) {
        None => Ok(()),
        Some(_) => Err(Fault::new(place, format!("there are two {what}s \"{name}\""))),
    }
}

fn permissions(words: &[Spanned<String>]) -> Result<Vec<Permission>, Fault> {
    let parse = |word: &Spanned<String>| {
        let known = [GroupVersion::V2, GroupVersion::V1];
        let permission = known.into_iter().find_map(|version| Permission::parse(word.get_ref(), version));
        permission.ok_or_else(|| {
            Fault::unknown(word.span(), "permission", word.get_ref(), Permission::all(GroupVersion::V2))
        })
    };
    words.iter().map(parse).collect()
}
