//! Replies without an envelope, as the HTTP binding has them.
//!
//! Must not know how the request was made.

use super::{Content, Reply};
use crate::error::Error;
use crate::http_binding::HttpContent;
use crate::media_type::content_type;
use crate::operation::Body;
use crate::redact::Secrets;
use crate::value::{ReadOptions, ReadResult, Value, ValueReader, root};
use crate::xml::{ExpandedName, Problem, Reader, Token};

impl Reply {
    /// The document that the reply is, with this root or with any; `None` where its root is nil, which only some may be.
    pub(crate) fn document<'s, A: Value>(
        self,
        body: Body,
        secrets: &dyn Fn() -> Secrets<'s>,
        reading: &ReadOptions,
        may_be_nil: bool,
    ) -> Result<Option<A>, Error> {
        self.without_envelope().read_document(secrets, reading, |decoded, _, memory| {
            let mut reader = reading.reader(&decoded.text).within(memory);
            let value = read_root(&mut reader, body, reading, may_be_nil);
            value.map(Content::Value).map_err(|error| Error::decoding(*error))
        })
    }

    /// The content that the reply is.
    pub(crate) fn content<'s>(self, secrets: &dyn Fn() -> Secrets<'s>) -> Result<HttpContent, Error> {
        let media_type = content_type(&self.headers).into_owned();
        if self.status.is_success() {
            return Ok(HttpContent { media_type, bytes: self.body });
        }
        let charset = crate::media_type::parameter(&media_type, "charset");
        let excerpt = secrets().excerpt(&self.body, charset);
        let status = self.status.as_u16();
        Err(self.without_envelope().bad_status().with_reply(status, excerpt))
    }
}

fn read_root<A: Value>(
    reader: &mut Reader<'_>,
    body: Body,
    reading: &ReadOptions,
    may_be_nil: bool,
) -> ReadResult<Option<A>> {
    if reader.next()? != Token::Start {
        return Err(reader.fail(Problem::Missing("a root element".into())));
    }
    if let Body::Element(local, namespace) = body {
        let expected = ExpandedName { namespace, local };
        if reader.name() != expected {
            let (found, expected) = (reader.name().to_string(), expected.to_string());
            return Err(reader.fail(Problem::UnexpectedElement { found, expected }));
        }
    }
    if reader.is_nil() && !may_be_nil {
        return Err(reader.fail(Problem::UnexpectedNil));
    }
    if reader.is_nil() {
        reader.nil()?;
        return reader.next().map(|_| None);
    }
    let mut value = A::blank();
    value.read(&mut ValueReader::new(reader, &reading.leniency), &root("", ""))?;
    // To the end, so that what follows is looked at too.
    reader.next().map(|_| Some(value))
}
