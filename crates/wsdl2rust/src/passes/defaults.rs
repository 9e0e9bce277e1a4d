//! Finds the fields that a caller has to give, and so the types of which there is a value that invents nothing.
//!
//! An optional field can be left out, and so can a list, which is then empty, and a struct whose fields can all be left
//! out. A number, a text, a word or a choice cannot, nor can a value that may be nil, since nil has a meaning. Must not
//! know how a value is held in Rust, but for what `boxes` says.

use std::collections::BTreeSet;

use crate::model::TypeId;
use crate::plan::members::{Element, Encoded, Member, MemberKind};
use crate::plan::types::{Kind, Struct, Types};
use crate::plan::{Boxes, Defaults, Held};

/// What `printed` types require.
pub fn defaults(types: &Types, printed: &[TypeId], boxes: &Boxes) -> Defaults {
    defaults_with(types, printed, boxes, |_, _, _| false)
}

/// As [`defaults`], for members that hold something else than their type in the contract: `is_other` says so of an
/// owner, the index of a member and its type. What else may be left out is not known, so that such a member has to be
/// said.
pub fn defaults_with(
    types: &Types,
    printed: &[TypeId],
    boxes: &Boxes,
    is_other: impl Fn(TypeId, usize, TypeId) -> bool,
) -> Defaults {
    let needs = |&id: &TypeId| {
        let mut needs = Needs::of(types, boxes, id)?;
        let nested = std::mem::take(&mut needs.nested);
        for (index, ty) in nested {
            match is_other(id, index, ty) {
                true => needs.said.push(index),
                false => needs.nested.push((index, ty)),
            }
        }
        Some((id, needs))
    };
    let needs: Vec<(TypeId, Needs)> = printed.iter().filter_map(needs).collect();
    let found = without_needs(types.len(), &needs);
    let mut defaults = Defaults::default();
    for (id, Needs { mut said, nested }) in needs {
        said.extend(nested.iter().filter(|(_, ty)| !found.contains(ty)).map(|(index, _)| *index));
        said.sort_unstable();
        defaults.insert(id, said);
    }
    defaults
}

/// The fields of a type that may be required.
struct Needs {
    /// Those that have to be said.
    said: Vec<usize>,
    /// Those that have to be said if their types require something.
    nested: Vec<(usize, TypeId)>,
}

/// What a field asks for.
enum Need {
    Nothing,
    Said,
    Nested(TypeId),
}

impl Needs {
    /// `None` for a type that has no fields.
    fn of(types: &Types, boxes: &Boxes, id: TypeId) -> Option<Self> {
        let members = types.members(id);
        let mut needs = Self { said: Vec::new(), nested: Vec::new() };
        match types.kind(id) {
            Kind::Struct(Struct { attributes, text, .. }) => {
                let indexes = members.len()..;
                let required = indexes.zip(attributes).filter(|(_, attribute)| attribute.required);
                needs.said.extend(required.map(|(index, _)| index));
                needs.said.extend(text.map(|_| members.len() + attributes.len()));
            }
            Kind::Group(_) => {}
            Kind::Array(_) => return Some(needs),
            _ => return None,
        }
        for (index, member) in members.iter().enumerate() {
            match need(types, member, boxes.held(id, index)) {
                Need::Nothing => {}
                Need::Said => needs.said.push(index),
                Need::Nested(ty) => needs.nested.push((index, ty)),
            }
        }
        Some(needs)
    }
}

fn need(types: &Types, member: &Member, held: Held) -> Need {
    // A member without an end is held by an `Option`.
    if member.occurs.is_optional() || member.occurs.is_repeated() || held == Held::Endless {
        return Need::Nothing;
    }
    let ty = match &member.kind {
        MemberKind::Element(element) if may_be_nil(element) => return Need::Said,
        MemberKind::Element(element) if element.item.is_some() => return Need::Nothing,
        MemberKind::Element(element) => element.ty,
        MemberKind::Group(group) => group.ty,
        MemberKind::Any(_) => return Need::Said,
    };
    match types.kind(ty) {
        Kind::Struct(_) | Kind::Group(_) | Kind::Array(_) => Need::Nested(ty),
        Kind::Builtin(_)
        | Kind::Enumeration { .. }
        | Kind::Alias { .. }
        | Kind::List { .. }
        | Kind::Union { .. }
        | Kind::Family(_)
        | Kind::Choice(_) => Need::Said,
    }
}

fn may_be_nil(element: &Element) -> bool {
    element.nillable || element.encoded == Encoded::Reference
}

