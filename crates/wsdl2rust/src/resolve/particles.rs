//! Particles: elements, model groups and wildcards of a content model.
//!
//! References to groups are replaced by the group; how often a group may be replaced is bounded.
//! Must not know attributes.

use super::growth::{weight, weight_of_docs};
use super::resolver::Resolver;
use super::symbols::Kind;
use crate::model::{Docs, ElementUse, Occurs, Particle, Term, TypeId, Wildcard, WildcardNamespaces};
use crate::source::Reference;
use crate::xsd::{self, is_schema_namespace};

/// How deep particles may be nested once groups are replaced.
const NESTING: usize = 200;

impl<'a> Resolver<'a> {
    /// Resolves a particle within the type `owner`; `None` if it adds nothing or is not defined.
    pub(super) fn particle(&mut self, owner: TypeId, particle: &'a xsd::Particle) -> Option<Particle> {
        if !self.count_growth(1 + own_weight(&particle.term), &particle.place, "xsd:group") {
            return None;
        }
        if self.nesting >= NESTING {
            self.refuse_nesting(particle);
            return None;
        }
        self.nesting += 1;
        let resolved = self.nested_particle(owner, particle);
        self.nesting -= 1;
        resolved
    }

    fn nested_particle(&mut self, owner: TypeId, particle: &'a xsd::Particle) -> Option<Particle> {
        let term = match &particle.term {
            xsd::Term::Element(element) => Term::Element(Box::new(self.local_element(owner, element))),
            xsd::Term::ElementRef(reference, docs) => self.element_ref(reference, docs)?,
            xsd::Term::GroupRef(reference) => return self.group(owner, reference, particle),
            xsd::Term::Sequence(particles) => Term::Sequence(self.particles(owner, particles)),
            xsd::Term::Choice(particles) => Term::Choice(self.particles(owner, particles)),
            xsd::Term::All(particles) => Term::All(self.particles(owner, particles)),
            xsd::Term::Any(wildcard) => Term::Any(self.wildcard(wildcard)),
        };
        Some(Particle { occurs: particle.occurs, term, place: particle.place.clone() })
    }

    fn refuse_nesting(&mut self, particle: &xsd::Particle) {
        if std::mem::replace(&mut self.is_nested_too_deep, true) {
            return;
        }
        let found = format!("more than {NESTING} levels with groups expanded");
        let help = "name the types within, and refer to them".into();
        self.report(&particle.place, "xsd:group", found, "groups of a moderate size", help);
    }

    fn particles(&mut self, owner: TypeId, particles: &'a [xsd::Particle]) -> Vec<Particle> {
        particles.iter().filter_map(|particle| self.particle(owner, particle)).collect()
    }

    fn local_element(&mut self, owner: TypeId, element: &'a xsd::Element) -> ElementUse {
        let ty = match &element.ty {
            Some(ty) => self.used_type(ty, owner, &element.name.local),
            None => self.builtin("anyType"),
        };
        ElementUse {
            name: self.wire_name(&element.name),
            ty,
            global: None,
            nillable: element.nillable,
            default: element.default.clone(),
            fixed: element.fixed.clone(),
            docs: element.docs.clone(),
        }
    }

    fn element_ref(&mut self, reference: &Reference, docs: &Docs) -> Option<Term> {
        if let Some(name) = reference.name.as_ref().filter(|name| is_schema_namespace(&name.namespace)) {
            // A .NET DataSet sends its own schema along: `<s:element ref="s:schema"/>`.
            let namespaces = WildcardNamespaces::List(vec![self.namespace(&name.namespace)]);
            if name.local == "schema" {
                return Some(Term::Any(Wildcard { namespaces }));
            }
        }
        let (id, declared) = self.element(reference)?;
        if docs.0.is_none()
            && !self.count_growth(docs_weight(&declared.docs), &reference.place, &reference.construct)
        {
            return None;
        }
        let global = self.model.element(id);
        Some(Term::Element(Box::new(ElementUse {
            name: global.name.clone(),
            ty: global.ty,
            global: Some(id),
            nillable: global.nillable,
            default: declared.default.clone(),
            fixed: declared.fixed.clone(),
            docs: if docs.0.is_some() { docs.clone() } else { global.docs.clone() },
        })))
    }

    /// The content of a group, as often as the reference to it says.
    fn group(&mut self, owner: TypeId, reference: &Reference, particle: &xsd::Particle) -> Option<Particle> {
        let found = reference.name.as_ref().and_then(|name| self.symbols.groups.get(name)).copied();
        let Some(group) = found else {
            self.undefined.add(Kind::Group, reference);
            return None;
        };
        self.uses.note(&reference.place, &group.place);
        if self.open_groups.contains(&&group.name) {
            let found = format!("group \"{}\" contains itself", reference.written);
            let help = "name the type through which it does".into();
            self.report(&reference.place, &reference.construct, found, "groups that come to an end", help);
            return None;
        }
        self.expanded.insert(&group.name);
        self.open_groups.push(&group.name);
        let content = group.particle.as_ref().and_then(|content| self.particle(owner, content));
        self.open_groups.pop();
        let content = content?;
        // What a redefinition replaced no longer has its name.
        let name = group.name.replaced_by.is_none().then(|| self.wire_name(&group.name));
        let known = self.model.groups.entry(content.place.clone()).or_insert_with(|| name.clone());
        if *known != name {
            *known = None;
        }
        if particle.occurs == Occurs::ONCE {
            return Some(content);
        }
        if content.occurs == Occurs::ONCE {
            return Some(Particle { occurs: particle.occurs, ..content });
        }
        let place = particle.place.clone();
        Some(Particle { occurs: particle.occurs, term: Term::Sequence(vec![content]), place })
    }
}

/// The weight of the texts that are copied with a term.
fn own_weight(term: &xsd::Term) -> usize {
    match term {
        xsd::Term::Element(element) => {
            let texts = [Some(&element.name.local), element.default.as_ref(), element.fixed.as_ref()];
            docs_weight(&element.docs) + texts.into_iter().flatten().map(|text| weight(text)).sum::<usize>()
        }
        xsd::Term::ElementRef(_, docs) => docs_weight(docs),
        xsd::Term::Any(xsd::Wildcard::List(namespaces)) => namespaces.len(),
        _ => 0,
    }
}

pub(super) fn docs_weight(docs: &Docs) -> usize {
    docs.0.as_deref().map_or(0, weight_of_docs)
}
