//! Foreign documents: recognises what is often saved in place of a contract by its beginning, and says what to do
//! instead.
//!
//! Looks at the text alone, so that an HTML page is recognised even if it is not well-formed XML. Must not know
//! the content of a contract.

use crate::printable::printable;

/// A document of another kind.
pub(crate) struct Foreign {
    /// What it is, as in `an HTML page`.
    pub(crate) found: String,
    /// What to do instead.
    pub(crate) help: String,
}

impl Foreign {
    fn new(found: impl Into<String>, help: impl Into<String>) -> Self {
        Self { found: found.into(), help: help.into() }
    }
}

/// The kind of a text that its beginning reveals; `address` is where it comes from, if known.
pub(super) fn of_text(text: &str, address: Option<&str>) -> Option<Foreign> {
    let start = beginning(text);
    let head: String = start.chars().take(64).collect::<String>().to_ascii_lowercase();
    if head.starts_with("<!doctype html") || starts_with_tag(&head, "html") || starts_with_tag(&head, "head")
    {
        return Some(page(text, address));
    }
    if head.starts_with("<%@") {
        let found = "this is the source of an ASP.NET service, not its contract";
        return Some(Foreign::new(
            found,
            "save what the running service answers at its address with `?wsdl` appended",
        ));
    }
    if head.starts_with("<?php") {
        let found = "this is the source of a PHP program, not a contract";
        return Some(Foreign::new(
            found,
            "save what the running service answers at its address with `?wsdl` appended",
        ));
    }
    if let Some(named) = NAMED.iter().find(|(start, ..)| head.starts_with(start)) {
        return Some(Foreign::new(named.1, named.2));
    }
    if ["br", "b", "p", "title"].iter().any(|tag| starts_with_tag(&head, tag)) {
        return Some(Foreign::new("this is a part of an HTML page, not a contract", CHECK));
    }
    if ["http://", "https://", "[internetshortcut]"].iter().any(|start| head.starts_with(start)) {
        let written = start.lines().find_map(|line| Some(line.get(line.find("http")?..)?.trim()));
        let help = written.and_then(hint).unwrap_or_else(|| "save what is at that address".into());
        return Some(Foreign::new("this is an address, not the contract that is there", help));
    }
    if head.starts_with(['{', '[']) {
        let is_open_api = text.contains("\"openapi\"") || text.contains("\"swagger\"");
        return Some(if is_open_api {
            open_api()
        } else {
            Foreign::new("this is JSON, not a contract", CHECK)
        });
    }
    if head.starts_with("openapi:") || head.starts_with("swagger:") {
        return Some(open_api());
    }
    if head.starts_with("<!element") || head.starts_with("<!attlist") || head.starts_with("<!entity") {
        return Some(Foreign::new("this is a document type definition, not a contract", CHECK));
    }
    (!head.is_empty() && !head.starts_with('<')).then(|| {
        let words: String = start.lines().next().unwrap_or_default().chars().take(60).collect();
        Foreign::new(format!("this is not XML; it begins with \"{}\"", printable(words.trim())), CHECK)
    })
}

/// The kind of a well-formed document that its root element, of this namespace and local name, reveals.
pub(crate) fn of_root(namespace: &str, local: &str, text: &str, address: Option<&str>) -> Option<Foreign> {
    let envelope = ["http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"];
    Some(match (namespace, local) {
        ("http://www.w3.org/1999/xhtml", _) => page(text, address),
        (namespace, "Envelope") if envelope.contains(&namespace) => envelope_of(text),
        ("http://www.w3.org/ns/wsdl" | "http://www.w3.org/2006/01/wsdl", _) => {
            Foreign::new("this is WSDL 2.0", "only WSDL 1.1 is supported; most services offer it too")
        }
        (
            "http://www.w3.org/2003/01/wsdl"
            | "http://www.w3.org/2003/06/wsdl"
            | "http://www.w3.org/2003/11/wsdl",
            _,
        ) => Foreign::new(
            "this is a draft of WSDL 2.0",
            "only WSDL 1.1 is supported; most services offer it too",
        ),
        (namespace, "application") if namespace.contains("wadl") => Foreign::new(
            "this is WADL, which describes a service without SOAP",
            "ask the service for its WSDL 1.1 contract; many have both",
        ),
        ("http://schemas.xmlsoap.org/disco/", _) => Foreign::new(
            "this is a discovery document, which only names contracts",
            "take the contract that `contractRef` names",
        ),
        (namespace, "Edmx") if namespace.contains("edmx") => Foreign::new(
            "this is the metadata of an OData service, which has no SOAP",
            "ask the service for its WSDL 1.1 contract",
        ),
        ("http://relaxng.org/ns/structure/1.0", _) => {
            Foreign::new("this is a RELAX NG schema", "ask for the schema as XML Schema")
        }
        ("http://schemas.xmlsoap.org/ws/2004/09/mex", _) => Foreign::new(
            "this is an answer of WS-MetadataExchange, which holds contracts",
            "save each wsdl:definitions and xsd:schema in it as a file of its own",
        ),
        ("http://www.w3.org/2005/Atom", _) | ("", "rss") => Foreign::new("this is a news feed", CHECK),
        _ => return None,
    })
}

