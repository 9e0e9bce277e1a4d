//! Reading and replacing the properties of groups: the rules of `setGroup` and `setGroup_v2`.
//!
//! It must not know who calls; who may is decided before.

use super::{GroupVersion, MAX_NAME, Node, NodeId, Organisation, Permission, SeatKind, Seats};
use crate::refusal::Refusal;

/// All properties of a group, as a caller wants them.
#[derive(Debug, Clone)]
pub struct GroupUpdate {
    /// Which operation is called. The first version leaves alone what it has no words for: RPAT seats and the
    /// newer permissions.
    pub version: GroupVersion,
    /// The name.
    pub name: String,
    /// The word for the status.
    pub status: String,
    /// The description.
    pub description: String,
    /// The words for the permissions; an empty list clears them.
    pub permissions: Vec<String>,
    /// The words for the locked permissions; an empty list clears them.
    pub locked_permissions: Vec<String>,
    /// The limits.
    pub limits: Seats,
}

impl Organisation {
    /// The group with this ID; the fixed nodes are not groups.
    ///
    /// # Errors
    ///
    /// [`Refusal::InvalidNodeId`] if there is no such group.
    pub fn group(&self, id: NodeId) -> Result<&Node, Refusal> {
        self.node(id).filter(|node| node.group().is_some()).ok_or(Refusal::InvalidNodeId)
    }

    /// Replaces all properties of a group, or none if anything is refused.
    ///
    /// Checked in the order of the inputs, so that each refusal can occur: node, name, status, permissions,
    /// locked permissions, limits, licences, and last whether the parent is enabled.
    ///
    /// # Errors
    ///
    /// The refusal of the first thing that is wrong.
    pub fn set_group(&mut self, id: NodeId, update: GroupUpdate) -> Result<(), Refusal> {
        let version = update.version;
        let mut node = self.group(id)?.clone();
        let name = accepted_name(&update.name)?;
        let enabled = accepted_status(&update.status)?;
        let permissions =
            parse_permissions(&update.permissions, version).ok_or(Refusal::InvalidPermission)?;
        let locked_permissions =
            parse_permissions(&update.locked_permissions, version).ok_or(Refusal::InvalidLockedPermission)?;

        let group = node.group_mut().ok_or(Refusal::InvalidNodeId)?;
        let limits = match version {
            GroupVersion::V1 => Seats { rpat: group.limits.rpat, ..update.limits },
            GroupVersion::V2 => update.limits,
        };
        self.check_limits(id, version, limits)?;
        if enabled && !node.parent.is_some_and(|parent| self.is_enabled(parent)) {
            return Err(Refusal::ParentDisabled);
        }

        let group = node.group_mut().ok_or(Refusal::InvalidNodeId)?;
        replace_permissions(&mut group.permissions, permissions, version);
        replace_permissions(&mut group.locked_permissions, locked_permissions, version);
        group.limits = limits;
        self.nodes.insert(id, Node { name, enabled, description: update.description, ..node });
        Ok(())
    }

    /// Whether the group may have these limits: not negative, not above the organisation's, not above that of
    /// the nearest group above with one, and all groups together not above the licences.
    fn check_limits(&self, id: NodeId, version: GroupVersion, limits: Seats) -> Result<(), Refusal> {
        let given =
            SeatKind::ALL.into_iter().filter(|kind| version == GroupVersion::V2 || *kind != SeatKind::Rpat);
        for kind in given.clone() {
            let allowed = self.limit_above(id, kind).unwrap_or(i32::MAX).min(self.limits.of(kind));
            if !(0..=allowed).contains(&limits.of(kind)) {
                return Err(match kind {
                    SeatKind::Standard => Refusal::InvalidStandardLimit,
                    SeatKind::Mobile => Refusal::InvalidMobileLimit,
                    SeatKind::Rpat => Refusal::InvalidRpatLimit,
                });
            }
        }
        for kind in given {
            if self.reserved(kind, (id, limits)) > i64::from(self.licences.of(kind)) {
                return Err(Refusal::NotEnoughLicences);
            }
        }
        Ok(())
    }

