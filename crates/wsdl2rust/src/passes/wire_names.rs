//! Reports names that no message could hold, wherever the chosen operations lead to them. Changes nothing.
//!
//! A schema may only declare an `NCName` (Namespaces in XML 1.0): anything else would be markup on the wire. Some
//! contracts hold others all the same, which is harmless as long as nothing sends them.

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{Content, Model, Particle, Term, TypeId, TypeKind};
use crate::passes::Client;

/// Looks at the elements of messages, and at the elements and attributes of `types`; runs after `lower`.
pub fn wire_names(model: &Model, clients: &[Client], types: &[TypeId], diagnostics: &mut Diagnostics) {
    let mut check = |kind: &str, name: &str, place: &Place| {
        if !is_ncname(name) {
            diagnostics.push(not_a_name(kind, name, place));
        }
    };
    for call in clients.iter().flat_map(|client| &client.calls) {
        call.elements().for_each(|(name, _, place)| check("element", &name.local, place));
    }
    for &id in types {
        let def = model.type_def(id);
        let TypeKind::Complex(complex) = &def.kind else { continue };
        complex.attributes.iter().for_each(|attribute| check("attribute", &attribute.name.local, &def.place));
        let Content::Elements(Particle { term: Term::Sequence(particles), .. }) = &complex.content else {
            continue;
        };
        for particle in particles {
            if let Term::Element(element) = &particle.term {
                check("element", &element.name.local, &particle.place);
                element.item.iter().for_each(|item| check("element", &item.name.local, &particle.place));
            }
        }
    }
}

fn not_a_name(kind: &str, name: &str, place: &Place) -> Diagnostic {
    Diagnostic {
        place: place.clone(),
        construct: format!("xsd:{kind} \"{name}\""),
        found: "its name is none that XML allows".into(),
        expected: "letters, digits, \"_\", \"-\" and \".\", with a letter or \"_\" first".into(),
        help: "correct the name, or choose operations that do not need it".into(),
    }
}

/// Whether `text` is an `NCName`.
pub(crate) fn is_ncname(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(is_start) && characters.all(|c| is_start(c) || is_continuation(c))
}

/// Production 4 of XML 1.0 without the colon.
fn is_start(c: char) -> bool {
    matches!(c, 'A'..='Z' | '_' | 'a'..='z' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2ff}'
        | '\u{370}'..='\u{37d}' | '\u{37f}'..='\u{1fff}' | '\u{200c}'..='\u{200d}' | '\u{2070}'..='\u{218f}'
        | '\u{2c00}'..='\u{2fef}' | '\u{3001}'..='\u{d7ff}' | '\u{f900}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}'
        | '\u{10000}'..='\u{effff}')
}

/// Production 4a of XML 1.0, what it has beside production 4.
fn is_continuation(c: char) -> bool {
    matches!(c, '-' | '.' | '0'..='9' | '\u{b7}' | '\u{300}'..='\u{36f}' | '\u{203f}'..='\u{2040}')
}

#[cfg(test)]
mod tests {
    use super::is_ncname;

    #[test]
    fn names_of_elements() {
        for name in ["a", "_", "iNodeID", "a-b.c", "é", "日本", "e\u{301}", "setUserStatus_v7_1"] {
            assert!(is_ncname(name), "{name:?}");
        }
        for text in ["", "1a", "-a", "a b", "a:b", "a\"#]", "a>b", "a\nb", "a/b", "\u{202e}"] {
            assert!(!is_ncname(text), "{text:?}");
        }
    }
}
