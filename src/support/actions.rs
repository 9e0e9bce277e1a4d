//! Listing sessions, acting on one as an administrator does, and reading what was said and noted in it.
//!
//! Must not know how a session is read from a reply.

use super::{Place, SupportSession};
use crate::organisation::Target;
use crate::{Error, Rescue, api};
use soap_runtime::Request;

impl Rescue {
    /// The open sessions at a place. Closed ones are found in reports.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`] and [`Target`].
    pub async fn sessions(&self, place: Place) -> Result<Vec<SupportSession>, Error> {
        let (node, kind) = self.resolve_place(place).await?;
        let request = api::getSession_V3 { iNodeID: node, eNodeRef: kind, sAuthCode: None };
        let sessions = self.call(request).await?.aSessions.unwrap_or_default();
        Ok(sessions.into_iter().map(SupportSession::from).collect())
    }

    /// Starts a waiting session for a technician, who has to be at work with the Technician Console running.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`] and [`Target`]. `…_ActionFailed` also means that there is no such session.
    pub async fn start_session(&self, session: i32, technician: impl Into<Target>) -> Result<(), Error> {
        let technician = self.resolve(technician).await?;
        let request = api::startSession { iSession: session, iNode: technician, sAuthCode: None };
        self.call(request).await.map(drop)
    }

    /// Puts a session on hold.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`].
    pub async fn hold_session(&self, session: i32) -> Result<(), Error> {
        self.call(api::holdSession { iSession: session, sAuthCode: None }).await.map(drop)
    }

    /// Transfers a session to a technician or a channel, with a comment for the next technician; empty for none.
    ///
    /// # Errors
    ///
    /// A session cannot go to [`Place::All`]. See also [`Rescue::call`] and [`Target`].
    pub async fn transfer_session(&self, session: i32, to: Place, comment: &str) -> Result<(), Error> {
        if to == Place::All {
            let what = "a session is transferred to one technician or channel, not to all: name one";
            return Err(Error::settings(what));
        }
        let (node, kind) = self.resolve_place(to).await?;
        let comment = Some(comment).filter(|comment| !comment.is_empty()).map(String::from);
        let request = api::transferSession {
            iSession: session,
            iNode: node,
            eNodeRef: kind,
            sComment: comment,
            sAuthCode: None,
        };
        self.call(request).await.map(drop)
    }

    /// Closes a session.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`].
    pub async fn close_session(&self, session: i32) -> Result<(), Error> {
        self.call(api::closeSession { iSession: session, sAuthCode: None }).await.map(drop)
    }

    /// Cancels an administrator's action on a session while it is pending.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`]. `…_ActionFailed` also means that there is nothing to cancel.
    pub async fn cancel_action(&self, session: i32) -> Result<(), Error> {
        self.call(api::cancelAction { iSession: session, sAuthCode: None }).await.map(drop)
    }

    /// What was said in a session, a line for each message; empty if nothing was.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`].
    pub async fn chat_log(&self, session: i32) -> Result<String, Error> {
        let reply = self.call(api::getChat { iSessionID: session, sAuthCode: None }).await?;
        // If there is no text, the service may leave its element out.
        Ok(reply.sChatLog.unwrap_or_default())
    }

    /// The technician's note of a session; empty if nobody wrote one.
    ///
    /// # Errors
    ///
    /// See [`Rescue::call`].
    pub async fn note(&self, session: i32) -> Result<String, Error> {
        let reply = self.call(api::getNote { iSessionID: session, sAuthCode: None }).await?;
        Ok(reply.sNote.unwrap_or_default())
    }

    /// Whether any technician serves a channel at the moment; `excluding_away_and_busy` leaves out
    /// technicians who are away or busy.
    ///
    /// # Errors
    ///
    /// A plain OK, a word that the contract has and the manual does not explain, is an error: it says neither. See also
    /// [`Rescue::call`] and [`Target`].
    pub async fn is_technician_available(
        &self,
        channel: impl Into<Target>,
        excluding_away_and_busy: bool,
    ) -> Result<bool, Error> {
        type Call = api::isAnyTechAvailableOnChannel;
        let channel = self.resolve(channel).await?;
        let request =
            Call { iChannelID: channel, bExcludingAwayAndBusy: excluding_away_and_busy, sAuthCode: None };
        match self.call(request).await?.isAnyTechAvailableOnChannelResult {
            api::isAnyTechAvailableOnChannelRet::isAnyTechAvailableOnChannel_True => Ok(true),
            api::isAnyTechAvailableOnChannelRet::isAnyTechAvailableOnChannel_False => Ok(false),
            _ => Err(Error::incomplete(Call::OPERATION.name(), "whether there is a technician")),
        }
    }
}
