//! `rescue chat` and `rescue note`: what was said in a session, and what its technician noted.
//!
//! Must not know how sessions are found.

use clap::Args;

use crate::context::Context;
use crate::failure::Failure;
use crate::output::{Cell, Column, column};

/// Print the chat log of a session
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  rescue chat 61234567
  rescue chat 61234567 --output json

Columns: session, chat.")]
pub(crate) struct ChatArguments {
    /// The id of the session
    session: i32,
}

/// Print the technician's note of a session
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  rescue note 61234567
  rescue note 61234567 --output json

Columns: session, note.")]
pub(crate) struct NoteArguments {
    /// The id of the session
    session: i32,
}

const CHAT: &[Column] = &[column("session", "Session"), column("chat", "Chat")];
const NOTE: &[Column] = &[column("session", "Session"), column("note", "Note")];

/// Asks for the chat log.
pub(crate) async fn chat(arguments: ChatArguments, context: &Context) -> Result<(), Failure> {
    let text = context.rescue()?.chat_log(arguments.session).await?;
    show(CHAT, arguments.session, text, "there was no chat", context)
}

/// Asks for the note.
pub(crate) async fn note(arguments: NoteArguments, context: &Context) -> Result<(), Failure> {
    let text = context.rescue()?.note(arguments.session).await?;
    show(NOTE, arguments.session, text, "nothing was noted", context)
}

fn show(
    columns: &'static [Column],
    session: i32,
    text: String,
    empty: &str,
    context: &Context,
) -> Result<(), Failure> {
    if !context.output.is_for_people() {
        return Ok(context.output.record(columns, vec![session.into(), Cell::unless_empty(&text)])?);
    }
    match text.is_empty() {
        false => Ok(context.output.foreign_text(&text)?),
        true => Ok(context.output.note(empty)?),
    }
}
