//! Groups: creating, reading and replacing them.
//!
//! It must not know the rules, which are in `organisation/groups.rs`.

use logmein_rescue::api;
use soap_runtime::Enumeration;

use super::super::exchange::{Exchange, Outcome, text, word};
use crate::audit::Change;
use crate::organisation::{GroupUpdate, GroupVersion, Node, NodeId, Permission, Seats};

pub(in super::super) fn createGroup(
    exchange: &mut Exchange<'_>,
    request: api::createGroup,
) -> api::createGroupResponse {
    let id = exchange.create_node(&request.sAuthCode, request.iParentID, |organisation| {
        organisation.create_group(request.iParentID)
    });
    api::createGroupResponse { createGroupResult: word(&id), iNodeID: id.ok() }
}

pub(in super::super) fn getGroup(
    exchange: &mut Exchange<'_>,
    request: api::getGroup,
) -> api::getGroupResponse {
    let node = group(exchange, &request.sAuthCode, request.iNodeID);
    api::getGroupResponse { getGroupResult: word(&node), oGroup: node.ok().map(group_v1) }
}

pub(in super::super) fn getGroup_v2(
    exchange: &mut Exchange<'_>,
    request: api::getGroup_v2,
) -> api::getGroup_v2Response {
    let node = group(exchange, &request.sAuthCode, request.iNodeID);
    api::getGroup_v2Response { getGroup_v2Result: word(&node), oGroup: node.ok().map(group_v2) }
}

pub(in super::super) fn setGroup(
    exchange: &mut Exchange<'_>,
    request: api::setGroup,
) -> api::setGroupResponse {
    let update = GroupUpdate {
        version: GroupVersion::V1,
        name: text(request.sName),
        status: request.eStatus.into(),
        description: text(request.sDescription),
        permissions: words(request.aPermissions),
        locked_permissions: words(request.aLockedPermissions),
        limits: Seats::new(request.iStandardConcurrentLimit, request.iMobileConcurrentLimit, 0),
    };
    let outcome = set(exchange, &request.sAuthCode, request.iNodeID, update);
    api::setGroupResponse { setGroupResult: word(&outcome) }
}

pub(in super::super) fn setGroup_v2(
    exchange: &mut Exchange<'_>,
    request: api::setGroup_v2,
) -> api::setGroup_v2Response {
    let update = GroupUpdate {
        version: GroupVersion::V2,
        name: text(request.sName),
        status: request.eStatus.into(),
        description: text(request.sDescription),
        permissions: words(request.aPermissions),
        locked_permissions: words(request.aLockedPermissions),
        limits: Seats::new(
            request.iStandardConcurrentLimit,
            request.iMobileConcurrentLimit,
            request.iRPATConcurrentLimit,
        ),
    };
    let outcome = set(exchange, &request.sAuthCode, request.iNodeID, update);
    api::setGroup_v2Response { setGroup_v2Result: word(&outcome) }
}

/// A group, with `enabled` saying whether it is in effect: not also below a disabled one.
fn group(exchange: &mut Exchange<'_>, auth_code: &Option<String>, id: NodeId) -> Outcome<Node> {
    exchange.for_user(auth_code, |state, _| {
        let organisation = &state.organisation;
        organisation.group(id).map(|node| Node { enabled: organisation.is_enabled(id), ..node.clone() })
    })
}

fn set(
    exchange: &mut Exchange<'_>,
    auth_code: &Option<String>,
    id: NodeId,
    update: GroupUpdate,
) -> Outcome<()> {
    exchange
        .change_node(auth_code, (id, Change::Modified), |organisation, _| organisation.set_group(id, update))
}

fn group_v1(node: Node) -> api::GROUP {
    let group = node.group().cloned().unwrap_or_default();
    api::GROUP {
        iNodeID: node.id,
        eType: node.kind.word().into(),
        sName: Some(node.name),
        sDescription: Some(node.description),
        aPermissions: Some(values(group.permissions_in(GroupVersion::V1))),
        aLockedPermissions: Some(values(group.locked_permissions_in(GroupVersion::V1))),
        bIsEnabled: Some(node.enabled),
        iStandardConcurrentLimit: Some(group.limits.standard),
        iMobileConcurrentLimit: Some(group.limits.mobile),
    }
}

fn group_v2(node: Node) -> api::GROUP_V2 {
    let group = node.group().cloned().unwrap_or_default();
    api::GROUP_V2 {
        iNodeID: Some(node.id),
        eType: Some(node.kind.word().into()),
        sName: Some(node.name),
        sDescription: Some(node.description),
        aPermissions: Some(values(group.permissions_in(GroupVersion::V2))),
        aLockedPermissions: Some(values(group.locked_permissions_in(GroupVersion::V2))),
        bIsEnabled: Some(node.enabled),
        iStandardConcurrentLimit: Some(group.limits.standard),
        iMobileConcurrentLimit: Some(group.limits.mobile),
        iRPATConcurrentLimit: Some(group.limits.rpat),
    }
}

fn words<W: Into<String>>(permissions: Option<Vec<W>>) -> Vec<String> {
    permissions.unwrap_or_default().into_iter().map(Into::into).collect()
}

fn values<W: Enumeration>(permissions: Vec<Permission>) -> Vec<W> {
    permissions.into_iter().map(|permission| W::from_word(permission.word())).collect()
}
