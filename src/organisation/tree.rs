//! The organisation as a tree that can be walked, searched and filtered.
//!
//! Must not know how it looks on a screen (`tree_display.rs` does), nor what can be done to a node.

use std::collections::HashMap;
use std::ops::Deref;

use super::Target;
use crate::{Error, Rescue, api};

/// How many nodes an error names.
const NAMED: usize = 5;

/// A node of the organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Node {
    /// Its ID.
    pub id: i32,
    /// The ID of the node above; 0, or an ID that no node has, for the root.
    pub parent: i32,
    /// Its name.
    pub name: String,
    /// The e-mail address of a user; empty for other nodes.
    pub email: String,
    /// Its description.
    pub description: String,
    /// Whether it is enabled, and whether a user is at work.
    pub status: api::NODE_STATUS,
    /// Its type.
    pub kind: api::NODE_TYPE,
}

/// The nodes of an organisation, each below its parent, in the order of the service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    nodes: Vec<Node>,
    children: Vec<Vec<usize>>,
    parents: Vec<Option<usize>>,
    roots: Vec<usize>,
}

/// A node in its tree.
#[derive(Debug, Clone, Copy)]
pub struct NodeRef<'t> {
    pub(super) tree: &'t Tree,
    pub(super) index: usize,
}

impl Rescue {
    /// The organisation as a tree.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`].
    pub async fn tree(&self) -> Result<Tree, Error> {
        let request =
            api::getHierarchy_v2 { sAuthCode: None, bIsNode: false, iNodeID: 0, bFilterOffline: false };
        let nodes = self.call(request).await?.aHierarchy.unwrap_or_default();
        Ok(nodes.into_iter().map(Node::from).collect())
    }
}

impl Node {
    /// Whether this is a user: an administrator or a technician.
    pub fn is_user(&self) -> bool {
        use api::NODE_TYPE::{Administrator, MasterAdministrator, Technician};
        matches!(self.kind, MasterAdministrator | Administrator | Technician)
    }

    /// Whether this is a group of administrators or technicians.
    pub fn is_group(&self) -> bool {
        matches!(self.kind, api::NODE_TYPE::AdministratorGroup | api::NODE_TYPE::TechnicianGroup)
    }

    /// Whether this is a technician or a group of technicians.
    pub fn is_technical(&self) -> bool {
        matches!(self.kind, api::NODE_TYPE::Technician | api::NODE_TYPE::TechnicianGroup)
    }
}

impl From<api::HIERARCHY> for Node {
    fn from(node: api::HIERARCHY) -> Self {
        Self {
            id: node.iNodeID,
            parent: node.iParentID.unwrap_or_default(),
            name: node.sName.unwrap_or_default(),
            email: node.sEmail.unwrap_or_default(),
            description: node.sDescription.unwrap_or_default(),
            status: node.eStatus,
            kind: node.eType,
        }
    }
}

/// Any nodes make a tree: one whose parent is missing is a root, and so is the first of those that are each other's
/// parents.
impl FromIterator<Node> for Tree {
    fn from_iter<I: IntoIterator<Item = Node>>(nodes: I) -> Self {
        let nodes: Vec<Node> = nodes.into_iter().collect();
        let by_id: HashMap<i32, usize> =
            nodes.iter().enumerate().map(|(index, node)| (node.id, index)).collect();
        let mut parents: Vec<Option<usize>> =
            nodes.iter().map(|node| by_id.get(&node.parent).copied()).collect();
        cut_circles(&mut parents);
        let mut children = vec![Vec::new(); nodes.len()];
        let mut roots = Vec::new();
        for (index, parent) in parents.iter().enumerate() {
            match parent {
                Some(parent) => children[*parent].push(index),
                None => roots.push(index),
            }
        }
        Self { nodes, children, parents, roots }
    }
}

/// Makes the first node of each cycle a root.
fn cut_circles(parents: &mut [Option<usize>]) {
    // The walk in which a node was met first; a node met again in the same walk closes a circle.
    let mut met = vec![usize::MAX; parents.len()];
    for start in 0..parents.len() {
        let mut node = start;
        while met[node] == usize::MAX {
            met[node] = start;
            match parents[node] {
                Some(parent) if met[parent] == start => {
                    let mut first = node;
                    let mut in_circle = parent;
                    while in_circle != node {
                        first = first.min(in_circle);
                        in_circle = parents[in_circle].unwrap_or(node);
                    }
                    parents[first] = None;
                    break;
                }
                Some(parent) => node = parent,
                None => break,
            }
        }
    }
}

