//! Session management: listing support sessions and acting on them as an administrator.
//!
//! It must not know the rules, which are in `support_sessions/`.

use jiff::tz::Offset;
use logmein_rescue::api;

use super::exchange::{Exchange, Outcome, contract_word, text, word};
use crate::organisation::{NodeId, Organisation};
use crate::refusal::Refusal;
use crate::reports::show_moment;
use crate::state::State;
use crate::support_sessions::{MAX_LOAD, Place, Status, SupportSession};

pub(super) fn getSession(exchange: &mut Exchange<'_>, request: api::getSession) -> api::getSessionResponse {
    let sessions = sessions(exchange, &request.sAuthCode, request.iNodeID, request.eNodeRef);
    api::getSessionResponse { getSessionResult: word(&sessions), aSessions: items(sessions, session_v1) }
}

pub(super) fn getSession_V2(
    exchange: &mut Exchange<'_>,
    request: api::getSession_V2,
) -> api::getSession_V2Response {
    let sessions = sessions(exchange, &request.sAuthCode, request.iNodeID, request.eNodeRef);
    api::getSession_V2Response {
        getSession_V2Result: word(&sessions),
        aSessions: items(sessions, session_v2),
    }
}

pub(super) fn getSession_V3(
    exchange: &mut Exchange<'_>,
    request: api::getSession_V3,
) -> api::getSession_V3Response {
    let sessions = sessions(exchange, &request.sAuthCode, request.iNodeID, request.eNodeRef);
    api::getSession_V3Response {
        getSession_V3Result: word(&sessions),
        aSessions: items(sessions, |session| session),
    }
}

/// The operation has no word for a wrong session: the action fails.
pub(super) fn startSession(
    exchange: &mut Exchange<'_>,
    request: api::startSession,
) -> api::startSessionResponse {
    let outcome = act(exchange, &request.sAuthCode, request.iSession, |state, _| {
        let now = state.now();
        state.support_sessions.start(request.iSession, request.iNode, &state.organisation, now)
    });
    api::startSessionResponse { startSessionResult: word(&outcome.map_err(without_session_word)) }
}

pub(super) fn holdSession(
    exchange: &mut Exchange<'_>,
    request: api::holdSession,
) -> api::holdSessionResponse {
    let outcome = act(exchange, &request.sAuthCode, request.iSession, |state, _| {
        let now = state.now();
        state.support_sessions.hold(request.iSession, &state.organisation, now)
    });
    api::holdSessionResponse { holdSessionResult: word(&outcome) }
}

pub(super) fn closeSession(
    exchange: &mut Exchange<'_>,
    request: api::closeSession,
) -> api::closeSessionResponse {
    let outcome = act(exchange, &request.sAuthCode, request.iSession, |state, _| {
        let now = state.now();
        state.support_sessions.close(request.iSession, now)
    });
    api::closeSessionResponse { closeSessionResult: word(&outcome) }
}

pub(super) fn transferSession(
    exchange: &mut Exchange<'_>,
    request: api::transferSession,
) -> api::transferSessionResponse {
    let comment = text(request.sComment);
    let outcome = act(exchange, &request.sAuthCode, request.iSession, |state, by| {
        let now = state.now();
        let to = match request.eNodeRef {
            api::NODE_REF::NODE => Place::Node(request.iNode),
            api::NODE_REF::CHANNEL => Place::Channel(request.iNode),
            api::NODE_REF::Unknown(_) => return Err(Refusal::InvalidNodeId),
        };
        state.support_sessions.transfer(request.iSession, (to, by), &comment, &state.organisation, now)
    });
    api::transferSessionResponse { transferSessionResult: word(&outcome.map_err(without_session_word)) }
}

pub(super) fn cancelAction(
    exchange: &mut Exchange<'_>,
    request: api::cancelAction,
) -> api::cancelActionResponse {
    let outcome = act(exchange, &request.sAuthCode, request.iSession, |state, _| {
        state.support_sessions.cancel(request.iSession)
    });
    api::cancelActionResponse { cancelActionResult: word(&outcome.map_err(without_session_word)) }
}

/// Answers `True` or `False` in the result itself. An unknown channel is an unspecified error.
pub(super) fn isAnyTechAvailableOnChannel(
    exchange: &mut Exchange<'_>,
    request: api::isAnyTechAvailableOnChannel,
) -> api::isAnyTechAvailableOnChannelResponse {
    let is_available = exchange.for_user(&request.sAuthCode, |state, _| {
        let channel = state.organisation.channel(request.iChannelID).ok_or(Refusal::Error)?.id;
        let only_free = request.bExcludingAwayAndBusy;
        let mut technicians = state.organisation.technicians_available(channel, only_free);
        Ok(technicians.any(|id| !only_free || state.support_sessions.load(id) < MAX_LOAD))
    });
    let is_shown = exchange.rules().shows_availability;
    let answer =
        is_available.as_ref().ok().filter(|_| is_shown).map(|yes| if *yes { "True" } else { "False" });
    let isAnyTechAvailableOnChannelResult =
        answer.and_then(contract_word).unwrap_or_else(|| word(&is_available));
    api::isAnyTechAvailableOnChannelResponse { isAnyTechAvailableOnChannelResult }
}

