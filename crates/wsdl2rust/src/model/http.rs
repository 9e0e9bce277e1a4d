//! Nouns of the HTTP binding (WSDL 1.1, section 4) with the MIME elements that stand in it (section 5).
//!
//! Must not know how anything is encoded.

/// How an operation is called over HTTP without SOAP.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HttpOperation {
    /// Its `location`, which follows the address of the port.
    pub location: String,
    /// How the request travels.
    pub input: HttpMessage,
    /// How the reply travels.
    pub output: HttpMessage,
}

/// How a message travels by the HTTP binding.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum HttpMessage {
    /// The binding says nothing of it.
    #[default]
    Unsaid,
    /// `http:urlEncoded`: names and values in the query of the address.
    UrlEncoded,
    /// `http:urlReplacement`: values instead of `(name)` in the location.
    UrlReplacement,
    /// `application/x-www-form-urlencoded`: names and values in the body.
    Form,
    /// An XML document: `mime:mimeXml`, or `mime:content` with a type of XML.
    Xml {
        /// The part that it is; `None` for the only one.
        part: Option<String>,
        /// The type of the content; `None` where the binding does not give one.
        media_type: Option<String>,
    },
    /// Content of any other type.
    Content {
        /// The part that it is; `None` for the only one.
        part: Option<String>,
        /// The types that it may have, such as `image/gif`.
        media_types: Vec<String>,
    },
    /// Several contents one after the other, by `mime:multipartRelated`.
    Multipart,
}
