//! Pages of the area "account information".
//!
//! Rows of the table of pages; must not know how they are used.

use super::page::{AUTH_CODE, Label, Output, Page, Writing, label, lines, optional, required};

pub(super) const PAGES: &[Page] = &[
    Page::new(
        "login",
        "login.aspx",
        &[required("sEmail", "email"), required("sPassword", "pwd")],
        Output::Word,
    ),
    Page::new("logout", "logout.aspx", &[], Output::Word).inferred(),
    Page::new("getAccount", "getAccount.aspx", &[AUTH_CODE], lines(ACCOUNT)),
    Page::new("getAccount_v2", "getAccount_v2.aspx", &[AUTH_CODE], lines(ACCOUNT_V2)).inferred(),
    Page::new(
        "getHierarchy",
        "getHierarchy.aspx",
        &[
            AUTH_CODE,
            optional("bIsNode", "isnode").written(Writing::Boolean).inferred(),
            optional("iNodeID", "node").inferred(),
        ],
        HIERARCHY,
    ),
    Page::new(
        "getHierarchy_v2",
        "getHierarchy_v2.aspx",
        &[
            AUTH_CODE,
            optional("bIsNode", "isnode").written(Writing::Boolean),
            optional("iNodeID", "node"),
            optional("bFilterOffline", "filteroffline").written(Writing::Boolean),
        ],
        HIERARCHY,
    ),
];

const ACCOUNT: &[Label] = &[
    label("AccountID", "iAccountID"),
    label("Organization", "sOrganization"),
    label("AdminID", "iAdminID"),
    label("TechID", "iTechID"),
    label("Email", "sEmail"),
];

const ACCOUNT_V2: &[Label] = &[
    label("AccountID", "iAccountID"),
    label("Organization", "sOrganization"),
    label("AdminID", "iAdminID"),
    label("TechID", "iTechID"),
    label("Email", "sEmail"),
    label("TcRunning", "bTcRunning").written(Writing::Boolean),
];

const HIERARCHY: Output = Output::Blocks {
    array: "aHierarchy",
    item: "HIERARCHY",
    lines: &[
        label("NodeID", "iNodeID"),
        label("ParentID", "iParentID"),
        label("Name", "sName"),
        label("Email", "sEmail"),
        label("Description", "sDescription"),
        label("Status", "eStatus"),
        label("Type", "eType"),
    ],
};
