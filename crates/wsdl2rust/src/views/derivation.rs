//! Derivation: what a complex type holds once its bases are counted in (XML Schema part 1, section 3.4.2).
//!
//! Must not know Rust names or how anything is shown; nothing of the model is changed.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use crate::model::{
    Attribute, ComplexType, Content, Derivation, Model, Particle, SoapArray, TypeId, TypeKind, Wildcard,
    WireName,
};

/// What a complex type holds, its bases included.
#[derive(Debug, Clone, Default)]
pub struct Inherited<'m> {
    /// The content models, that of the outermost base first: a value has all of them, in this order.
    pub particles: Vec<&'m Particle>,
    /// The types that have these content models, in the same order.
    pub from: Vec<TypeId>,
    /// The type itself and its bases, the outermost first.
    pub lineage: Vec<TypeId>,
    /// The simple type of its text, where it holds text and no elements.
    pub text: Option<TypeId>,
    /// The attributes, those of the outermost base first.
    pub attributes: Vec<InheritedAttribute<'m>>,
    /// The wildcard for further attributes: an extension allows what its base allows, too.
    pub any_attribute: Option<Cow<'m, Wildcard>>,
    /// Whether text may occur between its elements.
    pub mixed: bool,
    /// Whether it is an array of SOAP's encoding.
    pub soap_array: Option<SoapArray>,
}

/// An attribute of a complex type.
#[derive(Debug, Clone, Copy)]
pub struct InheritedAttribute<'m> {
    /// The attribute.
    pub attribute: &'m Attribute,
    /// Whether it comes from a base that is restricted: the restriction may say otherwise of it.
    pub is_uncertain: bool,
}

impl<'m> Inherited<'m> {
    /// What the type holds; nothing if it is not complex.
    pub fn of(model: &'m Model, id: TypeId) -> Self {
        let mut inherited = Self::default();
        let mut places = HashMap::new();
        for (id, complex) in lineage(model, id).into_iter().rev() {
            inherited.lineage.push(id);
            inherited.derive(id, complex, &mut places);
        }
        inherited
    }

    /// One step of derivation. `places` are the indices of the attributes by their names.
    fn derive(&mut self, id: TypeId, own: &'m ComplexType, places: &mut HashMap<&'m WireName, usize>) {
        if let Some((_, Derivation::Restriction)) = own.base {
            (self.particles, self.from) = (Vec::new(), Vec::new());
            self.mixed = false;
            self.any_attribute = None;
            self.attributes.iter_mut().for_each(|inherited| inherited.is_uncertain = true);
        }
        match &own.content {
            Content::Empty => {}
            Content::Simple(ty) => {
                self.text = Some(*ty);
                (self.particles, self.from) = (Vec::new(), Vec::new());
            }
            Content::Elements(particle) => {
                self.text = None;
                self.particles.push(particle);
                self.from.push(id);
            }
        }
        self.mixed |= own.mixed;
        self.soap_array = own.soap_array.or(self.soap_array);
        self.any_attribute = union(self.any_attribute.take(), own.any_attribute.as_ref());
        if !own.prohibited.is_empty() {
            let prohibited: HashSet<&WireName> = own.prohibited.iter().collect();
            self.attributes.retain(|known| !prohibited.contains(&known.attribute.name));
            let known = self.attributes.iter().enumerate();
            *places = known.map(|(index, known)| (&known.attribute.name, index)).collect();
        }
        for attribute in &own.attributes {
            let own = InheritedAttribute { attribute, is_uncertain: false };
            match places.get(&attribute.name).and_then(|index| self.attributes.get_mut(*index)) {
                Some(known) => *known = own,
                None => {
                    places.insert(&attribute.name, self.attributes.len());
                    self.attributes.push(own);
                }
            }
        }
    }
}

/// What either of two wildcards allows.
fn union<'m>(left: Option<Cow<'m, Wildcard>>, right: Option<&'m Wildcard>) -> Option<Cow<'m, Wildcard>> {
    match (left, right) {
        (Some(left), Some(right)) => {
            let Wildcard { namespaces } = left.into_owned();
            Some(Cow::Owned(Wildcard { namespaces: namespaces.union(right.namespaces.clone()) }))
        }
        (left, right) => left.or(right.map(Cow::Borrowed)),
    }
}

