//! The request `setGroup_v2` with serde's derive, written by quick-xml.
#![allow(non_camel_case_types, non_snake_case, missing_docs, reason = "the names are those of the contract")]

use logmein_rescue::api::{self, NODE_PERMISSIONS_V2};
use serde::Serialize;

use crate::message::{RESCUE, SOAP};

#[derive(Debug, Clone, Serialize)]
#[serde(rename = "soap:Envelope")]
pub struct Envelope {
    #[serde(rename = "@xmlns:soap")]
    soap: &'static str,
    #[serde(rename = "soap:Body")]
    body: Body,
}

#[derive(Debug, Clone, Serialize)]
pub struct Body {
    setGroup_v2: setGroup_v2,
}

#[derive(Debug, Clone, Serialize)]
pub struct setGroup_v2 {
    #[serde(rename = "@xmlns")]
    namespace: &'static str,
    iNodeID: i32,
    sName: Option<String>,
    eStatus: String,
    sDescription: Option<String>,
    aPermissions: Permissions,
    aLockedPermissions: Permissions,
    iStandardConcurrentLimit: i32,
    iMobileConcurrentLimit: i32,
    iRPATConcurrentLimit: i32,
    sAuthCode: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
pub struct Permissions {
    NODE_PERMISSIONS_V2: Vec<String>,
}

/// The same request in these types.
pub fn request(group: &api::setGroup_v2) -> Envelope {
    let permissions = |words: &Option<Vec<NODE_PERMISSIONS_V2>>| Permissions {
        NODE_PERMISSIONS_V2: words.iter().flatten().map(ToString::to_string).collect(),
    };
    let content = setGroup_v2 {
        namespace: RESCUE,
        iNodeID: group.iNodeID,
        sName: group.sName.clone(),
        eStatus: group.eStatus.to_string(),
        sDescription: group.sDescription.clone(),
        aPermissions: permissions(&group.aPermissions),
        aLockedPermissions: permissions(&group.aLockedPermissions),
        iStandardConcurrentLimit: group.iStandardConcurrentLimit,
        iMobileConcurrentLimit: group.iMobileConcurrentLimit,
        iRPATConcurrentLimit: group.iRPATConcurrentLimit,
        sAuthCode: group.sAuthCode.clone(),
    };
    Envelope { soap: SOAP, body: Body { setGroup_v2: content } }
}

/// By serde, with quick-xml.
pub fn encode_serde(envelope: &Envelope) -> String {
    quick_xml::se::to_string(envelope).unwrap()
}
