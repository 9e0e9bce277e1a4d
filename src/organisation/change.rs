//! Read, modify, write: a change of a group or user that can be inspected before it is made, and loses nothing.
//!
//! Must not know which properties there are.

use std::fmt;

use super::record::{Field, Record};
use crate::{Error, Rescue};

/// A planned change. The service's `setGroup_v2` and `setUser_V2` replace everything, so all properties
/// are written back as they were read, except those that were changed.
#[derive(Debug, Clone)]
#[must_use = "nothing is written until the change is applied"]
pub struct Change<T> {
    rescue: Rescue,
    before: T,
    after: T,
}

/// A property that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// The name of the property.
    pub field: &'static str,
    /// Its value now, as text.
    pub before: String,
    /// Its value after the change.
    pub after: String,
    /// What is added to a set, or taken from it: `+RemoteView -SendFile`. Empty if the property is not a set.
    pub members: String,
}

impl<T: Record> Change<T> {
    /// Reads a node and notes what `modify` makes of it.
    pub(super) async fn plan(rescue: &Rescue, id: i32, modify: impl FnOnce(&mut T)) -> Result<Self, Error> {
        let before = T::read(rescue, id).await?;
        let mut after = before.clone();
        modify(&mut after);
        Ok(Self { rescue: rescue.clone(), before, after })
    }

    /// The properties as they are.
    pub fn before(&self) -> &T {
        &self.before
    }

    /// The properties as they will be.
    pub fn after(&self) -> &T {
        &self.after
    }

    /// What will change, in the order of the properties.
    pub fn differences(&self) -> Vec<Difference> {
        differences(&self.before, &self.after)
    }

    /// Whether nothing will change.
    pub fn is_empty(&self) -> bool {
        self.differences().is_empty()
    }

    /// Writes all properties, reads them again and returns them. Nothing is sent if nothing changes.
    ///
    /// The properties are read once more before they are written. The service has no transactions: what another
    /// program writes in the moment between is lost.
    ///
    /// # Errors
    ///
    /// [`Error::is_conflict`] if somebody else has changed them since the change was planned: nothing is written.
    /// [`Error::is_not_kept`] if the service said OK and did something else. See also [`Rescue::call`].
    pub async fn apply(self) -> Result<T, Error> {
        let Self { rescue, before, after } = self;
        if differences(&before, &after).is_empty() {
            return Ok(before);
        }
        let now = T::read(&rescue, before.id()).await?;
        let meanwhile = differences(&before, &now);
        if !meanwhile.is_empty() {
            return Err(Error::conflict(before.id(), list(&meanwhile)));
        }
        after.write(&rescue).await?;
        let written = T::read(&rescue, before.id()).await?;
        let lost = differences(&after.kept(), &written);
        match lost.is_empty() {
            true => Ok(written),
            false => Err(Error::not_kept(before.id(), list(&lost))),
        }
    }
}

fn differences<T: Record>(before: &T, after: &T) -> Vec<Difference> {
    let pairs = before.fields().into_iter().zip(after.fields());
    pairs
        .filter(|(before, after)| before != after)
        .map(|((field, before), (_, after))| Difference {
            field,
            members: members(&before, &after),
            before: before.to_string(),
            after: after.to_string(),
        })
        .collect()
}

fn members(before: &Field, after: &Field) -> String {
    let (Field::Set(before), Field::Set(after)) = (before, after) else { return String::new() };
    let only = |these: &[String], those: &[String], sign: char| -> Vec<String> {
        these
            .iter()
            .filter(|member| !those.contains(member))
            .map(|member| format!("{sign}{member}"))
            .collect()
    };
    [only(after, before, '+'), only(before, after, '-')].concat().join(" ")
}

fn list(differences: &[Difference]) -> String {
    differences.iter().map(Difference::to_string).collect::<Vec<_>>().join("; ")
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One(text) => f.write_str(text),
            Self::Set(members) => f.write_str(&members.join(", ")),
        }
    }
}

/// `name: "Helpdesk" → "Service desk"`, `permissions: +RemoteView -SendFile`.
impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.members.is_empty() {
            true => write!(f, "{}: {:?} → {:?}", self.field, self.before, self.after),
            false => write!(f, "{}: {}", self.field, self.members),
        }
    }
}
