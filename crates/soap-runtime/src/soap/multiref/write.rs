//! Writes the tree of a message with each reference replaced by what it refers to.
//!
//! The root declares all namespaces, each once and with its own prefix, so that no other element has to. Must not
//! know how the tree was made.

use std::collections::HashSet;

use super::tree::{Element, Name, Piece, Tree};
use crate::value::ReadResult;
use crate::xml::{
    Forbidden, Limits, Memory, Namespace, Problem, ReadError, XML, cut, escape_attribute, escape_text,
    of_names, work,
};

/// The document without references.
pub(super) fn write(tree: &Tree<'_>, limits: &Limits, memory: &mut Memory) -> ReadResult<String> {
    let mut output = Output {
        tree,
        limits,
        memory,
        prefixes: &prefixes(tree),
        uses: &uses(tree),
        targets: vec![Target::Unknown; tree.elements.len()],
        is_open: vec![false; tree.elements.len()],
        xml: String::new(),
        elements: 0,
        path: Vec::new(),
    };
    output.element(0, Level::Root)?;
    Ok(output.xml)
}

struct Output<'t, 'x> {
    tree: &'t Tree<'x>,
    limits: &'t Limits,
    memory: &'t mut Memory,
    /// The prefixes of namespaces, with their colons, by namespace number.
    prefixes: &'t [String],
    /// Where the uses of each element begin.
    uses: &'t [usize],
    /// The element that replaces each element.
    targets: Vec<Target>,
    /// Whether each target is open.
    is_open: Vec<bool>,
    xml: String,
    /// How many were written.
    elements: usize,
    /// The names of those that are open.
    path: Vec<&'x str>,
}

/// A prefix for each namespace; none of these prefixes occurs in a text.
fn prefixes(tree: &Tree<'_>) -> Vec<String> {
    let used: HashSet<&str> = tree.prefixes.iter().map(|prefix| prefix.text).collect();
    let mut free = (1..).map(|number| format!("n{number}")).filter(|prefix| !used.contains(prefix.as_str()));
    let prefix = |namespace: &Namespace| match &**namespace {
        "" => String::new(),
        XML => "xml:".to_owned(),
        _ => format!("{}:", free.next().unwrap_or_default()),
    };
    tree.namespaces.iter().map(prefix).collect()
}

/// Where the uses of each element begin; they are in the order of the texts of the elements.
fn uses(tree: &Tree<'_>) -> Vec<usize> {
    let mut ends = vec![0; tree.elements.len() + 1];
    tree.uses.iter().for_each(|(element, ..)| ends[*element as usize + 1] += 1);
    (1..ends.len()).for_each(|index| ends[index] += ends[index - 1]);
    ends
}

/// The element that replaces another one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Target {
    Unknown,
    /// The search is in progress.
    Sought,
    Found(u32),
}

/// How deep in the envelope an element stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Root,
    Envelope,
    Body,
    Within,
}

impl<'t, 'x> Output<'t, 'x> {
    fn element(&mut self, index: u32, level: Level) -> ReadResult {
        let tree = self.tree;
        let element = &tree.elements[index as usize];
        self.path.push(element.name.local);
        self.elements += 1;
        let depth = self.path.len();
        let Limits { elements, depth: deepest, message, .. } = *self.limits;
        for (what, is_over, bound) in [
            ("elements", self.elements > elements, elements),
            ("nested elements", depth > deepest, deepest),
            ("bytes in a message", self.xml.len() > message, message),
        ] {
            if is_over {
                return Err(self.fail(Problem::Limit { what, bound }));
            }
        }
        let target = self.target(index)?;
        if std::mem::replace(&mut self.is_open[target as usize], true) {
            return Err(self.circle(element));
        }
        self.start(element.name, target)?;
        self.content(target, element, level)?;
        self.is_open[target as usize] = false;
        self.push("</")?;
        self.name(element.name)?;
        self.push(">")?;
        self.path.pop();
        Ok(())
    }

    /// The element that replaces the one at `index`. Each reference is followed once.
    fn target(&mut self, index: u32) -> ReadResult<u32> {
        let mut way = Vec::new();
        let mut at = index;
        let target = loop {
            work::count(1);
            let element = &self.tree.elements[at as usize];
            let Some(id) = &element.reference else { break at };
            match self.targets[at as usize] {
                Target::Found(target) => break target,
                Target::Sought => return Err(self.circle(element)),
                Target::Unknown => self.targets[at as usize] = Target::Sought,
            }
            way.push(at);
            let Some(next) = self.tree.targets.get(id) else {
                let problem = Problem::Missing(format!("element with id {id:?}, which is referred to,"));
                return Err(self.fail(problem));
            };
            at = *next;
        };
        way.into_iter().for_each(|passed| self.targets[passed as usize] = Target::Found(target));
        Ok(target)
    }

