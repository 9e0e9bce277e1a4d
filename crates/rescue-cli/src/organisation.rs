//! The hierarchy as a tree, and nodes found in it by id, e-mail address, path or name.
//!
//! Must not know how it is drawn.

use std::collections::HashMap;

use logmein_rescue::Rescue;
use logmein_rescue::api::{HIERARCHY, NODE_TYPE};

use crate::exit::Exit;
use crate::failure::Failure;

/// All nodes that the caller may see.
#[derive(Debug)]
pub(crate) struct Organisation {
    nodes: Vec<HIERARCHY>,
    /// By parent, in the order of the service.
    children: HashMap<i32, Vec<usize>>,
    roots: Vec<usize>,
}

impl Organisation {
    /// Asks the service for it.
    pub(crate) async fn read(rescue: &Rescue) -> Result<Self, Failure> {
        Ok(Self::new(rescue.hierarchy().await?))
    }

    fn new(nodes: Vec<HIERARCHY>) -> Self {
        let known: HashMap<i32, usize> =
            nodes.iter().enumerate().map(|(index, node)| (node.iNodeID, index)).collect();
        let mut children: HashMap<i32, Vec<usize>> = HashMap::new();
        let mut roots = Vec::new();
        for (index, node) in nodes.iter().enumerate() {
            match node.iParentID.filter(|parent| *parent != node.iNodeID && known.contains_key(parent)) {
                Some(parent) => children.entry(parent).or_default().push(index),
                None => roots.push(index),
            }
        }
        Self { nodes, children, roots }
    }

    /// The nodes with nothing above them.
    pub(crate) fn roots(&self) -> impl Iterator<Item = &HIERARCHY> {
        self.roots.iter().filter_map(|index| self.nodes.get(*index))
    }

    /// What hangs below a node.
    pub(crate) fn children(&self, node: i32) -> impl Iterator<Item = &HIERARCHY> {
        self.children.get(&node).into_iter().flatten().filter_map(|index| self.nodes.get(*index))
    }

    /// The node with an id.
    pub(crate) fn node(&self, id: i32) -> Option<&HIERARCHY> {
        self.nodes.iter().find(|node| node.iNodeID == id)
    }

    /// The names from below the root to a node, with `/` between.
    pub(crate) fn path(&self, node: &HIERARCHY) -> String {
        let mut names = vec![name(node)];
        let mut above = node.iParentID;
        // A hierarchy that leads back to itself has no more steps than nodes.
        for _ in 0..self.nodes.len() {
            let Some(parent) = above.and_then(|id| self.node(id)) else { break };
            names.push(name(parent));
            above = parent.iParentID.filter(|id| *id != parent.iNodeID);
        }
        if names.len() > 1 {
            names.pop();
        }
        names.reverse();
        names.join("/")
    }

    /// The one node that `reference` means: an id, an e-mail address, a path, or the end of one.
    ///
    /// # Errors
    ///
    /// Where there is none, or more than one.
    pub(crate) fn find(&self, reference: &str) -> Result<&HIERARCHY, Failure> {
        if let Some(node) = reference.parse().ok().and_then(|id| self.node(id)) {
            return Ok(node);
        }
        let matching: Vec<&HIERARCHY> =
            self.nodes.iter().filter(|node| self.is_meant(node, reference)).collect();
        match matching[..] {
            [node] => Ok(node),
            [] => Err(Failure::new(
                Exit::Failed,
                format!("no group, user or channel is called \"{reference}\""),
            )
            .remedy("`rescue tree` shows ids, names and e-mail addresses")),
            _ => {
                let ids: Vec<String> =
                    matching.iter().map(|node| format!("{} ({})", node.iNodeID, self.path(node))).collect();
                Err(Failure::new(Exit::Failed, format!("\"{reference}\" may be {}", ids.join(" or ")))
                    .remedy("give the id"))
            }
        }
    }

    fn is_meant(&self, node: &HIERARCHY, reference: &str) -> bool {
        let is_same = |text: &str| text.eq_ignore_ascii_case(reference);
        if node.sEmail.as_deref().is_some_and(is_same) || node.sName.as_deref().is_some_and(is_same) {
            return true;
        }
        reference.contains('/') && {
            let (path, end) = (self.path(node).to_lowercase(), reference.trim_matches('/').to_lowercase());
            path.strip_suffix(&end).is_some_and(|before| before.is_empty() || before.ends_with('/'))
        }
    }
}

/// The name of a node, or what its kind is called where it has none.
pub(crate) fn name(node: &HIERARCHY) -> String {
    match node.sName.as_deref() {
        Some(name) if !name.is_empty() => name.to_owned(),
        _ => kind(&node.eType),
    }
}

/// A kind of node in words.
pub(crate) fn kind(kind: &NODE_TYPE) -> String {
    use logmein_rescue::soap_runtime::codegen::Enumeration;

    let mut words = String::new();
    for letter in kind.as_str().chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(letter.to_lowercase());
    }
    words
}
