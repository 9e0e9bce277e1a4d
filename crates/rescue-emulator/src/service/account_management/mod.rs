//! Account management: groups, users, and where they stand in the tree.
//!
//! It must not know the rules, which are in `organisation/`.

mod groups;
mod users;

use logmein_rescue::api;

use super::exchange::{Exchange, word};
use crate::refusal::Refusal;

pub(super) use groups::*;
pub(super) use users::*;

pub(super) fn moveNode(exchange: &mut Exchange<'_>, request: api::moveNode) -> api::moveNodeResponse {
    let outcome = exchange.for_administrator(&request.sAuthCode, |state, _| {
        state.organisation.move_node(request.iNodeID, request.iTargetNodeID)
    });
    api::moveNodeResponse { moveNodeResult: word(&outcome) }
}

/// A technician lacks the right to delete anything, and the operation has a word for that.
pub(super) fn deleteNode(exchange: &mut Exchange<'_>, request: api::deleteNode) -> api::deleteNodeResponse {
    let outcome = exchange.for_administrator(&request.sAuthCode, |state, caller| {
        state.organisation.delete_node(request.iNodeID, caller)
    });
    let outcome = outcome.map_err(|refusal| match refusal {
        Refusal::NotPermitted => Refusal::InvalidDelete,
        other => other,
    });
    api::deleteNodeResponse { deleteNodeResult: word(&outcome) }
}

pub(super) fn assignChannel(
    exchange: &mut Exchange<'_>,
    request: api::assignChannel,
) -> api::assignChannelResponse {
    let outcome = exchange.for_administrator(&request.sAuthCode, |state, _| {
        state.organisation.assign_channel(request.iNodeID, request.iEntryID)
    });
    api::assignChannelResponse { assignChannelResult: word(&outcome) }
}

pub(super) fn unassignChannel(
    exchange: &mut Exchange<'_>,
    request: api::unassignChannel,
) -> api::unassignChannelResponse {
    let outcome = exchange.for_administrator(&request.sAuthCode, |state, _| {
        state.organisation.unassign_channel(request.iNodeID, request.iEntryID)
    });
    api::unassignChannelResponse { unassignChannelResult: word(&outcome) }
}
