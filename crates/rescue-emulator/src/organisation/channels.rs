//! Which technicians and groups take customers from which channel.
//!
//! It must not know the customers waiting there.

use super::{Kind, Node, NodeId, Organisation, Presence};
use crate::refusal::Refusal;

impl Organisation {
    /// The channel with this ID.
    pub fn channel(&self, id: NodeId) -> Option<&Node> {
        self.node(id).filter(|node| matches!(node.kind, Kind::Channel))
    }

    /// Assigns a channel to a technician or a group of technicians. Assigning it twice changes nothing.
    ///
    /// # Errors
    ///
    /// [`Refusal::InvalidNodeId`] and [`Refusal::InvalidEntryId`] if there is no such node or no such channel,
    /// [`Refusal::InvalidAssign`] if the node cannot have channels.
    pub fn assign_channel(&mut self, id: NodeId, channel: NodeId) -> Result<(), Refusal> {
        self.check_channel(id, channel)?;
        let node = self.node_mut(id).ok_or(Refusal::InvalidNodeId)?;
        node.channels_mut().ok_or(Refusal::InvalidAssign)?.insert(channel);
        Ok(())
    }

    /// Takes a channel from a technician or a group of technicians.
    ///
    /// # Errors
    ///
    /// [`Refusal::InvalidNodeId`] and [`Refusal::InvalidEntryId`] if there is no such node or no such channel,
    /// [`Refusal::InvalidDeassign`] if the channel is not assigned to the node itself.
    pub fn unassign_channel(&mut self, id: NodeId, channel: NodeId) -> Result<(), Refusal> {
        self.check_channel(id, channel)?;
        let node = self.node_mut(id).ok_or(Refusal::InvalidNodeId)?;
        let was_assigned = node.channels_mut().is_some_and(|channels| channels.remove(&channel));
        was_assigned.then_some(()).ok_or(Refusal::InvalidDeassign)
    }

    /// The technicians at work who take customers from this channel, alone or by a group; `only_free` leaves out who
    /// is away or busy.
    pub fn technicians_available(&self, channel: NodeId, only_free: bool) -> impl Iterator<Item = NodeId> {
        let is_available = move |node: &&Node| {
            let is_at_work = match node.user().map(|user| user.presence) {
                Some(Presence::Online) => true,
                Some(Presence::Busy | Presence::Away) => !only_free,
                Some(Presence::Offline) | None => false,
            };
            is_at_work && node.is_technician() && self.is_enabled(node.id) && self.serves(node.id, channel)
        };
        self.nodes().filter(is_available).map(|node| node.id)
    }

    /// Whether the node, or a group above it, has this channel.
    pub fn serves(&self, id: NodeId, channel: NodeId) -> bool {
        self.lineage(id).any(|node| match &node.kind {
            Kind::Technician(user) => user.channels.contains(&channel),
            Kind::TechnicianGroup(group) => group.channels.contains(&channel),
            _ => false,
        })
    }

    fn check_channel(&self, id: NodeId, channel: NodeId) -> Result<(), Refusal> {
        self.node(id).ok_or(Refusal::InvalidNodeId)?;
        self.channel(channel).ok_or(Refusal::InvalidEntryId)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::*;

    #[test]
    fn assignments() {
        let mut organisation = organisation();
        assert_eq!(organisation.assign_channel(1, WEB_CHANNEL), Err(Refusal::InvalidNodeId));
        assert_eq!(organisation.assign_channel(HELPDESK, 1), Err(Refusal::InvalidEntryId));
        assert_eq!(organisation.assign_channel(ADMINISTRATOR, WEB_CHANNEL), Err(Refusal::InvalidAssign));
        assert_eq!(organisation.unassign_channel(FIELD_SERVICE, WEB_CHANNEL), Err(Refusal::InvalidDeassign));
        assert_eq!(organisation.assign_channel(FIELD_SERVICE, WEB_CHANNEL), Ok(()));
        assert_eq!(organisation.unassign_channel(FIELD_SERVICE, WEB_CHANNEL), Ok(()));
    }

    #[test]
    fn a_technician_at_work_makes_a_channel_available() {
        let mut organisation = organisation();
        let is_available = |organisation: &Organisation, only_free| {
            organisation.technicians_available(WEB_CHANNEL, only_free).any(|id| id == TECHNICIAN)
        };
        assert!(is_available(&organisation, true));
        organisation.node_mut(TECHNICIAN).unwrap().user_mut().unwrap().presence = Presence::Busy;
        assert!(is_available(&organisation, false));
        assert!(!is_available(&organisation, true));
    }
}
