//! Pages of the area "session management".
//!
//! Rows of the table of pages; must not know how they are used.

use super::page::{AUTH_CODE, Label, Output, Page, Parameter, Writing, label, optional, required};

pub(super) const PAGES: &[Page] = &[
    Page::new(
        "getSession",
        "getSession.aspx",
        LIST_OF,
        Output::Table { array: "aSessions", item: "SESSION", columns: SESSION },
    ),
    Page::new(
        "getSession_V2",
        "getSession_v2.aspx",
        LIST_OF,
        Output::Table { array: "aSessions", item: "SESSION_V2", columns: SESSION_V2 },
    ),
    Page::new(
        "getSession_V3",
        "getSession_v3.aspx",
        LIST_OF,
        Output::Table { array: "aSessions", item: "SESSION_V3", columns: SESSION_V3 },
    ),
    Page::new(
        "startSession",
        "startSession.aspx",
        &[SESSION_ID, required("iNode", "node"), AUTH_CODE],
        Output::Word,
    ),
    Page::new("holdSession", "holdSession.aspx", &[SESSION_ID, AUTH_CODE], Output::Word),
    Page::new("closeSession", "closeSession.aspx", &[SESSION_ID, AUTH_CODE], Output::Word),
    Page::new(
        "transferSession",
        "transferSession.aspx",
        &[
            SESSION_ID,
            required("iNode", "node"),
            optional("eNodeRef", "noderef"),
            optional("sComment", "comment"),
            AUTH_CODE,
        ],
        Output::Word,
    ),
    Page::new("cancelAction", "cancelAction.aspx", &[SESSION_ID, AUTH_CODE], Output::Word),
    Page::new(
        "isAnyTechAvailableOnChannel",
        "isAnyTechAvailableOnChannel.aspx",
        &[
            required("iChannelID", "ChannelID"),
            optional("bExcludingAwayAndBusy", "ExcludingAwayAndBusy").written(Writing::Boolean).inferred(),
            AUTH_CODE,
        ],
        Output::Word,
    ),
];

const SESSION_ID: Parameter = required("iSession", "session");

/// The guide calls the node required for one version and optional for another: without it, all sessions are listed.
const LIST_OF: &[Parameter] = &[optional("iNodeID", "node"), optional("eNodeRef", "noderef"), AUTH_CODE];

const ID: Label = label("ID", "iID");
const STATUS: Label = label("Status", "sStatus").also("bStatus");
const ENTRY_ID: Label = label("Entry ID", "iEntry");
const ENTRY: Label = label("Entry", "sEntry");
const TECHNICIAN_ID: Label = label("Technician ID", "iTechnician");
const TECHNICIAN: Label = label("Technician", "sTechnician");
const START_TIME: Label = label("Start Time", "sStartTime");
const WAITING_TIME: Label = label("Waiting Time", "iWaitingTimeInSec");
const CUSTOM_FIELD_0: Label = label("Custom Field 0", "sCustomField0");
const CUSTOM_FIELD_1: Label = label("Custom Field 1", "sCustomField1");
const CUSTOM_FIELD_2: Label = label("Custom Field 2", "sCustomField2");
const LANGUAGE: Label = label("Language", "sLanguage");
const TRANSFERRED_TO: Label = label("Transferred To", "sTransferredTo");
const TRANSFERRED_COMMENT: Label = label("Transferred Comment", "sTransferredComment");
const IS_LEAD: Label = label("Is Lead Technician", "bIsLead").written(Writing::YesOrNothing);
const HANDING_OFF: Label = label("HandingOff", "bHandingOff").written(Writing::YesOrNothing);

const SESSION: &[Label] = &[
    ID,
    STATUS,
    ENTRY_ID,
    ENTRY,
    TECHNICIAN_ID,
    TECHNICIAN,
    START_TIME,
    WAITING_TIME,
    CUSTOM_FIELD_0,
    CUSTOM_FIELD_1,
    CUSTOM_FIELD_2,
    LANGUAGE,
    TRANSFERRED_TO,
    TRANSFERRED_COMMENT,
];

const SESSION_V2: &[Label] = &[
    ID,
    STATUS,
    ENTRY_ID,
    ENTRY,
    TECHNICIAN_ID,
    TECHNICIAN,
    START_TIME,
    WAITING_TIME,
    CUSTOM_FIELD_0,
    CUSTOM_FIELD_1,
    CUSTOM_FIELD_2,
    LANGUAGE,
    TRANSFERRED_TO,
    TRANSFERRED_COMMENT,
    IS_LEAD,
    HANDING_OFF,
];

const SESSION_V3: &[Label] = &[
    ID,
    STATUS,
    ENTRY_ID,
    ENTRY,
    TECHNICIAN_ID,
    TECHNICIAN,
    START_TIME,
    WAITING_TIME,
    CUSTOM_FIELD_0,
    CUSTOM_FIELD_1,
    CUSTOM_FIELD_2,
    label("Custom Field 3", "sCustomField3"),
    label("Custom Field 4", "sCustomField4"),
    label("Custom Field 5", "sCustomField5"),
    LANGUAGE,
    TRANSFERRED_TO,
    TRANSFERRED_COMMENT,
    IS_LEAD,
    HANDING_OFF,
];
