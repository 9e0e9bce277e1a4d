//! The replies that are decoded, made anew in each run as ASP.NET writes them.

use crate::random::Random;

/// The namespace of the Rescue contract.
pub const RESCUE: &str = "https://secure.logmeinrescue.com/API/API.asmx";

/// The namespace of SOAP 1.1.
pub const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";

const FIRST_NAMES: &[&str] =
    &["Ada", "Bertrand", "Chiara", "Dmitri", "Eleonora", "Fatima", "Gustavo", "Hiroko"];
const LAST_NAMES: &[&str] =
    &["Lovelace", "Russell", "Nagy", "Mendeleev", "Duse", "Okonkwo", "Lindqvist", "Tanaka"];
const OFFICES: &[&str] = &["Budapest", "Boston", "Bangalore", "Sydney", "Dublin", "Guatemala"];
const STATUSES: &[&str] = &["Disabled", "Offline", "Online", "Busy", "Away"];
const TYPES: &[&str] = &["Technician", "TechnicianGroup", "Administrator", "AdministratorGroup", "Channel"];

/// The fields of a `HIERARCHY` in the order of the contract, each with its text.
pub type Node = [(&'static str, String); 7];

/// The nodes of a hierarchy, the same in every run.
pub fn nodes(count: usize) -> impl Iterator<Item = Node> {
    let mut random = Random::new(3);
    (0..count).map(move |index| {
        let (first, last) = (random.one(FIRST_NAMES), random.one(LAST_NAMES));
        let number = random.below(10_000);
        [
            ("iNodeID", (1_000_000 + index).to_string()),
            ("iParentID", (1_000_000 + index / 12).to_string()),
            ("sName", format!("{first} {last}")),
            ("sEmail", format!("{}.{}.{number}@example.com", first.to_lowercase(), last.to_lowercase())),
            ("sDescription", format!("Desk {number}, {}", random.one(OFFICES))),
            ("eStatus", random.one(STATUSES).to_owned()),
            ("eType", random.one(TYPES).to_owned()),
        ]
    })
}

/// A reply of `getHierarchy` with this many nodes, about 254 bytes each.
pub fn hierarchy(count: usize) -> Vec<u8> {
    let mut content = String::with_capacity(count * 260);
    for node in nodes(count) {
        content.push_str("<HIERARCHY>");
        for (name, text) in node {
            content.push_str(&format!("<{name}>{text}</{name}>"));
        }
        content.push_str("</HIERARCHY>");
    }
    reply("getHierarchy", &format!("<aHierarchy>{content}</aHierarchy>"))
}

/// The text of the report of [`report`].
pub fn report_text(bytes: usize) -> String {
    let row =
        "2026-01-31 10:15:00|Ada Lovelace|Connection made to the customer|00:12:41|Closed by technician\n";
    row.repeat(bytes / row.len() + 1)[..bytes].to_owned()
}

/// A reply of `getReport` with a report of this many bytes.
pub fn report(bytes: usize) -> Vec<u8> {
    reply("getReport", &format!("<sReport>{}</sReport>", report_text(bytes)))
}

/// A reply of `getReport` whose report, of about this many bytes as written, is XML and so full of references.
pub fn report_with_entities(bytes: usize) -> Vec<u8> {
    let row = "&lt;row&gt;&lt;name&gt;Ada Lovelace&lt;/name&gt;&lt;status&gt;Closed by technician&lt;/status&gt;\
               &lt;note&gt;Sent &amp;amp; received&lt;/note&gt;&lt;/row&gt;\n";
    reply("getReport", &format!("<sReport>{}</sReport>", row.repeat(bytes / row.len())))
}

/// The reply of `setGroup_v2` when all went well.
pub fn set_group_reply() -> Vec<u8> {
    let reply = String::from_utf8_lossy(&reply("setGroup_v2", "")).into_owned();
    reply.replace("setGroup_v2_OK", "setGroup_OK").into_bytes()
}

fn reply(operation: &str, content: &str) -> Vec<u8> {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope xmlns:soap=\"{SOAP}\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
         xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"><soap:Body><{operation}Response xmlns=\"{RESCUE}\">\
         <{operation}Result>{operation}_OK</{operation}Result>{content}</{operation}Response>\
         </soap:Body></soap:Envelope>"
    )
    .into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_has_about_254_bytes() {
        let bytes = hierarchy(10_000).len() / 10_000;
        assert!((250..=258).contains(&bytes), "{bytes}");
    }
}
