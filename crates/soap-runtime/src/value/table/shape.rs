//! The table of a complex type or of a group: its fields, and what follows from them.
//!
//! All of it is worked out at compile time. Must not know how anything is read or written.

use crate::value::{Field, Kind, Leniency};
use crate::xml::ExpandedName;

/// A type that has a table. To be implemented for all `Lazily`: the compiler works out the constants of such an
/// implementation only where a program needs them, which takes a third off the time that checking a large client takes.
pub trait Shaped<Lazily = ()> {
    /// The table.
    const SHAPE: &'static Shape;
}

/// The table of a complex type or of a group.
#[derive(Debug)]
pub struct Shape {
    /// The name of the type, of the element it is the content of, or of the group.
    pub name: &'static str,
    /// Its namespace, empty for none.
    pub namespace: &'static str,
    /// How the fields stand to one another.
    pub order: Order,
    /// What stands among elements in contract order, then attributes, then text.
    pub fields: &'static [Field],
    /// How many of the fields stand among elements.
    pub(in crate::value) elements: usize,
    /// The field that is the text of the element itself.
    pub(in crate::value) text: Option<usize>,
    /// Which of the first 64 fields have to be there.
    pub(in crate::value) required: u64,
    /// The namespace of all elements, if it is the same.
    pub(in crate::value) children: Option<&'static str>,
    /// No content at all may stand for it.
    pub(in crate::value) emptiable: bool,
    /// Its content is elements, each with a name that no other has.
    pub(in crate::value) is_plain: bool,
    /// The wildcard for attributes.
    pub(in crate::value) any_attributes: Option<usize>,
    /// What holds the text between the elements.
    pub(in crate::value) mixed: Option<usize>,
    /// What holds the order in which the elements came.
    pub(in crate::value) kept_order: Option<usize>,
    /// What holds the attributes that tell of the type.
    pub(in crate::value) kept_attributes: Option<usize>,
}

/// How the fields of a table stand to one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// One after the other; in another order where that is tolerated.
    Sequence,
    /// One of them.
    Choice,
    /// In any order.
    All,
}

/// Which namespaces a wildcard stands for.
#[derive(Debug, Clone, Copy)]
pub enum Allowed {
    /// All (`##any`).
    Any,
    /// All but this one and none (`##other`).
    Other(&'static str),
    /// These; the empty string for none.
    In(&'static [&'static str]),
    /// Whatever the type around it neither names nor has another wildcard for.
    Unknown,
}

impl Allowed {
    /// Whether names in `namespace` are among them (XML Schema part 1, section 3.10.4).
    pub(crate) fn has(&self, namespace: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Other(own) => !namespace.is_empty() && namespace != *own,
            Self::In(namespaces) => namespaces.contains(&namespace),
            Self::Unknown => false,
        }
    }

    /// Whether it does not say which ones.
    pub(crate) fn is_open(&self) -> bool {
        matches!(self, Self::Unknown)
    }
}

impl Shape {
    /// The table of a type whose elements come one after the other.
    pub const fn new(name: &'static str, namespace: &'static str, fields: &'static [Field]) -> Self {
        Self::of(name, namespace, Order::Sequence, fields)
    }

    /// The same, its elements in any order.
    #[must_use]
    pub const fn all(mut self) -> Self {
        self.order = Order::All;
        self
    }

