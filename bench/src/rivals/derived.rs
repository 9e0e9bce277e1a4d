//! The same replies as plain structs with the derives of serde (read by quick-xml) and of yaserde.
#![allow(non_camel_case_types, non_snake_case, missing_docs, reason = "the names are those of the contract")]

use serde::Deserialize;
use yaserde::YaDeserialize;

#[derive(Debug, Clone, PartialEq, Default, Deserialize, YaDeserialize)]
#[yaserde(prefix = "soap", namespaces = {"soap" = "http://schemas.xmlsoap.org/soap/envelope/"})]
pub struct Envelope {
    #[yaserde(prefix = "soap")]
    pub Body: Body,
}

#[derive(Debug, Clone, PartialEq, Default, Deserialize, YaDeserialize)]
#[yaserde(
    prefix = "soap",
    namespaces = {
        "soap" = "http://schemas.xmlsoap.org/soap/envelope/",
        "tns" = "https://secure.logmeinrescue.com/API/API.asmx"
    }
)]
pub struct Body {
    #[yaserde(prefix = "tns")]
    pub getHierarchyResponse: Option<getHierarchyResponse>,
    #[yaserde(prefix = "tns")]
    pub getReportResponse: Option<getReportResponse>,
}

#[derive(Debug, Clone, PartialEq, Default, Deserialize, YaDeserialize)]
#[yaserde(prefix = "tns", namespaces = {"tns" = "https://secure.logmeinrescue.com/API/API.asmx"})]
pub struct getReportResponse {
    #[yaserde(prefix = "tns")]
    pub getReportResult: getReportRet,
    #[yaserde(prefix = "tns")]
    pub sReport: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Default, Deserialize, YaDeserialize)]
#[yaserde(prefix = "tns", namespaces = {"tns" = "https://secure.logmeinrescue.com/API/API.asmx"})]
pub struct getHierarchyResponse {
    #[yaserde(prefix = "tns")]
    pub getHierarchyResult: getHierarchyRet,
    #[yaserde(prefix = "tns")]
    pub aHierarchy: Option<ArrayOfHIERARCHY>,
}

#[derive(Debug, Clone, PartialEq, Default, Deserialize, YaDeserialize)]
#[yaserde(prefix = "tns", namespaces = {"tns" = "https://secure.logmeinrescue.com/API/API.asmx"})]
pub struct ArrayOfHIERARCHY {
    #[serde(default)]
    #[yaserde(prefix = "tns")]
    pub HIERARCHY: Vec<HIERARCHY>,
}

#[derive(Debug, Clone, PartialEq, Default, Deserialize, YaDeserialize)]
#[yaserde(prefix = "tns", namespaces = {"tns" = "https://secure.logmeinrescue.com/API/API.asmx"})]
pub struct HIERARCHY {
    #[yaserde(prefix = "tns")]
    pub iNodeID: i32,
    #[yaserde(prefix = "tns")]
    pub iParentID: Option<i32>,
    #[yaserde(prefix = "tns")]
    pub sName: Option<String>,
    #[yaserde(prefix = "tns")]
    pub sEmail: Option<String>,
    #[yaserde(prefix = "tns")]
    pub sDescription: Option<String>,
    #[yaserde(prefix = "tns")]
    pub eStatus: NODE_STATUS,
    #[yaserde(prefix = "tns")]
    pub eType: NODE_TYPE,
}

macro_rules! words {
    ($($type:ident: $first:ident $($word:ident)*;)*) => {$(
        #[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize, YaDeserialize)]
        #[yaserde(prefix = "tns", namespaces = {"tns" = "https://secure.logmeinrescue.com/API/API.asmx"})]
        pub enum $type {
            #[default]
            $first,
            $($word,)*
        }
    )*};
}

words! {
    getReportRet: getReport_Error getReport_OK getReport_NotLoggedIn getReport_Invalid_SecretAuthCode;
    getHierarchyRet: getHierarchy_Error getHierarchy_OK getHierarchy_NotLoggedIn
        getHierarchy_Invalid_SecretAuthCode getHierarchy_User_Deleted_Or_Disabled;
    NODE_STATUS: Disabled Offline Online Busy Away;
    NODE_TYPE: Root MasterAdministrators Administrators Technicians AdministratorGroup TechnicianGroup
        MasterAdministrator Administrator Technician AdministratorLink AdministratorGroupLink Channel PseudoGroup;
}

/// By serde, from quick-xml.
pub fn decode_serde(bytes: &[u8]) -> Envelope {
    quick_xml::de::from_str(std::str::from_utf8(bytes).unwrap()).unwrap()
}

/// By yaserde.
pub fn decode_yaserde(bytes: &[u8]) -> Envelope {
    yaserde::de::from_reader(bytes).unwrap()
}
