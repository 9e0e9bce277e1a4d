//! Which users and groups an administrator may change.
//!
//! It must not know which change is made.

use super::{Kind, NodeId, Organisation};

impl Organisation {
    /// Whether this user may change this node. A master administrator may change any; an administrator all but the master
    /// administrators, or, if they are responsible for some groups only, these groups, what is below them, and
    /// their own node; a technician none.
    ///
    /// A node that does not exist may be changed by any administrator, who learns that it does not exist.
    pub fn may_administer(&self, user: NodeId, id: NodeId) -> bool {
        match self.node(user).map(|node| &node.kind) {
            Some(Kind::MasterAdministrator(_)) => true,
            Some(Kind::Administrator(_)) => {
                let is_concerned = user == id || self.node(id).is_none() || self.is_responsible(user, id);
                is_concerned && !self.is_within(id, Self::MASTER_ADMINISTRATORS)
            }
            _ => false,
        }
    }

    /// Whether the group of this technician forbids something, such as `SessionHoldNotAllowed`.
    pub fn forbids(&self, technician: NodeId, permission: &str) -> bool {
        let group =
            self.node(technician).and_then(|node| self.node(node.parent?)).and_then(|node| node.group());
        group.is_some_and(|group| group.permissions.iter().any(|held| held.word() == permission))
    }

    /// Whether the sessions of this technician, or of this group, are this administrator's concern.
    pub fn is_responsible(&self, user: NodeId, id: NodeId) -> bool {
        match self.node(user).map(|node| &node.kind) {
            Some(Kind::MasterAdministrator(_)) => true,
            Some(Kind::Administrator(administrator)) => {
                let groups = &administrator.responsible_for;
                groups.is_empty() || groups.iter().any(|group| self.is_within(id, *group))
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::demo::*;

    #[test]
    fn by_role_and_group() {
        let mut organisation = organisation();
        assert!(organisation.may_administer(MASTER_ADMINISTRATOR, MASTER_ADMINISTRATOR));
        assert!(organisation.may_administer(ADMINISTRATOR, HELPDESK));
        assert!(!organisation.may_administer(ADMINISTRATOR, MASTER_ADMINISTRATOR));
        assert!(!organisation.may_administer(TECHNICIAN, TECHNICIAN));
        let administrator = organisation.node_mut(ADMINISTRATOR).unwrap().user_mut().unwrap();
        administrator.responsible_for.insert(HELPDESK);
        assert!(organisation.may_administer(ADMINISTRATOR, TECHNICIAN));
        assert!(organisation.may_administer(ADMINISTRATOR, ADMINISTRATOR));
        assert!(!organisation.may_administer(ADMINISTRATOR, FIELD_SERVICE));
        assert!(organisation.may_administer(ADMINISTRATOR, 1));
    }
}
