//! Each result word of the contract can be met by a call that deserves it.

use std::collections::{BTreeMap, BTreeSet};

use crate::calls::{PIN, PIN_FOR_NODE, SUCCEED};
use crate::soap::Caller;
use logmein_rescue::api::CONTRACT;
use rescue_emulator::organisation::Seats;
use rescue_emulator::{Emulator, Failure, ReadAs, demo};

/// A call, and the word that it deserves.
struct Case {
    operation: &'static str,
    word: &'static str,
    input: String,
    caller: (&'static str, &'static str),
    prepare: fn(&Emulator),
    before: Vec<(&'static str, String)>,
}

/// A call by the master administrator.
fn case(operation: &'static str, word: &'static str, input: impl Into<String>) -> Case {
    let caller = (demo::EMAIL, demo::PASSWORD);
    Case { operation, word, input: input.into(), caller, prepare: |_| {}, before: Vec::new() }
}

impl Case {
    fn by(self, email: &'static str, password: &'static str) -> Self {
        Self { caller: (email, password), ..self }
    }

    /// In a world that is prepared so.
    fn with(self, prepare: fn(&Emulator)) -> Self {
        Self { prepare, ..self }
    }

    /// After other calls by the same caller.
    fn after(mut self, operation: &'static str, input: &str, times: usize) -> Self {
        self.before.extend(std::iter::repeat_n((operation, input.to_owned()), times));
        self
    }

    /// The word that is answered, by an emulator of its own.
    async fn answer(&self) -> String {
        let emulator = read_as_the_contract_has_it().await;
        let mut caller = Caller::logged_in(&emulator, self.caller.0, self.caller.1).await;
        (self.prepare)(&emulator);
        for (operation, input) in &self.before {
            caller.result(operation, input).await;
        }
        caller.result(self.operation, &self.input).await
    }
}

/// An emulator that leaves unknown words to the rules of the service, as the form interface does.
async fn read_as_the_contract_has_it() -> Emulator {
    Emulator::builder().read_as(ReadAs::Contract).start().await.unwrap()
}

/// The words that were met, by the enum of the contract.
struct Met(BTreeMap<&'static str, BTreeSet<String>>);

impl Met {
    fn add(&mut self, operation: &str, word: String) {
        self.0.entry(enum_of(operation)).or_default().insert(word);
    }

    /// The words that come with any operation: not logged in, wrong code, code of a disabled user, and an
    /// unspecified error.
    async fn by_anyone(&mut self, (operation, input): (&str, &str)) {
        let emulator = read_as_the_contract_has_it().await;
        let mut caller = Caller::new(&emulator);
        let credentials = "<sEmail>tech@email.com</sEmail><sPassword>techpassword</sPassword>";
        let code = caller.call("requestAuthCode", credentials).await.element("sAuthCode").unwrap();
        emulator
            .organisation(|organisation| organisation.node_mut(demo::TECHNICIAN).unwrap().enabled = false);
        let with_code = |code: &str| format!("{input}<sAuthCode>{code}</sAuthCode>");
        if !["login", "logout", "requestAuthCode", "requestAuthCodeSSO"].contains(&operation) {
            self.expect(&mut caller, operation, input, &["_NotLoggedIn", "_NotLoggedInAsAdmin"]).await;
            self.expect(&mut caller, operation, &with_code("wrong"), &["_Invalid_SecretAuthCode"]).await;
            self.expect(&mut caller, operation, &with_code(&code), &["_User_Deleted_Or_Disabled"]).await;
        }
        emulator.fail_next(operation, Failure::Error);
        self.expect(&mut caller, operation, input, &["_Error"]).await;
    }

    /// A text for a code, which must have been issued.
    async fn email_text(&mut self) {
        let emulator = read_as_the_contract_has_it().await;
        let mut caller = Caller::master(&emulator).await;
        let code = caller.call("requestPINCode", PIN).await.element("iPINCode").unwrap();
        let input = format!("<iPINCode>{code}</iPINCode>");
        self.expect(&mut caller, "generateEmailText", &input, &["_OK"]).await;
    }

    async fn expect(&mut self, caller: &mut Caller<'_>, operation: &str, input: &str, words: &[&str]) {
        let answer = caller.result(operation, input).await;
        let is_it = |word: &&str| format!("_{answer}").ends_with(*word);
        assert!(words.iter().any(is_it), "{operation} answered {answer}, none of {words:?}");
        self.add(operation, answer);
    }
}

/// The enum that the contract has for the result of an operation.
fn enum_of(operation: &str) -> &'static str {
    let start = format!("name=\"{operation}Result\" type=\"tns:");
    let (_, rest) = CONTRACT.split_once(&start).unwrap_or_else(|| panic!("no result of {operation}"));
    rest.split_once('"').unwrap().0
}

/// The words of an enum of the contract.
fn words_of(name: &str) -> BTreeSet<String> {
    let (_, rest) = CONTRACT.split_once(&format!("<s:simpleType name=\"{name}\">")).unwrap();
    let (body, _) = rest.split_once("</s:simpleType>").unwrap();
    body.split("<s:enumeration value=\"")
        .skip(1)
        .map(|rest| rest.split_once('"').unwrap().0.to_owned())
        .collect()
}

/// The enums of the results of all operations in the contract.
fn enums() -> BTreeSet<&'static str> {
    let results = CONTRACT.split("Result\" type=\"tns:").skip(1);
    results.map(|rest| rest.split_once('"').unwrap().0).collect()
}

