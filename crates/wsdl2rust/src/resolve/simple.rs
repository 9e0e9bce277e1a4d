//! Simple types: restrictions, enumerations, lists and unions.
//!
//! Must not check facets: they are passed on as written.

use super::resolver::Resolver;
use crate::model::{SimpleType, TypeId, Variety};
use crate::xsd::{Facets, Simple};

impl<'a> Resolver<'a> {
    pub(super) fn simple_type(&mut self, id: TypeId, simple: &'a Simple) -> SimpleType {
        match simple {
            Simple::Restriction { base, facets } => {
                let base = self.used_type(base, id, "base");
                restriction(base, facets)
            }
            Simple::List(item) => {
                let item = self.used_type(item, id, "item");
                SimpleType { variety: Variety::List { item }, facets: Vec::new() }
            }
            Simple::Union(members) => {
                let members = members.iter().enumerate();
                let members = members
                    .map(|(index, member)| self.used_type(member, id, &format!("member{}", index + 1)));
                let variety = Variety::Union { members: members.collect() };
                SimpleType { variety, facets: Vec::new() }
            }
        }
    }
}

/// A restriction; with words it is an enumeration.
pub(super) fn restriction(base: TypeId, facets: &Facets) -> SimpleType {
    let variety = match facets.words.is_empty() {
        true => Variety::Restriction { base },
        false => Variety::Enumeration { base, words: facets.words.clone() },
    };
    SimpleType { variety, facets: facets.others.clone() }
}
