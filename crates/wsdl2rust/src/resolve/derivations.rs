//! Derivations: refuses types and elements that are derived from themselves, or in too many steps.
//!
//! Every look-up of inherited parts walks along the bases, so the length of a derivation is limited. A type that
//! *contains* itself is valid. Must not look into types, only at what they derive from.

use super::resolver::Resolver;
use crate::model::{ElementId, TypeDef, TypeId, TypeKind, Variety};

/// Steps from a type to the built-in type that it is derived from, and from an element to the last head of its
/// substitution groups.
pub(super) const MOST_STEPS: usize = 100;

/// The progress of the search at a type or element.
#[derive(Clone, Copy, PartialEq)]
enum State {
    New,
    Open,
    /// Done, with the number of steps in its derivation.
    Done(usize),
}

/// What is wrong with a derivation.
enum Finding {
    Circle(usize),
    TooLong(usize),
}

impl Resolver<'_> {
    /// Reports each type and element that is derived from itself or in too many steps. Returns the sound types,
    /// each after those that it is derived from.
    pub(super) fn check_derivations(&mut self) -> Vec<TypeId> {
        let types = &self.model.types;
        let (order, findings) = search(types.len(), |index, next| {
            made_from(&types[index]).nth(next).map(|made_from| made_from.0 as usize)
        });
        for finding in findings {
            self.report_type(&finding);
        }
        let elements = &self.model.elements;
        let (_, findings) = search(elements.len(), |index, next| {
            elements[index].substitutes.filter(|_| next == 0).map(|head| head.0 as usize)
        });
        for finding in findings {
            self.report_element(&finding);
        }
        order.into_iter().map(|index| TypeId(index as u32)).collect()
    }

    fn report_type(&mut self, finding: &Finding) {
        let (Finding::Circle(index) | Finding::TooLong(index)) = finding;
        let id = TypeId(*index as u32);
        let ty = self.model.type_def(id);
        let local = self.model.wire_name_of_type(id).to_owned();
        let kind = if matches!(ty.kind, TypeKind::Complex(_)) { "complexType" } else { "simpleType" };
        let place = ty.place.clone();
        let construct = format!("xsd:{kind} \"{local}\"");
        let (found, expected, help) = match finding {
            Finding::Circle(_) => {
                ("it is derived from itself".to_owned(), "a derivation without a cycle", String::new())
            }
            Finding::TooLong(_) => (
                format!("it is derived in more than {MOST_STEPS} steps"),
                "fewer steps to a built-in type",
                "derive it from one of the first of its bases".to_owned(),
            ),
        };
        self.report(&place, &construct, found, expected, help);
    }

    fn report_element(&mut self, finding: &Finding) {
        let (Finding::Circle(index) | Finding::TooLong(index)) = finding;
        let element = self.model.element(ElementId(*index as u32));
        let construct = format!("xsd:element \"{}\"", element.name.local);
        let place = element.place.clone();
        let (found, help) = match finding {
            Finding::Circle(_) => (
                "it is a member of its own substitution group".to_owned(),
                "remove the substitutionGroup that leads back to it",
            ),
            Finding::TooLong(_) => (
                format!("it is more than {MOST_STEPS} substitution groups away from the last head"),
                "name one of the last heads as its substitutionGroup",
            ),
        };
        self.report(&place, &construct, found, "substitution groups without a cycle", help.to_owned());
    }
}

/// Searches `count` nodes depth first, with an explicit stack, since chains may be as long as the contract.
/// `made_from(node, n)` is the nth base of a node. Returns the sound nodes, bases first, and the findings.
fn search(count: usize, made_from: impl Fn(usize, usize) -> Option<usize>) -> (Vec<usize>, Vec<Finding>) {
    let mut states = vec![State::New; count];
    let (mut order, mut findings) = (Vec::new(), Vec::new());
    for start in 0..count {
        if states[start] != State::New {
            continue;
        }
        states[start] = State::Open;
        // A node, the index of its next base, and its steps so far.
        let mut stack = vec![(start, 0, 0)];
        while let Some((node, next, steps)) = stack.last_mut() {
            crate::steps::take(1);
            let node = *node;
            let Some(from) = made_from(node, *next) else {
                let steps = *steps;
                states[node] = State::Done(steps);
                match steps.cmp(&MOST_STEPS) {
                    std::cmp::Ordering::Less => order.push(node),
                    // Only the first node beyond the limit is reported; those derived from it are dropped with it.
                    std::cmp::Ordering::Equal => findings.push(Finding::TooLong(node)),
                    std::cmp::Ordering::Greater => {}
                }
                stack.pop();
                if let Some((_, _, outer)) = stack.last_mut() {
                    *outer = (*outer).max(steps + 1);
                }
                continue;
            };
            *next += 1;
            match states[from] {
                State::New => {
                    states[from] = State::Open;
                    stack.push((from, 0, 0));
                }
                State::Open => findings.push(Finding::Circle(node)),
                State::Done(done) => *steps = (*steps).max(done + 1),
            }
        }
    }
    (order, findings)
}

/// The types that a type is derived from.
fn made_from(ty: &TypeDef) -> impl Iterator<Item = TypeId> + '_ {
    let (one, many): (Option<TypeId>, &[TypeId]) = match &ty.kind {
        TypeKind::Builtin(_) => (None, &[]),
        TypeKind::Complex(complex) => (complex.base.map(|(base, _)| base), &[]),
        TypeKind::Simple(simple) => match &simple.variety {
            Variety::Enumeration { base, .. } | Variety::Restriction { base } => (Some(*base), &[]),
            Variety::List { item } => (Some(*item), &[]),
            Variety::Union { members } => (None, members),
        },
    };
    one.into_iter().chain(many.iter().copied())
}
