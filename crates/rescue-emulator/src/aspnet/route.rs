//! Which method a request calls, and in which version of SOAP to answer until the envelope has been read.
//!
//! It must not know the content of a request.

use http::HeaderMap;
use logmein_rescue::api::operations;
use soap_runtime::SoapVersion;

use super::envelope::{self, Called, Message};
use super::media_type;
use super::refusal::{Code, Refusal};
use super::request::{characters, soap_action, url_decoded};
use crate::contract::NAMESPACE;

/// Reads a request: finds the method first, whatever the envelope is, and then reads the envelope.
pub(super) fn read(headers: &HeaderMap, body: &[u8]) -> Result<Called, Refusal> {
    let (action, media) = (soap_action(headers), media_type::of_request(headers));
    // A request without the header, or with the media type of SOAP 1.2, counts as SOAP 1.2 until the envelope is read.
    let header = action.filter(|_| !media_type::is(&media, SoapVersion::V12.media_type()));
    let message = Message { characters: characters(body, &media), media };
    match header {
        Some(action) => {
            let operation = by_header(&action)?;
            envelope::read(operation, &message, SoapVersion::V11)
        }
        None => {
            let operation = by_parameter_or_element(&message)?;
            envelope::read(operation, &message, SoapVersion::V12)
        }
    }
}

/// SOAP 1.1: the header alone decides, with or without quotes; case matters.
fn by_header(action: &str) -> Result<&'static str, Refusal> {
    let is_quoted = action.starts_with('"') && action.ends_with('"');
    let action = match (is_quoted, action.len()) {
        (true, 1) => {
            let text = "Server was unable to process request. ---> Length cannot be less than zero.\r\n\
                        Parameter name: length";
            return Err(Refusal::fault(SoapVersion::V11, Code::Server, text));
        }
        (true, length) => &action[1..length - 1],
        (false, _) => action,
    };
    let action = url_decoded(action);
    by_action(&action).ok_or_else(|| {
        let text = format!("Server did not recognize the value of HTTP Header SOAPAction: {action}.");
        Refusal::fault(SoapVersion::V11, Code::Client, text)
    })
}

/// SOAP 1.2: the parameter `action` of the Content-Type decides, otherwise the element in the body.
fn by_parameter_or_element(message: &Message) -> Result<&'static str, Refusal> {
    let action =
        media_type::parameter(&message.media, "action").map(url_decoded).filter(|action| !action.is_empty());
    if let Some(operation) = action.as_deref().and_then(by_action) {
        return Ok(operation);
    }
    let element = envelope::element_in_body(message)?;
    let found = element.name.filter(|(namespace, _)| namespace == NAMESPACE);
    let found = found.and_then(|(_, name)| operations::ALL.iter().find(|operation| operation.name == name));
    found.map(|operation| operation.name).ok_or_else(|| {
        let text = match action {
            Some(action) => format!("Unable to handle request. The action '{action}' was not recognized."),
            None => {
                "Unable to handle request without a valid action parameter. Please supply a valid soap action."
                    .to_owned()
            }
        };
        match element.version {
            Some(version) => Refusal::fault(version, Code::Client, text),
            None => Refusal::version_mismatch(&element.envelope),
        }
    })
}

fn by_action(action: &str) -> Option<&'static str> {
    operations::ALL.iter().find(|operation| operation.action == action).map(|operation| operation.name)
}
