//! Trees of types: what is within a message, as the contract has it.
//!
//! Each type is taken apart once in a tree, and no deeper than asked for; so a tree ends even if a type contains itself.
//! Must not know how a tree is shown.

use std::collections::HashSet;

use crate::model::{Model, Occurs, Particle, Term, TypeId, TypeKind, TypeName};
use crate::names::Names;
use crate::plan::Plan;
use crate::views::{Inherited, InheritedAttribute, TextVariety, Texts};

/// What is in one place of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Node {
    /// What kind of thing it is.
    pub kind: NodeKind,
    /// The name of an element or attribute.
    pub name: Option<String>,
    /// How often it occurs at least.
    pub min: u32,
    /// How often it occurs at most; `null` if there is no limit.
    pub max: Option<u32>,
    /// Whether it may be nil.
    pub nillable: bool,
    /// How the contract calls its type; `null` for groups, and for anonymous types of elements.
    #[cfg_attr(feature = "cli", serde(rename = "type"))]
    pub ty: Option<String>,
    /// The Rust path of its type; `null` for what has no type of its own in Rust.
    pub rust: Option<String>,
    /// The words of an enumeration.
    pub words: Vec<String>,
    /// What is within.
    pub children: Vec<Self>,
    /// Whether more is within than `children` says: the type was taken apart before, or the tree is deep enough.
    pub is_cut: bool,
}

/// What kind of thing occurs in a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(serde::Serialize))]
#[cfg_attr(feature = "cli", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum NodeKind {
    /// An element.
    Element,
    /// An attribute.
    Attribute,
    /// All within, in this order.
    Sequence,
    /// One of those within.
    Choice,
    /// All within, in any order.
    All,
    /// Any element.
    Any,
    /// Any attribute.
    AnyAttribute,
}

/// Makes the trees of a contract.
pub(super) struct Trees<'a> {
    pub(super) plan: &'a Plan,
    pub(super) model: &'a Model,
    pub(super) names: &'a Names,
    pub(super) depth: usize,
}

/// As many nodes as a tree has at most.
const NODES: usize = 20_000;

impl Trees<'_> {
    /// What is within a message part of this name and type.
    pub(super) fn of(&self, name: &str, ty: TypeId, nillable: bool) -> Node {
        let mut tree = Tree { trees: self, seen: HashSet::new(), left: NODES };
        tree.value(NodeKind::Element, name, ty, Occurs::ONCE, nillable, self.depth)
    }

    fn type_name(&self, ty: TypeId) -> Option<String> {
        match &self.model.type_def(ty).name {
            TypeName::Global(name) if self.model.namespace_of(name) == crate::xsd::NAMESPACE => {
                Some(format!("xsd:{}", name.local))
            }
            TypeName::Global(name) => Some(name.local.clone()),
            TypeName::OfElement(_) | TypeName::Within(..) => match &self.model.type_def(ty).kind {
                TypeKind::Complex(_) => None,
                TypeKind::Simple(_) | TypeKind::Builtin(_) => Some(match Texts::of(self.model, ty).variety {
                    TextVariety::Builtin(name) => format!("xsd:{name}"),
                    TextVariety::List(_) => "list".into(),
                    TextVariety::Union(_) => "union".into(),
                }),
            },
        }
    }
}

struct Tree<'a> {
    trees: &'a Trees<'a>,
    seen: HashSet<TypeId>,
    left: usize,
}

impl Tree<'_> {
    fn value(
        &mut self,
        kind: NodeKind,
        name: &str,
        ty: TypeId,
        occurs: Occurs,
        nillable: bool,
        depth: usize,
    ) -> Node {
        let Trees { plan, model, names, .. } = *self.trees;
        let mut node = Node {
            name: Some(name.to_owned()),
            nillable,
            ty: self.trees.type_name(ty),
            rust: names
                .mapped
                .of_used(plan.types.used(ty))
                .map(str::to_owned)
                .or_else(|| names.type_path(ty)),
            ..node(kind, occurs)
        };
        self.left = self.left.saturating_sub(1);
        match &model.type_def(ty).kind {
            TypeKind::Builtin(_) => {}
            TypeKind::Simple(_) => {
                let words = Texts::of(model, ty).words.unwrap_or_default();
                node.words = words.iter().map(|word| word.value.clone()).collect();
            }
            TypeKind::Complex(_) => {
                let inherited = Inherited::of(model, ty);
                node.is_cut = depth == 0 || self.left == 0 || !self.seen.insert(ty);
                match node.is_cut {
                    // A type without content is shown every time.
                    true => node.is_cut = !is_empty(&inherited),
                    false => node.children = self.within(&inherited, depth - 1),
                }
            }
        }
        node
    }

    fn within(&mut self, inherited: &Inherited<'_>, depth: usize) -> Vec<Node> {
        let mut children = Vec::new();
        for InheritedAttribute { attribute, .. } in &inherited.attributes {
            let occurs = Occurs { min: u32::from(attribute.required), max: Some(1) };
            let name = &attribute.name.local;
            children.push(self.value(NodeKind::Attribute, name, attribute.ty, occurs, false, depth));
        }
        if inherited.any_attribute.is_some() {
            children.push(node(NodeKind::AnyAttribute, Occurs { min: 0, max: None }));
        }
        for particle in &inherited.particles {
            self.particle(particle, depth, &mut children);
        }
        children
    }

    /// As deep as particles are nested, which `resolve` bounds.
    fn particle(&mut self, particle: &Particle, depth: usize, out: &mut Vec<Node>) {
        let occurs = particle.occurs;
        let (kind, within) = match &particle.term {
            Term::Element(element) => {
                let name = &element.name.local;
                let node = self.value(NodeKind::Element, name, element.ty, occurs, element.nillable, depth);
                return out.push(node);
            }
            Term::Any(_) => return out.push(node(NodeKind::Any, occurs)),
            // A sequence that occurs once is no more than its elements.
            Term::Sequence(within) if occurs == Occurs::ONCE => {
                return within.iter().for_each(|particle| self.particle(particle, depth, out));
            }
            Term::Sequence(within) => (NodeKind::Sequence, within),
            Term::Choice(within) => (NodeKind::Choice, within),
            Term::All(within) => (NodeKind::All, within),
        };
        let mut group = node(kind, occurs);
        within.iter().for_each(|particle| self.particle(particle, depth, &mut group.children));
        out.push(group);
    }
}

fn is_empty(inherited: &Inherited<'_>) -> bool {
    inherited.particles.is_empty() && inherited.attributes.is_empty() && inherited.any_attribute.is_none()
}

fn node(kind: NodeKind, occurs: Occurs) -> Node {
    Node {
        kind,
        name: None,
        min: occurs.min,
        max: occurs.max,
        nillable: false,
        ty: None,
        rust: None,
        words: Vec::new(),
        children: Vec::new(),
        is_cut: false,
    }
}
