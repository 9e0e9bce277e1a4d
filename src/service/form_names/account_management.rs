//! Pages of the area "account management".
//!
//! Rows of the table of pages; must not know how they are used.

use super::page::{AUTH_CODE, Label, Output, Page, Parameter, Writing, label, optional, required};

pub(super) const PAGES: &[Page] = &[
    Page::new("getUser", "getUser.aspx", &[NODE, AUTH_CODE], within("oUser", USER)),
    Page::new("getUser_v2", "getUser_v2.aspx", &[NODE, AUTH_CODE], within("oUser", USER_V2)),
    Page::new(
        "getUser_v3",
        "getUser_v3.aspx",
        // Either of the two.
        &[required("iNodeID", "node"), required("sUserEmail", "email"), AUTH_CODE],
        within("oUser", USER_V2),
    ),
    Page::new(
        "setUser",
        "setUser.aspx",
        &[
            NODE,
            NAME,
            optional("sNick", "nick"),
            required("sEmail", "email"),
            optional("sSSOID", "ssoid"),
            optional("sPwd", "pwd"),
            optional("sConfPwd", "confpwd"),
            optional("sCurrentPwd", "oldpwd"),
            STATUS,
            DESCRIPTION,
            required("eAddOns", "addons"),
            AUTH_CODE,
        ],
        Output::Word,
    ),
    Page::new(
        "setUser_V2",
        "setUser_v2.aspx",
        &[
            NODE,
            NAME,
            optional("sNick", "nick"),
            required("sEmail", "email"),
            optional("sSSOID", "ssoid"),
            optional("sPwd", "pwd"),
            optional("sConfPwd", "confpwd"),
            optional("sCurrentPwd", "oldpwd"),
            STATUS,
            DESCRIPTION,
            required("eMobileAddOn", "mobileaddon"),
            required("bRPATAddOn", "rpataddon").written(Writing::CapitalBoolean),
            AUTH_CODE,
        ],
        Output::Word,
    ),
    Page::new(
        "setUserStatus_v7_1",
        "setUserStatus.aspx",
        &[NODE.inferred(), STATUS.inferred(), AUTH_CODE.inferred()],
        Output::Word,
    )
    .inferred(),
    Page::new(
        "createUser",
        "createUser.aspx",
        &[required("iParentID", "parent"), AUTH_CODE],
        Output::Value("iNodeID"),
    ),
    Page::new(
        "createUsers",
        "createUsers.aspx",
        &[
            required("aUserData", "USERDATA[]")
                .written(Writing::Rows { item: "USERDATA", parameters: USER_DATA })
                .inferred(),
            AUTH_CODE.inferred(),
        ],
        Output::Word,
    )
    .inferred(),
    Page::new(
        "createGroup",
        "createGroup.aspx",
        &[required("iParentID", "parent"), AUTH_CODE],
        Output::Value("iNodeID"),
    ),
    Page::new("getGroup", "getGroup.aspx", &[NODE, AUTH_CODE], within("oGroup", GROUP)),
    Page::new("getGroup_v2", "getGroup_v2.aspx", &[NODE, AUTH_CODE], within("oGroup", GROUP_V2)),
    Page::new(
        "setGroup",
        "setGroup.aspx",
        &[
            NODE,
            NAME,
            STATUS,
            DESCRIPTION,
            PERMISSION,
            LOCKED_PERMISSION,
            STANDARD_LIMIT.inferred(),
            MOBILE_LIMIT.inferred(),
            AUTH_CODE,
        ],
        Output::Word,
    ),
    Page::new(
        "setGroup_v2",
        "setGroup_v2.aspx",
        &[
            NODE,
            NAME,
            STATUS,
            DESCRIPTION,
            PERMISSION,
            LOCKED_PERMISSION,
            STANDARD_LIMIT,
            MOBILE_LIMIT,
            required("iRPATConcurrentLimit", "rpatconcurrentlimit"),
            AUTH_CODE,
        ],
        Output::Word,
    ),
    Page::new(
        "moveNode",
        "moveNode.aspx",
        &[required("iTargetNodeID", "targetNode").or(&["targetNodeID"]), NODE.or(&["nodeID"]), AUTH_CODE],
        Output::Word,
    ),
    Page::new("deleteNode", "deleteNode.aspx", &[NODE.or(&["nodeID"]), AUTH_CODE], Output::Word),
    Page::new("assignChannel", "assignChannel.aspx", &[NODE, CHANNEL, AUTH_CODE], Output::Word),
    Page::new("unassignChannel", "unassignChannel.aspx", &[NODE, CHANNEL, AUTH_CODE], Output::Word),
];

