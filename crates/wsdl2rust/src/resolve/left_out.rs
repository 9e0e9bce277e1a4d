//! What is left out of a contract: the components that are broken, those that use them, and why.
//!
//! Must not know how a component is found to be broken.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::broken::{Finding, Uses};
use super::components::{Component, Components};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::source::Sources;

/// The components that are left out.
pub(super) struct LeftOut {
    components: Components,
    /// Why, by component.
    reasons: BTreeMap<usize, Reason>,
    /// What is wrong outside of all components, and so breaks none.
    beside: Vec<Diagnostic>,
    /// Everything that is wrong, as reported to a caller that wants the whole contract or nothing.
    diagnostics: Diagnostics,
}

/// Why a component is left out.
enum Reason {
    /// Something is wrong within, with this said of it.
    Broken(Vec<Diagnostic>),
    /// It uses this component, or one that does, or that does …
    Uses(usize),
    /// Its name could mean this component too.
    SameName(usize),
}

impl LeftOut {
    pub(super) fn new(sources: &Sources) -> Self {
        Self {
            components: Components::of(sources),
            reasons: BTreeMap::new(),
            beside: Vec::new(),
            diagnostics: Diagnostics::default(),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.diagnostics.is_empty()
    }

    /// Whether the component that begins at `place` is left out.
    pub(super) fn has(&self, place: &Place) -> bool {
        let index = self.components.beginning_at(place);
        index.is_some_and(|index| self.reasons.contains_key(&index))
    }

    /// All that is wrong.
    pub(super) fn into_diagnostics(self) -> Diagnostics {
        self.diagnostics
    }

    /// Leaves out what is broken and what uses it; returns whether anything new was left out.
    pub(super) fn add(&mut self, findings: Vec<Finding>, uses: Uses) -> bool {
        let before = (self.reasons.len(), self.beside.len());
        let open = findings.into_iter().flat_map(|finding| self.add_finding(finding)).collect();
        let mut users: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (from, to) in uses.into_noted() {
            if let (Some(user), Some(used)) = (self.components.at(&from), self.components.beginning_at(&to)) {
                users.entry(used).or_default().push(user);
            }
        }
        self.leave_out_users(open, &users);
        (self.reasons.len(), self.beside.len()) > before
    }

    /// Notes what is wrong with the components concerned, and gives those that were sound so far.
    fn add_finding(&mut self, finding: Finding) -> Vec<usize> {
        let Finding { diagnostic, found, concerns } = finding;
        let mut broken = Vec::new();
        if concerns.iter().all(|place| self.components.at(place).is_none()) {
            self.beside.push(diagnostic.clone());
        }
        let mut seen = BTreeSet::new();
        for place in concerns {
            let Some(index) = self.components.at(&place).filter(|index| seen.insert(*index)) else {
                continue;
            };
            let here = Diagnostic { place, found: found.clone(), ..diagnostic.clone() };
            match self.reasons.get_mut(&index) {
                Some(Reason::Broken(all)) => all.push(here),
                Some(_) => {}
                None => {
                    broken.push(index);
                    self.reasons.insert(index, Reason::Broken(vec![here]));
                }
            }
        }
        self.diagnostics.push(diagnostic);
        broken
    }

    /// Goes on to whatever uses a component that is left out, or could be meant by its name.
    fn leave_out_users(&mut self, mut open: VecDeque<usize>, users: &BTreeMap<usize, Vec<usize>>) {
        while let Some(index) = open.pop_front() {
            let cause = match self.reasons.get(&index) {
                Some(Reason::Uses(cause)) => *cause,
                _ => index,
            };
            let users = users.get(&index).into_iter().flatten().map(|&user| (user, Reason::Uses(cause)));
            let names = self.components.of_the_same_name(index);
            let names = names.iter().map(|&other| (other, Reason::SameName(index)));
            for (other, reason) in users.chain(names) {
                self.reasons.entry(other).or_insert_with(|| {
                    open.push_back(other);
                    reason
                });
            }
        }
    }

    /// What is left out and why, for users of the rest: everything that is wrong itself, and the types, operations and
    /// ports that go with it.
    pub(super) fn into_notes(self) -> Diagnostics {
        let listed = self.reasons.iter().filter(|(index, reason)| self.is_listed(**index, reason));
        let mut notes: Vec<Diagnostic> =
            listed.flat_map(|(index, reason)| self.notes(*index, reason)).collect();
        notes.extend(self.beside.iter().map(|diagnostic| left_out(diagnostic.clone())));
        Diagnostics(notes)
    }

    fn is_listed(&self, index: usize, reason: &Reason) -> bool {
        let component = self.components.get(index);
        let is_in = |noun| component.parent.is_some_and(|parent| self.components.get(parent).noun == noun);
        match (reason, component.noun) {
            (Reason::Broken(_), _) | (_, "type" | "port") => true,
            // What is bound goes with what is declared, which is listed.
            (Reason::Uses(_), "operation") => is_in("portType"),
            (Reason::SameName(_), "operation") => true,
            _ => false,
        }
    }

    fn notes(&self, index: usize, reason: &Reason) -> Vec<Diagnostic> {
        let component = self.components.get(index);
        let because = |why: &str, other: usize| {
            let other = self.components.get(other);
            let line = other.place.line_from(&component.place.file);
            left_out(Diagnostic {
                place: component.place.clone(),
                construct: component.construct.clone(),
                found: format!("{why} {} of {line}, which is left out", other.construct),
                expected: String::new(),
                help: String::new(),
            })
        };
        match reason {
            Reason::Broken(all) => all.iter().map(|diagnostic| of_component(component, diagnostic)).collect(),
            Reason::Uses(other) => vec![because("it needs", *other)],
            Reason::SameName(other) => vec![because("its name is that of", *other)],
        }
    }
}

/// What is wrong within a component, said of the component.
fn of_component(component: &Component, diagnostic: &Diagnostic) -> Diagnostic {
    let Diagnostic { construct, found, .. } = diagnostic;
    let is_inner = *construct != component.construct;
    let found = if is_inner { format!("{construct}: {found}") } else { found.clone() };
    left_out(Diagnostic { construct: component.construct.clone(), found, ..diagnostic.clone() })
}

fn left_out(diagnostic: Diagnostic) -> Diagnostic {
    let help = match diagnostic.help.as_str() {
        "" => "left out".to_owned(),
        help => format!("left out; {help}"),
    };
    Diagnostic { help, ..diagnostic }
}
