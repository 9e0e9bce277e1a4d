//! An index of all that is printed, by which targets of settings are found: each in the time of what it refers to.
//!
//! Must not know the settings.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use super::Names;
use super::target::{Target, quoted};
use crate::diagnostic::{Diagnostic, Place};
use crate::model::TypeId;
use crate::near::near;
use crate::plan::Plan;
use crate::plan::members::{Member, MemberKind};
use crate::plan::types::{Kind, Struct, TypeName};

/// How many targets that are not found are compared with what there is, for a suggestion.
const MOST_SUGGESTIONS: usize = 20;

/// The setting whose targets may be built-in types.
pub(super) const MAP: &str = "map";

/// A struct or an enum, or an alias.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// A type of the plan.
    Type(TypeId),
    /// The enum of faults with this index.
    Fault(usize),
    /// The struct of attachments with this index.
    Attachments(usize),
}

/// The members of one owner, by all their names.
type Members = BTreeMap<String, usize>;

/// The members of the groups and choices within one type, by all their names.
type Inner = BTreeMap<String, Vec<(Owner, usize)>>;

/// What is printed, by name.
#[derive(Debug)]
pub struct Index<'a> {
    plan: &'a Plan,
    names: &'a Names,
    /// The names by rule, if some of `names` are others.
    by_rule: Option<&'a Names>,
    /// By the name in the contract.
    wire: BTreeMap<&'a str, Vec<TypeId>>,
    /// By the Rust name by rule, or the Rust name.
    rust: BTreeMap<&'a str, Vec<Owner>>,
    /// By the Rust path, where there are modules.
    paths: BTreeMap<String, TypeId>,
    members: OnceCell<BTreeMap<Owner, Members>>,
    /// What is within the types that were asked for.
    inner: RefCell<BTreeMap<TypeId, Inner>>,
    suggestions: Cell<usize>,
}

impl<'a> Index<'a> {
    /// The index of what is printed for `plan` by these names.
    pub fn new(plan: &'a Plan, names: &'a Names) -> Self {
        let mut index = Self {
            plan,
            names,
            by_rule: names.by_rule.as_deref(),
            wire: BTreeMap::new(),
            rust: BTreeMap::new(),
            paths: BTreeMap::new(),
            members: OnceCell::new(),
            inner: RefCell::default(),
            suggestions: Cell::new(MOST_SUGGESTIONS),
        };
        for &id in &plan.printed {
            // An anonymous type has only the name of the element that it is in.
            if names.types.contains_key(&id) && !matches!(plan.types.get(id).name, TypeName::Within(..)) {
                index.wire.entry(plan.types.local_name(id)).or_default().push(id);
            }
        }
        // What has a name by rule is found by it, whatever is named so now.
        index.by_rule.into_iter().chain([names]).for_each(|names| index.add_rust(names));
        index
    }

    /// Adds Rust names that are no others by now.
    fn add_rust(&mut self, names: &'a Names) {
        let types =
            self.plan.printed.iter().filter_map(|id| Some((Owner::Type(*id), &names.types.get(id)?.ident)));
        let faults = names.faults.iter().enumerate().map(|(index, of)| (Owner::Fault(index), &of.ident));
        let attachments = names.attachments.iter().enumerate();
        let attachments = attachments.map(|(index, of)| (Owner::Attachments(index), &of.ident));
        let mut rust: BTreeMap<&str, Vec<Owner>> = BTreeMap::new();
        for (owner, ident) in types.chain(faults).chain(attachments) {
            rust.entry(ident).or_default().push(owner);
        }
        for (ident, owners) in rust {
            self.rust.entry(ident).or_insert(owners);
        }
        if !names.modules.is_empty() {
            for &id in &self.plan.printed {
                if let Some(path) = names.type_path(id) {
                    self.paths.entry(path).or_insert(id);
                }
            }
        }
    }

    /// What a target refers to, whatever it says of members. A name without `*` is that of a type in the contract; if
    /// there is none, that of an element of a message, of what is made for the contract's types, a Rust name, or a Rust
    /// path.
    ///
    /// # Errors
    ///
    /// If it matches nothing that is printed; `setting` says what it was written for.
    pub fn owners(&self, setting: &str, target: &Target) -> Result<Vec<Owner>, Diagnostic> {
        let found = match target.ty.strip_suffix('*') {
            Some(start) => self.beginning(start, target),
            None => self.named(&target.ty, target),
        };
        if found.is_empty() { Err(self.no_owner(setting, target)) } else { Ok(found) }
    }