    /// The limit of the nearest group above this one that has a limit of its own.
    fn limit_above(&self, id: NodeId, kind: SeatKind) -> Option<i32> {
        self.seats_above(id, kind).map(|(_, limit)| limit)
    }

    /// The nearest group above this node that has a limit of its own, and that limit.
    pub(crate) fn seats_above(&self, id: NodeId, kind: SeatKind) -> Option<(NodeId, i32)> {
        let groups_above = self.lineage(id).skip(1).filter_map(|node| Some((node.id, node.group()?)));
        groups_above.map(|(id, group)| (id, group.limits.of(kind))).find(|(_, limit)| *limit > 0)
    }

    /// How many seats all groups take from the licences, with one group's limits replaced.
    ///
    /// A group with a limit of its own takes that; the groups below it share it.
    fn reserved(&self, kind: SeatKind, replaced: (NodeId, Seats)) -> i64 {
        let limit = |node: &Node| match node.group() {
            Some(_) if replaced.0 == node.id => replaced.1.of(kind),
            Some(group) => group.limits.of(kind),
            None => 0,
        };
        let shares = |node: &Node| self.lineage(node.id).skip(1).any(|above| limit(above) > 0);
        self.nodes().filter(|node| !shares(node)).map(|node| i64::from(limit(node))).sum()
    }
}

/// The name, if it is neither empty nor too long.
pub(super) fn accepted_name(name: &str) -> Result<String, Refusal> {
    let is_acceptable = !name.trim().is_empty() && name.chars().count() <= MAX_NAME;
    is_acceptable.then(|| name.to_owned()).ok_or(Refusal::InvalidName)
}

/// Whether the word for a status means enabled.
pub(super) fn accepted_status(word: &str) -> Result<bool, Refusal> {
    match word {
        "Enabled" => Ok(true),
        "Disabled" => Ok(false),
        _ => Err(Refusal::InvalidStatus),
    }
}

/// The permissions for these words, each once; `None` if a word is not known.
fn parse_permissions(words: &[String], version: GroupVersion) -> Option<Vec<Permission>> {
    let mut permissions = Vec::new();
    for word in words {
        let permission = Permission::parse(word, version)?;
        if !permissions.contains(&permission) {
            permissions.push(permission);
        }
    }
    Some(permissions)
}