#[tokio::test]
async fn each_word_of_each_result_is_met() {
    let mut met = Met(BTreeMap::new());
    for (operation, input) in SUCCEED {
        met.by_anyone((operation, input)).await;
    }
    for operation in [("login", ""), ("generateEmailText", "<iPINCode>1</iPINCode>")] {
        met.by_anyone(operation).await;
    }
    for case in cases() {
        let answer = case.answer().await;
        let is_it = answer == case.word || answer.ends_with(&format!("_{}", case.word));
        assert!(is_it, "{} answered {answer}, not {}", case.operation, case.word);
        met.add(case.operation, answer);
    }
    met.email_text().await;
    for name in enums() {
        let missing: Vec<_> = words_of(name).difference(met.0.get(name).unwrap()).cloned().collect();
        assert!(missing.is_empty(), "of {name}, nothing is answered by {missing:?}");
    }
}

fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    cases.extend(account_information());
    cases.extend(groups());
    cases.extend(users());
    cases.extend(tree());
    cases.extend(codes());
    cases.extend(sessions());
    cases.extend(reports());
    // What needs nothing but its input.
    let has_own_cases = |operation: &str| ["requestAuthCode", "cancelAction", "logout"].contains(&operation);
    let plain =
        SUCCEED.iter().filter(|(operation, _)| operation.starts_with("get") || operation.starts_with("set"));
    let plain = plain.filter(|(operation, _)| !has_own_cases(operation));
    let plain = plain.filter(|(operation, _)| *operation != "setUserStatus_v7_1");
    cases.extend(plain.map(|(operation, input)| case(operation, "OK", *input)));
    cases
}

fn account_information() -> Vec<Case> {
    let login = |password: &str| format!("<sEmail>some@email.com</sEmail><sPassword>{password}</sPassword>");
    vec![
        case("login", "OK", login(demo::PASSWORD)),
        case("login", "Invalid", login("wrong")),
        case("login", "LimitReached", login("wrong")).after("login", &login("wrong"), 9),
        case("login", "GlobalIpRestricted", login(demo::PASSWORD))
            .with(|emulator| emulator.rules(|rules| rules.global_ip_restricted = true)),
        case("logout", "OK", ""),
        case("logout", "NotLoggedIn", "").after("logout", "", 1),
    ]
}