    /// The fields and variants that a target refers to, by their indexes in the names of their owners; the variant for
    /// anything else comes behind them. A name without `*` is that of an element, word or type in the contract; if
    /// there is none, that of an attribute, or a Rust name. A type without such a member lends its name to the one of
    /// the groups and choices within it that has one.
    ///
    /// # Errors
    ///
    /// If it matches nothing that is printed, says nothing of members, or several groups and choices within a type have
    /// such a member.
    pub fn members(&self, setting: &str, target: &Target) -> Result<Vec<(Owner, usize)>, Diagnostic> {
        let owners = self.owners(setting, target)?;
        let wanted = target.member.as_deref().unwrap_or_default();
        let all = self.members.get_or_init(|| self.all_members());
        let mut found = Vec::new();
        for owner in &owners {
            let Some(members) = all.get(owner) else { continue };
            match (members.get(wanted), wanted.strip_suffix('*')) {
                (Some(index), _) => found.push((*owner, *index)),
                (None, Some(start)) => {
                    let range = members.range::<str, _>((Bound::Included(start), Bound::Unbounded));
                    let range = range.take_while(|(name, _)| name.starts_with(start));
                    found.extend(range.map(|(_, index)| (*owner, *index)));
                }
                (None, None) => found.extend(self.within(setting, target, *owner)?),
            }
        }
        found.sort_unstable();
        found.dedup();
        if found.is_empty() { Err(self.no_member(setting, target, &owners)) } else { Ok(found) }
    }

    /// The member that a group or choice within `owner` has, where the target names the type.
    fn within(
        &self,
        setting: &str,
        target: &Target,
        owner: Owner,
    ) -> Result<Option<(Owner, usize)>, Diagnostic> {
        let (Owner::Type(id), Some(wanted), false) = (owner, &target.member, target.ty.ends_with('*')) else {
            return Ok(None);
        };
        let mut inner = self.inner.borrow_mut();
        let found = inner.entry(id).or_insert_with(|| self.inner_members(id)).get(wanted);
        match found.map_or(&[][..], Vec::as_slice) {
            [] => Ok(None),
            [member] => Ok(Some(*member)),
            several => {
                let owners = several.iter().filter_map(|(owner, _)| match owner {
                    Owner::Type(id) => self.names.type_path(*id),
                    Owner::Fault(_) | Owner::Attachments(_) => None,
                });
                let shown: Vec<String> = owners.map(|owner| format!("{owner}/{wanted}")).collect();
                let help = format!("write one of {}", quoted(shown.iter().map(String::as_str)));
                let found = "several groups or choices within the type have this".to_owned();
                Err(self.report(setting, target, found, "one field or variant", help))
            }
        }
    }

    /// The members of the groups and choices within a type, however deep.
    fn inner_members(&self, id: TypeId) -> Inner {
        let all = self.members.get_or_init(|| self.all_members());
        let groups = |id| self.plan.types.members(id).iter().filter_map(Member::group);
        let (mut inner, mut seen) = (Inner::new(), BTreeSet::new());
        let mut open: Vec<TypeId> = groups(id).collect();
        while let Some(group) = open.pop() {
            if !seen.insert(group) {
                continue;
            }
            open.extend(groups(group));
            let owner = Owner::Type(group);
            for (name, index) in all.get(&owner).into_iter().flatten() {
                inner.entry(name.clone()).or_default().push((owner, *index));
            }
        }
        inner.values_mut().for_each(|members| members.sort_unstable());
        inner
    }

