//! The table of a complex type or of a group: its fields, and what follows from them.
//!
//! All of it is worked out at compile time. Must not know how anything is read or written.

use super::field::{Field, Kind};

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
    pub(crate) name: &'static str,
    /// Its namespace, empty for none.
    pub(crate) namespace: &'static str,
    /// How the fields stand to one another.
    pub(crate) order: Order,
    /// What stands among elements in contract order, then attributes, then text.
    pub(crate) fields: &'static [Field],
    /// How many of the fields stand among elements.
    pub(crate) elements: usize,
    /// The field that is the text of the element itself.
    pub(crate) text: Option<usize>,
    /// Which of the first 64 fields have to be there.
    pub(crate) required: u64,
    /// The namespace of all elements, if it is the same.
    pub(crate) children_namespace: Option<&'static str>,
    /// No content at all may stand for it.
    pub(crate) emptiable: bool,
    /// Its content is elements, each with a name that no other has.
    pub(crate) is_plain: bool,
    /// The wildcard for attributes.
    pub(crate) any_attributes: Option<usize>,
    /// What holds the text between the elements.
    pub(crate) mixed: Option<usize>,
    /// What holds the order in which the elements came.
    pub(crate) kept_order: Option<usize>,
    /// What holds the attributes that tell of the type.
    pub(crate) kept_attributes: Option<usize>,
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

impl Shape {
    /// The name of the type, of the element it is the content of, or of the group.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Its namespace, empty for none.
    pub const fn namespace(&self) -> &'static str {
        self.namespace
    }

    /// What stands among elements in contract order, then attributes, then text.
    pub const fn fields(&self) -> &'static [Field] {
        self.fields
    }

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
                at_home += field.is_in_namespace_of_type as usize;
                in_none += matches!(field.namespace, Some(namespace) if namespace.is_empty()) as usize;
            }
            let is_in_turn = matches!(field.kind, Kind::Group | Kind::Any | Kind::Mixed | Kind::KeptOrder);
            if is_in_turn || field.max_in_a_row > 0 {
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
        let children_namespace = match (is_plain, at_home == elements, in_none == elements) {
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
            children_namespace,
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
}

impl Field {
    /// Whether nothing at all may stand for it.
    pub(in crate::value) const fn is_emptiable(&self) -> bool {
        match self.group {
            Some(group) => self.optional || group.emptiable,
            None => self.optional,
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
