//! The names of customers and technicians, and what they write.
//!
//! It must not know when they say it. The texts contain what breaks careless programs: delimiters, quotes, line
//! breaks, letters beyond ASCII.

use std::time::Duration;

use crate::code_source::CodeSource;

const FIRST_NAMES: [&str; 12] =
    ["Anna", "Bert", "Chloé", "Dmitri", "Éva", "Fatima", "George", "Hana", "Ioan", "Jürgen", "Łukasz", "Zoë"];
const LAST_NAMES: [&str; 12] = [
    "Adams", "Brown", "Castillo", "Dvořák", "Evans", "Fischer", "García", "Horváth", "Ito", "Jones",
    "O'Neill", "Smith",
];
const COMPANIES: [&str; 6] = [
    "Smith & Sons",
    "A|B Trading",
    "Bäckerei Müller",
    "\"Quoted\" Inc.",
    "Northwind <EMEA>",
    "Žižkov s.r.o.",
];

/// What the matter was, what was done, and what was noted.
struct Topic {
    problem: &'static str,
    answer: &'static str,
    note: &'static str,
}

const TOPICS: [Topic; 7] = [
    Topic { problem: "My printer is on fire.", answer: "I sent you a new one.", note: "Printer replaced." },
    Topic {
        problem: "I cannot log in any more.",
        answer: "I have reset your password.",
        note: "Password reset | caps lock was on",
    },
    Topic {
        problem: "The screen stays black.",
        answer: "Please switch the monitor on.",
        note: "Monitor was off.",
    },
    Topic {
        problem: "Excel says #REF! in A1 & B2 <everywhere>.",
        answer: "A sheet was missing; it is back now.",
        note: "Restored sheet \"Budget\".\nTold the customer about backups.",
    },
    Topic {
        problem: "The VPN drops every 5 minutes; it did so yesterday, too.",
        answer: "The client is updated now.",
        note: "VPN client updated to the newest version.",
    },
    Topic {
        problem: "Umlauts such as ä, ö, ü come out wrong.",
        answer: "The encoding is UTF-8 now ✓",
        note: "Encoding set to UTF-8.",
    },
    Topic {
        problem: "I need the program for the tax return.",
        answer: "It is installed.",
        note: "Installed; licence in cost centre 4711.",
    },
];

/// What is said while something is tried.
const BETWEEN: [(&str, &str); 5] = [
    ("Let me have a look.", "Thank you."),
    ("Have you tried to turn it off and on again?", "Twice."),
    ("I start the tool now.", "I see the pointer move!"),
    ("This takes a minute.", "No problem."),
    ("Is it better now?", "A little."),
];

pub(super) const TRANSFER_COMMENTS: [&str; 4] =
    ["Needs second level", "End of my shift", "Speaks Czech; česky prosím", "Network|VPN"];
pub(super) const PLATFORMS: [&str; 5] = ["Windows 11", "Windows 10", "macOS 14.5", "Android 14", "iOS 17.5"];
pub(super) const BROWSERS: [&str; 4] = ["Chrome", "Edge", "Firefox", "Safari"];
pub(super) const TOOLS: [&str; 4] = ["", "Remote Control", "Remote Control, File Transfer", "Script"];

/// The name and the five fields of a customer: telephone, company, serial number, the problem, nothing.
pub(super) fn custom_fields(id: i32, source: &mut CodeSource) -> [String; 6] {
    let mut one = |of: &[&'static str]| of[source.below(of.len() as u32) as usize];
    let name = format!("{} {}", one(&FIRST_NAMES), one(&LAST_NAMES));
    let company = one(&COMPANIES).to_owned();
    let telephone = format!("+1 555 01{:02}", source.below(100));
    let serial = format!("SN-{:06}", source.below(1_000_000));
    [name, telephone, company, serial, topic(id).problem.into(), String::new()]
}

/// What a technician notes about a session.
pub(super) fn note(id: i32, resolved: Option<bool>) -> String {
    match resolved {
        Some(true) => topic(id).note.into(),
        Some(false) => "Could not be solved; customer will call again.".into(),
        None => String::new(),
    }
}

/// What a customer answers: how satisfied they are, whether it was solved, anything else.
pub(super) fn customer_answers(resolved: Option<bool>, source: &mut CodeSource) -> Vec<String> {
    let (least, comment) = match resolved {
        Some(true) => (4, ["", "Great, thanks!", "quick & friendly"]),
        _ => (1, ["", "Still broken | please call", "I was\ncut off"]),
    };
    let grade = least + source.below(2);
    let solved = if resolved == Some(true) { "Yes" } else { "No" };
    vec![grade.to_string(), solved.into(), comment[source.below(3) as usize].into()]
}

/// What a technician answers: of which kind the problem was, whether it was solved.
pub(super) fn technician_answers(resolved: Option<bool>, source: &mut CodeSource) -> Vec<String> {
    let kind = ["Hardware", "Software", "Network"][source.below(3) as usize];
    vec![kind.into(), if resolved == Some(true) { "Yes" } else { "No" }.into()]
}

/// What technicians and customer said: two lines at first, two more each minute, a word of whoever takes over, and
/// an answer at the end. Of each technician it is given how long they helped.
pub(crate) fn chat(id: i32, technicians: &[(&str, Duration)], customer: &str, is_over: bool) -> String {
    let topic = topic(id);
    let mut lines = Vec::new();
    for (place, (technician, active)) in technicians.iter().enumerate() {
        if place == 0 {
            lines.push(format!("{technician}: Hello, how can I help you?"));
            lines.push(format!("{customer}: {}", topic.problem));
        } else {
            lines.push(format!("{technician}: Hello, I am taking over."));
        }
        let minutes = usize::try_from(active.as_secs() / 60).unwrap_or(usize::MAX).min(10);
        let first = id.unsigned_abs() as usize % BETWEEN.len() + place;
        for (question, answer) in BETWEEN.iter().cycle().skip(first).take(minutes) {
            lines.push(format!("{technician}: {question}"));
            lines.push(format!("{customer}: {answer}"));
        }
    }
    if let Some((technician, _)) = technicians.last().filter(|_| is_over) {
        lines.push(format!("{technician}: {}", topic.answer));
        lines.push(format!("{customer}: Thanks, bye!"));
    }
    lines.join("\n")
}

fn topic(id: i32) -> &'static Topic {
    &TOPICS[id.unsigned_abs() as usize % TOPICS.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chat_only_grows() {
        let chat = |first, second: Option<u64>| {
            let parts = [Some(("Tina", first)), second.map(|second| ("Olaf", second))];
            let parts = parts.into_iter().flatten();
            let parts: Vec<_> = parts.map(|(name, active)| (name, Duration::from_secs(active))).collect();
            chat(7, &parts, "Carla", false)
        };
        let steps = [chat(0, None), chat(60, None), chat(600, None), chat(660, Some(0)), chat(660, Some(60))];
        assert_eq!(steps[0].lines().count(), 2);
        for pair in steps.windows(2) {
            assert!(pair[1].starts_with(&pair[0]) && pair[1].len() > pair[0].len(), "{pair:?}");
        }
    }
}
