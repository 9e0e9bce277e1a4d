//! Lowers each content model to a flat list of elements, wildcards and groups.
//!
//! Whatever can stand in the list itself does: sequences within sequences, the members of an optional one as optional
//! elements. A choice, or a repeated sequence of several members, becomes a type of its own without an element, shared
//! by all that use the same one. Must not know how a group is named in Rust or printed; `choices` lowers choices.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::firsts::Firsts;
use super::groups::{Groups, Of, rename_within};
use super::members::{Node, Term, multiplied};
use super::substitution::Heads;
use super::varieties::SimpleTypes;
use crate::model::{self, Content, Docs, Occurs, Particle, SoapArray, TypeId, TypeKind, WireName};
use crate::plan::declared::Declared;
use crate::plan::members::{Element, Encoded, Item, Member, MemberKind};
use crate::plan::types::{Array, Choice, Kind, Order, Struct, TypeDef, TypeName, Types};
use crate::views::Inherited;

/// The types of a contract in Rust. `related` are the types that others are derived from or that are derived themselves,
/// each with the number of its bases: these stay structs, even where their content is but one choice, and bases come
/// first, so that a group they pass on is named after them.
pub fn contents(heads: &Heads<'_>, related: &BTreeMap<TypeId, usize>, lossless: bool) -> Types {
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
        let Whole { mut of, array, is_encoded, roots } = whole(heads, id);
        let is_all = roots.iter().any(|(_, root)| holds_all(root));
        let nodes: Vec<Node> =
            roots.into_iter().map(|(owner, root)| Node::new(heads, owner, root, false)).collect();
        groups.keeps_optional = false;
        of.members = groups.all_flat(&mut types, id, nodes.clone());
        if groups.firsts.have_name_twice(&types, &of.members) {
            // Which of two elements of one name is meant depends on whether an optional sequence stands.
            groups.keeps_optional = true;
            of.members = groups.all_flat(&mut types, id, nodes);
        }
        let choice = the_one_choice(&types, &of).filter(|_| !related.contains_key(&id));
        types.get_mut(id).kind = if let Some(array) = array.and_then(|array| items(array, &of.members)) {
            Kind::Array(Box::new(array))
        } else if let Some((group, members)) = choice {
            let within: Vec<TypeId> = members.iter().filter_map(Member::group).collect();
            rename_within(&mut types, &within, group, id);
            Kind::Choice(Choice { members, is_group: false })
        } else {
            let is_any = is_all || (is_encoded && is_free(&of.members));
            of.order = if is_any { Order::Any } else { Order::Sequence };
            (of.keeps_order, of.keeps_attributes) = (lossless && is_all, lossless);
            Kind::Struct(of)
        };
    }
    types
}

/// A type with all but its members.
fn empty(declared: &Declared<'_>, simple: &SimpleTypes<'_>, id: TypeId) -> TypeDef {
    let model = declared.model();
    if let Some(message) = declared.message(id) {
        let (name, place) = (message.name.clone(), message.place.clone());
        return TypeDef { name, kind: Kind::Struct(Struct::default()), docs: Docs::default(), place };
    }
    let def = model.type_def(id);
    let SimpleTypes(simple) = simple;
    let kind = match def.kind {
        TypeKind::Builtin(builtin) => Kind::Builtin(builtin),
        TypeKind::Simple(_) | TypeKind::Complex(_) => {
            simple.kind(id).unwrap_or_else(|| Kind::Struct(Struct::default()))
        }
    };
    let (docs, place) = (def.docs.clone(), def.place.clone());
    TypeDef { name: TypeName::of_contract(model, &def.name), kind, docs, place }
}

/// A complex type with its bases counted in, still without members.
struct Whole<'d> {
    of: Struct,
    /// It is an array in encoded messages.
    array: Option<SoapArray>,
    /// Whether values of it stand in encoded messages.
    is_encoded: bool,
    /// Its content models, each with the type that has it.
    roots: Vec<(TypeId, &'d Particle)>,
}

fn whole<'d>(heads: &Heads<'d>, id: TypeId) -> Whole<'d> {
    let encodings = &heads.families.arrays.types.encodings;
    let declared = encodings.declared;
    if let Some(message) = declared.message(id) {
        let (text, roots) = match &message.content {
            Content::Simple(text) => (Some(*text), Vec::new()),
            Content::Elements(particle) => (None, vec![(id, particle)]),
            Content::Empty => (None, Vec::new()),
        };
        let of = Struct { text, ..Struct::default() };
        return Whole { of, array: None, is_encoded: encodings.is_encoded(id), roots };
    }
    let inherited = Inherited::of(declared.model(), id);
    let is_encoded = inherited.lineage.iter().any(|id| encodings.is_encoded(*id));
    let of = Struct {
        attributes: inherited.attributes.iter().map(|inherited| inherited.attribute.clone()).collect(),
        text: inherited.text,
        any_attribute: inherited.any_attribute.map(Cow::into_owned),
        mixed: inherited.mixed,
        ..Struct::default()
    };
    let array = inherited.soap_array.filter(|_| is_encoded);
    Whole { of, array, is_encoded, roots: inherited.from.into_iter().zip(inherited.particles).collect() }
}

/// An array of the first of these members, as a field would hold the items that has nothing to say of itself.
fn items(array: SoapArray, members: &[Member]) -> Option<Array> {
    let (item, place) = members.iter().find_map(|member| Some((member.element()?, &member.place)))?;
    let items = Element {
        name: WireName { namespace: None, local: "items".into() },
        nillable: false,
        encoded: Encoded::Value,
        item: Some(Item {
            name: item.name.clone(),
            ty: item.ty,
            nillable: true,
            soap: Some(array.depth),
            occurs: Occurs { min: 0, max: None },
        }),
        ..item.clone()
    };
    Some(Array { items, rank: array.rank, place: place.clone() })
}

/// Whether members in encoded messages may come in any order: several elements, each of another name.
fn is_free(members: &[Member]) -> bool {
    let names: BTreeSet<_> =
        members.iter().filter_map(Member::element).map(|element| &element.name).collect();
    members.len() > 1 && names.len() == members.len()
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
                vec![self.group(types, owner, ("group", Of::All), children, (occurs, place))]
            }
            Term::Choice(children) => {
                self.choice(types, owner, occurs, children, place).into_iter().collect()
            }
            Term::Member(kind) => vec![Member { occurs, kind, place }],
        }
    }
}

/// The choice that is all there is to a type, which then is that choice itself: the group and its members.
fn the_one_choice(types: &Types, of: &Struct) -> Option<(TypeId, Vec<Member>)> {
    let is_bare = of.attributes.is_empty() && of.any_attribute.is_none() && !of.mixed;
    let [Member { occurs: Occurs::ONCE, kind: MemberKind::Group(used), .. }] = of.members.as_slice() else {
        return None;
    };
    let Kind::Choice(Choice { members, .. }) = types.kind(used.ty) else { return None };
    let is_a_member = matches!(types.get(used.ty).name, TypeName::Within(..));
    (is_bare && is_a_member).then(|| (used.ty, members.clone()))
}

/// Whether the content is an `xsd:all`, or is extended from one.
fn holds_all(particle: &Particle) -> bool {
    match &particle.term {
        model::Term::All(children) => children.len() > 1,
        model::Term::Sequence(children) => children.iter().any(holds_all),
        model::Term::Element(_) | model::Term::Choice(_) | model::Term::Any(_) => false,
    }
}
