//! `rescue session list`: the sessions of a technician, a group, a channel or all.
//!
//! Must not know what can be done to them.

use std::collections::HashSet;

use clap::Args;
use logmein_rescue::Rescue;
use logmein_rescue::api::{NODE_TYPE, SESSION_STATUS_V3};
use logmein_rescue::soap_runtime::Enumeration;
use logmein_rescue::support::{Party, Place, SupportSession};

use super::place::place;
use crate::context::Context;
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
        Some(reference) => rescue.sessions(place(&rescue, &reference).await?).await?,
        None => all_sessions(&rescue).await?,
    };
    let wanted =
        |session: &SupportSession| arguments.state.is_empty() || arguments.state.contains(&session.status);
    let sessions = sessions.into_iter().filter(wanted);
    let listing = match context.output.is_for_people() {
        true => Listing::new(SHORT_COLUMNS, sessions.map(short_row)),
        false => Listing::new(COLUMNS, sessions.map(row)),
    };
    Ok(context.output.listing(&listing, "no sessions")?)
}

/// The sessions of technicians, and those that wait in channels.
async fn all_sessions(rescue: &Rescue) -> Result<Vec<SupportSession>, Failure> {
    let tree = rescue.tree().await?;
    let mut all = Vec::new();
    let mut seen = HashSet::new();
    let roots = tree.roots().map(|root| Place::node(root.id));
    let channels = tree.iter().filter(|node| node.kind == NODE_TYPE::Channel);
    for place in roots.chain(channels.map(|channel| Place::channel(channel.id))) {
        let sessions = rescue.sessions(place).await?;
        all.extend(sessions.into_iter().filter(|session| seen.insert(session.id)));
    }
    Ok(all)
}

fn row(session: SupportSession) -> Vec<Cell> {
    let [technician_id, technician] = party(session.technician);
    let [channel_id, channel] = party(session.channel);
    let before = [
        session.id.into(),
        session.status.as_str().into(),
        session.status_text.into(),
        technician_id,
        technician,
        channel_id,
        channel,
        session.start_time.into(),
        Cell::Number(i64::try_from(session.waiting.as_secs()).unwrap_or(i64::MAX)),
    ];
    let after = [
        session.language.into(),
        session.transferred_to.into(),
        session.transfer_comment.into(),
        session.is_lead.into(),
        session.is_handing_off.into(),
    ];
    before.into_iter().chain(session.custom_fields.map(Cell::from)).chain(after).collect()
}

fn short_row(session: SupportSession) -> Vec<Cell> {
    let waiting = session.waiting.as_secs();
    let ([_, technician], [_, channel]) = (party(session.technician), party(session.channel));
    let [name, ..] = session.custom_fields;
    vec![
        session.id.into(),
        short_word(session.status.as_str()).into(),
        technician,
        channel,
        session.start_time.into(),
        format!("{}:{:02}", waiting / 60, waiting % 60).into(),
        name.into(),
    ]
}

/// The ID and the name of a technician or a channel.
fn party(party: Option<Party>) -> [Cell; 2] {
    party.map_or([Cell::Empty, Cell::Text(String::new())], |party| [party.id.into(), party.name.into()])
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
