//! What a contract declares, and the types made for its messages: a message without a type of its own has one all the same.
//!
//! Must not know what any type becomes in Rust.

use super::types::TypeName;
use crate::diagnostic::Place;
use crate::model::{
    ComplexType, Content, ElementUse, Model, Occurs, Particle, Term, TypeId, TypeKind, Variety,
};

/// The types of a contract, followed by those made for its messages.
#[derive(Debug, Clone)]
pub struct Declared<'m> {
    model: &'m Model,
    messages: Vec<MessageDef>,
}

/// A type made for messages: a complex type, which is derived from none.
#[derive(Debug, Clone)]
pub struct MessageDef {
    /// What it is called after.
    pub name: TypeName,
    /// What it holds.
    pub content: Content,
    /// Where the message is declared.
    pub place: Place,
}

/// An element within a content model.
#[derive(Debug, Clone, Copy)]
pub struct Spot<'a> {
    /// The element.
    pub element: &'a ElementUse,
    /// How often it may stand.
    pub occurs: Occurs,
    /// Whether it, or something that it is within, is repeated.
    pub is_repeated: bool,
}

impl<'m> Declared<'m> {
    /// What `model` declares, still without messages.
    pub(crate) fn new(model: &'m Model) -> Self {
        Self { model, messages: Vec::new() }
    }

    /// The contract.
    pub fn model(&self) -> &'m Model {
        self.model
    }

    /// The types made for messages.
    pub fn messages(&self) -> &[MessageDef] {
        &self.messages
    }

    /// Adds a type for messages.
    pub(crate) fn add(&mut self, message: MessageDef) -> TypeId {
        self.messages.push(message);
        TypeId(self.len() as u32 - 1)
    }

    /// How many types there are.
    pub fn len(&self) -> usize {
        self.model.types.len() + self.messages.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The ids of all types, those of the contract first.
    pub fn ids(&self) -> impl Iterator<Item = TypeId> + use<> {
        (0..self.len() as u32).map(TypeId)
    }

    /// A type of the contract; `None` for those made for messages.
    pub fn kind(&self, id: TypeId) -> Option<&'m TypeKind> {
        self.model.types.get(id.0 as usize).map(|def| &def.kind)
    }

    /// A complex type of the contract.
    pub fn complex(&self, id: TypeId) -> Option<&'m ComplexType> {
        match self.kind(id) {
            Some(TypeKind::Complex(complex)) => Some(complex),
            _ => None,
        }
    }

    /// A type made for messages.
    pub fn message(&self, id: TypeId) -> Option<&MessageDef> {
        self.messages.get((id.0 as usize).checked_sub(self.model.types.len())?)
    }

    /// What a complex type holds, without what it inherits.
    pub fn content(&self, id: TypeId) -> Option<&Content> {
        let of_message = || self.message(id).map(|message| &message.content);
        self.complex(id).map(|complex| &complex.content).or_else(of_message)
    }

    /// The elements that a type holds itself.
    pub fn elements(&self, id: TypeId) -> Vec<Spot<'_>> {
        let mut spots = Vec::new();
        if let Some(Content::Elements(particle)) = self.content(id) {
            add_elements(particle, false, &mut spots);
        }
        spots
    }

    /// Adds to `open` the types that a type needs, its base included.
    pub(crate) fn add_needs(&self, id: TypeId, open: &mut Vec<TypeId>) {
        if let Some(complex) = self.complex(id) {
            open.extend(complex.base.map(|(base, _)| base));
            open.extend(complex.attributes.iter().map(|attribute| attribute.ty));
        }
        match self.content(id) {
            Some(Content::Simple(ty)) => open.push(*ty),
            Some(Content::Elements(_)) => open.extend(self.elements(id).iter().map(|spot| spot.element.ty)),
            Some(Content::Empty) | None => {}
        }
        if let Some(TypeKind::Simple(simple)) = self.kind(id) {
            match &simple.variety {
                Variety::Enumeration { .. } => {}
                Variety::Restriction { base } => open.push(*base),
                Variety::List { item } => open.push(*item),
                Variety::Union { members } => open.extend(members),
            }
        }
    }
}

/// Goes through a content model, in contract order.
fn add_elements<'a>(particle: &'a Particle, is_within_repeated: bool, spots: &mut Vec<Spot<'a>>) {
    let is_repeated = is_within_repeated || particle.occurs.is_repeated();
    match &particle.term {
        Term::Element(element) => spots.push(Spot { element, occurs: particle.occurs, is_repeated }),
        Term::Sequence(children) | Term::Choice(children) | Term::All(children) => {
            children.iter().for_each(|child| add_elements(child, is_repeated, spots));
        }
        Term::Any(_) => {}
    }
}
