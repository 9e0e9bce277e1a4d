//! One call and its reply: who calls, what the rules say, and which result word the contract has for it.
//!
//! It must not know any operation.

use soap_runtime::Enumeration;

use crate::audit::Change;
use crate::organisation::{NodeId, Organisation};
use crate::refusal::Refusal;
use crate::reports::ReportSettings;
use crate::rules::Rules;
use crate::state::{Caller, State};

/// What the rules make of a call.
pub(super) type Outcome<T> = Result<T, Refusal>;

/// A call on its way through the rules.
pub(super) struct Exchange<'a> {
    state: &'a mut State,
    cookie: Option<String>,
    injected: Option<Refusal>,
    /// The cookie for the caller to keep.
    pub(super) new_cookie: Option<String>,
}

impl<'a> Exchange<'a> {
    /// A call with this cookie; `injected` is what a test wants it to be refused with.
    pub(super) fn new(state: &'a mut State, cookie: Option<String>, injected: Option<Refusal>) -> Self {
        Self { state, cookie, injected, new_cookie: None }
    }

    /// What the account allows.
    pub(super) fn rules(&self) -> &Rules {
        &self.state.rules
    }

    /// Applies a rule for which nobody needs to be logged in. It gets the cookie.
    pub(super) fn for_anyone<T>(
        &mut self,
        rule: impl FnOnce(&mut State, Option<&str>) -> Outcome<T>,
    ) -> Outcome<T> {
        match &self.injected {
            Some(refusal) => Err(refusal.clone()),
            None => rule(self.state, self.cookie.as_deref()),
        }
    }

    /// Applies a rule for users, known by the authentication code if there is one, else by the cookie.
    pub(super) fn for_user<T>(
        &mut self,
        auth_code: &Option<String>,
        rule: impl FnOnce(&mut State, &Caller) -> Outcome<T>,
    ) -> Outcome<T> {
        let auth_code = auth_code.as_deref().unwrap_or_default();
        self.for_anyone(|state, cookie| {
            let caller = state.caller(auth_code, cookie)?;
            rule(state, &caller)
        })
    }

    /// Applies a rule for administrators.
    pub(super) fn for_administrator<T>(
        &mut self,
        auth_code: &Option<String>,
        rule: impl FnOnce(&mut State, NodeId) -> Outcome<T>,
    ) -> Outcome<T> {
        self.for_user(auth_code, |state, caller| match state.is_administrator(caller.user) {
            true => rule(state, caller.user),
            false => Err(Refusal::NotPermitted),
        })
    }

    /// Applies a rule by which an administrator changes a node, and writes the change down.
    pub(super) fn change_node(
        &mut self,
        auth_code: &Option<String>,
        (node, change): (NodeId, Change),
        rule: impl FnOnce(&mut Organisation, NodeId) -> Outcome<()>,
    ) -> Outcome<()> {
        self.for_administrator(auth_code, |state, caller| {
            state.check_administers(caller, node)?;
            rule(&mut state.organisation, caller)?;
            state.write_down(caller, node, change);
            Ok(())
        })
    }

    /// Applies a rule by which an administrator creates a node below `parent`, and writes that down.
    pub(super) fn create_node(
        &mut self,
        auth_code: &Option<String>,
        parent: NodeId,
        rule: impl FnOnce(&mut Organisation) -> Outcome<NodeId>,
    ) -> Outcome<NodeId> {
        self.for_administrator(auth_code, |state, caller| {
            state.check_administers(caller, parent)?;
            let id = rule(&mut state.organisation)?;
            state.write_down(caller, id, Change::Created);
            Ok(id)
        })
    }

    /// Applies a rule about the settings of reports. They belong to a login; a code alone has none.
    pub(super) fn for_report<T>(
        &mut self,
        auth_code: &Option<String>,
        rule: impl FnOnce(&mut ReportSettings) -> Outcome<T>,
    ) -> Outcome<T> {
        self.for_user(auth_code, |state, caller| {
            let now = state.now();
            let cookie = caller.login.as_deref().ok_or(Refusal::NotLoggedIn)?;
            let login = state.logins.by_cookie(cookie, now).ok_or(Refusal::NotLoggedIn)?;
            rule(&mut login.report_settings)
        })
    }
}

/// The result word for an outcome, as the contract spells it for this operation.
///
/// A refusal for which the operation has no word is an unspecified error.
pub(super) fn word<T, W: Enumeration>(outcome: &Outcome<T>) -> W {
    let word = match outcome {
        Ok(_) => "OK",
        Err(Refusal::Injected(whole)) => return W::from_word(whole),
        Err(refusal) => refusal.word(),
    };
    contract_word(word).or_else(|| contract_word("Error")).unwrap_or_else(|| W::from_word(word))
}

/// The word of the contract that is `word`, alone or after the name of the operation and a `_`.
pub(super) fn contract_word<W: Enumeration>(word: &str) -> Option<W> {
    let ends_with_word = |whole: &str| match whole.strip_suffix(word) {
        Some(prefix) => prefix.is_empty() || prefix.ends_with('_'),
        None => false,
    };
    W::WORDS.iter().find(|whole| ends_with_word(whole)).map(|whole| W::from_word(whole))
}

/// An optional text as a text.
pub(super) fn text(input: Option<String>) -> String {
    input.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use logmein_rescue::api;

    use super::*;

    fn refused<W: Enumeration>(refusal: Refusal) -> String {
        word::<(), W>(&Err(refusal)).as_str().to_owned()
    }

    #[test]
    fn the_contract_says_what_stands_before_a_word() {
        assert_eq!(refused::<api::setGroupRet_v2>(Refusal::InvalidNodeId), "setGroup_InvalidParam_NodeID");
        assert_eq!(refused::<api::startSessionRet>(Refusal::ActionFailed), "startSessionRet_ActionFailed");
        assert_eq!(refused::<api::setUserStatusRet_v7_1>(Refusal::NotLoggedIn), "NotLoggedIn");
        assert_eq!(refused::<api::loginRet>(Refusal::Invalid), "login_Invalid");
    }

    #[test]
    fn a_refusal_without_a_word_is_an_unspecified_error() {
        assert_eq!(refused::<api::createUserRet>(Refusal::InvalidEmail), "createUser_Error");
        assert_eq!(refused::<api::setGroupRet>(Refusal::NotPermitted), "setGroup_Error");
    }

    #[test]
    fn a_word_that_a_test_asks_for_goes_out_as_it_is() {
        assert_eq!(refused::<api::loginRet>(Refusal::Injected("login_Novel".into())), "login_Novel");
    }
}
