//! Which field of a table an element is for, by its name.
//!
//! Must not know what was read before, nor in which order elements come.

use super::allowed::Allowed;
use super::field::{Field, Kind};
use super::shape::{Order, Shape};
use crate::leniency::Leniency;
use crate::xml::ExpandedName;

impl Shape {
    /// Those of which one may stand first where this is expected.
    fn firsts(&self) -> &'static [Field] {
        let particles = self.particles();
        let end = match self.order {
            Order::Choice | Order::All => None,
            // As far as what stands before may be left out.
            Order::Sequence => particles.iter().position(|field| !field.is_emptiable()),
        };
        end.map_or(particles, |end| &particles[..=end])
    }

    /// Whether an element named `name` has a field somewhere in it, wildcards apart.
    pub(in crate::value) fn names(&self, name: ExpandedName<'_>) -> bool {
        self.particles().iter().any(|field| match field.group {
            Some(group) => group.names(name),
            None => field.is_named(name),
        })
    }

    /// Whether some field accepts an element named `name`, wildcards excepted.
    pub(crate) fn takes(&self, name: ExpandedName<'_>, leniency: &Leniency) -> bool {
        self.names(name)
            || (leniency.other_form && self.names_in_other_form(name))
            || (leniency.other_namespaces && self.names_locally(name.local))
    }

    /// Whether an element named `name` is for a field somewhere in it.
    pub(in crate::value) fn knows(&self, name: ExpandedName<'_>, leniency: &Leniency) -> bool {
        self.takes(name, leniency) || self.admits(name) || self.admits_unknown()
    }

    /// Whether some field is for an element with this local name.
    fn names_locally(&self, local: &str) -> bool {
        self.particles().iter().any(|field| match field.group {
            Some(group) => group.names_locally(local),
            None => field.is_named_locally(local),
        })
    }

    /// Whether an element named `name` has a field somewhere in it, but for its namespace: the contract has it without
    /// one where it has that of this type, or the other way round.
    pub(in crate::value) fn names_in_other_form(&self, name: ExpandedName<'_>) -> bool {
        (name.namespace.is_empty() || name.namespace == self.namespace) && self.has_other_form(name)
    }

    fn has_other_form(&self, name: ExpandedName<'_>) -> bool {
        self.particles().iter().any(|field| match field.group {
            Some(group) => group.has_other_form(name),
            None => field.is_other_form(name),
        })
    }

    fn admits(&self, name: ExpandedName<'_>) -> bool {
        self.particles().iter().any(|field| match field.group {
            Some(group) => group.admits(name),
            None => field.admits(name),
        })
    }

    fn admits_unknown(&self) -> bool {
        self.particles().iter().any(|field| match field.group {
            Some(group) => group.admits_unknown(),
            None => field.admits_unknown(),
        })
    }

    /// What a message calls it where it is a group: the elements that it may begin with.
    pub(in crate::value) fn describe(&self) -> String {
        let mut names = Vec::new();
        self.first_names(&mut names);
        match names.as_slice() {
            [name] => format!("element {name}"),
            [names @ .., last] => format!("element {} or {last}", names.join(", ")),
            [] => "element".to_owned(),
        }
    }

    fn first_names(&self, names: &mut Vec<&'static str>) {
        for field in self.firsts() {
            match field.group {
                Some(group) => group.first_names(names),
                None if field.kind == Kind::Any => names.push("of any name"),
                None => names.push(field.name),
            }
        }
    }
}

impl Field {
    /// How messages call it.
    pub(crate) fn describe(&self) -> String {
        match self.kind {
            Kind::Element => format!("element {}", self.name),
            Kind::Attribute => format!("attribute {}", self.name),
            Kind::Text => "text".to_owned(),
            Kind::Group => match self.group {
                Some(group) => group.describe(),
                None => "group".to_owned(),
            },
            Kind::Any => "element of any name".to_owned(),
            Kind::AnyAttributes => "attribute of any name".to_owned(),
            Kind::Mixed => "text between elements".to_owned(),
            Kind::KeptOrder => "order of elements".to_owned(),
            Kind::KeptAttributes => "attribute of XML Schema".to_owned(),
        }
    }

    /// Whether it is the element with this name.
    pub(in crate::value) fn is_named(&self, name: ExpandedName<'_>) -> bool {
        self.kind == Kind::Element && self.name == name.local && self.namespace_name() == name.namespace
    }

    /// Whether it is the element with this name, but that only one of the two has a namespace.
    pub(in crate::value) fn is_other_form(&self, name: ExpandedName<'_>) -> bool {
        self.kind == Kind::Element
            && self.name == name.local
            && self.namespace_name().is_empty() != name.namespace.is_empty()
    }

    /// Whether it is an element with this local name.
    pub(in crate::value) fn is_named_locally(&self, local: &str) -> bool {
        self.kind == Kind::Element && self.name == local
    }

    /// Whether it is a wildcard that stands for this name.
    fn admits(&self, name: ExpandedName<'_>) -> bool {
        self.kind == Kind::Any && self.allowed.has(name.namespace)
    }

    /// Whether it is a wildcard for what is not known otherwise.
    fn admits_unknown(&self) -> bool {
        self.kind == Kind::Any && matches!(self.allowed, Allowed::Unknown)
    }

    /// Whether an element named `name`, which is meant for `claim`, can be its first one.
    pub(in crate::value) fn starts(&self, name: ExpandedName<'_>, claim: Claim) -> bool {
        match (self.group, claim) {
            (Some(group), _) => group.firsts().iter().any(|field| field.starts(name, claim)),
            (None, Claim::Name) => self.is_named(name),
            (None, Claim::Wildcard) => self.admits(name),
            (None, Claim::OtherForm) => self.is_other_form(name),
            (None, Claim::LocalName) => self.is_named_locally(name.local),
            (None, Claim::Unknown) => self.admits_unknown(),
        }
    }
}

/// By what a field may claim an element, the strongest first: real contracts have wildcards that stand for the names
/// of other fields too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::value) enum Claim {
    /// The contract names it there.
    Name,
    /// A wildcard is for its namespace.
    Wildcard,
    /// The contract names it there, in another form ([`Leniency::other_form`]).
    OtherForm,
    /// The contract names it at this place, in another namespace ([`Leniency::other_namespaces`]).
    LocalName,
    /// It is not known at all.
    Unknown,
}

impl Claim {
    /// How an element named `name` may be claimed within `scope`.
    pub(in crate::value) fn all(
        name: ExpandedName<'_>,
        scope: &Shape,
        leniency: &Leniency,
    ) -> impl Iterator<Item = Self> {
        let is_known = move || scope.names(name) || scope.admits(name);
        let all = [Self::Name, Self::Wildcard, Self::OtherForm, Self::LocalName, Self::Unknown];
        all.into_iter().filter(move |claim| match claim {
            Self::Name | Self::Wildcard => true,
            Self::OtherForm => leniency.other_form && !is_known() && scope.names_in_other_form(name),
            Self::LocalName => leniency.other_namespaces && !is_known() && scope.names_locally(name.local),
            Self::Unknown => !is_known(),
        })
    }

    /// The setting that allows it, if one is needed.
    pub(in crate::value) fn setting(self) -> Option<&'static str> {
        match self {
            Self::OtherForm => Some("other_form"),
            Self::LocalName => Some("other_namespaces"),
            Self::Name | Self::Wildcard | Self::Unknown => None,
        }
    }
}
