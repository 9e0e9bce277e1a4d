//! Gives every message a complex type, so that each is a struct: an element its own or a wrapper around its text, an rpc
//! message one for its wrapper, any other one for the whole body.
//!
//! Must not know bindings, nor what is printed. One made before for the same parts serves again.

use std::collections::BTreeMap;

use crate::diagnostic::Place;
use crate::model::{
    Content, ElementId, ElementUse, Model, NamespaceId, Occurs, Part, PartContent, Particle, Term, TypeId,
    WireName,
};
use crate::plan::declared::{Declared, MessageDef};
use crate::plan::types::TypeName;
use crate::plan::{FaultEntry, MessageBody, MessageType};

/// Makes types for messages.
pub(super) struct Messages<'m> {
    declared: Declared<'m>,
    /// Wrappers around the text of elements with a simple type.
    texts: BTreeMap<ElementId, TypeId>,
    /// Types made for parts.
    made: BTreeMap<Key, TypeId>,
}

/// What a type is made for: how it is called, and what it holds, by name on the wire and type.
type Key = (Name, Vec<(WireName, TypeId)>);

/// How a type that is made is called.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Name {
    /// By the element that it wraps parts in.
    Wrapper(WireName),
    /// By an operation.
    Made(String),
}

impl<'m> Messages<'m> {
    pub(super) fn new(model: &'m Model) -> Self {
        Self { declared: Declared::new(model), texts: BTreeMap::new(), made: BTreeMap::new() }
    }

    pub(super) fn model(&self) -> &'m Model {
        self.declared.model()
    }

    /// What the contract declares, with the types made for messages.
    pub(super) fn into_declared(self) -> Declared<'m> {
        self.declared
    }

    /// A message that is one element.
    pub(super) fn element(&mut self, id: ElementId) -> MessageType {
        let element = self.model().element(id);
        let (body, place) = (MessageBody::Element(element.name.clone()), element.place.clone());
        MessageType { ty: self.struct_of(id), body, place }
    }

    /// A message that is an element named by the contract's operation, around its parts.
    pub(super) fn wrapper(&mut self, name: WireName, parts: &[Part], place: &Place) -> MessageType {
        let ty = self.type_of_parts(Name::Wrapper(name.clone()), parts, place);
        MessageType { ty, body: MessageBody::Element(name), place: place.clone() }
    }

    /// A message whose parts are the whole content of the body; there may be none.
    pub(super) fn whole(&mut self, name: &str, parts: &[Part], place: &Place) -> MessageType {
        let ty = self.type_of_parts(Name::Made(name.to_owned()), parts, place);
        MessageType { ty, body: MessageBody::Content, place: place.clone() }
    }

    /// A message whose one part has a type, which is then the type of the body (WSDL 1.1, 3.5).
    pub(super) fn content(&mut self, name: &str, ty: TypeId, place: &Place) -> MessageType {
        let ty = match self.is_struct(ty) {
            true => ty,
            false => {
                let text = WireName { namespace: None, local: String::new() };
                self.make((Name::Made(name.to_owned()), vec![(text, ty)]), Content::Simple(ty), place)
            }
        };
        MessageType { ty, body: MessageBody::Content, place: place.clone() }
    }

    /// The entry that a fault has in the detail; one with a type is named by its part.
    pub(super) fn fault(&self, part: &Part, namespace: Option<NamespaceId>) -> FaultEntry {
        match part.content {
            PartContent::Element(id) => {
                let element = self.model().element(id);
                let (name, place) = (element.name.clone(), element.place.clone());
                FaultEntry { name, ty: element.ty, place }
            }
            PartContent::Type(ty) => {
                let name = WireName { namespace, local: part.name.clone() };
                FaultEntry { name, ty, place: part.place.clone() }
            }
        }
    }

    /// A struct with these blocks, none of which has to be there (WSDL 1.1, 3.7).
    pub(super) fn headers(&mut self, name: &str, blocks: &[ElementUse], place: &Place) -> TypeId {
        let optional = Occurs { min: 0, max: Some(1) };
        let content = sequence(blocks.iter().map(|block| (optional, block.clone(), place)), place);
        self.make((Name::Made(name.to_owned()), members(blocks)), content, place)
    }

    /// A part as an element of what holds it: a global element itself, otherwise one named by the part.
    pub(super) fn part(&self, part: &Part, namespace: Option<NamespaceId>) -> ElementUse {
        let (name, ty, global, nillable) = match part.content {
            PartContent::Element(id) => {
                let element = self.model().element(id);
                (element.name.clone(), element.ty, Some(id), element.nillable)
            }
            PartContent::Type(ty) => (WireName { namespace, local: part.name.clone() }, ty, None, false),
        };
        let docs = global.map(|id| self.model().element(id).docs.clone()).unwrap_or_default();
        ElementUse { name, ty, global, nillable, default: None, fixed: None, docs }
    }

    fn type_of_parts(&mut self, name: Name, parts: &[Part], place: &Place) -> TypeId {
        let elements: Vec<ElementUse> = parts.iter().map(|part| self.part(part, None)).collect();
        let key = (name, members(&elements));
        let placed = elements.into_iter().zip(parts.iter().map(|part| &part.place));
        let content = sequence(placed.map(|(element, place)| (Occurs::ONCE, element, place)), place);
        self.make(key, content, place)
    }

    /// The complex type of an element; one with a simple type gets a struct around its text:
    /// `<getName>x</getName>`.
    fn struct_of(&mut self, id: ElementId) -> TypeId {
        let element = self.model().element(id);
        let (ty, place) = (element.ty, element.place.clone());
        if self.is_struct(ty) {
            return ty;
        }
        if let Some(made) = self.texts.get(&id) {
            return *made;
        }
        let made = self.add(TypeName::OfElement(id, element.name.clone()), Content::Simple(ty), &place);
        self.texts.insert(id, made);
        made
    }

    fn make(&mut self, key: Key, content: Content, place: &Place) -> TypeId {
        if let Some(made) = self.made.get(&key) {
            return *made;
        }
        let (name, members) = &key;
        let name = match name {
            Name::Wrapper(name) => TypeName::Wrapper(name.clone()),
            Name::Made(name) => {
                let namespace = members.iter().find_map(|(name, _)| name.namespace);
                TypeName::Made(WireName { namespace, local: name.clone() })
            }
        };
        let made = self.add(name, content, place);
        self.made.insert(key, made);
        made
    }

    fn add(&mut self, name: TypeName, content: Content, place: &Place) -> TypeId {
        self.declared.add(MessageDef { name, content, place: place.clone() })
    }

    /// Whether values of a type can be a whole message.
    fn is_struct(&self, ty: TypeId) -> bool {
        self.declared.complex(ty).is_some() || self.model().is_any_type(ty)
    }
}

fn members(elements: &[ElementUse]) -> Vec<(WireName, TypeId)> {
    elements.iter().map(|element| (element.name.clone(), element.ty)).collect()
}

fn sequence<'p>(elements: impl Iterator<Item = (Occurs, ElementUse, &'p Place)>, place: &Place) -> Content {
    let particles: Vec<Particle> = elements
        .map(|(occurs, element, place)| Particle {
            occurs,
            term: Term::Element(Box::new(element)),
            place: place.clone(),
        })
        .collect();
    match particles.is_empty() {
        true => Content::Empty,
        false => {
            let term = Term::Sequence(particles);
            Content::Elements(Particle { occurs: Occurs::ONCE, term, place: place.clone() })
        }
    }
}
