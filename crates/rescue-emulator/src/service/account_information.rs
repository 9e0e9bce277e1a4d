//! Account information: logging in and out, the caller's account, the tree of the organisation.
//!
//! It must not know the rules, which are in `state.rs` and `organisation/`.

use logmein_rescue::api;

use super::exchange::{Exchange, Outcome, text, word};
use crate::organisation::{Node, NodeId, Organisation};
use crate::refusal::Refusal;

pub(super) fn login(exchange: &mut Exchange<'_>, request: api::login) -> api::loginResponse {
    let (email, password) = (text(request.sEmail), text(request.sPassword));
    let cookie = exchange.for_anyone(|state, _| state.log_in(&email, &password));
    let reply = api::loginResponse { loginResult: word(&cookie) };
    exchange.new_cookie = cookie.ok();
    reply
}

pub(super) fn logout(exchange: &mut Exchange<'_>, _: api::logout) -> api::logoutResponse {
    let outcome = exchange.for_anyone(|state, cookie| {
        let now = state.now();
        state.logins.close(cookie.unwrap_or_default(), now)
    });
    api::logoutResponse { logoutResult: word(&outcome) }
}

pub(super) fn getAccount(exchange: &mut Exchange<'_>, request: api::getAccount) -> api::getAccountResponse {
    let account = account(exchange, &request.sAuthCode);
    let getAccountResult = word(&account);
    let account = account.unwrap_or_default();
    api::getAccountResponse {
        getAccountResult,
        iAccountID: account.id,
        sOrganization: account.organisation,
        iAdminID: account.administrator,
        iTechID: account.technician,
        sEmail: account.email,
    }
}

pub(super) fn getAccount_v2(
    exchange: &mut Exchange<'_>,
    request: api::getAccount_v2,
) -> api::getAccount_v2Response {
    let account = account(exchange, &request.sAuthCode);
    let getAccount_v2Result = word(&account);
    let account = account.unwrap_or_default();
    api::getAccount_v2Response {
        getAccount_v2Result,
        iAccountID: account.id,
        sOrganization: account.organisation,
        iAdminID: account.administrator,
        iTechID: account.technician,
        sEmail: account.email,
        bTcRunning: account.is_console_running,
    }
}

pub(super) fn getHierarchy(
    exchange: &mut Exchange<'_>,
    request: api::getHierarchy,
) -> api::getHierarchyResponse {
    let scope = Scope { only: request.bIsNode.then_some(request.iNodeID), without_offline: false };
    let hierarchy = hierarchy(exchange, &request.sAuthCode, scope);
    api::getHierarchyResponse { getHierarchyResult: word(&hierarchy), aHierarchy: hierarchy.ok() }
}

pub(super) fn getHierarchy_v2(
    exchange: &mut Exchange<'_>,
    request: api::getHierarchy_v2,
) -> api::getHierarchy_v2Response {
    let only = request.bIsNode.then_some(request.iNodeID);
    let scope = Scope { only, without_offline: request.bFilterOffline };
    let hierarchy = hierarchy(exchange, &request.sAuthCode, scope);
    api::getHierarchy_v2Response { getHierarchy_v2Result: word(&hierarchy), aHierarchy: hierarchy.ok() }
}

/// What is known of the caller's account. IDs are 0 where the caller has no such role.
#[derive(Default)]
struct Account {
    id: i32,
    organisation: Option<String>,
    administrator: NodeId,
    technician: NodeId,
    email: Option<String>,
    is_console_running: bool,
}

fn account(exchange: &mut Exchange<'_>, auth_code: &Option<String>) -> Outcome<Account> {
    exchange.for_user(auth_code, |state, caller| {
        let node = state.organisation.user(caller.user)?;
        Ok(Account {
            id: state.organisation.account_id,
            organisation: Some(state.organisation.name.clone()),
            administrator: if node.is_administrator() { node.id } else { 0 },
            technician: if node.is_technician() { node.id } else { 0 },
            email: node.user().map(|user| user.email.clone()),
            is_console_running: state.is_console_running(node.id),
        })
    })
}

/// Which part of the tree is wanted.
struct Scope {
    /// Only this node.
    only: Option<NodeId>,
    /// Without technicians who are offline.
    without_offline: bool,
}

fn hierarchy(
    exchange: &mut Exchange<'_>,
    auth_code: &Option<String>,
    scope: Scope,
) -> Outcome<Vec<api::HIERARCHY>> {
    exchange.for_user(auth_code, |state, _| {
        let organisation = &state.organisation;
        let nodes = match scope.only {
            Some(id) => vec![organisation.node(id).ok_or(Refusal::InvalidNodeId)?],
            None => organisation.hierarchy(Organisation::ROOT),
        };
        let is_wanted = |node: &&Node| !(scope.without_offline && organisation.is_offline_technician(node));
        Ok(nodes.into_iter().filter(is_wanted).map(|node| entry(organisation, node)).collect())
    })
}

fn entry(organisation: &Organisation, node: &Node) -> api::HIERARCHY {
    api::HIERARCHY {
        iNodeID: node.id,
        iParentID: Some(node.parent.unwrap_or_default()),
        sName: Some(node.name.clone()),
        sEmail: node.user().map(|user| user.email.clone()),
        sDescription: Some(node.description.clone()),
        eStatus: organisation.status_word(node).into(),
        eType: node.kind.word().into(),
    }
}
