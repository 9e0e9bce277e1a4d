//! Settings: what many of them cost is linear in their number and in the contract, whether they are about something or not.

use std::path::Path;

use wsdl2rust::unstable::emit::{Attribute, EmitOptions, emit};
use wsdl2rust::unstable::names::{MapTo, NameOptions, Names, Rename, Target};
use wsdl2rust::unstable::passes::{self, PassOptions};
use wsdl2rust::unstable::read::{ReadOptions, read_text};

use crate::shapes::{contract, lines};

/// A contract of `size` types and operations, and settings for each of them; the names of types are misspelt by `typo`.
fn cost(size: usize, typo: &str) -> (u64, usize) {
    let types = lines(size, |index| {
        format!(
            "<complexType name='T{index}x'><sequence><element name='a' type='decimal'/></sequence>\
             <attribute name='a' type='int'/></complexType><element name='e{index}' type='t:T{index}x'/>"
        )
    });
    let text = contract(&types, &(0..size).map(|index| format!("e{index}")).collect::<Vec<_>>());
    let model = read_text(Path::new("costs.wsdl"), &text, &ReadOptions::default()).unwrap();
    let (plan, _) = passes::plan(model, &PassOptions::default());
    let all = |of: &str| {
        (0..size).map(|index| of.replace('#', &format!("{index}x{typo}"))).collect::<Vec<String>>()
    };
    let rename = |target: String| {
        let name = format!("Named_{}", target.replace(|c: char| !c.is_alphanumeric(), "_"));
        Rename { target, name }
    };
    let types = all("T#").into_iter().chain(all("{urn:t}T#/a")).chain(all("T#/@a")).map(rename);
    let operations = (0..size).map(|index| rename(format!("operation call_e{index}{typo}")));
    let maps = all("T#/a").into_iter().map(|target| MapTo { target, rust: "crate::X".to_owned() });
    let names = NameOptions {
        renames: types.chain(operations).collect(),
        maps: maps.collect(),
        ..NameOptions::default()
    };
    let attribute = |target: &String| Attribute { target: Target::new(target), text: "#[x]".to_owned() };
    let options = EmitOptions {
        type_attributes: all("Named_T#").iter().map(attribute).collect(),
        field_attributes: all("Named_T#/@a").iter().map(attribute).collect(),
        ..EmitOptions::default()
    };
    let mut mistakes = 0;
    let before = wsdl2rust::unstable::steps::taken();
    let info = allocation_counter::measure(|| {
        let (names, found) = Names::with_options(&plan, &names);
        mistakes = found.0.len();
        assert!(!emit(&plan, &names, &options, "costs.wsdl").is_empty());
    });
    (info.count_total + wsdl2rust::unstable::steps::taken() - before, mistakes)
}

#[test]
fn many_settings() {
    for (typo, mistakes) in [("", 0), ("y", 500)] {
        let [small, large] = [100, 400].map(|size| cost(size, typo));
        assert_eq!(small.1, mistakes);
        assert!(large.0 <= small.0 * 4 * 14 / 10, "it grows above linear: {small:?} {large:?}");
    }
}
