//! Numbers of seats of the three kinds: what a group may use, and what an organisation owns.
//!
//! It must not know the tree of the groups.

/// A number of seats of each kind. As the limit of a group, `0` means that the group has none of its own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seats {
    /// Technicians at work at the same time.
    pub standard: i32,
    /// Of these, with the mobile add-on.
    pub mobile: i32,
    /// Of these, with the remote printing and access tool (RPAT).
    pub rpat: i32,
}

impl Seats {
    /// As many of each kind.
    pub const fn new(standard: i32, mobile: i32, rpat: i32) -> Self {
        Self { standard, mobile, rpat }
    }

    /// The number of one kind.
    pub fn of(&self, kind: SeatKind) -> i32 {
        match kind {
            SeatKind::Standard => self.standard,
            SeatKind::Mobile => self.mobile,
            SeatKind::Rpat => self.rpat,
        }
    }
}

/// A kind of seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeatKind {
    /// Any technician.
    Standard,
    /// With the mobile add-on.
    Mobile,
    /// With the RPAT add-on.
    Rpat,
}

impl SeatKind {
    /// All kinds, in the order of the inputs of `setGroup_v2`.
    pub const ALL: [Self; 3] = [Self::Standard, Self::Mobile, Self::Rpat];
}