const NODE: Parameter = required("iNodeID", "node");
const NAME: Parameter = required("sName", "name");
const STATUS: Parameter = required("eStatus", "status");
const DESCRIPTION: Parameter = optional("sDescription", "description");
const CHANNEL: Parameter = required("iEntryID", "entry");
const PERMISSION: Parameter = optional("aPermissions", "permission").written(Writing::Commas);
const LOCKED_PERMISSION: Parameter =
    optional("aLockedPermissions", "lockedpermission").written(Writing::Commas);
const STANDARD_LIMIT: Parameter = required("iStandardConcurrentLimit", "standardconcurrentlimit");
const MOBILE_LIMIT: Parameter = required("iMobileConcurrentLimit", "mobileconcurrentlimit");

/// The guide lists these elements of an array and not how several items are distinguished.
const USER_DATA: &[Parameter] = &[
    required("sUniqueID", "uniqueid"),
    required("iParentID", "parentid"),
    required("sName", "name"),
    optional("sNick", "nick"),
    required("sEmail", "email"),
    optional("sSSOID", "ssoid"),
    required("sPwd", "pwd"),
    required("sConfPwd", "confpwd"),
    optional("eStatus", "status"),
];

const USER: &[Label] = &[
    label("NODEID", "iNodeID"),
    label("NAME", "sName"),
    label("NICK", "sNick"),
    label("EMAIL", "sEmail"),
    label("SSOID", "sSSOID"),
    label("DESCRIPTION", "sDescription"),
    label("TYPE", "eType"),
    label("HASMOBILEADDON", "hasMobileAddon").written(Writing::CapitalBoolean),
    label("ISACCOUNTHOLDER", "bAccountHolder").written(Writing::CapitalBoolean),
    label("STATUS", "eStatus"),
];

const USER_V2: &[Label] = &[
    label("NODEID", "iNodeID"),
    label("NAME", "sName"),
    label("NICK", "sNick"),
    label("EMAIL", "sEmail"),
    label("SSOID", "sSSOID"),
    label("DESCRIPTION", "sDescription"),
    label("TYPE", "eType"),
    label("HASMOBILEADDON", "hasMobileAddon").written(Writing::CapitalBoolean),
    label("HASRPATADDON", "hasRPATAddon").written(Writing::CapitalBoolean),
    label("ISACCOUNTHOLDER", "bAccountHolder").written(Writing::CapitalBoolean),
    label("STATUS", "eStatus"),
];

const GROUP: &[Label] = &[
    label("NODEID", "iNodeID"),
    label("NAME", "sName"),
    label("DESCRIPTION", "sDescription"),
    label("TYPE", "eType"),
    label("PERMISSIONS", "aPermissions").written(Writing::Commas),
    label("LOCKEDPERMISSIONS", "aLockedPermissions").written(Writing::Commas),
    label("ISENABLED", "bIsEnabled").written(Writing::CapitalBoolean),
    label("STANDARDCONCURRENTLIMIT", "iStandardConcurrentLimit"),
    label("MOBILECONCURRENTLIMIT", "iMobileConcurrentLimit"),
];

const GROUP_V2: &[Label] = &[
    label("NODEID", "iNodeID"),
    label("NAME", "sName"),
    label("DESCRIPTION", "sDescription"),
    label("TYPE", "eType"),
    label("PERMISSIONS", "aPermissions").written(Writing::Commas),
    label("LOCKEDPERMISSIONS", "aLockedPermissions").written(Writing::Commas),
    label("ISENABLED", "bIsEnabled").written(Writing::CapitalBoolean),
    label("STANDARDCONCURRENTLIMIT", "iStandardConcurrentLimit"),
    label("MOBILECONCURRENTLIMIT", "iMobileConcurrentLimit"),
    label("RPATCONCURRENTLIMIT", "iRPATConcurrentLimit"),
];

const fn within(element: &'static str, lines: &'static [Label]) -> Output {
    Output::Lines { within: Some(element), lines }
}
