//! The headers of a request, by which each version of SOAP says what is sent.
//!
//! Must not know what the message holds, nor how it travels.

use http::{HeaderMap, HeaderName, HeaderValue, header};

use crate::error::Error;
use crate::soap_version::{SoapVersion, quote};

/// SOAP 1.1 (section 6.1.1) has the action in a header of its own.
const SOAP_ACTION: HeaderName = HeaderName::from_static("soapaction");

/// The headers of a message with this Content-Type and SOAPAction. `is_packed` tells whether the reply may be a MIME message.
pub(crate) fn headers(
    version: SoapVersion,
    content_type: String,
    action: &str,
    is_packed: bool,
) -> Result<HeaderMap, Error> {
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, value(content_type)?);
    let accepted = match is_packed {
        true => value(format!("multipart/related, {}", version.media_type()))?,
        false => HeaderValue::from_static(version.media_type()),
    };
    headers.insert(header::ACCEPT, accepted);
    if version == SoapVersion::V11 {
        headers.insert(SOAP_ACTION, value(quote(action))?);
    }
    Ok(headers)
}

fn value(text: String) -> Result<HeaderValue, Error> {
    HeaderValue::try_from(text).map_err(|_| Error::building("the SOAPAction cannot stand in an HTTP header"))
}
