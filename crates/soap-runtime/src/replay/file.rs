//! Reads the text of a file into exchanges; the format is told in the documentation of [`replay`](super).
//!
//! Does no IO, and knows nothing of how requests are matched.

use std::sync::Arc;

use bytes::Bytes;
use encoding_rs::Encoding;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};

use super::error::ReplayError;
use super::exchange::{Exchange, Reply};
use super::message::Message;

const REQUEST_LINE: &str = "a request line such as \"POST /path HTTP/1.1\"";
const STATUS_LINE: &str = "a status line such as \"HTTP/1.1 200 OK\"";
const HEADER: &str = "a header such as \"Name: value\" or an empty line";
const SEPARATOR: &str = "###";

/// The exchanges in `text`, in their order.
pub(super) fn read(name: &str, text: &str) -> Result<Vec<Arc<Exchange>>, ReplayError> {
    let mut lines = Lines { name, text: text.trim_start_matches('\u{FEFF}'), offset: 0, number: 1 };
    let mut exchanges = Vec::new();
    loop {
        lines.skip(|line| line.trim().is_empty() || line.starts_with('#'));
        if lines.peek().is_none() && !exchanges.is_empty() {
            return Ok(exchanges);
        }
        exchanges.push(Arc::new(lines.exchange()?));
    }
}

/// The place in a file.
struct Lines<'t> {
    name: &'t str,
    text: &'t str,
    offset: usize,
    number: usize,
}

/// The text of a body and the line on which it begins.
struct Body<'t> {
    text: &'t str,
    number: usize,
}

impl<'t> Lines<'t> {
    fn exchange(&mut self) -> Result<Exchange, ReplayError> {
        let place = format!("{}:{}", self.name, self.number);
        let request = self.request()?;
        let reply = self.reply()?;
        Ok(Exchange { place, request, reply, asked: false.into() })
    }

    fn request(&mut self) -> Result<Message, ReplayError> {
        if !self.peek().is_some_and(is_request_line) {
            return Err(self.unexpected(REQUEST_LINE));
        }
        self.advance();
        let headers = self.headers()?;
        let body = self.body(|line| is_status_line(line) || line.starts_with(SEPARATOR));
        // The file is UTF-8, whatever the charset was on the wire.
        Message::read(headers, body.text.as_bytes(), Some("utf-8")).map_err(|error| {
            let before = body.text.get(..error.offset).unwrap_or_default();
            let line = body.number + before.matches('\n').count();
            self.error(line, &error.what, "a SOAP envelope")
        })
    }

    fn reply(&mut self) -> Result<Reply, ReplayError> {
        let status = self.peek().filter(|line| is_status_line(line)).and_then(status);
        let Some(status) = status else {
            return Err(self.unexpected(STATUS_LINE));
        };
        self.advance();
        let start = self.number;
        let mut headers = self.headers()?;
        let body = self.body(|line| is_request_line(line) || line.starts_with(SEPARATOR));
        if self.peek().is_some_and(is_request_line) {
            return Err(self.unexpected("a line \"###\" before the next exchange"));
        }
        let body = encode(&headers, body.text).map_err(|charset| {
            self.error(start, &charset, "a charset that has all characters of the body")
        })?;
        // What tells how a body was packed does not hold for the body in the file.
        for name in [header::CONTENT_LENGTH, header::TRANSFER_ENCODING, header::CONTENT_ENCODING] {
            headers.remove(name);
        }
        Ok(Reply { status, headers, body })
    }

    /// Headers up to and with the empty line after them; they may also end with the exchange.
    fn headers(&mut self) -> Result<HeaderMap, ReplayError> {
        let mut headers = HeaderMap::new();
        while let Some(line) = self.peek().filter(|line| !line.starts_with(SEPARATOR)) {
            if line.trim().is_empty() {
                break;
            }
            let (name, value) = header(line).ok_or_else(|| self.unexpected(HEADER))?;
            headers.append(name, value);
            self.advance();
        }
        Ok(headers)
    }

    /// All up to a line that `ends` the body, without the empty lines around.
    fn body(&mut self, ends: impl Fn(&str) -> bool) -> Body<'t> {
        self.skip(|line| line.trim().is_empty());
        let (start, number) = (self.offset, self.number);
        self.skip(|line| !ends(line));
        Body { text: self.text[start..self.offset].trim_end_matches(['\r', '\n']), number }
    }

    /// The current line without its end.
    fn peek(&self) -> Option<&'t str> {
        let rest = &self.text[self.offset..];
        let line = rest.split('\n').next().unwrap_or_default();
        (!rest.is_empty()).then(|| line.strip_suffix('\r').unwrap_or(line))
    }

    fn advance(&mut self) {
        match self.text[self.offset..].find('\n') {
            Some(length) => {
                self.offset += length + 1;
                self.number += 1;
            }
            None => self.offset = self.text.len(),
        }
    }

    fn skip(&mut self, passes: impl Fn(&str) -> bool) {
        while self.peek().is_some_and(&passes) {
            self.advance();
        }
    }

    /// The current line, where another was expected.
    fn unexpected(&self, expected: &str) -> ReplayError {
        let found = match self.peek() {
            None => "the end of the file".to_owned(),
            Some(line) => {
                let shown: String = line.chars().take(60).collect();
                format!("{shown:?}")
            }
        };
        self.error(self.number, &found, expected)
    }

    fn error(&self, line: usize, found: &str, expected: &str) -> ReplayError {
        ReplayError::at(self.name, line, found, expected)
    }
}

fn is_request_line(line: &str) -> bool {
    let mut words = line.split(' ');
    let is_post = words.next() == Some("POST") && words.next().is_some_and(|target| !target.is_empty());
    is_post && words.next().is_some_and(|version| version.starts_with("HTTP/")) && words.next().is_none()
}

/// Whether `line` begins like a status line; whether it is a proper one is for [`status`] to say.
fn is_status_line(line: &str) -> bool {
    line.strip_prefix("HTTP/").is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()))
}

fn status(line: &str) -> Option<StatusCode> {
    line.split(' ').nth(1)?.parse().ok()
}

fn header(line: &str) -> Option<(HeaderName, HeaderValue)> {
    let (name, value) = line.split_once(':')?;
    Some((name.parse().ok()?, HeaderValue::from_bytes(value.trim().as_bytes()).ok()?))
}

/// `body` in the charset of its Content-Type; the charset, where it cannot be written so.
fn encode(headers: &HeaderMap, body: &str) -> Result<Bytes, String> {
    let content_type = crate::media_type::content_type(headers);
    let Some(charset) = crate::media_type::parameter(&content_type, "charset") else {
        return Ok(Bytes::copy_from_slice(body.as_bytes()));
    };
    let failed = || format!("charset {charset:?}");
    let encoding = Encoding::for_label(charset.as_bytes()).ok_or_else(failed)?;
    let (encoded, written_in, has_unmappable) = encoding.encode(body);
    match has_unmappable || written_in != encoding {
        true => Err(failed()),
        false => Ok(Bytes::from(encoded.into_owned())),
    }
}