/// The types whose fields can all be left out. A type is found after the types of its fields, so types that require
/// each other are never found. `count` is the number of types.
fn without_needs(count: usize, needs: &[(TypeId, Needs)]) -> BTreeSet<TypeId> {
    let mut waits_for = vec![0; count];
    let mut waiting = vec![Vec::new(); count];
    let mut open = Vec::new();
    for (id, Needs { said, nested }) in needs {
        if !said.is_empty() {
            continue;
        }
        waits_for[id.0 as usize] = nested.len();
        nested.iter().for_each(|(_, ty)| waiting[ty.0 as usize].push(*id));
        if nested.is_empty() {
            open.push(*id);
        }
    }
    let mut found = BTreeSet::new();
    while let Some(id) = open.pop() {
        found.insert(id);
        for user in std::mem::take(&mut waiting[id.0 as usize]) {
            let left = &mut waits_for[user.0 as usize];
            *left -= 1;
            if *left == 0 {
                open.push(user);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::Config;
    use crate::passes::{PassOptions, plan};

    /// A required struct with something required, one without, a choice, a family, and rings.
    const TYPES: &str = r#"
        <complexType name="Full"><sequence><element name="a" type="int"/><element name="b" type="int" minOccurs="0"/></sequence></complexType>
        <complexType name="Empty"><sequence><element name="a" type="int" minOccurs="0"/></sequence><attribute name="b" type="int"/></complexType>
        <complexType name="One"><choice><element name="a" type="int"/><element name="b" type="int"/></choice></complexType>
        <complexType name="Base"><sequence><element name="a" type="int" minOccurs="0"/></sequence></complexType>
        <complexType name="Derived"><complexContent><extension base="t:Base"/></complexContent></complexType>
        <complexType name="List"><sequence><element name="item" type="int" maxOccurs="unbounded"/></sequence></complexType>
        <complexType name="Ring"><sequence><element name="next" type="t:Ring2"/></sequence></complexType>
        <complexType name="Ring2"><sequence><element name="back" type="t:Ring"/></sequence></complexType>
        <simpleType name="kind"><restriction base="string"><enumeration value="a"/></restriction></simpleType>"#;

    /// What a type with this content requires.
    #[track_caller]
    fn required(content: &str) -> Vec<usize> {
        let schema = format!(
            r#"<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" targetNamespace="urn:t"><types>
            <schema xmlns="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">{TYPES}
            <complexType name="This">{content}</complexType></schema></types></definitions>"#
        );
        let model = Config::new().read_text("contract.wsdl", &schema).expect("a contract");
        let (plan, diagnostics) = plan(model, &PassOptions::default());
        assert!(diagnostics.is_empty(), "{diagnostics}");
        let this =
            plan.printed.iter().find(|id| plan.types.local_name(**id) == "This").expect("it is printed");
        let required = plan.defaults.required(*this).expect("it has fields").to_vec();
        assert_eq!(plan.defaults.is_default(*this), required.is_empty());
        required
    }

    #[track_caller]
    fn is_required(member: &str) -> bool {
        let before = r#"<element name="first" type="int" minOccurs="0"/>"#;
        match required(&format!("<sequence>{before}{member}</sequence>")).as_slice() {
            [] => false,
            [1] => true,
            others => panic!("{others:?}"),
        }
    }

    #[test]
    fn what_may_be_absent_can_be_left_out() {
        for ty in ["int", "t:Full", "t:One", "t:Base", "anyType"] {
            assert!(!is_required(&format!(r#"<element name="x" type="{ty}" minOccurs="0"/>"#)), "{ty}");
        }
        assert!(!is_required(r#"<element name="x" type="int" minOccurs="0" nillable="true"/>"#));
        assert!(!is_required(r#"<choice minOccurs="0"><element name="x" type="int"/></choice>"#));
        assert!(!is_required(r###"<any minOccurs="0" namespace="##other"/>"###));
    }

    #[test]
    fn a_list_can_be_left_out() {
        assert!(!is_required(r#"<element name="x" type="int" maxOccurs="unbounded"/>"#));
        assert!(!is_required(r#"<element name="x" type="t:List"/>"#));
        assert!(!is_required(r#"<choice maxOccurs="9"><element name="x" type="int"/></choice>"#));
        assert!(!is_required(r###"<any maxOccurs="2" namespace="##other"/>"###));
    }

    #[test]
    fn a_struct_can_be_left_out_if_everything_in_it_can() {
        assert!(!is_required(r#"<element name="x" type="t:Empty"/>"#));
        assert!(is_required(r#"<element name="x" type="t:Full"/>"#));
    }

    #[test]
    fn nothing_is_invented() {
        for ty in ["int", "string", "dateTime", "t:kind", "t:One", "t:Base", "anyType", "NMTOKENS"] {
            assert!(is_required(&format!(r#"<element name="x" type="{ty}"/>"#)), "{ty}");
        }
        assert!(is_required(r#"<element name="x" type="string" fixed="a"/>"#));
        assert!(is_required(
            r#"<choice><element name="x" type="int"/><element name="y" type="int"/></choice>"#
        ));
        assert!(is_required(r###"<any namespace="##other"/>"###));
    }

    #[test]
    fn nil_says_something() {
        for ty in ["int", "t:Empty", "t:List"] {
            assert!(is_required(&format!(r#"<element name="x" type="{ty}" nillable="true"/>"#)), "{ty}");
        }
    }

    #[test]
    fn attributes_and_text_come_after_the_elements() {
        let attributes = r#"<attribute name="a" type="int"/><attribute name="b" type="int" use="required"/>"#;
        let elements = r#"<sequence><element name="x" type="int"/></sequence>"#;
        assert_eq!(required(&format!("{elements}{attributes}")), [0, 2]);
        let text =
            format!(r#"<simpleContent><extension base="string">{attributes}</extension></simpleContent>"#);
        assert_eq!(required(&text), [1, 2]);
    }

    #[test]
    fn a_ring_without_an_end_can_be_left_out() {
        assert!(!is_required(r#"<element name="x" type="t:Ring"/>"#));
    }
}
