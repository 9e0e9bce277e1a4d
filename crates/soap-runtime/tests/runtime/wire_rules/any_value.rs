//! Any value that is written reads back, also by another reader of XML.

use super::*;

/// Text of any characters that XML 1.0 allows, those that matter more often.
fn any_text() -> impl Strategy<Value = String> {
    let special = prop::sample::select(
        "<>&\"'\r\n\t ]\u{85}\u{2028}\u{feff}\u{fffd}\u{10ffff}".chars().collect::<Vec<_>>(),
    );
    let allowed = any::<char>()
        .prop_filter("not in XML", |c| matches!(*c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..));
    prop::collection::vec(prop_oneof![special, allowed], 0..12).prop_map(String::from_iter)
}

fn any_main() -> impl Strategy<Value = Main> {
    let text = || prop::option::of(any_text());
    let note = prop::option::of(prop_oneof![Just(Nillable::Nil), any_text().prop_map(Nillable::Value)]);
    let other = prop::option::of((text(), text()).prop_map(|(name, near)| Other { name, near }));
    let size = (any_text(), text(), text(), any_text());
    let size = prop::option::of(size.prop_map(|(unit, lang, mark, value)| Size { unit, lang, mark, value }));
    let tags = prop::collection::vec(any_text(), 0..4);
    let rows = || prop::collection::vec(text(), 0..4);
    let scalars = (any::<i32>(), any::<Option<i32>>(), note, text(), tags);
    (scalars, text(), other, size, rows(), prop::option::of(rows())).prop_map(
        |((id, due, note, name, tag), local, other, size, row, list)| Main {
            id,
            due,
            note,
            name,
            tag,
            colour: None,
            local,
            other,
            size,
            row,
            list,
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_reads_back(value in any_main()) {
        let outcome = echo_of(&PUT, &value);
        let sent = outcome.sent.unwrap().into_body();
        let document = roxmltree::Document::parse(&sent).unwrap();
        let name = document.descendants().find(|node| node.has_tag_name((ONE, "put"))).unwrap();
        let name = name.children().find(|node| node.has_tag_name((ONE, "name")));
        prop_assert_eq!(name.map(|node| node.text().unwrap_or_default().to_owned()), value.name.clone());
        prop_assert_eq!(outcome.result.unwrap(), value);
    }
}
