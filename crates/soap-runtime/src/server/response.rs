//! The HTTP responses of the server half: a reply, a fault, or a short text.
//!
//! Must not know which operation was called, nor what a reply contains.

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use http_body_util::Full;

use crate::packaging::Outgoing;
use crate::soap::{Fault, FaultCode, Written, write_fault};
use crate::soap_version::SoapVersion;
use crate::transport::{ACCEPTED, CodingError};

/// The status of faults: SOAP 1.2 part 2, section 7.5.2.2, and SOAP 1.1, section 6.2.
pub(super) fn fault_response(
    version: SoapVersion,
    fault: &Fault,
    headers: HeaderMap,
) -> http::Response<Full<Bytes>> {
    addressed_fault(version, fault, "", headers)
}

/// The same, with these header blocks.
pub(super) fn addressed_fault(
    version: SoapVersion,
    fault: &Fault,
    blocks: &str,
    headers: HeaderMap,
) -> http::Response<Full<Bytes>> {
    let status = match (version, &fault.code) {
        (SoapVersion::V12, FaultCode::Sender) => StatusCode::BAD_REQUEST,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    };
    let unwritable = Fault::receiver("the fault contains characters that XML forbids");
    let written = write_fault(version, fault, blocks).or_else(|_| write_fault(version, &unwritable, blocks));
    let outgoing = |xml| Outgoing { written: Written { xml, left_out: Vec::new() }, ..Outgoing::default() };
    let response = written.ok().and_then(|xml| message(status, version, outgoing(xml), headers).ok());
    response.unwrap_or_else(|| plain(StatusCode::INTERNAL_SERVER_ERROR, ""))
}

/// A response with this message.
pub(super) fn message(
    status: StatusCode,
    version: SoapVersion,
    outgoing: Outgoing,
    headers: HeaderMap,
) -> Result<http::Response<Full<Bytes>>, Fault> {
    let (content_type, body) =
        outgoing.pack(version, None).map_err(|error| Fault::receiver(error.to_string()))?;
    let content_type =
        HeaderValue::try_from(content_type).map_err(|error| Fault::receiver(error.to_string()))?;
    let mut response = http::Response::new(Full::new(Bytes::from(body)));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response.headers_mut().insert(header::CONTENT_TYPE, content_type);
    Ok(response)
}

/// The response to a message that cannot be decompressed (RFC 9110, sections 12.5.3 and 15.5.16).
pub(super) fn not_decompressed(error: &CodingError) -> http::Response<Full<Bytes>> {
    let status = match error {
        _ if error.is_too_large() => StatusCode::PAYLOAD_TOO_LARGE,
        _ if error.is_unsupported() => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        _ => StatusCode::BAD_REQUEST,
    };
    let mut response = plain(status, &format!("{error}\n"));
    if error.is_unsupported() {
        let accepted = HeaderValue::from_static(ACCEPTED.unwrap_or("identity"));
        response.headers_mut().insert(header::ACCEPT_ENCODING, accepted);
    }
    response
}

/// Acknowledges a one-way message (BP 1.1, R2714: no envelope).
pub(super) fn accepted(headers: HeaderMap) -> http::Response<Full<Bytes>> {
    let mut response = http::Response::new(Full::default());
    *response.status_mut() = StatusCode::ACCEPTED;
    *response.headers_mut() = headers;
    response
}

pub(super) fn plain(status: StatusCode, text: &str) -> http::Response<Full<Bytes>> {
    let mut response = http::Response::new(Full::new(Bytes::from(text.to_owned())));
    *response.status_mut() = status;
    let content_type = HeaderValue::from_static("text/plain; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, content_type);
    response
}