/// The input of `setGroup_v2`, or of `setGroup` if the permissions are of that version.
fn group(
    node: i32,
    name: &str,
    status: &str,
    permissions: [&str; 2],
    (standard, mobile, rpat): (i32, i32, Option<i32>),
) -> String {
    let [permissions, locked] = permissions.map(|word| match (word, rpat) {
        ("", _) => String::new(),
        (word, Some(_)) => format!("<NODE_PERMISSIONS_V2>{word}</NODE_PERMISSIONS_V2>"),
        (word, None) => format!("<NODE_PERMISSIONS>{word}</NODE_PERMISSIONS>"),
    });
    let rpat = rpat.map(|rpat| format!("<iRPATConcurrentLimit>{rpat}</iRPATConcurrentLimit>"));
    format!(
        "<iNodeID>{node}</iNodeID><sName>{name}</sName><eStatus>{status}</eStatus>\
         <aPermissions>{permissions}</aPermissions><aLockedPermissions>{locked}</aLockedPermissions>\
         <iStandardConcurrentLimit>{standard}</iStandardConcurrentLimit>\
         <iMobileConcurrentLimit>{mobile}</iMobileConcurrentLimit>{}",
        rpat.unwrap_or_default()
    )
}

fn groups() -> Vec<Case> {
    let v2 = |name, status, permissions, seats: (i32, i32, i32)| {
        group(demo::HELPDESK, name, status, permissions, (seats.0, seats.1, Some(seats.2)))
    };
    let v1 = |name, status, permissions, seats: (i32, i32)| {
        group(demo::HELPDESK, name, status, permissions, (seats.0, seats.1, None))
    };
    let none = ["", ""];
    let archived = |rpat| group(demo::ARCHIVE_2019, "Testing", "Enabled", ["", ""], (0, 0, rpat));
    let nowhere = |rpat| group(1, "Testing", "Enabled", ["", ""], (0, 0, rpat));
    let parent_disabled = "Node_Cannot_Be_Enabled_Because_Its_Parent_Node_Is_Disabled";
    let no_licences = "Not_Enough_Seat_Licenses_Available";
    let parent = |id: i32| format!("<iParentID>{id}</iParentID>");
    vec![
        case("createGroup", "InvalidParam_ParentID", parent(1)),
        case("createGroup", "OK", parent(demo::HELPDESK)),
        case("getGroup", "InvalidParam_NodeID", format!("<iNodeID>{}</iNodeID>", demo::TECHNICIAN)),
        case("setGroup_v2", "InvalidParam_NodeID", nowhere(Some(0))),
        case("setGroup_v2", "InvalidParam_Name", v2("", "Enabled", none, (0, 0, 0))),
        case("setGroup_v2", "InvalidParam_Status", v2("Testing", "Asleep", none, (0, 0, 0))),
        case("setGroup_v2", "InvalidParam_Permission", v2("Testing", "Enabled", ["Fly", ""], (0, 0, 0))),
        case(
            "setGroup_v2",
            "InvalidParam_LockedPermission",
            v2("Testing", "Enabled", ["", "Fly"], (0, 0, 0)),
        ),
        case(
            "setGroup_v2",
            "InvalidParam_StandardConcurrentLimit",
            v2("Testing", "Enabled", none, (21, 0, 0)),
        ),
        case("setGroup_v2", "InvalidParam_MobileConcurrentLimit", v2("Testing", "Enabled", none, (0, 21, 0))),
        case("setGroup_v2", "InvalidParam_RPATConcurrentLimit", v2("Testing", "Enabled", none, (0, 0, 11))),
        case("setGroup_v2", no_licences, v2("Testing", "Enabled", none, (16, 0, 0))),
        case("setGroup_v2", parent_disabled, archived(Some(0))),
        case("setGroup", "InvalidParam_NodeID", nowhere(None)),
        case("setGroup", "InvalidParam_Name", v1("", "Enabled", none, (0, 0))),
        case("setGroup", "InvalidParam_Status", v1("Testing", "Asleep", none, (0, 0))),
        case("setGroup", "InvalidParam_Permission", v1("Testing", "Enabled", ["ConnectOnLan", ""], (0, 0))),
        case("setGroup", "InvalidParam_LockedPermission", v1("Testing", "Enabled", ["", "Fly"], (0, 0))),
        case("setGroup", "InvalidParam_StandardConcurrentLimit", v1("Testing", "Enabled", none, (21, 0))),
        case("setGroup", "InvalidParam_MobileConcurrentLimit", v1("Testing", "Enabled", none, (0, 21))),
        case("setGroup", no_licences, v1("Testing", "Enabled", none, (16, 0))),
        case("setGroup", parent_disabled, archived(None)),
    ]
}

