//! Names with a colon, as contracts older than XML Schema have them: replaces the colon in the finished model.
//!
//! Must not know what is named.

use crate::model::{Content, Docs, ElementUse, Model, Particle, Term, TypeKind};
use crate::ncname::is_ncname;

/// Replaces each colon in the name of an element or attribute by `_x003A_`: so .NET writes names that XML does not allow, and without a prefix that is declared a colon could not be
/// read by anyone.
pub(super) fn replace_colons(model: &mut Model) {
    let replace = |name: &mut String, Docs(docs): &mut Docs| {
        let parts: Vec<&str> = name.split(':').collect();
        if parts.len() < 2 || !parts.iter().all(|part| is_ncname(part)) {
            return;
        }
        let note = format!("Named \"{name}\" in the contract, which no message can hold.");
        *docs = Some(docs.take().map_or_else(|| note.clone(), |docs| format!("{docs}\n\n{note}")));
        *name = parts.join("_x003A_");
    };
    for element in &mut model.elements {
        replace(&mut element.name.local, &mut element.docs);
    }
    for def in &mut model.types {
        let TypeKind::Complex(complex) = &mut def.kind else { continue };
        for attribute in &mut complex.attributes {
            replace(&mut attribute.name.local, &mut attribute.docs);
        }
        if let Content::Elements(particle) = &mut complex.content {
            each_element(particle, &mut |element| replace(&mut element.name.local, &mut element.docs));
        }
    }
}

fn each_element(particle: &mut Particle, visit: &mut impl FnMut(&mut ElementUse)) {
    match &mut particle.term {
        Term::Element(element) => visit(element),
        Term::Sequence(children) | Term::Choice(children) | Term::All(children) => {
            children.iter_mut().for_each(|child| each_element(child, visit));
        }
        Term::Any(_) => {}
    }
}