/// Lets an administrator act on a session, unless its technician is not their concern. These operations have a word
/// of their own for callers who are not logged in as one.
fn act(
    exchange: &mut Exchange<'_>,
    auth_code: &Option<String>,
    session: i32,
    action: impl FnOnce(&mut State, NodeId) -> Outcome<()>,
) -> Outcome<()> {
    let outcome = exchange.for_administrator(auth_code, |state, caller| {
        state.take_over(session);
        let technician = state.support_sessions.session(session).and_then(|session| session.technician);
        match technician.is_none_or(|technician| state.organisation.is_responsible(caller, technician)) {
            true => action(state, caller),
            false => Err(Refusal::ActionFailed),
        }
    });
    outcome.map_err(|refusal| match refusal {
        Refusal::NotLoggedIn | Refusal::NotPermitted => Refusal::NotLoggedInAsAdmin,
        other => other,
    })
}

fn without_session_word(refusal: Refusal) -> Refusal {
    match refusal {
        Refusal::InvalidSessionId => Refusal::ActionFailed,
        other => other,
    }
}

/// The sessions that are not closed, of a technician, group or channel; node 0 means all.
fn sessions(
    exchange: &mut Exchange<'_>,
    auth_code: &Option<String>,
    node: NodeId,
    node_ref: api::NODE_REF,
) -> Outcome<Vec<api::SESSION_V3>> {
    exchange.for_user(auth_code, |state, _| {
        let place = match node_ref {
            _ if node == 0 => None,
            api::NODE_REF::NODE => state.organisation.node(node).map(|node| Place::Node(node.id)),
            api::NODE_REF::CHANNEL => state.organisation.channel(node).map(|node| Place::Channel(node.id)),
            api::NODE_REF::Unknown(_) => None,
        };
        if node != 0 && place.is_none() {
            return Err(Refusal::InvalidNodeId);
        }
        Ok(state.open_sessions(place).iter().map(|session| session_v3(session, state)).collect())
    })
}

/// The items of a reply, each in the form of its version.
fn items<T>(sessions: Outcome<Vec<api::SESSION_V3>>, form: fn(api::SESSION_V3) -> T) -> Option<Vec<T>> {
    Some(sessions.ok()?.into_iter().map(form).collect())
}

fn session_v3(session: &SupportSession, state: &State) -> api::SESSION_V3 {
    let waited = session.waited(state.now()).as_secs();
    let transfer = session.transfers.last();
    let [field0, field1, field2, field3, field4, field5] = session.custom_fields.clone();
    api::SESSION_V3 {
        iID: session.id,
        bStatus: session.status.word().into(),
        sStatus: Some(session.status.text().into()),
        iEntry: session.channel.unwrap_or_default(),
        sEntry: Some(name(session.channel, &state.organisation)),
        iTechnician: session.technician.unwrap_or_default(),
        sTechnician: Some(name(session.technician, &state.organisation)),
        sStartTime: Some(show_moment(Offset::UTC.to_datetime(session.started))),
        iWaitingTimeInSec: i32::try_from(waited).unwrap_or(i32::MAX),
        sCustomField0: Some(field0),
        sCustomField1: Some(field1),
        sCustomField2: Some(field2),
        sCustomField3: Some(field3),
        sCustomField4: Some(field4),
        sCustomField5: Some(field5),
        sLanguage: Some("English".into()),
        sTransferredTo: Some(name(transfer.map(|transfer| transfer.to), &state.organisation)),
        sTransferredComment: Some(transfer.map(|transfer| transfer.comment.clone()).unwrap_or_default()),
        bIsLead: session.technician.is_some(),
        bHandingOff: session.status == Status::Transferring,
    }
}

fn session_v2(session: api::SESSION_V3) -> api::SESSION_V2 {
    api::SESSION_V2 {
        iID: Some(session.iID),
        bStatus: Some(session.bStatus),
        sStatus: session.sStatus,
        iEntry: Some(session.iEntry),
        sEntry: session.sEntry,
        iTechnician: Some(session.iTechnician),
        sTechnician: session.sTechnician,
        sStartTime: session.sStartTime,
        iWaitingTimeInSec: Some(session.iWaitingTimeInSec),
        sCustomField0: session.sCustomField0,
        sCustomField1: session.sCustomField1,
        sCustomField2: session.sCustomField2,
        sLanguage: session.sLanguage,
        sTransferredTo: session.sTransferredTo,
        sTransferredComment: session.sTransferredComment,
        bIsLead: Some(session.bIsLead),
        bHandingOff: Some(session.bHandingOff),
    }
}

fn session_v1(session: api::SESSION_V3) -> api::SESSION {
    api::SESSION {
        iID: Some(session.iID),
        bStatus: Some(session.bStatus),
        sStatus: session.sStatus,
        iEntry: Some(session.iEntry),
        sEntry: session.sEntry,
        iTechnician: Some(session.iTechnician),
        sTechnician: session.sTechnician,
        sStartTime: session.sStartTime,
        iWaitingTimeInSec: Some(session.iWaitingTimeInSec),
        sCustomField0: session.sCustomField0,
        sCustomField1: session.sCustomField1,
        sCustomField2: session.sCustomField2,
        sLanguage: session.sLanguage,
        sTransferredTo: session.sTransferredTo,
        sTransferredComment: session.sTransferredComment,
    }
}

fn name(id: Option<NodeId>, organisation: &Organisation) -> String {
    id.and_then(|id| organisation.node(id)).map(|node| node.name.clone()).unwrap_or_default()
}
