//! The answers with which ASP.NET refuses a request: faults, and statuses with an empty body.
//!
//! It must not know which requests are refused, nor why.

use bytes::Bytes;
use http::{Response, StatusCode, header};
use http_body_util::Full;
use soap_runtime::SoapVersion;
use soap_runtime::xml::{Problem, ReadError};

use super::media_type;
use super::place::line_and_column;
use crate::markup::{escaped, is_allowed};

/// The answer to a request that calls no method.
#[derive(Debug)]
pub(super) struct Refusal {
    version: SoapVersion,
    answer: Answer,
}

#[derive(Debug)]
enum Answer {
    /// A status alone.
    Status(StatusCode),
    Fault {
        code: Code,
        text: String,
    },
}

/// The code of a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Code {
    Client,
    Server,
    MustUnderstand,
    VersionMismatch,
}

impl Refusal {
    pub(super) fn fault(version: SoapVersion, code: Code, text: impl Into<String>) -> Self {
        Self { version, answer: Answer::Fault { code, text: text.into() } }
    }

    /// The message is not well-formed.
    pub(super) fn malformed(version: SoapVersion) -> Self {
        Self { version, answer: Answer::Status(StatusCode::BAD_REQUEST) }
    }

    /// The media type is not one of SOAP's, or does not match the envelope.
    pub(super) fn media_type(version: SoapVersion) -> Self {
        Self { version, answer: Answer::Status(StatusCode::UNSUPPORTED_MEDIA_TYPE) }
    }

    /// The message could not be read. A fault reports the bounds that are the emulator's own.
    pub(super) fn of_reading(version: SoapVersion, error: &ReadError) -> Self {
        match &error.problem {
            Problem::Limit { .. } => {
                let text = format!("Server was unable to read request. ---> {}", error.problem);
                Self::fault(version, Code::Client, text)
            }
            _ => Self::malformed(version),
        }
    }

    /// A value is invalid for its type; what follows it begins at this byte.
    pub(super) fn of_value(version: SoapVersion, document: &str, offset: usize, what: &str) -> Self {
        let (line, column) = line_and_column(document, offset);
        let text = format!(
            "Server was unable to read request. ---> There is an error in XML document ({line}, {column}). ---> {what}"
        );
        Self::fault(version, Code::Client, text)
    }

    pub(super) fn not_understood(version: SoapVersion, block: &str) -> Self {
        let text = format!("SOAP header {block} was not understood.");
        Self::fault(version, Code::MustUnderstand, text)
    }

    pub(super) fn version_mismatch(namespace: &str) -> Self {
        let expected = SoapVersion::V11.namespace();
        let text = format!(
            "Possible SOAP version mismatch: Envelope namespace {namespace} was unexpected. Expecting {expected}."
        );
        Self::fault(SoapVersion::V11, Code::VersionMismatch, text)
    }

    /// The HTTP response.
    pub(super) fn response(&self) -> Response<Full<Bytes>> {
        let (status, body) = match &self.answer {
            Answer::Status(status) => (*status, String::new()),
            Answer::Fault { code, text } => {
                (StatusCode::INTERNAL_SERVER_ERROR, envelope(self.version, *code, text))
            }
        };
        let mut response = Response::new(Full::new(Bytes::from(body)));
        *response.status_mut() = status;
        response.headers_mut().insert(header::CONTENT_TYPE, media_type::of_version(self.version));
        response
    }
}

/// The envelopes that the service knows, sent in answer to any other envelope.
const UPGRADE: &str = "<soap:Header><soap12:Upgrade xmlns:soap12=\"http://www.w3.org/2003/05/soap-envelope\">\
    <soap12:SupportedEnvelope qname=\"soap:Envelope\" xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\" />\
    <soap12:SupportedEnvelope qname=\"soap12:Envelope\" xmlns:soap12=\"http://www.w3.org/2003/05/soap-envelope\" />\
    </soap12:Upgrade></soap:Header>";

fn envelope(version: SoapVersion, code: Code, text: &str) -> String {
    let text: String =
        text.chars().map(|character| if is_allowed(character) { character } else { '\u{fffd}' }).collect();
    let (code_text, text) = (code.text(version), escaped(&text));
    // Faults of header blocks have no detail (SOAP 1.1, section 4.4).
    let has_detail = code != Code::MustUnderstand;
    let fault = match version {
        SoapVersion::V12 => format!(
            "<soap:Code><soap:Value>soap:{code_text}</soap:Value></soap:Code><soap:Reason><soap:Text xml:lang=\"en\">{text}\
             </soap:Text></soap:Reason>{}",
            if has_detail { "<soap:Detail />" } else { "" }
        ),
        _ => format!(
            "<faultcode>soap:{code_text}</faultcode><faultstring>{text}</faultstring>{}",
            if has_detail { "<detail />" } else { "" }
        ),
    };
    let header = if code == Code::VersionMismatch { UPGRADE } else { "" };
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope xmlns:soap=\"{}\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\">{header}\
         <soap:Body><soap:Fault>{fault}</soap:Fault></soap:Body></soap:Envelope>",
        version.namespace()
    )
}

impl Code {
    fn text(self, version: SoapVersion) -> &'static str {
        match (self, version) {
            (Self::Client, SoapVersion::V12) => "Sender",
            (Self::Client, _) => "Client",
            (Self::Server, SoapVersion::V12) => "Receiver",
            (Self::Server, _) => "Server",
            (Self::MustUnderstand, _) => "MustUnderstand",
            (Self::VersionMismatch, _) => "VersionMismatch",
        }
    }
}
