//! Results in each form: what people see, and what programs read.

use serde_json::{Value, json};

use super::bench::{Bench, finish, program};

#[test]
fn a_tree_is_drawn_with_lines() {
    let bench = Bench::new();
    let run = bench.run("tree Technicians");
    assert_eq!(
        (run.code, run.out.as_str()),
        (
            0,
            "\
Technicians  100003
├── Helpdesk  123456
│   ├── Night shift  123457
│   ├── Tina Tech  130001  tech@email.com  online
│   └── Olaf Offline  130002  tech2@email.com  offline
├── Field service  123460
│   └── Dora Disabled  130003  tech3@email.com  disabled
└── Archive  123470  disabled
    └── Archive 2019  123471  disabled
"
        )
    );
    let upper = bench.run("tree Technicians --groups --depth 1");
    assert_eq!(
        upper.out,
        "Technicians  100003\n├── Helpdesk  123456\n├── Field service  123460\n└── Archive  123470  disabled\n"
    );
}

#[test]
fn the_four_forms_say_the_same() {
    let bench = Bench::new();
    let rows = bench.json("user list Helpdesk");
    assert_eq!(
        rows[0],
        json!({
            "id": 130_001, "name": "Tina Tech", "email": "tech@email.com", "type": "Technician", "status": "Online",
            "group": "Technicians/Helpdesk", "description": null,
        })
    );
    let lines = bench.run("user list Helpdesk --output ndjson").out;
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(Value::from(lines), rows);
    assert_eq!(
        bench.run("user list Helpdesk -o csv").out,
        "\
id,name,email,type,status,group,description
130001,Tina Tech,tech@email.com,Technician,Online,Technicians/Helpdesk,
130002,Olaf Offline,tech2@email.com,Technician,Offline,Technicians/Helpdesk,
"
    );
    assert_eq!(
        bench.run("user list Helpdesk").out,
        "    ID  NAME          E-MAIL           TYPE        STATUS   GROUP
130001  Tina Tech     tech@email.com   technician  online   Helpdesk
130002  Olaf Offline  tech2@email.com  technician  offline  Helpdesk
"
    );
}

#[test]
fn a_single_thing_is_an_object() {
    let bench = Bench::new();
    assert_eq!(
        bench.json("whoami"),
        json!({
            "organization": "Example Ltd", "account_id": 987_654, "email": "some@email.com",
            "administrator_id": 110_001, "technician_id": 110_001, "console_running": true,
        })
    );
    let group = bench.json("group show Helpdesk");
    assert_eq!(group["locked_permissions"], json!(["RemoteControl"]));
    assert_eq!(group["standard_limit"], 10);
}

#[test]
fn every_listing_is_json_and_csv() {
    let bench = Bench::new();
    for line in
        ["tree", "user list", "session list", "call --list", "call setGroup_v2 --fields", "contract check"]
    {
        let rows = bench.json(line);
        let rows = rows.as_array().unwrap();
        assert!(!rows.is_empty(), "{line}");
        let csv = bench.run(&format!("{line} -o csv"));
        let mut reader = csv::Reader::from_reader(csv.out.as_bytes());
        let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        assert_eq!(rows[0].as_object().unwrap().keys().cloned().collect::<Vec<_>>(), names, "{line}");
        assert_eq!(reader.records().map(Result::unwrap).count(), rows.len(), "{line}");
    }
}

#[test]
fn the_columns_are_those_of_the_help() {
    let bench = Bench::new();
    for (line, help) in [
        ("tree", "tree"),
        ("whoami", "whoami"),
        ("user list", "user list"),
        ("user show tech@email.com", "user show"),
        ("group show Helpdesk", "group show"),
        ("pin --email", "pin"),
        ("link", "link"),
        ("available 140001", "available"),
        ("contract check", "contract check"),
    ] {
        let value = bench.json(line);
        let first = value.as_array().map_or(&value, |rows| &rows[0]);
        let help = bench.run(&format!("{help} --help")).out.replace('\n', " ");
        for name in first.as_object().unwrap().keys() {
            let listed = help.split_once("Columns").unwrap().1;
            let is_there = listed.split(|letter: char| !(letter.is_alphanumeric() || letter == '_'));
            assert!(is_there.clone().any(|word| word == name), "{line}: {name} is not in: {listed}");
        }
    }
}

#[test]
fn every_command_has_help_with_examples() {
    let page = finish(program().arg("man"), "").out;
    let folder = Bench::new();
    let pages = folder.home.join("man");
    let written = finish(program().args(["man", "--dir"]).arg(&pages), "");
    assert_eq!(written.code, 0, "{written:?}");
    assert!(page.contains(".TH rescue 1"), "{page}");
    let names: Vec<String> = std::fs::read_dir(&pages)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.contains("help"))
        .collect();
    assert!(names.len() > 30, "{names:?}");
    for name in &names {
        let path: Vec<&str> = name.strip_suffix(".1").unwrap().split('-').skip(1).collect();
        let help = finish(program().args(&path).arg("--help"), "");
        assert_eq!(help.code, 0, "{name}");
        let has_commands = names.iter().any(|other| other.starts_with(&name.replace(".1", "-")));
        assert!(has_commands || help.out.contains("Examples:"), "{name} has no examples");
        assert!(help.out.lines().all(|line| line.chars().count() <= 120), "{name} has long lines");
    }
}

#[test]
fn a_scenario_is_a_world_of_ones_own() {
    let bench = Bench::new();
    let wrong = bench.file("wrong.toml", "[[groups]]\nname = \"Helpdesk\"\nx = 1\n");
    let refused = finish(program().args(["emulate", "--scenario", &wrong]), "");
    assert_eq!(refused.failure().0, 2);
    assert!(refused.err.contains("line 3"), "{refused:?}");
    let missing = finish(program().args(["emulate", "--scenario", "no-such-file.toml"]), "");
    assert_eq!(missing.failure().0, 2);
}

#[test]
fn a_closed_pipe_ends_it_in_peace() {
    let bench = Bench::new();
    let mut command = bench.master();
    command
        .args(["call", "--list"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0));
}

#[test]
fn completions_know_the_commands() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = finish(program().args(["completions", shell]), "").out;
        assert!(script.contains("completions") && script.contains("whoami"), "{shell}");
    }
}