/// A complex type and its bases.
fn lineage(model: &Model, id: TypeId) -> Vec<(TypeId, &ComplexType)> {
    let mut seen = HashSet::new();
    let mut lineage = Vec::new();
    let mut next = Some(id);
    while let Some(id) = next.filter(|id| seen.insert(*id)) {
        let TypeKind::Complex(complex) = &model.type_def(id).kind else { break };
        lineage.push((id, complex));
        next = complex.base.map(|(base, _)| base);
    }
    lineage
}

#[cfg(test)]
mod tests {
    use super::Inherited;
    use crate::Config;
    use crate::model::{Model, TypeId, TypeName, WildcardNamespaces};
    use crate::passes::{self, PassOptions};
    use crate::plan::types::Kind;

    /// Each step of a chain has attributes, and a wildcard for those of another namespace.
    const CHAIN: &str = r#"<definitions targetNamespace="urn:chain" xmlns="http://schemas.xmlsoap.org/wsdl/">
        <types><schema targetNamespace="urn:chain" xmlns="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:chain">
          <complexType name="First"><sequence><element name="a" type="string"/></sequence>
            <attribute name="id" type="string"/><anyAttribute namespace="urn:one"/></complexType>
          <complexType name="Second" mixed="true"><complexContent mixed="true"><extension base="t:First">
            <sequence><element name="b" type="string"/></sequence>
            <attribute name="kind" type="string"/><anyAttribute namespace="urn:two"/></extension></complexContent></complexType>
          <complexType name="Third"><complexContent><extension base="t:Second"/></complexContent></complexType>
          <complexType name="Narrow"><complexContent><restriction base="t:Second">
            <attribute name="id" type="string" use="prohibited"/></restriction></complexContent></complexType>
          <complexType name="Text"><simpleContent><extension base="int"><anyAttribute namespace="urn:one"/>
            </extension></simpleContent></complexType>
          <complexType name="Longer"><simpleContent><extension base="t:Text"><anyAttribute namespace="urn:two"/>
            </extension></simpleContent></complexType>
        </schema></types></definitions>"#;

    fn type_named(model: &Model, wanted: &str) -> TypeId {
        let is_it =
            |id: &TypeId| matches!(&model.type_def(*id).name, TypeName::Global(name) if name.local == wanted);
        model.type_ids().find(is_it).unwrap_or_else(|| panic!("no type {wanted}"))
    }

    /// The addresses of the namespaces that a wildcard lists.
    fn listed(model: &Model, namespaces: &WildcardNamespaces) -> Vec<String> {
        match namespaces {
            WildcardNamespaces::List(list) => {
                list.iter().map(|id| id.map_or("", |id| model.namespace(id)).to_owned()).collect()
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn an_extension_allows_the_attributes_that_its_base_allows() {
        let model = Config::new().read_text("chain.wsdl", CHAIN).expect("a valid contract");
        let of = |name: &str| Inherited::of(&model, type_named(&model, name)).any_attribute;
        let namespaces = |name: &str| of(name).map(|wildcard| listed(&model, &wildcard.namespaces));
        assert_eq!(namespaces("First"), Some(vec!["urn:one".to_owned()]));
        for name in ["Second", "Third", "Longer"] {
            assert_eq!(namespaces(name), Some(vec!["urn:one".to_owned(), "urn:two".to_owned()]), "{name}");
        }
        assert_eq!(of("Narrow"), None);
    }

    /// What generated types hold is what `sample`, `inspect` and `diff` see.
    #[test]
    fn the_plan_and_the_view_agree_on_what_is_inherited() {
        let model = Config::new().read_text("chain.wsdl", CHAIN).expect("a valid contract");
        let (plan, _) = passes::plan(model, &PassOptions::default());
        let model = &*plan.model;
        for name in ["First", "Second", "Third", "Narrow", "Text", "Longer"] {
            let id = type_named(model, name);
            let seen = Inherited::of(model, id);
            let Kind::Struct(planned) = plan.types.kind(id) else { panic!("{name}") };
            let attributes: Vec<_> = seen.attributes.iter().map(|inherited| inherited.attribute).collect();
            assert_eq!(
                attributes.iter().map(|attribute| &attribute.name).collect::<Vec<_>>(),
                planned.attributes.iter().map(|attribute| &attribute.name).collect::<Vec<_>>(),
                "{name}"
            );
            assert_eq!(seen.any_attribute.as_deref(), planned.any_attribute.as_ref(), "{name}");
            assert_eq!(seen.mixed, planned.mixed, "{name}");
        }
    }
}
