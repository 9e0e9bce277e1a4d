//! Users: creating, reading and replacing them.
//!
//! It must not know the rules, which are in `organisation/users.rs`.

use logmein_rescue::api;

use super::super::exchange::{Exchange, Outcome, text, word};
use crate::audit::Change;
use crate::organisation::{NewUser, Node, NodeId, User, UserUpdate};
use crate::refusal::Refusal;

pub(in super::super) fn getUser(exchange: &mut Exchange<'_>, request: api::getUser) -> api::getUserResponse {
    let user = user(exchange, &request.sAuthCode, request.iNodeID, "");
    api::getUserResponse { getUserResult: word(&user), oUser: user.ok().map(user_v1) }
}

pub(in super::super) fn getUser_v2(
    exchange: &mut Exchange<'_>,
    request: api::getUser_v2,
) -> api::getUser_v2Response {
    let user = user(exchange, &request.sAuthCode, request.iNodeID, "");
    api::getUser_v2Response { getUser_v2Result: word(&user), oUser: user.ok().map(user_v2) }
}

pub(in super::super) fn getUser_v3(
    exchange: &mut Exchange<'_>,
    request: api::getUser_v3,
) -> api::getUser_v3Response {
    let user = user(exchange, &request.sAuthCode, request.iNodeID, &text(request.sUserEmail));
    api::getUser_v3Response { getUser_v3Result: word(&user), oUser: user.ok().map(user_v2) }
}

pub(in super::super) fn setUser(exchange: &mut Exchange<'_>, request: api::setUser) -> api::setUserResponse {
    let update = UserUpdate {
        name: text(request.sName),
        nick: text(request.sNick),
        email: text(request.sEmail),
        sso_id: text(request.sSSOID),
        password: text(request.sPwd),
        confirmed_password: text(request.sConfPwd),
        current_password: text(request.sCurrentPwd),
        status: request.eStatus.into(),
        description: text(request.sDescription),
        mobile_add_on: request.eAddOns.into(),
        rpat_add_on: None,
    };
    let outcome = set(exchange, &request.sAuthCode, request.iNodeID, update);
    api::setUserResponse { setUserResult: word(&outcome) }
}

pub(in super::super) fn setUser_V2(
    exchange: &mut Exchange<'_>,
    request: api::setUser_V2,
) -> api::setUser_V2Response {
    let update = UserUpdate {
        name: text(request.sName),
        nick: text(request.sNick),
        email: text(request.sEmail),
        sso_id: text(request.sSSOID),
        password: text(request.sPwd),
        confirmed_password: text(request.sConfPwd),
        current_password: text(request.sCurrentPwd),
        status: request.eStatus.into(),
        description: text(request.sDescription),
        mobile_add_on: request.eMobileAddOn.into(),
        rpat_add_on: Some(request.bRPATAddOn),
    };
    let outcome = set(exchange, &request.sAuthCode, request.iNodeID, update);
    api::setUser_V2Response { setUser_V2Result: word(&outcome) }
}

pub(in super::super) fn setUserStatus_v7_1(
    exchange: &mut Exchange<'_>,
    request: api::setUserStatus_v7_1,
) -> api::setUserStatus_v7_1Response {
    let status = String::from(request.eStatus);
    let modified = (request.iNodeID, Change::Modified);
    let outcome = exchange.change_node(&request.sAuthCode, modified, |organisation, _| {
        organisation.set_user_status(request.iNodeID, &status)
    });
    api::setUserStatus_v7_1Response { setUserStatus_v7_1Result: word(&outcome) }
}

pub(in super::super) fn createUser(
    exchange: &mut Exchange<'_>,
    request: api::createUser,
) -> api::createUserResponse {
    let id = exchange.create_node(&request.sAuthCode, request.iParentID, |organisation| {
        organisation.create_user(request.iParentID)
    });
    api::createUserResponse { createUserResult: word(&id), iNodeID: id.ok() }
}

/// Only master administrators may call it.
pub(in super::super) fn createUsers(
    exchange: &mut Exchange<'_>,
    request: api::createUsers,
) -> api::createUsersResponse {
    let users = request.aUserData.unwrap_or_default().into_iter().map(new_user).collect();
    let outcome = exchange.for_administrator(&request.sAuthCode, |state, caller| {
        if !state.is_master_administrator(caller) {
            return Err(Refusal::NotPermitted);
        }
        for id in state.organisation.create_users(users, caller)? {
            state.write_down(caller, id, Change::Created);
        }
        Ok(())
    });
    api::createUsersResponse { createUsersResult: word(&outcome) }
}

fn user(
    exchange: &mut Exchange<'_>,
    auth_code: &Option<String>,
    id: NodeId,
    email: &str,
) -> Outcome<(Node, &'static str)> {
    exchange.for_user(auth_code, |state, _| {
        let node = state.organisation.user_by(id, email)?;
        Ok((node.clone(), state.organisation.status_word(node)))
    })
}

fn set(
    exchange: &mut Exchange<'_>,
    auth_code: &Option<String>,
    id: NodeId,
    update: UserUpdate,
) -> Outcome<()> {
    exchange.change_node(auth_code, (id, Change::Modified), |organisation, caller| {
        organisation.set_user(id, update, caller)
    })
}

fn user_v1((node, status): (Node, &'static str)) -> api::USER {
    let user = node.user().cloned().unwrap_or_default();
    api::USER {
        iNodeID: node.id,
        eType: node.kind.word().into(),
        sName: Some(node.name),
        sNick: Some(user.nick),
        sEmail: Some(user.email),
        sSSOID: Some(user.sso_id),
        sDescription: Some(node.description),
        bAccountHolder: user.account_holder,
        hasMobileAddon: user.mobile_add_on,
        eStatus: status.into(),
    }
}

fn user_v2((node, status): (Node, &'static str)) -> api::USER_V2 {
    let user: User = node.user().cloned().unwrap_or_default();
    api::USER_V2 {
        iNodeID: node.id,
        eType: node.kind.word().into(),
        sName: Some(node.name),
        sNick: Some(user.nick),
        sEmail: Some(user.email),
        sSSOID: Some(user.sso_id),
        sDescription: Some(node.description),
        bAccountHolder: user.account_holder,
        hasMobileAddon: user.mobile_add_on,
        hasRPATAddon: user.rpat_add_on,
        eStatus: status.into(),
    }
}

/// `eStatus` may be left out; such a user is enabled.
fn new_user(data: api::USERDATA) -> NewUser {
    let properties = UserUpdate {
        name: text(data.sName),
        nick: text(data.sNick),
        email: text(data.sEmail),
        sso_id: text(data.sSSOID),
        password: text(data.sPwd),
        confirmed_password: text(data.sConfPwd),
        current_password: String::new(),
        status: data.eStatus.unwrap_or(api::nodeStatus::Enabled).into(),
        description: String::new(),
        mobile_add_on: "False".into(),
        rpat_add_on: None,
    };
    NewUser { parent: data.iParentID.unwrap_or_default(), properties }
}
