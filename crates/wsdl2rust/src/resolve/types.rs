//! Types and elements: gives every name an id, then resolves what it names.
//!
//! Two rounds, since types refer to each other in any order: first all names, then all contents.
//! Must not know services.

use std::collections::{HashMap, HashSet};

use super::builtin;
use super::derivations::MOST_STEPS;
use super::resolver::Resolver;
use super::symbols::Kind;
use crate::diagnostic::Place;
use crate::model::{
    Builtin, ComplexType, Docs, ElementId, GlobalElement, NamespaceId, TypeDef, TypeId, TypeKind, TypeName,
    Wildcard, WildcardNamespaces,
};
use crate::source::{QName, Reference};
use crate::xsd::{self, Definition, TypeUse};

impl<'a> Resolver<'a> {
    /// Resolves every type and element of every schema.
    pub(super) fn resolve_schemas(&mut self) {
        let contract = self.contract;
        let mut named = Vec::new();
        let mut replaced = HashMap::new();
        for schema in &contract.schemas {
            self.declare_components(schema);
            self.model.passed_over.0.extend(schema.passed_over.iter().cloned());
            for (value, namespace) in &schema.name_values {
                let known = self.model.value_namespaces.entry(value.clone()).or_default();
                known.push((schema.place.clone(), namespace.clone()));
            }
            for ty in &schema.types {
                match ty.name.as_ref().filter(|name| name.replaced_by.is_some()) {
                    Some(name) => drop(replaced.insert(name, ty)),
                    None => named.extend(self.declare_type(ty).map(|id| (id, ty))),
                }
            }
        }
        let mut next = 0;
        while let (false, Some((id, ty))) = (replaced.is_empty(), named.get(next).copied()) {
            named.extend(self.declare_replaced(id, ty, &replaced));
            next += 1;
        }
        for element in contract.schemas.iter().flat_map(|schema| &schema.elements) {
            self.declare_element(element);
        }
        for element in contract.schemas.iter().flat_map(|schema| &schema.elements) {
            self.resolve_substitution(element);
        }
        named.append(&mut self.pending);
        for (id, ty) in named {
            self.define_type(id, ty);
        }
        self.check_unused_components();
    }

    fn declare_components(&mut self, schema: &'a xsd::Schema) {
        for attribute in &schema.attributes {
            self.symbols.attributes.add(&attribute.name, attribute);
        }
        for group in &schema.groups {
            self.symbols.groups.add(&group.name, group);
        }
        for group in &schema.attribute_groups {
            self.symbols.attribute_groups.add(&group.name, group);
        }
    }

    fn declare_type(&mut self, ty: &'a xsd::Type) -> Option<TypeId> {
        let name = ty.name.as_ref()?;
        if self.symbols.types.has(name) {
            return None;
        }
        let wire_name = self.wire_name(name);
        let id = self.reserve_type(TypeName::Global(wire_name), ty);
        self.symbols.types.add(name, (id, ty));
        Some(id)
    }

    /// The type that `newer` replaces by a redefinition is an anonymous one within it, as the base of a restriction may
    /// be.
    fn declare_replaced(
        &mut self,
        newer: TypeId,
        ty: &xsd::Type,
        replaced: &HashMap<&'a QName, &'a xsd::Type>,
    ) -> Option<(TypeId, &'a xsd::Type)> {
        let name = QName { replaced_by: Some(Box::new(ty.place.clone())), ..ty.name.clone()? };
        let (name, older) = replaced.get_key_value(&name)?;
        let id = self.reserve_type(TypeName::Within(newer, "base".into()), older);
        self.symbols.types.add(name, (id, older));
        Some((id, older))
    }

    /// A type whose content is resolved later.
    pub(super) fn reserve_type(&mut self, name: TypeName, ty: &xsd::Type) -> TypeId {
        let kind = TypeKind::Builtin(Builtin("anyType"));
        self.add_type(TypeDef { name, kind, docs: ty.docs.clone(), place: ty.place.clone() })
    }

    fn declare_element(&mut self, element: &'a xsd::Element) {
        if self.symbols.elements.has(&element.name) {
            return;
        }
        let id = ElementId(self.model.elements.len() as u32);
        let name = self.wire_name(&element.name);
        let ty = match &element.ty {
            Some(TypeUse::Named(reference)) => self.type_id(reference),
            Some(TypeUse::Inline(inline)) => {
                let ty = self.reserve_type(TypeName::OfElement(id), inline);
                self.pending.push((ty, inline));
                ty
            }
            None => self.builtin("anyType"),
        };
        self.model.elements.push(GlobalElement {
            name,
            ty,
            nillable: element.nillable,
            default: element.default.clone(),
            fixed: element.fixed.clone(),
            is_abstract: element.is_abstract,
            substitutes: None,
            docs: element.docs.clone(),
            place: element.place.clone(),
        });
        self.symbols.elements.add(&element.name, (id, element));
    }

    /// Finds the head of a substitution group; an element without a type takes on that of the head.
    fn resolve_substitution(&mut self, element: &'a xsd::Element) {
        let Some(reference) = &element.substitutes else { return };
        let head = self.element(reference).map(|(id, _)| id);
        let Some((id, own)) = self.symbols.elements.get(&element.name).copied() else { return };
        if !std::ptr::eq(own, element) {
            return;
        }
        let ty = match element.ty {
            None => self.head_type(element),
            Some(_) => None,
        };
        let declared = &mut self.model.elements[id.0 as usize];
        declared.substitutes = head;
        declared.ty = ty.unwrap_or(declared.ty);
    }

