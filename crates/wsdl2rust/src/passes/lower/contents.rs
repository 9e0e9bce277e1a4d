//! Lowers each content model to a flat list of elements, wildcards and groups.
//!
//! Whatever can stand in the list itself does: sequences within sequences, the members of an optional one as optional
//! elements. A choice, or a repeated sequence of several members, becomes a type of its own without an element, shared
//! by all that use the same one. Must not know how a group is named in Rust or printed; `choices` lowers choices.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::firsts::Firsts;
use super::groups::{Groups, rename_within};
use super::members::{Node, Term, multiplied};
use super::substitution::Heads;
use super::varieties::SimpleTypes;
use crate::model::{self, Content, Docs, Occurs, Particle, TypeId, TypeKind};
use crate::plan::declared::Declared;
use crate::plan::members::{Member, MemberKind};
use crate::plan::types::{Complex, Kind, Order, TypeDef, TypeName, Types};
use crate::views::Inherited;

/// The types of a contract in Rust. `related` are the types that others are derived from or that are derived themselves,
/// each with the number of its bases: these stay structs, even where their content is but one choice, and bases come
/// first, so that a group they pass on is named after them.
pub fn contents(heads: &Heads<'_>, related: &BTreeMap<TypeId, usize>) -> Types {
    let arrays = &heads.families.arrays;
    let declared = arrays.types.encodings.declared;
    let mut types = Types::default();
    for id in declared.ids() {
        types.add(empty(declared, arrays.types.encodings.simple, id));
    }
    for def in &arrays.types.made {
        types.add(def.clone());
    }
    let names = &declared.model().groups;
    let mut groups =
        Groups { names, made: BTreeMap::new(), keeps_optional: false, firsts: Firsts::default() };
    let mut ids: Vec<TypeId> = declared.ids().filter(|id| declared.content(*id).is_some()).collect();
    ids.sort_by_key(|id| related.get(id).copied().unwrap_or(0));
    for id in ids {
        let (mut complex, roots) = whole(heads, id);
        complex.order =
            if roots.iter().any(|(_, root)| holds_all(root)) { Order::All } else { Order::Sequence };
        let nodes: Vec<Node> =
            roots.into_iter().map(|(owner, root)| Node::new(heads, owner, root, false)).collect();
        groups.keeps_optional = false;
        complex.members = groups.all_flat(&mut types, id, nodes.clone());
        if groups.firsts.have_name_twice(&types, &complex.members) {
            // Which of two elements of one name is meant depends on whether an optional sequence stands.
            groups.keeps_optional = true;
            complex.members = groups.all_flat(&mut types, id, nodes);
        }
        let choice = the_one_choice(&types, &complex).filter(|_| !related.contains_key(&id));
        if let Some((group, members)) = choice {
            let within: Vec<TypeId> = members.iter().filter_map(Member::group).collect();
            rename_within(&mut types, &within, group, id);
            (complex.order, complex.members) = (Order::Choice, members);
        }
        types.get_mut(id).kind = Kind::Complex(complex);
    }
    types
}

/// A type with all but its members.
fn empty(declared: &Declared<'_>, simple: &SimpleTypes<'_>, id: TypeId) -> TypeDef {
    let model = declared.model();
    if let Some(message) = declared.message(id) {
        let (name, place) = (message.name.clone(), message.place.clone());
        return TypeDef { name, kind: Kind::Complex(Complex::default()), docs: Docs::default(), place };
    }
    let def = model.type_def(id);
    let SimpleTypes(simple) = simple;
    let kind = match def.kind {
        TypeKind::Builtin(builtin) => Kind::Builtin(builtin),
        TypeKind::Simple(_) | TypeKind::Complex(_) => {
            simple.kind(id).unwrap_or_else(|| Kind::Complex(Complex::default()))
        }
    };
    let (docs, place) = (def.docs.clone(), def.place.clone());
    TypeDef { name: TypeName::of_contract(model, &def.name), kind, docs, place }
}

/// A complex type with its bases counted in, still without members; and its content models, each with the type that has it.
fn whole<'d>(heads: &Heads<'d>, id: TypeId) -> (Complex, Vec<(TypeId, &'d Particle)>) {
    let encodings = &heads.families.arrays.types.encodings;
    let declared = encodings.declared;
    if let Some(message) = declared.message(id) {
        let mut complex = Complex { encoded: encodings.is_encoded(id), ..Complex::default() };
        return match &message.content {
            Content::Simple(text) => {
                complex.text = Some(*text);
                (complex, Vec::new())
            }
            Content::Elements(particle) => (complex, vec![(id, particle)]),
            Content::Empty => (complex, Vec::new()),
        };
    }
    let inherited = Inherited::of(declared.model(), id);
    let complex = Complex {
        attributes: inherited.attributes.iter().map(|inherited| inherited.attribute.clone()).collect(),
        text: inherited.text,
        any_attribute: inherited.any_attribute.map(Cow::into_owned),
        mixed: inherited.mixed,
        soap_array: inherited.soap_array,
        encoded: inherited.lineage.iter().any(|id| encodings.is_encoded(*id)),
        ..Complex::default()
    };
    (complex, inherited.from.into_iter().zip(inherited.particles).collect())
}

impl Groups<'_> {
    /// The members that stand for content models, one after the other.
    fn all_flat(&mut self, types: &mut Types, owner: TypeId, nodes: Vec<Node>) -> Vec<Member> {
        nodes.into_iter().flat_map(|node| self.flat(types, owner, node)).collect()
    }

    /// The members that stand for `node` in a sequence of type `owner`.
    pub(super) fn flat(&mut self, types: &mut Types, owner: TypeId, node: Node) -> Vec<Member> {
        let Node { occurs, term, place } = node;
        if occurs.max == Some(0) {
            return Vec::new();
        }
        match term {
            Term::Sequence(children) => {
                let children = self.all_flat(types, owner, children);
                let is_kept = occurs.is_repeated() || (occurs.is_optional() && self.keeps_optional);
                if !is_kept || children.len() < 2 {
                    return children.into_iter().map(|child| multiplied(occurs, child)).collect();
                }
                vec![self.group(types, owner, ("group", Order::Sequence), children, (occurs, place))]
            }
            Term::Choice(children) => {
                self.choice(types, owner, occurs, children, place).into_iter().collect()
            }
            Term::Member(kind) => vec![Member { occurs, kind, place }],
        }
    }
}

/// The choice that is all there is to a type, which then is that choice itself: the group and its members.
fn the_one_choice(types: &Types, complex: &Complex) -> Option<(TypeId, Vec<Member>)> {
    let is_bare = complex.attributes.is_empty() && complex.any_attribute.is_none() && !complex.mixed;
    let [Member { occurs: Occurs::ONCE, kind: MemberKind::Group(used), .. }] = complex.members.as_slice()
    else {
        return None;
    };
    let group = types.complex(used.ty)?;
    let is_a_member = matches!(types.get(used.ty).name, TypeName::Within(..));
    let is_choice = is_bare && is_a_member && group.order == Order::Choice;
    is_choice.then(|| (used.ty, group.members.clone()))
}

/// Whether the content is an `xsd:all`, or is extended from one.
fn holds_all(particle: &Particle) -> bool {
    match &particle.term {
        model::Term::All(children) => children.len() > 1,
        model::Term::Sequence(children) => children.iter().any(holds_all),
        model::Term::Element(_) | model::Term::Choice(_) | model::Term::Any(_) => false,
    }
}
