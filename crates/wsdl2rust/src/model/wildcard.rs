//! What two wildcards for attributes allow together (XML Schema part 1, section 3.10.6).
//!
//! Where the section has no namespace constraint for that, the nearest that allows more is taken, so that no message that
//! the contract allows is refused. Must not know which wildcards meet.

use std::collections::HashSet;

use super::{NamespaceId, WildcardNamespaces};

impl WildcardNamespaces {
    /// What either of them allows, as an extension does ("Attribute Wildcard Union").
    pub fn union(self, other: Self) -> Self {
        match (self, other) {
            (one, other) if one == other => one,
            (Self::List(mut list), Self::List(more)) => {
                let known: HashSet<Option<NamespaceId>> = list.iter().copied().collect();
                list.extend(more.into_iter().filter(|namespace| !known.contains(namespace)));
                Self::List(list)
            }
            (Self::Other(_), Self::Other(_)) => Self::Other(None),
            (Self::Other(not), Self::List(list)) | (Self::List(list), Self::Other(not)) => {
                match (list.contains(&not), list.contains(&None)) {
                    // With none, but without the namespace: the section cannot say that.
                    (_, true) => Self::Any,
                    (true, false) => Self::Other(None),
                    (false, false) => Self::Other(not),
                }
            }
            _ => Self::Any,
        }
    }

    /// What both of them allow, as several attribute groups of one type do ("Attribute Wildcard Intersection").
    pub fn intersection(self, other: Self) -> Self {
        match (self, other) {
            (Self::Any, other) | (other, Self::Any) => other,
            (Self::List(mut list), Self::List(other)) => {
                let other: HashSet<Option<NamespaceId>> = other.into_iter().collect();
                list.retain(|namespace| other.contains(namespace));
                Self::List(list)
            }
            (Self::Other(not), Self::List(mut list)) | (Self::List(mut list), Self::Other(not)) => {
                list.retain(|namespace| namespace.is_some() && *namespace != not);
                Self::List(list)
            }
            // Not two namespaces at once: the section cannot say that.
            (Self::Other(one), Self::Other(other)) => Self::Other(one.or(other)),
        }
    }

    /// Whether it allows nothing at all.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::List(list) if list.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::WildcardNamespaces::{self, Any, List, Other};
    use crate::model::NamespaceId;

    const A: Option<NamespaceId> = Some(NamespaceId(0));
    const B: Option<NamespaceId> = Some(NamespaceId(1));

    fn list(namespaces: &[Option<NamespaceId>]) -> WildcardNamespaces {
        List(namespaces.to_vec())
    }

    /// The numbers are those of the section's clauses.
    #[test]
    fn unions() {
        for (clause, one, other, expected) in [
            ("1", Other(A), Other(A), Other(A)),
            ("2", Any, list(&[A]), Any),
            ("2", Any, Other(A), Any),
            ("3", list(&[A, None]), list(&[A, B]), list(&[A, None, B])),
            ("4", Other(A), Other(B), Other(None)),
            ("4", Other(A), Other(None), Other(None)),
            ("5.1", Other(A), list(&[A, None]), Any),
            ("5.2", Other(A), list(&[A, B]), Other(None)),
            ("5.3, not expressible", Other(A), list(&[B, None]), Any),
            ("5.4", Other(A), list(&[B]), Other(A)),
            ("6.1", Other(None), list(&[B, None]), Any),
            ("6.2", Other(None), list(&[B]), Other(None)),
        ] {
            assert_eq!(one.clone().union(other.clone()), expected, "{clause}");
            if clause != "3" {
                assert_eq!(other.union(one), expected, "{clause}, the other way");
            }
        }
    }

    #[test]
    fn intersections() {
        for (clause, one, other, expected) in [
            ("1", Other(A), Other(A), Other(A)),
            ("2", Any, list(&[A]), list(&[A])),
            ("2", Any, Other(A), Other(A)),
            ("3", Other(A), list(&[A, B, None]), list(&[B])),
            ("3", Other(None), list(&[B, None]), list(&[B])),
            ("4", list(&[A, None]), list(&[B, None]), list(&[None])),
            ("4", list(&[A]), list(&[B]), list(&[])),
            ("6", Other(None), Other(B), Other(B)),
        ] {
            assert_eq!(one.clone().intersection(other.clone()), expected, "{clause}");
            assert_eq!(other.intersection(one), expected, "{clause}, the other way");
        }
        assert_eq!(Other(A).intersection(Other(B)), Other(A), "5, not expressible");
        assert!(list(&[]).is_empty() && !list(&[None]).is_empty());
    }
}
