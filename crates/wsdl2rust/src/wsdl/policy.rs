//! Reads WS-Policy: the assertions attached to an element, inline, by `wsp:PolicyReference` or by `wsp:PolicyURIs`
//! (WS-PolicyAttachment 1.5, sections 3.3 and 4.1), in the namespaces of 1.5 and of its predecessors.
//!
//! References lead to policies of the same document only. Must not know what any assertion means.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::NAMESPACE;
use crate::diagnostic::{Diagnostic, Place};
use crate::model::Assertion;
use crate::source::Element;

/// The namespaces of WS-Policy: 1.5, its drafts, and what was used before.
const NAMESPACES: [&str; 4] = [
    "http://www.w3.org/ns/ws-policy",
    "http://www.w3.org/2006/07/ws-policy",
    "http://schemas.xmlsoap.org/ws/2004/09/policy",
    "http://schemas.xmlsoap.org/ws/2002/12/policy",
];
const XML: &str = "http://www.w3.org/XML/1998/namespace";
const SECURITY_UTILITY: &str =
    "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

/// Assertions that the elements of one document may have in total, counting a policy once for each reference to
/// it; one more is allowed for each 16 bytes of the document.
const ASSERTIONS: usize = 10_000;

/// The policies of a document that others may refer to.
pub(super) struct Policies<'a> {
    by_id: BTreeMap<&'a str, Element<'a>>,
    /// The resolved assertions of each policy, not yet attached.
    known: RefCell<BTreeMap<&'a str, Rc<Vec<Assertion>>>>,
    /// How many more assertions may be returned.
    left: Cell<usize>,
    /// Where the limit was exceeded.
    excess: RefCell<Option<Place>>,
}

impl<'a> Policies<'a> {
    /// Those of the document with this root.
    pub(super) fn of(root: Element<'a>) -> Self {
        let named = root.descendants().filter(|element| is_operator(*element, "Policy"));
        let ids = named.filter_map(|policy| id(policy).map(|id| (id, policy)));
        Self {
            by_id: ids.collect(),
            known: RefCell::default(),
            left: Cell::new(ASSERTIONS + root.file().size() / 16),
            excess: RefCell::default(),
        }
    }

    /// The error for policies that expand to far more than was written.
    pub(super) fn excess(&self) -> Option<Diagnostic> {
        let place = self.excess.take()?;
        Some(Diagnostic {
            place,
            construct: "wsp:Policy".into(),
            found: "too many assertions, counting each policy at every reference".into(),
            expected: String::new(),
            help: "attach policies to bindings instead of to each operation".into(),
        })
    }

    /// Counts an assertion that is returned, with those nested in it.
    fn may_add(&self, assertion: &Assertion) -> bool {
        match self.left.get().checked_sub(1 + assertion.within.len()) {
            Some(left) => self.left.set(left),
            None => {
                self.excess.borrow_mut().get_or_insert_with(|| assertion.place.clone());
                return false;
            }
        }
        true
    }

    /// The assertions attached to `element`, each once.
    pub(super) fn attached_to(&self, element: Element<'a>) -> Vec<Assertion> {
        let mut gathering = Gathering { policies: self, open: Vec::new(), of: element.construct() };
        let mut found = Vec::new();
        for child in element.children().filter(|child| child.namespace() != NAMESPACE) {
            if is_operator(child, "Policy") || is_operator(child, "PolicyReference") {
                found.extend(gathering.alternative(child));
            }
        }
        let listed = NAMESPACES.iter().find_map(|namespace| element.attribute_in(namespace, "PolicyURIs"));
        for uri in listed.unwrap_or_default().split_ascii_whitespace() {
            found.extend(gathering.referred(uri, element));
        }
        let mut known = BTreeSet::new();
        found.retain(|assertion| known.insert(assertion.clone()));
        found
    }
}

/// What is gathered for one element.
struct Gathering<'p, 'a> {
    policies: &'p Policies<'a>,
    /// The policies being read, so that one that refers to itself comes to an end.
    open: Vec<&'a str>,
    of: String,
}

