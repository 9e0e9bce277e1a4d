//! The names of one type and of its fields or variants.
//!
//! Must not know the other types, but for the names they took.

use std::collections::BTreeMap;

use super::given::Members;
use super::identifier::{Kind, identifier, variant};
use super::rules::Rules;
use super::scope::Scope;
use super::{NamePolicy, Owner, TypeNames};
use crate::model::{TypeId, Word};
use crate::plan::members::{Allowed, Member, MemberKind};
use crate::plan::types::{Struct, TypeName, Types};
use crate::plan::{Plan, Printed};

/// The name of the field that holds the text of a type with simple content.
const TEXT: &str = "value";

/// The name of the variant that keeps a word the contract does not list.
const CATCH_ALL: &str = "Unknown";

/// Names a type in `scope`; `known` holds the types named before it.
pub(super) fn type_names(
    plan: &Plan,
    (id, printed): (TypeId, Printed<'_>),
    known: &BTreeMap<TypeId, TypeNames>,
    scope: &mut Scope,
    rules: Rules<'_>,
) -> TypeNames {
    let (types, policy) = (&plan.types, rules.policy);
    let wire = wire_name(types, id, known);
    let wanted = identifier(&wire, Kind::Type, policy);
    let ident = match rules.given.owners.get(&Owner::Type(id)) {
        Some(given) => given.clone(),
        None => scope.claim(&wanted),
    };
    let is_numbered = !rules.given.owners.contains_key(&Owner::Type(id))
        && ident.strip_prefix(&wanted).is_none_or(|rest| !matches!(rest, "" | "_"));
    let is_as_expected = ident == identifier_without_rules(&wire, policy);
    let (members, catch_all) = members(types, printed, rules.given.members(Owner::Type(id)), policy);
    // What is made has no name in the contract.
    let renamed = (!is_as_expected && !types.is_made(id)).then_some(wire);
    TypeNames {
        namespace: types.namespace_of(id),
        is_at_top: rules.is_at_top(plan, id),
        ident,
        renamed,
        is_numbered,
        members,
        catch_all,
        facets: None,
    }
}

/// The name of a type in the contract; that of an anonymous one is put together from where it stands.
fn wire_name(types: &Types, id: TypeId, known: &BTreeMap<TypeId, TypeNames>) -> String {
    match &types.get(id).name {
        TypeName::Global(name)
        | TypeName::OfElement(_, name)
        | TypeName::Wrapper(name)
        | TypeName::Made(name) => name.local.clone(),
        TypeName::Within(outer, local) => match known.get(outer) {
            Some(outer) => format!("{}_{local}", outer.ident),
            None => format!("{}_{local}", types.local_name(*outer)),
        },
    }
}

/// What the case policy alone makes of `wire`: a name that differs from it is worth a word in the docs.
fn identifier_without_rules(wire: &str, policy: NamePolicy) -> String {
    use heck::ToUpperCamelCase;
    match policy {
        NamePolicy::Verbatim => wire.to_owned(),
        NamePolicy::Idiomatic => wire.to_upper_camel_case(),
    }
}

/// The names of fields or variants, and that of the variant for anything else.
fn members(
    types: &Types,
    printed: Printed<'_>,
    given: &Members,
    policy: NamePolicy,
) -> (Vec<String>, String) {
    match printed {
        Printed::Struct(of) => (fields_of(of, given, policy), String::new()),
        Printed::Group(members) => (of_group(members, Kind::Value, given, policy), String::new()),
        Printed::Choice(of) => (of_group(&of.members, Kind::Variant, given, policy), String::new()),
        Printed::Enumeration(words) => words_of(words, given, policy),
        // What is any text has no variant of its own.
        Printed::Union(members) => variants(types, members, |id| types.is_text(id), (given, policy)),
        Printed::Family(family) => variants(types, &family.members, |_| false, (given, policy)),
        Printed::Alias(..) | Printed::List(_) | Printed::Array(_) => Default::default(),
    }
}

/// The variants of an enumeration. Given names come first, so that no other word takes them.
fn words_of(words: &[Word], given: &Members, policy: NamePolicy) -> (Vec<String>, String) {
    let mut scope = Scope::for_members(policy);
    given.values().for_each(|name| scope.reserve(name));
    let variants = words.iter().enumerate().map(|(index, word)| match given.get(&index) {
        Some(name) => name.clone(),
        None => scope.claim(&variant(&word.value, policy)),
    });
    let variants = variants.collect();
    (variants, catch_all(&scope, given.get(&words.len())))
}

/// Variants with the names of these types; those that are left out have none.
fn variants(
    types: &Types,
    of: &[TypeId],
    is_left_out: impl Fn(TypeId) -> bool,
    (given, policy): (&Members, NamePolicy),
) -> (Vec<String>, String) {
    let mut scope = Scope::for_members(policy);
    given.values().for_each(|name| scope.reserve(name));
    let variants = of.iter().enumerate().map(|(index, &ty)| match given.get(&index) {
        _ if is_left_out(ty) => String::new(),
        Some(name) => name.clone(),
        None => scope.claim(&identifier(types.local_name(ty), Kind::Variant, policy)),
    });
    let variants = variants.collect();
    (variants, catch_all(&scope, given.get(&of.len())))
}

fn catch_all(scope: &Scope, given: Option<&String>) -> String {
    if let Some(name) = given {
        return name.clone();
    }
    let mut name = CATCH_ALL.to_owned();
    while !scope.is_free(&name) {
        name.push('_');
    }
    name
}

/// The fields of a struct. What the contract names keeps its name; groups, wildcards and mixed text, which it does not name,
/// get out of the way.
fn fields_of(of: &Struct, given: &Members, policy: NamePolicy) -> Vec<String> {
    let members = of.members.iter().map(|member| wanted(member, Kind::Value));
    let attributes = of.attributes.iter().map(|attribute| (attribute.name.local.as_str(), true));
    let text = of.text.map(|_| (TEXT, true));
    let any_attributes = of.any_attribute.is_some().then_some(("any_attributes", false));
    let mixed = of.mixed.then_some(("mixed_text", false));
    let order = of.keeps_order.then_some(("order", false));
    let kept_attributes = of.keeps_attributes.then_some(("kept_attributes", false));
    let kept = order.into_iter().chain(kept_attributes);
    let all = members.chain(attributes).chain(text).chain(any_attributes).chain(mixed).chain(kept);
    claimed(&all.collect::<Vec<_>>(), Kind::Value, given, policy)
}

/// The fields of a group, or the variants of a choice.
fn of_group(members: &[Member], kind: Kind, given: &Members, policy: NamePolicy) -> Vec<String> {
    let all: Vec<_> = members.iter().map(|member| wanted(member, kind)).collect();
    claimed(&all, kind, given, policy)
}

/// The name that a member should have, and whether the contract gives it.
fn wanted(member: &Member, kind: Kind) -> (&str, bool) {
    let ours = |value: &'static str, variant: &'static str| match kind {
        Kind::Variant => (variant, false),
        _ => (value, false),
    };
    match &member.kind {
        MemberKind::Element(element) => (element.name.local.as_str(), true),
        MemberKind::Group(group) => (group.name.as_str(), false),
        MemberKind::Any(any) if any.allowed == Allowed::Unknown => ours("other", "Other"),
        MemberKind::Any(_) => ours("any", "Any"),
    }
}

/// A name for each: first those that the user gives, then those that the contract gives.
pub(super) fn claimed(
    wanted: &[(&str, bool)],
    kind: Kind,
    given: &Members,
    policy: NamePolicy,
) -> Vec<String> {
    let mut scope = Scope::for_members(policy);
    given.values().for_each(|name| scope.reserve(name));
    let mut names = vec![String::new(); wanted.len()];
    for turn in [true, false] {
        for (index, (name, (wire, is_named))) in names.iter_mut().zip(wanted).enumerate() {
            if let Some(given) = given.get(&index) {
                name.clone_from(given);
            } else if *is_named == turn {
                *name = scope.claim(&identifier(wire, kind, policy));
            }
        }
    }
    names
}
