//! Pages of the area "reporting".
//!
//! Rows of the table of pages; must not know how they are used.

use super::page::{AUTH_CODE, Output, Page, Parameter, Writing, label, lines, optional, required, unmapped};

pub(super) const PAGES: &[Page] = &[
    Page::new("setReportArea", "setReportArea.aspx", &[AREA, AUTH_CODE], Output::Word),
    Page::new("setReportArea_v2", "setReportArea_v2.aspx", &[AREA, AUTH_CODE.inferred()], Output::Word),
    Page::new("setReportArea_v8", "setReportArea_v8.aspx", &[AREA, AUTH_CODE.inferred()], Output::Word),
    Page::new(
        "setReportDate",
        "setReportDate.aspx",
        // Texts in SOAP too, `M/D/YYYY` in both.
        &[required("sBeginDate", "bdate"), required("sEndDate", "edate"), AUTH_CODE],
        Output::Word,
    ),
    Page::new(
        "setReportDate_v2",
        "setReportDate_v2.aspx",
        &[
            required("dBeginDate", "bdate").written(Writing::DateTime),
            required("dEndDate", "edate").written(Writing::DateTime),
            AUTH_CODE,
        ],
        Output::Word,
    ),
    Page::new(
        "setReportTime",
        "setReportTime.aspx",
        &[required("sBeginTime", "btime"), required("sEndTime", "etime"), AUTH_CODE],
        Output::Word,
    ),
    Page::new(
        "setTimeZone",
        "setTimeZone.aspx",
        &[required("sTimezone", "timezone"), AUTH_CODE],
        Output::Word,
    ),
    Page::new(
        "setDelimiter",
        "setDelimiter.aspx",
        &[required("sDelimiter", "delimiter"), AUTH_CODE],
        Output::Word,
    ),
    Page::new("setOutput", "setOutput.aspx", &[required("eOutput", "output"), AUTH_CODE], Output::Word),
    Page::new("setDateFormat", "setDateFormat.aspx", &[AUTH_CODE.inferred()], Output::Word)
        .with(&["dateformat"])
        .inferred(),
    Page::new("setReportType", "setReportType.aspx", &[AUTH_CODE], Output::Word).with(&["type"]),
    Page::new(
        "getReportArea",
        "getReportArea.aspx",
        &[AUTH_CODE],
        lines(&[label("REPORTAREA", "eReportArea").written(Writing::ReportArea)]),
    )
    .inferred(),
    Page::new(
        "getReportDate",
        "getReportDate.aspx",
        &[AUTH_CODE],
        lines(&[label("BEGINDATE", "sBeginDate"), label("ENDDATE", "sEndDate")]),
    )
    .inferred(),
    Page::new(
        "getReportDate_v2",
        "getReportDate_v2.aspx",
        &[AUTH_CODE.inferred()],
        lines(&[
            label("BEGINDATE", "dBeginDate").written(Writing::DateTime),
            label("ENDDATE", "dEndDate").written(Writing::DateTime),
        ]),
    )
    .inferred(),
    Page::new(
        "getReportTime",
        "getReportTime.aspx",
        &[AUTH_CODE],
        lines(&[label("BEGINTIME", "sBeginTime"), label("ENDTIME", "sEndTime")]),
    )
    .inferred(),
    Page::new("getTimeZone", "getTimeZone.aspx", &[AUTH_CODE], lines(&[label("TIMEZONE", "sTimezone")]))
        .inferred(),
    Page::new("getDelimiter", "getDelimiter.aspx", &[AUTH_CODE], lines(&[label("DELIMITER", "sDelimiter")]))
        .inferred(),
    Page::new("getOutput", "getOutput.aspx", &[AUTH_CODE], lines(&[label("OUTPUT", "eOutput")])).inferred(),
    Page::new(
        "getDateFormat",
        "getDateFormat.aspx",
        &[AUTH_CODE.inferred()],
        lines(&[unmapped("DATEFORMAT")]),
    )
    .inferred(),
    Page::new("getReportType", "getReportType.aspx", &[AUTH_CODE], lines(&[unmapped("REPORTTYPE")])),
    Page::new(
        "getReport",
        "getReport.aspx",
        &[NODE, optional("eNodeRef", "noderef"), AUTH_CODE],
        Output::Value("sReport"),
    ),
    Page::new(
        "getReport_v2",
        "getReport_v2.aspx",
        &[NODE, optional("eNodeRef", "nodetype"), AUTH_CODE],
        Output::Value("sReport"),
    ),
    Page::new("getChat", "getChat.aspx", &[SESSION_ID, AUTH_CODE], lines(&[label("CHAT", "sChatLog")]))
        .inferred(),
    Page::new("getNote", "getNote.aspx", &[SESSION_ID, AUTH_CODE], lines(&[label("NOTE", "sNote")])),
];

const AREA: Parameter = required("eReportArea", "area").written(Writing::ReportArea);
const NODE: Parameter = required("iNodeID", "node");
const SESSION_ID: Parameter = required("iSessionID", "session");
