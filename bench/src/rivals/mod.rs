//! What our codec is measured against in the same process.

pub mod derived;
pub mod derived_request;
pub mod floor;
pub mod prototype;

#[cfg(test)]
mod tests {
    use logmein_rescue::api;

    use super::*;
    use crate::message::{hierarchy, report_with_entities};
    use crate::ours::{Path, decode, encode_string};
    use crate::shuffled::hierarchy_shuffled;
    use crate::{envelope, request};

    fn ours(bytes: &[u8]) -> api::getHierarchyResponse {
        decode::<envelope::HierarchyEnvelope>(Path::Fast, bytes).body.message
    }

    #[test]
    fn all_read_the_same_hierarchy() {
        let message = hierarchy(100);
        let value = ours(&message);
        assert_eq!(value, prototype::hierarchy(&message));
        assert_eq!(value, ours(&hierarchy_shuffled(100)));
        let serde = derived::decode_serde(&message);
        assert_eq!(serde, derived::decode_yaserde(&message));
        assert_eq!(serde, derived::decode_serde(&hierarchy_shuffled(100)));
        let nodes = serde.Body.getHierarchyResponse.unwrap().aHierarchy.unwrap().HIERARCHY;
        for (theirs, ours) in nodes.into_iter().zip(value.aHierarchy.unwrap()) {
            assert_eq!((theirs.iNodeID, theirs.sName), (ours.iNodeID, ours.sName));
            assert_eq!(format!("{:?}", theirs.eType), ours.eType.to_string());
        }
    }

    #[test]
    fn all_read_the_same_report() {
        let message = report_with_entities(10_000);
        let value: envelope::ReportEnvelope = decode(Path::Fast, &message);
        let serde = derived::decode_serde(&message);
        assert_eq!(serde.Body.getReportResponse.unwrap().sReport, value.body.message.sReport);
    }

    #[test]
    fn all_write_the_same_request() {
        let group = request::set_group();
        let theirs = derived_request::encode_serde(&derived_request::request(&group));
        let body = envelope::SetGroupBody { message: group };
        let ours = encode_string(&envelope::SetGroupEnvelope { body });
        let content = |xml: &str| {
            let start = xml.find("<iNodeID>").unwrap();
            xml[start..xml.find("</setGroup_v2>").unwrap()].to_owned()
        };
        assert_eq!(content(&theirs), content(&ours));
        let sent = request::set_group_as_sent().into_body();
        assert_eq!(content(std::str::from_utf8(&sent).unwrap()), content(&ours));
    }
}
