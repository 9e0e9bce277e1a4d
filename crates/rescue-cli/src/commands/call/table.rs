//! Every operation by its name: JSON in, the typed call, JSON out.
//!
//! One line per operation. Must not know what a request may hold: the types of the contract do.

use std::future::Future;
use std::pin::Pin;

use logmein_rescue::{Rescue, RescueCall, api};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::failure::Failure;

/// A call under way.
pub(super) type Call<'a> = Pin<Box<dyn Future<Output = Result<Value, Failure>> + 'a>>;

/// Makes the call of an operation; `None` for one that is not in the table.
pub(super) fn call<'a>(operation: &str, rescue: &'a Rescue, json: Value) -> Option<Call<'a>> {
    TABLE.iter().find(|(name, _)| *name == operation).map(|(_, call)| call(rescue, json))
}

async fn typed<C>(rescue: &Rescue, json: Value) -> Result<Value, Failure>
where
    C: RescueCall + DeserializeOwned,
    C::Reply: Serialize,
{
    let request: C = serde_json::from_value(json).map_err(|error| {
        Failure::usage(format!("{}: {error}", C::OPERATION.name()))
            .remedy("`rescue call OPERATION --fields` shows what it takes")
    })?;
    let reply = rescue.call(request).await?;
    serde_json::to_value(reply).map_err(|error| {
        Failure::new(
            crate::exit::Exit::Failed,
            format!("{}: the reply is no JSON: {error}", C::OPERATION.name()),
        )
    })
}

macro_rules! table {
    ($($operation:ident)*) => {
        /// How to call an operation.
        type Caller = for<'a> fn(&'a Rescue, Value) -> Call<'a>;

        const TABLE: &[(&str, Caller)] = &[
            $((stringify!($operation), |rescue, json| Box::pin(typed::<api::$operation>(rescue, json))),)*
        ];
    };
}

table! {
    login logout getAccount getAccount_v2 getHierarchy getHierarchy_v2 getUser getUser_v2 getUser_v3 setUser
    getGroup setUser_V2 setUserStatus_v7_1 createUser createGroup moveNode deleteNode assignChannel
    unassignChannel createUsers getGroup_v2 setGroup setGroup_v2 startSession cancelAction getSession_V3
    closeSession holdSession transferSession isAnyTechAvailableOnChannel getSession getSession_V2
    requestAuthCode requestLensPINCodeV2 requestLensPINCodeV3 requestPINCodeV3 requestInvitationLink
    requestPINCode requestLensPINCode requestPINCodeV2 requestLensPINCodeV4 requestAuthCodeSSO
    generateEmailText setReportArea setReportArea_v2 setReportArea_v8 setReportDate setReportDate_v2
    setReportTime setTimeZone setDelimiter setOutput getReport getReport_v2 getChat getNote getReportArea
    getReportDate getReportDate_v2 getReportTime getTimeZone getDelimiter getOutput setDateFormat
    getDateFormat setReportType getReportType
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_of_the_contract_is_here() {
        let mut names: Vec<&str> = TABLE.iter().map(|(name, _)| *name).collect();
        let mut contract: Vec<&str> = api::operations::ALL.iter().map(|operation| operation.name).collect();
        names.sort_unstable();
        contract.sort_unstable();
        assert_eq!(names, contract);
    }
}
