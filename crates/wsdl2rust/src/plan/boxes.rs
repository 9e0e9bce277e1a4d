//! How values hold each other: which members are in a box, and what a choice begins with.
//!
//! Three passes add to it, each to what the one before returns: `blanks`, `recursion`, `far`. Members are named by the
//! type and their index in its content. Must not know how a box is printed.

use std::collections::HashMap;

use crate::model::TypeId;

/// A member of a complex type: the type, and the index in its content.
pub type Member = (TypeId, usize);

/// How a value is held by another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Held {
    /// As it is.
    #[default]
    Plain,
    /// In a box, since it could hold itself otherwise.
    Boxed,
    /// In a box that also hides its type, where the compiler's walk through types would not come to an end.
    Far,
    /// In an optional box: no value of the type has an end unless it starts without this one.
    Endless,
}

/// What values begin with: made by the pass `blanks`.
#[derive(Debug, Clone, Default)]
pub struct Blanks {
    /// The member that each choice is blank with: one whose value has an end. Those with the first are not listed.
    branches: HashMap<TypeId, usize>,
    held: HashMap<Member, Held>,
}

/// The same, with a box in each ring of types: made by the pass `recursion`.
#[derive(Debug, Clone, Default)]
pub struct Rings(Blanks);

/// The same, with a box in each long chain of types: made by the pass `far`.
#[derive(Debug, Clone, Default)]
pub struct Boxes(Blanks);

impl Blanks {
    /// Lets a choice be blank with this member.
    pub(crate) fn begin(&mut self, choice: TypeId, member: usize) {
        if member > 0 {
            self.branches.insert(choice, member);
        }
    }

    /// Lets values begin without this member.
    pub(crate) fn leave_out(&mut self, member: Member) {
        self.held.insert(member, Held::Endless);
    }

    /// How a member is held.
    pub(crate) fn held(&self, member: Member) -> Held {
        self.held.get(&member).copied().unwrap_or_default()
    }

    /// With boxes for these members.
    pub(crate) fn boxed(mut self, rings: impl IntoIterator<Item = Member>) -> Rings {
        self.held.extend(rings.into_iter().map(|member| (member, Held::Boxed)));
        Rings(self)
    }
}

impl Rings {
    /// With boxes that hide their type for these members; those that values begin without stay as they are.
    pub(crate) fn cut(self, far: impl IntoIterator<Item = Member>) -> Boxes {
        let Self(mut all) = self;
        for member in far {
            if all.held(member) != Held::Endless {
                all.held.insert(member, Held::Far);
            }
        }
        Boxes(all)
    }
}

impl Boxes {
    /// How a member is held.
    pub fn held(&self, ty: TypeId, member: usize) -> Held {
        self.0.held((ty, member))
    }

    /// The member that a choice is blank with.
    pub fn blank(&self, choice: TypeId) -> usize {
        self.0.branches.get(&choice).copied().unwrap_or(0)
    }
}
