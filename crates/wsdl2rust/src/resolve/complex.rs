//! Complex types: what they derive from, their text or their elements.
//!
//! Must not merge a type with its base: each holds only what it adds itself.

use super::builtin;
use super::derivations::MOST_STEPS;
use super::resolver::Resolver;
use super::simple::restriction;
use crate::diagnostic::Place;
use crate::model::{
    ComplexType, Content, Derivation, Docs, ElementUse, Occurs, Particle, SoapArray, Term, TypeDef, TypeId,
    TypeKind, TypeName, WireName,
};
use crate::source::{QName, Reference};
use crate::xsd::{ArrayItem, AttributeUse, Body, Complex, Definition, Facets, Type};

/// What a base is: it decides whether the derived type holds text.
enum BaseKind {
    Any,
    Text,
    Complex,
}

impl<'a> Resolver<'a> {
    pub(super) fn complex_type(&mut self, id: TypeId, complex: &'a Complex) -> ComplexType {
        let mut resolved = ComplexType {
            is_abstract: complex.is_abstract,
            mixed: complex.mixed,
            ..self.attributes(id, &complex.attributes)
        };
        let Some((derivation, reference)) = &complex.base else {
            resolved.content = self.content(id, complex);
            return resolved;
        };
        let base = self.type_id(reference);
        let base_kind = self.base_kind(reference);
        if matches!(base_kind, BaseKind::Complex) {
            resolved.base = Some((base, *derivation));
        }
        resolved.content = match (&complex.body, base_kind) {
            (Body::Text { narrowed, facets }, _) => self.text(id, reference, narrowed.as_deref(), facets),
            (Body::Empty, BaseKind::Text) => Content::Simple(base),
            _ => self.content(id, complex),
        };
        if is_soap_array(reference) {
            self.make_soap_array(array_item(complex), *derivation, &mut resolved);
        }
        resolved
    }

    fn content(&mut self, id: TypeId, complex: &'a Complex) -> Content {
        match &complex.body {
            Body::Elements(particle) => self.particle(id, particle).map_or(Content::Empty, Content::Elements),
            Body::Empty | Body::Text { .. } => Content::Empty,
        }
    }

    fn base_kind(&self, reference: &Reference) -> BaseKind {
        let Some(name) = &reference.name else { return BaseKind::Any };
        match self.symbols.types.get(name) {
            Some((_, Type { definition: Definition::Complex(_), .. })) => BaseKind::Complex,
            Some((_, Type { definition: Definition::Simple(_), .. })) => BaseKind::Text,
            None => match builtin::find(name) {
                None | Some("anyType") => BaseKind::Any,
                Some(_) => BaseKind::Text,
            },
        }
    }

    /// The text of a type with `simpleContent`; facets make an anonymous type of it.
    fn text(&mut self, id: TypeId, base: &Reference, narrowed: Option<&'a Type>, facets: &Facets) -> Content {
        let text = match narrowed {
            Some(narrowed) => {
                let text = self.reserve_type(TypeName::Within(id, "value".into()), narrowed);
                if let Definition::Simple(simple) = &narrowed.definition {
                    let simple = self.simple_type(text, simple);
                    self.model.type_def_mut(text).kind = TypeKind::Simple(simple);
                }
                text
            }
            None => self.text_of(base),
        };
        if facets.words.is_empty() && facets.others.is_empty() {
            return Content::Simple(text);
        }
        Content::Simple(self.add_type(TypeDef {
            name: TypeName::Within(id, "value".into()),
            kind: TypeKind::Simple(restriction(text, facets)),
            docs: Docs::default(),
            place: base.place.clone(),
        }))
    }

    /// The simple type at the end of a chain of types with `simpleContent`.
    fn text_of(&mut self, base: &Reference) -> TypeId {
        let mut reference = base;
        // Circular or overlong chains of bases are reported with the derivations.
        for _ in 0..MOST_STEPS {
            let Some((_, Type { definition: Definition::Complex(complex), .. })) =
                reference.name.as_ref().and_then(|name| self.symbols.types.get(name)).copied()
            else {
                return self.type_id(reference);
            };
            match &complex.base {
                Some((_, next)) => reference = next,
                None => break,
            }
        }
        self.builtin("string")
    }

    /// A SOAP-encoded array: its items, whose name on the wire is free, take the place of the base.
    fn make_soap_array(&mut self, item: Option<&ArrayItem>, derivation: Derivation, array: &mut ComplexType) {
        // The outermost brackets come last.
        let mut brackets: Vec<&str> = item.map_or("", |item| &item.brackets).split_inclusive(']').collect();
        let rank = brackets.pop().map_or(0, |outer| outer.matches(',').count()) + 1;
        // Arrays of several dimensions within another have no type of their own: their items may be anything.
        let is_irregular = brackets.iter().any(|inner| inner.contains(','));
        let depth = if is_irregular { 0 } else { brackets.len() };
        array.soap_array = Some(SoapArray { depth, rank });
        let ty = item.map(|item| match is_irregular {
            true => (self.builtin("anyType"), &item.ty.place),
            false => (self.type_id(&item.ty), &item.ty.place),
        });
        match (repeated_element(&mut array.content), ty) {
            (Some(element), Some((ty, _))) => element.ty = ty,
            (None, Some((ty, place))) => array.content = Content::Elements(items_of(ty, place)),
            (Some(_), None) => {}
            // Items of any type.
            (None, None) => array.soap_array = None,
        }
        if derivation == Derivation::Restriction && array.soap_array.is_some() {
            array.base = None;
        }
    }
}

/// Whether this is the type that all arrays of SOAP's encoding are derived from.
fn is_soap_array(base: &Reference) -> bool {
    let name = base.name.as_ref();
    name.is_some_and(|QName { namespace, local, .. }| {
        matches!(local.as_str(), "Array" | "array") && builtin::is_soap_encoding(namespace)
    })
}

/// The one repeated element that an array may declare for its items.
fn repeated_element(content: &mut Content) -> Option<&mut ElementUse> {
    let Content::Elements(Particle { term: Term::Sequence(particles) | Term::All(particles), .. }) = content
    else {
        return None;
    };
    match particles.as_mut_slice() {
        [Particle { occurs, term: Term::Element(element), .. }] if occurs.is_repeated() => Some(element),
        _ => None,
    }
}

/// The item type that a restriction of the SOAP encoding's `Array` gives as `wsdl:arrayType`.
fn array_item(complex: &Complex) -> Option<&ArrayItem> {
    complex.attributes.uses.iter().find_map(|each| match each {
        AttributeUse::Global(_, change) => change.array_item.as_ref(),
        AttributeUse::Local(attribute) => attribute.change.array_item.as_ref(),
        AttributeUse::Group(_) => None,
    })
}

fn items_of(ty: TypeId, place: &Place) -> Particle {
    let item = ElementUse {
        name: WireName { namespace: None, local: "item".into() },
        ty,
        global: None,
        nillable: true,
        default: None,
        fixed: None,
        docs: Docs::default(),
    };
    let occurs = Occurs { min: 0, max: None };
    let items = Particle { occurs, term: Term::Element(Box::new(item)), place: place.clone() };
    Particle { occurs: Occurs::ONCE, term: Term::Sequence(vec![items]), place: place.clone() }
}
