//! Cycles: refuses types that are made from themselves, since no value of them could be written down.
//!
//! A type that *contains* itself is fine and no concern of this file.

use super::Resolver;
use crate::model::{TypeDef, TypeId, TypeKind, Variety};

/// How far the search has come with a type.
#[derive(Clone, Copy, PartialEq)]
enum State {
    New,
    Open,
    Done,
}

impl Resolver<'_> {
    /// Reports each type that derives from, lists or unites itself.
    pub(super) fn check_cycles(&mut self) {
        let mut states = vec![State::New; self.model.types.len()];
        for start in self.model.type_ids() {
            // Depth first with a stack of our own: chains may be as long as a contract has types.
            let mut stack = vec![(start, 0)];
            while let Some((id, next)) = stack.pop() {
                let state = &mut states[id.0 as usize];
                if *state == State::Done {
                    continue;
                }
                *state = State::Open;
                let Some(made_from) = made_from(self.model.type_def(id)).nth(next) else {
                    states[id.0 as usize] = State::Done;
                    continue;
                };
                stack.push((id, next + 1));
                match states[made_from.0 as usize] {
                    State::New => stack.push((made_from, 0)),
                    State::Open => self.report_cycle(id),
                    State::Done => {}
                }
            }
        }
    }

    fn report_cycle(&mut self, id: TypeId) {
        let ty = self.model.type_def(id);
        let local = self.model.wire_name_of_type(id).to_owned();
        let kind = if matches!(ty.kind, TypeKind::Complex(_)) { "complexType" } else { "simpleType" };
        let place = ty.place.clone();
        let construct = format!("xsd:{kind} \"{local}\"");
        self.report(
            &place,
            &construct,
            "it is derived from itself".into(),
            "a base that comes to an end",
            String::new(),
        );
    }
}

/// The types that a type is made from.
fn made_from(ty: &TypeDef) -> impl Iterator<Item = TypeId> + '_ {
    let (one, many): (Option<TypeId>, &[TypeId]) = match &ty.kind {
        TypeKind::Builtin(_) | TypeKind::Family(_) => (None, &[]),
        TypeKind::Complex(complex) => (complex.base.map(|(base, _)| base), &[]),
        TypeKind::Simple(simple) => match &simple.variety {
            Variety::Enumeration { base, .. } | Variety::Restriction { base } => (Some(*base), &[]),
            Variety::List { item } => (Some(*item), &[]),
            Variety::Union { members } => (None, members),
        },
    };
    one.into_iter().chain(many.iter().copied())
}