impl<'a> Gathering<'_, 'a> {
    /// The assertions of an operator, of a reference, or the one that `element` is.
    fn alternative(&mut self, element: Element<'a>) -> Vec<Assertion> {
        match () {
            () if is_operator(element, "Policy") || is_operator(element, "All") => {
                element.children().flat_map(|child| self.alternative(child)).collect()
            }
            () if is_operator(element, "ExactlyOne") => {
                let alternatives = element.children().map(|child| self.alternative(child)).collect();
                one_of(alternatives)
            }
            () if is_operator(element, "PolicyReference") => {
                self.referred(element.attribute("URI").unwrap_or_default().trim(), element)
            }
            () => vec![self.assertion(element)],
        }
    }

    /// The assertions of the policy that `#id` refers to. Where none is here, the reference itself is one.
    fn referred(&mut self, uri: &str, from: Element<'a>) -> Vec<Assertion> {
        let found = uri.strip_prefix('#').and_then(|id| self.policies.by_id.get_key_value(id));
        match found {
            Some((id, _)) if self.open.contains(id) => Vec::new(),
            Some((&id, &policy)) => {
                let known = self.policies.known.borrow().get(id).cloned();
                let all = known.unwrap_or_else(|| {
                    self.open.push(id);
                    let all = Rc::new(self.alternative(policy));
                    self.open.pop();
                    self.policies.known.borrow_mut().insert(id, all.clone());
                    all
                });
                let mut handed_out = BTreeSet::new();
                let distinct = all.iter().filter(|assertion| handed_out.insert(*assertion));
                let allowed = distinct.take_while(|assertion| self.policies.may_add(assertion));
                allowed.map(|assertion| Assertion { of: self.of.clone(), ..assertion.clone() }).collect()
            }
            None => vec![Assertion {
                namespace: NAMESPACES[0].to_owned(),
                local: "PolicyReference".to_owned(),
                is_optional: false,
                within: vec![uri.to_owned()],
                of: self.of.clone(),
                place: from.place(),
            }],
        }
    }

    fn assertion(&self, element: Element<'a>) -> Assertion {
        let is_set = |name| NAMESPACES.iter().any(|namespace| is_true(element.attribute_in(namespace, name)));
        let within = element.descendants().skip(1).filter(|inner| !NAMESPACES.contains(&inner.namespace()));
        Assertion {
            namespace: element.namespace().to_owned(),
            local: element.local().to_owned(),
            is_optional: is_set("Optional") || is_set("Ignorable"),
            within: within.map(|inner| inner.local().to_owned()).collect(),
            of: self.of.clone(),
            place: element.place(),
        }
    }
}

/// What alternatives ask for: what only some of them have is optional.
fn one_of(alternatives: Vec<Vec<Assertion>>) -> Vec<Assertion> {
    // For each name, the number of alternatives that require it.
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for alternative in &alternatives {
        let names = alternative.iter().filter(|assertion| !assertion.is_optional);
        let names: BTreeSet<_> = names.map(|one| (one.namespace.clone(), one.local.clone())).collect();
        names.into_iter().for_each(|name| *counts.entry(name).or_default() += 1);
    }
    let count = alternatives.len();
    let mut known = BTreeSet::new();
    let mut merged: Vec<Assertion> = Vec::new();
    for assertion in alternatives.into_iter().flatten() {
        let name = (assertion.namespace.clone(), assertion.local.clone());
        let is_in_all = counts.get(&name) == Some(&count);
        if known.insert((name, assertion.within.clone())) {
            merged.push(Assertion { is_optional: assertion.is_optional || !is_in_all, ..assertion });
        }
    }
    merged
}

fn is_operator(element: Element<'_>, local: &str) -> bool {
    element.local() == local && NAMESPACES.contains(&element.namespace())
}

fn id<'a>(policy: Element<'a>) -> Option<&'a str> {
    let id = policy.attribute_in(SECURITY_UTILITY, "Id").or_else(|| policy.attribute_in(XML, "id"));
    id.or_else(|| policy.attribute("Id")).map(str::trim)
}

fn is_true(value: Option<&str>) -> bool {
    value.is_some_and(|value| matches!(value.trim(), "true" | "1"))
}
