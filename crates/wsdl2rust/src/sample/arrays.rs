//! Encoded arrays: what their items are, and how an array says so.
//!
//! Must not know how an item is made; `content` does.

use super::content::Builder;
use super::encoding::Encoding;
use super::xml::Element;
use crate::model::{Content, ElementUse, Model, Particle, Term, TypeId, TypeKind, TypeName};

impl<'m> Builder<'m> {
    /// The one item of an encoded array. The model has an array as a repeated unqualified element and no more.
    pub(super) fn array_item(&self, ty: TypeId) -> Option<(&'m Particle, &'m ElementUse)> {
        self.encoding?;
        let TypeKind::Complex(complex) = &self.model.type_def(ty).kind else { return None };
        let Content::Elements(Particle { term: Term::Sequence(particles), .. }) = &complex.content else {
            return None;
        };
        let [particle @ Particle { occurs, term: Term::Element(item), .. }] = particles.as_slice() else {
            return None;
        };
        let is_plain = complex.base.is_none_or(|(base, _)| is_array(self.model, base));
        let is_array = is_plain && occurs.is_repeated() && complex.attributes.is_empty();
        (is_array && item.name.namespace.is_none()).then_some((particle, item))
    }

    /// An array of one item.
    pub(super) fn array(&mut self, element: &mut Element, particle: &'m Particle, item: &'m ElementUse) {
        let Some(encoding) = self.encoding else { return };
        let mut items = Vec::new();
        self.particle(particle, &mut items);
        let ty =
            self.type_name(item.ty).unwrap_or_else(|| self.prefixes.name(crate::xsd::NAMESPACE, "anyType"));
        let count = items.len();
        match encoding {
            Encoding::Soap11 => {
                let name = self.prefixes.name(encoding.address(), "arrayType");
                element.set(name, format!("{ty}[{count}]"));
            }
            Encoding::Soap12 => {
                let (of, size) = ("itemType", "arraySize");
                let name = self.prefixes.name(encoding.address(), of);
                element.set(name, ty);
                let name = self.prefixes.name(encoding.address(), size);
                element.set(name, count.to_string());
            }
        }
        element.children = items;
    }
}

fn is_array(model: &Model, ty: TypeId) -> bool {
    let TypeName::Global(name) = &model.type_def(ty).name else { return false };
    let addresses = [Encoding::Soap11, Encoding::Soap12].map(Encoding::address);
    name.local == "Array" && addresses.contains(&model.namespace_of(name))
}