impl Tree {
    /// The nodes without a parent: one, in a whole organisation.
    pub fn roots(&self) -> impl Iterator<Item = NodeRef<'_>> {
        self.roots.iter().map(|index| NodeRef { tree: self, index: *index })
    }

    /// The node with this ID.
    pub fn node(&self, id: i32) -> Option<NodeRef<'_>> {
        self.iter().find(|node| node.id == id)
    }

    /// All nodes, each before those below it.
    pub fn iter(&self) -> impl Iterator<Item = NodeRef<'_>> {
        self.walk(self.roots.iter().rev().copied().collect())
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is no node.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The nodes for which `keep` is true, and all above them.
    pub fn filter(&self, mut keep: impl FnMut(NodeRef<'_>) -> bool) -> Self {
        let mut kept = vec![false; self.nodes.len()];
        for index in 0..self.nodes.len() {
            if keep(NodeRef { tree: self, index }) {
                let above = std::iter::successors(Some(index), |index| self.parents[*index]);
                above.for_each(|index| kept[index] = true);
            }
        }
        self.nodes.iter().zip(kept).filter(|(_, kept)| *kept).map(|(node, _)| node.clone()).collect()
    }

    /// The one node that a target names.
    ///
    /// # Errors
    ///
    /// [`Error::is_not_found`] unless exactly one matches.
    pub fn find(&self, target: &Target) -> Result<NodeRef<'_>, Error> {
        let found: Vec<NodeRef<'_>> = match target {
            Target::Id(id) => self.node(*id).into_iter().collect(),
            Target::Email(email) => {
                self.iter().filter(|node| node.email.eq_ignore_ascii_case(email)).collect()
            }
            Target::Path(path) => self.by_path(path),
        };
        match found[..] {
            [node] => Ok(node),
            [] => {
                Err(Error::not_found(format!("no node `{target}` in the organisation{}", self.near(target))))
            }
            _ => {
                let found = found.iter().take(NAMED).map(|node| format!("{} ({})", node.path(), node.id));
                let found = found.collect::<Vec<_>>().join(", ");
                Err(Error::not_found(format!("{target} may be any of {found}: give a longer path or an ID")))
            }
        }
    }

    /// Nodes with that path; or else nodes whose path ends with it; or else those that differ in case only.
    fn by_path(&self, path: &str) -> Vec<NodeRef<'_>> {
        let path = path.trim_matches('/');
        let whole = |node: &NodeRef<'_>| node.path() == path || node.path_with_root() == path;
        let end = format!("/{path}");
        let ends = |node: &NodeRef<'_>| format!("/{}", node.path_with_root()).ends_with(&end);
        let lower = end.to_lowercase();
        let ends_alike =
            |node: &NodeRef<'_>| format!("/{}", node.path_with_root()).to_lowercase().ends_with(&lower);
        let rules: [&dyn Fn(&NodeRef<'_>) -> bool; 3] = [&whole, &ends, &ends_alike];
        let found = rules.iter().map(|rule| self.iter().filter(|node| rule(node)).collect::<Vec<_>>());
        found.into_iter().find(|found| !found.is_empty()).unwrap_or_default()
    }

    /// What a wrong path may have meant: nodes whose name contains its last name.
    fn near(&self, target: &Target) -> String {
        let (Target::Path(text) | Target::Email(text)) = target else { return String::new() };
        let last = text.rsplit('/').next().unwrap_or_default().to_lowercase();
        let is_near = |node: &NodeRef<'_>| {
            !last.is_empty()
                && (node.name.to_lowercase().contains(&last) || node.email.to_lowercase().contains(&last))
        };
        let near: Vec<String> = self.iter().filter(is_near).take(NAMED).map(|node| node.path()).collect();
        match near.is_empty() {
            true => String::new(),
            false => format!("; near it are {}", near.join(", ")),
        }
    }

    fn walk(&self, mut next: Vec<usize>) -> impl Iterator<Item = NodeRef<'_>> {
        std::iter::from_fn(move || {
            let index = next.pop()?;
            next.extend(self.children[index].iter().rev());
            Some(NodeRef { tree: self, index })
        })
    }
}

impl<'t> NodeRef<'t> {
    /// The node above.
    pub fn parent(self) -> Option<Self> {
        self.tree.parents[self.index].map(|index| Self { index, ..self })
    }

    /// The nodes right below.
    pub fn children(self) -> impl Iterator<Item = Self> {
        self.tree.children[self.index].iter().map(move |index| Self { index: *index, ..self })
    }

    /// All nodes below, each before those below it.
    pub fn descendants(self) -> impl Iterator<Item = Self> {
        self.tree.walk(self.tree.children[self.index].iter().rev().copied().collect())
    }

    /// The nodes above, the nearest first.
    pub fn ancestors(self) -> impl Iterator<Item = Self> {
        std::iter::successors(self.parent(), |node| node.parent())
    }

    /// Its names from below the root down, with `/` between; the root's is its own name.
    pub fn path(self) -> String {
        self.names(self.parent().is_some().into())
    }

    fn path_with_root(self) -> String {
        self.names(0)
    }

    fn names(self, skipped: usize) -> String {
        let mut names: Vec<&str> = std::iter::once(self).chain(self.ancestors()).map(NodeRef::name).collect();
        names.reverse();
        names[skipped..].join("/")
    }

    fn name(self) -> &'t str {
        &self.tree.nodes[self.index].name
    }
}

impl Deref for NodeRef<'_> {
    type Target = Node;

    fn deref(&self) -> &Node {
        &self.tree.nodes[self.index]
    }
}
