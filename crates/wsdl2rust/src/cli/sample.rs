//! `wsdl2rust sample`: a request and a reply of an operation, or a document of a schema. Must not know how they are made.

use std::io::{self, Write};

use wsdl2rust::Error;
use wsdl2rust::sample::{Sample, SampleAttachment, SampleDocument, Wanted, documents, samples};
use wsdl2rust::unstable::printable::printable;

use super::args::{Only, SampleArgs};
use super::failure::Failure;
use super::json;
use super::report::Report;

/// What is wrong with settings for messages.
const NO_MESSAGES: &str =
    "--port and --only are for messages, and no SOAP port of this contract has any: leave them out";

pub(super) fn sample(args: &SampleArgs, out: &mut impl Write) -> Result<(), Failure> {
    let model = args.config().read(&args.file)?;
    // If standard error cannot be written, the note is lost.
    let _ = Report::for_errors().left_out(&model.left_out, &mut io::stderr());
    // Without an operation of a SOAP port, the contract is its elements, as in code for it.
    let mut ports = model.services.iter().flat_map(|service| &service.ports);
    if !ports.any(|port| port.protocol.is_soap() && !port.operations.is_empty()) {
        if args.port.is_some() || args.only.is_some() {
            return Err(Failure::Arguments(NO_MESSAGES));
        }
        return show_documents(
            args,
            &documents(&model, args.operation.as_deref()).map_err(Error::from)?,
            out,
        );
    }
    let wanted = Wanted { operation: args.operation.clone(), port: args.port.clone() };
    let samples = samples(&model, &wanted).map_err(Error::from)?;
    if args.json {
        writeln!(out, "{}", json::indented(&samples)?)?;
        return Ok(());
    }
    for (index, sample) in samples.iter().enumerate() {
        match args.only {
            Some(only) => show_only(only, sample, out)?,
            None => show(sample, index > 0, out)?,
        }
    }
    Ok(())
}

/// The documents of a schema; a single one without a comment, as it may be kept in a file.
fn show_documents(
    args: &SampleArgs,
    documents: &[SampleDocument],
    out: &mut impl Write,
) -> Result<(), Failure> {
    if args.json {
        writeln!(out, "{}", json::indented(&documents)?)?;
        return Ok(());
    }
    for (index, SampleDocument { element, document, .. }) in documents.iter().enumerate() {
        if documents.len() > 1 {
            let blank = if index > 0 { "\n" } else { "" };
            writeln!(out, "{blank}<!-- element {} -->", comment(element))?;
        }
        write!(out, "{document}")?;
    }
    Ok(())
}

fn show(sample: &Sample, is_next: bool, out: &mut impl Write) -> io::Result<()> {
    let operation = comment(&sample.operation);
    let mut is_next = is_next;
    if let Some(request) = &sample.request {
        let blank = if is_next { "\n" } else { "" };
        writeln!(
            out,
            "{blank}<!-- request of {operation}, SOAP {}{} -->",
            sample.soap_version,
            http(sample)
        )?;
        write!(out, "{request}")?;
        show_attachments(&sample.request_attachments, out)?;
        is_next = true;
    }
    if let Some(reply) = &sample.reply {
        let blank = if is_next { "\n" } else { "" };
        writeln!(out, "{blank}<!-- reply of {operation} -->")?;
        write!(out, "{reply}")?;
        show_attachments(&sample.reply_attachments, out)?;
    }
    Ok(())
}

/// What travels beside a message, which no XML can show.
fn show_attachments(attachments: &[SampleAttachment], out: &mut impl Write) -> io::Result<()> {
    attachments.iter().try_for_each(|SampleAttachment { part, media_types, .. }| {
        writeln!(out, "<!-- with attachment {}: {} -->", comment(part), comment(&media_types.join(" or ")))
    })
}

/// A document alone; nothing if the operation has no such message.
fn show_only(only: Only, sample: &Sample, out: &mut impl Write) -> io::Result<()> {
    let document = match only {
        Only::Request => &sample.request,
        Only::Reply => &sample.reply,
    };
    write!(out, "{}", document.as_deref().unwrap_or_default())
}

/// The address of a request, and its action.
fn http(sample: &Sample) -> String {
    let address = sample.address.as_ref().map(|address| format!(", to {}", comment(address.trim())));
    let action = sample.soap_action.as_ref().map(|action| format!(", action \"{}\"", comment(action)));
    format!("{}{}", address.unwrap_or_default(), action.unwrap_or_default())
}

/// A text within a comment: two hyphens would end it.
fn comment(text: &str) -> String {
    printable(text).replace("--", "- -").trim_end_matches('-').to_owned()
}