/// Replaces what this version has words for and keeps the rest.
fn replace_permissions(held: &mut Vec<Permission>, new: Vec<Permission>, version: GroupVersion) {
    held.retain(|permission| !permission.is_in(version));
    held.splice(0..0, new);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::*;

    /// What the vendor's sample sends.
    fn sample() -> GroupUpdate {
        GroupUpdate {
            version: GroupVersion::V2,
            name: "Testing".into(),
            status: "Enabled".into(),
            description: String::new(),
            permissions: vec!["RemoteControl".into(), "RemoteView".into()],
            locked_permissions: vec!["RemoteControl".into(), "RemoteView".into()],
            limits: Seats::default(),
        }
    }

    fn set(id: NodeId, update: GroupUpdate) -> Result<(), Refusal> {
        organisation().set_group(id, update)
    }

    #[test]
    fn the_sample_replaces_everything() {
        let mut organisation = organisation();
        organisation.set_group(HELPDESK, sample()).unwrap();
        let node = organisation.group(HELPDESK).unwrap();
        let group = node.group().unwrap();
        assert_eq!((node.name.as_str(), node.description.as_str()), ("Testing", ""));
        assert_eq!(
            group.permissions.iter().map(|one| one.word()).collect::<Vec<_>>(),
            ["RemoteControl", "RemoteView"]
        );
        assert_eq!(group.permissions, group.locked_permissions);
        assert_eq!(group.limits, Seats::default());
    }

    #[test]
    fn node_is_no_group() {
        assert_eq!(set(1, sample()), Err(Refusal::InvalidNodeId));
        assert_eq!(set(TECHNICIAN, sample()), Err(Refusal::InvalidNodeId));
        assert_eq!(set(Organisation::TECHNICIANS, sample()), Err(Refusal::InvalidNodeId));
    }

    #[test]
    fn name_empty_or_too_long() {
        let named = |name: String| set(HELPDESK, GroupUpdate { name, ..sample() });
        assert_eq!(named(String::new()), Err(Refusal::InvalidName));
        assert_eq!(named("x".repeat(65)), Err(Refusal::InvalidName));
        assert_eq!(named("ä".repeat(64)), Ok(()));
    }

    #[test]
    fn unknown_words() {
        let update = GroupUpdate { status: "Sleeping".into(), ..sample() };
        assert_eq!(set(HELPDESK, update), Err(Refusal::InvalidStatus));
        let update = GroupUpdate { permissions: vec!["Fly".into()], ..sample() };
        assert_eq!(set(HELPDESK, update), Err(Refusal::InvalidPermission));
        let update = GroupUpdate { locked_permissions: vec!["Fly".into()], ..sample() };
        assert_eq!(set(HELPDESK, update), Err(Refusal::InvalidLockedPermission));
    }

    #[test]
    fn no_permission_clears_them() {
        let mut organisation = organisation();
        organisation.set_group(HELPDESK, GroupUpdate { permissions: Vec::new(), ..sample() }).unwrap();
        assert!(organisation.group(HELPDESK).unwrap().group().unwrap().permissions.is_empty());
    }

    #[test]
    fn limits_above_those_of_the_organisation() {
        let limited = |limits| set(HELPDESK, GroupUpdate { limits, ..sample() });
        assert_eq!(limited(Seats::new(21, 0, 0)), Err(Refusal::InvalidStandardLimit));
        assert_eq!(limited(Seats::new(-1, 0, 0)), Err(Refusal::InvalidStandardLimit));
        assert_eq!(limited(Seats::new(0, 21, 0)), Err(Refusal::InvalidMobileLimit));
        assert_eq!(limited(Seats::new(0, 0, 11)), Err(Refusal::InvalidRpatLimit));
    }

    #[test]
    fn limits_above_that_of_the_group_above() {
        let limited = |limits| set(NIGHT_SHIFT, GroupUpdate { limits, ..sample() });
        assert_eq!(limited(Seats::new(10, 10, 5)), Ok(()));
        assert_eq!(limited(Seats::new(11, 0, 0)), Err(Refusal::InvalidStandardLimit));
    }

    #[test]
    fn all_groups_together_above_the_licences() {
        let limited = |limits| set(HELPDESK, GroupUpdate { limits, ..sample() });
        assert_eq!(limited(Seats::new(15, 15, 10)), Ok(()));
        assert_eq!(limited(Seats::new(16, 0, 0)), Err(Refusal::NotEnoughLicences));
        assert_eq!(limited(Seats::new(0, 16, 0)), Err(Refusal::NotEnoughLicences));
    }

    #[test]
    fn enabling_below_a_disabled_group() {
        assert_eq!(set(ARCHIVE_2019, sample()), Err(Refusal::ParentDisabled));
        assert_eq!(set(ARCHIVE_2019, GroupUpdate { status: "Disabled".into(), ..sample() }), Ok(()));
        assert_eq!(set(ARCHIVE, sample()), Ok(()));
    }

    #[test]
    fn the_first_version_keeps_what_it_has_no_words_for() {
        let mut organisation = organisation();
        let permissions = vec!["ConnectOnLan".to_owned(), "RemoteView".into()];
        let limits = Seats::new(1, 1, 5);
        organisation.set_group(HELPDESK, GroupUpdate { permissions, limits, ..sample() }).unwrap();
        let update = GroupUpdate { version: GroupVersion::V1, limits: Seats::new(2, 2, 99), ..sample() };
        organisation.set_group(HELPDESK, update).unwrap();
        let group = organisation.group(HELPDESK).unwrap().group().unwrap();
        assert_eq!(group.limits, Seats::new(2, 2, 5));
        let words: Vec<_> = group.permissions.iter().map(|one| one.word()).collect();
        assert_eq!(words, ["RemoteControl", "RemoteView", "ConnectOnLan"]);
    }

    #[test]
    fn a_refused_update_changes_nothing() {
        let mut organisation = organisation();
        let update = GroupUpdate { limits: Seats::new(-1, 0, 0), ..sample() };
        assert!(organisation.set_group(HELPDESK, update).is_err());
        assert_eq!(organisation.group(HELPDESK).unwrap().name, "Helpdesk");
    }
}
