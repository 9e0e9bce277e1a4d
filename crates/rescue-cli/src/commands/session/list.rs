//! `rescue session list`: the sessions of a technician, a group, a channel or all.
//!
//! Must not know what can be done to them.

use std::collections::HashSet;

use clap::Args;
use logmein_rescue::Rescue;
use logmein_rescue::api::{self, NODE_REF, NODE_TYPE, SESSION_STATUS_V3, SESSION_V3};
use logmein_rescue::soap_runtime::codegen::Enumeration;

use super::place;
use crate::commands::Context;
use crate::contract::nearest;
use crate::failure::Failure;
use crate::output::{Cell, Column, Listing, column};

/// List support sessions
///
/// Without a place, all sessions that you may see: those of technicians, and those that wait in channels.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  rescue session list
  rescue session list Technicians/Helpdesk
  rescue session list \"Channels/Web site\" --state waiting
  rescue session list tech@email.com --output json

Columns: id, state, status, technician_id, technician, channel_id, channel, started, waiting_seconds, field_0 to field_5,
language, transferred_to, transfer_comment, is_lead, is_handing_off. The service says \"started\" in a time zone of its
own. `rescue call getSession_V3 --help` lists the states.")]
pub(super) struct Arguments {
    /// A technician, a group or a channel: an id, an e-mail address, or a path
    place: Option<String>,
    /// Only sessions in these states, with commas between
    #[arg(long, value_name = "STATES", value_delimiter = ',', value_parser = state)]
    state: Vec<SESSION_STATUS_V3>,
}

const COLUMNS: &[Column] = &[
    column("id", "Id"),
    column("state", "State"),
    column("status", "Status"),
    column("technician_id", "Technician id"),
    column("technician", "Technician"),
    column("channel_id", "Channel id"),
    column("channel", "Channel"),
    column("started", "Started"),
    column("waiting_seconds", "Waiting"),
    column("field_0", "Name"),
    column("field_1", "Field 1"),
    column("field_2", "Field 2"),
    column("field_3", "Field 3"),
    column("field_4", "Field 4"),
    column("field_5", "Field 5"),
    column("language", "Language"),
    column("transferred_to", "Transferred to"),
    column("transfer_comment", "Comment"),
    column("is_lead", "Lead"),
    column("is_handing_off", "Handing off"),
];

const SHORT_COLUMNS: &[Column] = &[
    column("id", "Id"),
    column("state", "State"),
    column("technician", "Technician"),
    column("channel", "Channel"),
    column("started", "Started"),
    column("waiting", "Waiting"),
    column("field_0", "Customer"),
];

/// Asks for the sessions and shows them.
pub(super) async fn run(arguments: Arguments, context: &Context) -> Result<(), Failure> {
    let rescue = context.rescue()?;
    let sessions = match arguments.place {
        Some(reference) => {
            let (node, reference) = place(&rescue, reference).await?;
            sessions_of(&rescue, node, reference).await?
        }
        None => all_sessions(&rescue).await?,
    };
    let wanted =
        |session: &SESSION_V3| arguments.state.is_empty() || arguments.state.contains(&session.bStatus);
    let sessions = sessions.into_iter().filter(wanted);
    let listing = match context.output.is_for_people() {
        true => Listing::new(SHORT_COLUMNS, sessions.map(short_row)),
        false => Listing::new(COLUMNS, sessions.map(row)),
    };
    Ok(context.output.listing(&listing, "no sessions")?)
}

/// Those of technicians, and those that wait in channels and are nobody's yet.
async fn all_sessions(rescue: &Rescue) -> Result<Vec<SESSION_V3>, Failure> {
    let tree = rescue.tree().await?;
    let mut all = Vec::new();
    let mut seen = HashSet::new();
    let roots = tree.roots().map(|root| (root.id, NODE_REF::NODE));
    let channels = tree.iter().filter(|node| node.kind == NODE_TYPE::Channel);
    for (node, reference) in roots.chain(channels.map(|channel| (channel.id, NODE_REF::CHANNEL))) {
        let sessions = sessions_of(rescue, node, reference).await?;
        all.extend(sessions.into_iter().filter(|session| seen.insert(session.iID)));
    }
    Ok(all)
}

async fn sessions_of(rescue: &Rescue, node: i32, reference: NODE_REF) -> Result<Vec<SESSION_V3>, Failure> {
    let request = api::getSession_V3 { iNodeID: node, eNodeRef: reference, sAuthCode: None };
    Ok(rescue.call(request).await?.aSessions.unwrap_or_default())
}

fn row(session: SESSION_V3) -> Vec<Cell> {
    vec![
        session.iID.into(),
        session.bStatus.as_str().into(),
        session.sStatus.into(),
        id(session.iTechnician),
        session.sTechnician.into(),
        id(session.iEntry),
        session.sEntry.into(),
        session.sStartTime.into(),
        session.iWaitingTimeInSec.into(),
        session.sCustomField0.into(),
        session.sCustomField1.into(),
        session.sCustomField2.into(),
        session.sCustomField3.into(),
        session.sCustomField4.into(),
        session.sCustomField5.into(),
        session.sLanguage.into(),
        session.sTransferredTo.into(),
        session.sTransferredComment.into(),
        session.bIsLead.into(),
        session.bHandingOff.into(),
    ]
}

fn short_row(session: SESSION_V3) -> Vec<Cell> {
    let waiting = session.iWaitingTimeInSec;
    vec![
        session.iID.into(),
        short_word(session.bStatus.as_str()).into(),
        session.sTechnician.into(),
        session.sEntry.into(),
        session.sStartTime.into(),
        format!("{}:{:02}", waiting / 60, waiting % 60).into(),
        session.sCustomField0.into(),
    ]
}

/// The service says 0 where there is none.
fn id(id: i32) -> Cell {
    Some(id).filter(|id| *id != 0).into()
}

/// `SESSION_PICKEDUP` as people write it.
fn short_word(word: &str) -> String {
    word.strip_prefix("SESSION_").unwrap_or(word).replace('_', " ").to_lowercase()
}

/// A state of the contract, whole or as tables show it.
fn state(text: &str) -> Result<SESSION_STATUS_V3, String> {
    let words = SESSION_STATUS_V3::WORDS;
    let typed = text.trim().to_lowercase().replace('-', " ");
    let is_meant = |word: &&&str| word.eq_ignore_ascii_case(text.trim()) || short_word(word) == typed;
    match words.iter().find(is_meant) {
        Some(word) => Ok(SESSION_STATUS_V3::from_word(word)),
        None => {
            let short: Vec<String> = words.iter().map(|word| short_word(word)).collect();
            let near = nearest(&typed, short.iter().map(String::as_str));
            Err(match near.is_empty() {
                true => "`rescue call getSession_V3 --help` lists the states".to_owned(),
                false => format!("did you mean {}?", near.join(" or ")),
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_are_known_by_both_names() {
        assert_eq!(state("waiting"), Ok(SESSION_STATUS_V3::SESSION_WAITING));
        assert_eq!(state("SESSION_PICKEDUP"), Ok(SESSION_STATUS_V3::SESSION_PICKEDUP));
        assert_eq!(state("wating").unwrap_err(), "did you mean waiting?");
    }
}
