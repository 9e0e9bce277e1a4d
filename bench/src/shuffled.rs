//! A reply that gives no help: fields in another order in each node, and prefixes nobody expects.

use crate::message::{RESCUE, SOAP, nodes};
use crate::random::Random;

const PREFIXES: &[&str] = &["q1", "_resc-ue", "n.s", "SOAP"];

/// The reply of [`hierarchy`](crate::message::hierarchy) with the same nodes.
pub fn hierarchy_shuffled(count: usize) -> Vec<u8> {
    let mut random = Random::new(7);
    let mut content = String::with_capacity(count * 320);
    for mut node in nodes(count) {
        random.shuffle(&mut node);
        // Always the same here: quick-xml's serde takes a list for two where the prefix changes within.
        content.push_str("<q1:HIERARCHY>");
        for (name, text) in node {
            let prefix = random.one(PREFIXES);
            content.push_str(&format!("<{prefix}:{name}>{text}</{prefix}:{name}>"));
        }
        content.push_str("</q1:HIERARCHY>");
    }
    let declarations: String =
        PREFIXES.iter().map(|prefix| format!(" xmlns:{prefix}=\"{RESCUE}\"")).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><e:Envelope xmlns:e=\"{SOAP}\"{declarations}><e:Body>\
         <q1:getHierarchyResponse><q1:aHierarchy>{content}</q1:aHierarchy>\
         <n.s:getHierarchyResult>getHierarchy_OK</n.s:getHierarchyResult></q1:getHierarchyResponse>\
         </e:Body></e:Envelope>"
    )
    .into_bytes()
}