    /// The table of a type or a group.
    pub const fn of(
        name: &'static str,
        namespace: &'static str,
        order: Order,
        fields: &'static [Field],
    ) -> Self {
        let mut elements = 0;
        let mut required = 0;
        let (mut text, mut any_attributes, mut mixed) = (None, None, None);
        let (mut kept_order, mut kept_attributes) = (None, None);
        let (mut at_home, mut in_none) = (0, 0);
        let mut is_plain = !matches!(order, Order::Choice) && are_distinct(fields);
        let (mut all_emptiable, mut one_emptiable) = (true, false);
        let mut index = 0;
        while index < fields.len() {
            let field = &fields[index];
            if matches!(field.kind, Kind::Element | Kind::Group | Kind::Any) {
                elements += 1;
                at_home += field.home as usize;
                in_none += matches!(field.namespace, Some(namespace) if namespace.is_empty()) as usize;
            }
            let is_in_turn = matches!(field.kind, Kind::Group | Kind::Any | Kind::Mixed | Kind::KeptOrder);
            if is_in_turn || field.most > 0 {
                is_plain = false;
            }
            match field.kind {
                Kind::Text => text = Some(index),
                Kind::AnyAttributes => any_attributes = Some(index),
                Kind::Mixed => mixed = Some(index),
                Kind::KeptOrder => kept_order = Some(index),
                Kind::KeptAttributes => kept_attributes = Some(index),
                Kind::Element | Kind::Attribute | Kind::Group | Kind::Any => {}
            }
            let is_emptiable = field.is_emptiable();
            all_emptiable &= is_emptiable;
            one_emptiable |= is_emptiable;
            if !is_emptiable && index < 64 {
                required |= 1 << index;
            }
            index += 1;
        }
        let children = match (is_plain, at_home == elements, in_none == elements) {
            (true, true, _) => Some(namespace),
            (true, false, true) => Some(""),
            _ => None,
        };
        let emptiable = match order {
            Order::Choice => one_emptiable,
            Order::Sequence | Order::All => all_emptiable,
        };
        Self {
            name,
            namespace,
            order,
            fields,
            elements,
            text,
            required,
            children,
            emptiable,
            is_plain,
            any_attributes,
            mixed,
            kept_order,
            kept_attributes,
        }
    }

    /// Whether all content is elements: no attributes, no text.
    pub(in crate::value) fn is_all_elements(&self) -> bool {
        self.elements == self.fields.len()
    }

    /// Whether the elements may come in any order, whatever is tolerated.
    pub(in crate::value) fn is_all(&self) -> bool {
        self.order == Order::All
    }

    /// What stands among elements.
    pub(in crate::value) fn particles(&self) -> &'static [Field] {
        &self.fields[..self.elements]
    }

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
    pub(in crate::value) fn names_locally(&self, local: &str) -> bool {
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
    /// Whether nothing at all may stand for it.
    pub(in crate::value) const fn is_emptiable(&self) -> bool {
        match self.group {
            Some(group) => self.optional || group.emptiable,
            None => self.optional,
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

/// Whether no two elements have the same name, so that a name tells the field wherever it stands.
const fn are_distinct(fields: &[Field]) -> bool {
    // A bit for each name that was seen, so that large types do not compare each name with all others.
    let mut seen = [0u64; 64];
    let mut index = 0;
    while index < fields.len() {
        if matches!(fields[index].kind, Kind::Element) {
            let hash = hash(fields[index].name);
            let (word, bit) = (hash / 64 % 64, 1 << (hash % 64));
            if seen[word] & bit != 0 && stands_before(fields, index) {
                return false;
            }
            seen[word] |= bit;
        }
        index += 1;
    }
    true
}

const fn stands_before(fields: &[Field], index: usize) -> bool {
    let mut before = 0;
    while before < index {
        let (left, right) = (&fields[before], &fields[index]);
        if matches!(left.kind, Kind::Element)
            && is_same(left.name, right.name)
            && is_same(left.namespace_name(), right.namespace_name())
        {
            return true;
        }
        before += 1;
    }
    false
}

const fn hash(name: &str) -> usize {
    let bytes = name.as_bytes();
    let mut hash = bytes.len();
    let mut index = 0;
    while index < bytes.len() {
        hash = hash.wrapping_mul(31).wrapping_add(bytes[index] as usize);
        index += 1;
    }
    hash
}

const fn is_same(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    let mut index = 0;
    while index < left.len() {
        if left[index] != right[index] {
            return false;
        }
        index += 1;
    }
    true
}
