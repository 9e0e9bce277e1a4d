//! Each setting by itself: a reply that needs it is read and noted with it alone, and refused or lost without it.

use super::*;

/// A setting, a reply that needs this setting only, and whether it is on by default.
type Case = (&'static str, fn(Leniency, bool) -> Leniency, Reply, bool);

fn cases() -> Vec<Case> {
    vec![
        ("unknown_elements", Leniency::with_unknown_elements, told("<added/>"), true),
        ("unknown_attributes", Leniency::with_unknown_attributes, told("<row added='1'/>"), true),
        (
            "other_content_types",
            Leniency::with_other_content_types,
            told("").content_type(Some("text/plain")),
            true,
        ),
        (
            "must_understand",
            Leniency::with_must_understand,
            document(
                enveloped("<t:told><t:n>0</t:n></t:told>")
                    .replace("<s:Body>", "<s:Header><y:Lock s:mustUnderstand='1'/></s:Header><s:Body>"),
            ),
            false,
        ),
        ("other_form", Leniency::with_other_form, told("<i xmlns=''>1</i>"), true),
        ("nil_for_absent", Leniency::with_nil_for_absent, told("<i xsi:nil='true'/>"), true),
        ("forbidden_characters", Leniency::with_forbidden_characters, told("<s>L&#x1E;ib</s>"), true),
        (
            "odd_prolog",
            Leniency::with_odd_prolog,
            document(format!("\n<?xml version='1.0'?>{}", enveloped("<t:told><t:n>0</t:n></t:told>"))),
            true,
        ),
        ("empty_values", Leniency::with_empty_values, told("<i/>"), true),
        ("other_spellings", Leniency::with_other_spellings, told("<flag>True</flag>"), true),
        ("unclear_moments", Leniency::with_unclear_moments, told("<at>10/14/2011</at>"), true),
        ("nil_items", Leniency::with_nil_items, told("<many xsi:nil='1'/>"), false),
        ("missing_elements", Leniency::with_missing_elements, body("<t:told/>"), false),
        ("other_namespaces", Leniency::with_other_namespaces, body("<t:told><y:n>0</y:n></t:told>"), false),
    ]
}

#[test]
fn each_setting_alone_allows_what_it_is_for() {
    for (name, set, reply, is_default) in cases() {
        let default = reply.read();
        assert_eq!(default.is_ok(), is_default, "{name}: {default:?}");
        // The required element comes first in all of them.
        let alone = reply.with(|_| set(Leniency::strict().with_any_order(true), true));
        let notes = alone.notes();
        let named: Vec<&str> = notes.iter().map(|note| note.setting).collect();
        assert_eq!(named, [name]);
        let without = alone.with(|_| set(Leniency::default().with_unknown_elements(false), false));
        assert!(without.read().is_err(), "{name}: {:?}", without.read());
    }
}

/// The value shows what these settings tolerate, so there is no note.
#[test]
fn order_and_words() {
    for (set, reply) in [
        (Leniency::with_any_order as fn(Leniency, bool) -> Leniency, told("<i>1</i>")),
        (Leniency::with_unknown_words, told("<colour>Grey</colour>").with(|leniency| leniency)),
    ] {
        let alone = reply.with(|_| set(Leniency::strict().with_any_order(true), true));
        assert_eq!(alone.notes(), []);
        let without = alone.with(|_| set(Leniency::default(), false));
        assert!(without.read().is_err(), "{:?}", without.read());
    }
}

#[test]
fn strict_has_nothing_on_and_the_documentation_has_every_setting() {
    let strict = format!("{:?}", Leniency::strict());
    assert!(!strict.contains("true"), "{strict}");
    let source = include_str!("../../../src/leniency.rs");
    for setting in strict.split(&['{', ','][..]).filter_map(|part| part.split_once(": ")) {
        let row = format!("| `{}` |", setting.0.trim());
        assert!(source.contains(&row), "{row}");
        assert!(include_str!("../../../README.md").contains(&row), "README: {row}");
    }
}

#[test]
fn notes_say_what_and_where() {
    let notes = told("<many>1</many><many/><many>2</many><row><v/><new/></row>").notes();
    let shown: Vec<String> = notes.iter().map(ToString::to_string).collect();
    assert_eq!(
        shown,
        [
            "element many is empty: absent at told/many[2] (empty_values)",
            "element v is empty: absent at told/row/v (empty_values)",
            "element {urn:t}new was passed over at told/row/new (unknown_elements)",
        ]
    );
    assert_eq!(told("<i>1</i><s>a</s>").notes(), []);
}
