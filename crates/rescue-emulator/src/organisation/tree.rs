//! Creating, moving and deleting nodes.
//!
//! It must not know what groups and users hold beyond their place in the tree.

use std::collections::{BTreeMap, BTreeSet};

use super::{Group, Kind, Node, NodeId, Organisation, User};
use crate::refusal::Refusal;

impl Organisation {
    /// Creates an empty, enabled group; its kind follows from the parent.
    ///
    /// # Errors
    ///
    /// [`Refusal::InvalidParentId`] if no group can be below `parent`.
    pub fn create_group(&mut self, parent: NodeId) -> Result<NodeId, Refusal> {
        let kind = match self.node(parent).map(|node| &node.kind) {
            Some(Kind::Administrators | Kind::AdministratorGroup(_)) => {
                Kind::AdministratorGroup(Group::default())
            }
            Some(Kind::Technicians | Kind::TechnicianGroup(_)) => Kind::TechnicianGroup(Group::default()),
            _ => return Err(Refusal::InvalidParentId),
        };
        self.add(parent, Node::new("New group", kind))
    }

    /// Creates an empty user; its kind follows from the parent. It is disabled, for it has no address and no
    /// password yet.
    ///
    /// # Errors
    ///
    /// [`Refusal::InvalidParentId`] if no user can be below `parent`.
    pub fn create_user(&mut self, parent: NodeId) -> Result<NodeId, Refusal> {
        let kind = match self.node(parent).map(|node| &node.kind) {
            Some(Kind::MasterAdministrators) => Kind::MasterAdministrator(User::default()),
            Some(Kind::Administrators | Kind::AdministratorGroup(_)) => Kind::Administrator(User::default()),
            Some(Kind::TechnicianGroup(_)) => Kind::Technician(User::default()),
            _ => return Err(Refusal::InvalidParentId),
        };
        self.add(parent, Node { enabled: false, ..Node::new("New user", kind) })
    }

    /// Puts a node, with all below it, under another parent.
    ///
    /// # Errors
    ///
    /// [`Refusal::InvalidNodeId`] and [`Refusal::InvalidTargetNodeId`] if there is no such node,
    /// [`Refusal::InvalidMove`] if the target cannot hold the node or is within it.
    pub fn move_node(&mut self, id: NodeId, target: NodeId) -> Result<(), Refusal> {
        let node = self.node(id).ok_or(Refusal::InvalidNodeId)?;
        let holder = self.node(target).ok_or(Refusal::InvalidTargetNodeId)?;
        if !holder.kind.can_hold(&node.kind) || self.is_within(target, id) {
            return Err(Refusal::InvalidMove);
        }
        if let Some(node) = self.node_mut(id) {
            node.parent = Some(target);
        }
        Ok(())
    }

