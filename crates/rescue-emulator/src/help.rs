//! The pages by which .asmx services explain themselves: a list of operations, and for each sample messages.
//!
//! It must not know what an operation does; everything it shows is in the contract.

use logmein_rescue::api::operations;

use crate::contract::{NAMESPACE, PATH};
use crate::form::Parameters;
use crate::markup::escaped;
use crate::schema::{Member, Operation, SCHEMA, Schema};

/// The last part of the address, by which the pages refer to each other.
const FILE: &str = "API.asmx";

/// How many items the samples show of an array.
const ITEMS: usize = 2;

/// The page for this query: that of an operation, or the list of all.
pub(crate) fn page(query: Option<&str>, authority: &str) -> String {
    let asked = Parameters::read(query, b"");
    let mut page = Page(String::new());
    match asked.get("op") {
        None => page.list(&SCHEMA),
        Some(name) => match SCHEMA.operations.iter().find(|operation| operation.name == name) {
            Some(operation) => page.operation(operation, authority),
            None => page.unknown(name),
        },
    }
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>API Web Service</title></head>\n\
         <body>\n<h1>API</h1>\n{}</body>\n</html>\n",
        page.0
    )
}

/// A version of SOAP in a sample.
struct Version {
    title: &'static str,
    prefix: &'static str,
    namespace: &'static str,
    media: &'static str,
    has_action: bool,
}

const VERSIONS: [Version; 2] = [
    Version {
        title: "SOAP 1.1",
        prefix: "soap",
        namespace: "http://schemas.xmlsoap.org/soap/envelope/",
        media: "text/xml",
        has_action: true,
    },
    Version {
        title: "SOAP 1.2",
        prefix: "soap12",
        namespace: "http://www.w3.org/2003/05/soap-envelope",
        media: "application/soap+xml",
        has_action: false,
    },
];

/// The body of a page.
struct Page(String);

impl Page {
    fn list(&mut self, schema: &Schema) {
        self.0.push_str(&format!(
            "<p>The following operations are supported. For a formal definition, please review the \
             <a href=\"{FILE}?WSDL\">Service Description</a>.</p>\n<ul>\n"
        ));
        let mut names: Vec<&str> =
            schema.operations.iter().map(|operation| operation.name.as_str()).collect();
        names.sort_unstable_by_key(|name| name.to_lowercase());
        for name in names {
            self.0.push_str(&format!("<li><a href=\"{FILE}?op={name}\">{name}</a></li>\n"));
        }
        self.0.push_str("</ul>\n");
    }

    fn unknown(&mut self, name: &str) {
        self.link_to_list();
        self.0.push_str("<p>Method ");
        self.text(name);
        self.0.push_str(" was not found in service API.</p>\n");
    }

    fn operation(&mut self, operation: &Operation, authority: &str) {
        self.link_to_list();
        self.0.push_str(&format!("<h2>{}</h2>\n", operation.name));
        for paragraph in operation.documentation.split("\n\n").map(str::trim) {
            self.0.push_str("<p>");
            self.text(paragraph);
            self.0.push_str("</p>\n");
        }
        for version in &VERSIONS {
            let title = version.title;
            self.0.push_str(&format!(
                "<h3>{title}</h3>\n<p>The following is a sample {title} request and response. The \
                 <em>placeholders</em> shown need to be replaced with actual values.</p>\n"
            ));
            self.request(operation, version, authority);
            self.response(operation, version);
        }
    }

    fn link_to_list(&mut self) {
        self.0.push_str(&format!(
            "<p>Click <a href=\"{FILE}\">here</a> for a complete list of operations.</p>\n"
        ));
    }

    fn request(&mut self, operation: &Operation, version: &Version, authority: &str) {
        self.0.push_str("<pre>");
        self.text(&format!("POST {PATH} HTTP/1.1\nHost: {authority}\n"));
        self.length_of(version);
        let known = operations::ALL.iter().find(|known| known.name == operation.name);
        if let Some(known) = known.filter(|_| version.has_action) {
            self.text(&format!("\nSOAPAction: \"{}\"", known.action));
        }
        self.envelope(&operation.name, version);
    }

    fn response(&mut self, operation: &Operation, version: &Version) {
        self.0.push_str("<pre>");
        self.text("HTTP/1.1 200 OK\n");
        self.length_of(version);
        self.envelope(&format!("{}Response", operation.name), version);
    }

    fn length_of(&mut self, version: &Version) {
        self.text(&format!("Content-Type: {}; charset=utf-8\nContent-Length: ", version.media));
        self.placeholder("length");
    }

    fn envelope(&mut self, message: &str, version: &Version) {
        let Version { prefix, namespace, .. } = version;
        self.text(&format!(
            "\n\n<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<{prefix}:Envelope \
             xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" \
             xmlns:{prefix}=\"{namespace}\">\n  <{prefix}:Body>\n"
        ));
        match SCHEMA.members(message) {
            [] => self.text(&format!("    <{message} xmlns=\"{NAMESPACE}\" />\n")),
            members => {
                self.text(&format!("    <{message} xmlns=\"{NAMESPACE}\">\n"));
                members.iter().for_each(|member| self.member(member, 6));
                self.text(&format!("    </{message}>\n"));
            }
        }
        self.text(&format!("  </{prefix}:Body>\n</{prefix}:Envelope>"));
        self.0.push_str("</pre>\n");
    }

    /// An element with its possible content, indented by this many columns.
    fn member(&mut self, member: &Member, indent: usize) {
        let (name, kind) = (&member.name, member.kind.as_str());
        for _ in 0..if member.is_repeated { ITEMS } else { 1 } {
            self.text(&format!("{:indent$}<{name}>", ""));
            match (SCHEMA.members(kind), SCHEMA.words(kind)) {
                ([], []) => self.placeholder(kind),
                ([], words) => {
                    for (index, word) in words.iter().enumerate() {
                        self.text(if index == 0 { "" } else { " or " });
                        self.placeholder(word);
                    }
                }
                (members, _) => {
                    self.text("\n");
                    members.iter().for_each(|member| self.member(member, indent + 2));
                    self.text(&format!("{:indent$}", ""));
                }
            }
            self.text(&format!("</{name}>\n"));
        }
    }

    fn placeholder(&mut self, name: &str) {
        self.0.push_str("<em>");
        self.text(name);
        self.0.push_str("</em>");
    }

    fn text(&mut self, text: &str) {
        self.0.push_str(&escaped(text));
    }
}
