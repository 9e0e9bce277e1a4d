//! Scenario files: what they make, and what is said about mistakes in them.

use std::time::Duration;

use crate::soap::Caller;
use rescue_emulator::organisation::Node;
use rescue_emulator::support_sessions::SupportSession;
use rescue_emulator::{Emulator, History, Organisation, Scenario, demo};

const DEMO: &str = include_str!("../../scenarios/demo.toml");
const README: &str = include_str!("../../README.md");

fn error(text: &str) -> String {
    Scenario::from_toml(text).unwrap_err().to_string()
}

#[test]
fn the_demonstration_is_a_scenario() {
    let (scenario, demo) = (Scenario::from_toml(DEMO).unwrap(), demo::organisation());
    let made = scenario.organisation();
    let nodes = |organisation: &Organisation| organisation.nodes().map(show).collect::<Vec<_>>();
    assert_eq!(nodes(made), nodes(&demo));
    assert_eq!((made.account_id, &made.name), (demo.account_id, &demo.name));
    assert_eq!((made.limits, made.licences), (demo.limits, demo.licences));
    assert_eq!(made.custom_fields, demo.custom_fields);
    assert_eq!(made.customer_survey, demo.customer_survey);
    assert_eq!(made.technician_survey, demo.technician_survey);
    let tina = made.user(demo::TECHNICIAN).unwrap().user().unwrap();
    assert!(tina.password.is(demo::TECHNICIAN_PASSWORD));
}

/// All of a node; passwords do not show.
fn show(node: &Node) -> String {
    format!("{node:?}")
}

#[tokio::test]
async fn the_demonstration_has_the_same_sessions_and_past_as_its_scenario() {
    let scenario = Scenario::from_toml(DEMO).unwrap();
    let made = Emulator::builder().scenario(scenario).start().await.unwrap();
    let demo = Emulator::start().await.unwrap();
    let sessions = |emulator: &Emulator| {
        let show = |session: &SupportSession| {
            let SupportSession { id, status, channel, technician, started, closed, parts, note, .. } =
                session.clone();
            format!("{:?}", (id, status, channel, technician, started, closed, parts, note))
        };
        emulator.support_sessions(|sessions| sessions.iter().map(show).collect::<Vec<_>>())
    };
    assert_eq!(sessions(&made), sessions(&demo));
    let mut reports = Vec::new();
    for emulator in [&made, &demo] {
        let mut caller = Caller::master(emulator).await;
        caller
            .result("setReportDate", "<sBeginDate>12/1/2025</sBeginDate><sEndDate>12/31/2025</sEndDate>")
            .await;
        reports
            .push(caller.call("getReport", "<iNodeID>100000</iNodeID><eNodeRef>NODE</eNodeRef>").await.body);
    }
    assert!(reports[0].lines().count() > 1000);
    assert_eq!(reports[0], reports[1]);
}

#[tokio::test]
async fn the_example_of_the_readme_runs() {
    let (_, example) = README.split_once("```toml\n").unwrap();
    let (example, _) = example.split_once("```").unwrap();
    let emulator = Emulator::builder().scenario(Scenario::from_toml(example).unwrap()).start().await.unwrap();
    let mut caller = Caller::logged_in(&emulator, "boss@example.com", "bosspassword").await;
    let waiting = caller.call("getSession_V3", "<iNodeID>0</iNodeID><eNodeRef>NODE</eNodeRef>").await.body;
    assert!(waiting.contains("<sCustomField0>Anna Asking</sCustomField0>"));
    let result = caller.result("requestPINCode", "<bNoTechConsole>true</bNoTechConsole>").await;
    assert_eq!(result, "requestPINCode_NotTechnician");
}

#[tokio::test]
async fn a_thousand_technicians_and_a_million_sessions_cost_nothing_until_they_are_asked_for() {
    let text = "
        [[groups]]
        name = \"Everyone\"
        [[crowds]]
        technicians = 1000
        in = \"Everyone\"
        name = \"Technician {n}\"
        email = \"tech{n}@example.com\"
        password = \"techpassword\"
        [[users]]
        role = \"master administrator\"
        name = \"Boss\"
        email = \"some@email.com\"
        password = \"secretpassword\"
    ";
    let scenario = Scenario::from_toml(text).unwrap();
    let technicians = scenario.organisation().nodes().filter(|node| node.is_technician());
    let technicians: Vec<i32> = technicians.map(|node| node.id).collect();
    assert_eq!(technicians.len(), 1000);
    let span = "2024-01-01T00:00:00Z".parse().unwrap().."2026-01-01T00:00:00Z".parse().unwrap();
    let history = History::new(1, technicians, 1_000_000, span);
    let builder = Emulator::builder().scenario(scenario).history(history.clone());
    let emulator = builder.start().await.unwrap();
    assert_eq!(history.made_up(), 0);
    let mut caller = Caller::master(&emulator).await;
    caller.result("setReportDate", "<sBeginDate>6/3/2025</sBeginDate><sEndDate>6/3/2025</sEndDate>").await;
    let report = caller.call("getReport", "<iNodeID>100000</iNodeID><eNodeRef>NODE</eNodeRef>").await;
    // 1,000,000 sessions in 731 days are 1,368 a day; a Tuesday has more. Some have two rows.
    let rows = report.element("sReport").unwrap().lines().count() as u64;
    assert!((1_368..4_000).contains(&rows), "{rows} rows");
    assert!(history.made_up() < rows, "{} made up for {rows} rows", history.made_up());
}