    /// Deletes a node with all below it, on behalf of the user `caller`.
    ///
    /// Refused are the fixed nodes, the caller's own node, the account holder, and, unless the caller is a
    /// master administrator, master administrators; and any node above one of these.
    ///
    /// # Errors
    ///
    /// [`Refusal::InvalidNodeId`] if there is no such node, [`Refusal::InvalidDelete`] for those above.
    pub fn delete_node(&mut self, id: NodeId, caller: NodeId) -> Result<(), Refusal> {
        let node = self.node(id).ok_or(Refusal::InvalidNodeId)?;
        let caller_kind = self.node(caller).map(|node| &node.kind);
        let is_master = matches!(caller_kind, Some(Kind::MasterAdministrator(_)));
        let is_kept = |node: &Node| {
            node.id == caller
                || node.user().is_some_and(|user| user.account_holder)
                || (!is_master && matches!(node.kind, Kind::MasterAdministrator(_)))
        };
        let doomed: BTreeSet<NodeId> =
            self.nodes().map(|node| node.id).filter(|below| self.is_within(*below, id)).collect();
        if node.kind.is_fixed() || doomed.iter().filter_map(|id| self.node(*id)).any(is_kept) {
            return Err(Refusal::InvalidDelete);
        }
        let (gone, kept) =
            std::mem::take(&mut self.nodes).into_iter().partition(|(id, _)| doomed.contains(id));
        self.nodes = kept;
        self.former.extend::<BTreeMap<_, _>>(gone);
        for node in self.nodes.values_mut() {
            if let Some(channels) = node.channels_mut() {
                channels.retain(|channel| !doomed.contains(channel));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::*;

    #[test]
    fn a_created_group_is_of_the_kind_of_its_parent() {
        let mut organisation = organisation();
        let group = organisation.create_group(HELPDESK).unwrap();
        assert!(matches!(organisation.node(group).unwrap().kind, Kind::TechnicianGroup(_)));
        let group = organisation.create_group(Organisation::ADMINISTRATORS).unwrap();
        assert!(matches!(organisation.node(group).unwrap().kind, Kind::AdministratorGroup(_)));
    }

    #[test]
    fn a_created_user_is_of_the_kind_of_its_parent_and_disabled() {
        let mut organisation = organisation();
        let user = organisation.create_user(HELPDESK).unwrap();
        assert!(matches!(organisation.node(user).unwrap().kind, Kind::Technician(_)));
        assert!(!organisation.is_enabled(user));
        let user = organisation.create_user(Organisation::MASTER_ADMINISTRATORS).unwrap();
        assert!(matches!(organisation.node(user).unwrap().kind, Kind::MasterAdministrator(_)));
    }

    #[test]
    fn a_parent_that_cannot_hold_the_child_is_refused() {
        let mut organisation = organisation();
        assert_eq!(organisation.create_group(1), Err(Refusal::InvalidParentId));
        assert_eq!(organisation.create_group(TECHNICIAN), Err(Refusal::InvalidParentId));
        assert_eq!(organisation.create_user(Organisation::TECHNICIANS), Err(Refusal::InvalidParentId));
    }

    #[test]
    fn the_id_of_a_deleted_node_is_not_given_again() {
        let mut organisation = organisation();
        let first = organisation.create_group(HELPDESK).unwrap();
        organisation.delete_node(first, MASTER_ADMINISTRATOR).unwrap();
        assert!(organisation.create_group(HELPDESK).unwrap() > first);
    }

    #[test]
    fn moves() {
        let mut organisation = organisation();
        assert_eq!(organisation.move_node(1, HELPDESK), Err(Refusal::InvalidNodeId));
        assert_eq!(organisation.move_node(TECHNICIAN, 1), Err(Refusal::InvalidTargetNodeId));
        assert_eq!(
            organisation.move_node(TECHNICIAN, Organisation::ADMINISTRATORS),
            Err(Refusal::InvalidMove)
        );
        assert_eq!(organisation.move_node(TECHNICIAN, FIELD_SERVICE), Ok(()));
        assert_eq!(organisation.node(TECHNICIAN).unwrap().parent, Some(FIELD_SERVICE));
    }

    #[test]
    fn a_group_is_not_moved_into_itself() {
        let mut organisation = organisation();
        assert_eq!(organisation.move_node(HELPDESK, HELPDESK), Err(Refusal::InvalidMove));
        assert_eq!(organisation.move_node(HELPDESK, NIGHT_SHIFT), Err(Refusal::InvalidMove));
    }

    #[test]
    fn deleting_a_group_deletes_what_is_below_it() {
        let mut organisation = organisation();
        organisation.delete_node(HELPDESK, MASTER_ADMINISTRATOR).unwrap();
        assert!(organisation.node(TECHNICIAN).is_none());
        assert!(organisation.node(NIGHT_SHIFT).is_none());
        assert!(organisation.node(FIELD_SERVICE).is_some());
    }

    #[test]
    fn deletions_refused() {
        let mut organisation = organisation();
        let mut delete = |id, caller| organisation.delete_node(id, caller);
        assert_eq!(delete(1, MASTER_ADMINISTRATOR), Err(Refusal::InvalidNodeId));
        assert_eq!(delete(Organisation::TECHNICIANS, MASTER_ADMINISTRATOR), Err(Refusal::InvalidDelete));
        assert_eq!(delete(MASTER_ADMINISTRATOR, MASTER_ADMINISTRATOR), Err(Refusal::InvalidDelete));
        assert_eq!(delete(ADMINISTRATOR, ADMINISTRATOR), Err(Refusal::InvalidDelete));
        assert_eq!(delete(MASTER_ADMINISTRATOR, ADMINISTRATOR), Err(Refusal::InvalidDelete));
    }
}
