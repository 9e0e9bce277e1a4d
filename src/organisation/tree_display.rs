//! A tree as lines of text, with lines drawn from each node to those below it.
//!
//! Must not know terminals.

use std::fmt;

use super::{NodeRef, Tree};

/// A [`Tree`] that can be printed.
pub struct TreeDisplay<'t> {
    tree: &'t Tree,
    describe: Box<dyn Fn(NodeRef<'_>) -> String + 't>,
}

impl Tree {
    /// The tree as text, one line a node, where `describe` gives the text of the line.
    ///
    /// ```
    /// # use logmein_rescue::organisation::{Node, Tree};
    /// # fn example(tree: Tree) {
    /// print!("{}", tree.display(|node| format!("{} ({})", node.name, node.id)));
    /// # }
    /// ```
    pub fn display<'t>(&'t self, describe: impl Fn(NodeRef<'_>) -> String + 't) -> TreeDisplay<'t> {
        TreeDisplay { tree: self, describe: Box::new(describe) }
    }
}

impl fmt::Display for TreeDisplay<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for node in self.tree.iter() {
            // For each node from the root to this one: whether it is the last of its parent.
            let mut lasts: Vec<bool> =
                std::iter::once(node).chain(node.ancestors()).filter_map(is_last).collect();
            lasts.reverse();
            if let Some((last, above)) = lasts.split_last() {
                above.iter().try_for_each(|last| f.write_str(if *last { "    " } else { "│   " }))?;
                f.write_str(if *last { "└── " } else { "├── " })?;
            }
            writeln!(f, "{}", (self.describe)(node))?;
        }
        Ok(())
    }
}

impl fmt::Debug for TreeDisplay<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Whether a node is the last below its parent; empty for a root.
fn is_last(node: NodeRef<'_>) -> Option<bool> {
    let last = node.parent()?.children().last()?;
    Some(last.index == node.index)
}
