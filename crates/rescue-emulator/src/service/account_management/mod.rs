//! Account management: groups, users, and their place in the tree.
//!
//! It must not know the rules, which are in `organisation/`.

mod groups;
mod users;

use logmein_rescue::api;

use super::exchange::{Exchange, word};
use crate::audit::Change;
use crate::refusal::Refusal;

pub(super) use groups::*;
pub(super) use users::*;

pub(super) fn moveNode(exchange: &mut Exchange<'_>, request: api::moveNode) -> api::moveNodeResponse {
    let moved = (request.iNodeID, Change::Moved);
    let outcome = exchange.change_node(&request.sAuthCode, moved, |organisation, caller| match organisation
        .may_administer(caller, request.iTargetNodeID)
    {
        true => organisation.move_node(request.iNodeID, request.iTargetNodeID),
        false => Err(Refusal::NotPermitted),
    });
    api::moveNodeResponse { moveNodeResult: word(&outcome) }
}

/// Who lacks the right to delete a node gets the operation's own word for that.
pub(super) fn deleteNode(exchange: &mut Exchange<'_>, request: api::deleteNode) -> api::deleteNodeResponse {
    let deleted = (request.iNodeID, Change::Deleted);
    let outcome = exchange.change_node(&request.sAuthCode, deleted, |organisation, caller| {
        organisation.delete_node(request.iNodeID, caller)
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
    let modified = (request.iNodeID, Change::Modified);
    let outcome = exchange.change_node(&request.sAuthCode, modified, |organisation, _| {
        organisation.assign_channel(request.iNodeID, request.iEntryID)
    });
    api::assignChannelResponse { assignChannelResult: word(&outcome) }
}

pub(super) fn unassignChannel(
    exchange: &mut Exchange<'_>,
    request: api::unassignChannel,
) -> api::unassignChannelResponse {
    let modified = (request.iNodeID, Change::Modified);
    let outcome = exchange.change_node(&request.sAuthCode, modified, |organisation, _| {
        organisation.unassign_channel(request.iNodeID, request.iEntryID)
    });
    api::unassignChannelResponse { unassignChannelResult: word(&outcome) }
}
