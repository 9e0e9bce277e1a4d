//! The model: a contract, fully resolved, between the stages that read it and those that write Rust.
//!
//! Ids instead of names to look up, wire names only. It must never hold XML, a Rust identifier or a
//! decision on how something is printed. `resolve` makes it, and nothing changes it: what it becomes in Rust is a plan.

mod http;
mod id;
mod partial;
mod policy;
mod schema;
mod service;
mod transport;
mod wildcard;

pub use http::*;
pub use id::*;
pub(crate) use partial::Refused;
pub use policy::*;
pub use schema::*;
pub use service::*;

use crate::diagnostic::{Diagnostics, Place};

/// A whole contract.
#[derive(Debug, Clone, Default)]
pub struct Model {
    /// Namespaces in the order of their first appearance; the index is the [`NamespaceId`].
    pub namespaces: Vec<String>,
    /// Every named and anonymous type, built-in ones included; the index is the [`TypeId`].
    pub types: Vec<TypeDef>,
    /// Every global element; the index is the [`ElementId`].
    pub elements: Vec<GlobalElement>,
    /// The names of `xsd:group`s by the place of their content; none where files are included into several
    /// namespaces, so that several groups have one place.
    pub groups: std::collections::BTreeMap<Place, Option<WireName>>,
    /// Port types; the index is the [`PortTypeId`].
    pub port_types: Vec<PortType>,
    /// Services in contract order.
    pub services: Vec<Service>,
    /// The namespaces of names that occur in words and in default and fixed values, by the name as written and its
    /// file: a value that is a `QName` has a meaning only within the scope of its prefix declarations.
    pub value_namespaces: std::collections::BTreeMap<String, Vec<(Place, String)>>,
    /// The documentation of `wsdl:definitions`.
    pub docs: Docs,
    /// Constructs that change nothing on the wire and are ignored, in the order of the files.
    pub passed_over: Diagnostics,
    /// What is wrong and was left out, where that was asked for, in the order of the files.
    pub left_out: Diagnostics,
    /// Every file that was read, in the order of reading (for `rerun-if-changed`).
    pub files: Vec<std::path::PathBuf>,
}

impl Model {
    /// The namespace of a name that is written as a value; `place` is in the same file, if that is known. `None`
    /// if no such prefix was declared.
    pub fn namespace_of_value(&self, written: &str, place: Option<&Place>) -> Option<&str> {
        let known = self.value_namespaces.get(written)?;
        let in_its_file = known.iter().find(|(known, _)| place.is_some_and(|place| place.file == known.file));
        in_its_file.or(known.first()).map(|(_, namespace)| namespace.as_str())
    }

    /// The address of a namespace.
    pub fn namespace(&self, id: NamespaceId) -> &str {
        &self.namespaces[id.0 as usize]
    }

    /// The address of the namespace of `name`; the empty string where it is in none.
    pub fn namespace_of(&self, name: &WireName) -> &str {
        name.namespace.map_or("", |id| self.namespace(id))
    }

    /// A type by its id.
    pub fn type_def(&self, id: TypeId) -> &TypeDef {
        &self.types[id.0 as usize]
    }

    /// A type by its id, to be completed by `resolve`.
    pub(crate) fn type_def_mut(&mut self, id: TypeId) -> &mut TypeDef {
        &mut self.types[id.0 as usize]
    }

    /// A global element by its id.
    pub fn element(&self, id: ElementId) -> &GlobalElement {
        &self.elements[id.0 as usize]
    }

    /// A port type by its id.
    pub fn port_type(&self, id: PortTypeId) -> &PortType {
        &self.port_types[id.0 as usize]
    }

    /// The namespace a type is declared in; that of an anonymous type is its owner's.
    pub fn namespace_of_type(&self, id: TypeId) -> Option<NamespaceId> {
        match &self.type_def(id).name {
            TypeName::Global(name) => name.namespace,
            TypeName::OfElement(element) => self.element(*element).name.namespace,
            TypeName::Within(owner, _) => self.namespace_of_type(*owner),
        }
    }

    /// The local name of a type; for an anonymous one, that of the element or attribute it belongs to.
    pub fn wire_name_of_type(&self, id: TypeId) -> &str {
        match &self.type_def(id).name {
            TypeName::Global(name) => &name.local,
            TypeName::OfElement(element) => &self.element(*element).name.local,
            TypeName::Within(_, local) => local,
        }
    }

    /// Whether a type is `anyType`, which admits any content.
    pub fn is_any_type(&self, id: TypeId) -> bool {
        matches!(self.type_def(id).kind, TypeKind::Builtin(Builtin("anyType")))
    }

    /// The built-in type that a simple type restricts, be it to words; `None` for lists, unions and complex types.
    pub fn restricted_builtin(&self, id: TypeId) -> Option<Builtin> {
        let mut next = id;
        // As many steps as there are types, should bases go in circles.
        for _ in 0..=self.types.len() {
            match &self.type_def(next).kind {
                TypeKind::Builtin(builtin) => return Some(*builtin),
                TypeKind::Simple(simple) => match simple.variety {
                    Variety::Restriction { base } | Variety::Enumeration { base, .. } => next = base,
                    Variety::List { .. } | Variety::Union { .. } => return None,
                },
                _ => return None,
            }
        }
        None
    }

    /// The complex types that others are derived from.
    pub fn bases(&self) -> impl Iterator<Item = TypeId> {
        let is_complex = |id: &TypeId| matches!(self.type_def(*id).kind, TypeKind::Complex(_));
        let bases = self.types.iter().filter_map(|def| match &def.kind {
            TypeKind::Complex(complex) => complex.base.map(|(base, _)| base),
            _ => None,
        });
        bases.filter(is_complex)
    }

    /// How an error message calls a type, as in `xsd:complexType "GROUP"`.
    pub fn describe(&self, def: &TypeDef) -> String {
        let kind = match def.kind {
            TypeKind::Complex(_) => "xsd:complexType",
            TypeKind::Simple(_) | TypeKind::Builtin(_) => "xsd:simpleType",
        };
        match &def.name {
            TypeName::Global(name) => format!("{kind} \"{}\"", name.local),
            TypeName::OfElement(id) => format!("{kind} of element \"{}\"", self.element(*id).name.local),
            TypeName::Within(_, local) => format!("{kind} of \"{local}\""),
        }
    }

    /// The ids of all types, in contract order.
    pub fn type_ids(&self) -> impl Iterator<Item = TypeId> + use<> {
        (0..self.types.len() as u32).map(TypeId)
    }
}

/// A global element declaration: what a message part or an `xsd:element ref` names.
#[derive(Debug, Clone)]
pub struct GlobalElement {
    /// Its name on the wire.
    pub name: WireName,
    /// The type of its content.
    pub ty: TypeId,
    /// Whether `xsi:nil` is allowed.
    pub nillable: bool,
    /// The `default` value.
    pub default: Option<String>,
    /// The `fixed` value.
    pub fixed: Option<String>,
    /// Whether it is `abstract`, to be replaced by a member of its substitution group.
    pub is_abstract: bool,
    /// The head of the substitution group it belongs to.
    pub substitutes: Option<ElementId>,
    /// Its documentation.
    pub docs: Docs,
    /// Where it is declared.
    pub place: Place,
}