    fn head_type(&self, element: &'a xsd::Element) -> Option<TypeId> {
        let mut element = element;
        // Circular or overlong chains of heads are reported with the derivations.
        for _ in 0..MOST_STEPS {
            let head = element.substitutes.as_ref().and_then(|head| head.name.as_ref())?;
            let (id, next) = *self.symbols.elements.get(head)?;
            if next.ty.is_some() {
                return Some(self.model.element(id).ty);
            }
            element = next;
        }
        None
    }

    fn define_type(&mut self, id: TypeId, ty: &'a xsd::Type) {
        let words = match &ty.definition {
            Definition::Simple(xsd::Simple::Restriction { facets, .. }) => facets.words.len(),
            Definition::Complex(xsd::Complex { body: xsd::Body::Text { facets, .. }, .. }) => {
                facets.words.len()
            }
            Definition::Simple(_) | Definition::Complex(_) => 0,
        };
        if !self.count_growth(1 + words, &ty.place, &ty.construct) {
            return;
        }
        let kind = match &ty.definition {
            Definition::Simple(simple) => TypeKind::Simple(self.simple_type(id, simple)),
            Definition::Complex(complex) => TypeKind::Complex(self.complex_type(id, complex)),
        };
        self.model.type_def_mut(id).kind = kind;
    }

    /// The type that is used; an anonymous one is named by the type around it and the name that leads to it.
    pub(super) fn used_type(&mut self, ty: &'a TypeUse, owner: TypeId, local: &str) -> TypeId {
        match ty {
            TypeUse::Named(reference) => self.type_id(reference),
            TypeUse::Inline(inline) => {
                // Its own name contains the names of all enclosing types.
                let around = self.names_around.get(&owner).copied().unwrap_or(0) + local.len();
                if !self.count_growth(around / 64, &inline.place, &inline.construct) {
                    return self.builtin("anyType");
                }
                let id = self.reserve_type(TypeName::Within(owner, local.to_owned()), inline);
                self.names_around.insert(id, around);
                self.define_type(id, inline);
                id
            }
        }
    }

    /// The id of a named type; `anyType` where it is not defined, which is noted.
    pub(super) fn type_id(&mut self, reference: &Reference) -> TypeId {
        if let Some(name) = &reference.name {
            if let Some(builtin) = builtin::of_soap_encoding(name) {
                return self.builtin(builtin);
            }
            let alias = builtin::soap_encoding_alias(name);
            if let Some((id, ty)) = self.symbols.types.get(alias.as_ref().unwrap_or(name)) {
                self.uses.note(&reference.place, &ty.place);
                return *id;
            }
            if let Some(builtin) = builtin::find(name) {
                return self.builtin(builtin);
            }
        }
        self.undefined.add(Kind::Type, reference);
        self.builtin("anyType")
    }

    /// A global element; that it is not defined is noted.
    pub(super) fn element(&mut self, reference: &Reference) -> Option<(ElementId, &'a xsd::Element)> {
        let found = reference.name.as_ref().and_then(|name| self.symbols.elements.get(name)).copied();
        match found {
            Some((_, element)) => self.uses.note(&reference.place, &element.place),
            None => self.undefined.add(Kind::Element, reference),
        }
        found
    }

    pub(super) fn wildcard(&mut self, wildcard: &xsd::Wildcard) -> Wildcard {
        let namespaces = match wildcard {
            xsd::Wildcard::Any => WildcardNamespaces::Any,
            xsd::Wildcard::Other(namespace) => WildcardNamespaces::Other(self.namespace(namespace)),
            xsd::Wildcard::List(list) => {
                let ids: Vec<Option<NamespaceId>> = list.iter().map(|each| self.namespace(each)).collect();
                WildcardNamespaces::List(ids)
            }
        };
        Wildcard { namespaces }
    }

    /// Groups that no type uses have to be right too: they are expanded into a type that is thrown away.
    fn check_unused_components(&mut self) {
        let contract = self.contract;
        let types = self.model.types.len();
        let scratch = self.add_type(TypeDef {
            name: TypeName::Within(TypeId(0), String::new()),
            kind: TypeKind::Builtin(Builtin("anyType")),
            docs: Docs::default(),
            place: Place::unknown(),
        });
        let builtins = self.builtin_ids.clone();
        let mut seen_groups = HashSet::new();
        for schema in &contract.schemas {
            for group in
                schema.groups.iter().filter(|group| !self.expanded.contains(&group.name)).collect::<Vec<_>>()
            {
                self.open_groups.push(&group.name);
                group.particle.iter().for_each(|particle| drop(self.particle(scratch, particle)));
                self.open_groups.pop();
            }
            for group in &schema.attribute_groups {
                self.add_attributes(
                    scratch,
                    &group.attributes,
                    &mut seen_groups,
                    &mut ComplexType::default(),
                );
            }
            for attribute in &schema.attributes {
                if let Some(ty) = &attribute.ty {
                    self.used_type(ty, scratch, &attribute.name.local);
                }
            }
        }
        self.builtin_ids = builtins;
        self.model.types.truncate(types);
    }
}