    /// Everything whose name begins with `start`.
    fn beginning(&self, start: &str, target: &Target) -> Vec<Owner> {
        let from = (Bound::Included(start), Bound::Unbounded);
        let wire = self.wire.range::<str, _>(from).take_while(|(name, _)| name.starts_with(start));
        let rust = self.rust.range::<str, _>(from).take_while(|(name, _)| name.starts_with(start));
        let wire = wire.flat_map(|(_, ids)| ids).map(|id| Owner::Type(*id));
        let rust = rust.flat_map(|(_, owners)| owners).copied();
        let mut found: Vec<Owner> = wire.chain(rust).filter(|owner| self.is_of(target, *owner)).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// What has this very name: the types of the contract, or else all others.
    fn named(&self, name: &str, target: &Target) -> Vec<Owner> {
        let contract = self.plan.model.types.len();
        let rank = |id: TypeId| match self.plan.types.get(id).name {
            TypeName::Global(_) if (id.0 as usize) < contract => 0,
            TypeName::OfElement(..) | TypeName::Wrapper(_) => 1,
            _ => 2,
        };
        let wire = self.wire.get(name).into_iter().flatten().copied();
        let wire: Vec<TypeId> = wire.filter(|id| self.is_of(target, Owner::Type(*id))).collect();
        if let Some(first) = wire.iter().map(|id| rank(*id)).min() {
            return wire.into_iter().filter(|id| rank(*id) == first).map(Owner::Type).collect();
        }
        let rust = self.rust.get(name).into_iter().flatten().copied();
        let path = self.paths.get(name).map(|id| Owner::Type(*id));
        rust.chain(path).filter(|owner| self.is_of(target, *owner)).collect()
    }

    fn is_of(&self, target: &Target, owner: Owner) -> bool {
        match owner {
            Owner::Type(id) => {
                let namespace = self.plan.types.namespace_of(id);
                target.is_of(namespace.map_or("", |id| self.plan.model.namespace(id)))
            }
            // They are in no namespace of the contract, not even the one without a name.
            Owner::Fault(_) | Owner::Attachments(_) => target.namespace.is_none(),
        }
    }

    fn all_members(&self) -> BTreeMap<Owner, Members> {
        let each = || self.by_rule.into_iter().chain([self.names]);
        let types = self.names.types.keys().map(|id| {
            let of_type = each().filter_map(|names| names.types.get(id));
            let rust = of_type.map(|of| of.members.iter().chain([&of.catch_all]));
            (Owner::Type(*id), members(self.wire_names(*id), rust))
        });
        let faults = self.plan.faults.iter().enumerate().map(|(index, of)| {
            let wire = of.entries.iter().map(|entry| Some((entry.name.local.as_str(), false)));
            let rust = each().map(|names| names.faults[index].variants.iter());
            (Owner::Fault(index), members(wire.collect(), rust))
        });
        let attachments = self.plan.attachments.iter().enumerate().map(|(index, of)| {
            let wire = of.attachments.iter().map(|of| Some((of.part.as_str(), false))).collect();
            let of_them = each().map(|names| &names.attachments[index]);
            let rust = of_them.map(|of| of.fields.iter().chain([&of.others]));
            (Owner::Attachments(index), members(wire, rust))
        });
        types.chain(faults).chain(attachments).collect()
    }

    /// The names in the contract of the members of a type, and whether they are attributes.
    fn wire_names(&self, id: TypeId) -> Vec<Option<(&'a str, bool)>> {
        let types = &self.plan.types;
        let of_type = |id: &TypeId| Some((types.local_name(*id), false));
        match types.kind(id) {
            Kind::Enumeration { words, .. } => {
                words.iter().map(|word| Some((word.value.as_str(), false))).collect()
            }
            // A member that is a text is in the variant for any other text.
            Kind::Union { members } => {
                members.iter().map(|id| of_type(id).filter(|_| !types.is_text(*id))).collect()
            }
            Kind::Family(family) => family.members.iter().map(of_type).collect(),
            kind => {
                let elements = types.members(id).iter().map(|member| match &member.kind {
                    MemberKind::Element(element) => Some((element.name.local.as_str(), false)),
                    MemberKind::Group(_) | MemberKind::Any(_) => None,
                });
                let attributes = match kind {
                    Kind::Struct(Struct { attributes, .. }) => attributes.as_slice(),
                    _ => &[],
                };
                let attributes = attributes.iter().map(|of| Some((of.name.local.as_str(), true)));
                elements.chain(attributes).collect()
            }
        }
    }

    fn no_owner(&self, setting: &str, target: &Target) -> Diagnostic {
        let types = &self.plan.types;
        let left_out = || {
            let is_named = |id: &TypeId| {
                let is_named = matches!(types.get(*id).name, TypeName::Global(_) | TypeName::OfElement(..));
                is_named && types.local_name(*id) == target.ty && self.is_of(target, Owner::Type(*id))
            };
            let is_builtin = |id: &TypeId| matches!(types.kind(*id), Kind::Builtin(_));
            types.ids().filter(is_named).map(|id| is_builtin(&id)).min()
        };
        let (found, help) = match self.may_suggest().then(left_out) {
            Some(Some(true)) => {
                let help = match setting {
                    MAP => format!("write \"xsd:{}\"", target.ty),
                    _ => suggestion(None),
                };
                ("this is a built-in type, which is not printed", help)
            }
            Some(Some(false)) if self.plan.selection.is_all() => {
                ("nothing that is printed needs this type", suggestion(None))
            }
            Some(Some(false)) => ("no chosen operation needs this type", suggestion(None)),
            Some(None) => {
                let near = near(&target.ty, self.rust.keys().copied());
                ("no type of this name is printed", suggestion(near))
            }
            None => ("no type of this name is printed", suggestion(None)),
        };
        self.report(setting, target, found.to_owned(), "a type", help)
    }

    fn no_member(&self, setting: &str, target: &Target, owners: &[Owner]) -> Diagnostic {
        let wanted = target.member.as_deref().unwrap_or_default();
        let all = self.members.get_or_init(|| self.all_members());
        let owner = owners.first().filter(|_| self.may_suggest());
        let members = owner.and_then(|owner| all.get(owner));
        let inner = match owner {
            Some(Owner::Type(id)) if !target.ty.ends_with('*') => self.inner_members(*id),
            _ => Inner::new(),
        };
        let names = members.into_iter().flat_map(BTreeMap::keys).chain(inner.keys()).map(String::as_str);
        let help = suggestion(near(wanted, names));
        let found = match owners.len() {
            1 => "the type has no field or variant of this name",
            _ => "none of these types has a field or variant of this name",
        };
        self.report(setting, target, found.to_owned(), "a field or variant", help)
    }

    /// The Rust path of a type.
    pub(super) fn path_of(&self, id: TypeId) -> String {
        self.names.type_path(id).unwrap_or_default()
    }

    /// Whether there is time for another suggestion.
    pub(super) fn may_suggest(&self) -> bool {
        let left = self.suggestions.get();
        self.suggestions.set(left.saturating_sub(1));
        left > 0
    }

    /// A mistake in the target of a setting.
    pub(crate) fn report(
        &self,
        setting: &str,
        target: &Target,
        found: String,
        expected: &str,
        help: String,
    ) -> Diagnostic {
        Diagnostic {
            place: self.place(),
            construct: format!("{setting} \"{}\"", target.shown()),
            found,
            expected: expected.to_owned(),
            help,
        }
    }

    /// The place of a setting: the contract as a whole.
    pub(crate) fn place(&self) -> Place {
        let file = self.plan.model.files.first().cloned().unwrap_or_default();
        Place { file: file.into(), line: 0, column: 0 }
    }
}

fn suggestion(near: Option<&str>) -> String {
    near.map_or_else(
        || "`wsdl2rust inspect --types` shows what is printed".to_owned(),
        |near| format!("did you mean \"{near}\"?"),
    )
}

/// An index of members: by their names in the contract, those of attributes with `@` too, and by their Rust names, of which there
/// may be several lists. Of several with one name the first one counts.
fn members<'n>(
    wire: Vec<Option<(&str, bool)>>,
    rust: impl Iterator<Item = impl Iterator<Item = &'n String>>,
) -> BTreeMap<String, usize> {
    let mut members = BTreeMap::new();
    let named = || wire.iter().enumerate().filter_map(|(index, name)| Some((index, (*name)?)));
    for (index, (local, _)) in named().filter(|(_, (_, is_attribute))| !is_attribute) {
        members.entry(local.to_owned()).or_insert(index);
    }
    for (index, (local, _)) in named().filter(|(_, (_, is_attribute))| *is_attribute) {
        members.entry(format!("@{local}")).or_insert(index);
        members.entry(local.to_owned()).or_insert(index);
    }
    for (index, rust) in rust.flat_map(Iterator::enumerate).filter(|(_, rust)| !rust.is_empty()) {
        members.entry(rust.clone()).or_insert(index);
    }
    members
}
