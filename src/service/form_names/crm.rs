//! Pages of the area "supporting CRM systems".
//!
//! Rows of the table of pages; must not know how they are used.

use super::page::{AUTH_CODE, Output, Page, Parameter, Writing, label, lines, optional, required, unmapped};

pub(super) const PAGES: &[Page] = &[
    Page::new(
        "requestAuthCode",
        "requestAuthCode.aspx",
        &[required("sEmail", "email"), required("sPassword", "pwd")],
        AUTH_CODE_LINE,
    ),
    Page::new(
        "requestAuthCodeSSO",
        "requestAuthCodeSSO.aspx",
        &[required("sSSOID", "ssoid"), required("sPassword", "pwd"), required("sCompany", "company")],
        AUTH_CODE_LINE,
    ),
    Page::new(
        "requestPINCode",
        "requestPINCode.aspx",
        FIELDS,
        lines(&[label("PINCODE", "iPINCode").written(Writing::SixDigits)]),
    ),
    Page::new("requestPINCodeV2", "requestPINCode_v2.aspx", FIELDS, PIN_CODE),
    Page::new("requestPINCodeV3", "requestPINCode_v3.aspx", FIELDS_AND_NODE, PIN_CODE),
    Page::new(
        "requestLensPINCode",
        "requestLensPINCode.aspx",
        FIELDS,
        lines(&[label("PINCODE", "iPINCode").written(Writing::SixDigits)]),
    ),
    Page::new("requestLensPINCodeV2", "requestLensPINCodeV2.aspx", FIELDS, PIN_CODE).inferred(),
    Page::new("requestLensPINCodeV3", "requestLensPINCode_v3.aspx", FIELDS_AND_SMS, PIN_CODE_AND_SMS),
    Page::new("requestLensPINCodeV4", "requestLensPINCode_v4.aspx", FIELDS_SMS_AND_NODE, PIN_CODE_AND_SMS),
    Page::new(
        "requestInvitationLink",
        "requestInvitationLink.aspx",
        INVITATION,
        lines(&[label("INVITATIONLINK", "sInvitationLink")]),
    )
    .inferred(),
    Page::new(
        "generateEmailText",
        "generateEmailText.aspx",
        &[required("iPINCode", "pincode").written(Writing::SixDigits), AUTH_CODE],
        lines(&[
            label("SUBJECT", "sSubject"),
            label("TEXT", "sText"),
            label("LINK", "sLink"),
            label("SIGNATURE", "sSignature"),
        ]),
    ),
];

const AUTH_CODE_LINE: Output = lines(&[label("AUTHCODE", "sAuthCode")]);
const PIN_CODE: Output = lines(&[label("PINCODE", "sPINCode")]);
const PIN_CODE_AND_SMS: Output = lines(&[label("PINCODE", "sPINCode"), unmapped("SMS_RESULT")]);

const FIELD_0: Parameter = optional("sCField0", "cfield0");
const FIELD_1: Parameter = optional("sCField1", "cfield1");
const FIELD_2: Parameter = optional("sCField2", "cfield2");
const FIELD_3: Parameter = optional("sCField3", "cfield3");
const FIELD_4: Parameter = optional("sCField4", "cfield4");
const FIELD_5: Parameter = optional("sCField5", "cfield5");
const TRACKING: Parameter = optional("sTracking0", "tracking0");
const NO_CONSOLE: Parameter = optional("bNoTechConsole", "notechconsole").written(Writing::ZeroOne);
const PHONE: Parameter = optional("sPhoneNumber", "PhoneNumber");
const LANGUAGE: Parameter = optional("sLangCode", "LangCode");
const NODE: Parameter = optional("nodeId", "NodeId");

const FIELDS: &[Parameter] =
    &[FIELD_0, FIELD_1, FIELD_2, FIELD_3, FIELD_4, FIELD_5, TRACKING, NO_CONSOLE, AUTH_CODE];
const FIELDS_AND_NODE: &[Parameter] =
    &[FIELD_0, FIELD_1, FIELD_2, FIELD_3, FIELD_4, FIELD_5, TRACKING, NO_CONSOLE, AUTH_CODE, NODE];
const FIELDS_AND_SMS: &[Parameter] =
    &[FIELD_0, FIELD_1, FIELD_2, FIELD_3, FIELD_4, FIELD_5, TRACKING, NO_CONSOLE, AUTH_CODE, PHONE, LANGUAGE];
const FIELDS_SMS_AND_NODE: &[Parameter] = &[
    FIELD_0, FIELD_1, FIELD_2, FIELD_3, FIELD_4, FIELD_5, TRACKING, NO_CONSOLE, AUTH_CODE, PHONE, LANGUAGE,
    NODE,
];

/// As of `requestPINCodeV3`.
const INVITATION: &[Parameter] = &[
    FIELD_0.inferred(),
    FIELD_1.inferred(),
    FIELD_2.inferred(),
    FIELD_3.inferred(),
    FIELD_4.inferred(),
    FIELD_5.inferred(),
    TRACKING.inferred(),
    NO_CONSOLE.inferred(),
    AUTH_CODE.inferred(),
    NODE.inferred(),
];
