//! The tree as a flat list, parents before children.
//!
//! It must not know how an entry is written in a reply.

use std::collections::BTreeMap;

use super::{Kind, Node, NodeId, Organisation, Presence};

impl Organisation {
    /// The node `from` and all below it, parents first; empty if there is no such node.
    pub fn hierarchy(&self, from: NodeId) -> Vec<&Node> {
        let mut children: BTreeMap<NodeId, Vec<&Node>> = BTreeMap::new();
        for node in self.nodes() {
            children.entry(node.parent.unwrap_or_default()).or_default().push(node);
        }
        let mut nodes: Vec<&Node> = self.node(from).into_iter().collect();
        let mut next = 0;
        while let Some(node) = nodes.get(next) {
            nodes.extend(children.remove(&node.id).unwrap_or_default());
            next += 1;
        }
        nodes
    }

    /// The word of `NODE_STATUS` for a node. A node that is not a user is `Online` while it is enabled.
    pub fn status_word(&self, node: &Node) -> &'static str {
        match node.user() {
            _ if !self.is_enabled(node.id) => "Disabled",
            Some(user) => user.presence.word(),
            None => Presence::Online.word(),
        }
    }

    /// Whether the node is an offline technician, which `getHierarchy_v2` can leave out.
    pub fn is_offline_technician(&self, node: &Node) -> bool {
        matches!(node.kind, Kind::Technician(_)) && self.status_word(node) == Presence::Offline.word()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::*;

    #[test]
    fn parents_come_first() {
        let organisation = organisation();
        let nodes = organisation.hierarchy(Organisation::ROOT);
        assert_eq!(nodes.len(), organisation.nodes().count());
        for (position, node) in nodes.iter().enumerate().skip(1) {
            let parent = nodes.iter().position(|above| Some(above.id) == node.parent);
            assert!(parent.is_some_and(|parent| parent < position), "{} stands before its parent", node.name);
        }
    }

    #[test]
    fn a_node_below_a_disabled_one_is_disabled() {
        let organisation = organisation();
        let node = organisation.node(ARCHIVE_2019).unwrap();
        assert!(node.enabled);
        assert_eq!(organisation.status_word(node), "Disabled");
    }
}
