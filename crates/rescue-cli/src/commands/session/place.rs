//! Finds the place that a command line names: a technician, a group or a channel.
//!
//! Must not know what is done with the sessions there.

use logmein_rescue::Rescue;
use logmein_rescue::api::NODE_TYPE;
use logmein_rescue::organisation::Target;
use logmein_rescue::support::Place;

use crate::failure::Failure;

/// A place where sessions are: with a node, or in a channel.
pub(super) async fn place(rescue: &Rescue, reference: &str) -> Result<Place, Failure> {
    let tree = rescue.tree().await?;
    let node = tree.find(&Target::from(reference))?;
    Ok(if node.kind == NODE_TYPE::Channel { Place::channel(node.id) } else { Place::node(node.id) })
}