/// The input of `setUser` or `setUser_V2`, up to the add-ons.
fn user(node: i32, name: &str, email: &str, password: &str, status: &str) -> String {
    format!(
        "<iNodeID>{node}</iNodeID><sName>{name}</sName><sEmail>{email}</sEmail><sPwd>{password}</sPwd>\
         <sConfPwd>{password}</sConfPwd><eStatus>{status}</eStatus>"
    )
}

/// The calls by which each word of both versions is met; `add_ons` ends the input, given the mobile add-on.
fn user_calls(add_ons: fn(&str) -> String) -> [(&'static str, String); 10] {
    let off = add_ons("False");
    let end = |input: String| input + &off;
    let tina = |name, email, password, status| end(user(demo::TECHNICIAN, name, email, password, status));
    [
        ("InvalidParam_NodeID", end(user(1, "Tina", "tina@email.com", "", "Enabled"))),
        ("InvalidParam_Name", tina("", "tina@email.com", "", "Enabled")),
        ("InvalidParam_Status", tina("Tina", "tina@email.com", "", "Asleep")),
        (
            "InvalidParam_MobileAddOn",
            user(demo::TECHNICIAN, "Tina", "tina@email.com", "", "Enabled") + &add_ons("Perhaps"),
        ),
        ("InvalidParam_Email", tina("Tina", "nowhere", "", "Enabled")),
        ("InvalidParam_Email_Already_In_Use", tina("Tina", demo::EMAIL, "", "Enabled")),
        (
            "InvalidParam_Missing_Current_Password",
            end(user(demo::MASTER_ADMINISTRATOR, "Mara", demo::EMAIL, "", "Enabled")),
        ),
        (
            "InvalidParam_Password_Cannot_Contain_Whitespace_Characters",
            tina("Tina", "tina@email.com", "with white space", "Enabled"),
        ),
        (
            "InvalidParam_Password_Has_To_Be_At_Least_8_Characters_Long",
            tina("Tina", "tina@email.com", "short", "Enabled"),
        ),
        ("OK", tina("Tina", "tina@email.com", "longenough", "Enabled")),
    ]
}

fn users() -> Vec<Case> {
    let by = |id: i32, email: &str| format!("<iNodeID>{id}</iNodeID><sUserEmail>{email}</sUserEmail>");
    let parent = |id: i32| format!("<iParentID>{id}</iParentID>");
    let without_rpat = |emulator: &Emulator| {
        emulator.organisation(|organisation| organisation.licences = Seats::new(25, 25, 0));
    };
    let with_rpat = user(demo::TECHNICIAN, "Tina", "tina@email.com", "", "Enabled")
        + "<eMobileAddOn>False</eMobileAddOn><bRPATAddOn>true</bRPATAddOn>";
    let mut cases = vec![
        case("createUser", "InvalidParam_ParentID", parent(1)),
        case("createUser", "OK", parent(demo::HELPDESK)),
        case("createUsers", "OK", ""),
        case("setUserStatus_v7_1", "OK", "<iNodeID>130002</iNodeID><eStatus>Disabled</eStatus>"),
        case("getUser", "InvalidParam_NodeID", by(demo::HELPDESK, "")),
        case("getUser_v3", "InvalidParam_NodeID", by(demo::HELPDESK, "")),
        case("getUser_v3", "InvalidParam_Email", by(0, "nobody@email.com")),
        case("getUser_v3", "Invalid_EmailAndNodeIdBothSpecified", by(demo::TECHNICIAN, demo::EMAIL)),
        case("setUser_V2", "InvalidParam_RPATAddOn", with_rpat).with(without_rpat),
    ];
    let v1 = user_calls(|mobile| format!("<eAddOns>{mobile}</eAddOns>"));
    cases.extend(v1.map(|(word, input)| case("setUser", word, input)));
    let v2 =
        user_calls(|mobile| format!("<eMobileAddOn>{mobile}</eMobileAddOn><bRPATAddOn>false</bRPATAddOn>"));
    cases.extend(v2.map(|(word, input)| case("setUser_V2", word, input)));
    cases
}

fn tree() -> Vec<Case> {
    let to =
        |target: i32, node: i32| format!("<iTargetNodeID>{target}</iTargetNodeID><iNodeID>{node}</iNodeID>");
    let node = |id: i32| format!("<iNodeID>{id}</iNodeID>");
    let channel =
        |node: i32, channel: i32| format!("<iNodeID>{node}</iNodeID><iEntryID>{channel}</iEntryID>");
    let mut cases = vec![
        case("moveNode", "InvalidParam_NodeID", to(demo::FIELD_SERVICE, 1)),
        case("moveNode", "InvalidParam_TargetNodeID", to(1, demo::TECHNICIAN)),
        case("moveNode", "Invalid_Move", to(demo::ADMINISTRATOR_GROUP, demo::TECHNICIAN)),
        case("moveNode", "OK", to(demo::FIELD_SERVICE, demo::TECHNICIAN)),
        case("deleteNode", "InvalidParam_NodeID", node(1)),
        case("deleteNode", "Invalid_Delete", node(demo::MASTER_ADMINISTRATOR)),
        case("deleteNode", "OK", node(demo::HELPDESK)),
        case("assignChannel", "Invalid_Assign", channel(demo::ADMINISTRATOR, demo::WEB_CHANNEL)),
        case("unassignChannel", "Invalid_Deassign", channel(demo::FIELD_SERVICE, demo::WEB_CHANNEL)),
    ];
    for operation in ["assignChannel", "unassignChannel"] {
        cases.push(case(operation, "InvalidParam_NodeID", channel(1, demo::WEB_CHANNEL)));
        cases.push(case(operation, "InvalidParam_EntryID", channel(demo::HELPDESK, 1)));
        cases.push(case(operation, "OK", channel(demo::HELPDESK, demo::WEB_CHANNEL)));
    }
    cases
}

fn codes() -> Vec<Case> {
    let credentials =
        |password: &str| format!("<sEmail>some@email.com</sEmail><sPassword>{password}</sPassword>");
    let sso = |password: &str, company: &str| {
        format!("<sSSOID>tech-1</sSSOID><sPassword>{password}</sPassword><sCompany>{company}</sCompany>")
    };
    let technician = |id: i32| format!("<bNoTechConsole>false</bNoTechConsole><nodeId>{id}</nodeId>");
    let delete = |emulator: &Emulator| {
        emulator.organisation(|organisation| {
            organisation.delete_node(demo::OFFLINE_TECHNICIAN, demo::MASTER_ADMINISTRATOR).unwrap();
        });
    };
    let without_lens = |emulator: &Emulator| {
        emulator.rules(|rules| (rules.lens, rules.invitation_opens_lens) = (false, true));
    };
    let email = |code: i32| format!("<iPINCode>{code}</iPINCode>");
    let mut cases = vec![
        case("requestAuthCode", "OK", credentials(demo::PASSWORD)),
        case("requestAuthCode", "Invalid", credentials("wrong")),
        case("requestAuthCode", "PollRateExceeded", credentials("wrong")).after(
            "requestAuthCode",
            &credentials("wrong"),
            10,
        ),
        case("requestAuthCodeSSO", "OK", sso(demo::SSO_PASSWORD, "987654")),
        case("requestAuthCodeSSO", "Invalid", sso("wrong", "987654")),
        case("requestAuthCodeSSO", "InvalidParam_Company", sso(demo::SSO_PASSWORD, "Example")),
        case("requestLensPINCode", "NoAccessToLens", PIN).with(without_lens),
        case("requestInvitationLink", "NoAccessToLens", PIN_FOR_NODE).with(without_lens),
        case("generateEmailText", "NotTechnician", email(1))
            .by(demo::ADMINISTRATOR_EMAIL, demo::ADMINISTRATOR_PASSWORD),
        case("generateEmailText", "InvalidPINFormat", email(1_000_000)),
    ];
    for operation in ["requestPINCodeV3", "requestInvitationLink"] {
        cases.push(case(operation, "OK", PIN_FOR_NODE));
        cases.push(case(operation, "NotTechnician", technician(demo::ADMINISTRATOR)));
        cases.push(case(operation, "NoTechConsoleRunning", technician(demo::OFFLINE_TECHNICIAN)));
        cases.push(case(operation, "User_Is_Deleted", technician(demo::OFFLINE_TECHNICIAN)).with(delete));
        cases.push(case(operation, "PollRateExceeded", PIN_FOR_NODE).after(operation, PIN_FOR_NODE, 1));
        let run_out = |emulator: &Emulator| emulator.rules(|rules| rules.pin_codes_left = Some(0));
        cases.push(case(operation, "OutOfPINCodes", PIN_FOR_NODE).with(run_out));
    }
    cases
}

fn sessions() -> Vec<Case> {
    let session = |id: i32| format!("<iSession>{id}</iSession>");
    let start = |id: i32, technician: i32| format!("<iSession>{id}</iSession><iNode>{technician}</iNode>");
    let transfer = |id: i32, channel: i32| {
        format!("<iSession>{id}</iSession><iNode>{channel}</iNode><eNodeRef>CHANNEL</eNodeRef>")
    };
    let available = |channel: i32| {
        format!("<iChannelID>{channel}</iChannelID><bExcludingAwayAndBusy>true</bExcludingAwayAndBusy>")
    };
    vec![
        case("getSession", "InvalidParam_NodeID", "<iNodeID>1</iNodeID><eNodeRef>NODE</eNodeRef>"),
        case("startSession", "OK", start(500_001, demo::TECHNICIAN)),
        case("startSession", "ActionFailed", start(500_001, demo::OFFLINE_TECHNICIAN)),
        case("holdSession", "OK", session(500_003)),
        case("holdSession", "ActionFailed", session(500_001)),
        case("holdSession", "InvalidParam_SessionID", session(1)),
        case("closeSession", "OK", session(500_003)),
        case("closeSession", "ActionFailed", session(500_004)),
        case("closeSession", "InvalidParam_SessionID", session(1)),
        case("transferSession", "OK", transfer(500_003, demo::PHONE_CHANNEL)),
        case("transferSession", "ActionFailed", transfer(500_004, demo::PHONE_CHANNEL)),
        case("transferSession", "InvalidParam_NodeID", transfer(500_003, demo::HELPDESK)),
        case("cancelAction", "OK", session(500_003)).after("holdSession", &session(500_003), 1),
        case("cancelAction", "ActionFailed", session(500_003)),
        case("isAnyTechAvailableOnChannel", "True", available(demo::WEB_CHANNEL)),
        case("isAnyTechAvailableOnChannel", "False", available(demo::PHONE_CHANNEL)),
        case("isAnyTechAvailableOnChannel", "OK", available(demo::WEB_CHANNEL))
            .with(|emulator| emulator.rules(|rules| rules.shows_availability = false)),
    ]
}

fn reports() -> Vec<Case> {
    let days = |begin: &str, end: &str| format!("<sBeginDate>{begin}</sBeginDate><sEndDate>{end}</sEndDate>");
    let moments =
        |begin: &str, end: &str| format!("<dBeginDate>{begin}</dBeginDate><dEndDate>{end}</dEndDate>");
    let (first, second) = ("2026-01-01T00:00:00", "2026-01-02T00:00:00");
    vec![
        case("setReportDate", "InvalidFormat", days("2026-01-01", "1/2/2026")),
        case("setReportDate", "InvalidDateRange", days("1/2/2026", "1/1/2026")),
        case("setReportDate_v2", "InvalidFormat", moments("12026-01-01T00:00:00", second)),
        case("setReportDate_v2", "InvalidDateRange", moments(second, first)),
        case("setReportType", "NotSupported", "").after(
            "setReportArea",
            "<eReportArea>PERFORMANCE</eReportArea>",
            1,
        ),
        case("getNote", "InvalidParam_SessionID", "<iSessionID>1</iSessionID>"),
    ]
}
