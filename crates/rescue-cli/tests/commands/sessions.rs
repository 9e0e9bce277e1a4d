//! Support sessions, PIN codes and links.

use serde_json::json;

use super::bench::Bench;

#[test]
fn sessions_are_listed_and_acted_on() {
    let bench = Bench::new();
    // Whole rows could differ by the seconds that passed between the two calls.
    let ids = |sessions: &serde_json::Value| -> Vec<serde_json::Value> {
        sessions.as_array().unwrap().iter().map(|session| session["id"].clone()).collect()
    };
    let all = ids(&bench.json("session list"));
    let waiting = bench.json("session list 140001 --state waiting");
    assert!(ids(&waiting).iter().all(|id| all.contains(id)), "{waiting}");
    let active = bench.json("session list tech@email.com");
    assert_eq!(active[0]["technician"], "Tina Tech");
    let id = active[0]["id"].to_string();
    assert_eq!(bench.run(&format!("session hold {id}")).code, 0);
    let transfer = bench.run(&format!("session transfer {id} 140001 --comment printers"));
    assert_eq!(transfer.code, 0, "{transfer:?}");
    assert_eq!(bench.run(&format!("session close {id}")).code, 0);
    let waiting_id = waiting[0]["id"].to_string();
    assert_eq!(bench.run(&format!("session start {waiting_id} tech@email.com")).code, 0);
    assert_eq!(bench.run("session close 1").failure().0, 1);
}

#[test]
fn chat_and_note_are_text() {
    let bench = Bench::new();
    let id = bench.json("session list tech@email.com")[0]["id"].to_string();
    let chat = bench.json(&format!("chat {id}"));
    assert!(chat["chat"].as_str().unwrap().contains("Tina Tech:"), "{chat}");
    assert_eq!(bench.json(&format!("note {id}"))["note"], json!(null));
    assert_eq!(bench.run("note 1").failure().0, 1);
}

#[test]
fn a_pin_code_is_six_digits_of_text() {
    let bench = Bench::new();
    let pin = bench.run("pin --technician tech@email.com --field 0=Carla").out;
    assert!(pin.trim_end().len() == 6 && pin.trim_end().chars().all(|digit| digit.is_ascii_digit()), "{pin}");
    let email = bench.json("pin --email");
    assert!(email["text"].as_str().unwrap().contains(email["pin"].as_str().unwrap()), "{email}");
    assert!(bench.run("link").out.starts_with("https://"));
    let long = bench.run_words(&["pin", "--field", &format!("0={}", "x".repeat(65))]);
    assert_eq!(long.failure().0, 2);
}

#[test]
fn a_channel_has_somebody_or_nobody() {
    let bench = Bench::new();
    assert_eq!(bench.run_words(&["available", "Channels/Web site"]).out, "yes\n");
    assert_eq!(bench.json("available Telephone"), json!({"channel": 140_002, "available": false}));
}