    /// The start tag, with this name and with the attributes of the element at `target`.
    fn start(&mut self, name: Name<'x>, target: u32) -> ReadResult {
        self.push("<")?;
        self.name(name)?;
        let tree = self.tree;
        if self.path.len() == 1 {
            self.declarations()?;
        }
        let uses = &tree.uses[self.uses[target as usize]..self.uses[target as usize + 1]];
        for (prefix, namespace) in tree.ambiguous(uses) {
            self.attribute(&["xmlns:", prefix], &[&tree.namespaces[namespace as usize]])?;
        }
        let element = &tree.elements[target as usize];
        if let Some((namespace, local)) = &element.xsi_type {
            let prefix = &self.prefixes[*namespace as usize];
            let xsi = &self.prefixes[tree.xsi.unwrap_or_default() as usize];
            self.attribute(&[xsi, "type"], &[prefix, local])?;
        }
        let attributes = element.attributes.start as usize..element.attributes.end as usize;
        for (name, value) in &tree.attributes[attributes] {
            self.attribute(&[&self.prefixes[name.namespace as usize], name.local], &[value])?;
        }
        self.push(">")
    }

    /// Declares the namespaces of names, and the prefixes in texts that mean the same everywhere.
    fn declarations(&mut self) -> ReadResult {
        let tree = self.tree;
        for (prefix, namespace) in self.prefixes.iter().zip(&tree.namespaces) {
            if let Some(prefix) = prefix.strip_suffix(':').filter(|prefix| *prefix != "xml") {
                self.attribute(&["xmlns:", prefix], &[namespace])?;
            }
        }
        for prefix in &tree.prefixes {
            if let Some(namespace) = prefix.namespace {
                self.attribute(&["xmlns:", prefix.text], &[&tree.namespaces[namespace as usize]])?;
            }
        }
        Ok(())
    }

    fn content(&mut self, target: u32, element: &Element<'x>, level: Level) -> ReadResult {
        let level = match level {
            Level::Root => Level::Envelope,
            Level::Envelope if element.name.local == "Body" => Level::Body,
            _ => Level::Within,
        };
        let tree = self.tree;
        let mut is_first = true;
        let mut at = tree.elements[target as usize].content as usize;
        loop {
            match &tree.pieces[at] {
                Piece::End => return Ok(()),
                Piece::Text(text) => self.text(text)?,
                Piece::Start(child) => {
                    // What stands beside the wrapper is only there to be referred to.
                    if level != Level::Body || is_first || !tree.elements[*child as usize].is_target {
                        self.element(*child, level)?;
                    }
                    is_first = false;
                    at = tree.elements[*child as usize].end as usize;
                }
            }
            at += 1;
        }
    }

    fn name(&mut self, name: Name<'x>) -> ReadResult {
        self.push(&self.prefixes[name.namespace as usize])?;
        self.push(name.local)
    }

    fn attribute(&mut self, name: &[&str], value: &[&str]) -> ReadResult {
        self.push(" ")?;
        name.iter().try_for_each(|piece| self.push(piece))?;
        self.push("=\"")?;
        for piece in value {
            self.escaped(|push| escape_attribute(piece, push))?;
        }
        self.push("\"")
    }

    fn text(&mut self, text: &str) -> ReadResult {
        self.escaped(|push| escape_text(text, push))
    }

    /// Appends the pieces that `escape` produces.
    fn escaped(&mut self, escape: impl FnOnce(&mut dyn FnMut(&str)) -> Result<(), Forbidden>) -> ReadResult {
        let mut outcome = Ok(());
        let mut push = |piece: &str| {
            if outcome.is_ok() {
                outcome = self.push(piece);
            }
        };
        // What was read from XML can be written as XML.
        let _ = escape(&mut push);
        outcome
    }

    fn push(&mut self, piece: &str) -> ReadResult {
        work::count(1);
        match self.memory.push_str(&mut self.xml, piece) {
            true => Ok(()),
            false => {
                let (what, bound) = (Memory::WHAT, self.memory.bound());
                Err(self.fail(Problem::Limit { what, bound }))
            }
        }
    }

    fn circle(&self, element: &Element<'_>) -> Box<ReadError> {
        let id = cut(element.reference.as_deref().unwrap_or_default(), 200);
        let what = format!(
            "circular reference to the value with id {id:?}: values that lead back to themselves cannot be read"
        );
        self.fail(Problem::Refused { what, remedy: None })
    }

    fn fail(&self, problem: Problem) -> Box<ReadError> {
        Box::new(ReadError { problem: problem.shortened(), path: of_names(&self.path) })
    }
}
