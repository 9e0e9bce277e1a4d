//! quick-xml events put into structs by hand, with none of the checks of a codec: no namespaces, no order, no limits.

use logmein_rescue::api::{HIERARCHY, NODE_STATUS, NODE_TYPE, getHierarchyResponse, getHierarchyRet};
use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::Event;

/// The content of a `getHierarchy` reply.
pub fn hierarchy(bytes: &[u8]) -> getHierarchyResponse {
    let mut reader = Reader::from_reader(bytes);
    let mut result = getHierarchyRet::Unknown(String::new());
    let mut nodes = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "getHierarchyResult" => result = text(&mut reader).as_str().into(),
                "HIERARCHY" => nodes.push(node(&mut reader)),
                _ => {}
            },
            Event::Eof => {
                return getHierarchyResponse { getHierarchyResult: result, aHierarchy: Some(nodes) };
            }
            _ => {}
        }
    }
}

fn node(reader: &mut Reader<&[u8]>) -> HIERARCHY {
    let mut node = HIERARCHY {
        iNodeID: 0,
        iParentID: None,
        sName: None,
        sEmail: None,
        sDescription: None,
        eStatus: NODE_STATUS::Unknown(String::new()),
        eType: NODE_TYPE::Unknown(String::new()),
    };
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "iNodeID" => node.iNodeID = text(reader).parse().unwrap(),
                "iParentID" => node.iParentID = Some(text(reader).parse().unwrap()),
                "sName" => node.sName = Some(text(reader)),
                "sEmail" => node.sEmail = Some(text(reader)),
                "sDescription" => node.sDescription = Some(text(reader)),
                "eStatus" => node.eStatus = text(reader).as_str().into(),
                "eType" => node.eType = text(reader).as_str().into(),
                _ => drop(text(reader)),
            },
            Event::End(_) => return node,
            _ => {}
        }
    }
}

/// The text up to the next end tag.
fn text(reader: &mut Reader<&[u8]>) -> String {
    let mut text = String::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Text(piece) => text.push_str(&piece),
            Event::GeneralRef(name) => text.push_str(resolve_predefined_entity(&name).unwrap()),
            _ => return text,
        }
    }
}