#[tokio::test]
async fn the_clock_starts_when_the_scenario_says() {
    let text = format!("[clock]\nstart = 2030-02-03T04:05:06Z\n{DEMO}");
    let emulator = Emulator::builder().scenario(Scenario::from_toml(&text).unwrap()).start().await.unwrap();
    let started = || {
        let started = |session: &SupportSession| session.started.to_string();
        emulator.support_sessions(|sessions| sessions.session(500_001).map(started))
    };
    assert_eq!(started().unwrap(), "2030-02-03T04:02:06Z");
    emulator.clock().advance(Duration::from_secs(1));
    assert_eq!(started().unwrap(), "2030-02-03T04:02:06Z");
}

#[test]
fn mistakes_are_told_with_line_and_remedy() {
    let group = "[[groups]]\nname = \"Helpdesk\"\n";
    let user = |role: &str, rest: &str| {
        format!(
            "{group}[[users]]\nrole = \"{role}\"\nname = \"U\"\nemail = \"u@example.com\"\npassword = \"p\"\n{rest}"
        )
    };
    for (text, expected) in [
        (
            user("technician", "in = \"Nowhere\""),
            "line 8: there is no group \"Nowhere\"; there are: \"Helpdesk\"",
        ),
        (user("technician", ""), "line 4: a technician is in a group; name it by `in`"),
        (
            user("master administrator", "in = \"Helpdesk\""),
            "line 8: a master administrator is in no group; leave out `in`",
        ),
        (
            user("boss", ""),
            "line 4: unknown variant `boss`, expected one of `master administrator`, `administrator`, `technician`",
        ),
        (
            user("technician", "in = \"Helpdesk\"\nid = 100000"),
            "line 5: the ID 100000 is taken or not positive; choose another",
        ),
        (format!("{group}{group}"), "line 4: there are two groups \"Helpdesk\""),
        (format!("{group}channels = [\"Web\"]"), "line 3: there is no channel \"Web\"; there are: none"),
        (
            "[history]\nsessions = 5\nsessions_a_week = 5".into(),
            "line 3: both `sessions` and `sessions_a_week` are given; leave one out",
        ),
        (
            "[history]\nsessions = 5\ncustomers_keep_coming = true".into(),
            "line 2: if customers keep coming, there is no last session; give `sessions_a_week` instead",
        ),
        ("[history]\nsessions = 5".into(), "line 1: sessions of the past need a technician; add a user"),
        (
            "\n[history]\nseed = 5".into(),
            "line 2: how many sessions are there? give `sessions_a_week` or `sessions`",
        ),
        (
            "\n[clock]\nstart = 2026-01-05T09:00:00".into(),
            "line 3: not a moment; write it with its offset, such as 2026-01-05T09:00:00Z",
        ),
    ] {
        assert_eq!(error(&text), expected);
    }
    assert!(error("[rules]\nlense = true").starts_with("line 2: unknown field `lense`, expected one of "));
    assert!(error("[rules").starts_with("line 1: "));
    let status = "[[sessions]]\nid = 1\ncustomer = \"A\"\nstarted = 1\nstatus = \"GONE\"";
    assert!(
        error(status).starts_with("line 5: there is no status \"GONE\"; there are: \"SESSION_STARTING\", ")
    );
    let permission = format!("{group}permissions = [\n\"RemoteView\",\n\"Fly\"]");
    assert!(
        error(&permission)
            .starts_with("line 5: there is no permission \"Fly\"; there are: \"RemoteControl\", ")
    );
}

#[test]
fn groups_are_found_by_name_or_path() {
    let text = "
[[groups]]
name = \"A\"
[[groups]]
name = \"Night\"
in = \"A\"
[[groups]]
name = \"B\"
[[groups]]
name = \"Night\"
in = \"B\"
[[groups]]
name = \"Late\"
in = ";
    assert!(Scenario::from_toml(&format!("{text}\"B/Night\"")).is_ok());
    let expected = "line 14: several groups are called \"Night\"; write the path, such as \"A/Night\"";
    assert_eq!(error(&format!("{text}\"Night\"")), expected);
}