/// How other documents begin, with letters in lower case; what they are; and what to do.
const NAMED: [(&str, &str, &str); 7] = [
    ("pk\u{3}\u{4}", "this is a ZIP archive", "unpack it, and name the contract in it"),
    (
        "\u{1f}\u{fffd}\u{8}",
        "this is compressed by gzip",
        "unpack it: `gunzip`, or `curl --compressed` where it was fetched",
    ),
    ("%pdf-", "this is a PDF document, not a contract", CHECK),
    ("bplist0", "this is a binary property list, not a contract", CHECK),
    (
        "version https://git-lfs",
        "this stands for a file that Git LFS keeps elsewhere",
        "fetch the file itself: `git lfs pull`",
    ),
    ("http/1.", "this is a whole answer of HTTP, its head included", HEADLESS),
    ("http/2", "this is a whole answer of HTTP, its head included", HEADLESS),
];

const HEADLESS: &str = "save what stands below its first empty line";
const CHECK: &str = "check the address or path of the contract";

fn open_api() -> Foreign {
    let found = "this is OpenAPI, which describes a service without SOAP";
    Foreign::new(found, "use a generator for OpenAPI, or ask the service for its WSDL 1.1 contract")
}

/// An HTML page: of a service that has a contract, a sign-in page, or any other.
fn page(text: &str, address: Option<&str>) -> Foreign {
    let title = title(text).map(|title| format!(" (\"{title}\")")).unwrap_or_default();
    if let Some(link) = contract_of(text) {
        return Foreign::new(
            format!("this is an HTML page about the service{title}, not its contract"),
            format!("save what is at {link}, as the page says"),
        );
    }
    if let Some(hint) = address.and_then(hint) {
        return Foreign::new(format!("this is an HTML page{title}, not a contract"), hint);
    }
    let lower = text.to_ascii_lowercase();
    if ["type=\"password\"", "type='password'", "type=password"].iter().any(|input| lower.contains(input)) {
        return Foreign::new(
            format!("this is an HTML page to sign in{title}, not a contract"),
            "sign in with a browser, save the contract from there, and name that file",
        );
    }
    Foreign::new(
        format!("this is an HTML page{title}, not a contract"),
        "save the contract itself: its address mostly ends in `?wsdl` (for WCF also `?singleWsdl`)",
    )
}

fn title(text: &str) -> Option<String> {
    let (start, end) = (find(text, "<title", 0)?, find(text, "</title", 0)?);
    let title = text.get(start..end)?.split_once('>')?.1;
    let words: Vec<&str> = title.split_whitespace().collect();
    let title: String = words.join(" ").chars().take(80).collect();
    (!title.is_empty()).then(|| printable(&title).into_owned())
}

/// The address of a contract that a page mentions.
fn contract_of(text: &str) -> Option<String> {
    let query = |query| {
        let at = find(text, query, 0)?;
        let is_end = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '<' | '>' | '(' | ')');
        let start = text.get(..at)?.rfind(is_end).map_or(0, |before| before + 1);
        let end = at + text.get(at..)?.find(is_end)?;
        let link = text.get(start..end)?;
        (link.is_ascii() && (query.len() + 1..200).contains(&link.len()))
            .then(|| printable(link).into_owned())
    };
    query("?singlewsdl").or_else(|| query("?wsdl"))
}

/// The position of an ASCII text, ignoring case.
fn find(text: &str, wanted: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes().get(from..)?;
    let found =
        bytes.windows(wanted.len()).position(|window| window.eq_ignore_ascii_case(wanted.as_bytes()))?;
    Some(from + found)
}

fn envelope_of(text: &str) -> Foreign {
    let said = |tag| {
        let start = find(text, tag, 0)?;
        let said = text.get(start..)?.split_once('>')?.1.split('<').next()?;
        let said: String = said.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(200).collect();
        (!said.is_empty()).then(|| printable(&said).into_owned())
    };
    match said("<faultstring").or_else(|| said(":text")) {
        Some(said) => Foreign::new(
            format!("this is a SOAP fault, not a contract: \"{said}\""),
            "get the contract by GET from the address of the service with `?wsdl` appended",
        ),
        None => Foreign::new(
            "this is a SOAP message, not a contract",
            "get the contract by GET from the address of the service with `?wsdl` appended",
        ),
    }
}

/// What to append to the address of a service to get its contract; `None` if it is already there, or the address
/// does not look like that of a service.
pub(super) fn hint(address: &str) -> Option<String> {
    let (place, query) = address.split_once('?').unwrap_or((address, ""));
    if query.to_ascii_lowercase().contains("wsdl") || query.to_ascii_lowercase().contains("xsd") {
        return None;
    }
    let place = place.trim_end_matches('/');
    let ends_with = |extension: &str| place.to_ascii_lowercase().ends_with(extension);
    let shown = printable(place);
    if ends_with(".svc") {
        return Some(format!(
            "this is the address of a service; its contract is at {shown}?singleWsdl or {shown}?wsdl"
        ));
    }
    let is_service = [".asmx", ".jws", ".php", ".ashx", ".cfc"].iter().any(|extension| ends_with(extension));
    is_service.then(|| format!("this is the address of a service; its contract is at {shown}?wsdl"))
}

/// The text without what may precede its first tag or word: byte order marks, white space, declarations and comments.
fn beginning(text: &str) -> &str {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<?xml") => "?>",
            _ => return rest,
        };
        let Some((_, after)) = rest.split_once(end) else { return rest };
        rest = after.trim_start();
    }
}

fn starts_with_tag(head: &str, name: &str) -> bool {
    let rest = head.strip_prefix('<').and_then(|rest| rest.strip_prefix(name));
    rest.is_some_and(|rest| {
        rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || c == '>' || c == '/')
    })
}
