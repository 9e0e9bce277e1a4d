//! A call of each operation that succeeds, but for `login`, and `generateEmailText`, which needs a PIN code.

/// A call that succeeds when the master administrator makes it, in this order.
pub(crate) const SUCCEED: [(&str, &str); 65] = [
    ("getAccount", ""),
    ("getAccount_v2", ""),
    ("getHierarchy", "<bIsNode>false</bIsNode><iNodeID>0</iNodeID>"),
    ("getHierarchy_v2", "<bIsNode>false</bIsNode><iNodeID>0</iNodeID><bFilterOffline>true</bFilterOffline>"),
    ("createGroup", "<iParentID>123456</iParentID>"),
    ("getGroup", "<iNodeID>123456</iNodeID>"),
    ("getGroup_v2", "<iNodeID>123456</iNodeID>"),
    ("setGroup", SET_GROUP),
    ("setGroup_v2", SET_GROUP_V2),
    ("createUser", "<iParentID>123456</iParentID>"),
    ("getUser", "<iNodeID>130001</iNodeID>"),
    ("getUser_v2", "<iNodeID>130001</iNodeID>"),
    ("getUser_v3", "<iNodeID>0</iNodeID><sUserEmail>tech@email.com</sUserEmail>"),
    ("setUser", SET_USER),
    ("setUser_V2", SET_USER_V2),
    ("setUserStatus_v7_1", "<iNodeID>130002</iNodeID><eStatus>Disabled</eStatus>"),
    ("createUsers", CREATE_USERS),
    ("moveNode", "<iTargetNodeID>123460</iTargetNodeID><iNodeID>130002</iNodeID>"),
    ("deleteNode", "<iNodeID>130002</iNodeID>"),
    ("assignChannel", "<iNodeID>123460</iNodeID><iEntryID>140001</iEntryID>"),
    ("unassignChannel", "<iNodeID>123460</iNodeID><iEntryID>140001</iEntryID>"),
    ("getSession", "<iNodeID>140001</iNodeID><eNodeRef>CHANNEL</eNodeRef>"),
    ("getSession_V2", "<iNodeID>123456</iNodeID><eNodeRef>NODE</eNodeRef>"),
    ("getSession_V3", "<iNodeID>0</iNodeID><eNodeRef>NODE</eNodeRef>"),
    ("startSession", "<iSession>500001</iSession><iNode>130001</iNode>"),
    ("holdSession", "<iSession>500001</iSession>"),
    ("cancelAction", "<iSession>500001</iSession>"),
    ("transferSession", "<iSession>500001</iSession><iNode>140002</iNode><eNodeRef>CHANNEL</eNodeRef>"),
    ("closeSession", "<iSession>500001</iSession>"),
    ("isAnyTechAvailableOnChannel", AVAILABLE),
    ("requestAuthCode", "<sEmail>some@email.com</sEmail><sPassword>secretpassword</sPassword>"),
    ("requestAuthCodeSSO", SSO),
    ("requestPINCode", PIN),
    ("requestPINCodeV2", PIN),
    ("requestPINCodeV3", PIN_FOR_NODE),
    ("requestLensPINCode", PIN),
    ("requestLensPINCodeV2", PIN),
    ("requestLensPINCodeV3", PIN),
    ("requestLensPINCodeV4", PIN_FOR_NODE),
    ("requestInvitationLink", PIN_FOR_NODE),
    ("setReportArea", "<eReportArea>SESSION</eReportArea>"),
    ("setReportArea_v2", "<eReportArea>SESSION</eReportArea>"),
    ("setReportArea_v8", "<eReportArea>SESSION</eReportArea>"),
    ("setReportDate", "<sBeginDate>1/1/2026</sBeginDate><sEndDate>1/31/2026</sEndDate>"),
    ("setReportDate_v2", DATES),
    ("setReportTime", "<sBeginTime>00:00</sBeginTime><sEndTime>12:00</sEndTime>"),
    ("setTimeZone", "<sTimezone>-240</sTimezone>"),
    ("setDelimiter", "<sDelimiter>;</sDelimiter>"),
    ("setOutput", "<eOutput>XML</eOutput>"),
    ("setDateFormat", ""),
    ("setReportType", ""),
    ("getReportArea", ""),
    ("getReportDate", ""),
    ("getReportDate_v2", ""),
    ("getReportTime", ""),
    ("getTimeZone", ""),
    ("getDelimiter", ""),
    ("getOutput", ""),
    ("getDateFormat", ""),
    ("getReportType", ""),
    ("getReport", "<iNodeID>100000</iNodeID><eNodeRef>NODE</eNodeRef>"),
    ("getReport_v2", "<iNodeID>140001</iNodeID><eNodeRef>EXTERNALROOT</eNodeRef>"),
    ("getChat", "<iSessionID>500004</iSessionID>"),
    ("getNote", "<iSessionID>500004</iSessionID>"),
    ("logout", ""),
];

const SET_GROUP: &str = "<iNodeID>123456</iNodeID><sName>Testing</sName><eStatus>Enabled</eStatus>\
    <iStandardConcurrentLimit>0</iStandardConcurrentLimit><iMobileConcurrentLimit>0</iMobileConcurrentLimit>";
pub(crate) const SET_GROUP_V2: &str = "<iNodeID>123456</iNodeID><sName>Testing</sName><eStatus>Enabled</eStatus>\
    <sDescription/><aPermissions><NODE_PERMISSIONS_V2>RemoteControl</NODE_PERMISSIONS_V2></aPermissions>\
    <iStandardConcurrentLimit>0</iStandardConcurrentLimit><iMobileConcurrentLimit>0</iMobileConcurrentLimit>\
    <iRPATConcurrentLimit>0</iRPATConcurrentLimit>";
const SET_USER: &str = "<iNodeID>130001</iNodeID><sName>Tina</sName><sEmail>tina@email.com</sEmail>\
    <eStatus>Enabled</eStatus><eAddOns>True</eAddOns>";
const SET_USER_V2: &str = "<iNodeID>130001</iNodeID><sName>Tina</sName><sEmail>tina@email.com</sEmail>\
    <sSSOID>tech-1</sSSOID><eStatus>Enabled</eStatus><eMobileAddOn>True</eMobileAddOn><bRPATAddOn>true</bRPATAddOn>";
const CREATE_USERS: &str = "<aUserData><USERDATA><sUniqueID>1</sUniqueID><iParentID>123456</iParentID>\
    <sName>Nina</sName><sEmail>nina@email.com</sEmail><sPwd>ninapassword</sPwd><sConfPwd>ninapassword</sConfPwd>\
    </USERDATA></aUserData>";
const AVAILABLE: &str = "<iChannelID>140001</iChannelID><bExcludingAwayAndBusy>false</bExcludingAwayAndBusy>";
const SSO: &str = "<sSSOID>tech-1</sSSOID><sPassword>ssopassword</sPassword><sCompany>987654</sCompany>";
pub(crate) const PIN: &str = "<sCField0>Anna</sCField0><bNoTechConsole>false</bNoTechConsole>";
pub(crate) const PIN_FOR_NODE: &str = "<bNoTechConsole>false</bNoTechConsole><nodeId>130001</nodeId>";
const DATES: &str = "<dBeginDate>2026-01-01T00:00:00</dBeginDate><dEndDate>2026-01-31T00:00:00Z</dEndDate>";
