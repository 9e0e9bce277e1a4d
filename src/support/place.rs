//! Where sessions are: with a technician or a group, in a channel, anywhere.
//!
//! Must not know what is done with the sessions.

use crate::organisation::Target;
use crate::{Error, Rescue, api};

/// Where sessions are listed, or where one is transferred to.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Place {
    /// The whole organisation, as far as the caller may see it. In a request this is node 0.
    All,
    /// With a technician, or with those of a group.
    Node(Target),
    /// In a channel.
    Channel(Target),
}

impl Place {
    /// With a technician, or with those of a group.
    pub fn node(target: impl Into<Target>) -> Self {
        Self::Node(target.into())
    }

    /// In a channel.
    pub fn channel(target: impl Into<Target>) -> Self {
        Self::Channel(target.into())
    }
}

impl Rescue {
    /// The ID of a place, and what kind of ID it is; node 0 for all.
    pub(super) async fn resolve_place(&self, place: Place) -> Result<(i32, api::NODE_REF), Error> {
        Ok(match place {
            Place::All => (0, api::NODE_REF::NODE),
            Place::Node(target) => (self.resolve(target).await?, api::NODE_REF::NODE),
            Place::Channel(target) => (self.resolve(target).await?, api::NODE_REF::CHANNEL),
        })
    }
}
